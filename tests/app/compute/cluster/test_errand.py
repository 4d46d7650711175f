"""What comes home from the machines, told once and kept, whatever comes twice or in another order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.cluster.errand import Errand
from app.compute.cluster.order import Begun, Checkpoint, DataOrder, Order, RunEnd, Said, Word
from app.compute.cluster.plain import StrangeError
from app.compute.conditions import Conditions
from app.compute.messages.control import Noticed, Warned
from app.compute.messages.runs import (
    RunEpoch,
    RunFinished,
    RunPaused,
    RunProgress,
    RunStarted,
    RunStopped,
    TakeUp,
    Train,
)
from app.compute.messages.unions import Report
from app.compute.trained_model import TrainedModel
from models.events import EpochDone, Finished, Started
from models.settings.recipes import recipe

SPECIFICATION = replace(recipe("mlp"), epochs=5)
FINISHED = RunFinished("run", Finished(5, 0.1, 0.9, ((1,),), 2.0), "digest")


def epoch(number: int) -> EpochDone:
    return EpochDone(number, 1.0 / number, 0.5, 1.0, 0.5, 0.1)


def epochs(last: int) -> tuple[EpochDone, ...]:
    return tuple(epoch(number) for number in range(1, last + 1))


class Machine:
    """What one attempt says, and the checkpoint that lies with the scheduler."""

    def __init__(self, errand: Errand, attempt: str = "first") -> None:
        self.errand, self.attempt = errand, attempt
        self.kept: Checkpoint | None = Checkpoint()

    def says(self, word: Word) -> list[Report]:
        return self.errand.hears(Said("token", self.attempt, word), lambda: self.kept)

    def begins(self, known: int = 0) -> list[Report]:
        started = Started(SPECIFICATION, "data", 10, 2, 3, 4, 5, first_epoch=known + 1)
        here = Conditions(precision="bfloat16")
        return self.says(Begun(RunStarted("run", started, here), epochs(known), "lab-3"))

    def does(self, number: int) -> list[Report]:
        self.kept = Checkpoint(number, b"memory %d" % number, b"weights %d" % number)
        return self.says(RunEpoch("run", epoch(number)))


@pytest.fixture
def model(tmp_path: Path) -> TrainedModel:
    (tmp_path / "run").mkdir()
    return TrainedModel("run", SPECIFICATION, tmp_path / "run" / "weights.safetensors")


@pytest.fixture
def order() -> Order:
    return Order("run", "token", "topic", SPECIFICATION, DataOrder("digest", 1, "me"), "tcp://a:1", {})


@pytest.fixture
def errand(model: TrainedModel, order: Order) -> Errand:
    return Errand(Train(model, None), order)


def told(reports: list[Report]) -> list[int]:
    return [report.epoch.epoch for report in reports if isinstance(report, RunEpoch)]


def test_an_epoch_is_told_once_its_checkpoint_is_at_home(errand: Errand, model: TrainedModel) -> None:
    machine = Machine(errand)
    assert isinstance(machine.begins()[0], RunStarted)
    (report,) = machine.does(1)
    assert report == RunEpoch("run", epoch(1), remembered=True)
    assert (model.memory.read_bytes(), model.weights.read_bytes()) == (b"memory 1", b"weights 1")


def test_an_epoch_whose_checkpoint_did_not_come_is_told_as_not_remembered(errand: Errand) -> None:
    machine = Machine(errand)
    machine.begins()
    machine.kept = None
    assert machine.says(RunEpoch("run", epoch(1))) == [RunEpoch("run", epoch(1), remembered=False)]


def test_what_comes_twice_is_told_once(errand: Errand) -> None:
    machine = Machine(errand)
    machine.begins()
    assert told(machine.does(1) + machine.does(1) + machine.does(2) + machine.does(1)) == [1, 2]


def test_another_machine_goes_on_and_the_lost_one_is_not_heard_any_more(errand: Errand) -> None:
    lost, other = Machine(errand, "first"), Machine(errand, "second")
    reports = lost.begins() + lost.does(1) + lost.does(2)
    warned, started, *missing = other.begins(known=3)
    assert warned == Warned("The machine that run was on is lost; it goes on after epoch 3 on lab-3.")
    assert isinstance(started, RunStarted)
    late = [*lost.does(3), *lost.does(4), *lost.says(RunProgress("run", 4, 0.7, 1.0, 9.0))]
    assert late == []
    assert told(reports + missing + other.does(4)) == [1, 2, 3, 4]


def test_a_run_that_had_done_nothing_begins_again(errand: Errand) -> None:
    Machine(errand, "first").begins()
    warned = Machine(errand, "second").begins()[0]
    assert warned == Warned("The machine that run was on is lost; it begins again on lab-3.")


def test_a_run_that_was_sent_again_was_on_no_machine_that_is_lost_and_keeps_its_precision(
    errand: Errand, order: Order
) -> None:
    machine = Machine(errand)
    machine.begins()
    machine.does(1)
    machine.does(2)
    errand.sent_again(replace(order, token="other"))
    assert errand.checkpoint() == Checkpoint(2, b"memory 2", precision="bfloat16")
    assert not errand.began
    reports = Machine(errand, "second").begins(known=2)
    assert [type(report) for report in reports] == [RunStarted]


@pytest.mark.parametrize("first", [-7, 0, 7, 2**62])
def test_a_beginning_at_an_epoch_that_the_run_has_not_changes_nothing(errand: Errand, first: int) -> None:
    """From there on the history would forget all there is."""
    machine, stranger = Machine(errand), Machine(errand, "stranger")
    machine.begins()
    machine.does(1)
    started = Started(SPECIFICATION, "data", 10, 2, 3, 4, 5, first_epoch=first)
    with pytest.raises(StrangeError):
        stranger.says(Begun(RunStarted("run", started), (), "lab-3"))
    assert told(stranger.does(2)) == []
    assert told(machine.does(2)) == [2]


def test_nor_does_one_after_epochs_that_the_run_has_not(errand: Errand) -> None:
    machine, stranger = Machine(errand), Machine(errand, "stranger")
    machine.begins()
    started = Started(SPECIFICATION, "data", 10, 2, 3, 4, 5)
    with pytest.raises(StrangeError):
        stranger.says(Begun(RunStarted("run", started), (epoch(6),), "lab-3"))
    assert told(machine.does(1)) == [1]


def test_a_run_that_had_done_all_its_epochs_begins_after_the_last(errand: Errand) -> None:
    assert told(Machine(errand).begins(known=5)) == [1, 2, 3, 4, 5]


def test_where_an_older_checkpoint_is_all_that_is_left_its_later_epochs_are_done_again(
    errand: Errand,
) -> None:
    machine = Machine(errand)
    machine.begins()
    assert told(machine.does(1) + machine.does(2)) == [1, 2]
    other = Machine(errand, "second")
    assert told(other.begins(known=1)) == []
    assert told(other.does(2)) == [2]


def test_the_end_tells_what_never_came(errand: Errand, model: TrainedModel) -> None:
    machine = Machine(errand)
    machine.begins()
    machine.does(1)
    reports = errand.ends(RunEnd(FINISHED, epochs(5), b"the last weights"))
    assert told(reports) == [2, 3, 4, 5]
    assert reports[-1] == FINISHED
    assert model.weights.read_bytes() == b"the last weights"


@pytest.mark.parametrize("confusion", [((1, 2), (3,)), ((1, 2),), ((1,), (2,)), ((),), ((1, -1), (0, 2))])
def test_an_end_whose_confusion_is_none_changes_nothing(
    errand: Errand, model: TrainedModel, confusion: tuple[tuple[int, ...], ...]
) -> None:
    machine = Machine(errand)
    machine.begins()
    machine.does(1)
    finished = replace(FINISHED, finished=replace(FINISHED.finished, confusion=confusion))
    with pytest.raises(StrangeError):
        errand.ends(RunEnd(finished, epochs(5), b"the last weights"))
    assert model.weights.read_bytes() == b"weights 1"
    assert told(machine.does(2)) == [2]


def test_a_stopped_run_has_its_last_checkpoint_and_its_last_weights(
    errand: Errand, model: TrainedModel
) -> None:
    Machine(errand).begins()
    end = RunEnd(RunStopped("run", 3.0), epochs(2), b"now", Checkpoint(2, b"memory 2", b"then"))
    assert [type(report) for report in errand.ends(end)] == [RunEpoch, RunEpoch, RunStopped]
    assert (model.memory.read_bytes(), model.weights.read_bytes()) == (b"memory 2", b"now")


def test_a_run_that_is_given_up_says_how_long_it_trained(errand: Errand) -> None:
    machine = Machine(errand)
    machine.begins()
    machine.says(RunProgress("run", 1, 0.1, 1.0, 7.5))
    assert errand.stopped_here() == RunStopped("run", 7.5)


def test_what_a_machine_says_besides_is_passed_on(errand: Errand) -> None:
    machine = Machine(errand)
    assert machine.says(Noticed("The data set has come.")) == [Noticed("The data set has come.")]
    machine.begins()
    assert machine.says(RunPaused("run")) == [RunPaused("run")]


def test_a_folder_that_is_gone_is_told_once_and_once_more_when_it_is_back(
    errand: Errand, model: TrainedModel
) -> None:
    machine = Machine(errand)
    machine.begins()
    model.weights.parent.rmdir()
    warned, first = machine.does(1)
    assert isinstance(warned, Warned)
    assert "could not be saved" in warned.message
    assert first == RunEpoch("run", epoch(1), remembered=False)
    assert machine.does(2) == [RunEpoch("run", epoch(2), remembered=False)]
    model.weights.parent.mkdir()
    noticed, third = machine.does(3)
    assert isinstance(noticed, Noticed)
    assert third == RunEpoch("run", epoch(3), remembered=True)


def test_a_finished_run_whose_weights_found_no_room_is_not_taken_for_a_kept_one(
    errand: Errand, model: TrainedModel
) -> None:
    machine = Machine(errand)
    machine.begins()
    machine.does(1)
    model.weights.unlink()
    model.weights.mkdir()  # in place of the file: nothing can be written there
    reports = errand.ends(RunEnd(FINISHED, epochs(1), b"the last weights"))
    assert reports[-1] == replace(FINISHED, unsaved=True)


def test_a_run_that_is_taken_up_goes_on_from_its_memory(model: TrainedModel, order: Order) -> None:
    model.memory.write_bytes(b"of yesterday")
    errand = Errand(TakeUp(model, None, 1), order)
    assert errand.checkpoint() == Checkpoint(0, b"of yesterday")
    machine = Machine(errand)
    machine.kept = Checkpoint(0, b"of yesterday")
    assert told(machine.begins(known=2)) == [2]  # of the second the window had not heard


def test_a_run_that_begins_does_so_from_nothing_whatever_lies_there(
    errand: Errand, model: TrainedModel
) -> None:
    model.memory.write_bytes(b"of another")
    assert errand.checkpoint() == Checkpoint()
