"""Call media: what runs in a call, and how it is refused."""

import time

import jwt
from azure.communication.callautomation import (
    CallAutomationClient,
    DtmfTone,
    MicrosoftTeamsAppIdentifier,
    MicrosoftTeamsUserIdentifier,
    RecognitionChoice,
    RecognizeInputType,
    SsmlSource,
    TextSource,
    UnknownIdentifier,
)
from azure.core.credentials import AccessToken, AzureKeyCredential
from azure.core.exceptions import ClientAuthenticationError, ResourceNotFoundError
from azure.core.pipeline.transport import RequestsTransport

from harness import (
    CLIENT,
    CONNECTION_STRING,
    ENDPOINT,
    PHONE,
    PROMPT,
    USER,
    Call,
    check,
    control,
    equal,
    refused,
)

TONES = [DtmfTone.ONE, "two", DtmfTone.POUND]


# ---- the operations


@check
def sends_tones():
    call = Call.connected()
    answers = []
    result = call.connection.send_dtmf_tones(
        TONES, PHONE, operation_context="pin", raw_response_hook=answers.append
    )
    equal(result.operation_context, "pin")
    call.event("SendDtmfTonesCompleted", "pin")
    (done,) = call.executed()
    equal((done["operation"], done["tones"]), ("sendDtmfTones", "12#"))
    equal(done["participant"]["rawId"], PHONE.raw_id)
    equal(done["operationContext"], "pin")
    request, response = answers[0].http_request, answers[0].http_response
    equal(done["repeatability"]["requestId"], request.headers["Repeatability-Request-ID"])
    equal(response.headers["Repeatability-Result"].lower(), "accepted")
    sent, echoed = request.headers["x-ms-client-request-id"], "x-ms-client-request-id"
    equal(response.headers[echoed], sent)
    equal(bool(response.headers["X-Microsoft-Skype-Chain-ID"] and response.headers["X-Azure-Ref"]), True)


@check
def sends_all_sixteen_tones():
    call = Call.connected()
    call.connection.send_dtmf_tones(list(DtmfTone), PHONE)
    call.control("POST", "/finish")
    call.event("SendDtmfTonesCompleted")
    equal(sorted(call.executed()[0]["tones"]), sorted("0123456789*#ABCD"))


@check
def is_notified_that_tones_were_not_sent():
    call = Call.connected()
    control("POST", "faults", {"outcome": 9999})
    call.connection.send_dtmf_tones(TONES, PHONE, operation_context="pin")
    call.control("POST", "/finish")
    equal(call.event("SendDtmfTonesFailed", "pin", 9999).result_information.code, 500)


@check
def plays_to_all_with_its_own_callback_uri():
    call, elsewhere = Call.connected(), Call.connected()
    call.connection.play_media(
        [TextSource(text="Hello", voice_name="en-US-NancyNeural"), SsmlSource(ssml_text="<s/>")],
        operation_context="hello",
        operation_callback_url=elsewhere.callback_uri,
    )
    call.event("PlayStarted", "hello", at=elsewhere.inbox)
    call.event("PlayCompleted", "hello", at=elsewhere.inbox)


@check
def plays_to_a_participant_until_cancelled():
    call = Call.connected()
    call.connection.play_media(PROMPT, [PHONE], loop=True, operation_context="music")
    call.event("PlayStarted", "music")
    call.connection.cancel_all_media_operations()
    call.event("PlayCanceled", "music", 8508)
    equal([done["operation"] for done in call.executed()], ["play", "cancelAllMediaOperations"])


@check
def recognizes_tones_up_to_a_stop_tone():
    call = Call.connected()
    call.connection.start_recognizing_media(
        RecognizeInputType.DTMF,
        PHONE,
        play_prompt=PROMPT,
        interrupt_prompt=True,
        initial_silence_timeout=300,
        dtmf_inter_tone_timeout=60,
        dtmf_max_tones_to_collect=4,
        dtmf_stop_tones=[DtmfTone.POUND],
        operation_context="menu",
        operation_callback_url=call.callback_uri,
    )
    call.press("12#")
    event = call.event("RecognizeCompleted", "menu", 8514)
    equal((event.recognition_type, event.dtmf_result.tones), ("dtmf", ["one", "two"]))


@check
def recognizes_the_requested_number_of_tones():
    call = Call.connected()
    call.connection.start_recognizing_media(
        RecognizeInputType.DTMF, PHONE, dtmf_max_tones_to_collect=3
    )
    call.press("9*a")
    event = call.event("RecognizeCompleted", None, 8531)
    equal(event.dtmf_result.tones, ["nine", "asterisk", "a"])


@check
def recognizes_a_choice():
    call = Call.connected()
    choice = RecognitionChoice(label="sales", phrases=["sales"], tone=DtmfTone.TWO)
    call.connection.start_recognizing_media(RecognizeInputType.CHOICES, PHONE, choices=[choice])
    call.press("2")
    event = call.event("RecognizeCompleted", None, 8533)
    equal((event.recognition_type, event.choice_result.label), ("choices", "sales"))


@check
def is_notified_that_nobody_pressed_a_key():
    call = Call.connected()
    call.connection.start_recognizing_media(RecognizeInputType.DTMF, PHONE, initial_silence_timeout=0)
    call.event("RecognizeFailed", None, 8510)


@check
def is_notified_that_a_recognition_was_cancelled():
    call = Call.connected()
    call.connection.start_recognizing_media(
        RecognizeInputType.SPEECH_OR_DTMF,
        PHONE,
        end_silence_timeout=1,
        speech_language="en-US",
        operation_context="speech",
    )
    call.connection.cancel_all_media_operations()
    call.event("RecognizeCanceled", "speech", 8508)


@check
def hears_every_tone_in_sequence():
    call = Call.connected()
    call.connection.start_continuous_dtmf_recognition(PHONE, operation_context="keys")
    call.press("12#")
    for sequence_id, tone in enumerate(["one", "two", "pound"], 1):
        event = call.event("ContinuousDtmfRecognitionToneReceived", "keys")
        equal((event.sequence_id, event.tone), (sequence_id, tone))
    call.connection.stop_continuous_dtmf_recognition(
        PHONE, operation_context="enough", operation_callback_url=call.callback_uri
    )
    call.event("ContinuousDtmfRecognitionStopped", "enough")


@check
def holds_and_unholds():
    call = Call.connected()
    call.connection.hold(PHONE, play_source=PROMPT, operation_context="wait")
    call.connection.unhold(PHONE, operation_context="go on")
    done = [(done["operation"], done["operationContext"]) for done in call.executed()]
    equal(done, [("hold", "wait"), ("unhold", "go on")])


@check
def transcribes():
    call = Call.connected()
    call.connection.start_transcription(locale="en-US", operation_context="start")
    event = call.event("TranscriptionStarted", "start")
    equal(event.transcription_update.transcription_status, "transcriptionStarted")
    call.connection.update_transcription(locale="de-DE", operation_context="update")
    call.event("TranscriptionUpdated", "update")
    call.connection.stop_transcription(operation_context="stop")
    call.event("TranscriptionStopped", "stop")


@check
def streams_media():
    call = Call.connected()
    call.connection.start_media_streaming(operation_context="start")
    event = call.event("MediaStreamingStarted", "start")
    equal(event.media_streaming_update.media_streaming_status, "mediaStreamingStarted")
    call.connection.stop_media_streaming(
        operation_context="stop", operation_callback_url=call.callback_uri
    )
    call.event("MediaStreamingStopped", "stop")


@check
def is_notified_that_the_call_has_ended():
    call = Call.connected()
    call.control("DELETE", "")
    call.event("CallDisconnected", sub_code=5001)


@check
def names_participants_of_every_kind():
    call = Call.connected()
    participants = [
        PHONE,
        USER,
        MicrosoftTeamsUserIdentifier("45ab2481-1c1c-4005-be24-0ffb879b1130"),
        MicrosoftTeamsUserIdentifier("45ab2481-1c1c-4005-be24-0ffb879b1130", cloud="DOD"),
        MicrosoftTeamsUserIdentifier("0000abcd", is_anonymous=True),
        MicrosoftTeamsAppIdentifier("45ab2481-1c1c-4005-be24-0ffb879b1130"),
        UnknownIdentifier("48:somebody"),
    ]
    for participant in participants:
        call.connection.unhold(participant)
    found = [done["participant"]["rawId"] for done in call.executed()]
    equal(found, [participant.raw_id for participant in participants])


@check
def uses_any_call_connection_id():
    call = Call.connected(id="python a:b%/ü")
    call.connection.send_dtmf_tones(TONES, PHONE)
    equal(call.executed()[0]["tones"], "12#")


@check
def sends_tones_once_although_the_answer_got_lost():
    call = Call.connected()
    control("POST", "faults", {"status": 503, "headers": {"retry-after": "0"}, "afterExecuting": True})
    result = call.connection.send_dtmf_tones(TONES, PHONE, operation_context="once")
    equal(result.operation_context, "once")
    equal(len(call.executed()), 1)


class Plain(RequestsTransport):
    """A transport in plain text, for where the client insists on https."""

    def send(self, request, **options):
        request.url = request.url.replace("https://", "http://", 1)
        return super().send(request, **options)


@check
def uses_the_connection_string():
    call = Call.connected()
    client = CallAutomationClient.from_connection_string(CONNECTION_STRING, transport=Plain())
    client.get_call_connection(call.id).send_dtmf_tones(TONES, PHONE)
    call.event("SendDtmfTonesCompleted")


class Token:
    """A credential with a token that is valid for the given number of seconds."""

    def __init__(self, life):
        self.life = life

    def get_token(self, *_, **__):
        expires = int(time.time()) + self.life
        return AccessToken(jwt.encode({"exp": expires}, "a key of nobody's" * 4), expires)

    def connection(self, call):
        client = CallAutomationClient(
            ENDPOINT.replace("http://", "https://"), self, transport=Plain()
        )
        return client.get_call_connection(call.id)


@check
def uses_a_token():
    call = Call.connected()
    Token(life=60).connection(call).send_dtmf_tones(TONES, PHONE)
    call.event("SendDtmfTonesCompleted")


# ---- refusals


@check
def an_expired_token_is_refused():
    connection = Token(life=-60).connection(Call.connected())
    refused(401, 7502, lambda: connection.send_dtmf_tones(TONES, PHONE), ClientAuthenticationError)


@check
def another_key_is_refused():
    key = AzureKeyCredential("YW5vdGhlciBrZXk=")
    connection = CallAutomationClient(ENDPOINT, key).get_call_connection(Call.connected().id)
    refused(401, 7509, lambda: connection.send_dtmf_tones(TONES, PHONE), ClientAuthenticationError)


@check
def an_unknown_call_is_refused():
    connection = CLIENT.get_call_connection("nowhere")
    refused(404, 8522, lambda: connection.send_dtmf_tones(TONES, PHONE), ResourceNotFoundError)


@check
def a_call_that_is_not_established_is_refused():
    call = Call.connected(False)
    refused(400, 8501, lambda: call.connection.send_dtmf_tones(TONES, PHONE))


@check
def a_call_that_has_ended_is_refused():
    call = Call.connected()
    call.control("DELETE", "")
    refused(400, 8528, lambda: call.connection.hold(PHONE))


@check
def too_many_tones_are_refused():
    connection = Call.connected().connection
    refused(400, 8523, lambda: connection.send_dtmf_tones(["one"] * 19, PHONE), names="tones")
    refused(400, 8523, lambda: connection.send_dtmf_tones([], PHONE), names="tones")


@check
def an_unknown_tone_is_refused():
    connection = Call.connected().connection
    refused(400, 8523, lambda: connection.send_dtmf_tones(["flash"], PHONE), names="tones[0]")


@check
def tones_to_an_identity_that_is_not_a_phone_are_refused():
    connection = Call.connected().connection
    refused(400, 8523, lambda: connection.send_dtmf_tones(TONES, USER), names="targetParticipant")


@check
def a_silence_of_301_seconds_is_refused():
    connection = Call.connected().connection
    refused(
        400,
        8523,
        lambda: connection.start_recognizing_media(
            RecognizeInputType.DTMF, PHONE, initial_silence_timeout=301
        ),
        names="recognizeOptions.initialSilenceTimeoutInSeconds",
    )


@check
def a_callback_uri_that_is_not_https_is_refused():
    connection = Call.connected().connection
    refused(
        400,
        8523,
        lambda: connection.hold(PHONE, operation_callback_url="http://contoso.com/"),
        names="operationCallbackUri",
    )


@check
def tones_during_a_play_to_the_participant_are_refused():
    call = Call.connected()
    call.connection.play_media(PROMPT, [PHONE], loop=True)
    refused(412, 8583, lambda: call.connection.send_dtmf_tones(TONES, PHONE))


@check
def a_second_play_is_refused_unless_it_interrupts():
    call = Call.connected()
    call.connection.play_media(PROMPT, loop=True, operation_context="first")
    call.event("PlayStarted", "first")
    refused(400, 8500, lambda: call.connection.play_media(PROMPT))
    call.connection.play_media(
        PROMPT, interrupt_call_media_operation=True, operation_context="second"
    )
    call.event("PlayCanceled", "first", 8508)
    call.event("PlayStarted", "second")
    call.event("PlayCompleted", "second")
