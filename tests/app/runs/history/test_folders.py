"""A history that is lost takes no run with it: each folder says which run it is of."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.compute.conditions import Conditions
from app.compute.run_lock import run_held
from app.runs.history.database import HistoryError
from app.runs.history.found import FIRST_VALUES, found_in
from app.runs.history.history import History
from app.runs.history.record_file import NAME
from app.state.parts.run import Status
from app.state.parts.run_record import RunsWanted
from models.settings.recipes import recipe
from models.settings.specification import MODELS, RunSpecification
from models.training.checkpoint import Memory, RunMemory, memory_as_bytes
from models.training.weights import weights_as_bytes
from models.zoo import create_model
from tests.app.facts import epoch_done, finished, started
from tests.app.runs_at_hand import kept_in

NOON = 1_795_000_000.0
BIN = RunsWanted(deleted=True)


def lose(history: History) -> History:
    """The next program in the same folder, once the file of the history is gone."""
    for path in history.folder.glob("history.sqlite*"):
        path.unlink()
    return History(history.folder, lambda: NOON)


def add_all(history: History, note: str = "") -> int:
    return history.add_found([each.run for each in history.unknown_runs()], note)


@pytest.fixture
def history(tmp_path: Path) -> History:
    return History(tmp_path / "runs", lambda: NOON)


@pytest.mark.parametrize("content", [None, b""])
def test_a_name_is_free_only_where_no_folder_has_it(history: History, content: bytes | None) -> None:
    older = history.create(RunSpecification("mlp"))
    older.weights.write_bytes(b"weights of a week")
    lost = lose(history)
    if content is not None:
        (history.folder / "history.sqlite").write_bytes(content)
    (history.folder / f"{older.run[:-1]}2").write_text("a file of the user's own")
    younger = lost.create(RunSpecification("mlp"))
    assert younger.run == f"{older.run[:-1]}3"
    assert older.weights.read_bytes() == b"weights of a week"
    assert not younger.weights.exists()


def test_a_run_that_cannot_be_entered_leaves_no_folder(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_in(history)
    before = sorted(history.folder.iterdir())
    monkeypatch.setattr("app.runs.history.history.sync_folder", _full)
    with pytest.raises(HistoryError, match="No space"):
        history.create(RunSpecification("mlp"))
    assert sorted(history.folder.iterdir()) == before


def _full(_: Path) -> None:
    raise OSError(28, "No space left on device")


def test_every_run_comes_back_as_it_was(history: History) -> None:
    kept_in(history)
    kept_in(history, "softmax", done=2)
    again = history.create(RunSpecification("mlp", epochs=3), replay_of=1)
    history.record_end(again.run, Status.FAILED, 2.0, "The loss is no number.")
    history.create(RunSpecification("lenet"), of_study=True)
    history.mark(1, name="二 names", note="a note", starred=True)
    history.mark(2, deleted=True)
    before = history.records(), history.records(BIN), history.run(1), history.run(2)
    found = lose(history)
    assert {each.run for each in found.unknown_runs()} == {each.run for each in (*before[0], *before[1])}
    assert add_all(found) == 4
    assert (found.records(), found.records(BIN), found.run(1), found.run(2)) == before
    assert found.unknown_runs() == ()
    assert found.create(RunSpecification("mlp")).number == 5


def test_a_number_that_is_taken_by_then_is_another_and_what_repeats_the_run_says_so(history: History) -> None:
    kept_in(history)
    again = history.create(RunSpecification("mlp", epochs=3), replay_of=1)
    found = lose(history)
    taken = found.create(RunSpecification("softmax"))
    assert add_all(found) == 2
    assert found.record(1).run == taken.run
    assert found.record(2).run == again.run
    assert found.record(3).run.endswith("-mlp-1")
    assert found.record(2).replay_of == 3


def test_what_was_in_the_bin_can_be_brought_back_for_as_long_as_ever(history: History) -> None:
    history.mark(kept_in(history), deleted=True)
    record = history.folder / history.records(BIN)[0].run / NAME
    told = json.loads(record.read_text())
    record.write_text(json.dumps({**told, "deleted_at": 5.0}))
    found = lose(history)
    add_all(found)
    found.free_bin()
    assert len(found.records(BIN)) == 1


def test_a_run_that_is_going_is_neither_found_nor_taken_out(history: History) -> None:
    kept_in(history, done=1)
    found = lose(history)
    (run,) = found.unknown_runs()
    with run_held(history.folder / run.run):
        assert found.unknown_runs() == ()
    add_all(found)
    with run_held(history.folder / run.run), pytest.raises(HistoryError, match="going on"):
        found.take_out([run.run])
    assert len(found.records()) == 1


def test_a_run_that_is_taken_out_is_found_again_as_it_was(history: History) -> None:
    kept_in(history)
    before = history.records()
    history.take_out([before[0].run])
    assert history.records() == ()
    add_all(history)
    assert history.records() == before


def test_a_run_goes_on_being_kept_where_the_history_is_lost_meanwhile(history: History) -> None:
    specification = RunSpecification("mlp", epochs=3)
    entered = history.create(specification)
    history.record_started(entered.run, started(specification), Conditions("cpu", 1))
    history.record_epoch(entered.run, epoch_done(1))
    lost = lose(history)
    lost.record_epoch(entered.run, epoch_done(2))
    lost = lose(lost)
    lost.record_finished(entered.run, finished(), "abc")
    run = lost.run(entered.number)
    assert (run.status, run.digest, run.conditions.device) == (Status.FINISHED, "abc", "cpu")
    assert run.epochs == (epoch_done(1), epoch_done(2))


def test_a_folder_that_cannot_be_told_does_not_tell_of_what_was(history: History) -> None:
    number = kept_in(history, done=1)
    folder = history.folder / history.record(number).run
    (folder / f".{NAME}.{os.getpid()}.part").mkdir()  # where it would be written first
    history.record_epoch(folder.name, epoch_done(2))
    assert len(history.run(number).epochs) == 2
    assert not (folder / NAME).exists()


def test_folders_of_an_earlier_version_are_told_at_the_next_start(history: History) -> None:
    kept_in(history)
    before = history.records()
    (history.folder / before[0].run / NAME).unlink()
    history.tell_folders()
    found = lose(history)
    add_all(found)
    assert found.records() == before


# ---- folders that say little


def memory_of(specification: RunSpecification, done: int) -> bytes:
    epochs = tuple(epoch_done(number) for number in range(1, done + 1))
    return memory_as_bytes(RunMemory(specification, "Tiny", epochs, 7.5, Memory()))


def test_a_run_without_a_record_is_known_by_what_it_needs_to_go_on(history: History) -> None:
    specification = RunSpecification("mlp", epochs=3, hidden=(32, 16))
    entered = history.create(specification)
    entered.memory.write_bytes(memory_of(specification, 2))
    (entered.weights.parent / NAME).unlink()
    found = lose(history)
    assert add_all(found, "a note") == 1
    run = found.run(1)
    assert (run.specification, run.data, run.status, run.seconds) == (
        specification,
        "Tiny",
        Status.STOPPED,
        7.5,
    )
    assert run.epochs == (epoch_done(1), epoch_done(2))
    assert run.resumable
    assert found.record(1).marks.note == ""


def test_epochs_that_came_after_the_record_are_known_too(history: History) -> None:
    kept_in(history, done=1)
    run = history.records()[0].run
    (history.folder / run / "memory.safetensors").write_bytes(memory_of(RunSpecification("mlp", epochs=3), 2))
    found = lose(history)
    add_all(found)
    assert len(found.run(1).epochs) == 2


VARIED = {
    "mlp": {"hidden": (40, 30, 20)},
    "mlp-concise": {"hidden": (24, 12)},
    "cnn": {"filters": 4},
    "kernel-svm": {"features": 64},
}


@pytest.mark.parametrize("model", MODELS)
def test_a_run_of_which_only_weights_are_there_is_made_of_their_sizes(history: History, model: str) -> None:
    specification = replace(recipe(model), **VARIED.get(model, {}))  # type: ignore[arg-type]
    entered = history.create(specification)
    entered.weights.write_bytes(weights_as_bytes(create_model(specification, (28, 28), 10)))
    (entered.weights.parent / NAME).unlink()
    found = lose(history)
    assert add_all(found, "only weights") == 1
    run = found.run(1)
    assert (run.specification, run.status, run.resumable) == (specification, Status.FINISHED, False)
    assert found.record(1).marks.note == "only weights"
    assert found.latest() == run


@pytest.mark.parametrize(("model", "name"), [("cnn", "rounds.0.convolution.weight"), ("kernel-svm", "W")])
def test_weights_without_a_size_hide_no_other_run(history: History, model: str, name: str) -> None:
    odd, sound = history.create(RunSpecification(model)), history.create(RunSpecification("mlp"))
    heading = json.dumps({name: {"dtype": "F32", "shape": [], "data_offsets": [0, 4]}}).encode()
    odd.weights.write_bytes(len(heading).to_bytes(8, "little") + heading + bytes(4))
    specification = RunSpecification("mlp")
    sound.weights.write_bytes(weights_as_bytes(create_model(specification, (28, 28), 10)))
    for entered in (odd, sound):
        (entered.weights.parent / NAME).unlink()
    found = lose(history)
    assert add_all(found) == 1


def test_weights_of_a_run_that_was_going_are_never_begun_anew(history: History) -> None:
    entered = history.create(RunSpecification("mlp"))
    entered.weights.write_bytes(b"weights")
    found = lose(history)
    add_all(found)
    run = found.run(1)
    assert (run.status, run.resumable) == (Status.FINISHED, False)


def test_folders_that_are_of_no_run_are_left_alone(history: History) -> None:
    kept_in(history)
    (history.folder / "mine").mkdir()
    (history.folder / "mine" / "weights.safetensors").write_bytes(b"something else")
    (history.folder / "2026-01-01-mlp-1").mkdir()
    (history.folder / "2026-01-01-mlp-2").mkdir()
    (history.folder / "2026-01-01-mlp-2" / "weights.safetensors").write_bytes(b"\xff" * 100)
    assert history.unknown_runs() == ()


# ---- folders that say anything

PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.just("\ud800")
    | st.just("finished"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)
OF_RECORD = st.dictionaries(
    st.sampled_from((*FIRST_VALUES, "created", "specification", "status", "epochs", "repeats")),
    PLAIN,
    max_size=4,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=OF_RECORD)
@example(changes={"number": 2**63 - 1})
@example(changes={"created": 1e300})
@example(changes={"name": 5})
@example(changes={"finished": {"epochs": 3}})
@example(changes={"epochs": [[1, "a", None, None, None, None]]})
@example(changes={"conditions": {"versions": {"torch": 2}}})
def test_whatever_a_record_says_the_history_goes_on(tmp_path: Path, changes: dict[str, object]) -> None:
    history = History(tmp_path / "runs")
    if not history.records():
        kept_in(history)
    (record,) = history.records()
    folder = history.folder / record.run
    told = json.loads((folder / NAME).read_text())
    history.take_out([record.run])
    (folder / NAME).write_text(json.dumps({**told, **changes}), encoding="ascii")
    added = add_all(history)
    assert len(history.records()) + len(history.records(BIN)) == added
    assert history.create(RunSpecification("mlp")).number < 10**7
    history.take_out([each.run for each in (*history.records(), *history.records(BIN))])
    for each in history.folder.glob("*-*-*-mlp-[2-9]*"):
        (each / NAME).unlink()
        each.rmdir()
    (folder / NAME).write_text(json.dumps(told))
    add_all(history)


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00", b"[" * 100_000, b'{"number": ' + b"9" * 5000 + b"}", b"[1]", b'"a"', b"\xff\xfe{}"],
)
def test_a_record_that_is_none_is_passed_over(history: History, content: bytes) -> None:
    entered = history.create(RunSpecification("mlp"))
    (entered.weights.parent / NAME).write_bytes(content)
    entered.memory.write_bytes((len(content)).to_bytes(8, "little") + content)
    entered.weights.write_bytes((len(content)).to_bytes(8, "little") + content)
    assert found_in(entered.weights.parent) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_record_that_is_a_pipe_is_passed_over(history: History) -> None:
    entered = history.create(RunSpecification("mlp"))
    for path in (entered.weights.parent / NAME, entered.memory, entered.weights):
        path.unlink(missing_ok=True)
        os.mkfifo(path)
    assert found_in(entered.weights.parent) is None
