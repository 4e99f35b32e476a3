//! Requests with their answers.

use std::fmt;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;

use crate::journal::entry::{Answered, Entry, Received, whole_milliseconds};

/// A request for an operation that the emulator has received, with its answer.
///
/// Secrets are replaced by `[redacted]`, in headers, in the members of the body, and in the queries of URLs.
/// Tones are shown, but not in `Debug`.
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RecordedRequest {
    /// Its number among the entries of the journal, which grows with time.
    pub id: u64,
    /// When it was received, since the start of the emulator.
    #[serde(rename = "offsetMilliseconds", serialize_with = "whole_milliseconds")]
    pub offset: Duration,
    /// The method, such as `POST`.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query parameter `api-version`.
    pub api_version: Option<String>,
    /// The operation's name, such as `sendDtmfTones`, if there is one of this method and path.
    pub operation: Option<String>,
    /// The call in the path, or the one that the operation has made or found.
    pub call_connection_id: Option<String>,
    /// The caller's own label.
    pub operation_context: Option<String>,
    /// The status that was sent. There is none yet, or a fault broke the connection, or the client went away.
    pub status: Option<u16>,
    /// Whether it was executed, whatever its answer is.
    pub executed: bool,
    /// Whether it is the retry of a request that was executed, and was answered as that one.
    pub repeated: bool,
    /// Why it was refused.
    pub problem: Option<String>,
    /// The fault that struck it.
    pub fault: Option<String>,
    /// The headers.
    pub headers: Value,
    /// The body, if it is JSON.
    pub body: Option<Value>,
}

impl RecordedRequest {
    pub(crate) fn new(entry: &Entry, received: &Received, answered: Option<&Answered>) -> Self {
        let parse = |json: &str| serde_json::from_str(json).unwrap_or_default();
        let of_answer = |text: fn(&Answered) -> &Option<String>| {
            answered.and_then(|answered| text(answered).clone())
        };
        Self {
            id: entry.id,
            offset: entry.offset,
            method: received.method.clone(),
            path: received.path.clone(),
            api_version: received.api_version.clone(),
            operation: received.operation.clone(),
            call_connection_id: of_answer(|answered| &answered.call_connection_id)
                .or_else(|| received.call_connection_id.clone()),
            operation_context: received.operation_context.clone(),
            status: answered.and_then(|answered| answered.status),
            executed: answered.is_some_and(|answered| answered.executed),
            repeated: answered.is_some_and(|answered| answered.repeated),
            problem: of_answer(|answered| &answered.problem),
            fault: of_answer(|answered| &answered.fault),
            headers: parse(received.headers.get()),
            body: received.body.as_ref().map(|body| parse(body.get())),
        }
    }
}

/// Without the headers and the body.
impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordedRequest")
            .field("id", &self.id)
            .field("offset", &self.offset)
            .field("method", &self.method)
            .field("path", &self.path)
            .field("operation", &self.operation)
            .field("call_connection_id", &self.call_connection_id)
            .field("status", &self.status)
            .field("executed", &self.executed)
            .field("repeated", &self.repeated)
            .field("problem", &self.problem)
            .field("fault", &self.fault)
            .finish_non_exhaustive()
    }
}
