"""What the checks stand on: the client, calls of the emulator, and the events that arrive."""

import json
import logging
import os
import threading
import uuid
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote
from urllib.request import Request, urlopen

import jwt
from azure.communication.callautomation import (
    CallAutomationClient,
    CommunicationUserIdentifier,
    FileSource,
    PhoneNumberIdentifier,
)

# The client's models of events are not public, but it has no other.
from azure.communication.callautomation._generated import models
from azure.core.credentials import AzureKeyCredential
from azure.core.exceptions import HttpResponseError
from azure.core.messaging import CloudEvent

CONNECTION_STRING = os.environ["CONNECTION_STRING"]
AUDIENCE = os.environ["AUDIENCE"]
OPENID_CONFIGURATION = os.environ["OPENID_CONFIGURATION"]
ENDPOINT, ACCESS_KEY = (
    part.split("=", 1)[1].rstrip("/") for part in CONNECTION_STRING.split(";")
)

PHONE = PhoneNumberIdentifier("+14255550123")
USER = CommunicationUserIdentifier("8:acs:b9614373-fd0b-480c-8fd2-cb58b70eab9f_da7be3a9")
PROMPT = FileSource(url="https://contoso.com/prompt.wav")
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
    delivered = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if "aeg-event-type" in self.headers:
            return self.deliver(json.loads(body))
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

    def deliver(self, events):
        """What Event Grid delivers, which has no token."""
        answer = b""
        for event in events:
            if code := event["data"].get("validationCode"):
                answer = json.dumps({"validationResponse": code}).encode()
            else:
                with self.arrived:
                    self.delivered.append(event)
                    self.arrived.notify_all()
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

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


class Inbox:
    """A callback URI, and the events that arrive there."""

    def __init__(self):
        self.key = str(uuid.uuid4())
        self.callback_uri = f"http://127.0.0.1:{server.server_port}/{self.key}"

    def next(self, name):
        events = Receiver.events[self.key]
        with Receiver.arrived:
            if not Receiver.arrived.wait_for(lambda: events, PATIENCE):
                raise AssertionError(f"expected {name}, found no event")
            event = events.pop(0)
        if isinstance(event, Exception):
            raise event
        equal(event.type, f"Microsoft.Communication.{name}")
        equal(event.specversion, "1.0")
        equal(event.datacontenttype, "application/json")
        equal(event.time.utcoffset().total_seconds(), 0.0)
        return event


class Call:
    """A call of the emulator, and the client's connection to it."""

    def __init__(self, id, inbox):
        self.id, self.inbox, self.callback_uri = id, inbox, inbox.callback_uri
        self.connection = CLIENT.get_call_connection(id)

    @classmethod
    def connected(cls, connected=True, id=None):
        """A call that the control interface has connected."""
        call = cls(id or f"python-{uuid.uuid4()}", Inbox())
        call.control("PUT", "", {"callbackUri": call.callback_uri, "connected": connected})
        if connected:
            call.event("CallConnected")
        return call

    def control(self, method, path, body=None):
        return control(method, f"calls/{quote(self.id, safe='')}{path}", body)

    def press(self, tones):
        self.control("POST", "/press", {"participant": PHONE.raw_id, "tones": tones})

    def executed(self):
        return [done for done in control("GET", "executed") if done["callConnectionId"] == self.id]

    def event(self, name, context=None, sub_code=0, at=None):
        """The next event of this call, as the client's model of it."""
        event = (at or self.inbox).next(name)
        equal(event.source, f"calling/callConnections/{self.id}")
        equal(event.subject, event.source)
        event = getattr(models, name).deserialize(event.data)
        equal(event.call_connection_id, self.id)
        equal(bool(event.server_call_id and event.correlation_id), True)
        equal(getattr(event, "operation_context", None), context)
        equal(getattr(event.result_information, "sub_code", 0), sub_code)
        return event


def delivered(event_type):
    """Waits until Event Grid has delivered an event of this type, and returns its data."""
    name = f"Microsoft.Communication.{event_type}"
    with Receiver.arrived:
        is_there = lambda: any(event["eventType"] == name for event in Receiver.delivered)
        if not Receiver.arrived.wait_for(is_there, PATIENCE):
            raise AssertionError(f"expected {name}, found {Receiver.delivered}")
        index = next(i for i, event in enumerate(Receiver.delivered) if event["eventType"] == name)
        return Receiver.delivered.pop(index)["data"]


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
