//! Requests of Event Grid: handshakes and events, valid and invalid.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

mod support;

use acs_call_automation::Participant;
use acs_call_automation::event::{GridDelivery, GridEndpoint, GridEvent, GridEventData};
use acs_call_automation::types::IncomingCallEventData;
use http::{HeaderMap, HeaderValue, Method, Response};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::everything_shown;
use support::recorder::Recorder;

const CONTEXT: &str = "c2VjcmV0LWNvbnRleHQ";
const TOPIC: &str = "/subscriptions/1/resourceGroups/g/providers/Microsoft.Communication/\
                     CommunicationServices/contoso";
const LIMIT: usize = 4 * 1024 * 1024;

fn incoming_call() -> Value {
    json!({
        "to": { "kind": "phoneNumber", "rawId": "4:+14255550100", "phoneNumber": { "value": "+14255550100" } },
        "from": { "kind": "phoneNumber", "rawId": "4:+14255550123", "phoneNumber": { "value": "+14255550123" } },
        "serverCallId": "c2VydmVy",
        "callerDisplayName": "",
        "incomingCallContext": CONTEXT,
        "correlationId": "de75ee71",
        "customContext": { "sipHeaders": { "userToUser": "x" }, "voipHeaders": {} },
    })
}

fn recording() -> Value {
    json!({
        "recordingStorageInfo": { "recordingChunks": [{
            "documentId": "0-eus-d2", "index": 0, "endReason": "SessionEnded",
            "contentLocation": "https://eu-storage.asm.skype.com/v1/objects/0-eus-d2/content/video",
            "metadataLocation": "https://eu-storage.asm.skype.com/v1/objects/0-eus-d2/content/acsmetadata",
            "deleteLocation": "https://eu-storage.asm.skype.com/v1/objects/0-eus-d2",
        }] },
        "recordingStartTime": "2026-11-22T16:02:42.1234567Z",
        "recordingDurationMs": 9_000,
        "sessionEndReason": "CallEnded",
        "recordingContentType": "AudioVideo",
    })
}

fn in_event_grid(id: &str, event_type: &str, data: &Value) -> Value {
    json!({
        "id": id, "topic": TOPIC, "subject": "/caller/1", "eventType": event_type, "data": data,
        "eventTime": "2026-11-22T16:02:42.1234567Z", "dataVersion": "1.0", "metadataVersion": "1",
    })
}

fn in_cloud_events(id: &str, event_type: &str, data: &Value) -> Value {
    json!({
        "id": id, "source": TOPIC, "subject": "/caller/1", "type": event_type, "data": data,
        "time": "2026-11-22T16:02:42.1234567Z", "specversion": "1.0",
    })
}

const INCOMING_CALL: &str = "Microsoft.Communication.IncomingCall";
const RECORDING: &str = "Microsoft.Communication.RecordingFileStatusUpdated";
const VALIDATION: &str = "Microsoft.EventGrid.SubscriptionValidationEvent";

fn call_of(id: &str) -> Value {
    in_event_grid(id, INCOMING_CALL, &incoming_call())
}

fn post(endpoint: &GridEndpoint, body: &Value) -> GridDelivery {
    post_bytes(endpoint, body.to_string().as_bytes())
}

fn post_bytes(endpoint: &GridEndpoint, body: &[u8]) -> GridDelivery {
    let mut headers = HeaderMap::new();
    headers.insert("aeg-event-type", HeaderValue::from_static("Notification"));
    endpoint.receive(&Method::POST, &headers, body)
}

fn only(delivery: &GridDelivery) -> &GridEvent {
    let [Ok(event)] = &**delivery else { panic!("{delivery:?}") };
    event
}

fn only_problem(delivery: &GridDelivery) -> String {
    let [Err(error)] = &**delivery else { panic!("{delivery:?}") };
    error.to_string()
}

fn ids(delivery: &GridDelivery) -> Vec<&str> {
    delivery.iter().map(|event| event.as_ref().map_or("error", |event| event.id())).collect()
}

fn options(endpoint: &GridEndpoint, origins: &[&str]) -> GridDelivery {
    let mut headers = HeaderMap::new();
    for origin in origins {
        headers
            .append("WebHook-Request-Origin", HeaderValue::from_bytes(origin.as_bytes()).unwrap());
    }
    headers.insert("WebHook-Request-Callback", HeaderValue::from_static("https://example.com"));
    endpoint.receive(&Method::OPTIONS, &headers, b"")
}

fn header<'a>(answer: &'a Response<String>, name: &str) -> Option<&'a str> {
    answer.headers().get(name).map(|value| value.to_str().unwrap())
}

#[test]
fn a_subscription_in_the_event_grid_schema_is_validated() {
    let endpoint = GridEndpoint::new();
    let data = json!({ "validationCode": "a\"b", "validationUrl": "https://example.com" });
    let question = in_event_grid("1", VALIDATION, &data);
    for body in [json!([question]), question] {
        // The same question may come again.
        for _ in 0..2 {
            let mut headers = HeaderMap::new();
            headers.insert("aeg-event-type", HeaderValue::from_static("SubscriptionValidation"));
            let delivery = endpoint.receive(&Method::POST, &headers, body.to_string().as_bytes());
            assert!(delivery.is_handshake());
            assert!(delivery.is_empty());
            let answer = delivery.acknowledge();
            assert_eq!(answer.status(), 200);
            assert_eq!(header(&answer, "content-type"), Some("application/json"));
            assert_eq!(answer.body(), r#"{"validationResponse":"a\"b"}"#);
        }
    }
}

#[test]
fn a_validation_without_its_code_is_refused() {
    for data in
        [json!({}), json!({ "validationCode": "" }), json!({ "validationCode": 7 }), json!(null)]
    {
        let delivery = post(&GridEndpoint::new(), &json!([in_event_grid("1", VALIDATION, &data)]));
        assert!(!delivery.is_handshake());
        assert_eq!(
            only_problem(&delivery),
            "event 1: data.validationCode: expected a string that is not empty"
        );
        assert_eq!(delivery.acknowledge().status(), 400);
    }
}

/// The code of the validation may come only in the envelope, and in the place, that Event Grid uses.
#[test]
fn a_validation_among_events_or_in_a_cloud_event_is_no_handshake() {
    let data = json!({ "validationCode": "code" });
    let among_events = json!([call_of("1"), in_event_grid("2", VALIDATION, &data)]);
    for body in [among_events, in_cloud_events("1", VALIDATION, &data)] {
        let delivery = post(&GridEndpoint::new(), &body);
        assert!(!delivery.is_handshake());
        let answer = delivery.acknowledge();
        assert_eq!((answer.status().as_u16(), answer.body().as_str()), (200, ""));
    }
}

#[test]
fn a_subscription_in_the_cloud_events_schema_is_allowed_to_deliver() {
    for origin in ["eventgrid.azure.net", "EventGrid.Azure.NET"] {
        let delivery = options(&GridEndpoint::new(), &[origin]);
        assert!(delivery.is_handshake());
        let answer = delivery.acknowledge();
        assert_eq!(answer.status(), 200);
        assert_eq!(header(&answer, "webhook-allowed-origin"), Some(origin));
        assert_eq!(header(&answer, "webhook-allowed-rate"), Some("*"));
        assert_eq!(header(&answer, "allow"), Some("POST"));
        assert_eq!(answer.body(), "");
    }
}

#[test]
fn another_origin_gets_no_permission() {
    let long = "a".repeat(5_000);
    for origins in [
        &[][..],
        &["*"],
        &[""],
        &["example.com"],
        &["eventgrid.azure.net.example.com"],
        &["eventgrid.azure.net, example.com"],
        &["eventgrid.azure.net", "example.com"],
        &["eventgrid.azure.net\u{e9}"],
        &[&long],
    ] {
        let delivery = options(&GridEndpoint::new(), origins);
        assert!(!delivery.is_handshake(), "{origins:?}");
        let problem = only_problem(&delivery);
        assert!(problem.starts_with("header webhook-request-origin: "), "{problem}");
        assert!(problem.len() < 500, "{problem}");
        let answer = delivery.acknowledge();
        assert_eq!(answer.status(), 405);
        assert_eq!(header(&answer, "allow"), Some("POST"));
        assert_eq!(header(&answer, "webhook-allowed-origin"), None);
        assert_eq!(header(&answer, "webhook-allowed-rate"), None);
    }
}

#[test]
fn the_allowed_origins_can_be_set() {
    let endpoint = GridEndpoint::new().with_allowed_origins(["eventgrid.azure.us"]);
    assert!(options(&endpoint, &["eventgrid.azure.us"]).is_handshake());
    assert!(!options(&endpoint, &["eventgrid.azure.net"]).is_handshake());
    let nobody = GridEndpoint::new().with_allowed_origins([] as [&str; 0]);
    assert!(!options(&nobody, &["eventgrid.azure.net"]).is_handshake());
}

#[test]
fn another_method_is_refused() {
    for method in [Method::GET, Method::HEAD, Method::PUT] {
        let body = call_of("1").to_string();
        let delivery = GridEndpoint::new().receive(&method, &HeaderMap::new(), body.as_bytes());
        let problem = only_problem(&delivery);
        assert_eq!(problem, format!("method: expected POST or OPTIONS, found {method}"));
        let answer = delivery.acknowledge();
        assert_eq!(answer.status(), 405);
        assert_eq!(header(&answer, "allow"), Some("POST, OPTIONS"));
    }
}

#[test]
fn an_incoming_call_is_read_from_either_envelope_alone_or_in_an_array() {
    for one in [call_of("1"), in_cloud_events("1", INCOMING_CALL, &incoming_call())] {
        for body in [json!([one]), one] {
            let delivery = post(&GridEndpoint::new(), &body);
            let event = only(&delivery);
            assert_eq!(event.id(), "1");
            assert_eq!(event.source(), TOPIC);
            assert_eq!(event.subject(), Some("/caller/1"));
            assert_eq!(event.time(), Some("2026-11-22T16:02:42.1234567Z"));
            assert_eq!(event.event_type(), INCOMING_CALL);
            assert_eq!(event.unread().count(), 0);
            let GridEventData::IncomingCall(call) = event.data() else { panic!() };
            assert_eq!(call.incoming_call_context, CONTEXT);
            assert_eq!(call.from.raw_id(), "4:+14255550123");
            assert_eq!(call.to.raw_id(), "4:+14255550100");
            assert_eq!(call.caller_display_name.as_deref(), Some(""));
            let answer = delivery.acknowledge();
            assert_eq!((answer.status().as_u16(), answer.body().as_str()), (200, ""));
        }
    }
}

#[test]
fn the_files_of_a_recording_and_unknown_events_are_read() {
    let body = json!([
        in_event_grid("1", RECORDING, &recording()),
        in_event_grid("2", "Microsoft.Communication.CallStarted", &json!({ "a": [1] })),
        in_cloud_events("3", "Microsoft.Storage.BlobCreated", &json!("text")),
    ]);
    let delivery = post(&GridEndpoint::new(), &body);
    let data: Vec<_> = delivery.iter().map(|event| event.as_ref().unwrap().data()).collect();
    let [
        GridEventData::RecordingFileStatusUpdated(files),
        GridEventData::Unknown(started),
        GridEventData::Unknown(blob),
    ] = &data[..]
    else {
        panic!("{delivery:?}")
    };
    assert_eq!(files.recording_storage_info.recording_chunks[0].index, Some(0));
    assert_eq!(files.recording_duration_ms, Some(9_000));
    assert_eq!(started.event_type(), "Microsoft.Communication.CallStarted");
    assert_eq!(started.data(), &json!({ "a": [1] }));
    assert_eq!(blob.data(), "text");
}

#[test]
fn an_unreadable_event_costs_no_other_and_is_not_asked_for_again() {
    let body = json!([
        in_event_grid("1", INCOMING_CALL, &json!({ "incomingCallContext": CONTEXT })),
        7,
        { "id": "3" },
        call_of("4"),
    ]);
    let delivery = post(&GridEndpoint::new(), &body);
    let problems: Vec<_> = delivery.iter().filter_map(|event| event.as_ref().err()).collect();
    assert_eq!(ids(&delivery), ["error", "error", "error", "4"]);
    assert_eq!(problems[0].id(), Some("1"));
    assert_eq!(problems[0].event_type(), Some(INCOMING_CALL));
    assert_eq!(problems[0].to_string(), "event 1: data: missing field `from`");
    assert_eq!(problems[1].to_string(), "event 2: expected an object");
    assert!(problems[2].to_string().starts_with("event 3: expected `eventType`"));
    assert_eq!(delivery.acknowledge().status(), 200);
}

#[test]
fn the_events_before_a_syntax_error_are_kept() {
    let body = format!("[{}, {{", call_of("1"));
    let delivery = post_bytes(&GridEndpoint::new(), body.as_bytes());
    assert_eq!(ids(&delivery), ["1", "error"]);
    assert_eq!(delivery.acknowledge().status(), 200);
}

/// A call can be answered even if what accompanies it is odd.
#[test]
fn an_unreadable_member_does_not_cost_the_call() {
    let mut data = incoming_call();
    data["customContext"] = json!({ "sipHeaders": { "userToUser": 7 } });
    data["callerDisplayName"] = json!([]);
    let mut event = in_event_grid("1", INCOMING_CALL, &data);
    event["subject"] = json!({});
    event["eventTime"] = json!(null);
    let delivery = post(&GridEndpoint::new(), &event);
    let event = only(&delivery);
    let mut unread: Vec<_> = event.unread().collect();
    unread.sort_unstable();
    assert_eq!(unread[0], "data.callerDisplayName");
    assert!(unread[1].starts_with("data.customContext.sipHeaders"), "{unread:?}");
    assert_eq!(unread[2], "subject");
    assert_eq!((unread.len(), event.time()), (3, None));
    let GridEventData::IncomingCall(call) = event.data() else { panic!() };
    assert_eq!(call.incoming_call_context, CONTEXT);
}

#[test]
fn events_are_returned_until_they_are_acknowledged() {
    let endpoint = GridEndpoint::new();
    let body = json!([call_of("1"), call_of("2")]);
    // The handler fails.
    drop(post(&endpoint, &body));
    let delivery = post(&endpoint, &body);
    assert_eq!(ids(&delivery), ["1", "2"]);
    let _ = delivery.acknowledge();
    let again = post(&endpoint.clone(), &json!([call_of("1"), call_of("3"), call_of("3")]));
    assert_eq!(ids(&again), ["3"]);
    assert_eq!(again.acknowledge().status(), 200);
    let again = post(&endpoint, &body);
    assert!(again.is_empty() && !again.is_handshake());
    assert_eq!(again.acknowledge().status(), 200);
    assert_eq!(ids(&post(&GridEndpoint::new(), &body)), ["1", "2"]);
}

#[test]
fn an_event_is_recognized_in_the_other_envelope_and_not_by_the_id_of_another_resource() {
    let endpoint = GridEndpoint::new();
    let _ = post(&endpoint, &call_of("1")).acknowledge();
    assert!(post(&endpoint, &in_cloud_events("1", INCOMING_CALL, &incoming_call())).is_empty());
    let mut other = call_of("1");
    other["topic"] = json!("/subscriptions/2");
    assert_eq!(ids(&post(&endpoint, &other)), ["1"]);
}

#[test]
fn an_event_without_an_id_or_with_a_very_long_one_is_always_returned() {
    let endpoint = GridEndpoint::new();
    let mut without = call_of("");
    without.as_object_mut().unwrap().remove("id");
    for body in [without, call_of(&"i".repeat(2_000))] {
        for _ in 0..2 {
            let delivery = post(&endpoint, &body);
            assert_eq!(delivery.len(), 1);
            let _ = delivery.acknowledge();
        }
    }
}

#[test]
fn a_bounded_number_of_ids_is_remembered() {
    let endpoint = GridEndpoint::new();
    let some_event = |id: usize| in_event_grid(&id.to_string(), "Some.Event", &json!({}));
    for first in [0, 8_192, 16_384] {
        let batch: Vec<Value> = (first..first + 8_192).map(some_event).collect();
        let _ = post(&endpoint, &json!(batch)).acknowledge();
    }
    assert_eq!(ids(&post(&endpoint, &json!([some_event(0), some_event(8_192)]))), ["0"]);
}

#[test]
fn a_callback_event_of_a_call_is_named() {
    let data = json!({ "callConnectionId": "421f3500" });
    let mut unknown = in_cloud_events("1", "Microsoft.Communication.SomethingNew", &data);
    unknown["source"] = json!("calling/callConnections/421f3500");
    for body in [in_cloud_events("1", "Microsoft.Communication.PlayCompleted", &data), unknown] {
        let delivery = post(&GridEndpoint::new(), &json!([body]));
        let problem = only_problem(&delivery);
        assert!(
            problem.contains("a callback event of a call, not an event of Event Grid"),
            "{problem}"
        );
        assert_eq!(delivery.acknowledge().status(), 400);
    }
}

#[test]
fn a_body_that_is_not_of_event_grid_is_refused() {
    let endpoint = GridEndpoint::new();
    for (body, problem) in [
        (&b""[..], "body: expected a JSON array of events of Event Grid, or one event"),
        (b"a=b", "body: expected a JSON array of events of Event Grid, or one event"),
        (b"\"text\"", "body: expected a JSON array of events of Event Grid, or one event"),
        (b"[", "body: not JSON after 0 events (EOF while parsing a list at line 1 column 1)"),
        (
            br#"{"id": "1"}"#,
            "event 1: expected `eventType`, as in an event of Event Grid, or `type`, as in a CloudEvent; \
             found neither",
        ),
        (br#"{"eventType": 7}"#, "event 1: eventType: expected a string"),
        (b"{\"eventType\": \"\xff\"}", "event 1: expected UTF-8"),
    ] {
        let delivery = post_bytes(&endpoint, body);
        assert_eq!(only_problem(&delivery), problem);
        assert_eq!(delivery.acknowledge().status(), 400);
    }
    let nothing = post(&endpoint, &json!([]));
    assert!(nothing.is_empty());
    assert_eq!(nothing.acknowledge().status(), 200);
}

#[test]
fn limits_of_length_number_and_depth_are_kept() {
    let endpoint = GridEndpoint::new();
    let too_long = post_bytes(&endpoint, " ".repeat(LIMIT + 1).as_bytes());
    assert_eq!(only_problem(&too_long), "body: expected at most 4194304 bytes, found 4194305");
    assert_eq!(too_long.acknowledge().status(), 413);

    let mut call = call_of("1").to_string();
    call.extend(std::iter::repeat_n(' ', LIMIT - call.len()));
    assert_eq!(ids(&post_bytes(&endpoint, call.as_bytes())), ["1"]);

    let many = vec![json!({ "eventType": "Some.Event" }); 10_001];
    let delivery = post(&endpoint, &json!(many));
    assert_eq!(delivery.iter().flatten().count(), 10_000);
    assert!(delivery.last().unwrap().is_err());

    let deep = format!("{{\"eventType\": \"Some.Event\", \"data\": {}", "[".repeat(1_000_000));
    assert_eq!(post_bytes(&endpoint, deep.as_bytes()).acknowledge().status(), 400);
    let deep = format!(
        r#"[{{"eventType": "Some.Event", "data": {}{}}}, {}]"#,
        "[".repeat(100_000),
        "]".repeat(100_000),
        call_of("2"),
    );
    assert_eq!(ids(&post_bytes(&endpoint, deep.as_bytes())), ["error", "2"]);
}

/// Whoever has it can answer the call.
#[test]
fn the_context_of_a_call_is_not_shown() {
    let mut unreadable = incoming_call();
    unreadable.as_object_mut().unwrap().remove("to");
    let mut odd = incoming_call();
    odd["incomingCallContext"] = json!([CONTEXT]);
    let mut twice = call_of("3").to_string();
    twice.insert_str(1, &format!(r#""data": "{CONTEXT}","#));
    let body = format!(
        "[{}, {}, {}, {twice}, {}, {CONTEXT}]",
        call_of("1"),
        in_event_grid("2", INCOMING_CALL, &unreadable),
        in_event_grid("2", INCOMING_CALL, &odd),
        in_cloud_events("4", "Microsoft.Communication.IncomingCall2", &incoming_call()),
    );
    let delivery = post_bytes(&GridEndpoint::new(), body.as_bytes());
    assert_eq!(ids(&delivery), ["1", "error", "error", "error", "4", "error"]);
    let mut shown = format!("{delivery:#?} {delivery:?}");
    for event in &delivery {
        match event {
            Ok(event) => shown += &format!("{event:#?} {:#?}", event.data()),
            Err(error) => shown += &everything_shown(error),
        }
    }
    assert!(!shown.contains(CONTEXT), "{shown}");
    assert!(!shown.contains("+1425"), "{shown}");
}

#[tokio::test]
async fn a_call_is_answered_redirected_and_rejected_by_its_event() {
    let server = Recorder::start().await;
    let client = server.client();
    let phone = |number| Participant::phone_number(number).unwrap();
    let call = &IncomingCallEventData::new(phone("+14255550100"), phone("+14255550123"), CONTEXT);

    server.answer(axum::Json(json!({ "callConnectionId": "421f3500" })));
    let callback = "https://contoso.com/callback";
    let answering = client.answer_call().body(call).body_map(|body| body.callback_uri(callback));
    assert!(!format!("{answering:#?}").contains(CONTEXT));
    answering.send().await.unwrap();
    let sent = server.only().json();
    assert_eq!(sent["incomingCallContext"], CONTEXT);
    assert_eq!(sent["callbackUri"], callback);

    server.answer(http::StatusCode::NO_CONTENT);
    client
        .redirect_call()
        .body(call)
        .body_map(|body| body.target(phone("+14255550199")))
        .send()
        .await
        .unwrap();
    let sent = server.only().json();
    assert_eq!(sent["incomingCallContext"], CONTEXT);
    assert_eq!(sent["target"]["phoneNumber"]["value"], "+14255550199");

    server.answer(http::StatusCode::NO_CONTENT);
    client.reject_call().body(call).send().await.unwrap();
    assert_eq!(server.only().json(), json!({ "incomingCallContext": CONTEXT }));

    let error = client.answer_call().body(call.clone()).send().await.unwrap_err();
    assert!(error.to_string().contains("callback_uri"), "{error}");
    assert!(!everything_shown(&error).contains(CONTEXT));
}

proptest! {
    #[test]
    fn any_request_gets_an_answer(
        method in prop::sample::select(vec![Method::POST, Method::OPTIONS, Method::GET]),
        origin in prop::collection::vec(0x20_u8..0x7f, 0..40),
        body in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let mut headers = HeaderMap::new();
        headers.insert("webhook-request-origin", HeaderValue::from_bytes(&origin).unwrap());
        let delivery = GridEndpoint::new().receive(&method, &headers, &body);
        prop_assert!(!delivery.is_handshake());
        let answer = delivery.acknowledge();
        prop_assert!([400, 405].contains(&answer.status().as_u16()));
    }
}
