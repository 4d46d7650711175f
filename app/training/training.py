"""Runs that go on: begun, held, stopped, taken up again and repeated."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.commands.vocabulary import CommandError
from app.compute.conditions import Conditions, conditions_here
from app.compute.messages.runs import Pause, Resume, Stop, TakeUp, Train
from app.compute.trained_model import TrainedModel
from app.core.feature import Feature
from app.core.requirements import need_data_of, need_going, need_rest, need_sense, run_is_going
from app.runs.core import HistoryCore
from app.runs.history.database import HistoryError
from app.runs.history_writer import HistoryWriter
from app.runs.runs import RunShelf, elsewhere_in_words
from app.state.events.runs import Chosen, RunRequested, RunTakenUp, StopRequested, StudyHeld
from app.state.parts.question import Answer, GoingOn
from app.state.parts.replay import beginning_in_words
from app.state.parts.run import Run, Status
from app.state.parts.undo import Part
from app.state.words.resuming import again_in_words, going_on_in_words
from app.training.undo_words import settings_in_words
from language.sentence import message
from models.settings.recipes import specified
from models.settings.specification import RunSpecification


class Training(Feature):
    """Trains one run at a time for the user. Whatever cannot be done raises `CommandError`."""

    core: HistoryCore

    def __init__(self, core: HistoryCore, shelf: RunShelf, writer: HistoryWriter) -> None:
        super().__init__(core)
        self._shelf, self._writer = shelf, writer
        self._begun: set[str] = set()

    @property
    def begun(self) -> tuple[Run, ...]:
        """The runs that were begun or taken up in this session, as far as they are still shown."""
        return tuple(run for name, run in self.state.runs_known.items() if name in self._begun)

    def choose(self, **changes: Any) -> None:
        """Change the settings of the next run. Raises `SpecificationError`."""
        specification = specified(self.state.chosen, sounds=self.state.sounds_open, **changes)
        need_sense(self.state, specification)
        self.core.receive(Chosen(specification))

    # ---- a run that begins, or goes on

    def train(self, specification: RunSpecification) -> TrainedModel:
        """Start a run. One at a time."""
        need_rest(self.state)
        need_sense(self.state, specification)
        return self.begin(specification)

    def begin(
        self,
        specification: RunSpecification,
        *,
        of_study: bool = False,
        replay_of: int = 0,
        conditions: Conditions | None = None,
    ) -> TrainedModel:
        """Have the worker train, on the device and with the threads of `conditions` where there are any."""
        model = self._writer.new_model(specification, of_study=of_study, replay_of=replay_of)
        self._begun.add(model.run)
        self.core.receive(RunRequested(model, of_study, replay_of))
        self.core.runner.send(Train(model, self.core.data_folder, conditions))
        return model

    def take_up(self, run: Run) -> str:
        """Have the worker go on with a run, under the conditions that it began. What goes on, in words."""
        need_data_of(self.state, run)
        run = self._as_it_is_now(run)
        self._begun.add(run.model.run)
        self.core.receive(RunTakenUp(run))
        self._writer.taken_up(run.model.run)
        conditions = run.conditions if run.conditions != Conditions() else None
        self.core.runner.send(TakeUp(run.model, self.core.data_folder, len(run.epochs), conditions))
        return going_on_in_words(run)

    def resume(self) -> str:
        """Take up the run in view or, where that one is through, the latest of the history that is not."""
        run = self.state.run
        if run is None or not run.resumable:
            run = self._shelf.latest_resumable()
        return self.take_up(run)

    def resume_run(self, number: int) -> str:
        """Let it go on from where it was stopped or cut off. What goes on, in a sentence."""
        in_view = self.state.run
        if in_view is not None and in_view.status is Status.PAUSED and in_view.number == number:
            return self.go_on()
        need_rest(self.state)
        run = self._shelf.stored(number)
        if run.status.going:
            raise CommandError(message("{number}; stop it there first.", number=elsewhere_in_words(number)))
        if run.status is Status.FINISHED:
            raise CommandError(
                message(
                    "Run {number} has finished; say “replay run {number2}” to train it once more.",
                    number=number,
                    number2=number,
                )
            )
        if not run.resumable:
            raise CommandError(
                message(
                    "Run {number} cannot be taken up, since nothing was kept to go on from; train it anew.",
                    number=number,
                )
            )
        return self.take_up(run)

    def replay(self, number: int | None = None) -> str:
        """Train a run once more: same settings, device and threads. What was begun, in a sentence.

        Without a number it is the run in view.
        """
        number = number or self._shelf.in_view()
        need_rest(self.state)
        original = self._shelf.stored(number)
        if original.finished is None:
            raise CommandError(
                message(
                    "Run {number} did not finish, so there is nothing to repeat bit for bit; say “resume "
                    "run {number2}” first.",
                    number=number,
                    number2=number,
                )
            )
        need_data_of(self.state, original)
        model = self.begin(original.specification, replay_of=number, conditions=original.conditions)
        here = replace(conditions_here(), corrections=self.state.corrections.digest)
        return beginning_in_words(original, model.number, here)

    # ---- the runs that are going

    def pause(self) -> None:
        """Hold the runs that are going."""
        need_going(self.state, message("pause"))
        if self.state.run and self.state.run.status is Status.PAUSED:
            raise CommandError(message("The run is paused already; say “resume” to go on."))
        if self.state.run and self.state.run.status is Status.STOPPING:
            raise CommandError(message("The run is stopping already."))
        self._hold_study(held=True)
        self.core.runner.send(Pause())

    def go_on(self) -> str:
        """Let what is paused go on. What goes on, in a sentence."""
        self._hold_study(held=False)
        self.core.runner.send(Resume())
        return message("Going on.")

    def stop(self) -> str:
        """End the runs that are going. What that means, in a sentence."""
        if not run_is_going(self.state):
            return ""
        self.core.receive(StopRequested())
        self.core.runner.send(Stop())
        return (
            message("Stopping; say “resume” to go on later.")
            if run_is_going(self.state)
            else message("Stopping.")
        )

    def take(self, answer: Answer) -> str | None:
        """Go on with a run that was cut off, or leave it."""
        if not isinstance(answer, GoingOn):
            return None
        return self.take_up(answer.run) if answer.wanted else self._leave(answer.run)

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of the settings of the next run, in a sentence."""
        if isinstance(was, RunSpecification) and isinstance(now, RunSpecification):
            return settings_in_words(was, now)
        return None

    # ---- the rest

    def _leave(self, run: Run) -> str:
        """The user does not want to go on with a run that was cut off; it is not offered again."""
        self._writer.left(run)
        return message("Very well; “resume” {run}.", run=again_in_words(run))

    def _hold_study(self, *, held: bool) -> None:
        """Begin no more runs of a study for now, or again."""
        if self.state.study is not None:
            self.core.receive(StudyHeld(held))

    def _as_it_is_now(self, run: Run) -> Run:
        """Another window may have gone on with it meanwhile. Raises `CommandError` where that is through."""
        try:
            kept = self.core.history.known(run.model.run)
        except HistoryError:
            return run  # what this window knows of it is enough to go on
        if kept is not None and kept.status is Status.FINISHED:
            raise CommandError(
                message("{run} has been finished by another window meanwhile.", run=kept.model.run)
            )
        if kept is not None and kept.status.going:
            raise CommandError(
                message(
                    "{run} is going on in another window or terminal; stop it there first.",
                    run=kept.model.run,
                )
            )
        return run if kept is None or len(kept.epochs) <= len(run.epochs) else kept
