from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from app.compute.conditions import Conditions
from app.compute.messages.control import Configure
from app.compute.worker.compute_plan import Computing
from models.common.device import DeviceError
from models.settings.recipes import recipe
from models.settings.specification import RunSpecification
from tests.models.samples import striped_data_set

NEVER_BEGUN = Conditions()


class Decisions:
    """Decides on a computer with a processor of four cores, by a clock that stands."""

    def __init__(self, devices: tuple[str, ...] = ("cpu",)) -> None:
        self.warnings: list[str] = []
        self.choices: tuple[int, ...] = ()
        self.computing = Computing(devices, self.warnings.append, clock=lambda: 0.0, cores=4)

    def of(
        self,
        specification: RunSpecification,
        wanted: Configure | None = None,
        again: Conditions = NEVER_BEGUN,
        *,
        goes_on: bool = False,
    ) -> tuple[str, int, str]:
        threads = torch.get_num_threads()
        try:
            found = self.computing.decide(
                specification, striped_data_set(size=16), wanted or Configure(), again, goes_on=goes_on
            )
        finally:
            torch.set_num_threads(threads)
        self.choices = found.choices
        return found.device.type, found.threads, found.precision


def test_where_nothing_is_clearly_quicker_a_large_model_takes_all_threads_and_one_by_one_takes_one() -> None:
    assert Decisions().of(recipe("perceptron")) == ("cpu", 1, "float32")
    assert Decisions().of(recipe("cnn")) == ("cpu", 4, "float32")


def test_a_small_model_that_comes_to_the_same_with_any_threads_may_change_them() -> None:
    decisions = Decisions()
    assert decisions.of(recipe("softmax")) == ("cpu", 0, "float32")
    assert decisions.choices == (1, 2, 4)
    once_more = Conditions(device="cpu", threads=2)
    assert decisions.of(recipe("softmax"), again=once_more) == ("cpu", 0, "float32")
    beside_others = Conditions(threads=1)
    assert decisions.of(recipe("softmax"), again=beside_others) == ("cpu", 1, "float32")
    of_another_computer = Conditions(device="cpu", threads=3)
    assert decisions.of(recipe("softmax"), again=of_another_computer) == ("cpu", 3, "float32")


def test_whether_threads_make_a_difference_is_tried_once_for_runs_of_the_same_sizes() -> None:
    decisions, folds = Decisions(), replace(recipe("softmax"), folds=3, fold=1)
    used: list[int] = []
    set_threads = torch.set_num_threads

    def use(count: int) -> None:
        used.append(count)
        set_threads(count)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch, "set_num_threads", use)
        decisions.of(folds)
        tried = len(used)
        decisions.of(replace(folds, fold=2, seed=7, epochs=50))
        assert len(used) == tried + 1  # what the helper of this test puts back
        decisions.of(replace(folds, batch_size=32))
        assert len(used) > tried + 2
        uneven = replace(folds, folds=7)
        decisions.of(uneven)
        tried = len(used)
        decisions.of(replace(uneven, fold=2))
        assert len(used) > tried + 1


def test_the_threads_that_the_user_wants_are_not_changed() -> None:
    decisions = Decisions()
    assert decisions.of(recipe("softmax"), Configure(threads=2)) == ("cpu", 2, "float32")
    assert decisions.choices == (2,)


def test_what_the_user_wants_is_not_tried() -> None:
    wanted = Configure(threads=3, precision="bfloat16")
    assert Decisions().of(recipe("mlp"), wanted) == ("cpu", 3, "float32")
    assert Decisions().of(recipe("lenet"), wanted) == ("cpu", 3, "bfloat16")


def test_a_run_that_is_repeated_is_computed_as_it_was() -> None:
    again = Conditions(device="cpu", threads=2, precision="bfloat16")
    assert Decisions().of(recipe("lenet"), Configure(threads=3), again) == ("cpu", 2, "bfloat16")


def test_a_run_from_before_there_was_a_choice_of_precision_stays_in_float32() -> None:
    again = Conditions(device="cpu", threads=2)
    assert Decisions().of(recipe("cnn"), Configure(precision="bfloat16"), again) == ("cpu", 2, "float32")


def test_a_run_that_goes_on_without_its_device_says_so() -> None:
    decisions = Decisions()
    assert decisions.of(recipe("mlp"), again=Conditions(device="cuda", threads=1), goes_on=True)[0] == "cpu"
    (warning,) = decisions.warnings
    assert "CUDA card" in warning
    assert "goes on with the processor" in warning


def test_a_device_that_is_not_there_is_refused() -> None:
    with pytest.raises(DeviceError):
        Decisions().of(recipe("mlp"), Configure(device="cuda"))
