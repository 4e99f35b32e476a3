//! What the error of a failed request reports.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::time::Duration;

use acs_call_automation::types::{
    CommunicationError, RecognizeOptions, SendDtmfTonesRequest, SendDtmfTonesResult,
};
use acs_call_automation::{
    CallAutomationClient, ClockSkew, Credential, Delivery, Error, NextStep, Repeatability,
    RepeatabilityResult, Response, RetryPolicy, Subcode,
};
use axum::Router;
use http::StatusCode;
use support::recorder::{KEY, Recorder};
use support::soon;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

async fn send(client: &CallAutomationClient) -> Result<Response<SendDtmfTonesResult>, Error> {
    let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
    client.send_dtmf_tones().call_connection_id("421f3500").body(request).send().await
}

/// The tests here are about one attempt; `tests/retry.rs` is about several.
fn once(client: &CallAutomationClient) -> CallAutomationClient {
    client.with_retry(RetryPolicy::once())
}

async fn error_for(answer: impl axum::response::IntoResponse) -> Error {
    let server = Recorder::start().await;
    server.answer(answer);
    let error = send(&once(&server.client())).await.unwrap_err();
    assert_eq!(server.count(), 1);
    error
}

#[tokio::test]
async fn an_error_of_the_service_is_reported_in_full() {
    let body = r#"{"error":{"code":"8523","message":"Invalid tones.","target":"tones",
        "details":null,"innererror":{"code":"1","message":"inner"}}}"#;
    let headers = [
        ("x-ms-request-id", "request-1"),
        ("Repeatability-Result", "rejected"),
        ("retry-after", "3"),
    ];
    let error = error_for((StatusCode::BAD_REQUEST, headers, body)).await;
    assert_eq!(error.status(), Some(400));
    assert_eq!(error.code(), Some("8523"));
    assert_eq!(error.subcode(), Some(Subcode::INVALID_ARGUMENT));
    assert_eq!(error.message(), Some("Invalid tones."));
    assert_eq!(error.request_id(), Some("request-1"));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3)));
    assert_eq!(error.repeatability_result(), Some(RepeatabilityResult::Rejected));
    assert_eq!(error.delivery(), Delivery::Refused);
    assert_eq!(error.attempts(), 1);
    assert!(error.repeatability().is_some());
    let details = error.details().unwrap();
    assert_eq!(details.target.as_deref(), Some("tones"));
    assert_eq!(details.innererror.as_ref().unwrap().message, "inner");
    assert_eq!(
        error.to_string(),
        "the service answered with status 400, code 8523 (tones): Invalid tones. [correct the \
         request]; nothing was executed; request id request-1"
    );
}

/// So a downstream test sees what its application will see.
#[tokio::test]
async fn an_error_made_by_hand_is_like_one_from_the_service() {
    let body = r#"{"error":{"code":"8516","message":"Too many requests.","target":"call"}}"#;
    let headers = [("x-ms-request-id", "request-1"), ("retry-after", "3")];
    let received = error_for((StatusCode::TOO_MANY_REQUESTS, headers, body)).await;
    let made = Error::service(429, received.details().unwrap().clone())
        .with_retry_after(Duration::from_secs(3))
        .with_repeatability(received.repeatability().unwrap())
        .with_headers(received.headers().clone());
    let shown = |error: &Error| {
        (
            (error.delivery(), error.status(), error.subcode(), error.attempts()),
            (error.retry_after(), error.request_id().map(str::to_owned), error.is_throttled()),
            (error.repeatability().cloned(), error.message().map(str::to_owned)),
        )
    };
    assert_eq!(shown(&made), shown(&received));
    let start = "the service answered with status 429, code 8516 (call): Too many requests.";
    assert!(made.to_string().starts_with(start), "{made}");
    assert!(received.to_string().starts_with(start), "{received}");
}

#[test]
fn an_error_made_by_hand_takes_into_account_what_is_known_of_its_pair() {
    let new = Repeatability::new();
    let stored: Repeatability = new.to_string().parse().unwrap();
    let conflict = |pair| {
        let error =
            Error::service(409, CommunicationError::new("409", "")).with_repeatability(pair);
        error.delivery()
    };
    assert_eq!(conflict(&new), Delivery::Refused);
    assert_eq!(conflict(&stored), Delivery::Unknown, "an earlier attempt may be running");
}

#[tokio::test]
async fn an_error_in_any_form_keeps_its_status_and_what_it_said() {
    for (status, body, code, message) in [
        (502, "<html><h1>Bad\r\n Gateway</h1></html>", "502", "<html><h1>Bad Gateway</h1></html>"),
        (503, "", "503", "Service Unavailable"),
        (500, r#"{"statusCode":500,"message":"gateway says no"}"#, "500", "gateway says no"),
        (400, r#"{"error":{"code":8500,"message":"busy","details":"x"}}"#, "8500", "busy"),
        (404, r#"[1,2,3]"#, "404", "[1,2,3]"),
        (400, "\u{feff}{\"error\":{\"code\":\"8500\",\"message\":\"busy\"}}", "8500", "busy"),
        (400, r#"{"Error":{"Code":"8500","Message":"busy"}}"#, "8500", "busy"),
    ] {
        let error = error_for((StatusCode::from_u16(status).unwrap(), body)).await;
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.code(), Some(code));
        assert_eq!(error.message(), Some(message));
        let subcode = (code == "8500").then(|| Subcode::new(8500));
        assert_eq!(error.subcode(), subcode, "a status is no subcode");
    }
}

#[tokio::test]
async fn of_a_large_error_only_the_start_is_kept() {
    let error = error_for((StatusCode::BAD_GATEWAY, "x".repeat(10_000_000))).await;
    assert_eq!(error.status(), Some(502));
    assert!(error.message().unwrap().len() < 1000);
}

#[tokio::test]
async fn an_empty_success_is_a_success_whatever_its_status() {
    for status in [StatusCode::OK, StatusCode::ACCEPTED, StatusCode::NO_CONTENT] {
        let server = Recorder::start().await;
        server.answer(status);
        let accepted = send(&server.client()).await.unwrap();
        assert_eq!(accepted.status(), status.as_u16());
        assert_eq!(accepted.operation_context, None);
    }
}

#[tokio::test]
async fn a_success_that_cannot_be_read_was_accepted() {
    let huge = format!(r#"{{"operationContext":"{}"}}"#, "x".repeat(5 * 1024 * 1024));
    for (body, media_type) in [
        (r#"{"operationContext":5}"#, "application/json"),
        (r#"{"operationContext""#, "application/json"),
        ("[]", "application/json"),
        ("[]", "Application/JSON; charset=utf-8"),
        (&huge, "application/json"),
    ] {
        let headers = [("x-ms-request-id", "request-1"), ("content-type", media_type)];
        let error = error_for((StatusCode::ACCEPTED, headers, body.to_owned())).await;
        assert_eq!(error.delivery(), Delivery::Accepted);
        assert_eq!(error.status(), Some(202));
        assert_eq!(error.request_id(), Some("request-1"));
        assert!(error.repeatability().is_some());
    }
}

/// Proxies, captive portals and sign-in pages answer with successes, too.
#[tokio::test]
async fn a_success_that_the_service_does_not_answer_with_proves_nothing() {
    let json = "application/json";
    for (status, media_type, body) in [
        (200, "text/html", "<html>Sign in</html>"),
        (200, "text/html; charset=utf-8", ""),
        (202, "application/xhtml+xml", "{}"),
        (200, "TEXT/HTML", ""),
        (200, "text/css", ""),
        (200, "image/png", ""),
        (202, "text/plain", "["),
        (202, "text/plain", "n"),
        (202, "text/plain", "\""),
        (200, "text/plain", "OK"),
        (200, "text/plain", "[]"),
        (202, json, "<html>Sign in</html>"),
        (202, "text/plain", "{% sign in %}"),
        (203, json, "{}"),
        (206, json, "{}"),
        (203, json, ""),
        (226, json, "{}"),
        (299, json, "{}"),
    ] {
        let status = StatusCode::from_u16(status).unwrap();
        let error = error_for((status, [("content-type", media_type)], body)).await;
        assert_eq!(error.delivery(), Delivery::Unknown, "{status} {media_type} {body}");
        assert_eq!(error.status(), Some(status.as_u16()));
        let start = "the answer does not come from the service, but from something in between: ";
        assert!(error.to_string().starts_with(start), "{error}");
        assert!(!error.to_string().contains("Sign in"), "{error}");

        // The pair finishes the request once the way to the service is free.
        let server = Recorder::start().await;
        server.answer((status, [("content-type", media_type)], body));
        assert_eq!(send(&server.client()).await.unwrap().attempts(), 2);
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let elsewhere = Recorder::start().await;
    let error =
        error_for((StatusCode::TEMPORARY_REDIRECT, [("location", elsewhere.endpoint.clone())]))
            .await;
    assert_eq!(error.status(), Some(307));
    assert_eq!(elsewhere.count(), 0);
}

#[tokio::test]
async fn an_answer_by_a_redirect_is_no_success() {
    let (server, elsewhere) = (Recorder::start().await, Recorder::start().await);
    let location = [("location", elsewhere.endpoint.clone())];
    server.answer((StatusCode::SEE_OTHER, location));
    // As an application does that has reqwest without a TLS provider of its own.
    #[cfg(feature = "rustls")]
    let _ = rustls::crypto::ring::default_provider().install_default();
    let follows_redirects = reqwest::Client::builder().no_proxy();
    let client = server.builder().http_client(follows_redirects.build().unwrap()).build().unwrap();
    let error = send(&client).await.unwrap_err();
    assert_eq!((error.attempts(), error.delivery()), (1, Delivery::Unknown));
    assert!(error.to_string().contains("redirect"), "{error}");
}

#[tokio::test]
async fn a_refused_connection_means_not_sent() {
    // A port that was free a moment ago and that nobody listens on.
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client =
        CallAutomationClient::new(&endpoint, Credential::access_key(KEY).unwrap()).unwrap();
    let error = send(&once(&client)).await.unwrap_err();
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert!(error.is_connect());
    assert!(error.repeatability().is_some());
}

/// Takes one request and hangs up, or keeps silent.
async fn mute(hang_up: bool) -> String {
    answering("", hang_up).await
}

/// A service that answers the one request with this, which may be less than an answer.
async fn answering(answer: &'static str, hang_up: bool) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut buffer = [0; 4096];
        let _ = stream.read(&mut buffer).await;
        let _ = stream.write_all(answer.as_bytes()).await;
        if !hang_up {
            std::future::pending::<()>().await;
        }
    });
    endpoint
}

#[tokio::test]
async fn a_value_that_does_not_convert_is_named() {
    let server = Recorder::start().await;
    let client = server.client();
    // No text, because it is not UTF-8.
    let call = client.cancel_all_media_operations().call_connection_id(vec![0xff]);
    assert_eq!(
        call.send().await.unwrap_err().to_string(),
        "the request cannot be sent: call_connection_id: expected what converts to its type, found \
         another value"
    );

    struct Torn;
    impl TryFrom<Torn> for acs_call_automation::Repeatability {
        type Error = ();

        fn try_from(_: Torn) -> Result<Self, ()> {
            Err(())
        }
    }
    // With a new pair instead, the request could be executed twice.
    let send = client.send_dtmf_tones().call_connection_id("1").repeatability(Torn);
    assert_eq!(
        send.send().await.unwrap_err().to_string(),
        "the request cannot be sent: repeatability: expected what converts to its type, found another \
         value"
    );
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn an_id_that_is_too_long_for_a_url_is_refused_and_not_sent() {
    let server = Recorder::start().await;
    let client = server.client();
    let call = client.cancel_all_media_operations().call_connection_id("a".repeat(70_000));
    let error = call.send().await.unwrap_err();
    assert!(error.is_input());
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert!(error.to_string().contains("too long; check the call connection id"), "{error}");
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_lost_answer_means_unknown_and_keeps_the_pair() {
    let client =
        CallAutomationClient::new(&mute(true).await, Credential::access_key(KEY).unwrap()).unwrap();
    let error = send(&once(&client)).await.unwrap_err();
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert!(error.repeatability().is_some());
    assert!(!error.is_timeout() && !error.is_connect());
}

/// The time that an attempt has is for the body too, and what the head says is true without it.
#[tokio::test]
async fn a_body_that_does_not_end_is_not_waited_for() {
    for (answer, delivery) in [
        ("HTTP/1.1 202 Accepted\r\ncontent-length: 99\r\n\r\n{", Delivery::Accepted),
        ("HTTP/1.1 400 Bad Request\r\ncontent-length: 99\r\n\r\n{", Delivery::Refused),
    ] {
        let client = CallAutomationClient::builder()
            .endpoint(&answering(answer, false).await)
            .credential(Credential::access_key(KEY).unwrap())
            .retry(RetryPolicy::once().attempt_timeout(Duration::from_millis(50)))
            .build()
            .unwrap();
        let error = soon(send(&client)).await.unwrap_err();
        assert_eq!(error.delivery(), delivery, "{error}");
    }
}

/// Two calls with one pair: what one of them may have done, the other must not deny.
#[tokio::test]
async fn concurrent_requests_with_one_pair_know_of_each_other() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let client =
        CallAutomationClient::new(&endpoint, Credential::access_key(KEY).unwrap()).unwrap();
    let (client, pair) = (once(&client), Repeatability::new());
    let call = || {
        let request =
            SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
        let call = client.send_dtmf_tones().call_connection_id("421f3500").body(request);
        call.repeatability(&pair).send()
    };
    let server = async {
        let (mut refused, _) = listener.accept().await.unwrap();
        let (mut lost, _) = listener.accept().await.unwrap();
        for stream in [&mut refused, &mut lost] {
            assert!(stream.read(&mut [0; 4096]).await.unwrap() > 0);
        }
        drop(lost);
        let answer = b"HTTP/1.1 429 X\r\ncontent-length: 0\r\n\r\n";
        refused.write_all(answer).await.unwrap();
        refused
    };
    let (one, other, _open) = tokio::join!(call(), call(), server);
    let (one, other) = (one.unwrap_err(), other.unwrap_err());
    assert!(one.is_throttled() || other.is_throttled());
    assert_eq!([one.delivery(), other.delivery()], [Delivery::Unknown; 2]);
}

#[tokio::test]
async fn no_answer_in_time_means_unknown() {
    let client = CallAutomationClient::builder()
        .endpoint(&mute(false).await)
        .credential(Credential::access_key(KEY).unwrap())
        .retry(RetryPolicy::once().attempt_timeout(Duration::from_millis(50)))
        .build()
        .unwrap();
    let error = soon(send(&client)).await.unwrap_err();
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert!(error.is_timeout());
}

#[tokio::test]
async fn statuses_and_subcodes_answer_the_common_questions() {
    let with_code = |code: u32| format!(r#"{{"error":{{"code":"{code}","message":"m"}}}}"#);
    let unauthorized = error_for((StatusCode::UNAUTHORIZED, with_code(7509))).await;
    assert!(unauthorized.is_authentication());
    assert_eq!(unauthorized.subcode(), Some(Subcode::HMAC));
    assert!(error_for((StatusCode::TOO_MANY_REQUESTS, "")).await.is_throttled());
    assert!(error_for((StatusCode::BAD_REQUEST, with_code(8516))).await.is_throttled());
    assert!(error_for(StatusCode::GATEWAY_TIMEOUT).await.is_timeout());
    let unknown = error_for((StatusCode::BAD_REQUEST, with_code(4711))).await;
    assert_eq!(unknown.subcode(), Some(Subcode::new(4711)));
    assert_eq!(unknown.subcode().unwrap().meaning(), None);
}

#[tokio::test]
async fn input_that_cannot_be_sent_names_the_member_and_the_mend() {
    let server = Recorder::start().await;
    let client = server.client();
    let participant = "+14255550123";
    for (request, expected) in [
        (
            SendDtmfTonesRequest::builder().tones("12x4").target_participant(participant),
            "the request cannot be sent: tones: expected a tone (0-9 * # A-D), found 'x' at offset 2",
        ),
        (
            SendDtmfTonesRequest::builder().tones("12").target_participant("4255550123"),
            "the request cannot be sent: target_participant: expected a phone number in E.164 format \
             (+, country code and number, 2 to 15 digits, no separators), found no + at the start",
        ),
        (
            SendDtmfTonesRequest::builder().target_participant(participant),
            "the request cannot be sent: tones: expected a value, found none",
        ),
        (
            SendDtmfTonesRequest::builder().tones(Vec::new()).target_participant(participant),
            "the request cannot be sent: tones: expected 1 to 18 tones, found none",
        ),
        (
            SendDtmfTonesRequest::builder()
                .tones("1234567890123456789")
                .target_participant(participant),
            "the request cannot be sent: tones: expected 1 to 18 tones, found 19; use \
             `Call::dial` to send more",
        ),
    ] {
        let error = client
            .send_dtmf_tones()
            .call_connection_id("421f3500")
            .body(request)
            .send()
            .await
            .unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert!(error.is_input());
    }
    assert_eq!(server.count(), 0);
}

#[test]
fn a_number_out_of_bounds_names_the_member_and_the_bounds() {
    let options = RecognizeOptions::builder()
        .target_participant("+14255550123")
        .initial_silence_timeout_in_seconds(301);
    let error = Error::from(RecognizeOptions::try_from(options).unwrap_err());
    assert_eq!(
        error.to_string(),
        "initial_silence_timeout_in_seconds: expected 0 to 300, found 301"
    );
}

#[tokio::test]
async fn neither_key_nor_tones_are_shown_anywhere() {
    let server = Recorder::start().await;
    server.answer(StatusCode::BAD_GATEWAY);
    let client = once(&server.client());
    let request =
        SendDtmfTonesRequest::builder().tones("47110815*").target_participant("+14255550123");
    let call = client.send_dtmf_tones().call_connection_id("421f3500").body(request);
    let before = format!("{client:?} {call:?}");
    let error = call.send().await.unwrap_err();
    let shown = format!("{before} {error} {error:?}");
    for secret in [KEY, "47110815", "Four", "four", "asterisk", "HMAC-SHA256 Signed"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// A gateway may quote what it refuses, and the tones may be a PIN.
#[tokio::test]
async fn an_error_that_repeats_the_request_does_not_show_it() {
    let server = Recorder::start().await;
    let client = once(&server.client());
    let request =
        || SendDtmfTonesRequest::builder().tones("4711*").target_participant("+14255550123");
    let sent = async |answer: &str| {
        server.answer((StatusCode::BAD_REQUEST, answer.to_owned()));
        let call = client.send_dtmf_tones().call_connection_id("421f3500").body(request());
        let error = call.send().await.unwrap_err();
        (error, server.only())
    };
    let (_, first) = sent("").await;
    let body = String::from_utf8(first.body).unwrap();
    let envelope = |text: &str| {
        serde_json::json!({ "error": {
            "code": "8523",
            "message": text,
            "target": text,
            "innererror": { "code": "1", "message": text },
            "details": [{ "code": "2", "message": text }],
        }})
        .to_string()
    };
    for quoted in [
        body.as_str(),
        &format!("refused: {body}"),
        &format!("{}{body}", "x".repeat(290)),
        "cannot play four, seven, one, one, asterisk",
        "cannot play \"four\",\n\"seven\"",
        "cannot play &quot;one&quot;,&quot;one&quot;",
        "cannot play 4711*",
        "cannot play 4711",
        "no such participant: 4:+14255550123",
        "no such participant: 14255550123",
        "no such participant: +1 (425) 555-0123",
        "no such participant: 425 555 0123",
        "cannot play 4, 7, 1, 1, *",
        "cannot play 4-7-1-1-*",
        "cannot play foursevenoneoneasterisk",
    ] {
        for answer in [quoted.to_owned(), envelope(quoted)] {
            let (error, _) = sent(&answer).await;
            let shown =
                format!("{error} {error:?} {:?} {}", error.details(), error.message().unwrap());
            // Random ids contain anything by chance.
            let pair = error.repeatability().unwrap().request_id().to_string();
            let shown = shown.replace(error.client_request_id().unwrap(), "").replace(&pair, "");
            for secret in [
                "4711",
                "four",
                "seven",
                "one\"",
                "asterisk",
                "4255550123",
                "555-0123",
                "555 0123",
                "7, 1",
                "7-1-1",
            ] {
                assert!(!shown.contains(secret), "{secret} in {shown}");
            }
            assert!(shown.contains("(not shown: it repeats the request)"), "{shown}");
        }
    }
    // A signature is another at every second, so the server repeats what it gets.
    let echo = Router::new().fallback(async |headers: http::HeaderMap| {
        let authorization = headers["authorization"].to_str().unwrap().to_owned();
        (StatusCode::UNAUTHORIZED, format!("cannot verify {authorization}"))
    });
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, echo).await });
    for credential in [
        Credential::access_key(KEY).unwrap(),
        Credential::bearer("eyJ0eXAiOiJKV1QifQ.e30.c2ln").unwrap(),
    ] {
        let client = CallAutomationClient::new(&endpoint, credential).unwrap();
        let shown = format!("{:?}", send(&once(&client)).await.unwrap_err());
        assert!(shown.contains("(not shown: it repeats the request)"), "{shown}");
        assert!(!shown.contains("Signature=") && !shown.contains("eyJ0"), "{shown}");
    }
    // Another message stays as it is.
    for message in [
        "The signature is invalid.",
        "expected HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=<value>",
        "expected one of the tones zero to nine",
        "the call 421f3500 was not found",
    ] {
        let (error, _) = sent(&envelope(message)).await;
        assert_eq!(error.message(), Some(message));
    }
}

#[tokio::test]
async fn an_unreadable_success_does_not_quote_its_values() {
    let json = [("content-type", "application/json")];
    let error = error_for((StatusCode::ACCEPTED, json, r#"{"operationContext":73991}"#)).await;
    assert_eq!(error.delivery(), Delivery::Accepted);
    let shown = support::everything_shown(&error);
    assert!(!shown.contains("73991") && shown.contains("line 1, column"), "{shown}");
}

/// Real answers carry these instead of `x-ms-request-id`.
#[tokio::test]
async fn the_ids_for_a_support_case_are_kept() {
    let headers = [
        ("X-Microsoft-Skype-Chain-ID", "chain-1"),
        ("X-Azure-Ref", "ref-1"),
        ("MS-CV", "vector-1"),
    ];
    let error = error_for((StatusCode::BAD_REQUEST, headers)).await;
    assert_eq!(error.request_id(), None);
    assert_eq!(error.chain_id(), Some("chain-1"));
    assert_eq!(error.azure_ref(), Some("ref-1"));
    assert_eq!(error.ms_cv(), Some("vector-1"));
    assert!(error.to_string().ends_with("; nothing was executed; chain id chain-1"), "{error}");
    assert!(format!("{error:?}").contains("chain-1"));
    let error = error_for((StatusCode::BAD_REQUEST, [("X-Azure-Ref", "ref-1")])).await;
    assert!(error.to_string().ends_with("; azure ref ref-1"), "{error}");

    let server = Recorder::start().await;
    server.answer((StatusCode::ACCEPTED, headers));
    let accepted = send(&server.client()).await.unwrap();
    assert_eq!(accepted.chain_id(), Some("chain-1"));
    assert_eq!(accepted.azure_ref(), Some("ref-1"));
    assert_eq!(accepted.ms_cv(), Some("vector-1"));
}

#[tokio::test]
async fn a_clock_that_is_off_is_named_where_it_matters() {
    const HOUR: Duration = Duration::from_secs(3600);
    let now = httpdate::parse_http_date("Sun, 06 Nov 1994 12:00:00 GMT").unwrap();
    let (half_a_day, little) = (12 * HOUR, Duration::from_secs(100));
    for (date, skew, text) in [
        (
            now - half_a_day,
            Some(ClockSkew::Ahead(half_a_day)),
            "720 minutes ahead of the service's",
        ),
        (now + half_a_day, Some(ClockSkew::Behind(half_a_day)), "720 minutes behind the service's"),
        (now + little, None, ""),
        (now - little, None, ""),
    ] {
        for (status, is_named) in
            [(412, true), (401, true), (403, true), (400, false), (404, false)]
        {
            let server = Recorder::start().await;
            let status = StatusCode::from_u16(status).unwrap();
            server.answer((status, [("date", httpdate::fmt_http_date(date))]));
            let client = server.builder().clock(move || now).build().unwrap();
            let error = send(&client).await.unwrap_err();
            assert_eq!(error.clock_skew(), skew, "{status}");
            assert_eq!(error.to_string().contains("clock"), is_named && skew.is_some(), "{error}");
            assert!(!is_named || error.to_string().contains(text), "{error}");
        }
    }
}

#[test]
fn the_next_step_follows_from_what_is_known() {
    use NextStep::{Check, NewPair, SamePair, Wait};

    let service =
        |status, code: &str| Error::service(status, CommunicationError::new(code, "message"));
    let stored = || -> Repeatability { Repeatability::new().to_string().parse().unwrap() };
    // Without a pair, with a new one, and with one that may have been sent before.
    for (error, without, new, sent_before) in [
        (Error::connect("refused"), NewPair, NewPair, SamePair),
        (service(400, "8500"), NewPair, NewPair, Check),
        (service(412, "8583"), NewPair, NewPair, Check),
        (service(412, "412"), NewPair, NewPair, Check),
        (service(429, "429"), NewPair, NewPair, SamePair),
        (service(503, "503"), Check, Check, Check),
        (service(408, "408"), Check, SamePair, SamePair),
        (Error::timeout("late"), Check, SamePair, SamePair),
        (Error::unreadable_success(202, "not JSON"), Wait, Wait, Wait),
    ] {
        assert_eq!(error.next_step(), without, "{error}");
        let with_new = error.clone().with_repeatability(Repeatability::new());
        assert_eq!(with_new.next_step(), new, "{with_new}");
        let with_stored = error.with_repeatability(stored());
        assert_eq!(with_stored.next_step(), sent_before, "{with_stored}");
    }
}
