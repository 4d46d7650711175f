"""What can be done with the runs of the history: list, mark, open, take up, repeat and compare them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from app.commands.vocabulary import CommandError
from app.compute.conditions import conditions_here
from app.compute.messages.runs import RunFinished
from app.core.requirements import NOTHING_TRAINED, need_data_of, need_rest
from app.runs.found_runs import HasFoundRuns
from app.runs.history.database import HistoryDamagedError, HistoryError
from app.runs.run_list import RunList, kept
from app.state.events.runs import ReplayJudged, RunEdited, RunMarked, RunRestored, RunsPicked, RunWatched
from app.state.events.unions import Event
from app.state.parts.compared import MOST_COMPARED, Axis, Compared
from app.state.parts.replay import beginning_in_words, judged
from app.state.parts.run import Run, Status
from app.state.parts.run_record import MarkedRun, RunMarks, RunRecord, RunsWanted, UnknownRuns
from app.state.parts.undo import Step
from app.state.parts.view import View
from app.state.reducers.undo import marks_changed

MOST_SMOOTHING = 0.99


class RunShelf(RunList):
    """The runs of one session, and their list. Whatever cannot be done raises `CommandError`."""

    _session: HasFoundRuns

    def __init__(self, session: HasFoundRuns, clock: Callable[[], float]) -> None:
        super().__init__(session, clock)

    def follow(self, before: View, event: Event) -> None:
        """What an event means for the list, and for a run that repeats another."""
        if isinstance(event, RunFinished):
            self._judge_replay(event.run)
        super().follow(before, event)

    def free_bin(self) -> None:
        """Remove what has been in the bin for a month; where that cannot be done now, later will do."""
        try:
            self._session.history.free_bin()
        except HistoryDamagedError as error:
            self._session.warn_once(str(error))  # nobody would be told once more
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
        self._session.receive(RunMarked(before, now))
        return record

    def to_delete(self, number: int) -> RunRecord:
        """A run that can be put into the bin, before that is asked."""
        record = self.record(number)
        if record.marks.deleted:
            raise CommandError(f"Run {number} is in the bin already.")
        if record.status.going:
            raise CommandError(_going_on(number))
        return record

    def before_moving(self, step: Step, *, back: bool) -> None:
        """Have the history keep what "undo" or "redo" changes, before the state does."""
        was, now = (step.now, step.before) if back else (step.before, step.now)
        if isinstance(was, MarkedRun) and isinstance(now, MarkedRun):
            self._write_marks(was, now)
        if isinstance(was, UnknownRuns) and isinstance(now, UnknownRuns):
            self._session.found.move(was, now)

    def edit_run(self, number: int) -> None:
        """Have the name and the note of a run typed, or with 0 not any more."""
        self._session.receive(RunEdited(self.record(number) if number else None))

    def open_run(self, number: int) -> Run:
        """Make it the run in view; while runs of a study go, one of those."""
        going = self._going(number)
        if going is not None:
            self._session.receive(RunWatched(going.model.run))
            self._session.show(View.CURVES)
            return going
        need_rest(self._session.state)
        run = self._run(number)
        if run.status.going:
            raise CommandError(f"{_elsewhere(number)}; say “show the runs” to see how far it is.")
        self._session.receive(RunRestored(run))
        self._session.show(View.CURVES)
        return run

    def resume_run(self, number: int) -> str:
        """Let it go on from where it was stopped or cut off. What goes on, in a sentence."""
        in_view = self._session.state.run
        if in_view is not None and in_view.status is Status.PAUSED and in_view.number == number:
            return self._session.resume()
        need_rest(self._session.state)
        run = self._run(number)
        if run.status.going:
            raise CommandError(f"{_elsewhere(number)}; stop it there first.")
        if run.status is Status.FINISHED:
            raise CommandError(f"Run {number} has finished; say “replay run {number}” to train it once more.")
        if not run.resumable:
            raise CommandError(
                f"Run {number} cannot be taken up, since nothing was kept to go on from; train it anew."
            )
        return self._session.take_up(run)

    def replay(self, number: int | None = None) -> str:
        """Train a run once more: same settings, device and threads. What was begun, in a sentence.

        Without a number it is the run in view.
        """
        number = number or self.in_view()
        need_rest(self._session.state)
        original = self._run(number)
        if original.finished is None:
            raise CommandError(
                f"Run {number} did not finish, so there is nothing to repeat bit for bit; "
                f"say “resume run {number}” first."
            )
        need_data_of(self._session.state, original)
        model = self._session.begin(original.specification, replay_of=number, conditions=original.conditions)
        here = replace(conditions_here(), corrections=self._session.state.corrections.digest)
        return beginning_in_words(original, model.number, here)

    def restore_latest(self) -> None:
        """Bring back the latest run whose model can be used, where there is one."""
        try:
            run = self._session.history.latest()
        except HistoryError as error:
            self._session.warn_once(str(error))
            return
        if run is not None:
            self._session.receive(RunRestored(run))

    def load_latest(self) -> Run:
        """The same at somebody's wish, and say which."""
        need_rest(self._session.state)
        run = kept(self._session.history.latest)
        if run is None:
            raise CommandError(NOTHING_TRAINED)
        self._session.receive(RunRestored(run))
        return run

    def latest_resumable(self) -> Run:
        """The youngest run that was stopped or cut off and could be taken up."""
        run = kept(self._session.history.latest_resumable)
        if run is None:
            raise CommandError("No run is paused, was stopped or was cut off, so there is nothing to resume.")
        return run

    def run(self, number: int) -> Run:
        """A run of the history with all its epochs, which is not going on elsewhere."""
        run = self._run(number)
        if run.status.going:
            raise CommandError(f"{_elsewhere(number)}; wait until it has ended.")
        return run

    def in_view(self) -> int:
        """The number of the run in view."""
        run = self._session.state.run
        if run is None or not run.number:
            raise CommandError("No run of the history is in view; say its number, as in “open run 3”.")
        return run.number

    # ---- several runs

    def compare_runs(self, numbers: Sequence[int]) -> None:
        """Look at up to six runs together, in this order; with none, at none any more."""
        numbers = tuple(dict.fromkeys(numbers))
        if len(numbers) > MOST_COMPARED:
            raise CommandError(f"At most {MOST_COMPARED} runs can be compared at once; choose fewer.")
        runs = tuple(map(self.compared, numbers))
        self._session.receive(RunsPicked(replace(self._session.state.compared, runs=runs)))
        if runs:
            self._session.show(View.RUNS)

    def set_axis(self, axis: Axis) -> None:
        """Draw the curves of compared runs over epochs or over seconds."""
        self._session.receive(RunsPicked(replace(self._session.state.compared, axis=axis)))

    def set_smoothing(self, smoothing: float) -> None:
        """Smooth the curves of compared runs: 0 (not at all) to 0.99."""
        within = min(MOST_SMOOTHING, max(0.0, smoothing))
        self._session.receive(RunsPicked(replace(self._session.state.compared, smoothing=within)))

    def youngest(self, wanted: RunsWanted) -> tuple[int, ...]:
        """The numbers of runs that have curves, the youngest first."""
        return tuple(each.number for each in kept(lambda: self.records(wanted)) if each.epochs)

    def to_export(self) -> tuple[Compared, ...]:
        """The runs that are compared or, where none are, all that are listed and have curves."""
        if self._session.state.compared.runs:
            return self._session.state.compared.runs
        return tuple(map(self.compared, self.youngest(self._session.state.wanted)))

    def compared(self, number: int) -> Compared:
        """A run of the history, ready to be compared."""
        run = self._run(number)
        run = self._session.state.runs_known.get(run.model.run, run)  # with the finer curve of its batches
        record = self.record(number)
        return Compared(number, record.title, run, record.created, record.conditions)

    # ---- the history

    def _write_marks(self, was: MarkedRun, now: MarkedRun) -> None:
        changes = marks_changed(was.marks, now.marks)
        if changes.get("deleted") and self.record(now.number).status.going:
            raise CommandError(_going_on(now.number))
        if changes:
            kept(lambda: self._session.history.mark(now.number, **changes))

    def _judge_replay(self, name: str) -> None:
        run = self._session.state.run
        if run is None or run.model.run != name or not run.replay_of or run.finished is None:
            return
        try:
            original = self._session.history.run(run.replay_of)
        except HistoryError:
            return  # it was removed meanwhile
        self._session.receive(ReplayJudged(judged(original, run)))

    def records(self, wanted: RunsWanted) -> tuple[RunRecord, ...]:
        """The runs of the history that are wanted, the youngest first."""
        return self._session.history.records(wanted)

    def _going(self, number: int) -> Run | None:
        course = self._session.state.study
        going = course.runs_going if course is not None else ()
        return next((run for run in going if run.number == number), None)

    def _run(self, number: int) -> Run:
        return kept(lambda: self._session.history.run(number))


def _going_on(number: int) -> str:
    return f"Run {number} is going on; stop it before it is deleted."


def _elsewhere(number: int) -> str:
    return f"Run {number} is going on in another window or terminal"


class HasRuns(HasFoundRuns, Protocol):
    """The session, as commands about runs know it."""

    @property
    def shelf(self) -> RunShelf:
        """The runs of the history."""
