//! Keys that participants press: continuous recognition and recognition.

use acs_call_emulator::Emulator;
use serde_json::{Value, json};

use crate::receiver::{Receiver, name};
use crate::wire::{operate, phone, recognize};
use crate::{CALL, PHONE};

async fn started() -> (Emulator, Receiver) {
    let receiver = Receiver::start().await;
    let emulator = Emulator::builder().callback_uri(&receiver.uri).start().await.unwrap();
    (emulator, receiver)
}

fn choices() -> Value {
    json!({
        "recognizeInputType": "choices",
        "recognizeOptions": {
            "targetParticipant": phone(),
            "choices": [
                { "label": "yes", "phrases": ["yes"], "tone": "one" },
                { "label": "no", "phrases": ["no"], "tone": "two" },
            ],
        },
    })
}

#[tokio::test]
async fn the_most_tones_end_a_recognition() {
    let (emulator, mut receiver) = started().await;
    operate(&emulator, "recognize", &recognize()).await;
    emulator.participant(CALL, PHONE).press("12").unwrap();
    emulator.participant(CALL, PHONE).press("34").unwrap();
    let event = receiver.event().await;
    assert_eq!(name(&event), "RecognizeCompleted");
    assert_eq!(event["data"]["resultInformation"]["code"], 200);
    assert_eq!(event["data"]["resultInformation"]["subCode"], 8531);
    assert_eq!(event["data"]["recognitionType"], "dtmf");
    assert_eq!(event["data"]["dtmfResult"]["tones"], json!(["one", "two", "three"]));
}

#[tokio::test]
async fn a_stop_tone_ends_a_recognition_and_is_not_among_its_tones() {
    for (keys, tones) in [("1#", json!(["one"])), ("#", json!([]))] {
        let (emulator, mut receiver) = started().await;
        operate(&emulator, "recognize", &recognize()).await;
        emulator.participant(CALL, PHONE).press(keys).unwrap();
        let event = receiver.event().await;
        assert_eq!(event["data"]["resultInformation"]["subCode"], 8514);
        assert_eq!(event["data"]["dtmfResult"]["tones"], tones);
    }
}

#[tokio::test]
async fn a_choice_is_made_by_its_tone() {
    let (emulator, mut receiver) = started().await;
    operate(&emulator, "recognize", &choices()).await;
    emulator.participant(CALL, PHONE).press("2").unwrap();
    let event = receiver.event().await;
    assert_eq!(event["data"]["resultInformation"]["subCode"], 8533);
    assert_eq!(event["data"]["recognitionType"], "choices");
    assert_eq!(event["data"]["choiceResult"], json!({ "label": "no", "recognizedPhrase": null }));

    operate(&emulator, "recognize", &choices()).await;
    emulator.participant(CALL, PHONE).press("9").unwrap();
    assert_eq!(receiver.outcome().await, ("RecognizeFailed".to_owned(), 500, 8534));
}

#[tokio::test]
async fn choices_need_choices() {
    let emulator = Emulator::start().await.unwrap();
    let mut body = choices();
    body["recognizeOptions"]["choices"] = json!([]);
    let answer = operate(&emulator, "recognize", &body).await;
    assert_eq!(answer.json()["error"]["target"], "recognizeOptions.choices");
}

#[tokio::test]
async fn only_the_participant_who_was_asked_is_heard() {
    let (emulator, mut receiver) = started().await;
    operate(&emulator, "recognize", &recognize()).await;
    emulator.participant(CALL, "+14255550199").press("999").unwrap();
    emulator.participant("another", PHONE).press("999").unwrap();
    emulator.participant(CALL, PHONE).press("1#").unwrap();
    assert_eq!(receiver.event().await["data"]["dtmfResult"]["tones"], json!(["one"]));
}

#[tokio::test]
async fn a_choice_is_made_by_its_phrase() {
    let (emulator, mut receiver) = started().await;
    let caller = emulator.participant(CALL, PHONE);
    let mut body = choices();
    body["recognizeOptions"]["choices"][1]["phrases"] = json!(["nope", "No, thanks"]);
    operate(&emulator, "recognize", &body).await;
    caller.say(" no thanks! ").unwrap();
    let event = receiver.event().await;
    assert_eq!(name(&event), "RecognizeCompleted");
    assert_eq!(event["data"]["resultInformation"]["code"], 200);
    assert_eq!(event["data"]["resultInformation"]["subCode"], 8545);
    assert_eq!(event["data"]["recognitionType"], "choices");
    let choice = json!({ "label": "no", "recognizedPhrase": "no thanks!" });
    assert_eq!(event["data"]["choiceResult"], choice);

    operate(&emulator, "recognize", &body).await;
    caller.say("no").unwrap();
    assert_eq!(receiver.outcome().await, ("RecognizeFailed".to_owned(), 400, 8547));
}

fn of_type(input: &str) -> Value {
    let mut body = recognize();
    body["recognizeInputType"] = json!(input);
    body
}

#[tokio::test]
async fn speech_is_recognized_as_it_was_said() {
    for input in ["speech", "speechOrDtmf"] {
        let (emulator, mut receiver) = started().await;
        operate(&emulator, "recognize", &of_type(input)).await;
        emulator.participant(CALL, PHONE).say("My order, please.").unwrap();
        let event = receiver.event().await;
        assert_eq!(name(&event), "RecognizeCompleted", "{input}");
        let data = &event["data"];
        assert_eq!(data["resultInformation"]["subCode"], 8569);
        assert_eq!(data["recognitionType"], "speech");
        let speech = json!({ "speech": "My order, please.", "confidence": 1.0 });
        assert_eq!(data["speechResult"], speech);
    }
}

#[tokio::test]
async fn the_first_kind_of_input_decides() {
    let (emulator, mut receiver) = started().await;
    let caller = emulator.participant(CALL, PHONE);
    operate(&emulator, "recognize", &of_type("speechOrDtmf")).await;
    caller.press("1").unwrap();
    caller.say("hello").unwrap();
    caller.press("#").unwrap();
    let event = receiver.event().await;
    assert_eq!(event["data"]["recognitionType"], "dtmf");
    assert_eq!(event["data"]["dtmfResult"]["tones"], json!(["one"]));
}

#[tokio::test]
async fn speech_is_not_keys_and_keys_are_no_speech() {
    let (emulator, mut receiver) = started().await;
    let caller = emulator.participant(CALL, PHONE);
    for input in ["speech", "dtmf"] {
        operate(&emulator, "recognize", &of_type(input)).await;
        if input == "speech" {
            caller.press("123#").unwrap();
        } else {
            caller.say("one two three").unwrap();
        }
        operate(&emulator, "cancelAllMediaOperations", &Value::Null).await;
        assert_eq!(receiver.names(1).await, ["RecognizeCanceled"], "{input}");
    }
}

#[tokio::test]
async fn silence_ends_a_recognition() {
    let (emulator, mut receiver) = started().await;
    for (keys, subcode) in [(None, 8510), (Some("1"), 8532)] {
        operate(&emulator, "recognize", &recognize()).await;
        if let Some(keys) = keys {
            emulator.participant(CALL, PHONE).press(keys).unwrap();
        }
        emulator.finish(CALL).unwrap();
        assert_eq!(receiver.outcome().await, ("RecognizeFailed".to_owned(), 400, subcode));
    }
}

#[tokio::test]
async fn silence_times_out() {
    let receiver = Receiver::start().await;
    let emulator = Emulator::builder()
        .recognize_timeouts(true)
        .callback_uri(&receiver.uri)
        .start()
        .await
        .unwrap();
    let mut receiver = receiver;
    let mut body = recognize();
    body["recognizeOptions"]["initialSilenceTimeoutInSeconds"] = json!(0);
    operate(&emulator, "recognize", &body).await;
    assert_eq!(receiver.outcome().await, ("RecognizeFailed".to_owned(), 400, 8510));

    // The shortest times that the service allows. The first key ends the wait for the first key.
    body["recognizeOptions"]["initialSilenceTimeoutInSeconds"] = json!(1);
    body["recognizeOptions"]["dtmfOptions"]["interToneTimeoutInSeconds"] = json!(1);
    operate(&emulator, "recognize", &body).await;
    emulator.participant(CALL, PHONE).press("1").unwrap();
    assert_eq!(receiver.outcome().await, ("RecognizeFailed".to_owned(), 400, 8532));
}

#[tokio::test]
async fn every_key_is_reported_and_numbered() {
    let (emulator, mut receiver) = started().await;
    let body = json!({ "targetParticipant": phone(), "operationContext": "keys" });
    operate(&emulator, "startContinuousDtmfRecognition", &body).await;
    emulator.participant(CALL, PHONE).press("1").unwrap();
    emulator.participant(CALL, PHONE).press("2#").unwrap();
    for (sequence_id, tone) in [(1, "one"), (2, "two"), (3, "pound")] {
        let event = receiver.event().await;
        assert_eq!(name(&event), "ContinuousDtmfRecognitionToneReceived");
        assert_eq!(event["data"]["sequenceId"], sequence_id);
        assert_eq!(event["data"]["tone"], tone);
        assert_eq!(event["data"]["operationContext"], "keys");
    }
    operate(&emulator, "stopContinuousDtmfRecognition", &body).await;
    emulator.participant(CALL, PHONE).press("3").unwrap();
    emulator.wait_for_callbacks().await;
    assert_eq!(receiver.names(1).await, ["ContinuousDtmfRecognitionStopped"]);
    assert_eq!(receiver.posts().len(), 4);

    // The next recognition counts from 1 again.
    operate(&emulator, "startContinuousDtmfRecognition", &body).await;
    emulator.participant(CALL, PHONE).press("4").unwrap();
    assert_eq!(receiver.event().await["data"]["sequenceId"], 1);
}

#[tokio::test]
async fn one_key_can_be_reported_and_recognized() {
    let (emulator, mut receiver) = started().await;
    let body = json!({ "targetParticipant": phone() });
    operate(&emulator, "startContinuousDtmfRecognition", &body).await;
    operate(&emulator, "recognize", &recognize()).await;
    emulator.participant(CALL, PHONE).press("#").unwrap();
    let names = receiver.names(2).await;
    assert_eq!(names, ["ContinuousDtmfRecognitionToneReceived", "RecognizeCompleted"]);
}
