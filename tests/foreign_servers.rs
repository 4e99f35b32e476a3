//! No credential reaches another server than the endpoint, wherever an answer leads.
//!
//! Addresses of pages are in `calls.rs`, those of recordings in `recording.rs`, and those of the keys for
//! callback tokens, which are fetched without a credential, in `callback_token.rs`.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::time::{Duration, SystemTime};

use acs_call_automation::types::{PlayRequest, PlaySource, SendDtmfTonesRequest};
use acs_call_automation::{
    AccessToken, BoxFuture, CallAutomationClient, Credential, Error, Method, TokenError,
    TokenProvider,
};
use http::StatusCode;
use support::recorder::{KEY, Recorder};

const CALL: &str = "421f3500";
const TOKEN: &str = "e30.c2VjcmV0.c2ln";

/// Every status with which a server leads elsewhere.
const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];

struct Provider;

impl TokenProvider for Provider {
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
        let expires = SystemTime::now() + Duration::from_secs(3600);
        Box::pin(async move { Ok(AccessToken::new(TOKEN, expires)) })
    }
}

fn credentials() -> [Credential; 2] {
    [Credential::access_key(KEY).unwrap(), Credential::token_provider(Provider)]
}

/// Requests of every kind: repeatable, not repeatable, a read, an end, a list and an operation that the crate
/// does not have.
async fn requests(client: &CallAutomationClient, lead: impl Fn()) -> Vec<Result<(), Error>> {
    let call = client.call(CALL);
    let tones = SendDtmfTonesRequest::builder().tones("1").target_participant("+14255550123");
    let prompt = PlayRequest::new([PlaySource::from_file("https://contoso.com/prompt.wav")]);
    let mut sent = Vec::new();
    lead();
    sent.push(call.send_dtmf_tones().body(tones).send().await.map(drop));
    lead();
    sent.push(call.play().body(prompt).send().await.map(drop));
    lead();
    sent.push(call.get_call().send().await.map(drop));
    lead();
    sent.push(call.hang_up().send().await.map(drop));
    lead();
    sent.push(call.list_participants().stream().next_page().await.map(drop));
    lead();
    sent.push(client.request(Method::POST, "/calling/new").send().await.map(drop));
    sent
}

#[tokio::test]
async fn a_redirect_of_any_request_is_an_error_and_is_not_followed() {
    for credential in credentials() {
        let (server, elsewhere) = (Recorder::start().await, Recorder::start().await);
        let client = CallAutomationClient::new(&server.endpoint, credential).unwrap();
        for status in REDIRECTS {
            let lead = || {
                let status = StatusCode::from_u16(status).unwrap();
                server.answer((status, [("location", elsewhere.endpoint.clone())]));
            };
            for sent in requests(&client, lead).await {
                assert_eq!(sent.unwrap_err().status(), Some(status));
            }
        }
        assert_eq!((server.count(), elsewhere.count()), (6 * REDIRECTS.len(), 0));
    }
}

/// An application can bring an HTTP client that follows redirects.
#[tokio::test]
async fn a_client_that_follows_redirects_takes_no_credential_along() {
    // As an application does that has reqwest without a TLS provider of its own.
    #[cfg(feature = "rustls")]
    let _ = rustls::crypto::ring::default_provider().install_default();
    for credential in credentials() {
        let (server, elsewhere) = (Recorder::start().await, Recorder::start().await);
        let client = CallAutomationClient::builder()
            .endpoint(&server.endpoint)
            .credential(credential)
            .http_client(reqwest::Client::builder().no_proxy().build().unwrap())
            .build()
            .unwrap();
        for status in REDIRECTS {
            let lead = || {
                let status = StatusCode::from_u16(status).unwrap();
                server.answer((status, [("location", elsewhere.endpoint.clone())]));
            };
            for sent in requests(&client, lead).await {
                let error = sent.unwrap_err();
                // A request whose body would have to be sent again is not led elsewhere.
                let is_kept = matches!(status, 307 | 308) && error.status() == Some(status);
                assert!(is_kept || error.to_string().contains("followed a redirect"), "{error}");
            }
        }
        let led_there = elsewhere.take();
        // 301, 302 and 303.
        assert!(led_there.len() >= 6 * 3, "{}", led_there.len());
        for request in led_there {
            assert_eq!(request.header("authorization"), None);
            let shown = format!("{:?}", request.headers);
            assert!(!shown.contains(TOKEN) && !shown.contains("Signature"), "{shown}");
        }
    }
}
