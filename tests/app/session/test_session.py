from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError
from app.compute.messages.control import RequestStopped
from app.compute.messages.data import DataFailed, DataReady, DownloadProgress, OpenData
from app.compute.messages.predictions import (
    FindMistakes,
    MistakesFound,
    Predict,
    Predicted,
    PredictNext,
    PredictSome,
)
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunResumed,
    RunStarted,
    RunStopped,
    Stop,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.compute.run_lock import run_held
from app.compute.trained_model import TrainedModel
from app.core.requirements import run_is_going
from app.runs.history.history import History
from app.runs.history.recording import COMPLETE
from app.runs.live import records_now
from app.session.session import UNSAVED, Session
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import ThemeChoice
from app.state.parts.results import PICTURES_SHOWN
from app.state.parts.run import Status
from app.state.parts.view import View
from app.state.state import State
from audio.listening import verdicts
from models.events import Started
from models.settings.recipes import recipe
from models.settings.specification import RunSpecification
from tests.app.facts import data_summary, epoch_done, finished, picture, pictures
from tests.app.fakes import FakeClock, FakeEar, FakeRunner, lines, make_session


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def runner_of(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def report(session: Session, *reports: Report) -> None:
    runner_of(session).reports += reports
    session.drain()


def run_name(session: Session) -> str:
    assert session.state.run is not None
    return session.state.run.model.run


def model_of(session: Session) -> TrainedModel:
    assert session.state.run is not None
    return session.state.run.model


def start(session: Session, words: str = "train mlp for 3 epochs") -> str:
    assert session.say(words)
    name = run_name(session)
    specification = session.state.chosen
    report(session, RunStarted(name, Started(specification, "Tiny", 55000, 5000, 10000, 860, 203530)))
    return name


def finish(session: Session, words: str = "train mlp for 3 epochs") -> str:
    name = start(session, words)
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (1, 2, 3)))
    report(session, RunFinished(name, finished()))
    return name


def test_a_sentence_starts_the_run_it_names(session: Session) -> None:
    session.say("train the MLP for 3 epochs at learning rate 0.05 with seed 4")
    request = runner_of(session).last()
    assert isinstance(request, Train)
    assert request.model.specification == replace(recipe("mlp"), epochs=3, learning_rate=0.05, seed=4)
    assert lines(session)[-1] == "Training the MLP for 3 epochs."


def test_every_way_to_train_that_help_offers_can_be_done(session: Session) -> None:
    for words in session.vocabulary.examples("train"):
        assert session.say(words), (words, lines(session)[-1])
        report(session, RunStopped(run_name(session), 1.0))


def test_every_setting_can_be_said(session: Session) -> None:
    assert session.say(
        "train the MLP with momentum at learning rate point oh five for twenty epochs with two hidden layers "
        "and with 128 units and with tanh with dropout point two with a cosine schedule with huber loss "
        "with flips and shifts with early stopping after 4 epochs with averaging on 1000 examples "
        "with weight decay 0.001 with batch size 32 and with seed 9"
    )
    assert model_of(session).specification == RunSpecification(
        "mlp",
        epochs=20,
        batch_size=32,
        learning_rate=0.05,
        optimizer="momentum",
        seed=9,
        loss="huber",
        schedule="cosine",
        weight_decay=0.001,
        averaging=True,
        early_stopping=4,
        augmentation="flips and shifts",
        hidden=(128, 128),
        activation="tanh",
        dropout=0.2,
        examples=1000,
    )


def test_train_alone_does_what_is_chosen(session: Session) -> None:
    session.choose(model="softmax", epochs=7)
    session.say("train")
    request = runner_of(session).last()
    assert isinstance(request, Train)
    assert request.model.specification == replace(recipe("softmax"), epochs=7)
    assert lines(session)[-1] == "Training softmax regression for 7 epochs."


def test_only_one_run_goes_at_a_time(session: Session) -> None:
    start(session)
    assert not session.say("train softmax")
    assert lines(session)[-1] == "A run is going on already; say “stop” first."
    assert len(runner_of(session).requests) == 1


@pytest.mark.parametrize("words", ["stop", "pause", "resume"])
def test_without_a_run_there_is_nothing_to_control(session: Session, words: str) -> None:
    assert not session.say(words)
    assert session.state.conversation[-1].speaker is Speaker.PROBLEM
    assert runner_of(session).requests == []


def test_a_run_is_paused_resumed_and_stopped_by_voice(session: Session) -> None:
    name = start(session)
    session.say("pause")
    assert runner_of(session).last() == Pause()
    report(session, RunPaused(name))
    assert not session.say("pause")
    session.say("continue")
    assert runner_of(session).last() == Resume()
    report(session, RunResumed(name))
    session.say("stop")
    assert runner_of(session).last() == Stop()


def test_what_a_run_learnt_is_in_the_history(session: Session) -> None:
    name = finish(session)
    kept = session.history.folder / name
    (kept / "weights.safetensors").write_bytes(b"weights")
    latest = session.history.latest()
    assert latest is not None
    assert (latest.model.run, latest.status, len(latest.epochs)) == (name, Status.FINISHED, 3)
    assert latest.finished == finished()


def test_the_latest_run_comes_back_in_the_next_session(session: Session, tmp_path: Path) -> None:
    name = finish(session)
    (session.history.folder / name / "weights.safetensors").write_bytes(b"weights")
    later, _ = make_session(tmp_path)
    later.restore_latest()
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


def test_a_lost_worker_ends_the_run_and_the_data_is_opened_again(session: Session) -> None:
    report(session, DataReady(data_summary()))
    name = start(session)
    report(session, WorkerLost("It died.", replaced=True, runs=(name,)))
    assert runner_of(session).last() == OpenData(None)
    assert session.say("train softmax")
    assert run_name(session) != name


def test_a_worker_that_cannot_start_is_not_asked_again_by_itself(session: Session) -> None:
    report(session, WorkerLost("It cannot start.", replaced=False))
    assert runner_of(session).requests == []


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


def test_a_history_that_cannot_be_written_is_told_once_and_training_goes_on(session: Session) -> None:
    session.history.folder.write_text("a file, not a folder")
    name = start(session)
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (1, 2, 3)))
    assert run_is_going(session.state)
    warnings = [line for line in session.state.conversation if line.speaker is Speaker.WARNING]
    assert len(warnings) == 1
    assert "runs are not kept" in warnings[0].text


def test_epochs_that_found_no_room_are_in_the_history_once_there_is_room(session: Session) -> None:
    name = start(session)
    history = session.history.folder / "history.sqlite"
    aside = history.rename(history.with_name("aside"))
    history.mkdir()  # nothing can be written where a folder is
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (1, 2)))
    warnings = [line for line in session.state.conversation if line.speaker is Speaker.WARNING]
    assert len(warnings) == 1
    assert "What is new is written as soon as that is possible." in warnings[0].text
    history.rmdir()
    aside.rename(history)
    report(session, RunEpoch(name, epoch_done(3)), RunFinished(name, finished()))
    kept = session.history.known(name)
    assert kept is not None
    assert kept.status is Status.FINISHED
    assert [epoch.epoch for epoch in kept.epochs] == [1, 2, 3]
    assert lines(session).count(COMPLETE) == 1


def test_what_could_not_be_kept_is_kept_when_the_app_is_closed(session: Session) -> None:
    name = start(session)
    history = session.history.folder / "history.sqlite"
    aside = history.rename(history.with_name("aside"))
    history.mkdir()
    report(session, RunEpoch(name, epoch_done(1)))
    history.rmdir()
    aside.rename(history)
    session.close()
    kept = session.history.known(name)
    assert kept is not None
    assert len(kept.epochs) == 1


def test_a_run_whose_end_could_not_be_saved_is_taken_up_again(session: Session) -> None:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)))
    model_of(session).memory.write_bytes(b"memory")
    report(session, *(RunEpoch(name, epoch_done(number), False) for number in (2, 3)))
    report(session, RunFinished(name, finished(), unsaved=True))
    assert UNSAVED in lines(session)
    assert session.say("resume")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=3)


def test_a_run_that_another_window_is_at_stays_that_windows(session: Session) -> None:
    name = stop_after_one_epoch(session)
    session.say("resume")
    report(session, RunFailed(name, "It is going on in another window.", elsewhere=True))
    run = session.state.run
    assert run is not None
    assert (run.status, run.problem, run.elsewhere) == (Status.STOPPED, "", True)
    kept = session.history.known(name)
    assert kept is not None
    assert kept.problem == ""
    with run_held(session.history.folder / name):
        session.show(View.RUNS)
        assert [record.status for record in records_now(session.state)] == [Status.TRAINING]
        assert not session.say("resume")
        assert lines(session)[-1] == f"{name} is going on in another window or terminal; stop it there first."
    assert session.say("resume")
    assert session.state.run is not None
    assert not session.state.run.elsewhere


def test_a_run_that_another_window_has_finished_is_not_begun_again(session: Session, tmp_path: Path) -> None:
    name = stop_after_one_epoch(session)
    History(session.history.folder).record_finished(name, finished())
    assert not session.say("resume")
    assert lines(session)[-1] == f"{name} has been finished by another window meanwhile."
    assert isinstance(runner_of(session).last(), Stop)


def test_a_run_goes_on_from_where_another_window_has_got_to(session: Session) -> None:
    name = stop_after_one_epoch(session)
    History(session.history.folder).record_epoch(name, epoch_done(2))
    model_of(session).memory.write_bytes(b"memory")
    assert session.say("resume")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=2)


def test_a_setting_that_cannot_be_is_refused_in_a_sentence(session: Session) -> None:
    assert not session.perform(Invocation("train", {"model": "mlp", "epochs": 0}))
    assert lines(session)[-1] == "A run needs at least 1 epoch, not 0."


def test_the_model_of_a_run_is_said_to_be_kept(session: Session) -> None:
    assert not session.say("save the model")
    name = finish(session)
    session.say("save the model")
    assert name in lines(session)[-1]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("train the softmax with dropout 0.2", "The Softmax regression model has no dropout to choose."),
        ("train LeNet with two hidden layers", "The LeNet model has no hidden layers to choose."),
        ("train the hard margin SVM with Adam", "learns by a rule of its own and has no optimizer"),
    ],
)
def test_a_setting_that_the_model_does_not_have_is_refused_in_a_sentence(
    session: Session, words: str, answer: str
) -> None:
    assert not session.say(words)
    assert answer in lines(session)[-1]


def test_another_data_set_has_to_wait_for_the_run(session: Session, tmp_path: Path) -> None:
    start(session)
    assert not session.say("open a data folder")
    assert session.state.dialog is None
    with pytest.raises(CommandError, match="stop"):
        session.open_data(tmp_path)


def test_a_worker_that_died_while_reading_is_not_made_to_read_again(session: Session) -> None:
    report(session, WorkerLost("It died.", replaced=True))
    assert runner_of(session).requests == []


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


def stop_after_one_epoch(session: Session) -> str:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)))
    assert session.say("stop")
    assert lines(session)[-1] == "Stopping; say “resume” to go on later."
    report(session, RunStopped(name, 2.0))
    return name


def test_a_stopped_run_is_resumed_under_its_name(session: Session) -> None:
    name = stop_after_one_epoch(session)
    assert lines(session)[-1].endswith("“resume” starts epoch 2 of 3 again.")
    assert session.say("continue")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=1)
    assert lines(session)[-1] == f"Going on with {name}, at epoch 2 of 3."
    assert not session.say("train softmax")
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (2, 3)))
    report(session, RunFinished(name, finished()))
    (session.history.folder / name / "weights.safetensors").write_bytes(b"weights")
    latest = session.history.latest()
    assert latest is not None
    assert (latest.status, len(latest.epochs)) == (Status.FINISHED, 3)


def test_a_run_that_was_stopped_in_its_first_epoch_starts_again(session: Session) -> None:
    name = start(session)
    session.say("stop")
    report(session, RunStopped(name, 0.2))
    session.say("继续")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=0)


def test_what_a_dead_window_left_is_resumed_in_the_next(session: Session, tmp_path: Path) -> None:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)))
    model_of(session).memory.write_bytes(b"memory")
    finish_name = _finish_another(session, tmp_path)
    later, runner = make_session(tmp_path)
    later.restore_latest()
    assert run_name(later) == finish_name
    assert later.say("resume")
    request = runner.last()
    assert isinstance(request, TakeUp)
    assert (request.model.run, request.epochs_known) == (name, 1)
    assert run_name(later) == name


def _finish_another(session: Session, folder: Path) -> str:
    other, _ = make_session(folder)
    name = finish(other)
    (session.history.folder / name / "weights.safetensors").write_bytes(b"weights")
    return name


def test_a_paused_run_is_let_go_on_and_not_taken_up(session: Session) -> None:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)), RunPaused(name))
    session.say("resume")
    assert runner_of(session).last() == Resume()
    assert lines(session)[-1] == "Going on."


def test_a_run_is_not_resumed_on_another_data_set(session: Session) -> None:
    stop_after_one_epoch(session)
    report(session, DataReady(replace(data_summary(), name="Other")))
    assert not session.say("resume")
    assert "was begun on Tiny" in lines(session)[-1]
    assert isinstance(runner_of(session).last(), Stop)


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


def test_a_worker_that_dies_idle_changes_nothing_in_how_the_last_run_ended(session: Session) -> None:
    name = start(session)
    report(session, RunFailed(name, "It diverged.", final=True))
    report(session, WorkerLost("It died.", replaced=True))
    (record,) = session.history.records()
    assert (record.status, record.problem, record.resumable) == (Status.FAILED, "It diverged.", False)
    assert session.history.cut_off() is None


def test_a_data_set_that_does_not_come_leaves_the_one_that_is_open(session: Session, tmp_path: Path) -> None:
    session.open_data(tmp_path / "mine")
    report(session, DataReady(data_summary()))
    session.open_data(tmp_path / "CIFAR-10")
    report(
        session,
        DataFailed("Offline.", data_summary(), tmp_path / "mine", asked=tmp_path / "CIFAR-10"),
    )
    assert session.state.data == data_summary()
    assert session.data_folder == tmp_path / "mine"
    assert session.say("train mlp")
    request = runner_of(session).last()
    assert isinstance(request, Train)
    assert request.folder == tmp_path / "mine"


def test_a_data_set_that_was_asked_for_meanwhile_is_the_one_to_train_on(
    session: Session, tmp_path: Path
) -> None:
    for name in ("mine", "broken", "wanted"):
        session.open_data(tmp_path / name)
    failed = DataFailed("It is broken.", data_summary(), tmp_path / "mine", asked=tmp_path / "broken")
    report(session, failed, DataReady(data_summary()))
    assert session.data_folder == tmp_path / "wanted"
