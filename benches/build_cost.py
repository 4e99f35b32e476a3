#!/usr/bin/env python3
"""What depending on this crate costs a downstream build: clean dev builds, one after the other.

    python3 benches/build_cost.py [NAME ...]

Prints a table of crates, seconds and CPU seconds for a downstream crate with each set of dependencies.
Each is built in a folder of its own under target/build-cost, which is removed first; what cargo has
downloaded is kept, so run it twice if the first has to download.
"""

import pathlib
import resource
import shutil
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
WORK = HERE / "target" / "build-cost"
RING = """\
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
rustls-platform-verifier = "0.7"
"""


def reqwest(*features):
    return f'reqwest = {{ version = "0.13", default-features = false, features = {["json", *features]} }}\n'


def ours(**keys):
    extra = "".join(f", {key.replace('_', '-')} = {value}" for key, value in keys.items())
    return f'acs-call-automation = {{ path = "{HERE}"{extra} }}\n'


CASES = {
    "reqwest, no TLS": reqwest(),
    "reqwest, rustls with aws-lc (its default)": 'reqwest = { version = "0.13", features = ["json"] }\n',
    "reqwest, native-tls": reqwest("native-tls"),
    "reqwest, rustls with ring": reqwest("rustls-no-provider") + RING,
    "acs-call-automation, no TLS": ours(default_features="false"),
    "acs-call-automation (rustls with ring)": ours(),
    "acs-call-automation with generate": ours(features='["generate"]'),
    "azure_core and azure_identity": 'azure_core = "1"\nazure_identity = "1"\n',
}


def build(name, dependencies):
    folder = WORK / "".join(c if c.isalnum() else "-" for c in name)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "src").mkdir(parents=True)
    (folder / "src" / "lib.rs").write_text("")
    (folder / "Cargo.toml").write_text(
        '[package]\nname = "downstream"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n'
        + dependencies
    )
    cargo = ["cargo", "--quiet"]
    # The versions that this crate is tested with, so that all are measured with the same ones.
    shutil.copy(HERE / "Cargo.lock", folder / "Cargo.lock")
    subprocess.run([*cargo, "fetch"], cwd=folder, check=True)
    tree = subprocess.run(
        [*cargo, "tree", "--edges", "normal,build", "--prefix", "none", "--format", "{p}"],
        cwd=folder, check=True, capture_output=True, text=True,
    )
    crates = len({line.removesuffix(" (*)") for line in tree.stdout.splitlines()}) - 1
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(
        [*cargo, "build", "--offline", "--target-dir", folder / "target"], cwd=folder, check=True
    )
    after, took = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    shutil.rmtree(folder)
    return crates, took, cpu


def main():
    chosen = sys.argv[1:] or list(CASES)
    if unknown := set(chosen) - set(CASES):
        sys.exit(f"no such case: {', '.join(unknown)}; there are: {', '.join(CASES)}")
    print("| a downstream crate with | crates | seconds | CPU seconds |")
    print("| --- | --- | --- | --- |")
    for name in chosen:
        crates, took, cpu = build(name, CASES[name])
        print(f"| {name} | {crates} | {took:.0f} | {cpu:.0f} |", flush=True)


main()
