//! The control interface: the methods of [`Emulator`](crate::Emulator) over HTTP, for tests in other
//! languages. Bodies are JSON. Who may use it: [`control_guard`].

use std::sync::Arc;

use acs_call_automation::Subcode;
use acs_call_automation::types::{CommunicationIdentifierModel, CustomCallingContext};
use axum::Router;
use axum::extract::{Path, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post, put};
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use crate::body;
use crate::calls::far_end::{EXPECTED, FarEnd};
use crate::calls::offers::Offer;
use crate::error::PARTICIPANT;
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::http::{
    calls, clock, control_guard, event_grid, far_end, journal, origin, replay, streams,
};
use crate::journal::entry::Deed;
use crate::operations::{call, incoming, time};
use crate::refusal::Refusal;
use crate::wire::injection::Injection;

pub(crate) fn routes(server: &Arc<Server>) -> Router<Arc<Server>> {
    Router::new()
        .route("/emulator/calls/{id}", put(connect).delete(disconnect))
        .route("/emulator/calls/{id}/finish", post(finish))
        .route("/emulator/incomingCalls", post(incoming_calls))
        .route("/emulator/farEnds", post(far_ends))
        .route("/emulator/executed", get(executed))
        .route("/emulator/faults", post(faults))
        .route("/emulator/reset", post(reset))
        .route("/reset", post(reset))
        .merge(calls::routes())
        .merge(clock::routes())
        .merge(journal::routes())
        .merge(replay::routes())
        .merge(far_end::routes())
        .merge(streams::routes())
        .merge(event_grid::control_routes())
        .layer(from_fn(origin::only_json))
        .layer(from_fn_with_state(Arc::clone(server), control_guard::check))
}

type Outcome = Result<Answer, Refusal>;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct Connect {
    callback_uri: Option<String>,
    group: bool,
    /// Whether the call is established, which it is by default.
    connected: Option<bool>,
}

async fn connect(
    State(server): State<Arc<Server>>,
    Path(id): Path<String>,
    body: Bytes,
) -> Outcome {
    let given: Connect = if body.is_empty() { Connect::default() } else { body::read(&body)? };
    let uri = given
        .callback_uri
        .as_deref()
        .map(|uri| server.state.settings.addresses.parse(uri))
        .transpose();
    let uri = uri.map_err(|problem| Refusal::invalid("callbackUri", &problem))?;
    if given.connected.unwrap_or(true) {
        call::connect(&server.state, &id, given.group, uri)?;
        let deed = Deed::new("connect", &id);
        server.state.has_done(format!("call {id} is connected"), Some(deed));
    } else {
        call::create(&server.state, &id, given.group, uri)?;
        server.has_done(|| format!("call {id} is not established yet"));
    }
    nothing()
}

async fn disconnect(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Outcome {
    if !call::disconnect(&server.state, &id) {
        let message = format!("there is no call connection {id:?} to end");
        return Err(Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message));
    }
    let deed = Deed::new("disconnect", &id);
    server.state.has_done(format!("call {id} has ended"), Some(deed));
    nothing()
}

async fn finish(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Outcome {
    time::finish(&server.state, &id)?;
    server.has_done(|| format!("the operations in call {id} have ended"));
    nothing()
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct IncomingCall {
    from: String,
    to: String,
    display_name: Option<String>,
    custom_context: Option<CustomCallingContext>,
}

/// Begins an incoming call. The answer is the data of its event.
async fn incoming_calls(State(server): State<Arc<Server>>, body: Bytes) -> Outcome {
    let given: IncomingCall = body::read(&body)?;
    let participant = |member: &str, text: &str| -> Result<CommunicationIdentifierModel, Refusal> {
        text.parse().map_err(|_| Refusal::invalid(member, PARTICIPANT))
    };
    let (from, to) = (participant("from", &given.from)?, participant("to", &given.to)?);
    let offer = Offer {
        display_name: given.display_name,
        custom_context: given.custom_context,
        ..Offer::new(&server.state.ids, from, to)
    };
    let incoming = incoming::call_in(&server.state, offer)?;
    Ok(Answer::json(StatusCode::OK, &incoming))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct FarEnds {
    far_end: String,
    count: Option<usize>,
}

/// Chooses what the next far ends do.
async fn far_ends(State(server): State<Arc<Server>>, body: Bytes) -> Outcome {
    let given: FarEnds = body::read(&body)?;
    let far_end: FarEnd =
        given.far_end.parse().map_err(|_| Refusal::invalid("farEnd", EXPECTED))?;
    let count = given.count.unwrap_or(1);
    server.state.far_ends.add(count, far_end);
    server.has_done(|| format!("the next {count} far end(s): {far_end:?}"));
    nothing()
}

async fn executed(State(server): State<Arc<Server>>) -> Outcome {
    let executed: Vec<_> = server
        .state
        .executed
        .all()
        .into_iter()
        .map(|executed| {
            json!({
                "operation": executed.operation,
                "callConnectionId": executed.call_connection_id,
                "participant": executed.participant,
                "tones": executed.tones.map(|tones| tones.to_string()),
                "operationContext": executed.operation_context,
                "repeatability": executed.repeatability,
            })
        })
        .collect();
    Ok(Answer::json(StatusCode::OK, &executed))
}

/// Adds a fault for the next requests, or a failure for the outcome of the next operations.
async fn faults(State(server): State<Arc<Server>>, body: Bytes) -> Outcome {
    let (count, injection) = Injection::read(body::read(&body)?)?;
    match injection {
        Injection::Outcome(subcode) => {
            server.state.failures.add(count, subcode);
            let subcode = subcode.number();
            server
                .has_done(|| format!("the next {count} operation(s) fail with subcode {subcode}"));
        }
        Injection::Fault(fault) => {
            server.has_done(|| format!("fault for the next {count} request(s): {fault}"));
            server.faults.next.add(count, fault);
        }
    }
    nothing()
}

async fn reset(State(server): State<Arc<Server>>) -> Outcome {
    server.reset();
    server.state.settings.log.line(|| "control: reset".to_owned());
    nothing()
}

fn nothing() -> Outcome {
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}
