"""A pytest plugin in place of what Microsoft's live tests import and PyPI does not have (the helpers of its
repository), and in place of the services that they need besides Call Automation (Service Bus, Azure's login).
"""

import json
import os
import sys
import types
from urllib.parse import quote
from urllib.request import urlopen

import pytest

DISPATCHER = os.environ["DISPATCHER_ENDPOINT"]


class AzureRecordedTestCase:
    """The base class of the tests: everything that they use is in their own subclass."""


class Queue:
    """A queue of the dispatcher, as a receiver of Service Bus."""

    def __init__(self, queue_name):
        self.url = f"{DISPATCHER}/queue?q={quote(queue_name)}"

    def receive_messages(self, max_wait_time):
        with urlopen(self.url) as answer:
            return [Message(body) for body in json.load(answer)]

    def complete_message(self, message):
        pass


class Message:
    def __init__(self, body):
        self.body = [json.dumps(body).encode()]


class ServiceBusClient:
    def __init__(self, **_):
        self.get_queue_receiver = Queue


def nothing(*_, **__):
    """Sanitizers of recordings, preparers and credentials: nothing is recorded, and nobody logs in."""


def itself(test):
    """The decorators that record a test."""
    return test


def module(name, **members):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(members)


module(
    "devtools_testutils",
    AzureRecordedTestCase=AzureRecordedTestCase,
    is_live=lambda: True,
    recorded_by_proxy=itself,
    test_proxy=pytest.fixture(scope="session")(nothing),
    __getattr__=lambda name: nothing,
)
module("devtools_testutils.aio", recorded_by_proxy_async=itself)
module(
    "devtools_testutils.helpers",
    get_test_id=lambda: os.environ["PYTEST_CURRENT_TEST"].split(" ")[0].split("::")[-1],
)
for name in ["azure.servicebus", "azure.servicebus.aio"]:
    module(name, ServiceBusClient=ServiceBusClient)
for name in ["azure.identity", "azure.identity.aio"]:
    module(name, AzureCliCredential=nothing, DefaultAzureCredential=nothing)
