//! How the ringing of an incoming call ends, for the operation that has made it.

use crate::calls::call::Stage;
use crate::calls::far_end::FarEnd;
use crate::calls::offers::{Offer, Operation, Origin};
use crate::event::Events;
use crate::operations::{ringing, transfer};
use crate::state::State;

/// Ends the ringing of an incoming call for the operation that has made it.
pub(super) fn settle(state: &State, offer: Offer, far_end: FarEnd) {
    let Some(Origin { call_connection_id: id, operation }) = offer.origin else { return };
    let callback_uri = state.settings.callback_uri.as_ref();
    let answers = far_end.refusal().is_none();
    let mut events = Events::default();
    match operation {
        Operation::Create | Operation::CreateBeside if answers => {
            // If the caller has hung up meanwhile, nobody is called any more.
            let _ = state.calls.look(&id, |call| {
                call.participants.join(&offer.to);
                if call.stage == Stage::Connected {
                    let reply = call.reply(&id, callback_uri);
                    call.participants.report(&reply, &mut events);
                }
                Ok(())
            });
            events.0.extend(ringing::settle(state, &id, far_end).0);
        }
        Operation::Create if !state.offers.has_target(&id) => {
            events = ringing::settle(state, &id, far_end);
        }
        Operation::Create | Operation::CreateBeside => {}
        Operation::Add(invitation) => {
            let _ = state.calls.with(&id, |call| {
                let invited = &mut call.participants.invited;
                if let Some(index) = invited.iter().position(|one| one.id == invitation) {
                    let mut invitation = invited.remove(index);
                    invitation.far_end = far_end;
                    // It may have been redirected.
                    invitation.participant = offer.to.clone();
                    let reply = call.reply(&id, callback_uri);
                    call.participants.settle(invitation, &reply, &mut events);
                }
                Ok(())
            });
        }
        Operation::Transfer(transfer) => {
            let transfer = state.calls.with(&id, |call| {
                let index = call.transfers.iter().position(|one| one.ringing.id == transfer);
                Ok(index.map(|index| call.transfers.remove(index)))
            });
            if let Ok(Some(mut transfer)) = transfer {
                transfer.ringing.far_end = far_end;
                // It may have been redirected.
                transfer.target = offer.to.clone();
                events = transfer::settle(state, &id, transfer);
            }
        }
    }
    state.post(&id, events);
}

/// Ends the ringing of a call that nobody has answered in time, if this is its timer.
pub(super) fn end_in_time(state: &State, timer: u64) {
    if let Some(offer) = state.offers.due(timer) {
        settle(state, offer, FarEnd::NoAnswer);
    }
}

/// Ends the ringing of all calls that operations of a call have made, as if their time had passed. Returns
/// whether any rang.
pub(super) fn finish(state: &State, call_connection_id: &str) -> bool {
    let offers = state.offers.take_of(call_connection_id);
    let any = !offers.is_empty();
    offers.into_iter().for_each(|offer| settle(state, offer, FarEnd::NoAnswer));
    any
}
