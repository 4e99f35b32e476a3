"""The emulator, driven by the official Python client. See README.md beside this folder."""

import json
import logging
import os
import sys
import threading
import time
import traceback
import uuid
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote
from urllib.request import Request, urlopen

import jwt
from azure.communication.callautomation import (
    CallAutomationClient,
    CommunicationUserIdentifier,
    DtmfTone,
    FileSource,
    MicrosoftTeamsAppIdentifier,
    MicrosoftTeamsUserIdentifier,
    PhoneNumberIdentifier,
    RecognitionChoice,
    RecognizeInputType,
    SsmlSource,
    TextSource,
    UnknownIdentifier,
)

# The client's models of events are not public, but it has no other.
from azure.communication.callautomation._generated import models
from azure.core.credentials import AccessToken, AzureKeyCredential
from azure.core.exceptions import (
    ClientAuthenticationError,
    HttpResponseError,
    ResourceNotFoundError,
)
from azure.core.messaging import CloudEvent
from azure.core.pipeline.transport import RequestsTransport

CONNECTION_STRING = os.environ["CONNECTION_STRING"]
AUDIENCE = os.environ["AUDIENCE"]
OPENID_CONFIGURATION = os.environ["OPENID_CONFIGURATION"]
ENDPOINT, ACCESS_KEY = (
    part.split("=", 1)[1].rstrip("/") for part in CONNECTION_STRING.split(";")
)

PHONE = PhoneNumberIdentifier("+14255550123")
USER = CommunicationUserIdentifier("8:acs:b9614373-fd0b-480c-8fd2-cb58b70eab9f_da7be3a9")
PROMPT = FileSource(url="https://contoso.com/prompt.wav")
TONES = [DtmfTone.ONE, "two", DtmfTone.POUND]
#: How long an event may take, in seconds.
PATIENCE = 15

# The client warns of arguments that it drops itself.
logging.getLogger("azure.communication.callautomation._generated").setLevel(logging.ERROR)

checks = []


def check(function):
    """A rule, printed by the name of its function."""
    checks.append(function)
    return function


def equal(found, expected):
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


# ---- tokens


with urlopen(OPENID_CONFIGURATION) as answer:
    configuration = json.load(answer)
keys = jwt.PyJWKClient(configuration["jwks_uri"])


def claims(authorization, audience=AUDIENCE, issuer=configuration["issuer"]):
    scheme, token = authorization.split(" ")
    equal(scheme, "Bearer")
    return jwt.decode(
        token,
        keys.get_signing_key_from_jwt(token),
        algorithms=["RS256"],
        audience=audience,
        issuer=issuer,
        options={"require": ["exp", "nbf"]},
    )


# ---- callbacks


class Receiver(BaseHTTPRequestHandler):
    """Receives callbacks, and hands what is wrong with one to the check that waits for it."""

    arrived = threading.Condition()
    events = defaultdict(list)
    authorizations = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        call = self.path.removeprefix("/")
        try:
            events = self.read(body)
        except Exception as error:
            events = [error]
        with self.arrived:
            self.events[call] += events
            self.arrived.notify_all()
        self.send_response(200)
        self.end_headers()

    def read(self, body):
        claims(self.headers["Authorization"])
        self.authorizations.append(self.headers["Authorization"])
        return [CloudEvent.from_dict(event) for event in json.loads(body)]

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()


# ---- calls


def control(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {} if body is None else {"content-type": "application/json"}
    with urlopen(Request(f"{ENDPOINT}/emulator/{path}", data, headers, method=method)) as answer:
        return json.loads(answer.read() or "null")


class Call:
    """A call of the emulator, and the client's connection to it."""

    def __init__(self, connected=True, id=None):
        self.id = id or f"python-{uuid.uuid4()}"
        self.callback_uri = f"http://127.0.0.1:{server.server_port}/{quote(self.id, safe='')}"
        self.media = CLIENT.get_call_connection(self.id)
        body = {"callbackUri": self.callback_uri, "connected": connected}
        self.control("PUT", "", body)
        if connected:
            self.event("CallConnected")

    def control(self, method, path, body=None):
        return control(method, f"calls/{quote(self.id, safe='')}{path}", body)

    def press(self, tones):
        self.control("POST", "/press", {"participant": PHONE.raw_id, "tones": tones})

    def executed(self):
        return [done for done in control("GET", "executed") if done["callConnectionId"] == self.id]

    def event(self, name, context=None, sub_code=0, at=None):
        """The next event of this call, as the client's model of it."""
        events = Receiver.events[quote((at or self).id, safe="")]
        with Receiver.arrived:
            if not Receiver.arrived.wait_for(lambda: events, PATIENCE):
                raise AssertionError(f"expected {name}, found no event")
            event = events.pop(0)
        if isinstance(event, Exception):
            raise event
        equal(event.type, f"Microsoft.Communication.{name}")
        equal(event.source, f"calling/callConnections/{self.id}")
        equal(event.subject, event.source)
        equal(event.specversion, "1.0")
        equal(event.datacontenttype, "application/json")
        equal(event.time.utcoffset().total_seconds(), 0.0)
        event = getattr(models, name).deserialize(event.data)
        equal(event.call_connection_id, self.id)
        equal(bool(event.server_call_id and event.correlation_id), True)
        equal(event.operation_context, context)
        equal(event.result_information.sub_code, sub_code)
        return event


def refused(status, code, ask, error=HttpResponseError, names=None):
    """The client's own error, with the service's code in it."""
    try:
        ask()
    except HttpResponseError as refusal:
        equal(type(refusal), error)
        equal(refusal.status_code, status)
        equal(refusal.error.code, str(code))
        equal(refusal.response.headers["x-ms-error-code"], str(code))
        if names:
            equal(refusal.error.target, names)
    else:
        raise AssertionError(f"expected {status}/{code}, found a success")


CLIENT = CallAutomationClient(ENDPOINT, AzureKeyCredential(ACCESS_KEY))


# ---- the operations


@check
def sends_tones():
    call = Call()
    answers = []
    result = call.media.send_dtmf_tones(
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
    call = Call()
    call.media.send_dtmf_tones(list(DtmfTone), PHONE)
    call.control("POST", "/finish")
    call.event("SendDtmfTonesCompleted")
    equal(sorted(call.executed()[0]["tones"]), sorted("0123456789*#ABCD"))


@check
def is_notified_that_tones_were_not_sent():
    call = Call()
    control("POST", "faults", {"outcome": 9999})
    call.media.send_dtmf_tones(TONES, PHONE, operation_context="pin")
    call.control("POST", "/finish")
    equal(call.event("SendDtmfTonesFailed", "pin", 9999).result_information.code, 500)


@check
def plays_to_all_with_its_own_callback_uri():
    call, elsewhere = Call(), Call()
    call.media.play_media(
        [TextSource(text="Hello", voice_name="en-US-NancyNeural"), SsmlSource(ssml_text="<s/>")],
        operation_context="hello",
        operation_callback_url=elsewhere.callback_uri,
    )
    call.event("PlayStarted", "hello", at=elsewhere)
    call.event("PlayCompleted", "hello", at=elsewhere)


@check
def plays_to_a_participant_until_cancelled():
    call = Call()
    call.media.play_media(PROMPT, [PHONE], loop=True, operation_context="music")
    call.event("PlayStarted", "music")
    call.media.cancel_all_media_operations()
    call.event("PlayCanceled", "music", 8508)
    equal([done["operation"] for done in call.executed()], ["play", "cancelAllMediaOperations"])


@check
def recognizes_tones_up_to_a_stop_tone():
    call = Call()
    call.media.start_recognizing_media(
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
    call = Call()
    call.media.start_recognizing_media(
        RecognizeInputType.DTMF, PHONE, dtmf_max_tones_to_collect=3
    )
    call.press("9*a")
    event = call.event("RecognizeCompleted", None, 8531)
    equal(event.dtmf_result.tones, ["nine", "asterisk", "a"])


@check
def recognizes_a_choice():
    call = Call()
    choice = RecognitionChoice(label="sales", phrases=["sales"], tone=DtmfTone.TWO)
    call.media.start_recognizing_media(RecognizeInputType.CHOICES, PHONE, choices=[choice])
    call.press("2")
    event = call.event("RecognizeCompleted", None, 8533)
    equal((event.recognition_type, event.choice_result.label), ("choices", "sales"))


@check
def is_notified_that_nobody_pressed_a_key():
    call = Call()
    call.media.start_recognizing_media(RecognizeInputType.DTMF, PHONE, initial_silence_timeout=0)
    call.event("RecognizeFailed", None, 8510)


@check
def is_notified_that_a_recognition_was_cancelled():
    call = Call()
    call.media.start_recognizing_media(
        RecognizeInputType.SPEECH_OR_DTMF,
        PHONE,
        end_silence_timeout=1,
        speech_language="en-US",
        operation_context="speech",
    )
    call.media.cancel_all_media_operations()
    call.event("RecognizeCanceled", "speech", 8508)


@check
def hears_every_tone_in_sequence():
    call = Call()
    call.media.start_continuous_dtmf_recognition(PHONE, operation_context="keys")
    call.press("12#")
    for sequence_id, tone in enumerate(["one", "two", "pound"], 1):
        event = call.event("ContinuousDtmfRecognitionToneReceived", "keys")
        equal((event.sequence_id, event.tone), (sequence_id, tone))
    call.media.stop_continuous_dtmf_recognition(
        PHONE, operation_context="enough", operation_callback_url=call.callback_uri
    )
    call.event("ContinuousDtmfRecognitionStopped", "enough")


@check
def holds_and_unholds():
    call = Call()
    call.media.hold(PHONE, play_source=PROMPT, operation_context="wait")
    call.media.unhold(PHONE, operation_context="go on")
    done = [(done["operation"], done["operationContext"]) for done in call.executed()]
    equal(done, [("hold", "wait"), ("unhold", "go on")])


@check
def transcribes():
    call = Call()
    call.media.start_transcription(locale="en-US", operation_context="start")
    event = call.event("TranscriptionStarted", "start")
    equal(event.transcription_update.transcription_status, "transcriptionStarted")
    call.media.update_transcription(locale="de-DE", operation_context="update")
    call.event("TranscriptionUpdated", "update")
    call.media.stop_transcription(operation_context="stop")
    call.event("TranscriptionStopped", "stop")


@check
def streams_media():
    call = Call()
    call.media.start_media_streaming(operation_context="start")
    event = call.event("MediaStreamingStarted", "start")
    equal(event.media_streaming_update.media_streaming_status, "mediaStreamingStarted")
    call.media.stop_media_streaming(
        operation_context="stop", operation_callback_url=call.callback_uri
    )
    call.event("MediaStreamingStopped", "stop")


@check
def is_notified_that_the_call_has_ended():
    call = Call()
    call.control("DELETE", "")
    call.event("CallDisconnected", sub_code=5001)


@check
def names_participants_of_every_kind():
    call = Call()
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
        call.media.unhold(participant)
    found = [done["participant"]["rawId"] for done in call.executed()]
    equal(found, [participant.raw_id for participant in participants])


@check
def uses_any_call_connection_id():
    call = Call(id="python a:b%/ü")
    call.media.send_dtmf_tones(TONES, PHONE)
    equal(call.executed()[0]["tones"], "12#")


@check
def sends_tones_once_although_the_answer_got_lost():
    call = Call()
    control("POST", "faults", {"status": 503, "headers": {"retry-after": "0"}, "afterExecuting": True})
    result = call.media.send_dtmf_tones(TONES, PHONE, operation_context="once")
    equal(result.operation_context, "once")
    equal(len(call.executed()), 1)


class Plain(RequestsTransport):
    """A transport in plain text, for where the client insists on https."""

    def send(self, request, **options):
        request.url = request.url.replace("https://", "http://", 1)
        return super().send(request, **options)


@check
def uses_the_connection_string():
    call = Call()
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

    def media(self, call):
        client = CallAutomationClient(
            ENDPOINT.replace("http://", "https://"), self, transport=Plain()
        )
        return client.get_call_connection(call.id)


@check
def uses_a_token():
    call = Call()
    Token(life=60).media(call).send_dtmf_tones(TONES, PHONE)
    call.event("SendDtmfTonesCompleted")


# ---- refusals


@check
def an_expired_token_is_refused():
    media = Token(life=-60).media(Call())
    refused(401, 7502, lambda: media.send_dtmf_tones(TONES, PHONE), ClientAuthenticationError)


@check
def another_key_is_refused():
    key = AzureKeyCredential("YW5vdGhlciBrZXk=")
    media = CallAutomationClient(ENDPOINT, key).get_call_connection(Call().id)
    refused(401, 7509, lambda: media.send_dtmf_tones(TONES, PHONE), ClientAuthenticationError)


@check
def an_unknown_call_is_refused():
    media = CLIENT.get_call_connection("nowhere")
    refused(404, 8522, lambda: media.send_dtmf_tones(TONES, PHONE), ResourceNotFoundError)


@check
def a_call_that_is_not_established_is_refused():
    call = Call(connected=False)
    refused(400, 8501, lambda: call.media.send_dtmf_tones(TONES, PHONE))


@check
def a_call_that_has_ended_is_refused():
    call = Call()
    call.control("DELETE", "")
    refused(400, 8528, lambda: call.media.hold(PHONE))


@check
def too_many_tones_are_refused():
    media = Call().media
    refused(400, 8523, lambda: media.send_dtmf_tones(["one"] * 19, PHONE), names="tones")
    refused(400, 8523, lambda: media.send_dtmf_tones([], PHONE), names="tones")


@check
def an_unknown_tone_is_refused():
    media = Call().media
    refused(400, 8523, lambda: media.send_dtmf_tones(["flash"], PHONE), names="tones[0]")


@check
def tones_to_an_identity_that_is_not_a_phone_are_refused():
    media = Call().media
    refused(400, 8523, lambda: media.send_dtmf_tones(TONES, USER), names="targetParticipant")


@check
def a_silence_of_301_seconds_is_refused():
    media = Call().media
    refused(
        400,
        8523,
        lambda: media.start_recognizing_media(
            RecognizeInputType.DTMF, PHONE, initial_silence_timeout=301
        ),
        names="recognizeOptions.initialSilenceTimeoutInSeconds",
    )


@check
def a_callback_uri_that_is_not_https_is_refused():
    media = Call().media
    refused(
        400,
        8523,
        lambda: media.hold(PHONE, operation_callback_url="http://contoso.com/"),
        names="operationCallbackUri",
    )


@check
def tones_during_a_play_to_the_participant_are_refused():
    call = Call()
    call.media.play_media(PROMPT, [PHONE], loop=True)
    refused(412, 8583, lambda: call.media.send_dtmf_tones(TONES, PHONE))


@check
def a_second_play_is_refused_unless_it_interrupts():
    call = Call()
    call.media.play_media(PROMPT, loop=True, operation_context="first")
    call.event("PlayStarted", "first")
    refused(400, 8500, lambda: call.media.play_media(PROMPT))
    call.media.play_media(
        PROMPT, interrupt_call_media_operation=True, operation_context="second"
    )
    call.event("PlayCanceled", "first", 8508)
    call.event("PlayStarted", "second")
    call.event("PlayCompleted", "second")


# ---- tokens


@check
def only_callbacks_of_the_resource_are_trusted():
    Call()
    authorization = Receiver.authorizations[-1]
    claimed = claims(authorization)
    equal(claimed["exp"] - claimed["nbf"], 300)
    for changed, problem in [
        ({"audience": str(uuid.uuid4())}, jwt.InvalidAudienceError),
        ({"issuer": "https://somebody.example.com"}, jwt.InvalidIssuerError),
    ]:
        try:
            claims(authorization, **changed)
        except problem:
            continue
        raise AssertionError(f"expected {problem.__name__}, found a token that is trusted")


def main():
    failed = 0
    for function in checks:
        name = function.__name__.replace("_", " ")
        try:
            function()
        except Exception as error:
            failed += 1
            print(f"FAIL  python  {name}: {type(error).__name__}: {error}", flush=True)
            traceback.print_exc()
        else:
            print(f"ok    python  {name}", flush=True)
    print(f"python: {len(checks)} checks, {failed} failed")
    sys.exit(1 if failed else 0)


main()
