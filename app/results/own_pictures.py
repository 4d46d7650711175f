"""What a session does with pictures from anywhere: files, the clipboard, drawings, folders."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from app.commands.vocabulary import CommandError
from app.common.free_name import free_path
from app.compute.messages.predictions import PredictDrawing, PredictFolder, PredictPicture
from app.core.core import Core
from app.core.requirements import trained_model
from app.state.events.results import DrawingAsked
from app.state.parts.view import View
from language.sentence import message
from models.files.user_files import is_folder

PASTED = message("The pasted picture")
TABLE = "predictions.csv"


class PictureDesk:
    """Acts for one session. All methods raise `CommandError` for what cannot be done."""

    def __init__(self, session: Core) -> None:
        self._session = session
        self._last: PredictPicture | None = None

    def predict_file(self, path: Path) -> str:
        """Have the model name the picture in a file. What is done, in a sentence."""
        if is_folder(path):
            return self.predict_folder(path)
        self._ask(PredictPicture(trained_model(self._session.state), path.name, path))
        return message("Predicting {path}.", path=path.name)

    def predict_contents(self, contents: bytes, name: str = PASTED) -> str:
        """The same of the bytes of a file."""
        self._ask(PredictPicture(trained_model(self._session.state), name, None, contents))
        return message("Predicting what was pasted.")

    def predict_drawing(self, pixels: bytes, height: int, width: int) -> None:
        """Have the model name a drawing, light on dark, row by row from 0 to 255."""
        self._last = None
        model = trained_model(self._session.state)
        self._session.runner.send(PredictDrawing(model, pixels, height, width))

    def predict_folder(self, folder: Path) -> str:
        """Have the model name every picture in a folder, into a table."""
        table = free_path(self._session.pictures_folder / TABLE)
        self._session.look(PredictFolder(trained_model(self._session.state), folder, table))
        self._session.show(View.PREDICTIONS)
        return message("Predicting the pictures in {folder}; say “stop” to leave it.", folder=folder)

    def invert(self) -> str:
        """Exchange light and dark in the picture that is shown."""
        shown, foreign = self._last, self._session.state.foreign
        if shown is None or foreign is None:
            raise CommandError(
                message("There is no picture of your own in view to invert; say “predict a file” first.")
            )
        inverted = not foreign.inverted
        model = trained_model(self._session.state)
        self._ask(PredictPicture(model, shown.name, shown.path, shown.contents, inverted))
        return (
            message("Light and dark are exchanged.")
            if inverted
            else message("Light and dark are as in the picture.")
        )

    def draw(self) -> str:
        """Open the pad, or close it."""
        trained_model(self._session.state)
        opens = not self._session.state.drawing
        self._session.receive(DrawingAsked(opens))
        self._session.show(View.PREDICTIONS)
        return (
            message("Draw with the mouse, or with the arrow keys and the space bar.")
            if opens
            else message("The pad is closed.")
        )

    def _ask(self, request: PredictPicture) -> None:
        self._last = request
        self._session.look(request)
        self._session.show(View.PREDICTIONS)


class HasOwnPictures(Core, Protocol):
    """The session, as commands about pictures of the user's own know it."""

    @property
    def picture_desk(self) -> PictureDesk:
        """Pictures of the user's own."""
