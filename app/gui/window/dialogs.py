"""What opens beside the window: help, files to choose, phrases of the user's own, a lesson."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.commands.own_phrases import Alias
from app.commands.vocabulary import CommandError
from app.common.file_kinds import PICTURE_SUFFIXES
from app.common.folders import existing
from app.export.figures import write_figure
from app.gui.language.language import tr
from app.gui.results.paste_and_drop import paste
from app.gui.runs.desk import runs_desk
from app.gui.runs.marks_dialog import MarksDialog
from app.gui.settings.dialog import PreferencesDialog
from app.gui.settings.sections import FOLDER_TITLES
from app.gui.voice.help_window import HelpWindow
from app.gui.voice.phrase_dialog import PhraseDesk, PhraseDialog
from app.gui.window.file_choosing import FileChooser, FileDialogs
from app.session.help import HelpEntry, help_entries
from app.session.session import Session
from app.settings.cluster import name_cluster
from app.settings.folders import use_folder
from app.state.parts.conversation import Speaker
from app.state.parts.dialog import Dialog, DialogRequest
from app.state.parts.view import View
from app.state.state import State

if TYPE_CHECKING:
    from app.gui.doctor.window import DoctorWindow
    from app.gui.voice.lesson import Lesson
    from app.gui.webcam.camera import Camera
    from app.gui.webcam.webcam_window import WebcamWindow

MODEL_FILTERS = {"Exported models": ("*.safetensors", "*.onnx"), "All files": ("*",)}
FIGURE_FILTERS = {"PNG picture (*.png)": "png", "SVG drawing (*.svg)": "svg"}

FOLDER_OF_PICTURES = "folder of pictures"
FILE_KINDS = {
    "picture": ("A picture", ("*.png", "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.bmp", "*.tif", "*.tiff")),
    "zip": ("A zip of pictures or recordings", ("*.zip",)),
    "sound": ("A sound file with one word", ("*.wav", "*.flac", "*.ogg", "*.mp3")),
}
"""Files to choose: what they are, and patterns of their names."""


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
        self.choose: FileChooser = FileDialogs(window)

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
            Dialog.DATA_FOLDER: self._choose_folder,
            Dialog.FILE: lambda: self._choose_file(str(wanted.detail)),
            Dialog.OWN_FOLDER: lambda: self._choose_own_folder(str(wanted.detail)),
            Dialog.EXPORT: lambda: self._choose_export(int(wanted.detail)),
            Dialog.IMPORT: self._choose_import,
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

    def save_as(self, view: View) -> None:
        """Let the user choose a file for a figure."""
        name = view.value.replace(" ", "-")
        folder = self._session.pictures_folder
        suffixes = {tr(name): suffix for name, suffix in FIGURE_FILTERS.items()}
        path = self.choose.new_file(tr("Save the figure"), str(folder / name), suffixes)
        if path is not None:
            state = self._session.state

            def saving() -> str:
                write_figure(state, view, path, tr)
                return f"Saved as {path}."

            self._session.attempt(lambda: self._session.save(saving))

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
            forget=self._session.forget_alias,
        )
        # Not `exec`: a dialog would hold up whoever drains the worker's reports.
        PhraseDialog(desk, phrase, self._window).open()

    def _attempt(self, what: Callable[[], None], done: str) -> None:
        def told() -> str:
            what()
            return done

        self._try(told)

    def _try(self, what: Callable[[], str]) -> None:
        """Tell what it says was done, or why it could not be."""
        try:
            self._session.tell(Speaker.REPLY, what())
        except CommandError as error:
            self._session.tell(Speaker.PROBLEM, str(error))

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

    def _choose_export(self, number: int) -> None:
        start = str(existing(self._session.pictures_folder))
        chosen = self.choose.folder(tr("The folder into which the model is exported"), start)
        if chosen is not None:
            self._try(lambda: self._session.taking.export(number, chosen))

    def _choose_import(self) -> None:
        start = str(existing(self._session.pictures_folder))
        kinds = {tr(name): patterns for name, patterns in MODEL_FILTERS.items()}
        chosen = self.choose.file(tr("The model to be imported"), kinds, start)
        if chosen is not None:
            self._try(lambda: self._session.taking.bring_in(chosen))

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

    def _choose_own_folder(self, which: str) -> None:
        chosen = self.choose.folder(tr(f"Folder for {FOLDER_TITLES[which]}"))
        if chosen is not None:
            self._try(lambda: use_folder(self._session, which, chosen))

    def _choose_folder(self) -> None:
        chosen = self.choose.folder(tr("The folder of the data set"))
        if chosen is not None:
            self.open_data(chosen)

    def open_data(self, chosen: Path) -> None:
        """Open a folder or a zip that was chosen, or dropped on the window."""
        self._attempt(lambda: self._session.open_data(chosen), f"Opening {chosen}.")

    def take_dropped(self, path: Path) -> None:
        """Predict a picture; open a folder or a zip."""
        if path.suffix.lower() in PICTURE_SUFFIXES:
            self._session.attempt(lambda: self._session.picture_desk.predict_file(path))
        else:
            self.open_data(path)

    def _choose_file(self, kind: str) -> None:
        if kind == FOLDER_OF_PICTURES:
            self._choose_folder_of_pictures()
            return
        title, patterns = FILE_KINDS[kind]
        chosen = self.choose.file(tr(title), {tr(title): patterns})
        if chosen is None:
            return
        if kind == "picture":
            self._session.attempt(lambda: self._session.picture_desk.predict_file(chosen))
        elif kind == "zip":
            self.open_data(chosen)
        else:
            self._session.attempt(lambda: self._session.saying.predict_file(chosen))

    def _choose_folder_of_pictures(self) -> None:
        chosen = self.choose.folder(tr("A folder of pictures"))
        if chosen is not None:
            self._session.attempt(lambda: self._session.picture_desk.predict_folder(chosen))

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
            self._session.tell(Speaker.REPLY, self._session.make_alias(alias))
        except CommandError as error:
            return str(error)
        return ""

    def _teach(self) -> None:
        # What it compares sounds with loads only once it is needed.
        from app.gui.voice.lesson import Lesson

        if self.lesson is not None:
            self.lesson.dialog.raise_()
            return
        learning, ear = self._session.learning, self._session.ear
        assert learning is not None
        assert ear is not None
        self.lesson = Lesson(self._session, learning, ear, self._window)
        self.lesson.dialog.finished.connect(self._end_lesson)

    def _end_lesson(self) -> None:
        if self.lesson is not None:
            self.lesson.end()
            self.lesson = None
