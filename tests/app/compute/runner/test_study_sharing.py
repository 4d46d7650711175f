"""What the runs of a study leave to each other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.compute.conditions import Conditions
from app.compute.messages.control import Configure
from app.compute.messages.runs import RunStarted, Train
from app.compute.runner.study_sharing import StudySharing
from app.compute.trained_model import TrainedModel
from models.events import Started
from models.settings.recipes import recipe


def train(model: str) -> Train:
    return Train(TrainedModel(model, recipe(model), Path(model) / "weights.safetensors"), None)


def conditions(request: object) -> Conditions:
    assert isinstance(request, Train)
    return request.conditions or Conditions()


def test_runs_at_once_share_the_cores_and_one_alone_has_them_all() -> None:
    sharing = StudySharing(Configure(), cores=8)
    assert sharing.most_places == 8
    assert conditions(sharing.among_others(train("lenet"), 2)).threads == 4
    assert conditions(sharing.among_others(train("lenet"), 1)).threads == 0


def test_a_graphics_card_is_for_one_run_at_a_time() -> None:
    sharing = StudySharing(Configure(), cores=8)
    sharing.devices = ("cuda", "cpu")
    assert sharing.most_places == 1
    sharing.configured = replace(sharing.configured, device="cpu")
    assert sharing.most_places == 8


def test_the_precision_of_the_first_is_that_of_the_next_until_another_study() -> None:
    sharing = StudySharing(Configure(), cores=8)
    assert conditions(sharing.among_others(train("lenet"), 1)).precision == ""
    assert sharing.is_undecided
    begun = Started(recipe("lenet"), "small", 1000, 100, 100, 10, 1)
    sharing.note(RunStarted("lenet", begun, Conditions(precision="bfloat16")))
    assert not sharing.is_undecided
    assert conditions(sharing.among_others(train("lenet"), 1)).precision == "bfloat16"
    sharing.begin()
    assert conditions(sharing.among_others(train("lenet"), 1)).precision == ""
