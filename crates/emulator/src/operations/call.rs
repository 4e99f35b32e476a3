//! The call itself: how it begins and ends.

use acs_call_automation::Subcode;
use url::Url;

use crate::calls::call::{Call, Stage};
use crate::event::{Events, event, result};
use crate::operations::leaving;
use crate::refusal::Refusal;
use crate::state::State;

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
    let Some(events) = leaving::leave(state, call_connection_id, leaving::hung_up()) else {
        return false;
    };
    state.post(call_connection_id, events);
    true
}
