//! Transfers: a participant, or the whole call, goes to somebody else.

use acs_call_automation::Subcode;
use acs_call_automation::types::{TransferCallResponse, TransferToParticipantRequest};

use crate::calls::participants::identified;
use crate::ending::Ending;
use crate::event::{Events, event, explained, made, result};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{call, participant};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[("Transfer", transfer)];

fn transfer(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: TransferToParticipantRequest = request.read()?;
    let target = body.target_participant;
    participant::raw_id("targetParticipant", &target)?;
    let named =
        body.transferee.as_ref().map(|who| participant::raw_id("transferee", who)).transpose()?;
    let state = request.state;
    let mut is_over = false;
    let mut accepted =
        request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
            let answer = made!(TransferCallResponse { operation_context: reply.context.clone() });
            let mut events = Events::default();
            let refusal = state.next_far_end().refusal().or(match state.next_ending() {
                Ending::Done => None,
                ending => Some(ending.result()),
            });
            if let Some(refusal) = refusal {
                events.add(&reply, event!(&reply, refusal, CallTransferFailed));
            } else {
                // The first participant is the application itself.
                let joined = &call.participants.joined;
                let goes = match &body.transferee {
                    Some(transferee) => Some(identified(transferee)),
                    None => joined.get(1).and_then(|other| other.identifier.clone()),
                };
                let (target, result) = (identified(&target), result(200, Subcode::DONE, ""));
                let mut event =
                    event!(&reply, result, CallTransferAccepted, transfer_target: target);
                if let acs_call_automation::event::EventData::CallTransferAccepted(accepted) =
                    &mut event
                {
                    accepted.transferee = goes;
                }
                events.add(&reply, event);
                is_over = joined.len() <= 2 || named.is_none();
                if let Some(named) = named.filter(|_| !is_over)
                    && call.participants.leave(&named)
                {
                    let own = call
                        .reply(request.call_connection_id(), state.settings.callback_uri.as_ref());
                    call.participants.report(&own, &mut events);
                }
            }
            Ok(Accepted { events, ..Accepted::default() }.answered_by(&answer))
        })?;
    if is_over {
        let result = explained(200, Subcode::ENDED_BY_TRANSFER);
        if let Some(end) = call::end(state, request.call_connection_id(), result) {
            accepted.events.0.extend(end.0);
        }
    }
    Ok(Accepted { participant: Some(target), ..accepted })
}
