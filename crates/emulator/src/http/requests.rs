//! Requests for operations: how they are read, checked and answered.

use std::sync::Arc;

use acs_call_automation::__emulator::OPERATIONS;
use acs_call_automation::Subcode;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, State};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::header::{HOST, HeaderName};
use http::{Request, StatusCode, request};

use crate::http::answer::Answer;
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
        return respond(&server, &connection, &request, &body, Twist::default()).await;
    };
    server
        .state
        .settings
        .log
        .line(|| format!("{} {} fault: {fault}", request.method, request.uri.path()));
    let respond = |twist| respond(&server, &connection, &request, &body, twist);
    strike(fault, &connection, server.stopped(), respond).await.unwrap_or_else(|problem| {
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Refusal::without_subcode(status, problem.to_string()).into_response()
    })
}

async fn respond(
    server: &Server,
    connection: &Connection,
    request: &request::Parts,
    body: &Bytes,
    twist: Twist,
) -> Response {
    let answer =
        handle(server, connection, request, body, twist).await.unwrap_or_else(Answer::from);
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

async fn handle(
    server: &Server,
    connection: &Connection,
    request: &request::Parts,
    body: &Bytes,
    twist: Twist,
) -> Result<Answer, Refusal> {
    let state = &server.state;
    let now = (state.settings.now)();
    authentication::check(request, body, &server.access_key, now)?;
    let (operation, parameters) = route(OPERATIONS, &request.method, request.uri.path())?;
    let api_version = api_version::check(&request.uri, operation)?;

    let pair = if operation.is_repeatable { repeatability::pair(&request.headers)? } else { None };
    let mut execution: Option<Execution<'_>> = None;
    if let Some(pair) = &pair {
        match server.memory.begin(pair, &request.uri, body, now)? {
            Verdict::Execute(begun) => execution = Some(begun),
            Verdict::Repeat(answer) => return Ok(answer),
        }
    }
    let host = request.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let (uri, scheme, parameters) = (&request.uri, connection.scheme(), &parameters);
    let asked =
        operations::request::Request { state, parameters, uri, scheme, host, body, api_version };
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
            let message = "an error of the service, which a test asked for";
            Refusal::new(status, Subcode::UNKNOWN, message).into()
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
