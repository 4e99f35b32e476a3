//! What people at the far end do, over the control interface: the methods of
//! [`RemoteParticipant`](crate::RemoteParticipant).

use std::sync::Arc;

use acs_call_automation::types::CommunicationIdentifierModel as Participant;
use acs_call_automation::{ParseTonesError, Tones};
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::body;
use crate::calls::far_end::FarEnd;
use crate::error::PARTICIPANT;
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::operations::{far_end, input};
use crate::refusal::Refusal;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new()
        .route("/emulator/calls/{id}/answer", post(answer))
        .route("/emulator/calls/{id}/decline", post(decline))
        .route("/emulator/calls/{id}/busy", post(busy))
        .route("/emulator/calls/{id}/noAnswer", post(no_answer))
        .route("/emulator/calls/{id}/hangUp", post(hang_up))
        .route("/emulator/calls/{id}/mute", post(mute))
        .route("/emulator/calls/{id}/unmute", post(unmute))
        .route("/emulator/calls/{id}/press", post(press))
        .route("/emulator/calls/{id}/say", post(say))
}

type Outcome = Result<Answer, Refusal>;
type Shared = State<Arc<Server>>;

async fn answer(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    settle(&server, &id, &body, FarEnd::Answers)
}

async fn decline(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    settle(&server, &id, &body, FarEnd::Declines)
}

async fn busy(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    settle(&server, &id, &body, FarEnd::Busy)
}

async fn no_answer(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    settle(&server, &id, &body, FarEnd::NoAnswer)
}

fn settle(server: &Server, id: &str, body: &Bytes, far_end: FarEnd) -> Outcome {
    let given: Who = read(body)?;
    let who = match named(given.participant.as_deref())? {
        Some(who) => who,
        None => far_end::only_ringing(&server.state, id)?,
    };
    far_end::settle(&server.state, id, &who, far_end)?;
    done()
}

async fn hang_up(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    let given: Who = read(&body)?;
    let who = present(&server, &id, given.participant.as_deref())?;
    far_end::hang_up(&server.state, &id, &who)?;
    done()
}

async fn mute(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    set_muted(&server, &id, &body, true)
}

async fn unmute(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    set_muted(&server, &id, &body, false)
}

fn set_muted(server: &Server, id: &str, body: &Bytes, is_muted: bool) -> Outcome {
    let given: Who = read(body)?;
    let who = present(server, id, given.participant.as_deref())?;
    far_end::set_muted(&server.state, id, &who, is_muted)?;
    done()
}

async fn press(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    let given: Press = read(&body)?;
    let pressed: Tones = given
        .tones
        .parse()
        .map_err(|error: ParseTonesError| Refusal::invalid("tones", &error.to_string()))?;
    let who = present(&server, &id, given.participant.as_deref())?;
    input::press(&server.state, &id, &who, &pressed)?;
    done()
}

async fn say(State(server): Shared, Path(id): Path<String>, body: Bytes) -> Outcome {
    let given: Say = read(&body)?;
    let who = present(&server, &id, given.participant.as_deref())?;
    input::say(&server.state, &id, &who, &given.text)?;
    done()
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Who {
    participant: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Press {
    participant: Option<String>,
    tones: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Say {
    participant: Option<String>,
    text: String,
}

/// Reads a body. An empty one has no members.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    body::read(if body.is_empty() { b"{}" } else { body })
}

/// The raw id of somebody in a call: of the one who is named, or of the only one at the far end.
pub(super) fn present(server: &Server, id: &str, name: Option<&str>) -> Result<String, Refusal> {
    match named(name)? {
        Some(who) => Ok(who),
        None => far_end::only_present(&server.state, id),
    }
}

fn named(name: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(name) = name else { return Ok(None) };
    let who: Participant =
        name.parse().map_err(|_| Refusal::invalid("participant", PARTICIPANT))?;
    Ok(Some(who.raw_id()))
}

pub(super) fn done() -> Outcome {
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}
