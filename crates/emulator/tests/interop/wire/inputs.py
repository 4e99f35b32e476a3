"""The input for the official Python client, in the order of `send.rs`."""

import logging

from azure.communication.callautomation import (
    AudioFormat,
    AzureBlobContainerRecordingStorage,
    CallAutomationClient,
    ChannelAffinity,
    CommunicationUserIdentifier,
    FileSource,
    MediaStreamingOptions,
    MicrosoftTeamsAppIdentifier,
    MicrosoftTeamsUserIdentifier,
    PhoneNumberIdentifier,
    RecognitionChoice,
    SsmlSource,
    TextSource,
    TranscriptionOptions,
    UnknownIdentifier,
)
from azure.core.credentials import AzureKeyCredential

# The client warns of arguments that it drops itself.
logging.getLogger("azure.communication.callautomation._generated").setLevel(logging.ERROR)

KEY = "a2V5"
PHONE = PhoneNumberIdentifier("+14255550123")
OWN = PhoneNumberIdentifier("+14255550100")
USER = CommunicationUserIdentifier("8:acs:resource_user")
SOURCE = CommunicationUserIdentifier("8:acs:resource_source")
EVERYBODY = [
    PHONE,
    USER,
    MicrosoftTeamsUserIdentifier("45ab2481"),
    MicrosoftTeamsUserIdentifier("45ab2481", cloud="GCCH"),
    MicrosoftTeamsUserIdentifier("0000abcd", is_anonymous=True),
    MicrosoftTeamsAppIdentifier("45ab2481"),
    UnknownIdentifier("48:somebody"),
]
FILE = FileSource(url="https://contoso.com/prompt.wav", play_source_cache_id="prompt")
TEXT = TextSource(
    text="Hello",
    source_locale="en-US",
    voice_kind="female",
    voice_name="en-US-NancyNeural",
    custom_voice_endpoint_id="voice",
)
SSML = SsmlSource(ssml_text="<speak/>")
CALLBACK = "https://contoso.com/callback"
OPTIONS = {"operation_context": "context", "operation_callback_url": "https://contoso.com/operation"}
HEADERS = {"sip_headers": {"User-To-User": "1"}, "voip_headers": {"case": "2"}}
COGNITIVE = "https://contoso.cognitiveservices.azure.com"
MEDIA = MediaStreamingOptions(
    transport_url="wss://contoso.com/media",
    transport_type="websocket",
    content_type="audio",
    audio_channel_type="unmixed",
    start_media_streaming=True,
    enable_bidirectional=True,
    audio_format=AudioFormat.PCM24_K_MONO,
    enable_dtmf_tones=True,
)
TRANSCRIPTION = TranscriptionOptions(
    transport_url="wss://contoso.com/transcription",
    transport_type="websocket",
    locale="en-US",
    start_transcription=True,
    enable_intermediate_results=True,
    speech_recognition_model_endpoint_id="model",
)


def inputs(endpoint):
    client = CallAutomationClient(endpoint, AzureKeyCredential(KEY), source=SOURCE)
    plain = CallAutomationClient(endpoint, AzureKeyCredential(KEY))
    call = client.get_call_connection("421f3500-demo")

    # The beginning.
    begun = {
        "operation_context": "context",
        "cognitive_services_endpoint": COGNITIVE,
        "media_streaming": MEDIA,
        "transcription": TRANSCRIPTION,
    }
    yield lambda: client.create_call(
        PHONE, CALLBACK, source_caller_id_number=OWN, source_display_name="Contoso", **begun
    )
    yield lambda: plain.create_call(EVERYBODY, CALLBACK, source_caller_id_number=OWN)
    yield lambda: client.answer_call("incoming", CALLBACK, **begun)
    yield lambda: plain.answer_call("incoming", CALLBACK)
    yield lambda: plain.connect_call(CALLBACK, server_call_id="server", **begun)
    yield lambda: plain.connect_call(CALLBACK, group_call_id="group")
    yield lambda: plain.connect_call(CALLBACK, room_id="room")
    yield lambda: plain.redirect_call("incoming", USER)
    yield lambda: plain.reject_call("incoming", call_reject_reason="busy")
    yield lambda: plain.reject_call("incoming")

    # The call.
    yield call.get_call_properties
    yield lambda: call.hang_up(is_for_everyone=False)
    yield lambda: call.hang_up(is_for_everyone=True)
    yield lambda: call.transfer_call_to_participant(
        PHONE, transferee=USER, source_caller_id_number=OWN, **HEADERS, **OPTIONS
    )
    yield lambda: call.transfer_call_to_participant(USER)

    # Participants.
    yield lambda: next(call.list_participants())
    yield lambda: call.get_participant(PHONE)
    yield lambda: call.add_participant(
        PHONE,
        invitation_timeout=30,
        source_caller_id_number=OWN,
        source_display_name="Contoso",
        **HEADERS,
        **OPTIONS,
    )
    yield lambda: call.add_participant(USER)
    yield lambda: call.cancel_add_participant_operation("invitation", **OPTIONS)
    yield lambda: call.remove_participant(PHONE, **OPTIONS)
    yield lambda: call.mute_participant(USER, operation_context="context")

    # Recordings.
    yield lambda: client.start_recording(
        server_call_id="server",
        recording_state_callback_url=CALLBACK,
        recording_content_type="audio",
        recording_channel_type="unmixed",
        recording_format_type="wav",
        pause_on_start=True,
        channel_affinity=[ChannelAffinity(target_participant=USER, channel=0)],
        recording_storage=AzureBlobContainerRecordingStorage("https://contoso.blob.core.windows.net/calls"),
    )
    yield lambda: client.start_recording(group_call_id="group")
    yield lambda: client.get_recording_properties("cmVjb3JkaW5nMQ==")
    yield lambda: client.pause_recording("cmVjb3JkaW5nMQ==")
    yield lambda: client.resume_recording("cmVjb3JkaW5nMQ==")
    yield lambda: client.stop_recording("cmVjb3JkaW5nMQ==")

    # Media.
    yield lambda: call.play_media([FILE, TEXT, SSML], [PHONE, USER], loop=True, **OPTIONS)
    yield lambda: call.play_media_to_all(FILE, interrupt_call_media_operation=True)
    yield lambda: call.start_recognizing_media(
        "dtmf",
        PHONE,
        initial_silence_timeout=20,
        play_prompt=FILE,
        interrupt_call_media_operation=True,
        interrupt_prompt=True,
        dtmf_inter_tone_timeout=5,
        dtmf_max_tones_to_collect=4,
        dtmf_stop_tones=["pound"],
        **OPTIONS,
    )
    yield lambda: call.start_recognizing_media(
        "choices",
        PHONE,
        play_prompt=[TEXT, SSML],
        speech_language="en-US",
        speech_recognition_model_endpoint_id="model",
        choices=[RecognitionChoice(label="sales", phrases=["sales", "buy"], tone="two")],
    )
    yield lambda: call.start_recognizing_media(
        "speech", PHONE, end_silence_timeout=2, speech_language="en-US"
    )
    yield lambda: call.start_recognizing_media(
        "speechOrDtmf", PHONE, end_silence_timeout=2, dtmf_max_tones_to_collect=4
    )
    yield call.cancel_all_media_operations
    yield lambda: call.send_dtmf_tones(["one", "pound"], PHONE, **OPTIONS)
    yield lambda: call.start_continuous_dtmf_recognition(PHONE, operation_context="context")
    yield lambda: call.stop_continuous_dtmf_recognition(PHONE, **OPTIONS)
    yield lambda: call.hold(PHONE, play_source=FILE, **OPTIONS)
    yield lambda: call.unhold(PHONE, **OPTIONS)
    yield lambda: call.start_transcription(
        locale="en-US", speech_recognition_model_endpoint_id="model", **OPTIONS
    )
    yield lambda: call.update_transcription(
        locale="de-DE", speech_recognition_model_endpoint_id="model", **OPTIONS
    )
    yield lambda: call.stop_transcription(**OPTIONS)
    yield lambda: call.start_media_streaming(**OPTIONS)
    yield lambda: call.stop_media_streaming(**OPTIONS)
