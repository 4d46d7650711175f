"""The data: what it is, how much there is of it, and what it looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from app.common.words.numbers import count, duration
from app.gui.language.telling import tell
from app.gui.pages.page import Desk, Page
from app.gui.plots.figure_panel import FigurePanel
from app.gui.widgets.parts import Fact, button, column, facts_card, focus_after, label, row
from app.state.parts.view import View
from language.sentence import joined, message
from models.data.spoken.published import LICENCE

if TYPE_CHECKING:
    from app.compute.messages.data import DownloadProgress, ScanProgress
    from app.gui.data.corrections_list import CorrectionsList
    from app.gui.data.remarks_list import RemarksList
    from app.state.state import State

SPOKEN_DIGITS = message("The Free Spoken Digit Dataset: 3,000 recordings, licence {licence}", licence=LICENCE)
ZIP = message("A zip of pictures in class folders, or of recordings of words")
FOLDER = message(
    "A folder that has a folder of pictures for every class; it can be dropped on the window too"
)
PIXELS, IN_COLOUR = message("pixels an image"), message("pixels an image, in colour")


class DataPage(Page):
    """The open data set, a download on its way, or what is wrong.

    It is what the window shows first: what only a state can fill is made for the first one that is drawn.
    """

    corrections: CorrectionsList
    remarks: RemarksList

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._title = label(message("Data"), "title")
        self._folder = label("", "muted")
        self._training, self._validation = (
            Fact(message("training images")),
            Fact(message("validation images")),
        )
        self._test, self._size = Fact(message("test images")), Fact(PIXELS)
        self._speakers = Fact(message("speakers"))
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        tell(self._progress.setAccessibleName, message("Download of the data set"))
        self.panel = FigurePanel(
            desk.plotting, message("The data set is being read…"), message("Samples of every class")
        )
        folder = button(message("Open a folder…"), desk.command("open_folder"), tip=FOLDER)
        heading = row(
            column(self._title, self._folder, spacing=2),
            1,
            self.save_button(lambda: View.DATA),
            button(message("Spoken digits"), desk.command("open_spoken_digits"), tip=SPOKEN_DIGITS),
            button(message("Open a zip…"), desk.command("open_zip"), tip=ZIP),
            folder,
        )
        facts = facts_card(self._training, self._validation, self._test, self._size, self._speakers)
        self._last_button = folder
        self._lists = column(spacing=14)
        self._progress.hide()
        self._speakers.hide()
        self.setLayout(column(heading, facts, self._progress, self._lists, self.panel, spacing=14))

    def draw(self, state: State) -> None:
        """See `Page`."""
        if not self._lists.count():
            self._make_lists()
        download, data = state.download, state.data
        self._progress.setVisible(download is not None)
        if download is not None:
            self._progress.setRange(0, 1000)
            self._progress.setValue(_thousandths(download))
        self.corrections.draw(state)
        self.remarks.draw(state)
        if data is None:
            self._draw_none(state)
            return
        self._title.show_own(data.name)
        self._folder.show_own(data.folder)
        examples = sum(data.training_counts)
        self._training.show_figure(count(examples - data.validation_examples))
        self._validation.show_figure(count(data.validation_examples))
        self._test.show_figure(count(sum(data.test_counts)))
        pixels = IN_COLOUR if data.has_colours else PIXELS
        self._size.show_figure(f"{data.width} × {data.height}", pixels)
        self._speakers.setVisible(data.holds_sounds)
        self._speakers.show_figure(count(len(data.speakers)))
        self.panel.show_figure((data, self.dark), self.figure(state, View.DATA))

    def _make_lists(self) -> None:
        from app.gui.data.corrections_list import CorrectionsList
        from app.gui.data.remarks_list import RemarksList

        self.remarks, self.corrections = RemarksList(self.desk), CorrectionsList(self.desk)
        self._lists.addWidget(self.remarks)
        self._lists.addWidget(self.corrections)
        focus_after(self._last_button, self.remarks, self.corrections)

    def _draw_none(self, state: State) -> None:
        self._title.setText(message("Data"))
        self._folder.setText("")
        self._speakers.hide()
        for fact in (self._training, self._validation, self._test, self._size):
            fact.show_figure("")
        if state.data_problem:
            self.panel.show_empty(state.data_problem)
        elif state.download is not None:
            self.panel.show_empty(_on_its_way(state.download))
        else:
            self.panel.show_empty(message("The data set is being read…"))


def _thousandths(progress: DownloadProgress | ScanProgress) -> int:
    from app.compute.messages.data import ScanProgress

    if isinstance(progress, ScanProgress):
        return round(1000 * progress.done / max(1, progress.total))
    return round(1000 * progress.done_bytes / max(1, progress.total_bytes))


def _on_its_way(progress: DownloadProgress | ScanProgress) -> str:
    from app.compute.messages.data import DownloadProgress

    if isinstance(progress, DownloadProgress):
        megabytes = progress.done_bytes / 1e6, progress.total_bytes / 1e6
        return message(
            "Fetching {progress}: {megabytes} of {megabytes2} MB",
            progress=progress.name,
            megabytes=f"{megabytes[0]:.0f}",
            megabytes2=f"{megabytes[1]:.0f}",
        )
    scanned = message(
        "Scanning {progress}: {done} of {total} files",
        progress=progress.name,
        done=count(progress.done),
        total=count(progress.total),
    )
    if progress.seconds_left is None:
        return scanned
    return joined(
        " · ", [scanned, message("{seconds_left} left", seconds_left=duration(progress.seconds_left))]
    )
