//! Calls between participants of the resource: each end is a call of an application.

use std::time::Duration;

use acs_call_automation::types::{
    AddParticipantRequest, CallRejectReason, CancelAddParticipantRequest,
    CommunicationIdentifierModel as Participant, CreateCallRequest, CustomCallingContext,
    IncomingCallEventData, MoveParticipantsRequest, MuteParticipantsRequest,
    PhoneNumberIdentifierModel, RedirectCallRequest, RejectCallRequest, RemoveParticipantRequest,
    TransferToParticipantRequest,
};
use acs_call_automation::{Call, CallAutomationClient};
use acs_call_emulator::{Emulator, EmulatorBuilder, FarEnd, IncomingCalls};
use serde_json::{Value, json};

use crate::PHONE;
use crate::life::{OTHER, OWN, answer, connected, outbound, phone, raw_ids, refused, start};
use crate::receiver::{Receiver, name};

/// An application that calls an identity of the resource, and one that answers.
struct Parties {
    emulator: Emulator,
    client: CallAutomationClient,
    caller: Receiver,
    callee: Receiver,
    incoming: IncomingCalls,
}

impl Parties {
    async fn start(builder: EmulatorBuilder) -> Self {
        let (emulator, client, caller) = start(builder).await;
        let incoming = emulator.incoming_calls();
        Self { emulator, client, caller, callee: Receiver::start().await, incoming }
    }

    fn identity(&self, name: &str) -> Participant {
        let raw_id = format!("8:acs:{}_{name}", self.emulator.resource_id());
        Participant::communication_user(raw_id)
    }

    /// Calls a participant. The call rings then.
    async fn create(&self, target: Participant) -> Call {
        let request = CreateCallRequest::builder()
            .targets(vec![target])
            .callback_uri(self.caller.uri.clone())
            .source_display_name("Contoso")
            .source_caller_id_number(PhoneNumberIdentifierModel::new(OTHER))
            .operation_context("order 7");
        let answer = self.client.create_call().body(request).send().await.unwrap();
        self.client.call(answer.call_connection_id.as_deref().unwrap())
    }

    async fn next(&mut self) -> IncomingCallEventData {
        let next = tokio::time::timeout(Duration::from_secs(20), self.incoming.next());
        next.await.unwrap().unwrap()
    }

    async fn answer(&self, incoming: &IncomingCallEventData) -> Call {
        let request = answer(&incoming.incoming_call_context, &self.callee);
        let answer = self.client.answer_call().body(request).send().await.unwrap();
        assert_eq!(answer.server_call_id, incoming.server_call_id);
        assert_eq!(answer.correlation_id, incoming.correlation_id);
        self.client.call(answer.call_connection_id.as_deref().unwrap())
    }

    /// A call of the caller to an identity, which has answered.
    async fn connect(&mut self) -> (Call, Call) {
        let caller = self.create(self.identity("agent")).await;
        let incoming = self.next().await;
        let callee = self.answer(&incoming).await;
        let both = ["CallConnected", "ParticipantsUpdated"];
        assert_eq!(self.caller.names(2).await, both);
        assert_eq!(self.callee.names(2).await, both);
        (caller, callee)
    }

    async fn reject(&self, incoming: &IncomingCallEventData, reason: Option<CallRejectReason>) {
        let mut request = RejectCallRequest::new(incoming.incoming_call_context.clone());
        request.call_reject_reason = reason;
        self.client.reject_call().body(request).send().await.unwrap();
    }

    /// The number of participants of a call.
    async fn count(&self, call: &Call) -> usize {
        let page = call.list_participants().stream().next_page().await.unwrap().unwrap();
        page.value().len()
    }

    /// A client of the version that has moves.
    fn newest(&self) -> CallAutomationClient {
        CallAutomationClient::builder()
            .connection_string(&self.emulator.connection_string())
            .api_version("2026-03-12")
            .build()
            .unwrap()
    }
}

fn message(event: &Value) -> &str {
    event["data"]["resultInformation"]["message"].as_str().unwrap()
}

#[tokio::test]
async fn a_call_between_two_identities_is_one_conversation() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let agent = parties.identity("agent");
    let caller = parties.create(agent.clone()).await;
    let incoming = parties.next().await;
    assert_eq!(incoming.to.raw_id(), agent.raw_id());
    assert!(incoming.from.raw_id().starts_with("8:acs:"));
    assert_eq!(incoming.caller_display_name.as_deref(), Some("Contoso"));
    // Nobody has answered yet.
    parties.emulator.wait_for_callbacks().await;
    assert!(parties.caller.posts().is_empty());
    assert_eq!(refused(caller.cancel_all_media_operations().send().await), (400, 8501));

    let callee = parties.answer(&incoming).await;
    assert_ne!(caller.id(), callee.id());
    for (receiver, call, context) in
        [(&mut parties.caller, &caller, "order 7"), (&mut parties.callee, &callee, "in")]
    {
        let event = receiver.event().await;
        assert_eq!(name(&event), "CallConnected");
        assert_eq!(event["data"]["callConnectionId"], json!(call.id()));
        assert_eq!(event["data"]["operationContext"], context);
        assert_eq!(event["data"]["serverCallId"], json!(incoming.server_call_id));
        assert_eq!(event["data"]["correlationId"], json!(incoming.correlation_id));
        let event = receiver.event().await;
        assert_eq!(name(&event), "ParticipantsUpdated");
        assert_eq!(raw_ids(&event), [incoming.from.raw_id(), agent.raw_id()]);
        let shown = call.get_call().send().await.unwrap();
        assert_eq!(shown.server_call_id, incoming.server_call_id);
    }
    parties.emulator.wait_for_callbacks().await;
    assert_eq!((parties.caller.posts().len(), parties.callee.posts().len()), (2, 2));
}

#[tokio::test]
async fn terminating_ends_the_call_at_both_ends() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let (caller, callee) = parties.connect().await;
    callee.terminate().send().await.unwrap();
    let event = parties.callee.event().await;
    let own = "Call was ended by Azure Communication Service Call Automation API or a server bot. \
               DiagCode: 0#7000.@";
    assert_eq!((&*name(&event), message(&event)), ("CallDisconnected", own));
    let event = parties.caller.event().await;
    let other = "This conversation has ended.. DiagCode: 0#5001.@";
    assert_eq!((&*name(&event), message(&event)), ("CallDisconnected", other));
    assert_eq!(event["data"]["operationContext"], "order 7");
    assert_eq!(refused(caller.get_call().send().await), (404, 8522));
}

#[tokio::test]
async fn hanging_up_leaves_the_other_end_alone_whose_call_ends_too() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let (caller, callee) = parties.connect().await;
    caller.hang_up().send().await.unwrap();
    assert_eq!(parties.caller.outcome().await, ("CallDisconnected".to_owned(), 200, 7000));
    let event = parties.callee.event().await;
    assert_eq!(name(&event), "ParticipantsUpdated");
    assert_eq!(raw_ids(&event), [parties.identity("agent").raw_id()]);
    assert_eq!(parties.callee.outcome().await, ("CallDisconnected".to_owned(), 200, 5002));
    assert_eq!(refused(callee.get_call().send().await), (404, 8522));
}

#[tokio::test]
async fn a_rejected_call_ends_with_two_events() {
    let mut parties = Parties::start(Emulator::builder()).await;
    for (reason, code, subcode) in [(None, 603, 0), (Some(CallRejectReason::Busy), 486, 560_486)] {
        let caller = parties.create(parties.identity("agent")).await;
        let incoming = parties.next().await;
        parties.reject(&incoming, reason).await;
        for (expected, context) in
            [("CallDisconnected", Some("order 7")), ("CreateCallFailed", None)]
        {
            let event = parties.caller.event().await;
            assert_eq!(name(&event), expected);
            let result = &event["data"]["resultInformation"];
            assert_eq!((&result["code"], &result["subCode"]), (&json!(code), &json!(subcode)));
            assert_eq!(event["data"]["operationContext"].as_str(), context);
        }
        assert_eq!(refused(caller.get_call().send().await), (404, 8522));
    }
    parties.emulator.wait_for_callbacks().await;
    assert!(parties.callee.posts().is_empty());
}

#[tokio::test]
async fn a_call_that_nobody_answers_rings_out_by_the_clock() {
    let mut parties = Parties::start(Emulator::builder()).await;
    parties.create(parties.identity("agent")).await;
    let incoming = parties.next().await;
    parties.emulator.skip(Duration::from_secs(30)).await;
    let request = answer(&incoming.incoming_call_context, &parties.callee);
    let late = || parties.client.answer_call().body(request.clone()).send();
    assert_eq!(refused(late().await), (400, 8587));
    assert_eq!(parties.caller.outcome().await, ("CallDisconnected".to_owned(), 480, 560_480));
    assert_eq!(parties.caller.outcome().await, ("CreateCallFailed".to_owned(), 480, 560_480));
    assert_eq!(refused(late().await), (400, 8587));

    // A test need not wait.
    let caller = parties.create(parties.identity("agent")).await;
    parties.emulator.finish(caller.id()).unwrap();
    assert_eq!(parties.caller.outcome().await, ("CallDisconnected".to_owned(), 480, 560_480));
}

#[tokio::test]
async fn a_caller_who_hangs_up_first_cannot_be_answered() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let caller = parties.create(parties.identity("agent")).await;
    let incoming = parties.next().await;
    caller.hang_up().send().await.unwrap();
    assert_eq!(parties.caller.outcome().await, ("CallDisconnected".to_owned(), 200, 7000));
    let request = answer(&incoming.incoming_call_context, &parties.callee);
    assert_eq!(refused(parties.client.answer_call().body(request).send().await), (404, 8522));
}

#[tokio::test]
async fn the_far_end_decides_unless_the_application_listens() {
    let mut parties = Parties::start(Emulator::builder()).await;
    // A test has chosen a far end.
    parties.emulator.next_far_end(1, FarEnd::Busy);
    parties.create(parties.identity("agent")).await;
    assert_eq!(parties.caller.names(2).await, ["CallDisconnected", "CreateCallFailed"]);
    // The participant is not of the resource.
    parties.create(Participant::communication_user("8:acs:other_user")).await;
    assert_eq!(parties.caller.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    parties.create(phone(PHONE)).await;
    assert_eq!(parties.caller.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    // Nobody listens any more.
    drop(std::mem::replace(
        &mut parties.incoming,
        Emulator::start().await.unwrap().incoming_calls(),
    ));
    parties.create(parties.identity("agent")).await;
    assert_eq!(parties.caller.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
}

#[tokio::test]
async fn the_first_of_several_who_answers_connects_the_call_and_the_others_join() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let targets = ["a", "b", "c"].map(|name| parties.identity(name));
    let request = CreateCallRequest::builder()
        .targets(targets.to_vec())
        .callback_uri(parties.caller.uri.clone());
    let created = parties.client.create_call().body(request).send().await.unwrap();
    let caller = parties.client.call(created.call_connection_id.as_deref().unwrap());
    let (a, b, c) = (parties.next().await, parties.next().await, parties.next().await);
    parties.reject(&a, None).await;
    parties.answer(&b).await;
    assert_eq!(parties.caller.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    assert_eq!(parties.callee.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    parties.answer(&c).await;
    let event = parties.caller.event().await;
    assert_eq!((&*name(&event), raw_ids(&event).len()), ("ParticipantsUpdated", 3));
    assert_eq!(parties.count(&caller).await, 3);
}

#[tokio::test]
async fn an_identity_that_is_added_answers_in_an_application() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let call = connected(&parties.client, &mut parties.caller).await;
    let agent = parties.identity("agent");
    let mut request = AddParticipantRequest::new(agent.clone());
    request.operation_context = Some("add".to_owned());
    let headers = json!({
        "sipHeaders": { "User-To-User": "00F1;encoding=hex", "X-MS-Custom-Case": "7" },
        "voipHeaders": { "case": "7" },
    });
    request.custom_calling_context = serde_json::from_value(headers).unwrap();
    call.add_participant().body(request.clone()).send().await.unwrap();
    let incoming = parties.next().await;
    let context = incoming.custom_context.clone().unwrap();
    let CustomCallingContext { sip_headers, voip_headers, .. } = context;
    let sip_headers = sip_headers.unwrap();
    assert_eq!(sip_headers["userToUser"], "00F1;encoding=hex");
    assert_eq!(sip_headers["X-MS-Custom-Case"], "7");
    assert_eq!(voip_headers.unwrap()["case"], "7");

    let added = parties.answer(&incoming).await;
    let event = parties.caller.event().await;
    assert_eq!(name(&event), "AddParticipantSucceeded");
    assert_eq!(event["data"]["participant"]["rawId"], json!(agent.raw_id()));
    assert_eq!(event["data"]["operationContext"], "add");
    let event = parties.caller.event().await;
    assert_eq!((&*name(&event), raw_ids(&event).len()), ("ParticipantsUpdated", 3));
    assert_eq!(parties.callee.names(1).await, ["CallConnected"]);
    assert_eq!(raw_ids(&parties.callee.event().await).len(), 3);

    // What one application changes, the other sees.
    call.mute().body(MuteParticipantsRequest::new(vec![agent.clone()])).send().await.unwrap();
    for receiver in [&mut parties.caller, &mut parties.callee] {
        assert_eq!(receiver.event().await["data"]["participants"][2]["isMuted"], true);
    }
    let found = added.get_participant().participant_raw_id(agent.raw_id()).send().await.unwrap();
    assert_eq!(found.is_muted, Some(true));

    // Who is removed has no call any more.
    call.remove_participant().body(RemoveParticipantRequest::new(agent)).send().await.unwrap();
    let names = parties.caller.names(2).await;
    assert_eq!(names, ["RemoveParticipantSucceeded", "ParticipantsUpdated"]);
    parties.emulator.wait_for_callbacks().await;
    let mut last = parties.callee.event().await;
    if name(&last) == "ParticipantsUpdated" {
        last = parties.callee.event().await;
    }
    assert_eq!(last["data"]["resultInformation"]["subCode"], 5300);
    assert_eq!(parties.count(&call).await, 2);

    call.add_participant().body(request).send().await.unwrap();
    let incoming = parties.next().await;
    parties.reject(&incoming, None).await;
    assert_eq!(parties.caller.outcome().await, ("AddParticipantFailed".to_owned(), 603, 0));
}

#[tokio::test]
async fn an_invitation_that_is_cancelled_or_times_out_cannot_be_answered() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let call = connected(&parties.client, &mut parties.caller).await;
    let request = AddParticipantRequest::new(parties.identity("agent"));
    let added = call.add_participant().body(request).send().await.unwrap();
    let incoming = parties.next().await;
    let cancel = CancelAddParticipantRequest::new(added.invitation_id.clone().unwrap());
    call.cancel_add_participant().body(cancel).send().await.unwrap();
    assert_eq!(parties.caller.names(1).await, ["CancelAddParticipantSucceeded"]);
    let request = answer(&incoming.incoming_call_context, &parties.callee);
    assert_eq!(refused(parties.client.answer_call().body(request).send().await), (404, 8522));

    let request = AddParticipantRequest::builder()
        .participant_to_add(parties.identity("agent"))
        .invitation_timeout_in_seconds(1);
    call.add_participant().body(request).send().await.unwrap();
    parties.next().await;
    assert_eq!(parties.caller.outcome().await, ("AddParticipantFailed".to_owned(), 480, 560_480));
}

#[tokio::test]
async fn what_a_test_has_decided_for_a_participant_cannot_be_answered_any_more() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let call = connected(&parties.client, &mut parties.caller).await;
    let agent = parties.identity("agent");
    let client = parties.client.clone();
    let late = |incoming: &IncomingCallEventData, callee: &Receiver| {
        client.answer_call().body(answer(&incoming.incoming_call_context, callee)).send()
    };
    call.add_participant().body(AddParticipantRequest::new(agent.clone())).send().await.unwrap();
    let incoming = parties.next().await;
    parties.emulator.participant(call.id(), agent.clone()).decline().unwrap();
    assert_eq!(parties.caller.outcome().await, ("AddParticipantFailed".to_owned(), 603, 0));
    assert_eq!(refused(late(&incoming, &parties.callee).await), (404, 8522));

    call.transfer().body(TransferToParticipantRequest::new(agent.clone())).send().await.unwrap();
    let incoming = parties.next().await;
    parties.emulator.participant(call.id(), agent).decline().unwrap();
    assert_eq!(parties.caller.outcome().await, ("CallTransferFailed".to_owned(), 603, 0));
    assert_eq!(refused(late(&incoming, &parties.callee).await), (404, 8522));
}

#[tokio::test]
async fn a_transfer_to_an_identity_is_accepted_when_it_answers() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let call = connected(&parties.client, &mut parties.caller).await;
    let request = TransferToParticipantRequest::new(parties.identity("agent"));
    call.transfer().body(request.clone()).send().await.unwrap();
    let incoming = parties.next().await;
    parties.reject(&incoming, None).await;
    assert_eq!(parties.caller.outcome().await, ("CallTransferFailed".to_owned(), 603, 0));

    call.transfer().body(request).send().await.unwrap();
    let incoming = parties.next().await;
    assert_eq!(incoming.from.raw_id(), "4:+14255550123");
    let agent = parties.answer(&incoming).await;
    let event = parties.caller.event().await;
    assert_eq!(name(&event), "CallTransferAccepted");
    assert_eq!(event["data"]["transferee"]["rawId"], "4:+14255550123");
    assert_eq!(parties.caller.outcome().await, ("CallDisconnected".to_owned(), 200, 7015));
    assert_eq!(parties.callee.names(1).await, ["CallConnected"]);
    let expected = [parties.identity("agent").raw_id(), "4:+14255550123".to_owned()];
    assert_eq!(raw_ids(&parties.callee.event().await), expected);
    assert_eq!(parties.count(&agent).await, 2);
}

#[tokio::test]
async fn who_stays_in_a_transferred_call_sees_the_target() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let (caller, callee) = parties.connect().await;
    caller.transfer().body(TransferToParticipantRequest::new(phone(OTHER))).send().await.unwrap();
    assert_eq!(parties.caller.names(1).await, ["CallTransferAccepted"]);
    assert_eq!(parties.caller.outcome().await, ("CallDisconnected".to_owned(), 200, 7015));
    let expected = [parties.identity("agent").raw_id(), "4:+14255550199".to_owned()];
    assert_eq!(raw_ids(&parties.callee.event().await), expected);
    assert_eq!(parties.count(&callee).await, 2);
}

#[tokio::test]
async fn an_incoming_call_is_redirected_to_an_identity_or_to_somebody_else() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let client = parties.client.clone();
    let redirect = |incoming: &IncomingCallEventData, target: Participant| {
        let context = incoming.incoming_call_context.clone();
        let request = RedirectCallRequest::builder().incoming_call_context(context).target(target);
        client.redirect_call().body(request).send()
    };
    parties.emulator.call_in(PHONE, OWN).unwrap();
    let first = parties.next().await;
    redirect(&first, parties.identity("agent")).await.unwrap();
    let second = parties.next().await;
    assert_ne!(first.incoming_call_context, second.incoming_call_context);
    assert_eq!(second.to.raw_id(), parties.identity("agent").raw_id());
    assert_eq!(second.from.raw_id(), first.from.raw_id());
    assert_eq!(second.server_call_id, first.server_call_id);
    parties.answer(&second).await;
    assert_eq!(parties.callee.names(2).await, ["CallConnected", "ParticipantsUpdated"]);

    parties.create(parties.identity("agent")).await;
    let incoming = parties.next().await;
    redirect(&incoming, phone(OTHER)).await.unwrap();
    assert_eq!(parties.caller.names(1).await, ["CallConnected"]);
    assert_eq!(raw_ids(&parties.caller.event().await)[1], "4:+14255550199");

    parties.create(parties.identity("agent")).await;
    let incoming = parties.next().await;
    parties.emulator.next_far_end(1, FarEnd::Busy);
    redirect(&incoming, phone(OTHER)).await.unwrap();
    assert_eq!(parties.caller.outcome().await, ("CallDisconnected".to_owned(), 486, 560_486));
}

#[tokio::test]
async fn calls_over_the_telephone_network_share_no_ids_and_end_together() {
    let mut parties = Parties::start(Emulator::builder().own_participant(OWN)).await;
    for hangs_up_caller in [true, false] {
        let caller = parties.create(phone(OWN)).await;
        let incoming = parties.next().await;
        assert_eq!(incoming.from.raw_id(), "4:+14255550199");
        let callee = parties.answer(&incoming).await;
        assert_eq!(parties.caller.names(1).await, ["CallConnected"]);
        let event = parties.caller.event().await;
        assert_eq!(raw_ids(&event)[1], "4:+14255550100");
        assert_ne!(event["data"]["serverCallId"], json!(incoming.server_call_id));
        assert_ne!(event["data"]["correlationId"], json!(incoming.correlation_id));
        assert_eq!(parties.callee.names(1).await, ["CallConnected"]);
        assert_eq!(raw_ids(&parties.callee.event().await)[1], "4:+14255550199");
        if hangs_up_caller {
            caller.hang_up().send().await.unwrap();
            assert_eq!(parties.caller.names(1).await, ["CallDisconnected"]);
            let outcome = parties.callee.outcome().await;
            assert_eq!(outcome, ("CallDisconnected".to_owned(), 200, 5001));
        } else {
            callee.hang_up().send().await.unwrap();
            assert_eq!(parties.callee.names(1).await, ["CallDisconnected"]);
            assert_eq!(parties.caller.names(1).await, ["ParticipantsUpdated"]);
            let outcome = parties.caller.outcome().await;
            assert_eq!(outcome, ("CallDisconnected".to_owned(), 200, 5002));
        }
    }
}

#[tokio::test]
async fn a_retried_creation_rings_once() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let pair = acs_call_automation::Repeatability::new();
    let mut request = outbound(&parties.caller);
    request.targets = vec![parties.identity("agent")];
    for _ in 0..2 {
        let create = parties.client.create_call().repeatability(&pair).body(request.clone());
        create.send().await.unwrap();
    }
    parties.next().await;
    parties.emulator.call_in(PHONE, OWN).unwrap();
    assert_eq!(parties.next().await.from.raw_id(), "4:+14255550123");
}

#[tokio::test]
async fn a_participant_moves_with_its_own_call() {
    let mut parties = Parties::start(Emulator::builder()).await;
    let (lobby, agent) = parties.connect().await;
    let main = connected(&parties.client, &mut parties.caller).await;
    let request = MoveParticipantsRequest::builder()
        .target_participants(vec![parties.identity("agent")])
        .from_call(lobby.id());
    let moved = parties.newest().call(main.id()).move_participants().body(request).send().await;
    moved.unwrap();
    let mut events = Vec::new();
    for _ in 0..3 {
        let event = parties.caller.event().await;
        let id = event["data"]["callConnectionId"].as_str().unwrap().to_owned();
        if name(&event) == "MoveParticipantSucceeded" {
            // The state shows the move already.
            assert_eq!(parties.count(&main).await, 3);
        }
        events.push((id == main.id(), name(&event)));
    }
    events.sort();
    let updated = "ParticipantsUpdated".to_owned();
    let succeeded = "MoveParticipantSucceeded".to_owned();
    assert_eq!(events, [(false, updated.clone()), (true, succeeded), (true, updated)]);
    // The one who has moved is in the other conversation.
    assert_eq!(raw_ids(&parties.callee.event().await).len(), 3);
    let shown = main.get_call().send().await.unwrap();
    let own = agent.get_call().send().await.unwrap();
    assert_eq!(own.server_call_id, shown.server_call_id);
    main.terminate().send().await.unwrap();
    assert_eq!(parties.callee.outcome().await, ("CallDisconnected".to_owned(), 200, 5001));
    assert_eq!(parties.count(&lobby).await, 1);
}
