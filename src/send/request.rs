//! A request, which is sent as often as it must be.

use bytes::Bytes;
use http::Method;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::Serialize;
use url::Url;

/// Room for all headers that a request gets on its way.
const HEADERS: usize = 16;

/// What is sent. Unlike `reqwest::Request` it can always be copied, because its body is not a stream.
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) address: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
    /// The call that it is about, for the trace.
    pub(crate) call_connection_id: Option<String>,
    /// What the signature covers instead of the host that is connected to.
    pub(crate) signed_host: Option<String>,
}

impl Request {
    pub(crate) fn new(method: Method, address: Url) -> Self {
        let mut headers = HeaderMap::with_capacity(HEADERS);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Self { method, address, headers, body: None, call_connection_id: None, signed_host: None }
    }

    pub(crate) fn with_json(mut self, body: &impl Serialize) -> Result<Self, String> {
        let body = serde_json::to_vec(body).map_err(|error| format!("body: {error}"))?;
        self.set_json(body.into());
        Ok(self)
    }

    pub(crate) fn set_json(&mut self, body: Bytes) {
        self.body = Some(body);
        self.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }

    /// The request for one attempt.
    pub(crate) fn attempt(&self) -> reqwest::Request {
        let mut attempt = reqwest::Request::new(self.method.clone(), self.address.clone());
        *attempt.headers_mut() = self.headers.clone();
        *attempt.body_mut() = self.body.clone().map(Into::into);
        attempt
    }
}
