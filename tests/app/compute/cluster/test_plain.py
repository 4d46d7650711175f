"""What comes from a cluster is read, and never run."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgpack
import pytest

from app.compute.cluster.order import Begun, Checkpoint, RunEnd, Said, Word
from app.compute.cluster.plain import StrangeError, as_bytes, read
from app.compute.conditions import Conditions
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStarted,
    RunStopped,
)
from models.events import EpochDone, Finished, Started
from models.settings.recipes import recipe
from tests.app.compute.cluster.strangers import hostile_pickle

EPOCH = EpochDone(1, 1.5, 0.5, float("inf"), 0.5, 0.1)
STARTED = Started(recipe("mlp"), "服装", 10, 2, 3, 4, 5)
HERE = Conditions("cpu", 2, "Linux", {"torch": "2.13"}, "bfloat16")
FINISHED = Finished(3, None, 0.9, ((1, 2), (3, 4)), 2.0)


@pytest.mark.parametrize(
    "word",
    [
        Begun(RunStarted("run", STARTED, HERE), (EPOCH, EPOCH), "lab-3"),
        RunProgress("run", 1, 0.25, 0.5, 3.0),
        RunEpoch("run", EPOCH),
        RunPaused("run"),
        RunResumed("run"),
        Warned("It is warm."),
        Noticed("It is there."),
    ],
)
def test_what_machines_say_comes_home_as_it_was(word: Word) -> None:
    said = Said("token", "first", word)
    assert Said.from_bytes(said.as_bytes()) == said


@pytest.mark.parametrize(
    "report", [RunFinished("run", FINISHED, "digest"), RunStopped("run", 1.0), RunFailed("run", "It broke.")]
)
def test_the_end_of_a_run_comes_home_as_it_was(report: Any) -> None:
    end = RunEnd(report, (EPOCH,), b"\x00weights", Checkpoint(1, b"memory", b"weights", "float32"))
    assert read(RunEnd, as_bytes(end)) == end


def test_a_pickle_is_refused_and_not_run(tmp_path: Path) -> None:
    contents = hostile_pickle(tmp_path / "made")
    with pytest.raises(StrangeError):
        Said.from_bytes(contents)
    with pytest.raises(StrangeError):
        read(RunEnd, contents)
    assert not (tmp_path / "made").exists()
    pickle.loads(contents)
    assert (tmp_path / "made").exists(), "it would have done nothing anyway"


def plain_of(said: Said) -> Any:
    return msgpack.unpackb(said.as_bytes())


def changed(name: str, value: Any) -> bytes:
    """What a machine says of its progress, with another value in one field."""
    plain = plain_of(Said("token", "first", RunProgress("run", 1, 0.25, 0.5, 3.0)))
    plain[1]["word"][1][name] = value
    packed: bytes = msgpack.packb(plain)
    return packed


@pytest.mark.parametrize(
    "contents",
    [
        b"",
        b"\xc1",
        b"\x91" * 100_000,
        None,
        5,
        ["Said", {}],
        msgpack.packb(5),
        msgpack.packb(["Said", {}]),
        msgpack.packb(["Popen", {"args": "ls"}]),
        msgpack.packb(msgpack.ExtType(1, b"code")),
        Said("token", "first", RunPaused("run")).as_bytes() + b"more",
        changed("epoch", "1"),
        changed("epoch", True),
        changed("epoch", 1.0),
        changed("epoch", 2**63),
        changed("loss", "0.5"),
        changed("run", b"run"),
        changed("run", "\x1b]0;title\x07"),
        changed("run", "x" * 10_001),
        changed("more", 1),
    ],
)
def test_what_is_not_exactly_a_fact_is_refused(contents: object) -> None:
    with pytest.raises(StrangeError):
        Said.from_bytes(contents)


def test_settings_that_no_run_can_have_are_refused() -> None:
    plain = plain_of(Said("token", "first", Begun(RunStarted("run", STARTED), (), "lab-3")))
    plain[1]["word"][1]["report"][1]["started"][1]["specification"][1]["model"] = "os.system"
    with pytest.raises(StrangeError):
        Said.from_bytes(msgpack.packb(plain))


@pytest.mark.parametrize("plain", [None, 5, b"bytes", [1, b"", b""], [-1, b"", b"", ""], [1, "", b"", ""]])
def test_a_checkpoint_that_is_none_is_refused(plain: object) -> None:
    with pytest.raises(StrangeError):
        Checkpoint.from_plain(plain)


def test_a_checkpoint_comes_home_as_it_was() -> None:
    kept = replace(Checkpoint(2, b"memory", b"weights"), precision="float32")
    assert Checkpoint.from_plain(tuple(kept.as_plain())) == kept
