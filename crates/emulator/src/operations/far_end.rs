//! What people at the far end of a call do, except for [input](super::input): they answer or refuse while they
//! ring, mute themselves, and hang up.

use acs_call_automation::Subcode;
use acs_call_automation::types::{CommunicationIdentifierModel as Participant, ResultInformation};
use http::StatusCode;

use crate::calls::call::Call;
use crate::calls::far_end::FarEnd;
use crate::calls::leg::How;
use crate::calls::transfer::Transfer;
use crate::event::{Events, explained};
use crate::ids::is_meeting;
use crate::journal::entry::Deed;
use crate::operations::{leaving, ringing, transfer};
use crate::refusal::Refusal;
use crate::state::State;

/// Has a participant who rings answer, decline or be busy.
pub(crate) fn settle(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    far_end: FarEnd,
) -> Result<(), Refusal> {
    let mut events = Events::default();
    let next = state.calls.look(call_connection_id, |call| {
        let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
        if call.leg.as_ref().is_some_and(|leg| leg.ringing.is_some()) {
            return answer_created(call, participant, far_end);
        }
        let participants = &mut call.participants;
        let is = |one: &Participant| one.raw_id() == participant;
        if let Some(index) = participants.invited.iter().position(|one| is(&one.participant)) {
            let mut invitation = participants.invited.remove(index);
            state.offers.withdraw(invitation.id);
            invitation.far_end = far_end;
            participants.settle(invitation, &own, &mut events);
        } else if let Some(index) = call.transfers.iter().position(|one| is(&one.target)) {
            let mut transfer = call.transfers.remove(index);
            state.offers.withdraw(transfer.ringing.id);
            transfer.ringing.far_end = far_end;
            return Ok(Next::Transfer(Box::new(transfer)));
        } else if let Some(index) = participants.called.iter().position(is) {
            let called = participants.called.remove(index);
            if far_end == FarEnd::Answers {
                participants.join(&called);
                participants.report(&own, &mut events);
            }
        } else {
            return Err(not_found("the participant does not ring"));
        }
        Ok(Next::Nothing)
    })?;
    let did = match far_end {
        FarEnd::Answers | FarEnd::Rings => "answer",
        FarEnd::Declines => "decline",
        FarEnd::Busy => "busy",
        FarEnd::NoAnswer => "noAnswer",
        FarEnd::Invalid => "invalid",
    };
    let line = format!("who rings in call {call_connection_id}: {far_end:?}");
    state.has_done(line, Some(Deed::new(did, call_connection_id).by(participant)));
    match next {
        Next::Nothing => {}
        Next::Call => events = ringing::end(state, call_connection_id, None),
        Next::Transfer(transfer) => events = transfer::settle(state, call_connection_id, *transfer),
    }
    state.post(call_connection_id, events);
    Ok(())
}

/// What follows when a participant who rings has decided.
enum Next {
    Nothing,
    /// The ringing of the call ends.
    Call,
    Transfer(Box<Transfer>),
}

/// Of the targets of a created call, whoever answers joins; it fails when the last of them refuses.
fn answer_created(call: &mut Call, participant: &str, far_end: FarEnd) -> Result<Next, Refusal> {
    let mut targets: Vec<String> = call.far_end().collect();
    let Some(index) = targets.iter().position(|target| target == participant) else {
        return Err(not_found("the participant does not ring"));
    };
    targets.remove(index);
    let participants = &mut call.participants;
    if far_end == FarEnd::Answers {
        for other in &targets {
            let found = participants.find(other).and_then(|other| other.identifier.take());
            participants.called.extend(found);
        }
        participants.joined.retain(|participant| participant.identifier.is_some());
    } else if !targets.is_empty() {
        participants.leave(participant);
        return Ok(Next::Nothing);
    }
    if let Some(ringing) = call.leg.as_mut().and_then(|leg| leg.ringing.as_mut()) {
        ringing.far_end = far_end;
    }
    Ok(Next::Call)
}

/// Has a participant hang up. The last one ends the call for all connections.
pub(crate) fn hang_up(
    state: &State,
    call_connection_id: &str,
    participant: &str,
) -> Result<(), Refusal> {
    let connections = state.calls.others(call_connection_id);
    // The other applications' own identities are no far end.
    let own =
        |id: &String| state.calls.look(id, |call| Ok(call.own().map(str::to_owned))).ok().flatten();
    let applications: Vec<String> = connections.iter().filter_map(own).collect();
    let mut events = Events::default();
    let end = state.calls.with(call_connection_id, |call| {
        check_present(call, participant)?;
        let was_known = call.participants.leave(participant);
        let goes_on =
            call.is_group() && !was_known || is_meeting(&call.conversation(call_connection_id));
        let left = call.far_end().filter(|other| !applications.contains(other)).count();
        if left == 0 && !goes_on {
            return Ok(Some(ended_by(call, participant)));
        }
        let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
        call.participants.report(&own, &mut events);
        Ok(None)
    })?;
    let line = format!("a participant of call {call_connection_id} has hung up");
    state.has_done(line, Some(Deed::new("hangUp", call_connection_id).by(participant)));
    if let Some(why) = end {
        state.calls.dissolve(call_connection_id);
        for other in &connections {
            let why = state.calls.look(other, |call| Ok(ended_by(call, participant)));
            // It may have ended meanwhile.
            if let Ok(why) = why
                && let Some(events) = leaving::end(state, other, why)
            {
                state.post(other, events);
            }
        }
        events = leaving::end(state, call_connection_id, why).unwrap_or_default();
    }
    state.post(call_connection_id, events);
    Ok(())
}

/// How the service reports that the last participant has hung up. A phone has codes of its own.
fn ended_by(call: &Call, participant: &str) -> ResultInformation {
    let is_phone = participant.starts_with("4:");
    let (code, subcode) = match call.leg.as_ref().map(|leg| leg.how) {
        Some(How::Answered) if is_phone => (0, Subcode::INBOUND_ENDED),
        Some(How::Created) | None if is_phone => (0, Subcode::OUTBOUND_ENDED),
        _ => (200, Subcode::LAST_PARTICIPANT_LEFT),
    };
    let mut why = explained(code, subcode);
    let meaning = why.message.take().unwrap_or_default();
    why.message = Some(format!("{meaning}. DiagCode: 0#{}.@", subcode.number()));
    why
}

/// Has a participant mute or unmute themselves.
pub(crate) fn set_muted(
    state: &State,
    call_connection_id: &str,
    participant: &str,
    is_muted: bool,
) -> Result<(), Refusal> {
    let mut events = Events::default();
    state.calls.with(call_connection_id, |call| {
        let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
        let Some(found) = call.participants.find(participant) else { return Err(not_in_call()) };
        if found.is_muted.replace(is_muted) != Some(is_muted) {
            call.participants.report(&own, &mut events);
        }
        Ok(())
    })?;
    let (what, did) = if is_muted { ("muted", "mute") } else { ("unmuted", "unmute") };
    let line = format!("a participant of call {call_connection_id} is {what}");
    state.has_done(line, Some(Deed::new(did, call_connection_id).by(participant)));
    state.post(call_connection_id, events);
    Ok(())
}

/// Refuses somebody who is not in a call whose participants are known.
pub(super) fn check_present(call: &Call, participant: &str) -> Result<(), Refusal> {
    let is_known = call.leg.is_some();
    if is_known && !call.far_end().any(|other| other == participant) {
        return Err(not_in_call());
    }
    Ok(())
}

/// Who rings, if it is only one.
pub(crate) fn only_ringing(state: &State, call_connection_id: &str) -> Result<String, Refusal> {
    let found = state.calls.look(call_connection_id, |call| Ok(call.ringing()))?;
    only(found, "nobody rings", "several participants ring")
}

/// Who is at the far end, if it is only one. In a call whose participants are not known, who is listened to.
pub(crate) fn only_present(state: &State, call_connection_id: &str) -> Result<String, Refusal> {
    let found = state.calls.with(call_connection_id, |call| {
        let mut found: Vec<String> = call.far_end().collect();
        if found.is_empty() {
            found.extend(call.listening.iter().map(|listening| listening.to.clone()));
            found.extend(call.recognitions().map(|(_, one)| one.participant().to_owned()));
            found.sort();
            found.dedup();
        }
        Ok(found)
    })?;
    only(found, "nobody is known to be in the call", "the call has several participants")
}

fn only(found: Vec<String>, nobody: &str, several: &str) -> Result<String, Refusal> {
    let why = if found.is_empty() { nobody } else { several };
    let only = <[String; 1]>::try_from(found).map(|[only]| only);
    only.map_err(|_| Refusal::invalid("participant", &format!("required, because {why}")))
}

fn not_in_call() -> Refusal {
    not_found("the participant is not in the call")
}

fn not_found(message: &str) -> Refusal {
    Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
}
