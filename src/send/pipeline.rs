//! The path that every request takes.
//!
//! ```text
//! builder.send() -> begin_call -> generated code: the request -> Call::send -> Response or Error
//! ```
//!
//! A [`Call`] adds to the request what all attempts share: the client request id and the repeatability
//! pair. It sends the request, and authorizes each attempt anew, until an attempt succeeds or must not be
//! retried (`src/send/retry.rs` decides). What becomes known on the way is kept in the call's [`Report`],
//! which becomes part of the outcome.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, HeaderName, USER_AGENT};
use http::{HeaderValue, Method, StatusCode};
use tokio::time::{Instant, timeout_at};
use tracing::{Instrument as _, Span, field, info_span};
use url::{Position, Url};

use crate::clock::{Clock, LONGEST};
use crate::credential::Credential;
use crate::http::{HttpClient, header_value, is_loopback};
use crate::random::new_id;
use crate::send::answer::{ReadSuccess, SuccessBody, read_error};
use crate::send::clock_skew::ClockSkew;
use crate::send::error::Error;
use crate::send::gate::{Gate, Passage};
use crate::send::operation::OperationInfo;
use crate::send::policy::RetryPolicy;
use crate::send::redact::Sent;
use crate::send::repeatability::Repeatability;
use crate::send::report::Report;
use crate::send::request::Request;
use crate::send::response::Response;
use crate::send::retry::{Attempts, Budget, Next, SHORTEST_ATTEMPT, Schedule};
use crate::send::timing::Timing;
use crate::send::trace;
use crate::value::text;

const API_VERSION: &str = "api-version";

const REQUEST_ID: HeaderName = HeaderName::from_static("repeatability-request-id");
const FIRST_SENT: HeaderName = HeaderName::from_static("repeatability-first-sent");
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");
const RESOURCE_HOST: HeaderName = HeaderName::from_static("x-ms-host");
const RETURN_CLIENT_REQUEST_ID: HeaderName =
    HeaderName::from_static("x-ms-return-client-request-id");

/// What the generated client carries for us.
#[derive(Clone)]
pub(crate) struct Inner {
    shared: Arc<Shared>,
    /// Instead of the one that all clones share.
    retry: Option<Arc<RetryPolicy>>,
}

/// What all clones of a client share.
pub(crate) struct Shared {
    pub(crate) http: HttpClient,
    pub(crate) credential: Credential,
    pub(crate) api_version: String,
    pub(crate) user_agent: HeaderValue,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) server: Server,
    pub(crate) clock: Box<dyn Clock>,
    /// The hosts of recordings that the caller allows, in lower case and with a port other than 443. Those
    /// with a dot in front stand for every host below them.
    pub(crate) recording_hosts: Vec<String>,
}

/// Where requests go.
pub(crate) struct Server {
    /// With the version that every request names.
    endpoint: Url,
    /// What signatures cover instead of the endpoint's host.
    signed_host: Option<String>,
}

impl Server {
    pub(crate) fn of(mut endpoint: Url, api_version: &str, signed_host: Option<String>) -> Self {
        endpoint.query_pairs_mut().append_pair(API_VERSION, api_version);
        Self { endpoint, signed_host }
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

    pub(crate) fn policy(&self) -> &RetryPolicy {
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
        Call { inner: self, operation, is_repeatable, broken: None, span, report }
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
        request.is_end = operation.method == "DELETE";
        let call = ids.iter().find(|(name, _)| *name == "call_connection_id");
        request.call_connection_id = call.map(|(_, id)| text::trim(id).to_owned());
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

    /// Adds the version to an address that the service composed, unless it has one.
    pub(crate) fn add_api_version(&self, address: &mut Url) {
        if !address.query_pairs().any(|(name, _)| name.eq_ignore_ascii_case(API_VERSION)) {
            address.query_pairs_mut().append_pair(API_VERSION, &self.shared.api_version);
        }
    }

    /// Returns whether the endpoint is a loopback address.
    pub(crate) fn is_loopback(&self) -> bool {
        is_loopback(&self.shared.server.endpoint)
    }

    /// The hosts of recordings that the caller allows.
    pub(crate) fn recording_hosts(&self) -> &[String] {
        &self.shared.recording_hosts
    }

    /// The request for a resource at another host than the endpoint's. The signature covers the endpoint's
    /// host all the same, which is named in a header of its own.
    pub(crate) fn request_elsewhere(
        &self,
        method: Method,
        address: Url,
    ) -> Result<Request, String> {
        let Server { endpoint, signed_host } = &self.shared.server;
        let host = signed_host.as_deref();
        let host = host.unwrap_or(&endpoint[Position::BeforeHost..Position::AfterPort]);
        let mut request = Request::new(method, address);
        let header = header_value(host.to_owned()).map_err(|error| error.to_string())?;
        request.headers.insert(RESOURCE_HOST, header);
        request.signed_host = Some(host.to_owned());
        Ok(request)
    }

    fn span_of_call(&self, operation: &str, address: &Url) -> Span {
        // Field names are those of OpenTelemetry's conventions for HTTP and Azure.
        info_span!(
            "call_automation",
            otel.kind = "client",
            rpc.method = operation,
            azure.resource_provider.namespace = "Microsoft.Communication",
            http.request.method = field::Empty,
            server.address = address.host_str(),
            server.port = address.port_or_known_default(),
            call_connection.id = field::Empty,
            az.client_request_id = field::Empty,
        )
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.shared.clock.as_ref()
    }

    /// The pair of a request that is sent for the first time.
    pub(crate) fn new_pair(&self) -> Repeatability {
        Repeatability::first_sent_at(self.shared.clock.now())
    }
}

/// One request, from the caller's `send` to its outcome.
pub(crate) struct Call<'a> {
    inner: &'a Inner,
    operation: &'static str,
    is_repeatable: bool,
    /// Why the answer to an earlier attempt ended too early, which this call continues.
    broken: Option<Error>,
    span: Span,
    report: Report,
}

impl<'a> Call<'a> {
    /// Sends the request under the pair that the caller passed, if any.
    pub(crate) fn repeat(&mut self, pair: Option<Repeatability>) {
        self.report = Report::of(pair);
    }

    /// Continues after an answer that ended too early: the call is a retry.
    pub(crate) fn resume(&mut self, broken: Option<Error>) {
        self.broken = broken;
    }

    /// Sends the request of a generated operation, and reads the body of the answer.
    pub(crate) fn send<T>(
        self,
        request: Result<Request, String>,
        read: fn(&[u8]) -> serde_json::Result<T>,
    ) -> impl Future<Output = Result<Response<T>, Error>> {
        self.send_expecting(SuccessBody::Object, request, move |body| read(&body))
    }

    /// Sends a request, and reads the body of the answer.
    pub(crate) fn send_expecting<T>(
        self,
        expected: SuccessBody,
        request: Result<Request, String>,
        read: impl FnOnce(Bytes) -> serde_json::Result<T>,
    ) -> impl Future<Output = Result<Response<T>, Error>> {
        self.send_reading(expected, request, |body, report| {
            read(body).map_err(|error| {
                let status = report.status.unwrap_or_default();
                Error::unreadable_success(status, without_values(&error))
            })
        })
    }

    /// Sends a request, and reads the answer: what of it belongs to the attempt, and the rest.
    #[allow(clippy::manual_async_fn, reason = "an `async fn` would hold its arguments twice")]
    pub(crate) fn send_reading<R: ReadSuccess, T>(
        mut self,
        reader: R,
        mut request: Result<Request, String>,
        read: impl FnOnce(R::Value, &Report) -> Result<T, Error>,
    ) -> impl Future<Output = Result<Response<T>, Error>> {
        async move {
            let prepared = match &mut request {
                Ok(request) => self.prepare(request).map(|http| (http, request)),
                Err(problem) => Err(Error::unsendable_request(std::mem::take(problem))),
            };
            let (http, request) = match prepared {
                Ok(prepared) => prepared,
                Err(error) => {
                    let error = error.with_report(self.report.clone());
                    if error.is_setup() {
                        trace::end(&self.report, Some(&error), Duration::ZERO);
                    }
                    return Err(error);
                }
            };
            let (span, began) = (self.span.clone(), self.shared().clock.monotonic());
            // Instrumented in place, because the future is large.
            let answer = pin!(self.send_until_settled(&http, request, &reader))
                .instrument(span.clone())
                .await;
            let value = answer.and_then(|value| {
                read(value, &self.report).map_err(|error| error.with_report(self.report.clone()))
            });
            let duration = self.shared().clock.monotonic().saturating_duration_since(began);
            span.in_scope(|| trace::end(&self.report, value.as_ref().err(), duration));
            value.map(|value| Response::reported(value, self.report))
        }
    }

    fn shared(&self) -> &'a Shared {
        &self.inner.shared
    }

    /// Opens the span, and adds to the request what all attempts share. Returns what sends them.
    fn prepare(&mut self, request: &mut Request) -> Result<reqwest::Client, Error> {
        let http = self.shared().http.client(&request.address)?;
        let client_request_id = header_value(new_id().to_string())?;
        self.span = self.inner.span_of_call(self.operation, &request.address);
        self.describe(request, &client_request_id);
        let headers = &mut request.headers;
        headers.insert(USER_AGENT, self.shared().user_agent.clone());
        headers.insert(RETURN_CLIENT_REQUEST_ID, HeaderValue::from_static("true"));
        headers.insert(CLIENT_REQUEST_ID, client_request_id.clone());
        self.report.client_request_id = Some(client_request_id);
        if self.is_repeatable {
            let pair = self.report.repeatability.get_or_insert_with(|| self.inner.new_pair());
            request.sent_with.take().into_iter().for_each(|sent| pair.note_sent_with(sent));
            headers.insert(REQUEST_ID, header_value(pair.request_id().to_string())?);
            headers.insert(FIRST_SENT, header_value(pair.first_sent_header())?);
        }
        let has_content = matches!(request.method, Method::POST | Method::PUT | Method::PATCH);
        if has_content && request.body.is_none() {
            // Without it, some front ends refuse the request with status 411.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        Ok(http)
    }

    fn describe(&self, request: &Request, client_request_id: &HeaderValue) {
        if self.span.is_disabled() {
            return;
        }
        self.span
            .record("http.request.method", request.method.as_str())
            .record("az.client_request_id", client_request_id.to_str().unwrap_or_default());
        if let Some(id) = &request.call_connection_id {
            self.span.record("call_connection.id", id);
        }
    }

    /// Sends the request until an attempt succeeds, or fails and must not be retried.
    async fn send_until_settled<R: ReadSuccess>(
        &mut self,
        http: &reqwest::Client,
        request: &Request,
        reader: &R,
    ) -> Result<R::Value, Error> {
        let Shared { clock, credential, budget, .. } = self.shared();
        let mut attempts = Attempts::new(
            Schedule::new(self.inner.policy(), budget),
            clock.as_ref(),
            self.report.repeatability.clone(),
            request.protection(),
            credential.is_renewable(),
        );
        loop {
            let (timeout, unsettled) = attempts.begin();
            self.report.begin_attempt(unsettled);
            let error = match self.broken.take() {
                Some(broken) => broken,
                None => {
                    let timing = attempts.timing();
                    match self.attempt(http, request, reader, timing, timeout).await {
                        Ok(value) => {
                            attempts.succeeded();
                            trace::attempt(&self.report, None, None);
                            return Ok(value);
                        }
                        Err(error) => error.with_report(self.report.clone()),
                    }
                }
            };
            match attempts.next(error) {
                Next::AlreadyDone(error) => {
                    attempts.succeeded();
                    trace::attempt(&self.report, None, None);
                    return reader.already_done().ok_or(error);
                }
                Next::Stop(error) => {
                    trace::attempt(&self.report, Some(&error), None);
                    return Err(error);
                }
                Next::After(wait, error) => {
                    trace::attempt(&self.report, Some(&error), Some(wait));
                    clock.sleep(wait).await;
                    attempts.check_after_wait(error)?;
                }
            }
        }
    }

    /// Makes one attempt: authorizes it, sends it and reads its answer.
    async fn attempt<R: ReadSuccess>(
        &mut self,
        http: &reqwest::Client,
        request: &Request,
        reader: &R,
        timing: &Timing,
        timeout: Duration,
    ) -> Result<R::Value, Error> {
        let Shared { clock, credential, .. } = self.shared();
        let deadline = Instant::now() + timeout.min(LONGEST);
        let mut attempt = request.attempt();
        self.authorize(&mut attempt, request, timeout, deadline).await?;
        let authorization = attempt.headers().get(AUTHORIZATION).cloned();
        let gate = self.guard(&mut attempt, request, timing)?;

        let answer = match timeout_at(deadline, http.execute(attempt)).await {
            Ok(answer) => answer.map_err(without_answer),
            Err(_) => Err(Error::timeout(format!("no answer within {timeout:?}"))),
        };
        let mut answer = answer.map_err(|error| match gate.map(Gate::close) {
            None | Some(Passage::Sent) => error,
            Some(Passage::Unsent) => error.unsent(),
            Some(Passage::Refused(reason)) => Error::late(reason),
        })?;
        let status = answer.status();
        self.report.status = Some(status.as_u16());
        self.report.clock_skew = ClockSkew::of(answer.headers(), clock.now());
        // Nothing reads those of a success later.
        self.report.headers = match status.is_success() {
            true => std::mem::take(answer.headers_mut()),
            false => answer.headers().clone(),
        };
        if *answer.url() != request.address {
            return Err(Error::redirected());
        }
        if status.is_success() {
            return reader.read(answer, &self.report.headers, deadline).await;
        }
        let sent = Sent::new(request.body.as_deref(), authorization.as_ref());
        if let (StatusCode::UNAUTHORIZED, Some(refused)) = (status, authorization) {
            credential.forget(&refused);
        }
        Err(read_error(&mut answer, &sent, deadline, clock.now()).await)
    }

    /// Checks that the attempt may still be sent: now, because authorizing it may have taken long, and, if
    /// it has a body, at the moment when that is written.
    fn guard(
        &self,
        attempt: &mut reqwest::Request,
        request: &Request,
        timing: &Timing,
    ) -> Result<Option<Gate>, Error> {
        let permit = timing.permit(self.shared().clock.as_ref());
        permit.check(self.shared().clock.as_ref()).map_err(Error::late)?;
        let shared = Arc::clone(&self.inner.shared);
        Ok(request.body.clone().map(|body| {
            let (gate, body) = Gate::new(body, move || permit.check(shared.clock.as_ref()));
            *attempt.body_mut() = Some(body);
            gate
        }))
    }

    /// Authorizes one attempt. Getting a token must leave time for the answer.
    async fn authorize(
        &self,
        attempt: &mut reqwest::Request,
        request: &Request,
        timeout: Duration,
        deadline: Instant,
    ) -> Result<(), Error> {
        let Shared { clock, credential, server, .. } = self.shared();
        let signed_host = request.signed_host.as_deref().or(server.signed_host.as_deref());
        let reserved = SHORTEST_ATTEMPT.min(timeout / 2);
        let too_late = || Error::credential(format!("no token within {:?}", timeout - reserved));
        timeout_at(deadline - reserved, credential.authorize(attempt, signed_host, clock.as_ref()))
            .await
            .map_err(|_| too_late())??;
        // A caller that has not polled for long gets here after the deadline: an attempt that is sent now
        // could not be answered.
        match credential.is_renewable() && Instant::now() >= deadline {
            true => Err(too_late()),
            false => Ok(()),
        }
    }
}

/// serde's own messages quote the value that they did not expect, which may be a tone.
fn without_values(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    match error.is_eof() {
        true => format!("the JSON ends too early, at line {line}, column {column}"),
        false => {
            format!(
                "expected what the operation documents, found another value at line {line}, column {column}"
            )
        }
    }
}

/// The error of an attempt without an answer, or without the whole of it.
pub(crate) fn without_answer(error: reqwest::Error) -> Error {
    let (is_builder, is_connect, is_timeout) =
        (error.is_builder(), error.is_connect(), error.is_timeout());
    // The caller knows the URL.
    let error = error.without_url();
    if is_builder {
        Error::unsendable(error)
    } else if is_connect {
        Error::connect(error)
    } else if is_timeout {
        Error::timeout(error)
    } else {
        Error::connection_broken(error)
    }
}
