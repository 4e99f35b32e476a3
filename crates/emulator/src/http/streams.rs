//! The streams of a call over the control interface: what participants speak, what they hear, and faults.

use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::Subcode;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{StatusCode, Uri};
use serde::Deserialize;
use serde_json::json;
use tokio::time::Instant;

use crate::body;
use crate::http::answer::Answer;
use crate::http::far_end::{done, present, read};
use crate::http::journal::{number, parameters, unknown};
use crate::http::server::Server;
use crate::journal::entry::Deed;
use crate::media::audio;
use crate::media::fault::StreamFault;
use crate::media::playback::Playback;
use crate::operations::input;
use crate::refusal::Refusal;

/// Five minutes of audio in base64.
const LONGEST: usize = 32 * 1024 * 1024;

pub(super) fn routes() -> Router<Arc<Server>> {
    let speak = post(speak).layer(DefaultBodyLimit::max(LONGEST));
    Router::new()
        .route("/emulator/calls/{id}/speak", speak)
        .route("/emulator/calls/{id}/heard", get(heard))
        .route("/emulator/calls/{id}/heard.wav", get(heard_wav))
        .route("/emulator/calls/{id}/streams/fault", post(fault))
}

type Outcome = Result<Answer, Refusal>;
type Shared = State<Arc<Server>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Speak {
    participant: Option<String>,
    /// A WAV file or PCM, in base64.
    audio: Option<String>,
    /// The frequency of a tone, and how long it lasts.
    tone: Option<u16>,
    milliseconds: Option<u64>,
    /// Whether it continues the audio of the previous request, so that the journal needs no entry for it.
    #[serde(default)]
    continues: bool,
}

async fn speak(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    let given: Speak = read(&body)?;
    let who = present(&server, &id, given.participant.as_deref())?;
    match (given.audio, given.tone, given.milliseconds) {
        (Some(base64), None, None) => {
            let decoded = STANDARD.decode(base64);
            let decoded = decoded.map_err(|_| Refusal::invalid("audio", "expected base64"))?;
            input::speak(&server.state, &id, &who, |rate| audio::read(&decoded, rate))?;
        }
        (None, Some(hertz), Some(milliseconds)) => {
            let duration = Duration::from_millis(milliseconds);
            input::speak(&server.state, &id, &who, |rate| audio::tone(hertz, duration, rate))?;
        }
        _ => {
            let problem = "expected audio in base64, or tone and milliseconds";
            return Err(Refusal::invalid("audio", problem));
        }
    }
    if !given.continues {
        let line = format!("a participant speaks into the audio stream of call {id}");
        server.state.has_done(line, Some(Deed::new("speak", &id).by(&who)));
    }
    done()
}

async fn heard(State(server): Shared, Path(id): Path<String>) -> Outcome {
    let heard = playback(&server, &id)?.heard(Instant::now());
    let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    let heard = json!({
        "sampleRate": heard.sample_rate(),
        "milliseconds": milliseconds(heard.duration()),
        "queuedMilliseconds": milliseconds(heard.queued()),
        "complete": heard.is_complete(),
    });
    Ok(Answer::json(StatusCode::OK, &heard))
}

/// All that was heard, with its pauses. For those who listen to a running call, what was heard after so many samples,
/// without pauses.
async fn heard_wav(
    State(server): Shared,
    Path(id): Path<String>,
    uri: Uri,
) -> Result<Response, Refusal> {
    let mut after = None;
    for (name, value) in parameters(&uri) {
        match &*name {
            "afterSamples" => after = Some(number(&name, &value)?),
            _ => return Err(unknown(&name, "afterSamples")),
        }
    }
    let playback = playback(&server, &id)?;
    let wav = match after {
        None => playback.heard(Instant::now()).to_wav(),
        Some(samples) => playback.wav_after(samples, Instant::now()),
    };
    Ok(([(CONTENT_TYPE, "audio/wav")], wav).into_response())
}

fn playback(server: &Server, id: &str) -> Result<Arc<Playback>, Refusal> {
    server.state.sockets.heard(id).ok_or_else(|| {
        let message = format!("call {id:?} has no audio stream with enableBidirectional");
        Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message)
    })
}

async fn fault(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    let fault: StreamFault = body::read(&body)?;
    input::fail_streams(&server.state, &id, fault)?;
    server.has_done(|| format!("fault for the streams of call {id}: {fault:?}"));
    done()
}
