//! What ends because its time has passed: ringing, prompts, tones and recognitions.

use crate::calls::call::Call;
use crate::calls::far_end::FarEnd;
use crate::event::Events;
use crate::operations::{outcome, ringing, transfer};
use crate::refusal::Refusal;
use crate::state::State;

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
    let mut transfers = Vec::new();
    let finished = state.calls.with(call_connection_id, |call| {
        call.finish(&mut events);
        let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
        for invitation in std::mem::take(&mut call.participants.invited) {
            call.participants.settle(invitation, &own, &mut events);
        }
        let called = std::mem::take(&mut call.participants.called);
        if !called.is_empty() {
            called.iter().for_each(|participant| call.participants.join(participant));
            call.participants.report(&own, &mut events);
        }
        transfers = std::mem::take(&mut call.transfers);
        Ok(())
    });
    for transfer in transfers {
        events.0.extend(transfer::settle(state, call_connection_id, transfer).0);
    }
    state.post(call_connection_id, events);
    // A call that nobody has answered has ended now.
    if has_rung_out { Ok(()) } else { finished }
}

/// Ends operations when their time has passed. It runs as long as the emulator.
pub(crate) async fn end_in_time(state: &State) {
    loop {
        let due = state.timers.next().await;
        let (id, call_connection_id) = (due.operation, &*due.call_connection_id);
        outcome::end_in_time(state, id);
        let mut events = ringing::end(state, call_connection_id, Some(id));
        // If the call has ended, it has ended the operation too.
        let (mut timer, mut transfer) = (None, None);
        let _ = state.calls.with(call_connection_id, |call| {
            if let Some(running) = call.take(id) {
                timer = call.time_passed(running, &mut events);
            }
            if let Some(index) = call.transfers.iter().position(|one| one.ringing.id == id) {
                transfer = Some(call.transfers.remove(index));
            }
            let invited = &mut call.participants.invited;
            if let Some(index) = invited.iter().position(|invitation| invitation.id == id) {
                let mut invitation = invited.remove(index);
                state.offers.withdraw(id);
                // Its time has passed without an answer.
                if invitation.far_end == FarEnd::Rings {
                    invitation.far_end = FarEnd::NoAnswer;
                }
                let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
                call.participants.settle(invitation, &own, &mut events);
            }
            Ok(())
        });
        if let Some(transfer) = transfer {
            events.0.extend(transfer::settle(state, call_connection_id, transfer).0);
        }
        state.post(call_connection_id, events);
        if let Some(timer) = timer {
            state.timers.start(call_connection_id, timer);
        }
    }
}
