//! Participants whose phone number says what they do.

use acs_call_emulator::{Emulator, FarEnd};
use serde_json::json;

use crate::receiver::{Receiver, name, soon};
use crate::wire::{JSON, ask};

/// Creates a call to a number; returns its id.
async fn create(emulator: &Emulator, receiver: &Receiver, number: &str) -> String {
    let body = json!({
        "targets": [{ "kind": "phoneNumber", "phoneNumber": { "value": number } }],
        "sourceCallerIdNumber": { "value": "+14255550100" },
        "callbackUri": receiver.uri,
    });
    let headers = [JSON, ("authorization", "Bearer token")];
    let path = "/calling/callConnections?api-version=2025-06-15";
    let created = ask(emulator, "POST", path, &headers, &body.to_string()).await;
    assert_eq!(created.status, 201, "{}", created.text);
    created.json()["callConnectionId"].as_str().unwrap().to_owned()
}

async fn emulator() -> Emulator {
    Emulator::builder().magic_numbers(true).start().await.unwrap()
}

#[tokio::test]
async fn a_number_refuses_as_its_end_says() {
    let emulator = emulator().await;
    for (number, code) in [("+14255559480", 480), ("+14255559486", 486), ("+14255559603", 603)] {
        let mut receiver = Receiver::start().await;
        create(&emulator, &receiver, number).await;
        let disconnected = receiver.event().await;
        assert_eq!(disconnected["data"]["resultInformation"]["code"], code, "{number}");
    }
    // What a test chooses comes first, and without the setting a number says nothing.
    let mut receiver = Receiver::start().await;
    emulator.next_far_end(1, FarEnd::Answers);
    create(&emulator, &receiver, "+14255559486").await;
    assert_eq!(name(&receiver.event().await), "CallConnected");
    let plain = Emulator::start().await.unwrap();
    create(&plain, &receiver, "+14255559486").await;
    receiver.names(1).await;
    assert_eq!(name(&receiver.event().await), "CallConnected");
}

#[tokio::test]
async fn a_number_presses_a_key_when_it_is_asked() {
    let emulator = emulator().await;
    let mut receiver = Receiver::start().await;
    let call = create(&emulator, &receiver, "+14255559001").await;
    receiver.names(2).await;
    let target = json!({ "kind": "phoneNumber", "phoneNumber": { "value": "+14255559001" } });
    let body = json!({
        "recognizeInputType": "dtmf",
        "recognizeOptions": {
            "targetParticipant": target,
            "dtmfOptions": { "maxTonesToCollect": 1 },
        },
    });
    let headers = [JSON, ("authorization", "Bearer token")];
    let path = format!("/calling/callConnections/{call}:recognize?api-version=2025-06-15");
    assert_eq!(ask(&emulator, "POST", &path, &headers, &body.to_string()).await.status, 202);
    let recognized = soon(receiver.event()).await;
    assert_eq!(recognized["data"]["dtmfResult"]["tones"], json!(["one"]));
}

#[tokio::test]
async fn a_number_hangs_up_after_three_seconds() {
    let emulator = emulator().await;
    let mut receiver = Receiver::start().await;
    create(&emulator, &receiver, "+14255559003").await;
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    assert_eq!(name(&soon(receiver.event()).await), "CallDisconnected");
}
