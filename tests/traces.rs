//! Traces: one span for a call, one event for an attempt, and nothing in them that is secret.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::io::Write;
use std::sync::{Arc, Mutex};

use acs_call_automation::types::SendDtmfTonesRequest;
use acs_call_automation::{Credential, Error, RetryPolicy};
use http::StatusCode;
use support::recorder::{KEY, Recorder};
use tracing::Level;
use tracing::instrument::WithSubscriber as _;

/// All that is traced.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What a request traces at the most verbose level, when its first attempt fails.
async fn traced(server: &Recorder, credential: Credential) -> String {
    let answer = [
        ("x-ms-request-id", "request-1"),
        ("ms-cv", "vector-1"),
        ("X-Microsoft-Skype-Chain-ID", "chain-1"),
        ("X-Azure-Ref", "ref-1"),
        ("retry-after-ms", "1"),
    ];
    let body = r#"{"error":{"code":"9001","message":"downstream"}}"#;
    server.answer((StatusCode::TOO_MANY_REQUESTS, answer, body));
    let (traces, sent) = traced_at(Level::TRACE, server, credential).await;
    sent.unwrap();
    traces
}

/// What a request traces at this level, and how it ends.
async fn traced_at(
    level: Level,
    server: &Recorder,
    credential: Credential,
) -> (String, Result<(), Error>) {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    let client =
        server.builder().credential(credential).retry(RetryPolicy::default()).build().unwrap();
    let request = SendDtmfTonesRequest::builder()
        .tones("47110815*")
        .target_participant("+14255550123")
        .operation_context("context-1");
    let call = client.send_dtmf_tones().call_connection_id("call/1").body(request);
    let sent = call.send().with_subscriber(subscriber).await;
    let text = lines.0.lock().unwrap().clone();
    (String::from_utf8(text).unwrap(), sent.map(drop))
}

#[tokio::test]
async fn each_attempt_is_traced_with_its_ids() {
    let server = Recorder::start().await;
    let traces = traced(&server, Credential::access_key(KEY).unwrap()).await;
    let attempts: Vec<&str> = traces.lines().filter(|line| line.contains(": attempt ")).collect();
    assert_eq!(attempts.len(), 2, "{traces}");
    let sent = server.take();
    let id = sent[0].header("x-ms-client-request-id").unwrap();
    for expected in [
        "rpc.method=\"SendDtmfTones\"",
        "call_connection.id=\"call/1\"",
        "server.address=\"127.0.0.1\"",
        &format!("az.client_request_id=\"{id}\""),
        "http.request.method=\"POST\"",
        "http.request.resend_count=0",
        "http.response.status_code=429",
        "error.subcode=9001",
        "error.type=\"429\"",
        "azure.service.request.id=\"request-1\"",
        "ms_cv=\"vector-1\"",
        "chain_id=\"chain-1\"",
        "azure_ref=\"ref-1\"",
        "then=\"retry\"",
        "wait_ms=",
    ] {
        assert!(attempts[0].contains(expected), "{expected} in {}", attempts[0]);
    }
    assert!(attempts[1].contains("http.request.resend_count=1"), "{}", attempts[1]);
    assert!(attempts[1].contains("http.response.status_code=202"), "{}", attempts[1]);
    assert_eq!(traces.matches("pipeline: new").count(), 1, "one span: {traces}");
}

#[tokio::test]
async fn nothing_secret_is_traced() {
    let server = Recorder::start().await;
    for credential in [Credential::access_key(KEY).unwrap(), Credential::bearer("t0ken").unwrap()] {
        let traces = traced(&server, credential).await;
        let authorization = server.take().remove(0).header("authorization").unwrap().to_owned();
        let signature =
            authorization.rsplit(['=', ' ']).find(|part| !part.is_empty()).unwrap().to_owned();
        for secret in [
            KEY,
            "t0ken",
            &signature,
            "47110815",
            "four",
            "asterisk",
            "4255550123",
            "context-1",
            "Bearer",
        ] {
            assert!(!traces.contains(secret), "{secret} in {traces}");
        }
    }
}

fn key() -> Credential {
    Credential::access_key(KEY).unwrap()
}

/// What an operator sees who does not look for anything.
#[tokio::test]
async fn retries_and_failures_are_traced_at_the_level_of_warnings() {
    let server = Recorder::start().await;
    let (traces, sent) = traced_at(Level::WARN, &server, key()).await;
    sent.unwrap();
    assert_eq!(traces, "", "a request that succeeds at once");

    server.answer((StatusCode::SERVICE_UNAVAILABLE, [("retry-after-ms", "1")]));
    let (traces, sent) = traced_at(Level::WARN, &server, key()).await;
    sent.unwrap();
    let lines: Vec<&str> = traces.lines().collect();
    assert_eq!(lines.len(), 1, "{traces}");
    for expected in [" WARN ", "attempt=1", "status_code=503", "then=\"retry\""] {
        assert!(lines[0].contains(expected), "{expected} in {traces}");
    }

    for (status, level) in [
        (StatusCode::BAD_REQUEST, " WARN "),
        (StatusCode::UNAUTHORIZED, "ERROR "),
        (StatusCode::FORBIDDEN, "ERROR "),
    ] {
        server.answer((status, [("X-Microsoft-Skype-Chain-ID", "chain-1")]));
        let (traces, sent) = traced_at(Level::WARN, &server, key()).await;
        let (error, lines) = (sent.unwrap_err(), traces.lines().collect::<Vec<_>>());
        assert_eq!(lines.len(), 1, "{traces}");
        let pair = error.repeatability().unwrap().request_id();
        for expected in [
            level,
            "request failed",
            "duration_ms=",
            "attempts=1",
            "delivery=Refused",
            &format!("repeatability.request_id={pair}"),
            &format!("az.client_request_id=\"{}\"", error.client_request_id().unwrap()),
            &format!("error.type=\"{}\"", status.as_u16()),
            &format!("error={error}"),
            "chain_id=\"chain-1\"",
        ] {
            assert!(lines[0].contains(expected), "{expected} in {traces}");
        }
    }
}

#[tokio::test]
async fn the_cause_of_a_failure_is_in_its_trace() {
    let server = Recorder::start().await;
    let credential = Credential::token_provider(|| async { Err("the vault is sealed".into()) });
    let (traces, sent) = traced_at(Level::WARN, &server, credential).await;
    sent.unwrap_err();
    let last = traces.lines().last().unwrap();
    assert!(last.starts_with(char::is_numeric) && last.contains("ERROR "), "{traces}");
    assert!(last.contains(": the vault is sealed"), "{traces}");
}

#[tokio::test]
async fn a_success_is_traced_with_its_duration() {
    let server = Recorder::start().await;
    let (traces, _) = traced_at(Level::DEBUG, &server, key()).await;
    let end = traces.lines().find(|line| line.contains("request accepted")).unwrap();
    for expected in ["duration_ms=", "attempts=1", "delivery=Accepted", "status_code=202"] {
        assert!(end.contains(expected), "{expected} in {end}");
    }
}
