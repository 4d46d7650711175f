"""What a session does with cross-validations and comparisons: several runs that answer one question.

As many of its runs go at once as the runner has places; the next begins where one ends or a place opens.
"""

from __future__ import annotations

from app.commands.vocabulary import CommandError
from app.common.words.numbers import counted
from app.compute.messages.runs import Pause, WorkerLost
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import need_data_of, need_rest, need_sense
from app.state.events.runs import (
    RunLeft,
    StudyAbandoned,
    StudyRequested,
    StudyRevised,
    StudyTakenUp,
)
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.parts.question import Answer, Beginning
from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from app.state.parts.trials import training_examples
from app.state.state import State
from app.state.words.outcome import study_result
from app.state.words.resuming import going_on_in_words, study_to_resume
from app.training.adaptive_search import Guide
from app.training.training import Training
from app.voice.questions import whether_to_train_so_many
from language.sentence import message
from models.settings.selection import Question, Study

MOST_UNASKED = 20
"""Runs of a study that begins without a question."""


class Studying(Feature):
    """The studies of one session. Whatever cannot be done raises `CommandError`."""

    def __init__(self, core: Core, training: Training) -> None:
        super().__init__(core)
        self.training = training
        """Who trains its runs."""
        self.guide = Guide()
        """Who draws the trials of an adaptive search."""

    def start(self, study: Study, reply: str) -> str:
        """Begin its runs and say `reply`, or where there are many of them, ask first and say nothing yet."""
        # Nobody answers in the terminal, where one word ends what was begun.
        if len(study.runs) <= MOST_UNASKED or not self.core.asks_for_places:
            self.begin(study)
            return reply
        self._need(study)
        self.core.ask(whether_to_train_so_many(study, reply))
        return ""

    def begin(self, study: Study) -> None:
        """Begin its runs, as many at once as there are places."""
        self._need(study)
        self.core.receive(StudyRequested(study))
        self.guide.prepare(study)
        self.core.runner.expect(study.runs)
        self.fill()

    def _need(self, study: Study) -> None:
        """Whatever keeps a study from beginning is said before its first run."""
        need_rest(self.core.state)
        self._need_examples(study)
        for specification in study.runs:
            need_sense(self.core.state, specification)

    def take_up(self, course: StudyCourse) -> str:
        """Go on with all runs that were stopped or cut off, and then with those to come. Which, in words."""
        runs = [run for run in course.runs if run.resumable]
        for run in runs:
            need_data_of(self.core.state, run)
        self.core.receive(StudyTakenUp(tuple(run.model.run for run in runs)))
        specifications = [run.specification for run in runs]
        self.core.runner.expect((*specifications, *course.study.runs[len(course.runs) :]))
        self.fill()
        if len(runs) > 1:
            return message("Going on with {runs} of this study.", runs=counted(len(runs), "run"))
        if runs:
            return going_on_in_words(runs[0])
        return message(
            "Going on with run {runs} of {runs2}.", runs=len(course.runs) + 1, runs2=len(course.study.runs)
        )

    def resume(self) -> str:
        """Let what is paused go on, or else take up what was stopped or cut off. What goes on, in a sentence.

        A study goes on with the runs that it was at. Otherwise it is the run in view or, where that one is
        through, the latest of the history that is not.
        """
        run, course = self.state.run, study_to_resume(self.state)
        if run is not None and run.status is Status.PAUSED:
            return self.training.go_on()
        need_rest(self.state)
        if run is not None and course is not None:
            return self.take_up(course)
        return self.training.resume()

    def take(self, answer: Answer) -> str | None:
        """Begin a study of many runs that the user agreed to."""
        if not isinstance(answer, Beginning):
            return None
        self.begin(answer.study)
        return answer.reply

    def tick(self) -> None:
        """A place may have opened."""
        self.fill()

    def fill(self) -> None:
        """Begin runs as long as there are places for them."""
        while (course := self.core.state.study) is not None and self._has_place(course):
            if course.waiting:
                self._go_on_with(course, course.waiting[0])
            else:
                self._begin(course)

    def follow(self, event: Event, before: State, now: State) -> None:
        """What follows for a study from an event that may have ended runs of it."""
        course = self.core.state.study
        ended = _ended(before.study, course)
        if course is None or not ended:
            return
        nobody_left = isinstance(event, WorkerLost) and not (event.replaced or event.further)
        if course.to_begin and (nobody_left or _tells_nothing_more(course, ended)):
            self.core.receive(StudyAbandoned())
        self.fill()
        course = self.core.state.study
        if course is not None and not course.going:
            self._end(course)

    def _has_place(self, course: StudyCourse) -> bool:
        going = course.runs_going
        if not course.to_begin or (course.held and going):
            return False
        return len(going) < max(1, self.core.runner.places)

    def _begin(self, course: StudyCourse) -> None:
        study = self.guide.revised(course, training_examples(self.core.state.data, course.study.runs[0]))
        if study is not course.study:
            self.core.receive(StudyRevised(study))
        model = self.training.begin(study.runs[len(course.runs)], of_study=True)
        if course.held:  # the one before ended before it heard of it
            self.core.runner.send(Pause(model.run))

    def _go_on_with(self, course: StudyCourse, name: str) -> None:
        run = course.run(name)
        try:
            if run is not None:
                self.training.take_up(run)
        except CommandError as error:
            self.core.tell(Speaker.WARNING, str(error))
            self.core.receive(RunLeft(name))

    def _end(self, course: StudyCourse) -> None:
        self.core.runner.expect(())
        if course.total.values:
            self.core.tell(Speaker.NOTICE, study_result(course))

    def _need_examples(self, study: Study) -> None:
        """Said before the first of many folds that cannot be."""
        data = self.core.state.data
        examples = sum(data.training_counts) if data else None
        folds = study.runs[0].folds
        if examples is not None and folds > examples:
            raise CommandError(
                message(
                    "{examples} cannot be dealt into {folds}; choose at most {examples2}.",
                    examples=counted(examples, "training example"),
                    folds=counted(folds, "fold"),
                    examples2=counted(examples, "fold"),
                )
            )


def _ended(before: StudyCourse | None, now: StudyCourse | None) -> tuple[Run, ...]:
    """The runs that were going and are not any more."""
    if before is None or now is None or before is now:
        return ()
    were = {run.model.run for run in before.runs_going}
    return tuple(run for run in now.runs if run.model.run in were and not run.status.going)


def _tells_nothing_more(course: StudyCourse, ended: tuple[Run, ...]) -> bool:
    """Whether no more runs are worth their time.

    The other contenders of a comparison still have something to tell when one broke off; the other folds
    would fail alike, and without one of them there is no mean over all.
    """
    folds = course.study.question is Question.CROSS_VALIDATION
    return folds and any(run.status is Status.FAILED or run.elsewhere for run in ended)
