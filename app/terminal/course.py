"""One command in the terminal: understood, done, waited for, and the exit code that it ends with."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.rules import Rules
from app.compute.messages.control import RequestFailed
from app.compute.messages.data import LoadingEnded
from app.compute.messages.runs import RunFailed, WorkerLost
from app.compute.messages.unions import Report
from app.state.parts.conversation import Speaker
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.terminal.exit_codes import BAD_INPUT, BROKEN, DONE, FAILED, INTERRUPTED
from app.terminal.needs import ends_of, needs_data
from app.terminal.not_kept import not_kept_in_words
from app.terminal.waiting import Waiting
from language.sentence import joined, message, term

NEEDS_WINDOW = message("That needs the window: hearsee alone.")


class Course:
    """One command from its words to its end."""

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._session, self._output = waiting.session, waiting.output

    def run(self, text: str, invocation: Invocation | None) -> int:
        """Do it. What was done and could not be kept has failed, whatever it came to."""
        code = self._do(text, invocation)
        lost = not_kept_in_words(self._session.training.begun, unwritten=not self._session.writer.is_complete)
        self._waiting.tell_problems()
        if self._session.kept.unwritten and code == DONE:
            self._output.problem(message("What this command changed could not be kept."))
            code = FAILED
        if lost:
            self._output.problem(lost)
            code = BAD_INPUT if code == BAD_INPUT else FAILED
        return code

    def _do(self, text: str, invocation: Invocation | None) -> int:
        if invocation is None:
            self._session.tell(Speaker.TYPED, text)
            self._session.phrases.not_understood(text)
            self._waiting.tell_problems()
            return BAD_INPUT
        rules = self._session.vocabulary.rules(invocation)
        if rules.instead is not None:
            self._output.problem(joined(" ", filter(None, (NEEDS_WINDOW, term(rules.instead)))))
            return BAD_INPUT
        self._session.shelf.restore_latest()
        if self._session.state.run is not None:
            self._session.show(View.CURVES)
        self._tell_found(invocation)
        if needs_data(invocation, rules):
            broken = self._waiting.open_data()
            if broken is not None:
                return FAILED if isinstance(broken, WorkerLost) else BAD_INPUT
        done = self._session.perform(invocation)
        self._waiting.tell_problems()
        if not done:
            return BAD_INPUT
        if invocation.command == "replay_run":  # it may say that the versions are others
            self._output.note(self._waiting.last_reply())
        return self._until_its_end(invocation, rules)

    def _tell_found(self, invocation: Invocation) -> None:
        found = self._session.found
        found.look()
        if found.are_news and invocation.command not in ("add_found_runs", "leave_found_runs"):
            self._output.warning(
                f"The history does not know {found.counted} in {self._session.history.folder}; "
                "“hearsee add the found runs” lists them again, "
                "“hearsee leave the found runs” says no more of them."
            )

    def _until_its_end(self, invocation: Invocation, rules: Rules) -> int:
        ends = ends_of(invocation, rules)
        if not ends:
            self._output.reply(self._waiting.last_reply(), invocation, rules.shows, self._session.state)
            return DONE
        last = self._waiting.wait(ends)
        if self._session.state.study is not None:
            return self._until_the_study_ends(ends, last)
        if isinstance(last, (*BROKEN, RunFailed)):
            return FAILED
        if isinstance(last, LoadingEnded) and last.problem:
            return FAILED
        return INTERRUPTED if self._waiting.interrupted else self._as_it_was_repeated()

    def _as_it_was_repeated(self) -> int:
        """A run that repeats another has come to its end only where it came out the same."""
        replayed = self._session.state.replayed
        if replayed is None:
            return DONE
        self._output.replayed(self._session.state)
        return DONE if replayed.same else FAILED

    def _until_the_study_ends(self, ends: tuple[type, ...], last: Report) -> int:
        """What a study found is told at its end, also where that came early."""
        while not isinstance(last, RequestFailed) and self._study.going:
            last = self._waiting.wait(ends)
        self._waiting.tell_problems()
        course = self._study
        if self._waiting.interrupted:
            if course.total.values:
                self._output.study(self._session.state)
            return INTERRUPTED
        if course.upcoming:
            self._output.problem(
                message(
                    "The study ended after {runs} of {runs2} runs.",
                    runs=len(course.runs),
                    runs2=len(course.study.runs),
                )
            )
            return FAILED
        self._output.study(self._session.state)
        return DONE if course.total.values else FAILED

    @property
    def _study(self) -> StudyCourse:
        assert self._session.state.study is not None
        return self._session.state.study
