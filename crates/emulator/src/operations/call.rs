//! The call itself: how it begins and ends, and how the operations in it end.

use acs_call_automation::__emulator::API_VERSIONS;
use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use url::Url;

use crate::calls::call::{Call, Stage};
use crate::event::{Events, Reply, event, result};
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
    let callback_uri = callback_uri.or_else(|| state.settings.callback_uri.clone());
    let call = Call::new(Stage::Connected, is_group, callback_uri.clone());
    state.calls.insert(call_connection_id, call)?;
    report(state, call_connection_id, callback_uri, |reply| {
        event!(reply, result(200, Subcode::DONE, ""), CallConnected)
    });
    Ok(())
}

/// Ends a call and what runs in it. Returns whether there was such a call.
pub(crate) fn disconnect(state: &State, call_connection_id: &str) -> bool {
    let Some(call) = state.calls.end(call_connection_id) else { return false };
    let callback_uri = call.callback_uri.or_else(|| state.settings.callback_uri.clone());
    report(state, call_connection_id, callback_uri, |reply| {
        event!(reply, result(200, HUNG_UP, HUNG_UP_MESSAGE), CallDisconnected)
    });
    true
}

/// Ends what runs in a call as if its time had passed.
pub(crate) fn finish(state: &State, call_connection_id: &str) -> Result<(), Refusal> {
    let mut events = Events::default();
    state.calls.with(call_connection_id, |call| {
        call.finish(&mut events);
        Ok(())
    })?;
    state.callbacks.post(call_connection_id, events);
    Ok(())
}

/// Ends operations when their time has passed. It runs as long as the emulator.
pub(crate) async fn end_in_time(state: &State) {
    loop {
        let (id, call_connection_id) = state.timers.next().await;
        let mut events = Events::default();
        // If the call has ended, it has ended the operation too.
        let _ = state.calls.with(&call_connection_id, |call| {
            if let Some(running) = call.take(id) {
                running.end(None, &mut events);
            }
            Ok(())
        });
        state.callbacks.post(&call_connection_id, events);
    }
}

fn report(
    state: &State,
    call_connection_id: &str,
    to: Option<Url>,
    event: impl FnOnce(&Reply) -> EventData,
) {
    let call_connection_id = call_connection_id.to_owned();
    // The version of the request that made the call; a test has made it without one.
    let api_version = API_VERSIONS.first().copied().unwrap_or_default();
    let reply = Reply { call_connection_id, to, context: None, api_version };
    let mut events = Events::default();
    events.add(&reply, event(&reply));
    state.callbacks.post(&reply.call_connection_id, events);
}
