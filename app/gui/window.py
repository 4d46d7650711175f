"""The window: tabs, the run that is going, and the voice panel. Draws a state; acts through a session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QTabWidget, QWidget

from app.gui import menus
from app.gui.data_page import DataPage
from app.gui.help_window import HelpWindow
from app.gui.page import Desk, Page
from app.gui.parts import column, row
from app.gui.plotting import Plotting
from app.gui.prediction_page import PredictionPage
from app.gui.results_page import ResultsPage
from app.gui.run_strip import RunStrip
from app.gui.theme import Theme, apply_theme, theme_for
from app.gui.training_page import TrainingPage
from app.gui.voice_panel import VoicePanel
from app.help_text import help_entries
from app.saving import write_figure
from app.session import Session
from app.state import Speaker, State, View
from app.vocabulary import CommandError, Invocation
from models.specification import SpecificationError

TALK_KEY = Qt.Key.Key_F8
TAB_OF_VIEW = {
    View.DATA: 0,
    View.CURVES: 1,
    View.CONFUSION_MATRIX: 2,
    View.MISTAKES: 2,
    View.PREDICTIONS: 3,
}
VIEW_OF_TAB = (View.DATA, View.CURVES, View.CONFUSION_MATRIX, View.PREDICTIONS)


class Window(QMainWindow):
    """One window on one session."""

    def __init__(self, session: Session, plotting: Plotting, theme: Theme) -> None:
        super().__init__()
        self.session = session
        self.theme = theme
        self._drawn: State | None = None
        self._help: HelpWindow | None = None
        self.setWindowTitle("HearSee")
        self.resize(1280, 820)
        self.setMinimumSize(1140, 680)
        desk = Desk(
            perform=session.perform,
            say=session.say,
            choose=self._choose,
            save_as=self._save_as,
            plotting=plotting,
            theme=lambda: self.theme,
        )
        self.data, self.training = DataPage(desk), TrainingPage(desk)
        self.results, self.prediction = ResultsPage(desk), PredictionPage(desk)
        self.pages: tuple[Page, ...] = (self.data, self.training, self.results, self.prediction)
        self.tabs = self._make_tabs()
        self.strip = RunStrip(desk)
        self.voice = VoicePanel(desk, session.ear, session.vocabulary.all_examples())
        middle = QWidget()
        layout = row(column(self.tabs, self.strip, spacing=14), self.voice, spacing=18)
        layout.setContentsMargins(20, 4, 20, 18)
        middle.setLayout(layout)
        self.setCentralWidget(middle)
        self._make_menus()
        self.voice.line.setFocus()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
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
        if before is not None and state.help_asked > before.help_asked:
            self._show_help()
        if before is not None and state.folder_asked > before.folder_asked:
            self._choose_folder()
        if state.quitting and not (before and before.quitting):
            self.close()

    def _change_theme(self, state: State) -> None:
        self.theme = theme_for(state.theme)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, self.theme)

    # ---- what only a window can do

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold the talk key, wherever the focus is."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            assert isinstance(event, QKeyEvent)
            if event.key() == TALK_KEY and watched is self.windowHandle():
                if not event.isAutoRepeat():
                    pressed = event.type() is QEvent.Type.KeyPress
                    self.voice.press() if pressed else self.voice.release()
                return True
        return super().eventFilter(watched, event)

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
        for page, title in zip(self.pages, ("Data", "Training", "Results", "Prediction"), strict=True):
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
        save_as = made["File"].addAction("Save the figure as…")
        save_as.setShortcut("Ctrl+Shift+S")
        save_as.triggered.connect(lambda: self._save_as(self.session.state.view))
        quit_entry = next(action for action in made["File"].actions() if action.text() == "Quit")
        made["File"].removeAction(quit_entry)
        made["File"].addSeparator()
        made["File"].addAction(quit_entry)

    def _choose(self, changes: dict[str, object]) -> None:
        try:
            self.session.choose(**changes)
        except SpecificationError as error:
            self.session.tell(Speaker.PROBLEM, str(error))

    def _save_as(self, view: View) -> None:
        start = self.session.pictures_folder / f"{view.value.replace(' ', '-')}.png"
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save the figure", str(start), "PNG picture (*.png);;SVG drawing (*.svg)"
        )
        if chosen:
            self._attempt(
                lambda: write_figure(self.session.state, view, _with_suffix(Path(chosen))),
                f"Saved as {chosen}.",
            )

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
            self._help = HelpWindow(help_entries(self.session.vocabulary), self._use_phrase, self)
        self._help.show()
        self._help.raise_()
        self._help.search.setFocus()

    def _use_phrase(self, phrase: str) -> None:
        self.voice.line.setText(phrase)
        self.activateWindow()
        self.voice.line.setFocus()


def _with_suffix(path: Path) -> Path:
    return path if path.suffix.lower() in (".png", ".svg") else path.with_name(f"{path.name}.png")
