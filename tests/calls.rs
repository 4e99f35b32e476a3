//! Operations of the call itself: every method, id and answer, lists, and the handle of a call.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::pin::Pin;

use acs_call_automation::types::{
    AddParticipantRequest, AnswerCallRequest, CallConnectionStateModel, CallParticipant,
    CreateCallRequest, MicrosoftTeamsAppIdentifierModel, PlayRequest, PlaySource,
};
use acs_call_automation::{CallAutomationClient, Delivery, Error, Pager, Participant, RetryPolicy};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use futures_util::stream::Stream;
use hmac::{Hmac, KeyInit, Mac};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use support::recorder::{KEY, Recorded, Recorder};
use support::stopped_clock::StoppedClock;

const CALL: &str = "421f3500";
const CALLBACK: &str = "https://contoso.com/callback";
const VERSION: &str = "api-version=2025-05-15";

/// A client that waits without taking time.
fn client(server: &Recorder) -> CallAutomationClient {
    let policy = RetryPolicy::default().jitter(|| 1.0);
    server.builder().clock(StoppedClock::new()).retry(policy).build().unwrap()
}

fn json_answer(status: u16, body: &Value) -> http::Response<axum::body::Body> {
    let answer = http::Response::builder().status(status).header(CONTENT_TYPE, "application/json");
    answer.body(body.to_string().into()).unwrap()
}

fn not_found() -> http::Response<axum::body::Body> {
    json_answer(404, &json!({ "error": { "code": "8522", "message": "no such call" } }))
}

/// Checks the signature against what arrived, and returns it as one line.
fn signed(sent: &Recorded) -> String {
    let hash = BASE64.encode(Sha256::digest(&sent.body));
    let (date, host) = (sent.header("x-ms-date").unwrap(), sent.header("host").unwrap());
    let text = format!("{}\n{}\n{date};{host};{hash}", sent.method, sent.path_and_query);
    let mut mac = Hmac::<Sha256>::new_from_slice(&BASE64.decode(KEY).unwrap()).unwrap();
    mac.update(text.as_bytes());
    let signature = BASE64.encode(mac.finalize().into_bytes());
    assert!(sent.header("authorization").unwrap().ends_with(&signature), "{text}");
    format!("{} {}", sent.method, sent.path_and_query)
}

async fn next<T: Send + Unpin + 'static>(pager: &mut Pager<T>) -> Option<Result<T, Error>> {
    std::future::poll_fn(|cx| Pin::new(&mut *pager).poll_next(cx)).await
}

/// `4:+1425555010<n>`, for each.
fn participants(numbers: &[u8]) -> Vec<Value> {
    let of = |n: &u8| json!({ "identifier": { "rawId": raw_id(*n) }, "isMuted": false });
    numbers.iter().map(of).collect()
}

fn raw_id(n: u8) -> String {
    format!("4:+1425555010{n}")
}

fn raw_ids<'a>(participants: impl IntoIterator<Item = &'a CallParticipant>) -> Vec<String> {
    let raw_id = |it: &CallParticipant| it.identifier.as_ref().unwrap().raw_id.clone().unwrap();
    participants.into_iter().map(raw_id).collect()
}

#[tokio::test]
async fn a_call_is_created_under_a_pair_and_the_answer_has_its_id() {
    let server = Recorder::start().await;
    server.answer(json_answer(
        201,
        &json!({ "callConnectionId": CALL, "callConnectionState": "connecting", "targets": null }),
    ));
    let request = CreateCallRequest::builder()
        .targets(vec!["+14255550123".parse().unwrap()])
        .source_caller_id_number("+14255550100")
        .callback_uri(CALLBACK);
    let created = client(&server).create_call().body(request).send().await.unwrap();
    assert_eq!(created.status(), 201);
    assert_eq!(created.call_connection_id.as_deref(), Some(CALL));
    assert_eq!(created.call_connection_state, Some(CallConnectionStateModel::Connecting));
    let sent = server.only();
    assert_eq!(signed(&sent), format!("POST /calling/callConnections?{VERSION}"));
    assert!(sent.header("repeatability-request-id").is_some());
    let body = sent.json();
    assert_eq!(body["callbackUri"], CALLBACK);
    assert_eq!(body["targets"][0]["phoneNumber"]["value"], "+14255550123");
}

/// The service refuses it, unless the call goes through direct routing.
#[tokio::test]
async fn a_phone_is_called_with_a_caller_id() {
    let server = Recorder::start().await;
    let client = client(&server);
    let (user, phone) = ("8:acs:a_b", "+14255550123");
    let create = |targets: &[&str]| {
        let targets: Vec<Participant> = targets.iter().map(|it| it.parse().unwrap()).collect();
        CreateCallRequest::builder().targets(targets).callback_uri(CALLBACK)
    };
    let teams = MicrosoftTeamsAppIdentifierModel::new("1cd3e2a4-59a1-4b1c-9f63-dd4d1f2a0e57");
    let mut raw = CreateCallRequest::new([Participant::unknown("4:+14255550123")], CALLBACK);
    for (request, is_sent) in [
        (create(&[user]), true),
        (create(&[user, phone]), false),
        (create(&[phone]).source_caller_id_number("+14255550100"), true),
        (create(&[phone]).teams_app_source(teams), true),
        (create(&[phone]).without_caller_id(true), true),
        (create(&[phone]).without_caller_id(false), false),
        (raw.clone().into(), false),
    ] {
        server.answer((StatusCode::CREATED, "{}"));
        let sent = client.create_call().body(request).send().await;
        assert_eq!(sent.is_ok(), is_sent, "{sent:?}");
        if let Err(error) = sent {
            assert!(error.is_input() && server.count() == 0, "{error}");
            let error = error.to_string();
            assert!(error.contains("source_caller_id_number: expected a phone number"), "{error}");
            assert!(error.contains("`without_caller_id`") && !error.contains("5550123"), "{error}");
        } else {
            assert_eq!(server.only().json().get("withoutCallerId"), None);
        }
    }
    raw.without_caller_id = Some(true);
    client.create_call().body(&raw).send().await.unwrap();

    let call = client.call(CALL);
    let add = AddParticipantRequest::builder().participant_to_add(phone);
    let error = call.add_participant().body(add.clone()).send().await.unwrap_err();
    assert!(error.is_input(), "{error}");
    let add = add.without_caller_id(true);
    call.add_participant().body(add).send().await.unwrap();
}

/// Whoever has it can answer the call.
#[tokio::test]
async fn the_context_of_an_incoming_call_is_sent_and_not_shown() {
    let server = Recorder::start().await;
    server.answer(json_answer(200, &json!({ "callConnectionId": CALL })));
    let client = client(&server);
    let request = AnswerCallRequest::new("c2VjcmV0LWNvbnRleHQ", CALLBACK);
    let builder = AnswerCallRequest::builder().incoming_call_context("c2VjcmV0LWNvbnRleHQ");
    let answering = client.answer_call().body(&request);
    let shown = format!("{request:#?} {builder:#?} {answering:#?}");
    assert!(!shown.contains("c2VjcmV0"), "{shown}");
    answering.send().await.unwrap();
    let sent = server.only();
    assert_eq!(signed(&sent), format!("POST /calling/callConnections:answer?{VERSION}"));
    assert_eq!(sent.json()["incomingCallContext"], "c2VjcmV0LWNvbnRleHQ");
}

#[tokio::test]
async fn a_call_is_read_and_read_again_after_a_lost_answer() {
    let server = Recorder::start().await;
    server.answer(StatusCode::BAD_GATEWAY);
    server.answer(json_answer(200, &json!({ "callConnectionState": "a new one" })));
    let call = client(&server).get_call().call_connection_id(CALL).send().await.unwrap();
    assert_eq!(call.attempts(), 2);
    assert_eq!(call.call_connection_state.as_ref().unwrap().as_str(), "a new one");
    for sent in server.take() {
        assert_eq!(signed(&sent), format!("GET /calling/callConnections/{CALL}?{VERSION}"));
        assert!(sent.body.is_empty());
        assert_eq!(sent.header("content-length"), None);
    }
}

#[tokio::test]
async fn a_call_is_hung_up_without_a_body() {
    let server = Recorder::start().await;
    server.answer(StatusCode::NO_CONTENT);
    let ended = client(&server).hang_up().call_connection_id(CALL).send().await.unwrap();
    assert_eq!((ended.status(), ended.was_already_done()), (204, false));
    let sent = server.only();
    assert_eq!(signed(&sent), format!("DELETE /calling/callConnections/{CALL}?{VERSION}"));
    assert!(sent.body.is_empty());
    assert_eq!(sent.header("repeatability-request-id"), None);
}

#[tokio::test]
async fn an_end_that_finds_nothing_after_a_lost_answer_is_a_success() {
    let server = Recorder::start().await;
    server.answer(StatusCode::BAD_GATEWAY).answer(not_found());
    let ended = client(&server).hang_up().call_connection_id(CALL).send().await.unwrap();
    assert_eq!((ended.status(), ended.attempts()), (404, 2));
    assert!(ended.was_already_done());

    // After an error of its own, the service would execute it again, which harms nothing.
    let failed = json!({ "error": { "code": "9999", "message": "failed" } });
    server.answer(json_answer(503, &failed)).answer(not_found());
    let ended = client(&server).hang_up().call_connection_id(CALL).send().await.unwrap();
    assert_eq!((ended.status(), ended.attempts()), (404, 2));

    // The service may also say that the call has ended.
    let gone = json!({ "error": { "code": "8528", "message": "terminated" } });
    server.answer(StatusCode::BAD_GATEWAY).answer(json_answer(400, &gone));
    let ended = client(&server).hang_up().call_connection_id(CALL).send().await.unwrap();
    assert!(ended.was_already_done());
}

#[tokio::test]
async fn an_end_that_finds_nothing_at_once_is_refused() {
    let server = Recorder::start().await;
    let client = client(&server);
    // An attempt that certainly did nothing changes nothing.
    for (before, attempts) in [(None, 1), (Some(StatusCode::TOO_MANY_REQUESTS), 2)] {
        if let Some(status) = before {
            server.answer(status);
        }
        server.answer(not_found());
        let error = client.hang_up().call_connection_id(CALL).send().await.unwrap_err();
        assert_eq!((error.status(), error.delivery()), (Some(404), Delivery::Refused));
        assert_eq!(error.attempts(), attempts);
    }
}

#[tokio::test]
async fn an_end_that_is_refused_for_another_reason_after_a_lost_answer_is_unknown() {
    let server = Recorder::start().await;
    let refusal = json!({ "error": { "code": "8500", "message": "not now" } });
    server.answer(StatusCode::BAD_GATEWAY).answer(json_answer(400, &refusal));
    let hanging_up = client(&server);
    let error = hanging_up.hang_up().call_connection_id(CALL).send().await.unwrap_err();
    assert_eq!((error.attempts(), error.delivery()), (2, Delivery::Unknown));
}

/// A POST without a pair is not re-sent, whatever it does.
#[tokio::test]
async fn only_reads_ends_and_what_has_a_pair_is_sent_again() {
    let server = Recorder::start().await;
    server.answer(StatusCode::BAD_GATEWAY);
    let client = client(&server);
    let error = client.pause_recording().recording_id("a=").send().await.unwrap_err();
    assert_eq!((error.attempts(), error.delivery()), (1, Delivery::Unknown));
    server.take();
    server.answer(StatusCode::BAD_GATEWAY).answer(StatusCode::NO_CONTENT);
    let ended = client.call(CALL).terminate().send().await.unwrap();
    assert_eq!((ended.status(), ended.attempts()), (204, 2));
    let sent = server.take();
    let pair = |sent: &Recorded| sent.header("repeatability-request-id").unwrap().to_owned();
    assert_eq!(pair(&sent[0]), pair(&sent[1]));
}

#[tokio::test]
async fn ids_of_every_kind_are_encoded_and_signed_as_encoded() {
    let server = Recorder::start().await;
    let client = client(&server);
    let participant = client.call(CALL);
    let participant = participant.get_participant().participant_raw_id("4:+14255550123");
    assert!(!format!("{participant:?}").contains("4255550123"), "{participant:?}");
    participant.send().await.unwrap();
    let path = format!("/calling/callConnections/{CALL}/participants/4%3A%2B14255550123");
    assert_eq!(signed(&server.only()), format!("GET {path}?{VERSION}"));

    let id = "eyJQIjoxfQ==";
    client.get_recording().recording_id(id).send().await.unwrap();
    client.stop_recording().recording_id(id).send().await.unwrap();
    client.resume_recording().recording_id(id).send().await.unwrap();
    let path = "/calling/recordings/eyJQIjoxfQ%3D%3D";
    assert_eq!(
        server.take().iter().map(signed).collect::<Vec<_>>(),
        [
            format!("GET {path}?{VERSION}"),
            format!("DELETE {path}?{VERSION}"),
            format!("POST {path}:resume?{VERSION}"),
        ]
    );
}

fn page(numbers: &[u8], next: Option<&str>) -> http::Response<axum::body::Body> {
    json_answer(200, &json!({ "value": participants(numbers), "nextLink": next }))
}

#[tokio::test]
async fn a_list_goes_on_to_its_last_page() {
    let server = Recorder::start().await;
    let list = format!("/calling/callConnections/{CALL}/participants");
    // The service composes the address, with the version or without it.
    let second = format!("{}{list}?$skip=2&after=a%2Fb%3D", server.endpoint);
    let third = format!("{}{list}?api-version=2026-03-12&$skip=3", server.endpoint);
    let client = client(&server);

    server.answer(page(&[1, 2], Some(&second)));
    server.answer(page(&[], Some(&third))).answer(page(&[3], None));
    let mut pager = client.list_participants().call_connection_id(CALL).stream();
    assert_eq!(server.count(), 0);
    let mut found = Vec::new();
    while let Some(participant) = next(&mut pager).await {
        found.push(participant.unwrap());
    }
    assert_eq!(raw_ids(&found), [raw_id(1), raw_id(2), raw_id(3)]);
    assert!(next(&mut pager).await.is_none());
    assert_eq!(
        server.take().iter().map(signed).collect::<Vec<_>>(),
        [
            format!("GET {list}?{VERSION}"),
            format!("GET {list}?$skip=2&after=a%2Fb%3D&{VERSION}"),
            format!("GET {list}?api-version=2026-03-12&$skip=3"),
        ]
    );

    server.answer(page(&[1, 2], Some(&second))).answer(page(&[3, 4], Some("")));
    let mut pager = client.call(CALL).list_participants().stream();
    let first = pager.next_page().await.unwrap().unwrap();
    assert_eq!((first.status(), raw_ids(first.value())), (200, vec![raw_id(1), raw_id(2)]));
    assert_eq!(server.count(), 1);
    // What the stream has returned is not returned again.
    let third = next(&mut pager).await.unwrap().unwrap();
    assert_eq!(raw_ids([&third]), [raw_id(3)]);
    let rest = pager.next_page().await.unwrap().unwrap();
    assert_eq!(raw_ids(rest.value()), [raw_id(4)]);
    assert!(pager.next_page().await.unwrap().is_none());
}

#[tokio::test]
async fn no_page_is_asked_of_another_server() {
    let (server, other) = (Recorder::start().await, Recorder::start().await);
    let host = server.endpoint.strip_prefix("http://").unwrap();
    for link in [
        format!("{}/calling?$skip=2", other.endpoint),
        format!("https://{host}/calling?$skip=2"),
        format!("http://contoso@{host}/calling?$skip=2"),
        format!("http://{host}@{}/calling", other.endpoint.strip_prefix("http://").unwrap()),
        "//contoso.example/calling".to_owned(),
        "file:///etc/passwd".to_owned(),
        "http://".to_owned(),
    ] {
        server.answer(page(&[1], Some(&link)));
        let mut pager = client(&server).call(CALL).list_participants().stream();
        let first = pager.next_page().await.unwrap().unwrap();
        assert_eq!(raw_ids(first.value()), [raw_id(1)]);
        let error = pager.next_page().await.unwrap_err();
        let cause = std::error::Error::source(&error).unwrap().to_string();
        assert!(cause.starts_with("the address of the next page: expected "), "{cause}");
        assert!(!cause.contains("contoso"), "{cause}");
        // It ends the list.
        assert!(pager.next_page().await.unwrap().is_none());
        assert_eq!((server.take().len(), other.count()), (1, 0), "{link}");
    }
}

#[tokio::test]
async fn a_page_that_names_itself_as_the_next_one_ends_the_list() {
    let server = Recorder::start().await;
    let itself = format!("/calling/callConnections/{CALL}/participants?{VERSION}");
    server.answer(page(&[1], Some(&itself)));
    let mut pager = client(&server).call(CALL).list_participants().stream();
    assert!(next(&mut pager).await.unwrap().is_ok());
    assert!(next(&mut pager).await.unwrap().is_err());
    assert!(next(&mut pager).await.is_none());
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn a_page_that_fails_ends_the_list_with_its_error() {
    let server = Recorder::start().await;
    server.answer(not_found());
    let mut pager = client(&server).call(CALL).list_participants().stream();
    let error = next(&mut pager).await.unwrap().unwrap_err();
    assert_eq!((error.status(), error.delivery()), (Some(404), Delivery::Refused));
    assert!(next(&mut pager).await.is_none());

    let mut pager = client(&server).list_participants().stream();
    let error = pager.next_page().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the request cannot be sent: call_connection_id: expected a value, found none"
    );
}

/// A dropped future loses no page: the request that it began goes on.
#[tokio::test]
async fn the_next_page_can_be_asked_for_again() {
    let server = Recorder::start().await;
    server.answer(page(&[1], None)).hold();
    let mut pager = client(&server).call(CALL).list_participants().stream();
    tokio::select! {
        biased;
        () = server.until_came(1) => {}
        _ = pager.next_page() => unreachable!("the answer is held"),
    }
    server.go_on();
    assert_eq!(raw_ids(pager.next_page().await.unwrap().unwrap().value()), [raw_id(1)]);
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn the_handle_of_a_call_fills_in_its_id() {
    let server = Recorder::start().await;
    let call = client(&server).call(CALL);
    let other = call.clone();
    tokio::spawn(async move {
        let welcome = PlaySource::from_file("https://contoso.com/welcome.wav");
        let request = PlayRequest::builder().play_sources(vec![welcome]);
        other.play().body(request).send().await.unwrap();
        server.answer(StatusCode::NO_CONTENT);
        other.hang_up().send().await.unwrap();
        let paths: Vec<String> = server.take().iter().map(signed).collect();
        assert_eq!(
            paths,
            [
                format!("POST /calling/callConnections/{CALL}:play?{VERSION}"),
                format!("DELETE /calling/callConnections/{CALL}?{VERSION}"),
            ]
        );
    })
    .await
    .unwrap();
    assert_eq!((call.id(), format!("{call:?}")), (CALL, r#"Call { id: "421f3500", .. }"#.into()));
}
