//! A request, from the generated code that builds it to the attempts to send it.

use bytes::Bytes;
use http::Method;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, InvalidHeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};
use serde::Serialize;
use url::Url;

use crate::generated::Client;

/// Room for all the headers that a request is given on its way.
const HEADERS: usize = 16;

/// Unreserved characters (RFC 3986, section 2.3) stay; all others would change the path, or are
/// read differently here and there.
const PATH_SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An operation of the service, as its documents state it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OperationInfo {
    /// Its name, such as `SendDtmfTones`.
    pub id: &'static str,
    /// The HTTP method, such as `POST`.
    pub method: &'static str,
    /// The path below the endpoint, with a name in braces for each parameter, such as
    /// `/calling/callConnections/{callConnectionId}:sendDtmfTones`.
    pub path: &'static str,
    /// The documented status of a success, such as 202.
    pub success: u16,
    /// Whether the operation takes a repeatability pair.
    pub is_repeatable: bool,
}

/// What is sent, as often as it must be. Unlike `reqwest::Request` it can always be copied, because its
/// body is no stream.
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) address: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
}

impl Request {
    /// The request for one attempt.
    pub(crate) fn attempt(&self) -> reqwest::Request {
        let mut attempt = reqwest::Request::new(self.method.clone(), self.address.clone());
        *attempt.headers_mut() = self.headers.clone();
        *attempt.body_mut() = self.body.clone().map(Into::into);
        attempt
    }
}

/// What the generated code builds a request with, as it would with `reqwest::RequestBuilder`.
pub(crate) struct RequestBuilder {
    request: Request,
    problem: Option<RequestError>,
}

impl Client {
    pub(crate) fn post(&self, address: Url) -> RequestBuilder {
        let headers = HeaderMap::with_capacity(HEADERS);
        let request = Request { method: Method::POST, address, headers, body: None };
        RequestBuilder { request, problem: None }
    }
}

impl RequestBuilder {
    pub(crate) fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.request.headers.insert(name, value);
        self
    }

    pub(crate) fn headers(mut self, headers: HeaderMap) -> Self {
        self.request.headers.extend(headers);
        self
    }

    pub(crate) fn json(mut self, body: &impl Serialize) -> Self {
        match serde_json::to_vec(body) {
            Ok(body) => self.request.body = Some(body.into()),
            Err(error) => {
                self.problem = Some(RequestError::InvalidRequest(format!("body: {error}")));
            }
        }
        self.header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
    }

    pub(crate) fn build(self) -> Result<Request, RequestError> {
        match self.problem {
            None => Ok(self.request),
            Some(problem) => Err(problem),
        }
    }
}

/// Encodes a path parameter so that it stays the one segment that it is.
pub(crate) fn encode_path(value: &str) -> PercentEncode<'_> {
    utf8_percent_encode(value, PATH_SEGMENT)
}

/// Why the generated code could not build a request; it does nothing else that can fail.
pub(crate) enum RequestError {
    InvalidRequest(String),
}

impl From<InvalidHeaderValue> for RequestError {
    fn from(error: InvalidHeaderValue) -> Self {
        Self::InvalidRequest(error.to_string())
    }
}
