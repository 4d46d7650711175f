"""The window: tabs, the run that is going, and the voice panel. Draws a state; acts through a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QTabWidget, QWidget

from app.aliases import Alias
from app.gui import menus
from app.gui.comparison_page import ComparisonPage
from app.gui.data_page import DataPage
from app.gui.help_window import HelpWindow
from app.gui.page import Desk, Page
from app.gui.parts import column, row
from app.gui.phrase_dialog import PhraseDesk, PhraseDialog
from app.gui.plotting import Plotting
from app.gui.prediction_page import PredictionPage
from app.gui.results_page import ResultsPage
from app.gui.run_strip import RunStrip
from app.gui.runs_page import RunsPage
from app.gui.shelf_desk import runs_desk
from app.gui.theme import Theme, apply_theme, theme_for
from app.gui.training_page import TrainingPage
from app.gui.voice_panel import Talk, VoicePanel
from app.help_text import help_entries
from app.saving import write_figure
from app.session import Session
from app.state import Speaker, State, ThemeChoice, View
from app.vocabulary import CommandError, Invocation
from models.specification import SpecificationError

if TYPE_CHECKING:
    from app.gui.lesson import Lesson

TALK_KEY = Qt.Key.Key_F8
TAB_OF_VIEW = {
    View.DATA: 0,
    View.CURVES: 1,
    View.CONFUSION_MATRIX: 2,
    View.MISTAKES: 2,
    View.PREDICTIONS: 3,
    View.COMPARISON: 4,
    View.RUNS: 5,
}
FIGURE_FILTERS = {"PNG picture (*.png)": "png", "SVG drawing (*.svg)": "svg"}
VIEW_OF_TAB = (View.DATA, View.CURVES, View.CONFUSION_MATRIX, View.PREDICTIONS, View.COMPARISON, View.RUNS)
TAB_TITLES = ("Data", "Training", "Results", "Prediction", "Compare", "Runs")


class Window(QMainWindow):
    """One window on one session."""

    def __init__(self, session: Session, plotting: Plotting, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.theme = theme
        self._drawn: State | None = None
        self._help: HelpWindow | None = None
        self.lesson: Lesson | None = None
        self._talking = False
        self.setWindowTitle("HearSee")
        self.resize(1280, 820)
        self.setMinimumSize(1200, 680)
        desk = Desk(
            perform=session.perform,
            say=session.say,
            choose=self._choose,
            save_as=self._save_as,
            plotting=plotting,
            theme=lambda: self.theme,
            runs=runs_desk(session),
        )
        self.data, self.training = DataPage(desk), TrainingPage(desk)
        self.results, self.prediction = ResultsPage(desk), PredictionPage(desk)
        self.comparison, self.runs = ComparisonPage(desk), RunsPage(desk)
        self.pages: tuple[Page, ...] = (
            self.data,
            self.training,
            self.results,
            self.prediction,
            self.comparison,
            self.runs,
        )
        self.tabs = self._make_tabs()
        self.strip = RunStrip(desk)
        talk = Talk(
            ear=session.ear,
            attend=session.attend,
            choose_microphone=lambda name: session.prefer(microphone=name),
            make_it_mean=self._make_phrase,
        )
        self.voice = VoicePanel(desk, talk, session.vocabulary.all_examples())
        middle = QWidget()
        layout = row(column(self.tabs, self.strip, spacing=14), self.voice, spacing=18)
        layout.setContentsMargins(20, 4, 20, 18)
        middle.setLayout(layout)
        self.setCentralWidget(middle)
        self._make_menus()
        self.voice.line.setFocus()
        # Last: widgets that are dressed already would be dressed anew wherever they are put.
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        session.watchers.append(self.draw)
        self.draw(session.state)

    # ---- the state, drawn

    def draw(self, state: State) -> None:
        """Show a state; what did not change costs next to nothing."""
        before, self._drawn = self._drawn, state
        if before is state:
            return
        if before is not None and before.theme is not state.theme:
            self._change_theme(state)
        if before is None or before.view is not state.view:
            self.tabs.setCurrentIndex(TAB_OF_VIEW[state.view])
        for page in self.pages:
            page.draw(state)
        self.strip.draw(state)
        self.voice.draw(state)
        if before is not None and before.aliases != state.aliases:
            self.voice.offer(self.session.vocabulary.all_examples())
        if before is not None and (before.aliases, before.taught) != (state.aliases, state.taught):
            self._forget_help()
        if before is not None:
            self._open_what_was_asked_for(before, state)
        if self.lesson is not None:
            self.lesson.draw(state)
        if state.quitting and not (before and before.quitting):
            self.close()

    def _open_what_was_asked_for(self, before: State, state: State) -> None:
        if state.help_asked > before.help_asked:
            self._show_help()
        if state.folder_asked > before.folder_asked:
            # Not from here: a dialog would hold up whoever drains the worker's reports.
            QTimer.singleShot(0, self, self._choose_folder)
        if state.phrase_asked > before.phrase_asked:
            self._make_phrase(state.unknown)
        if state.teaching_asked > before.teaching_asked:
            self._teach()

    def _follow_desktop(self) -> None:
        """The desktop became dark or light."""
        if self.session.state.theme is ThemeChoice.SYSTEM:
            self._change_theme(self.session.state)
            self.draw(replace(self.session.state))

    def _change_theme(self, state: State) -> None:
        self.theme = theme_for(state.theme)
        self._dress()

    def _dress(self) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # Every widget is told of it, and a filter in Python would hear of each.
        application.removeEventFilter(self)
        apply_theme(application, self.theme)
        application.installEventFilter(self)

    # ---- what only a window can do

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold the talk key, wherever in the app the focus is."""
        if event.type() is QEvent.Type.ApplicationDeactivate and self._talking:
            self._talk(False)  # the key will be let go of where we do not see it
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(watched, QWindow):
            assert isinstance(event, QKeyEvent)
            if event.key() == TALK_KEY:
                if not event.isAutoRepeat():
                    self._talk(event.type() is QEvent.Type.KeyPress)
                return True
            # A list that completes the typed line has a window of its own, but leaves this one active.
            if self.isActiveWindow() and self.voice.question.answers(event):
                return True
        return super().eventFilter(watched, event)

    def _talk(self, pressed: bool) -> None:
        self._talking = pressed
        self.voice.press() if pressed else self.voice.release()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing is a command like any other: it asks first while a run is going."""
        if self.session.state.quitting:
            event.accept()
            return
        event.ignore()
        self.session.perform(Invocation("quit"))

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for page, title in zip(self.pages, TAB_TITLES, strict=True):
            page.setContentsMargins(0, 14, 0, 0)
            tabs.addTab(page, title)
        tabs.tabBarClicked.connect(self._show_tab)
        tabs.currentChanged.connect(self._follow_tab)
        return tabs

    def _show_tab(self, index: int) -> None:
        """A click on a tab only looks: it starts nothing."""
        if TAB_OF_VIEW[self.session.state.view] != index:
            self.session.show(VIEW_OF_TAB[index])

    def _follow_tab(self, index: int) -> None:
        """The keyboard can change tabs too."""
        if self._drawn is not None and TAB_OF_VIEW[self._drawn.view] != index:
            self.session.show(VIEW_OF_TAB[index])

    def _make_menus(self) -> None:
        made = menus.fill(self.menuBar(), self.session.vocabulary, self.session.perform)
        save_as = QAction("Save the figure as…", self)
        save_as.setShortcut("Ctrl+Shift+S")
        save_as.triggered.connect(lambda: self._save_as(self.session.state.view))
        entries = {action.text(): action for action in made["File"].actions()}
        made["File"].insertAction(entries["Open a data folder…"], save_as)
        made["File"].insertSeparator(entries["Open a data folder…"])
        made["File"].insertSeparator(entries["Quit"])

    def _choose(self, changes: dict[str, object]) -> None:
        try:
            self.session.choose(**changes)
        except SpecificationError as error:
            self.session.tell(Speaker.PROBLEM, str(error))

    def _save_as(self, view: View) -> None:
        name = view.value.replace(" ", "-")
        dialog = QFileDialog(self, "Save the figure", str(self.session.pictures_folder / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(FIGURE_FILTERS))
        dialog.setDefaultSuffix("png")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(FIGURE_FILTERS[chosen]))
        if dialog.exec():
            path = Path(dialog.selectedFiles()[0])
            self._attempt(lambda: write_figure(self.session.state, view, path), f"Saved as {path}.")

    def _attempt(self, what: Callable[[], None], done: str) -> None:
        try:
            what()
        except CommandError as error:
            self.session.tell(Speaker.PROBLEM, str(error))
        else:
            self.session.tell(Speaker.REPLY, done)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "The folder of the data set")
        if chosen:
            self._attempt(lambda: self.session.open_data(Path(chosen)), f"Opening {chosen}.")

    def _show_help(self) -> None:
        if self._help is None:
            self._help = HelpWindow(
                help_entries(self.session.vocabulary, self.session.state.taught), self._use_phrase, self
            )
        self._help.show()
        self._help.raise_()
        self._help.search.setFocus()

    def _forget_help(self) -> None:
        """It shows phrases that are not there any more, or lacks new ones."""
        if self._help is None:
            return
        was_open = self._help.isVisible()
        self._help.close()
        self._help.deleteLater()
        self._help = None
        if was_open:
            self._show_help()

    def _make_phrase(self, phrase: str) -> None:
        kept = [each.text for each in reversed(self.session.kept.phrases())]
        # A sentence is chosen from the commands alone: none stands for another phrase of the user's own.
        own = {alias.phrase for alias in self.session.vocabulary.aliases.values()}
        desk = PhraseDesk(
            phrases=[phrase, *kept] if phrase else kept,
            examples=[each for each in self.session.vocabulary.all_examples() if each not in own],
            own=self.session.state.aliases.all,
            make=self._make_alias,
            forget=self.session.forget_alias,
        )
        # Not `exec`: a dialog would hold up whoever drains the worker's reports.
        PhraseDialog(desk, phrase, self).open()

    def _teach(self) -> None:
        # What it compares sounds with loads only once it is needed.
        from app.gui.lesson import Lesson

        if self.lesson is not None:
            self.lesson.dialog.raise_()
            return
        learning, ear = self.session.learning, self.session.ear
        assert learning is not None
        assert ear is not None
        self.lesson = Lesson(self.session, learning, ear, self)
        self.lesson.dialog.finished.connect(self._end_lesson)

    def _end_lesson(self) -> None:
        if self.lesson is not None:
            self.lesson.end()
            self.lesson = None

    def _make_alias(self, alias: Alias) -> str:
        """Why it cannot be, or ""."""
        try:
            self.session.tell(Speaker.REPLY, self.session.make_alias(alias))
        except CommandError as error:
            return str(error)
        return ""

    def _use_phrase(self, phrase: str) -> None:
        self.voice.line.setText(phrase)
        self.activateWindow()
        self.voice.line.setFocus()
