//! Calls a phone, and prints who says what.
//!
//! Without settings it runs against an emulator in this process, where somebody answers, speaks and hangs up:
//!
//! ```sh
//! cargo run --example live_transcription --features streaming
//! ```
//!
//! With `ACS_CONNECTION_STRING` it calls `CALL_TO` from `CALL_FROM`, a number of the resource, with the speech service
//! at `SPEECH_ENDPOINT`; `common/stream.rs` lists the other variables.

mod common;

use std::process::ExitCode;

use acs_call_automation::event::EventData;
use acs_call_automation::streaming::Packet;
use acs_call_automation::types::{
    CallIntelligenceOptions, CreateCallRequest, StreamingTransportType, TranscriptionOptions,
};
use acs_call_automation::{Call, Participant};
use acs_call_emulator::Emulator;
use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use common::stream::{App, Failure, setting};
use common::{complain, say, with_causes};
use tokio::sync::Notify;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("live_transcription: {}", with_causes(&*error)));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let app = App::start(Router::new().route("/transcription", any(transcription))).await?;
    let transcription = TranscriptionOptions::builder()
        .transport_type(StreamingTransportType::Websocket)
        .transport_url(app.transport_url("/transcription"))
        .locale("en-US")
        .start_transcription(true);
    let speech = setting("SPEECH_ENDPOINT", "https://contoso.cognitiveservices.azure.com")?;
    let callee: Participant = setting("CALL_TO", "+14255550123")?.parse()?;
    let request = CreateCallRequest::builder()
        .targets([callee.clone()])
        .source_caller_id_number(&*setting("CALL_FROM", "+14255550100")?)
        .call_intelligence_options(
            CallIntelligenceOptions::builder().cognitive_services_endpoint(speech),
        )
        .transcription_options(transcription);
    let calling = app.client.create_call().body(request);
    let call = calling.send_and_wait(&app.outcomes).await?.call(&app.client);
    app.add(call.id());
    let mut events = app.outcomes.events_of(call.id());
    if let Some(emulator) = &app.emulator {
        somebody_speaks(emulator, &call, callee)?;
    }
    while let Some(event) = events.next().await {
        if let EventData::TranscriptionFailed(failed) = event?.data() {
            return Err(format!("no transcription: {:?}", failed.result_information).into());
        }
    }
    // The stream ends with the call, perhaps a little later.
    STREAM_ENDED.notified().await;
    say("call                ended");
    Ok(())
}

/// Accepts the WebSocket of a call that was made.
async fn transcription(
    State(app): State<App>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    match app.check(&headers).await {
        Ok(_) => upgrade.on_upgrade(print),
        Err(error) => {
            complain(with_causes(&error));
            error.status().into_response()
        }
    }
}

static STREAM_ENDED: Notify = Notify::const_new();

async fn print(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        let Message::Text(text) = message else { continue };
        match Packet::parse(&text) {
            Ok(Packet::TranscriptionMetadata(metadata)) => {
                say(format_args!("language            {}", metadata.locale.unwrap_or_default()));
            }
            Ok(Packet::Transcription(said)) if said.is_final() => {
                let who = said.participant_raw_id.unwrap_or_default();
                let words = said.text.unwrap_or_default();
                say(format_args!("{:<19} {words}", who.trim_start_matches("4:")));
            }
            Ok(_) => {}
            Err(error) => complain(with_causes(&error)),
        }
    }
    STREAM_ENDED.notify_one();
}

/// In the emulator, somebody answers, speaks and hangs up.
fn somebody_speaks(emulator: &Emulator, call: &Call, callee: Participant) -> Result<(), Failure> {
    let callee = emulator.participant(call.id(), callee);
    callee.say("Hello, this is Megan.")?;
    callee.say("My order has not arrived.")?;
    callee.hang_up()?;
    Ok(())
}
