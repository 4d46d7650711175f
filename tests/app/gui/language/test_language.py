"""The window in another language, switched while it is open."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.gui.language.language import LONGEST_SHOWN, Interpreter, tr
from app.gui.language.of_qt import chinese_of_qt
from app.gui.runs.columns import Place
from app.gui.runs.compared import Side
from app.gui.voice.help_window import HelpWindow
from app.gui.window.window import Window
from app.session.session import Session
from app.state.events.voice import Spoken
from app.state.parts.conversation import Line, Speaker
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.view import View
from app.state.state import State
from tests.app.facts import full_state
from tests.app.gui.reading import english_in
from tests.app.runs_at_hand import keep_run

VIEWS = [
    View.DATA,
    View.CURVES,
    View.CONFUSION_MATRIX,
    View.MISTAKES,
    View.PREDICTIONS,
    View.COMPARISON,
    View.RUNS,
]


@pytest.fixture
def chinese(window: Window, session: Session) -> Window:
    session.prefer(interface=InterfaceLanguage.CHINESE)
    return window


def show(window: Window, state: State) -> None:
    window.session.state = state
    window.draw(state)


@pytest.mark.parametrize(
    "view", [View.DATA, View.CURVES, View.CONFUSION_MATRIX, View.MISTAKES, View.PREDICTIONS]
)
def test_no_english_is_left_on_a_tab(chinese: Window, session: Session, view: View) -> None:
    full = full_state()
    show(chinese, replace(full, preferences=session.state.preferences, conversation=(), view=view))
    of_the_data = {full.data.name, full.data.folder} if full.data else set()
    assert set(english_in(chinese)) - of_the_data == set()


def test_the_menus_and_tabs_are_chinese_at_once(chinese: Window) -> None:
    assert [chinese.tabs.tabText(place) for place in range(3)] == ["数据", "训练", "结果"]
    assert chinese.menuBar().actions()[0].text() == "文件(&F)"


def test_what_was_said_before_changes_its_language_too(window: Window, session: Session) -> None:
    session.say("train mlp for 3 epochs")
    session.say("show the window in Chinese")
    shown = [each.text() for each in window.voice.conversation.findChildren(QLabel)]
    assert shown == [
        "train mlp for 3 epochs",
        "开始训练 MLP，共 3 轮。",
        "show the window in Chinese",
        "界面现在是简体中文。",
    ]
    session.say("界面用英语")
    shown = [each.text() for each in window.voice.conversation.findChildren(QLabel)]
    assert "Training the MLP for 3 epochs." in shown
    assert session.state.conversation[1].text == "Training the MLP for 3 epochs."


def test_what_the_user_said_is_never_translated(chinese: Window, session: Session) -> None:
    session.tell(Speaker.TYPED, "Training")
    shown = [each.text() for each in chinese.voice.conversation.findChildren(QLabel)]
    assert shown[-1] == "Training"


def test_nothing_that_was_begun_is_lost_by_another_language(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.show(View.COMPARISON)
    window.comparison.form.models.list.tick(("mlp", "cnn"))
    window.comparison.form.models.seeds.setValue(7)
    qtbot.keyClicks(window.voice.line, "train the")
    window.voice.line.setFocus()
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert window.tabs.currentIndex() == 4
    assert window.comparison.form.models.list.ticked == ("mlp", "cnn")
    assert window.comparison.form.models.seeds.value() == 7
    assert window.voice.line.text() == "train the"
    assert QApplication.focusWidget() is window.voice.line


def test_lines_that_were_typed_are_still_under_the_arrow_key(
    window: Window, session: Session, qtbot: QtBot, type_command: Callable[[str], None]
) -> None:
    type_command("train mlp")
    session.prefer(interface=InterfaceLanguage.CHINESE)
    qtbot.keyClick(window.voice.line, Qt.Key.Key_Up)
    assert window.voice.line.text() == "train mlp"


@pytest.mark.parametrize("text", ["a: " * 600, "b; " * 600, "1 of 2 " * 1000, "\udcff xyzzy plugh"])
def test_a_log_that_was_pasted_is_shown_in_a_chinese_window(
    chinese: Window, session: Session, text: str
) -> None:
    session.say(text)
    session.receive(Spoken(Line(Speaker.PROBLEM, f"The run broke off: {text}.")))
    labels = chinese.voice.conversation.findChildren(QLabel)
    said, unknown, failed = (each.text() for each in labels[-3:])
    assert said[:20] == text[:20].replace("\udcff", "?")
    assert unknown.startswith("我不明白")
    assert max(map(len, (said, unknown, failed))) <= LONGEST_SHOWN


def test_the_language_is_undone_like_any_other_preference(window: Window, session: Session) -> None:
    session.say("界面用中文")
    assert window.tabs.tabText(0) == "数据"
    session.say("撤销")
    assert window.tabs.tabText(0) == "Data"


def test_help_is_opened_again_with_chinese_phrases_first(window: Window, session: Session) -> None:
    session.say("help")
    session.prefer(interface=InterfaceLanguage.CHINESE)
    (shown,) = [each for each in window.findChildren(HelpWindow) if each.isVisible()]
    assert shown.windowTitle() == "我能说什么？"
    first = shown.shown[0]
    assert first.examples[0].startswith("训练")
    shown.search.setText("混淆 数据")
    assert len(shown.shown) == 1


def test_the_typed_line_completes_chinese_first(chinese: Window, session: Session) -> None:
    completer = chinese.voice.line.completer()
    assert completer.model().index(0, 0).data() == "训练多层感知机"


def test_qt_says_its_own_words_in_chinese(chinese: Window) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


@pytest.mark.parametrize(("system", "expected"), [("zh-Hans-CN", "数据"), ("en-GB", "Data"), ("de", "Data")])
def test_the_system_decides_where_nothing_was_chosen(qapp: QApplication, system: str, expected: str) -> None:
    interpreter = Interpreter(qapp, system=lambda: [system, "zh-CN"])
    interpreter.speak(InterfaceLanguage.SYSTEM)
    said = tr("Data")
    interpreter.speak(InterfaceLanguage.ENGLISH)
    assert said == expected


def test_a_system_without_a_language_has_an_english_window(qapp: QApplication) -> None:
    assert not Interpreter(qapp, system=list).speak(InterfaceLanguage.SYSTEM)


IN_TWO_THREADS = """
import itertools, threading, time
from PySide6.QtCore import QCoreApplication
from app.gui.language.language import LONGEST_SHOWN, Interpreter, tr
from language.sentence import message
from app.state.parts.preferences import InterfaceLanguage

done = threading.Event()
def draw():
    for number in itertools.count():
        if done.is_set():
            return
        tr(message("Run {number} is kept.", number=number))
drawing = threading.Thread(target=draw)
interpreter = Interpreter(QCoreApplication([]))
drawing.start()
for _ in range(5):
    interpreter.speak(InterfaceLanguage.CHINESE)
    time.sleep(0.1)
    interpreter.speak(InterfaceLanguage.ENGLISH)
done.set()
drawing.join()
"""


def test_the_language_can_be_changed_while_a_figure_is_drawn() -> None:
    """In a process of its own: two threads that wait for each other could not even be told of the time."""
    subprocess.run([sys.executable, "-c", IN_TWO_THREADS], check=True, timeout=60)


def test_a_note_that_is_being_typed_and_the_typed_line_outlast_another_language(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    keep_run(session)
    session.show(View.RUNS)
    window.voice.line.setText("train m")
    session.say("write a note on run 1")
    qtbot.waitUntil(lambda: window.dialogs.marks is not None)
    dialog = window.dialogs.marks
    assert dialog is not None
    dialog.note.setPlainText("half a note")
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert window.dialogs.marks is dialog
    assert window.voice.line.text() == "train m"
    dialog.save.click()
    assert session.history.record(1).marks.note == "half a note"


def test_the_list_of_runs_stays_arranged_in_another_language(window: Window, session: Session) -> None:
    for _ in range(3):
        keep_run(session)
    session.show(View.RUNS)
    session.shelf.compare_runs((1, 2))
    page = window.runs
    page.table.horizontalHeader().setSortIndicator(Place.TITLE, Qt.SortOrder.DescendingOrder)
    page.table.go_to(page.table.runs.row_of(2))
    page.compared.turn(Side.TABLE)
    session.prefer(interface=InterfaceLanguage.CHINESE)
    heading = window.runs.table.horizontalHeader()
    assert heading.sortIndicatorSection() == Place.TITLE
    assert heading.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    current = window.runs.table.current
    assert current is not None
    assert current.number == 2
    assert window.runs.compared.side is Side.TABLE


def test_the_catalogue_outlives_every_window_and_is_never_collected_while_a_text_is_looked_up(
    qapp: QApplication,
) -> None:
    first = Interpreter(qapp, system=lambda: ["en-GB"])
    first.speak(InterfaceLanguage.CHINESE)
    first.speak(InterfaceLanguage.ENGLISH)
    before = chinese_of_qt()
    del first
    gc.collect()
    assert chinese_of_qt() is before
    assert isValid(before)
