"""The AI services that samples need. They answer as the samples expect, whatever they are asked."""

import base64
import json
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import serve

from audio import RATE, tone


class Fakes:
    """A chat and a voice agent at addresses with https."""

    def __init__(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        self.certificate, key = folder / "fakes.pem", folder / "fakes.key"
        names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
        make = ["openssl", "req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
        make += ["-days", "2", "-subj", "/CN=fakes", "-addext", names]
        make += ["-addext", "keyUsage=critical,digitalSignature,keyCertSign"]
        make += ["-keyout", key, "-out", self.certificate]
        subprocess.run(make, check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)

        chat = ThreadingHTTPServer(("127.0.0.1", 0), Chat)
        chat.socket = context.wrap_socket(chat.socket, server_side=True)
        self.agent = Agent()
        voice = serve(self.agent.converse, "127.0.0.1", 0, ssl=context)
        for server in (chat, voice):
            threading.Thread(target=server.serve_forever, daemon=True).start()
        self.chat = f"https://localhost:{chat.server_port}"
        self.voice = f"https://localhost:{voice.socket.getsockname()[1]}"


class Chat(BaseHTTPRequestHandler):
    """The chat completions of an OpenAI service."""

    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        question = asked["messages"][-1]["content"]
        if "similar meaning as" in question:
            content = "yes" if "agent have" in question else "no"
        else:
            content = "Content: It costs nothing.\nScore: 9\nIntent: price\nCategory: sales"
        answer = {"choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Agent:
    """The WebSocket of a realtime model (OpenAI, Voice Live). It speaks in tones, and much faster than they are played.

    It greets when it is asked for a response. The first audio interrupts it; after half a second it answers.
    """

    GREETING, ANSWER = 400, 800
    GREETING_MS, ANSWER_MS = 5000, 500

    def converse(self, socket):
        self.socket, self.asked, self.heard = socket, [], bytearray()
        self.send("session.created", session={"id": "sess_1"})
        try:
            for message in socket:
                asked = json.loads(message)
                self.asked.append(asked["type"])
                self.answer(asked)
        except ConnectionClosed:
            pass

    def answer(self, asked):
        match asked["type"]:
            case "session.update":
                self.send("session.updated", session=asked["session"] | {"id": "sess_1"})
            case "response.create":
                self.speak(self.GREETING, self.GREETING_MS)
            case "input_audio_buffer.append":
                before = len(self.heard)
                self.heard += base64.b64decode(asked["audio"])
                if before == 0:
                    self.send("input_audio_buffer.speech_started", audio_start_ms=0, item_id="item_1")
                elif before < RATE <= len(self.heard):
                    self.send("input_audio_buffer.speech_stopped", audio_end_ms=500, item_id="item_1")
                    self.speak(self.ANSWER, self.ANSWER_MS)

    def speak(self, hertz, milliseconds):
        part = {"response_id": "resp_1", "item_id": "item_2", "output_index": 0, "content_index": 0}
        delta = base64.b64encode(tone(hertz, 100)).decode()
        for _ in range(milliseconds // 100):
            self.send("response.audio.delta", delta=delta, **part)
        self.send("response.audio_transcript.done", transcript=f"{hertz} Hz", **part)
        self.send("response.done", response={"id": "resp_1", "status": "completed", "output": []})

    def send(self, kind, **members):
        self.socket.send(json.dumps({"type": kind, "event_id": "event_1"} | members))
