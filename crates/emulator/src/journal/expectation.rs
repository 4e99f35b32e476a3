//! What a test expects of the requests, and why they do not meet it.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::time::{Instant, timeout_at};

use crate::journal::Journal;
use crate::journal::compare::differences;
use crate::journal::filter::Filter;
use crate::journal::redact;
use crate::journal::request::RecordedRequest;

/// How many requests and differences an explanation has.
const EXPLAINED: usize = 20;

/// What a test expects of the requests of an application: an operation, and what else matters.
///
/// Only requests that were executed count, so a retry counts once; with a [`status`](Self::status), those
/// that were answered with it count instead.
///
/// # Example
///
/// ```
/// use acs_call_emulator::Expectation;
/// use serde_json::json;
///
/// let expected = Expectation::new("play")
///     .call("421f3500")
///     .body(json!({ "playSources": [{ "text": { "text": "Hello" } }] }))
///     .count(1);
/// ```
///
/// # JSON
///
/// An expectation is the body of `POST /emulator/verify`, see the
/// [control interface](crate#control-interface).
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[must_use]
pub struct Expectation {
    #[serde(alias = "op")]
    pub(crate) operation: String,
    #[serde(default, alias = "callConnectionId")]
    call: Option<String>,
    #[serde(default, alias = "operationContext")]
    context: Option<String>,
    #[serde(default)]
    status: Option<u16>,
    #[serde(default)]
    body: Option<Value>,
    #[serde(default)]
    count: Option<usize>,
}

impl Expectation {
    /// Requests for this operation, such as `sendDtmfTones`, at least one.
    pub fn new(operation: &str) -> Self {
        Self {
            operation: operation.to_owned(),
            call: None,
            context: None,
            status: None,
            body: None,
            count: None,
        }
    }

    /// Requests in this call only: by its call connection id.
    pub fn call(mut self, call_connection_id: &str) -> Self {
        self.call = Some(call_connection_id.to_owned());
        self
    }

    /// Requests with this operation context only.
    pub fn context(mut self, operation_context: &str) -> Self {
        self.context = Some(operation_context.to_owned());
        self
    }

    /// Requests that were answered with this status, executed or not.
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Requests whose body has at least these members with these values. Elements of arrays are compared one
    /// by one, and their number matters. `null` fits a member that is absent. A secret fits any other.
    pub fn body(mut self, part: impl Serialize) -> Self {
        // What cannot be written as JSON is no part of any body.
        self.body = Some(serde_json::to_value(part).unwrap_or(Value::Bool(false)));
        self
    }

    /// Exactly so many requests; 0 for none.
    pub fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// The same in any call, and as often as it comes.
    pub(crate) fn anywhere(self) -> Self {
        Self { call: None, count: None, ..self }
    }

    /// The requests that fit, if there are as many as expected.
    pub(crate) fn verify(&self, journal: &Journal) -> Result<Vec<RecordedRequest>, Box<Unmet>> {
        let of_operation = journal
            .requests(&Filter { operation: Some(self.operation.clone()), ..Filter::default() });
        let expected = self.redacted();
        let mut misses = Vec::new();
        let mut matches = Vec::new();
        for request in of_operation {
            let differences = self.differences_from(&request, expected.as_ref());
            if differences.is_empty() {
                matches.push(request);
            } else {
                misses.push((request, differences));
            }
        }
        let is_met = match self.count {
            Some(count) => matches.len() == count,
            None => !matches.is_empty(),
        };
        if is_met {
            return Ok(matches);
        }
        Err(Box::new(self.explain(&matches, misses, journal)))
    }

    /// The same, as soon as it is met, or after this time.
    pub(crate) async fn verify_within(
        &self,
        journal: &Journal,
        time: Duration,
    ) -> Result<Vec<RecordedRequest>, Box<Unmet>> {
        let until = Instant::now() + time;
        let mut news = journal.watch();
        loop {
            news.mark_unchanged();
            let outcome = self.verify(journal);
            let is_final = match (&outcome, self.count) {
                (Ok(_), count) => count != Some(0),
                (Err(unmet), count) => count.is_some_and(|count| unmet.count > count),
            };
            if is_final || !matches!(timeout_at(until, news.changed()).await, Ok(Ok(()))) {
                return outcome;
            }
        }
    }

    /// How a request differs from the expectation.
    pub(crate) fn differences(&self, request: &RecordedRequest) -> Vec<String> {
        self.differences_from(request, self.redacted().as_ref())
    }

    /// The expected body as in the journal, so that a secret fits any other.
    fn redacted(&self) -> Option<Value> {
        let mut expected = self.body.clone();
        if let Some(expected) = &mut expected {
            redact::redact(expected);
        }
        expected
    }

    fn differences_from(&self, request: &RecordedRequest, body: Option<&Value>) -> Vec<String> {
        let mut found = Vec::new();
        let mut compare = |member: &str, expected: &Option<String>, is: &Option<String>| {
            if let Some(expected) = expected
                && is.as_ref() != Some(expected)
            {
                let is = is.as_ref().map_or_else(|| "none".to_owned(), |is| format!("{is:?}"));
                found.push(format!("{member}: expected {expected:?}, found {is}"));
            }
        };
        compare("call", &self.call, &request.call_connection_id);
        compare("context", &self.context, &request.operation_context);
        match self.status {
            Some(status) if request.status != Some(status) => {
                let is = request.status.map_or_else(|| "none".to_owned(), |is| is.to_string());
                found.push(format!("status: expected {status}, found {is}"));
            }
            None if request.repeated => {
                found.push("it is a retry of a request that was executed".to_owned());
            }
            None if !request.executed => found.push(match (request.status, &request.problem) {
                (Some(status), Some(problem)) => {
                    format!("it was not executed, but answered {status}: {problem}")
                }
                (Some(status), None) => format!("it was not executed, but answered {status}"),
                (None, _) => "it was not executed, and has no answer".to_owned(),
            }),
            _ => {}
        }
        match (body, &request.body) {
            (Some(expected), Some(body)) => found.extend(differences(expected, body)),
            (Some(_), None) => found.push("body: expected JSON, found none".to_owned()),
            (None, _) => {}
        }
        found
    }

    fn explain(
        &self,
        matches: &[RecordedRequest],
        misses: Vec<(RecordedRequest, Vec<String>)>,
        journal: &Journal,
    ) -> Unmet {
        let seen = if matches.is_empty() && misses.is_empty() {
            journal.requests(&Filter::default())
        } else {
            matches.iter().chain(misses.iter().map(|(request, _)| request)).cloned().collect()
        };
        let mut seen: Vec<_> = seen.iter().map(Seen::new).collect();
        seen.sort_unstable_by_key(|seen| seen.id);
        let seen = seen.split_off(seen.len().saturating_sub(EXPLAINED));
        // If there are too many, nothing is missing. Of equally near ones, the last.
        let is_missing = self.count.is_none_or(|count| matches.len() < count);
        let nearest = misses
            .into_iter()
            .rev()
            .min_by_key(|(_, differences)| differences.len())
            .filter(|_| is_missing)
            .map(|(request, mut differences)| {
                differences.truncate(EXPLAINED);
                Nearest { request: Seen::new(&request), differences }
            });
        Unmet { expected: self.to_string(), count: matches.len(), seen, nearest }
    }
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.count {
            None => write!(f, "at least 1 request {}", self.operation)?,
            Some(1) => write!(f, "1 request {}", self.operation)?,
            Some(count) => write!(f, "{count} requests {}", self.operation)?,
        }
        self.write_details(f)
    }
}

impl Expectation {
    /// What a request must have besides its operation, without the values of the body: they may be tones.
    pub(crate) fn write_details(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(call) = &self.call {
            write!(f, " in call {call}")?;
        }
        if let Some(context) = &self.context {
            write!(f, " with context {context:?}")?;
        }
        if let Some(status) = self.status {
            write!(f, " answered {status}")?;
        }
        if self.body.is_some() {
            f.write_str(" with the expected body")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Expectation({self})")
    }
}

/// Why an expectation is not met.
#[derive(Serialize)]
pub(crate) struct Unmet {
    pub(crate) expected: String,
    /// How many requests fit.
    pub(crate) count: usize,
    /// The last requests for the operation; if there are none, the last of all operations.
    pub(crate) seen: Vec<Seen>,
    /// The request that fits best of those that do not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) nearest: Option<Nearest>,
}

#[derive(Serialize)]
pub(crate) struct Nearest {
    #[serde(flatten)]
    request: Seen,
    /// What is different, in words.
    differences: Vec<String>,
}

/// A request in an explanation.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Seen {
    id: u64,
    /// The operation, or the method and path if there is none.
    operation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    call_connection_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
}

impl Seen {
    fn new(request: &RecordedRequest) -> Self {
        Self {
            id: request.id,
            operation: request
                .operation
                .clone()
                .unwrap_or_else(|| format!("{} {}", request.method, request.path)),
            call_connection_id: request.call_connection_id.clone(),
            status: request.status,
        }
    }
}

/// In a line.
impl fmt::Display for Unmet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}, found {}", self.expected, self.count)?;
        if let Some(nearest) = &self.nearest {
            let differences = nearest.differences.join("; ");
            return write!(f, "; the nearest is request {}: {differences}", nearest.request.id);
        }
        let mut seen = self.seen.iter().map(|seen| seen.operation.as_str()).collect::<Vec<_>>();
        seen.dedup();
        match &seen[..] {
            [] => f.write_str("; no request was received"),
            seen if self.count == 0 => write!(f, "; the last requests are {}", seen.join(", ")),
            _ => Ok(()),
        }
    }
}
