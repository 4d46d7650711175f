"""What is done with the files and folders that the user chooses, or drops on the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.commands.vocabulary import CommandError
from app.common.file_kinds import PICTURE_SUFFIXES
from app.common.folders import existing
from app.export.figures import write_figure
from app.gui.language.language import tr
from app.gui.settings.sections import FOLDER_TITLES
from app.gui.window.file_choosing import FileChooser, FileDialogs
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.view import View
from language.sentence import message

MODEL_FILTERS = {message("Exported models"): ("*.safetensors", "*.onnx"), message("All files"): ("*",)}
FIGURE_FILTERS = {message("PNG picture (*.png)"): "png", message("SVG drawing (*.svg)"): "svg"}

FOLDER_OF_PICTURES = message("folder of pictures")
FILE_KINDS = {
    "picture": (
        message("A picture"),
        ("*.png", "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.bmp", "*.tif", "*.tiff"),
    ),
    "zip": (message("A zip of pictures or recordings"), ("*.zip",)),
    "sound": (message("A sound file with one word"), ("*.wav", "*.flac", "*.ogg", "*.mp3")),
}
"""Files to choose: what they are, and patterns of their names."""


class ChosenFiles:
    """Each asks for one, and says what was done with it or why it could not be."""

    def __init__(self, session: Session, window: QWidget) -> None:
        self._session = session
        self.choose: FileChooser = FileDialogs(window)

    def save_as(self, view: View) -> None:
        """Let the user choose a file for a figure."""
        name = view.value.replace(" ", "-")
        folder = self._session.pictures_folder
        suffixes = {tr(name): suffix for name, suffix in FIGURE_FILTERS.items()}
        path = self.choose.new_file(tr(message("Save the figure")), str(folder / name), suffixes)
        if path is not None:
            state = self._session.state

            def saving() -> str:
                write_figure(state, view, path, tr)
                return message("Saved as {path}.", path=path)

            self._session.attempt(lambda: self._session.save(saving))

    def export_to(self, number: int) -> None:
        """Where a run's model is exported."""
        start = str(existing(self._session.pictures_folder))
        chosen = self.choose.folder(tr(message("The folder into which the model is exported")), start)
        if chosen is not None:
            self._try(lambda: self._session.taking.export(number, chosen))

    def import_from(self) -> None:
        """The model that is imported."""
        start = str(existing(self._session.pictures_folder))
        kinds = {tr(name): patterns for name, patterns in MODEL_FILTERS.items()}
        chosen = self.choose.file(tr(message("The model to be imported")), kinds, start)
        if chosen is not None:
            self._try(lambda: self._session.taking.bring_in(chosen))

    def own_folder(self, which: str) -> None:
        """Where the user's own files of one kind are."""
        chosen = self.choose.folder(
            tr(message("Folder for {folder_titles}", folder_titles=FOLDER_TITLES[which]))
        )
        if chosen is not None:
            self._try(lambda: self._session.folders.use(which, chosen))

    def data_folder(self) -> None:
        """The data set that is opened."""
        chosen = self.choose.folder(tr(message("The folder of the data set")))
        if chosen is not None:
            self.open_data(chosen)

    def open_data(self, chosen: Path) -> None:
        """Open a folder or a zip that was chosen, or dropped on the window."""
        self._attempt(lambda: self._session.data.open(chosen), message("Opening {chosen}.", chosen=chosen))

    def take_dropped(self, path: Path) -> None:
        """Predict a picture; open a folder or a zip."""
        if path.suffix.lower() in PICTURE_SUFFIXES:
            self._session.attempt(lambda: self._session.picture_desk.predict_file(path))
        else:
            self.open_data(path)

    def file(self, kind: str) -> None:
        """A file of this kind, which is opened or predicted."""
        if kind == FOLDER_OF_PICTURES:
            self._folder_of_pictures()
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

    def _folder_of_pictures(self) -> None:
        chosen = self.choose.folder(tr(message("A folder of pictures")))
        if chosen is not None:
            self._session.attempt(lambda: self._session.picture_desk.predict_folder(chosen))

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
