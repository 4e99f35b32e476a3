"""In place of the dispatcher of Microsoft's live tests: it receives callbacks and what Event Grid delivers, and
puts each in the queue of its call. It serves the prompt that the tests play, too. It prints its address.
"""

import io
import json
import sys
import threading
import wave
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

queues = defaultdict(list)
arrived = threading.Condition()


def name(*identities):
    """The tests name a queue by the two identities of its call, in their own punctuation."""
    return "".join(filter(str.isalnum, "".join(identities)))


def put(queue, message):
    with arrived:
        queues[queue].append(message)
        arrived.notify_all()


def take(queue):
    """What is in the queue, or what comes within a second."""
    with arrived:
        arrived.wait_for(lambda: queues[queue], 1)
        return queues.pop(queue, [])


def prompt():
    file = io.BytesIO()
    with wave.open(file, "wb") as silence:
        silence.setnchannels(1)
        silence.setsampwidth(2)
        silence.setframerate(16_000)
        silence.writeframes(bytes(2 * 16_000))
    return file.getvalue()


class Dispatcher(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        url = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        print(self.path, body.decode(), file=sys.stderr, flush=True)
        answer = {}
        if url.path == "/eventgrid":
            for event in json.loads(body):
                data = event["data"]
                if "validationCode" in data:
                    answer = {"validationResponse": data["validationCode"]}
                elif "incomingCallContext" in data:
                    put(name(data["from"]["rawId"], data["to"]["rawId"]), data)
        elif url.path == "/api/servicebuscallback/events" and url.query:
            put(name(*parse_qs(url.query)["q"]), json.loads(body))
        self.answer("application/json", json.dumps(answer).encode())

    def do_GET(self):
        url = urlsplit(self.path)
        if url.path == "/queue":
            messages = take(name(*parse_qs(url.query)["q"]))
            self.answer("application/json", json.dumps(messages).encode())
        elif url.path == "/prompt.wav":
            self.answer("audio/wav", prompt())
        else:
            self.send_error(404)

    def answer(self, content_type, body):
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    # Many tests run at the same time.
    request_queue_size = 128


server = Server(("127.0.0.1", 0), Dispatcher)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
