//! The state of a call, and what may run in it at the same time.

use std::time::Duration;

use acs_call_emulator::Emulator;
use serde_json::{Value, json};

use crate::receiver::Receiver;
use crate::wire::{looped, operate, operations, other_phone, phone, prompt, recognize, send};
use crate::{CALL, PHONE};

/// An emulator in which tones run until the test ends them.
async fn slow() -> Emulator {
    Emulator::builder().tone_duration(Duration::from_secs(3600)).start().await.unwrap()
}

fn play_to(participant: Value) -> Value {
    let mut body = looped();
    body["playTo"] = json!([participant]);
    body
}

fn target(participant: Value) -> Value {
    json!({ "targetParticipant": participant })
}

#[tokio::test]
async fn a_strict_emulator_checks_the_state_of_a_call() {
    for (operation, body, status) in operations() {
        let emulator = Emulator::builder().strict(true).start().await.unwrap();
        let answer = operate(&emulator, operation, &body).await;
        assert_eq!(answer.outcome(), (404, "8522".to_owned()), "{operation}");
        emulator.create(CALL, None).unwrap();
        let answer = operate(&emulator, operation, &body).await;
        assert_eq!(answer.outcome(), (400, "8501".to_owned()), "{operation}");
        emulator.connect(CALL, None).unwrap();
        let answer = operate(&emulator, operation, &body).await;
        assert_eq!(answer.status, status, "{operation}");
        assert!(emulator.disconnect(CALL));
        let answer = operate(&emulator, operation, &body).await;
        assert_eq!(answer.outcome(), (400, "8528".to_owned()), "{operation}");
        assert_eq!(emulator.executed().len(), 1, "{operation}");
    }
}

#[tokio::test]
async fn a_call_that_ended_long_ago_is_forgotten() {
    let emulator = Emulator::builder().strict(true).start().await.unwrap();
    let end = |id: &str| {
        emulator.create(id, None).unwrap();
        assert!(emulator.disconnect(id));
    };
    // Made known again, it ends again, and counts from then.
    end(CALL);
    end(CALL);
    (1..10_000).for_each(|number| end(&format!("another-{number}")));
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.outcome().1, "8528");
    end("one too many");
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.outcome().1, "8522");
}

#[tokio::test]
async fn a_hundred_thousand_calls_are_remembered() {
    let emulator = Emulator::start().await.unwrap();
    for number in 0..100_000 {
        emulator.create(&number.to_string(), None).unwrap();
    }
    emulator.create("7", None).unwrap();
    let error = emulator.connect(CALL, None).unwrap_err();
    assert!(error.to_string().starts_with("100000 calls are remembered"), "{error}");
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.outcome().0, 429);
    assert!(emulator.disconnect("7"));
    emulator.connect(CALL, None).unwrap();
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202);
}

#[tokio::test]
async fn any_call_is_connected_until_it_is_ended() {
    let emulator = Emulator::start().await.unwrap();
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202);
    assert!(emulator.disconnect(CALL));
    assert!(!emulator.disconnect(CALL));
    let answer = operate(&emulator, "sendDtmfTones", &send()).await;
    assert_eq!(answer.outcome(), (400, "8528".to_owned()));
}

#[tokio::test]
async fn the_end_of_a_call_is_the_last_event_and_ends_what_runs() {
    let mut receiver = Receiver::start().await;
    let emulator = slow().await;
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    operate(&emulator, "play", &looped()).await;
    emulator.disconnect(CALL);
    assert!(emulator.finish(CALL).is_err());
    assert!(emulator.participant(CALL, PHONE).press("1").is_err());
    emulator.wait_for_callbacks().await;
    let names = receiver.names(3).await;
    assert_eq!(names, ["CallConnected", "PlayStarted", "CallDisconnected"]);
    assert_eq!(receiver.posts().len(), 3);
}

#[tokio::test]
async fn what_may_run_beside_tones() {
    for (operation, body, refused) in [
        ("sendDtmfTones", send(), true),
        ("play", play_to(phone()), true),
        ("startContinuousDtmfRecognition", target(phone()), true),
        ("play", looped(), false),
        ("play", play_to(other_phone()), false),
        ("recognize", recognize(), false),
        ("startContinuousDtmfRecognition", target(other_phone()), false),
        ("stopContinuousDtmfRecognition", target(phone()), false),
        ("hold", target(phone()), false),
        ("cancelAllMediaOperations", Value::Null, false),
    ] {
        let emulator = slow().await;
        operate(&emulator, "sendDtmfTones", &send()).await;
        let answer = operate(&emulator, operation, &body).await;
        let is_refused = answer.outcome() == (412, "8583".to_owned());
        assert_eq!(is_refused, refused, "{operation} {body}: {}", answer.status);
        assert!(is_refused || answer.status < 300, "{operation} {body}: {}", answer.status);
        assert_eq!(emulator.executed().len(), if refused { 1 } else { 2 });
    }
}

#[tokio::test]
async fn tones_go_beside_a_play_to_all_and_a_recognize() {
    for (running, body, status) in [
        ("play", looped(), 202),
        ("recognize", recognize(), 202),
        ("play", play_to(phone()), 412),
        ("play", play_to(other_phone()), 412),
    ] {
        let emulator = Emulator::start().await.unwrap();
        operate(&emulator, running, &body).await;
        let answer = operate(&emulator, "sendDtmfTones", &send()).await;
        assert_eq!(answer.status, status, "{running} {body}");
    }
}

#[tokio::test]
async fn in_a_group_call_tones_and_recognition_exclude_each_other() {
    for (first, second) in [
        (("sendDtmfTones", send()), ("recognize", recognize())),
        (("recognize", recognize()), ("sendDtmfTones", send())),
    ] {
        let emulator = slow().await;
        emulator.connect_group(CALL, None).unwrap();
        assert_eq!(operate(&emulator, first.0, &first.1).await.status, 202);
        let answer = operate(&emulator, second.0, &second.1).await;
        assert_eq!(answer.outcome(), (412, "8583".to_owned()), "{} beside {}", second.0, first.0);
    }
}

#[tokio::test]
async fn one_prompt_or_recognition_runs_at_a_time() {
    for (first, body) in [("play", looped()), ("recognize", recognize())] {
        for (second, mut other) in [("play", looped()), ("recognize", recognize())] {
            let mut receiver = Receiver::start().await;
            let emulator = Emulator::start().await.unwrap();
            emulator.connect(CALL, Some(&receiver.uri)).unwrap();
            operate(&emulator, first, &body).await;
            let answer = operate(&emulator, second, &other).await;
            assert_eq!(answer.outcome(), (400, "8500".to_owned()), "{second} beside {first}");

            other["interruptCallMediaOperation"] = json!(true);
            assert_eq!(operate(&emulator, second, &other).await.status, 202);
            let started = if first == "play" { 1 } else { 0 };
            receiver.names(1 + started).await;
            let canceled = if first == "play" { "PlayCanceled" } else { "RecognizeCanceled" };
            assert_eq!(receiver.outcome().await, (canceled.to_owned(), 400, 8508));
        }
    }
}

#[tokio::test]
async fn once_tones_are_sent_the_next_may_follow() {
    let mut receiver = Receiver::start().await;
    let emulator = slow().await;
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 412);
    emulator.finish(CALL).unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "SendDtmfTonesCompleted"]);
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 202);
}

#[tokio::test]
async fn tones_take_their_time() {
    let mut receiver = Receiver::start().await;
    let tone = Duration::from_millis(20);
    let emulator =
        Emulator::builder().tone_duration(tone).callback_uri(&receiver.uri).start().await.unwrap();
    let begun = std::time::Instant::now();
    operate(&emulator, "sendDtmfTones", &send()).await;
    assert_eq!(receiver.names(1).await, ["SendDtmfTonesCompleted"]);
    assert!(begun.elapsed() >= tone * 2);
}

#[tokio::test]
async fn cancelling_ends_prompts_and_recognitions_but_not_tones() {
    let mut receiver = Receiver::start().await;
    let emulator = slow().await;
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    operate(&emulator, "sendDtmfTones", &send()).await;
    operate(&emulator, "play", &looped()).await;
    operate(&emulator, "cancelAllMediaOperations", &Value::Null).await;
    operate(&emulator, "recognize", &recognize()).await;
    operate(&emulator, "cancelAllMediaOperations", &Value::Null).await;
    assert_eq!(operate(&emulator, "sendDtmfTones", &send()).await.status, 412);
    assert_eq!(receiver.names(2).await, ["CallConnected", "PlayStarted"]);
    assert_eq!(receiver.outcome().await, ("PlayCanceled".to_owned(), 400, 8508));
    assert_eq!(receiver.outcome().await, ("RecognizeCanceled".to_owned(), 400, 8508));
}

#[tokio::test]
async fn an_executed_operation_names_its_participant() {
    let emulator = Emulator::start().await.unwrap();
    let play =
        json!({ "playSources": [prompt()], "playTo": [phone()], "operationContext": "menu" });
    operate(&emulator, "play", &play).await;
    operate(&emulator, "hold", &target(other_phone())).await;
    let executed = emulator.wait_for_executed(2).await;
    let named: Vec<_> = executed
        .iter()
        .map(|executed| {
            let participant = executed.participant.as_ref().unwrap().raw_id();
            (&*executed.operation, participant, executed.operation_context.as_deref())
        })
        .collect();
    let expected =
        [("play", format!("4:{PHONE}"), Some("menu")), ("hold", "4:+14255550199".to_owned(), None)];
    assert_eq!(named, expected);
}

#[tokio::test]
async fn the_latest_operations_are_remembered() {
    let emulator = Emulator::builder().remember(2).start().await.unwrap();
    for context in ["a", "b", "c"] {
        let mut body = send();
        body["operationContext"] = json!(context);
        operate(&emulator, "sendDtmfTones", &body).await;
    }
    let executed = emulator.wait_for_executed(3).await;
    let contexts: Vec<_> =
        executed.into_iter().map(|executed| executed.operation_context.unwrap()).collect();
    assert_eq!(contexts, ["b", "c"]);
}
