//! Sends DTMF tones with pauses into a phone call and waits for the outcome.
//!
//! Without a connection string it runs against an emulator in this process; with one, against the
//! service. `--help` lists the options.

mod common;

use std::env::VarError;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use acs_call_automation::event::{OutcomeError, Outcomes};
use acs_call_automation::types::SendDtmfTonesRequest;
use acs_call_automation::{
    CallAutomationClient, DialError, DialString, Participant, Response, Subcode, Tones,
};
use acs_call_emulator::Emulator;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use common::{complain, say, with_causes};
use lexopt::prelude::{Long, Short, ValueExt as _};
use tokio::net::TcpListener;

const HELP: &str = "\
Send DTMF tones into a phone call and wait for the outcome.

Usage: send_dtmf_tones [OPTIONS] TONES

TONES are 0-9 * # A-D with pauses between them: w 0.5 s, W 1 s and , 2 s, such as \"1,,2w34#\";
spaces and - . ( ) are ignored. More than 18 tones are sent in several requests.

Options:
  --call-connection-id ID   the call [emulator: 421f3500-demo]
  --to PARTICIPANT          who receives the tones: a phone number such as +14255550123, or a
                            raw id [emulator: +14255550123]
  --listen ADDRESS          where to listen for the event [127.0.0.1:0, a free port]
  --callback-uri URI        the public https address at which the service reaches the listener;
                            without it, the event goes to the callback URI of the call, and this
                            program does not wait for it: only for up to 18 tones without pauses
  --help                    print this text

Set ACS_CONNECTION_STRING to use the service: endpoint=https://…;accesskey=…
Without it, the program starts an emulator of the service in its own process.

Exit codes: 0 if the tones were sent (or accepted, without --callback-uri), 1 if not, 2 if an
argument or the connection string is invalid.";

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
            complain(format_args!("send_dtmf_tones: {error} (see --help)"));
            return ExitCode::from(2);
        }
    };
    match run(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("send_dtmf_tones: {}", with_causes(&*error)));
            let of_dial = error.downcast_ref().and_then(DialError::outcome_error);
            let of_request =
                error.downcast_ref().or_else(|| of_dial.and_then(OutcomeError::request_error));
            let is_input = of_request.is_some_and(acs_call_automation::Error::is_input);
            ExitCode::from(if is_input { 2 } else { 1 })
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    let listener = TcpListener::bind(arguments.listen)
        .await
        .map_err(|error| format!("--listen {}: {error}", arguments.listen))?;
    let callback = format!("http://{}/callback", listener.local_addr()?);
    let outcomes = Outcomes::new().with_timeout(Duration::from_secs(30));
    let receiver = Router::new().route("/callback", post(receive)).with_state(outcomes.clone());
    tokio::spawn(async move { axum::serve(listener, receiver).await });

    let emulator = match &arguments.connection_string {
        Some(_) => None,
        None => Some(Emulator::start().await?),
    };
    let (connection_string, callback_uri) = match (&emulator, arguments.connection_string) {
        (Some(emulator), _) => {
            say(format_args!("service             emulator at {}", emulator.endpoint()));
            (emulator.connection_string(), Some(callback))
        }
        (None, given) => (given.unwrap_or_default(), arguments.callback_uri),
    };

    let client = CallAutomationClient::from_connection_string(&connection_string)?;
    let call = client.call(arguments.call_connection_id);
    let tones = arguments.tones;
    let Some(callback_uri) = callback_uri else {
        if !tones.total_pause().is_zero() || tones.tones().len() > Tones::MAX_PER_REQUEST {
            return Err(
                "--callback-uri is missing; it is required for pauses and for more than 18 \
                        tones, because the next tones are sent after the event of those before"
                    .into(),
            );
        }
        let request = SendDtmfTonesRequest::new(tones.tones(), arguments.to);
        print_answer(&call.send_dtmf_tones().body(request).send().await?);
        say(format_args!("event               goes to the callback URI of the call"));
        return Ok(());
    };
    let outcomes = outcomes.with_callback_uri(&callback_uri);
    let total = tones.tones().len();
    let dial = call.dial(arguments.to, tones).on_progress(move |progress| {
        if progress.perhaps_sent().is_empty() {
            say(format_args!("sent                {} of {total} tones", progress.sent().len()));
        }
        async { Ok::<(), DialError>(()) }
    });
    for event in dial.send(&outcomes).await?.events() {
        let subcode = event.subcode().map(Subcode::number).unwrap_or_default();
        say(format_args!("event               {}, subcode {subcode}", event.event_type()));
    }

    for executed in emulator.iter().flat_map(Emulator::executed) {
        let tones = executed.tones.unwrap_or_default();
        say(format_args!("the far end heard   {tones}"));
    }
    Ok(())
}

async fn receive(State(outcomes): State<Outcomes>, body: Bytes) {
    outcomes.receive(&body).acknowledge();
}

fn print_answer<T>(accepted: &Response<T>) {
    say(format_args!("answer              {} accepted", accepted.status()));
    say(format_args!("request id          {}", accepted.request_id().unwrap_or("not given")));
    if let Some(pair) = accepted.repeatability() {
        say(format_args!("repeatability id    {}", pair.request_id()));
    }
}

struct Arguments {
    tones: DialString,
    call_connection_id: String,
    to: Participant,
    listen: SocketAddr,
    callback_uri: Option<String>,
    connection_string: Option<String>,
}

impl Arguments {
    /// Parses the command line; returns `None` if it asks for help.
    fn parse() -> Result<Option<Self>, Failure> {
        let connection_string = match std::env::var("ACS_CONNECTION_STRING") {
            Ok(text) if text.trim().is_empty() => None,
            Ok(text) => Some(text),
            Err(VarError::NotPresent) => None,
            Err(error) => return Err(format!("ACS_CONNECTION_STRING: {error}").into()),
        };
        let mut tones: Option<DialString> = None;
        let mut call_connection_id = None;
        let mut to: Option<Participant> = None;
        let mut listen = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut callback_uri = None;

        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("help") | Short('h') => return Ok(None),
                Long("call-connection-id") => call_connection_id = Some(parser.value()?.string()?),
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
                Long("callback-uri") => {
                    let text = parser.value()?.string()?;
                    if !text.starts_with("https://") {
                        return Err(
                            "--callback-uri: expected a URI that begins with https://".into()
                        );
                    }
                    callback_uri = Some(text);
                }
                lexopt::Arg::Value(text) if tones.is_none() => {
                    let text = text.string()?;
                    tones = Some(text.parse().map_err(|error| format!("TONES: {error}"))?);
                }
                other => return Err(other.unexpected().into()),
            }
        }

        let demo = connection_string.is_none();
        if demo && callback_uri.is_some() {
            return Err("--callback-uri: not used with the emulator; leave it out, or set \
                        ACS_CONNECTION_STRING to use the service"
                .into());
        }
        let required = |name: &str| format!("{name} is missing; it is required with the service");
        Ok(Some(Self {
            tones: tones.ok_or("TONES are missing, such as \"1234#\"")?,
            call_connection_id: call_connection_id
                .or_else(|| demo.then(|| "421f3500-demo".to_owned()))
                .ok_or_else(|| required("--call-connection-id"))?,
            to: match to {
                Some(to) => to,
                None if demo => Participant::phone_number("+14255550123")?,
                None => return Err(required("--to").into()),
            },
            listen,
            callback_uri,
            connection_string,
        }))
    }
}
