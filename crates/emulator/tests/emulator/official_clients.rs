//! Requests as the official clients write them: any api-version, and bodies of their own shapes.

use std::sync::{Arc, Mutex};

use acs_call_emulator::{Emulator, EmulatorBuilder};
use serde_json::{Value, json};

use crate::receiver::{Receiver, name};
use crate::wire::{Answer, ask, operations, phone};
use crate::{CALL, PHONE};

/// The lines of the log that warn.
#[derive(Clone, Default)]
struct Warnings(Arc<Mutex<Vec<String>>>);

impl Warnings {
    fn of(&self, builder: EmulatorBuilder) -> EmulatorBuilder {
        let lines = Arc::clone(&self.0);
        builder.log(move |line| {
            if line.starts_with("warning") {
                lines.lock().unwrap().push(line.to_owned());
            }
        })
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

async fn post(emulator: &Emulator, path: &str, version: &str, body: &Value) -> Answer {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    let path = format!("{path}?api-version={version}");
    ask(emulator, "POST", &path, &[("authorization", "Bearer token")], &body).await
}

async fn operate(emulator: &Emulator, operation: &str, version: &str, body: &Value) -> Answer {
    post(emulator, &format!("/calling/callConnections/{CALL}:{operation}"), version, body).await
}

#[tokio::test]
async fn every_operation_is_accepted_with_every_published_version() {
    let warnings = Warnings::default();
    let emulator = warnings.of(Emulator::builder()).start().await.unwrap();
    for version in [
        "2023-03-06",
        "2023-10-15",
        "2024-04-15",
        "2024-09-15",
        "2025-05-15",
        "2025-06-15",
        "2026-03-12",
        "2023-01-15-preview",
        "2024-06-15-preview",
        "2024-09-01-preview",
        "2025-08-15-preview",
    ] {
        for (operation, body, status) in operations() {
            let path = format!("/calling/callConnections/{version}-{operation}:{operation}");
            let answer = post(&emulator, &path, version, &body).await;
            assert_eq!(answer.status, status, "{operation} {version}: {}", answer.text);
        }
        let body = json!({ "targetParticipants": [phone()], "fromCall": "other" });
        let path = format!("/calling/callConnections/{version}/participants:moveHere");
        assert_eq!(post(&emulator, &path, version, &body).await.status, 202, "{version}");
    }
    assert!(warnings.take().is_empty());
}

#[tokio::test]
async fn an_unknown_version_is_accepted_with_a_warning() {
    let warnings = Warnings::default();
    let mut receiver = Receiver::start().await;
    let builder = warnings.of(Emulator::builder()).callback_uri(&receiver.uri);
    let emulator = builder.start().await.unwrap();
    let body = json!({ "targetParticipant": phone() });
    for version in ["2027-01-01", "2027-01-01-preview", "latest"] {
        let operation = "stopContinuousDtmfRecognition";
        assert_eq!(operate(&emulator, operation, version, &body).await.status, 200);
        let warning =
            format!("warning: api-version {version:?} is not known, and taken as 2026-03-12");
        assert_eq!(warnings.take(), [warning]);
        assert_eq!(receiver.event().await["data"]["version"], "2026-03-12");
    }
    // The service cannot do without any version.
    assert_eq!(operate(&emulator, "hold", "", &body).await.status, 400);
}

#[tokio::test]
async fn an_event_has_the_preview_version_of_its_request() {
    let mut receiver = Receiver::start().await;
    let emulator = Emulator::builder().callback_uri(&receiver.uri).start().await.unwrap();
    let body = json!({ "targetParticipant": phone() });
    operate(&emulator, "stopContinuousDtmfRecognition", "2024-06-15-preview", &body).await;
    assert_eq!(receiver.event().await["data"]["version"], "2024-06-15-preview");
}

#[tokio::test]
async fn a_strict_emulator_has_no_operation_before_its_version() {
    let emulator = Emulator::builder().strict(true).start().await.unwrap();
    emulator.connect(CALL, None).unwrap();
    let path = format!("/calling/callConnections/{CALL}/participants:moveHere");
    let body = json!({ "targetParticipants": [phone()], "fromCall": "other" });
    for (version, outcome) in [
        ("2025-06-15", (400, "8523")),
        ("2025-08-15-preview", (400, "8523")),
        // There is no other call.
        ("2026-03-12", (404, "8522")),
    ] {
        let answer = post(&emulator, &path, version, &body).await;
        assert_eq!(answer.outcome(), (outcome.0, outcome.1.to_owned()), "{version}");
    }
}

/// The target and the recognition of a call, as each client writes them.
fn written_by_clients(callback_uri: &str) -> Vec<(&'static str, Value, Value)> {
    let python = json!({ "rawId": format!("4:{PHONE}"), "phoneNumber": { "value": PHONE } });
    let javascript = json!({
        "kind": "phoneNumber",
        "rawId": format!("4:{PHONE}"),
        "phoneNumber": { "value": PHONE, "isAnonymous": false },
    });
    let dotnet = json!({
        "kind": "phoneNumber",
        "rawId": format!("4:{PHONE}"),
        "communicationUser": null,
        "phoneNumber": { "value": PHONE },
        "microsoftTeamsUser": null,
    });
    let choices = json!([
        { "label": "Confirm", "phrases": ["Confirm", "First", "One"], "tone": "one" },
        { "label": "Cancel", "phrases": ["Cancel", "Second", "Two"], "tone": "two" },
    ]);
    let text = json!({ "kind": "text", "text": { "text": "Press one", "voiceName": "en-US-NancyNeural" } });
    vec![
        (
            "Python",
            json!({
                "targets": [python],
                "callbackUri": callback_uri,
                "sourceCallerIdNumber": { "value": "+14255550100" },
                "callIntelligenceOptions": { "cognitiveServicesEndpoint": "https://contoso.com" },
            }),
            json!({
                "recognizeInputType": "choices",
                "playPrompt": text,
                "interruptCallMediaOperation": false,
                "operationContext": "",
                "recognizeOptions": {
                    "interruptPrompt": false,
                    "initialSilenceTimeoutInSeconds": 10,
                    "targetParticipant": python,
                    "choices": choices,
                },
            }),
        ),
        (
            "JavaScript",
            json!({
                "targets": [javascript],
                "callbackUri": callback_uri,
                "sourceCallerIdNumber": { "value": "+14255550100" },
                "operationContext": "29f4c9b6",
                "customCallingContext": { "sipHeaders": {}, "voipHeaders": {} },
            }),
            json!({
                "recognizeInputType": "choices",
                "playPrompt": text,
                "playPrompts": [text],
                "operationContext": "",
                "recognizeOptions": {
                    "initialSilenceTimeoutInSeconds": 5,
                    "targetParticipant": javascript,
                    "speechLanguage": "en-US",
                    "choices": choices,
                },
            }),
        ),
        (
            ".NET",
            json!({
                "targets": [dotnet],
                "sourceCallerIdNumber": { "value": "+14255550100" },
                "sourceDisplayName": null,
                "callbackUri": callback_uri,
                "mediaStreamingOptions": null,
            }),
            json!({
                "recognizeInputType": "choices",
                "playPrompt": { "kind": "text", "text": { "text": "Press one" }, "playSourceCacheId": null },
                "playPrompts": [],
                "interruptCallMediaOperation": true,
                "recognizeOptions": {
                    "interruptPrompt": true,
                    "initialSilenceTimeoutInSeconds": 5,
                    "targetParticipant": dotnet,
                    "speechLanguage": "en-US",
                    "dtmfOptions": null,
                    "choices": choices,
                },
                "operationContext": "",
            }),
        ),
    ]
}

#[tokio::test]
async fn a_call_runs_with_the_bodies_of_each_client() {
    for strict in [false, true] {
        let warnings = Warnings::default();
        let builder = warnings.of(Emulator::builder()).strict(strict);
        let emulator = builder.start().await.unwrap();
        let mut receiver = Receiver::start().await;
        for (client, create, recognize) in written_by_clients(&receiver.uri) {
            let path = "/calling/callConnections";
            let created = post(&emulator, path, "2025-05-15", &create).await;
            assert_eq!(created.status, 201, "{client}: {}", created.text);
            let call = created.json()["callConnectionId"].as_str().unwrap().to_owned();
            let event = receiver.event().await;
            assert_eq!(event["data"].get("operationContext"), create.get("operationContext"));
            let target = receiver.event().await["data"]["participants"][1]["identifier"].clone();
            assert_eq!(target["kind"], "phoneNumber", "{client}");
            assert_eq!(target["rawId"], format!("4:{PHONE}"), "{client}");

            let path = format!("/calling/callConnections/{call}:recognize");
            let answer = post(&emulator, &path, "2025-05-15", &recognize).await;
            assert_eq!(answer.status, 202, "{client}: {}", answer.text);
            emulator.participant(&call, PHONE).press("1").unwrap();
            let event = receiver.event().await;
            assert_eq!(name(&event), "RecognizeCompleted", "{client}");
            let choice = json!({ "label": "Confirm", "recognizedPhrase": null });
            assert_eq!(event["data"]["choiceResult"], choice, "{client}");
            assert_eq!(event["data"]["operationContext"], "", "{client}");
        }
        assert!(warnings.take().is_empty());
    }
}

#[tokio::test]
async fn an_unknown_member_is_ignored_with_a_warning_and_refused_if_strict() {
    let body = json!({
        "playSources": [{ "kind": "text", "text": { "text": "Hello", "speed": 2 }, "cache": null }],
        "playTo": [{ "rawId": "4:+14255550123", "displayName": "Kim" }],
    });
    let warnings = Warnings::default();
    let emulator = warnings.of(Emulator::builder()).start().await.unwrap();
    assert_eq!(operate(&emulator, "play", "2025-05-15", &body).await.status, 202);
    let expected = ["playSources[0].text.speed", "playTo[0].displayName"].map(|member| {
        let path = format!("/calling/callConnections/{CALL}:play");
        format!("warning: {path}: the unknown member {member} is ignored")
    });
    assert_eq!(warnings.take(), expected);

    let emulator = Emulator::builder().strict(true).start().await.unwrap();
    emulator.connect(CALL, None).unwrap();
    let answer = operate(&emulator, "play", "2025-05-15", &body).await;
    assert_eq!(answer.outcome(), (400, "8523".to_owned()));
    assert_eq!(answer.json()["error"]["target"], "playSources[0].text.speed");
}
