"""What opens beside the window: help, settings, phrases of the user's own, a lesson, the webcam."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.commands.own_phrases import Alias
from app.commands.vocabulary import CommandError
from app.gui.results.paste_and_drop import paste
from app.gui.runs.desk import runs_desk
from app.gui.runs.marks_dialog import MarksDialog
from app.gui.settings.dialog import PreferencesDialog
from app.gui.voice.help_window import HelpWindow
from app.gui.voice.phrase_dialog import PhraseDesk, PhraseDialog
from app.gui.window.chosen_files import ChosenFiles
from app.session.help import HelpEntry, help_entries
from app.session.session import Session
from app.settings.cluster import name_cluster
from app.state.parts.conversation import Speaker
from app.state.parts.dialog import Dialog, DialogRequest
from app.state.state import State

if TYPE_CHECKING:
    from app.gui.doctor.window import DoctorWindow
    from app.gui.voice.lesson import Lesson
    from app.gui.webcam.camera import Camera
    from app.gui.webcam.webcam_window import WebcamWindow


class Dialogs:
    """Opens them above a window.

    `use_phrase` puts a phrase into the typed line; `in_order` is the order in which phrases are read.
    """

    def __init__(
        self,
        session: Session,
        window: QWidget,
        use_phrase: Callable[[str], None],
        in_order: Callable[[Iterable[str]], tuple[str, ...]],
    ) -> None:
        self._session, self._window, self._use_phrase = session, window, use_phrase
        self._in_order = in_order
        self.help: HelpWindow | None = None
        self.preferences: PreferencesDialog | None = None
        self.lesson: Lesson | None = None
        self.marks: MarksDialog | None = None
        self.doctor: DoctorWindow | None = None
        self.webcam: WebcamWindow | None = None
        self.make_camera: Callable[[], Camera] | None = None
        """Gives the cameras, where they are not those of this computer."""
        self.files = ChosenFiles(session, window)

    def draw(self, before: State, state: State) -> None:
        """Open what was asked for since then, and show the state where that is shown."""
        if (before.aliases, before.taught) != (state.aliases, state.taught):
            self.renew_help()
        if state.dialog is not None and state.dialog != before.dialog:
            self._open(state.dialog, state)
        if state.run_edited is not None and state.run_edited != before.run_edited:
            QTimer.singleShot(0, self._window, self._edit_marks)
        self._draw_webcam(before, state)
        self._draw_open(state)

    def _open(self, wanted: DialogRequest, state: State) -> None:
        at_once: dict[Dialog, Callable[[], object]] = {
            Dialog.HELP: self._show_help,
            Dialog.OWN_PHRASE: lambda: self.make_phrase(state.unknown),
            Dialog.LESSON: self._teach,
            Dialog.SETTINGS: self._show_preferences,
            Dialog.EXAMINATION: self._examine,
            Dialog.CLIPBOARD: lambda: paste(self._session),
        }
        # Not from here: a dialog would hold up whoever drains the worker's reports.
        soon: dict[Dialog, Callable[[], object]] = {
            Dialog.DATA_FOLDER: self.files.data_folder,
            Dialog.FILE: lambda: self.files.file(str(wanted.detail)),
            Dialog.OWN_FOLDER: lambda: self.files.own_folder(str(wanted.detail)),
            Dialog.EXPORT: lambda: self.files.export_to(int(wanted.detail)),
            Dialog.IMPORT: self.files.import_from,
        }
        if wanted.dialog in at_once:
            at_once[wanted.dialog]()
        else:
            QTimer.singleShot(0, self._window, soon[wanted.dialog])

    def _draw_webcam(self, before: State, state: State) -> None:
        if state.webcam.is_open and state.webcam.asked > before.webcam.asked:
            self._show_webcam()
        if self.webcam is not None:
            self.webcam.setVisible(state.webcam.is_open)
            self.webcam.draw(state)

    def _show_webcam(self) -> None:
        # Cameras take a package of their own, which loads only once it is needed.
        from app.gui.webcam.qt_camera import make_camera
        from app.gui.webcam.webcam_window import WebcamWindow

        if self.webcam is None:
            self.webcam = WebcamWindow(self._session, self.make_camera or make_camera, self._window)
        self.webcam.show()
        self.webcam.raise_()
        self.webcam.activateWindow()

    def _draw_open(self, state: State) -> None:
        if self.preferences is not None:
            self.preferences.draw(state)
        if self.lesson is not None:
            self.lesson.draw(state)

    def close(self) -> None:
        """End what goes on beside the window."""
        if self.doctor is not None:
            self.doctor.end()
        if self.webcam is not None:
            self.webcam.end()

    def make_phrase(self, phrase: str) -> None:
        """Let the user say what a phrase shall mean; "" for one that is yet to be chosen."""
        kept = [each.text for each in reversed(self._session.kept.phrases())]
        # A sentence is chosen from the commands alone: none stands for another phrase of the user's own.
        own = {alias.phrase for alias in self._session.vocabulary.aliases.values()}
        desk = PhraseDesk(
            phrases=[phrase, *kept] if phrase else kept,
            examples=[
                each for each in self._in_order(self._session.vocabulary.all_examples()) if each not in own
            ],
            own=self._session.state.aliases.all,
            make=self._make_alias,
            forget=self._session.phrases.forget_alias,
        )
        # Not `exec`: a dialog would hold up whoever drains the worker's reports.
        PhraseDialog(desk, phrase, self._window).open()

    def _edit_marks(self) -> None:
        """Have the name and the note typed of the run that was asked for."""
        record = self._session.state.run_edited
        if record is None or self.marks is not None:
            return
        self.marks = MarksDialog(record, runs_desk(self._session).mark, self._window)
        self.marks.finished.connect(self._end_marks)
        self.marks.open()

    def _end_marks(self) -> None:
        self.marks = None
        self._session.shelf.edit_run(0)

    def _show_preferences(self) -> None:
        if self.preferences is None:
            self.preferences = PreferencesDialog(
                self._session.perform,
                lambda name: self._session.prefer(microphone=name),
                lambda address: self._session.attempt(lambda: name_cluster(self._session, address)),
                self._window,
            )
        self.preferences.draw(self._session.state)
        self.preferences.show()
        self.preferences.raise_()
        self.preferences.activateWindow()

    def _examine(self) -> None:
        # What it looks at loads only once it is needed.
        from app.gui.doctor.examination import examine_session
        from app.gui.doctor.window import DoctorWindow

        if self.doctor is None:
            self.doctor = DoctorWindow(examine_session(self._session), self._window)
        self.doctor.start()
        self.doctor.show()
        self.doctor.raise_()
        self.doctor.activateWindow()

    def _show_help(self) -> None:
        if self.help is None:
            self.help = HelpWindow(self._help_entries(), self._use_phrase, self._window)
        self.help.show()
        self.help.raise_()
        self.help.search.setFocus()

    def _help_entries(self) -> list[HelpEntry]:
        entries = help_entries(self._session.vocabulary, self._session.state.taught)
        return [replace(each, examples=self._in_order(each.examples)) for each in entries]

    def renew_help(self) -> None:
        """What can be said is not the same any more, or in another order."""
        if self.help is not None:
            self.help.show_entries(self._help_entries())

    def _make_alias(self, alias: Alias) -> str:
        """Why it cannot be, or ""."""
        try:
            self._session.tell(Speaker.REPLY, self._session.phrases.make_alias(alias))
        except CommandError as error:
            return str(error)
        return ""

    def _teach(self) -> None:
        # What it compares sounds with loads only once it is needed.
        from app.gui.voice.lesson import Lesson

        if self.lesson is not None:
            self.lesson.dialog.raise_()
            return
        learning, ear = self._session.voice.learning, self._session.voice.ear
        assert learning is not None
        assert ear is not None
        self.lesson = Lesson(self._session, learning, ear, self._window)
        self.lesson.dialog.finished.connect(self._end_lesson)

    def _end_lesson(self) -> None:
        if self.lesson is not None:
            self.lesson.end()
            self.lesson = None
