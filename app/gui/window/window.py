"""The window: tabs, the run that is going, and the voice panel. Draws a state; acts through a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QChildEvent, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenuBar, QTabWidget, QToolButton, QWidget

from app.commands.invocation import Invocation
from app.gui.language.language import Interpreter, tr
from app.gui.language.retelling import Retelling
from app.gui.language.telling import tell
from app.gui.pages.lazy_tab import Place
from app.gui.pages.page import Desk
from app.gui.qt.guarded import guarded
from app.gui.qt.key_watch import KeyWatch
from app.gui.style.dressing import Dressing
from app.gui.style.theme import Theme, apply_palette, theme_for
from app.gui.voice.panel import Talk, VoicePanel
from app.gui.widgets.parts import action, column, focus_after, row
from app.gui.window.dropped_files import Dropping
from app.gui.window.menu_bar import empty_menus
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import InterfaceLanguage, ThemeChoice
from app.state.parts.view import View

# The window is there before all that is behind it has been loaded.
if TYPE_CHECKING:
    from app.gui.data.page import DataPage
    from app.gui.pages.page import Page, PlaygroundDesk, RunsDesk
    from app.gui.playground.page import PlaygroundPage
    from app.gui.plots.plot_thread import Plotting
    from app.gui.results.page import ResultsPage
    from app.gui.results.prediction_page import PredictionPage
    from app.gui.runs.page import RunsPage
    from app.gui.studies.page import ComparisonPage
    from app.gui.training.page import TrainingPage
    from app.gui.window.dialogs import Dialogs
    from app.gui.window.run_strip import RunStrip
    from app.session.session import Session
    from app.state.state import State

TALK_KEY = Qt.Key.Key_F8
AHEAD_MILLISECONDS = 20
"""Between two pages that are made before they are asked for: what the user does comes first."""
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
SCROLLING = ("Scroll Left", "Scroll Right")
TAB_TITLES = ("Data", "Training", "Results", "Prediction", "Compare", "Runs", "Playground")


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


DATA, TRAINING, RESULTS, PREDICTION, COMPARISON, RUNS, PLAYGROUND = range(len(TAB_TITLES))


class Window(QMainWindow):
    """One window, which can be looked at and typed into at once; `begin` gives it the session to work on.

    What is asked of it before is done then.
    """

    painted = Signal()
    """Once: it is on the screen."""
    dialogs: Dialogs
    strip: RunStrip
    _runs_desk: RunsDesk
    _playground_desk: PlaygroundDesk

    def __init__(
        self,
        plotting: Plotting,
        theme: Theme,
        interpreter: Interpreter | None = None,
        language: InterfaceLanguage = InterfaceLanguage.SYSTEM,
        *,
        ahead: bool = True,
    ) -> None:
        """With `ahead`, pages are made before they are asked for; without, only when they are."""
        super().__init__()
        self.theme = theme
        self._ahead = ahead
        self._session: Session | None = None
        self._waiting: list[Callable[[], object]] = []
        self._drawn: State | None = None
        self._talking = self._is_painted = False
        self._interpreter = interpreter or Interpreter(_application())
        self._interpreter.speak(language)
        self.desk = Desk(
            perform=lambda invocation: self._soon(lambda: self.session.perform(invocation)),
            say=lambda text: self._soon(lambda: self.session.say(text)),
            choose=self._choose,
            save_as=lambda view: self._soon(lambda: self.dialogs.save_as(view)),
            plotting=plotting,
            theme=lambda: self.theme,
            runs=lambda: self._runs_desk,
            draw=self._predict_drawing,
            playground=lambda: self._playground_desk,
        )
        self.setWindowTitle("HearSee")
        self.resize(1280, 820)
        self.setMinimumSize(1200, 680)
        apply_palette(_application(), theme)
        self._dressing, self._retelling = Dressing(self, theme), Retelling(self)
        self._furnish()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)
        self._dropping = Dropping(self, self._take_dropped)

    def begin(self, session: Session) -> None:
        """Work on this session from now on."""
        from app.gui.playground.desk import playground_desk
        from app.gui.runs.desk import runs_desk
        from app.gui.window.dialogs import Dialogs
        from app.gui.window.saving_beside import SavingBeside

        self._session = session
        self._runs_desk, self._playground_desk = runs_desk(session), playground_desk(session)
        # Not before there is something to talk to: it makes Python know whatever is painted first.
        self._keys = KeyWatch(_application(), self._takes_key, self)
        _application().applicationStateChanged.connect(self._follow_activity)
        session.words = tr
        session.save = SavingBeside(session, self.desk.plotting, self).save
        session.asks_for_places = True
        self._interpreter.speak(session.state.preferences.interface)
        self.dialogs = Dialogs(session, self, self._use_phrase, self._interpreter.in_reading_order)
        chosen = self.tabs.currentIndex()
        self._put_to_work()
        session.watchers.append(self.draw)
        self.draw(session.state)
        if chosen:
            self._show_tab(chosen)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()
        self._make_pages_ahead()

    @property
    def session(self) -> Session:
        """What it works on."""
        assert self._session is not None
        return self._session

    def _soon(self, action: Callable[[], object]) -> None:
        """At once, or as soon as there is a session."""
        if self._session is None:
            self._waiting.append(action)
        else:
            action()

    # ---- what is in it

    def _furnish(self) -> None:
        """Make what the window shows first."""
        self.tabs = self._make_tabs()
        self.voice = VoicePanel(self.desk)
        self._beside_voice = column(self.tabs, spacing=14)
        inside = QWidget()
        layout = row(self._beside_voice, self.voice, spacing=18)
        layout.setContentsMargins(20, 4, 20, 18)
        inside.setLayout(layout)
        self.setCentralWidget(inside)
        bar = QMenuBar()
        self._menus = empty_menus(bar)
        self.setMenuBar(bar)
        self._take_in(bar, self.tabs.tabBar(), self.voice, *self._places)
        self.voice.line.setFocus()

    def _take_in(self, *parts: QWidget) -> None:
        """Have parts of the window follow the theme and the language."""
        self._dressing.add(*parts)
        self._retelling.add(*parts)

    def _put_to_work(self) -> None:
        """Make what only a session can fill."""
        from app.gui.window.run_strip import RunStrip

        self.strip = RunStrip(self.desk)
        self._beside_voice.addWidget(self.strip)
        self._take_in(self.strip)
        focus_after(self.tabs.tabBar(), self.strip)
        self._fill_menus()
        talk = Talk(
            ear=self.session.ear,
            attend=self.session.attend,
            choose_microphone=lambda name: self.session.prefer(microphone=name),
            make_it_mean=self.dialogs.make_phrase,
        )
        self.voice.begin(talk, self._examples())

    def _make_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        # Qt names the buttons at the ends of the bar once only.
        for end, name in zip(tabs.tabBar().findChildren(QToolButton), SCROLLING, strict=False):
            tell(end.setAccessibleName, name)
        self._places = tuple(
            Place(lambda number=number: self._make_page(number), tabs.tabBar())  # type: ignore[misc]
            for number in range(len(TAB_TITLES))
        )
        for place, title in zip(self._places, TAB_TITLES, strict=True):
            tabs.addTab(place, tr(title))
        tabs.tabBarClicked.connect(self._show_tab)
        tabs.currentChanged.connect(self._follow_tab)
        return tabs

    def _make_page(self, number: int) -> Page:
        if number == DATA:  # it is there before the others have been loaded
            from app.gui.data.page import DataPage

            return DataPage(self.desk)
        from app.gui.window.tabs import make_page

        return make_page(number, self.desk, self.session)

    def _make_pages_ahead(self) -> None:
        """Make what has not been asked for yet, one page at a time, so that it comes up quickly."""
        if self._ahead and self.pages_missing:
            self._page(self.pages_missing[0])
            QTimer.singleShot(AHEAD_MILLISECONDS, self, self._make_pages_ahead)

    def make_first_page(self) -> None:
        """What stands in front before there is a session, once the line to type into is on the screen."""
        self._page(DATA)

    @property
    def pages_missing(self) -> list[int]:
        """The numbers of the tabs whose pages have not been made yet."""
        return [number for number, place in enumerate(self._places) if not place.is_made]

    def _page(self, number: int) -> Page:
        place = self._places[number]
        if not place.is_made:
            self._dressing.dress(place)
        return place.page

    @property
    def front(self) -> Page:
        """The page of the tab that is in front."""
        return self._page(self.tabs.currentIndex())

    @property
    def data(self) -> DataPage:
        """The page of this tab, as are the following."""
        return cast("DataPage", self._page(DATA))

    @property
    def training(self) -> TrainingPage:  # noqa: D102
        return cast("TrainingPage", self._page(TRAINING))

    @property
    def results(self) -> ResultsPage:  # noqa: D102
        return cast("ResultsPage", self._page(RESULTS))

    @property
    def prediction(self) -> PredictionPage:  # noqa: D102
        return cast("PredictionPage", self._page(PREDICTION))

    @property
    def comparison(self) -> ComparisonPage:  # noqa: D102
        return cast("ComparisonPage", self._page(COMPARISON))

    @property
    def runs(self) -> RunsPage:  # noqa: D102
        return cast("RunsPage", self._page(RUNS))

    @property
    def playground(self) -> PlaygroundPage:  # noqa: D102
        return cast("PlaygroundPage", self._page(PLAYGROUND))

    def _examples(self) -> tuple[str, ...]:
        """Things to say, those in the language of the window first."""
        return self._interpreter.in_reading_order(self.session.vocabulary.all_examples())

    def _fill_menus(self) -> None:
        from app.gui.window import menus

        bar, made = self.menuBar(), self._menus
        menus.fill(made, self.session.vocabulary, self.session.perform)
        save_as = action("Save the figure as…", bar, lambda: self.dialogs.save_as(self.session.state.view))
        save_as.setShortcut("Ctrl+Shift+S")
        entries = {each.data(): each for each in made["File"].actions()}
        made["File"].insertAction(entries["Open a data folder…"], save_as)
        made["File"].insertSeparator(entries["Open a data folder…"])
        made["File"].insertSeparator(entries["Quit"])

    # ---- the state, drawn

    def draw(self, state: State) -> None:
        """Show a state; what did not change costs next to nothing."""
        before, self._drawn = self._drawn, state
        if before is state:
            return
        if before is not None and replace(before, playground=state.playground) == state:
            # A frame of an animation has no time for all the others.
            self._places[PLAYGROUND].draw(state)
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
        front = self._places[TAB_OF_VIEW[state.view]]
        self._dressing.dress(front)
        self._retelling.catch_up(front)
        self.tabs.setCurrentIndex(TAB_OF_VIEW[state.view])
        for place in self._places:
            place.draw(state)
        self._page(self.tabs.currentIndex())
        self.strip.draw(state)
        self.voice.draw(state)

    def _follow_desktop(self) -> None:
        """The desktop became dark or light."""
        if self._session is not None and self._session.state.theme is ThemeChoice.SYSTEM:
            self._change_theme(self._session.state)
            self.draw(replace(self._session.state))

    def _change_theme(self, state: State) -> None:
        theme = theme_for(state.theme)
        if theme is not self.theme:
            self.theme = theme
            apply_palette(_application(), theme)
            self._dressing.wear(theme)

    def _change_language(self, state: State) -> None:
        """Say everything in the language of now; the widgets stay, with all that the user did in them."""
        if not self._interpreter.speak(state.preferences.interface):
            return
        # A dialog that was made and not shown yet has to follow too.
        self._retelling.add(*self._dialogs_above())
        self._retelling.tell_anew()
        for number, title in enumerate(TAB_TITLES):
            self.tabs.setTabText(number, tr(title))
        self.voice.offer(self._examples())
        self.dialogs.renew_help()

    # ---- what only a window can do

    def _takes_key(self, event: QKeyEvent) -> bool:
        """Hold the talk key, wherever in the app the focus is."""
        if event.key() == TALK_KEY:
            if not event.isAutoRepeat():
                self._talk(event.type() is QEvent.Type.KeyPress)
            return True
        # A list that completes the typed line has a window of its own, but leaves this one active.
        return self.isActiveWindow() and self.voice.answers(event)

    def _follow_activity(self, activity: Qt.ApplicationState) -> None:
        if activity is not Qt.ApplicationState.ApplicationActive and self._talking:
            self._talk(False)  # the key will be let go of where we do not see it

    def _take_dropped(self, path: Path) -> None:
        """A picture is predicted; a folder or a zip is opened, unless it is dropped on the predictions."""
        self._soon(lambda: self.dialogs.take_dropped(path))

    def _predict_drawing(self, pixels: bytes, height: int, width: int) -> None:
        self.session.attempt(lambda: self.session.picture_desk.predict_drawing(pixels, height, width))

    def _talk(self, pressed: bool) -> None:
        self._talking = pressed
        self.voice.press() if pressed else self.voice.release()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing is a command like any other: it asks first while a run is going."""
        if self._session is None:
            return
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
        if self._session is not None and TAB_OF_VIEW[self._session.state.view] != index:
            self._session.show(VIEW_OF_TAB[index])

    def _follow_tab(self, index: int) -> None:
        """The keyboard can change tabs too."""
        if self._drawn is not None and TAB_OF_VIEW[self._drawn.view] != index:
            self.session.show(VIEW_OF_TAB[index])

    def _choose(self, changes: dict[str, object]) -> None:
        from models.specification import SpecificationError

        try:
            self.session.choose(**changes)
        except SpecificationError as error:
            self.session.tell(Speaker.PROBLEM, str(error))

    @guarded()
    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802 - Qt's name
        """Whatever opens above the window looks like it."""
        super().childEvent(event)
        if event.polished():
            self._take_in(*self._dialogs_above())

    def _dialogs_above(self) -> list[QDialog]:
        # Not by `event.child()`: PySide takes that for the event's, and forgets it with the event.
        return self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell, once, that it can be seen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)  # once its parts are painted too

    def _use_phrase(self, phrase: str) -> None:
        self.voice.line.setText(phrase)
        self.activateWindow()
        self.voice.line.setFocus()
