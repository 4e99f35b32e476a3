//! What Event Grid sent, and what to answer.

use std::fmt;
use std::ops::Deref;
use std::slice;

use http::header::{ALLOW, CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Response, StatusCode};

use super::acknowledged::Acknowledged;
use super::event::GridEvent;
use crate::event::error::EventError;

/// One request of Event Grid, as [`GridEndpoint::receive`](super::GridEndpoint::receive) returns it.
///
/// It derefs to a slice of its events, which is empty for a handshake. Handle the events, call
/// [`acknowledge`](Self::acknowledge), and send the answer that it returns. If the handler fails, panics or
/// drops the delivery, answer with status 503 (or not at all): Event Grid delivers the events again, and
/// they are returned again. So a handler sees each event at least once.
///
/// # Example
///
/// ```
/// use acs_call_automation::event::{GridDelivery, GridEventData};
/// use http::{Response, StatusCode};
///
/// fn handle(delivery: GridDelivery) -> Response<String> {
///     for event in delivery.iter().flatten() {
///         if let GridEventData::RecordingFileStatusUpdated(recording) = event.data() {
///             println!("{} files", recording.recording_storage_info.recording_chunks.len());
///         }
///     }
///     delivery.acknowledge()
/// }
/// ```
#[must_use = "the sender needs the answer, and events that are not acknowledged are returned again"]
pub struct GridDelivery {
    pub(super) answer: Answer,
    pub(super) events: Vec<Result<GridEvent, EventError>>,
    pub(super) acknowledged: Acknowledged,
}

/// What the request was, which decides the answer.
pub(super) enum Answer {
    Received,
    /// A handshake in the Event Grid schema.
    Validated {
        code: String,
    },
    /// A handshake in the CloudEvents schema.
    Allowed {
        origin: String,
    },
    OptionsRefused,
    MethodRefused,
    TooLong,
    Unreadable,
}

impl GridDelivery {
    /// Returns whether the request is a handshake that is accepted. A refused one is an error among the
    /// events.
    #[must_use]
    pub fn is_handshake(&self) -> bool {
        matches!(self.answer, Answer::Validated { .. } | Answer::Allowed { .. })
    }

    /// Notes that the events have been handled, and returns the answer: if they are delivered again, they are
    /// not returned again.
    ///
    /// | request | answer |
    /// | --- | --- |
    /// | events, at least one of them readable, or none | 200 |
    /// | handshake in the Event Grid schema | 200, `{"validationResponse":"<code>"}` |
    /// | handshake in the CloudEvents schema | 200, `WebHook-Allowed-Origin`, `WebHook-Allowed-Rate: *`, `Allow: POST` |
    /// | no event that can be read | 400 |
    /// | `OPTIONS` without an allowed origin | 405, `Allow: POST` |
    /// | another method | 405, `Allow: POST, OPTIONS` |
    /// | more than 4 MiB | 413 |
    ///
    /// An event without an id, or whose source and id are longer than 1,024 bytes together, cannot be recognized
    /// and is always returned again. The last 16,384 acknowledged events are remembered.
    pub fn acknowledge(self) -> Response<String> {
        let mut acknowledged = self.acknowledged.lock();
        for event in self.events.iter().flatten() {
            acknowledged.insert(event);
        }
        drop(acknowledged);
        self.answer.into_response()
    }
}

impl Answer {
    fn into_response(self) -> Response<String> {
        let (status, headers, body) = match self {
            Self::Received => (StatusCode::OK, Vec::new(), String::new()),
            Self::Validated { code } => {
                let json = HeaderValue::from_static("application/json");
                let body = serde_json::json!({ "validationResponse": code }).to_string();
                (StatusCode::OK, vec![(CONTENT_TYPE, json)], body)
            }
            Self::Allowed { origin } => (StatusCode::OK, permission(&origin), String::new()),
            Self::OptionsRefused => refused("POST"),
            Self::MethodRefused => refused("POST, OPTIONS"),
            Self::TooLong => (StatusCode::PAYLOAD_TOO_LARGE, Vec::new(), String::new()),
            Self::Unreadable => (StatusCode::BAD_REQUEST, Vec::new(), String::new()),
        };
        let mut response = Response::new(body);
        *response.status_mut() = status;
        response.headers_mut().extend(headers);
        response
    }
}

type Headers = Vec<(HeaderName, HeaderValue)>;

fn refused(allowed: &'static str) -> (StatusCode, Headers, String) {
    let allow = (ALLOW, HeaderValue::from_static(allowed));
    (StatusCode::METHOD_NOT_ALLOWED, vec![allow], String::new())
}

/// The permission to deliver CloudEvents, for an origin that came in a header.
fn permission(origin: &str) -> Headers {
    let origin = HeaderValue::from_str(origin).ok();
    let origin = origin.map(|origin| (HeaderName::from_static("webhook-allowed-origin"), origin));
    let any_rate = HeaderValue::from_static("*");
    origin
        .into_iter()
        .chain([
            (HeaderName::from_static("webhook-allowed-rate"), any_rate),
            (ALLOW, HeaderValue::from_static("POST")),
        ])
        .collect()
}

impl Deref for GridDelivery {
    type Target = [Result<GridEvent, EventError>];

    fn deref(&self) -> &Self::Target {
        &self.events
    }
}

impl<'a> IntoIterator for &'a GridDelivery {
    type Item = &'a Result<GridEvent, EventError>;
    type IntoIter = slice::Iter<'a, Result<GridEvent, EventError>>;

    fn into_iter(self) -> Self::IntoIter {
        self.events.iter()
    }
}

impl fmt::Debug for GridDelivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GridDelivery")
            .field("is_handshake", &self.is_handshake())
            .field("events", &self.events)
            .finish_non_exhaustive()
    }
}
