"""What a session does with pictures from anywhere: files, the clipboard, drawings, folders."""

from __future__ import annotations

from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.free_name import free_path
from app.compute.messages.predictions import PredictDrawing, PredictFolder, PredictPicture
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import trained_model
from app.state.events.results import DrawingAsked
from app.state.parts.view import View
from language.sentence import message
from models.files.user_files import is_folder

PASTED = message("The pasted picture")
TABLE = "predictions.csv"


class PictureDesk(Feature):
    """Acts for one session. All methods raise `CommandError` for what cannot be done."""

    def __init__(self, core: Core) -> None:
        super().__init__(core)
        self._last: PredictPicture | None = None

    def predict_file(self, path: Path) -> str:
        """Have the model name the picture in a file. What is done, in a sentence."""
        if is_folder(path):
            return self.predict_folder(path)
        self._ask(PredictPicture(trained_model(self.core.state), path.name, path))
        return message("Predicting {path}.", path=path.name)

    def predict_contents(self, contents: bytes, name: str = PASTED) -> str:
        """The same of the bytes of a file."""
        self._ask(PredictPicture(trained_model(self.core.state), name, None, contents))
        return message("Predicting what was pasted.")

    def predict_drawing(self, pixels: bytes, height: int, width: int) -> None:
        """Have the model name a drawing, light on dark, row by row from 0 to 255."""
        self._last = None
        model = trained_model(self.core.state)
        self.core.runner.send(PredictDrawing(model, pixels, height, width))

    def predict_folder(self, folder: Path) -> str:
        """Have the model name every picture in a folder, into a table."""
        table = free_path(self.core.pictures_folder / TABLE)
        self.core.look(PredictFolder(trained_model(self.core.state), folder, table))
        self.core.show(View.PREDICTIONS)
        return message("Predicting the pictures in {folder}; say “stop” to leave it.", folder=folder)

    def invert(self) -> str:
        """Exchange light and dark in the picture that is shown."""
        shown, foreign = self._last, self.core.state.foreign
        if shown is None or foreign is None:
            raise CommandError(
                message("There is no picture of your own in view to invert; say “predict a file” first.")
            )
        inverted = not foreign.inverted
        model = trained_model(self.core.state)
        self._ask(PredictPicture(model, shown.name, shown.path, shown.contents, inverted))
        return (
            message("Light and dark are exchanged.")
            if inverted
            else message("Light and dark are as in the picture.")
        )

    def draw(self) -> str:
        """Open the pad, or close it."""
        trained_model(self.core.state)
        opens = not self.core.state.drawing
        self.core.receive(DrawingAsked(opens))
        self.core.show(View.PREDICTIONS)
        return (
            message("Draw with the mouse, or with the arrow keys and the space bar.")
            if opens
            else message("The pad is closed.")
        )

    def _ask(self, request: PredictPicture) -> None:
        self._last = request
        self.core.look(request)
        self.core.show(View.PREDICTIONS)
