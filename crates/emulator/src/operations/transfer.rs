//! Transfers: a participant, or the whole call, goes to somebody else.

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{TransferCallResponse, TransferToParticipantRequest};

use crate::calls::far_end::FarEnd;
use crate::calls::leg::Ringing;
use crate::calls::participants::identified;
use crate::calls::transfer::Transfer;
use crate::ending::Ending;
use crate::event::{Events, event, explained, made, result};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{call, participant};
use crate::refusal::Refusal;
use crate::state::State;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("Transfer", transfer)];

fn transfer(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: TransferToParticipantRequest = request.read()?;
    let target = body.target_participant;
    participant::raw_id("targetParticipant", &target)?;
    if let Some(transferee) = &body.transferee {
        participant::raw_id("transferee", transferee)?;
    }
    let state = request.state;
    let rings = state.settings.ring_duration;
    let mut at_once = None;
    let mut accepted =
        request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
            let answer = made!(TransferCallResponse { operation_context: reply.context.clone() });
            let ringing = Ringing {
                id: state.calls.new_operation_id(),
                far_end: state.next_far_end(),
                ending: state.next_ending(),
            };
            let (target, transferee) = (identified(&target), body.transferee);
            let transfer = Transfer { ringing, target, transferee, reply };
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
        accepted.events = settle(state, request.call_connection_id(), transfer);
    }
    Ok(Accepted { participant: Some(target), ..accepted })
}

/// Ends the ringing of a transfer: its target answers, or does not and the call goes on.
pub(super) fn settle(state: &State, call_connection_id: &str, transfer: Transfer) -> Events {
    let Transfer { ringing, target, transferee, reply } = transfer;
    let mut events = Events::default();
    let refusal = ringing.far_end.refusal().or(match ringing.ending {
        Ending::Done => None,
        ending => Some(ending.result()),
    });
    if let Some(refusal) = refusal {
        events.add(&reply, event!(&reply, refusal, CallTransferFailed));
        return events;
    }
    // A call that has ended meanwhile has nobody left to transfer.
    let is_over = state.calls.with(call_connection_id, |call| {
        // The first participant is the application itself.
        let joined = &call.participants.joined;
        let goes = match &transferee {
            Some(transferee) => Some(identified(transferee)),
            None => joined.get(1).and_then(|other| other.identifier.clone()),
        };
        let is_over = joined.len() <= 2 || transferee.is_none();
        let done = result(200, Subcode::DONE, "");
        let mut event = event!(&reply, done, CallTransferAccepted, transfer_target: target);
        if let EventData::CallTransferAccepted(accepted) = &mut event {
            accepted.transferee = goes;
        }
        events.add(&reply, event);
        if let Some(transferee) = transferee.filter(|_| !is_over)
            && call.participants.leave(&transferee.raw_id())
        {
            let own = call.reply(call_connection_id, state.settings.callback_uri.as_ref());
            call.participants.report(&own, &mut events);
        }
        Ok(is_over)
    });
    if is_over.is_ok_and(|is_over| is_over) {
        let result = explained(200, Subcode::ENDED_BY_TRANSFER);
        if let Some(end) = call::end(state, call_connection_id, result) {
            events.0.extend(end.0);
        }
    }
    events
}
