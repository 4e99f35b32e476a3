//! The HTTP side: what a request must be, and what it is answered.

#![allow(clippy::needless_update, reason = "the fragment may add members to any type")]

use std::sync::Arc;
use std::time::SystemTime;

use axum::body::{Body, to_bytes};
use axum::extract::State as Shared;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderValue, Method, Request, StatusCode, request};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde::de::DeserializeOwned;
use url::form_urlencoded;
use uuid::Uuid;

use super::repeatability::Verdict;
use super::{Executed, State, authentication, callback, lock, repeatability};
use crate::credential::access_key::content_hash;
use crate::event::EventData;
use crate::types::{
    CommunicationError, CommunicationErrorResponse, ResultInformation, SendDtmfTonesCompleted,
    SendDtmfTonesRequest, SendDtmfTonesResult,
};
use crate::{Repeatability, RepeatabilityResult, Subcode};

const BODY_LIMIT: usize = 1024 * 1024;
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-request-id");
const CORRELATION_VECTOR: HeaderName = HeaderName::from_static("ms-cv");
const REPEATABILITY_RESULT: HeaderName = HeaderName::from_static("repeatability-result");

/// The versions of the interface that it answers.
const API_VERSIONS: [&str; 3] = ["2025-05-15", "2025-06-15", "2026-03-12"];

/// An answer that can be given again.
#[derive(Clone)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    body: Bytes,
    repeatability: Option<RepeatabilityResult>,
}

/// An answer that is an error of the service.
pub(super) struct Refusal {
    status: StatusCode,
    code: u32,
    message: String,
    pub(super) repeatability: Option<RepeatabilityResult>,
}

impl Refusal {
    pub(super) fn new(status: StatusCode, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), repeatability: None }
    }

    fn invalid(message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, Subcode::INVALID_ARGUMENT.number(), message)
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        let error = CommunicationError::new(refusal.code.to_string(), refusal.message);
        let mut answer = Self::json(refusal.status, &CommunicationErrorResponse::new(error));
        answer.repeatability = refusal.repeatability;
        answer
    }
}

impl Answer {
    fn json(status: StatusCode, body: &impl Serialize) -> Self {
        // The types of the interface have no member that cannot be written.
        let body = serde_json::to_vec(body).unwrap_or_default();
        Self { status, body: body.into(), repeatability: None }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        for name in [REQUEST_ID, CORRELATION_VECTOR] {
            if let Ok(id) = HeaderValue::try_from(Uuid::new_v4().to_string()) {
                headers.insert(name, id);
            }
        }
        if let Some(result) = self.repeatability {
            headers.insert(REPEATABILITY_RESULT, HeaderValue::from_static(result.as_str()));
        }
        response
    }
}

/// Answers every request.
pub(super) async fn answer(Shared(state): Shared<Arc<State>>, request: Request<Body>) -> Response {
    let (request, body) = request.into_parts();
    let client_request_id = request.headers.get(&CLIENT_REQUEST_ID).cloned();
    let answer = match to_bytes(body, BODY_LIMIT).await {
        Ok(body) => handle(&state, &request, &body).unwrap_or_else(Answer::from),
        Err(_) => Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, 413, "the body is too large").into(),
    };
    let mut response = answer.into_response();
    if let Some(id) = client_request_id {
        response.headers_mut().insert(CLIENT_REQUEST_ID, id);
    }
    response
}

fn handle(state: &Arc<State>, request: &request::Parts, body: &Bytes) -> Result<Answer, Refusal> {
    let now = SystemTime::now();
    authentication::check(request, body, &state.access_key, now)?;
    check_api_version(request)?;
    let (call_connection_id, operation) = route(request)?;

    let Some(pair) = repeatability::pair(&request.headers)? else {
        return execute(state, &call_connection_id, &operation, body, None);
    };
    let content = format!("{} {}", request.uri, content_hash(body));
    match state.memory.begin(&pair, &content, now)? {
        Verdict::Repeat(answer) => Ok(answer),
        Verdict::Execute => {
            let mut answer = execute(state, &call_connection_id, &operation, body, Some(&pair))
                .unwrap_or_else(Answer::from);
            answer.repeatability = Some(RepeatabilityResult::Accepted);
            state.memory.finish(&pair, &answer);
            Ok(answer)
        }
    }
}

fn check_api_version(request: &request::Parts) -> Result<(), Refusal> {
    let query = request.uri.query().unwrap_or_default();
    let version = form_urlencoded::parse(query.as_bytes())
        .find_map(|(name, value)| (name == "api-version").then_some(value))
        .ok_or_else(|| Refusal::invalid("the query parameter api-version is missing"))?;
    if API_VERSIONS.contains(&&*version) {
        Ok(())
    } else {
        Err(Refusal::invalid(&format!("the api-version {version:?} is not supported")))
    }
}

/// The call and the operation: `/calling/callConnections/{callConnectionId}:{operation}`.
fn route(request: &request::Parts) -> Result<(String, String), Refusal> {
    let not_found = || no_operation(request.uri.path());
    let (id, operation) = request
        .uri
        .path()
        .strip_prefix("/calling/callConnections/")
        .and_then(|segment| segment.rsplit_once(':'))
        .filter(|(id, _)| !id.is_empty() && !id.contains('/') && request.method == Method::POST)
        .ok_or_else(not_found)?;
    let id = percent_decode_str(id).decode_utf8().map_err(|_| not_found())?;
    Ok((id.into_owned(), operation.to_owned()))
}

fn execute(
    state: &Arc<State>,
    call_connection_id: &str,
    operation: &str,
    body: &Bytes,
    pair: Option<&Repeatability>,
) -> Result<Answer, Refusal> {
    let status = match operation {
        "sendDtmfTones" => return send_dtmf_tones(state, call_connection_id, parse(body)?, pair),
        "hold" | "unhold" | "startContinuousDtmfRecognition" | "stopContinuousDtmfRecognition" => {
            StatusCode::OK
        }
        "cancelAllMediaOperations"
        | "play"
        | "recognize"
        | "startMediaStreaming"
        | "stopMediaStreaming"
        | "startTranscription"
        | "stopTranscription"
        | "updateTranscription" => StatusCode::ACCEPTED,
        _ => return Err(no_operation(operation)),
    };
    // Of these it only remembers that they were executed.
    let body: serde_json::Value = if body.is_empty() { Default::default() } else { parse(body)? };
    lock(&state.executed).push(Executed {
        operation: operation.to_owned(),
        call_connection_id: call_connection_id.to_owned(),
        participant: None,
        tones: None,
        operation_context: body["operationContext"].as_str().map(str::to_owned),
        repeatability: None,
    });
    Ok(Answer { status, body: Bytes::new(), repeatability: None })
}

fn no_operation(found: &str) -> Refusal {
    Refusal::new(StatusCode::NOT_FOUND, 404, &format!("{found:?} is no operation"))
}

fn parse<T: DeserializeOwned>(body: &Bytes) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|error| Refusal::invalid(&error.to_string()))
}

fn send_dtmf_tones(
    state: &Arc<State>,
    call_connection_id: &str,
    request: SendDtmfTonesRequest,
    pair: Option<&Repeatability>,
) -> Result<Answer, Refusal> {
    let tones = request
        .tones
        .into_sendable()
        .map_err(|problem| Refusal::invalid(&format!("tones: {problem}")))?;
    let callback_uri = request
        .operation_callback_uri
        .map(|uri| callback::uri(&uri).map_err(|problem| Refusal::invalid(&problem)))
        .transpose()?;
    lock(&state.executed).push(Executed {
        operation: "sendDtmfTones".to_owned(),
        call_connection_id: call_connection_id.to_owned(),
        participant: Some(request.target_participant),
        tones: Some(tones),
        operation_context: request.operation_context.clone(),
        repeatability: pair.cloned(),
    });
    if let Some(uri) = callback_uri {
        let completed = SendDtmfTonesCompleted {
            call_connection_id: Some(call_connection_id.to_owned()),
            server_call_id: Some(format!("server-call-of-{call_connection_id}")),
            correlation_id: Some(Uuid::new_v4().to_string()),
            operation_context: request.operation_context.clone(),
            result_information: Some(ResultInformation {
                code: Some(200),
                sub_code: Some(0),
                message: Some("The tones were sent.".to_owned()),
                ..Default::default()
            }),
            ..Default::default()
        };
        let data = EventData::SendDtmfTonesCompleted(completed);
        callback::deliver(state, uri, call_connection_id, data);
    }
    let result =
        SendDtmfTonesResult { operation_context: request.operation_context, ..Default::default() };
    Ok(Answer::json(StatusCode::ACCEPTED, &result))
}
