"""The real window with real widgets, on a fake runner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.commands.own_phrases import Alias
from app.compute.messages.data import DataFailed, DataReady, DownloadProgress
from app.compute.messages.predictions import MistakesFound, Predict, Predicted
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFinished,
    RunPaused,
    RunProgress,
    RunStarted,
    Stop,
    Train,
)
from app.compute.messages.unions import Report
from app.gui.plots.figure_panel import FigurePanel
from app.gui.style.theme import DARK, LIGHT, Theme
from app.gui.voice.help_window import HelpWindow
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.view import View
from audio.listening import ear_events, verdicts
from models.events import Started
from models.settings.recipes import recipe
from tests.app.facts import data_summary, epoch_done, finished, picture, pictures
from tests.app.fakes import FakeEar, FakeRunner
from tests.app.gui.conftest import drawn

Type = Callable[[str], None]


def report(session: Session, *reports: Report) -> None:
    assert isinstance(session.runner, FakeRunner)
    session.runner.reports += reports
    session.drain()


def started(session: Session) -> str:
    assert session.state.run is not None
    name = session.state.run.model.run
    report(session, RunStarted(name, Started(session.state.chosen, "Tiny", 550, 50, 100, 9, 7850)))
    return name


def finish(session: Session) -> str:
    session.say("train mlp for 3 epochs")
    name = started(session)
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (1, 2, 3)))
    report(session, RunFinished(name, finished()))
    return name


def shown_texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def row_of(rows: QListView, text: str) -> QModelIndex:
    model, role = rows.model(), Qt.ItemDataRole.DisplayRole
    (found,) = model.match(model.index(0, 0), role, text, -1, Qt.MatchFlag.MatchExactly)
    return found


def button(widget: QWidget, text: str) -> QPushButton:
    (found,) = [each for each in widget.findChildren(QPushButton) if each.text() == text]
    return found


def action(window: Window, text: str) -> QAction:
    (found,) = [each for each in window.findChildren(QAction) if each.text() == text]
    return found


def colours(panel: FigurePanel) -> set[int]:
    """The different pixels of a canvas, read from the screen."""
    image = panel.grab().toImage()
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def test_an_empty_window_says_what_to_do(window: Window, session: Session) -> None:
    assert "The data set is being read…" in shown_texts(window.data)
    session.show(View.CURVES)
    assert any("train MLP" in text for text in shown_texts(window.training))
    assert not window.strip.isVisible()


def test_a_typed_sentence_starts_a_run(
    window: Window, runner: FakeRunner, type_command: Type, qtbot: QtBot
) -> None:
    type_command("train mlp for 3 epochs")
    request = runner.last()
    assert isinstance(request, Train)
    assert request.model.specification == replace(recipe("mlp"), epochs=3)
    assert window.front is window.training
    assert window.strip.isVisible()
    qtbot.waitUntil(lambda: "train mlp for 3 epochs" in shown_texts(window.voice))


def test_the_train_button_does_what_the_form_says(
    window: Window, session: Session, runner: FakeRunner
) -> None:
    form = window.training.settings
    form.model.setCurrentIndex(form.model.findData("softmax"))
    form.epochs.setValue(4)
    form.learning_rate.setValue(0.02)
    form.batch_size.setValue(32)
    form.seed.setValue(9)
    form.train.click()
    request = runner.last()
    assert isinstance(request, Train)
    assert request.model.specification == replace(
        recipe("softmax"), epochs=4, learning_rate=0.02, batch_size=32, seed=9
    )
    assert not form.train.isEnabled()


def test_the_learning_rate_steps_through_decades(window: Window, session: Session) -> None:
    session.training.choose(learning_rate=0.1)
    field = window.training.settings.learning_rate
    assert field.text() == "0.1"
    field.stepBy(1)
    assert field.value() == pytest.approx(0.2)
    field.stepBy(-3)
    assert field.value() == pytest.approx(0.02)


def test_curves_grow_in_an_embedded_canvas(window: Window, session: Session, qtbot: QtBot) -> None:
    session.say("train mlp for 3 epochs")
    name = started(session)
    report(session, RunEpoch(name, epoch_done(1)))
    figure = drawn(window.training.panel, qtbot)
    lines = {line.get_gid(): line for axes in figure.axes for line in axes.lines}
    assert len(np.asarray(lines["train_accuracy"].get_xdata())) == 1
    report(session, RunEpoch(name, epoch_done(2)))
    assert drawn(window.training.panel, qtbot) is figure
    canvas = window.training.panel.canvas
    assert canvas.image.deviceIndependentSize().toSize() == canvas.size()
    assert len(np.asarray(lines["train_accuracy"].get_xdata())) == 2
    assert len(colours(window.training.panel)) > 10


def test_progress_and_time_left_are_in_view_on_every_tab(window: Window, session: Session) -> None:
    session.say("train mlp for 4 epochs")
    name = started(session)
    report(session, RunProgress(name, 2, 0.25, 0.5, 10.0))
    for view in View:
        session.show(view)
        assert "MLP · epoch 2 of 4" in shown_texts(window.strip)
        assert "30 s left" in shown_texts(window.strip)


def test_the_strip_pauses_resumes_and_stops(window: Window, session: Session, runner: FakeRunner) -> None:
    session.say("train mlp")
    name = started(session)
    button(window.strip, "Pause").click()
    assert runner.last() == Pause()
    report(session, RunPaused(name))
    assert not button(window.strip, "Pause").isVisible()
    button(window.strip, "Resume").click()
    assert runner.last() == Resume()
    button(window.strip, "Stop").click()
    assert runner.last() == Stop()
    assert not button(window.strip, "Stop").isEnabled()


def test_results_and_predictions_appear_in_canvases(window: Window, session: Session, qtbot: QtBot) -> None:
    report(session, DataReady(data_summary()))
    name = finish(session)
    session.say("show the confusion matrix")
    assert drawn(window.results.panel, qtbot).axes
    assert len(colours(window.results.panel)) > 10
    session.say("predict")
    report(session, Predicted(name, pictures().pictures))
    assert window.front is window.prediction
    assert drawn(window.prediction.panel, qtbot).axes
    assert len(colours(window.prediction.panel)) > 10
    assert "MLP · 7 of 24 right" in shown_texts(window.prediction)
    session.say("show the mistakes")
    report(session, MistakesFound(name, pictures(4).pictures, 12))
    assert "MLP · 12 mistakes · the 4 most confident shown" in shown_texts(window.results)
    session.show(View.DATA)
    assert drawn(window.data.panel, qtbot).axes
    assert len(colours(window.data.panel)) > 10


def test_one_image_is_predicted_from_its_number(window: Window, session: Session, runner: FakeRunner) -> None:
    report(session, DataReady(data_summary()))
    name = finish(session)
    assert window.prediction.number.maximum() == 99
    window.prediction.number.setValue(42)
    button(window.prediction, "Predict it").click()
    request = runner.last()
    assert isinstance(request, Predict)
    assert request.indices == (42,)
    report(session, Predicted(name, (picture(42, 1, 1),)))
    assert "MLP · 1 of 1 right" in shown_texts(window.prediction)


def test_a_new_run_empties_what_belonged_to_the_last(window: Window, session: Session) -> None:
    report(session, DataReady(data_summary()))
    name = finish(session)
    report(session, Predicted(name, pictures().pictures))
    session.say("train softmax")
    session.show(View.PREDICTIONS)
    assert any("predict image 42" in text for text in shown_texts(window.prediction))


def test_a_data_set_that_cannot_be_read_is_told_in_the_page(window: Window, session: Session) -> None:
    report(session, DataFailed("labels.gz is cut short; download it again."))
    assert "labels.gz is cut short; download it again." in shown_texts(window.data)


def test_a_download_shows_how_far_it_is(window: Window, session: Session) -> None:
    report(session, DownloadProgress(10_000_000, 30_000_000))
    assert "Fetching Fashion-MNIST: 10 of 30 MB" in shown_texts(window.data)


def test_menus_come_from_the_vocabulary(window: Window, session: Session, runner: FakeRunner) -> None:
    action(window, "Train").trigger()
    assert isinstance(runner.last(), Train)
    action(window, "Curves").trigger()
    assert window.front is window.training
    action(window, "Dark theme").trigger()
    assert window.theme is DARK


@pytest.mark.parametrize(("words", "theme"), [("use the dark theme", DARK), ("use the light theme", LIGHT)])
def test_figures_follow_the_theme(
    window: Window, session: Session, qtbot: QtBot, words: str, theme: Theme
) -> None:
    report(session, DataReady(data_summary()))
    session.say(words)
    assert drawn(window.data.panel, qtbot).get_facecolor()[:3] == pytest.approx(
        tuple(int(theme.surface[start : start + 2], 16) / 255 for start in (1, 3, 5))
    )


def test_the_button_to_talk_is_held_with_the_mouse(window: Window, ear: FakeEar, qtbot: QtBot) -> None:
    qtbot.mousePress(window.voice.button, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(window.voice.button, Qt.MouseButton.LeftButton)
    assert ear.asked == ["press", "release"]


def test_what_the_ear_does_is_in_view(window: Window, session: Session, ear: FakeEar) -> None:
    assert "Asleep" in shown_texts(window.voice)
    window.voice.hands_free.click()
    assert ear.asked == ["listen"]
    session.receive(ear_events.Listening(hands_free=True))
    assert "Listening" in shown_texts(window.voice)
    session.receive(ear_events.Thinking())
    assert "Thinking…" in shown_texts(window.voice)
    session.receive(verdicts.Heard("show the data", "show", {"what": View.DATA}))
    session.receive(ear_events.Listening(hands_free=True))
    assert "Heard “show the data”" in shown_texts(window.voice)
    window.voice.hands_free.click()
    assert ear.asked == ["listen", "sleep"]
    session.receive(verdicts.Unavailable("The microphone is gone."))
    assert "The microphone is gone." in shown_texts(window.voice)


def test_microphones_are_chosen_by_name(window: Window, session: Session, ear: FakeEar) -> None:
    from app.state.events.voice import MicrophonesFound

    assert window.voice.microphone.currentText() == "No microphone"
    session.receive(MicrophonesFound(("Desk", "Headset")))
    box = window.voice.microphone
    assert [box.itemText(index) for index in range(box.count())] == ["Default microphone", "Desk", "Headset"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    box.activated.emit(0)
    assert ear.asked == ["choose Headset", "choose None"]


def test_a_question_is_answered_with_a_button(window: Window, session: Session, runner: FakeRunner) -> None:
    session.receive(verdicts.Unsure("train M L P", "train", {"model": "mlp"}))
    assert "Did you mean “train M L P”? Say yes or no." in shown_texts(window.voice)
    button(window.voice, "Yes").click()
    assert isinstance(runner.last(), Train)
    assert not button(window.voice, "Yes").isVisible()


def test_closing_while_nothing_is_going_on_closes(window: Window, session: Session) -> None:
    window.close()
    assert session.state.quitting
    assert not window.isVisible()


def test_closing_while_a_run_is_going_asks_first(
    window: Window, session: Session, runner: FakeRunner
) -> None:
    session.say("train mlp")
    started(session)
    window.close()
    assert window.isVisible()
    assert session.state.question is not None
    button(window.voice, "Yes").click()
    assert not window.isVisible()
    assert runner.last() == Stop()


def test_help_can_be_searched_and_a_click_types_the_phrase(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.say("what can i say")
    help_window = window.findChild(HelpWindow)
    assert isinstance(help_window, HelpWindow)
    assert help_window.isVisible()
    everything = len(help_window.shown)
    qtbot.keyClicks(help_window.search, "matrix")
    assert 0 < len(help_window.shown) < everything
    phrase = row_of(help_window.list, "“show me the confusion matrix”")
    qtbot.mouseClick(
        help_window.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=help_window.list.visualRect(phrase).center(),
    )
    assert window.voice.line.text() == "show me the confusion matrix"


def test_the_keyboard_chooses_a_phrase_of_the_help(window: Window, session: Session, qtbot: QtBot) -> None:
    session.say("help")
    help_window = window.dialogs.help
    assert help_window is not None
    qtbot.waitUntil(help_window.isActiveWindow)
    help_window.list.setFocus()
    qtbot.keyClick(help_window.list, Qt.Key.Key_Return)  # on a heading, which is no phrase
    assert window.voice.line.text() == ""
    qtbot.keyClick(help_window.list, Qt.Key.Key_Down)
    qtbot.keyClick(help_window.list, Qt.Key.Key_Return)
    assert window.voice.line.text() == "train MLP"


def test_the_help_is_a_few_widgets_however_much_can_be_said(window: Window, session: Session) -> None:
    """A button for each of 700 phrases took most of a second to make, and as long to be dressed anew."""
    session.say("help")
    help_window = window.dialogs.help
    assert help_window is not None
    assert help_window.list.model().rowCount() > 500
    assert len(help_window.findChildren(QWidget)) < 40


def test_a_new_phrase_comes_into_the_open_help_and_leaves_it_as_it_is(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.say("help")
    help_window = window.dialogs.help
    assert help_window is not None
    qtbot.waitExposed(help_window)
    bar = help_window.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    bar.setValue(400)
    session.phrases.make_alias(Alias("fire it up", "train MLP"))
    assert window.dialogs.help is help_window
    assert help_window.shown[0].examples == ("fire it up",)
    assert bar.value() == 400
    help_window.search.setText("matrix")
    session.phrases.make_alias(Alias("show me all", "show the confusion matrix"))
    assert help_window.search.text() == "matrix"
    assert help_window.shown[0].examples == ("show me all",)


def test_the_arrow_keys_bring_back_what_was_typed(window: Window, type_command: Type, qtbot: QtBot) -> None:
    type_command("show the data")
    type_command("stop")
    line = window.voice.line
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert line.text() == "show the data"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.text() == ""


def test_a_long_conversation_stays_at_its_end_and_bounded(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    for number in range(230):
        session.tell(Speaker.REPLY, f"line {number}")
    qtbot.waitUntil(lambda: window.voice.conversation.verticalScrollBar().maximum() > 0)
    bar = window.voice.conversation.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    assert len(window.voice.conversation.findChildren(QLabel)) <= 210


def test_every_field_and_button_has_a_name_for_screen_readers(window: Window) -> None:
    form = window.training.settings
    fields = (form.model, form.epochs, form.batch_size, form.learning_rate, form.optimizer, form.seed)
    others = (window.voice.line, window.voice.button, window.voice.microphone, window.prediction.number)
    assert all(field.accessibleName() for field in (*fields, *others))


def test_the_smallest_window_still_shows_everything(window: Window, session: Session, qtbot: QtBot) -> None:
    report(session, DataReady(data_summary()))
    finish(session)
    window.resize(window.minimumSize())
    for view in (View.DATA, View.CURVES, View.CONFUSION_MATRIX):
        session.show(view)
        qtbot.wait(30)
        page = window.front
        assert page.width() >= page.minimumSizeHint().width()
        assert page.height() >= page.minimumSizeHint().height()


def test_drawing_the_same_state_again_makes_no_new_figure(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    report(session, DataReady(data_summary()))
    figure = drawn(window.data.panel, qtbot)
    image = window.data.panel.canvas.image
    session.receive(ear_events.Level(0.4))
    window.draw(replace(session.state))
    assert window.data.panel.is_drawn
    assert drawn(window.data.panel, qtbot) is figure
    assert window.data.panel.canvas.image is image
