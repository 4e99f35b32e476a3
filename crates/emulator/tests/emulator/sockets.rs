//! The streams of a call over WebSockets, with an application that serves them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use acs_call_automation::event::CallbackVerifier;
use acs_call_automation::types::{
    AddParticipantRequest, ConnectRequest, CreateCallRequest,
    MediaStreamingSubscriptionState as Media, MuteParticipantsRequest, UpdateTranscriptionRequest,
};
use acs_call_automation::{Call, CallAutomationClient, Participant};
use acs_call_emulator::{Emulator, StreamFault};
use axum::Router;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::mpsc;

use crate::PHONE;
use crate::life::{raw_ids, start};
use crate::receiver::{Receiver, name, soon};
use crate::wire::{Answer, JSON, ask, request};

const USER: &str = "8:acs:resource_user";
/// Half a second at 16 kHz.
const HALF: usize = 16_000;

/// An application's WebSocket server.
struct App {
    url: String,
    sockets: mpsc::UnboundedReceiver<(HeaderMap, WebSocket)>,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    /// How many of the next handshakes are refused.
    refused: AtomicUsize,
    delay: Mutex<Duration>,
    handshakes: AtomicUsize,
}

type Sockets = mpsc::UnboundedSender<(HeaderMap, WebSocket)>;

impl App {
    async fn start() -> Self {
        let (sender, sockets) = mpsc::unbounded_channel();
        let shared = Arc::new(Shared::default());
        let router = Router::new().fallback(upgrade).with_state((sender, Arc::clone(&shared)));
        let socket = TcpSocket::new_v4().unwrap();
        // So that an application that does not read is noticed soon.
        socket.set_recv_buffer_size(4096).unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        let listener = socket.listen(16).unwrap();
        let url = format!("ws://{}/stream?key=a", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, sockets, shared }
    }

    async fn accept(&mut self) -> (HeaderMap, WebSocket) {
        soon(self.sockets.recv()).await.unwrap()
    }
}

async fn upgrade(
    State((sockets, shared)): State<(Sockets, Arc<Shared>)>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    shared.handshakes.fetch_add(1, Ordering::Relaxed);
    let delay = *shared.delay.lock().unwrap();
    tokio::time::sleep(delay).await;
    let left = |left: usize| left.checked_sub(1);
    if shared.refused.fetch_update(Ordering::Relaxed, Ordering::Relaxed, left).is_ok() {
        return StatusCode::FORBIDDEN.into_response();
    }
    upgrade.on_upgrade(async move |socket| {
        let _ = sockets.send((headers, socket));
    })
}

/// The next message as JSON.
async fn message(socket: &mut WebSocket) -> Value {
    match soon(socket.recv()).await.unwrap().unwrap() {
        Message::Text(text) => serde_json::from_str(&text).unwrap(),
        other => unreachable!("{other:?}"),
    }
}

/// The next message of a kind.
async fn of_kind(socket: &mut WebSocket, kind: &str) -> Value {
    loop {
        let message = message(socket).await;
        if message["kind"] == kind {
            return message;
        }
    }
}

async fn send(socket: &mut WebSocket, message: &Value) {
    socket.send(Message::text(message.to_string())).await.unwrap();
}

fn audio(pcm: &[u8]) -> Value {
    json!({ "kind": "AudioData", "audioData": { "data": STANDARD.encode(pcm) } })
}

fn pcm(message: &Value) -> Vec<u8> {
    STANDARD.decode(message["audioData"]["data"].as_str().unwrap()).unwrap()
}

fn media(app: &App, options: &Value) -> Value {
    let mut media = json!({
        "transportType": "websocket",
        "transportUrl": app.url,
        "contentType": "audio",
        "audioChannelType": "unmixed",
        "startMediaStreaming": true,
        "enableBidirectional": true,
        "enableDtmfTones": true,
    });
    media.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
    json!({ "mediaStreamingOptions": media })
}

fn transcription(app: &App, intermediate: bool) -> Value {
    json!({ "transcriptionOptions": {
        "transportType": "websocket",
        "transportUrl": app.url,
        "locale": "en-US",
        "startTranscription": true,
        "enableIntermediateResults": intermediate,
    } })
}

/// A call with a phone and a user.
async fn call(client: &CallAutomationClient, receiver: &mut Receiver, options: &Value) -> Call {
    let mut body = json!({
        "targets": [{ "rawId": format!("4:{PHONE}") }, { "rawId": USER }],
        "sourceCallerIdNumber": { "value": "+14255550100" },
        "callbackUri": receiver.uri,
    });
    body.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
    let request: CreateCallRequest = serde_json::from_value(body).unwrap();
    let answer = client.create_call().body(request).send().await.unwrap();
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    client.call(answer.call_connection_id.as_deref().unwrap())
}

/// A call with an audio stream whose metadata was received.
async fn streamed(
    options: &Value,
) -> (Emulator, CallAutomationClient, Receiver, App, Call, WebSocket) {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    let call = call(&client, &mut receiver, &media(&app, options)).await;
    assert_eq!(name(&receiver.event().await), "MediaStreamingStarted");
    let (_, mut socket) = app.accept().await;
    assert_eq!(message(&mut socket).await["kind"], "AudioMetadata");
    (emulator, client, receiver, app, call, socket)
}

#[tokio::test]
async fn the_handshake_names_the_call_and_has_a_token_of_a_day() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    let call = call(&client, &mut receiver, &media(&app, &json!({}))).await;
    let (headers, mut socket) = app.accept().await;
    assert_eq!(headers["x-ms-call-connection-id"], call.id());
    let shown = call.get_call().send().await.unwrap();
    let correlation = shown.correlation_id.clone().unwrap();
    assert_eq!(headers["x-ms-call-correlation-id"], correlation.as_str());
    let subscription = shown.media_streaming_subscription.clone().unwrap().id.unwrap();

    let verifier: CallbackVerifier = emulator.callback_verifier().unwrap();
    let claims = verifier.verify(headers.get("authorization")).await.unwrap();
    let token = headers["authorization"].to_str().unwrap().split('.').nth(1).unwrap();
    let token = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(token).unwrap();
    let token: Value = serde_json::from_slice(&token).unwrap();
    let life = token["exp"].as_u64().unwrap() - token["iat"].as_u64().unwrap();
    assert_eq!(life, 24 * 3600, "{claims:?}");

    let expected = json!({ "kind": "AudioMetadata", "audioMetadata": {
        "subscriptionId": subscription, "encoding": "PCM", "sampleRate": 16000, "channels": 1,
        "length": 640,
    } });
    assert_eq!(message(&mut socket).await, expected);
}

#[tokio::test]
async fn silence_is_streamed_every_20_ms_for_each_participant() {
    let (_emulator, _client, _receiver, _app, _call, mut socket) = streamed(&json!({})).await;
    let begin = Instant::now();
    let mut times = Vec::new();
    for index in 0..50 {
        let message = message(&mut socket).await;
        let data = &message["audioData"];
        let expected = if index % 2 == 0 { format!("4:{PHONE}") } else { USER.to_owned() };
        assert_eq!((&data["participantRawID"], &data["silent"]), (&json!(expected), &json!(true)));
        assert_eq!(pcm(&message), [0; 640]);
        times.push(time(&message));
    }
    assert!(begin.elapsed() > Duration::from_millis(400), "{:?}", begin.elapsed());
    let steps = times.chunks(2).map(|pair| pair[0]).collect::<Vec<_>>();
    for step in steps.windows(2) {
        assert_eq!(step[1].duration_since(step[0]).unwrap(), Duration::from_millis(20));
    }
}

#[tokio::test]
async fn what_a_participant_speaks_is_streamed() {
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&json!({})).await;
    let spoken: Vec<u8> = (0..HALF / 2).flat_map(|at| (at as i16 | 1).to_le_bytes()).collect();
    emulator.participant(call.id(), USER).speak(&spoken).unwrap();
    let mut received = Vec::new();
    while received.len() < spoken.len() {
        let message = message(&mut socket).await;
        if message["audioData"]["silent"] == false {
            assert_eq!(message["audioData"]["participantRawID"], USER);
            received.extend(pcm(&message));
        } else {
            assert!(received.is_empty() || message["audioData"]["participantRawID"] != USER);
        }
    }
    assert_eq!(received, spoken);
    assert!(emulator.participant(call.id(), "+14255550177").speak(&spoken).is_err());
    assert!(emulator.participant(call.id(), USER).speak(b"RIFF").is_err());
}

#[tokio::test]
async fn mixed_audio_is_one_stream_of_everyone() {
    let options = json!({ "audioChannelType": "mixed", "audioFormat": "pcm24KMono" });
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&options).await;
    let loud = |sample: i16| sample.to_le_bytes().repeat(480);
    emulator.participant(call.id(), USER).speak(loud(1000)).unwrap();
    let heard = loop {
        let message = message(&mut socket).await;
        assert!(message["audioData"].get("participantRawID").is_none());
        assert_eq!(pcm(&message).len(), 960);
        if message["audioData"]["silent"] == false {
            break pcm(&message);
        }
    };
    assert_eq!(heard, loud(1000));
}

#[tokio::test]
async fn a_muted_participant_is_silent() {
    let (emulator, client, mut receiver, _app, call, mut socket) = streamed(&json!({})).await;
    let request = MuteParticipantsRequest::new(vec![USER.parse().unwrap()]);
    client.mute().call_connection_id(call.id()).body(request).send().await.unwrap();
    receiver.names(1).await;
    message(&mut socket).await;
    emulator.participant(call.id(), USER).speak_tone(440, Duration::from_millis(100)).unwrap();
    emulator.participant(call.id(), PHONE).speak_tone(440, Duration::from_millis(200)).unwrap();
    let mut loud = 0;
    while loud < 10 {
        let message = message(&mut socket).await;
        if message["audioData"]["silent"] == false {
            assert_eq!(message["audioData"]["participantRawID"], format!("4:{PHONE}"));
            loud += 1;
        }
    }
}

#[tokio::test]
async fn keys_are_streamed_if_they_are_wanted() {
    for wanted in [true, false] {
        let options = json!({ "enableDtmfTones": wanted });
        let (emulator, client, _receiver, _app, call, mut socket) = streamed(&options).await;
        emulator.participant(call.id(), PHONE).press("3*").unwrap();
        // The keys are before the end of the stream.
        client.stop_media_streaming().call_connection_id(call.id()).send().await.unwrap();
        let mut keys = Vec::new();
        while let Some(Ok(Message::Text(text))) = soon(socket.recv()).await {
            let message: Value = serde_json::from_str(&text).unwrap();
            if message["kind"] == "DtmfData" {
                assert_eq!(message["dtmfData"]["participantRawID"], format!("4:{PHONE}"));
                keys.push(message["dtmfData"]["data"].clone());
            }
        }
        assert_eq!(keys, if wanted { vec![json!("3"), json!("*")] } else { vec![] });
    }
}

#[tokio::test]
async fn what_the_application_plays_is_heard_in_every_spelling() {
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&json!({})).await;
    let sent: Vec<u8> = (0..640 * 4).map(|at| (at / 640) as u8 + 1).collect();
    let encoded: Vec<String> = sent.chunks(640).map(|frame| STANDARD.encode(frame)).collect();
    for message in [
        json!({ "kind": "AudioData", "audioData": { "data": encoded[0] } }),
        json!({ "kind": "Transcription", "text": "an unknown kind" }),
        json!({ "Kind": "AudioData", "AudioData": { "Data": encoded[1] }, "StopAudio": null }),
        json!({ "kind": "audioData", "audioData": { "data": encoded[2] }, "stopAudio": null }),
        json!("not an object"),
        json!({ "kind": "AudioData", "audioData": { "data": "%" } }),
        json!({ "kind": "AudioData", "audioData": { "data": encoded[3] }, "stopAudio": {} }),
    ] {
        send(&mut socket, &message).await;
    }
    let heard = soon(emulator.wait_for_heard(call.id(), Duration::from_millis(80))).await;
    assert_eq!((heard.pcm(), heard.queued()), (sent, Duration::ZERO));
    assert_eq!(heard.sample_rate(), 16_000);
    assert!(heard.to_wav().starts_with(b"RIFF"));
}

#[tokio::test]
async fn stop_audio_is_heard_at_once() {
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&json!({})).await;
    for _ in 0..20 {
        send(&mut socket, &audio(&[1; HALF])).await;
    }
    soon(emulator.wait_for_heard(call.id(), Duration::from_millis(200))).await;
    let asked = Instant::now();
    send(&mut socket, &json!({ "kind": "StopAudio", "stopAudio": {} })).await;
    while !emulator.heard(call.id()).unwrap().queued().is_zero() {
        tokio::task::yield_now().await;
    }
    let silence = asked.elapsed();
    println!("from StopAudio to silence: {silence:?}");
    assert!(silence < Duration::from_millis(200), "{silence:?}");
    let stopped = emulator.heard(call.id()).unwrap().duration();
    assert!(stopped < Duration::from_secs(5), "{stopped:?}");

    // What follows is played.
    send(&mut socket, &audio(&[2; 640])).await;
    let after = stopped + Duration::from_millis(20);
    let heard = soon(emulator.wait_for_heard(call.id(), after)).await;
    assert!(heard.pcm().ends_with(&[2; 640]));
    assert_eq!(heard.duration(), after);
}

#[tokio::test]
async fn without_enable_bidirectional_nothing_is_heard() {
    let options = json!({ "enableBidirectional": false });
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&options).await;
    send(&mut socket, &audio(&[1; 640])).await;
    of_kind(&mut socket, "AudioData").await;
    assert!(emulator.heard(call.id()).is_none());
}

#[tokio::test]
async fn the_socket_closes_with_its_stream_and_opens_again() {
    let (emulator, client, mut receiver, mut app, call, mut socket) = streamed(&json!({})).await;
    client.stop_media_streaming().call_connection_id(call.id()).send().await.unwrap();
    assert_eq!(name(&receiver.event().await), "MediaStreamingStopped");
    while let Some(Ok(message)) = soon(socket.recv()).await {
        if let Message::Close(frame) = message {
            assert!(frame.is_none());
        }
    }
    assert!(emulator.participant(call.id(), PHONE).speak([0; 640]).is_err());
    client.start_media_streaming().call_connection_id(call.id()).send().await.unwrap();
    assert_eq!(name(&receiver.event().await), "MediaStreamingStarted");
    let (_, mut socket) = app.accept().await;
    assert_eq!(message(&mut socket).await["kind"], "AudioMetadata");
    send(&mut socket, &audio(&[1; HALF])).await;
    soon(emulator.wait_for_heard(call.id(), Duration::from_millis(20))).await;

    call.hang_up().send().await.unwrap();
    while soon(socket.recv()).await.is_some_and(|message| message.is_ok()) {}
    let heard = emulator.heard(call.id()).unwrap();
    assert!(heard.queued().is_zero() && heard.duration() < Duration::from_millis(500));
}

#[tokio::test]
async fn a_slow_handshake_is_waited_for() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    *app.shared.delay.lock().unwrap() = Duration::from_millis(1300);
    let call = call(&client, &mut receiver, &media(&app, &json!({}))).await;
    // It is started when it is accepted, and what is spoken meanwhile waits.
    assert_eq!(name(&receiver.event().await), "MediaStreamingStarted");
    emulator.participant(call.id(), PHONE).speak([1; 640]).unwrap();
    let (_, mut socket) = app.accept().await;
    assert_eq!(message(&mut socket).await["kind"], "AudioMetadata");
    assert_eq!(pcm(&message(&mut socket).await), [1; 640]);
}

#[tokio::test]
async fn a_socket_that_cannot_be_opened_is_reported_and_the_stream_stays_active() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    app.shared.refused.store(1, Ordering::Relaxed);
    let refused = call(&client, &mut receiver, &media(&app, &json!({}))).await;
    assert_eq!(name(&receiver.event().await), "MediaStreamingStarted");
    let event = receiver.event().await;
    assert_eq!(name(&event), "MediaStreamingFailed");
    let data = &event["data"];
    assert_eq!(data["resultInformation"]["code"], 400);
    assert_eq!(data["resultInformation"]["subCode"], 8581);
    let details = &data["mediaStreamingUpdate"]["mediaStreamingStatusDetails"];
    assert_eq!(details, "initialWebSocketConnectionFailed");
    assert!(data.get("operationContext").is_none());
    let shown = refused.get_call().send().await.unwrap();
    assert_eq!(shown.media_streaming_subscription.clone().unwrap().state, Some(Media::Active));
    // An application that has answered is not asked again.
    assert_eq!(app.shared.handshakes.load(Ordering::Relaxed), 1);
    client.stop_media_streaming().call_connection_id(refused.id()).send().await.unwrap();
    assert_eq!(name(&receiver.event().await), "MediaStreamingStopped");

    // Nobody listens there.
    let closed = TcpListener::bind(("127.0.0.1", 0)).await.unwrap().local_addr().unwrap();
    app.url = format!("wss://{closed}/");
    call(&client, &mut receiver, &transcription(&app, false)).await;
    assert_eq!(name(&receiver.event().await), "TranscriptionStarted");
    let event = receiver.event().await;
    assert_eq!(name(&event), "TranscriptionFailed");
    assert_eq!(event["data"]["resultInformation"]["subCode"], 8581);
}

#[tokio::test]
async fn an_application_without_tls_is_reached_at_its_wss_address() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    app.url = app.url.replace("ws://", "wss://");
    call(&client, &mut receiver, &media(&app, &json!({}))).await;
    let (_, mut socket) = app.accept().await;
    assert_eq!(message(&mut socket).await["kind"], "AudioMetadata");
}

#[tokio::test]
async fn what_is_said_is_transcribed() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    let call = call(&client, &mut receiver, &transcription(&app, true)).await;
    let (headers, mut socket) = app.accept().await;
    let metadata = message(&mut socket).await;
    assert_eq!(metadata["kind"], "TranscriptionMetadata");
    let metadata = &metadata["transcriptionMetadata"];
    assert_eq!(
        (&metadata["locale"], &metadata["callConnectionId"]),
        (&json!("en-US"), &json!(call.id()))
    );
    let correlation = headers["x-ms-call-correlation-id"].to_str().unwrap();
    assert_eq!(metadata["correlationId"], correlation);

    emulator.participant(call.id(), PHONE).say("My order, please.").unwrap();
    for (text, status) in
        [("My", "Intermediate"), ("My order,", "Intermediate"), ("My order, please.", "Final")]
    {
        let message = message(&mut socket).await;
        let data = &message["transcriptionData"];
        assert_eq!((&data["text"], &data["resultStatus"]), (&json!(text), &json!(status)));
        assert_eq!(data["participantRawID"], format!("4:{PHONE}"));
        let words = data["words"].as_array().unwrap();
        assert!(words.iter().all(|word| word["offset"].is_u64() && word["duration"].is_u64()));
    }

    // The event reports another language, and after a reconnect the metadata too.
    let request = UpdateTranscriptionRequest::builder().locale("de-DE");
    call.update_transcription().body(request).send().await.unwrap();
    while name(&receiver.event().await) != "TranscriptionUpdated" {}
    emulator.participant(call.id(), PHONE).say("Danke").unwrap();
    assert_eq!(message(&mut socket).await["transcriptionData"]["text"], "Danke");
    emulator.fail_streams(call.id(), StreamFault::Reconnect).unwrap();
    let (_, mut socket) = app.accept().await;
    assert_eq!(message(&mut socket).await["transcriptionMetadata"]["locale"], "de-DE");
    call.hang_up().send().await.unwrap();
    while soon(socket.recv()).await.is_some_and(|message| message.is_ok()) {}
}

#[tokio::test]
async fn a_participant_is_heard_in_the_streams_of_all_calls_of_the_conversation() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    let mut connect = media(&app, &json!({}));
    connect.as_object_mut().unwrap().extend([
        ("callbackUri".to_owned(), json!(receiver.uri)),
        ("transcriptionOptions".to_owned(), transcription(&app, false)["transcriptionOptions"].take()),
        (
            "callLocator".to_owned(),
            json!({ "kind": "groupCallLocator", "groupCallId": "6f3bd1a2-0000-4000-8000-000000000001" }),
        ),
    ]);
    let mut calls = Vec::new();
    for faster in [false, true] {
        if faster {
            connect["mediaStreamingOptions"]["audioFormat"] = json!("pcm24KMono");
        }
        let request: ConnectRequest = serde_json::from_value(connect.clone()).unwrap();
        let answer = client.connect().body(request).send().await.unwrap();
        calls.push(client.call(answer.call_connection_id.as_deref().unwrap()));
    }
    let event = loop {
        let event = receiver.event().await;
        if name(&event) == "ParticipantsUpdated" {
            break event;
        }
    };
    let first = raw_ids(&event).remove(0);
    let request = AddParticipantRequest::new(USER.parse::<Participant>().unwrap());
    calls[0].add_participant().body(request).send().await.unwrap();
    while name(&receiver.event().await) != "AddParticipantSucceeded" {}

    // The first application does not hear itself.
    emulator.participant(calls[1].id(), first).say("I am one").unwrap();
    let caller = emulator.participant(calls[0].id(), USER);
    caller.say("Hello there").unwrap();
    caller.speak_tone(440, Duration::from_millis(20)).unwrap();
    caller.press("7").unwrap();
    let mut lengths = Vec::new();
    for _ in 0..4 {
        let (headers, mut socket) = app.accept().await;
        if message(&mut socket).await["kind"] == "TranscriptionMetadata" {
            let one = (first, "I am one");
            let both = [one, (USER, "Hello there")];
            let is_first = headers["x-ms-call-connection-id"] == calls[0].id();
            for (who, words) in &both[usize::from(is_first)..] {
                let heard = message(&mut socket).await;
                let data = &heard["transcriptionData"];
                assert_eq!(
                    (&data["text"], &data["participantRawID"]),
                    (&json!(words), &json!(who))
                );
            }
            continue;
        }
        let (mut key, mut tone) = (None, None);
        while key.is_none() || tone.is_none() {
            let message = message(&mut socket).await;
            if message["kind"] == "DtmfData" {
                key = Some(message["dtmfData"]["participantRawID"].clone());
            } else if message["audioData"]["silent"] == false {
                tone = Some(message["audioData"]["participantRawID"].clone());
                lengths.push(pcm(&message).len());
            }
        }
        assert_eq!((key, tone), (Some(json!(USER)), Some(json!(USER))));
    }
    lengths.sort_unstable();
    assert_eq!(lengths, [640, 960]);
}

#[tokio::test]
async fn faults_strike_open_streams() {
    let (emulator, _client, mut receiver, mut app, call, mut socket) = streamed(&json!({})).await;
    emulator.fail_streams(call.id(), StreamFault::Garbage).unwrap();
    let mut unreadable = 0;
    while unreadable < 2 {
        match soon(socket.recv()).await.unwrap().unwrap() {
            Message::Text(text) => {
                unreadable += usize::from(serde_json::from_str::<Value>(&text).is_err());
            }
            Message::Binary(_) => unreadable += 1,
            other => unreachable!("{other:?}"),
        }
    }

    emulator.fail_streams(call.id(), StreamFault::stall(Duration::from_millis(300))).unwrap();
    let mut last = Instant::now();
    loop {
        message(&mut socket).await;
        if last.elapsed() > Duration::from_millis(250) {
            break;
        }
        last = Instant::now();
    }

    emulator.fail_streams(call.id(), StreamFault::Reconnect).unwrap();
    while soon(socket.recv()).await.is_some_and(|message| message.is_ok()) {}
    let update = |event: &Value| {
        event["data"]["mediaStreamingUpdate"]["mediaStreamingStatusDetails"].clone()
    };
    let event = receiver.event().await;
    assert_eq!(
        (name(&event), update(&event)),
        ("MediaStreamingFailed".to_owned(), json!("streamConnectionInterrupted"))
    );
    let event = receiver.event().await;
    assert_eq!(
        (name(&event), update(&event)),
        ("MediaStreamingStarted".to_owned(), json!("streamConnectionReestablished"))
    );
    let (headers, mut socket) = app.accept().await;
    assert_eq!(headers["x-ms-call-connection-id"], call.id());
    assert_eq!(message(&mut socket).await["kind"], "AudioMetadata");
    send(&mut socket, &audio(&[1; 640])).await;
    soon(emulator.wait_for_heard(call.id(), Duration::from_millis(20))).await;

    emulator.fail_streams(call.id(), StreamFault::Drop).unwrap();
    let mut closed = false;
    while let Some(Ok(message)) = soon(socket.recv()).await {
        closed |= matches!(message, Message::Close(_));
    }
    assert!(!closed);
    while emulator.fail_streams(call.id(), StreamFault::Drop).is_ok() {
        tokio::task::yield_now().await;
    }
}

/// The time of a message.
fn time(message: &Value) -> SystemTime {
    humantime::parse_rfc3339(message["audioData"]["timestamp"].as_str().unwrap()).unwrap()
}

/// The first gap in the audio. Some seconds of it are read at most.
async fn gap(socket: &mut WebSocket) -> Duration {
    let mut before = time(&of_kind(socket, "AudioData").await);
    for _ in 0..500 {
        let next = time(&of_kind(socket, "AudioData").await);
        let gap = next.duration_since(before).unwrap();
        if gap > Duration::from_millis(20) {
            return gap;
        }
        before = next;
    }
    unreachable!("there is no gap in the audio");
}

#[tokio::test]
async fn a_frame_is_lost_when_it_is_more_than_a_second_late() {
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&json!({})).await;
    of_kind(&mut socket, "AudioData").await;
    tokio::time::pause();
    emulator.fail_streams(call.id(), StreamFault::stall(Duration::from_secs(5))).unwrap();
    // A frame of both participants may be sent before it.
    let lost = gap(&mut socket).await.as_millis();
    assert!((3980..=4020).contains(&lost), "{lost}");
}

#[tokio::test]
async fn nothing_is_read_during_a_stall() {
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&json!({})).await;
    tokio::time::pause();
    let begun = tokio::time::Instant::now();
    emulator.fail_streams(call.id(), StreamFault::stall(Duration::from_secs(5))).unwrap();
    send(&mut socket, &audio(&[1; 640])).await;
    soon(emulator.wait_for_heard(call.id(), Duration::from_millis(20))).await;
    assert!(begun.elapsed() > Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn what_is_said_and_pressed_before_the_socket_opens_is_sent_although_the_stream_ends() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let mut app = App::start().await;
    *app.shared.delay.lock().unwrap() = Duration::from_millis(200);
    let mut options = media(&app, &json!({}));
    options["transcriptionOptions"] = transcription(&app, false)["transcriptionOptions"].take();
    let call = call(&client, &mut receiver, &options).await;
    receiver.names(2).await;
    emulator.participant(call.id(), PHONE).say("Hello").unwrap();
    emulator.participant(call.id(), PHONE).press("1").unwrap();
    call.hang_up().send().await.unwrap();
    assert_eq!(name(&receiver.event().await), "CallDisconnected");
    let mut received = Vec::new();
    for _ in 0..2 {
        let (_, mut socket) = app.accept().await;
        while let Some(Ok(Message::Text(text))) = soon(socket.recv()).await {
            let message: Value = serde_json::from_str(&text).unwrap();
            received.push(message["kind"].as_str().unwrap().to_owned());
        }
    }
    received.retain(|kind| kind != "AudioData");
    received.sort_unstable();
    let expected = ["AudioMetadata", "DtmfData", "TranscriptionData", "TranscriptionMetadata"];
    assert_eq!(received, expected);
}

#[tokio::test]
async fn an_application_that_does_not_read_loses_audio_and_holds_nothing_up() {
    let (lines, mut log) = mpsc::unbounded_channel();
    let log_line = move |line: &str| drop(lines.send(line.to_owned()));
    let (emulator, client, mut receiver) = start(Emulator::builder().log(log_line)).await;
    let mut app = App::start().await;
    let call = call(&client, &mut receiver, &media(&app, &json!({}))).await;
    assert_eq!(name(&receiver.event().await), "MediaStreamingStarted");
    let (_, mut socket) = app.accept().await;
    // So many keys that the connection takes no more.
    let keys = "1".repeat(18);
    for _ in 0..4000 {
        emulator.participant(call.id(), PHONE).press(&*keys).unwrap();
        tokio::task::yield_now().await;
    }
    // What it sends is read all the same.
    for _ in 0..4 {
        send(&mut socket, &audio(&[1; HALF])).await;
    }
    soon(emulator.wait_for_heard(call.id(), Duration::from_secs(2))).await;

    // Then it reads again, and finds a gap.
    assert!(gap(&mut socket).await > Duration::from_millis(500));

    // It stops reading once more, and the stream ends with its call all the same.
    for _ in 0..4000 {
        emulator.participant(call.id(), PHONE).press(&*keys).unwrap();
        tokio::task::yield_now().await;
    }
    send(&mut socket, &audio(&[1; 640])).await;
    soon(emulator.wait_for_heard(call.id(), Duration::from_millis(2020))).await;
    call.hang_up().send().await.unwrap();
    assert_eq!(name(&receiver.event().await), "CallDisconnected");
    while soon(socket.recv()).await.is_some_and(|message| message.is_ok()) {}
    while !soon(log.recv()).await.unwrap().ends_with("it is closed") {}
}

#[tokio::test]
async fn a_flood_is_bounded_and_does_not_disturb_the_schedule() {
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&json!({})).await;
    let second = audio(&[1; 2 * HALF]).to_string();
    let flood = async {
        // Ten minutes, of which five have room.
        for _ in 0..600 {
            socket.send(Message::text(second.clone())).await.unwrap();
            socket.send(Message::text("{}")).await.unwrap();
        }
        socket.send(Message::text("x".repeat(100_000))).await.unwrap();
    };
    flood.await;
    let heard = loop {
        message(&mut socket).await;
        let heard = emulator.heard(call.id()).unwrap();
        if heard.queued() > Duration::from_secs(295) {
            break heard;
        }
    };
    assert!(heard.queued() <= Duration::from_secs(300));
    // One that is too long to be read ends the connection.
    let _ = socket.send(Message::text("x".repeat(2_000_000))).await;
    while soon(socket.recv()).await.is_some_and(|message| message.is_ok()) {}
}

#[tokio::test]
async fn streams_are_driven_over_http() {
    let (emulator, _client, _receiver, _app, call, mut socket) = streamed(&json!({})).await;
    let path = |what: &str| format!("/emulator/calls/{}/{what}", call.id());
    let body = json!({ "participant": PHONE, "tone": 440, "milliseconds": 20 }).to_string();
    let post = |path: String, body: String| {
        let emulator = &emulator;
        async move { ask(emulator, "POST", &path, &[JSON], &body).await }
    };
    let answer: Answer = post(path("speak"), body).await;
    assert_eq!(answer.status, 204, "{}", answer.text);
    let body = json!({ "participant": PHONE, "audio": STANDARD.encode([1; 640]) }).to_string();
    assert_eq!(post(path("speak"), body).await.status, 204);
    let mut loud = Vec::new();
    while loud.len() < 2 {
        let message = message(&mut socket).await;
        if message["audioData"]["silent"] == false {
            loud.push(pcm(&message));
        }
    }
    assert_eq!(loud[1], [1; 640]);
    let goes_on = json!({ "participant": PHONE, "audio": "AAA=", "continues": true }).to_string();
    assert_eq!(post(path("speak"), goes_on).await.status, 204);
    let journal = ask(&emulator, "GET", "/emulator/journal", &[], "").await.text;
    assert_eq!(journal.matches("a participant speaks into").count(), 2);
    let list = ask(&emulator, "GET", "/emulator/calls", &[], "").await.json();
    let shown = &list["calls"][0]["audioStream"];
    assert_eq!(*shown, json!({ "sampleRate": 16000, "isBidirectional": true }));
    for wrong in [json!({ "participant": PHONE }), json!({ "participant": PHONE, "audio": "%" })] {
        assert_eq!(post(path("speak"), wrong.to_string()).await.status, 400);
    }

    send(&mut socket, &audio(&[1; 640])).await;
    soon(emulator.wait_for_heard(call.id(), Duration::from_millis(20))).await;
    let answer = ask(&emulator, "GET", &path("heard"), &[], "").await;
    let heard: Value = serde_json::from_str(&answer.text).unwrap();
    let expected = json!({ "sampleRate": 16000, "milliseconds": 20, "queuedMilliseconds": 0, "complete": true });
    assert_eq!(heard, expected);
    let host = emulator.endpoint().replace("http://", "");
    let file = async |path: &str| {
        let mut stream = TcpStream::connect(&host).await.unwrap();
        let asked = request("GET", path, &[("host", &host)], "");
        stream.write_all(asked.as_bytes()).await.unwrap();
        let mut file = Vec::new();
        soon(stream.read_to_end(&mut file)).await.unwrap();
        file
    };
    let whole = file(&path("heard.wav")).await;
    assert!(whole.ends_with(&emulator.heard(call.id()).unwrap().to_wav()));
    // A page that listens has had the first half.
    let rest = file(&path("heard.wav?afterSamples=160")).await;
    assert!(rest.ends_with(&[&b"data"[..], &320_u32.to_le_bytes(), &[1; 320]].concat()));
    assert_eq!(ask(&emulator, "GET", "/emulator/calls/none/heard", &[], "").await.status, 404);
    let wrong = path("heard.wav?after=320");
    assert_eq!(ask(&emulator, "GET", &wrong, &[], "").await.status, 400);

    assert_eq!(post(path("streams/fault"), r#"{"fault":"explode"}"#.to_owned()).await.status, 400);
    let stall = r#"{"fault":"stall","milliseconds":1}"#;
    assert_eq!(post(path("streams/fault"), stall.to_owned()).await.status, 204);
    assert_eq!(post(path("streams/fault"), r#"{"fault":"drop"}"#.to_owned()).await.status, 204);
    while soon(socket.recv()).await.is_some_and(|message| message.is_ok()) {}
}

#[tokio::test]
async fn virtual_time_passes_as_real_time_while_audio_is_streamed() {
    let (emulator, client, mut receiver) = start(Emulator::builder().virtual_time(true)).await;
    let mut app = App::start().await;
    let call = call(&client, &mut receiver, &media(&app, &json!({}))).await;
    let (_, mut socket) = app.accept().await;
    assert_eq!(message(&mut socket).await["kind"], "AudioMetadata");
    let (began, time) = (Instant::now(), Duration::from_millis(200));
    soon(emulator.sleep(time)).await;
    assert!(began.elapsed() >= time);
    call.hang_up().send().await.unwrap();
    while soon(socket.recv()).await.is_some_and(|message| message.is_ok()) {}
    soon(emulator.sleep(Duration::from_secs(3600))).await;
}

#[tokio::test]
async fn virtual_time_jumps_while_only_words_are_streamed() {
    let (emulator, client, mut receiver) = start(Emulator::builder().virtual_time(true)).await;
    let mut app = App::start().await;
    let call = call(&client, &mut receiver, &transcription(&app, false)).await;
    let (_, mut socket) = app.accept().await;
    soon(emulator.sleep(Duration::from_secs(3600))).await;
    emulator.participant(call.id(), PHONE).say("hello").unwrap();
    let words = of_kind(&mut socket, "TranscriptionData").await;
    // In ticks of 100 ns.
    assert_eq!(words["transcriptionData"]["offset"], 36_000_000_000_u64);
}

#[tokio::test]
async fn a_voicemail_beeps_into_the_audio_stream_after_its_greeting() {
    let (emulator, _client, mut receiver) = start(Emulator::builder().magic_numbers(true)).await;
    let mut app = App::start().await;
    let mut body = json!({
        "targets": [{ "rawId": "4:+14255559002" }],
        "sourceCallerIdNumber": { "value": "+14255550100" },
        "callbackUri": receiver.uri,
    });
    let streams = media(&app, &json!({}));
    body.as_object_mut().unwrap().extend(streams.as_object().unwrap().clone());
    let path = "/calling/callConnections?api-version=2025-06-15";
    let headers = [JSON, ("authorization", "Bearer token")];
    let created = ask(&emulator, "POST", path, &headers, &body.to_string()).await;
    assert_eq!(created.status, 201, "{}", created.text);
    emulator.skip(Duration::from_secs(3)).await;
    receiver.names(3).await;
    let (_, mut socket) = app.accept().await;
    let mut beep = 0;
    emulator.skip(Duration::from_millis(500)).await;
    emulator.skip(Duration::from_secs(4)).await;
    soon(async {
        while beep < 25 {
            let audio = of_kind(&mut socket, "AudioData").await;
            beep += usize::from(audio["audioData"]["silent"] == false);
        }
    })
    .await;
    let journal = ask(&emulator, "GET", "/emulator/journal", &[], "").await.json();
    let did = |entry: &&Value| entry["kind"] == "control";
    let said: Vec<_> = journal.as_array().unwrap().iter().filter(did).collect();
    assert_eq!(said[0]["did"], "say");
    assert!(said[0]["input"].as_str().unwrap().ends_with("after the tone."));
    assert!(said[1]["action"].as_str().unwrap().ends_with("beeps"));
}
