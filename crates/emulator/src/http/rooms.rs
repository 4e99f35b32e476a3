//! Rooms, as far as applications that make calls need them: `azure-communication-rooms`, any api-version.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::SystemTime;

use acs_call_automation::types::CommunicationIdentifierModel;
use axum::Router;
use axum::extract::{Path, State};
use axum::middleware::from_fn_with_state;
use axum::routing::{get, patch};
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::body;
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::http::signed;
use crate::refusal::Refusal;
use crate::rooms::{LIFE, Room};

pub(crate) fn routes(server: &Arc<Server>) -> Router<Arc<Server>> {
    Router::new()
        .route("/rooms", get(list).post(create))
        .route("/rooms/{id}", get(show).patch(update).delete(remove))
        .route("/rooms/{id}/participants", patch(update_participants).get(participants))
        .layer(from_fn_with_state(Arc::clone(server), signed::check))
}

type Outcome = Result<Answer, Refusal>;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Given {
    valid_from: Option<String>,
    valid_until: Option<String>,
    pstn_dial_out_enabled: Option<bool>,
    participants: BTreeMap<String, Option<Participant>>,
}

#[derive(Deserialize)]
struct Participant {
    role: Option<String>,
}

async fn create(State(server): State<Arc<Server>>, body: Bytes) -> Outcome {
    let given = read(&body)?;
    let now = server.state.now();
    let valid_from = time("validFrom", given.valid_from.as_deref())?.unwrap_or(now);
    let valid_until = time("validUntil", given.valid_until.as_deref())?;
    let mut room = Room {
        // As with the service, digits only.
        id: format!("99{:015}", server.state.ids.next(&["room"]).as_u128() % 1_000_000_000_000_000),
        created_at: now,
        valid_from,
        valid_until: valid_until.unwrap_or(valid_from + LIFE),
        has_pstn_dial_out: given.pstn_dial_out_enabled.unwrap_or(false),
        participants: BTreeMap::new(),
    };
    check_times(&room)?;
    change(&mut room, given.participants)?;
    let answer = shown(&room);
    server.state.rooms.add(room);
    Ok(Answer::json(StatusCode::CREATED, &answer))
}

async fn list(State(server): State<Arc<Server>>) -> Outcome {
    let rooms: Vec<_> = server.state.rooms.all().iter().map(shown).collect();
    Ok(Answer::json(StatusCode::OK, &json!({ "value": rooms })))
}

async fn show(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Outcome {
    let answer = server.state.rooms.with(&id, |room| Ok(shown(room)))?;
    Ok(Answer::json(StatusCode::OK, &answer))
}

async fn update(State(server): State<Arc<Server>>, Path(id): Path<String>, body: Bytes) -> Outcome {
    let given = read(&body)?;
    let valid_from = time("validFrom", given.valid_from.as_deref())?;
    let valid_until = time("validUntil", given.valid_until.as_deref())?;
    let answer = server.state.rooms.with(&id, |room| {
        let mut changed = room.clone();
        changed.valid_from = valid_from.unwrap_or(room.valid_from);
        changed.valid_until = valid_until.unwrap_or(room.valid_until);
        changed.has_pstn_dial_out = given.pstn_dial_out_enabled.unwrap_or(room.has_pstn_dial_out);
        check_times(&changed)?;
        *room = changed;
        Ok(shown(room))
    })?;
    Ok(Answer::json(StatusCode::OK, &answer))
}

async fn remove(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Outcome {
    server.state.rooms.remove(&id)?;
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}

async fn update_participants(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    body: Bytes,
) -> Outcome {
    let given = read(&body)?;
    server.state.rooms.with(&id, |room| change(room, given.participants))?;
    Ok(Answer::json(StatusCode::OK, &json!({})))
}

async fn participants(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Outcome {
    let value = server.state.rooms.with(&id, |room| {
        let shown = |(raw_id, role)| json!({ "rawId": raw_id, "role": role });
        Ok(room.participants.iter().map(shown).collect::<Vec<_>>())
    })?;
    Ok(Answer::json(StatusCode::OK, &json!({ "value": value })))
}

fn read(body: &[u8]) -> Result<Given, Refusal> {
    if body.is_empty() { Ok(Given::default()) } else { body::read(body) }
}

/// Adds participants, changes their roles, or removes those without any member.
fn change(room: &mut Room, given: BTreeMap<String, Option<Participant>>) -> Result<(), Refusal> {
    if given.keys().any(|raw_id| raw_id.parse::<CommunicationIdentifierModel>().is_err()) {
        return Err(Refusal::invalid("participants", "expected raw ids, such as 8:acs:…"));
    }
    for (raw_id, participant) in given {
        match participant {
            None => drop(room.participants.remove(&raw_id)),
            Some(Participant { role }) => {
                let role = role.unwrap_or_else(|| "Attendee".to_owned());
                room.participants.insert(raw_id, role);
            }
        }
    }
    Ok(())
}

fn check_times(room: &Room) -> Result<(), Refusal> {
    if room.valid_from < room.valid_until {
        return Ok(());
    }
    Err(Refusal::invalid("validUntil", "expected a time after validFrom"))
}

fn time(member: &str, text: Option<&str>) -> Result<Option<SystemTime>, Refusal> {
    let Some(text) = text else { return Ok(None) };
    let utc = text.replace("+00:00", "Z");
    let time = humantime::parse_rfc3339(&utc);
    time.map(Some).map_err(|_| Refusal::invalid(member, "expected a time in UTC, by RFC 3339"))
}

fn shown(room: &Room) -> Value {
    let time = |at| {
        let mut text = String::new();
        // A time after the year 9999 cannot be written.
        let _ = write!(text, "{}", humantime::format_rfc3339_seconds(at));
        text
    };
    json!({
        "id": room.id,
        "createdAt": time(room.created_at),
        "validFrom": time(room.valid_from),
        "validUntil": time(room.valid_until),
        "pstnDialOutEnabled": room.has_pstn_dial_out,
    })
}
