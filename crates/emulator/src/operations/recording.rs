//! Recordings.

use acs_call_automation::Subcode;
use acs_call_automation::types::{
    CallLocator, RecordingChannelType as Channels, RecordingContentType as Content,
    RecordingFormatType as Format, RecordingKind, RecordingState, RecordingStateResponse,
    StartCallRecordingRequest,
};
use http::StatusCode;

use crate::calls::recordings::{Recording, new_recording_id, not_found};
use crate::calls::registry;
use crate::ending::Ending;
use crate::event::{Events, event, made};
use crate::ids::{call_of, group_call, is_meeting};
use crate::operations::locator::{self, Locator};
use crate::operations::recording_event::report;
use crate::operations::recording_file;
use crate::operations::request::{Accepted, Handler, Request};
use crate::recorded::activity::Activity;
use crate::recorded::recording::Mode;
use crate::refusal::Refusal;
use crate::state::State;
use crate::tls::domains::is_served;

pub(super) const OPERATIONS: &[(&str, Handler)] = &[
    ("StartRecording", start),
    ("GetRecording", get),
    ("StopRecording", stop),
    ("PauseRecording", pause),
    ("ResumeRecording", resume),
];

fn start(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let body: StartCallRecordingRequest = request.read()?;
    check_mode(&body)?;
    let own = body.recording_state_callback_uri.as_deref();
    let own = own.map(|uri| request.callback_uri("recordingStateCallbackUri", uri)).transpose()?;
    let state = request.state;
    let id = call(state, body.call_connection_id, body.call_locator)?;
    let is_recorded = |other: &String| {
        state.calls.look(other, |call| Ok(call.recording.is_some())).unwrap_or(false)
    };
    let is_recorded = state.calls.others(&id).iter().any(is_recorded);
    let mut events = Events::default();
    let answer = state.calls.with(&id, |call| {
        if is_recorded || call.recording.is_some() {
            let message = "the call is being recorded already";
            return Err(refused(Subcode::DUPLICATE_RECORDING, message));
        }
        let mut reply = call.reply(&id, state.settings.callback_uri.as_ref());
        reply.to = own.or(reply.to);
        reply.api_version = request.api_version;
        reply.context = None;
        let recording_id = new_recording_id(&state.ids, &id);
        let mut answer = made!(RecordingStateResponse {
            recording_id: Some(recording_id.clone()),
            recording_kind: Some(RecordingKind::AzureCommunicationServices),
            recording_state: Some(RecordingState::Inactive),
        });
        if let Ending::Failed(why) = state.next_ending(&id) {
            let failed = crate::event::failed(why);
            let event = event!(&reply, failed, StartRecordingFailed, recording_id: recording_id);
            events.add(&reply, event);
            return Ok(answer);
        }
        // The events have the recorder's own connection.
        reply.call_connection_id = state.ids.next(&["recorder", &recording_id]).to_string();
        let mut recording = Recording {
            id: recording_id.clone(),
            call_connection_id: id.clone(),
            reply,
            files_at: files_at(request),
            start_date_time: humantime::format_rfc3339_seconds(state.clock.time_of_day())
                .to_string(),
            state: RecordingState::Inactive,
            mode: Mode::new(
                body.recording_content_type,
                body.recording_channel_type,
                body.recording_format_type,
            ),
            activity: Activity::default(),
        };
        if body.pause_on_start != Some(true) {
            recording.state = RecordingState::Active;
            recording.activity.start(state.clock.time_of_day());
        }
        answer.recording_state = Some(recording.state.clone());
        report(&recording, &mut events);
        state.recordings.add(recording);
        call.recording = Some(recording_id);
        Ok(answer)
    })?;
    let call_connection_id = Some(id);
    Ok(Accepted { call_connection_id, events, ..Accepted::default() }.answered_by(&answer))
}

/// How the addresses of the files begin. The official clients send credentials to the service's hosts for recordings
/// only, so through the proxy it is one of those.
fn files_at(request: &Request<'_>) -> String {
    const STORAGE: &str = "https://emulator.asm.skype.com";
    match &request.state.settings.recording_url {
        Some(url) => url.clone(),
        None if is_served(request.host) => STORAGE.to_owned(),
        None => format!("{}://{}", request.scheme, request.host),
    }
}

/// Checks that there is such a combination of content, channels and format.
fn check_mode(body: &StartCallRecordingRequest) -> Result<(), Refusal> {
    let content = body.recording_content_type.as_ref();
    let is_unmixed = body.recording_channel_type == Some(Channels::Unmixed);
    if is_unmixed && content == Some(&Content::AudioVideo) {
        let message = "video can only be recorded mixed";
        return Err(refused(Subcode::RECORDING_MODE_NOT_SUPPORTED, message));
    }
    let fits = match (content, &body.recording_format_type) {
        (_, None) => true,
        (Some(Content::AudioVideo), Some(format)) => *format == Format::Mp4,
        (Some(Content::Audio), Some(Format::Mp4)) => false,
        (_, Some(format)) => !is_unmixed || *format == Format::Wav,
    };
    if fits {
        return Ok(());
    }
    let message =
        "expected mp4 for audio and video, wav or mp3 for mixed audio, wav for unmixed audio";
    Err(refused(Subcode::RECORDING_FORMAT_NOT_SUPPORTED, message))
}

/// The call to record, of which exactly one of two members must be given.
fn call(
    state: &State,
    id: Option<String>,
    locator: Option<CallLocator>,
) -> Result<String, Refusal> {
    match (id, locator) {
        (Some(id), None) => Ok(id),
        (None, Some(locator)) => match locator::read(locator)? {
            Locator::Call(id) => {
                let conversation = call_of(&id).ok_or_else(|| registry::not_found(&id))?;
                Ok(state.calls.call_in(&conversation))
            }
            Locator::Group(id) => {
                let call = state.calls.call_in(&group_call(&id));
                // Without anybody in it, there is no call to record.
                if is_meeting(&call) { Err(registry::not_found(&id)) } else { Ok(call) }
            }
            Locator::Room(_) => {
                let problem =
                    "expected a serverCallId or a groupCallId: a room is recorded by these";
                Err(Refusal::invalid("callLocator", problem))
            }
        },
        (Some(_), Some(_)) => {
            Err(Refusal::invalid("callLocator", "expected nothing beside callConnectionId"))
        }
        (None, None) => {
            Err(Refusal::invalid("callLocator", "required, as callConnectionId is missing"))
        }
    }
}

fn get(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let answer = request.state.recordings.with(id(request), |recording| {
        Ok(made!(RecordingStateResponse {
            recording_id: Some(recording.id.clone()),
            recording_kind: Some(RecordingKind::AzureCommunicationServices),
            recording_state: Some(recording.state.clone()),
        }))
    })?;
    Ok(Accepted::default().answered_by(&answer))
}

fn pause(request: &Request<'_>) -> Result<Accepted, Refusal> {
    turn(request, RecordingState::Inactive, "the recording is paused already")
}

fn resume(request: &Request<'_>) -> Result<Accepted, Refusal> {
    turn(request, RecordingState::Active, "the recording is not paused")
}

fn turn(request: &Request<'_>, to: RecordingState, is_already: &str) -> Result<Accepted, Refusal> {
    request.state.recordings.with(id(request), |recording| {
        if recording.state == to {
            return Err(refused(Subcode::RECORDING_PAUSE_NOT_ALLOWED, is_already));
        }
        match to {
            RecordingState::Active => recording.activity.start(request.state.clock.time_of_day()),
            _ => recording.activity.stop(request.state.clock.time_of_day()),
        }
        recording.state = to;
        let mut events = Events::default();
        report(recording, &mut events);
        let call_connection_id = Some(recording.call_connection_id.clone());
        Ok(Accepted { call_connection_id, events, ..Accepted::default() })
    })
}

fn stop(request: &Request<'_>) -> Result<Accepted, Refusal> {
    let state = request.state;
    let ended = state.recordings.end(id(request));
    let mut recording = ended.ok_or_else(|| not_found(id(request)))?;
    recording.state = RecordingState::Inactive;
    let mut events = Events::default();
    report(&recording, &mut events);
    let id = recording.call_connection_id.clone();
    // If the call has ended meanwhile, it is recorded no more.
    let participants = state.calls.look(&id, |call| {
        call.recording = None;
        Ok(call.participants.raw_ids())
    });
    recording_file::make(state, recording, participants.unwrap_or_default());
    let call_connection_id = Some(id);
    Ok(Accepted { call_connection_id, events, ..Accepted::default() })
}

fn id<'a>(request: &'a Request<'_>) -> &'a str {
    request.parameter("recordingId")
}

fn refused(subcode: Subcode, message: &str) -> Refusal {
    Refusal::new(StatusCode::BAD_REQUEST, subcode, message)
}
