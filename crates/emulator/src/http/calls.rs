//! The calls that have not ended, over HTTP: who is in them, who rings, and what runs in them.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::Subcode;
use acs_call_automation::types::{
    CallConnectionProperties, CommunicationIdentifierModel as Participant, RecognizeInputType,
    RecognizeOptions,
};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde::Serialize;

use crate::calls::call::{Call, Stage};
use crate::calls::leg::How;
use crate::calls::offers::Ringing;
use crate::calls::running::{Media, Running};
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::journal::entry::milliseconds;
use crate::refusal::Refusal;
use crate::scenario::saved;

/// How many calls are listed.
const MOST: usize = 1_000;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/emulator/calls", get(calls))
        .route("/emulator/calls/{id}/scenario", get(scenario))
}

async fn calls(State(server): State<Arc<Server>>) -> Answer {
    let state = &server.state;
    let left = state.timers.left();
    let list = List {
        calls: state.calls.list(MOST, |id, call| Shown::new(id, call, &left)),
        incoming: state.offers.ringing(state.clock.now()).into_iter().map(Incoming::from).collect(),
        is_attended: state.phone.is_attended(),
    };
    Answer::json(StatusCode::OK, &list)
}

/// A call so far, as a scenario.
async fn scenario(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let yaml = saved::scenario(&server.state, &id).ok_or_else(|| {
        let message = format!(
            "the journal does not have the beginning of a call {id:?}: there was no such call, or its entries were \
             forgotten (--journal, EmulatorBuilder::journal)"
        );
        Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
    })?;
    Ok(([(CONTENT_TYPE, "application/yaml")], yaml).into_response())
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct List {
    calls: Vec<Shown>,
    /// Calls that ring at the application.
    incoming: Vec<Incoming>,
    is_attended: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Incoming {
    call_connection_id: String,
    from: String,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_name: Option<String>,
    remaining_milliseconds: u64,
}

impl From<Ringing> for Incoming {
    fn from(Ringing { offer, left }: Ringing) -> Self {
        Self {
            call_connection_id: offer.call_connection_id,
            from: offer.from.raw_id(),
            to: offer.to.raw_id(),
            display_name: offer.display_name,
            remaining_milliseconds: milliseconds(left),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown {
    call_connection_id: String,
    state: &'static str,
    /// Absent for a call that a test has connected.
    #[serde(skip_serializing_if = "Option::is_none")]
    made_by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    to: Vec<String>,
    /// Those in the call; with its first member, the application.
    participants: Vec<Present>,
    /// The raw ids of those who ring.
    ringing: Vec<String>,
    media: Vec<Runs>,
    /// The raw ids of those whose every key is reported.
    continuous_dtmf: Vec<String>,
    is_recorded: bool,
    /// Absent unless audio is streamed to the application.
    #[serde(skip_serializing_if = "Option::is_none")]
    audio_stream: Option<AudioStream>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AudioStream {
    sample_rate: u32,
    is_bidirectional: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Present {
    raw_id: String,
    is_application: bool,
    is_muted: bool,
    is_on_hold: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Runs {
    kind: &'static str,
    /// The entry of its request in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<u64>,
    /// The raw ids of those who hear it or are listened to; nobody if it is everyone.
    participants: Vec<String>,
    /// How long it still lasts; absent if it has no end yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    remaining_milliseconds: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recognition: Option<Listens>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Listens {
    input: RecognizeInputType,
    options: RecognizeOptions,
    is_prompting: bool,
    /// How many keys it has heard.
    keys: usize,
}

impl Shown {
    fn new(id: &str, call: &Call, left: &HashMap<u64, Duration>) -> Self {
        let ringing = call.ringing();
        let state = match call.stage {
            Stage::Establishing if ringing.is_empty() => "connecting",
            Stage::Establishing => "ringing",
            Stage::Connected => "connected",
            Stage::Ended(_) => "disconnected",
        };
        let own = call.own();
        let leg = call.leg.as_deref();
        let raw = |one: &Participant| one.raw_id();
        let raw_all = |all: &Option<Vec<Participant>>| -> Vec<String> {
            all.iter().flatten().map(raw).collect()
        };
        let from = |of: &CallConnectionProperties| {
            let number = of.source_caller_id_number.as_ref().map(|one| one.value.clone());
            number.or_else(|| of.source.as_ref().map(raw))
        };
        let participants = call.participants.joined.iter().filter_map(|one| {
            let raw_id = one.identifier.as_ref()?.raw_id();
            Some(Present {
                is_application: Some(&*raw_id) == own,
                is_muted: one.is_muted == Some(true),
                is_on_hold: one.is_on_hold == Some(true),
                raw_id,
            })
        });
        Self {
            call_connection_id: id.to_owned(),
            state,
            made_by: leg.map(|leg| match leg.how {
                How::Created => "createCall",
                How::Answered => "answerCall",
                How::Joined => "connect",
            }),
            from: leg.and_then(|leg| from(&leg.properties)),
            to: leg.map(|leg| raw_all(&leg.properties.targets)).unwrap_or_default(),
            participants: participants.filter(|one| !ringing.contains(&one.raw_id)).collect(),
            ringing,
            media: call.running().iter().map(|running| Runs::new(running, left)).collect(),
            continuous_dtmf: call.listening.iter().map(|one| one.to.clone()).collect(),
            is_recorded: call.recording.is_some(),
            audio_stream: call.streams.audio().map(|(rate, is_bidirectional)| AudioStream {
                sample_rate: rate.0,
                is_bidirectional,
            }),
        }
    }
}

impl Runs {
    fn new(running: &Running, left: &HashMap<u64, Duration>) -> Self {
        let (kind, participants, recognition) = match &running.media {
            Media::Tones { to } => ("tones", vec![to.clone()], None),
            Media::Play { to } => ("play", to.clone(), None),
            Media::Recognize(recognition) => {
                let (input, options) = recognition.asked();
                let listens = Listens {
                    input: input.clone(),
                    options: options.clone(),
                    is_prompting: recognition.is_prompting(),
                    keys: recognition.keys(),
                };
                ("recognize", vec![recognition.participant().to_owned()], Some(listens))
            }
        };
        Self {
            kind,
            request: running.reply.request,
            participants,
            remaining_milliseconds: left.get(&running.id).copied().map(milliseconds),
            recognition,
        }
    }
}
