"""Who wears the style sheet of a theme, and when it is put on."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.gui.style.dressing import Dressing
from app.gui.style.style_sheet import style_sheet
from app.gui.style.theme import DARK, LIGHT
from app.gui.window.page_tabs import DATA, RUNS
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import ThemeChoice
from app.state.parts.view import View


def wears(part: QWidget | None) -> str:
    """The theme of a part."""
    assert part is not None
    return {style_sheet(LIGHT): "light", style_sheet(DARK): "dark", "": "none"}[part.styleSheet()]


def test_a_part_is_dressed_when_it_is_seen_and_not_before(qtbot: QtBot) -> None:
    seen, closed = QWidget(), QWidget()
    for each in (seen, closed):
        qtbot.addWidget(each)
    hidden = QWidget(closed)
    dressing = Dressing(seen, LIGHT)
    seen.show()
    dressing.add(seen, hidden)
    assert (wears(seen), wears(hidden)) == ("light", "none")
    dressing.wear(DARK)
    assert (wears(seen), wears(hidden)) == ("dark", "none")
    closed.show()
    assert wears(hidden) == "dark"


def test_a_part_that_is_gone_is_forgotten(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    part = QWidget(whole)
    whole.show()
    dressing = Dressing(whole, LIGHT)
    dressing.add(part)
    part.setParent(None)
    part.deleteLater()
    QApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete.value)
    dressing.wear(DARK)


def test_dialogs_that_were_closed_do_not_pile_up(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    dressing = Dressing(whole, LIGHT)
    made: list[weakref.ref[QWidget]] = []
    for _ in range(3):
        dialog = QWidget(whole)
        dressing.add(dialog)
        made.append(weakref.ref(dialog))
        dialog.deleteLater()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)
    del dialog
    dressing.add(whole)
    gc.collect()
    assert [each() for each in made] == [None, None, None]


def test_a_theme_is_put_on_what_is_seen_and_on_a_page_when_it_is_shown(
    window: Window, session: Session, qapp: QApplication
) -> None:
    session.show(View.RUNS)
    session.show(View.DATA)
    session.prefer(theme=ThemeChoice.DARK)
    places = {number: window.tabs.widget(number) for number in (DATA, RUNS)}
    assert {number: wears(place) for number, place in places.items()} == {DATA: "dark", RUNS: "light"}
    assert wears(window.voice) == wears(window.menuBar()) == wears(window.tabs.tabBar()) == "dark"
    session.show(View.RUNS)
    assert wears(places[RUNS]) == "dark"
    # On all of the application it would take several times as long.
    assert qapp.styleSheet() == window.styleSheet() == ""


def test_whatever_opens_above_the_window_looks_like_it(window: Window, session: Session) -> None:
    session.say("open the settings")
    settings = window.dialogs.preferences
    assert settings is not None
    assert wears(settings) == "light"
    settings.hide()
    session.prefer(theme=ThemeChoice.DARK)
    session.say("open the settings")
    assert wears(settings) == "dark"
    chooser = QFileDialog(window)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chooser.show()
    assert wears(chooser) == "dark"
    chooser.close()
    chooser.deleteLater()


def test_the_list_that_completes_the_typed_line_looks_like_it(window: Window) -> None:
    popup = window.voice.line.completer().popup()
    assert popup is not None
    assert popup.parentWidget() is window.voice.line
    assert popup.isWindow()
