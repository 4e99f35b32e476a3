//! Calls a phone, greets, asks for a key, keys a dial string, and hangs up.
//!
//! Without settings it runs against an emulator in this process, which answers the call and presses the key:
//!
//! ```sh
//! cargo run --example outbound_call
//! ```
//!
//! With `ACS_CONNECTION_STRING` it calls `CALL_TO` from `CALL_FROM`, a number of the resource, and plays the prompts
//! `welcome.wav` and `press-one.wav`; `common/service.rs` lists the other variables. A program of your own needs
//! the feature `callback-token` for the check of callbacks.

mod common;

use std::process::ExitCode;

use acs_call_automation::event::{CallEvents, OutcomeError, Outcomes};
use acs_call_automation::types::{
    CreateCallRequest, DtmfOptions, PlayRequest, PlaySource, RecognizeInputType, RecognizeOptions,
    RecognizeRequest,
};
use acs_call_automation::{Call, Participant, Subcode, Tones};
use axum::Router;
use common::service::{Failure, Service, setting};
use common::{complain, exit_code, say, with_causes};

#[tokio::main]
async fn main() -> ExitCode {
    exit_code("outbound_call", run().await)
}

async fn run() -> Result<(), Failure> {
    let callee: Participant = setting("CALL_TO", "+14255550123")?.parse()?;
    let caller_id = setting("CALL_FROM", "+14255550100")?;
    let prompts = setting("PROMPTS_URI", "https://contoso.com/prompts")?;
    let service = Service::start().await?;
    service.somebody_presses("+14255550123", "1");
    let (client, outcomes) = (service.client.clone(), service.outcomes.clone());
    service.serve(Router::new());

    let request = CreateCallRequest::builder()
        .targets([callee.clone()])
        .source_caller_id_number(caller_id.as_str());
    let call = match client.create_call().body(request).send_and_wait(&outcomes).await {
        Ok(connected) => connected.call(&client),
        Err(error) => {
            if let Some(end) = error.call_end() {
                say(format_args!("call                not connected: {end}"));
            }
            return Err(error.into());
        }
    };
    say(format_args!("call                connected: {}", call.id()));
    let log = tokio::spawn(log(outcomes.events_of(call.id())));

    let talked = talk(&call, &outcomes, &prompts, callee).await;
    // Also after a failure: a call without an application stays silent until the callee hangs up.
    let hung_up = call.hang_up().send_and_wait(&outcomes).await;
    talked?;
    hung_up?;
    log.await?;
    say("call                ended");
    Ok(())
}

/// What happens in the call, from the greeting to the last tone.
async fn talk(
    call: &Call,
    outcomes: &Outcomes,
    prompts: &str,
    callee: Participant,
) -> Result<(), Failure> {
    let welcome = PlaySource::from_file(&*format!("{prompts}/welcome.wav"));
    call.play().body(PlayRequest::new([welcome])).send_and_wait(outcomes).await?;
    say("greeting            played");

    let question = PlaySource::from_file(&*format!("{prompts}/press-one.wav"));
    let Some(key) = ask(call, outcomes, question, callee.clone()).await? else {
        say("pressed             nothing");
        return Ok(());
    };
    say(format_args!("pressed             {key}"));

    call.dial(callee, "12w34#").send(outcomes).await?;
    say("tones               sent");
    Ok(())
}

/// Asks for one key; returns `None` if nobody presses one.
async fn ask(
    call: &Call,
    outcomes: &Outcomes,
    question: PlaySource,
    callee: Participant,
) -> Result<Option<Tones>, OutcomeError> {
    let keys = DtmfOptions::builder().max_tones_to_collect(1);
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Dtmf)
        .recognize_options(
            RecognizeOptions::builder().target_participant(callee).dtmf_options(keys),
        )
        .play_prompt(question);
    match call.recognize().body(request).send_and_wait(outcomes).await {
        Ok(input) => Ok(input.tones().cloned()),
        Err(error) if error.subcode() == Some(Subcode::INITIAL_SILENCE_TIMEOUT) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Prints the events of the call, until it ends.
async fn log(mut events: CallEvents) {
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => say(format_args!("event               {}", event.event_type())),
            Err(error) => complain(with_causes(&error)),
        }
    }
}
