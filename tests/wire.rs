//! What goes over the wire, as the server sees it.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use acs_call_automation::types::{
    CommunicationIdentifierModel as Participant, ContinuousDtmfRecognitionRequest, DtmfOptions,
    HoldRequest, PlayRequest, PlaySource, RecognizeInputType, RecognizeOptions, RecognizeRequest,
    SendDtmfTonesRequest, StartMediaStreamingRequest, StartTranscriptionRequest,
    StopMediaStreamingRequest, StopTranscriptionRequest, UnholdRequest, UpdateTranscriptionRequest,
};
use acs_call_automation::{
    CallAutomationClient, Credential, Repeatability, RepeatabilityResult, tones,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::{Digest, Sha256};
use support::recorder::{KEY, Recorder};

const CALL: &str = "18dea47f-b081-4107-9a5c-4300819d2c6c";

async fn send(client: &CallAutomationClient, call_connection_id: &str) {
    let request = SendDtmfTonesRequest::builder().tones("1#").target_participant("+14255550123");
    client
        .send_dtmf_tones()
        .call_connection_id(call_connection_id)
        .body(request)
        .send()
        .await
        .unwrap();
}

/// The request of the official Python client 1.4.0 for the same input, member for member, with the
/// participant's `kind` beside what that client sends of it.
#[tokio::test]
async fn a_send_is_what_the_official_client_sends() {
    let server = Recorder::start().await;
    let request = SendDtmfTonesRequest::builder()
        .tones("1#")
        .target_participant("+14255550123")
        .operation_context("ctx")
        .operation_callback_uri("https://app.contoso.com/cb");
    let client = server.client();
    client.send_dtmf_tones().call_connection_id("call/a:b c%").body(request).send().await.unwrap();

    let sent = server.only();
    assert_eq!(sent.method, "POST");
    assert_eq!(
        sent.path_and_query,
        "/calling/callConnections/call%2Fa%3Ab%20c%25:sendDtmfTones?api-version=2025-05-15"
    );
    assert_eq!(
        sent.json(),
        json!({
            "tones": ["one", "pound"],
            "targetParticipant": {
                "kind": "phoneNumber",
                "rawId": "4:+14255550123",
                "phoneNumber": { "value": "+14255550123" },
            },
            "operationContext": "ctx",
            "operationCallbackUri": "https://app.contoso.com/cb",
        })
    );
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert_eq!(sent.header("x-ms-return-client-request-id"), Some("true"));
    assert!(uuid::Uuid::parse_str(sent.header("x-ms-client-request-id").unwrap()).is_ok());
    let pair = (sent.header("repeatability-request-id"), sent.header("repeatability-first-sent"));
    assert!(Repeatability::resume(pair.0.unwrap(), pair.1.unwrap()).is_ok());
    let user_agent = concat!("acs-call-automation/", env!("CARGO_PKG_VERSION"), " (Rust)");
    assert_eq!(sent.header("user-agent"), Some(user_agent));
    // The generator's own header, and the form in which the pair travels inside the crate.
    assert_eq!(sent.header("api-version"), None);
    assert_eq!(sent.header("repeatability"), None);
}

#[tokio::test]
async fn the_documented_example_is_sent_as_documented() {
    let fragment: serde_json::Value =
        serde_json::from_str(include_str!("../spec/call-media.json")).unwrap();
    let content = &fragment["paths"]["/calling/callConnections/{callConnectionId}:sendDtmfTones"]["post"]
        ["requestBody"]["content"]["application/json"];
    let example = content
        .get("example")
        .or_else(|| content["examples"].as_object()?.values().next()?.get("value"))
        .unwrap();
    let request: SendDtmfTonesRequest = serde_json::from_value(example.clone()).unwrap();

    let server = Recorder::start().await;
    server.answer((
        http::StatusCode::ACCEPTED,
        r#"{"operationContext":"sendDtmf operation context"}"#,
    ));
    let client = server.client();
    let accepted =
        client.send_dtmf_tones().call_connection_id(CALL).body(request).send().await.unwrap();
    assert_eq!(server.only().json(), *example);
    assert_eq!(accepted.operation_context.as_deref(), Some("sendDtmf operation context"));
}

/// The signature is recomputed from what arrived.
#[tokio::test]
async fn a_signature_covers_the_request_as_it_arrives() {
    let server = Recorder::start().await;
    let port = server.endpoint.rsplit_once(':').unwrap().1;
    for endpoint in [
        format!("http://127.0.0.1:{port}"),
        format!("http://127.0.0.1:{port}/"),
        format!("http://localhost:{port}/behind/a/proxy/"),
    ] {
        let credential = Credential::access_key(KEY).unwrap();
        let client = CallAutomationClient::new(&endpoint, credential).unwrap();
        send(&client, "a/b:c d%é").await;

        let sent = server.only();
        let hash = BASE64.encode(Sha256::digest(&sent.body));
        assert_eq!(sent.header("x-ms-content-sha256"), Some(hash.as_str()));
        let date = sent.header("x-ms-date").unwrap();
        assert_eq!(httpdate::fmt_http_date(httpdate::parse_http_date(date).unwrap()), date);
        let host = sent.header("host").unwrap();
        let text = format!("POST\n{}\n{date};{host};{hash}", sent.path_and_query);
        let mut mac = Hmac::<Sha256>::new_from_slice(&BASE64.decode(KEY).unwrap()).unwrap();
        mac.update(text.as_bytes());
        let signature = BASE64.encode(mac.finalize().into_bytes());
        assert_eq!(
            sent.header("authorization").unwrap(),
            format!(
                "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}"
            ),
            "{endpoint}"
        );
    }
}

/// Behind a gateway, the service checks the signature against its own name.
#[tokio::test]
async fn a_signature_can_cover_another_host_than_the_one_connected_to() {
    let server = Recorder::start().await;
    for (host, signed) in [
        ("contoso.communication.azure.com", "contoso.communication.azure.com"),
        ("Contoso.example:8443", "contoso.example:8443"),
        ("contoso.example:443", "contoso.example"),
    ] {
        send(&server.builder().signed_host(host).build().unwrap(), CALL).await;
        let sent = server.only();
        let (date, hash) = (sent.header("x-ms-date"), sent.header("x-ms-content-sha256"));
        let (date, hash) = (date.unwrap(), hash.unwrap());
        let text = format!("POST\n{}\n{date};{signed};{hash}", sent.path_and_query);
        let mut mac = Hmac::<Sha256>::new_from_slice(&BASE64.decode(KEY).unwrap()).unwrap();
        mac.update(text.as_bytes());
        let signature = BASE64.encode(mac.finalize().into_bytes());
        let authorization = sent.header("authorization").unwrap();
        assert!(authorization.ends_with(&format!("&Signature={signature}")), "{host}");
        assert!(server.endpoint.ends_with(sent.header("host").unwrap()), "{host}");
    }
}

#[tokio::test]
async fn any_call_connection_id_arrives_as_one_path_segment() {
    let server = Recorder::start().await;
    let client = server.client();
    for id in
        ["a/b", "a:b", ":play", "100%", "%2F", "a b", "naïve-日本", r"a\b", "a?b#c", "..", "+"]
    {
        send(&client, id).await;
        let sent = server.only();
        let (path, _) = sent.path_and_query.split_once('?').unwrap();
        let segments: Vec<&str> = path.split('/').collect();
        assert_eq!(segments.len(), 4, "{path}");
        let encoded = segments[3].strip_suffix(":sendDtmfTones").unwrap();
        assert!(!encoded.contains([':', '\\']), "{path}");
        let decoded = percent_encoding::percent_decode_str(encoded).decode_utf8().unwrap();
        assert_eq!(decoded, id);
    }
}

#[tokio::test]
async fn an_empty_call_connection_id_is_refused_before_sending() {
    let server = Recorder::start().await;
    for client in [
        server.client(),
        CallAutomationClient::new(
            &format!("{}/behind/a/proxy", server.endpoint),
            Credential::access_key(KEY).unwrap(),
        )
        .unwrap(),
    ] {
        let hold = client.cancel_all_media_operations().call_connection_id("").send().await;
        let error = hold.unwrap_err();
        assert!(error.is_input());
        assert_eq!(error.delivery(), acs_call_automation::Delivery::NotSent);
        assert!(error.to_string().contains("call_connection_id"), "{error}");
    }
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn another_version_can_be_spoken() {
    let server = Recorder::start().await;
    let client = server.builder().api_version("2026-03-12").build().unwrap();
    send(&client, CALL).await;
    assert!(server.only().path_and_query.ends_with(":sendDtmfTones?api-version=2026-03-12"));
}

#[tokio::test]
async fn a_given_pair_is_sent_and_given_back() {
    let server = Recorder::start().await;
    server.answer((http::StatusCode::ACCEPTED, [("Repeatability-Result", "accepted")], "{}"));
    let pair = Repeatability::resume(
        "86fea296-d5d7-448a-9bbc-026425c6e035",
        "Sun, 06 Nov 1994 08:49:37 GMT",
    )
    .unwrap();
    let request = SendDtmfTonesRequest::new(tones!("1"), Participant::unknown("x"));
    let client = server.client();
    let accepted = client
        .send_dtmf_tones()
        .call_connection_id(CALL)
        .repeatability(&pair)
        .body(request)
        .send()
        .await
        .unwrap();
    let sent = server.only();
    assert_eq!(
        sent.header("repeatability-request-id"),
        Some("86fea296-d5d7-448a-9bbc-026425c6e035")
    );
    assert_eq!(sent.header("repeatability-first-sent"), Some("Sun, 06 Nov 1994 08:49:37 GMT"));
    assert_eq!(accepted.repeatability(), Some(&pair));
    assert_eq!(accepted.repeatability_result(), Some(RepeatabilityResult::Accepted));
    assert_eq!(accepted.attempts(), 1);
    assert_eq!(accepted.client_request_id(), sent.header("x-ms-client-request-id"));
}

#[tokio::test]
async fn a_made_pair_is_given_back() {
    let server = Recorder::start().await;
    let client = server.client();
    let request = SendDtmfTonesRequest::new(tones!("1"), Participant::unknown("x"));
    let accepted =
        client.send_dtmf_tones().call_connection_id(CALL).body(request).send().await.unwrap();
    let sent = server.only();
    let pair = accepted.repeatability().unwrap();
    assert_eq!(sent.header("repeatability-request-id"), Some(&*pair.request_id().to_string()));
    assert_eq!(sent.header("repeatability-first-sent"), Some(&*pair.first_sent_header()));
}

#[tokio::test]
async fn zero_seconds_of_silence_are_sent_as_zero() {
    let server = Recorder::start().await;
    let request = RecognizeRequest::builder()
        .recognize_input_type(RecognizeInputType::Dtmf)
        .recognize_options(
            RecognizeOptions::builder()
                .target_participant("+14255550123")
                .initial_silence_timeout_in_seconds(0)
                .dtmf_options(
                    DtmfOptions::builder().inter_tone_timeout_in_seconds(1).stop_tones("#"),
                ),
        );
    server.client().recognize().call_connection_id(CALL).body(request).send().await.unwrap();
    let sent = server.only().json();
    assert_eq!(sent["recognizeOptions"]["initialSilenceTimeoutInSeconds"], json!(0));
    assert_eq!(sent["recognizeOptions"]["dtmfOptions"]["interToneTimeoutInSeconds"], json!(1));
    assert_eq!(sent["recognizeOptions"]["dtmfOptions"]["stopTones"], json!(["pound"]));
}

#[tokio::test]
async fn every_operation_reaches_its_path() {
    let server = Recorder::start().await;
    let client = &server.client();
    let to = || Participant::phone_number("+14255550123").unwrap();
    let dtmf = || ContinuousDtmfRecognitionRequest::new(to());
    let play = || PlayRequest::new(vec![PlaySource::from_file("https://contoso.com/prompt.wav")]);
    let recognize = || RecognizeRequest::new(RecognizeInputType::Dtmf, RecognizeOptions::new(to()));
    let tones = || SendDtmfTonesRequest::new(tones!("1"), to());
    macro_rules! operations {
        ($($operation:ident $path:literal $(($body:expr))? repeatable: $repeatable:literal)+) => {
            $(
                client.$operation().call_connection_id(CALL)$(.body($body))?.send().await.unwrap();
                let sent = server.only();
                assert_eq!(
                    sent.path_and_query,
                    format!("/calling/callConnections/{CALL}:{}?api-version=2025-05-15", $path)
                );
                assert_eq!(sent.header("repeatability-request-id").is_some(), $repeatable);
                assert_eq!(sent.header("content-length"), Some(&*sent.body.len().to_string()));
            )+
        };
    }
    operations! {
        cancel_all_media_operations "cancelAllMediaOperations" repeatable: false
        hold "hold" (HoldRequest::new(to())) repeatable: false
        play "play" (play()) repeatable: false
        recognize "recognize" (recognize()) repeatable: false
        send_dtmf_tones "sendDtmfTones" (tones()) repeatable: true
        start_continuous_dtmf_recognition "startContinuousDtmfRecognition" (dtmf()) repeatable: false
        start_media_streaming "startMediaStreaming" (StartMediaStreamingRequest::default()) repeatable: false
        start_transcription "startTranscription" (StartTranscriptionRequest::default()) repeatable: false
        stop_continuous_dtmf_recognition "stopContinuousDtmfRecognition" (dtmf()) repeatable: false
        stop_media_streaming "stopMediaStreaming" (StopMediaStreamingRequest::default()) repeatable: false
        stop_transcription "stopTranscription" (StopTranscriptionRequest::default()) repeatable: false
        unhold "unhold" (UnholdRequest::new(to())) repeatable: false
        update_transcription "updateTranscription" (UpdateTranscriptionRequest::default()) repeatable: false
    }
}

#[test]
fn a_play_source_has_the_kind_of_what_it_plays() {
    for (source, expected) in [
        (
            PlaySource::from_file("https://contoso.com/prompt.wav"),
            json!({ "kind": "file", "file": { "uri": "https://contoso.com/prompt.wav" } }),
        ),
        (PlaySource::from_text("Hello"), json!({ "kind": "text", "text": { "text": "Hello" } })),
        (
            PlaySource::from_ssml("<speak/>"),
            json!({ "kind": "ssml", "ssml": { "ssmlText": "<speak/>" } }),
        ),
    ] {
        assert_eq!(serde_json::to_value(source).unwrap(), expected);
    }
}
