//! What people at the far end of a call do, in Rust and over HTTP.

use std::time::Duration;

use acs_call_automation::types::{
    CallConnectionStateModel as State, CreateCallRequest, MuteParticipantsRequest,
    PhoneNumberIdentifierModel, RecognizeInputType, RecognizeOptions, RecognizeRequest,
    TransferToParticipantRequest,
};
use acs_call_automation::{Call, CallAutomationClient, Participant};
use acs_call_emulator::{Emulator, EmulatorBuilder, FarEnd};
use serde_json::{Value, json};

use crate::life::{OTHER, OWN, answer, connected, create, invite, phone, raw_ids, refused, start};
use crate::receiver::{Receiver, name};
use crate::wire::{Answer, JSON, ask};
use crate::{CALL, PHONE};

const USER: &str = "8:acs:resource_user";

fn ringing() -> EmulatorBuilder {
    Emulator::builder().far_end(FarEnd::Rings)
}

/// A call to several targets.
async fn call_all(client: &CallAutomationClient, receiver: &Receiver, targets: &[&str]) -> Call {
    let targets: Vec<Participant> = targets.iter().map(|target| target.parse().unwrap()).collect();
    let request = CreateCallRequest::builder()
        .targets(targets)
        .callback_uri(receiver.uri.clone())
        .source_caller_id_number(PhoneNumberIdentifierModel::new(OWN));
    let created = client.create_call().body(request).send().await.unwrap();
    client.call(created.call_connection_id.as_deref().unwrap())
}

async fn is_connecting(call: &Call) -> bool {
    call.get_call().send().await.unwrap().call_connection_state == Some(State::Connecting)
}

#[tokio::test]
async fn a_callee_who_rings_answers_or_refuses() {
    let (emulator, client, mut receiver) = start(ringing()).await;
    let call = create(&client, &receiver).await;
    assert!(is_connecting(&call).await);
    emulator.participant(call.id(), PHONE).answer().unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    assert!(!is_connecting(&call).await);

    let call = create(&client, &receiver).await;
    emulator.participant(call.id(), PHONE).decline().unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 603, 0));
    assert_eq!(receiver.outcome().await, ("CreateCallFailed".to_owned(), 603, 0));

    let call = create(&client, &receiver).await;
    emulator.participant(call.id(), PHONE).busy().unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 486, 560_486));
}

#[tokio::test]
async fn a_callee_answers_before_the_time_of_its_ringing_has_passed() {
    let hour = Duration::from_secs(3600);
    let (emulator, client, mut receiver) = start(Emulator::builder().ring_duration(hour)).await;
    let call = create(&client, &receiver).await;
    emulator.participant(call.id(), PHONE).answer().unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
}

#[tokio::test]
async fn of_several_callees_those_who_answer_join() {
    let (emulator, client, mut receiver) = start(ringing()).await;
    let call = call_all(&client, &receiver, &[PHONE, OTHER, USER]).await;
    emulator.participant(call.id(), OTHER).answer().unwrap();
    assert_eq!(name(&receiver.event().await), "CallConnected");
    let event = receiver.event().await;
    assert_eq!(raw_ids(&event)[1..], [format!("4:{OTHER}")]);

    emulator.participant(call.id(), PHONE).decline().unwrap();
    emulator.participant(call.id(), USER).answer().unwrap();
    let event = receiver.event().await;
    assert_eq!(raw_ids(&event)[1..], [format!("4:{OTHER}"), USER.to_owned()]);
    // Nobody rings any more.
    for target in [PHONE, OTHER, USER] {
        assert!(emulator.participant(call.id(), target).answer().is_err(), "{target}");
    }
}

#[tokio::test]
async fn a_call_fails_when_its_last_callee_refuses() {
    let (emulator, client, mut receiver) = start(ringing()).await;
    let call = call_all(&client, &receiver, &[PHONE, OTHER]).await;
    emulator.participant(call.id(), PHONE).decline().unwrap();
    assert!(is_connecting(&call).await);
    emulator.participant(call.id(), OTHER).busy().unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 486, 560_486));
    assert_eq!(receiver.outcome().await, ("CreateCallFailed".to_owned(), 486, 560_486));
}

#[tokio::test]
async fn an_added_participant_who_rings_answers_or_declines() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    for declines in [true, false] {
        emulator.next_far_end(1, FarEnd::Rings);
        call.add_participant().body(invite(OTHER)).send().await.unwrap();
        let added = emulator.participant(call.id(), OTHER);
        if declines {
            added.decline().unwrap();
            assert_eq!(receiver.outcome().await, ("AddParticipantFailed".to_owned(), 603, 0));
        } else {
            added.answer().unwrap();
            let names = receiver.names(2).await;
            assert_eq!(names, ["AddParticipantSucceeded", "ParticipantsUpdated"]);
        }
    }
}

#[tokio::test]
async fn the_target_of_a_transfer_who_rings_answers_or_declines() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    emulator.next_far_end(3, FarEnd::Rings);
    let transfer = async || {
        let mut request = TransferToParticipantRequest::new(phone(OTHER));
        request.operation_context = Some("transfer".to_owned());
        call.transfer().body(request).send().await.unwrap();
        emulator.wait_for_callbacks().await;
        emulator.participant(call.id(), OTHER)
    };
    transfer().await.decline().unwrap();
    let event = receiver.event().await;
    assert_eq!(
        (&*name(&event), &event["data"]["operationContext"]),
        ("CallTransferFailed", &json!("transfer"))
    );
    assert_eq!(event["data"]["resultInformation"]["code"], 603);
    transfer().await.busy().unwrap();
    assert_eq!(receiver.outcome().await, ("CallTransferFailed".to_owned(), 486, 560_486));
    // The call went on, and goes on until somebody answers.
    transfer().await.answer().unwrap();
    assert_eq!(receiver.outcome().await, ("CallTransferAccepted".to_owned(), 200, 0));
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 200, 7015));
}

#[tokio::test]
async fn a_transfer_rings_as_long_as_it_is_set() {
    let rings = Duration::from_millis(20);
    let (emulator, client, mut receiver) = start(Emulator::builder().ring_duration(rings)).await;
    let call = connected(&client, &mut receiver).await;
    let transfer = TransferToParticipantRequest::new(phone(OTHER));
    emulator.next_far_end(1, FarEnd::NoAnswer);
    call.transfer().body(transfer.clone()).send().await.unwrap();
    assert_eq!(receiver.outcome().await, ("CallTransferFailed".to_owned(), 480, 560_480));
    call.transfer().body(transfer.clone()).send().await.unwrap();
    assert_eq!(receiver.names(2).await, ["CallTransferAccepted", "CallDisconnected"]);

    // A test ends it like everything else.
    let call = connected(&client, &mut receiver).await;
    emulator.next_far_end(1, FarEnd::Rings);
    call.transfer().body(transfer).send().await.unwrap();
    emulator.finish(call.id()).unwrap();
    assert_eq!(receiver.names(2).await, ["CallTransferAccepted", "CallDisconnected"]);
}

#[tokio::test]
async fn the_last_participant_who_hangs_up_ends_the_call() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    emulator.participant(call.id(), PHONE).hang_up().unwrap();
    let event = receiver.event().await;
    assert_eq!(name(&event), "CallDisconnected");
    let result = &event["data"]["resultInformation"];
    assert_eq!((&result["code"], &result["subCode"]), (&json!(0), &json!(560_000)));
    assert!(result["message"].as_str().unwrap().ends_with(". DiagCode: 0#560000.@"));
    assert_eq!(event["data"]["operationContext"], "order 7");
    assert_eq!(refused(call.get_call().send().await), (404, 8522));

    let incoming = emulator.call_in(PHONE, OWN).unwrap();
    let request = answer(&incoming.incoming_call_context, &receiver);
    let answered = client.answer_call().body(request).send().await.unwrap();
    receiver.names(2).await;
    let id = answered.call_connection_id.as_deref().unwrap();
    emulator.participant(id, PHONE).hang_up().unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 0, 540_000));

    let call = call_all(&client, &receiver, &[USER]).await;
    receiver.names(2).await;
    emulator.participant(call.id(), USER).hang_up().unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 200, 5002));
}

#[tokio::test]
async fn one_of_several_who_hangs_up_leaves_the_call() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = call_all(&client, &receiver, &[PHONE, OTHER]).await;
    receiver.names(2).await;
    emulator.participant(call.id(), PHONE).hang_up().unwrap();
    let event = receiver.event().await;
    assert_eq!(name(&event), "ParticipantsUpdated");
    assert_eq!(raw_ids(&event)[1..], [format!("4:{OTHER}")]);
    assert!(emulator.participant(call.id(), PHONE).hang_up().is_err());
    emulator.participant(call.id(), OTHER).hang_up().unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 0, 560_000));
}

#[tokio::test]
async fn who_hangs_up_leaves_all_connections_to_the_call() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let first = connected(&client, &mut receiver).await;
    let shown = first.get_call().send().await.unwrap();
    let locator = json!({ "kind": "serverCallLocator", "serverCallId": shown.server_call_id });
    let mut joined = Receiver::start().await;
    let body = json!({ "callLocator": locator, "callbackUri": joined.uri });
    let request: acs_call_automation::types::ConnectRequest = serde_json::from_value(body).unwrap();
    client.connect().body(request).send().await.unwrap();
    joined.names(2).await;
    emulator.participant(first.id(), PHONE).hang_up().unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 0, 560_000));
    assert_eq!(joined.outcome().await, ("CallDisconnected".to_owned(), 200, 5002));
}

#[tokio::test]
async fn a_call_that_a_test_has_connected_ends_when_its_far_end_hangs_up() {
    let mut receiver = Receiver::start().await;
    let emulator = Emulator::builder().strict(true).start().await.unwrap();
    emulator.connect(CALL, Some(&receiver.uri)).unwrap();
    emulator.participant(CALL, PHONE).hang_up().unwrap();
    assert_eq!(receiver.names(1).await, ["CallConnected"]);
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 0, 560_000));

    // Others are left in a group call.
    emulator.connect_group(CALL, Some(&receiver.uri)).unwrap();
    emulator.participant(CALL, PHONE).hang_up().unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
}

#[tokio::test]
async fn a_muted_participant_is_not_heard_and_unmutes() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = call_all(&client, &receiver, &[USER]).await;
    receiver.names(2).await;
    let user = emulator.participant(call.id(), USER);
    let options =
        RecognizeOptions::builder().target_participant(Participant::communication_user(USER));
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Speech)
        .recognize_options(options);
    call.recognize().body(request).send().await.unwrap();
    let mute = MuteParticipantsRequest::new(vec![Participant::communication_user(USER)]);
    call.mute().body(mute).send().await.unwrap();
    user.say("nobody hears this").unwrap();
    user.unmute().unwrap();
    for is_muted in [true, false] {
        let event = receiver.event().await;
        assert_eq!(name(&event), "ParticipantsUpdated");
        assert_eq!(event["data"]["participants"][1]["isMuted"], is_muted);
    }
    user.say("hello").unwrap();
    assert_eq!(receiver.event().await["data"]["speechResult"]["speech"], "hello");
    user.mute().unwrap();
    assert_eq!(receiver.event().await["data"]["participants"][1]["isMuted"], true);
}

#[tokio::test]
async fn only_who_is_in_the_call_does_something_in_it() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    let stranger = emulator.participant(call.id(), OTHER);
    for outcome in [
        stranger.hang_up(),
        stranger.press("1"),
        stranger.say("hello"),
        stranger.mute(),
        stranger.unmute(),
    ] {
        assert_eq!(outcome.unwrap_err().to_string(), "the participant is not in the call");
    }
    let error = stranger.answer().unwrap_err();
    assert_eq!(error.to_string(), "the participant does not ring");
    let error = emulator.participant(call.id(), "nobody").hang_up().unwrap_err();
    assert!(error.to_string().starts_with("participant: expected"), "{error}");
    let error = emulator.participant("unknown", PHONE).hang_up().unwrap_err();
    assert!(error.to_string().contains("there is no call connection"), "{error}");
    let shown = format!("{stranger:?}");
    assert!(!shown.contains(OTHER), "{shown}");
    // The application's own identity is no far end.
    let shown = call.get_call().send().await.unwrap();
    let own = shown.source.as_ref().unwrap().raw_id();
    assert!(emulator.participant(call.id(), &*own).hang_up().is_err());
}

async fn post(emulator: &Emulator, call: &str, action: &str, body: Value) -> Answer {
    let body = if body.is_null() { String::new() } else { body.to_string() };
    ask(emulator, "POST", &format!("/emulator/calls/{call}/{action}"), &[JSON], &body).await
}

#[tokio::test]
async fn over_http_the_only_participant_needs_no_name() {
    let (emulator, client, mut receiver) = start(ringing()).await;
    for (action, code) in [("decline", 603), ("busy", 486)] {
        let call = create(&client, &receiver).await;
        assert_eq!(post(&emulator, call.id(), action, Value::Null).await.status, 204);
        assert_eq!(receiver.outcome().await.1, code);
        receiver.names(1).await;
    }
    let call = create(&client, &receiver).await;
    assert_eq!(post(&emulator, call.id(), "answer", json!({})).await.status, 204);
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);

    let options = RecognizeOptions::builder().target_participant(phone(PHONE));
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::SpeechOrDtmf)
        .recognize_options(options);
    call.recognize().body(request).send().await.unwrap();
    let said = post(&emulator, call.id(), "say", json!({ "text": "hello" })).await;
    assert_eq!(said.status, 204);
    assert_eq!(receiver.event().await["data"]["speechResult"]["speech"], "hello");
    assert_eq!(post(&emulator, call.id(), "press", json!({ "tones": "1" })).await.status, 204);
    for (action, is_muted) in [("mute", true), ("unmute", false)] {
        assert_eq!(post(&emulator, call.id(), action, Value::Null).await.status, 204);
        let event = receiver.event().await;
        assert_eq!(event["data"]["participants"][1]["isMuted"], is_muted);
    }
    assert_eq!(post(&emulator, call.id(), "hangUp", Value::Null).await.status, 204);
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 0, 560_000));
    assert_eq!(post(&emulator, call.id(), "hangUp", Value::Null).await.status, 400);
}

#[tokio::test]
async fn over_http_one_of_several_participants_is_named() {
    let (emulator, client, mut receiver) = start(ringing()).await;
    let call = call_all(&client, &receiver, &[PHONE, OTHER]).await;
    let named = |who: &str| json!({ "participant": who });
    let answer = post(&emulator, call.id(), "answer", Value::Null).await;
    assert_eq!(answer.json()["error"]["target"], "participant");
    assert_eq!(post(&emulator, call.id(), "answer", named(PHONE)).await.status, 204);
    receiver.names(2).await;
    // One is left who rings.
    assert_eq!(post(&emulator, call.id(), "answer", Value::Null).await.status, 204);
    receiver.names(1).await;
    for (action, mut body) in [
        ("answer", json!({})),
        ("hangUp", json!({})),
        ("mute", json!({})),
        ("press", json!({ "tones": "1" })),
        ("say", json!({ "text": "hello" })),
    ] {
        let answer = post(&emulator, call.id(), action, body.clone()).await;
        assert_eq!(answer.status, 400, "{action}");
        assert_eq!(answer.json()["error"]["target"], "participant", "{action}");
        body["participant"] = json!("73991");
        let answer = post(&emulator, call.id(), action, body.clone()).await;
        assert_eq!(answer.json()["error"]["target"], "participant", "{action}");
        body["participant"] = json!("+14255550155");
        assert_eq!(post(&emulator, call.id(), action, body).await.status, 404, "{action}");
    }
    let silent = json!({ "participant": PHONE, "text": " " });
    assert_eq!(post(&emulator, call.id(), "say", silent).await.json()["error"]["target"], "text");
    assert_eq!(post(&emulator, call.id(), "hangUp", named(OTHER)).await.status, 204);
    assert_eq!(receiver.names(1).await, ["ParticipantsUpdated"]);
}

#[tokio::test]
async fn over_http_who_is_asked_needs_no_name() {
    let mut receiver = Receiver::start().await;
    let emulator = Emulator::builder().callback_uri(&receiver.uri).start().await.unwrap();
    let nobody = post(&emulator, CALL, "press", json!({ "tones": "1" })).await;
    assert_eq!(nobody.json()["error"]["target"], "participant");
    crate::wire::operate(&emulator, "recognize", &crate::wire::recognize()).await;
    assert_eq!(post(&emulator, CALL, "press", json!({ "tones": "1#" })).await.status, 204);
    assert_eq!(receiver.outcome().await, ("RecognizeCompleted".to_owned(), 200, 8514));
}
