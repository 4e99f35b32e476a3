//! Plays a prompt to a caller, asks for an account number, and offers a choice.
//!
//! It runs against an emulator in this process, which plays the caller:
//!
//! ```sh
//! cargo run --example play_and_recognize
//! ```
//!
//! The emulator plays no audio, so the prompts are only named here. The caller presses the account number, and
//! says which department it is.

mod common;

use std::process::ExitCode;

use acs_call_automation::event::{OutcomeError, Outcomes};
use acs_call_automation::types::{
    Choice, DtmfOptions, PlayRequest, PlaySource, RecognizeInputType, RecognizeOptions,
    RecognizeRequest,
};
use acs_call_automation::{CallAutomationClient, Tone, Tones};
use acs_call_emulator::Emulator;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::routing::post;
use common::{complain, say, with_causes};
use tokio::net::TcpListener;

const CALL: &str = "421f3500-demo";
const CALLER: &str = "+14255550123";

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("play_and_recognize: {}", with_causes(&*error)));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let callback_uri = format!("http://{}/callback", listener.local_addr()?);
    let outcomes = Outcomes::new().with_callback_uri(&callback_uri);
    let server = Router::new().route("/callback", post(receive)).with_state(outcomes.clone());
    tokio::spawn(async move { axum::serve(listener, server).await });

    let emulator = Emulator::start().await?;
    let client = CallAutomationClient::from_connection_string(&emulator.connection_string())?;

    welcome(&client, &outcomes).await?;
    say("welcome             played");

    // The emulator plays the caller, who waits until the recognition has begun: nothing listens before.
    let caller = emulator.participant(CALL, CALLER);
    let keys = async {
        emulator.wait_for_executed(2).await;
        Ok::<_, Failure>(caller.press("12345#")?)
    };
    let (number, ()) = tokio::try_join!(account_number(&client, &outcomes), keys)?;
    say(format_args!("account number      {}", number.unwrap_or_default()));

    let words = async {
        emulator.wait_for_executed(3).await;
        Ok::<_, Failure>(caller.say("I need help!")?)
    };
    let (department, ()) = tokio::try_join!(department(&client, &outcomes), words)?;
    say(format_args!("department          {}", department.unwrap_or_default()));
    Ok(())
}

/// The handler of the callback URI.
async fn receive(State(outcomes): State<Outcomes>, body: Bytes) {
    outcomes.receive(&body).acknowledge();
}

/// Plays a file to everyone in the call; returns when it has been played.
async fn welcome(client: &CallAutomationClient, outcomes: &Outcomes) -> Result<(), OutcomeError> {
    let request = PlayRequest::new([PlaySource::from_file("https://contoso.com/welcome.wav")]);
    client.play().call_connection_id(CALL).body(request).send_and_wait(outcomes).await?;
    Ok(())
}

/// Asks for an account number: up to eight digits, or fewer and `#`.
async fn account_number(
    client: &CallAutomationClient,
    outcomes: &Outcomes,
) -> Result<Option<Tones>, Failure> {
    let keys = DtmfOptions::builder().max_tones_to_collect(8).stop_tones("#");
    let options = RecognizeOptions::builder().target_participant(CALLER).dtmf_options(keys);
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Dtmf)
        .recognize_options(options)
        .play_prompt(PlaySource::from_file("https://contoso.com/account-number.wav"));
    let input =
        client.recognize().call_connection_id(CALL).body(request).send_and_wait(outcomes).await?;
    Ok(input.tones().cloned())
}

/// Asks whether the caller wants sales or support; returns the label of the choice.
async fn department(
    client: &CallAutomationClient,
    outcomes: &Outcomes,
) -> Result<Option<String>, Failure> {
    let choices = vec![
        choice("sales", &["Sales", "I want to buy something"], Tone::One),
        choice("support", &["Support", "I need help"], Tone::Two),
    ];
    let options = RecognizeOptions::builder().target_participant(CALLER).choices(choices);
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Choices)
        .recognize_options(options)
        .play_prompt(PlaySource::from_file("https://contoso.com/sales-or-support.wav"));
    let input =
        client.recognize().call_connection_id(CALL).body(request).send_and_wait(outcomes).await?;
    Ok(input.choice_result.as_ref().and_then(|choice| choice.label.clone()))
}

/// A choice that the caller makes by saying one of the phrases or by pressing the key.
fn choice(label: &str, phrases: &[&str], key: Tone) -> Choice {
    let phrases: Vec<String> = phrases.iter().map(|phrase| phrase.to_string()).collect();
    let mut choice = Choice::new(label, phrases);
    choice.tone = Some(key);
    choice
}
