//! The control interface.

use acs_call_emulator::{Emulator, Fault};
use http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpStream;

use crate::receiver::Receiver;
use crate::wire::{Answer, JSON, ask, first_bytes, operate, send};
use crate::{CALL, PHONE};

async fn control(emulator: &Emulator, method: &str, path: &str, body: Value) -> Answer {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    ask(emulator, method, &format!("/emulator/{path}"), &[JSON], &body).await
}

#[tokio::test]
async fn every_fault_has_a_name() {
    for (fault, answer, executed) in [
        (json!({ "status": 404 }), "HTTP/1.1 404", 0),
        (json!({ "status": 404, "afterExecuting": true }), "HTTP/1.1 404", 1),
        (json!({ "status": 600, "headers": { "a": "b" }, "body": "c" }), "HTTP/1.1 600", 0),
        (json!({ "ownError": 500 }), "HTTP/1.1 500", 1),
        (json!({ "ownError": 500, "afterExecuting": true }), "HTTP/1.1 500", 1),
        (json!({ "ownError": 500, "afterExecuting": false }), "HTTP/1.1 500", 0),
        (json!({ "status": 404, "afterExecuting": false }), "HTTP/1.1 404", 0),
        (json!({ "delayMilliseconds": 1 }), "HTTP/1.1 202", 1),
        (json!({ "fault": "reset" }), "", 0),
        (json!({ "fault": "reset", "afterExecuting": true }), "", 1),
        (json!({ "fault": "halfStatusLine" }), "HTTP/1.1 5", 0),
        (json!({ "fault": "halfBody" }), "HTTP/1.1 503", 0),
        (json!({ "fault": "slowDrip" }), "H", 0),
        (json!({ "fault": "invalidHeader" }), "HTTP/1.1 202", 0),
        (json!({ "fault": "endlessError" }), "HTTP/1.1 502", 0),
        (json!({ "fault": "closeWhenIdle" }), "HTTP/1.1 202", 1),
    ] {
        let emulator = Emulator::start().await.unwrap();
        let accepted = control(&emulator, "POST", "faults", fault.clone()).await;
        assert_eq!(accepted.status, 204, "{fault}: {}", accepted.text);
        let endpoint = emulator.endpoint();
        let host = endpoint.strip_prefix("http://").unwrap();
        let found = first_bytes(TcpStream::connect(host).await.unwrap(), host).await;
        assert!(
            found.starts_with(answer) && found.is_empty() == answer.is_empty(),
            "{fault}: {found}"
        );
        assert_eq!(emulator.executed().len(), executed, "{fault}");
        // The fault was for one request.
        assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202, "{fault}");
    }
    let emulator = Emulator::start().await.unwrap();
    let silence = json!({ "fault": "silence" });
    assert_eq!(control(&emulator, "POST", "faults", silence).await.status, 204);
}

#[tokio::test]
async fn a_fault_that_cannot_be_used_is_refused_at_once() {
    let emulator = Emulator::start().await.unwrap();
    for (fault, problem) in [
        (json!({ "status": 5030 }), "status: expected an HTTP status, 200 to 999"),
        (json!({ "status": 100 }), "status: expected an HTTP status, 200 to 999"),
        (json!({ "status": "503" }), "status: expected an integer"),
        (json!({ "ownError": 99 }), "ownError: expected an HTTP status, 200 to 999"),
        (json!({ "status": 503, "headers": { "a b": "c" } }), "headers: expected what HTTP allows"),
        (json!({ "fault": "reset", "body": "c" }), "body: only a fault with a status"),
        (json!({ "fault": "resets" }), "fault: expected one of `reset`, `silence`, "),
        (json!({ "fault": "reset", "status": 503 }), "expected one of status, fault, "),
        (json!({}), "expected one of status, fault, "),
        (json!({ "fault": "reset", "count": -1 }), "count: expected a whole number"),
        (json!({ "fault": "reset", "after": true }), "after: expected one of `status`, "),
        (json!({ "delayMilliseconds": 1, "afterExecuting": false }), "afterExecuting: a delay"),
        (json!({ "outcome": "8511" }), "outcome: expected a subcode"),
        (json!({ "outcome": 8511, "status": 503 }), "status: "),
    ] {
        let answer = control(&emulator, "POST", "faults", fault.clone()).await;
        assert_eq!(answer.status, 400, "{fault}");
        let message = answer.json()["error"]["message"].as_str().unwrap().to_owned();
        assert!(message.contains(problem), "{fault}: {message}");
    }
    for (fault, problem) in [
        (Fault::status(5030), "status: expected an HTTP status, 200 to 999, found 5030"),
        (Fault::own_error(StatusCode::CONTINUE), "ownError: expected"),
        (Fault::status(503).header("a", "b\n").body("c"), "headers: expected what HTTP allows"),
        (Fault::close_when_idle().before_executing(), "afterExecuting: a delay and closeWhenIdle"),
        (Fault::reset().header("a", "b"), "headers: only a fault with a status"),
    ] {
        let error = emulator.fail_next(1, fault).unwrap_err();
        assert!(error.to_string().starts_with(problem), "{error}");
    }
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202);
}

#[tokio::test]
async fn an_outcome_can_be_a_failure() {
    let mut receiver = Receiver::start().await;
    let emulator = Emulator::builder().callback_uri(&receiver.uri).start().await.unwrap();
    let failures = json!({ "outcome": 8511, "count": 2 });
    assert_eq!(control(&emulator, "POST", "faults", failures).await.status, 204);
    for name in ["SendDtmfTonesFailed", "SendDtmfTonesFailed", "SendDtmfTonesCompleted"] {
        operate(&emulator, "sendDtmfTones", &send()).await;
        assert_eq!(receiver.names(1).await, [name]);
    }
}

#[tokio::test]
async fn a_call_can_be_one_that_is_not_established() {
    let emulator = Emulator::start().await.unwrap();
    let call = format!("calls/{CALL}");
    let establishing = json!({ "connected": false });
    assert_eq!(control(&emulator, "PUT", &call, establishing).await.status, 204);
    let answer = operate(&emulator, "sendDtmfTones", &send()).await;
    assert_eq!(answer.outcome(), (400, "8501".to_owned()));
    assert_eq!(control(&emulator, "PUT", &call, Value::Null).await.status, 204);
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202);
}

#[tokio::test]
async fn a_wrong_member_is_named_and_its_value_not_quoted() {
    let emulator = Emulator::start().await.unwrap();
    let (call, press) = (format!("calls/{CALL}"), format!("calls/{CALL}/press"));
    for (method, path, body, target) in [
        ("PUT", &call, json!({ "callbackUri": "http://contoso.com" }), "callbackUri"),
        ("PUT", &call, json!({ "callbackUri": 73991 }), "callbackUri"),
        ("PUT", &call, json!({ "group": "73991" }), "group"),
        ("PUT", &call, json!({ "callbackURI": null }), "callbackURI"),
        ("POST", &press, json!({ "participant": PHONE }), "tones"),
        ("POST", &press, json!({ "participant": PHONE, "tones": 73991 }), "tones"),
        ("POST", &press, json!({ "participant": PHONE, "tones": "73991x" }), "tones"),
        ("POST", &press, json!({ "participant": 73991, "tones": "1" }), "participant"),
        ("POST", &press, json!({ "participant": "73991", "tones": "1" }), "participant"),
        ("PUT", &call, json!({ "callbackUri": "http://me:73991@contoso.com" }), "callbackUri"),
        ("POST", &press, json!([]), "body"),
    ] {
        let answer = control(&emulator, method, path, body.clone()).await;
        assert_eq!(answer.json()["error"]["target"], target, "{body}");
        assert!(!answer.text.contains("73991"), "{}", answer.text);
    }
}

#[tokio::test]
async fn an_incoming_call_and_a_far_end_are_set_over_http() {
    let emulator = Emulator::start().await.unwrap();
    let post = async |path: &str, body: Value| control(&emulator, "POST", path, body).await;
    let answer = post("incomingCalls", json!({ "from": PHONE, "to": "+14255550100" })).await;
    assert_eq!(answer.status, 200);
    let incoming = answer.json();
    assert_eq!(incoming["from"]["rawId"], "4:+14255550123");
    assert!(incoming["incomingCallContext"].is_string());
    let wrong = post("incomingCalls", json!({ "from": "you", "to": PHONE })).await;
    assert_eq!(wrong.json()["error"]["target"], "from");
    assert_eq!(post("farEnds", json!({ "farEnd": "busy" })).await.status, 204);
    let wrong = post("farEnds", json!({ "farEnd": "asleep" })).await;
    assert_eq!(wrong.json()["error"]["target"], "farEnd");

    let mut receiver = Receiver::start().await;
    let headers = [("authorization", "Bearer token"), JSON];
    let path = "/calling/callConnections?api-version=2025-05-15";
    let mut body =
        json!({ "targets": [{ "rawId": "4:+14255550123" }], "callbackUri": receiver.uri });
    let refused = ask(&emulator, "POST", path, &headers, &body.to_string()).await;
    assert_eq!(refused.outcome(), (400, "8523".to_owned()));
    assert_eq!(refused.json()["error"]["target"], "sourceCallerIdNumber");
    body["sourceCallerIdNumber"] = json!({ "value": "+14255550100" });
    let created = ask(&emulator, "POST", path, &headers, &body.to_string()).await;
    assert_eq!(
        (created.status, &created.json()["callConnectionState"]),
        (201, &json!("connecting"))
    );
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 486, 560_486));
}
