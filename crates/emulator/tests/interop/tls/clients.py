"""The official Python client, synchronous and asynchronous, with nothing but the settings of `env`."""

import asyncio
import importlib.metadata
import json
import os
import queue
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import urlopen

import jwt
from azure.communication.callautomation import (
    CallAutomationClient,
    PhoneNumberIdentifier,
    TextSource,
)
from azure.communication.callautomation.aio import CallAutomationClient as AsyncClient
from azure.core.messaging import CloudEvent

CONNECTION_STRING = os.environ["COMMUNICATION_SERVICES_CONNECTION_STRING"]
IS_PROXIED = "HTTPS_PROXY" in os.environ
AUDIENCE = "e0000000-ac50-4000-8000-000000000001"
ISSUER = "https://acscallautomation.communication.azure.com"
CALLEE = PhoneNumberIdentifier("+14255550123")
CALLER = PhoneNumberIdentifier("+14255550100")
#: How long an event may take, in seconds.
PATIENCE = 15


class Receiver(BaseHTTPRequestHandler):
    arrived = queue.Queue()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        for event in json.loads(body):
            self.arrived.put((self.headers["Authorization"], CloudEvent.from_dict(event)))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=server.serve_forever, daemon=True).start()
CALLBACK = f"http://127.0.0.1:{server.server_port}/callback"


def event(name):
    """The token of the next event with this name."""
    while True:
        authorization, arrived = Receiver.arrived.get(timeout=PATIENCE)
        if arrived.type == f"Microsoft.Communication.{name}":
            return authorization.removeprefix("Bearer ")


def equal(found, expected):
    if found != expected:
        raise AssertionError(f"expected {expected!r}, found {found!r}")


def synchronous():
    client = CallAutomationClient.from_connection_string(CONNECTION_STRING)
    call = client.create_call(CALLEE, CALLBACK, source_caller_id_number=CALLER)
    event("CallConnected")
    connection = client.get_call_connection(call.call_connection_id)
    equal(str(connection.get_call_properties().call_connection_state), "connected")
    connection.play_media_to_all(TextSource(text="Hello", voice_name="en-US-JennyNeural"))
    event("PlayCompleted")
    equal(any(p.identifier.raw_id == CALLEE.raw_id for p in connection.list_participants()), True)
    connection.hang_up(is_for_everyone=True)
    event("CallDisconnected")


def asynchronous():
    async def run():
        async with AsyncClient.from_connection_string(CONNECTION_STRING) as client:
            call = await client.create_call(CALLEE, CALLBACK, source_caller_id_number=CALLER)
            await asyncio.to_thread(event, "CallConnected")
            connection = client.get_call_connection(call.call_connection_id)
            await connection.play_media_to_all(TextSource(text="Hello", voice_name="en-US-JennyNeural"))
            await asyncio.to_thread(event, "PlayCompleted")
            found = [p.identifier.raw_id async for p in connection.list_participants()]
            equal(CALLEE.raw_id in found, True)
            await connection.hang_up(is_for_everyone=True)
            await asyncio.to_thread(event, "CallDisconnected")

    asyncio.run(run())


def keys_at_the_services_own_address():
    client = CallAutomationClient.from_connection_string(CONNECTION_STRING)
    client.create_call(CALLEE, CALLBACK, source_caller_id_number=CALLER)
    token = event("CallConnected")
    with urlopen(f"{ISSUER}/calling/.well-known/acsopenidconfiguration") as answer:
        configuration = json.load(answer)
    equal((configuration["issuer"], configuration["jwks_uri"]), (ISSUER, f"{ISSUER}/calling/keys"))
    key = jwt.PyJWKClient(configuration["jwks_uri"]).get_signing_key_from_jwt(token)
    jwt.decode(token, key, algorithms=["RS256"], audience=AUDIENCE, issuer=ISSUER)


def recordings_are_asked_for_at_the_emulator():
    try:
        urlopen("https://us-storage.asm.skype.com/v1/objects/0-eus-d1-0/content/video")
    except HTTPError as error:
        equal((error.code, json.load(error)["title"]), (401, "Unauthorized"))
    else:
        raise AssertionError("expected a refusal without a signature")


def other_hosts_are_refused():
    try:
        urlopen("https://www.example.com/")
    except OSError as error:
        equal("403" in str(error), True)
    else:
        raise AssertionError("expected a refusal by the proxy")


checks = [synchronous, asynchronous]
if IS_PROXIED:
    checks += [
        keys_at_the_services_own_address,
        recordings_are_asked_for_at_the_emulator,
        other_hosts_are_refused,
    ]
who = "python " + importlib.metadata.version("azure-communication-callautomation")
who += ", proxy" if IS_PROXIED else ", direct"
failed = False
for check in checks:
    name = check.__name__.replace("_", " ")
    try:
        check()
        print(f"ok    {who}  {name}")
    except Exception as error:
        failed = True
        print(f"FAIL  {who}  {name}: {error!r}")
sys.exit(failed)
