"""The emulator, driven by the official Python client. See README.md beside this folder."""

import sys
import traceback
import uuid

import jwt
from azure.communication.callautomation._version import VERSION

import calls
import media  # noqa: F401
from harness import Call, Receiver, check, checks, claims, control, equal

before = len(control("GET", "executed"))


@check
def only_callbacks_of_the_resource_are_trusted():
    Call.connected()
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


@check
def every_operation_was_executed():
    """Those that read are not recorded: getCall, listParticipants, getParticipant, getRecording."""
    executed = {done["operation"] for done in control("GET", "executed")[before:]}
    equal(len(executed), 29 + calls.IS_NEW)


def main():
    failed = 0
    for function in checks:
        name = f"python {VERSION}  {function.__name__.replace('_', ' ')}"
        try:
            function()
        except Exception as error:
            failed += 1
            print(f"FAIL  {name}: {type(error).__name__}: {error}", flush=True)
            traceback.print_exc()
        else:
            print(f"ok    {name}", flush=True)
    print(f"python {VERSION}: {len(checks)} checks, {failed} failed")
    sys.exit(1 if failed else 0)


main()
