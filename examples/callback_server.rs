//! A server that receives the callbacks of calls, sends tones into each call when it is connected, and
//! prints the outcome.
//!
//! Without a connection string it runs against an emulator in this process, which places one call; with
//! one, against the service, until Ctrl-C. `--help` lists the options. A program of your own needs the
//! feature `callback-token` for the check of callbacks.

mod common;

use std::net::SocketAddr;
use std::process::ExitCode;

use acs_call_automation::event::{CallbackVerifier, EventData, Outcomes};
use acs_call_automation::types::{CommunicationIdentifierModel, SendDtmfTonesRequest};
use acs_call_automation::{CallAutomationClient, Tones};
use acs_call_emulator::Emulator;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use common::{complain, say, with_causes};
use lexopt::prelude::{Long, Short, ValueExt as _};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

const HELP: &str = "\
Receive the callbacks of calls, and send tones into each call when it is connected.

Usage: callback_server [OPTIONS]

Options:
  --tones TONES         what to send [1234#]
  --to PARTICIPANT      who receives the tones: a phone number such as +14255550123, or a raw
                        id [emulator: +14255550123]
  --listen ADDRESS      where to listen [127.0.0.1:0, a free port]
  --callback-uri URI    the public https address at which the service reaches this server
  --help                print this text

Set ACS_CONNECTION_STRING to use the service: endpoint=https://…;accesskey=…
ACS_RESOURCE_ID is then required, too: the immutable id of the resource, a GUID. Callbacks that
are meant for another resource are refused.
Without ACS_CONNECTION_STRING, the program starts an emulator of the service in its own process,
which places one call.

Exit codes: 0 after Ctrl-C or the emulator's call, 2 if an argument is invalid, 1 for any other
failure.";

const DEMO_CALL: &str = "421f3500-demo";

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = match Arguments::parse() {
        Ok(Some(arguments)) => arguments,
        Ok(None) => {
            say(HELP);
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            complain(format_args!("callback_server: {error} (see --help)"));
            return ExitCode::from(2);
        }
    };
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("callback_server: {}", with_causes(&*error)));
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let listener = TcpListener::bind(arguments.listen)
        .await
        .map_err(|error| format!("--listen {}: {error}", arguments.listen))?;
    let here = format!("http://{}/callback", listener.local_addr()?);
    say(format_args!("listening at        {here}"));

    let emulator = match arguments.service {
        Some(_) => None,
        None => Some(Emulator::start().await?),
    };
    let (client, verifier, callback_uri) = match (&emulator, arguments.service) {
        (None, Some(service)) => (
            CallAutomationClient::from_connection_string(&service.connection_string)?,
            CallbackVerifier::new(&service.resource_id)?,
            service.callback_uri,
        ),
        (Some(emulator), _) => (
            CallAutomationClient::from_connection_string(&emulator.connection_string())?,
            emulator.callback_verifier()?,
            here,
        ),
        (None, None) => unreachable!("an emulator is started if there is no service"),
    };

    let outcomes = Outcomes::new().with_callback_uri(&callback_uri);
    let (connected, mut calls) = mpsc::channel(1024);
    let receiver = Receiver { verifier, outcomes: outcomes.clone(), connected };
    let server = Router::new().route("/callback", post(receive)).with_state(receiver);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = axum::serve(listener, server).with_graceful_shutdown(async {
        let _ = stopped.await;
    });
    let server = tokio::spawn(server.into_future());

    if let Some(emulator) = &emulator {
        emulator.connect(DEMO_CALL, Some(&callback_uri))?;
    }
    let mut sending = JoinSet::new();
    loop {
        tokio::select! {
            Some(call) = calls.recv() => {
                let request = SendDtmfTonesRequest::builder()
                    .tones(&arguments.tones)
                    .target_participant(&arguments.to);
                sending.spawn(send(client.clone(), outcomes.clone(), call, request.try_into()?));
            }
            Some(_) = sending.join_next() => {
                // The emulator places one call.
                if emulator.is_some() {
                    break;
                }
            }
            _ = tokio::signal::ctrl_c() => break,
        }
    }
    // The sends that are under way wait for their events, so the server stops after them.
    while sending.join_next().await.is_some() {}
    let _ = stop.send(());
    server.await??;
    say("stopped");
    Ok(())
}

/// The state of the callback handler.
#[derive(Clone)]
struct Receiver {
    verifier: CallbackVerifier,
    outcomes: Outcomes,
    connected: mpsc::Sender<String>,
}

/// Checks the token, passes the events on, and leaves slow work to other tasks: the service waits for
/// the answer.
async fn receive(State(receiver): State<Receiver>, headers: HeaderMap, body: Bytes) -> StatusCode {
    if let Err(error) = receiver.verifier.verify(headers.get(AUTHORIZATION)).await {
        complain(with_causes(&error));
        return if error.is_unavailable() {
            StatusCode::SERVICE_UNAVAILABLE
        } else {
            StatusCode::UNAUTHORIZED
        };
    }
    let received = receiver.outcomes.receive(&body);
    for event in &received {
        match event {
            Ok(event) => {
                say(format_args!("event               {}", event.event_type()));
                if let (EventData::CallConnected(_), Some(call)) =
                    (event.data(), event.call_connection_id())
                    && receiver.connected.try_send(call.to_owned()).is_err()
                {
                    complain(format_args!("too many calls at once: no tones are sent into {call}"));
                }
            }
            Err(error) => complain(with_causes(&error)),
        }
    }
    // After this the service need not deliver the events again.
    received.acknowledge();
    StatusCode::OK
}

async fn send(
    client: CallAutomationClient,
    outcomes: Outcomes,
    call: String,
    request: SendDtmfTonesRequest,
) {
    let sending = client.send_dtmf_tones().call_connection_id(&call).body(request);
    match sending.send_and_wait(&outcomes).await {
        Ok(_) => say(format_args!("tones               sent into the call {call}")),
        Err(error) => {
            say(format_args!("tones               {:?}: {}", error.kind(), with_causes(&error)));
        }
    }
}

struct Arguments {
    tones: Tones,
    to: CommunicationIdentifierModel,
    listen: SocketAddr,
    /// `None` for the emulator.
    service: Option<Service>,
}

struct Service {
    connection_string: String,
    resource_id: String,
    callback_uri: String,
}

impl Arguments {
    /// Parses the command line; returns `None` if it asks for help.
    fn parse() -> Result<Option<Self>, Failure> {
        let mut tones: Tones = acs_call_automation::tones!("1234#");
        let mut to: Option<CommunicationIdentifierModel> = None;
        let mut listen = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut callback_uri = None;

        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("tones") => {
                    let text = parser.value()?.string()?;
                    tones = text.parse().map_err(|error| format!("--tones: {error}"))?;
                }
                Long("to") => {
                    let text = parser.value()?.string()?;
                    to = Some(text.parse().map_err(|error| format!("--to: {error}"))?);
                }
                Long("listen") => {
                    let text = parser.value()?.string()?;
                    listen = text.parse().map_err(|_| {
                        format!("--listen: expected an address and port, found {text:?}")
                    })?;
                }
                Long("callback-uri") => callback_uri = Some(parser.value()?.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        let variable = |name| std::env::var(name).ok().filter(|text| !text.trim().is_empty());
        let missing = |what: &str| format!("{what} is missing; it is required with the service");
        let service = match variable("ACS_CONNECTION_STRING") {
            None => None,
            Some(connection_string) => Some(Service {
                connection_string,
                resource_id: variable("ACS_RESOURCE_ID")
                    .ok_or_else(|| missing("ACS_RESOURCE_ID"))?,
                callback_uri: callback_uri.ok_or_else(|| missing("--callback-uri"))?,
            }),
        };
        let to = match (to, &service) {
            (Some(to), _) => to,
            (None, None) => CommunicationIdentifierModel::phone_number("+14255550123")?,
            (None, Some(_)) => return Err(missing("--to").into()),
        };
        Ok(Some(Self { tones, to, listen, service }))
    }
}
