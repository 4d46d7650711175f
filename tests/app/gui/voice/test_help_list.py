"""Where the rows of the help lie, and that nothing of what was shown before stays in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands.own_phrases import Alias
from app.gui.voice.help_list import HelpList
from app.gui.voice.help_window import HelpWindow
from app.gui.window.window import Window
from app.session.help import HelpEntry, help_entries
from app.session.session import Session
from app.session.vocabulary import every_command
from app.state.parts.preferences import InterfaceLanguage, ThemeChoice

WIDE, NARROW = 600, 300


def shown(qtbot: QtBot, entries: Sequence[HelpEntry], width: int = WIDE) -> HelpList:
    """A list that is seen."""
    made = HelpList(lambda phrase: None)
    qtbot.addWidget(made)
    made.show_entries(entries)
    made.resize(width, 400)
    made.show()
    return made


def places(of: HelpList) -> list[tuple[int, int, int]]:
    """Top, height and width of the rows."""
    QApplication.processEvents()
    top = of.verticalOffset()
    rects = [of.visualRect(of.rows.index(row, 0)) for row in range(of.rows.rowCount())]
    return [(each.top() + top, each.height(), each.width()) for each in rects]


def follow_each_other(of: HelpList) -> bool:
    """Whether no row is over another one, and none apart."""
    return all(one[0] + one[1] == other[0] for one, other in pairwise(places(of)))


@pytest.fixture
def entries() -> tuple[HelpEntry, ...]:
    return help_entries(every_command())


def test_rows_lie_as_in_a_list_that_had_this_width_at_once(
    entries: Sequence[HelpEntry], qtbot: QtBot
) -> None:
    list_, narrow = shown(qtbot, entries), shown(qtbot, entries, NARROW)
    wide = places(list_)
    assert follow_each_other(list_)
    list_.resize(NARROW, 400)
    assert places(list_) == places(narrow) != wide
    list_.hide()
    list_.resize(WIDE, 400)
    list_.show()
    assert places(list_) == wide


def test_a_style_moves_nothing(entries: Sequence[HelpEntry], qtbot: QtBot) -> None:
    list_ = shown(qtbot, entries)
    before = places(list_)
    list_.verticalScrollBar().setValue(500)
    list_.setStyleSheet("QListView { color: red; }")
    assert places(list_) == before
    assert list_.verticalScrollBar().value() == 500
    larger = list_.font()
    larger.setPointSizeF(2 * larger.pointSizeF())
    list_.setFont(larger)
    assert places(list_) != before
    assert follow_each_other(list_)


def test_the_same_rows_again_have_their_places(entries: Sequence[HelpEntry], qtbot: QtBot) -> None:
    list_ = shown(qtbot, entries[:3])
    before = places(list_)
    list_.show_entries(entries[:3])
    assert places(list_) == before
    assert list_.indexAt(QPoint(40, 30)).isValid()


def test_rows_that_came_while_nobody_saw_them_have_their_places(
    entries: Sequence[HelpEntry], qtbot: QtBot
) -> None:
    list_ = shown(qtbot, entries[:3])
    places(list_)
    list_.hide()
    list_.show_entries(entries[3:9])
    list_.show()
    assert places(list_) == places(shown(qtbot, entries[3:9]))


def help_of(window: Window) -> HelpWindow:
    opened = window.dialogs.help
    assert opened is not None
    return opened


def picture(of: HelpWindow) -> QImage:
    """How it looks, without the line in which a cursor blinks."""
    QApplication.processEvents()
    return of.list.grab().toImage()


def opened_anew(window: Window, session: Session) -> QImage:
    """How the help looks when it is made now."""
    help_of(window).close()
    window.dialogs.help = None
    session.say("help")
    return picture(help_of(window))


@pytest.mark.parametrize("is_open", [True, False], ids=["open", "closed"])
def test_after_a_switch_the_help_looks_as_if_it_had_been_made_so(
    window: Window, session: Session, *, is_open: bool
) -> None:
    session.phrases.make_alias(Alias("go", "train mlp"))
    session.say("help")
    light = picture(help_of(window))
    if not is_open:
        help_of(window).close()
    session.prefer(theme=ThemeChoice.DARK)
    session.prefer(interface=InterfaceLanguage.CHINESE)
    help_of(window).show()
    dark = picture(help_of(window))
    assert help_of(window).windowTitle() == "我能说什么？"
    assert dark == opened_anew(window, session)
    session.prefer(theme=ThemeChoice.LIGHT)
    session.prefer(interface=InterfaceLanguage.ENGLISH)
    assert picture(help_of(window)) == light != dark


def test_what_is_searched_for_is_searched_for_in_the_language_of_now(
    window: Window, session: Session
) -> None:
    session.say("help")
    opened = help_of(window)
    opened.search.setText("混淆矩阵")
    english = opened.shown
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert follow_each_other(opened.list)
    assert len(opened.shown) >= len(english)
    opened.search.setText("")
    assert len(opened.shown) > len(english)
    assert follow_each_other(opened.list)
