//! Requests for operations that the crate does not have: sent, signed and retried like the others.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::time::Duration;

use acs_call_automation::{
    CallAutomationClient, Clock as _, Credential, Delivery, Method, Repeatability, RetryPolicy,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use http::StatusCode;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use support::recorder::{KEY, Recorded, Recorder};
use support::stopped_clock::StoppedClock;

const MUTE: &str = "/calling/callConnections/421f3500/participants:mute";
const PARTICIPANT: &str = "/calling/callConnections/421f3500/participants/4%3A%2B14255550123";

/// A client that waits without taking time.
fn client(server: &Recorder) -> CallAutomationClient {
    let policy = RetryPolicy::default().jitter(|| 1.0);
    server.builder().clock(StoppedClock::new()).retry(policy).build().unwrap()
}

fn signature(sent: &Recorded) -> String {
    let hash = BASE64.encode(Sha256::digest(&sent.body));
    let (date, host) = (sent.header("x-ms-date").unwrap(), sent.header("host").unwrap());
    let text = format!("{}\n{}\n{date};{host};{hash}", sent.method, sent.path_and_query);
    let mut mac = Hmac::<Sha256>::new_from_slice(&BASE64.decode(KEY).unwrap()).unwrap();
    mac.update(text.as_bytes());
    BASE64.encode(mac.finalize().into_bytes())
}

#[tokio::test]
async fn a_request_is_sent_as_it_is_built_and_signed() {
    let server = Recorder::start().await;
    let body = json!({ "targetParticipants": [{ "rawId": "8:acs:1" }] });
    client(&server).request(Method::POST, MUTE).json(&body).send().await.unwrap();
    let sent = server.only();
    assert_eq!(sent.method, "POST");
    assert_eq!(sent.path_and_query, format!("{MUTE}?api-version=2025-05-15"));
    assert_eq!(sent.json(), body);
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert!(sent.header("x-ms-client-request-id").is_some());
    assert_eq!(sent.header("repeatability-request-id"), None);
    assert!(sent.header("authorization").unwrap().ends_with(&signature(&sent)));
}

#[tokio::test]
async fn a_path_is_sent_and_signed_as_it_is_written() {
    let server = Recorder::start().await;
    for (base, path) in [
        ("", PARTICIPANT),
        ("", "/calling/recordings/eyJQbGF0Zm9ybSI6MX0%3D"),
        ("", "/calling/a%2Fb%20c:op"),
        ("", "/"),
        ("/behind/a/proxy", PARTICIPANT),
    ] {
        let endpoint = format!("{}{base}", server.endpoint);
        let credential = Credential::access_key(KEY).unwrap();
        let client = CallAutomationClient::new(&endpoint, credential).unwrap();
        client.request(Method::GET, path).send().await.unwrap();
        let sent = server.only();
        assert_eq!(sent.path_and_query, format!("{base}{path}?api-version=2025-05-15"));
        assert!(sent.header("authorization").unwrap().ends_with(&signature(&sent)));
    }
}

#[tokio::test]
async fn query_parameters_follow_the_version_or_replace_it() {
    let server = Recorder::start().await;
    let client = client(&server);
    let request = client.request(Method::GET, "/a").query("top", "2").query("filter", "a&b=c d/é");
    request.send().await.unwrap();
    let sent = server.only();
    let query = "api-version=2025-05-15&top=2&filter=a%26b%3Dc+d%2F%C3%A9";
    assert_eq!(sent.path_and_query, format!("/a?{query}"));
    assert!(sent.header("authorization").unwrap().ends_with(&signature(&sent)));

    let request = client.request(Method::GET, "/a").query("api-version", "2099-01-01-preview");
    request.send().await.unwrap();
    assert_eq!(server.only().path_and_query, "/a?api-version=2099-01-01-preview");
}

#[tokio::test]
async fn a_path_that_could_lead_elsewhere_is_refused_and_not_sent() {
    let server = Recorder::start().await;
    let client = CallAutomationClient::new(
        &format!("{}/behind/a/proxy", server.endpoint),
        Credential::access_key(KEY).unwrap(),
    )
    .unwrap();
    for (path, problem) in [
        ("", "start with one `/`"),
        ("calling/callConnections", "start with one `/`"),
        ("https://evil.example/calling", "start with one `/`"),
        ("//evil.example/calling", "start with one `/`"),
        ("/a?b=c", "no query"),
        ("/a#b", "no fragment"),
        ("/a/../b", "percent-encoded"),
        ("/a/%2e%2E/b", "percent-encoded"),
        ("/./a", "percent-encoded"),
        ("/a b", "percent-encoded"),
        ("/é", "percent-encoded"),
        ("/a\\b", "percent-encoded"),
        ("/a\n/b", "percent-encoded"),
        ("/\t/evil.example", "percent-encoded"),
    ] {
        let error = client.request(Method::GET, path).send().await.unwrap_err();
        assert!(error.is_input(), "{path:?}: {error}");
        assert_eq!(error.delivery(), Delivery::NotSent);
        let sentence = error.to_string();
        assert!(sentence.starts_with("the request cannot be sent: path: expected "), "{sentence}");
        assert!(sentence.contains(problem), "{path:?}: {sentence}");
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused_and_not_sent() {
    let server = Recorder::start().await;
    let body = std::collections::HashMap::from([((1, 2), 3)]);
    let request = server.client();
    let error = request.request(Method::POST, MUTE).json(&body).send().await.unwrap_err();
    assert!(error.is_input());
    assert!(error.to_string().starts_with("the request cannot be sent: body: "), "{error}");
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn an_answer_is_any_json_or_null() {
    let server = Recorder::start().await;
    for (body, value) in [
        (r#"{"status":"muted"}"#, json!({ "status": "muted" })),
        ("[1,2]", json!([1, 2])),
        ("", Value::Null),
        (" ", Value::Null),
    ] {
        server.answer((StatusCode::OK, [("x-ms-request-id", "request-1")], body));
        let answer = client(&server).request(Method::GET, PARTICIPANT).send().await.unwrap();
        assert_eq!((answer.status(), answer.request_id()), (200, Some("request-1")));
        assert_eq!(answer.into_value(), value);
    }
    for _ in 0..4 {
        server.answer((StatusCode::OK, "<html>"));
    }
    let error = client(&server).request(Method::GET, PARTICIPANT).send().await.unwrap_err();
    assert_eq!((error.attempts(), error.status()), (4, Some(200)));
    assert_eq!(error.delivery(), Delivery::Unknown);
}

#[tokio::test]
async fn bytes_are_returned_as_they_came() {
    let server = Recorder::start().await;
    for body in [&b"RIFF\0\xff"[..], b"", b"[1]"] {
        server.answer((StatusCode::OK, body));
        let answer = client(&server).request(Method::GET, "/recording").send_bytes().await.unwrap();
        assert_eq!(&answer.into_value()[..], body);
        assert_eq!(server.only().header("accept"), Some("*/*"));
    }
}

#[tokio::test]
async fn a_failure_is_the_error_of_the_service() {
    let server = Recorder::start().await;
    server.answer((StatusCode::NOT_FOUND, r#"{"error":{"code":"8522","message":"no call"}}"#));
    let error = client(&server).request(Method::DELETE, MUTE).send_bytes().await.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(404), Some("8522")));
    assert_eq!((error.attempts(), error.delivery()), (1, Delivery::Refused));
}

/// Whether the request is sent again after each of these.
#[tokio::test]
async fn what_may_have_been_executed_is_retried_if_it_is_a_read_or_has_a_pair() {
    let pair = Repeatability::new();
    for (method, pair, attempts) in [
        (Method::GET, None, 2),
        (Method::HEAD, None, 2),
        (Method::POST, None, 1),
        (Method::PUT, None, 1),
        (Method::PATCH, None, 1),
        (Method::DELETE, None, 1),
        (Method::POST, Some(&pair), 2),
        (Method::DELETE, Some(&pair), 2),
    ] {
        let server = Recorder::start().await;
        server.answer(StatusCode::SERVICE_UNAVAILABLE);
        let client = client(&server);
        let mut request = client.request(method.clone(), MUTE);
        if let Some(pair) = pair {
            request = request.repeatability(pair);
        }
        let outcome = request.send().await;
        assert_eq!(server.count(), attempts, "{method} {pair:?}");
        match outcome {
            Ok(answer) => assert_eq!(answer.attempts(), 2),
            Err(error) => {
                assert_eq!(error.delivery(), Delivery::Unknown);
                let sentence = error.to_string();
                assert!(
                    sentence.ends_with("not retried: the request is not repeatable"),
                    "{error}"
                );
            }
        }
    }
}

#[tokio::test]
async fn what_was_not_executed_for_certain_is_retried_with_any_method() {
    for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
        let server = Recorder::start().await;
        server.answer(StatusCode::TOO_MANY_REQUESTS);
        let answer = client(&server).request(method, MUTE).send().await.unwrap();
        assert_eq!(answer.attempts(), 2);
    }
}

#[tokio::test]
async fn a_pair_is_sent_with_every_attempt_and_returned() {
    let server = Recorder::start().await;
    server.answer(StatusCode::SERVICE_UNAVAILABLE);
    let clock = StoppedClock::new();
    let client = server.builder().clock(clock.clone()).build().unwrap();
    let first_sent = httpdate::fmt_http_date(clock.now() - Duration::from_secs(5));
    let id = Repeatability::new().request_id().to_string();
    let pair = Repeatability::resume(&id, &first_sent).unwrap();
    let request = client.request(Method::POST, MUTE).repeatability(&pair);
    assert_eq!(request.send().await.unwrap().repeatability(), Some(&pair));
    let sent = server.take();
    assert_eq!(sent.len(), 2);
    for sent in sent {
        assert_eq!(sent.header("repeatability-request-id"), Some(&*id));
        assert_eq!(sent.header("repeatability-first-sent"), Some(&*first_sent));
    }
}

#[tokio::test]
async fn only_a_request_with_content_has_a_content_length() {
    let server = Recorder::start().await;
    for (method, length) in [
        (Method::GET, None),
        (Method::DELETE, None),
        (Method::POST, Some("0")),
        (Method::PUT, Some("0")),
        (Method::PATCH, Some("0")),
    ] {
        client(&server).request(method.clone(), MUTE).send().await.unwrap();
        assert_eq!(server.only().header("content-length"), length, "{method}");
    }
}

#[tokio::test]
async fn neither_query_nor_body_are_shown() {
    let server = Recorder::start().await;
    let client = server.client();
    let request = client.request(Method::POST, "/a").query("pin", "4711").json(&json!(["4711"]));
    assert!(!format!("{request:#?}").contains("4711"));
}
