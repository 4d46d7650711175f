"""Runs that the history has lost are offered at a start, once, and added at a wish."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.compute.messages.data import DataFailed, DataReady
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.view import View
from tests.app.facts import data_summary
from tests.app.fakes import lines, make_session
from tests.app.runs_at_hand import keep_run, last_line


@pytest.fixture
def lost(tmp_path: Path) -> Path:
    """A folder with two runs, of which the history knows nothing any more. The folder of the runs."""
    session, _ = make_session(tmp_path)
    for model in ("mlp", "softmax"):
        keep_run(session, model)
    (session.history.folder / "history.sqlite").unlink()
    return session.history.folder


def opened(folder: Path, *, ready: bool = True) -> Session:
    """The next window, once its data set is there or is known to be missing."""
    session, runner = make_session(folder)
    session.shelf.restore_latest()
    session.offers.offer_what_was_cut_off()
    runner.reports.append(DataReady(data_summary()) if ready else DataFailed("It is not there."))
    session.drain()
    return session


@pytest.mark.parametrize("ready", [True, False])
def test_they_are_offered_and_added_with_a_yes(tmp_path: Path, lost: Path, ready: bool) -> None:
    session = opened(tmp_path, ready=ready)
    question = session.state.question
    assert question is not None
    assert question.text == f"The history does not know 2 runs in {lost}. Add what was found? Say yes or no."
    assert session.say("yes")
    assert last_line(session) == "The history has 2 runs more; say “show all runs” to see them."
    assert [record.number for record in session.history.records()] == [2, 1]
    assert opened(tmp_path).state.question is None


def test_after_a_no_they_are_not_offered_again_and_can_still_be_added(tmp_path: Path, lost: Path) -> None:
    session = opened(tmp_path)
    assert session.say("no")
    assert last_line(session) == "Very well; say “add the found runs” to have them later."
    later = opened(tmp_path)
    assert later.state.question is None
    assert later.say("添加找到的训练")
    assert len(later.history.records()) == 2


def test_others_than_those_that_were_declined_are_offered(tmp_path: Path, lost: Path) -> None:
    session = opened(tmp_path)
    assert session.say("leave the found runs")
    other = session.history.folder / "2026-01-01-mlp-1"
    (lost / session.state.unknown_runs.names[0]).rename(other)
    assert opened(tmp_path).state.question is not None


def test_adding_them_can_be_taken_back_and_done_again(tmp_path: Path, lost: Path) -> None:
    session = opened(tmp_path)
    session.show(View.RUNS)
    assert session.say("add the found runs")
    assert len(session.state.records) == 2
    assert session.say("undo")
    assert last_line(session) == "Undone. The history has 2 runs less; the folders are as they were."
    assert not session.state.records
    assert not session.history.records()
    assert session.say("redo")
    assert last_line(session) == "Done again. The history has 2 runs more."
    assert [record.number for record in session.state.records] == [2, 1]


def test_while_something_else_is_asked_they_are_a_remark(tmp_path: Path, lost: Path) -> None:
    keep_run(make_session(tmp_path)[0], done=1)  # which was cut off
    (next(lost.glob("*-mlp-2")) / "memory.safetensors").write_bytes(b"memory")
    session = opened(tmp_path)
    assert session.state.question is not None
    assert "Go on with it?" in session.state.question.text
    assert f"The history does not know 2 runs in {lost}; say “add the found runs” to list them." in lines(
        session
    )


def test_what_was_in_the_bin_and_what_is_hardly_known_is_told(tmp_path: Path, lost: Path) -> None:
    _, second = sorted(lost.glob("2*"))
    session = opened(tmp_path)
    session.say("yes")
    session.history.mark(1, deleted=True)
    (lost / "history.sqlite").unlink()
    heading = b'{"W":{"dtype":"F32","shape":[784,10],"data_offsets":[0,4]}}'
    (second / "run.json").unlink()
    (second / "weights.safetensors").write_bytes(len(heading).to_bytes(8, "little") + heading + bytes(4))
    session = opened(tmp_path)
    session.say("yes")
    assert last_line(session) == (
        "The history has 2 runs more; say “show all runs” to see them. Those that were deleted are in the "
        "bin. Where only weights were there, the note says so."
    )
    (record,) = session.history.records()
    assert record.marks.note.startswith("Found again on 20")


def test_where_none_are_unknown_that_is_said(tmp_path: Path) -> None:
    session = opened(tmp_path)
    assert session.state.question is None
    for sentence in ("add the found runs", "leave the found runs"):
        assert not session.say(sentence)
        assert session.state.conversation[-1].speaker is Speaker.PROBLEM
