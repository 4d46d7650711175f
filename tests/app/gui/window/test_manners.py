"""Questions, undoing, phrases of one's own and listening, in the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.commands.own_phrases import Alias
from app.compute.messages.runs import Train
from app.gui.qt.key_watch import KeyWatch
from app.gui.style.theme import DARK, LIGHT
from app.gui.voice.conversation import MAKE_IT_MEAN
from app.gui.voice.help_window import HelpWindow
from app.gui.voice.phrase_dialog import PhraseDialog
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import Language, Listening, Preferences, ThemeChoice
from app.state.parts.view import View
from audio.listening import ear_events
from audio.listening.verdicts import Heard, Reading, Rejected, Unsure
from tests.app.fakes import FakeEar, FakeRunner

Type = Callable[[str], None]
LONG = "train softmax regression for twenty epochs with Adam at a learning rate of point zero one with seed"
CHINESE = "用随机梯度下降训练多层感知机二十轮学习率零点零一批量一百二十八种子四十二"
TWO = Unsure(
    "train MLP", "train", {"model": "mlp"}, others=(Reading("train LeNet", "train", {"model": "lenet"}),)
)
LONG_ONES = Unsure(
    f"{LONG} fifteen",
    "train",
    {"model": "softmax", "seed": 15},
    others=(
        Reading(f"{LONG} fifty", "train", {"model": "softmax", "seed": 50}),
        Reading(CHINESE, "train", {"model": "mlp", "seed": 42}),
    ),
)


def model_trained(runner: FakeRunner) -> str:
    request = runner.last()
    assert isinstance(request, Train)
    return request.model.specification.model


def shown_texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def offers(widget: QWidget) -> list[QPushButton]:
    return [
        each for each in widget.findChildren(QPushButton) if each.text() == MAKE_IT_MEAN and each.isVisible()
    ]


def dialog_of(window: Window) -> PhraseDialog:
    return next(each for each in window.findChildren(PhraseDialog) if each.isVisible())


def choice(window: Window, text: str) -> QAction:
    (found,) = [each for each in window.voice.listening.menu().actions() if each.text() == text]
    return found


# ---- questions


def test_an_option_is_chosen_with_the_mouse(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    session.receive(TWO)
    card = window.voice.question
    assert [each.isVisible() for each in card.options] == [True, True, False]
    assert not card.yes.isVisible()
    assert card.accessibleName() == "Did you mean 1 “train MLP”, 2 “train LeNet”? Say the number, or no."
    assert card.options[1].accessibleName() == "2: train LeNet"
    qtbot.mouseClick(card.options[1], Qt.MouseButton.LeftButton)
    assert model_trained(runner) == "lenet"
    assert not card.isVisible()


def test_no_declines_them_all(window: Window, session: Session, runner: FakeRunner) -> None:
    session.receive(TWO)
    window.voice.question.none.click()
    assert session.state.question is None
    assert runner.requests == []


@pytest.mark.parametrize(("key", "model"), [(Qt.Key.Key_1, "mlp"), (Qt.Key.Key_2, "lenet")])
def test_a_number_key_answers_where_nothing_is_written(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot, key: Qt.Key, model: str
) -> None:
    window.activateWindow()
    session.receive(TWO)
    window.voice.question.options[0].setFocus()
    qtbot.keyClick(window.windowHandle(), key)
    assert model_trained(runner) == model
    assert window.voice.line.text() == ""


def test_a_command_that_begins_with_a_number_is_no_answer(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.voice.line.setFocus()
    session.receive(TWO)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_2)
    assert window.voice.line.text() == "2"
    assert runner.requests == []
    assert session.state.question is not None


def test_in_the_command_line_it_takes_alt(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.voice.line.setFocus()
    session.receive(TWO)
    window.voice.line.setText("predict image ")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_2)
    assert window.voice.line.text() == "predict image 2"
    assert runner.requests == []
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert model_trained(runner) == "lenet"
    assert window.voice.line.text() == "predict image 2"


def test_a_number_field_keeps_its_numbers(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    session.show(View.CURVES)
    session.receive(TWO)
    field = window.training.settings.epochs
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_2)
    assert runner.requests == []
    assert session.state.question is not None


def test_without_such_an_answer_a_number_key_types(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    window.voice.line.setFocus()
    session.receive(TWO)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_3)
    assert window.voice.line.text() == "3"
    session.say("no")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_1)
    assert window.voice.line.text() == "31"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_long_answers_keep_their_ends_and_fit(
    window: Window, session: Session, qtbot: QtBot, theme: str
) -> None:
    session.say(f"use the {theme} theme")
    window.resize(window.minimumSize())
    session.receive(LONG_ONES)
    card = window.voice.question
    qtbot.waitUntil(lambda: card.height() >= card.minimumSizeHint().height())
    first, second, third = card.options
    assert first.lines[-1].endswith("fifteen")
    assert second.lines[-1].endswith("fifty")
    assert "".join(third.lines) == CHINESE
    assert first.toolTip() == f"{LONG} fifteen"
    assert third.toolTip() == ""
    for option in card.options:
        lines = option.lines
        assert max(map(option.fontMetrics().horizontalAdvance, lines)) < option.width() - 30
        assert option.height() >= len(lines) * option.fontMetrics().lineSpacing()
    assert card.geometry().bottom() < window.voice.line.geometry().top()


def test_one_question_after_another_is_drawn_anew(window: Window, session: Session) -> None:
    session.receive(TWO)
    session.say("no")
    session.receive(Unsure("stop", "stop"))
    card = window.voice.question
    assert [each.isVisible() for each in card.options] == [False, False, False]
    assert card.yes.isVisible()
    assert "Did you mean “stop”? Say yes or no." in shown_texts(card)


# ---- what was heard and done


@pytest.mark.parametrize("text", [LONG, CHINESE, "电脑，显示数据"])
def test_what_was_heard_and_done_is_in_view(
    window: Window, session: Session, qtbot: QtBot, text: str
) -> None:
    session.receive(Heard(text, "use_theme", {"theme": Preferences().theme}))
    labels = window.voice.conversation.findChildren(QLabel)
    assert [each.text() for each in labels] == [text, "The window follows the desktop."]
    qtbot.wait(30)
    for label in labels:
        assert label.geometry().right() <= window.voice.conversation.viewport().width()
        assert label.height() >= label.heightForWidth(label.width())


# ---- undoing


def test_the_keys_for_undo_work_from_the_empty_command_line(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    window.activateWindow()
    window.voice.line.setFocus()
    session.say("use the dark theme")
    assert window.theme is DARK
    qtbot.keyClick(window.voice.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.theme is LIGHT
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.voice.line, Qt.Key.Key_Z, both)
    assert window.theme is DARK


def test_text_in_the_command_line_is_undone_there(window: Window, session: Session, qtbot: QtBot) -> None:
    window.activateWindow()
    window.voice.line.setFocus()
    session.say("use the dark theme")
    qtbot.keyClicks(window.voice.line, "stop")
    qtbot.keyClick(window.voice.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.voice.line.text() == ""
    assert window.theme is DARK


def test_undoing_a_setting_is_seen_in_the_form(window: Window, session: Session) -> None:
    form = window.training.settings
    before = form.batch_size.value()
    session.say("set batch size to 32")
    assert form.batch_size.value() == 32
    next(each for each in window.findChildren(QAction) if each.text() == "Undo").trigger()
    assert form.batch_size.value() == before


# ---- phrases of one's own


def test_a_click_gives_a_meaning_to_what_was_not_understood(
    window: Window, session: Session, runner: FakeRunner, type_command: Type, qtbot: QtBot
) -> None:
    type_command("fire it up")
    qtbot.waitUntil(lambda: len(offers(window)) == 1)
    offers(window)[0].click()
    dialog = dialog_of(window)
    assert dialog.phrase.currentText() == "fire it up"
    assert not dialog.save.isEnabled()
    dialog.sentence.setText("train LeNet")
    dialog.save.click()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: "“fire it up” means “train LeNet” now." in shown_texts(window.voice))
    type_command("fire it up")
    assert model_trained(runner) == "lenet"


def test_what_cannot_be_is_said_in_the_dialog_and_can_be_corrected(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.say("fire it up")
    qtbot.waitUntil(lambda: len(offers(window)) == 1)
    offers(window)[0].click()
    dialog = dialog_of(window)
    dialog.sentence.setText("fire the rocket")
    dialog.save.click()
    assert dialog.problem.text() == "“fire the rocket” is no command, so nothing can stand for it."
    assert dialog.problem.isVisible()
    dialog.sentence.setText("stop")
    assert not dialog.problem.isVisible()
    dialog.save.click()
    assert session.state.aliases.all == (Alias("fire it up", "stop"),)


def test_the_dialog_completes_commands_and_offers_kept_phrases(window: Window, session: Session) -> None:
    session.say("keep phrases")
    session.say("yes")
    for words in ("fire it up", "走吧走吧"):
        session.say(words)
    session.phrases.make_alias(Alias("go", "stop"))
    session.say("make a new phrase")
    dialog = dialog_of(window)
    assert [dialog.phrase.itemText(at) for at in range(dialog.phrase.count())] == ["走吧走吧", "fire it up"]
    completer = dialog.sentence.completer()
    completer.setCompletionPrefix("confusion")
    assert "show me the confusion matrix" in completer.currentCompletion()
    completer.setCompletionPrefix("go")
    model = completer.completionModel()
    offered = [model.index(at, 0).data() for at in range(model.rowCount())]
    assert "go" not in offered
    dialog.reject()
    assert session.state.aliases.all == (Alias("go", "stop"),)


def test_hands_free_the_offer_stands_below_the_microphone(window: Window, session: Session) -> None:
    session.receive(ear_events.Listening(hands_free=True))
    session.receive(Rejected("“warm up the oven” is no command.", text="warm up the oven"))
    assert offers(window) == [window.voice.make_it_mean]
    window.voice.make_it_mean.click()
    assert dialog_of(window).phrase.currentText() == "warm up the oven"
    session.receive(Heard("show the data", "show", {"what": View.DATA}))
    assert offers(window) == []


def test_a_phrase_of_ones_own_is_completed_listed_in_help_and_forgotten(
    window: Window, session: Session
) -> None:
    session.say("help")
    session.phrases.make_alias(Alias("fire it up", "train MLP"))
    completer = window.voice.line.completer()
    completer.setCompletionPrefix("fire")
    assert completer.currentCompletion() == "fire it up"
    help_window = next(each for each in window.findChildren(HelpWindow) if each.isVisible())
    help_window.search.setText("fire")
    assert [entry.summary for entry in help_window.shown] == ["Your own phrase for “train MLP”."]
    session.say("make a new phrase")
    dialog = dialog_of(window)
    dialog.own.setCurrentRow(0)
    dialog.forget.click()
    assert session.state.aliases.all == ()
    assert not dialog.own.isVisible()
    completer.setCompletionPrefix("fire")
    assert completer.currentCompletion() == ""


# ---- how it listens


def test_listening_is_chosen_from_a_menu(window: Window, session: Session, ear: FakeEar) -> None:
    assert choice(window, "Push to talk (F8)").isChecked()
    choice(window, "After “电脑”").trigger()
    assert session.state.preferences.listening is Listening.WAKE_WORD
    assert session.state.preferences.wake_word == "电脑"
    assert not choice(window, "Push to talk (F8)").isChecked()
    assert ear.asked == ["listen"]
    choice(window, "English only").trigger()
    assert session.state.preferences.language is Language.ENGLISH
    choice(window, "Keep phrases that are not understood").trigger()
    assert not choice(window, "Keep phrases that are not understood").isChecked()
    session.say("yes")
    assert session.state.preferences.keep_phrases
    assert choice(window, "Keep phrases that are not understood").isChecked()
    choice(window, "Keep phrases that are not understood").trigger()
    assert not session.state.preferences.keep_phrases
    session.say("use hands free")
    assert choice(window, "Hands-free").isChecked()


def test_the_menu_opens_from_the_keyboard_and_has_a_name(window: Window, qtbot: QtBot) -> None:
    button = window.voice.listening
    assert button.accessibleName() == "How to listen"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    menu = button.menu()
    assert all(action.text() for action in menu.actions() if not action.isSeparator())


def test_while_it_waits_for_the_wake_word_it_says_so(window: Window, session: Session) -> None:
    session.say("use the wake word hey computer")
    assert window.voice.hands_free.text() == "Listen for “hey computer”"
    session.receive(ear_events.Listening(hands_free=True))
    assert "Say “hey computer”, then “train MLP”." in shown_texts(window.voice)
    session.receive(Heard("show the data", "show", {"what": View.DATA}, addressed=False))
    assert "“show the data”: say “hey computer” first." in shown_texts(window.voice)


def test_the_microphone_that_was_chosen_is_shown(window: Window, session: Session) -> None:
    from app.state.events.voice import MicrophonesFound

    session.prefer(microphone="Headset")
    session.receive(MicrophonesFound(("Desk", "Headset")))
    assert window.voice.microphone.currentText() == "Headset"
    session.say("undo")
    assert window.voice.microphone.currentText() == "Default microphone"


def test_no_filter_in_python_hears_of_every_event_of_the_window(
    window: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tens of thousands come by while pages are made: each would cost more than what Qt does with it."""
    heard: list[QEvent] = []

    def hear(_watch: KeyWatch, _watched: QObject, event: QEvent) -> bool:
        heard.append(event)
        return False

    monkeypatch.setattr(KeyWatch, "eventFilter", hear)
    session.show(View.COMPARISON)
    session.prefer(theme=ThemeChoice.DARK)
    assert len(heard) < 50
