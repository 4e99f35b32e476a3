//! The service's answer to one attempt: the body of a success, or an error.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, StatusCode};
use serde::de::IgnoredAny;
use tokio::time::Instant;

use crate::generated::types::{CommunicationError, CommunicationErrorResponse};
use crate::http::Body;
use crate::send::error::{BoxError, Error, Speaker};
use crate::send::redact::{NOT_SHOWN, Sent};

/// The largest success that is read.
const SUCCESS_LIMIT: usize = 4 * 1024 * 1024;
/// How much of an error is read.
const ERROR_LIMIT: usize = 64 * 1024;
/// How much of an error in an unknown form becomes the message, in characters.
const EXCERPT_LIMIT: usize = 300;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

const ERROR_CODE: HeaderName = HeaderName::from_static("x-ms-error-code");
/// Headers that only the service sets.
const OWN_HEADERS: [HeaderName; 5] = [
    ERROR_CODE,
    HeaderName::from_static("repeatability-result"),
    HeaderName::from_static("x-ms-request-id"),
    HeaderName::from_static("ms-cv"),
    HeaderName::from_static("x-microsoft-skype-chain-id"),
];
/// What the service answers with, documented or seen. Others come from something in between: 203 and 206
/// are those of proxies and caches.
pub(crate) const SUCCESSES: [u16; 4] = [200, 201, 202, 204];

/// What the body of a success has to be.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum SuccessBody {
    /// A JSON object or nothing, which counts as an object without members.
    Object,
    /// JSON or nothing.
    Json,
    Any,
}

/// Reads what belongs to an attempt of the answer to it, a success.
pub(crate) trait ReadSuccess: Sync {
    type Value: Send;

    /// Reads until `deadline`, if it reads the answer to its end. The headers are no longer in the answer.
    fn read(
        &self,
        answer: reqwest::Response,
        headers: &HeaderMap,
        deadline: Instant,
    ) -> impl Future<Output = Result<Self::Value, Error>> + Send;

    /// The value of a request that found nothing left to end; `None` if such a request is not read so.
    fn already_done(&self) -> Option<Self::Value> {
        None
    }
}

impl ReadSuccess for SuccessBody {
    type Value = Bytes;

    async fn read(
        &self,
        mut answer: reqwest::Response,
        headers: &HeaderMap,
        deadline: Instant,
    ) -> Result<Bytes, Error> {
        read_success(&mut answer, headers, *self, deadline).await
    }

    fn already_done(&self) -> Option<Bytes> {
        Some(Bytes::from_static(b"{}"))
    }
}

async fn read_success(
    answer: &mut reqwest::Response,
    headers: &HeaderMap,
    expected: SuccessBody,
    deadline: Instant,
) -> Result<Bytes, Error> {
    let status = answer.status().as_u16();
    let media_type = media_type(headers);
    let media_type = media_type.as_str();
    let foreign = || Err(foreign(status, headers));
    if !SUCCESSES.contains(&status) || is_page(headers) {
        return foreign();
    }
    let body = Body::read(answer, SUCCESS_LIMIT, deadline).await;
    let is_json = is_json(media_type);
    let is_own = match body.bytes.trim_ascii() {
        // Nothing is not a style sheet or an image either.
        [] if is_json => true,
        [] => body.is_whole() && matches!(media_type, "" | "text/plain"),
        // A part of JSON is JSON, too.
        json => {
            (is_json || expected == SuccessBody::Json || json.starts_with(b"{"))
                && serde_json::from_slice::<IgnoredAny>(json)
                    .map_or_else(|error| error.is_eof(), |_| true)
        }
    };
    if expected != SuccessBody::Any && !is_own {
        return foreign();
    }
    body.whole()
        .and_then(|body| check_success(body, expected))
        .map_err(|error| Error::unreadable_success(status, error))
}

/// The error for a success that does not come from the service.
pub(crate) fn foreign(status: u16, headers: &HeaderMap) -> Error {
    Error::foreign(format!("status {status}, {}", named(&media_type(headers))))
}

/// Returns whether the answer is a web page, with which the service never answers.
pub(crate) fn is_page(headers: &HeaderMap) -> bool {
    let media_type = media_type(headers);
    media_type.ends_with("html") || media_type.ends_with("xhtml+xml")
}

/// All documented successes are objects, and the service may leave them out.
fn check_success(body: Bytes, expected: SuccessBody) -> Result<Bytes, BoxError> {
    match (expected, body.trim_ascii().first()) {
        (SuccessBody::Any | SuccessBody::Json, _) | (SuccessBody::Object, Some(b'{')) => Ok(body),
        (SuccessBody::Object, None) => Ok(Bytes::from_static(b"{}")),
        (SuccessBody::Object, Some(_)) => {
            Err("expected a JSON object or nothing, found something else".into())
        }
    }
}

/// The media type of a body in lower case, without parameters; empty if there is none.
fn media_type(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let value = value.and_then(|value| value.split(';').next()).unwrap_or_default();
    value.trim().to_ascii_lowercase()
}

fn named(media_type: &str) -> &str {
    if media_type.is_empty() { "no media type" } else { media_type }
}

fn is_json(media_type: &str) -> bool {
    media_type.ends_with("/json") || media_type.ends_with("+json")
}

/// Reads an answer that is no success. Whatever can be read of its body in time becomes the error.
pub(crate) async fn read_error(
    answer: &mut reqwest::Response,
    sent: &Sent,
    deadline: Instant,
    now: SystemTime,
) -> Error {
    let body = Body::read(answer, ERROR_LIMIT, deadline).await;
    let status = answer.status();
    let text = body.bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&body.bytes);
    let (mut error, is_envelope) = service_error(status, answer.headers(), text);
    sent.redact(&mut error);
    // The excerpt of a body may end in the middle of what it repeats.
    if !is_envelope && sent.is_repeated_in(&String::from_utf8_lossy(&body.bytes)) {
        NOT_SHOWN.clone_into(&mut error.message);
    }
    // The rest of a body that is cut off may be the service's.
    let is_cut = !body.is_whole() && text.trim_ascii_start().starts_with(b"{");
    let has_own_header = OWN_HEADERS.iter().any(|name| answer.headers().contains_key(name));
    let speaker = match is_envelope || is_cut || has_own_header {
        true => Speaker::Service,
        false => Speaker::Unknown,
    };
    Error::answered(status.as_u16(), error, speaker)
        .with_retry_after(retry_after(answer.headers(), now))
}

/// Makes the service's error of a body in whatever form. Without a code of its own, it has the status as
/// its code. Returns also whether the body is in the service's form.
fn service_error(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> (CommunicationError, bool) {
    if let Ok(CommunicationErrorResponse { error }) = serde_json::from_slice(body) {
        return (error, true);
    }
    // An envelope with members of other types than documented, or in another case, still has its code and
    // message.
    let json: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    let envelope = member(&json, "error");
    let text = |value: Option<&serde_json::Value>| match value? {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    if let Some(code) = text(envelope.and_then(|envelope| member(envelope, "code"))) {
        let message = text(envelope.and_then(|envelope| member(envelope, "message")));
        let message = message.unwrap_or_default();
        return (CommunicationError::new(code, message), true);
    }
    let code = headers.get(ERROR_CODE).and_then(|code| code.to_str().ok());
    let code = code.map_or_else(|| status.as_u16().to_string(), str::to_owned);
    // The storage of recordings answers `{ title, status, message, traceId }`.
    let message = ["message", "title"].into_iter().find_map(|name| text(member(&json, name)));
    let message = message.unwrap_or_else(|| excerpt(status, body));
    let message = match text(member(&json, "traceId")) {
        Some(id) => format!("{message} (trace id {id})"),
        None => message,
    };
    (CommunicationError::new(code, message), envelope.is_some_and(serde_json::Value::is_object))
}

/// The member of this name, in whatever case.
fn member<'a>(json: &'a serde_json::Value, name: &str) -> Option<&'a serde_json::Value> {
    let mut members = json.as_object()?.iter();
    members.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// The start of a body in one line; for an empty body, the standard phrase of the status.
fn excerpt(status: StatusCode, body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let line =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line: String = line.collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return status.canonical_reason().unwrap_or("no reason given").to_owned();
    }
    line.chars().take(EXCERPT_LIMIT).collect()
}

/// How long the service asks to wait: in milliseconds (`retry-after-ms`, `x-ms-retry-after-ms`), in
/// seconds, or until a date (`Retry-After`, RFC 9110, section 10.2.3). A value that cannot be read is
/// ignored.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    // A number that is too large to parse is still longer than any wait.
    let number = |digits: &str| match digits.parse() {
        Ok(number) => Some(number),
        Err(_) => (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(u64::MAX),
    };
    let millis = ["retry-after-ms", "x-ms-retry-after-ms"]
        .into_iter()
        .find_map(|name| number(text(name)?).map(Duration::from_millis));
    millis.or_else(|| {
        let value = text("retry-after")?;
        number(value).map(Duration::from_secs).or_else(|| {
            let date = httpdate::parse_http_date(value).ok()?;
            Some(date.duration_since(now).unwrap_or_default())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::operations::OPERATIONS;

    #[test]
    fn every_documented_success_is_one() {
        for operation in OPERATIONS {
            assert!(SUCCESSES.contains(&operation.success), "{}", operation.id);
        }
    }

    #[test]
    fn retry_after_is_read_in_all_its_forms() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        for (name, value, millis) in [
            ("retry-after", "3", Some(3000)),
            ("retry-after", " 0 ", Some(0)),
            ("retry-after", "Sun, 06 Nov 1994 08:49:40 GMT", Some(3000)),
            ("retry-after", "Sun, 06 Nov 1994 08:49:30 GMT", Some(0)),
            ("retry-after", "-1", None),
            ("retry-after", "soon", None),
            ("retry-after", "", None),
            ("retry-after-ms", "99999999999999999999999", Some(u64::MAX)),
            ("retry-after-ms", "250", Some(250)),
            ("x-ms-retry-after-ms", "250", Some(250)),
            ("retry-after-ms", "x", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(name, value.parse().unwrap());
            let expected = millis.map(Duration::from_millis);
            assert_eq!(retry_after(&headers, now), expected, "{name}: {value}");
        }
    }
}
