"""What can be done with the runs of the history: list, mark, open and compare them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.commands.vocabulary import CommandError
from app.compute.messages.runs import RunFinished
from app.core.requirements import NOTHING_TRAINED, need_rest
from app.runs.history.database import HistoryDamagedError, HistoryError
from app.runs.run_list import RunList, kept
from app.runs.words import marks_in_words
from app.state.events.runs import ReplayJudged, RunEdited, RunMarked, RunRestored, RunsPicked, RunWatched
from app.state.events.unions import Event
from app.state.parts.compared import MOST_COMPARED, Axis, Compared
from app.state.parts.replay import judged
from app.state.parts.run import Run
from app.state.parts.run_record import MarkedRun, RunMarks, RunRecord, RunsWanted
from app.state.parts.undo import Part
from app.state.parts.view import View
from app.state.reducers.undo import marks_changed
from app.state.state import State
from language.sentence import message

MOST_SMOOTHING = 0.99


class RunShelf(RunList):
    """The runs of one session, and their list. Whatever cannot be done raises `CommandError`."""

    def follow(self, event: Event, before: State, now: State) -> None:
        """What an event means for the list, and for a run that repeats another."""
        if isinstance(event, RunFinished):
            self._judge_replay(event.run)
        super().follow(event, before, now)

    def free_bin(self) -> None:
        """Remove what has been in the bin for a month; where that cannot be done now, later will do."""
        try:
            self.core.history.free_bin()
        except HistoryDamagedError as error:
            self.core.warn_once(str(error))  # nobody would be told once more
        except HistoryError:
            return

    def mark_run(
        self,
        number: int,
        *,
        name: str | None = None,
        note: str | None = None,
        starred: bool | None = None,
        deleted: bool | None = None,
    ) -> RunRecord:
        """Change what is said of a run, as far as it is given here; the history keeps it. As it was before.

        A run that is going cannot be put into the bin.
        """
        record = self.record(number)
        was = record.marks
        marks = RunMarks(
            was.name if name is None else " ".join(name.split()),
            was.note if note is None else note.strip(),
            was.starred if starred is None else starred,
            was.deleted if deleted is None else deleted,
        )
        before, now = MarkedRun(number, was), MarkedRun(number, marks)
        self._write_marks(before, now)
        self.core.receive(RunMarked(before, now))
        return record

    def to_delete(self, number: int) -> RunRecord:
        """A run that can be put into the bin, before that is asked."""
        record = self.record(number)
        if record.marks.deleted:
            raise CommandError(message("Run {number} is in the bin already.", number=number))
        if record.status.going:
            raise CommandError(_going_on(number))
        return record

    def before_moving(self, was: Part, now: Part) -> None:
        """Have the history keep what "undo" or "redo" changes, before the state does."""
        if isinstance(was, MarkedRun) and isinstance(now, MarkedRun):
            self._write_marks(was, now)

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of what is said of a run, in a sentence."""
        if isinstance(was, MarkedRun) and isinstance(now, MarkedRun):
            return marks_in_words(was, now)
        return None

    def edit_run(self, number: int) -> None:
        """Have the name and the note of a run typed, or with 0 not any more."""
        self.core.receive(RunEdited(self.record(number) if number else None))

    def open_run(self, number: int) -> Run:
        """Make it the run in view; while runs of a study go, one of those."""
        going = self._going(number)
        if going is not None:
            self.core.receive(RunWatched(going.model.run))
            self.core.show(View.CURVES)
            return going
        need_rest(self.core.state)
        run = self.stored(number)
        if run.status.going:
            raise CommandError(
                message(
                    "{number}; say “show the runs” to see how far it is.", number=elsewhere_in_words(number)
                )
            )
        self.core.receive(RunRestored(run))
        self.core.show(View.CURVES)
        return run

    def restore_latest(self) -> None:
        """Bring back the latest run whose model can be used, where there is one."""
        try:
            run = self.core.history.latest()
        except HistoryError as error:
            self.core.warn_once(str(error))
            return
        if run is not None:
            self.core.receive(RunRestored(run))

    def load_latest(self) -> Run:
        """The same at somebody's wish, and say which."""
        need_rest(self.core.state)
        run = kept(self.core.history.latest)
        if run is None:
            raise CommandError(NOTHING_TRAINED)
        self.core.receive(RunRestored(run))
        return run

    def latest_resumable(self) -> Run:
        """The youngest run that was stopped or cut off and could be taken up."""
        run = kept(self.core.history.latest_resumable)
        if run is None:
            raise CommandError(
                message("No run is paused, was stopped or was cut off, so there is nothing to resume.")
            )
        return run

    def run(self, number: int) -> Run:
        """A run of the history with all its epochs, which is not going on elsewhere."""
        run = self.stored(number)
        if run.status.going:
            raise CommandError(
                message("{number}; wait until it has ended.", number=elsewhere_in_words(number))
            )
        return run

    def in_view(self) -> int:
        """The number of the run in view."""
        run = self.core.state.run
        if run is None or not run.number:
            raise CommandError(
                message("No run of the history is in view; say its number, as in “open run 3”.")
            )
        return run.number

    # ---- several runs

    def compare_runs(self, numbers: Sequence[int]) -> None:
        """Look at up to six runs together, in this order; with none, at none any more."""
        numbers = tuple(dict.fromkeys(numbers))
        if len(numbers) > MOST_COMPARED:
            raise CommandError(
                message(
                    "At most {most_compared} runs can be compared at once; choose fewer.",
                    most_compared=MOST_COMPARED,
                )
            )
        runs = tuple(map(self.compared, numbers))
        self.core.receive(RunsPicked(replace(self.core.state.compared, runs=runs)))
        if runs:
            self.core.show(View.RUNS)

    def set_axis(self, axis: Axis) -> None:
        """Draw the curves of compared runs over epochs or over seconds."""
        self.core.receive(RunsPicked(replace(self.core.state.compared, axis=axis)))

    def set_smoothing(self, smoothing: float) -> None:
        """Smooth the curves of compared runs: 0 (not at all) to 0.99."""
        within = min(MOST_SMOOTHING, max(0.0, smoothing))
        self.core.receive(RunsPicked(replace(self.core.state.compared, smoothing=within)))

    def youngest(self, wanted: RunsWanted) -> tuple[int, ...]:
        """The numbers of runs that have curves, the youngest first."""
        return tuple(each.number for each in kept(lambda: self.records(wanted)) if each.epochs)

    def to_export(self) -> tuple[Compared, ...]:
        """The runs that are compared or, where none are, all that are listed and have curves."""
        if self.core.state.compared.runs:
            return self.core.state.compared.runs
        return tuple(map(self.compared, self.youngest(self.core.state.wanted)))

    def compared(self, number: int) -> Compared:
        """A run of the history, ready to be compared."""
        run = self.stored(number)
        run = self.core.state.runs_known.get(run.model.run, run)  # with the finer curve of its batches
        record = self.record(number)
        return Compared(number, record.title, run, record.created, record.conditions)

    # ---- the history

    def _write_marks(self, was: MarkedRun, now: MarkedRun) -> None:
        changes = marks_changed(was.marks, now.marks)
        if changes.get("deleted") and self.record(now.number).status.going:
            raise CommandError(_going_on(now.number))
        if changes:
            kept(lambda: self.core.history.mark(now.number, **changes))

    def _judge_replay(self, name: str) -> None:
        run = self.core.state.run
        if run is None or run.model.run != name or not run.replay_of or run.finished is None:
            return
        try:
            original = self.core.history.run(run.replay_of)
        except HistoryError:
            return  # it was removed meanwhile
        self.core.receive(ReplayJudged(judged(original, run)))

    def records(self, wanted: RunsWanted) -> tuple[RunRecord, ...]:
        """The runs of the history that are wanted, the youngest first."""
        return self.core.history.records(wanted)

    def _going(self, number: int) -> Run | None:
        course = self.core.state.study
        going = course.runs_going if course is not None else ()
        return next((run for run in going if run.number == number), None)

    def stored(self, number: int) -> Run:
        """A run of the history with all its epochs, wherever it may be going on."""
        return kept(lambda: self.core.history.run(number))


def _going_on(number: int) -> str:
    return message("Run {number} is going on; stop it before it is deleted.", number=number)


def elsewhere_in_words(number: int) -> str:
    """That a run is at work somewhere else, without a full stop."""
    return message("Run {number} is going on in another window or terminal", number=number)
