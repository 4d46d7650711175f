"""The dialog that teaches a phrase, with sounds that are made here instead of a microphone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.gui.language.language import Interpreter
from app.gui.language.telling import retell
from app.gui.style.dressing import Dressing
from app.gui.style.theme import DARK, LIGHT, Theme, apply_palette
from app.gui.voice.teach_dialog import TeachDesk, TeachDialog
from app.state.parts.hearing import Hearing, Taught
from app.state.parts.preferences import InterfaceLanguage
from app.state.state import State
from app.voice.teaching.entries import TaughtPhrasesError
from app.voice.teaching.lesson import Step, Teacher
from audio.capture.sound import Utterance
from audio.listening.example import Example
from audio.teaching.taught_phrases import TaughtPhrase
from tests.app.gui.reading import has_english
from tests.audio.teaching.sounds import features, taught, word
from tests.audio.vocabulary import grammar


class FakeEars:
    """Hears what it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[Example], None]] = []
        self.lost: Callable[[str], None] = lambda why: None
        self.stopped = 0

    def next(self, heard: Callable[[Example], None], lost: Callable[[str], None]) -> None:
        self.waiting.append(heard)
        self.lost = lost

    def fail(self, why: str) -> None:
        self.waiting.clear()
        self.lost(why)

    def stop(self) -> None:
        self.stopped += 1

    def hear(self, vowels: str, seed: int) -> None:
        utterance = word(vowels, seed)
        self.waiting.pop(0)(Example(features(utterance), sound=utterance))


class FakeStore:
    def __init__(self) -> None:
        self.kept: list[tuple[TaughtPhrase, int]] = []
        self.problem = ""
        self.changed: list[tuple[str, ...]] = []

    def rename(self, old: str, new: str) -> None:
        if self.problem:
            raise TaughtPhrasesError(self.problem)
        self.changed.append((old, new))

    def forget(self, name: str) -> None:
        if self.problem:
            raise TaughtPhrasesError(self.problem)
        self.changed.append((name,))

    def save(self, phrase: TaughtPhrase, sounds: Sequence[Utterance]) -> None:
        if self.problem:
            raise TaughtPhrasesError(self.problem)
        self.kept.append((phrase, len(sounds)))


@pytest.fixture
def ears() -> FakeEars:
    return FakeEars()


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def dialog(qtbot: QtBot, ears: FakeEars, store: FakeStore) -> TeachDialog:
    teacher = Teacher(taught, grammar().parse, list)
    desk = TeachDesk(store.save, store.rename, store.forget, ("train MLP", "停止训练"))
    made = TeachDialog(teacher, ears, desk)
    qtbot.addWidget(made)
    made.show()
    return made


def named(qtbot: QtBot, dialog: TeachDialog, sentence: str = "停止训练") -> None:
    dialog.command.setText(sentence)
    qtbot.keyClick(dialog.command, Qt.Key.Key_Return)


def test_the_keyboard_alone_teaches_a_phrase(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars, store: FakeStore
) -> None:
    named(qtbot, dialog)
    for seed in (1, 2, 3):
        ears.hear("aiu", seed)
    assert dialog.save.isEnabled()
    assert dialog.save.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    ((phrase, sounds),) = store.kept
    assert (phrase.sentence, len(phrase.examples), sounds) == ("停止训练", 3, 0)
    assert dialog.teaching.step is Step.DONE
    assert "停止训练" in dialog.tell.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_list_that_completes_a_command_looks_like_the_dialog(dialog: TeachDialog) -> None:
    popup = dialog.command.completer().popup()
    assert popup is not None
    assert popup.parentWidget() is dialog.command


def test_what_can_be_ticked_and_what_is_not_heard_now_follow_the_language(
    qapp: QApplication, dialog: TeachDialog
) -> None:
    interpreter = Interpreter(qapp, system=lambda: ["en-GB"])
    dialog.own.draw((Taught("go", "train MLP", usable=False),))
    item = dialog.own.names.topLevelItem(0)
    assert item is not None
    english = dialog.keep_sound.text(), item.text(1)
    try:
        interpreter.speak(InterfaceLanguage.CHINESE)
        retell(dialog)
        item = dialog.own.names.topLevelItem(0)
        assert item is not None
        chinese = dialog.keep_sound.text(), item.text(1)
    finally:
        interpreter.speak(InterfaceLanguage.ENGLISH)
    assert english == ("Keep the recordings, too", "train MLP (not heard now)")
    assert not any(map(has_english, (chinese[0], chinese[1].removeprefix("train MLP"))))


def test_a_sentence_that_is_no_command_asks_again_and_hears_nothing(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars
) -> None:
    named(qtbot, dialog, "fly away")
    assert dialog.command.isVisible()
    assert dialog.tell.property("role") == "problem"
    assert not ears.waiting


def test_the_dots_count_and_one_utterance_is_asked_for_at_a_time(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars
) -> None:
    named(qtbot, dialog)
    for count in range(5):
        assert dialog.dots.count == count
        assert len(ears.waiting) == 1
        ears.hear("aiu", count)
    assert dialog.dots.accessibleName() == "5 of at least 3 repetitions"
    assert not ears.waiting
    dialog.again.click()
    assert (dialog.dots.count, len(ears.waiting)) == (4, 1)
    dialog.again.click()
    assert (dialog.dots.count, len(ears.waiting)) == (3, 1)


def test_a_refused_repetition_is_told_where_a_screen_reader_finds_it(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars
) -> None:
    named(qtbot, dialog)
    ears.hear("aiu", 1)
    ears.hear("uea", 1)
    assert dialog.dots.count == 1
    assert "unlike" in dialog.accessibleDescription()
    assert dialog.tell.property("role") == "problem"
    ears.hear("aiu", 2)
    assert dialog.tell.property("role") == ""


def test_recordings_are_kept_only_if_that_is_ticked(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars, store: FakeStore
) -> None:
    named(qtbot, dialog)
    assert not dialog.keep_sound.isChecked()
    dialog.keep_sound.click()
    for seed in (1, 2, 3):
        ears.hear("aiu", seed)
    dialog.save.click()
    assert store.kept[0][1] == 3


def test_a_phrase_that_cannot_be_kept_can_be_saved_again(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars, store: FakeStore
) -> None:
    named(qtbot, dialog)
    for seed in (1, 2, 3):
        ears.hear("aiu", seed)
    store.problem = "The disk is full."
    dialog.save.click()
    assert dialog.tell.text() == "The disk is full."
    store.problem = ""
    dialog.save.click()
    assert len(store.kept) == 1


def test_cancelling_stops_listening_and_what_comes_later_is_ignored(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars, store: FakeStore
) -> None:
    named(qtbot, dialog)
    ears.hear("aiu", 1)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert ears.stopped == 1
    ears.hear("aiu", 2)
    assert dialog.dots.count == 1
    assert not store.kept


def test_enter_while_speaking_neither_saves_nor_cancels(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars, store: FakeStore
) -> None:
    named(qtbot, dialog)
    ears.hear("aiu", 1)
    assert dialog.focusWidget() is dialog.dots
    qtbot.keyClick(dialog.dots, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.dots.count == 1
    assert not store.kept


def test_the_level_stays_on_its_scale(dialog: TeachDialog) -> None:
    shown = []
    for value in (-1.0, 0.5, 7.0):
        dialog.show_level(value)
        shown.append(dialog.level.value())
    assert shown == [0, 50, 100]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_filled_dots_stand_out_in_both_themes(
    qtbot: QtBot, qapp: QApplication, dialog: TeachDialog, theme: Theme
) -> None:
    apply_palette(qapp, theme)
    Dressing(dialog, theme).dress(dialog)
    named(qtbot, dialog)
    dialog.dots.show_count(1)
    image = dialog.dots.grab().toImage()
    middle = image.height() // 2
    assert image.pixelColor(17, middle).name() == theme.accent
    assert image.pixelColor(17 + 24, middle).name() != theme.accent
    apply_palette(qapp, LIGHT)


def test_where_nothing_comes_one_click_listens_again(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars
) -> None:
    named(qtbot, dialog)
    assert not dialog.listen.isVisible()
    ears.hear("aiu", 1)
    ears.fail("The headset is gone.")
    assert dialog.tell.text() == "The headset is gone."
    assert dialog.focusWidget() is dialog.listen
    qtbot.keyClick(dialog.listen, Qt.Key.Key_Return)
    assert not dialog.listen.isVisible()
    assert len(ears.waiting) == 1
    ears.hear("aiu", 2)
    assert (dialog.dots.count, dialog.tell.property("role")) == (2, "")


def test_what_was_taken_back_after_a_silence_is_waited_for_again(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars
) -> None:
    named(qtbot, dialog)
    ears.hear("aiu", 1)
    ears.fail("Nothing was heard.")
    dialog.again.click()
    assert (dialog.dots.count, len(ears.waiting)) == (0, 1)
    assert not dialog.listen.isVisible()


def test_the_level_is_shown_only_while_one_may_speak(
    qtbot: QtBot, dialog: TeachDialog, ears: FakeEars
) -> None:
    dialog.draw(State(hearing=Hearing(level=0.5)))
    assert dialog.level.value() == 0
    named(qtbot, dialog)
    dialog.draw(State(hearing=Hearing(level=0.5)))
    assert dialog.level.value() == 50


TWO = State(
    taught=(Taught("la la", "train MLP"), Taught("very long indeed " * 8, "训练卷积网络" * 9, usable=False))
)


def choose(dialog: TeachDialog, place: int) -> None:
    item = dialog.own.names.topLevelItem(place)
    assert item is not None
    dialog.own.names.setCurrentItem(item)


def test_phrases_are_listed_until_the_command_is_named(qtbot: QtBot, dialog: TeachDialog) -> None:
    assert not dialog.own.isVisible()
    narrow = dialog.width()
    dialog.draw(TWO)
    assert dialog.own.isVisible()
    assert dialog.width() == narrow
    rows = [dialog.own.names.topLevelItem(at) for at in range(2)]
    assert [row.text(0) for row in rows if row is not None] == [each.name for each in TWO.taught]
    assert "not heard now" in (rows[1].text(1) if rows[1] else "")
    named(qtbot, dialog)
    assert not dialog.own.isVisible()
    dialog.draw(State())
    assert not dialog.own.isVisible()


def test_forgetting_takes_a_second_click_on_the_same_phrase(dialog: TeachDialog, store: FakeStore) -> None:
    dialog.draw(TWO)
    assert not dialog.own.forget.isEnabled()
    choose(dialog, 0)
    dialog.own.forget.click()
    choose(dialog, 1)
    dialog.own.forget.click()
    assert not store.changed
    dialog.own.forget.click()
    assert store.changed == [(TWO.taught[1].name,)]


def test_renaming_that_is_refused_says_why_and_the_old_name_stays(
    dialog: TeachDialog, store: FakeStore
) -> None:
    dialog.draw(TWO)
    item = dialog.own.names.topLevelItem(0)
    assert item is not None
    item.setText(0, "fazoli")
    assert store.changed == [("la la", "fazoli")]
    store.problem = "A phrase is called so already."
    item.setText(0, "other")
    assert item.text(0) == "la la"
    assert dialog.own.problem.text() == store.problem
    assert dialog.own.problem.isVisible()


def test_a_name_is_typed_in_its_place(qtbot: QtBot, dialog: TeachDialog, store: FakeStore) -> None:
    dialog.draw(TWO)
    choose(dialog, 0)
    dialog.own.rename.click()
    editor = dialog.own.names.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "fazoli")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(store.changed))
    assert store.changed == [("la la", "fazoli")]
    assert dialog.isVisible()
    assert dialog.command.isVisible()
