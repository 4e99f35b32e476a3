//! The call itself: how it begins and ends, and how the operations in it end.

use acs_call_automation::Subcode;
use url::Url;

use crate::calls::call::{Call, Stage};
use crate::calls::far_end::FarEnd;
use crate::event::{Events, event, result};
use crate::operations::{leaving, outcome, ringing};
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

/// Ends what rings and runs in a call as if its time had passed.
pub(crate) fn finish(state: &State, call_connection_id: &str) -> Result<(), Refusal> {
    let has_rung_out = outcome::finish(state, call_connection_id);
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
        outcome::end_in_time(state, id, &call_connection_id);
        let mut events = ringing::end(state, &call_connection_id, Some(id));
        // If the call has ended, it has ended the operation too.
        let _ = state.calls.with(&call_connection_id, |call| {
            if let Some(running) = call.take(id) {
                running.end(None, &mut events);
            }
            let invited = &mut call.participants.invited;
            if let Some(index) = invited.iter().position(|invitation| invitation.id == id) {
                let mut invitation = invited.remove(index);
                state.offers.withdraw(id);
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
