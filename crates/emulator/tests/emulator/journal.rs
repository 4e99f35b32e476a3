//! The journal: the lists of requests and events, the stream, and the verification.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use acs_call_automation::Repeatability;
use acs_call_emulator::{Emulator, Expectation, Fault};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::net::TcpStream;

use crate::receiver::Receiver;
use crate::wire::{Answer, JSON, ask, operate, operate_with, phone, request, send};
use crate::{CALL, PHONE};

async fn get(emulator: &Emulator, path: &str) -> Answer {
    ask(emulator, "GET", path, &[], "").await
}

async fn verify(emulator: &Emulator, expected: Value) -> Answer {
    ask(emulator, "POST", "/verify", &[JSON], &expected.to_string()).await
}

/// A prompt that says a text.
fn say(text: &str) -> Value {
    json!({
        "playSources": [{ "kind": "text", "text": { "text": text, "voiceName": "en-US-NancyNeural" } }],
        "operationContext": text,
    })
}

fn pair() -> [(&'static str, String); 2] {
    let pair = Repeatability::new();
    let first_sent = httpdate::fmt_http_date(pair.first_sent());
    [
        ("repeatability-request-id", pair.request_id().to_string()),
        ("repeatability-first-sent", first_sent),
    ]
}

#[tokio::test]
async fn requests_are_listed_with_their_answers() {
    let emulator = Emulator::start().await.unwrap();
    operate(&emulator, "play", &say("Hello")).await;
    operate(&emulator, "sendDtmfTones", &send()).await;
    operate(&emulator, "sendDtmfTones", &json!({ "tones": ["one"] })).await;
    operate(&emulator, "dance", &json!({})).await;

    let all = get(&emulator, "/emulator/requests").await.json();
    assert_eq!(all.as_array().unwrap().len(), 4);
    let play = &all[0];
    assert_eq!(play["method"], "POST");
    assert_eq!(play["path"], format!("/calling/callConnections/{CALL}:play"));
    assert_eq!(play["apiVersion"], "2025-05-15");
    assert_eq!(play["operation"], "play");
    assert_eq!(play["callConnectionId"], CALL);
    assert_eq!(play["operationContext"], "Hello");
    assert_eq!((&play["status"], &play["executed"]), (&json!(202), &json!(true)));
    assert_eq!(play["body"], say("Hello"));
    assert_eq!(all[1]["body"]["tones"], json!(["one", "pound"]));
    assert_eq!((&all[2]["status"], &all[2]["executed"]), (&json!(400), &json!(false)));
    assert_eq!(all[2]["problem"], "targetParticipant: required, found nothing");
    assert_eq!((&all[3]["operation"], &all[3]["status"]), (&Value::Null, &json!(404)));

    for (query, found) in [
        ("operation=sendDtmfTones", vec![1, 2]),
        ("op=play", vec![0]),
        (&format!("call={CALL}&status=202"), vec![0, 1]),
        ("call=another", vec![]),
        ("context=Hello", vec![0]),
        (&format!("after={}", all[1]["id"]), vec![2, 3]),
    ] {
        for path in ["/emulator/requests", "/requests"] {
            let listed = get(&emulator, &format!("{path}?{query}")).await.json();
            let expected: Vec<_> = found.iter().map(|index: &usize| all[*index].clone()).collect();
            assert_eq!(listed, Value::from(expected), "{query}");
        }
    }
    for (query, target) in [
        ("operaton=play", "operaton"),
        ("operation=dance", "operation"),
        ("status=ok", "status"),
        ("after=-1", "after"),
    ] {
        let answer = get(&emulator, &format!("/requests?{query}")).await;
        assert_eq!((answer.status, &answer.json()["error"]["target"]), (400, &json!(target)));
    }
    assert_eq!(emulator.requests().len(), 4);
}

#[tokio::test]
async fn secrets_are_nowhere_and_tones_only_in_the_journal() {
    let lines = Arc::new(Mutex::new(String::new()));
    let log = Arc::clone(&lines);
    let mut receiver = Receiver::start().await;
    let emulator = Emulator::builder()
        .log(move |line| log.lock().unwrap().push_str(line))
        .start()
        .await
        .unwrap();
    let context = emulator.call_in(PHONE, "+14255550100").unwrap().incoming_call_context;
    let headers = [("authorization", "Bearer s3cret"), ("x-api-key", "s3cret"), JSON];
    let body = json!({
        "incomingCallContext": context,
        "callbackUri": format!("{}?code=s3cret", receiver.uri.replace("//", "//me:s3cret@")),
    });
    let path = "/calling/callConnections:answer?api-version=2025-05-15&more=s3cret";
    assert_eq!(ask(&emulator, "POST", path, &headers, &body.to_string()).await.status, 200);
    receiver.names(2).await;
    operate(&emulator, "sendDtmfTones", &send()).await;
    emulator.wait_for_callbacks().await;

    let mut shown = String::new();
    for path in ["/emulator/journal", "/requests", "/events"] {
        shown += &get(&emulator, path).await.text;
    }
    shown += &format!("{:?}", emulator.requests());
    shown += &lines.lock().unwrap();
    assert!(shown.contains("[redacted]"));
    for secret in ["s3cret", &context] {
        assert!(!shown.contains(secret), "{shown}");
    }
    assert_eq!(emulator.requests()[1].body.as_ref().unwrap()["tones"], json!(["one", "pound"]));
    for text in [format!("{:?}", emulator.requests()), lines.lock().unwrap().clone()] {
        assert!(!text.contains("pound"), "{text}");
    }
}

#[tokio::test]
async fn an_event_is_linked_to_its_request_and_its_deliveries() {
    let mut receiver = Receiver::start().await;
    let emulator =
        Emulator::builder().callback_attempts(2, Duration::from_millis(1)).start().await.unwrap();
    receiver.refuse(1);
    let token = [("authorization", "Bearer token")];
    let body = json!({
        "targets": [phone()],
        "sourceCallerIdNumber": { "value": "+14255550100" },
        "callbackUri": receiver.uri,
        "operationContext": "first",
    });
    let path = "/calling/callConnections?api-version=2025-05-15";
    let created = ask(&emulator, "POST", path, &token, &body.to_string()).await.json();
    let call = created["callConnectionId"].as_str().unwrap();
    let play = format!("/calling/callConnections/{call}:play?api-version=2025-05-15");
    ask(&emulator, "POST", &play, &token, &say("Hello").to_string()).await;
    let hang_up = format!("/calling/callConnections/{call}?api-version=2025-05-15");
    ask(&emulator, "DELETE", &hang_up, &token, "").await;
    emulator.wait_for_callbacks().await;
    receiver.names(5).await;

    let requests = emulator.requests();
    let [create, play, hang_up] = &requests[..] else { unreachable!("{requests:?}") };
    // The call is not in the path of createCall.
    assert_eq!(create.call_connection_id.as_deref(), Some(call));
    let events = get(&emulator, "/emulator/events").await.json();
    let linked: Vec<_> = events
        .as_array()
        .unwrap()
        .iter()
        .map(|event| (event["type"].as_str().unwrap(), event["request"].as_u64().unwrap()))
        .collect();
    assert_eq!(
        linked,
        [
            ("CallConnected", create.id),
            ("ParticipantsUpdated", create.id),
            ("PlayStarted", play.id),
            ("PlayCompleted", play.id),
            ("CallDisconnected", hang_up.id),
        ]
    );
    assert_eq!(events[3]["operationContext"], "Hello");
    assert_eq!(events[3]["callConnectionId"], call);
    assert_eq!(events[3]["to"], receiver.uri);
    assert_eq!(events[3]["body"][0]["data"]["operationContext"], "Hello");
    let statuses: Vec<_> =
        events[0]["deliveries"].as_array().unwrap().iter().map(|it| &it["status"]).collect();
    assert_eq!(statuses, [503, 200]);
    assert!(events[0]["deliveries"][1]["durationMilliseconds"].is_u64());

    let only = get(&emulator, "/events?type=PlayCompleted").await.json();
    assert_eq!(only, json!([events[3]]));
    assert_eq!(get(&emulator, "/events?context=first").await.json().as_array().unwrap().len(), 2);
    assert_eq!(get(&emulator, "/events?call=another").await.json(), json!([]));
    assert_eq!(get(&emulator, "/events?kind=a").await.status, 400);
}

#[tokio::test]
async fn a_delivery_without_an_answer_has_its_cause() {
    let emulator = Emulator::builder()
        .callback_uri("http://127.0.0.1:9/callback?code=s3cret")
        .callback_attempts(1, Duration::ZERO)
        .start()
        .await
        .unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    emulator.wait_for_callbacks().await;
    let events = get(&emulator, "/events").await.json();
    let delivery = &events[0]["deliveries"][0];
    assert!(delivery["problem"].as_str().unwrap().contains("onnection refused"), "{delivery}");
    assert_eq!(delivery["to"], "http://127.0.0.1:9/callback?code=[redacted]");
    assert_eq!(delivery["status"], Value::Null);
}

#[tokio::test]
async fn a_retry_and_a_fault_are_not_taken_for_an_execution() {
    let emulator = Emulator::start().await.unwrap();
    emulator.fail_next(1, Fault::status(503)).unwrap();
    emulator.fail_next(1, Fault::status(503).after_executing()).unwrap();
    emulator.fail_next(1, Fault::half_body().after_executing()).unwrap();
    let pair = pair();
    let headers: Vec<_> = pair.iter().map(|(name, value)| (*name, &**value)).collect();
    for _ in 0..4 {
        operate_with(&emulator, "sendDtmfTones", &send(), &headers).await;
    }
    let requests = emulator.requests();
    let seen: Vec<_> = requests
        .iter()
        .map(|request| {
            (request.status, request.executed, request.repeated, request.fault.is_some())
        })
        .collect();
    assert_eq!(
        seen,
        [
            (Some(503), false, false, true),
            (Some(503), true, false, true),
            (None, false, true, true),
            (Some(202), false, true, false),
        ]
    );
    assert_eq!(requests[0].fault.as_deref(), Some("status 503, not executed"));
    assert_eq!(emulator.verify(&Expectation::new("sendDtmfTones").count(1)).unwrap().len(), 1);
}

#[tokio::test]
async fn an_expectation_is_met_by_a_part_of_a_body() {
    let emulator = Emulator::start().await.unwrap();
    for text in ["Hello", "Goodbye"] {
        operate(&emulator, "play", &say(text)).await;
    }
    let hello = json!({ "playSources": [{ "text": { "text": "Hello" } }] });
    for (expected, found) in [
        (json!({ "operation": "play" }), 2),
        (json!({ "op": "play", "call": CALL, "count": 2 }), 2),
        (json!({ "operation": "play", "body": hello, "count": 1 }), 1),
        (json!({ "operation": "play", "context": "Goodbye", "status": 202 }), 1),
        (json!({ "operation": "transfer", "count": 0 }), 0),
        (json!({ "operation": "play", "call": "another", "count": 0 }), 0),
    ] {
        let answer = verify(&emulator, expected.clone()).await;
        let found = json!(found);
        assert_eq!((answer.status, &answer.json()["count"]), (200, &found), "{expected}");
        let matches = answer.json()["matches"].as_array().unwrap().len();
        assert_eq!(json!(matches), found);
    }
}

#[tokio::test]
async fn an_expectation_that_is_not_met_is_explained_by_the_nearest_miss() {
    let emulator = Emulator::start().await.unwrap();
    operate(&emulator, "play", &say("Goodbye")).await;
    operate(&emulator, "play", &say("Helo")).await;
    operate(&emulator, "sendDtmfTones", &send()).await;
    operate(&emulator, "recognize", &json!({})).await;
    let ids: Vec<_> = emulator.requests().iter().map(|request| request.id).collect();

    let expected = json!({
        "operation": "play",
        "call": CALL,
        "context": "Helo",
        "body": { "playSources": [{ "text": { "text": "Hello" } }] },
        "count": 1,
    });
    let answer = verify(&emulator, expected).await;
    assert_eq!(answer.status, 409);
    let explained = answer.json();
    let difference = r#"body.playSources[0].text.text: expected "Hello", found "Helo""#;
    assert_eq!(explained["nearest"]["id"], ids[1]);
    assert_eq!(explained["nearest"]["differences"], json!([difference]));
    assert_eq!(
        explained["expected"],
        "1 request play in call 421f3500 with context \"Helo\" with the expected body"
    );
    assert_eq!(explained["count"], 0);
    let seen: Vec<_> = explained["seen"].as_array().unwrap().iter().map(|it| &it["id"]).collect();
    assert_eq!(seen, [ids[0], ids[1]]);
    assert_eq!(
        explained["error"]["message"],
        format!(
            "expected 1 request play in call 421f3500 with context \"Helo\" with the expected body, found 0; \
             the nearest is request {}: {difference}",
            ids[1]
        )
    );

    let problem = |expected: Expectation| emulator.verify(&expected).unwrap_err().to_string();
    let tones = Expectation::new("sendDtmfTones").body(json!({ "tones": ["one", "nine"] }));
    assert!(problem(tones).ends_with("body.tones[1]: expected another value, which is not shown"));
    let refused = problem(Expectation::new("recognize"));
    assert!(refused.contains("it was not executed, but answered 400: recogn"), "{refused}");
    assert!(
        problem(Expectation::new("play").call("421"))
            .ends_with(r#"call: expected "421", found "421f3500""#)
    );
    assert_eq!(problem(Expectation::new("play").count(1)), "expected 1 request play, found 2");
    assert_eq!(
        problem(Expectation::new("transfer")),
        "expected at least 1 request transfer, found 0; the last requests are play, sendDtmfTones, recognize"
    );
    assert!(problem(Expectation::new("sendTones")).contains("sendDtmfTones"));
}

#[tokio::test]
async fn a_verification_can_wait() {
    let emulator = Emulator::start().await.unwrap();
    let second = json!({ "operation": "play", "count": 2, "withinMilliseconds": 20_000 });
    let plays = async {
        for text in ["Hello", "Goodbye"] {
            operate(&emulator, "play", &say(text)).await;
        }
    };
    let (answer, ()) = tokio::join!(verify(&emulator, second), plays);
    assert_eq!(answer.status, 200);
    // More requests would not change these.
    for expected in [
        json!({ "operation": "play", "count": 1, "withinMilliseconds": 60_000 }),
        json!({ "operation": "play", "count": 0, "withinMilliseconds": 60_000 }),
    ] {
        assert_eq!(verify(&emulator, expected).await.status, 409);
    }
    let none = json!({ "operation": "hold", "withinMilliseconds": 1 });
    assert_eq!(verify(&emulator, none).await.status, 409);
    for wrong in [
        json!({ "operation": "play", "withinMilliseconds": 60_001 }),
        json!({ "operation": "play", "times": 1 }),
        json!({ "operation": "dance" }),
        json!({ "count": 1 }),
    ] {
        assert_eq!(verify(&emulator, wrong.clone()).await.status, 400, "{wrong}");
    }
}

/// Reads the data of the next entry of a stream.
async fn next(lines: &mut Lines<BufReader<TcpStream>>) -> Option<(String, Value)> {
    let mut event = String::new();
    while let Some(line) = lines.next_line().await.unwrap() {
        if let Some(kind) = line.strip_prefix("event: ") {
            kind.clone_into(&mut event);
        } else if let Some(data) = line.strip_prefix("data: ") {
            return Some((event, serde_json::from_str(data).unwrap()));
        }
    }
    None
}

async fn stream(emulator: &Emulator, headers: &[(&str, &str)]) -> Lines<BufReader<TcpStream>> {
    let endpoint = emulator.endpoint();
    let host = endpoint.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).await.unwrap();
    let headers = [&[("host", host), ("accept", "text/event-stream")], headers].concat();
    let request = request("GET", "/emulator/journal", &headers, "");
    stream.write_all(request.as_bytes()).await.unwrap();
    BufReader::new(stream).lines()
}

#[tokio::test]
async fn the_journal_is_a_stream_that_can_be_resumed_and_ends_with_the_emulator() {
    let emulator = Emulator::start().await.unwrap();
    operate(&emulator, "play", &say("Hello")).await;
    let mut lines = stream(&emulator, &[]).await;
    let (kind, first) = next(&mut lines).await.unwrap();
    assert_eq!((&*kind, &first["kind"], &first["id"]), ("request", &json!("request"), &json!(1)));
    assert!(first["offsetMilliseconds"].is_u64() && first["time"].is_string());
    assert_eq!(next(&mut lines).await.unwrap().1["status"], 202);
    // What follows comes when it happens.
    let press = json!({ "participant": PHONE, "tones": "12#" }).to_string();
    let path = format!("/emulator/calls/{CALL}/press");
    ask(&emulator, "POST", &path, &[JSON], &press).await;
    let (kind, control) = next(&mut lines).await.unwrap();
    assert_eq!(
        (&*kind, &control["action"]),
        ("control", &json!("3 keys pressed in call 421f3500"))
    );

    let mut resumed = stream(&emulator, &[("last-event-id", "2")]).await;
    assert_eq!(next(&mut resumed).await.unwrap().1, control);
    let listed = get(&emulator, "/emulator/journal?after=2").await.json();
    assert_eq!(listed, json!([control]));
    emulator.shutdown().await;
    assert_eq!(next(&mut lines).await, None);
}

#[tokio::test]
async fn the_journal_keeps_the_latest_entries() {
    let emulator = Emulator::builder().journal(4).start().await.unwrap();
    for text in ["1", "2", "3"] {
        operate(&emulator, "play", &say(text)).await;
    }
    let contexts: Vec<_> =
        emulator.requests().into_iter().map(|request| request.operation_context).collect();
    assert_eq!(contexts, [Some("2".to_owned()), Some("3".to_owned())]);
    let off = Emulator::builder().journal(0).start().await.unwrap();
    operate(&off, "play", &say("1")).await;
    assert_eq!(off.requests(), []);
}
