"""What our code raises while Qt calls it."""

from __future__ import annotations

import ast
import contextlib
import importlib
import inspect
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.logging import _QtMessageCapture as QtMessages
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

import app.gui
from app.gui.qt.guarded import guarded
from app.gui.qt.painting import restored
from app.gui.qt.unforeseen import Unforeseen
from app.gui.widgets.parts import ElidedLabel

NOT_CALLED_BY_QT = ("Label.setText",)
"""Which only have the name of a method of Qt's, and are called by us alone."""


class Raised(list[str]):
    """A hook for exceptions that remembers them, and all that they hold, as Python's own does."""

    def __init__(self) -> None:
        super().__init__()
        self.errors: list[BaseException] = []

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.append(f"{kind.__name__}: {error}")
        self.errors.append(error)


@pytest.fixture
def raised(monkeypatch: pytest.MonkeyPatch) -> Raised:
    hook = Raised()
    monkeypatch.setattr(sys, "excepthook", hook)
    return hook


class Broken(QLabel):
    @guarded(QSize)
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        raise ValueError("no size")


def our_classes() -> Iterator[type[object]]:
    for found in pkgutil.walk_packages(app.gui.__path__, "app.gui."):
        module = importlib.import_module(found.name)
        for each in vars(module).values():
            if inspect.isclass(each) and each.__module__ == module.__name__:
                yield each


def overrides(kind: type[object]) -> Iterator[tuple[str, object]]:
    """The methods of a class that Qt's own class below it has too."""
    of_qt = [each for each in kind.__mro__ if each.__module__.startswith("PySide6.")]
    for name, method in vars(kind).items():
        theirs = any(name in vars(each) for each in of_qt)
        if theirs and inspect.isfunction(method) and not name.startswith("_"):
            yield name, method


def test_every_method_that_qt_calls_is_guarded() -> None:
    found = [
        (f"{kind.__name__}.{name}", hasattr(method, "__wrapped__"))
        for kind in our_classes()
        if issubclass(kind, Shiboken.Object)
        for name, method in overrides(kind)
    ]
    assert len(found) > 50
    assert [name for name, is_guarded in found if not is_guarded and name not in NOT_CALLED_BY_QT] == []


def test_what_a_method_raises_is_told_and_qt_gets_what_it_can_use(qtbot: QtBot, raised: Raised) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    broken = Broken(parent)
    broken.adjustSize()
    assert set(raised) == {"ValueError: no size"}
    assert broken.sizeHint() == QSize()


def fail() -> None:
    raise ValueError("a thing")


def hand_over(unforeseen: Unforeseen) -> None:
    try:
        fail()
    except ValueError as error:
        unforeseen(type(error), error, error.__traceback__)


def test_a_failure_is_printed_and_told_once_however_often_it_happens() -> None:
    told: list[str] = []
    printed = Raised()
    unforeseen = Unforeseen(told.append, printed)
    for _ in range(3):
        hand_over(unforeseen)
    assert printed == ["ValueError: a thing"]
    (sentence,) = told
    assert "“ValueError: a thing”" in sentence  # which no other language changes
    assert sentence.startswith("Something in HearSee itself failed")


def test_a_program_that_is_ended_is_not_told_of_it() -> None:
    told: list[str] = []
    Unforeseen(told.append, Raised())(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []


class Unreadable(ElidedLabel):
    """Fails in the middle of being painted."""

    def _shown(self) -> str:
        if self.isVisible():
            raise ValueError("nothing to show")
        return super()._shown()


def test_what_fails_while_it_is_painted_leaves_no_painter_behind(
    qtbot: QtBot, qtlog: QtMessages, raised: Raised
) -> None:
    failing = Unreadable("a text")
    qtbot.addWidget(failing)
    failing.show()
    qtbot.waitUntil(lambda: bool(raised))
    failing.grab()
    assert set(raised) == {"ValueError: nothing to show"}
    assert [record.message for record in qtlog.records if "paint" in record.message] == []


def test_a_painter_of_qts_is_given_back_as_it_came(qapp: QApplication) -> None:
    picture = QPixmap(4, 4)
    with QPainter(picture) as painter:
        painter.setPen(QColor("red"))
        with contextlib.suppress(ValueError), restored(painter):
            painter.setPen(QColor("blue"))
            fail()
        assert painter.pen().color() == QColor("red")


def test_no_painter_is_saved_without_being_restored_whatever_fails() -> None:
    """Only there where a `finally` restores it."""
    saving = [
        path.name
        for path in Path(app.gui.__file__).parent.rglob("*.py")
        if "painter.save()" in path.read_text("utf-8")
    ]
    assert saving == ["painting.py"]


def makes_a_painter(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QPainter"


def test_every_painter_ends_also_where_something_fails() -> None:
    """How many are made, and how many of them as context managers."""
    made = ended = 0
    for path in Path(app.gui.__file__).parent.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        held = [item.context_expr for each in nodes if isinstance(each, ast.With) for item in each.items]
        made += sum(map(makes_a_painter, nodes))
        ended += sum(map(makes_a_painter, held))
    assert made == ended > 10
