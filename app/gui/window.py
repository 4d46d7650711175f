"""The window: tabs, the run that is going, and the voice panel. Draws a state; acts through a session."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QWindow,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QTabWidget, QWidget

from app.gui import menus
from app.gui.carrying_over import carry_over
from app.gui.comparison_page import ComparisonPage
from app.gui.data_page import DataPage
from app.gui.dialogs import Dialogs
from app.gui.dropping import Dropping
from app.gui.handing_over import HandingOver
from app.gui.language import Interpreter, tr
from app.gui.page import Desk, Page
from app.gui.parts import column, row
from app.gui.playground_desk import playground_desk
from app.gui.playground_page import PlaygroundPage
from app.gui.plotting import Plotting
from app.gui.prediction_page import PredictionPage
from app.gui.results_page import ResultsPage
from app.gui.run_strip import RunStrip
from app.gui.runs_page import RunsPage
from app.gui.shelf_desk import runs_desk
from app.gui.theme import Theme, apply_theme, theme_for
from app.gui.training_page import TrainingPage
from app.gui.voice_panel import Talk, VoicePanel
from app.predict_files import PICTURE_SUFFIXES
from app.session import Session
from app.state import Speaker, State, ThemeChoice, View
from app.vocabulary import Invocation
from models.specification import SpecificationError

TALK_KEY = Qt.Key.Key_F8
TAB_OF_VIEW = {
    View.DATA: 0,
    View.CURVES: 1,
    View.CONFUSION_MATRIX: 2,
    View.MISTAKES: 2,
    View.CLASS_FIGURES: 2,
    View.CALIBRATION: 2,
    View.WHY: 3,
    View.PREDICTIONS: 3,
    View.COMPARISON: 4,
    View.RUNS: 5,
    View.PLAYGROUND: 6,
}
VIEW_OF_TAB = (
    View.DATA,
    View.CURVES,
    View.CONFUSION_MATRIX,
    View.PREDICTIONS,
    View.COMPARISON,
    View.RUNS,
    View.PLAYGROUND,
)
TAB_TITLES = ("Data", "Training", "Results", "Prediction", "Compare", "Runs", "Playground")


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


class Window(QMainWindow):
    """One window on one session."""

    def __init__(
        self, session: Session, plotting: Plotting, theme: Theme, interpreter: Interpreter | None = None
    ) -> None:
        super().__init__()
        self.session = session
        session.words = tr
        session.asks_for_places = True
        self.theme = theme
        self._drawn: State | None = None
        self._talking = False
        self._interpreter = interpreter or Interpreter(_application())
        self._interpreter.speak(session.state.preferences.interface)
        self.dialogs = Dialogs(session, self, self._use_phrase, self._interpreter.in_reading_order)
        self.desk = Desk(
            perform=session.perform,
            say=session.say,
            choose=self._choose,
            save_as=self.dialogs.save_as,
            plotting=plotting,
            theme=lambda: self.theme,
            runs=runs_desk(session),
            draw=self._predict_drawing,
            playground=playground_desk(session),
        )
        self.setWindowTitle("HearSee")
        self.resize(1280, 820)
        self.setMinimumSize(1200, 680)
        self._furnish()
        # Last: widgets that are dressed already would be dressed anew wherever they are put.
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        self._dropping = Dropping(self, self._take_dropped)
        session.watchers.append(self.draw)
        self.draw(session.state)

    # ---- what is in it

    def _furnish(self) -> None:
        """Make everything that the window holds, in place of what it held."""
        desk = self.desk
        self.data, self.training = DataPage(desk), TrainingPage(desk)
        self.results, self.prediction = ResultsPage(desk), PredictionPage(desk)
        self.comparison, self.runs = ComparisonPage(desk), RunsPage(desk)
        self.playground = PlaygroundPage(desk)
        self.pages: tuple[Page, ...] = (
            self.data,
            self.training,
            self.results,
            self.prediction,
            self.comparison,
            self.runs,
            self.playground,
        )
        HandingOver(self.prediction, self.session)
        self.tabs = self._make_tabs()
        self.strip = RunStrip(desk)
        self.voice = self._make_voice()
        self._inside = QWidget()
        layout = row(column(self.tabs, self.strip, spacing=14), self.voice, spacing=18)
        layout.setContentsMargins(20, 4, 20, 18)
        self._inside.setLayout(layout)
        self.setCentralWidget(self._inside)
        self._make_menus()
        self.voice.line.setFocus()

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for page, title in zip(self.pages, TAB_TITLES, strict=True):
            page.setContentsMargins(0, 14, 0, 0)
            tabs.addTab(page, tr(title))
        tabs.tabBarClicked.connect(self._show_tab)
        tabs.currentChanged.connect(self._follow_tab)
        return tabs

    def _make_voice(self) -> VoicePanel:
        talk = Talk(
            ear=self.session.ear,
            attend=self.session.attend,
            choose_microphone=lambda name: self.session.prefer(microphone=name),
            make_it_mean=self.dialogs.make_phrase,
        )
        return VoicePanel(self.desk, talk, self._examples())

    def _examples(self) -> tuple[str, ...]:
        """Things to say, those in the language of the window first."""
        return self._interpreter.in_reading_order(self.session.vocabulary.all_examples())

    def _make_menus(self) -> None:
        bar = QMenuBar()
        made = menus.fill(bar, self.session.vocabulary, self.session.perform)
        save_as = QAction(tr("Save the figure as…"), bar)
        save_as.setShortcut("Ctrl+Shift+S")
        save_as.triggered.connect(lambda: self.dialogs.save_as(self.session.state.view))
        entries = {action.data(): action for action in made["File"].actions()}
        made["File"].insertAction(entries["Open a data folder…"], save_as)
        made["File"].insertSeparator(entries["Open a data folder…"])
        made["File"].insertSeparator(entries["Quit"])
        self.setMenuBar(bar)

    # ---- the state, drawn

    def draw(self, state: State) -> None:
        """Show a state; what did not change costs next to nothing."""
        before, self._drawn = self._drawn, state
        if before is state:
            return
        if before is not None and replace(before, playground=state.playground) == state:
            self.playground.draw(state)  # a frame of an animation has no time for all the others
            return
        if before is not None:
            if before.theme is not state.theme:
                self._change_theme(state)
            if before.preferences.interface is not state.preferences.interface:
                self._change_language(state)
        self._show(state)
        if before is not None and before.aliases != state.aliases:
            self.voice.offer(self._examples())
        self.dialogs.draw(before or state, state)
        if state.quitting and not (before and before.quitting):
            self.close()

    def _show(self, state: State) -> None:
        self.tabs.setCurrentIndex(TAB_OF_VIEW[state.view])
        for page in self.pages:
            page.draw(state)
        self.strip.draw(state)
        self.voice.draw(state)

    def _follow_desktop(self) -> None:
        """The desktop became dark or light."""
        if self.session.state.theme is ThemeChoice.SYSTEM:
            self._change_theme(self.session.state)
            self.draw(replace(self.session.state))

    def _change_theme(self, state: State) -> None:
        self.theme = theme_for(state.theme)
        self._dress()

    def _change_language(self, state: State) -> None:
        """Make everything anew, in the language of now, and leave it as the user had it."""
        if not self._interpreter.speak(state.preferences.interface):
            return
        focus, old = QApplication.focusWidget(), self._inside
        self.takeCentralWidget()
        # Tabs that are put in one by one are none that the user chose.
        self._drawn = None
        self._furnish()
        self._drawn = state
        self._show(state)
        carry_over(old, self._inside, focus)
        old.deleteLater()
        self.dialogs.renew()

    def _dress(self) -> None:
        application = _application()
        # Every widget is told of it, and a filter in Python would hear of each.
        application.removeEventFilter(self)
        apply_theme(application, self.theme)
        application.installEventFilter(self)

    # ---- what only a window can do

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Hold the talk key, wherever in the app the focus is."""
        kind = event.type()  # once: every event of every widget comes by here
        if kind is QEvent.Type.ApplicationDeactivate and self._talking:
            self._talk(False)  # the key will be let go of where we do not see it
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease) and isinstance(watched, QWindow):
            assert isinstance(event, QKeyEvent)
            if event.key() == TALK_KEY:
                if not event.isAutoRepeat():
                    self._talk(kind is QEvent.Type.KeyPress)
                return True
            # A list that completes the typed line has a window of its own, but leaves this one active.
            if self.isActiveWindow() and self.voice.question.answers(event):
                return True
        return super().eventFilter(watched, event)

    def _take_dropped(self, path: Path) -> None:
        """A picture is predicted; a folder or a zip is opened, unless it is dropped on the predictions."""
        if path.suffix.lower() in PICTURE_SUFFIXES:
            self.session.attempt(lambda: self.session.picture_desk.predict_file(path))
        else:
            self.dialogs.open_data(path)

    def _predict_drawing(self, pixels: bytes, height: int, width: int) -> None:
        self.session.attempt(lambda: self.session.picture_desk.predict_drawing(pixels, height, width))

    def _talk(self, pressed: bool) -> None:
        self._talking = pressed
        self.voice.press() if pressed else self.voice.release()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing is a command like any other: it asks first while a run is going."""
        if not self.session.state.quitting:
            # What quits shows itself in the state, but Qt would close no window that is closing already.
            self.session.perform(Invocation("quit"))
        if not self.session.state.quitting:
            event.ignore()
            return
        self.dialogs.close()
        event.accept()

    def _show_tab(self, index: int) -> None:
        """A click on a tab only looks: it starts nothing."""
        if TAB_OF_VIEW[self.session.state.view] != index:
            self.session.show(VIEW_OF_TAB[index])

    def _follow_tab(self, index: int) -> None:
        """The keyboard can change tabs too."""
        if self._drawn is not None and TAB_OF_VIEW[self._drawn.view] != index:
            self.session.show(VIEW_OF_TAB[index])

    def _choose(self, changes: dict[str, object]) -> None:
        try:
            self.session.choose(**changes)
        except SpecificationError as error:
            self.session.tell(Speaker.PROBLEM, str(error))

    def _use_phrase(self, phrase: str) -> None:
        self.voice.line.setText(phrase)
        self.activateWindow()
        self.voice.line.setFocus()
