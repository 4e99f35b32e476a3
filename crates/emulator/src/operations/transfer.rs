//! Transfers: a participant, or the whole call, goes to somebody else.

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, TransferCallResponse, TransferToParticipantRequest,
};

use crate::calls::call::Call;
use crate::calls::far_end::FarEnd;
use crate::calls::leg::Ringing;
use crate::calls::offers::{Offer, Operation, Origin};
use crate::calls::participants::identified;
use crate::calls::transfer::Transfer;
use crate::ending::Ending;
use crate::event::{Events, event, explained, made, result};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{custom_context, leaving, offer, participant};
use crate::refusal::Refusal;
use crate::state::State;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("Transfer", transfer)];

fn transfer(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: TransferToParticipantRequest = request.read()?;
    let target = body.target_participant;
    let raw_id = participant::raw_id("targetParticipant", &target)?;
    if let Some(transferee) = &body.transferee {
        participant::raw_id("transferee", transferee)?;
    }
    custom_context::check(body.custom_calling_context.as_ref())?;
    let (state, id) = (request.state, request.call_connection_id());
    let comes_in = state.comes_in(&raw_id);
    let (mut at_once, mut offered) = (None, None);
    let mut accepted =
        request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
            let answer = made!(TransferCallResponse { operation_context: reply.context.clone() });
            let ringing = Ringing {
                id: state.calls.new_operation_id(),
                far_end: if comes_in { FarEnd::Rings } else { state.next_far_end(id, &raw_id) },
                ending: state.next_ending(id),
            };
            let (target, transferee) = (identified(&target), body.transferee);
            let transfer = Transfer { ringing, target, transferee, reply };
            if comes_in {
                // Who goes calls the target.
                let (from, to) = (goes(call, &transfer), transfer.target.clone());
                let operation = Operation::Transfer(ringing.id);
                offered = Some(Offer {
                    // A whole call that is transferred stays the same call for those who go.
                    joins: is_over(call, &transfer).then(|| call.conversation(id)),
                    origin: Some(Origin { call_connection_id: id.to_owned(), operation }),
                    custom_context: body.custom_calling_context,
                    ..Offer::new(&state.ids, from.unwrap_or_else(|| to.clone()), to)
                });
            }
            let rings = state.rings(&raw_id, ringing.far_end, None);
            let mut timer = None;
            if ringing.far_end != FarEnd::Rings && rings.is_zero() {
                at_once = Some(transfer);
            } else {
                call.transfers.push(transfer);
                timer = (ringing.far_end != FarEnd::Rings).then_some((ringing.id, rings));
            }
            Ok(Accepted { timer, ..Accepted::default() }.answered_by(&answer))
        })?;
    if let Some(transfer) = at_once {
        accepted.events = settle(state, id, transfer);
    }
    if let Some(offered) = offered {
        accepted.incoming.push(offer::ring(state, offered));
    }
    Ok(Accepted { participant: Some(target), ..accepted })
}

/// Ends the ringing of a transfer: its target answers, or does not and the call goes on.
pub(super) fn settle(state: &State, call_connection_id: &str, transfer: Transfer) -> Events {
    let mut events = Events::default();
    let (ringing, reply) = (transfer.ringing, &transfer.reply);
    let refusal = ringing.far_end.refusal().or(match ringing.ending {
        Ending::Done => None,
        ending => Some(ending.result()),
    });
    if let Some(refusal) = refusal {
        events.add(reply, event!(reply, refusal, CallTransferFailed));
        return events;
    }
    // A call that has ended meanwhile has nobody left to transfer.
    let settled = state.calls.with(call_connection_id, |call| {
        let (goes, is_over) = (goes(call, &transfer), is_over(call, &transfer));
        let (done, target) = (result(200, Subcode::DONE, ""), transfer.target.clone());
        let mut event = event!(reply, done, CallTransferAccepted, transfer_target: target);
        if let EventData::CallTransferAccepted(accepted) = &mut event {
            accepted.transferee.clone_from(&goes);
        }
        events.add(reply, event);
        if is_over {
            // The application does not see that any more, but those whom it leaves do.
            call.participants.join(&transfer.target);
        } else if let Some(goes) = &goes
            && call.participants.leave(&goes.raw_id())
        {
            let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
            call.participants.report(&own, &mut events);
        }
        Ok((is_over, goes))
    });
    let why = || explained(200, Subcode::ENDED_BY_TRANSFER);
    match settled {
        Err(_) => {}
        Ok((true, _)) => {
            events.0.extend(leaving::end(state, call_connection_id, why()).unwrap_or_default().0);
        }
        // Who goes may have a call of their own.
        Ok((false, goes)) => {
            let left = goes.and_then(|who| state.calls.call_of(&who.raw_id(), call_connection_id));
            if let Some(left) = left
                && let Some(events) = leaving::end(state, &left, why())
            {
                state.post(&left, events);
            }
        }
    }
    events
}

/// Who goes: the participant whom the request has named, or the first who is not the application itself.
fn goes(call: &Call, transfer: &Transfer) -> Option<Participant> {
    let first = || {
        let joined = call.participants.joined.iter().filter_map(|one| one.identifier.clone());
        joined.into_iter().find(|one| Some(&*one.raw_id()) != call.own())
    };
    transfer.transferee.as_ref().map(identified).or_else(first)
}

/// Returns whether the application's call ends when the target answers.
fn is_over(call: &Call, transfer: &Transfer) -> bool {
    transfer.transferee.is_none() || call.participants.joined.len() <= 2
}
