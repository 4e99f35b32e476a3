//! The emulator's own interface over HTTP, for programs in other languages: the library's, and
//! nothing more. It needs no credential and answers loopback alone.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, Path, State as Shared};
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::Error;
use super::call::Stage;
use super::faults::{Connection, Fault};
use super::protocol::{Answer, Refusal};
use super::{State, operations, parse_callback_uri};
use acs_call_automation::types::CommunicationIdentifierModel;
use acs_call_automation::{Subcode, Tones};

type Outcome = Result<Answer, Refusal>;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct Connect {
    callback_uri: Option<String>,
    group: bool,
    /// Whether the call is connected, or yet to be.
    connected: Option<bool>,
}

/// `PUT /emulator/calls/{id}`
pub(super) async fn connect(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    Path(id): Path<String>,
    body: Bytes,
) -> Outcome {
    only_loopback(&connection)?;
    let given: Connect = if body.is_empty() { Connect::default() } else { parse(&body)? };
    let uri = parse_callback_uri(given.callback_uri.as_deref()).map_err(wrong)?;
    if given.connected.unwrap_or(true) {
        state.connect(&id, given.group, uri);
    } else {
        state.calls.insert(&id, Stage::Establishing, given.group, uri);
    }
    state.log(|| format!("control: call {id} is known"));
    nothing()
}

/// `DELETE /emulator/calls/{id}`
pub(super) async fn disconnect(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    Path(id): Path<String>,
) -> Outcome {
    only_loopback(&connection)?;
    if !state.disconnect(&id) {
        let message = format!("there is no call connection {id:?} to end");
        let refusal = Refusal::of(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message);
        return Err(refusal);
    }
    state.log(|| format!("control: call {id} has ended"));
    nothing()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Press {
    participant: String,
    tones: String,
}

/// `POST /emulator/calls/{id}/press`
pub(super) async fn press(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    Path(id): Path<String>,
    body: Bytes,
) -> Outcome {
    only_loopback(&connection)?;
    let given: Press = parse(&body)?;
    let participant: CommunicationIdentifierModel =
        given.participant.parse().map_err(|error| wrong(Error::from(error)))?;
    let keys: Tones = given.tones.parse().map_err(|error| wrong(Error::from(error)))?;
    operations::press(&state, &id, &participant.raw_id(), &keys)?;
    state.log(|| format!("control: {} keys pressed in call {id}", keys.len()));
    nothing()
}

/// `POST /emulator/calls/{id}/finish`
pub(super) async fn finish(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    Path(id): Path<String>,
) -> Outcome {
    only_loopback(&connection)?;
    operations::finish(&state, &id)?;
    nothing()
}

/// `GET /emulator/executed`
pub(super) async fn executed(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
) -> Outcome {
    only_loopback(&connection)?;
    let executed: Vec<_> = state
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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Failing {
    #[serde(default = "one")]
    count: usize,
    /// A gateway's answer.
    status: Option<u16>,
    #[serde(default)]
    headers: std::collections::BTreeMap<String, String>,
    #[serde(default)]
    body: String,
    /// Another fault, by name.
    fault: Option<Named>,
    delay_milliseconds: Option<u64>,
    #[serde(default)]
    after_executing: bool,
    /// Not the request, but what it starts is to fail.
    outcome: Option<u32>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Named {
    Reset,
    Silence,
    HalfStatusLine,
    HalfBody,
    SlowDrip,
    InvalidHeader,
    EndlessError,
    CloseWhenIdle,
}

fn one() -> usize {
    1
}

/// `POST /emulator/faults`
pub(super) async fn faults(
    Shared(state): Shared<Arc<State>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    body: Bytes,
) -> Outcome {
    only_loopback(&connection)?;
    let given: Failing = parse(&body)?;
    let fault = match (given.status, given.fault, given.delay_milliseconds, given.outcome) {
        (Some(status), None, None, None) => {
            let fault = Fault::status(status).body(&given.body);
            given.headers.iter().fold(fault, |fault, (name, value)| fault.header(name, value))
        }
        (None, Some(named), None, None) => match named {
            Named::Reset => Fault::reset(),
            Named::Silence => Fault::silence(),
            Named::HalfStatusLine => Fault::half_status_line(),
            Named::HalfBody => Fault::half_body(),
            Named::SlowDrip => Fault::slow_drip(),
            Named::InvalidHeader => Fault::invalid_header(),
            Named::EndlessError => Fault::endless_error(),
            Named::CloseWhenIdle => Fault::close_when_idle(),
        },
        (None, None, Some(delay), None) => Fault::delay(Duration::from_millis(delay)),
        (None, None, None, Some(subcode)) => {
            state.fail_next_outcome(given.count, Subcode::new(subcode));
            return nothing();
        }
        _ => {
            let expected = "expected one of status, fault, delayMilliseconds and outcome";
            return Err(Refusal::invalid("body", expected));
        }
    };
    let fault = if given.after_executing { fault.after_executing() } else { fault };
    state.faults.fail_next(given.count, fault);
    nothing()
}

fn only_loopback(connection: &Connection) -> Result<(), Refusal> {
    if connection.is_from_loopback() {
        return Ok(());
    }
    let message = "the control interface answers loopback alone";
    Err(Refusal::without_subcode(StatusCode::FORBIDDEN, message))
}

fn parse<T: DeserializeOwned>(body: &Bytes) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|error| Refusal::invalid("body", &error.to_string()))
}

fn wrong(error: Error) -> Refusal {
    Refusal::invalid("body", &error.to_string())
}

fn nothing() -> Outcome {
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}
