"""Runs public samples of Microsoft as they are, and prints a table of what came of it.

    samples.py EMULATOR WORK FOLDER [NAME...]

FOLDER has checkouts of the repositories of the samples, under their own names. Each sample is copied, its settings are
filled in as its README says, and its packages are installed. Nothing else is changed.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

EMULATOR, WORK, FOLDER = (Path(argument).resolve() for argument in sys.argv[1:4])
PYTHON = "communication-services-python-quickstarts"
JAVASCRIPT = "communication-services-javascript-quickstarts"
OWN, CALLEE = "+14255550100", "+14255550123"
#: How long something that must happen may take, in seconds.
PATIENCE = 30


# ---- the emulator


class Emulator:
    """An emulator with the given options, and the settings that it prints for its clients."""

    def __init__(self, log, options, is_direct):
        environment = os.environ | {"XDG_DATA_HOME": str(WORK / "data")}
        self.log = log
        with log.open("wb") as file:
            self.process = subprocess.Popen(
                [EMULATOR, "--port", "0", *options], stdout=file, env=environment
            )
        line = wait("the emulator", lambda: self.line("listening on "))
        self.endpoint = line.removeprefix("listening on ")
        printed = subprocess.run(
            [EMULATOR, "env", "--shell", "dotenv", "--port", self.endpoint.rsplit(":")[-1]]
            + ["--direct"] * is_direct,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        pairs = (line.split("=", 1) for line in printed.splitlines() if "=" in line)
        self.settings = {name: value.strip("'\"") for name, value in pairs}

    @property
    def connection_string(self):
        return self.settings["COMMUNICATION_SERVICES_CONNECTION_STRING"]

    def line(self, beginning):
        lines = self.log.read_text().splitlines()
        return next((line for line in lines if line.startswith(beginning)), None)

    def control(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"content-type": "application/json"}
        request = Request(f"{self.endpoint}/emulator/{path}", data, headers, method=method)
        with urlopen(request) as answer:
            return json.loads(answer.read() or "null")

    def executed(self):
        return self.control("GET", "executed")

    def wait_for(self, *operations):
        """Waits until these operations were executed, in this order, and returns their call."""
        found = wait_until(
            lambda: self.executed(), lambda done: len(done) >= len(operations), f"{operations}"
        )
        names = tuple(done["operation"] for done in found)
        if names != operations:
            raise AssertionError(f"expected {operations}, found {names}")
        return quote(found[-1]["callConnectionId"], safe="")

    def call_in(self, caller=CALLEE, called=OWN):
        self.control("POST", "incomingCalls", {"from": caller, "to": called})

    def press(self, call, tones):
        self.control("POST", f"calls/{call}/press", {"participant": CALLEE, "tones": tones})

    def say(self, call, text):
        """Somebody says something, and nothing more."""
        self.control("POST", f"calls/{call}/say", {"participant": CALLEE, "text": text})
        self.finish(call)

    def finish(self, call):
        self.control("POST", f"calls/{call}/finish")

    def callbacks(self):
        """Which events were posted, and what the application has answered."""
        lines = (line.split() for line in self.log.read_text().splitlines())
        return [(line[1], line[-1]) for line in lines if line[0:3:2] == ["callback", "of"]]

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait()


def wait(what, ask):
    return wait_until(ask, bool, what)


def wait_until(ask, is_right, what):
    deadline = time.monotonic() + PATIENCE
    while not is_right(found := ask()):
        if time.monotonic() > deadline:
            raise AssertionError(f"expected {what}, found {found}")
        time.sleep(0.1)
    return found


# ---- applications


@contextmanager
def application(command, folder, port, settings, log):
    """A sample that runs until it is no longer needed."""
    with log.open("wb") as file:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | settings,
            stdout=file,
            stderr=file,
            start_new_session=True,
        )
    try:
        wait(f"something at port {port}", lambda: process.poll() is not None or is_open(port))
        if process.poll() is not None:
            raise AssertionError(f"the sample has ended with {process.returncode}, see {log}")
        yield
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def is_open(port):
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def get(path, port=8080, method="GET"):
    with urlopen(Request(f"http://127.0.0.1:{port}{path}", method=method)) as answer:
        return answer.read().decode()


class Sample:
    """A sample: what it is, which settings it has, and how it is tried."""

    port = 8080
    #: Options of the emulator.
    options = ()
    #: Whether the client uses the emulator's own address instead of its proxy.
    is_direct = True
    #: What the sample answers to events.
    status = "200"
    #: Variables of its environment, besides those of the emulator.
    environment = {}

    def __init__(self, repository, name, settings, ways):
        self.repository, self.name, self.settings, self.ways = repository, name, settings, ways
        self.key = f"{'python' if repository == PYTHON else 'javascript'} {name}"
        self.work = WORK / self.key.replace(" ", "-")

    def run(self):
        """Tries each way, and returns how it went: a row of the table for each."""
        self.work.mkdir(parents=True, exist_ok=True)
        rows = []
        version = self.install()
        for way in self.ways:
            try:
                self.attempt(way)
                outcome = "passes"
            except (AssertionError, OSError, subprocess.CalledProcessError) as error:
                outcome = f"FAILS: {error}"
            rows.append((self.key, way.__doc__, commit(self.repository), version, outcome))
        return rows

    def attempt(self, way):
        emulator = Emulator(self.work / "emulator.log", self.options, self.is_direct)
        try:
            self.fill(emulator)
            log = self.work / "application.log"
            settings = emulator.settings | self.environment
            with application(self.command(), self.copy, self.port, settings, log):
                way(emulator)
                bad = [name for name, status in emulator.callbacks() if status != self.status]
                if bad:
                    raise AssertionError(f"the sample did not answer {self.status} to {bad}")
        finally:
            emulator.stop()

    @property
    def copy(self):
        return self.work / "sample"

    def fill(self, emulator):
        """Copies the sample, and puts the settings where its README says."""
        source = FOLDER / self.repository / self.name
        kept = [name for name in ("node_modules",) if (self.copy / name).exists()]
        for entry in self.copy.iterdir() if self.copy.exists() else ():
            if entry.name not in kept:
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        shutil.copytree(source, self.copy, dirs_exist_ok=True)
        values = {"connection string": emulator.connection_string}
        for file, members in self.settings.items():
            text = (self.copy / file).read_text()
            for placeholder, value in members.items():
                if placeholder not in text:
                    raise AssertionError(f"{file} has no {placeholder}")
                text = text.replace(placeholder, values.get(value, value))
            (self.copy / file).write_text(text)


class PythonSample(Sample):
    main = "main.py"

    def install(self):
        python = self.work / "venv/bin/python"
        requirements = FOLDER / self.repository / self.name / "requirements.txt"
        if not (self.work / "installed").exists():
            subprocess.run([sys.executable, "-m", "venv", self.work / "venv"], check=True)
            install = [python, "-m", "pip", "install", "--quiet", "--requirement", requirements]
            subprocess.run(install, check=True)
            (self.work / "installed").touch()
        ask = "from importlib.metadata import version; print(version('azure-communication-callautomation'))"
        return subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()

    def command(self):
        return [self.work / "venv/bin/python", self.main]


class JavaScriptSample(Sample):
    def install(self):
        modules = self.copy / "node_modules"
        if not modules.exists():
            self.copy.mkdir(exist_ok=True)
            shutil.copy(FOLDER / self.repository / self.name / "package.json", self.copy)
            install = ["npm", "install", "--silent", "--no-audit", "--no-fund"]
            subprocess.run(install, cwd=self.copy, check=True)
        package = modules / "@azure/communication-call-automation/package.json"
        return json.loads(package.read_text())["version"]

    def command(self):
        return ["npm", "run", "dev"]


class Chat(BaseHTTPRequestHandler):
    """A chat that answers as the samples ask it to, in place of an OpenAI service."""

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        question = asked["messages"][-1]["content"]
        if "similar meaning as" in question:
            content = "yes" if "agent have" in question else "no"
        else:
            content = "Content: It costs nothing. Score: 9 Intent: price Category: sales"
        answer = {"choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def chat():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Chat)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def commit(repository):
    command = ["git", "-C", FOLDER / repository, "rev-parse", "--short=8", "HEAD"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


# ---- the samples


def confirms(emulator):
    """the callee presses 1"""
    get("/outboundCall")
    call = emulator.wait_for("createCall", "recognize")
    emulator.press(call, "1")
    emulator.wait_for("createCall", "recognize", "play", "terminate")
    wait("CallDisconnected", lambda: "CallDisconnected" in dict(emulator.callbacks()))


def is_silent(emulator):
    """the callee does not say anything"""
    get("/outboundCall")
    call = emulator.wait_for("createCall", "recognize")
    emulator.finish(call)
    emulator.wait_for("createCall", "recognize", "recognize")
    emulator.finish(call)
    emulator.wait_for("createCall", "recognize", "recognize", "play", "terminate")
    wait("CallDisconnected", lambda: "CallDisconnected" in dict(emulator.callbacks()))


def connects_to_a_room(emulator):
    """a room is made and connected to, somebody is added, and hears a prompt"""
    wait("a room", lambda: json.loads(get("/room-data")).get("roomId"))
    get("/connectCall")
    emulator.wait_for("connect")
    wait("CallConnected", lambda: "CallConnected" in dict(emulator.callbacks()))
    get("/addParticipant")
    emulator.wait_for("connect", "addParticipant")
    get("/playMedia")
    emulator.wait_for("connect", "addParticipant", "play")
    wait("PlayCompleted", lambda: "PlayCompleted" in dict(emulator.callbacks()))
    get("/hangup")
    emulator.wait_for("connect", "addParticipant", "play", "terminate")


def asks_for_an_agent(emulator):
    """a caller asks a question, then for an agent, and is transferred"""
    emulator.call_in()
    call = emulator.wait_for("answerCall", "recognize")
    emulator.say(call, "What does it cost?")
    emulator.wait_for("answerCall", "recognize", "recognize")
    emulator.say(call, "Give me an agent")
    emulator.wait_for("answerCall", "recognize", "recognize", "play", "transfer")
    wait("CallTransferAccepted", lambda: "CallTransferAccepted" in dict(emulator.callbacks()))


def records(emulator):
    """a call is recorded, and the file downloaded and deleted"""
    here = 58963
    get(f"/outboundCall?targetPhoneNumber={quote(CALLEE)}", here)
    wait("CallConnected", lambda: "CallConnected" in dict(emulator.callbacks()))
    get("/startRecording?serverCallId=", here)
    get("/pauseRecording?recordingId=", here)
    get("/resumeRecording?recordingId=", here)
    if (state := get("/getRecordingState?recordingId=", here)) != "active":
        raise AssertionError(f"expected an active recording, found {state}")
    get("/stopRecording?recordingId=", here, "DELETE")
    wait("a downloaded recording", lambda: answers("/downloadRecording", here))
    get("/deleteRecording", here, "DELETE")


class Page:
    """The WebSocket of a page in the browser: text messages only (RFC 6455)."""

    def __init__(self, port, path):
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.socket.sendall(
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self.file = self.socket.makefile("rb")
        if b" 101 " not in self.file.readline():
            raise AssertionError(f"expected a WebSocket at {path}")
        while self.file.readline().strip():
            pass

    def receive(self):
        length = self.file.read(2)[1]
        if length == 126:
            length = int.from_bytes(self.file.read(2), "big")
        return self.file.read(length).decode()

    def send(self, text):
        # A mask of zeros changes nothing.
        self.socket.sendall(bytes([0x81, 0x80 | len(text), 0, 0, 0, 0]) + text.encode())


def moves_from_the_lobby(emulator):
    """a second caller waits in a lobby, and is moved into the first call"""
    get(f"/targetCallToAcsUser?acsTarget={quote(GUEST)}")
    emulator.wait_for("createCall")
    page = Page(8080, "/ws")
    emulator.call_in(GUEST + "-2", LOBBY)
    emulator.wait_for("createCall", "answerCall", "play")
    if "waiting in lobby" not in (asked := page.receive()):
        raise AssertionError(f"expected a question, found {asked}")
    page.send("yes")
    emulator.wait_for("createCall", "answerCall", "play", "moveParticipants")
    participants = json.loads(page.receive())["participants"]
    if GUEST + "-2" not in participants.values():
        raise AssertionError(f"the second caller is not in the first call: {participants}")


def answers(path, port):
    try:
        return get(path, port)
    except OSError:
        return None


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


class InboundPythonSample(PythonSample):
    options = ("--event-grid", f"{HOST}/api/incomingCall types=IncomingCall")


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
    status = "500"
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
    InboundPythonSample(
        PYTHON,
        "callautomation-openai-sample",
        {
            "main.py": {
                "<ACS_CONNECTION_STRING>": "connection string",
                "<COGNITIVE_SERVICE_ENDPOINT>": COGNITIVE,
                "<AZURE_OPENAI_SERVICE_KEY>": "key",
                "<AZURE_OPENAI_SERVICE_ENDPOINT>": chat(),
                "<AZURE_OPENAI_DEPLOYMENT_MODEL_NAME>": "model",
                "<AGENT_PHONE_NUMBER>": "+14255550199",
                "<CALLBACK_URI_HOST_WITH_PROTOCOL>": HOST,
            }
        },
        [asks_for_an_agent],
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
    JavaScriptSample(
        JAVASCRIPT, "CallAutomation_OutboundCalling", {".env": DOTENV}, [confirms, is_silent]
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
    rows = [("sample", "what happens", "commit", "client", "result"), ("---",) * 5]
    for sample in SAMPLES:
        if not chosen or any(word in sample.key for word in chosen):
            rows += sample.run()
    print("\n".join(f"| {' | '.join(row)} |" for row in rows))
    sys.exit(any("FAILS" in row[-1] for row in rows))


main()
