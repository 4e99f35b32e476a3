//! The table of repeatable requests, row by row.

use std::time::{Duration, SystemTime};

use acs_call_emulator::{Emulator, Fault};
use http::StatusCode;
use serde_json::{Value, json};

use crate::wire::{Answer, operate_with, prompt, send};

const ID: &str = "86fea296-d5d7-448a-9bbc-026425c6e035";

fn seconds_ago(seconds: u64) -> String {
    httpdate::fmt_http_date(SystemTime::now() - Duration::from_secs(seconds))
}

async fn ask(emulator: &Emulator, id: &str, first_sent: &str, body: &Value) -> Answer {
    let headers = [("repeatability-request-id", id), ("repeatability-first-sent", first_sent)];
    operate_with(emulator, "sendDtmfTones", body, &headers).await
}

#[tokio::test]
async fn a_malformed_pair_is_rejected() {
    let emulator = Emulator::start().await.unwrap();
    let now = seconds_ago(0);
    let version_1 = "c232ab00-9414-11ec-b3c8-9f6bdeced846";
    for (id, first_sent) in [("nonsense", &*now), (version_1, &now), (ID, "today"), (ID, "")] {
        let answer = ask(&emulator, id, first_sent, &send()).await;
        assert_eq!(answer.status, 400, "{id} {first_sent}");
        assert_eq!(answer.header("repeatability-result"), Some("rejected"));
    }
    for half in [("repeatability-request-id", ID), ("repeatability-first-sent", &now)] {
        let answer = operate_with(&emulator, "sendDtmfTones", &send(), &[half]).await;
        assert_eq!(answer.status, 400, "{half:?}");
        assert_eq!(answer.header("repeatability-result"), Some("rejected"));
    }
    assert_eq!(emulator.executed(), []);
}

#[tokio::test]
async fn the_window_is_five_minutes_long() {
    let emulator = Emulator::start().await.unwrap();
    let inside = ask(&emulator, ID, &seconds_ago(290), &send()).await;
    assert_eq!(inside.status, 202);
    assert_eq!(inside.header("repeatability-result"), Some("accepted"));
    let outside = ask(&emulator, ID, &seconds_ago(301), &send()).await;
    assert_eq!(outside.status, 412);
    assert_eq!(outside.header("repeatability-result"), Some("rejected"));
    assert_eq!(emulator.executed().len(), 1);
}

#[tokio::test]
async fn a_retry_gets_the_first_answer() {
    let emulator = Emulator::start().await.unwrap();
    let now = seconds_ago(0);
    let mut body = send();
    body["operationContext"] = json!("pin");
    for _ in 0..2 {
        let answer = ask(&emulator, ID, &now, &body).await;
        assert_eq!((answer.status, answer.json()), (202, json!({ "operationContext": "pin" })));
        assert_eq!(answer.header("repeatability-result"), Some("accepted"));
    }
    assert_eq!(emulator.executed().len(), 1);
}

/// The first request is refused because the call has ended. It would be accepted when it comes again.
#[tokio::test]
async fn a_retry_gets_the_first_refusal() {
    let emulator = Emulator::start().await.unwrap();
    let now = seconds_ago(0);
    emulator.disconnect(crate::CALL);
    let first = ask(&emulator, ID, &now, &send()).await;
    emulator.connect(crate::CALL, None).unwrap();
    let second = ask(&emulator, ID, &now, &send()).await;
    assert_eq!((first.outcome(), second.outcome()), ((400, "8528".into()), (400, "8528".into())));
    assert_eq!(second.text, first.text);
    for header in ["repeatability-result", "x-ms-error-code", "content-type"] {
        assert!(first.header(header).is_some(), "{header}");
        assert_eq!(second.header(header), first.header(header));
    }
}

#[tokio::test]
async fn an_id_is_for_one_request() {
    let emulator = Emulator::start().await.unwrap();
    let now = seconds_ago(0);
    ask(&emulator, ID, &now, &send()).await;
    let mut other = send();
    other["tones"] = json!(["two"]);
    let answer = ask(&emulator, ID, &now, &other).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.header("repeatability-result"), Some("rejected"));
    assert_eq!(emulator.executed().len(), 1);
}

#[tokio::test]
async fn while_the_first_runs_a_retry_is_a_conflict() {
    let emulator = Emulator::start().await.unwrap();
    let now = seconds_ago(0);
    emulator.fail_next(1, Fault::delay(Duration::from_secs(3600))).unwrap();
    let body = send();
    let retry = async {
        emulator.wait_for_executed(1).await;
        ask(&emulator, ID, &now, &body).await
    };
    let mut first = std::pin::pin!(ask(&emulator, ID, &now, &body));
    let answer = tokio::select! {
        _ = &mut first => unreachable!("it takes an hour"),
        answer = retry => answer,
    };
    assert_eq!(answer.status, 409);
    assert_eq!(answer.header("repeatability-result"), None);
    assert_eq!(emulator.executed().len(), 1);
}

#[tokio::test]
async fn after_a_server_error_a_retry_is_executed_again() {
    let emulator = Emulator::start().await.unwrap();
    let now = seconds_ago(0);
    emulator.fail_next(1, Fault::own_error(StatusCode::INTERNAL_SERVER_ERROR)).unwrap();
    let first = ask(&emulator, ID, &now, &send()).await;
    assert_eq!(first.outcome(), (500, "9999".to_owned()));
    let second = ask(&emulator, ID, &now, &send()).await;
    assert_eq!(second.status, 202);
    assert_eq!(second.header("repeatability-result"), Some("accepted"));
    assert_eq!(emulator.executed().len(), 2);
}

/// A client sees no difference, so it cannot know whether a retry is safe.
#[tokio::test]
async fn an_error_of_the_service_looks_the_same_before_and_after_executing() {
    let mut seen = Vec::new();
    for (fault, executed) in [
        (Fault::own_error(StatusCode::SERVICE_UNAVAILABLE), 1),
        (Fault::own_error(StatusCode::SERVICE_UNAVAILABLE).before_executing(), 0),
        (Fault::own_error(StatusCode::SERVICE_UNAVAILABLE).before_executing().after_executing(), 1),
    ] {
        let emulator = Emulator::start().await.unwrap();
        emulator.fail_next(1, fault).unwrap();
        let now = seconds_ago(0);
        let answer = ask(&emulator, ID, &now, &send()).await;
        assert_eq!(emulator.executed().len(), executed);
        let result = answer.header("repeatability-result").map(str::to_owned);
        assert!(answer.header("x-microsoft-skype-chain-id").is_some());
        seen.push((answer.outcome(), answer.text, result));
        // The service executes a retry in either case.
        assert_eq!(ask(&emulator, ID, &now, &send()).await.status, 202);
        assert_eq!(emulator.executed().len(), executed + 1);
    }
    assert!(seen.windows(2).all(|two| two[0] == two[1]), "{seen:?}");
    assert_eq!(seen[0].0, (503, "9999".to_owned()));
}

#[tokio::test]
async fn other_operations_are_not_repeatable() {
    let emulator = Emulator::start().await.unwrap();
    let now = seconds_ago(0);
    let headers = [("repeatability-request-id", ID), ("repeatability-first-sent", &*now)];
    let body = json!({ "playSources": [prompt()] });
    for _ in 0..2 {
        let answer = operate_with(&emulator, "play", &body, &headers).await;
        assert_eq!((answer.status, answer.header("repeatability-result")), (202, None));
    }
    assert_eq!(emulator.executed().len(), 2);
}
