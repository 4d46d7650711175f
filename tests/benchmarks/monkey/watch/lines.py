"""Whether every answer of the window is a sentence that explains itself.

A line in red is explained where it is a sentence for people, of which all that it claims of the window is so:
"No model has been trained yet" while a model is in view explains nothing, nor does the name of an exception.
What a phrase of the vocabulary's own is answered with may be anything but that it was not understood.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from app.state.parts.conversation import Line, Speaker
from app.state.parts.hearing import Fetch
from app.state.state import State
from tests.benchmarks.monkey.watch.finding import Finding, Tell
from tests.benchmarks.monkey.watch.names import A_PATH_ENDS, without

FOR_PROGRAMMERS = re.compile(
    r"Traceback \(most recent"
    r"|\b[A-Z][A-Za-z]*(?:Error|Exception|Warning)\b"
    r"|<(?:class|function|bound|module) "
    r"|\bobject at 0x"
    r"|\[(?:Errno|WinError)"
    r"|\b[A-Z]\w+\(\w+="
    r"|\{\w*\}"
    r"|\bnan\b|\bNone\b|\bTrue\b|\bFalse\b"
)
A_SENTENCE_ENDS = re.compile(r"[.?!:…。？！：]\W*$")
QUOTED = re.compile(r"“[^”]*(?:”|$)")
CLAIMS: dict[str, Callable[[State], bool]] = {
    "No run is going on": lambda state: not _is_going(state),
    "A run is going on already": lambda state: _is_going(state),
    "The run is paused already": lambda state: _is_going(state),
    "Nothing was asked.": lambda state: state.question is None,
    "No model has been trained yet": lambda state: state.run is None or not state.run.has_weights,
    "Nothing has been trained yet": lambda state: state.run is None or not state.run.epochs,
    "The data set is still being read": lambda state: state.data is None,
    "There are no curves yet": lambda state: state.run is None,
    "There is no comparison yet": lambda state: state.study is None,
    "Nothing was taken back": lambda state: not state.future,
    "Nothing is being fetched": lambda state: (
        state.weights.fetch is not Fetch.GOING and state.download is None
    ),
    "A model is on its way already": lambda state: state.taking is not None,
}
"""What some answers say of the window, and when that is so."""
USERS = (Speaker.HEARD, Speaker.TYPED)


def _is_going(state: State) -> bool:
    return state.run is not None and state.run.status.going


def fault_of(text: str, names: Iterable[str] = ()) -> str:
    """Why this is no sentence for people, or "". `names` are somebody's words, which may be anything."""
    if not text.strip():
        return "nothing is said"
    own = QUOTED.sub("x", without(text, names))
    found = FOR_PROGRAMMERS.search(own)
    if found is not None:
        return f"“{found.group()}” is for programmers"
    whole = A_SENTENCE_ENDS.search(own) or A_PATH_ENDS.search(text)  # a point would be taken for a part of it
    return "" if whole else "it is no whole sentence"


class Lines:
    """Watches a session. `names` are those that others have given, in a state."""

    def __init__(self, tell: Tell, names: Callable[[State], Iterable[str]]) -> None:
        self._tell, self._names = tell, names
        self._last: Line | None = None
        self._typed: list[str] = []
        self.example = ""
        """The phrase of the vocabulary that is being said, or "" for none."""

    def __call__(self, state: State) -> None:
        """A state: look at the lines that are new in it."""
        for line in self._new(state.conversation):
            if line.speaker in USERS:
                self._typed = [*self._typed[-9:], line.text, line.text[:60]]
            else:
                self._look(line, state)

    def _new(self, lines: tuple[Line, ...]) -> list[Line]:
        found: list[Line] = []
        for line in reversed(lines):
            if line is self._last:
                break
            found.append(line)
        if lines:
            self._last = lines[-1]
        return found[::-1]

    def _look(self, line: Line, state: State) -> None:
        problem = self._problem(line, state)
        if problem:
            self._tell(Finding("line", f"{problem}: {line.speaker.value}: {line.text[:600]!r}"))

    def _problem(self, line: Line, state: State) -> str:
        fault = fault_of(line.text, (*self._names(state), *self._typed))
        if fault:
            return fault
        if line.speaker is Speaker.PROBLEM and self.example and line.unknown == self.example:
            return f"the vocabulary's own example “{self.example}” is not understood"
        for beginning, is_so in CLAIMS.items():
            if line.text.startswith(beginning) and not is_so(state):
                return "it is not so"
        return ""
