//! Incoming calls: a test or an operation of another call makes them; an application answers, rejects or
//! redirects them, or does not answer in time.

use acs_call_automation::types::{
    AnswerCallRequest, CallConnectionProperties, CallRejectReason, IncomingCallEventData,
    RedirectCallRequest, RejectCallRequest,
};

use crate::calls::far_end::FarEnd;
use crate::calls::leg::How;
use crate::calls::offers::{Offer, Operation};
use crate::calls::participants::{Participants, identified};
use crate::event::made;
use crate::journal::entry::Deed;
use crate::operations::connection::{self, Begun};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{custom_context, offer, outcome, participant, stream_options};
use crate::refusal::Refusal;
use crate::state::State;

pub(super) const OPERATIONS: &[(&str, Handler)] =
    &[("AnswerCall", answer), ("RedirectCall", redirect), ("RejectCall", reject)];

/// Begins an incoming call that a test makes.
pub(crate) fn call_in(state: &State, mut offer: Offer) -> Result<IncomingCallEventData, Refusal> {
    participant::raw_id("from", &offer.from)?;
    participant::raw_id("to", &offer.to)?;
    custom_context::check(offer.custom_context.as_ref())?;
    (offer.from, offer.to) = (identified(&offer.from), identified(&offer.to));
    let (from, to) = (Some(offer.from.raw_id()), Some(offer.to.raw_id()));
    let deed = Deed { from, to, ..Deed::new("callIn", &offer.call_connection_id) };
    state.has_done("a call comes in".to_owned(), Some(deed));
    let incoming = offer::ring(state, offer);
    state.notify(&incoming);
    Ok(incoming)
}

/// Has the caller of an incoming call that a test has made hang up, if it still rings.
pub(crate) fn cancel(state: &State, call_connection_id: &str) {
    if state.offers.cancel(call_connection_id) {
        let line = format!("the caller of call {call_connection_id} hangs up while it rings");
        state.has_done(line, None);
    }
}

fn answer(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: AnswerCallRequest = request.read()?;
    // A mistake in the body must not use the incoming call up.
    request.callback_uri("callbackUri", &body.callback_uri)?;
    let answered_by =
        body.answered_by.as_ref().map(|user| connection::user("answeredBy", user)).transpose()?;
    let streams = stream_options::read(body.media_streaming_options, body.transcription_options)?;
    let state = request.state;
    let offer = state.offers.take(&body.incoming_call_context, state.clock.now())?;
    let mut participants = Participants::default();
    let phone = participant::phone_number(&offer.to);
    let own = match &phone {
        // Others know the application by who was called.
        None => offer.to.clone(),
        Some(_) => {
            let new = || connection::new_identity(state, &offer.call_connection_id);
            answered_by.unwrap_or_else(new)
        }
    };
    participants.join(&own);
    participants.join(&offer.from);
    // A call that shares nothing with the caller's is still its other end.
    let caller = offer.origin.as_ref().filter(|origin| {
        offer.joins.is_none() && !matches!(origin.operation, Operation::Transfer(_))
    });
    let caller = caller.map(|origin| (origin.call_connection_id.clone(), offer.to.raw_id()));
    outcome::settle(state, offer.clone(), FarEnd::Answers);
    let accepted = connection::begin(
        request,
        Begun {
            how: How::Answered,
            call_connection_id: offer.call_connection_id,
            callback_uri: body.callback_uri,
            context: body.operation_context,
            properties: made!(CallConnectionProperties {
                answered_by: body.answered_by,
                answered_for: phone,
                targets: Some(vec![offer.to]),
                source: Some(offer.from.clone()),
            }),
            participants,
            far_end: FarEnd::Answers,
            joins: offer.joins,
            caller,
            streams,
        },
    )?;
    Ok(Accepted { participant: Some(offer.from), ..accepted })
}

fn redirect(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: RedirectCallRequest = request.read()?;
    let raw_id = participant::raw_id("target", &body.target)?;
    let state = request.state;
    let offer = state.offers.take(&body.incoming_call_context, state.clock.now())?;
    let call_connection_id = Some(offer.call_connection_id.clone());
    let to = identified(&body.target);
    let joins = offer.joins.clone().filter(|_| participant::phone_number(&to).is_none());
    let redirected = Offer { to, joins, ..offer };
    let mut incoming = Vec::new();
    if state.comes_in(&raw_id) {
        incoming.push(offer::ring(state, redirected));
    } else if redirected.origin.is_some() {
        // Somebody who rings without end is waited for as long as an application would be.
        match state.next_far_end(&redirected.call_connection_id, &raw_id) {
            FarEnd::Rings => drop(offer::ring(state, redirected)),
            far_end => outcome::settle(state, redirected, far_end),
        }
    }
    let participant = Some(body.target);
    Ok(Accepted { call_connection_id, participant, incoming, ..Accepted::default() })
}

fn reject(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: RejectCallRequest = request.read()?;
    let offer =
        request.state.offers.take(&body.incoming_call_context, request.state.clock.now())?;
    let call_connection_id = Some(offer.call_connection_id.clone());
    let participant = Some(offer.from.clone());
    let is_busy = body.call_reject_reason == Some(CallRejectReason::Busy);
    outcome::settle(request.state, offer, if is_busy { FarEnd::Busy } else { FarEnd::Declines });
    Ok(Accepted { call_connection_id, participant, ..Accepted::default() })
}
