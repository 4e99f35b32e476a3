//! Incoming calls: a test makes them, an application answers, rejects or redirects them.

use acs_call_automation::types::{
    AnswerCallRequest, CallConnectionProperties, CommunicationIdentifierModel as Participant,
    IncomingCallEventData, RedirectCallRequest, RejectCallRequest,
};

use crate::calls::far_end::FarEnd;
use crate::calls::leg::How;
use crate::calls::participants::{Participants, identified};
use crate::delivery::grid::event::GridEvent;
use crate::ids::{correlation_id, server_call_id};
use crate::operations::connection::{self, Begun};
use crate::operations::participant;
use crate::operations::request::{Accepted, Handler, Request};
use crate::refusal::Refusal;
use crate::state::State;

pub(super) const OPERATIONS: &[(&str, Handler)] =
    &[("AnswerCall", answer), ("RedirectCall", redirect), ("RejectCall", reject)];

/// Begins an incoming call.
pub(crate) fn call_in(
    state: &State,
    from: &Participant,
    to: &Participant,
) -> Result<IncomingCallEventData, Refusal> {
    participant::raw_id("from", from)?;
    participant::raw_id("to", to)?;
    let (from, to) = (identified(from), identified(to));
    let (context, id) = state.offers.add(from.clone(), to.clone(), state.now());
    let mut incoming = IncomingCallEventData::new(to, from, context);
    incoming.server_call_id = Some(server_call_id(&id));
    incoming.correlation_id = Some(correlation_id(&id));
    incoming.caller_display_name = Some(String::new());
    state.grid.publish(&GridEvent::incoming_call(&incoming));
    Ok(incoming)
}

fn answer(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: AnswerCallRequest = request.read()?;
    // A mistake in the body must not use the incoming call up.
    request.callback_uri("callbackUri", &body.callback_uri)?;
    let answered_by =
        body.answered_by.as_ref().map(|user| connection::user("answeredBy", user)).transpose()?;
    let offer = request.state.offers.take(&body.incoming_call_context, request.state.now())?;
    let mut participants = Participants::default();
    participants.join(&answered_by.unwrap_or_else(connection::new_identity));
    participants.join(&offer.from);
    let accepted = connection::begin(
        request,
        Begun {
            how: How::Answered,
            call_connection_id: offer.call_connection_id,
            callback_uri: body.callback_uri,
            context: body.operation_context,
            properties: crate::event::made!(CallConnectionProperties {
                answered_by: body.answered_by,
                answered_for: connection::phone_number(&offer.to),
                targets: Some(vec![offer.to]),
                source: Some(offer.from.clone()),
            }),
            participants,
            far_end: FarEnd::Answers,
            joins: None,
        },
    )?;
    Ok(Accepted { participant: Some(offer.from), ..accepted })
}

fn redirect(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: RedirectCallRequest = request.read()?;
    participant::raw_id("target", &body.target)?;
    let offer = request.state.offers.take(&body.incoming_call_context, request.state.now())?;
    let call_connection_id = Some(offer.call_connection_id);
    Ok(Accepted { call_connection_id, participant: Some(body.target), ..Accepted::default() })
}

fn reject(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: RejectCallRequest = request.read()?;
    let offer = request.state.offers.take(&body.incoming_call_context, request.state.now())?;
    let call_connection_id = Some(offer.call_connection_id);
    Ok(Accepted { call_connection_id, participant: Some(offer.from), ..Accepted::default() })
}
