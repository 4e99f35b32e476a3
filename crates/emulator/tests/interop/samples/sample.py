"""How a sample is installed, started and tried."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tomllib
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from emulator import PATIENCE, Emulator, wait, wait_until
from fakes import Fakes

EMULATOR, WORK, FOLDER = (Path(argument).resolve() for argument in sys.argv[1:4])
FAKES = Fakes(WORK)
#: The folder in which a sample finds the downloads of its user.
HOME = WORK / "home"


class Application:
    """A sample that runs."""

    def __init__(self, process, port, log):
        self.process, self.port, self.log = process, port, log

    def get(self, path, method="GET"):
        request = Request(f"http://127.0.0.1:{self.port}{path}", method=method)
        with urlopen(request, timeout=PATIENCE) as answer:
            return answer.read()

    def wait_to_print(self, text, count=1):
        printed = lambda: self.log.read_text().lower().count(text.lower())
        wait_until(printed, lambda found: found >= count, f"{text!r} {count} times in {self.log}")

    def listens(self):
        with socket.socket() as client:
            return client.connect_ex(("127.0.0.1", self.port)) == 0


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
    running = Application(process, port, log)
    try:
        wait(f"something at port {port}", lambda: process.poll() is not None or running.listens())
        if process.poll() is not None:
            raise AssertionError(f"the sample has ended with {process.returncode}, see {log}")
        yield running
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


class Sample:
    """A sample: what it is, which settings it has, and how it is tried."""

    #: Its name, if that of its folder says little.
    title = None
    port = 8080
    #: Options of the emulator.
    options = ()
    #: Whether the client uses the emulator's own address instead of its proxy.
    is_direct = True
    #: What the sample answers to events; None if it does not answer most of them.
    status = 200
    #: Variables of its environment, besides those of the emulator.
    environment = {}
    #: Why it cannot run on this machine.
    lacks = None

    def __init__(self, repository, name, settings, ways):
        self.repository, self.name, self.settings, self.ways = repository, name, settings, ways
        self.source = FOLDER / repository / name
        self.key = f"{self.language} {self.title or name}"
        self.work = WORK / self.key.replace(" ", "-")

    @property
    def copy(self):
        return self.work / "sample"

    def run(self):
        """Tries each way, and returns how it went: a row of the table for each."""
        if not self.source.exists():
            self.lacks = f"no checkout of {self.repository}"
        if self.lacks:
            return [(self.key, "", "", "", f"skipped: {self.lacks}")]
        self.work.mkdir(parents=True, exist_ok=True)
        rows = []
        version = self.install()
        for way in self.ways:
            try:
                self.attempt(way)
                outcome = "passes"
            except (AssertionError, OSError, subprocess.CalledProcessError) as error:
                outcome = f"FAILS: {error}"
            rows.append((self.key, way.__doc__, self.commit(), version, outcome))
        return rows

    def commit(self):
        command = ["git", "-C", FOLDER / self.repository, "rev-parse", "--short=8", "HEAD"]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def attempt(self, way):
        log = self.work / "emulator.log"
        emulator = Emulator(log, WORK / "data", EMULATOR, self.options, self.is_direct)
        try:
            self.fill(emulator)
            log = self.work / "application.log"
            settings = self.trusting(emulator.settings) | {"PYTHONUNBUFFERED": "1"} | self.environment
            with application(self.command(), self.copy, self.port, settings, log) as running:
                way(emulator, running)
                bad = [each for each in emulator.deliveries() if not self.took(each)]
                if bad:
                    raise AssertionError(f"the sample did not answer {self.status} to {bad}")
                if not running.listens():
                    raise AssertionError(f"the sample has ended, see {log}")
        finally:
            emulator.stop()

    def took(self, delivery):
        """Returns whether the sample answered an event as it should."""
        if (status := delivery.get("status")) is None:
            return self.status is None and "counts as delivered" in delivery["problem"]
        return status == (self.status or 200)

    def trusting(self, settings):
        """The settings with the certificate of the fakes beside those that the emulator has its clients trust."""
        trusted = self.work / "trusted.pem"
        trusted.write_text(Path(settings["SSL_CERT_FILE"]).read_text() + FAKES.certificate.read_text())
        return settings | dict.fromkeys(
            ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"), str(trusted)
        )

    def fill(self, emulator):
        """Copies the sample, and puts the settings where its README says."""
        kept = [name for name in ("node_modules",) if (self.copy / name).exists()]
        for entry in self.copy.iterdir() if self.copy.exists() else ():
            if entry.name not in kept:
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        shutil.copytree(self.source, self.copy, dirs_exist_ok=True)
        for file, members in self.settings.items():
            text = (self.copy / file).read_text()
            for placeholder, value in members.items():
                if placeholder not in text:
                    raise AssertionError(f"{file} has no {placeholder}")
                text = text.replace(placeholder, value.replace("connection string", emulator.connection_string))
            (self.copy / file).write_text(text)


class PythonSample(Sample):
    language = "python"
    main = "main.py"
    #: The version of Python that it needs at least.
    needs = (3, 9)
    #: The optional dependencies of its project that it needs.
    extra = None

    def run(self):
        self.python = interpreter(self.needs)
        if not self.python:
            self.lacks = f"no Python {'.'.join(map(str, self.needs))} or later"
        return super().run()

    def install(self):
        python = self.work / "venv/bin/python"
        if not (self.work / "installed").exists():
            subprocess.run([self.python, "-m", "venv", self.work / "venv"], check=True)
            install = [python, "-m", "pip", "install", "--quiet", *self.requirements()]
            subprocess.run(install, check=True)
            (self.work / "installed").touch()
        ask = "from importlib.metadata import version; print(version('azure-communication-callautomation'))"
        return subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True).stdout.strip()

    def requirements(self):
        if not self.extra:
            return ["--requirement", self.source / "requirements.txt"]
        project = tomllib.loads((self.source / "pyproject.toml").read_text())["project"]
        return project["dependencies"] + project["optional-dependencies"][self.extra]

    def command(self):
        return [self.work / "venv/bin/python", self.main]


def interpreter(least):
    """A Python of at least this version, if there is one."""
    for name in (sys.executable, "python3.12", "python3.13", "python3.14"):
        ask = [name, "-c", f"import sys; sys.exit(sys.version_info < {least})"]
        if shutil.which(name) and subprocess.run(ask, capture_output=True).returncode == 0:
            return name
    return None


class JavaScriptSample(Sample):
    language = "javascript"

    def install(self):
        modules = self.copy / "node_modules"
        if not modules.exists():
            self.copy.mkdir(exist_ok=True)
            shutil.copy(self.source / "package.json", self.copy)
            install = ["npm", "install", "--silent", "--no-audit", "--no-fund"]
            subprocess.run(install, cwd=self.copy, check=True)
        package = modules / "@azure/communication-call-automation/package.json"
        return json.loads(package.read_text())["version"]

    def command(self):
        return ["npm", "run", "dev"]
