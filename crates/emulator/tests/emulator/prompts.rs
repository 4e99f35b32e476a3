//! Files of prompts, which are fetched from loopback.

use std::time::{Duration, Instant};

use acs_call_emulator::Emulator;
use axum::Router;
use axum::routing::get;
use http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::receiver::{Receiver, name};
use crate::wire::{operate, phone};
use crate::{CALL, PHONE};

/// A server of files; returns its address.
async fn files() -> String {
    let wav = *b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0";
    let router = Router::new()
        .route("/prompt.wav", get(async move || wav))
        .route("/prompt.mp3", get(async || "ID3\u{3}"))
        .route("/page.wav", get(async || "<!DOCTYPE html>"))
        .route("/empty.wav", get(async || ""))
        .route("/error.wav", get(async move || (StatusCode::INTERNAL_SERVER_ERROR, wav)))
        .route("/moved.wav", get(async || (StatusCode::FOUND, [("location", "/prompt.wav")])));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn started() -> (Emulator, Receiver) {
    let receiver = Receiver::start().await;
    let emulator = Emulator::builder()
        .callback_uri(&receiver.uri)
        .unplayable("https://dummy.example/")
        .start()
        .await
        .unwrap();
    (emulator, receiver)
}

fn file(uri: &str) -> Value {
    json!({ "kind": "file", "file": { "uri": uri } })
}

async fn play(emulator: &Emulator, sources: &[Value]) {
    let body = json!({ "playSources": sources, "operationContext": "menu" });
    assert_eq!(operate(emulator, "play", &body).await.status, 202);
}

#[tokio::test]
async fn a_file_that_can_be_played_is_played() {
    let (emulator, mut receiver) = started().await;
    let files = files().await;
    for uri in [
        format!("http://{files}/prompt.wav"),
        format!("http://{files}/prompt.mp3?sig=secret"),
        // An application behind TLS, which serves plain text here.
        format!("https://{files}/prompt.wav"),
        // Nothing is fetched from elsewhere.
        "https://contoso.com/prompt.wav".to_owned(),
        "http://192.0.2.1/prompt.wav".to_owned(),
    ] {
        play(&emulator, &[file(&uri)]).await;
        assert_eq!(receiver.names(2).await, ["PlayStarted", "PlayCompleted"], "{uri}");
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_played_fails_the_play() {
    let (emulator, mut receiver) = started().await;
    let files = files().await;
    let good = file(&format!("http://{files}/prompt.wav"));
    for uri in [
        format!("http://{files}/missing.wav"),
        format!("http://{files}/page.wav"),
        format!("http://{files}/empty.wav"),
        format!("http://{files}/error.wav"),
        format!("http://{files}/moved.wav"),
        "http://127.0.0.1:1/prompt.wav".to_owned(),
        "https://127.0.0.1:1/prompt.wav".to_owned(),
        "https://dummy.example/dummyurl.wav".to_owned(),
        "file:///prompt.wav".to_owned(),
        "prompt.wav".to_owned(),
    ] {
        let text = json!({ "kind": "text", "text": { "text": "Hello" } });
        let sources = [text, good.clone(), file(&uri), file(&uri)];
        play(&emulator, &sources).await;
        assert_eq!(receiver.names(1).await, ["PlayStarted"], "{uri}");
        let event = receiver.event().await;
        assert_eq!(name(&event), "PlayFailed", "{uri}");
        let data = &event["data"];
        assert_eq!(data["failedPlaySourceIndex"], 2, "{uri}");
        assert_eq!(data["operationContext"], "menu");
        let expected = json!({
            "code": 400,
            "subCode": 8535,
            "message": "Action failed, file format is invalid.",
        });
        assert_eq!(data["resultInformation"], expected, "{uri}");
    }
    // The call is free again.
    play(&emulator, &[good]).await;
    assert_eq!(receiver.names(2).await, ["PlayStarted", "PlayCompleted"]);
}

#[tokio::test]
async fn a_prompt_that_cannot_be_played_fails_its_recognition() {
    let (emulator, mut receiver) = started().await;
    let good = file(&format!("http://{}/prompt.wav", files().await));
    let recognize = |prompts: Value| {
        json!({
            "recognizeInputType": "dtmf",
            "playPrompts": prompts,
            "recognizeOptions": { "targetParticipant": phone(), "dtmfOptions": { "maxTonesToCollect": 1 } },
        })
    };
    let body = recognize(json!([good, file("https://dummy.example/dummyurl.wav")]));
    operate(&emulator, "recognize", &body).await;
    let event = receiver.event().await;
    assert_eq!(name(&event), "RecognizeFailed");
    assert_eq!(event["data"]["failedPlaySourceIndex"], 1);
    assert_eq!(event["data"]["resultInformation"]["subCode"], 8535);

    operate(&emulator, "recognize", &recognize(json!([good]))).await;
    emulator.participant(CALL, PHONE).press("1").unwrap();
    assert_eq!(receiver.outcome().await, ("RecognizeCompleted".to_owned(), 200, 8531));
}

#[tokio::test]
async fn a_play_is_cancelled_while_its_file_is_fetched() {
    let (emulator, mut receiver) = started().await;
    // It accepts no connection, so nothing answers.
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    play(&emulator, &[file(&format!("http://{}/prompt.wav", listener.local_addr().unwrap()))])
        .await;
    assert_eq!(receiver.names(1).await, ["PlayStarted"]);
    operate(&emulator, "cancelAllMediaOperations", &Value::Null).await;
    assert_eq!(receiver.outcome().await, ("PlayCanceled".to_owned(), 400, 8508));
}

#[tokio::test]
async fn a_file_can_play_for_its_length() {
    let mut receiver = Receiver::start().await;
    let builder = Emulator::builder().callback_uri(&receiver.uri).prompt_duration(None);
    let emulator = builder.start().await.unwrap();
    // 20 ms.
    let mut wav =
        b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\x3e\0\0\0\x7d\0\0\x02\0\x10\0".to_vec();
    wav.extend(b"data\x80\x02\0\0");
    let router = Router::new().route("/short.wav", get(async move || wav.clone()));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let uri = format!("http://{}/short.wav", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let begun = Instant::now();
    let text = json!({ "kind": "text", "text": { "text": "Hello" } });
    play(&emulator, &[file(&uri), text, file(&uri)]).await;
    assert_eq!(receiver.names(2).await, ["PlayStarted", "PlayCompleted"]);
    assert!(begun.elapsed() >= Duration::from_millis(40));
}

#[tokio::test]
async fn an_address_that_is_no_url_cannot_be_unplayable() {
    let error = Emulator::builder().unplayable("prompt.wav").start().await.unwrap_err();
    assert!(error.to_string().starts_with("unplayable: expected a URL"), "{error}");
}
