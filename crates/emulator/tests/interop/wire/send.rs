//! The input of `inputs.py` for this project's client, in the same order.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::future::Future;

use acs_call_automation::types::{
    AddParticipantRequest, AnswerCallRequest, CallIntelligenceOptions, CallLocator,
    CancelAddParticipantRequest, ChannelAffinity, Choice, CommunicationCloudEnvironmentModel,
    CommunicationUserIdentifierModel, ConnectRequest, ContinuousDtmfRecognitionRequest,
    CreateCallRequest, CustomCallingContext, DtmfOptions, ExternalStorage, HoldRequest,
    MediaStreamingOptions, MuteParticipantsRequest, PlayOptions, PlayRequest, PlaySource,
    RecognizeOptions, RecognizeRequest, RedirectCallRequest, RejectCallRequest,
    RemoveParticipantRequest, SendDtmfTonesRequest, SpeechOptions, StartCallRecordingRequest,
    StartMediaStreamingRequest, StartTranscriptionRequest, StopMediaStreamingRequest,
    StopTranscriptionRequest, TextSource, TranscriptionOptions, TransferToParticipantRequest,
    UnholdRequest, UpdateTranscriptionRequest, builder,
};
use acs_call_automation::{CallAutomationClient, Error, Participant};

type Outcome = Result<(), Box<dyn StdError>>;

const PHONE: &str = "+14255550123";
const OWN: &str = "+14255550100";
const CALLBACK: &str = "https://contoso.com/callback";
const OPERATION_CALLBACK: &str = "https://contoso.com/operation";
const CONTEXT: &str = "context";
const RECORDING: &str = "cmVjb3JkaW5nMQ==";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let client =
        CallAutomationClient::from_connection_string(&std::env::var("ACS_CONNECTION_STRING")?)?;
    begin(&client).await?;
    call(&client).await?;
    participants(&client).await?;
    recordings(&client).await?;
    prompts(&client).await?;
    recognitions(&client).await?;
    media(&client).await
}

/// The recorder refuses every request; a request that was not sent is a mistake here.
async fn refused<T>(sent: impl Future<Output = Result<T, Error>>) -> Outcome {
    match sent.await {
        Err(error) if error.status().is_none_or(|status| status != 400) => Err(error.into()),
        _ => Ok(()),
    }
}

fn user() -> Participant {
    Participant::communication_user("8:acs:resource_user")
}

fn intelligence() -> builder::CallIntelligenceOptions {
    CallIntelligenceOptions::builder()
        .cognitive_services_endpoint("https://contoso.cognitiveservices.azure.com")
}

fn streaming() -> builder::MediaStreamingOptions {
    MediaStreamingOptions::builder()
        .transport_url("wss://contoso.com/media")
        .transport_type("websocket")
        .content_type("audio")
        .audio_channel_type("unmixed")
        .start_media_streaming(true)
        .enable_bidirectional(true)
        .audio_format("pcm24KMono")
        .enable_dtmf_tones(true)
}

fn transcription() -> builder::TranscriptionOptions {
    TranscriptionOptions::builder()
        .transport_url("wss://contoso.com/transcription")
        .transport_type("websocket")
        .locale("en-US")
        .start_transcription(true)
        .enable_intermediate_results(true)
        .speech_model_endpoint_id("model")
}

async fn begin(client: &CallAutomationClient) -> Outcome {
    let request = CreateCallRequest::builder()
        .targets([Participant::phone_number(PHONE)?])
        .callback_uri(CALLBACK)
        .source(CommunicationUserIdentifierModel::new("8:acs:resource_source"))
        .source_caller_id_number(OWN)
        .source_display_name("Contoso")
        .operation_context(CONTEXT)
        .call_intelligence_options(intelligence())
        .media_streaming_options(streaming())
        .transcription_options(transcription());
    refused(client.create_call().body(request).send()).await?;
    let everybody = [
        Participant::phone_number(PHONE)?,
        user(),
        Participant::teams_user("45ab2481"),
        Participant::teams_user_in(CommunicationCloudEnvironmentModel::Gcch, "45ab2481"),
        Participant::teams_visitor("0000abcd"),
        Participant::teams_app("45ab2481"),
        Participant::unknown("48:somebody"),
    ];
    let request = CreateCallRequest::builder()
        .targets(everybody)
        .callback_uri(CALLBACK)
        .source_caller_id_number(OWN);
    refused(client.create_call().body(request).send()).await?;

    let request = AnswerCallRequest::builder()
        .incoming_call_context("incoming")
        .callback_uri(CALLBACK)
        .answered_by(CommunicationUserIdentifierModel::new("8:acs:resource_source"))
        .operation_context(CONTEXT)
        .call_intelligence_options(intelligence())
        .media_streaming_options(streaming())
        .transcription_options(transcription());
    refused(client.answer_call().body(request).send()).await?;
    let request = AnswerCallRequest::new("incoming", CALLBACK);
    refused(client.answer_call().body(request).send()).await?;

    let server = CallLocator::builder().kind("serverCallLocator").server_call_id("server");
    let request = ConnectRequest::builder()
        .call_locator(server)
        .callback_uri(CALLBACK)
        .operation_context(CONTEXT)
        .call_intelligence_options(intelligence())
        .media_streaming_options(streaming())
        .transcription_options(transcription());
    refused(client.connect().body(request).send()).await?;
    let group = CallLocator::builder().kind("groupCallLocator").group_call_id("group");
    let room = CallLocator::builder().kind("roomCallLocator").room_id("room");
    for locator in [group, room] {
        let request = ConnectRequest::builder().call_locator(locator).callback_uri(CALLBACK);
        refused(client.connect().body(request).send()).await?;
    }

    let request = RedirectCallRequest::new("incoming", user());
    refused(client.redirect_call().body(request).send()).await?;
    for reason in [Some("busy"), None] {
        let request = RejectCallRequest::builder()
            .incoming_call_context("incoming")
            .call_reject_reason(reason);
        refused(client.reject_call().body(request).send()).await?;
    }
    Ok(())
}

fn headers() -> builder::CustomCallingContext {
    let header = |name: &str, value: &str| [(name.to_owned(), value.to_owned())].into();
    let sip: BTreeMap<String, String> = header("User-To-User", "1");
    let voip: BTreeMap<String, String> = header("case", "2");
    CustomCallingContext::builder().sip_headers(sip).voip_headers(voip)
}

async fn call(client: &CallAutomationClient) -> Outcome {
    let call = client.call("421f3500-demo");
    refused(call.get_call().send()).await?;
    refused(call.hang_up().send()).await?;
    refused(call.terminate().send()).await?;
    let request = TransferToParticipantRequest::builder()
        .target_participant(PHONE)
        .transferee(user())
        .source_caller_id_number(OWN)
        .custom_calling_context(headers())
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.transfer().body(request).send()).await?;
    let request = TransferToParticipantRequest::new(user());
    refused(call.transfer().body(request).send()).await
}

async fn participants(client: &CallAutomationClient) -> Outcome {
    let call = client.call("421f3500-demo");
    refused(async { call.list_participants().stream().next_page().await }).await?;
    refused(call.get_participant().participant_raw_id("4:+14255550123").send()).await?;
    let request = AddParticipantRequest::builder()
        .participant_to_add(PHONE)
        .invitation_timeout_in_seconds(30)
        .source_caller_id_number(OWN)
        .source_display_name("Contoso")
        .custom_calling_context(headers())
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.add_participant().body(request).send()).await?;
    let request = AddParticipantRequest::new(user());
    refused(call.add_participant().body(request).send()).await?;
    let request = CancelAddParticipantRequest::builder()
        .invitation_id("invitation")
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.cancel_add_participant().body(request).send()).await?;
    let request = RemoveParticipantRequest::builder()
        .participant_to_remove(PHONE)
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.remove_participant().body(request).send()).await?;
    let request =
        MuteParticipantsRequest::builder().target_participants([user()]).operation_context(CONTEXT);
    refused(call.mute().body(request).send()).await
}

async fn recordings(client: &CallAutomationClient) -> Outcome {
    let storage = ExternalStorage::builder()
        .recording_storage_kind("azureBlobStorage")
        .recording_destination_container_url("https://contoso.blob.core.windows.net/calls");
    let affinity: ChannelAffinity =
        ChannelAffinity::builder().participant(user()).channel(0).try_into()?;
    let server = CallLocator::builder().kind("serverCallLocator").server_call_id("server");
    let request = StartCallRecordingRequest::builder()
        .call_locator(server)
        .recording_state_callback_uri(CALLBACK)
        .recording_content_type("audio")
        .recording_channel_type("unmixed")
        .recording_format_type("wav")
        .pause_on_start(true)
        .channel_affinity([affinity])
        .external_storage(storage);
    refused(client.start_recording().body(request).send()).await?;
    let group = CallLocator::builder().kind("groupCallLocator").group_call_id("group");
    let request = StartCallRecordingRequest::builder().call_locator(group);
    refused(client.start_recording().body(request).send()).await?;
    refused(client.get_recording().recording_id(RECORDING).send()).await?;
    refused(client.pause_recording().recording_id(RECORDING).send()).await?;
    refused(client.resume_recording().recording_id(RECORDING).send()).await?;
    refused(client.stop_recording().recording_id(RECORDING).send()).await
}

fn file() -> PlaySource {
    let mut file = PlaySource::from_file("https://contoso.com/prompt.wav");
    file.play_source_cache_id = Some("prompt".to_owned());
    file
}

fn text() -> Result<PlaySource, Box<dyn StdError>> {
    let text: TextSource = TextSource::builder()
        .text("Hello")
        .source_locale("en-US")
        .voice_kind("female")
        .voice_name("en-US-NancyNeural")
        .custom_voice_endpoint_id("voice")
        .try_into()?;
    Ok(PlaySource::from_text(text))
}

async fn prompts(client: &CallAutomationClient) -> Outcome {
    let call = client.call("421f3500-demo");
    let request = PlayRequest::builder()
        .play_sources([file(), text()?, PlaySource::from_ssml("<speak/>")])
        .play_to([Participant::phone_number(PHONE)?, user()])
        .play_options(PlayOptions::new(true))
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.play().body(request).send()).await?;
    let request =
        PlayRequest::builder().play_sources([file()]).interrupt_call_media_operation(true);
    refused(call.play().body(request).send()).await
}

async fn recognitions(client: &CallAutomationClient) -> Outcome {
    let call = client.call("421f3500-demo");
    let tones = DtmfOptions::builder()
        .inter_tone_timeout_in_seconds(5)
        .max_tones_to_collect(4)
        .stop_tones("#");
    let options = RecognizeOptions::builder()
        .target_participant(PHONE)
        .initial_silence_timeout_in_seconds(20)
        .interrupt_prompt(true)
        .dtmf_options(tones);
    let request = RecognizeRequest::builder()
        .recognize_input_type("dtmf")
        .recognize_options(options)
        .play_prompt(file())
        .interrupt_call_media_operation(true)
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.recognize().body(request).send()).await?;

    let choice: Choice = Choice::builder()
        .label("sales")
        .phrases(["sales".to_owned(), "buy".to_owned()])
        .tone('2')
        .try_into()?;
    let options = RecognizeOptions::builder()
        .target_participant(PHONE)
        .speech_language("en-US")
        .speech_recognition_model_endpoint_id("model")
        .choices([choice]);
    let request = RecognizeRequest::builder()
        .recognize_input_type("choices")
        .recognize_options(options)
        .play_prompts([text()?, PlaySource::from_ssml("<speak/>")]);
    refused(call.recognize().body(request).send()).await?;

    let speech = || SpeechOptions::builder().end_silence_timeout_in_ms(2000);
    let options = RecognizeOptions::builder()
        .target_participant(PHONE)
        .speech_language("en-US")
        .speech_options(speech());
    let request =
        RecognizeRequest::builder().recognize_input_type("speech").recognize_options(options);
    refused(call.recognize().body(request).send()).await?;
    let options = RecognizeOptions::builder()
        .target_participant(PHONE)
        .speech_options(speech())
        .dtmf_options(DtmfOptions::builder().max_tones_to_collect(4));
    let request =
        RecognizeRequest::builder().recognize_input_type("speechOrDtmf").recognize_options(options);
    refused(call.recognize().body(request).send()).await?;
    refused(call.cancel_all_media_operations().send()).await
}

async fn media(client: &CallAutomationClient) -> Outcome {
    let call = client.call("421f3500-demo");
    let request = SendDtmfTonesRequest::builder()
        .tones("1#")
        .target_participant(PHONE)
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.send_dtmf_tones().body(request).send()).await?;
    let request = ContinuousDtmfRecognitionRequest::builder()
        .target_participant(PHONE)
        .operation_context(CONTEXT);
    refused(call.start_continuous_dtmf_recognition().body(request.clone()).send()).await?;
    let request = request.operation_callback_uri(OPERATION_CALLBACK);
    refused(call.stop_continuous_dtmf_recognition().body(request).send()).await?;
    let request = HoldRequest::builder()
        .target_participant(PHONE)
        .play_source_info(file())
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.hold().body(request).send()).await?;
    let request = UnholdRequest::builder()
        .target_participant(PHONE)
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.unhold().body(request).send()).await?;

    let request = StartTranscriptionRequest::builder()
        .locale("en-US")
        .speech_model_endpoint_id("model")
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.start_transcription().body(request).send()).await?;
    let request = UpdateTranscriptionRequest::builder()
        .locale("de-DE")
        .speech_model_endpoint_id("model")
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.update_transcription().body(request).send()).await?;
    let request = StopTranscriptionRequest::builder()
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.stop_transcription().body(request).send()).await?;
    let request = StartMediaStreamingRequest::builder()
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.start_media_streaming().body(request).send()).await?;
    let request = StopMediaStreamingRequest::builder()
        .operation_context(CONTEXT)
        .operation_callback_uri(OPERATION_CALLBACK);
    refused(call.stop_media_streaming().body(request).send()).await
}
