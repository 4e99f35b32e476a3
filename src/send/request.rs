//! A request, which is sent as often as it must be.

use bytes::Bytes;
use http::Method;
use http::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue};
use serde::Serialize;
use url::Url;

use crate::send::sent_with::SentWith;

/// Room for all headers that a request gets on its way.
const HEADERS: usize = 16;

/// What is sent. Unlike `reqwest::Request` it can always be copied, because its body is not a stream.
pub(crate) struct Request {
    pub(crate) method: Method,
    pub(crate) address: Url,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Bytes>,
    /// It ends something of the service, which is done once however often it is sent.
    pub(crate) is_end: bool,
    /// The call that it is about, for the trace.
    pub(crate) call_connection_id: Option<String>,
    /// What the pair keeps of it.
    pub(crate) sent_with: Option<SentWith>,
    /// What the signature covers instead of the host that is connected to.
    pub(crate) signed_host: Option<String>,
}

/// Why a request may be sent twice without a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Harmless {
    /// It changes nothing.
    Read,
    /// It ends something, and finds nothing the second time.
    End,
}

impl Request {
    pub(crate) fn new(method: Method, address: Url) -> Self {
        let mut headers = HeaderMap::with_capacity(HEADERS);
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        Self {
            method,
            address,
            headers,
            body: None,
            is_end: false,
            call_connection_id: None,
            sent_with: None,
            signed_host: None,
        }
    }

    pub(crate) fn with_json(mut self, body: &impl Serialize) -> Result<Self, String> {
        let body = serde_json::to_vec(body).map_err(|error| format!("body: {error}"))?;
        self.set_json(body.into());
        Ok(self)
    }

    /// Notes what the request has to have again when it is sent again with its pair.
    pub(crate) fn noting(mut self, context: Option<&str>, callback_uri: Option<&str>) -> Self {
        self.sent_with = Some(SentWith::both(context, callback_uri));
        self
    }

    pub(crate) fn set_json(&mut self, body: Bytes) {
        self.body = Some(body);
        self.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }

    /// What keeps it from being executed twice if it is sent twice, beside a pair.
    pub(crate) fn protection(&self) -> Option<Harmless> {
        match self.is_end {
            true => Some(Harmless::End),
            false => self.method.is_safe().then_some(Harmless::Read),
        }
    }

    /// The request for one attempt.
    pub(crate) fn attempt(&self) -> reqwest::Request {
        let mut attempt = reqwest::Request::new(self.method.clone(), self.address.clone());
        *attempt.headers_mut() = self.headers.clone();
        *attempt.body_mut() = self.body.clone().map(Into::into);
        attempt
    }
}
