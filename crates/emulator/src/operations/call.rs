//! The call itself: how it begins and ends, and how the operations in it end.

use acs_call_automation::Subcode;
use acs_call_automation::types::{RecordingState, ResultInformation};
use url::Url;

use crate::calls::call::{Call, Stage};
use crate::calls::far_end::FarEnd;
use crate::event::{Events, event, result};
use crate::operations::{recording_event, recording_file, ringing};
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
        recording_file::make(state, recording, call.participants.raw_ids());
    }
    let reply = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
    events.add(&reply, event!(&reply, why, CallDisconnected));
    Some(events)
}

/// Ends what rings and runs in a call as if its time had passed.
pub(crate) fn finish(state: &State, call_connection_id: &str) -> Result<(), Refusal> {
    let is_ringing =
        |call: &mut Call| Ok(call.leg.as_ref().is_some_and(|leg| leg.ringing.is_some()));
    if state.calls.look(call_connection_id, is_ringing).unwrap_or(false) {
        let events = ringing::end(state, call_connection_id, None);
        state.callbacks.post(call_connection_id, events);
        return Ok(());
    }
    let mut events = Events::default();
    state.calls.with(call_connection_id, |call| {
        call.finish(&mut events);
        let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
        for invitation in std::mem::take(&mut call.participants.invited) {
            call.participants.settle(invitation, &own, &mut events);
        }
        Ok(())
    })?;
    state.callbacks.post(call_connection_id, events);
    Ok(())
}

/// Ends operations when their time has passed. It runs as long as the emulator.
pub(crate) async fn end_in_time(state: &State) {
    loop {
        let (id, call_connection_id) = state.timers.next().await;
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
        state.callbacks.post(&call_connection_id, events);
    }
}
