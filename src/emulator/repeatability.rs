//! What the service remembers of repeatable requests, and what it does when one comes again.
//!
//! | id | first sent | answer |
//! | --- | --- | --- |
//! | malformed, or only half of the pair | | 400 |
//! | valid | outside the window | 412 |
//! | new | inside | the normal answer |
//! | seen, other request content | inside | 400 |
//! | seen, same content, first still running | inside | 409 |
//! | seen, same content, first answered 2xx or 4xx | inside | that answer again |
//! | seen, same content, first answered 5xx | inside | executed anew |

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use http::header::HeaderName;
use http::{HeaderMap, StatusCode};
use uuid::Uuid;

use super::lock;
use super::protocol::{Answer, Refusal};
use crate::{Repeatability, RepeatabilityResult};

const REQUEST_ID: HeaderName = HeaderName::from_static("repeatability-request-id");
const FIRST_SENT: HeaderName = HeaderName::from_static("repeatability-first-sent");

/// The pair of a request, if it has one.
pub(super) fn pair(headers: &HeaderMap) -> Result<Option<Repeatability>, Refusal> {
    let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    match (text(&REQUEST_ID), text(&FIRST_SENT)) {
        (None, None) => Ok(None),
        (Some(id), Some(first_sent)) => Repeatability::resume(id, first_sent)
            .map(Some)
            .map_err(|error| rejected(StatusCode::BAD_REQUEST, &error.to_string())),
        _ => Err(rejected(
            StatusCode::BAD_REQUEST,
            "one of Repeatability-Request-ID and Repeatability-First-Sent is missing",
        )),
    }
}

fn rejected(status: StatusCode, message: &str) -> Refusal {
    let mut refusal = Refusal::new(status, u32::from(status.as_u16()), message);
    refusal.repeatability = Some(RepeatabilityResult::Rejected);
    refusal
}

/// The requests of the last minutes.
#[derive(Default)]
pub(super) struct Memory(Mutex<HashMap<Uuid, Seen>>);

struct Seen {
    first_sent: SystemTime,
    /// Hash of all that makes the request the same one.
    content: String,
    /// `None` while it runs.
    answer: Option<Answer>,
}

/// What to do with a request.
pub(super) enum Verdict {
    Execute,
    Repeat(Answer),
}

impl Memory {
    /// Looks a request up, and remembers it as running if it is to be executed.
    pub(super) fn begin(
        &self,
        pair: &Repeatability,
        content: &str,
        now: SystemTime,
    ) -> Result<Verdict, Refusal> {
        let ahead = pair.first_sent().duration_since(now).unwrap_or_default();
        if pair.window_remaining(now).is_zero() || ahead > Duration::from_secs(60) {
            return Err(rejected(
                StatusCode::PRECONDITION_FAILED,
                "the request was first sent outside the tracked window: it is not safe to execute \
                 it again",
            ));
        }
        let mut requests = lock(&self.0);
        requests.retain(|_, seen| {
            now.duration_since(seen.first_sent).is_ok_and(|age| age < Repeatability::WINDOW)
                || seen.first_sent > now
        });
        match requests.get(&pair.request_id()) {
            Some(seen) if seen.content != content => Err(rejected(
                StatusCode::BAD_REQUEST,
                "the repeatability request id was used for another request",
            )),
            Some(Seen { answer: None, .. }) => Err(Refusal::new(
                StatusCode::CONFLICT,
                u32::from(StatusCode::CONFLICT.as_u16()),
                "the request of this repeatability request id is still running",
            )),
            Some(Seen { answer: Some(answer), .. }) if !answer.status.is_server_error() => {
                Ok(Verdict::Repeat(answer.clone()))
            }
            _ => {
                let seen = Seen {
                    first_sent: pair.first_sent(),
                    content: content.to_owned(),
                    answer: None,
                };
                requests.insert(pair.request_id(), seen);
                Ok(Verdict::Execute)
            }
        }
    }

    /// Remembers what the request was answered.
    pub(super) fn finish(&self, pair: &Repeatability, answer: &Answer) {
        if let Some(seen) = lock(&self.0).get_mut(&pair.request_id()) {
            seen.answer = Some(answer.clone());
        }
    }
}
