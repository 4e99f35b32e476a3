"""Compares what this project's client sends with what the official Python client sends for the same input.

Both send to a server that records each request and refuses it. `inputs.py` has the input for the Python client,
`send.rs` the same input in the same order for this project's. `differences.json` has the differences that there
may be, each with its reason.

    compare.py PROGRAM   PROGRAM is the built `send.rs`
"""

import json
import os
import subprocess
import sys
import threading
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from azure.core.exceptions import HttpResponseError

import inputs

REFUSAL = json.dumps({"error": {"code": "8523", "message": "recorded"}}).encode()


class Recorder(BaseHTTPRequestHandler):
    requests = []

    def record(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = unquote(urlsplit(self.path).path)
        self.requests.append((f"{self.command} {path}", json.loads(body or "null")))
        self.send_response(400)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(REFUSAL)))
        self.end_headers()
        self.wfile.write(REFUSAL)

    do_DELETE = do_GET = do_POST = record

    def log_message(self, *_):
        pass


def members(value, path=""):
    """Every value in a body that has no members of its own, by its path."""
    if value and isinstance(value, dict):
        items = value.items()
    elif value and isinstance(value, list):
        items = enumerate(value)
    else:
        return {path: value}
    found = {}
    for key, member in items:
        found |= members(member, f"{path}.{key}".lstrip("."))
    return found


def differences(theirs, ours):
    theirs, ours = members(theirs), members(ours)
    for member in sorted(theirs.keys() | ours.keys()):
        pair = [values[member] if member in values else "absent" for values in (theirs, ours)]
        if pair[0] != pair[1]:
            yield member, *pair


def recorded(send):
    Recorder.requests = []
    send()
    return Recorder.requests


def python():
    for send in inputs.inputs(endpoint):
        try:
            send()
        except HttpResponseError as error:
            if error.status_code != 400:
                raise


def rust():
    environment = os.environ | {"ACS_CONNECTION_STRING": f"endpoint={endpoint};accesskey={inputs.KEY}"}
    subprocess.run(sys.argv[1:], env=environment, check=True)


server = ThreadingHTTPServer(("127.0.0.1", 0), Recorder)
threading.Thread(target=server.serve_forever, daemon=True).start()
endpoint = f"http://127.0.0.1:{server.server_port}"

allowed = json.loads((Path(__file__).parent / "differences.json").read_text())
used = set()


def is_allowed(operation, member, theirs, ours):
    for index, one in enumerate(allowed):
        if (
            fnmatchcase(operation, one["request"])
            and fnmatchcase(member, one["member"])
            and one["python"] in ("*", theirs)
            and one["here"] in ("*", ours)
        ):
            used.add(index)
            return True
    return False


theirs, ours = recorded(python), recorded(rust)
failures = []
if [request for request, _ in theirs] != [request for request, _ in ours]:
    failures.append("the requests are not the same:")
    failures += [f"  python {one}, here {other}" for (one, _), (other, _) in zip(theirs, ours) if one != other]
    failures.append(f"  python {len(theirs)}, here {len(ours)}")
for (request, body), (_, other) in zip(theirs, ours):
    for member, one, another in differences(body, other):
        if not is_allowed(request, member, one, another):
            failures.append(f"{request}: {member or 'body'}: python {one!r}, here {another!r}")
for index, one in enumerate(allowed):
    if index not in used:
        failures.append(f"differences.json: there is no such difference: {one}")
for failure in failures:
    print(f"FAIL  wire  {failure}")
print(f"wire: {len(theirs)} requests, {len(failures)} failures")
sys.exit(1 if failures else 0)
