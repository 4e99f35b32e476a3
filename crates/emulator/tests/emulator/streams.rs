//! The streams of a call: what a request says about them, and what `getCall` shows.

use acs_call_automation::types::{
    CreateCallRequest, MediaStreamingSubscriptionState as Media,
    TranscriptionSubscriptionState as Transcription,
};
use acs_call_automation::{Call, CallAutomationClient};
use acs_call_emulator::Emulator;
use serde_json::{Value, json};

use crate::life::{refused, start};
use crate::receiver::{Receiver, name};

fn create(receiver: &Receiver, options: &Value) -> Value {
    let mut body = json!({
        "targets": [{ "rawId": "8:acs:resource_user" }],
        "callbackUri": receiver.uri,
        "operationContext": "order 7",
    });
    body.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
    body
}

fn options(starts: bool) -> Value {
    json!({
        "mediaStreamingOptions": {
            "transportType": "websocket",
            "audioChannelType": "mixed",
            "transportUrl": "wss://127.0.0.1:1/media",
            "startMediaStreaming": starts,
        },
        "transcriptionOptions": {
            "transportType": "websocket",
            "transportUrl": "ws://127.0.0.1:1/transcription",
            "locale": "en-US",
            "startTranscription": starts,
            "enableIntermediateResults": true,
        },
    })
}

async fn call(client: &CallAutomationClient, receiver: &Receiver, options: &Value) -> Call {
    let request: CreateCallRequest = serde_json::from_value(create(receiver, options)).unwrap();
    let answer = client.create_call().body(request).send().await.unwrap();
    client.call(answer.call_connection_id.as_deref().unwrap())
}

/// The states and the language that `getCall` shows.
async fn shown(call: &Call) -> (Option<Media>, Option<Transcription>, Option<String>) {
    let shown = call.get_call().send().await.unwrap();
    let transcription = shown.transcription_subscription.clone();
    let media = shown.media_streaming_subscription.clone();
    assert!(media.as_ref().is_none_or(|media| media.id.is_some()));
    (
        media.and_then(|media| media.state),
        transcription.clone().and_then(|one| one.state),
        transcription.and_then(|one| one.locale),
    )
}

#[tokio::test]
async fn streams_that_start_with_the_call_are_reported_after_it() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = call(&client, &receiver, &options(true)).await;
    assert_eq!(receiver.names(2).await, ["CallConnected", "ParticipantsUpdated"]);
    for expected in ["MediaStreamingStarted", "TranscriptionStarted"] {
        let event = receiver.event().await;
        assert_eq!(name(&event), expected);
        assert!(event["data"].get("operationContext").is_none());
    }
    let expected = (Some(Media::Active), Some(Transcription::Active), Some("en-US".to_owned()));
    assert_eq!(shown(&call).await, expected);
    let text = serde_json::to_value(&*call.get_call().send().await.unwrap()).unwrap();
    assert_eq!(text["mediaStreamingSubscription"]["subscribedContentTypes"], json!(["audio"]));
    let results = &text["transcriptionSubscription"]["subscribedResultTypes"];
    assert_eq!(results, &json!(["final", "intermediate"]));
}

#[tokio::test]
async fn streams_are_started_and_stopped() {
    let (emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = call(&client, &receiver, &options(false)).await;
    receiver.names(2).await;
    let state = |media, transcription, locale: &str| {
        (Some(media), Some(transcription), Some(locale.to_owned()))
    };
    let inactive = state(Media::Inactive, Transcription::Inactive, "en-US");
    assert_eq!(shown(&call).await, inactive);

    call.start_media_streaming().send().await.unwrap();
    assert_eq!(shown(&call).await, state(Media::Active, Transcription::Inactive, "en-US"));
    let request = acs_call_automation::types::StartTranscriptionRequest::builder().locale("de-DE");
    call.start_transcription().body(request).send().await.unwrap();
    assert_eq!(shown(&call).await, state(Media::Active, Transcription::Active, "de-DE"));
    let request = acs_call_automation::types::UpdateTranscriptionRequest::builder().locale("fr-FR");
    call.update_transcription().body(request).send().await.unwrap();
    assert_eq!(shown(&call).await, state(Media::Active, Transcription::Active, "fr-FR"));
    call.stop_media_streaming().send().await.unwrap();
    call.stop_transcription().send().await.unwrap();
    let stopped = state(Media::Inactive, Transcription::Inactive, "fr-FR");
    assert_eq!(shown(&call).await, stopped);

    // What fails changes nothing.
    emulator.fail_next_outcome(1, acs_call_automation::Subcode::new(8500));
    call.start_media_streaming().send().await.unwrap();
    assert_eq!(shown(&call).await, stopped);
}

#[tokio::test]
async fn a_call_without_options_shows_no_streams() {
    let (_emulator, client, mut receiver) = start(Emulator::builder()).await;
    let call = call(&client, &receiver, &json!({})).await;
    receiver.names(2).await;
    assert_eq!(shown(&call).await, (None, None, None));
}

#[tokio::test]
async fn wrong_options_are_refused() {
    let (emulator, client, receiver) = start(Emulator::builder()).await;
    for (member, value) in [
        ("/mediaStreamingOptions/transportType", json!("pigeon")),
        ("/mediaStreamingOptions/audioChannelType", json!("stereo")),
        ("/mediaStreamingOptions/transportUrl", json!("https://contoso.com/media")),
        ("/mediaStreamingOptions/transportUrl", json!("ws://contoso.com/media")),
        ("/mediaStreamingOptions/transportUrl", json!("contoso")),
        ("/mediaStreamingOptions/transportUrl", Value::Null),
        ("/transcriptionOptions/transportUrl", Value::Null),
        ("/transcriptionOptions/locale", json!("")),
    ] {
        let mut options = options(true);
        *options.pointer_mut(member).unwrap() = value;
        let request = serde_json::from_value(create(&receiver, &options)).unwrap();
        let request: CreateCallRequest = request;
        let error = client.create_call().body(request).send().await.unwrap_err();
        let expected = member.trim_start_matches('/').replace('/', ".");
        assert!(error.to_string().contains(&expected), "{member}: {error}");
        assert_eq!(refused::<()>(Err(error)), (400, 8523));
    }
    assert!(emulator.executed().is_empty());
}
