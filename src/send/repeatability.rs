//! The pair of values by which the service recognizes a request that it has seen before.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::clock::imf_fixdate;
use crate::random::new_unguessable_id;
use crate::send::sent_with::SentWith;
use crate::value::text;

/// Identifies one repeatable request, however often it is sent.
///
/// While the service remembers the pair, it executes the request once and answers every retry with the
/// first answer. The client makes a pair for each repeatable request. Make it yourself to store it before
/// the request, so that a restarted process can finish the same request:
///
/// ```
/// use acs_call_automation::Repeatability;
///
/// let pair = Repeatability::new();
/// let stored = serde_json::to_string(&pair)?;
/// // … the process restarts …
/// let pair: Repeatability = serde_json::from_str(&stored)?;
/// assert!(!pair.window_remaining(std::time::SystemTime::now()).is_zero());
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// A request that is sent again must be the same request, or the service refuses it. So a pair that has been
/// sent, and what is stored of it, also has the operation context and the callback URI of its request. They
/// complete a request that leaves them unset, and a request with others is refused before it is sent.
/// [`Outcomes::new_pair`](crate::event::Outcomes::new_pair) makes a pair that has the callback URI from the
/// start. The other members of the request are yours to repeat.
///
/// The pair is sent as the headers `Repeatability-Request-ID` and `Repeatability-First-Sent`
/// ([OASIS Repeatable Requests 1.0]). `Display` and `FromStr` use the form `<request id>; <first sent>`, followed by
/// `; ` and what else is known, as JSON. `Debug` shows only the two values of the headers.
///
/// [OASIS Repeatable Requests 1.0]: https://docs.oasis-open.org/odata/repeatable-requests/v1.0/repeatable-requests-v1.0.html
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Repeatability {
    request_id: Uuid,
    /// In whole seconds, like the header.
    first_sent: SystemTime,
    /// What is known of earlier attempts; clones share it.
    history: Arc<History>,
}

#[derive(Default)]
struct History {
    /// How many attempts may have executed the request. For a stored pair nothing is known, so it starts
    /// with one.
    unsettled: AtomicU32,
    /// An event has reported the outcome.
    is_outcome_known: AtomicBool,
    sent_with: Mutex<SentWith>,
}

impl Repeatability {
    /// How long after the first attempt the service recognizes a retry.
    pub const WINDOW: Duration = Duration::from_secs(5 * 60);

    /// Creates a pair with a random id for a request that is first sent now.
    #[must_use]
    pub fn new() -> Self {
        Self::first_sent_at(SystemTime::now())
    }

    /// Creates a pair for a request that is first sent at `now`.
    pub(crate) fn first_sent_at(now: SystemTime) -> Self {
        Self {
            request_id: new_unguessable_id(),
            first_sent: whole_seconds(now),
            history: Arc::default(),
        }
    }

    /// Restores the pair of an earlier request from its two stored values. White space at their ends is
    /// ignored.
    ///
    /// # Example
    ///
    /// ```
    /// use acs_call_automation::Repeatability;
    ///
    /// let pair = Repeatability::resume(
    ///     "86fea296-d5d7-448a-9bbc-026425c6e035",
    ///     "Sun, 06 Nov 1994 08:49:37 GMT",
    /// )?;
    /// assert_eq!(pair.first_sent_header(), "Sun, 06 Nov 1994 08:49:37 GMT");
    /// # Ok::<(), acs_call_automation::ParseRepeatabilityError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The id is not a version 4 UUID, or the date is not an IMF-fixdate ([RFC 9110, section 5.6.7]). The
    /// service would refuse both.
    ///
    /// [RFC 9110, section 5.6.7]: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
    pub fn resume(request_id: &str, first_sent: &str) -> Result<Self, ParseRepeatabilityError> {
        let id = Uuid::try_parse(text::trim(request_id))
            .ok()
            .filter(|id| id.get_version() == Some(uuid::Version::Random))
            .filter(|id| id.get_variant() == uuid::Variant::RFC4122)
            .ok_or_else(|| ParseRepeatabilityError(Problem::RequestId(request_id.to_owned())))?;
        let trimmed = text::trim(first_sent);
        let first_sent = httpdate::parse_http_date(trimmed)
            .ok()
            // `httpdate` also parses the two obsolete forms, which the service refuses.
            .filter(|date| httpdate::fmt_http_date(*date) == trimmed)
            .ok_or_else(|| ParseRepeatabilityError(Problem::FirstSent(first_sent.to_owned())))?;
        let history = History { unsettled: AtomicU32::new(1), ..History::default() };
        Ok(Self { request_id: id, first_sent, history: Arc::new(history) })
    }

    /// Returns the id of the request, a version 4 UUID.
    #[must_use]
    pub fn request_id(&self) -> Uuid {
        self.request_id
    }

    /// Returns when the request was first sent, to the second.
    #[must_use]
    pub fn first_sent(&self) -> SystemTime {
        self.first_sent
    }

    /// Returns when the request was first sent, in the form of the header.
    #[must_use]
    pub fn first_sent_header(&self) -> String {
        imf_fixdate(self.first_sent)
    }

    /// Returns how much of the service's [window](Self::WINDOW) is left at `now`; zero after it has closed.
    ///
    /// Then the service refuses a retry with status 412, because it no longer knows whether it has executed
    /// the request.
    #[must_use]
    pub fn window_remaining(&self, now: SystemTime) -> Duration {
        match now.duration_since(self.first_sent) {
            Ok(age) => Self::WINDOW.saturating_sub(age),
            // The clock was set back since, so how much has passed is unknown.
            Err(_) => Self::WINDOW,
        }
    }
}

impl Repeatability {
    /// Counts an attempt. Returns whether an earlier one may have executed the request.
    pub(crate) fn begin_attempt(&self) -> bool {
        self.history.unsettled.fetch_add(1, Ordering::Relaxed) > 0
    }

    /// Returns whether an attempt so far may have executed the request.
    pub(crate) fn may_be_executed(&self) -> bool {
        self.history.unsettled.load(Ordering::Relaxed) > 0
    }

    /// Notes whether an event has reported the outcome.
    pub(crate) fn note_outcome(&self, is_known: bool) {
        self.history.is_outcome_known.store(is_known, Ordering::Relaxed);
    }

    /// Returns whether an event has reported the outcome, so that a retry is pointless. While no attempt may
    /// have executed the request, the event is that of another one.
    pub(crate) fn is_outcome_known(&self) -> bool {
        self.history.is_outcome_known.load(Ordering::Relaxed) && self.may_be_executed()
    }

    /// Takes back an attempt that certainly did nothing. Returns whether another one may have executed the
    /// request.
    pub(crate) fn attempt_did_nothing(&self) -> bool {
        self.history.unsettled.fetch_sub(1, Ordering::Relaxed) > 1
    }

    /// The same pair, for a request of which this is known.
    pub(crate) fn with_known(self, known: SentWith) -> Self {
        *self.sent_with() = known;
        self
    }

    /// Notes what the request is sent with. From now on, other requests are refused.
    pub(crate) fn note_sent_with(&self, sent_with: SentWith) {
        *self.sent_with() = sent_with;
    }

    /// What the request was sent with, as far as it is known.
    pub(crate) fn sent_with(&self) -> MutexGuard<'_, SentWith> {
        self.history.sent_with.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn identity(&self) -> (Uuid, SystemTime) {
        (self.request_id, self.first_sent)
    }
}

impl PartialEq for Repeatability {
    fn eq(&self, other: &Self) -> bool {
        self.identity() == other.identity()
    }
}

impl Eq for Repeatability {}

impl Hash for Repeatability {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.identity().hash(state);
    }
}

impl fmt::Debug for Repeatability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repeatability")
            .field("request_id", &self.request_id)
            .field("first_sent", &format_args!("{}", self.first_sent_header()))
            .finish_non_exhaustive()
    }
}

impl Default for Repeatability {
    fn default() -> Self {
        Self::new()
    }
}

impl From<&Repeatability> for Repeatability {
    fn from(pair: &Repeatability) -> Self {
        pair.clone()
    }
}

impl fmt::Display for Repeatability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.request_id, self.first_sent_header())?;
        let sent_with = self.sent_with();
        if sent_with.is_unknown() {
            return Ok(());
        }
        let json = serde_json::to_string(&*sent_with).map_err(|_| fmt::Error)?;
        write!(f, "; {json}")
    }
}

/// # Errors
///
/// The text is not of the form of `Display`, or [`resume`](Repeatability::resume) refuses its parts.
impl FromStr for Repeatability {
    type Err = ParseRepeatabilityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let half = || ParseRepeatabilityError(Problem::Half(text.to_owned()));
        let (request_id, rest) = text.split_once("; ").ok_or_else(half)?;
        let (first_sent, known) = match rest.split_once("; ") {
            None => (rest, SentWith::default()),
            Some((first_sent, json)) => {
                let known = serde_json::from_str(text::trim(json));
                (first_sent, known.map_err(|_| ParseRepeatabilityError(Problem::SentWith))?)
            }
        };
        Ok(Self::resume(request_id, first_sent)?.with_known(known))
    }
}

/// The stored form of a pair: both values as in their headers, and what its request was sent with.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Stored {
    request_id: String,
    first_sent: String,
    #[serde(flatten)]
    sent_with: SentWith,
}

impl From<Repeatability> for Stored {
    fn from(pair: Repeatability) -> Self {
        let sent_with = pair.sent_with().clone();
        Self {
            request_id: pair.request_id.to_string(),
            first_sent: pair.first_sent_header(),
            sent_with,
        }
    }
}

impl TryFrom<Stored> for Repeatability {
    type Error = ParseRepeatabilityError;

    fn try_from(stored: Stored) -> Result<Self, Self::Error> {
        let pair = Self::resume(&stored.request_id, &stored.first_sent)?;
        Ok(pair.with_known(stored.sent_with))
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Repeatability {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Repeatability".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "Identifies one repeatable request, however often it is sent.",
            "type": "object",
            "properties": {
                "requestId": { "type": "string", "format": "uuid" },
                "firstSent": { "type": "string", "description": "An IMF-fixdate." },
                "operationContext": { "type": ["string", "null"] },
                "operationCallbackUri": { "type": ["string", "null"] },
            },
            "required": ["requestId", "firstSent"],
            "additionalProperties": false,
        })
    }
}

fn whole_seconds(time: SystemTime) -> SystemTime {
    let since_epoch = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_secs(since_epoch.as_secs())
}

/// Why a stored pair is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseRepeatabilityError(Problem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    RequestId(String),
    FirstSent(String),
    Half(String),
    SentWith,
}

impl fmt::Display for ParseRepeatabilityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::RequestId(found) => {
                write!(f, "request id: expected a version 4 (random) UUID, found {found:?}")
            }
            Problem::FirstSent(found) => write!(
                f,
                "first sent: expected an IMF-fixdate such as \"Sun, 06 Nov 1994 08:49:37 GMT\", \
                 found {found:?}"
            ),
            Problem::SentWith => f.write_str(
                "expected the operation context and the callback URI as JSON behind the time it was \
                 first sent, found something else",
            ),
            Problem::Half(found) => write!(
                f,
                "expected a request id and the time it was first sent, separated by \"; \", found \
                 {found:?}"
            ),
        }
    }
}

impl std::error::Error for ParseRepeatabilityError {}

/// What the service reports about a pair, in the header `Repeatability-Result`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepeatabilityResult {
    /// The request was executed under its pair, now or by an earlier attempt.
    Accepted,
    /// The pair was refused: it is malformed, outside the window, or was used for another request.
    Rejected,
}

impl RepeatabilityResult {
    /// Returns the value of the header.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }

    pub(crate) fn from_header(value: &str) -> Option<Self> {
        [Self::Accepted, Self::Rejected]
            .into_iter()
            .find(|result| value.trim().eq_ignore_ascii_case(result.as_str()))
    }
}
