//! Requests for operations: how they are read, checked and answered.

use std::sync::Arc;

use acs_call_automation::__emulator::OPERATIONS;
use acs_call_automation::Subcode;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, State};
use axum::response::{IntoResponse as _, Response};
use http::header::HeaderName;
use http::{StatusCode, request};

use crate::http::answer::Answer;
use crate::http::recorded_files::{self, Location};
use crate::http::repeatability::{self, Execution, Verdict};
use crate::http::route::{self, Routed};
use crate::http::server::Server;
use crate::http::{api_version, authentication};
use crate::journal::Pending;
use crate::operations::{self, camel_case};
use crate::refusal::Refusal;
use crate::wire::connection::Connection;
use crate::wire::strike::{OwnError, Twist, strike};

const OWN_ERROR: &str = "an error of the service, which a test asked for";
/// The name of the parameter in a path that is the call.
const CALL: &str = "callConnectionId";
const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");

/// Answers a request, or lets its fault strike.
pub(crate) async fn answer(
    State(server): State<Arc<Server>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: request::Parts,
    body: Bytes,
) -> Response {
    let _hold = server.state.clock.hold();
    let routed = route::route(OPERATIONS, &request.method, request.uri.path());
    let (operation, call) = match &routed {
        Ok((operation, parameters)) => {
            let call = parameters.iter().find(|(name, _)| *name == CALL);
            (Some(camel_case(operation.id)), call.map(|(_, call)| call.clone()))
        }
        Err(_) => (None, None),
    };
    let offered = call.clone().or_else(|| offered(&server, operation.as_deref(), &body));
    let pending = server.state.journal.request(&request, &body, operation, call);
    let respond = |twist| respond(&server, &connection, &request, &body, routed, &pending, twist);
    let Some(fault) = server.faults.take(request.uri.path(), offered.as_deref()) else {
        let response = respond(Twist::default()).await;
        pending.note(|answered| answered.status = Some(response.status().as_u16()));
        return response;
    };
    let line = || format!("{} {} fault: {fault}", request.method, request.uri.path());
    server.state.settings.log.line(line);
    pending.note(|answered| {
        answered.fault = Some(fault.to_string());
        answered.call_connection_id = offered;
    });
    let breaks = fault.breaks_connection();
    let response =
        strike(fault, &connection, server.stopped(), respond).await.unwrap_or_else(|problem| {
            let status = StatusCode::INTERNAL_SERVER_ERROR;
            Refusal::without_subcode(status, problem.to_string()).into_response()
        });
    if !breaks {
        pending.note(|answered| answered.status = Some(response.status().as_u16()));
    }
    response
}

/// The call that comes in at the application, in a request that answers, rejects or redirects it.
fn offered(server: &Server, operation: Option<&str>, body: &Bytes) -> Option<String> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Answers {
        incoming_call_context: String,
    }

    matches!(operation, Some("answerCall" | "rejectCall" | "redirectCall")).then_some(())?;
    let answers: Answers = serde_json::from_slice(body).ok()?;
    server.state.offers.call_of(&answers.incoming_call_context)
}

async fn respond(
    server: &Server,
    connection: &Connection,
    request: &request::Parts,
    body: &Bytes,
    routed: Result<Routed, Refusal>,
    pending: &Pending<'_>,
    twist: Twist,
) -> Response {
    if let Some(location) = Location::of(request.uri.path()) {
        return respond_with_file(server, request, &location, body, twist).await;
    }
    let answer = handle(server, connection, request, body, routed, pending, twist).await;
    let answer = answer.unwrap_or_else(Answer::from);
    if let Some(refusal) = &answer.refusal {
        pending.note(|answered| answered.problem = Some(refusal.message.clone()));
    }
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
    connection: &Connection,
    request: &request::Parts,
    body: &Bytes,
    routed: Result<Routed, Refusal>,
    pending: &Pending<'_>,
    twist: Twist,
) -> Result<Answer, Refusal> {
    let state = &server.state;
    let now = (state.settings.now)();
    let host = authentication::host(request);
    authentication::check(request, std::slice::from_ref(&host), body, &server.access_key, now)?;
    let (operation, parameters) = routed?;
    let (api_version, warning) = api_version::check(&request.uri, operation, &state.settings)?;
    if let Some(warning) = warning {
        state.settings.log.line(|| format!("warning: {warning}"));
        pending.note(|answered| answered.warning = Some(warning));
    }

    let pair = if operation.is_repeatable { repeatability::pair(&request.headers)? } else { None };
    let mut execution: Option<Execution<'_>> = None;
    if let Some(pair) = &pair {
        match server.memory.begin(pair, &request.uri, body, now)? {
            Verdict::Execute(begun) => execution = Some(begun),
            Verdict::Repeat(answer) => {
                pending.note(|answered| answered.repeated = true);
                return Ok(answer);
            }
        }
    }
    let (uri, scheme, parameters) = (&request.uri, connection.scheme(), &parameters);
    let (entry, host) = (pending.id(), &host);
    let asked = operations::request::Request {
        state,
        entry,
        parameters,
        uri,
        scheme,
        host,
        body,
        api_version,
    };
    let execute = || match operations::execute(operation, &asked, pair.as_ref()) {
        Ok((call_connection_id, body)) => {
            pending.note(|answered| {
                answered.executed = true;
                answered.call_connection_id = Some(call_connection_id);
            });
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
