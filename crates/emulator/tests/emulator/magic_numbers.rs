//! Participants whose phone number says what they do.

use acs_call_emulator::{Emulator, FarEnd};
use serde_json::{Value, json};

use crate::receiver::{Receiver, name, soon};
use crate::wire::{JSON, ask, create_call};

/// Requests an operation in a call, which is accepted.
async fn accept(emulator: &Emulator, call: &str, operation: &str, body: &Value) {
    let headers = [JSON, ("authorization", "Bearer token")];
    let path = format!("/calling/callConnections/{call}{operation}?api-version=2025-06-15");
    let answer = ask(emulator, "POST", &path, &headers, &body.to_string()).await;
    assert_eq!(answer.status, 202, "{}", answer.text);
}

fn added(number: &str) -> Value {
    json!({
        "participantToAdd": { "kind": "phoneNumber", "phoneNumber": { "value": number } },
        "sourceCallerIdNumber": { "value": "+14255550100" },
    })
}

async fn emulator() -> Emulator {
    Emulator::builder().magic_numbers(true).virtual_time(true).start().await.unwrap()
}

#[tokio::test]
async fn a_number_refuses_as_its_end_says() {
    let emulator = emulator().await;
    for (number, code) in
        [("+14255559404", 404), ("+14255559480", 480), ("+14255559486", 486), ("+14255559603", 603)]
    {
        let mut receiver = Receiver::start().await;
        create_call(&emulator, &receiver.uri, number).await;
        let disconnected = receiver.event().await;
        assert_eq!(disconnected["data"]["resultInformation"]["code"], code, "{number}");
    }
    // What a test chooses comes first, and without the setting a number says nothing.
    let mut receiver = Receiver::start().await;
    emulator.next_far_end(1, FarEnd::Answers);
    create_call(&emulator, &receiver.uri, "+14255559486").await;
    assert_eq!(name(&receiver.event().await), "CallConnected");
    let plain = Emulator::start().await.unwrap();
    create_call(&plain, &receiver.uri, "+14255559486").await;
    receiver.names(1).await;
    assert_eq!(name(&receiver.event().await), "CallConnected");
}

#[tokio::test]
async fn a_number_that_does_not_exist_cannot_be_added() {
    let emulator = emulator().await;
    let mut receiver = Receiver::start().await;
    let call = create_call(&emulator, &receiver.uri, "+14255550123").await;
    receiver.names(2).await;
    accept(&emulator, &call, "/participants:add", &added("+14255559404")).await;
    let failed = ("AddParticipantFailed".to_owned(), 404, 560_404);
    assert_eq!(receiver.outcome().await, failed);
    // A test can choose the same for any number.
    emulator.next_far_end(1, "invalid".parse().unwrap());
    create_call(&emulator, &receiver.uri, "+14255550144").await;
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 404, 560_404));
}

#[tokio::test]
async fn a_voicemail_answers_after_some_rings_and_greets_once() {
    let emulator = emulator().await;
    let mut receiver = Receiver::start().await;
    receiver.hold(1);
    let call = create_call(&emulator, &receiver.uri, "+14255559002").await;
    let list = ask(&emulator, "GET", "/emulator/calls", &[], "").await.json();
    assert_eq!(list["calls"][0]["ringing"], json!(["4:+14255559002"]));
    assert_eq!(name(&soon(receiver.event()).await), "CallConnected");
    let target = json!({ "kind": "phoneNumber", "phoneNumber": { "value": "+14255559002" } });
    let body = json!({
        "recognizeInputType": "speech",
        "recognizeOptions": {
            "targetParticipant": target,
            "speechOptions": { "endSilenceTimeoutInMs": 100 },
        },
    });
    accept(&emulator, &call, ":recognize", &body).await;
    receiver.release();
    assert_eq!(name(&receiver.event().await), "ParticipantsUpdated");
    let heard = soon(receiver.event()).await;
    let said = heard["data"]["speechResult"]["speech"].as_str().unwrap();
    assert!(said.ends_with("Please leave a message after the tone."), "{said}");

    // Somebody else joins, and is not greeted: whoever hangs up after three seconds comes later.
    accept(&emulator, &call, "/participants:add", &added("+14255559003")).await;
    receiver.names(3).await;
    let journal = ask(&emulator, "GET", "/emulator/journal", &[], "").await.json();
    let say = |entry: &&Value| entry["did"] == "say";
    assert_eq!(journal.as_array().unwrap().iter().filter(say).count(), 1);
}

#[tokio::test]
async fn a_number_presses_a_key_when_it_is_asked() {
    let emulator = emulator().await;
    let mut receiver = Receiver::start().await;
    let call = create_call(&emulator, &receiver.uri, "+14255559001").await;
    receiver.names(2).await;
    let target = json!({ "kind": "phoneNumber", "phoneNumber": { "value": "+14255559001" } });
    let body = json!({
        "recognizeInputType": "dtmf",
        "recognizeOptions": {
            "targetParticipant": target,
            "dtmfOptions": { "maxTonesToCollect": 1 },
        },
    });
    accept(&emulator, &call, ":recognize", &body).await;
    let recognized = soon(receiver.event()).await;
    assert_eq!(recognized["data"]["dtmfResult"]["tones"], json!(["one"]));
}

#[tokio::test]
async fn a_number_hangs_up_after_three_seconds() {
    let emulator = emulator().await;
    let mut receiver = Receiver::start().await;
    create_call(&emulator, &receiver.uri, "+14255559003").await;
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    assert_eq!(name(&soon(receiver.event()).await), "CallDisconnected");
}
