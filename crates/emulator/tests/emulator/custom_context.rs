//! The limits of custom calling contexts.

use acs_call_emulator::Emulator;
use serde_json::{Map, Value, json};

use crate::CALL;
use crate::wire::{ask, phone};

fn headers(count: usize, name: impl Fn(usize) -> String, value: &str) -> Value {
    (0..count).map(|index| (name(index), json!(value))).collect::<Map<_, _>>().into()
}

/// Status and wrong member of a transfer and of adding a participant with these headers.
async fn outcomes(member: &str, headers: &Value) -> Vec<(u16, Value)> {
    let emulator = Emulator::start().await.unwrap();
    let mut outcomes = Vec::new();
    for (path, target) in
        [(":transferToParticipant", "targetParticipant"), ("/participants:add", "participantToAdd")]
    {
        let body = json!({
            target: phone(),
            "sourceCallerIdNumber": { "value": "+14255550100" },
            "customCallingContext": { member: headers },
        });
        let path = format!("/calling/callConnections/{CALL}{path}?api-version=2025-05-15");
        let token = [("authorization", "Bearer token")];
        let answer = ask(&emulator, "POST", &path, &token, &body.to_string()).await;
        let target = if answer.status < 400 {
            Value::Null
        } else {
            answer.json()["error"]["target"].clone()
        };
        outcomes.push((answer.status, target));
        emulator.connect(CALL, None).unwrap();
    }
    outcomes
}

#[tokio::test]
async fn sip_headers_have_names_and_lengths_and_are_five() {
    let custom = |count| headers(count, |index| format!("X-MS-Custom-{index}"), "v");
    let mut with_uui = custom(5);
    with_uui["User-To-User"] = json!("00F1;encoding=hex");
    let long_name = |length: usize| headers(1, |_| format!("X-{}", "n".repeat(length - 2)), "v");
    let long_value = |length: usize| headers(1, |_| "X-a".to_owned(), &"v".repeat(length));
    let accepted = (202, Value::Null);
    let refused = (400, json!("customCallingContext.sipHeaders"));
    for (headers, expected) in [
        (with_uui, &accepted),
        (custom(6), &refused),
        (headers(1, |_| "Subject".to_owned(), "v"), &refused),
        (long_name(64), &accepted),
        (long_name(65), &refused),
        (long_value(256), &accepted),
        (long_value(257), &refused),
    ] {
        for outcome in outcomes("sipHeaders", &headers).await {
            assert_eq!(&outcome, expected);
        }
    }
}

#[tokio::test]
async fn voip_headers_have_lengths_and_are_a_thousand() {
    let many = |count| headers(count, |index| index.to_string(), "v");
    let accepted = (202, Value::Null);
    let refused = (400, json!("customCallingContext.voipHeaders"));
    for (headers, expected) in [
        (many(1000), &accepted),
        (many(1001), &refused),
        (headers(1, |_| "n".repeat(64), &"v".repeat(1024)), &accepted),
        (headers(1, |_| "n".repeat(65), "v"), &refused),
        (headers(1, |_| "n".to_owned(), &"v".repeat(1025)), &refused),
    ] {
        for outcome in outcomes("voipHeaders", &headers).await {
            assert_eq!(&outcome, expected);
        }
    }
}
