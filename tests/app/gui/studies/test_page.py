"""The tab for studies, in the real window with the real session."""

from __future__ import annotations

from dataclasses import replace

from matplotlib.figure import Figure
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.compute.messages.runs import RunEpoch, RunFinished, RunStopped, Train
from app.compute.messages.unions import Report
from app.gui.studies.page import EMPTY
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.run import Status
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.state import State
from models.settings.selection import Question
from tests.app.facts import broken_off, epoch_done, finished, folds_course, study_course, study_run
from tests.app.fakes import FakeRunner
from tests.app.gui.conftest import drawn


def shown_texts(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(QLabel) if text.isVisible() and text.text()]


def course_of(session: Session) -> StudyCourse:
    assert session.state.study is not None
    return session.state.study


def report(session: Session, *reports: Report) -> None:
    assert isinstance(session.runner, FakeRunner)
    session.runner.reports += reports
    session.drain()


def end_run(session: Session, accuracy: float) -> None:
    """The run that is going finishes after an epoch."""
    assert session.state.run is not None
    name, fold = session.state.run.model.run, session.state.run.specification.fold
    end = replace(finished(1), validation_accuracy=accuracy, test_accuracy=None if fold else accuracy)
    report(session, RunEpoch(name, epoch_done(1)), RunFinished(name, end))


def test_an_empty_tab_says_what_to_say(window: Window, session: Session) -> None:
    session.show(View.COMPARISON)
    assert window.front is window.comparison
    assert EMPTY in shown_texts(window.comparison)
    assert not window.comparison.table.isVisible()
    assert not window.comparison.bar.isVisible()


def test_a_click_on_the_tab_looks_at_it_and_the_keyboard_finds_it_too(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    bar = window.tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(4).center())
    assert session.state.view is View.COMPARISON
    window.tabs.setCurrentIndex(0)
    window.tabs.setCurrentIndex(4)
    assert session.state.view is View.COMPARISON


def test_the_view_menu_offers_it_with_a_shortcut(window: Window, session: Session) -> None:
    (entry,) = [action for action in window.findChildren(QAction) if action.text() == "Comparison"]
    assert entry.shortcut().toString().startswith("Ctrl+")
    session.say("compare softmax and MLP")
    session.show(View.DATA)
    entry.trigger()
    assert session.state.view is View.COMPARISON


def test_the_compare_button_starts_a_study_that_grows_in_the_table(
    window: Window, session: Session, runner: FakeRunner
) -> None:
    session.show(View.COMPARISON)
    form = window.comparison.form
    form.models.list.tick(("softmax", "mlp"))
    form.models.epochs.setValue(1)
    form.models.seeds.setValue(2)
    form.models.start.click()
    assert course_of(session).study.question is Question.COMPARISON
    assert isinstance(runner.last(), Train)
    assert "run 1 of 4" in shown_texts(window.comparison)
    assert "Softmax regression and MLP, 2 seeds" in shown_texts(window.comparison)
    assert not form.models.start.isEnabled()
    for accuracy in (0.8, 0.9, 0.82):
        end_run(session, accuracy)
    table = window.comparison.table
    assert table.texts()[0][:4] == ["Softmax regression", "81.0 % ± 1.4 %", "81.0 % ± 1.4 %", "2 of 2"]
    assert table.texts()[1][3] == "1 of 2"
    assert window.comparison.bar.value() == 750
    end_run(session, 0.9)
    assert any("4 runs finished" in text for text in shown_texts(window.comparison))
    assert not window.comparison.bar.isVisible()
    assert form.models.start.isEnabled()


def test_the_cross_validate_button_takes_what_is_chosen(
    window: Window, session: Session, runner: FakeRunner
) -> None:
    session.training.choose(model="lenet", epochs=1)
    session.show(View.COMPARISON)
    window.comparison.form.choices[2].click()
    window.comparison.form.folds.folds.setValue(3)
    window.comparison.form.folds.start.click()
    request = runner.last()
    assert isinstance(request, Train)
    assert (request.model.specification.model, request.model.specification.folds) == ("lenet", 3)
    end_run(session, 0.8)
    assert window.comparison.table.texts()[0][:2] == ["Mean of 1 fold", "80.0 %"]
    assert session.state.chosen.fold == 0


def test_the_optimizers_button_compares_them(window: Window, session: Session, runner: FakeRunner) -> None:
    session.show(View.COMPARISON)
    window.comparison.form.choices[1].click()
    window.comparison.form.optimizers.start.click()
    assert course_of(session).study.names == ("SGD", "Momentum", "AdaGrad", "Adam")
    assert window.comparison.table.texts()[3][0] == "Adam"


def test_stopping_ends_the_whole_study(window: Window, session: Session) -> None:
    session.say("compare softmax and MLP")
    session.say("stop")
    assert session.state.run is not None
    report(session, RunStopped(session.state.run.model.run, 2.0))
    assert not course_of(session).going
    assert any("0 of 6 runs finished" in text for text in shown_texts(window.comparison))


def test_the_figure_is_drawn_again_only_where_it_would_differ(window: Window, qtbot: QtBot) -> None:
    course = study_course(done=2)
    going = study_run(course.study.runs[2], done=1)
    panel = window.comparison.panel

    def draw(course: StudyCourse) -> tuple[Figure, QImage]:
        window.draw(State(study=course, view=View.COMPARISON))
        return drawn(panel, qtbot), panel.canvas.image

    figure, image = draw(replace(course, runs=(*course.runs, going)))
    a_little_further = replace(going, fraction=0.6, seconds=9.0)
    assert draw(replace(course, runs=(*course.runs, a_little_further))) == (figure, image)
    further = study_run(course.study.runs[2], done=2)
    same, longer = draw(replace(course, runs=(*course.runs, further)))
    assert same is figure
    assert longer is not image
    other, _ = draw(folds_course())
    assert other is not figure


def test_what_broke_off_is_told_below_the_table_once(window: Window) -> None:
    course = study_course()
    broken = tuple(broken_off(run) if run.specification.model == "mlp" else run for run in course.runs)
    window.draw(State(study=replace(course, runs=broken), view=View.COMPARISON))
    assert window.comparison.problems.isVisible()
    assert window.comparison.problems.text() == "MLP: The loss has grown past every number."
    window.draw(State(study=course, view=View.COMPARISON))
    assert not window.comparison.problems.isVisible()


def test_many_problems_are_counted(window: Window) -> None:
    course = folds_course(folds=6)
    broken = tuple(replace(broken_off(run), status=Status.FAILED) for run in course.runs)
    window.draw(State(study=replace(course, runs=broken), view=View.COMPARISON))
    assert window.comparison.problems.text().splitlines()[-1] == (
        "3 more broke off; the table's rows say why."
    )


def test_the_smallest_window_shows_a_whole_study(window: Window, qtbot: QtBot) -> None:
    window.draw(State(study=study_course(done=3), run=study_course(done=3).runs[-1], view=View.COMPARISON))
    window.resize(window.minimumSize())
    qtbot.wait(30)
    page = window.comparison
    assert page.width() >= page.minimumSizeHint().width()
    assert page.height() >= page.minimumSizeHint().height()
    window.draw(State(study=study_course(done=3), run=study_course(done=3).runs[-1], view=View.CURVES))
    qtbot.wait(30)
    assert window.training.height() >= window.training.minimumSizeHint().height()
