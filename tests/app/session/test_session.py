from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.control import RequestStopped
from app.compute.messages.data import DataReady, DownloadProgress
from app.compute.messages.predictions import (
    FindMistakes,
    MistakesFound,
    Predict,
    Predicted,
    PredictNext,
    PredictSome,
)
from app.compute.messages.runs import (
    RunEpoch,
    Stop,
    Train,
)
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import ThemeChoice
from app.state.parts.results import PICTURES_SHOWN
from app.state.parts.view import View
from app.state.state import State
from audio.listening import verdicts
from models.settings.recipes import recipe
from tests.app.facts import data_summary, epoch_done, picture, pictures
from tests.app.fakes import FakeClock, FakeEar, lines, make_session
from tests.app.going_runs import finish, model_of, report, run_name, runner_of, start


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def test_the_latest_run_comes_back_in_the_next_session(session: Session, tmp_path: Path) -> None:
    name = finish(session)
    (session.history.folder / name / "weights.safetensors").write_bytes(b"weights")
    later, _ = make_session(tmp_path)
    later.shelf.restore_latest()
    assert run_name(later) == name
    assert later.say("show the confusion matrix")
    assert later.state.view is View.CONFUSION_MATRIX


def test_what_fits_nothing_says_so_and_runs_nothing(session: Session) -> None:
    assert not session.say("trane mlp")
    assert lines(session)[-2] == "I am not sure what “trane mlp” means."
    assert lines(session)[-1].startswith("Did you mean 1 “train the MLP”")
    assert runner_of(session).requests == []


def test_predicting_needs_a_model_and_data(session: Session) -> None:
    report(session, DataReady(data_summary()))
    assert not session.say("predict")
    assert lines(session)[-1] == "No model has been trained yet; say “train MLP” first."


def test_predict_draws_test_images_and_shows_them(session: Session) -> None:
    report(session, DataReady(data_summary()))
    finish(session)
    session.say("predict")
    request = runner_of(session).last()
    assert isinstance(request, PredictSome)
    assert request.count == PICTURES_SHOWN
    assert session.state.view is View.PREDICTIONS


def test_one_image_and_the_next_are_predicted_by_number(session: Session) -> None:
    report(session, DataReady(data_summary()))
    name = finish(session)
    session.say("predict image forty two")
    assert runner_of(session).last() == Predict(model_of(session), (42,))
    report(session, Predicted(name, (picture(42),)))
    session.say("predict the next image")
    assert runner_of(session).last() == PredictNext(model_of(session), 42)


def test_an_image_that_is_not_there_is_refused_with_what_is(session: Session) -> None:
    report(session, DataReady(data_summary()))
    finish(session)
    assert not session.say("predict image 100")
    assert lines(session)[-1] == "There is no test image 100; they are numbered 0 to 99."


def test_mistakes_are_found_once(session: Session) -> None:
    report(session, DataReady(data_summary()))
    name = finish(session)
    session.say("show the mistakes")
    assert isinstance(runner_of(session).last(), FindMistakes)
    report(session, MistakesFound(name, pictures(3).pictures, 70))
    asked = len(runner_of(session).requests)
    session.say("show the mistakes")
    assert len(runner_of(session).requests) == asked


@pytest.mark.parametrize("words", ["show the confusion matrix", "show the curves", "show the mistakes"])
def test_what_is_not_there_yet_says_how_to_get_it(session: Session, words: str) -> None:
    report(session, DataReady(data_summary()))
    assert not session.say(words)
    assert "train MLP" in lines(session)[-1]
    assert session.state.view is View.DATA


def test_what_there_is_no_time_to_take_in_comes_first_the_next_time(tmp_path: Path) -> None:
    clock = FakeClock()
    session, runner = make_session(tmp_path, clock=clock)
    name = start(session, "train mlp for 30 epochs")

    def take_long(state: State) -> None:
        clock.seconds += 0.02

    session.watchers.append(take_long)
    every = [RunEpoch(name, epoch_done(number)) for number in range(1, 21)]
    runner.reports += every
    taken = session.drain(within=0.05)
    assert taken == every[:3]
    session.post(verdicts.Heard("stop", "stop", {}))
    taken += session.drain(within=0.05)
    assert taken == every[:6]
    assert runner.requests[-1] == Stop(), "what somebody says waits for no report"
    assert taken + session.drain() == every


def test_a_heard_command_is_done_like_a_typed_one(session: Session) -> None:
    session.post(verdicts.Heard("train M L P", "train", {"model": "mlp"}))
    session.drain()
    assert isinstance(runner_of(session).last(), Train)
    assert session.state.conversation[0].speaker is Speaker.HEARD


def test_what_was_half_heard_is_asked_and_done_after_a_yes(session: Session) -> None:
    session.post(verdicts.Unsure("train M L P", "train", {"model": "mlp"}))
    session.drain()
    assert runner_of(session).requests == []
    assert session.state.question is not None
    session.say("yes")
    assert isinstance(runner_of(session).last(), Train)
    assert session.state.question is None


def test_a_no_or_another_command_settles_the_question(session: Session) -> None:
    for words in ("no", "show the data"):
        session.post(verdicts.Unsure("train M L P", "train", {"model": "mlp"}))
        session.drain()
        session.say(words)
        assert session.state.question is None
    assert runner_of(session).requests == []


def test_yes_to_nothing_is_refused(session: Session) -> None:
    assert not session.say("yes")
    assert lines(session)[-1] == "Nothing was asked."


def test_quitting_asks_first_while_a_run_is_going(session: Session) -> None:
    start(session)
    session.say("quit")
    assert not session.state.quitting
    assert session.state.question is not None
    session.say("yes")
    assert session.state.quitting
    assert runner_of(session).last() == Stop()


def test_quitting_is_at_once_where_nothing_is_lost(session: Session) -> None:
    session.say("quit")
    assert session.state.quitting


def test_the_ear_is_woken_and_put_to_sleep_by_sentences(tmp_path: Path) -> None:
    ear = FakeEar()
    session, _ = make_session(tmp_path, ear)
    session.say("listen")
    session.say("go to sleep")
    assert ear.asked == ["listen", "sleep"]


def test_without_an_ear_listening_says_what_it_needs(session: Session) -> None:
    assert not session.say("listen")
    assert "window" in lines(session)[-1]


def test_the_theme_can_be_said(session: Session) -> None:
    session.say("use the dark theme")
    assert session.state.theme is ThemeChoice.DARK


def test_saving_writes_a_file_and_never_over_another(session: Session, tmp_path: Path) -> None:
    report(session, DataReady(data_summary()))
    finish(session)
    session.say("save the confusion matrix")
    session.say("save the confusion matrix")
    session.say("save the curves as SVG")
    names = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    run = run_name(session)
    assert names == [
        f"{run}-confusion-matrix-2.png",
        f"{run}-confusion-matrix.png",
        f"{run}-curves.svg",
    ]
    assert (tmp_path / "pictures" / names[0]).read_bytes().startswith(b"\x89PNG")
    assert "<svg" in (tmp_path / "pictures" / names[2]).read_text(encoding="utf-8")


def test_saving_nothing_says_so(session: Session) -> None:
    assert not session.say("save the curves")
    assert lines(session)[-1] == "There is nothing to save yet: no curves to show."


def test_saving_into_a_place_that_is_no_folder_says_so(session: Session) -> None:
    report(session, DataReady(data_summary()))
    session.pictures_folder.write_text("a file")
    assert not session.say("save")
    assert "could not be saved" in lines(session)[-1]


def test_the_model_of_a_run_is_said_to_be_kept(session: Session) -> None:
    assert not session.say("save the model")
    name = finish(session)
    session.say("save the model")
    assert name in lines(session)[-1]


def test_a_doubtful_word_does_not_take_the_place_of_an_open_question(session: Session) -> None:
    start(session)
    session.say("quit")
    session.post(verdicts.Unsure("yes", "yes"))
    session.drain()
    assert session.state.question is not None
    assert "quit" in session.state.question.text
    session.say("yes")
    assert session.state.quitting


def test_a_model_does_not_look_at_another_data_set_silently(session: Session) -> None:
    report(session, DataReady(data_summary()))
    finish(session)
    report(session, DataReady(replace(data_summary(), name="Other")))
    assert not session.say("predict")
    assert lines(session)[-1] == (
        "The model in use was trained on Tiny; open that data set again, or train a model on Other."
    )


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("train mlp for 2000 epochs", "The epochs can be 1 to 1,000, not 2000."),
        ("train mlp for minus 3 epochs", "Did you mean"),
        ("train mlp for -3 epochs", "The epochs can be 1 to 1,000, not -3."),
        ("train mlp at learning rate -0.1", "The learning rate can be 1e-06 to 1,000, not -0.1."),
        ("predict image -1", "The number can be 0 to 999,999, not -1."),
        (f"train mlp for 1{'0' * 30} epochs", "The epochs can be 1 to 1,000, not 1e+30."),
        (f"predict image {'9' * 5000}", "The number can be 0 to 999,999, no number as large as that."),
        (f"训练多层感知机{'九' * 5000}轮", "I do not know"),
    ],
)
def test_a_number_out_of_range_is_told_with_the_range(session: Session, words: str, answer: str) -> None:
    assert not session.say(words)
    assert answer in lines(session)[-1]
    assert runner_of(session).requests == []


def test_a_polite_sentence_is_understood(session: Session) -> None:
    assert session.say("please train MLP for 3 epochs with a batch size of 128 and with seed 5, please!")
    request = runner_of(session).last()
    assert isinstance(request, Train)
    assert request.model.specification == replace(recipe("mlp"), epochs=3, batch_size=128, seed=5)


def test_stop_ends_a_look_at_the_test_images_and_a_download(session: Session) -> None:
    report(session, DataReady(data_summary()))
    finish(session)
    session.say("show the mistakes")
    assert session.say("stop")
    assert runner_of(session).last() == Stop()
    assert lines(session)[-1] == "Stopping."
    report(session, RequestStopped("Stopped; everything is as it was."))
    assert not session.say("stop")
    report(session, DownloadProgress(5, 100))
    assert session.say("stop")
