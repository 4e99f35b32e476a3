//! How a call ends: its application leaves, or everyone does.

use acs_call_automation::Subcode;
use acs_call_automation::types::{RecordingState, ResultInformation};

use crate::event::{Events, event, explained, result};
use crate::operations::{recording_event, recording_file};
use crate::state::State;

/// How the service reports that the other side has ended the call, with two full stops.
const HUNG_UP: Subcode = Subcode::new(5001);
const HUNG_UP_MESSAGE: &str = "This conversation has ended.. DiagCode: 0#5001.@";

/// The result for a call that the other side has ended.
pub(super) fn hung_up() -> ResultInformation {
    result(200, HUNG_UP, HUNG_UP_MESSAGE)
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
        if state.calls.is_lonely(&other)
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
        recording_file::make(state, recording, call.participants.raw_ids());
    }
    let reply = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
    events.add(&reply, event!(&reply, why, CallDisconnected));
    // Nobody is called any more by a call that has ended.
    state.offers.take_of(call_connection_id);
    for called in &call.called {
        if let Some(events) = end(state, called, hung_up()) {
            state.post(called, events);
        }
    }
    Some(events)
}
