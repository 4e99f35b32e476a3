//! Answers calls, and says what the caller has said once the caller is silent. A caller who speaks meanwhile
//! interrupts it.
//!
//! Without settings it runs against an emulator in this process, where somebody calls, speaks and interrupts:
//!
//! ```sh
//! cargo run --example voice_echo --features streaming
//! ```
//!
//! With `ACS_CONNECTION_STRING` it answers the calls that Event Grid reports at the path `/incoming/` and
//! `EVENT_SECRET`, until Ctrl-C; `common/service.rs` lists the other variables.

mod common;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use acs_call_automation::CallAutomationClient;
use acs_call_automation::event::Outcomes;
use acs_call_automation::streaming::{Audio, Outbound, Packet, Played, Playout, SampleRate};
use acs_call_automation::types::builder::AnswerCallRequest;
use acs_call_automation::types::{
    IncomingCallEventData, MediaStreamingAudioChannelType, MediaStreamingOptions,
    StreamingTransportType,
};
use acs_call_emulator::Emulator;
use axum::extract::ws::{Message, WebSocket};
use common::service::{Failure, Service, setting};
use common::stream::Sockets;
use common::{exit_code, say};

/// The caller has finished after this much silence.
const PAUSE: Duration = Duration::from_millis(200);

#[tokio::main]
async fn main() -> ExitCode {
    exit_code("voice_echo", run().await)
}

async fn run() -> Result<(), Failure> {
    let service = Service::start().await?;
    let path = format!("/incoming/{}", setting("EVENT_SECRET", "4c1b9f63")?);
    service.somebody_calls(&path, "+14255550123", "+14255550100")?;
    if let Some(emulator) = service.emulator.clone() {
        service.tasks.spawn(somebody_speaks(emulator));
    }
    let sockets = Sockets::new(service.verifier.clone());
    let app = App {
        client: service.client.clone(),
        outcomes: service.outcomes.clone(),
        sockets: sockets.clone(),
        transport_url: service.transport_url("/audio"),
    };
    let incoming = service.incoming_calls(&path, move |call| answer(app.clone(), call));
    let audio = sockets.route("/audio", echo);
    // With the emulator: somebody calls, the answer, and what is spoken.
    service.run(incoming.merge(audio), 3).await
}

#[derive(Clone)]
struct App {
    client: CallAutomationClient,
    outcomes: Outcomes,
    sockets: Sockets,
    transport_url: String,
}

async fn answer(app: App, incoming: IncomingCallEventData) -> Result<(), Failure> {
    let streaming = MediaStreamingOptions::builder()
        .transport_type(StreamingTransportType::Websocket)
        .transport_url(app.transport_url)
        .audio_channel_type(MediaStreamingAudioChannelType::Mixed)
        .enable_bidirectional(true)
        .start_media_streaming(true);
    let request = AnswerCallRequest::from(incoming).media_streaming_options(streaming);
    let answering = app.client.answer_call().body(request);
    let call = answering.send_and_wait(&app.outcomes).await?.call(&app.client);
    say(format_args!("call                answered: {}", call.id()));
    app.sockets.add(call.id());
    Ok(())
}

/// Talks over the WebSocket of a call that was answered.
async fn echo(mut socket: WebSocket) -> Result<(), axum::Error> {
    let mut playout = Playout::new(Outbound::new(SampleRate::Hz16000));
    let (mut speech, mut silence) = (Vec::new(), Duration::ZERO);
    loop {
        let message = tokio::select! {
            played = playout.next() => {
                match played {
                    Played::Send(message) => socket.send(Message::text(message)).await?,
                    Played::Finished(_) => say("echo                played to its end"),
                }
                continue;
            }
            message = socket.recv() => message.transpose()?,
        };
        let Some(message) = message else { return Ok(()) };
        let Message::Text(text) = message else { continue };
        let Ok(Packet::Audio(audio)) = Packet::parse(&text) else { continue };
        if is_speech(&audio) {
            if let Some(interrupted) = playout.interrupt() {
                socket.send(Message::text(interrupted.message)).await?;
                say("echo                interrupted by the caller");
            }
            silence = Duration::ZERO;
            speech.extend_from_slice(&audio.pcm);
        } else if !speech.is_empty() {
            // Pauses between words belong to what was said.
            speech.extend_from_slice(&audio.pcm);
            silence += SampleRate::FRAME;
            if silence >= PAUSE {
                let echo = playout.begin();
                playout.push(echo, &std::mem::take(&mut speech));
                playout.end(echo);
            }
        }
    }
}

/// Returns whether the energy is that of speech.
fn is_speech(audio: &Audio<'_>) -> bool {
    let energy: f64 = audio.samples().map(|sample| f64::from(sample).powi(2)).sum();
    !audio.is_silent && energy > 500.0_f64.powi(2) * audio.samples().count() as f64
}

/// In the emulator, the caller speaks for a second, and interrupts the echo.
async fn somebody_speaks(emulator: Arc<Emulator>) -> Result<(), Failure> {
    let executed = emulator.wait_for_executed(1).await;
    let call = &executed.first().ok_or("the call was not answered")?.call_connection_id;
    let caller = emulator.participant(call, "+14255550123");
    caller.speak_tone(440, Duration::from_secs(1))?;
    emulator.wait_for_heard(call, Duration::from_millis(300)).await;
    caller.speak_tone(880, Duration::from_millis(300))?;
    let heard = emulator.wait_for_heard(call, Duration::from_millis(800)).await;
    say(format_args!("the caller heard    {:?}", heard.duration()));
    caller.hang_up()?;
    Ok(())
}
