//! Calls that an application makes or joins, and how it ends them.

use acs_call_automation::Subcode;
use acs_call_automation::types::{
    CallConnectionProperties, CallConnectionStateModel as Shown, CommunicationIdentifierModel,
    CommunicationUserIdentifierModel, ConnectRequest, CreateCallRequest,
};

use crate::calls::call::{Call, Stage};
use crate::calls::far_end::FarEnd;
use crate::calls::leg::{How, Leg, Ringing};
use crate::calls::offers::{Operation, Origin};
use crate::calls::participants::{Participants, identified};
use crate::calls::registry::not_found;
use crate::calls::streams::Streams;
use crate::event::{explained, made};
use crate::ids::{RESOURCE_ID, call_of, correlation_id, group_call, room_call, server_call_id};
use crate::operations::locator::{self, Locator};
use crate::operations::offer::{self, Caller};
use crate::operations::request::{Accepted, Handler, Request};
use crate::operations::{call, leaving, participant, ringing, stream_options};
use crate::refusal::Refusal;
use crate::state::State;

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
    let state = request.state;
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for (index, target) in body.targets.iter().enumerate() {
        let raw_id = participant::raw_id(&format!("targets[{index}]"), target)?;
        participant::check_caller_id(&raw_id, body.source_caller_id_number.as_ref())?;
        if state.comes_in(&raw_id) { &mut own } else { &mut others }.push(identified(target));
    }
    let streams = stream_options::read(body.media_streaming_options, body.transcription_options)?;
    let given = body.source.as_ref().map(|source| user("source", source)).transpose()?;
    let caller_id = body.source_caller_id_number.as_ref().map(|number| &*number.value);
    let call_connection_id = new_call(state, given.as_ref(), caller_id, &body.targets);
    let source = given.unwrap_or_else(|| new_identity(state, &call_connection_id));
    let mut participants = Participants::default();
    participants.join(&source);
    others.iter().for_each(|target| participants.join(target));
    let caller = Caller {
        identity: source.clone(),
        number: body.source_caller_id_number.clone(),
        display_name: body.source_display_name.clone(),
    };
    let properties = made!(CallConnectionProperties {
        source: Some(source),
        source_caller_id_number: body.source_caller_id_number,
        source_display_name: body.source_display_name,
        targets: Some(body.targets.iter().map(identified).collect()),
    });
    // Without others, the own ones decide whether the call is connected.
    let far_end = match others.first() {
        None => FarEnd::Rings,
        Some(first) => state.next_far_end(&call_connection_id, &first.raw_id()),
    };
    let participant = <[_; 1]>::try_from(body.targets).ok().map(|[only]| only);
    let mut accepted = begin(
        request,
        Begun {
            how: How::Created,
            call_connection_id: call_connection_id.clone(),
            callback_uri: body.callback_uri,
            context: body.operation_context,
            properties,
            participants,
            far_end,
            joins: None,
            caller: None,
            streams,
        },
    )?;
    for target in own {
        let operation = if others.is_empty() { Operation::Create } else { Operation::CreateBeside };
        let origin = Origin { call_connection_id: call_connection_id.clone(), operation };
        accepted.incoming.push(offer::ring(state, caller.calls(&state.ids, target, origin)));
    }
    Ok(Accepted { participant, ..accepted })
}

fn connect(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: ConnectRequest = request.read()?;
    let streams = stream_options::read(body.media_streaming_options, body.transcription_options)?;
    let state = request.state;
    let conversation = match locator::read(body.call_locator)? {
        Locator::Call(id) => {
            let conversation = call_of(&id).ok_or_else(|| not_found(&id))?;
            // Without anybody in it, there is no call to join.
            state.calls.with(&state.calls.call_in(&conversation), |call| {
                Ok(call.conversation(&conversation))
            })?
        }
        Locator::Group(id) => group_call(&id),
        Locator::Room(id) => {
            if state.settings.is_strict {
                state.rooms.check(&id)?;
            }
            room_call(&id)
        }
    };
    let call_connection_id = state.ids.next(&["connect", &conversation]).to_string();
    let source = new_identity(state, &call_connection_id);
    let mut participants = Participants::default();
    participants.join(&source);
    begin(
        request,
        Begun {
            how: How::Joined,
            call_connection_id,
            callback_uri: body.callback_uri,
            context: body.operation_context,
            properties: made!(CallConnectionProperties {
                source: Some(source),
                targets: Some(Vec::new()),
            }),
            participants,
            far_end: FarEnd::Answers,
            joins: Some(conversation),
            caller: None,
            streams,
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
    /// The conversation that it joins.
    pub(super) joins: Option<String>,
    /// The call over the telephone network whose other end it is, and who it is in that call.
    pub(super) caller: Option<(String, String)>,
    pub(super) streams: Streams,
}

/// Begins a call. Its answer says that it is connecting; what follows comes by events.
pub(super) fn begin(request: &Request<'_>, begun: Begun) -> Result<Accepted, Refusal> {
    let state = request.state;
    let callback_uri = request.callback_uri("callbackUri", &begun.callback_uri)?;
    let id = begun.call_connection_id;
    let ringing = Ringing {
        id: state.calls.new_operation_id(),
        far_end: begun.far_end,
        ending: state.next_ending(&id),
    };
    let mut call = Call::new(Stage::Establishing, false, Some(callback_uri));
    call.participants = begun.participants;
    call.joined = begun.joins;
    call.caller.clone_from(&begun.caller);
    call.streams = begun.streams;
    call.streams.identify(&state.ids, &id);
    // The application's own identity is the first.
    let own = call.participants.joined.first().and_then(|own| own.identifier.as_ref());
    let own = own.map(CommunicationIdentifierModel::raw_id).unwrap_or_default();
    call.leg = Some(Box::new(Leg {
        how: begun.how,
        own,
        context: begun.context.clone(),
        api_version: request.api_version,
        request: request.entry,
        properties: begun.properties,
        ringing: Some(ringing),
    }));
    let rings = match begun.how {
        How::Created => {
            let first = call.far_end().next().unwrap_or_default();
            state.rings(&first, ringing.far_end, None)
        }
        How::Answered | How::Joined => std::time::Duration::ZERO,
    };
    let answer = properties(&call, &id);
    state.calls.insert(&id, call)?;
    if let Some((caller, _)) = begun.caller {
        // If the caller has hung up meanwhile, it does not end this call.
        let _ = state.calls.look(&caller, |call| {
            call.called.push(id.clone());
            Ok(())
        });
    }
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

/// Leaves the call. The others go on, unless only one is left.
fn hang_up(request: &Request<'_>) -> Result<Accepted, Refusal> {
    end(request, request.call_connection_id())
}

/// Ends the call for everyone.
fn terminate(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let id = request.call_connection_id();
    let others = request.state.calls.dissolve(id);
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
    let mut events = leaving::leave(request.state, id, result).ok_or_else(|| not_found(id))?;
    events.0.iter_mut().for_each(|event| event.request = request.entry);
    Ok(Accepted { events, ..Accepted::default() })
}

fn properties(call: &Call, id: &str) -> CallConnectionProperties {
    let mut properties = call.leg.as_ref().map(|leg| leg.properties.clone()).unwrap_or_default();
    let conversation = call.conversation(id);
    properties.call_connection_id = Some(id.to_owned());
    properties.server_call_id = Some(server_call_id(&conversation));
    properties.correlation_id = Some(correlation_id(&conversation));
    properties.media_streaming_subscription = call.streams.media();
    properties.transcription_subscription = call.streams.transcription();
    properties.callback_uri = call.callback_uri.as_ref().map(ToString::to_string);
    properties.call_connection_state = Some(match call.stage {
        Stage::Establishing => Shown::Connecting,
        Stage::Connected => Shown::Connected,
        Stage::Ended(_) => Shown::Disconnected,
    });
    properties
}

/// The id of a call that is created.
fn new_call(
    state: &State,
    source: Option<&CommunicationIdentifierModel>,
    caller_id: Option<&str>,
    targets: &[CommunicationIdentifierModel],
) -> String {
    let source = source.map(CommunicationIdentifierModel::raw_id).unwrap_or_default();
    let targets: Vec<String> = targets.iter().map(CommunicationIdentifierModel::raw_id).collect();
    let mut of = vec!["call", &source, caller_id.unwrap_or_default()];
    of.extend(targets.iter().map(|target| &**target));
    state.ids.next(&of).to_string()
}

/// A new identity of the resource, for the application in a call.
pub(super) fn new_identity(
    state: &State,
    call_connection_id: &str,
) -> CommunicationIdentifierModel {
    let id = state.ids.next(&["identity", call_connection_id]);
    CommunicationIdentifierModel::communication_user(format!("8:acs:{RESOURCE_ID}_{id}"))
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
