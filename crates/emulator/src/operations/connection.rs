//! Calls that an application makes or joins, and how it ends them.

use acs_call_automation::Subcode;
use acs_call_automation::types::{
    CallConnectionProperties, CallConnectionStateModel as Shown, CommunicationIdentifierModel,
    CommunicationUserIdentifierModel, ConnectRequest, CreateCallRequest,
    PhoneNumberIdentifierModel,
};
use http::StatusCode;

use crate::callback::{self, RESOURCE_ID};
use crate::calls::call::{Call, Stage};
use crate::calls::far_end::FarEnd;
use crate::calls::leg::{How, Leg, Ringing};
use crate::calls::participants::{Participants, identified};
use crate::calls::registry::not_found;
use crate::event::{explained, made};
use crate::ids::{call_of, correlation_id, new_id, server_call_id};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{call, participant, ringing};
use crate::refusal::Refusal;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[
    ("CreateCall", create),
    ("Connect", connect),
    ("GetCall", get),
    ("HangUp", hang_up),
    ("Terminate", terminate),
];

fn create(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: CreateCallRequest = request.read()?;
    if body.targets.is_empty() {
        return Err(Refusal::invalid("targets", "expected at least one participant"));
    }
    for (index, target) in body.targets.iter().enumerate() {
        let raw_id = participant::raw_id(&format!("targets[{index}]"), target)?;
        participant::check_caller_id(&raw_id, body.source_caller_id_number.as_ref())?;
    }
    let source = match &body.source {
        None => new_identity(),
        Some(source) => user("source", source)?,
    };
    let mut participants = Participants::default();
    participants.join(&source);
    body.targets.iter().for_each(|target| participants.join(target));
    let properties = made!(CallConnectionProperties {
        source: Some(source),
        source_caller_id_number: body.source_caller_id_number,
        source_display_name: body.source_display_name,
        targets: Some(body.targets.iter().map(identified).collect()),
    });
    let far_end = request.state.next_far_end();
    let participant = <[_; 1]>::try_from(body.targets).ok().map(|[only]| only);
    let accepted = begin(
        request,
        Begun {
            how: How::Created,
            call_connection_id: new_id().to_string(),
            callback_uri: body.callback_uri,
            context: body.operation_context,
            properties,
            participants,
            far_end,
            joins: None,
        },
    )?;
    Ok(Accepted { participant, ..accepted })
}

fn connect(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: ConnectRequest = request.read()?;
    let locator = body.call_locator;
    let Some(id) = locator.server_call_id else {
        if locator.group_call_id.is_none() && locator.room_id.is_none() {
            let problem = "expected a serverCallId, a groupCallId or a roomId";
            return Err(Refusal::invalid("callLocator", problem));
        }
        let message = "the emulator does not have group calls and rooms yet";
        return Err(Refusal::without_subcode(StatusCode::NOT_IMPLEMENTED, message));
    };
    let other = call_of(&id).ok_or_else(|| not_found(&id))?;
    let mut participants = request.state.calls.with(&other, |call| {
        let joined = call.participants.joined.iter();
        Ok(joined.filter_map(|participant| participant.identifier.clone()).collect::<Vec<_>>())
    })?;
    let source = new_identity();
    participants.push(source.clone());
    let mut joined = Participants::default();
    participants.iter().for_each(|participant| joined.join(participant));
    begin(
        request,
        Begun {
            how: How::Joined,
            call_connection_id: new_id().to_string(),
            callback_uri: body.callback_uri,
            context: body.operation_context,
            properties: made!(CallConnectionProperties {
                source: Some(source),
                targets: Some(Vec::new()),
            }),
            participants: joined,
            far_end: FarEnd::Answers,
            joins: Some(other),
        },
    )
}

/// A call that begins.
pub(super) struct Begun {
    pub(super) how: How,
    pub(super) call_connection_id: String,
    pub(super) callback_uri: String,
    pub(super) context: Option<String>,
    pub(super) properties: CallConnectionProperties,
    pub(super) participants: Participants,
    pub(super) far_end: FarEnd,
    /// The call that it joins.
    pub(super) joins: Option<String>,
}

/// Begins a call. Its answer says that it is connecting; what follows comes by events.
pub(super) fn begin(request: &Request<'_>, begun: Begun) -> Result<Accepted, Refusal> {
    let state = request.state;
    let callback_uri = callback::parse_uri(&begun.callback_uri)
        .map_err(|problem| Refusal::invalid("callbackUri", &problem))?;
    let id = begun.call_connection_id;
    let ringing = Ringing {
        id: state.calls.new_operation_id(),
        far_end: begun.far_end,
        ending: state.next_ending(),
    };
    let mut call = Call::new(Stage::Establishing, false, Some(callback_uri));
    call.participants = begun.participants;
    call.joined.clone_from(&begun.joins);
    call.leg = Some(Box::new(Leg {
        how: begun.how,
        context: begun.context.clone(),
        api_version: request.api_version,
        request: request.entry,
        properties: begun.properties,
        ringing: Some(ringing),
    }));
    let answer = properties(&call, &id);
    state.calls.insert(&id, call)?;
    if let Some(other) = begun.joins {
        state.calls.with(&other, |call| {
            call.joined_by.push(id.clone());
            Ok(())
        })?;
    }
    let rings = match begun.how {
        How::Created => state.settings.ring_duration,
        How::Answered | How::Joined => std::time::Duration::ZERO,
    };
    let mut accepted = Accepted::default().answered_by(&answer);
    if ringing.far_end != FarEnd::Rings {
        if rings.is_zero() {
            accepted.events = ringing::end(state, &id, Some(ringing.id));
        } else {
            accepted.timer = Some((ringing.id, rings));
        }
    }
    Ok(Accepted { call_connection_id: Some(id), operation_context: begun.context, ..accepted })
}

fn get(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let id = request.call_connection_id();
    let answer = request.state.calls.look(id, |call| Ok(properties(call, id)))?;
    Ok(Accepted::default().answered_by(&answer))
}

/// Leaves the call. The calls that have joined it go on.
fn hang_up(request: &Request<'_>) -> Result<Accepted, Refusal> {
    end(request, request.call_connection_id())
}

/// Ends the call for everyone.
fn terminate(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let id = request.call_connection_id();
    let (first, mut others) = request.state.calls.look(id, |call| {
        let first = call.conversation(id);
        Ok((first, call.joined_by.clone()))
    })?;
    if first != id {
        others =
            request.state.calls.look(&first, |call| Ok(call.joined_by.clone())).unwrap_or_default();
        others.push(first);
    }
    let accepted = end(request, id)?;
    for other in others.iter().filter(|other| *other != id) {
        call::disconnect(request.state, other);
    }
    Ok(accepted)
}

fn end(request: &Request<'_>, id: &str) -> Result<Accepted, Refusal> {
    // How the service reports that the application has ended the call, as recorded.
    const MESSAGE: &str = "Call was ended by Azure Communication Service Call Automation API or a server bot. \
                           DiagCode: 0#7000.@";
    let mut result = explained(200, Subcode::ENDED_BY_APPLICATION);
    result.message = Some(MESSAGE.to_owned());
    let mut events = call::end(request.state, id, result).ok_or_else(|| not_found(id))?;
    events.0.iter_mut().for_each(|event| event.request = request.entry);
    Ok(Accepted { events, ..Accepted::default() })
}

fn properties(call: &Call, id: &str) -> CallConnectionProperties {
    let mut properties = call.leg.as_ref().map(|leg| leg.properties.clone()).unwrap_or_default();
    let conversation = call.conversation(id);
    properties.call_connection_id = Some(id.to_owned());
    properties.server_call_id = Some(server_call_id(&conversation));
    properties.correlation_id = Some(correlation_id(&conversation));
    properties.callback_uri = call.callback_uri.as_ref().map(ToString::to_string);
    properties.call_connection_state = Some(match call.stage {
        Stage::Establishing => Shown::Connecting,
        Stage::Connected => Shown::Connected,
        Stage::Ended(_) => Shown::Disconnected,
    });
    properties
}

/// A new identity of the resource.
pub(super) fn new_identity() -> CommunicationIdentifierModel {
    CommunicationIdentifierModel::communication_user(format!("8:acs:{RESOURCE_ID}_{}", new_id()))
}

/// The identity in a member of the body.
pub(super) fn user(
    member: &str,
    user: &CommunicationUserIdentifierModel,
) -> Result<CommunicationIdentifierModel, Refusal> {
    let user = CommunicationIdentifierModel::communication_user(user.id.clone());
    participant::raw_id(member, &user)?;
    Ok(user)
}

/// The phone number of a participant who is one.
pub(super) fn phone_number(
    participant: &CommunicationIdentifierModel,
) -> Option<PhoneNumberIdentifierModel> {
    identified(participant).phone_number
}
