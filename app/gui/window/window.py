"""The window: tabs, the run that is going, and the voice panel. Draws a state; acts through a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar, QWidget

from app.commands.invocation import Invocation
from app.gui.language.language import Interpreter, tr
from app.gui.pages.page import Desk
from app.gui.qt.guarded import guarded
from app.gui.style.theme import Theme
from app.gui.voice.panel import Talk, VoicePanel
from app.gui.widgets.parts import column, focus_after, row
from app.gui.window.appearance import Appearance
from app.gui.window.dropped_files import Dropping
from app.gui.window.menu_bar import empty_menus
from app.gui.window.page_tabs import DATA, NamedPages, PageTabs
from app.gui.window.talk_key import TalkKey
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import InterfaceLanguage, ThemeChoice

# The window is there before all that is behind it has been loaded.
if TYPE_CHECKING:
    from app.gui.pages.page import Page, PlaygroundDesk, RunsDesk
    from app.gui.plots.plot_thread import Plotting
    from app.gui.voice.announcements import Announcements
    from app.gui.window.dialogs import Dialogs
    from app.gui.window.run_strip import RunStrip
    from app.session.session import Session
    from app.state.state import State


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


class Window(QMainWindow, NamedPages):
    """One window, which can be looked at and typed into at once; `begin` gives it the session to work on.

    What is asked of it before is done then.
    """

    painted = Signal()
    """Once: it is on the screen."""
    dialogs: Dialogs
    strip: RunStrip
    _announcements: Announcements
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
        self._ahead = ahead
        self._session: Session | None = None
        self._waiting: list[Callable[[], object]] = []
        self._drawn: State | None = None
        self._is_painted = False
        self._interpreter = interpreter or Interpreter(_application())
        self._interpreter.speak(language)
        self.desk = Desk(
            perform=lambda invocation: self._soon(lambda: self.session.perform(invocation)),
            say=lambda text: self._soon(lambda: self.session.say(text)),
            choose=self._choose,
            save_as=lambda view: self._soon(lambda: self.dialogs.files.save_as(view)),
            plotting=plotting,
            theme=lambda: self.theme,
            runs=lambda: self._runs_desk,
            draw=self._predict_drawing,
            playground=lambda: self._playground_desk,
        )
        self.setWindowTitle("HearSee")
        self.resize(1280, 820)
        self.setMinimumSize(1200, 680)
        self._appearance = Appearance(self, _application(), theme, self._interpreter)
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
        self._talk_key = TalkKey(_application(), self, self.voice)
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
            self.tabs.turn_to(chosen)
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()
        if self._ahead:
            self.tabs.make_ahead()

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
        self.tabs = PageTabs(self._make_page, self._appearance, lambda view: self.session.show(view))
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
        self._appearance.take_in(bar, self.tabs.tabBar(), self.voice, *self.tabs.places)
        self.voice.line.setFocus()

    def _put_to_work(self) -> None:
        """Make what only a session can fill."""
        from app.gui.voice.announcements import Announcements, announce_through
        from app.gui.window.run_strip import RunStrip

        self.strip = RunStrip(self.desk)
        self._beside_voice.addWidget(self.strip)
        self._appearance.take_in(self.strip)
        focus_after(self.tabs.tabBar(), self.strip)
        self._fill_menus()
        self._announcements = Announcements(announce_through(self.voice), self._hush)
        talk = Talk(
            ear=self.session.voice.ear,
            attend=self.session.voice.attend,
            choose_microphone=lambda name: self.session.prefer(microphone=name),
            make_it_mean=self.dialogs.make_phrase,
        )
        self.voice.begin(talk, self._examples())

    def _make_page(self, number: int) -> Page:
        if number == DATA:  # it is there before the others have been loaded
            from app.gui.data.page import DataPage

            return DataPage(self.desk)
        from app.gui.window.tabs import make_page

        return make_page(number, self.desk, self.session)

    def make_first_page(self) -> None:
        """What stands in front before there is a session, once the line to type into is on the screen."""
        self.tabs.page(DATA)

    @property
    def theme(self) -> Theme:
        """What it looks like."""
        return self._appearance.theme

    def _examples(self) -> tuple[str, ...]:
        """Things to say, those in the language of the window first."""
        return self._interpreter.in_reading_order(self.session.vocabulary.all_examples())

    def _fill_menus(self) -> None:
        from app.gui.window import menus

        menus.fill(self._menus, self.session.vocabulary, self.session.perform)
        menus.offer_saving(self._menus["File"], lambda: self.dialogs.files.save_as(self.session.state.view))

    # ---- the state, drawn

    def draw(self, state: State) -> None:
        """Show a state; what did not change costs next to nothing."""
        before, self._drawn = self._drawn, state
        if before is state:
            return
        if before is not None and replace(before, playground=state.playground) == state:
            self.tabs.draw_frame(state)
            return
        if before is not None:
            if before.theme is not state.theme:
                self._appearance.wear(state.theme)
            if before.preferences.interface is not state.preferences.interface:
                self._change_language(state)
        self._show(state)
        if before is not None and before.aliases != state.aliases:
            self.voice.offer(self._examples())
        self.dialogs.draw(before or state, state)
        if state.quitting and not (before and before.quitting):
            self.close()

    def _hush(self, seconds: float) -> None:
        if self.session.voice.ear is not None:
            self.session.voice.ear.hush(seconds)

    def _show(self, state: State) -> None:
        self._announcements.draw(state)
        self.tabs.draw(state)
        self.strip.draw(state)
        self.voice.draw(state)

    def _follow_desktop(self) -> None:
        """The desktop became dark or light."""
        if self._session is not None and self._session.state.theme is ThemeChoice.SYSTEM:
            self._appearance.wear(self._session.state.theme)
            self.draw(replace(self._session.state))

    def _change_language(self, state: State) -> None:
        if self._appearance.speak(state.preferences.interface):
            self.tabs.retell()
            self.voice.offer(self._examples())
            self.dialogs.renew_help()

    # ---- what only a window can do

    def _take_dropped(self, path: Path) -> None:
        """A picture is predicted; a folder or a zip is opened, unless it is dropped on the predictions."""
        self._soon(lambda: self.dialogs.files.take_dropped(path))

    def _predict_drawing(self, pixels: bytes, height: int, width: int) -> None:
        self.session.attempt(lambda: self.session.picture_desk.predict_drawing(pixels, height, width))

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

    def _choose(self, changes: dict[str, object]) -> None:
        from models.settings.specification import SpecificationError

        try:
            self.session.training.choose(**changes)
        except SpecificationError as error:
            self.session.tell(Speaker.PROBLEM, str(error))

    @guarded()
    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802 - Qt's name
        """Whatever opens above the window looks like it."""
        super().childEvent(event)
        if event.polished():
            self._appearance.take_in_dialogs()

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
