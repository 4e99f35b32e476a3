//! Calls a phone, and prints who says what.
//!
//! Without settings it runs against an emulator in this process, where somebody answers, speaks and hangs up:
//!
//! ```sh
//! cargo run --example live_transcription --features streaming
//! ```
//!
//! With `ACS_CONNECTION_STRING` it calls `CALL_TO` from `CALL_FROM`, a number of the resource, with the speech service
//! at `SPEECH_ENDPOINT`; `common/service.rs` lists the other variables.

mod common;

use std::process::ExitCode;
use std::sync::Arc;

use acs_call_automation::event::EventData;
use acs_call_automation::streaming::Packet;
use acs_call_automation::types::{
    CallIntelligenceOptions, CreateCallRequest, StreamingTransportType, TranscriptionOptions,
};
use acs_call_automation::{Call, Participant};
use acs_call_emulator::Emulator;
use axum::extract::ws::{Message, WebSocket};
use common::service::{Failure, Service, setting};
use common::stream::Sockets;
use common::{complain, exit_code, say, with_causes};
use tokio::sync::Notify;

#[tokio::main]
async fn main() -> ExitCode {
    exit_code("live_transcription", run().await)
}

async fn run() -> Result<(), Failure> {
    let speech = setting("SPEECH_ENDPOINT", "https://contoso.cognitiveservices.azure.com")?;
    let callee: Participant = setting("CALL_TO", "+14255550123")?.parse()?;
    let caller_id = setting("CALL_FROM", "+14255550100")?;
    let service = Service::start().await?;
    let transcription = TranscriptionOptions::builder()
        .transport_type(StreamingTransportType::Websocket)
        .transport_url(service.transport_url("/transcription"))
        .locale("en-US")
        .start_transcription(true);
    let (client, outcomes) = (service.client.clone(), service.outcomes.clone());
    let (sockets, emulator) = (Sockets::new(service.verifier.clone()), service.emulator.clone());
    let ended = Arc::new(Notify::new());
    let stream_ended = Arc::clone(&ended);
    service.serve(sockets.route("/transcription", async move |socket| {
        let printed = print(socket).await;
        stream_ended.notify_one();
        printed
    }));

    let speech = CallIntelligenceOptions::builder().cognitive_services_endpoint(speech);
    let request = CreateCallRequest::builder()
        .targets([callee.clone()])
        .source_caller_id_number(caller_id.as_str())
        .call_intelligence_options(speech)
        .transcription_options(transcription);
    let calling = client.create_call().body(request);
    let call = calling.send_and_wait(&outcomes).await?.call(&client);
    sockets.add(call.id());
    let mut events = outcomes.events_of(call.id());
    if let Some(emulator) = &emulator {
        somebody_speaks(emulator, &call, callee)?;
    }
    while let Some(event) = events.next().await {
        if let EventData::TranscriptionFailed(failed) = event?.data() {
            return Err(format!("no transcription: {:?}", failed.result_information).into());
        }
    }
    // The stream ends with the call, perhaps a little later.
    ended.notified().await;
    say("call                ended");
    Ok(())
}

/// Prints what comes over the WebSocket of the call.
async fn print(mut socket: WebSocket) -> Result<(), axum::Error> {
    while let Some(message) = socket.recv().await.transpose()? {
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
    Ok(())
}

/// In the emulator, somebody answers, speaks and hangs up.
fn somebody_speaks(emulator: &Emulator, call: &Call, callee: Participant) -> Result<(), Failure> {
    let callee = emulator.participant(call.id(), callee);
    callee.say("Hello, this is Megan.")?;
    callee.say("My order has not arrived.")?;
    callee.hang_up()?;
    Ok(())
}
