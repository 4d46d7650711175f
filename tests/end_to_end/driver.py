"""The real window in this process, told over standard input what to do, answering in JSON lines.

    python -m tests.end_to_end.driver [--deaf] FOLDER [DATA]

Each line in is a JSON list: ["say", "train mlp"], ["facts"], ["picture", "window.png"], ["press", "Ctrl+T"].
"""

from __future__ import annotations

import json
import queue
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from app.common.folders import Folders
from app.compute.messages.predictions import PicturePredicted
from app.gui.application import open_window
from app.gui.plots.figure_panel import FigurePanel
from app.gui.results.paste_and_drop import DROPPED, hand_over
from app.gui.webcam.webcam_window import WebcamWindow
from app.gui.window.window import Window
from app.state.state import class_names
from app.voice.ear import MadeEar
from app.webcam.bursts import BETWEEN_SECONDS
from tests.app.fakes import FakeEar
from tests.app.gui.webcam.fake_camera import LAPTOP, FakeCamera, striped


class Driver:
    """Does one thing after the other, in the window's thread."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._asked: queue.SimpleQueue[list[Any]] = queue.SimpleQueue()
        self._camera = FakeCamera(LAPTOP)
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._work)

    def start(self) -> None:
        self._timer.start(10)
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self._asked.put(json.loads(line))

    def _work(self) -> None:
        while not self._asked.empty():
            name, *arguments = self._asked.get()
            print(json.dumps(getattr(self, name)(*arguments)), flush=True)

    def say(self, text: str) -> bool:
        return self._window.session.say(text)

    def close_window(self) -> bool:
        """As a click on its X does; after the answer, since the window is gone then."""
        QTimer.singleShot(0, self._window.close)
        return True

    def picture(self, path: str) -> bool:
        return self._window.grab().save(path)

    def click(self, row: int, column: int) -> bool:
        """Click on a place of the figure in the results; whether there is one."""
        canvas = self._window.results.panel.canvas
        there = any((spot.row, spot.column) == (row, column) for spot in canvas.spots)
        if there:
            QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.point(row, column).toPoint())
        return there

    def drop(self, path: str) -> bool:
        """Hand a file or a folder to the predictions, as one that is dropped there."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path)])
        session = self._window.session
        return session.attempt(lambda: hand_over(session, data, DROPPED))

    def plug_camera(self) -> bool:
        """From now on there is a camera, which sees what it is shown."""
        self._window.dialogs.make_camera = lambda: self._camera
        return True

    def name_class(self, place: int, name: str) -> bool:
        """Type the name of a class into its card."""
        field = self._teaching.cards[place].name
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)
        return True

    def show_camera(self, hue: int, count: int, place: int = -1) -> bool:
        """Show the camera a thing from several sides, and hold the button of a class meanwhile."""
        hold = self._teaching.cards[place].hold if place >= 0 else None
        if hold is not None:
            QTest.mousePress(hold, Qt.MouseButton.LeftButton)
        for shift in range(count):
            self._camera.see(striped(hue, shift, side=240))
            QTest.qWait(round(1000 * BETWEEN_SECONDS) + 15)
        if hold is not None:
            QTest.mouseRelease(hold, Qt.MouseButton.LeftButton)
        return self._camera.on is not None

    def press_in_webcam(self, name: str) -> bool:
        """Click a button of the webcam's window; whether it can be."""
        button = getattr(self._teaching.seeing, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return bool(button.isEnabled())

    def picture_of_webcam(self, path: str) -> bool:
        return self._teaching.grab().save(path)

    @property
    def _teaching(self) -> WebcamWindow:
        teaching = self._window.dialogs.webcam
        assert teaching is not None
        return teaching

    def draw_line(self) -> bool:
        """Draw something on the pad."""
        sheet = self._window.prediction.pad.sheet
        sheet.draw_line(QPointF(20, 100), QPointF(200, 100))
        return sheet.isVisible()

    def facts(self) -> dict[str, Any]:
        window, state = self._window, self._window.session.state
        run = state.run
        return {
            "status": run.status.value if run else None,
            "run": run.model.run if run else None,
            "number": run.number if run else 0,
            "epochs": len(run.epochs) if run else 0,
            "view": state.view.value,
            "data": state.data.name if state.data else None,
            "ear": state.hearing.ear.value,
            "engine": state.engine.title if state.engine else "",
            "hands_free": state.hearing.hands_free,
            "problem": state.hearing.problem,
            "question": state.question.text if state.question else "",
            "conversation": [[line.speaker.value, line.text] for line in state.conversation],
            "torch": "torch" in sys.modules,
            "pyplot": "matplotlib.pyplot" in sys.modules,
            "canvases": {
                page: _ink(panel)
                for page, panel in (
                    ("data", window.data.panel),
                    ("training", window.training.panel),
                    ("results", window.results.panel),
                    ("comparison", window.comparison.panel),
                    ("prediction", window.prediction.panel),
                    ("runs", window.runs.compared.panel),
                )
            },
            "visible": window.isVisible(),
            "listed": [record.number for record in state.records],
            "mistakes": [[each.index, each.label, each.predicted] for each in state.mistakes.pictures]
            if state.mistakes
            else None,
            "predicted": [[each.index, each.part.value, each.label] for each in state.predictions.pictures]
            if state.predictions
            else None,
            "source": state.foreign.picture.source if state.foreign else "",
            "explained": state.explained is not None,
            "webcam": {
                "counts": {each.name: len(each.pictures) for each in state.webcam.album.classes},
                "folder": str(state.webcam.album.folder),
                "light": self._camera.on is not None,
                "seen": _named(state.webcam.seen, class_names(state)),
            },
            "corrections": len(state.corrections),
            "training_images": sum(state.data.training_counts) if state.data else 0,
        }


def _named(seen: PicturePredicted | None, classes: Sequence[str]) -> str | None:
    number = seen.picture.predicted if seen is not None else None
    return None if number is None else classes[number]


def _ink(panel: FigurePanel) -> int:
    """How many different colours the panel's canvas has on the screen; 0 where it is not in view."""
    canvas = panel.canvas
    if not canvas.isVisible():
        return 0
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    # A word a pixel. At every look at the window, so not a pixel at a time in Python.
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    return len(np.unique(pixels[::2, ::2]))


if __name__ == "__main__":
    deaf = "--deaf" in sys.argv
    named, *data = (Path(each) for each in sys.argv[1:] if each != "--deaf")
    sys.exit(
        open_window(
            Folders(
                runs=named / "runs",
                cache=named / "cache",
                pictures=named / "pictures",
                weights=named / "weights",
            ),
            data_folder=data[0] if data else None,
            opened=lambda window: Driver(window).start(),
            make_ear=(lambda wanted, told: MadeEar(FakeEar(), lambda: None)) if deaf else None,
        )
    )
