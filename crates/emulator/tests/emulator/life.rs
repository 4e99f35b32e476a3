//! The life of a call: it is made, answered, changed, recorded and ended.

use std::time::Duration;

use acs_call_automation::types::{
    AddParticipantRequest, AnswerCallRequest, CallConnectionStateModel as State, CallLocator,
    CancelAddParticipantRequest, CommunicationIdentifierModel as Participant, ConnectRequest,
    CreateCallRequest, HoldRequest, MoveParticipantsRequest, MuteParticipantsRequest,
    PhoneNumberIdentifierModel, RecordingState, RedirectCallRequest, RejectCallRequest,
    RemoveParticipantRequest, StartCallRecordingRequest, TransferToParticipantRequest,
    UnholdRequest,
};
use acs_call_automation::{Call, CallAutomationClient, Error, Repeatability, Subcode};
use acs_call_emulator::{Emulator, EmulatorBuilder, FarEnd};
use serde_json::{Value, json};

use crate::PHONE;
use crate::receiver::{Receiver, name};

pub(crate) const OWN: &str = "+14255550100";
pub(crate) const OTHER: &str = "+14255550199";

pub(crate) async fn start(builder: EmulatorBuilder) -> (Emulator, CallAutomationClient, Receiver) {
    let emulator = builder.strict(true).start().await.unwrap();
    let client =
        CallAutomationClient::from_connection_string(&emulator.connection_string()).unwrap();
    (emulator, client, Receiver::start().await)
}

pub(crate) fn phone(number: &str) -> Participant {
    Participant::phone_number(number).unwrap()
}

pub(crate) fn outbound(receiver: &Receiver) -> CreateCallRequest {
    let mut request = CreateCallRequest::builder()
        .targets(vec![phone(PHONE)])
        .callback_uri(receiver.uri.clone())
        .operation_context("order 7");
    request = request.source_caller_id_number(PhoneNumberIdentifierModel::new(OWN));
    request.try_into().unwrap()
}

pub(crate) async fn create(client: &CallAutomationClient, receiver: &Receiver) -> Call {
    let answer = client.create_call().body(outbound(receiver)).send().await.unwrap();
    client.call(answer.call_connection_id.as_deref().unwrap())
}

pub(crate) async fn connected(client: &CallAutomationClient, receiver: &mut Receiver) -> Call {
    let call = create(client, receiver).await;
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    call
}

pub(crate) fn refused<T>(outcome: Result<T, Error>) -> (u16, u32) {
    let error = outcome.err().unwrap();
    (error.status().unwrap(), error.subcode().unwrap().number())
}

/// The raw ids of the participants in an event.
pub(crate) fn raw_ids(event: &Value) -> Vec<&str> {
    let participants = event["data"]["participants"].as_array().unwrap();
    participants.iter().map(|who| who["identifier"]["rawId"].as_str().unwrap()).collect()
}

pub(crate) fn invite(number: &str) -> AddParticipantRequest {
    let mut request = AddParticipantRequest::new(phone(number));
    request.source_caller_id_number = Some(PhoneNumberIdentifierModel::new(OWN));
    request.operation_context = Some("add".to_owned());
    request
}

#[tokio::test]
async fn a_created_call_is_connected_and_then_hung_up() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let answer = client.create_call().body(outbound(&receiver)).send().await.unwrap();
    assert_eq!(answer.status(), 201);
    assert_eq!(answer.call_connection_state, Some(State::Connecting));
    let id = answer.call_connection_id.clone().unwrap();

    let event = receiver.event().await;
    assert_eq!(name(&event), "CallConnected");
    let data = &event["data"];
    assert_eq!(data["callConnectionId"], json!(id));
    assert_eq!(data["serverCallId"], json!(answer.server_call_id));
    assert_eq!(data["correlationId"], json!(answer.correlation_id));
    assert_eq!(data["operationContext"], "order 7");
    let event = receiver.event().await;
    assert_eq!(name(&event), "ParticipantsUpdated");
    assert_eq!(event["data"]["sequenceNumber"], 1);
    assert!(event["data"].get("operationContext").is_none());
    let participants = raw_ids(&event);
    assert_eq!(participants.len(), 2);
    let (own, other) = (participants[0], participants[1]);
    assert!(own.starts_with("8:acs:"), "{own}");
    assert_eq!(other, "4:+14255550123");
    assert_eq!(event["data"]["participants"][1]["identifier"]["kind"], "phoneNumber");

    let call = client.call(id.as_str());
    let shown = call.get_call().send().await.unwrap();
    assert_eq!(shown.call_connection_state, Some(State::Connected));
    assert_eq!(shown.source_caller_id_number.as_ref().unwrap().value, OWN);

    assert_eq!(call.hang_up().send().await.unwrap().status(), 204);
    let event = receiver.event().await;
    assert_eq!(name(&event), "CallDisconnected");
    assert_eq!(event["data"]["resultInformation"]["subCode"], 7000);
    assert_eq!(event["data"]["operationContext"], "order 7");
    assert_eq!(refused(call.get_call().send().await), (404, 8522));
    assert_eq!(refused(call.terminate().send().await), (404, 8522));
    let executed: Vec<_> = emulator.executed().into_iter().map(|one| one.operation).collect();
    assert_eq!(executed, ["createCall", "hangUp"]);
    assert_eq!(emulator.executed()[0].call_connection_id, id);
}

#[tokio::test]
async fn a_call_that_the_far_end_refuses_ends_with_two_events() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    for (far_end, code, subcode) in
        [(FarEnd::Declines, 603, 0), (FarEnd::Busy, 486, 560_486), (FarEnd::NoAnswer, 480, 560_480)]
    {
        emulator.next_far_end(1, far_end);
        let call = create(&client, &receiver).await;
        for (expected, context) in
            [("CallDisconnected", Some("order 7")), ("CreateCallFailed", None)]
        {
            let event = receiver.event().await;
            assert_eq!(name(&event), expected, "{far_end:?}");
            let result = &event["data"]["resultInformation"];
            assert_eq!((&result["code"], &result["subCode"]), (&json!(code), &json!(subcode)));
            assert_eq!(event["data"]["operationContext"].as_str(), context);
        }
        assert_eq!(refused(call.get_call().send().await), (404, 8522));
    }
    // The setting was for these calls only.
    connected(&client, &mut receiver).await;
}

#[tokio::test]
async fn a_call_that_rings_refuses_media_until_it_is_answered() {
    let (emulator, client, mut receiver) = start(Emulator::builder().far_end(FarEnd::Rings)).await;
    let call = create(&client, &receiver).await;
    assert_eq!(
        call.get_call().send().await.unwrap().call_connection_state,
        Some(State::Connecting)
    );
    assert_eq!(refused(call.cancel_all_media_operations().send().await), (400, 8501));
    assert_eq!(refused(call.add_participant().body(invite(OTHER)).send().await), (400, 8501));
    emulator.finish(call.id()).unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    call.cancel_all_media_operations().send().await.unwrap();

    // A call can be ended before it is answered.
    let call = create(&client, &receiver).await;
    call.hang_up().send().await.unwrap();
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 200, 7000));
}

#[tokio::test]
async fn a_call_rings_as_long_as_it_is_set() {
    let ringing = Emulator::builder().ring_duration(Duration::from_millis(50));
    let (emulator, client, mut receiver) = start(ringing).await;
    connected(&client, &mut receiver).await;
    emulator.next_far_end(1, FarEnd::Busy);
    create(&client, &receiver).await;
    assert_eq!(receiver.names(2).await, ["CallDisconnected", "CreateCallFailed"]);
}

#[tokio::test]
async fn a_retried_creation_makes_one_call() {
    let (emulator, client, receiver) = start(Emulator::builder()).await;
    let pair = Repeatability::new();
    let mut ids = Vec::new();
    for _ in 0..2 {
        let create = client.create_call().repeatability(&pair).body(outbound(&receiver));
        ids.push(create.send().await.unwrap().call_connection_id.clone());
    }
    assert_eq!(ids[0], ids[1]);
    assert_eq!(emulator.executed().len(), 1);
}

#[tokio::test]
async fn a_phone_cannot_be_called_without_a_caller_id() {
    let (emulator, client, receiver) = start(Emulator::builder()).await;
    let body = json!({ "targets": [{ "rawId": "4:+14255550123" }], "callbackUri": receiver.uri });
    let mut request: CreateCallRequest = serde_json::from_value(body).unwrap();
    request.without_caller_id = Some(true);
    let outcome = client.create_call().body(request).send().await;
    // Either the client or the emulator refuses it; nothing is executed.
    assert!(outcome.unwrap_err().to_string().to_lowercase().contains("caller"));
    assert!(emulator.executed().is_empty());
}

pub(crate) fn answer(context: &str, receiver: &Receiver) -> AnswerCallRequest {
    let request = AnswerCallRequest::builder()
        .incoming_call_context(context)
        .callback_uri(receiver.uri.clone())
        .operation_context("in");
    request.try_into().unwrap()
}

#[tokio::test]
async fn an_incoming_call_is_answered_once() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let incoming = emulator.call_in(PHONE, OWN).unwrap();
    let request = answer(&incoming.incoming_call_context, &receiver);
    let answered = client.answer_call().body(request.clone()).send().await.unwrap();
    assert_eq!(answered.server_call_id, incoming.server_call_id);
    assert_eq!(answered.correlation_id, incoming.correlation_id);
    assert_eq!(answered.answered_for.as_ref().unwrap().value, OWN);
    let event = receiver.event().await;
    assert_eq!(name(&event), "CallConnected");
    assert_eq!(event["data"]["operationContext"], "in");
    let event = receiver.event().await;
    assert_eq!(raw_ids(&event)[1], "4:+14255550123");
    assert_eq!(refused(client.answer_call().body(request).send().await), (404, 8522));
}

#[tokio::test]
async fn an_incoming_call_rings_for_30_seconds_of_the_clock() {
    let (emulator, client, receiver) = start(Emulator::builder()).await;
    let early = emulator.call_in(PHONE, OWN).unwrap().incoming_call_context;
    let late = emulator.call_in(PHONE, OWN).unwrap().incoming_call_context;
    emulator.skip(Duration::from_secs(28)).await;
    client.answer_call().body(answer(&early, &receiver)).send().await.unwrap();
    emulator.skip(Duration::from_secs(2)).await;
    let outcome = client.answer_call().body(answer(&late, &receiver)).send().await;
    assert_eq!(refused(outcome), (400, 8587));
}

#[tokio::test]
async fn an_incoming_call_is_rejected_or_redirected() {
    let (emulator, client, receiver) = start(Emulator::builder()).await;
    let rejected = emulator.call_in(PHONE, OWN).unwrap().incoming_call_context;
    let request = RejectCallRequest::new(rejected.clone());
    assert_eq!(client.reject_call().body(request).send().await.unwrap().status(), 204);
    let redirected = emulator.call_in(PHONE, OWN).unwrap().incoming_call_context;
    let request = RedirectCallRequest::builder()
        .incoming_call_context(redirected.clone())
        .target(phone(OTHER));
    assert_eq!(client.redirect_call().body(request).send().await.unwrap().status(), 204);
    for context in [rejected, redirected] {
        let outcome = client.answer_call().body(answer(&context, &receiver)).send().await;
        assert_eq!(refused(outcome), (404, 8522));
    }
    // Neither has events.
    emulator.wait_for_callbacks().await;
    assert!(receiver.posts().is_empty());
}

#[tokio::test]
async fn a_call_is_joined_by_its_server_call_id_and_terminated_for_all() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let first = connected(&client, &mut receiver).await;
    let shown = first.get_call().send().await.unwrap();
    let locator: CallLocator = serde_json::from_value(json!({
        "kind": "serverCallLocator",
        "serverCallId": shown.server_call_id,
    }))
    .unwrap();
    let mut second_receiver = Receiver::start().await;
    let request =
        ConnectRequest::builder().call_locator(locator).callback_uri(second_receiver.uri.clone());
    let joined = client.connect().body(request).send().await.unwrap();
    assert_eq!(joined.server_call_id, shown.server_call_id);
    assert_eq!(joined.correlation_id, shown.correlation_id);
    assert_ne!(joined.call_connection_id, shown.call_connection_id);
    assert_eq!(second_receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    assert_eq!(raw_ids(&receiver.event().await).len(), 3);

    let second = client.call(joined.call_connection_id.as_deref().unwrap());
    assert_eq!(second.terminate().send().await.unwrap().status(), 204);
    assert_eq!(second_receiver.outcome().await, ("CallDisconnected".to_owned(), 200, 7000));
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 200, 5001));
    assert_eq!(refused(first.get_call().send().await), (404, 8522));
}

#[tokio::test]
async fn participants_are_listed_page_by_page() {
    let (_emulator, client, mut receiver) =
        start(Emulator::builder().participants_per_page(2)).await;
    let call = connected(&client, &mut receiver).await;
    for number in [OTHER, "+14255550198", "+14255550197"] {
        call.add_participant().body(invite(number)).send().await.unwrap();
    }
    let mut pages = call.list_participants().stream();
    let mut found = Vec::new();
    while let Some(page) = pages.next_page().await.unwrap() {
        let page: &Vec<_> = page.value();
        let ids = page.iter().map(|who| who.identifier.as_ref().unwrap().raw_id());
        found.push(ids.collect::<Vec<_>>());
    }
    assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
    assert_eq!(found[0][1], "4:+14255550123");
    assert_eq!(found[2], ["4:+14255550197"]);
}

#[tokio::test]
async fn a_participant_is_added_found_and_removed() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    let added = call.add_participant().body(invite(OTHER)).send().await.unwrap();
    assert_eq!(added.status(), 202);
    assert!(added.invitation_id.is_some());
    let event = receiver.event().await;
    assert_eq!(name(&event), "AddParticipantSucceeded");
    assert_eq!(event["data"]["operationContext"], "add");
    assert_eq!(event["data"]["participant"]["rawId"], "4:+14255550199");
    let event = receiver.event().await;
    assert_eq!(raw_ids(&event).len(), 3);
    assert_eq!(event["data"]["sequenceNumber"], 2);

    let raw_id = "4:+14255550199";
    let found = call.get_participant().participant_raw_id(raw_id).send().await.unwrap();
    assert_eq!(found.identifier.as_ref().unwrap().raw_id(), raw_id);
    assert_eq!(found.is_muted, Some(false));

    let remove = RemoveParticipantRequest::new(phone(OTHER));
    call.remove_participant().body(remove.clone()).send().await.unwrap();
    assert_eq!(receiver.names(2).await, ["RemoveParticipantSucceeded", "ParticipantsUpdated"]);
    let outcome = call.get_participant().participant_raw_id(raw_id).send().await;
    assert_eq!(refused(outcome), (404, 8522));
    call.remove_participant().body(remove).send().await.unwrap();
    assert_eq!(receiver.outcome().await, ("RemoveParticipantFailed".to_owned(), 404, 8522));
}

#[tokio::test]
async fn a_participant_who_declines_is_not_added() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    emulator.next_far_end(1, FarEnd::Declines);
    call.add_participant().body(invite(OTHER)).send().await.unwrap();
    assert_eq!(receiver.outcome().await, ("AddParticipantFailed".to_owned(), 603, 0));
    emulator.fail_next_outcome(1, Subcode::new(8519));
    call.add_participant().body(invite(OTHER)).send().await.unwrap();
    assert_eq!(receiver.outcome().await, ("AddParticipantFailed".to_owned(), 400, 8519));
}

#[tokio::test]
async fn an_invitation_is_cancelled_while_it_rings() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    emulator.next_far_end(1, FarEnd::Rings);
    let added = call.add_participant().body(invite(OTHER)).send().await.unwrap();
    let id = added.invitation_id.clone().unwrap();
    for expected in ["CancelAddParticipantSucceeded", "CancelAddParticipantFailed"] {
        let request = CancelAddParticipantRequest::new(id.clone());
        call.cancel_add_participant().body(request).send().await.unwrap();
        let event = receiver.event().await;
        assert_eq!(name(&event), expected);
        assert_eq!(event["data"]["invitationId"], json!(id));
    }
    // Nobody is left who could answer.
    emulator.finish(call.id()).unwrap();
    let pages = call.list_participants().stream().next_page().await.unwrap().unwrap();
    assert_eq!(pages.value().len(), 2);
}

#[tokio::test]
async fn only_users_of_communication_services_are_muted() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let user = Participant::communication_user("8:acs:resource_user");
    let request =
        CreateCallRequest::builder().targets(vec![user.clone()]).callback_uri(receiver.uri.clone());
    let answer = client.create_call().body(request).send().await.unwrap();
    let call = client.call(answer.call_connection_id.as_deref().unwrap());
    receiver.names(2).await;
    let mute = |who| MuteParticipantsRequest::new(vec![who]);
    assert_eq!(call.mute().body(mute(user)).send().await.unwrap().status(), 200);
    let event = receiver.event().await;
    assert_eq!(name(&event), "ParticipantsUpdated");
    assert_eq!(event["data"]["participants"][1]["isMuted"], true);
    assert!(call.mute().body(mute(phone(PHONE))).send().await.is_err());
}

#[tokio::test]
async fn holding_and_unholding_show_among_the_participants() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    let is_on_hold = async || {
        let found = call.get_participant().participant_raw_id("4:+14255550123").send().await;
        found.unwrap().is_on_hold.unwrap()
    };
    for _ in 0..2 {
        call.hold().body(HoldRequest::new(phone(PHONE))).send().await.unwrap();
        assert!(is_on_hold().await);
    }
    call.unhold().body(UnholdRequest::new(phone(PHONE))).send().await.unwrap();
    assert!(!is_on_hold().await);
    // Who is on hold already is reported once.
    for expected in [true, false] {
        let event = receiver.event().await;
        assert_eq!(name(&event), "ParticipantsUpdated");
        assert_eq!(event["data"]["participants"][1]["isOnHold"], expected);
    }

    emulator.fail_next_outcome(1, Subcode::new(8536));
    call.hold().body(HoldRequest::new(phone(PHONE))).send().await.unwrap();
    assert_eq!(name(&receiver.event().await), "HoldFailed");
    assert!(!is_on_hold().await);
}

#[tokio::test]
async fn a_participant_moves_to_another_call() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let (from, to) =
        (connected(&client, &mut receiver).await, connected(&client, &mut receiver).await);
    from.add_participant().body(invite(OTHER)).send().await.unwrap();
    receiver.names(2).await;
    let client = CallAutomationClient::builder()
        .connection_string(&emulator.connection_string())
        .api_version("2026-03-12")
        .build()
        .unwrap();
    let request = MoveParticipantsRequest::builder()
        .target_participants(vec![phone(OTHER), phone("+14255550190")])
        .from_call(from.id());
    client.call(to.id()).move_participants().body(request).send().await.unwrap();
    let mut events = receiver.names(4).await;
    events.sort();
    let updated = "ParticipantsUpdated";
    assert_eq!(events, ["MoveParticipantFailed", "MoveParticipantSucceeded", updated, updated]);
    for (call, count) in [(&from, 2), (&to, 3)] {
        let page = call.list_participants().stream().next_page().await.unwrap().unwrap();
        assert_eq!(page.value().len(), count);
    }
}

#[tokio::test]
async fn a_transferred_call_has_ended_well() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    emulator.next_far_end(1, FarEnd::Busy);
    let transfer = TransferToParticipantRequest::new(phone(OTHER));
    call.transfer().body(transfer.clone()).send().await.unwrap();
    assert_eq!(receiver.outcome().await, ("CallTransferFailed".to_owned(), 486, 560_486));
    // A failed transfer leaves the call standing.
    call.transfer().body(transfer).send().await.unwrap();
    let event = receiver.event().await;
    assert_eq!(name(&event), "CallTransferAccepted");
    assert_eq!(event["data"]["transferTarget"]["rawId"], "4:+14255550199");
    assert_eq!(event["data"]["transferee"]["rawId"], "4:+14255550123");
    assert_eq!(receiver.outcome().await, ("CallDisconnected".to_owned(), 200, 7015));
}

#[tokio::test]
async fn a_recording_is_paused_resumed_and_stopped() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    let request = StartCallRecordingRequest::builder().call_connection_id(call.id());
    let started = client.start_recording().body(request.clone()).send().await.unwrap();
    let id = started.recording_id.clone().unwrap();
    assert!(id.ends_with('='), "{id}");
    let event = receiver.event().await;
    assert_eq!(name(&event), "RecordingStateChanged");
    assert_eq!(event["data"]["state"], "active");
    assert_ne!(event["data"]["callConnectionId"], json!(call.id()));
    let source = event["source"].as_str().unwrap();
    assert!(source.ends_with(&format!("/{id}/RecordingStateChanged")), "{source}");
    let again = client.start_recording().body(request).send().await;
    assert_eq!(refused(again), (400, 8553));

    let resume = || client.resume_recording().recording_id(id.as_str()).send();
    let pause = || client.pause_recording().recording_id(id.as_str()).send();
    assert_eq!(refused(resume().await), (400, 8573));
    pause().await.unwrap();
    assert_eq!(receiver.event().await["data"]["state"], "inactive");
    assert_eq!(refused(pause().await), (400, 8573));
    let shown = client.get_recording().recording_id(id.as_str()).send().await.unwrap();
    assert_eq!(shown.recording_state, Some(RecordingState::Inactive));
    resume().await.unwrap();
    assert_eq!(receiver.event().await["data"]["state"], "active");
    let stopped = client.stop_recording().recording_id(id.as_str()).send().await.unwrap();
    assert_eq!(stopped.status(), 204);
    assert_eq!(receiver.event().await["data"]["state"], "inactive");
    let outcome = client.get_recording().recording_id(id.as_str()).send().await;
    assert_eq!(refused(outcome), (404, 8522));
}

#[tokio::test]
async fn a_recording_ends_with_its_call() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    let server_call_id = call.get_call().send().await.unwrap().server_call_id.clone();
    let body = json!({
        "callLocator": { "kind": "serverCallLocator", "serverCallId": server_call_id },
        "recordingStateCallbackUri": receiver.uri.replace("callback", "recording"),
    });
    let request: StartCallRecordingRequest = serde_json::from_value(body).unwrap();
    let started = client.start_recording().body(request).send().await.unwrap();
    call.hang_up().send().await.unwrap();
    let recording = "RecordingStateChanged";
    assert_eq!(receiver.names(3).await, [recording, recording, "CallDisconnected"]);
    let posted = receiver.posts();
    let of_recording = posted.iter().filter(|post| post.starts_with("/recording "));
    assert_eq!(of_recording.count(), 2);
    let id = started.recording_id.clone().unwrap();
    assert_eq!(refused(client.get_recording().recording_id(id).send().await), (404, 8522));
}

#[tokio::test]
async fn a_recording_names_one_call_and_a_format_that_exists() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = connected(&client, &mut receiver).await;
    for (body, expected) in [
        (json!({}), 8523),
        (json!({ "recordingContentType": "audioVideo", "recordingChannelType": "unmixed" }), 8562),
        (json!({ "recordingChannelType": "unmixed", "recordingFormatType": "mp3" }), 8557),
    ] {
        let mut body = body;
        if expected != 8523 {
            body["callConnectionId"] = json!(call.id());
        }
        let request: StartCallRecordingRequest = serde_json::from_value(body).unwrap();
        match client.start_recording().body(request).send().await {
            // A client may refuse it before sending.
            Err(error) if error.status().is_none() => {}
            outcome => assert_eq!(refused(outcome), (400, expected)),
        }
    }
}
