from dataclasses import replace

import pytest

from app.commands.vocabulary import CommandError
from app.playground.scenes.registry import SCENES
from app.questions import about_runs, about_settings
from app.questions.glossary import TERMS
from app.questions.questions import SCENE_WORDS, questions
from app.state.parts.conversation import Line, Speaker
from app.state.state import State
from tests.app.facts import data_summary, epoch_done, finished_run, full_state, going_run
from tests.app.fakes import shared_vocabulary

# One class is recognised worse than the others: 30 of its images are taken for another.
CONFUSION = tuple(
    tuple(
        60 if true == called == 6 else 30 if (true, called) == (6, 4) else 90 if true == called else 0
        for called in range(10)
    )
    for true in range(10)
)


@pytest.fixture
def state() -> State:
    run = finished_run()
    end = run.finished
    assert end is not None
    epochs = (epoch_done(1, 0.7), epoch_done(2, 0.85), epoch_done(3, 0.8))
    run = replace(run, epochs=epochs, finished=replace(end, confusion=CONFUSION))
    return replace(full_state(), run=run)


def name_of(state: State, label: int) -> str:
    assert state.data is not None
    return state.data.classes[label]


def test_the_accuracy_is_that_of_the_test_set(state: State) -> None:
    assert about_runs.test_accuracy(state) == "run-1: 90.0 % right on the test set."


def test_before_the_end_it_is_that_of_the_validation_set() -> None:
    told = about_runs.test_accuracy(State(run=going_run()))
    assert "has not seen the test set yet" in told
    assert "80.0 % are right after epoch 2" in told


def test_the_worst_and_the_best_class_are_those_of_the_matrix(state: State) -> None:
    assert about_runs.worst_class(state).startswith(f"{name_of(state, 6)} is recognised worst: 66.7 %")
    assert "100.0 %" in about_runs.best_class(state)


def test_what_is_confused_most_is_the_largest_cell_off_the_diagonal(state: State) -> None:
    told = about_runs.confused_pair(state)
    assert told == f"{name_of(state, 6)} is taken for {name_of(state, 4)} most often: 30 images."


def test_mistakes_are_counted(state: State) -> None:
    assert about_runs.mistake_count(state).startswith("30 of 900 images are wrong")


def test_the_best_epoch_is_that_of_the_validation_set(state: State) -> None:
    assert about_runs.best_epoch(state) == "Epoch 2 was best: 85.0 % right on the validation set."


def test_a_run_that_goes_on_tells_how_far_it_is() -> None:
    going = State(run=going_run())
    assert about_runs.progress(going) == "50.0 % are done: 2 of 4 epochs."
    assert about_runs.time_left(going) == "About 10 s are left."
    assert about_runs.finished(going) == about_runs.progress(going)


def test_images_and_classes_are_those_of_the_open_data_set(state: State) -> None:
    assert "600 training images" in about_settings.image_count(state)
    assert "100 test images" in about_settings.image_count(state)
    assert about_settings.class_count(state) == "Tiny has 10 classes."
    assert all(name in about_settings.classes(state) for name in data_summary().classes)
    assert "28 × 28" in about_settings.image_size(state)


def test_settings_are_those_of_the_next_run(state: State) -> None:
    assert about_settings.setting(state, "learning_rate").endswith(f"{state.chosen.learning_rate:g}.")
    assert f"Epochs {state.chosen.epochs}" in about_settings.settings(state)


def test_what_was_heard_last_is_told() -> None:
    heard = State(conversation=(Line(Speaker.HEARD, "train MLP"), Line(Speaker.REPLY, "Training.")))
    assert about_settings.heard(heard) == "The last was “train MLP”."
    assert about_settings.last_change(heard) == "The last answer was: Training."


@pytest.mark.parametrize(
    "answer", [about_runs.test_accuracy, about_runs.worst_class, about_settings.prediction]
)
def test_what_cannot_be_told_yet_says_what_to_do(answer: object) -> None:
    assert callable(answer)
    with pytest.raises(CommandError):
        answer(State())


def test_every_word_of_the_glossary_can_be_asked_for_and_its_scene_exists() -> None:
    every = questions(shared_vocabulary().slots)
    assert {f"glossary:{term}" for term in TERMS} <= set(every)
    scenes = {scene.name for scene in SCENES}
    for term in TERMS.values():
        assert not term.scene or (term.scene in scenes and term.scene in SCENE_WORDS)


def test_a_scene_is_named_as_the_grammar_has_it() -> None:
    for words in SCENE_WORDS.values():
        meaning = shared_vocabulary().parse(f"show the {words}")
        assert meaning is not None
        assert meaning.command == "show_scene"
