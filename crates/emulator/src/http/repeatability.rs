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

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use http::header::HeaderName;
use http::{HeaderMap, StatusCode, Uri};
use uuid::Uuid;

use super::lock;
use super::protocol::{Answer, Refusal};
use acs_call_automation::{Repeatability, RepeatabilityResult};

const REQUEST_ID: HeaderName = HeaderName::from_static("repeatability-request-id");
const FIRST_SENT: HeaderName = HeaderName::from_static("repeatability-first-sent");

/// How far ahead of ours a caller's clock may be.
const AHEAD: Duration = Duration::from_secs(60);

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
    let mut refusal = Refusal::without_subcode(status, message);
    refusal.repeatability = Some(RepeatabilityResult::Rejected);
    refusal
}

/// The requests of the last minutes.
#[derive(Default)]
pub(super) struct Memory {
    requests: Mutex<Requests>,
    hasher: RandomState,
}

#[derive(Default)]
struct Requests {
    by_id: HashMap<Uuid, Seen>,
    /// The ids by the second of their first sending, so that forgetting costs no look at the others.
    by_age: BTreeMap<SystemTime, Vec<Uuid>>,
}

struct Seen {
    /// Hash of all that makes the request the same one.
    content: u64,
    /// `None` while it runs.
    answer: Option<Answer>,
}

/// What to do with a request.
pub(super) enum Verdict<'a> {
    Execute(Execution<'a>),
    Repeat(Answer),
}

/// A request that is being executed. Dropped unanswered, it is forgotten.
pub(super) struct Execution<'a> {
    memory: &'a Memory,
    id: Uuid,
    answer: Option<Answer>,
}

impl Memory {
    /// Looks a request up, and remembers it as running if it is to be executed.
    pub(super) fn begin(
        &self,
        pair: &Repeatability,
        uri: &Uri,
        body: &[u8],
        now: SystemTime,
    ) -> Result<Verdict<'_>, Refusal> {
        let ahead = pair.first_sent().duration_since(now).unwrap_or_default();
        if pair.window_remaining(now).is_zero() || ahead > AHEAD {
            return Err(rejected(
                StatusCode::PRECONDITION_FAILED,
                "the request was first sent outside the tracked window: it is not safe to execute \
                 it again",
            ));
        }
        let content = self.hasher.hash_one((uri, body));
        let mut requests = lock(&self.requests);
        if let Some(oldest) = now.checked_sub(Repeatability::WINDOW) {
            requests.forget_older_than(oldest);
        }
        let id = pair.request_id();
        match requests.by_id.get(&id) {
            Some(seen) if seen.content != content => {
                return Err(rejected(
                    StatusCode::BAD_REQUEST,
                    "the repeatability request id was used for another request",
                ));
            }
            Some(Seen { answer: None, .. }) => {
                return Err(Refusal::without_subcode(
                    StatusCode::CONFLICT,
                    "the request of this repeatability request id is still running",
                ));
            }
            Some(Seen { answer: Some(answer), .. }) if !answer.status.is_server_error() => {
                return Ok(Verdict::Repeat(answer.clone()));
            }
            Some(_) => {}
            None => requests.by_age.entry(pair.first_sent()).or_default().push(id),
        }
        requests.by_id.insert(id, Seen { content, answer: None });
        Ok(Verdict::Execute(Execution { memory: self, id, answer: None }))
    }
}

impl Requests {
    fn forget_older_than(&mut self, oldest: SystemTime) {
        while let Some(entry) = self.by_age.first_entry()
            && *entry.key() <= oldest
        {
            for id in entry.remove() {
                self.by_id.remove(&id);
            }
        }
    }
}

impl Execution<'_> {
    /// What a repetition will be answered, once the execution has ended.
    pub(super) fn answered(&mut self, answer: &Answer) {
        self.answer = Some(answer.clone());
    }
}

/// The execution ends also when nobody waits for its answer any more.
impl Drop for Execution<'_> {
    fn drop(&mut self) {
        let mut requests = lock(&self.memory.requests);
        match self.answer.take() {
            Some(answer) => {
                if let Some(seen) = requests.by_id.get_mut(&self.id) {
                    seen.answer = Some(answer);
                }
            }
            None => {
                requests.by_id.remove(&self.id);
            }
        }
    }
}
