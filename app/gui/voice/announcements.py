"""What the app says, said to a screen reader: announcements, as WAI-ARIA's live regions have them.

Problems and questions are assertive and interrupt, all else is polite and waits its turn. Nothing is said
while the push-to-talk key is held, and hands-free the ear does not listen while the screen reader probably
speaks, which it would hear from the loudspeaker. Without a screen reader nothing is done.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.gui.language.language import shown, tr
from app.state.parts.conversation import Line, Speaker
from app.state.parts.hearing import Ear
from app.state.parts.run import Run
from app.state.state import State
from language.sentence import message
from models.settings.titles import model_title

Announce = Callable[[str, bool], None]
"""A text, and whether it is assertive."""
QUARTERS = 4
SECONDS_A_LETTER = 0.07
"""Of a screen reader at its usual speed: some 170 words a minute."""
LONGEST_SECONDS = 10.0
"""A hands-free ear is not deaf for longer, however long the answer is."""


def announce_through(widget: QWidget) -> Announce:
    """To the screen reader of this computer, where one is running."""

    def announce(text: str, assertive: bool) -> None:
        politeness = QAccessible.AnnouncementPoliteness
        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
        QAccessible.updateAccessibility(event)

    return announce


class Announcements:
    """Of one window. `hush` has the ear not listen for so many seconds; `wanted` is whether anybody reads."""

    def __init__(
        self,
        announce: Announce,
        hush: Callable[[float], None],
        wanted: Callable[[], bool] = QAccessible.isActive,
    ) -> None:
        self._announce, self._hush, self._wanted = announce, hush, wanted
        self._before: State | None = None
        self._held_back: list[tuple[str, bool]] = []

    def draw(self, state: State) -> None:
        """Say what is new in a state. What there was when the first one came is not new."""
        before, self._before = self._before, state
        if before is None or not self._wanted():
            self._held_back.clear()
            return
        self._held_back += [*_said(before, state), *_heard(before, state), *_progress(before, state)]
        if self._held_back and not _key_is_held(state):
            self._say(hands_free=state.hearing.hands_free)

    def _say(self, *, hands_free: bool) -> None:
        texts, self._held_back = self._held_back, []
        if hands_free:
            letters = sum(len(text) for text, _ in texts)
            self._hush(min(LONGEST_SECONDS, SECONDS_A_LETTER * letters))
        for text, assertive in texts:
            self._announce(text, assertive)


def _said(before: State, now: State) -> list[tuple[str, bool]]:
    """The lines that are new; who typed a line knows it."""
    question = "" if now.question is None else now.question.text
    lines = [
        line for line in _new(before.conversation, now.conversation) if line.speaker is not Speaker.TYPED
    ]
    return [(_in_words(line), line.speaker is Speaker.PROBLEM or line.text == question) for line in lines]


def _new(before: tuple[Line, ...], now: tuple[Line, ...]) -> tuple[Line, ...]:
    """Those at the end that were not there; the first of `before` may be gone, since not all are kept."""
    if now is before:  # most of the time
        return ()
    for gone in range(len(before) + 1):
        if now[: len(before) - gone] == before[gone:]:
            return now[len(before) - gone :]
    return now


def _in_words(line: Line) -> str:
    if line.speaker is Speaker.HEARD:
        return f"{tr(line.speaker.value)}: {shown(line.text)}"
    return tr(line.text)


def _heard(before: State, now: State) -> list[tuple[str, bool]]:
    """What became of an utterance that was no command, and that the microphone does not work."""
    notes = []
    if now.hearing.note and now.hearing.note != before.hearing.note:
        notes.append((tr(now.hearing.note), False))
    if now.hearing.problem and now.hearing.problem != before.hearing.problem:
        notes.append((tr(now.hearing.problem), True))
    return notes


def _progress(before: State, now: State) -> list[tuple[str, bool]]:
    """That a run has come to its next quarter; that it has ended is a line of the conversation."""
    run, was = now.run, before.run
    if run is None or was is None or run.model != was.model or not run.status.going:
        return []
    quarter = _quarter(run)
    if quarter <= _quarter(was) or quarter == QUARTERS:
        return []
    title, done = model_title(run.model.specification.model), 100 * quarter // QUARTERS
    return [(tr(message("Training {title}: {done} % done.", title=title, done=done)), False)]


def _quarter(run: Run) -> int:
    return int(QUARTERS * run.fraction)


def _key_is_held(state: State) -> bool:
    return state.hearing.ear is Ear.LISTENING and not state.hearing.hands_free
