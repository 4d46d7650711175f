from __future__ import annotations

from dataclasses import replace

import pytest

from app.commands.vocabulary import CommandError
from app.core import requirements
from app.core.requirements import (
    NOTHING_TRAINED,
    STILL_READ,
    is_idle,
    need_data_of,
    need_going,
    need_rest,
    need_sense,
    open_data,
    run_is_going,
    trained_model,
)
from app.state.state import State
from models.settings.specification import RunSpecification, SpecificationError
from tests.app.facts import data_summary, finished_run, going_run, sounds_summary

EMPTY, OPEN = State(), State(data=data_summary())
GOING = replace(OPEN, run=going_run())
TRAINED = replace(OPEN, run=finished_run())


def test_rest_is_while_no_run_is_going() -> None:
    for state in (EMPTY, OPEN, TRAINED):
        assert not run_is_going(state)
        need_rest(state)
        with pytest.raises(CommandError, match="No run is going on, so there is nothing to pause"):
            need_going(state, "pause")
    assert run_is_going(GOING)
    need_going(GOING, "pause")
    with pytest.raises(CommandError, match="A run is going on already"):
        need_rest(GOING)


def test_data_are_open_once_they_are_read_and_what_keeps_them_from_it_is_said() -> None:
    assert open_data(OPEN) == data_summary()
    assert requirements.test_images(OPEN) > 0
    with pytest.raises(CommandError, match=STILL_READ):
        open_data(EMPTY)
    with pytest.raises(CommandError, match="It is no folder"):
        requirements.test_images(State(data_problem="It is no folder."))


def test_a_trained_model_is_one_with_weights_for_the_open_data() -> None:
    run = finished_run()
    assert trained_model(TRAINED) == run.model
    with pytest.raises(CommandError, match=NOTHING_TRAINED):
        trained_model(OPEN)
    with pytest.raises(CommandError, match="has not finished an epoch yet"):
        trained_model(replace(OPEN, run=going_run(done=0)))
    with pytest.raises(CommandError, match="was trained on Others; open that data set again"):
        trained_model(replace(OPEN, run=replace(run, data="Others")))
    with pytest.raises(CommandError, match="has other classes than when the model"):
        trained_model(replace(OPEN, run=replace(run, data="", classes=("cat", "dog"))))


def test_a_run_goes_on_with_the_data_that_it_was_begun_on() -> None:
    run = replace(finished_run(), data=data_summary().name)
    need_data_of(OPEN, run)
    need_data_of(EMPTY, run)
    with pytest.raises(CommandError, match="was begun on Others; open that data set again first"):
        need_data_of(OPEN, replace(run, data="Others"))


def test_mirrored_sounds_make_no_sense() -> None:
    mirrored = RunSpecification("cnn", augmentation="flips")
    need_sense(OPEN, mirrored)
    with pytest.raises(SpecificationError):
        need_sense(State(data=sounds_summary()), mirrored)


def test_what_looks_at_pictures_keeps_the_worker_busy() -> None:
    assert is_idle(OPEN)
    assert is_idle(GOING)
    assert not is_idle(replace(OPEN, looking=True))
