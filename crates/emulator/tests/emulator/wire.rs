//! Requests, written byte by byte.

use std::collections::HashMap;
use std::time::Duration;

use acs_call_emulator::Emulator;
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::{CALL, PHONE};

pub(crate) const JSON: (&str, &str) = ("content-type", "application/json");

pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: HashMap<String, String>,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// Status and `error.code`; no code for a success.
    pub(crate) fn outcome(&self) -> (u16, String) {
        let code = || self.json()["error"]["code"].as_str().unwrap().to_owned();
        (self.status, if self.status < 400 { String::new() } else { code() })
    }
}

pub(crate) async fn ask(
    emulator: &Emulator,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let endpoint = emulator.endpoint();
    ask_at(endpoint.strip_prefix("http://").unwrap(), method, path, headers, body).await
}

pub(crate) async fn ask_at(
    host: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let headers = [&[("host", host)], headers].concat();
    exchange(host, &request(method, path, &headers, body)).await
}

/// A request as it is written.
pub(crate) fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> String {
    let mut request = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
    for (name, value) in headers {
        request += &format!("{name}: {value}\r\n");
    }
    request + &format!("content-length: {}\r\n\r\n{body}", body.len())
}

/// Sends a request, and reads its answer.
pub(crate) async fn exchange(host: &str, request: &str) -> Answer {
    read_answer(TcpStream::connect(host).await.unwrap(), request).await
}

/// Sends a request on a connection, and reads its answer.
pub(crate) async fn read_answer(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    request: &str,
) -> Answer {
    let exchange = async {
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    };
    let answer = tokio::time::timeout(Duration::from_secs(20), exchange).await.unwrap();
    let (head, text) = answer.split_once("\r\n\r\n").unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines
        .map(|line| line.split_once(": ").unwrap())
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    Answer { status, headers, text: text.to_owned() }
}

pub(crate) fn path(operation: &str) -> String {
    format!("/calling/callConnections/{CALL}:{operation}?api-version=2025-05-15")
}

/// Requests an operation in the call, with a token.
pub(crate) async fn operate(emulator: &Emulator, operation: &str, body: &Value) -> Answer {
    operate_with(emulator, operation, body, &[]).await
}

pub(crate) async fn operate_with(
    emulator: &Emulator,
    operation: &str,
    body: &Value,
    headers: &[(&str, &str)],
) -> Answer {
    let headers = [&[("authorization", "Bearer token")], headers].concat();
    let body = if body.is_null() { String::new() } else { body.to_string() };
    ask(emulator, "POST", &path(operation), &headers, &body).await
}

pub(crate) fn phone() -> Value {
    json!({ "kind": "phoneNumber", "phoneNumber": { "value": PHONE } })
}

pub(crate) fn other_phone() -> Value {
    json!({ "kind": "phoneNumber", "phoneNumber": { "value": "+14255550199" } })
}

pub(crate) fn prompt() -> Value {
    json!({ "kind": "file", "file": { "uri": "https://contoso.com/prompt.wav" } })
}

pub(crate) fn send() -> Value {
    json!({ "tones": ["one", "pound"], "targetParticipant": phone() })
}

/// A prompt that plays until it is cancelled.
pub(crate) fn looped() -> Value {
    json!({ "playSources": [prompt()], "playOptions": { "loop": true } })
}

pub(crate) fn recognize() -> Value {
    json!({
        "recognizeInputType": "dtmf",
        "recognizeOptions": {
            "targetParticipant": phone(),
            "dtmfOptions": { "maxTonesToCollect": 3, "stopTones": ["pound"] },
        },
    })
}

/// The smallest body of each operation, and the status of its success.
pub(crate) fn operations() -> Vec<(&'static str, Value, u16)> {
    let target = || json!({ "targetParticipant": phone() });
    vec![
        ("cancelAllMediaOperations", Value::Null, 202),
        ("hold", target(), 200),
        ("play", json!({ "playSources": [prompt()] }), 202),
        ("recognize", recognize(), 202),
        ("sendDtmfTones", send(), 202),
        ("startContinuousDtmfRecognition", target(), 200),
        ("startMediaStreaming", json!({}), 202),
        ("startTranscription", json!({}), 202),
        ("stopContinuousDtmfRecognition", target(), 200),
        ("stopMediaStreaming", json!({}), 202),
        ("stopTranscription", json!({}), 202),
        ("unhold", target(), 200),
        ("updateTranscription", json!({}), 202),
    ]
}

/// The first bytes of the answer to a send.
pub(crate) async fn first_bytes(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    host: &str,
) -> String {
    let headers = [("host", host), ("authorization", "Bearer token")];
    let request = request("POST", &path("sendDtmfTones"), &headers, &send().to_string());
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = [0; 1024];
    let read = stream.read(&mut bytes).await.unwrap_or_default();
    String::from_utf8_lossy(&bytes[..read]).into_owned()
}

/// Creates a call to a number; returns its id.
pub(crate) async fn create_call(emulator: &Emulator, callback_uri: &str, number: &str) -> String {
    let body = json!({
        "targets": [{ "kind": "phoneNumber", "phoneNumber": { "value": number } }],
        "sourceCallerIdNumber": { "value": "+14255550100" },
        "callbackUri": callback_uri,
    });
    let headers = [JSON, ("authorization", "Bearer token")];
    let path = "/calling/callConnections?api-version=2025-06-15";
    let created = ask(emulator, "POST", path, &headers, &body.to_string()).await;
    assert_eq!(created.status, 201, "{}", created.text);
    created.json()["callConnectionId"].as_str().unwrap().to_owned()
}
