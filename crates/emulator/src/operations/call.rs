//! The call itself: how it begins and ends.

use acs_call_automation::Subcode;
use acs_call_automation::types::{RecordingState, ResultInformation};
use url::Url;

use crate::calls::call::{Call, Stage};
use crate::event::{Events, event, result};
use crate::operations::recording_event;
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
    state.callbacks.post(call_connection_id, events);
    Ok(())
}

/// Ends a call as if the other side had hung up. Returns whether there was such a call.
pub(crate) fn disconnect(state: &State, call_connection_id: &str) -> bool {
    let Some(events) = end(state, call_connection_id, result(200, HUNG_UP, HUNG_UP_MESSAGE)) else {
        return false;
    };
    state.callbacks.post(call_connection_id, events);
    true
}

/// Ends a call and what runs in it. Returns the last events, or `None` if there is no such call.
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
    Some(events)
}
