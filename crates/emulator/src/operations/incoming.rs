//! Incoming calls: a test or an operation of another call makes them; an application answers, rejects or
//! redirects them, or does not answer in time.

use std::time::Duration;

use acs_call_automation::types::{
    AnswerCallRequest, CallConnectionProperties, CallRejectReason,
    CommunicationIdentifierModel as Participant, IncomingCallEventData, RedirectCallRequest,
    RejectCallRequest,
};

use crate::callback;
use crate::calls::call::Stage;
use crate::calls::far_end::FarEnd;
use crate::calls::leg::How;
use crate::calls::offers::{Due, Offer, Operation, Origin};
use crate::calls::participants::{Participants, identified};
use crate::event::{Events, made};
use crate::ids::{correlation_id, server_call_id};
use crate::operations::connection::{self, Begun};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{custom_context, participant, ringing, stream_options, transfer};
use crate::refusal::Refusal;
use crate::state::State;

pub(super) const OPERATIONS: &[(&str, Handler)] =
    &[("AnswerCall", answer), ("RedirectCall", redirect), ("RejectCall", reject)];

/// How often the clock is looked at while a call rings.
const TICK: Duration = Duration::from_millis(100);

/// Begins an incoming call that a test makes.
pub(crate) fn call_in(
    state: &State,
    from: &Participant,
    to: &Participant,
) -> Result<IncomingCallEventData, Refusal> {
    participant::raw_id("from", from)?;
    participant::raw_id("to", to)?;
    let incoming = ring(state, Offer::new(identified(from), identified(to)));
    state.subscribers.notify(&incoming);
    Ok(incoming)
}

/// Begins to ring. The application still has to be notified.
pub(super) fn ring(state: &State, mut offer: Offer) -> IncomingCallEventData {
    let conversation = offer.conversation().to_owned();
    let (to, from) = (offer.to.clone(), offer.from.clone());
    let display_name = offer.display_name.clone().unwrap_or_default();
    let custom_context = offer.custom_context.clone().map(custom_context::received);
    if let Some(origin) = &offer.origin {
        offer.timer = state.calls.new_operation_id();
        state.timers.start(&origin.call_connection_id, (offer.timer, TICK.min(offer.rings)));
    }
    let context = state.offers.add(offer, state.now());
    let mut incoming = IncomingCallEventData::new(to, from, context);
    incoming.server_call_id = Some(server_call_id(&conversation));
    incoming.correlation_id = Some(correlation_id(&conversation));
    incoming.caller_display_name = Some(display_name);
    incoming.custom_context = custom_context;
    incoming
}

/// Ends the ringing of a call that nobody has answered in time, if this is its timer.
pub(super) fn end_in_time(state: &State, timer: u64, call_connection_id: &str) {
    match state.offers.due(timer, state.now()) {
        Due::Nothing => {}
        Due::Rings(left) => {
            state.timers.start(call_connection_id, (timer, TICK.min(left)));
        }
        Due::Over(offer) => settle(state, offer, FarEnd::NoAnswer),
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

fn answer(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: AnswerCallRequest = request.read()?;
    // A mistake in the body must not use the incoming call up.
    callback::parse_uri(&body.callback_uri)
        .map_err(|problem| Refusal::invalid("callbackUri", &problem))?;
    let answered_by =
        body.answered_by.as_ref().map(|user| connection::user("answeredBy", user)).transpose()?;
    let streams = stream_options::read(body.media_streaming_options, body.transcription_options)?;
    let state = request.state;
    let offer = state.offers.take(&body.incoming_call_context, state.now())?;
    let mut participants = Participants::default();
    let phone = connection::phone_number(&offer.to);
    let own = match &phone {
        // Others know the application by who was called.
        None => offer.to.clone(),
        Some(_) => answered_by.unwrap_or_else(connection::new_identity),
    };
    participants.join(&own);
    participants.join(&offer.from);
    // A call that shares nothing with the caller's is still its other end.
    let caller = offer.origin.as_ref().filter(|origin| {
        offer.joins.is_none() && !matches!(origin.operation, Operation::Transfer(_))
    });
    let caller = caller.map(|origin| (origin.call_connection_id.clone(), offer.to.raw_id()));
    settle(state, offer.clone(), FarEnd::Answers);
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
    let offer = state.offers.take(&body.incoming_call_context, state.now())?;
    let call_connection_id = Some(offer.call_connection_id.clone());
    let to = identified(&body.target);
    let joins = offer.joins.clone().filter(|_| connection::phone_number(&to).is_none());
    let redirected = Offer { to, joins, ..offer };
    let mut incoming = Vec::new();
    if state.comes_in(&raw_id) {
        incoming.push(ring(state, redirected));
    } else if redirected.origin.is_some() {
        // Somebody who rings without end is waited for as long as an application would be.
        match state.next_far_end() {
            FarEnd::Rings => drop(ring(state, redirected)),
            far_end => settle(state, redirected, far_end),
        }
    }
    let participant = Some(body.target);
    Ok(Accepted { call_connection_id, participant, incoming, ..Accepted::default() })
}

fn reject(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: RejectCallRequest = request.read()?;
    let offer = request.state.offers.take(&body.incoming_call_context, request.state.now())?;
    let call_connection_id = Some(offer.call_connection_id.clone());
    let participant = Some(offer.from.clone());
    let is_busy = body.call_reject_reason == Some(CallRejectReason::Busy);
    settle(request.state, offer, if is_busy { FarEnd::Busy } else { FarEnd::Declines });
    Ok(Accepted { call_connection_id, participant, ..Accepted::default() })
}

/// Ends the ringing of an incoming call for the operation that has made it.
fn settle(state: &State, offer: Offer, far_end: FarEnd) {
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
        Operation::Transfer(mut transfer) => {
            transfer.target = offer.to.clone();
            let refusal = far_end.refusal();
            let after = state.calls.with(&id, |call| {
                Ok(transfer::complete(state, call, &transfer, refusal, &mut events))
            });
            events.0.extend(transfer::end(state, &id, &transfer, after.ok().flatten()).0);
        }
    }
    state.post(&id, events);
}
