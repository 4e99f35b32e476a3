//! Repeatable requests: what the service remembers of them, and how it answers a retry.
//!
//! | id | first sent | answer |
//! | --- | --- | --- |
//! | malformed, or only one of the two headers | | 400 |
//! | valid | outside the window | 412 |
//! | new | inside | the normal answer |
//! | seen, other request content | inside | 400 |
//! | seen, same content, first still running | inside | 409 |
//! | seen, same content, first answered 2xx or 4xx | inside | the same answer again |
//! | seen, same content, first answered 5xx | inside | executed again |

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use acs_call_automation::Repeatability;
use http::header::HeaderName;
use http::{HeaderMap, HeaderValue, StatusCode, Uri};
use uuid::Uuid;

use crate::http::answer::Answer;
use crate::refusal::Refusal;
use crate::sync::lock;

const REQUEST_ID: HeaderName = HeaderName::from_static("repeatability-request-id");
const FIRST_SENT: HeaderName = HeaderName::from_static("repeatability-first-sent");
/// The header of an answer that says whether the pair was accepted.
pub(crate) const RESULT: HeaderName = HeaderName::from_static("repeatability-result");
pub(crate) const ACCEPTED: HeaderValue = HeaderValue::from_static("accepted");
const REJECTED: HeaderValue = HeaderValue::from_static("rejected");

/// How far the clock of a caller may be ahead of the emulator's.
const AHEAD: Duration = Duration::from_secs(60);

/// The repeatability pair of a request, if it has one.
pub(crate) fn pair(headers: &HeaderMap) -> Result<Option<Repeatability>, Refusal> {
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
    Refusal::without_subcode(status, message).with_header(RESULT, REJECTED)
}

/// The requests of the last minutes.
#[derive(Default)]
pub(crate) struct Memory {
    requests: Mutex<Requests>,
    hasher: RandomState,
}

#[derive(Default)]
struct Requests {
    by_id: HashMap<Uuid, Seen>,
    /// The ids by the second of their first sending, so that old ones are found without a search.
    by_age: BTreeMap<SystemTime, Vec<Uuid>>,
}

struct Seen {
    /// Hash of what must be the same in a retry.
    content: u64,
    /// `None` while it runs.
    answer: Option<Answer>,
}

/// What to do with a request.
pub(crate) enum Verdict<'a> {
    Execute(Execution<'a>),
    /// Send this answer again.
    Repeat(Answer),
}

/// A request that is being executed. If it is dropped unanswered, it is forgotten.
pub(crate) struct Execution<'a> {
    memory: &'a Memory,
    id: Uuid,
    answer: Option<Answer>,
}

impl Memory {
    /// Looks a request up, and remembers it as running if it is to be executed.
    pub(crate) fn begin(
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
                "the request was first sent outside of the window of 5 minutes: it is not safe to \
                 execute it again",
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
                    "the first request with this repeatability request id is still running",
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
    /// How a retry will be answered once the execution has ended.
    pub(crate) fn answered(&mut self, answer: &Answer) {
        self.answer = Some(answer.clone());
    }
}

/// The execution also ends when the client goes away before its answer.
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
