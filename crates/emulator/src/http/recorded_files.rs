//! The files of recordings: download and deletion.
//!
//! What is signed here is special: in place of the host that the request is sent to, which may be a storage, it
//! is that of the resource. It comes in a header of its own.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::header::{
    ACCEPT_RANGES, ALLOW, CONTENT_RANGE, CONTENT_TYPE, ETAG, HOST, HeaderName, RANGE,
};
use http::uri::Authority;
use http::{HeaderMap, HeaderValue, Method, StatusCode, request};
use http_body::{Frame, SizeHint};
use serde_json::{Value, json};

use crate::http::server::Server;
use crate::http::{authentication, origin};
use crate::ids::new_id;
use crate::recorded::files::RecordedFile;
use crate::recorded::media::Media;
use crate::refusal::Refusal;
use crate::tls::domains::is_of_resource;

const FILES: &str = "/v1/objects/";
/// The host of the resource, as the official clients send it.
const RESOURCE_HOST: HeaderName = HeaderName::from_static("x-ms-host");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
/// How much of a file is made at a time.
const PIECE: usize = 64 * 1024;

/// The address of a file, or of what describes it.
pub(super) struct Location<'a> {
    document_id: &'a str,
    what: What,
}

#[derive(PartialEq)]
enum What {
    Document,
    Content,
    Metadata,
}

impl<'a> Location<'a> {
    /// The location that a path means, if it does.
    pub(super) fn of(path: &'a str) -> Option<Self> {
        let (document_id, rest) = match path.strip_prefix(FILES)?.split_once('/') {
            Some((document_id, rest)) => (document_id, Some(rest)),
            None => (path.strip_prefix(FILES)?, None),
        };
        let what = match rest {
            None => What::Document,
            Some("content/audio" | "content/video") => What::Content,
            Some("content/acsmetadata") => What::Metadata,
            Some(_) => return None,
        };
        Some(Self { document_id, what })
    }
}

/// An error as the service's storage writes it.
pub(super) fn error(refusal: &Refusal) -> Response {
    let title = refusal.status.canonical_reason().unwrap_or_default();
    let error = json!({
        "title": title,
        "status": refusal.status.as_u16(),
        "message": refusal.message,
        "traceId": new_id().simple().to_string(),
    });
    let mut response = (refusal.status, json_document(&error)).into_response();
    response.headers_mut().extend(refusal.headers.iter().cloned());
    response
}

/// Answers a request for a file.
pub(super) fn answer(
    server: &Server,
    request: &request::Parts,
    location: &Location<'_>,
    body: &[u8],
) -> Result<Response, Refusal> {
    let state = &server.state;
    let now = state.now();
    let named = |name| request.headers.get(name).and_then(|host: &HeaderValue| host.to_str().ok());
    let resource = named(RESOURCE_HOST).or_else(|| named(FORWARDED_HOST));
    let hosts = signed_hosts(resource, named(HOST).unwrap_or_default());
    authentication::check(request, &hosts, body, &server.access_key, now).map_err(
        |mut refusal| {
            if resource.is_none() {
                refusal.message += "; the signed host must be in the header x-ms-host";
            }
            refusal
        },
    )?;
    // Through the proxy, the resource has a host of the service.
    let is_resource = |host: &str| {
        is_of_resource(&host.to_ascii_lowercase()) || origin::is_own(host, &state.settings)
    };
    if !resource.is_none_or(is_resource) {
        let message =
            format!("{RESOURCE_HOST} is not the host of the resource; --allow-host allows more");
        return Err(Refusal::without_subcode(StatusCode::UNAUTHORIZED, message));
    }

    let (document_id, now) = (location.document_id, state.clock.time_of_day());
    let not_found = || {
        let message = "there is no such recording, or not any more";
        Refusal::without_subcode(StatusCode::NOT_FOUND, message)
    };
    let get = || state.recorded_files.get(document_id, now).ok_or_else(not_found);
    match (&request.method, &location.what) {
        (&Method::DELETE, What::Document) => {
            if !state.recorded_files.delete(document_id, now) {
                return Err(not_found());
            }
            Ok(StatusCode::OK.into_response())
        }
        (&Method::GET | &Method::HEAD, What::Content) => Ok(content(&get()?, &request.headers)),
        (&Method::GET, What::Metadata) => {
            let file = get()?;
            let metadata = file.recorded.metadata(file.index, file.chunk());
            Ok(json_document(&metadata).into_response())
        }
        (_, what) => {
            let allowed = match what {
                What::Document => "DELETE",
                What::Content => "GET, HEAD",
                What::Metadata => "GET",
            };
            let message = format!("expected the method {allowed}, found {}", request.method);
            let refusal = Refusal::without_subcode(StatusCode::METHOD_NOT_ALLOWED, message);
            Err(refusal.with_header(ALLOW, HeaderValue::from_static(allowed)))
        }
    }
}

/// The hosts that may be signed for a resource. The service has no port, so the official Python client sends its
/// host without one, although it signs it with the port of the endpoint.
fn signed_hosts(resource: Option<&str>, own: &str) -> Vec<String> {
    let Some(resource) = resource else { return Vec::new() };
    let mut hosts = vec![resource.to_owned()];
    if let Ok(resource) = resource.parse::<Authority>()
        && let Some(port) = own.parse::<Authority>().ok().and_then(|own| own.port_u16())
        && resource.port().is_none()
    {
        hosts.push(format!("{resource}:{port}"));
    }
    hosts
}

fn json_document(document: &Value) -> impl axum::response::IntoResponse {
    ([(CONTENT_TYPE, "application/json; charset=utf-8")], document.to_string())
}

/// The content of a file, or the part of it that is asked for.
fn content(file: &RecordedFile, headers: &HeaderMap) -> Response {
    let media = file.recorded.media(file.chunk());
    let len = media.len();
    let etag = format!("\"{}\"", file.chunk().document_id);
    let shared = [
        (ACCEPT_RANGES, "bytes".to_owned()),
        (CONTENT_TYPE, media.media_type.to_owned()),
        (ETAG, etag),
    ];
    let range = headers.get(RANGE).and_then(|range| Range::parse(range.to_str().ok()?, len));
    let (status, first, end) = match range {
        None => (StatusCode::OK, 0, len),
        Some(Range::Part { first, end }) => (StatusCode::PARTIAL_CONTENT, first, end),
        Some(Range::Beyond) => {
            let range = [(CONTENT_RANGE, format!("bytes */{len}"))];
            return (StatusCode::RANGE_NOT_SATISFIABLE, range).into_response();
        }
    };
    let body = Body::new(Content { media: Arc::new(media), position: first, end });
    let mut response = (status, shared, body).into_response();
    if status == StatusCode::PARTIAL_CONTENT {
        let range = format!("bytes {first}-{}/{len}", end - 1);
        let range = HeaderValue::try_from(range).ok();
        response.headers_mut().extend(range.map(|range| (CONTENT_RANGE, range)));
    }
    response
}

/// The part of a file that a request asks for (RFC 9110, section 14.1.2).
#[derive(Debug, PartialEq)]
enum Range {
    Part { first: u64, end: u64 },
    Beyond,
}

impl Range {
    /// `None` for a range that may be ignored: an invalid one, or several.
    fn parse(text: &str, len: u64) -> Option<Self> {
        let (first, last) = text.strip_prefix("bytes=")?.trim().split_once('-')?;
        let (first, end) = match (first, last) {
            ("", suffix) => (len.saturating_sub(suffix.parse().ok()?), len),
            (first, "") => (first.parse().ok()?, len),
            (first, last) => {
                let (first, last): (u64, u64) = (first.parse().ok()?, last.parse().ok()?);
                if last < first {
                    return None;
                }
                (first, len.min(last.saturating_add(1)))
            }
        };
        Some(if first < end { Self::Part { first, end } } else { Self::Beyond })
    }
}

/// A part of a file, made while it is sent.
struct Content {
    media: Arc<Media>,
    position: u64,
    end: u64,
}

impl http_body::Body for Content {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let left = usize::try_from(self.end - self.position).unwrap_or(usize::MAX);
        if left == 0 {
            return Poll::Ready(None);
        }
        let piece = self.media.read(self.position, left.min(PIECE));
        self.position += piece.len() as u64;
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.position == self.end
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.end - self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_inclusive_and_within_the_file() {
        let part = |first, end| Some(Range::Part { first, end });
        for (text, expected) in [
            ("bytes=0-9", part(0, 10)),
            ("bytes=4-4", part(4, 5)),
            ("bytes=90-", part(90, 100)),
            ("bytes=90-1000", part(90, 100)),
            ("bytes=-10", part(90, 100)),
            ("bytes=-1000", part(0, 100)),
            ("bytes=100-", Some(Range::Beyond)),
            ("bytes=100-200", Some(Range::Beyond)),
            ("bytes=-0", Some(Range::Beyond)),
            ("bytes=9-4", None),
            ("bytes=0-1,4-5", None),
            ("bytes=a-", None),
            ("items=0-9", None),
            ("bytes=", None),
        ] {
            assert_eq!(Range::parse(text, 100), expected, "{text}");
        }
    }

    #[test]
    fn a_path_is_a_document_its_content_or_its_metadata() {
        let what = |path| Location::of(path).map(|location| (location.document_id, location.what));
        for (path, expected) in [
            ("/v1/objects/0-d1", What::Document),
            ("/v1/objects/0-d1/content/audio", What::Content),
            ("/v1/objects/0-d1/content/video", What::Content),
            ("/v1/objects/0-d1/content/acsmetadata", What::Metadata),
        ] {
            assert!(what(path) == Some(("0-d1", expected)), "{path}");
        }
        for path in ["/v1/objects/0-d1/", "/v1/objects/0-d1/content", "/v1/object/0-d1", "/"] {
            assert!(what(path).is_none(), "{path}");
        }
    }
}
