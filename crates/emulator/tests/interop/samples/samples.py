"""Runs public samples of Microsoft as they are, and prints a table of the results.

    samples.py EMULATOR WORK FOLDER [NAME...]

FOLDER has checkouts of the repositories of the samples, under their own names. Each sample is copied, its settings are
filled in as its README says, and its packages are installed. Nothing else is changed. A sample without a checkout is
skipped.
"""

import json
import sys
from urllib.parse import quote

from websockets.sync.client import connect

from audio import tones
from emulator import AGENT, CALLEE, OWN, PATIENCE, wait
from sample import FAKES, HOME, JavaScriptSample, PythonSample

PYTHON = "communication-services-python-quickstarts"
JAVASCRIPT = "communication-services-javascript-quickstarts"
ACCELERATOR = "call-center-voice-agent-accelerator"


# ---- what happens


def confirms(emulator, app):
    """the callee presses 1"""
    app.get("/outboundCall")
    call = emulator.wait_for("createCall", "recognize")
    emulator.press(call, "1")
    emulator.wait_for("createCall", "recognize", "play", "terminate")


def is_silent(emulator, app):
    """the callee says nothing"""
    app.get("/outboundCall")
    call = emulator.wait_for("createCall", "recognize")
    emulator.finish(call)
    emulator.wait_for("createCall", "recognize", "recognize")
    emulator.finish(call)
    emulator.wait_for("createCall", "recognize", "recognize", "play", "terminate")


def connects_to_a_room(emulator, app):
    """a room is made and connected to, somebody is added, and hears a prompt"""
    wait("a room", lambda: json.loads(app.get("/room-data")).get("roomId"))
    app.get("/connectCall")
    emulator.wait_for("connect")
    emulator.wait_for_event("CallConnected")
    app.get("/addParticipant")
    emulator.wait_for("connect", "addParticipant")
    app.get("/playMedia")
    emulator.wait_for("connect", "addParticipant", "play")
    emulator.wait_for_event("PlayCompleted")
    app.get("/hangup")
    emulator.wait_for("connect", "addParticipant", "play", "terminate")


def asks_for_an_agent(emulator, app):
    """a caller asks a question, then for an agent, and is transferred"""
    emulator.call_in()
    call = emulator.wait_for("answerCall", "recognize")
    emulator.say(call, "What does it cost?")
    emulator.finish(call)
    emulator.wait_for("answerCall", "recognize", "recognize")
    emulator.say(call, "Give me an agent")
    emulator.finish(call)
    emulator.wait_for("answerCall", "recognize", "recognize", "play", "transfer")
    emulator.wait_for_event("CallTransferAccepted")


def records(emulator, app):
    """a call is recorded, and the file downloaded and deleted"""
    app.get(f"/outboundCall?targetPhoneNumber={quote(CALLEE)}")
    call = quote(emulator.wait_for_event("CallConnected")["callConnectionId"], safe="")
    app.get("/startRecording?serverCallId=")
    app.get("/pauseRecording?recordingId=")
    app.get("/resumeRecording?recordingId=")
    if (state := app.get("/getRecordingState?recordingId=")) != b"active":
        raise AssertionError(f"expected an active recording, found {state}")
    app.get("/stopRecording?recordingId=", "DELETE")
    wait("a downloaded recording", lambda: answers(lambda: app.get("/downloadRecording")))
    app.get("/deleteRecording", "DELETE")
    emulator.hang_up(call)


def moves_from_the_lobby(emulator, app):
    """a second caller waits in a lobby, and is moved into the first call"""
    app.get(f"/targetCallToAcsUser?acsTarget={quote(GUEST)}")
    emulator.wait_for("createCall")
    with connect("ws://127.0.0.1:8080/ws") as page:
        emulator.call_in(GUEST + "-2", LOBBY)
        emulator.wait_for("createCall", "answerCall", "play")
        if "waiting in lobby" not in (asked := page.recv(PATIENCE)):
            raise AssertionError(f"expected a question, found {asked}")
        page.send("yes")
        operations = ("createCall", "answerCall", "play", "moveParticipants")
        emulator.wait_for(*operations)
        participants = json.loads(page.recv(PATIENCE))["participants"]
        if GUEST + "-2" not in participants.values():
            raise AssertionError(f"the second caller is not in the first call: {participants}")
        app.get("/terminateCalls")
        emulator.wait_for(*operations, "terminate", "terminate")
        emulator.deliveries()


def is_connected_to_an_agent(emulator, app):
    """a caller identifies themselves by keys, an agent joins, speech is transcribed, the recording downloaded"""
    emulator.call_in()
    begin = ["answerCall", "stopTranscription", "recognize"]
    call = emulator.wait_for(*begin, beside=["startRecording"])
    emulator.press(call, "01021990")
    emulator.wait_for(
        *begin, "startTranscription", "play", "addParticipant", beside=["startRecording", "resumeRecording"]
    )
    emulator.wait_for_event("AddParticipantSucceeded")
    app.wait_to_print("subscription id:", 2)
    emulator.say(call, "My meter is broken")
    app.wait_to_print("My meter is broken")
    emulator.hang_up(call)
    emulator.hang_up(call, AGENT)
    emulator.wait_for_event("RecordingFileStatusUpdated")
    emulator.deliveries()
    recording = app.get("/download")
    # One sample returns the recording, the other saves it.
    if (file := HOME / "Downloads/Recording_File.mp4").exists():
        recording = file.read_bytes()
        file.unlink()
    if recording[4:8] != b"ftyp":
        raise AssertionError(f"expected an mp4 file, found {recording[:80]}")


def presses_nothing(emulator, app):
    """a caller who presses nothing is asked twice more, and hears goodbye"""
    emulator.call_in()
    operations = ["answerCall", "stopTranscription"]
    for _ in range(3):
        operations.append("recognize")
        call = emulator.wait_for(*operations, beside=["startRecording"])
        emulator.finish(call)
    emulator.wait_for(*operations, "play", "terminate", beside=["startRecording"])


def interrupts(emulator, app):
    """the caller hears an agent, interrupts it, and hears its answer"""
    agent = FAKES.agent
    emulator.call_in()
    call = emulator.wait_for("answerCall")
    heard_for = lambda hertz: dict(answers(lambda: emulator.heard(call)) or []).get(hertz, 0)
    wait("a greeting", lambda: heard_for(agent.GREETING) > 500)
    emulator.speak(call, 600, 800)
    # The ends of a tone are not recognized.
    wait("an answer", lambda: heard_for(agent.ANSWER) >= agent.ANSWER_MS - 40)
    heard = emulator.heard(call)
    # The greeting ends when it is interrupted, so there is silence until the answer.
    if [hertz for hertz, _ in heard] != [agent.GREETING, 0, agent.ANSWER]:
        raise AssertionError(f"expected an interrupted greeting and an answer, heard {heard}")
    if heard[0][1] >= agent.GREETING_MS / 2:
        raise AssertionError(f"the greeting was interrupted too late: {heard}")
    emulator.hang_up(call)
    emulator.deliveries()
    emulator.wait_for("answerCall")
    emulator.control("POST", "verify", {"operation": "getCall", "call": call, "count": 1})
    if agent.asked[:2] != ["session.update", "response.create"]:
        raise AssertionError(f"the agent was asked {agent.asked}")
    if [hertz for hertz, _ in tones(agent.heard)] != [600]:
        raise AssertionError(f"the agent has heard {tones(agent.heard)}")


def answers(ask):
    try:
        return ask()
    except OSError:
        return None


# ---- the samples

HOST = "http://localhost:8080"
GUEST = "8:acs:7c1b5d6e-0000-4000-8000-000000000001_guest"
LOBBY = "8:acs:7c1b5d6e-0000-4000-8000-000000000001_lobby"
COGNITIVE = "https://contoso.cognitiveservices.azure.com"
DOTENV = {
    "<YOUR_CONNECTION_STRING>": "connection string",
    "<YOUR_ACS_NUMBER>": OWN,
    "<+1XXXXXXXXXX>": CALLEE,
    "<VS_TUNNEL_URL>": HOST,
    "<COGNITIVE_SERVICES_ENDPOINT>": COGNITIVE,
}
INCOMING = ("--event-grid", f"{HOST}/api/incomingCall types=IncomingCall")
RECORDED = ("--event-grid", f"{HOST}/api/recordingFileStatus types=RecordingFileStatusUpdated")


class ChatPythonSample(PythonSample):
    options = INCOMING


class ChatJavaScriptSample(JavaScriptSample):
    options = INCOMING
    status = None


class TranscriptionPythonSample(PythonSample):
    options = INCOMING + RECORDED
    environment = {"HOME": str(HOME)}


class TranscriptionJavaScriptSample(JavaScriptSample):
    options = INCOMING + RECORDED
    # Its client downloads from the service's hosts only.
    is_direct = False
    status = None
    environment = {
        "PORT": "8080",
        # The sample replaces https by wss.
        "CALLBACK_HOST_URI": "https://localhost:8080",
        "COGNITIVE_SERVICES_ENDPOINT": COGNITIVE,
        "ACS_PHONE_NUMBER": OWN,
        "AGENT_PHONE_NUMBER": AGENT,
        "LOCALE": "en-US",
    }


class VoicePythonSample(PythonSample):
    port = 8000
    options = ("--event-grid", f"http://localhost:{port}/api/incomingCall types=IncomingCall")


class AcceleratorSample(PythonSample):
    port = 8000
    needs = (3, 12)
    title = ACCELERATOR
    main = "server.py"
    extra = "acs"
    options = ("--event-grid", f"http://localhost:{port}/acs/incomingcall types=IncomingCall")
    environment = {
        "AZURE_VOICE_LIVE_API_KEY": "key",
        "AZURE_VOICE_LIVE_ENDPOINT": FAKES.voice,
        "ACS_DEV_TUNNEL": f"https://localhost:{port}",
    }


class LobbySample(JavaScriptSample):
    options = ("--event-grid", f"{HOST}/api/lobbyCallEventHandler types=IncomingCall")
    environment = {
        "PORT": "8080",
        "CALLBACK_URI": HOST,
        "ACS_GENERATED_ID_FOR_LOBBY_CALL_RECEIVER": LOBBY,
        "COGNITIVE_SERVICES_ENDPOINT": COGNITIVE,
    }


class RecordingSample(PythonSample):
    main = "App.py"
    port = 58963
    is_direct = False
    # Its handler returns nothing.
    status = 500
    options = (
        "--event-grid",
        f"http://localhost:{port}/recordingFileStatus types=RecordingFileStatusUpdated",
        "--recording-url",
        "https://us-storage.asm.skype.com",
    )


SAMPLES = [
    PythonSample(
        PYTHON,
        "callautomation-outboundcalling",
        {
            "main.py": {
                "<ACS_CONNECTION_STRING>": "connection string",
                "<ACS_PHONE_NUMBER>": OWN,
                "<TARGET_PHONE_NUMBER>": CALLEE,
                "<CALLBACK_URI_HOST_WITH_PROTOCOL>": HOST,
                "<COGNITIVE_SERVICES_ENDPOINT>": COGNITIVE,
            }
        },
        [confirms, is_silent],
    ),
    ChatPythonSample(
        PYTHON,
        "callautomation-openai-sample",
        {
            "main.py": {
                "<ACS_CONNECTION_STRING>": "connection string",
                "<COGNITIVE_SERVICE_ENDPOINT>": COGNITIVE,
                "<AZURE_OPENAI_SERVICE_KEY>": "key",
                "<AZURE_OPENAI_SERVICE_ENDPOINT>": FAKES.chat,
                "<AZURE_OPENAI_DEPLOYMENT_MODEL_NAME>": "model",
                "<AGENT_PHONE_NUMBER>": AGENT,
                "<CALLBACK_URI_HOST_WITH_PROTOCOL>": HOST,
            }
        },
        [asks_for_an_agent],
    ),
    TranscriptionPythonSample(
        PYTHON,
        "callautomation-live-transcription",
        {
            "main.py": {
                "<ACS_CONNECTION_STRING>": "connection string",
                "<COGNITIVE_SERVICE_ENDPOINT>": COGNITIVE,
                "<ACS_PHONE_NUMBER>": OWN,
                "<LOCALE>": "en-US",
                "<AGENT_PHONE_NUMBER>": AGENT,
                "<CALLBACK_URI_HOST>": HOST,
            }
        },
        [is_connected_to_an_agent, presses_nothing],
    ),
    VoicePythonSample(
        PYTHON,
        "callautomation-azure-openai-voice",
        {
            "main.py": {
                '"ACS_CONNECTION_STRING"': '"connection string"',
                '"CALLBACK_URI_HOST"': '"http://localhost:8000"',
            },
            "azureOpenAIService.py": {
                "<AZURE_OPENAI_SERVICE_ENDPOINT>": FAKES.voice,
                "<AZURE_OPENAI_SERVICE_KEY>": "key",
                "<AZURE_OPENAI_DEPLOYMENT_MODEL_NAME>": "model",
            },
        },
        [interrupts],
    ),
    RecordingSample(
        PYTHON,
        "call-recording",
        {
            "config.ini": {
                "%ACSResourceConnectionString%": "connection string",
                "%ACSAcquiredPhoneNumber%": OWN,
                "%CallbackUri%": "http://localhost:58963",
            }
        },
        [records],
    ),
    AcceleratorSample(ACCELERATOR, "server", {}, [interrupts]),
    JavaScriptSample(
        JAVASCRIPT, "CallAutomation_OutboundCalling", {".env": DOTENV}, [confirms, is_silent]
    ),
    ChatJavaScriptSample(
        JAVASCRIPT,
        "callautomation-openai-sample",
        {
            ".env": {
                "<YOUR-ACS-CONNECTION_STRING>": "connection string",
                "<YOUR-DEVTUNNEL-CALLBACK_URI>": HOST,
                "<YOUR-COGNITIVE_SERVICE_ENDPOINT>": COGNITIVE,
                "<YOUR-AZURE_OPENAI_SERVICE_KEY>": "key",
                "<YOUR-AZURE_OPENAI_SERVICE_ENDPOINT>": FAKES.chat,
                "<YOUR-AZURE_OPENAI_DEPLOYMENT_MODEL_NAME>": "model",
                "<YOUR-AGENT_PHONE_NUMBER>": AGENT,
            }
        },
        [asks_for_an_agent],
    ),
    TranscriptionJavaScriptSample(
        JAVASCRIPT, "callautomation-live-transcription", {}, [is_connected_to_an_agent, presses_nothing]
    ),
    JavaScriptSample(
        JAVASCRIPT,
        "callautomation-connect-rooms-quickstart",
        {".env": DOTENV},
        [connects_to_a_room],
    ),
    LobbySample(JAVASCRIPT, "callautomation-lobbycall-sample", {}, [moves_from_the_lobby]),
]


def main():
    chosen = sys.argv[4:]
    (HOME / "Downloads").mkdir(parents=True, exist_ok=True)
    rows = [("sample", "what happens", "commit", "client", "result"), ("---",) * 5]
    for sample in SAMPLES:
        if not chosen or any(word in sample.key for word in chosen):
            rows += sample.run()
    print("\n".join(f"| {' | '.join(row)} |" for row in rows))
    sys.exit(any("FAILS" in row[-1] for row in rows))


main()
