"""The line below the microphone: what is heard so far, what was heard last, or what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.gui.language.telling import tell
from app.gui.widgets.parts import Label
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear
from app.state.parts.preferences import Listening
from language.sentence import message

if TYPE_CHECKING:
    from app.state.state import State

LONGEST = 90
"""Characters of what was heard; the conversation has all of it."""


class Hint(Label):
    """Small, centred and on as many lines as it takes; in italics while somebody still speaks.

    A screen reader finds it and does not read it out by itself: that would be said into the microphone.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "caption")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._so_far = ""

    def draw(self, state: State, has_ear: bool) -> None:
        """Show what there is to say of hearing."""
        so_far = _so_far(state) if has_ear else ""
        if so_far != self._so_far:
            self._so_far = so_far
            tell(self.setAccessibleName, message("Heard so far: “{so_far}”", so_far=so_far) if so_far else "")
            self.setProperty("role", "so far" if so_far else "caption")
            self.style().polish(self)
        if so_far:
            self.show_own(f"{so_far} …")
        else:
            self.setText(_hint(state, has_ear))


def _so_far(state: State) -> str:
    """What somebody has said who has not finished, unless there is something more urgent to say."""
    waits_for_a_word = state.said is not None and state.said.waits
    return "" if state.hearing.problem or waits_for_a_word else state.hearing.so_far[:LONGEST].rstrip()


def _hint(state: State, has_ear: bool) -> str:
    hearing = state.hearing
    if hearing.problem:
        return hearing.problem
    if not has_ear:
        return ""
    if state.said is not None and state.said.waits:
        return message("Say one word: it goes to the model.")
    if hearing.ear is Ear.ASLEEP:
        return message("Hold F8 or the button to talk; tap it for one command.")
    heard = [line for line in state.conversation if line.speaker is Speaker.HEARD]
    if heard and not hearing.note:
        return message("Heard “{text}”", text=_shortened(heard[-1].text))
    waits = hearing.hands_free and state.listening is Listening.WAKE_WORD
    first = message("“{wake_word}”, then ", wake_word=state.preferences.wake_word) if waits else ""
    return hearing.note or message("Say {first}“train MLP”.", first=first)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
