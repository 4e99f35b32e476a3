//! The HTTP side: what a request must be, and what it is answered.

use std::sync::Arc;
use std::time::SystemTime;

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, State as Shared};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Method, Request, StatusCode, request};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use url::form_urlencoded;

use super::faults::{Connection, Twist};
use super::repeatability::{Execution, Verdict};
use super::validation::{Invalid, Operation};
use super::{Error, new_id};
use super::{State, authentication, operations, repeatability};
use acs_call_automation::types::{CommunicationError, CommunicationErrorResponse};
use acs_call_automation::{RepeatabilityResult, Subcode};

const BODY_LIMIT: usize = 1024 * 1024;
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-request-id");
const CORRELATION_VECTOR: HeaderName = HeaderName::from_static("ms-cv");
const ERROR_CODE: HeaderName = HeaderName::from_static("x-ms-error-code");
const REPEATABILITY_RESULT: HeaderName = HeaderName::from_static("repeatability-result");

/// An answer that can be given again.
#[derive(Clone)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    body: Bytes,
    error: Option<Arc<Refusal>>,
    repeatability: Option<RepeatabilityResult>,
}

/// An answer that is an error of the service.
#[derive(Debug)]
pub(super) struct Refusal {
    status: StatusCode,
    code: u32,
    message: String,
    /// The member that is at fault.
    target: Option<String>,
    pub(super) repeatability: Option<RepeatabilityResult>,
}

impl Refusal {
    pub(super) fn of(status: StatusCode, subcode: Subcode, message: impl Into<String>) -> Self {
        let (code, message) = (subcode.number(), message.into());
        Self { status, code, message, target: None, repeatability: None }
    }

    /// For what the service's documents have no subcode: the status takes its place.
    pub(super) fn without_subcode(status: StatusCode, message: impl Into<String>) -> Self {
        Self::of(status, Subcode::new(status.as_u16().into()), message)
    }

    pub(super) fn invalid(member: impl Into<String>, expected: &str) -> Self {
        let member = member.into();
        let message = format!("{member}: {expected}");
        let mut refusal = Self::of(StatusCode::BAD_REQUEST, Subcode::INVALID_ARGUMENT, message);
        refusal.target = Some(member);
        refusal
    }

    /// For those who asked not by HTTP.
    pub(super) fn into_input(self) -> Error {
        Error::new(self.message)
    }
}

impl From<Invalid> for Refusal {
    fn from(invalid: Invalid) -> Self {
        Self::invalid(invalid.member, &invalid.expected)
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        let mut error = CommunicationError::new(refusal.code.to_string(), refusal.message.clone());
        error.target = refusal.target.clone();
        let body = CommunicationErrorResponse::new(error);
        let mut answer = Self::json(refusal.status, &body);
        answer.repeatability = refusal.repeatability;
        answer.error = Some(Arc::new(refusal));
        answer
    }
}

impl Answer {
    pub(super) fn empty(status: StatusCode) -> Self {
        Self { status, body: Bytes::new(), error: None, repeatability: None }
    }

    pub(super) fn json(status: StatusCode, body: &impl Serialize) -> Self {
        // The types of the interface have no member that cannot be written.
        let body = serde_json::to_vec(body).unwrap_or_default();
        Self { body: body.into(), ..Self::empty(status) }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let is_empty = self.body.is_empty();
        let mut response = (self.status, self.body).into_response();
        let headers = response.headers_mut();
        if is_empty {
            headers.remove(CONTENT_TYPE);
        } else {
            let json = HeaderValue::from_static("application/json; charset=utf-8");
            headers.insert(CONTENT_TYPE, json);
        }
        let vector = STANDARD_NO_PAD.encode(new_id().as_bytes()) + ".0";
        for (name, value) in [(REQUEST_ID, new_id().to_string()), (CORRELATION_VECTOR, vector)] {
            if let Ok(value) = HeaderValue::try_from(value) {
                headers.insert(name, value);
            }
        }
        if let Some(refusal) = self.error {
            headers.insert(ERROR_CODE, HeaderValue::from(refusal.code));
            if refusal.status == StatusCode::METHOD_NOT_ALLOWED {
                headers.insert(ALLOW, HeaderValue::from_static("POST"));
            }
        }
        if let Some(result) = self.repeatability {
            headers.insert(REPEATABILITY_RESULT, HeaderValue::from_static(result.as_str()));
        }
        response
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        Answer::from(self).into_response()
    }
}

/// Answers every request for an operation, or lets the fault strike that is set for it.
pub(super) async fn answer(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request<Body>,
) -> Response {
    let (request, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        let status = StatusCode::PAYLOAD_TOO_LARGE;
        return Refusal::without_subcode(status, "the body is too large").into_response();
    };
    match state.faults.for_request(request.uri.path()) {
        None => respond(&state, &request, &body, Twist::default()).await,
        Some(fault) => {
            state.log(|| format!("{} {}: {fault}", request.method, request.uri.path()));
            let respond = |twist| respond(&state, &request, &body, twist);
            fault.strike(&connection, state.stopped(), respond).await
        }
    }
}

async fn respond(
    state: &Arc<State>,
    request: &request::Parts,
    body: &Bytes,
    twist: Twist,
) -> Response {
    let answer = handle(state, request, body, twist).await.unwrap_or_else(Answer::from);
    state.log(|| {
        let (method, path, status) = (&request.method, request.uri.path(), answer.status.as_u16());
        match &answer.error {
            Some(refusal) => {
                format!("{method} {path} {status}, code {}: {}", refusal.code, refusal.message)
            }
            None => format!("{method} {path} {status}"),
        }
    });
    let mut response = answer.into_response();
    if let Some(id) = request.headers.get(&CLIENT_REQUEST_ID) {
        response.headers_mut().insert(CLIENT_REQUEST_ID, id.clone());
    }
    response
}

async fn handle(
    state: &Arc<State>,
    request: &request::Parts,
    body: &Bytes,
    twist: Twist,
) -> Result<Answer, Refusal> {
    let now = SystemTime::now();
    authentication::check(request, body, &state.access_key, now)?;
    let (call_connection_id, operation) = route(state, request)?;
    check_api_version(request, &state.fragment.versions)?;

    let pair = if operation.is_repeatable { repeatability::pair(&request.headers)? } else { None };
    let mut execution: Option<Execution<'_>> = None;
    if let Some(pair) = &pair {
        match state.memory.begin(pair, &request.uri, body, now)? {
            Verdict::Execute(begun) => execution = Some(begun),
            Verdict::Repeat(answer) => return Ok(answer),
        }
    }
    let mut answer =
        operations::execute(state, operation, &call_connection_id, body, pair.as_ref())
            .unwrap_or_else(Answer::from);
    if let Some(status) = twist.status {
        let message = "an error of the service, as it was told to have";
        answer = Refusal::of(status, Subcode::UNKNOWN, message).into();
    }
    if let Some(execution) = &mut execution {
        answer.repeatability = Some(RepeatabilityResult::Accepted);
        execution.answered(&answer);
    }
    if let Some(delay) = twist.delay {
        tokio::time::sleep(delay).await;
    }
    Ok(answer)
}

/// The call and the operation: `/calling/callConnections/{callConnectionId}:{operation}`.
fn route<'a>(
    state: &'a State,
    request: &request::Parts,
) -> Result<(String, &'a Operation), Refusal> {
    let path = request.uri.path();
    let not_found =
        || Refusal::without_subcode(StatusCode::NOT_FOUND, format!("{path:?} is no operation"));
    let (id, operation) = path
        .strip_prefix("/calling/callConnections/")
        .and_then(|segment| segment.rsplit_once(':'))
        .filter(|(id, _)| !id.is_empty() && !id.contains('/'))
        .ok_or_else(not_found)?;
    let operation = state.fragment.operation(operation).ok_or_else(not_found)?;
    let id = percent_decode_str(id).decode_utf8().map_err(|_| not_found())?;
    if request.method != Method::POST {
        let message = format!("{} is asked for by POST, not by {}", operation.name, request.method);
        return Err(Refusal::without_subcode(StatusCode::METHOD_NOT_ALLOWED, message));
    }
    Ok((id.into_owned(), operation))
}

fn check_api_version(request: &request::Parts, versions: &[String]) -> Result<(), Refusal> {
    let query = request.uri.query().unwrap_or_default();
    let version = form_urlencoded::parse(query.as_bytes())
        .find_map(|(name, value)| (name == "api-version").then_some(value))
        .ok_or_else(|| Refusal::invalid("api-version", "the query parameter is missing"))?;
    if versions.iter().any(|known| *known == version) {
        return Ok(());
    }
    let expected = format!("expected one of {}, found {version:?}", versions.join(", "));
    Err(Refusal::invalid("api-version", &expected))
}
