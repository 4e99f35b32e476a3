//! Transfers: a participant, or the whole call, goes to somebody else.

use acs_call_automation::Subcode;
use acs_call_automation::event::EventData;
use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, ResultInformation, TransferCallResponse,
    TransferToParticipantRequest,
};

use crate::calls::call::Call;
use crate::calls::offers::{Offer, Operation, Origin, Transfer};
use crate::calls::participants::identified;
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
    let named = body.transferee;
    named.as_ref().map(|who| participant::raw_id("transferee", who)).transpose()?;
    custom_context::check(body.custom_calling_context.as_ref())?;
    let (state, id) = (request.state, request.call_connection_id());
    let comes_in = state.comes_in(&raw_id);
    let (mut asked, mut after, mut rings) = (None, None, None);
    let mut accepted =
        request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
            let answer = made!(TransferCallResponse { operation_context: reply.context.clone() });
            let transfer = Transfer {
                reply,
                target: identified(&target),
                transferee: named.as_ref().map(identified).or_else(|| other(call)),
                is_named: named.is_some(),
            };
            let failure = match state.next_ending() {
                Ending::Done => None,
                ending => Some(ending.result()),
            };
            let mut events = Events::default();
            if comes_in && failure.is_none() {
                // Who goes calls the target.
                let from = transfer.transferee.clone().unwrap_or_else(|| identified(&target));
                // A whole call that is transferred stays the same call for those who go.
                let joins = is_over(call, &transfer).then(|| call.conversation(id));
                rings = Some(Offer { joins, ..Offer::new(from, identified(&target)) });
            } else {
                let refusal = state.next_far_end().refusal().or(failure);
                after = complete(state, call, &transfer, refusal, &mut events);
            }
            asked = Some(transfer);
            Ok(Accepted { events, ..Accepted::default() }.answered_by(&answer))
        })?;
    match (asked, rings) {
        (Some(transfer), Some(mut offer)) => {
            let operation = Operation::Transfer(Box::new(transfer));
            offer.origin = Some(Origin { call_connection_id: id.to_owned(), operation });
            offer.custom_context = body.custom_calling_context;
            accepted.incoming.push(offer::ring(state, offer));
        }
        (Some(transfer), None) => accepted.events.0.extend(end(state, id, &transfer, after).0),
        (None, _) => {}
    }
    Ok(Accepted { participant: Some(target), ..accepted })
}

/// How a call goes on after a transfer.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum After {
    Ends,
    /// Without the participant who has gone.
    GoesOn,
}

/// Reports whether the target has accepted, and if so, how the call goes on.
pub(super) fn complete(
    state: &State,
    call: &mut Call,
    transfer: &Transfer,
    refusal: Option<ResultInformation>,
    events: &mut Events,
) -> Option<After> {
    let reply = &transfer.reply;
    if let Some(refusal) = refusal {
        events.add(reply, event!(reply, refusal, CallTransferFailed));
        return None;
    }
    let done = result(200, Subcode::DONE, "");
    let target = transfer.target.clone();
    let mut event = event!(reply, done, CallTransferAccepted, transfer_target: target);
    if let EventData::CallTransferAccepted(accepted) = &mut event {
        accepted.transferee.clone_from(&transfer.transferee);
    }
    events.add(reply, event);
    if is_over(call, transfer) {
        // The application does not see that any more, but those whom it leaves do.
        call.participants.join(&transfer.target);
        return Some(After::Ends);
    }
    if let Some(transferee) = &transfer.transferee
        && call.participants.leave(&transferee.raw_id())
    {
        let own = call.reply(&reply.call_connection_id, state.settings.callback_uri.as_ref());
        call.participants.report(&own, events);
    }
    Some(After::GoesOn)
}

/// Ends what a transfer ends: the call, or the own call of the participant who has left it.
pub(super) fn end(state: &State, id: &str, transfer: &Transfer, after: Option<After>) -> Events {
    let why = || explained(200, Subcode::ENDED_BY_TRANSFER);
    match after {
        None => return Events::default(),
        Some(After::Ends) => return leaving::end(state, id, why()).unwrap_or_default(),
        Some(After::GoesOn) => {}
    }
    let left = transfer.transferee.as_ref().and_then(|who| state.calls.call_of(&who.raw_id(), id));
    if let Some(left) = left
        && let Some(events) = leaving::end(state, &left, why())
    {
        state.post(&left, events);
    }
    Events::default()
}

/// Returns whether the application's call ends when the transfer is accepted.
fn is_over(call: &Call, transfer: &Transfer) -> bool {
    !transfer.is_named || call.participants.joined.len() <= 2
}

/// The first participant who is not the application itself.
fn other(call: &Call) -> Option<Participant> {
    let joined = call.participants.joined.iter().filter_map(|one| one.identifier.clone());
    let mut others = joined.filter(|one| Some(&*one.raw_id()) != call.own());
    others.next()
}
