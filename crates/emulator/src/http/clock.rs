//! The clock of calls over the control interface: what it shows, and skipping time.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::routing::get;
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use crate::body;
use crate::clock::{Clock, LONGEST};
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::journal::entry::milliseconds;
use crate::refusal::Refusal;

pub(super) fn routes() -> Router<Arc<Server>> {
    Router::new().route("/emulator/clock", get(show).post(skip))
}

async fn show(State(server): State<Arc<Server>>) -> Answer {
    shown(&server.state.clock)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Skip {
    skip_milliseconds: Option<u64>,
    #[serde(default)]
    skip_to_next: bool,
}

async fn skip(State(server): State<Arc<Server>>, body: Bytes) -> Result<Answer, Refusal> {
    let clock = &server.state.clock;
    let skipped = match body::read(&body)? {
        Skip { skip_milliseconds: Some(given), skip_to_next: false } => {
            let time = Duration::from_millis(given);
            if time > LONGEST {
                let problem =
                    format!("expected at most {}, which is a year", milliseconds(LONGEST));
                return Err(Refusal::invalid("skipMilliseconds", &problem));
            }
            clock.skip(time).await;
            Some(time)
        }
        Skip { skip_milliseconds: None, skip_to_next: true } => clock.skip_to_next().await,
        _ => {
            let problem = "expected this or \"skipToNext\": true";
            return Err(Refusal::invalid("skipMilliseconds", problem));
        }
    };
    server.has_done(|| match skipped {
        Some(time) => format!("{} ms are skipped", milliseconds(time)),
        None => "nothing is due that could be skipped to".to_owned(),
    });
    Ok(shown(clock))
}

fn shown(clock: &Clock) -> Answer {
    let shown = clock.shown();
    let body = json!({
        "virtual": shown.is_virtual,
        "skippedMilliseconds": milliseconds(shown.skipped),
        "nextMilliseconds": shown.next.map(milliseconds),
    });
    Answer::json(StatusCode::OK, &body)
}
