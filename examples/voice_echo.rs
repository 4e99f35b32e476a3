//! Answers calls, and says what the caller has said once the caller is silent. A caller who speaks meanwhile
//! interrupts it.
//!
//! Without settings it runs against an emulator in this process, where somebody calls, speaks and interrupts:
//!
//! ```sh
//! cargo run --example voice_echo --features streaming
//! ```
//!
//! With `ACS_CONNECTION_STRING` it answers the calls that Event Grid reports at `/incoming/` and `EVENT_SECRET`,
//! until Ctrl-C; `common/stream.rs` lists the other variables.

mod common;

use std::process::ExitCode;
use std::time::Duration;

use acs_call_automation::event::{GridEndpoint, GridEventData};
use acs_call_automation::streaming::{Audio, Outbound, Packet, Played, Playout, SampleRate};
use acs_call_automation::types::{
    AnswerCallRequest, IncomingCallEventData, MediaStreamingAudioChannelType,
    MediaStreamingOptions, StreamingTransportType,
};
use acs_call_emulator::{Emulator, EventGridSubscription};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use common::stream::{App, Failure, setting};
use common::{complain, say, with_causes};

/// The caller has finished after this much silence.
const PAUSE: Duration = Duration::from_millis(200);

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(format_args!("voice_echo: {}", with_causes(&*error)));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let path = format!("/incoming/{}", setting("EVENT_SECRET", "4c1b9f63")?);
    let routes = Router::new().route(&path, any(event_grid)).route("/audio", any(audio));
    let app = App::start(routes).await?;
    match &app.emulator {
        Some(emulator) => somebody_calls(emulator, app.uri(&path)).await,
        None => Ok(tokio::signal::ctrl_c().await?),
    }
}

/// Answers Event Grid at once, and then the call.
async fn event_grid(
    State(app): State<App>,
    method: Method,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let delivery = GridEndpoint::new().receive(&method, &headers, &body);
    for event in delivery.iter().flatten() {
        if let GridEventData::IncomingCall(call) = event.data() {
            let (app, call) = (app.clone(), call.clone());
            tokio::spawn(async move {
                if let Err(error) = answer(&app, &call).await {
                    complain(with_causes(&*error));
                }
            });
        }
    }
    delivery.acknowledge().into_response()
}

async fn answer(app: &App, incoming: &IncomingCallEventData) -> Result<(), Failure> {
    let streaming = MediaStreamingOptions::builder()
        .transport_type(StreamingTransportType::Websocket)
        .transport_url(app.transport_url("/audio"))
        .audio_channel_type(MediaStreamingAudioChannelType::Mixed)
        .enable_bidirectional(true)
        .start_media_streaming(true);
    let request = AnswerCallRequest::builder()
        .incoming_call_context(&*incoming.incoming_call_context)
        .callback_uri(app.uri("/callback"))
        .media_streaming_options(streaming);
    let answered = app.client.answer_call().body(request).send().await?;
    app.add(answered.call_connection_id.as_deref().unwrap_or_default());
    Ok(())
}

/// Accepts the WebSocket of a call that was answered.
async fn audio(State(app): State<App>, headers: HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    match app.check(&headers).await {
        Ok(handshake) => {
            say(format_args!("stream              of call {}", handshake.call_connection_id));
            upgrade.on_upgrade(async |socket| {
                if let Err(error) = echo(socket).await {
                    complain(with_causes(&error));
                }
            })
        }
        Err(error) => {
            complain(with_causes(&error));
            error.status().into_response()
        }
    }
}

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
        let text = match message {
            Some(Message::Text(text)) => text,
            Some(_) => continue,
            None => return Ok(()),
        };
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
                let answer = playout.begin();
                playout.push(answer, &std::mem::take(&mut speech));
                playout.end(answer);
            }
        }
    }
}

/// Returns whether the energy is that of speech.
fn is_speech(audio: &Audio<'_>) -> bool {
    let energy: f64 = audio.samples().map(|sample| f64::from(sample).powi(2)).sum();
    !audio.is_silent && energy > 500.0_f64.powi(2) * audio.samples().count() as f64
}

/// In the emulator, somebody calls, speaks for a second, and interrupts the echo.
async fn somebody_calls(emulator: &Emulator, endpoint: String) -> Result<(), Failure> {
    emulator.subscribe(EventGridSubscription::new(endpoint))?;
    emulator.wait_for_subscriptions().await;
    emulator.call_in("+14255550123", "+14255550100")?;
    let executed = emulator.wait_for_executed(1).await;
    let [answer, ..] = &*executed else { return Err("the call was not answered".into()) };
    let call = &answer.call_connection_id;
    let caller = emulator.participant(call, "+14255550123");
    caller.speak_tone(440, Duration::from_secs(1))?;
    emulator.wait_for_heard(call, Duration::from_millis(300)).await;
    caller.speak_tone(880, Duration::from_millis(300))?;
    emulator.wait_for_heard(call, Duration::from_millis(800)).await;
    let heard = emulator.heard(call).map(|heard| heard.duration()).unwrap_or_default();
    say(format_args!("the caller heard    {heard:?}"));
    caller.hang_up()?;
    Ok(())
}
