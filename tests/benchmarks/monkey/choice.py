"""What to do next: drawn at random from what is said, seen and lies about."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from app.session.session import Session
from app.state.parts.conversation import CONVERSATION_LENGTH
from tests.benchmarks.monkey import odd_texts
from tests.benchmarks.monkey.action import Action
from tests.benchmarks.monkey.odd_files import FIFO
from tests.benchmarks.monkey.widgets import place_of, reachable, windows

TOUR = (
    "help",
    "open the settings",
    "examine this computer",
    "teach it from the webcam",
    "make a new phrase",
    "learn a phrase",
    "show me the runs",
    "show me the polynomial regression",
    "train softmax for 2 epochs",
    "使用系统主题",
)
"""What opens for the first time, before it is looked whether anything grows."""
LINES_AT_ONCE = 20
"""With which the conversation is filled."""
LEAVING = ("quit", "quit_now")
"""Said only at the end."""
WEIGHTS = {
    "say": 30,
    "odd": 4,
    "hear": 4,
    "click": 26,
    "key": 10,
    "type": 5,
    "set": 6,
    "wheel": 2,
    "resize": 2,
    "close": 4,
    "lay": 4,
    "drop": 2,
    "copy": 2,
    "camera": 2,
    "microphone": 2,
    "kill": 0.4,
    "stop": 2,
    "alter": 2,
}
WORTH_A_CLICK = (
    QAbstractButton,
    QComboBox,
    QAbstractSpinBox,
    QAbstractSlider,
    QTabBar,
    QAbstractItemView,
    QLineEdit,
    QMenuBar,
    QMenu,
)
KEYS = (
    *("Tab", "Backtab", "Escape", "Return", "Space", "Up", "Down", "Left", "Right", "Home", "End"),
    *("PgUp", "PgDown", "Delete", "Backspace", "F1", "F2", "F8", "F10", "Menu", "A", "Z", "N", "S", "R"),
    *("P", "X", "1", "2", "3", "0", "/", "-"),
)
SHORTCUTS = (
    *(f"Ctrl+{key}" for key in "TKPRDSOLZFVACX1234567890"),
    *("Ctrl+.", "Ctrl+,", "Ctrl+Shift+Z", "Ctrl+Return", "Alt+F", "Alt+E", "Alt+V", "Alt+1", "Alt+2"),
    *("Ctrl+Tab", "Ctrl+Shift+Tab", "Shift+Left", "Ctrl+End"),
)
SURROGATES, PIPE = "surrogates", "fifo"
"""What can be left out of the texts and of the files."""
PICTURE, SOUND = "good.png", "good.wav"
MICROPHONE = ("nothing", "noise", "voice", "voice", "unplug", "plug", "plug")
CAMERA = ("plug", "unplug", "see", "see", "see", "fail")
LEAVING_ENTRIES = ("Quit",)


class Choice:
    """Draws actions.

    `said` is how many examples earlier windows have said; `leave_out` names what is not to be done.
    """

    def __init__(
        self,
        chance: random.Random,
        deck: random.Random,
        session: Session,
        files: Path,
        said: int,
        leave_out: Iterable[str],
    ) -> None:
        self._chance, self._session, self._files = chance, session, files
        self._leave_out = frozenset(leave_out)
        self._weights = {name: weight for name, weight in WEIGHTS.items() if name not in self._leave_out}
        self._examples = self._shuffled(deck, said)
        self._warming = self._warming_up()

    def _warming_up(self) -> Iterator[Action]:
        """Have everything made that is made once, and the conversation as long as it ever gets."""
        for _ in range(0, CONVERSATION_LENGTH, LINES_AT_ONCE):
            yield Action("fill", {"lines": LINES_AT_ONCE}, 20)
        for phrase in TOUR:
            if self._command(phrase) not in self._leave_out:
                yield Action("say", {"text": phrase, "example": True}, 400)
        if "drop" not in self._leave_out:
            yield Action("drop", {"place": [["Window", 0]], "name": SOUND}, 400)

    def _command(self, phrase: str) -> str:
        meaning = self._session.vocabulary.parse(phrase)
        return "" if meaning is None else meaning.command

    def _shuffled(self, deck: random.Random, said: int) -> Iterator[str]:
        """Every example that the vocabulary has, again and again in another order."""
        vocabulary = self._session.vocabulary
        every = [
            phrase
            for name in vocabulary.commands
            if name not in LEAVING and name not in self._leave_out
            for phrase in vocabulary.examples(name)
        ]
        while True:
            order = deck.sample(every, len(every))
            yield from order[said:]
            said = max(0, said - len(order))

    def next(self) -> Action:
        """Another action; looks at what is in view now."""
        warming = next(self._warming, None)
        if warming is not None:
            return warming
        kinds = list(self._weights)
        while True:
            kind = self._chance.choices(kinds, list(self._weights.values()))[0]
            arguments = getattr(self, f"_{kind}")()
            if arguments is not None:
                made = {"odd": "say", "stop": "say", "alter": "say"}.get(kind, kind)
                return Action(made, arguments, self._pause())

    def _pause(self) -> int:
        """Mostly short; now and then something is left to come to its end."""
        return self._chance.choice((5, 20, 60, 120, 250, 250, 600))

    # ---- what is said

    def _say(self) -> dict[str, object]:
        return {"text": next(self._examples), "example": True}

    def _odd(self) -> dict[str, object]:
        return {"text": self._odd_text(), "example": False}

    def _odd_text(self) -> str:
        text = odd_texts.draw(self._chance)
        return odd_texts.without_surrogates(text) if SURROGATES in self._leave_out else text

    def _stop(self) -> dict[str, object]:
        words = ("stop", "停止", "yes", "no", "是", "不", "选1", "undo", "撤销", "resume")
        return {"text": self._chance.choice(words), "example": True}

    def _hear(self) -> dict[str, object]:
        how = self._chance.choice(("heard", "heard", "unsure", "rejected", "unavailable"))
        odd = self._chance.random() < 0.2
        return {"how": how, "text": self._odd_text() if odd else next(self._examples)}

    # ---- what is seen

    def _one(self, *kinds: type[QWidget]) -> QWidget | None:
        there = [each for each in reachable() if not kinds or isinstance(each, kinds)]
        return self._chance.choice(there) if there else None

    def _click(self) -> dict[str, object] | None:
        anything = self._chance.random() < 0.12
        widget = self._one() if anything else self._one(*WORTH_A_CLICK)
        if widget is None:
            return None
        spot = self._spot(widget)
        right = self._chance.random() < 0.05
        return {
            "place": place_of(widget),
            "x": self._within(spot.left(), spot.width()),
            "y": self._within(spot.top(), spot.height()),
            "button": "right" if right else "left",
            "twice": self._chance.random() < 0.06,
        }

    def _spot(self, widget: QWidget) -> QRect:
        """Where in it there is something."""
        if isinstance(widget, QTabBar) and widget.count():
            return widget.tabRect(self._chance.randrange(widget.count()))
        if isinstance(widget, QMenu | QMenuBar):
            there = [each for each in widget.actions() if each.isVisible() and not each.isSeparator()]
            leaves = [each for each in there if str(each.data()) in LEAVING_ENTRIES]
            there = [each for each in there if each not in leaves]
            return widget.actionGeometry(self._chance.choice(there)) if there else widget.rect()
        if isinstance(widget, QAbstractItemView) and widget.model() and widget.model().rowCount():
            item = widget.model().index(self._chance.randrange(widget.model().rowCount()), 0)
            row = widget.visualRect(item)
            inside = widget.viewport().rect().intersected(row.adjusted(0, 0, widget.width(), 0))
            return widget.viewport().rect() if inside.isEmpty() else inside
        return widget.rect()

    def _within(self, start: int, length: int) -> int:
        return start + int(max(1, length) * self._chance.triangular(0.05, 0.95))

    def _key(self) -> dict[str, object]:
        if self._chance.random() < 0.35:
            return {"key": self._chance.choice(SHORTCUTS)}
        times = self._chance.choice((1, 1, 1, 2, 5))
        return {"key": self._chance.choice(KEYS), "times": times}

    def _type(self) -> dict[str, object] | None:
        widget = self._one(QLineEdit, QPlainTextEdit)
        if widget is None:
            return None
        return {
            "place": place_of(widget),
            "text": odd_texts.without_surrogates(odd_texts.draw_short(self._chance)),
        }

    def _set(self) -> dict[str, object] | None:
        """A choice, a number or a slider."""
        widget = self._one(QComboBox, QAbstractSpinBox, QAbstractSlider)
        if widget is None:
            return None
        return {"place": place_of(widget), "share": round(self._chance.random(), 3)}

    def _wheel(self) -> dict[str, object] | None:
        widget = self._one()
        delta = self._chance.choice((-960, -120, 120, 960))
        return None if widget is None else {"place": place_of(widget), "delta": delta}

    def _close(self) -> dict[str, object] | None:
        """A dialog, and never the window."""
        dialogs = [each for each in reachable() if each.isWindow() and each not in windows()]
        if not dialogs:
            return None
        how = self._chance.choice(("escape", "close", "close"))
        return {"place": place_of(self._chance.choice(dialogs)), "how": how}

    def _resize(self) -> dict[str, object]:
        return {"width": self._chance.randint(300, 2400), "height": self._chance.randint(200, 1500)}

    # ---- what lies about

    def _file(self) -> str:
        """The name of one that can be chosen, or of one that is not there."""
        there = sorted(each.name for each in self._files.iterdir())
        if PIPE in self._leave_out:
            there.remove(FIFO)
        return self._chance.choice(there) if self._chance.random() < 0.95 else "gone"

    def _lay(self) -> dict[str, object]:
        """What is chosen in the next dialog for a file."""
        return {"name": self._file() if self._chance.random() < 0.85 else ""}

    def _drop(self) -> dict[str, object] | None:
        widget = self._one()
        return None if widget is None else {"place": place_of(widget), "name": self._file()}

    def _copy(self) -> dict[str, object]:
        """Something into the clipboard."""
        what = self._chance.choice(("text", "text", "file", "picture", "nothing"))
        text = self._odd_text() if what == "text" else PICTURE if what == "picture" else self._file()
        return {"what": what, "text": text}

    def _camera(self) -> dict[str, object]:
        return {"what": self._chance.choice(CAMERA), "hue": self._chance.randrange(3)}

    def _microphone(self) -> dict[str, object]:
        return {"what": self._chance.choice(MICROPHONE)}

    def _kill(self) -> dict[str, object]:
        return {"number": self._chance.randrange(4)}

    def _alter(self) -> dict[str, object]:
        """A command with other numbers than those of its example."""
        text = next(self._examples)
        numbers = ("0", "1", "2", "3", "7", "1000000", "0.5", "1e-3", "")
        pieces = [self._chance.choice(numbers) if piece.isdigit() else piece for piece in text.split(" ")]
        return {"text": " ".join(pieces), "example": False}
