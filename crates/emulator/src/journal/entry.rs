//! The entries of the journal, as they are kept and as they are written in JSON.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, request};
use serde::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;
use url::{Url, form_urlencoded};

use crate::journal::redact;

/// About how many bytes an entry has besides its texts.
pub(super) const OVERHEAD: usize = 256;

/// The headers whose values are shown. The others may be secrets.
const SHOWN: &[&str] = &[
    "accept",
    "content-length",
    "content-type",
    "date",
    "host",
    "repeatability-first-sent",
    "repeatability-request-id",
    "user-agent",
    "x-ms-client-request-id",
    "x-ms-date",
];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Entry {
    pub(crate) id: u64,
    #[serde(serialize_with = "rfc3339")]
    pub(crate) time: SystemTime,
    /// Since the start of the emulator, by the clock of calls.
    #[serde(rename = "offsetMilliseconds", serialize_with = "whole_milliseconds")]
    pub(crate) offset: Duration,
    #[serde(flatten)]
    pub(crate) what: What,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub(crate) enum What {
    Request(Received),
    Answer(Answered),
    Event(Made),
    Delivery(Delivered),
    Control {
        action: String,
        #[serde(flatten)]
        deed: Option<Deed>,
    },
}

/// What a test or a person has done in a call.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Deed {
    /// The name of its route.
    pub(crate) did: &'static str,
    pub(crate) call_connection_id: String,
    /// The raw id of who has done it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) participant: Option<String>,
    /// The keys or the words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) input: Option<String>,
    /// The raw ids of the caller and the called of a call that comes in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) to: Option<String>,
}

/// A request for an operation.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Received {
    pub(crate) method: String,
    pub(crate) path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) api_version: Option<String>,
    /// The operation, if there is one of this method and path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) operation: Option<String>,
    /// The call in the path, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) call_connection_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) operation_context: Option<String>,
    pub(crate) headers: Box<RawValue>,
    /// The body, if it is JSON.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) body: Option<Box<RawValue>>,
}

/// The answer to a request, or that there is none.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Answered {
    pub(crate) request: u64,
    /// The call, also if it is not in the path of the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) call_connection_id: Option<String>,
    /// The status that was sent. There is none if a fault broke the connection or the client went away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<u16>,
    /// Whether the request was executed, whatever its answer is.
    pub(crate) executed: bool,
    /// Whether it is the retry of a request that was executed, and was answered as that one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(crate) repeated: bool,
    /// Why the request was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) problem: Option<String>,
    /// What was accepted, although the service would not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) warning: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) fault: Option<String>,
}

/// An event for an application.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Made {
    /// The request that it reports on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) request: Option<u64>,
    pub(crate) call_connection_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) operation_context: Option<String>,
    /// The type without its namespace.
    pub(crate) r#type: String,
    pub(crate) to: String,
    /// The event as it is posted.
    pub(crate) body: Box<RawValue>,
}

/// An attempt to deliver an event.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Delivered {
    /// The entry of the event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) event: Option<u64>,
    /// The call whose callback it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) call_connection_id: Option<String>,
    pub(crate) r#type: String,
    pub(crate) to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<u16>,
    /// What is wrong with the answer, or why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) problem: Option<String>,
    pub(crate) duration_milliseconds: u64,
    /// The event was posted before, and a person has it posted again.
    #[serde(rename = "replay", skip_serializing_if = "std::ops::Not::not")]
    pub(crate) is_replay: bool,
    /// The event, if it was edited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) body: Option<Box<RawValue>>,
}

impl Deed {
    pub(crate) fn new(did: &'static str, call_connection_id: &str) -> Self {
        Self { did, call_connection_id: call_connection_id.to_owned(), ..Self::default() }
    }

    pub(crate) fn by(mut self, participant: &str) -> Self {
        self.participant = Some(participant.to_owned());
        self
    }
}

impl Delivered {
    /// With the address and the edited event, as they may be shown.
    pub(super) fn shown(self, to: &Url, edited: Option<&[u8]>) -> Self {
        let body = edited.and_then(|event| serde_json::from_slice(event).ok());
        Self { to: redact::shown(to.as_str()), body: body.map(redacted), ..self }
    }
}

impl What {
    /// The name of its kind, as in JSON.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Request(_) => "request",
            Self::Answer(_) => "answer",
            Self::Event(_) => "event",
            Self::Delivery(_) => "delivery",
            Self::Control { .. } => "control",
        }
    }

    /// About how many bytes it has.
    pub(super) fn size(&self) -> usize {
        let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        OVERHEAD
            + match self {
                Self::Request(received) => {
                    received.path.len()
                        + length(&received.operation_context)
                        + received.headers.get().len()
                        + received.body.as_ref().map_or(0, |body| body.get().len())
                }
                Self::Answer(answered) => {
                    length(&answered.problem) + length(&answered.warning) + length(&answered.fault)
                }
                Self::Event(made) => {
                    made.to.len() + length(&made.operation_context) + made.body.get().len()
                }
                Self::Delivery(delivered) => {
                    delivered.to.len()
                        + length(&delivered.problem)
                        + delivered.body.as_ref().map_or(0, |body| body.get().len())
                }
                Self::Control { action, deed } => {
                    action.len() + deed.as_ref().map_or(0, |deed| length(&deed.input))
                }
            }
    }
}

impl Received {
    pub(super) fn new(
        request: &request::Parts,
        body: &Bytes,
        operation: Option<String>,
        call_connection_id: Option<String>,
    ) -> Self {
        let query = request.uri.query().unwrap_or_default();
        let mut parameters = form_urlencoded::parse(query.as_bytes());
        let body: Option<Value> = serde_json::from_slice(body).ok();
        Self {
            method: request.method.to_string(),
            path: request.uri.path().to_owned(),
            api_version: parameters
                .find_map(|(name, value)| (name == "api-version").then(|| value.into_owned())),
            operation,
            call_connection_id,
            operation_context: body.as_ref().and_then(context),
            headers: headers(&request.headers),
            body: body.map(redacted),
        }
    }
}

impl Made {
    pub(super) fn new(
        request: Option<u64>,
        call_connection_id: &str,
        event_type: &str,
        to: &Url,
        written: &[u8],
    ) -> Self {
        let body: Value = serde_json::from_slice(written).unwrap_or_default();
        // Each callback is an array of one event.
        let event = if body.is_array() { &body[0] } else { &body };
        Self {
            request,
            call_connection_id: call_connection_id.to_owned(),
            operation_context: context(&event["data"]),
            r#type: event_type.to_owned(),
            to: redact::shown(to.as_str()),
            body: redacted(body),
        }
    }
}

/// The operation context in a body.
fn context(body: &Value) -> Option<String> {
    body.get("operationContext").and_then(Value::as_str).map(str::to_owned)
}

fn redacted(mut body: Value) -> Box<RawValue> {
    redact::redact(&mut body);
    raw(&body)
}

fn headers(headers: &HeaderMap) -> Box<RawValue> {
    let mut shown: BTreeMap<&str, String> = BTreeMap::new();
    for (name, value) in headers {
        let value = match value.to_str() {
            Ok(value) if SHOWN.contains(&name.as_str()) => value,
            _ => redact::REDACTED,
        };
        let all = shown.entry(name.as_str()).or_default();
        if !all.is_empty() {
            all.push_str(", ");
        }
        all.push_str(value);
    }
    raw(&shown)
}

fn raw(value: &impl Serialize) -> Box<RawValue> {
    // Every value here can be written as JSON.
    serde_json::value::to_raw_value(value).unwrap_or_default()
}

pub(crate) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

pub(super) fn whole_milliseconds<S: Serializer>(
    duration: &Duration,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(milliseconds(*duration))
}

fn rfc3339<S: Serializer>(time: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&humantime::format_rfc3339_millis(*time))
}
