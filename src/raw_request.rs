//! Requests for operations of the service that this crate does not have.

use std::fmt;

use bytes::Bytes;
use http::Method;
use http::header::{ACCEPT, HeaderValue};
use serde::Serialize;
use serde_json::Value;
use url::Url;

use crate::generated::operations::Client;
use crate::send::answer::SuccessBody;
use crate::send::error::Error;
use crate::send::pipeline::Call;
use crate::send::repeatability::Repeatability;
use crate::send::request::Request;
use crate::send::response::Response;

const API_VERSION: &str = "api-version";

/// Operations that this crate does not have.
impl Client {
    /// Builds a request for an operation of the service that this crate does not have.
    ///
    /// The request is signed, retried and reported like that of any other operation. `path` follows the
    /// endpoint, starts with `/`, and is percent-encoded: it is signed and sent as it is.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # use acs_call_automation::CallAutomationClient;
    /// use acs_call_automation::{Method, Repeatability};
    /// use serde_json::json;
    ///
    /// # async fn example(client: CallAutomationClient) -> Result<(), acs_call_automation::Error> {
    /// let call = client.request(Method::GET, "/calling/callConnections/421f3500").send().await?;
    /// println!("{}", call["callConnectionState"]);
    ///
    /// let muted = client
    ///     .request(Method::POST, "/calling/callConnections/421f3500/participants:mute")
    ///     .json(&json!({ "targetParticipants": [{ "rawId": "8:acs:b9614373_da7be3a9" }] }))
    ///     .repeatability(Repeatability::new())
    ///     .send()
    ///     .await?;
    /// println!("request {:?}", muted.request_id());
    /// # Ok(())
    /// # }
    /// ```
    pub fn request(&self, method: Method, path: &str) -> RawRequest<'_> {
        RawRequest {
            client: self,
            method,
            path: path.to_owned(),
            query: Vec::new(),
            body: None,
            repeatability: None,
        }
    }
}

/// A request that [`CallAutomationClient::request`](crate::CallAutomationClient::request) builds.
///
/// A request with a safe method (GET, HEAD) is retried like any other read. A request with another method
/// is retried if it has a [pair](Self::repeatability), or if nothing was executed for certain.
#[derive(Clone)]
#[must_use = "nothing is sent before `send` or `send_bytes` is awaited"]
pub struct RawRequest<'a> {
    client: &'a Client,
    method: Method,
    path: String,
    query: Vec<(String, String)>,
    body: Option<Result<Bytes, String>>,
    repeatability: Option<Repeatability>,
}

impl RawRequest<'_> {
    /// Adds a query parameter, and encodes its name and value.
    ///
    /// Every request has the client's `api-version`; a parameter of that name replaces it.
    pub fn query(mut self, name: &str, value: &str) -> Self {
        self.query.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the body, as JSON.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        self.body = Some(serde_json::to_vec(body).map(Bytes::from).map_err(|e| e.to_string()));
        self
    }

    /// Sends the request under this pair, so that it is executed once however often it is sent.
    ///
    /// Use it only for operations that the service documents as repeatable: another operation ignores the
    /// pair and may be executed by each attempt.
    pub fn repeatability(mut self, pair: impl Into<Repeatability>) -> Self {
        self.repeatability = Some(pair.into());
        self
    }

    /// Sends the request and returns the answer's JSON, [`Value::Null`] for an answer without a body.
    ///
    /// # Errors
    ///
    /// The path or body cannot be sent, no answer came, or the answer is no success or not JSON.
    /// [`Error::delivery`] returns what is known of the request's effect.
    pub fn send(self) -> impl Future<Output = Result<Response<Value>, Error>> {
        let (call, request) = self.call("application/json");
        call.send_expecting(SuccessBody::Json, request, |body| match body.trim_ascii() {
            [] => Ok(Value::Null),
            json => serde_json::from_slice(json),
        })
    }

    /// Sends the request and returns the answer's body as it is, up to 4 MiB.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), except that any body will do.
    pub fn send_bytes(self) -> impl Future<Output = Result<Response<Bytes>, Error>> {
        let (call, request) = self.call("*/*");
        call.send_expecting(SuccessBody::Any, request, Ok)
    }
}

impl<'a> RawRequest<'a> {
    fn call(self, accept: &'static str) -> (Call<'a>, Result<Request, String>) {
        let mut call = self.client.inner.begin_call("RawRequest", self.repeatability.is_some());
        call.repeat(self.repeatability.clone());
        (call, self.build(accept))
    }

    fn build(self, accept: &'static str) -> Result<Request, String> {
        let address = self.address()?;
        let body = self.body.transpose().map_err(|problem| format!("body: {problem}"))?;
        let mut request = Request::new(self.method, address);
        request.headers.insert(ACCEPT, HeaderValue::from_static(accept));
        if let Some(body) = body {
            request.set_json(body);
        }
        Ok(request)
    }

    /// The URL, which has to contain the path as the caller wrote it: what `Url` would encode, drop or
    /// resolve (spaces, line breaks, `..`) would leave the endpoint's path or go to another operation.
    fn address(&self) -> Result<Url, String> {
        let path = &self.path;
        if !path.starts_with('/') || path.starts_with("//") {
            return Err(
                "path: expected it to start with one `/`; it follows the endpoint".to_owned()
            );
        }
        if path.contains('?') {
            return Err("path: expected no query in it; add parameters by `query`".to_owned());
        }
        if path.contains('#') {
            return Err("path: expected no fragment in it".to_owned());
        }
        let mut address = self.client.inner.address(path);
        if !address.path().ends_with(path) {
            return Err(format!(
                "path: expected a percent-encoded path without `.` and `..`, found {path:?}"
            ));
        }
        if self.query.iter().any(|(name, _)| name == API_VERSION) {
            address.set_query(None);
        }
        for (name, value) in &self.query {
            address.query_pairs_mut().append_pair(name, value);
        }
        Ok(address)
    }
}

/// The query and the body may contain tones or other secrets.
impl fmt::Debug for RawRequest<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("repeatability", &self.repeatability)
            .finish_non_exhaustive()
    }
}
