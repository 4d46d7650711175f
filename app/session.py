"""The one who acts: understands sentences, asks the worker, keeps the history, and tells who watches."""

from __future__ import annotations

import contextlib
import queue
import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app import events, messages
from app.after import after
from app.hearing import EarControl
from app.history import History, HistoryError
from app.messages import TrainedModel
from app.results import study_result
from app.runner import Runner
from app.state import Line, Question, Run, Speaker, State, Status, ThemeChoice, View
from app.vocabulary import CommandError, Invocation, Vocabulary
from app.wording import counted
from audio import verdicts
from models.recipes import specified
from models.selection import Question as StudyQuestion
from models.selection import Study
from models.specification import RunSpecification, SpecificationError

PICTURES_SHOWN = 24
"""Test images that "predict" and "show the mistakes" show at once."""


class Session:
    """The state of one window or one terminal command, and everything that may be done to it.

    All methods are for the thread that made it, except `post`.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        runner: Runner,
        history: History,
        *,
        data_folder: Path | None = None,
        pictures_folder: Path,
        ear: EarControl | None = None,
        chooser: random.Random | None = None,
    ) -> None:
        self.vocabulary = vocabulary
        self.runner = runner
        self.history = history
        self.data_folder = data_folder
        self.pictures_folder = pictures_folder
        self.ear = ear
        self.chooser = chooser or random.Random()
        self.state = State()
        self.watchers: list[Callable[[State], None]] = []
        self._posted: queue.SimpleQueue[events.Event] = queue.SimpleQueue()

    # ---- what comes in

    def say(self, text: str, speaker: Speaker = Speaker.TYPED) -> bool:
        """Understand a sentence and do it. False where it fits nothing or could not be done."""
        self.tell(speaker, text)
        invocation = self.vocabulary.parse(text)
        if invocation is None:
            self.tell(Speaker.PROBLEM, self._not_understood(text))
            return False
        return self.perform(invocation)

    def perform(self, invocation: Invocation) -> bool:
        """Do what a sentence, a button or a menu asks for. False where it could not be done."""
        question = self.state.question
        if question is not None and invocation.command not in ("yes", "no"):
            self.receive(events.Answered())
        try:
            reply = self.vocabulary.perform(self, invocation)
        except (CommandError, SpecificationError) as error:
            self.tell(Speaker.PROBLEM, str(error))
            return False
        if reply:
            self.tell(Speaker.REPLY, reply)
        return True

    def post(self, event: events.Event) -> None:
        """Leave an event for the next `drain`; safe from any thread."""
        self._posted.put(event)

    def drain(self, timeout: float = 0.0) -> list[messages.Report]:
        """Take in everything that the worker and the ear have to say; what the worker said is returned.

        Waits up to `timeout` seconds for the worker's first word.
        """
        reports = self.runner.poll(timeout)
        for report in reports:
            self.receive(report)
        with contextlib.suppress(queue.Empty):
            while True:
                self.receive(self._posted.get_nowait())
        return reports

    def receive(self, event: events.Event) -> None:
        """Fold an event into the state, tell who watches, and do what follows from it."""
        before = self.state
        self.state = after(self.state, event)
        for watcher in self.watchers:
            watcher(self.state)
        ended = _run_of_study_that_ended(before, self.state)
        self._react(event)
        if ended is not None:
            lost = isinstance(event, messages.WorkerLost) and not event.replaced
            self._after_run_of_study(ended, nobody_left=lost)

    # ---- what commands do

    def open_data(self, folder: Path | None) -> None:
        """Have the worker read a data set; None finds Fashion-MNIST."""
        self._need_rest()
        self.data_folder = folder
        self.receive(events.DataRequested())
        self.runner.send(messages.OpenData(folder))

    def train(self, specification: RunSpecification) -> TrainedModel:
        """Start a run. One at a time."""
        self._need_rest()
        return self._begin(specification)

    def study(self, study: Study) -> None:
        """Start the runs of a cross-validation or a comparison, one after the other."""
        self._need_rest()
        self._need_examples(study)
        self.receive(events.StudyRequested(study))
        self._begin(study.runs[0], of_study=True)

    def stop(self) -> None:
        """End the run that is going."""
        self._need_going("stop")
        self.receive(events.StopRequested())
        self.runner.send(messages.Stop())

    def pause(self) -> None:
        """Hold the run that is going."""
        self._need_going("pause")
        if self.state.run and self.state.run.status is Status.PAUSED:
            raise CommandError("The run is paused already; say “resume” to go on.")
        if self.state.run and self.state.run.status is Status.STOPPING:
            raise CommandError("The run is stopping already.")
        self.runner.send(messages.Pause())

    def resume(self) -> None:
        """Let the paused run go on."""
        if self.state.run is None or self.state.run.status is not Status.PAUSED:
            raise CommandError("No run is paused, so there is nothing to resume.")
        self.runner.send(messages.Resume())

    def predict(self, indices: tuple[int, ...]) -> None:
        """Have the model look at test images, by their numbers."""
        self.runner.send(messages.Predict(self._trained(), indices))
        self.show(View.PREDICTIONS)

    def predict_next(self) -> None:
        """Have the model look at the test image after the one that is shown, of those it is about."""
        shown = self.state.predictions
        last = shown.pictures[-1].index if shown and shown.pictures else -1
        self.runner.send(messages.PredictNext(self._trained(), last))
        self.show(View.PREDICTIONS)

    def predict_some(self) -> int:
        """Have the model look at test images drawn at random. At most how many."""
        count = min(PICTURES_SHOWN, self.test_examples)
        self.runner.send(messages.PredictSome(self._trained(), count, self.chooser.getrandbits(32)))
        self.show(View.PREDICTIONS)
        return count

    @property
    def test_examples(self) -> int:
        """How many test images the open data set has. Raises `CommandError` before it is read."""
        if self.state.data is None:
            problem = self.state.data_problem
            raise CommandError(problem or "The data set is still being read; try again in a moment.")
        return sum(self.state.data.test_counts)

    def find_mistakes(self) -> None:
        """Have the model's most confident mistakes found, unless they are there already."""
        model = self._trained()
        if self.state.mistakes is None or self.state.mistakes.run != model.run or self.run_is_going:
            self.runner.send(messages.FindMistakes(model, PICTURES_SHOWN))
        self.show(View.MISTAKES)

    def show(self, view: View) -> None:
        """Bring a view to the front."""
        self.receive(events.Shown(view))

    def choose(self, **changes: Any) -> None:
        """Change the settings of the next run. Raises `SpecificationError`."""
        self.receive(events.Chosen(specified(self.state.chosen, **changes)))

    def choose_theme(self, theme: ThemeChoice) -> None:
        """Make the window light or dark."""
        self.receive(events.ThemeChosen(theme))

    def ask(self, text: str, yes: Invocation) -> None:
        """Do something only after a yes."""
        self.receive(events.Asked(Question(text, yes)))

    def settle(self) -> Question:
        """Close the open question and return it."""
        question = self.state.question
        if question is None:
            raise CommandError("Nothing was asked.")
        self.receive(events.Answered())
        return question

    def ask_for_help(self) -> None:
        """Have everything that can be said shown."""
        self.receive(events.HelpAsked())

    def ask_for_folder(self) -> None:
        """Have the user choose a data folder."""
        self._need_rest()
        self.receive(events.FolderAsked())

    def quit(self) -> None:
        """Leave; a run that is going is stopped first."""
        if self.run_is_going:
            self.stop()
        self.receive(events.QuitConfirmed())

    def restore_latest(self) -> None:
        """Bring back the latest run of the history, so that its results can be shown."""
        try:
            run = self.history.latest()
        except HistoryError as error:
            self._warn_once(str(error))
            return
        if run is not None:
            self.receive(events.RunRestored(run))

    def tell(self, speaker: Speaker, text: str) -> None:
        """Add a line to the conversation."""
        self.receive(events.Spoken(Line(speaker, text)))

    def close(self) -> None:
        """End the worker."""
        self.runner.close()

    @property
    def run_is_going(self) -> bool:
        """Whether the worker is training, paused or about to; between two runs of a study it is not."""
        return self.state.run is not None and self.state.run.status.going

    # ---- what follows

    def _react(self, event: events.Event) -> None:
        match event:
            case messages.WorkerLost(_, replaced):
                self._after_worker_lost(replaced)
            case verdicts.Heard(text, intent, slots):
                self.tell(Speaker.HEARD, text)
                self.perform(Invocation(intent, slots))
            case verdicts.Unsure(text, intent, slots):
                self._ask_what_was_meant(text, Invocation(intent, slots))
            case messages.RunStarted(run, started):
                self._keep(lambda: self.history.record_data(run, started.data))
            case messages.RunEpoch(run, epoch):
                self._keep(lambda: self.history.record_epoch(run, epoch))
            case messages.RunFinished(run, finished):
                self._keep(lambda: self.history.record_finished(run, finished))
            case messages.RunStopped(run, seconds):
                self._keep(lambda: self.history.record_end(run, Status.STOPPED, seconds))
            case messages.RunFailed(run, message):
                self._keep(lambda: self.history.record_end(run, Status.FAILED, 0.0, message))
            case _:
                pass

    def _after_worker_lost(self, replaced: bool) -> None:
        run = self.state.run
        if run is not None and run.status is Status.FAILED:
            problem, name, seconds = run.problem, run.model.run, run.seconds
            self._keep(lambda: self.history.record_end(name, Status.FAILED, seconds, problem))
        # A data set that was never read may be what it died of: the user decides whether to try again.
        if replaced and self.state.data is not None:
            self.runner.send(messages.OpenData(self.data_folder))

    def _begin(self, specification: RunSpecification, *, of_study: bool = False) -> TrainedModel:
        model = self._new_model(specification, of_study)
        self.receive(events.RunRequested(model, of_study))
        self.runner.send(messages.Train(model, self.data_folder))
        return model

    def _after_run_of_study(self, run: Run, *, nobody_left: bool) -> None:
        """The next run, or the end. `nobody_left`: there is no worker that could do another.

        The other contenders of a comparison still have something to tell when one broke off; the other folds
        would fail alike, and without one of them there is no mean over all.
        """
        course = self.state.study
        if course is None:
            return
        folds = course.study.question is StudyQuestion.CROSS_VALIDATION
        goes_on = course.upcoming > 0 and not course.stopped
        if goes_on and not nobody_left and not (folds and run.status is Status.FAILED):
            self._begin(course.study.runs[len(course.runs)], of_study=True)
            return
        if goes_on:
            self.receive(events.StudyAbandoned())
        if course.total.values:
            self.tell(Speaker.NOTICE, study_result(course))

    def _ask_what_was_meant(self, text: str, invocation: Invocation) -> None:
        """A doubtful word never takes the place of an open question."""
        if self.state.question is not None:
            self.tell(Speaker.REPLY, f"Say yes or no: {self.state.question.text}")
        else:
            self.ask(f"Did you mean “{text}”? Say yes or no.", invocation)

    def _keep(self, record: Callable[[], None]) -> None:
        try:
            record()
        except HistoryError as error:
            self._warn_once(str(error))

    def _warn_once(self, text: str) -> None:
        if all(line.text != text for line in self.state.conversation):
            self.tell(Speaker.WARNING, text)

    def _new_model(self, specification: RunSpecification, of_study: bool) -> TrainedModel:
        try:
            return self.history.create(specification, of_study=of_study)
        except HistoryError as error:
            self._warn_once(str(error))
            folder = Path(tempfile.mkdtemp(prefix="hearsee-"))
            return TrainedModel(f"unkept-{folder.name}", specification, folder / "weights.safetensors")

    def _trained(self) -> TrainedModel:
        run = self.state.run
        if run is not None and run.status.going and not run.has_weights:
            raise CommandError("This run has not finished an epoch yet; try again in a moment.")
        if run is None or not run.has_weights:
            raise CommandError("No model has been trained yet; say “train MLP” first.")
        data = self.state.data
        if data is not None and run.data not in ("", data.name):
            raise CommandError(
                f"The model in use was trained on {run.data}; open that data set again, "
                f"or train a model on {data.name}."
            )
        return run.model

    def _need_examples(self, study: Study) -> None:
        """Said before the first of many folds that cannot be."""
        examples = sum(self.state.data.training_counts) if self.state.data else None
        folds = study.runs[0].folds
        if examples is not None and folds > examples:
            raise CommandError(
                f"{counted(examples, 'training example')} cannot be dealt into {counted(folds, 'fold')}; "
                f"choose at most {counted(examples, 'fold')}."
            )

    def _need_rest(self) -> None:
        if self.run_is_going:
            raise CommandError("A run is going on already; say “stop” first.")

    def _need_going(self, what: str) -> None:
        if not self.run_is_going:
            raise CommandError(f"No run is going on, so there is nothing to {what}.")

    def _not_understood(self, text: str) -> str:
        out_of_range = self.vocabulary.out_of_range(text)
        if out_of_range:
            return out_of_range
        nearest = [f"“{phrase}”" for phrase in self.vocabulary.nearest(text)]
        hint = f"Perhaps {' or '.join(nearest)}." if nearest else "Say “help” for what can be said."
        short = text if len(text) <= 60 else f"{text[:60]}…"
        return f"I do not know what “{short}” means. {hint}"


def _run_of_study_that_ended(before: State, now: State) -> Run | None:
    """The run of a study that was going and is not any more."""
    was, run = before.run, now.run
    same = was is not None and run is not None and was.model.run == run.model.run
    return (
        run if same and was and run and run.of_study and was.status.going and not run.status.going else None
    )
