from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.compute.conditions import Conditions
from app.runs.differences import Row, differences, reached
from app.state.parts.compared import Compared
from app.state.parts.run import Run
from tests.app.facts import compared_run, epoch_done, finished_run, going_run


def run_with(**changes: Any) -> Run:
    run = finished_run()
    return replace(run, model=replace(run.model, specification=replace(run.specification, **changes)))


def rows(found: tuple[Row, ...]) -> dict[str, tuple[str, ...]]:
    return {row.title: row.values for row in found}


def test_only_what_differs_is_told_and_in_words() -> None:
    one = compared_run(1, run=run_with(optimizer="adam", learning_rate=0.001))
    other = compared_run(2, run=run_with(optimizer="sgd", learning_rate=0.1, seed=7))
    assert rows(differences((one, other))) == {
        "Learning rate": ("0.001", "0.1"),
        "Optimizer": ("Adam", "SGD"),
        "Seed": ("0", "7"),
    }


def test_a_setting_that_a_model_lacks_is_a_dash() -> None:
    pair = (compared_run(1), compared_run(2, run=run_with(model="softmax")))
    assert rows(differences(pair))["Hidden layers"] == ("256", "–")


def test_data_device_threads_and_versions_are_compared_too() -> None:
    there = Conditions("cuda:0", 8, "Linux, another", {"hearsee": "0.1.0", "torch": "2.10.0"})
    one = compared_run(1, run=replace(finished_run(), data="Tiny"))
    other = replace(compared_run(2, run=replace(finished_run(), data="MNIST")), conditions=there)
    assert rows(differences((one, other))) == {
        "Data": ("Tiny", "MNIST"),
        "Device": ("cpu", "cuda:0"),
        "Threads": ("4", "8"),
        "Machine": ("Linux, a processor", "Linux, another"),
        "PyTorch": ("2.9.0", "2.10.0"),
    }


def test_what_is_not_known_of_a_run_is_no_difference() -> None:
    unknown = replace(compared_run(2), conditions=Conditions())
    assert differences((compared_run(1), unknown)) == ()


def test_a_single_run_differs_from_nothing() -> None:
    assert differences((compared_run(),)) == ()
    assert differences(()) == ()


def test_the_best_and_the_last_figures_stand_side_by_side() -> None:
    epochs = (epoch_done(1, 0.7), epoch_done(2, 0.85), epoch_done(3, 0.8))
    one = compared_run(1, run=replace(finished_run(), epochs=epochs))
    other = compared_run(2, run=going_run())
    found = rows(reached((one, other)))
    assert found["Best validation accuracy"] == ("85.0 % at epoch 2", "80.0 % at epoch 1")
    assert found["Last validation accuracy"] == ("80.0 %", "80.0 %")
    assert found["Lowest validation loss"] == ("0.333 at epoch 3", "0.500 at epoch 2")
    assert found["Test accuracy"] == ("90.0 %", "–")
    assert found["Time"] == ("1.5 s", "10 s")


def leaders(compared: tuple[Compared, ...]) -> dict[str, tuple[int, ...]]:
    return {row.title: row.leaders for row in reached(compared) if row.leaders}


def test_the_best_is_marked_where_there_is_one() -> None:
    better = compared_run(2, run=replace(finished_run(), epochs=(epoch_done(1, 0.95),)))
    assert leaders((compared_run(1), better, compared_run(3))) == {
        "Best validation accuracy": (1,),
        "Last validation accuracy": (1,),
        "Lowest validation loss": (0, 2),
    }
    assert leaders((compared_run(1),)) == {}


def test_losses_of_different_kinds_have_no_lowest() -> None:
    hinge = run_with(loss="hinge")
    better = compared_run(2, run=replace(hinge, epochs=(epoch_done(9),)))
    assert "Lowest validation loss" not in leaders((compared_run(1), better))


def test_a_run_without_an_epoch_has_dashes() -> None:
    empty = compared_run(run=replace(going_run(), epochs=(), seconds=0.0))
    assert {value for row in reached((empty,)) for value in row.values} == {"–"}
