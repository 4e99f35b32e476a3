//! Calls a phone, greets, asks for a key, sends tones, and hangs up.
//!
//! Without settings it runs against an emulator in this process, which answers the call and presses the key:
//!
//! ```sh
//! cargo run --example outbound_call
//! ```
//!
//! With `ACS_CONNECTION_STRING` it calls `CALL_TO` from `CALL_FROM`, a number of the resource;
//! `common/service.rs` lists the other variables. A program of your own needs the feature `callback-token` for
//! the check of callbacks.

mod common;

use std::process::ExitCode;

use acs_call_automation::event::{CallEvents, OutcomeError, Outcomes};
use acs_call_automation::types::{
    CreateCallRequest, DtmfOptions, PlayRequest, PlaySource, RecognizeInputType, RecognizeOptions,
    RecognizeRequest, SendDtmfTonesRequest,
};
use acs_call_automation::{Call, Participant, Subcode, Tones};
use axum::Router;
use common::service::{Failure, Service, setting};
use common::{complain, say, with_causes};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("outbound_call: {}", with_causes(&*error)));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let to = setting("CALL_TO", "+14255550123")?;
    let service = Service::start().await?;
    service.somebody_presses(&to, "1");
    let (client, outcomes) = (service.client.clone(), service.outcomes.clone());
    service.serve(Router::new());

    let callee: Participant = to.parse()?;
    let request = CreateCallRequest::builder()
        .targets([callee.clone()])
        .source_caller_id_number(&*setting("CALL_FROM", "+14255550100")?);
    let call = match client.create_call().body(request).send_and_wait(&outcomes).await {
        Ok(connected) => connected.call(&client),
        Err(error) => {
            if let Some(end) = error.call_end() {
                say(format_args!("not connected       {end}"));
            }
            return Err(error.into());
        }
    };
    say(format_args!("connected           {}", call.id()));
    let log = tokio::spawn(log(outcomes.events_of(call.id())));

    greet(&call, &outcomes).await?;
    if let Some(key) = ask(&call, &outcomes, &callee).await? {
        say(format_args!("pressed             {key}"));
        let tones = SendDtmfTonesRequest::builder().tones("1234#").target_participant(callee);
        call.send_dtmf_tones().body(tones).send_and_wait(&outcomes).await?;
        say("tones               sent");
    }
    call.hang_up().send_and_wait(&outcomes).await?;
    log.await?;
    say("call                ended");
    Ok(())
}

/// Prints what happens in the call, until it ends.
async fn log(mut events: CallEvents) {
    while let Some(event) = events.next().await {
        match event {
            Ok(event) => say(format_args!("event               {}", event.event_type())),
            Err(error) => complain(with_causes(&error)),
        }
    }
}

/// Plays a file; returns when it has been played.
async fn greet(call: &Call, outcomes: &Outcomes) -> Result<(), OutcomeError> {
    let request = PlayRequest::new([PlaySource::from_file("https://contoso.com/welcome.wav")]);
    call.play().body(request).send_and_wait(outcomes).await?;
    Ok(())
}

/// Asks for one key; returns `None` if nobody presses one.
async fn ask(
    call: &Call,
    outcomes: &Outcomes,
    callee: &Participant,
) -> Result<Option<Tones>, OutcomeError> {
    let keys = DtmfOptions::builder().max_tones_to_collect(1);
    let options = RecognizeOptions::builder().target_participant(callee.clone()).dtmf_options(keys);
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Dtmf)
        .recognize_options(options)
        .play_prompt(PlaySource::from_file("https://contoso.com/press-one.wav"));
    match call.recognize().body(request).send_and_wait(outcomes).await {
        Ok(input) => Ok(input.tones().cloned()),
        Err(error) if error.subcode() == Some(Subcode::INITIAL_SILENCE_TIMEOUT) => Ok(None),
        Err(error) => Err(error),
    }
}
