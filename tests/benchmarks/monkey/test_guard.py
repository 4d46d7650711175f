"""Nothing of whoever runs the monkey is touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.monkey.complaints import Complaints
from tests.benchmarks.monkey.home import Home
from tests.benchmarks.monkey.watch.finding import Finding

TRIES = """
import json, os, shutil, socket, sqlite3, sys
home, other = sys.argv[1:]
def outcome(action):
    try:
        action()
    except OSError as error:
        return type(error).__name__
    return "done"
print(json.dumps({
    "writes at home": outcome(lambda: open(home + "/file", "w").close()),
    "reads elsewhere": outcome(lambda: open(other + "/kept").close()),
    "writes elsewhere": outcome(lambda: open(other + "/new", "w").close()),
    "opens to write": outcome(lambda: os.open(other + "/new", os.O_CREAT | os.O_WRONLY)),
    "removes": outcome(lambda: os.remove(other + "/kept")),
    "removes a tree": outcome(lambda: shutil.rmtree(other)),
    "moves in": outcome(lambda: os.rename(home + "/file", other + "/file")),
    "connects": outcome(lambda: socket.create_connection(("127.0.0.1", 9))),
    "looks up": outcome(lambda: socket.getaddrinfo("a.example", 80)),
}))
"""
REFUSED, NO_NETWORK = "PermissionError", "OSError"


def test_a_program_that_is_guarded_writes_at_home_alone_and_reaches_nobody(tmp_path: Path) -> None:
    home, other = Home(tmp_path / "home"), tmp_path / "other"
    home.folder.mkdir()
    other.mkdir()
    (other / "kept").write_text("mine")
    environment = home.environment({}, home.folder)
    command = [sys.executable, "-c", TRIES, str(home.folder), str(other)]
    told = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=60)
    assert json.loads(told.stdout) == {
        "writes at home": "done",
        "reads elsewhere": "done",
        "writes elsewhere": REFUSED,
        "opens to write": REFUSED,
        "removes": REFUSED,
        "removes a tree": REFUSED,
        "moves in": REFUSED,
        "connects": NO_NETWORK,
        "looks up": NO_NETWORK,
    }
    assert (other / "kept").read_text() == "mine"
    assert "wrote" in home.tried.read_text()


def test_what_was_refused_and_what_another_process_failed_with_is_told_once(tmp_path: Path) -> None:
    home, found = Home(tmp_path), list[Finding]()
    home.errors.write_text("before\n")
    complaints = Complaints(home, found.append)
    complaints.look()
    assert found == []
    home.tried.write_text(ascii("wrote: /etc/passwd") + os.linesep)
    with home.errors.open("a") as errors:
        errors.write("Traceback (most recent call last):\n  ...\nValueError: planted\n")
    complaints.look()
    complaints.look()
    assert [each.kind for each in found] == ["exception", "outside"]
    assert found[0].text == "in another process: ValueError: planted"
