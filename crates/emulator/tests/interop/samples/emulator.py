"""An emulator that a script starts, and the far end of its calls."""

import json
import os
import signal
import subprocess
import time
from urllib.parse import quote
from urllib.request import Request, urlopen

from audio import tones

OWN, CALLEE, AGENT = "+14255550100", "+14255550123", "+14255550199"
#: How long something that must happen may take, in seconds.
PATIENCE = 30


class Emulator:
    """An emulator with the given options, and the settings that it prints for its clients."""

    def __init__(self, log, data, program, options, is_direct):
        environment = os.environ | {"XDG_DATA_HOME": str(data)}
        self.log = log
        with log.open("wb") as file:
            self.process = subprocess.Popen(
                [program, "--port", "0", *options], stdout=file, env=environment
            )
        line = wait("the emulator", lambda: self.line("listening on "))
        self.endpoint = line.removeprefix("listening on ")
        printed = subprocess.run(
            [program, "env", "--shell", "dotenv", "--port", self.endpoint.rsplit(":")[-1]]
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

    def request(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"content-type": "application/json"}
        request = Request(f"{self.endpoint}/emulator/{path}", data, headers, method=method)
        with urlopen(request, timeout=PATIENCE) as answer:
            return answer.read()

    def control(self, method, path, body=None):
        return json.loads(self.request(method, path, body) or "null")

    def wait_for(self, *operations, beside=()):
        """Waits until these operations were executed, in this order, and returns their call.

        The sample requests the operations `beside` while it does the others, so their order is one of their own.
        """
        expected = (list(operations), list(beside))
        count = len(operations) + len(beside)
        done = wait_until(
            lambda: self.control("GET", "executed"), lambda done: len(done) >= count, f"{expected}"
        )
        found, call = ([], []), None
        for each in done:
            is_beside = each["operation"] in beside
            found[is_beside].append(each["operation"])
            call = call if is_beside else each["callConnectionId"]
        if found != expected:
            raise AssertionError(f"expected {expected}, found {found}")
        return quote(call, safe="")

    def call_in(self, caller=CALLEE, called=OWN):
        self.control("POST", "incomingCalls", {"from": caller, "to": called})

    def press(self, call, keys):
        self.control("POST", f"calls/{call}/press", {"participant": CALLEE, "tones": keys})

    def say(self, call, text):
        self.control("POST", f"calls/{call}/say", {"participant": CALLEE, "text": text})

    def speak(self, call, hertz, milliseconds):
        self.control("POST", f"calls/{call}/speak", {"tone": hertz, "milliseconds": milliseconds})

    def finish(self, call):
        self.control("POST", f"calls/{call}/finish")

    def hang_up(self, call, participant=CALLEE):
        self.control("POST", f"calls/{call}/hangUp", {"participant": participant})

    def heard(self, call):
        """The tones that the caller has heard."""
        return tones(self.request("GET", f"calls/{call}/heard.wav"))

    def events(self):
        return self.control("GET", "events")

    def wait_for_event(self, name):
        return wait(name, lambda: [event for event in self.events() if event["type"] == name])[0]

    def deliveries(self):
        """Waits until nothing is left to be done, and returns the deliveries of all events."""
        wait_until(lambda: self.control("GET", "calls")["calls"], lambda calls: not calls, "no calls")
        is_done = lambda events: all(event["deliveries"] for event in events)
        events = wait_until(self.events, is_done, "events that are all delivered")
        return [delivery for event in events for delivery in event["deliveries"]]

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
