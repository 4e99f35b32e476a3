//! The call itself: how it begins and ends, and how the operations in it end.

use acs_call_automation::Subcode;
use acs_call_automation::types::{RecordingState, ResultInformation};
use url::Url;

use crate::calls::call::{Call, Stage};
use crate::calls::far_end::FarEnd;
use crate::event::{Events, event, explained, result};
use crate::ids::is_meeting;
use crate::operations::{incoming, recording_event, ringing};
use crate::refusal::Refusal;
use crate::state::State;

/// How the service reports that the other side has ended the call, with two full stops.
const HUNG_UP: Subcode = Subcode::new(5001);
const HUNG_UP_MESSAGE: &str = "This conversation has ended.. DiagCode: 0#5001.@";

/// Makes a call known that is not established yet.
pub(crate) fn create(
    state: &State,
    call_connection_id: &str,
    is_group: bool,
    callback_uri: Option<Url>,
) -> Result<(), Refusal> {
    let call = Call::new(Stage::Establishing, is_group, callback_uri);
    state.calls.insert(call_connection_id, call)
}

/// Connects a call.
pub(crate) fn connect(
    state: &State,
    call_connection_id: &str,
    is_group: bool,
    callback_uri: Option<Url>,
) -> Result<(), Refusal> {
    let call = Call::new(Stage::Connected, is_group, callback_uri);
    let reply = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
    state.calls.insert(call_connection_id, call)?;
    let mut events = Events::default();
    events.add(&reply, event!(&reply, result(200, Subcode::DONE, ""), CallConnected));
    state.post(call_connection_id, events);
    Ok(())
}

/// Ends a call as if the other side had hung up. Returns whether there was such a call.
pub(crate) fn disconnect(state: &State, call_connection_id: &str) -> bool {
    let Some(events) = leave(state, call_connection_id, result(200, HUNG_UP, HUNG_UP_MESSAGE))
    else {
        return false;
    };
    state.post(call_connection_id, events);
    true
}

/// Takes an application out of its conversation: ends its call, and the calls in which nobody else is left.
/// Returns the last events of its call, or `None` if there is no such call.
pub(super) fn leave(
    state: &State,
    call_connection_id: &str,
    why: ResultInformation,
) -> Option<Events> {
    let mut others = state.calls.others(call_connection_id);
    let caller = state.calls.look(call_connection_id, |call| Ok(call.caller.clone()));
    let events = end(state, call_connection_id, why)?;
    if let Ok(Some((caller, phone))) = caller {
        hang_up(state, &caller, &phone);
        others.push(caller);
    }
    state.report_participants();
    for other in others {
        let is_lonely = state.calls.look(&other, |call| {
            Ok(call.participants.joined.len() <= 1 && !is_meeting(&call.conversation(&other)))
        });
        if is_lonely.unwrap_or(false)
            && let Some(events) = end(state, &other, explained(200, Subcode::LAST_PARTICIPANT_LEFT))
        {
            state.post(&other, events);
        }
    }
    Some(events)
}

/// Has a participant of a call leave it.
fn hang_up(state: &State, call_connection_id: &str, raw_id: &str) {
    let mut events = Events::default();
    // If the call has ended, its participants have left it.
    let _ = state.calls.with(call_connection_id, |call| {
        if call.participants.leave(raw_id) {
            let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
            call.participants.report(&own, &mut events);
        }
        Ok(())
    });
    state.post(call_connection_id, events);
}

/// Ends a call, what runs in it, and what ends with it. Returns the last events, or `None` if there is no such
/// call.
pub(super) fn end(
    state: &State,
    call_connection_id: &str,
    why: ResultInformation,
) -> Option<Events> {
    let call = state.calls.end(call_connection_id)?;
    let mut events = Events::default();
    let recording = call.recording.as_deref().and_then(|id| state.recordings.end(id));
    if let Some(mut recording) = recording {
        recording.state = RecordingState::Inactive;
        recording_event::report(&recording, &mut events);
    }
    let reply = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
    events.add(&reply, event!(&reply, why, CallDisconnected));
    // Nobody is called any more by a call that has ended.
    state.offers.take_of(call_connection_id);
    for called in &call.called {
        if let Some(events) = end(state, called, result(200, HUNG_UP, HUNG_UP_MESSAGE)) {
            state.post(called, events);
        }
    }
    Some(events)
}

/// Ends what rings and runs in a call as if its time had passed.
pub(crate) fn finish(state: &State, call_connection_id: &str) -> Result<(), Refusal> {
    let has_rung_out = incoming::finish(state, call_connection_id);
    let is_ringing =
        |call: &mut Call| Ok(call.leg.as_ref().is_some_and(|leg| leg.ringing.is_some()));
    if state.calls.look(call_connection_id, is_ringing).unwrap_or(false) {
        let events = ringing::end(state, call_connection_id, None);
        state.post(call_connection_id, events);
        return Ok(());
    }
    let mut events = Events::default();
    let finished = state.calls.with(call_connection_id, |call| {
        call.finish(&mut events);
        let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
        for invitation in std::mem::take(&mut call.participants.invited) {
            call.participants.settle(invitation, &own, &mut events);
        }
        Ok(())
    });
    state.post(call_connection_id, events);
    // A call that nobody has answered has ended now.
    if has_rung_out { Ok(()) } else { finished }
}

/// Ends operations when their time has passed. It runs as long as the emulator.
pub(crate) async fn end_in_time(state: &State) {
    loop {
        let (id, call_connection_id) = state.timers.next().await;
        incoming::end_in_time(state, id, &call_connection_id);
        let mut events = ringing::end(state, &call_connection_id, Some(id));
        // If the call has ended, it has ended the operation too.
        let _ = state.calls.with(&call_connection_id, |call| {
            if let Some(running) = call.take(id) {
                running.end(None, &mut events);
            }
            let invited = &mut call.participants.invited;
            if let Some(index) = invited.iter().position(|invitation| invitation.id == id) {
                let mut invitation = invited.remove(index);
                // Its time has passed without an answer.
                if invitation.far_end == FarEnd::Rings {
                    invitation.far_end = FarEnd::NoAnswer;
                }
                let own = call.reply(&call_connection_id, state.settings.callback_uri.as_ref());
                call.participants.settle(invitation, &own, &mut events);
            }
            Ok(())
        });
        state.post(&call_connection_id, events);
    }
}
