//! The one road that every request takes.
//!
//! ```text
//! builder.send() -> begin_call -> generated code: the request -> Call::send -> Response or Error
//! ```
//!
//! A [`Call`] gives the request what all attempts share: client request id, repeatability pair. It
//! sends it, each attempt authorized anew, until it succeeds or must not be sent again
//! (`src/send/retry.rs` decides). What becomes known on the way is kept in the call's [`Report`] and joined
//! to the outcome at the end.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, HeaderName, USER_AGENT};
use http::{HeaderMap, HeaderValue, StatusCode};
use tokio::time::{Instant, timeout_at};
use tracing::{Instrument as _, Span, debug, debug_span, field};
use url::{Position, Url};
use uuid::Uuid;

use crate::clock::{Clock, LONGEST};
use crate::credential::Credential;
use crate::http::{Body, BoxError};
use crate::random::new_id;
use crate::send::error::{Error, Transport};
use crate::send::operation::OperationInfo;
use crate::send::repeatability::Repeatability;
use crate::send::report::Report;
use crate::send::request::Request;
use crate::send::response::Response;
use crate::send::retry::{
    Again, Budget, Effect, Progress, RetryPolicy, USEFUL, may_send_again, retry_after,
};
use crate::types::{CommunicationError, CommunicationErrorResponse};

/// A success larger than this is not read.
const SUCCESS_LIMIT: usize = 4 * 1024 * 1024;
/// Of an error, no more than this is read.
const ERROR_LIMIT: usize = 64 * 1024;
/// Of an error that is not in the service's form, no more than this becomes the message.
const EXCERPT_LIMIT: usize = 300;

const REQUEST_ID: HeaderName = HeaderName::from_static("repeatability-request-id");
const FIRST_SENT: HeaderName = HeaderName::from_static("repeatability-first-sent");
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");
const RETURN_CLIENT_REQUEST_ID: HeaderName =
    HeaderName::from_static("x-ms-return-client-request-id");
const ERROR_CODE: HeaderName = HeaderName::from_static("x-ms-error-code");
const CORRELATION_VECTOR: HeaderName = HeaderName::from_static("ms-cv");

/// What the generated client carries for us.
#[derive(Clone)]
pub(crate) struct Inner {
    shared: Arc<Shared>,
    /// Instead of the one that all clones share.
    retry: Option<Arc<RetryPolicy>>,
}

/// What all clones of a client share.
pub(crate) struct Shared {
    pub(crate) http: reqwest::Client,
    pub(crate) credential: Credential,
    pub(crate) api_version: String,
    pub(crate) user_agent: HeaderValue,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) server: Server,
    pub(crate) clock: Box<dyn Clock>,
}

/// Where requests go.
pub(crate) struct Server {
    /// With the version that every request names.
    endpoint: Url,
    address: String,
    port: u16,
}

impl Server {
    pub(crate) fn of(mut endpoint: Url, api_version: &str) -> Self {
        endpoint.query_pairs_mut().append_pair("api-version", api_version);
        Self {
            address: endpoint.host_str().unwrap_or_default().to_owned(),
            port: endpoint.port_or_known_default().unwrap_or_default(),
            endpoint,
        }
    }

    /// What stands before the path of an operation.
    fn base_path(&self) -> &str {
        self.endpoint.path().trim_end_matches('/')
    }
}

impl Inner {
    pub(crate) fn new(shared: Shared) -> Self {
        Self { shared: Arc::new(shared), retry: None }
    }

    pub(crate) fn set_retry(&mut self, policy: RetryPolicy) {
        self.retry = Some(Arc::new(policy));
    }

    fn policy(&self) -> &RetryPolicy {
        self.retry.as_deref().unwrap_or(&self.shared.retry)
    }
}

impl fmt::Debug for Inner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inner")
            .field("credential", &self.shared.credential)
            .field("api_version", &self.shared.api_version)
            .field("retry", self.policy())
            .finish_non_exhaustive()
    }
}

impl Inner {
    /// Begins a call of an operation, such as `SendDtmfTones`.
    pub(crate) fn begin_call(&self, operation: &'static str, is_repeatable: bool) -> Call<'_> {
        let (span, report) = (Span::none(), Report::default());
        Call { inner: self, operation, is_repeatable, span, report }
    }

    /// The URL of the service, without a slash at the end.
    pub(crate) fn endpoint(&self) -> &str {
        self.shared.server.endpoint[..Position::AfterPath].trim_end_matches('/')
    }

    /// The request of an operation, without its body; the ids are those in its path, in their order.
    pub(crate) fn request(
        &self,
        operation: &OperationInfo,
        ids: &[(&str, String)],
    ) -> Result<Request, String> {
        let method = operation.method.parse().map_err(|_| "the method is none of HTTP")?;
        let mut request = Request::new(method, self.address(&operation.path(ids)?));
        let call = ids.iter().find(|(name, _)| *name == "call_connection_id");
        request.call_connection_id = call.map(|(_, id)| id.clone());
        Ok(request)
    }

    /// The address of this path below the endpoint.
    pub(crate) fn address(&self, path: &str) -> Url {
        let server = &self.shared.server;
        let mut address = server.endpoint.clone();
        match server.base_path() {
            "" => address.set_path(path),
            base => address.set_path(&format!("{base}{path}")),
        }
        address
    }

    fn span_of_call(&self, operation: &str) -> Span {
        let server = &self.shared.server;
        // Field names are those of OpenTelemetry's conventions for HTTP and Azure.
        debug_span!(
            "call_automation",
            otel.kind = "client",
            rpc.method = operation,
            azure.resource_provider.namespace = "Microsoft.Communication",
            http.request.method = field::Empty,
            server.address = server.address,
            server.port = server.port,
            call_connection.id = field::Empty,
            az.client_request_id = field::Empty,
        )
    }

    /// The pair of a request that is sent for the first time.
    pub(crate) fn new_pair(&self) -> Repeatability {
        Repeatability::first_sent_at(self.shared.clock.now())
    }
}

/// One call, from the caller's `send` to its outcome.
pub(crate) struct Call<'a> {
    inner: &'a Inner,
    operation: &'static str,
    is_repeatable: bool,
    span: Span,
    report: Report,
}

impl Call<'_> {
    /// Makes the call a repetition under a pair that the caller gave, if one was given.
    pub(crate) fn repeat(&mut self, pair: Option<Repeatability>) {
        self.report = Report::of(pair);
    }

    /// Sends the request that the generated code has built, and reads the answer's body.
    #[allow(clippy::manual_async_fn, reason = "an `async fn` would hold its arguments twice")]
    pub(crate) fn send<T>(
        mut self,
        mut request: Result<Request, String>,
        read: fn(&[u8]) -> serde_json::Result<T>,
    ) -> impl Future<Output = Result<Response<T>, Error>> {
        async move {
            self.span = self.inner.span_of_call(self.operation);
            let body = match &mut request {
                Ok(request) => match self.prepare(request) {
                    Ok(()) => {
                        let span = self.span.clone();
                        // Instrumented in its place, because it is large.
                        pin!(self.send_until_settled(request)).instrument(span).await
                    }
                    Err(error) => Err(error),
                },
                Err(problem) => Err(Error::input(format!("the request cannot be sent: {problem}"))),
            };
            match body.and_then(|body| read(&body).map_err(Error::unreadable_success)) {
                Ok(value) => Ok(Response::new(value, self.report)),
                Err(error) => Err(error.with_report(self.report)),
            }
        }
    }

    /// Gives the request what all attempts of the call have alike.
    fn prepare(&mut self, request: &mut Request) -> Result<(), Error> {
        if let Some(id) = &request.call_connection_id {
            self.span.record("call_connection.id", id);
        }
        let client_request_id = uuid_value(new_id())?;
        self.span
            .record("http.request.method", request.method.as_str())
            .record("az.client_request_id", client_request_id.to_str().unwrap_or_default());
        let headers = &mut request.headers;
        headers.insert(USER_AGENT, self.inner.shared.user_agent.clone());
        headers.insert(RETURN_CLIENT_REQUEST_ID, HeaderValue::from_static("true"));
        headers.insert(CLIENT_REQUEST_ID, client_request_id.clone());
        self.report.client_request_id = Some(client_request_id);
        if self.is_repeatable {
            let pair = self.report.repeatability.get_or_insert_with(|| self.inner.new_pair());
            headers.insert(REQUEST_ID, uuid_value(pair.request_id())?);
            headers.insert(FIRST_SENT, header_value(pair.first_sent_header())?);
        }
        if request.body.is_none() {
            // Left out, some front ends refuse the request with status 411.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        Ok(())
    }

    /// Sends the request until it succeeds, or fails in a way that forbids to send it again.
    async fn send_until_settled(&mut self, request: &Request) -> Result<Bytes, Error> {
        let inner = self.inner;
        let Shared { clock, credential, budget, .. } = &*inner.shared;
        let pair = self.report.repeatability.clone();
        let began = clock.monotonic();
        let elapsed = || clock.monotonic().saturating_duration_since(began);
        let window_at_first = pair.as_ref().map(|pair| pair.window_remaining(clock.now()));
        // By whichever clock says that more time has passed: one may stand still or be set back.
        let window = || {
            let left = pair.as_ref()?.window_remaining(clock.now());
            Some(left.min(window_at_first?.saturating_sub(elapsed())))
        };
        let mut progress = Progress::new(inner.policy(), budget);
        let mut token_was_renewed = false;
        loop {
            let timeout = progress.begin_attempt(elapsed());
            // From here on it may be executed, also if the caller drops the call.
            let unsettled = pair.as_ref().is_some_and(Repeatability::begin_attempt);
            self.report.unsettled = unsettled;
            self.report.attempts += 1;
            self.report.status = None;
            self.report.headers = HeaderMap::new();
            let error = match self.attempt(request, timeout).await {
                Ok(success) => {
                    progress.succeeded();
                    self.trace_attempt(None, None, "done");
                    return Ok(success);
                }
                Err(error) => error.with_report(self.report.clone()),
            };
            let effect = error.effect();
            if let (Effect::Nothing, Some(pair)) = (effect, &pair) {
                self.report.unsettled = pair.attempt_did_nothing();
            }

            // A token can be revoked before it expires: a new one is worth one more attempt.
            let has_new_token = error.status() == Some(401)
                && credential.is_renewable()
                && !std::mem::replace(&mut token_was_renewed, true);
            let may_pass = error.may_pass() || has_new_token;
            if !may_send_again(effect, may_pass, pair.is_some()) {
                self.trace_attempt(Some(&error), None, "not sent again");
                // Only a pair was missing.
                return Err(match may_send_again(effect, may_pass, true) {
                    true => error.given_up("the operation is not repeatable".to_owned()),
                    false => error,
                });
            }
            let again = Again {
                retry_after: error.retry_after(),
                window: window(),
                is_about_token: has_new_token || error.is_credential(),
                is_running: effect == Effect::Running,
            };
            let is_open = || match pair.as_ref().is_some_and(Repeatability::is_told) {
                true => Err("an event has told the outcome".to_owned()),
                false => Ok(()),
            };
            let wait = is_open().and_then(|()| progress.wait(elapsed(), &again));
            let then = wait.as_ref().map_or_else(|reason| reason.as_str(), |_| "to be sent again");
            self.trace_attempt(Some(&error), wait.as_ref().ok().copied(), then);
            let outcome = match wait {
                Ok(wait) => {
                    clock.sleep(wait).await;
                    // The wait may have taken longer, on a machine that slept too.
                    is_open().and_then(|()| progress.is_in_time(elapsed(), window()))
                }
                Err(reason) => Err(reason),
            };
            if let Err(reason) = outcome {
                return Err(error.given_up(reason));
            }
        }
    }

    /// One attempt: authorized anew, and its answer read to the end.
    async fn attempt(&mut self, request: &Request, mut timeout: Duration) -> Result<Bytes, Error> {
        let Shared { clock, credential, .. } = &*self.inner.shared;
        let mut attempt = request.attempt();
        if credential.is_renewable() {
            let began = Instant::now();
            // What a token takes is not there for the answer, which needs its part.
            let for_token = timeout - USEFUL.min(timeout / 2);
            tokio::time::timeout(for_token, credential.authorize(&mut attempt, clock.as_ref()))
                .await
                .map_err(|_| Error::credential(format!("none within {for_token:?}")))
                .flatten()?;
            timeout = timeout.saturating_sub(began.elapsed());
            if timeout.is_zero() {
                // The caller has not looked for long: what would be sent now could not be answered.
                return Err(Error::credential(format!("none within {for_token:?}")));
            }
        } else {
            credential.authorize(&mut attempt, clock.as_ref()).await?;
        }
        let renewable = Some(AUTHORIZATION).filter(|_| credential.is_renewable());
        let authorization = renewable.and_then(|name| attempt.headers().get(name).cloned());
        let deadline = Instant::now() + timeout.min(LONGEST);
        let answer = timeout_at(deadline, self.inner.shared.http.execute(attempt)).await;
        let mut answer = answer
            .map_err(|_| Error::transport(Transport::Timeout, format!("none within {timeout:?}")))?
            .map_err(classify)?;
        let status = answer.status();
        // After a success, nothing else looks at them.
        let headers = match status.is_success() {
            true => std::mem::take(answer.headers_mut()),
            false => answer.headers().clone(),
        };
        self.report.status = Some(status.as_u16());
        self.report.headers = headers;

        if *answer.url() != request.address {
            return Err(Error::redirected());
        }
        if status.is_success() {
            let body = Body::read(&mut answer, SUCCESS_LIMIT, deadline).await;
            return body.whole().and_then(expect_object).map_err(Error::unreadable_success);
        }

        if let (StatusCode::UNAUTHORIZED, Some(refused)) = (status, authorization) {
            credential.forget(&refused);
        }
        let retry_after = retry_after(answer.headers(), clock.now());
        let body = Body::read(&mut answer, ERROR_LIMIT, deadline).await.bytes;
        let (error, has_code) = service_error(status, answer.headers(), &body);
        Err(Error::service(error, has_code, retry_after))
    }

    /// One event for each attempt, with what tells it apart in the service's own traces.
    fn trace_attempt(&self, error: Option<&Error>, wait: Option<Duration>, then: &str) {
        if !tracing::enabled!(tracing::Level::DEBUG) {
            return;
        }
        let report = &self.report;
        debug!(
            attempt = report.attempts,
            http.request.resend_count = report.attempts.saturating_sub(1),
            http.response.status_code = report.status,
            error.r#type = error.map(Error::error_type),
            error.subcode = error.and_then(Error::subcode).map(crate::Subcode::number),
            azure.service.request.id = report.request_id(),
            ms_cv = report.header(&CORRELATION_VECTOR),
            then,
            wait_ms = wait.map(|wait| u64::try_from(wait.as_millis()).unwrap_or(u64::MAX)),
            "attempt"
        );
    }
}

fn header_value(value: String) -> Result<HeaderValue, Error> {
    HeaderValue::try_from(value).map_err(|_| Error::input("expected a header's value"))
}

fn uuid_value(id: Uuid) -> Result<HeaderValue, Error> {
    let mut text = Uuid::encode_buffer();
    HeaderValue::from_str(id.hyphenated().encode_lower(&mut text))
        .map_err(|_| Error::input("expected a header's value"))
}

/// What is known of the effect of a request that got no answer.
fn classify(error: reqwest::Error) -> Error {
    if error.is_builder() {
        return Error::unsendable(error.without_url());
    }
    let transport = if error.is_connect() {
        Transport::Connect
    } else if error.is_timeout() {
        Transport::Timeout
    } else {
        Transport::Other
    };
    // Its address adds nothing that the caller does not know.
    Error::transport(transport, error.without_url())
}

/// All successes are objects. Documented ones may be left out, and are then as good as one without
/// members; anything else is not the service's, operations without a documented body included.
fn expect_object(body: Bytes) -> Result<Bytes, BoxError> {
    match body.trim_ascii().first() {
        None => Ok(Bytes::from_static(b"{}")),
        Some(b'{') => Ok(body),
        Some(_) => Err("expected a JSON object or nothing, found something else".into()),
    }
}

/// Makes the service's error of whatever came as one, and tells whether it had a code.
fn service_error(
    status: StatusCode,
    headers: &HeaderMap,
    body: &[u8],
) -> (CommunicationError, bool) {
    if let Ok(CommunicationErrorResponse { error }) = serde_json::from_slice(body) {
        return (error, true);
    }
    let code = headers.get(ERROR_CODE).and_then(|code| code.to_str().ok());
    let has_code = code.is_some();
    let code = code.map_or_else(|| status.as_u16().to_string(), str::to_owned);
    // An envelope with members of other types than documented still has its code and message.
    let json: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
    let envelope = &json["error"];
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    if let Some(code) = text(&envelope["code"]) {
        let message = text(&envelope["message"]).unwrap_or_default();
        return (CommunicationError::new(code, message), true);
    }
    let message = text(&json["message"]).unwrap_or_else(|| excerpt(status, body));
    (CommunicationError::new(code, message), has_code)
}

/// The start of a body in one line; for an empty one, what the status is called.
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
