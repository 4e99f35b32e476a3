//! The participants of a call: who they are, and how they come and go.

use std::time::Duration;

use acs_call_automation::Subcode;
use acs_call_automation::types::{
    AddParticipantRequest, AddParticipantResponse, CancelAddParticipantRequest,
    CancelAddParticipantResponse, CommunicationIdentifierModel as Participant,
    GetParticipantsResponse, MoveParticipantsRequest, MoveParticipantsResponse,
    MuteParticipantsRequest, MuteParticipantsResult, RemoveParticipantRequest,
    RemoveParticipantResponse, ResultInformation,
};
use http::StatusCode;
use url::form_urlencoded;

use crate::calls::call::Call;
use crate::calls::far_end::FarEnd;
use crate::calls::offers::{Offer, Operation, Origin, RINGS};
use crate::calls::participants::{Invitation, identified, new};
use crate::ending::Ending;
use crate::event::{Events, event, explained, made, result};
use crate::operations::connection;
use crate::operations::offer::{self, Caller};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{custom_context, leaving, participant};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[
    ("ListParticipants", list),
    ("GetParticipant", get),
    ("AddParticipant", add),
    ("CancelAddParticipant", cancel),
    ("RemoveParticipant", remove),
    ("Mute", mute),
    ("MoveParticipants", move_here),
];

/// The query parameter of a page: how many participants come before it.
const SKIP: &str = "skip";

fn list(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let query = request.uri.query().unwrap_or_default();
    let skip = match form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == SKIP) {
        None => 0,
        Some((_, skip)) => {
            skip.parse().map_err(|_| Refusal::invalid(SKIP, "expected a whole number"))?
        }
    };
    let id = request.call_connection_id();
    let all = request.state.calls.with(id, |call| Ok(call.participants.joined.clone()))?;
    let most = request.state.settings.participants_per_page.max(1);
    let page: Vec<_> = all.iter().skip(skip).take(most).cloned().collect();
    let next = skip.saturating_add(page.len());
    let mut answer = GetParticipantsResponse::new(page);
    if next < all.len() {
        let (scheme, host, path) = (request.scheme, request.host, request.uri.path());
        let version = request.api_version;
        answer.next_link =
            Some(format!("{scheme}://{host}{path}?api-version={version}&{SKIP}={next}"));
    }
    Ok(Accepted::default().answered_by(&answer))
}

fn get(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let raw_id = request.parameter("participantRawId");
    let found = request.state.calls.with(request.call_connection_id(), |call| {
        call.participants.find(raw_id).cloned().ok_or_else(|| not_in_call(raw_id))
    })?;
    Ok(Accepted::default().answered_by(&found))
}

fn add(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: AddParticipantRequest = request.read()?;
    let participant = body.participant_to_add;
    let raw_id = participant::raw_id("participantToAdd", &participant)?;
    participant::check_caller_id(&raw_id, body.source_caller_id_number.as_ref())?;
    custom_context::check(body.custom_calling_context.as_ref())?;
    let state = request.state;
    let id = request.call_connection_id();
    let comes_in = state.comes_in(&raw_id);
    let mut offer = None;
    let context = body.operation_context;
    let mut accepted = request.in_call(context, body.operation_callback_uri, |call, reply| {
        let invitation = Invitation {
            id: state.calls.new_operation_id(),
            invitation_id: state.ids.next(&["invitation", id]).to_string(),
            participant: identified(&participant),
            reply,
            far_end: if comes_in {
                FarEnd::Rings
            } else {
                state.next_far_end(request.call_connection_id(), &raw_id)
            },
            ending: state.next_ending(request.call_connection_id()),
        };
        let answer = made!(AddParticipantResponse {
            invitation_id: Some(invitation.invitation_id.clone()),
            operation_context: invitation.reply.context.clone(),
            participant: Some(new(&participant)),
        });
        let (timer_id, far_end) = (invitation.id, invitation.far_end);
        let mut events = Events::default();
        let mut timer = None;
        let given = body.invitation_timeout_in_seconds;
        let given = given.map(|seconds| Duration::from_secs(seconds.get().unsigned_abs()));
        let rings = state.rings(&raw_id, far_end, given);
        if far_end != FarEnd::Rings && rings.is_zero() {
            let own = own_reply(request, call);
            call.participants.settle(invitation, &own, &mut events);
        } else {
            call.participants.invited.push(invitation);
            timer = if far_end == FarEnd::Rings { given } else { Some(rings) };
            if comes_in {
                let own = call.own().and_then(|own| own.parse().ok());
                let caller = Caller {
                    identity: identified(
                        &own.unwrap_or_else(|| connection::new_identity(state, id)),
                    ),
                    number: body.source_caller_id_number,
                    display_name: body.source_display_name,
                };
                let operation = Operation::Add(timer_id);
                let origin = Origin { call_connection_id: id.to_owned(), operation };
                let calls = caller.calls(&state.ids, identified(&participant), origin);
                // It joins the conversation as it is now.
                let joins = calls.joins.as_ref().map(|id| call.conversation(id));
                let rings = given.unwrap_or(RINGS).min(RINGS);
                offer = Some(Offer { joins, rings, ..calls });
            }
        }
        let timer = timer.map(|duration| (timer_id, duration));
        let participant = Some(participant);
        Ok(Accepted { participant, events, timer, ..Accepted::default() }.answered_by(&answer))
    })?;
    if let Some(mut offer) = offer {
        offer.custom_context = body.custom_calling_context;
        accepted.incoming.push(offer::ring(state, offer));
    }
    Ok(accepted)
}

fn cancel(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: CancelAddParticipantRequest = request.read()?;
    let invitation_id = body.invitation_id;
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        let answer = made!(CancelAddParticipantResponse {
            invitation_id: Some(invitation_id.clone()),
            operation_context: reply.context.clone(),
        });
        let invited = &mut call.participants.invited;
        let found = invited.iter().position(|one| one.invitation_id == invitation_id);
        let failure = match (found, request.state.next_ending(request.call_connection_id())) {
            (None, _) => Some(not_found("the invitation has ended, or there is none")),
            (Some(_), Ending::Done) => None,
            (Some(_), ending) => Some(ending.result()),
        };
        let mut events = Events::default();
        let event = match (failure, found) {
            (Some(failure), _) => {
                event!(&reply, failure, CancelAddParticipantFailed, invitation_id: invitation_id)
            }
            (None, found) => {
                if let Some(index) = found {
                    request.state.offers.withdraw(invited.remove(index).id);
                }
                let done = success();
                event!(&reply, done, CancelAddParticipantSucceeded, invitation_id: invitation_id)
            }
        };
        events.add(&reply, event);
        Ok(Accepted { events, ..Accepted::default() }.answered_by(&answer))
    })
}

fn remove(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: RemoveParticipantRequest = request.read()?;
    let participant = body.participant_to_remove;
    let raw_id = participant::raw_id("participantToRemove", &participant)?;
    let mut is_removed = false;
    let context = body.operation_context;
    let accepted = request.in_call(context, body.operation_callback_uri, |call, reply| {
        let answer = made!(RemoveParticipantResponse { operation_context: reply.context.clone() });
        let failure = match request.state.next_ending(request.call_connection_id()) {
            Ending::Done if call.participants.find(&raw_id).is_some() => None,
            Ending::Done => Some(not_found("the participant is not in the call")),
            ending => Some(ending.result()),
        };
        let shown = identified(&participant);
        let mut events = Events::default();
        if let Some(failure) = failure {
            let event = event!(&reply, failure, RemoveParticipantFailed, participant: shown);
            events.add(&reply, event);
        } else {
            is_removed = call.participants.leave(&raw_id);
            let event = event!(&reply, success(), RemoveParticipantSucceeded, participant: shown);
            events.add(&reply, event);
            let own = own_reply(request, call);
            call.participants.report(&own, &mut events);
        }
        let participant = Some(participant);
        Ok(Accepted { participant, events, ..Accepted::default() }.answered_by(&answer))
    })?;
    let state = request.state;
    let removed = state.calls.call_of(&raw_id, request.call_connection_id()).filter(|_| is_removed);
    if let Some(removed) = removed
        && let Some(events) =
            leaving::end(state, &removed, explained(200, Subcode::REMOVED_BY_PARTICIPANT_OR_API))
    {
        state.post(&removed, events);
    }
    Ok(accepted)
}

fn mute(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: MuteParticipantsRequest = request.read()?;
    let Ok([participant]) = <[Participant; 1]>::try_from(body.target_participants) else {
        return Err(Refusal::invalid("targetParticipants", "expected one participant"));
    };
    let raw_id = participant::raw_id("targetParticipants[0]", &participant)?;
    if !raw_id.starts_with("8:") || participant.teams_extension_user.is_some() {
        let problem =
            "expected a user of Communication Services: no other participant can be muted";
        return Err(Refusal::invalid("targetParticipants[0]", problem));
    }
    request.in_call(body.operation_context, None, |call, reply| {
        let answer = made!(MuteParticipantsResult { operation_context: reply.context.clone() });
        let found = call.participants.find(&raw_id).ok_or_else(|| not_in_call(&raw_id))?;
        let was_muted = found.is_muted.replace(true);
        let mut events = Events::default();
        if was_muted != Some(true) {
            let own = own_reply(request, call);
            call.participants.report(&own, &mut events);
        }
        let participant = Some(participant);
        Ok(Accepted { participant, events, ..Accepted::default() }.answered_by(&answer))
    })
}

/// Moves participants of another call to this one.
fn move_here(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: MoveParticipantsRequest = request.read()?;
    let mut raw_ids = Vec::new();
    for (index, target) in body.target_participants.iter().enumerate() {
        raw_ids.push(participant::raw_id(&format!("targetParticipants[{index}]"), target)?);
    }
    if raw_ids.is_empty() {
        return Err(Refusal::invalid("targetParticipants", "expected at least one participant"));
    }
    let (id, from) = (request.call_connection_id(), &body.from_call);
    if id == from {
        return Err(Refusal::invalid("fromCall", "expected another call than the one in the path"));
    }
    let calls = &request.state.calls;
    // Nobody leaves a call for one that cannot be entered.
    calls.with(id, |_| Ok(()))?;
    let fails = match request.state.next_ending(request.call_connection_id()) {
        Ending::Done => None,
        ending => Some(ending.result()),
    };
    let callback_uri = request.state.settings.callback_uri.as_ref();
    let mut left = Events::default();
    let moved: Vec<bool> = calls.with(from, |call| {
        let leave = |raw_id: &String| fails.is_none() && call.participants.leave(raw_id);
        let moved: Vec<_> = raw_ids.iter().map(leave).collect();
        if moved.contains(&true) {
            let own = call.reply(from, callback_uri);
            call.participants.report(&own, &mut left);
        }
        Ok(moved)
    })?;
    for (target, has_moved) in body.target_participants.iter().zip(&moved) {
        if *has_moved {
            calls.move_call(target, from, id);
        }
    }
    request.state.post(from, left);
    request.in_call(body.operation_context, body.operation_callback_uri, |call, reply| {
        let targets = &body.target_participants;
        let answer = made!(MoveParticipantsResponse {
            operation_context: reply.context.clone(),
            from_call: Some(from.clone()),
            participants: Some(targets.iter().map(new).collect()),
        });
        let mut events = Events::default();
        for (target, has_moved) in targets.iter().zip(&moved) {
            let (shown, from) = (identified(target), from.clone());
            let event = if *has_moved {
                call.participants.join(target);
                event!(&reply, success(), MoveParticipantSucceeded, participant: shown, from_call: from)
            } else {
                let missing = || not_found("the participant is not in the other call");
                let failure = fails.clone().unwrap_or_else(missing);
                event!(&reply, failure, MoveParticipantFailed, participant: shown, from_call: from)
            };
            events.add(&reply, event);
        }
        if moved.contains(&true) {
            let own = own_reply(request, call);
            call.participants.report(&own, &mut events);
        }
        Ok(Accepted { events, ..Accepted::default() }.answered_by(&answer))
    })
}

/// Where the events of the call itself go.
fn own_reply(request: &Request<'_>, call: &Call) -> crate::event::Reply {
    call.reply(request.call_connection_id(), request.state.settings.callback_uri.as_ref())
}

fn success() -> ResultInformation {
    result(200, Subcode::DONE, "")
}

fn not_found(message: &str) -> ResultInformation {
    result(404, Subcode::NOT_FOUND, message)
}

fn not_in_call(raw_id: &str) -> Refusal {
    let message = format!("the participant {raw_id:?} is not in the call");
    Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
}
