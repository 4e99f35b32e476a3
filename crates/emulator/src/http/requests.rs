//! Requests for operations: how they are read, checked and answered.

use std::sync::Arc;

use acs_call_automation::__emulator::OPERATIONS;
use acs_call_automation::Subcode;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, State};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::header::HeaderName;
use http::{Request, StatusCode, request};

use crate::http::answer::Answer;
use crate::http::recorded_files::{self, Location};
use crate::http::repeatability::{self, Execution, Verdict};
use crate::http::route::route;
use crate::http::server::Server;
use crate::http::{api_version, authentication};
use crate::operations;
use crate::refusal::Refusal;
use crate::wire::connection::Connection;
use crate::wire::strike::{OwnError, Twist, strike};

/// The longest body that is read.
const MAX_BODY: usize = 1024 * 1024;
const OWN_ERROR: &str = "an error of the service, which a test asked for";
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");

/// Answers a request, or lets its fault strike.
pub(crate) async fn answer(
    State(server): State<Arc<Server>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request<Body>,
) -> Response {
    let (request, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY).await else {
        let message = format!("the body is longer than {MAX_BODY} bytes");
        return Refusal::without_subcode(StatusCode::PAYLOAD_TOO_LARGE, message).into_response();
    };
    let Some(fault) = server.faults.take(request.uri.path()) else {
        return respond(&server, &request, &body, Twist::default()).await;
    };
    server
        .state
        .settings
        .log
        .line(|| format!("{} {} fault: {fault}", request.method, request.uri.path()));
    let respond = |twist| respond(&server, &request, &body, twist);
    strike(fault, &connection, server.stopped(), respond).await.unwrap_or_else(|problem| {
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Refusal::without_subcode(status, problem.to_string()).into_response()
    })
}

async fn respond(
    server: &Server,
    request: &request::Parts,
    body: &Bytes,
    twist: Twist,
) -> Response {
    if let Some(location) = Location::of(request.uri.path()) {
        return respond_with_file(server, request, &location, body, twist).await;
    }
    let answer = handle(server, request, body, twist).await.unwrap_or_else(Answer::from);
    server.state.settings.log.line(|| {
        let (method, path, status) = (&request.method, request.uri.path(), answer.status.as_u16());
        match &answer.refusal {
            Some(refusal) => {
                let code = refusal.code.number();
                format!("{method} {path} {status}, code {code}: {}", refusal.message)
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

/// As for an operation: an error of the service may follow the execution, and an answer may be late.
async fn respond_with_file(
    server: &Server,
    request: &request::Parts,
    location: &Location<'_>,
    body: &Bytes,
    twist: Twist,
) -> Response {
    let execute = || recorded_files::answer(server, request, location, body);
    let answer = match twist.own_error {
        Some(OwnError { status, is_executed }) => {
            if is_executed {
                drop(execute());
            }
            Err(Refusal::without_subcode(status, OWN_ERROR))
        }
        None => execute(),
    };
    server.state.settings.log.line(|| {
        let (method, path) = (&request.method, request.uri.path());
        match &answer {
            Ok(response) => format!("{method} {path} {}", response.status().as_u16()),
            Err(refusal) => {
                format!("{method} {path} {}: {}", refusal.status.as_u16(), refusal.message)
            }
        }
    });
    let response = answer.unwrap_or_else(|refusal| recorded_files::error(&refusal));
    if let Some(delay) = twist.delay {
        tokio::time::sleep(delay).await;
    }
    response
}

async fn handle(
    server: &Server,
    request: &request::Parts,
    body: &Bytes,
    twist: Twist,
) -> Result<Answer, Refusal> {
    let state = &server.state;
    let now = (state.settings.now)();
    let host = authentication::host(request);
    authentication::check(request, std::slice::from_ref(&host), body, &server.access_key, now)?;
    let (operation, parameters) = route(OPERATIONS, &request.method, request.uri.path())?;
    let api_version = api_version::check(&request.uri, operation, &state.settings)?;

    let pair = if operation.is_repeatable { repeatability::pair(&request.headers)? } else { None };
    let mut execution: Option<Execution<'_>> = None;
    if let Some(pair) = &pair {
        match server.memory.begin(pair, &request.uri, body, now)? {
            Verdict::Execute(begun) => execution = Some(begun),
            Verdict::Repeat(answer) => return Ok(answer),
        }
    }
    let (uri, parameters) = (&request.uri, &parameters);
    let asked =
        operations::request::Request { state, parameters, uri, host: &host, body, api_version };
    let execute = || match operations::execute(operation, &asked, pair.as_ref()) {
        Ok(body) => {
            // The documents have only valid statuses.
            let success = StatusCode::from_u16(operation.success).unwrap_or(StatusCode::OK);
            Answer::new(success, body.unwrap_or_default())
        }
        Err(refusal) => refusal.into(),
    };
    let mut answer = match twist.own_error {
        Some(OwnError { status, is_executed }) => {
            if is_executed {
                execute();
            }
            Refusal::new(status, Subcode::UNKNOWN, OWN_ERROR).into()
        }
        None => execute(),
    };
    if let Some(execution) = &mut execution {
        answer = answer.with_header(repeatability::RESULT, repeatability::ACCEPTED);
        execution.answered(&answer);
    }
    if let Some(delay) = twist.delay {
        tokio::time::sleep(delay).await;
    }
    Ok(answer)
}
