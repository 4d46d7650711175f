from dataclasses import replace

import pytest

from app.commands.invocation import Invocation
from app.compute.messages.control import RequestFailed, RequestStopped, Warned
from app.compute.messages.data import DataFailed, DataReady, DownloadProgress
from app.compute.messages.predictions import MistakesFound, Predicted
from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStarted,
    RunStopped,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.state.events.results import DataRequested, LookRequested, Shown
from app.state.events.runs import RunRequested, RunRestored, RunTakenUp, StopRequested
from app.state.events.voice import Answered, Asked, MicrophonesFound, Spoken
from app.state.events.window import DialogAsked, Preferred, QuitConfirmed
from app.state.parts.compared import RunsCompared
from app.state.parts.conversation import CONVERSATION_LENGTH, Line, Speaker
from app.state.parts.dialog import Dialog, DialogRequest
from app.state.parts.hearing import Ear
from app.state.parts.preferences import Preferences, ThemeChoice
from app.state.parts.question import Question
from app.state.parts.run import BatchLoss, Run, Status
from app.state.parts.view import View
from app.state.reducers.root import after
from app.state.state import State
from audio.listening import ear_events, verdicts
from models.events import Started
from models.settings.specification import RunSpecification
from tests.app.facts import (
    compared_run,
    data_summary,
    epoch_done,
    finished,
    finished_run,
    full_state,
    going_run,
    pictures,
    trained_model,
)

STARTED = Started(RunSpecification("mlp", epochs=4), "Tiny", 55000, 5000, 10000, 860, 203530)


def requested() -> State:
    return after(State(), RunRequested(trained_model(epochs=4)))


def run_of(state: State) -> Run:
    assert state.run is not None
    return state.run


def texts(state: State) -> list[str]:
    return [line.text for line in state.conversation]


def test_a_requested_run_clears_old_results_and_shows_the_curves() -> None:
    state = after(full_state(), RunRequested(trained_model(epochs=4)))
    assert run_of(state).status is Status.STARTING
    assert state.predictions is None
    assert state.mistakes is None
    assert state.view is View.CURVES
    assert state.chosen.epochs == 4


def test_a_run_goes_from_start_to_finish() -> None:
    state = after(requested(), RunStarted("run-1", STARTED))
    assert run_of(state).status is Status.TRAINING
    state = after(state, RunProgress("run-1", 1, 0.125, 0.9, 2.0))
    assert run_of(state).seconds_left == 14.0
    assert run_of(state).batch_losses[-1].epoch == 0.5
    state = after(state, RunEpoch("run-1", epoch_done(1)))
    assert run_of(state).fraction == 0.25
    assert run_of(state).has_weights
    state = after(state, RunFinished("run-1", finished()))
    assert run_of(state).status is Status.FINISHED
    assert run_of(state).fraction == 1.0
    assert texts(state) == ["Finished: 90.0 % right on the test set."]


def test_a_run_can_be_paused_resumed_and_stopped() -> None:
    state = after(requested(), RunStarted("run-1", STARTED))
    state = after(state, RunPaused("run-1"))
    assert run_of(state).status is Status.PAUSED
    state = after(state, RunResumed("run-1"))
    assert run_of(state).status is Status.TRAINING
    state = after(state, StopRequested())
    assert run_of(state).status is Status.STOPPING
    state = after(state, RunStopped("run-1", 3.0))
    assert run_of(state).status is Status.STOPPED
    assert run_of(state).has_weights
    assert texts(state) == [
        "Stopped after 3.0 s. What it learnt is kept; “resume” starts epoch 1 of 4 again."
    ]


def test_reports_of_another_run_change_nothing() -> None:
    state = requested()
    assert after(state, RunEpoch("run-0", epoch_done(1))) is state


def test_a_failed_run_says_why() -> None:
    state = after(requested(), RunFailed("run-1", "The loss is no number."))
    assert run_of(state).status is Status.FAILED
    assert state.conversation == (Line(Speaker.PROBLEM, "The loss is no number."),)


def test_a_lost_worker_is_told_once_and_ends_its_run() -> None:
    state = after(requested(), WorkerLost("It died.", replaced=True, runs=("run-1",)))
    assert run_of(state).status is Status.FAILED
    assert texts(state) == ["It died; “resume” starts epoch 1 of 4 again."]


def test_a_lost_worker_leaves_a_finished_run_alone() -> None:
    state = after(full_state(), WorkerLost("It died.", replaced=True))
    assert run_of(state).status is Status.FINISHED


def test_data_comes_or_fails() -> None:
    downloading = after(State(), DownloadProgress(10, 100))
    assert downloading.download is not None
    ready = after(downloading, DataReady(data_summary()))
    assert (ready.data, ready.download) == (data_summary(), None)

    failed = after(after(ready, DataRequested()), DataFailed("No such folder."))
    assert (failed.data, failed.data_problem) == (None, "No such folder.")
    assert texts(failed) == ["No such folder."]
    again = after(after(ready, DataRequested()), DataFailed("Offline.", data_summary()))
    assert (again.data, again.data_problem) == (data_summary(), "")
    assert texts(again) == ["Offline.", "Tiny is still open."]


@pytest.mark.parametrize(
    "ending",
    [
        DataFailed("It could not be downloaded."),
        RunFailed("run-1", "It could not be downloaded."),
        RunStopped("run-1", 0.0),
        RequestFailed("It could not be downloaded."),
        WorkerLost("The training process ended unexpectedly.", replaced=True),
    ],
)
def test_nothing_is_fetched_any_more_once_what_it_was_fetched_for_has_ended(ending: Report) -> None:
    downloading = after(State(), DownloadProgress(10, 100))
    assert after(downloading, ending).download is None


def test_the_end_of_a_process_beside_the_first_ends_no_download() -> None:
    downloading = after(State(), DownloadProgress(10, 100))
    lost = WorkerLost("A training process ended unexpectedly.", replaced=False, further=True)
    assert after(downloading, lost).download is not None


def test_predictions_and_mistakes_are_kept_apart() -> None:
    state = after(State(run=finished_run()), Predicted("run-1", pictures(2).pictures))
    state = after(state, MistakesFound("run-1", pictures(3).pictures, 900))
    assert state.predictions is not None
    assert state.predictions.total == 2
    assert state.mistakes is not None
    assert state.mistakes.total == 900


def test_the_ear_wakes_thinks_and_sleeps() -> None:
    state = after(State(), ear_events.Listening(hands_free=True))
    state = after(state, ear_events.Level(0.5))
    assert (state.hearing.ear, state.hearing.level) == (Ear.LISTENING, 0.5)
    state = after(state, ear_events.Thinking())
    assert state.hearing.ear is Ear.THINKING
    state = after(state, verdicts.Rejected("No command."))
    assert (state.hearing.ear, state.hearing.note) == (Ear.LISTENING, "No command.")
    state = after(state, ear_events.Asleep())
    assert (state.hearing.ear, state.hearing.level, state.hearing.hands_free) == (Ear.ASLEEP, 0.0, False)


def test_after_push_to_talk_the_ear_thinks_until_it_sleeps() -> None:
    state = after(after(State(), ear_events.Listening(hands_free=False)), ear_events.Thinking())
    state = after(state, verdicts.Heard("stop", "stop"))
    assert state.hearing.ear is Ear.THINKING
    assert after(state, ear_events.Asleep()).hearing.ear is Ear.ASLEEP


def test_what_cannot_be_heard_says_why_until_the_ear_listens_again() -> None:
    state = after(State(), verdicts.Unavailable("No microphone."))
    assert (state.hearing.ear, state.hearing.problem) == (Ear.UNAVAILABLE, "No microphone.")
    state = after(state, ear_events.Listening(hands_free=True))
    assert (state.hearing.ear, state.hearing.problem) == (Ear.LISTENING, "")


def test_a_question_stays_until_it_is_answered() -> None:
    question = Question("Really?", Invocation("quit_now"))
    state = after(State(), Asked(question))
    assert state.question is question
    assert texts(state) == ["Really?"]
    assert after(state, Answered()).question is None


def test_the_last_dialog_that_was_asked_for_is_known_and_twice_is_not_once() -> None:
    once = after(State(), DialogAsked(Dialog.HELP))
    assert once.dialog == DialogRequest(Dialog.HELP)
    assert after(once, DialogAsked(Dialog.HELP)).dialog == DialogRequest(Dialog.HELP, number=2)
    assert after(once, DialogAsked(Dialog.FILE, "zip")).dialog == DialogRequest(Dialog.FILE, "zip", 2)


def test_the_rest_is_simply_noted() -> None:
    state = after(State(), Preferred(Preferences(theme=ThemeChoice.DARK)))
    state = after(state, MicrophonesFound(("Desk",)))
    state = after(state, Shown(View.MISTAKES))
    state = after(state, QuitConfirmed())
    assert (state.theme, state.microphones, state.view) == (ThemeChoice.DARK, ("Desk",), View.MISTAKES)
    assert state.quitting


def test_the_conversation_forgets_its_beginning() -> None:
    state = State()
    for number in range(CONVERSATION_LENGTH + 5):
        state = after(state, Spoken(Line(Speaker.TYPED, str(number))))
    assert len(state.conversation) == CONVERSATION_LENGTH
    assert state.conversation[0].text == "5"


def test_a_long_run_keeps_a_bounded_number_of_batch_losses() -> None:
    state = after(requested(), RunStarted("run-1", STARTED))
    for step in range(6000):
        state = after(state, RunProgress("run-1", 1, step / 6000, 1.0, step / 10))
    losses = run_of(state).batch_losses
    assert 1000 < len(losses) <= 2000
    assert losses[0].epoch == 0
    assert losses[-1].epoch > 3.99


def test_pictures_of_an_earlier_run_are_not_shown() -> None:
    state = State(run=finished_run())
    assert after(state, Predicted("run-0", pictures(2).pictures)) is state
    assert after(state, MistakesFound("run-0", pictures(2).pictures, 2)) is state


def test_mistakes_are_forgotten_when_the_model_moves_on() -> None:
    state = after(requested(), RunStarted("run-1", STARTED))
    state = after(state, MistakesFound("run-1", pictures(3).pictures, 900))
    assert state.mistakes is not None
    assert after(state, RunEpoch("run-1", epoch_done(1))).mistakes is None


def test_late_reports_do_not_wake_a_run_that_has_ended() -> None:
    state = State(run=finished_run())
    assert after(state, RunPaused("run-1")) is state
    assert after(state, RunResumed("run-1")) is state
    assert after(state, RunStopped("run-1", 1.0)) is state


def test_a_run_that_is_to_stop_does_not_look_started_again() -> None:
    state = after(requested(), StopRequested())
    assert run_of(after(state, RunStarted("run-1", STARTED))).status is Status.STOPPING


def test_a_worker_lost_before_the_data_was_read_says_so_where_the_data_would_be() -> None:
    state = after(State(), WorkerLost("It died.", replaced=True))
    assert state.data_problem == "It died."


def test_a_warning_is_told_and_changes_nothing_else() -> None:
    state = after(full_state(), Warned("The disk is full."))
    assert replace(state, conversation=()) == full_state()
    assert state.conversation[-1].speaker is Speaker.WARNING


def test_no_microphone_stays_in_view_after_the_key_was_let_go() -> None:
    state = after(after(State(), verdicts.Unavailable("No microphone.")), ear_events.Asleep())
    assert state.hearing.ear is Ear.UNAVAILABLE


def test_a_fold_that_comes_back_does_not_make_the_next_run_a_fold() -> None:
    fold = replace(trained_model(), specification=RunSpecification("mlp", folds=5, fold=2))
    state = after(State(), RunRestored(Run(fold, of_study=True)))
    assert run_of(state).specification.fold == 2
    assert state.chosen == State().chosen


def test_a_run_that_is_taken_up_keeps_its_epochs_and_its_curve_up_to_there() -> None:
    state = replace(
        requested(), run=replace(going_run(done=2, epochs=4), status=Status.STOPPED, remembered=True)
    )
    state = after(state, DataReady(data_summary()))
    losses = (BatchLoss(0.5, 2.0), BatchLoss(1.9, 1.0), BatchLoss(2.4, 0.5))
    state = after(state, RunTakenUp(replace(run_of(state), batch_losses=losses)))
    assert run_of(state).status is Status.STARTING
    state = after(state, RunStarted("run-1", replace(STARTED, first_epoch=3)))
    run = run_of(state)
    assert (run.status, run.fraction, [epoch.epoch for epoch in run.epochs]) == (Status.TRAINING, 0.5, [1, 2])
    assert run.batch_losses == losses[:2]
    state = after(state, RunEpoch("run-1", epoch_done(3)))
    assert [epoch.epoch for epoch in run_of(state).epochs] == [1, 2, 3]


def test_epochs_that_are_gone_through_again_do_not_stand_twice() -> None:
    state = replace(
        requested(), run=replace(going_run(done=3, epochs=4), status=Status.STOPPED, remembered=True)
    )
    state = after(state, RunTakenUp(run_of(state)))
    state = after(state, RunStarted("run-1", replace(STARTED, first_epoch=2)))
    state = after(state, RunEpoch("run-1", epoch_done(2)))
    assert [epoch.epoch for epoch in run_of(state).epochs] == [1, 2]


def test_a_worker_that_is_lost_says_how_its_run_goes_on() -> None:
    state = after(requested(), RunStarted("run-1", STARTED))
    state = after(state, RunEpoch("run-1", epoch_done(1)))
    lost = WorkerLost("It is gone; finished epochs are kept.", replaced=True, runs=("run-1",))
    state = after(state, lost)
    assert texts(state)[-1] == "It is gone; finished epochs are kept; “resume” starts epoch 2 of 4 again."
    assert run_of(state).resumable


def test_what_cannot_be_taken_up_is_not_resumable() -> None:
    state = after(requested(), RunEpoch("run-1", epoch_done(1)))
    for report in (
        RunFailed("run-1", "Diverged.", final=True),
        RunFinished("run-1", finished()),
    ):
        assert not run_of(after(state, report)).resumable
    assert run_of(after(state, RunFailed("run-1", "No memory."))).resumable
    unsaved = after(requested(), RunEpoch("run-1", epoch_done(1), remembered=False))
    unsaved = after(unsaved, RunStopped("run-1", 3.0))
    assert not run_of(unsaved).resumable
    assert texts(unsaved)[-1] == "Stopped after 3.0 s. What it learnt is kept."


def test_looking_ends_with_any_answer() -> None:
    looking = after(full_state(), LookRequested())
    assert looking.looking
    for report in (
        Predicted("run-1", ()),
        MistakesFound("run-1", (), 0),
        RequestFailed("No."),
        RequestStopped("Stopped."),
        WorkerLost("Gone.", replaced=True),
    ):
        assert not after(looking, report).looking


def test_a_compared_run_grows_while_it_is_in_view_and_keeps_that_once_another_begins() -> None:
    other, going = compared_run(2), going_run(done=2, epochs=4)
    before = replace(compared_run(1), run=replace(going, epochs=going.epochs[:1]))
    state = State(run=going, compared=RunsCompared((other, before)))
    grown = after(state, RunEpoch(going.model.run, epoch_done(3)))
    assert [len(each.run.epochs) for each in grown.compared.runs] == [len(other.run.epochs), 3]
    assert grown.compared.runs[0] is other
    next_run = after(grown, RunRequested(replace(going.model, run="run-9")))
    assert next_run.compared is grown.compared


def test_how_far_an_epoch_is_changes_nothing_in_what_is_compared() -> None:
    going = going_run(done=2, epochs=4)
    state = State(run=going, compared=RunsCompared((replace(compared_run(1), run=going),)))
    told = after(state, RunProgress(going.model.run, 3, 0.6, 0.5, 12.0))
    assert told.compared is state.compared
