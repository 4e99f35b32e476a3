//! Posting an event again, as it was or edited.

use std::sync::Arc;

use acs_call_automation::Subcode;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::post;
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::Value;

use crate::delivery::posted::Posted;
use crate::http::answer::Answer;
use crate::http::far_end::{done, read};
use crate::http::server::Server;
use crate::journal::entry::What;
use crate::journal::restore::restore;
use crate::refusal::Refusal;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/emulator/events/{id}/replay", post(replay))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Replay {
    /// The edited event.
    body: Option<Value>,
}

async fn replay(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Answer, Refusal> {
    let given: Replay = read(&body)?;
    let entry: u64 = id
        .parse()
        .map_err(|_| Refusal::invalid("id", "expected the id of an event in the journal"))?;
    let posted = find(&server, entry)?;
    let edited = given.body.map(|edited| write(edited, &posted)).transpose()?;
    server.state.deliveries.replay(entry, &posted, edited);
    done()
}

fn find(server: &Server, entry: u64) -> Result<Arc<Posted>, Refusal> {
    let deliveries = &server.state.deliveries;
    if let Some(posted) = deliveries.posted(entry) {
        return Ok(posted);
    }
    let journal = &server.state.journal;
    let refused = |status, message| Err(Refusal::new(status, Subcode::NOT_FOUND, message));
    match journal.entry(entry).as_ref().map(|found| &found.what) {
        Some(What::Event(_)) if !deliveries.has_forgotten(entry) => {
            let message = format!(
                "event {entry} has not been posted yet: its endpoint has not agreed to receive events"
            );
            Err(Refusal::without_subcode(StatusCode::CONFLICT, message))
        }
        None if entry == 0 || entry > journal.last() => {
            refused(StatusCode::NOT_FOUND, format!("the journal has no entry {entry}"))
        }
        Some(What::Event(_)) | None => {
            let message = format!(
                "entry {entry} was forgotten: by a reset, or because the journal and the events that can be \
                 posted again are bounded"
            );
            refused(StatusCode::GONE, message)
        }
        Some(other) => {
            let problem =
                format!("entry {entry} is not an event, but of the kind {}", other.kind());
            Err(Refusal::invalid("id", &problem))
        }
    }
}

/// Writes an edited event, with the secrets that the journal does not show.
fn write(edited: Value, posted: &Posted) -> Result<Bytes, Refusal> {
    let are_objects = |all: &Vec<Value>| all.iter().all(Value::is_object);
    if !edited.is_object() && !edited.as_array().is_some_and(are_objects) {
        return Err(Refusal::invalid("body", "expected the edited event, an object"));
    }
    // The emulator has written it.
    let original = serde_json::from_slice(&posted.body).unwrap_or_default();
    let restored = restore(edited, &original).map_err(|path| {
        let problem = "it has [redacted], but is not as the journal shows it: write the value, or leave it as it was";
        Refusal::invalid(&path, problem)
    })?;
    Ok(restored.to_string().into())
}
