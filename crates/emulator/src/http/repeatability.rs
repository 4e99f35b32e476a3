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
//!
//! Of a request only what a retry needs is remembered: its id, a hash of its content, and its answer. At most
//! [`MOST`] requests are remembered, and [`MOST_BYTES`] of their answers. At the limit those that were first sent the longest ago are
//! forgotten, and the window then begins after them: what may have been forgotten is answered 412, and never
//! executed a second time.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasher as _, RandomState};
use std::num::NonZeroU32;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use acs_call_automation::Repeatability;
use bytes::Bytes;
use http::header::HeaderName;
use http::{HeaderMap, HeaderValue, StatusCode, Uri};
use uuid::Uuid;

use crate::http::answer::{Answer, ERROR_CODE};
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

/// How many requests are remembered: about 12 MB without their answers.
const MOST: usize = 100_000;
/// How many bytes of answers are remembered. Most answers are empty or short; that of a new call has some 700
/// bytes.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// For how many requests there is always room.
const ROOM: usize = 1000;

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
pub(crate) struct Memory {
    requests: Mutex<Requests>,
    hasher: RandomState,
    most: usize,
    most_bytes: usize,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            requests: Mutex::default(),
            hasher: RandomState::default(),
            most: MOST,
            most_bytes: MOST_BYTES,
        }
    }
}

#[derive(Default)]
struct Requests {
    by_id: HashMap<Uuid, Seen>,
    /// The bytes of all answers.
    bytes: usize,
    /// The ids by the second of their first sending, so that old ones are found without a search.
    by_age: BTreeMap<SystemTime, Vec<Uuid>>,
    /// The latest first sending of a request that was forgotten inside of the window.
    forgotten: Option<SystemTime>,
}

struct Seen {
    /// Hash of what must be the same in a retry.
    content: u64,
    /// `None` while it runs.
    answer: Option<Kept>,
}

/// An answer, in as little room as possible: there may be very many.
struct Kept {
    status: StatusCode,
    /// The code of a refusal.
    code: Option<NonZeroU32>,
    /// Nothing is allocated for an empty one.
    body: Box<[u8]>,
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
    answer: Option<Kept>,
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
                return Ok(Verdict::Repeat(answer.again()));
            }
            Some(_) => {}
            None => {
                requests.make_room(self.most, self.most_bytes, pair.first_sent())?;
                requests.by_age.entry(pair.first_sent()).or_default().push(id);
            }
        }
        requests.insert(id, Seen { content, answer: None });
        Ok(Verdict::Execute(Execution { memory: self, id, answer: None }))
    }
}

impl Memory {
    /// Forgets all requests.
    pub(crate) fn reset(&self) {
        *lock(&self.requests) = Requests::default();
    }
}

impl Seen {
    fn bytes(&self) -> usize {
        self.answer.as_ref().map_or(0, |answer| answer.body.len())
    }
}

impl Kept {
    fn new(answer: &Answer) -> Self {
        let code =
            answer.refusal.as_ref().and_then(|refusal| NonZeroU32::new(refusal.code.number()));
        Self { status: answer.status, code, body: answer.body().into() }
    }

    /// The answer with the headers that it had.
    fn again(&self) -> Answer {
        let answer = Answer::new(self.status, Bytes::copy_from_slice(&self.body));
        let answer = match self.code {
            Some(code) => answer.with_header(ERROR_CODE, HeaderValue::from(code.get())),
            None => answer,
        };
        answer.with_header(RESULT, ACCEPTED)
    }
}

impl Requests {
    fn insert(&mut self, id: Uuid, seen: Seen) {
        self.bytes += seen.bytes();
        if let Some(before) = self.by_id.insert(id, seen) {
            self.bytes -= before.bytes();
        }
    }

    fn remove(&mut self, id: Uuid) {
        if let Some(seen) = self.by_id.remove(&id) {
            self.bytes -= seen.bytes();
        }
    }

    fn forget_older_than(&mut self, oldest: SystemTime) {
        while let Some(entry) = self.by_age.first_entry()
            && *entry.key() <= oldest
        {
            for id in entry.remove() {
                self.remove(id);
            }
        }
        // After a flood, the room for it is not kept.
        if self.by_id.capacity() / 8 > self.by_id.len().max(ROOM) {
            self.by_id.shrink_to(2 * self.by_id.len());
        }
    }

    /// Makes room for a request that is not remembered, or refuses it if it may have been forgotten.
    fn make_room(
        &mut self,
        most: usize,
        most_bytes: usize,
        first_sent: SystemTime,
    ) -> Result<(), Refusal> {
        if self.forgotten.is_none_or(|forgotten| first_sent > forgotten) {
            while (self.by_id.len() >= most || self.bytes > most_bytes)
                && let Some((&oldest, _)) = self.by_age.first_key_value()
            {
                self.forget_older_than(oldest);
                self.forgotten = self.forgotten.max(Some(oldest));
            }
        }
        if self.forgotten.is_some_and(|forgotten| first_sent <= forgotten) {
            let message = "the emulator remembers only the latest requests, and the request was first sent \
                           before them: it is not safe to execute it";
            return Err(rejected(StatusCode::PRECONDITION_FAILED, message));
        }
        Ok(())
    }
}

impl Execution<'_> {
    /// How a retry will be answered once the execution has ended.
    pub(crate) fn answered(&mut self, answer: &Answer) {
        self.answer = Some(Kept::new(answer));
    }
}

/// The execution also ends when the client goes away before its answer.
impl Drop for Execution<'_> {
    fn drop(&mut self) {
        let mut requests = lock(&self.memory.requests);
        match self.answer.take() {
            Some(answer) => {
                // It may have been forgotten meanwhile.
                if let Some(seen) = requests.by_id.get(&self.id) {
                    let seen = Seen { content: seen.content, answer: Some(answer) };
                    requests.insert(self.id, seen);
                }
            }
            None => requests.remove(self.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Begins a request, and answers it with ten bytes. Returns whether it is new, or the status of its
    /// refusal.
    fn begin(memory: &Memory, pair: &Repeatability, now: SystemTime) -> Result<bool, u16> {
        match memory.begin(pair, &Uri::from_static("/"), b"", now) {
            Ok(Verdict::Execute(mut execution)) => {
                let body = Bytes::from_static(b"0123456789");
                execution.answered(&Answer::new(StatusCode::ACCEPTED, body));
                Ok(true)
            }
            Ok(Verdict::Repeat(_)) => Ok(false),
            Err(refusal) => Err(refusal.status.as_u16()),
        }
    }

    const START: u64 = 1_800_000_000;

    /// A new pair that was first sent at this second.
    fn pair(second: u64) -> Repeatability {
        let id = Repeatability::new().request_id().to_string();
        let first_sent = SystemTime::UNIX_EPOCH + Duration::from_secs(START + second);
        Repeatability::resume(&id, &httpdate::fmt_http_date(first_sent)).unwrap()
    }

    #[test]
    fn answers_are_bounded_by_their_bytes() {
        let memory = Memory { most_bytes: 25, ..Memory::default() };
        let pairs: Vec<_> = (0..6).map(pair).collect();
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(START + 6);
        for pair in &pairs {
            assert_eq!(begin(&memory, pair, now), Ok(true));
        }
        let retries: Vec<_> = pairs.iter().map(|pair| begin(&memory, pair, now)).collect();
        let expected = [Err(412), Err(412), Err(412), Ok(false), Ok(false), Ok(false)];
        assert_eq!(retries, expected);
        assert_eq!(lock(&memory.requests).bytes, 30);
        // All of them are forgotten in time, and their bytes with them.
        let later = now + Repeatability::WINDOW;
        assert_eq!(begin(&memory, &pair(6 + 300), later), Ok(true));
        assert_eq!(lock(&memory.requests).bytes, 10);
    }

    #[test]
    fn at_the_limit_the_oldest_are_forgotten_and_never_executed_again() {
        let memory = Memory { most: 3, ..Memory::default() };
        let start = SystemTime::UNIX_EPOCH + Duration::from_secs(START);
        let now = start + Duration::from_secs(4);
        let pairs: Vec<_> = [0, 0, 1, 2].into_iter().map(pair).collect();
        for pair in &pairs {
            assert_eq!(begin(&memory, pair, now), Ok(true));
        }
        assert_eq!(lock(&memory.requests).by_id.len(), 2);
        let retries: Vec<_> = pairs.iter().map(|pair| begin(&memory, pair, now)).collect();
        assert_eq!(retries, [Err(412), Err(412), Ok(false), Ok(false)]);
        // What was first sent as early may be one of the forgotten.
        assert_eq!(begin(&memory, &pair(0), now), Err(412));
        // A flood within a second is refused at last, instead of being forgotten and executed again.
        let flood: Vec<_> = (0..4).map(|_| begin(&memory, &pair(4), now)).collect();
        assert_eq!(flood, [Ok(true), Ok(true), Ok(true), Err(412)]);
        assert!(lock(&memory.requests).by_id.len() <= 3);
    }
}
