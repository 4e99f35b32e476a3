//! The events of each operation, and how they are delivered.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use acs_call_automation::Subcode;
use acs_call_automation::event::{self, EventData};
use acs_call_emulator::{Emulator, EmulatorBuilder};
use serde_json::{Value, json};

use crate::receiver::{Receiver, name};
use crate::wire::{ask, looped, operate, operations, phone, prompt, send};
use crate::{CALL, PHONE};

async fn started(builder: EmulatorBuilder) -> (Emulator, Receiver) {
    let receiver = Receiver::start().await;
    let emulator = builder.callback_uri(&receiver.uri).start().await.unwrap();
    (emulator, receiver)
}

#[tokio::test]
async fn an_event_has_the_envelope_of_the_service() {
    let (emulator, mut receiver) = started(Emulator::builder()).await;
    let mut body = send();
    body["operationContext"] = json!("pin");
    operate(&emulator, "sendDtmfTones", &body).await;
    let event = receiver.event().await;
    assert_eq!(event["type"], "Microsoft.Communication.SendDtmfTonesCompleted");
    assert_eq!(event["specversion"], "1.0");
    assert_eq!(event["datacontenttype"], "application/json");
    assert_eq!(event["source"], format!("calling/callConnections/{CALL}"));
    assert_eq!(event["subject"], event["source"]);
    uuid::Uuid::try_parse(event["id"].as_str().unwrap()).unwrap();
    let time = event["time"].as_str().unwrap();
    assert!(time.ends_with("+00:00") && time.len() <= "2025-05-15T10:20:30.1234567+00:00".len());
    let posted = receiver.posts().remove(0);
    let members =
        ["id", "source", "type", "data", "time", "specversion", "datacontenttype", "subject"];
    let places = members.map(|member| posted.find(&format!("\"{member}\":")).unwrap());
    assert!(places.is_sorted(), "{posted}");

    let data = &event["data"];
    assert_eq!(data["callConnectionId"], CALL);
    assert_eq!(data["operationContext"], "pin");
    assert_eq!(data["resultInformation"]["code"], 200);
    assert_eq!(data["resultInformation"]["subCode"], 0);
    assert_eq!(data["resultInformation"]["message"], "Action completed successfully.");
    assert_eq!(data["version"], "2025-05-15");
    assert_eq!(data["publicEventType"], event["type"]);
    assert!(data["serverCallId"].is_string() && data["correlationId"].is_string());
    let read = event::read(event.to_string().as_bytes()).remove(0).unwrap();
    assert!(matches!(read.data(), EventData::SendDtmfTonesCompleted(_)));
}

#[tokio::test]
async fn an_event_has_the_version_of_its_request() {
    let (emulator, mut receiver) = started(Emulator::builder()).await;
    for version in ["2024-04-15", "2026-03-12"] {
        let path = format!("/calling/callConnections/{CALL}:sendDtmfTones?api-version={version}");
        let token = [("authorization", "Bearer token")];
        ask(&emulator, "POST", &path, &token, &send().to_string()).await;
        assert_eq!(receiver.event().await["data"]["version"], version);
    }
}

#[tokio::test]
async fn a_context_comes_back_as_it_was() {
    let (emulator, mut receiver) = started(Emulator::builder()).await;
    for context in [None, Some(""), Some("pin")] {
        let mut body = send();
        if let Some(context) = context {
            body["operationContext"] = json!(context);
        }
        operate(&emulator, "sendDtmfTones", &body).await;
        let event = receiver.event().await;
        assert_eq!(event["data"].get("operationContext"), body.get("operationContext"));
    }
}

#[tokio::test]
async fn what_is_started_can_have_the_context_of_its_start() {
    for (has_start_context, expected) in [(true, json!("start")), (false, json!("later"))] {
        let builder = Emulator::builder().start_context(has_start_context);
        let (emulator, mut receiver) = started(builder).await;
        let context = |context: &str| json!({ "operationContext": context });
        let mut later = async |operation: &str, context: Value| {
            operate(&emulator, operation, &context).await;
            receiver.event().await["data"]["operationContext"].take()
        };
        assert_eq!(later("updateTranscription", context("first")).await, "first");
        later("startTranscription", context("replaced")).await;
        assert_eq!(later("startTranscription", context("start")).await, "start");
        assert_eq!(later("updateTranscription", context("later")).await, expected);
        assert_eq!(later("stopMediaStreaming", context("other")).await, "other");
        assert_eq!(later("stopTranscription", context("later")).await, expected);
        assert_eq!(later("stopTranscription", context("ended")).await, "ended");
        later("startMediaStreaming", context("start")).await;
        assert_eq!(later("stopMediaStreaming", context("later")).await, expected);
        // A start without a context is followed by events without one.
        later("startTranscription", json!({})).await;
        let without = if has_start_context { Value::Null } else { json!("later") };
        assert_eq!(later("updateTranscription", context("later")).await, without);
    }
}

#[tokio::test]
async fn the_results_of_calls_and_plays_are_those_that_the_service_sends() {
    let (emulator, mut receiver) = started(Emulator::builder()).await;
    emulator.connect(CALL, None).unwrap();
    let connected = receiver.event().await["data"].take();
    assert_eq!(connected["resultInformation"], json!({ "code": 200, "subCode": 0, "message": "" }));
    assert_eq!(connected.get("operationContext"), None);

    emulator.fail_next_outcome(1, Subcode::new(8535));
    operate(&emulator, "play", &json!({ "playSources": [prompt()] })).await;
    receiver.event().await;
    let failed = receiver.event().await["data"].take();
    let message = "Action failed, file format is invalid.";
    let expected = json!({ "code": 400, "subCode": 8535, "message": message });
    assert_eq!(failed["resultInformation"], expected);
    assert_eq!(failed["failedPlaySourceIndex"], 0);

    emulator.disconnect(CALL);
    let disconnected = receiver.event().await["data"].take();
    let message = "This conversation has ended.. DiagCode: 0#5001.@";
    let expected = json!({ "code": 200, "subCode": 5001, "message": message });
    assert_eq!(disconnected["resultInformation"], expected);
}

#[tokio::test]
async fn the_ids_of_a_call_are_the_same_in_all_its_events() {
    let (emulator, mut receiver) = started(Emulator::builder()).await;
    operate(&emulator, "sendDtmfTones", &send()).await;
    emulator.disconnect(CALL);
    let (first, second) = (receiver.event().await, receiver.event().await);
    assert_ne!(first["id"], second["id"]);
    for member in ["serverCallId", "correlationId"] {
        assert_eq!(first["data"][member], second["data"][member]);
    }
}

#[tokio::test]
async fn each_operation_has_its_events() {
    for (operation, body, _) in operations() {
        let (emulator, mut receiver) = started(Emulator::builder()).await;
        let events: &[&str] = match operation {
            "play" => &["PlayStarted", "PlayCompleted"],
            "sendDtmfTones" => &["SendDtmfTonesCompleted"],
            "stopContinuousDtmfRecognition" => &["ContinuousDtmfRecognitionStopped"],
            "startTranscription" => &["TranscriptionStarted"],
            "updateTranscription" => &["TranscriptionUpdated"],
            "stopTranscription" => &["TranscriptionStopped"],
            "startMediaStreaming" => &["MediaStreamingStarted"],
            "stopMediaStreaming" => &["MediaStreamingStopped"],
            _ => &[],
        };
        operate(&emulator, operation, &body).await;
        emulator.disconnect(CALL);
        let expected = [events, &["CallDisconnected"]].concat();
        assert_eq!(receiver.names(expected.len()).await, expected, "{operation}");
    }
}

#[tokio::test]
async fn an_outcome_can_be_a_failure() {
    for (operation, body, _) in operations() {
        let failed = match operation {
            "cancelAllMediaOperations" | "stopContinuousDtmfRecognition" | "unhold" => continue,
            "play" => "PlayFailed",
            "recognize" => "RecognizeFailed",
            "sendDtmfTones" => "SendDtmfTonesFailed",
            "hold" => "HoldFailed",
            "startContinuousDtmfRecognition" => "ContinuousDtmfRecognitionToneFailed",
            "startMediaStreaming" | "stopMediaStreaming" => "MediaStreamingFailed",
            _ => "TranscriptionFailed",
        };
        let (emulator, mut receiver) = started(Emulator::builder()).await;
        emulator.fail_next_outcome(1, Subcode::RECOGNIZE_PROMPT_FAILED);
        let answer = operate(&emulator, operation, &body).await;
        assert!(answer.status < 300, "{operation}: {}", answer.text);
        if operation == "play" {
            receiver.names(1).await;
        }
        assert_eq!(receiver.outcome().await, (failed.to_owned(), 500, 8511), "{operation}");
        // Only the next operation fails.
        operate(&emulator, "sendDtmfTones", &send()).await;
        assert_eq!(receiver.names(1).await, ["SendDtmfTonesCompleted"]);
    }
}

#[tokio::test]
async fn updates_carry_a_status() {
    let (emulator, mut receiver) = started(Emulator::builder()).await;
    for (operation, member, status, details) in [
        ("startTranscription", "transcription", "transcriptionStarted", "subscriptionStarted"),
        (
            "updateTranscription",
            "transcription",
            "transcriptionUpdated",
            "transcriptionLocaleUpdated",
        ),
        ("stopTranscription", "transcription", "transcriptionStopped", "subscriptionStopped"),
        ("startMediaStreaming", "mediaStreaming", "mediaStreamingStarted", "subscriptionStarted"),
        ("stopMediaStreaming", "mediaStreaming", "mediaStreamingStopped", "subscriptionStopped"),
    ] {
        operate(&emulator, operation, &json!({})).await;
        let event = receiver.event().await;
        let update = &event["data"][format!("{member}Update")];
        assert_eq!(update[format!("{member}Status")], status);
        assert_eq!(update[format!("{member}StatusDetails")], details);
        if member == "mediaStreaming" {
            assert_eq!(update["contentType"], "Audio");
        }
    }
}

#[tokio::test]
async fn an_operations_own_callback_uri_comes_first_then_the_calls() {
    let (emulator, receiver) = started(Emulator::builder()).await;
    let at = |path: &str| receiver.uri.replace("/callback", path);
    operate(&emulator, "sendDtmfTones", &send()).await;
    emulator.connect(CALL, Some(&at("/call"))).unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    let mut body = send();
    body["operationCallbackUri"] = json!(at("/own"));
    operate(&emulator, "sendDtmfTones", &body).await;
    emulator.disconnect(CALL);
    emulator.wait_for_callbacks().await;
    let posts = receiver.posts();
    let paths: Vec<_> = posts.iter().map(|post| post.split(' ').next().unwrap()).collect();
    assert_eq!(paths, ["/callback", "/call", "/call", "/own", "/call"]);
}

#[tokio::test]
async fn the_events_of_a_call_come_in_order() {
    let (emulator, mut receiver) = started(Emulator::builder()).await;
    let body = json!({ "targetParticipant": phone() });
    operate(&emulator, "startContinuousDtmfRecognition", &body).await;
    emulator.participant(CALL, PHONE).press("1234567890*#").unwrap();
    for sequence_id in 1..=12 {
        assert_eq!(receiver.event().await["data"]["sequenceId"], sequence_id);
    }
}

#[tokio::test]
async fn events_can_come_in_a_random_order_but_the_end_stays_last() {
    let orders = [7, 7, 8].map(|seed| async move {
        let (emulator, mut receiver) = started(Emulator::builder().reorder_callbacks(seed)).await;
        let body = json!({ "targetParticipant": phone() });
        operate(&emulator, "startContinuousDtmfRecognition", &body).await;
        emulator.participant(CALL, PHONE).press("1234567890*#").unwrap();
        emulator.disconnect(CALL);
        let mut order = Vec::new();
        for _ in 0..12 {
            order.push(receiver.event().await["data"]["sequenceId"].as_i64().unwrap());
        }
        assert_eq!(receiver.names(1).await, ["CallDisconnected"]);
        order
    });
    let [first, again, other] = orders;
    let (first, again, other) = (first.await, again.await, other.await);
    assert_eq!(first, again, "the same seed gives the same order");
    assert_ne!(first, other);
    let mut sorted = first.clone();
    sorted.sort_unstable();
    assert_ne!(first, sorted);
    assert_eq!(sorted, (1..=12).collect::<Vec<i64>>());
}

#[tokio::test]
async fn events_can_come_twice() {
    let (emulator, mut receiver) = started(Emulator::builder().duplicate_callbacks(true)).await;
    operate(&emulator, "sendDtmfTones", &send()).await;
    let (first, second) = (receiver.event().await, receiver.event().await);
    assert_eq!(first, second);
}

#[tokio::test]
async fn an_event_that_a_receiver_refuses_is_posted_again() {
    let builder = || Emulator::builder().callback_attempts(3, Duration::ZERO);
    let (emulator, mut receiver) = started(builder()).await;
    receiver.refuse(2);
    operate(&emulator, "sendDtmfTones", &send()).await;
    assert_eq!(name(&receiver.event().await), "SendDtmfTonesCompleted");
    let posts = receiver.posts();
    assert_eq!(posts.len(), 3);
    assert!(posts.iter().all(|post| *post == posts[0]));

    let (emulator, receiver) = started(builder()).await;
    receiver.refuse(usize::MAX);
    operate(&emulator, "sendDtmfTones", &send()).await;
    emulator.wait_for_callbacks().await;
    assert_eq!(receiver.posts().len(), 3);
}

#[tokio::test]
async fn events_can_be_delayed() {
    let delay = Duration::from_millis(50);
    let (emulator, mut receiver) = started(Emulator::builder().callback_delay(delay)).await;
    let begun = std::time::Instant::now();
    operate(&emulator, "sendDtmfTones", &send()).await;
    receiver.event().await;
    assert!(begun.elapsed() >= delay);
}

/// At most 20,000 events wait, and further ones are dropped.
#[tokio::test]
async fn a_receiver_that_never_answers_does_not_exhaust_the_memory() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let uri = format!("http://{}/callback", silent.local_addr().unwrap());
    let dropped = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&dropped);
    let emulator = Emulator::builder().callback_uri(&uri).log(move |line| {
        if line.ends_with(" dropped: 20000 events wait already") {
            count.fetch_add(1, Ordering::Relaxed);
        }
    });
    let emulator = emulator.start().await.unwrap();
    let body = json!({ "targetParticipant": phone() });
    operate(&emulator, "startContinuousDtmfRecognition", &body).await;
    emulator.participant(CALL, PHONE).press("1".repeat(19_999)).unwrap();
    assert_eq!(dropped.load(Ordering::Relaxed), 0);
    emulator.participant(CALL, PHONE).press("123").unwrap();
    assert_eq!(dropped.load(Ordering::Relaxed), 2);
    // Another call has no room of its own.
    emulator.connect("another", None).unwrap();
    assert_eq!(dropped.load(Ordering::Relaxed), 3);
}

#[tokio::test]
async fn a_shutdown_delivers_pending_events() {
    let (emulator, receiver) =
        started(Emulator::builder().callback_delay(Duration::from_millis(50))).await;
    operate(&emulator, "play", &looped()).await;
    operate(&emulator, "cancelAllMediaOperations", &Value::Null).await;
    emulator.shutdown().await;
    assert_eq!(receiver.posts().len(), 2);
}
