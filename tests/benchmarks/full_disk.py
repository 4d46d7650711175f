"""A real disk that is full, becomes full, has room again, cannot be written, or is gone, while a run goes on.

python -m tests.benchmarks.full_disk [--file-system tmpfs|ext4]

Mounts a file system of 24 MB, which takes root on Linux. Prints what the user is told in every case; whatever
is not as it has to be raises `AssertionError`.
"""

from __future__ import annotations

import argparse
import contextlib
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.compute.messages.control import WorkerSettings
from app.compute.messages.unions import Report
from app.compute.runner.process import WorkerRunner
from app.runs.history.history import History
from app.runs.history.recording import COMPLETE
from app.session.session import Session
from app.session.user_files import Kept
from app.session.vocabulary import every_command
from app.settings.preferences_file import PreferencesFile
from app.state.parts.conversation import Speaker
from app.state.parts.preferences import ThemeChoice
from app.state.parts.run import Run, Status
from tests.app.small_data import write_small_data

MEGABYTES = 24
PATIENCE = 100.0
TRAIN = "train mlp for {} epochs with batch size 16 with seed 1"


class SmallDisk:
    """A mounted file system of `MEGABYTES`."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._filler = place / "filler"

    def fill(self, leaving: int = 0) -> None:
        """Leave so many bytes and no more."""
        with contextlib.suppress(OSError), self._filler.open("wb", buffering=0) as file:
            while True:
                file.write(b"\0" * 4096)
        if leaving:
            with self._filler.open("r+b") as file:
                file.truncate(max(0, self._filler.stat().st_size - leaving))

    def free(self) -> None:
        """Make room again."""
        self._filler.unlink()

    def only_for_reading(self, wanted: bool) -> None:
        """Let nobody write any more, or again."""
        # Not a remount: that waits until nobody has a file open for writing.
        self._mount("--bind", "-o", "ro") if wanted else _run("umount", str(self.place))

    def _mount(self, *how: str) -> None:
        _run("mount", *how, str(self.place), str(self.place))


@contextlib.contextmanager
def mounted(file_system: str) -> Iterator[SmallDisk]:
    """A new one, for as long as it is wanted."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "disk"
        place.mkdir()
        if file_system == "tmpfs":
            _run("mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(place))
        else:
            image = Path(folder) / "image"
            image.write_bytes(b"\0" * MEGABYTES * 2**20)
            _run("mkfs.ext4", "-q", "-m", "0", str(image))
            _run("mount", "-o", "loop", str(image), str(place))
        try:
            yield SmallDisk(place)
        finally:
            _run("umount", str(place))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


@dataclass
class App:
    """A session with its real worker, whose runs and preferences are on a small disk."""

    disk: SmallDisk
    data: Path
    runner: WorkerRunner
    reports: list[Report] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session = Session(
            every_command(),
            self.runner,
            History(self.disk.place / "runs"),
            data_folder=self.data,
            pictures_folder=self.disk.place,
            kept=Kept(self.disk.place / "settings"),
        )
        self.session.data.open(self.data)
        self.until(lambda: self.session.state.data is not None)

    @property
    def run(self) -> Run:
        assert self.session.state.run is not None
        return self.session.state.run

    @property
    def told(self) -> list[str]:
        """What the user was told went wrong, or right again."""
        lines = self.session.state.conversation
        wrong = [line.text for line in lines if line.speaker in (Speaker.WARNING, Speaker.PROBLEM)]
        return wrong + [line.text for line in lines if line.text.startswith(("There is room", COMPLETE))]

    def until(self, condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            self.reports += self.session.drain(0.01)
            assert time.monotonic() < deadline, self.session.state.conversation

    def train(self, epochs: int) -> None:
        assert self.session.say(TRAIN.format(epochs))

    def more_epochs(self, count: int) -> None:
        wanted = len(self.run.epochs) + count
        self.until(lambda: len(self.run.epochs) >= wanted or not self.run.status.going)

    def finish(self) -> None:
        """Until the run is through; its model can then be used, kept or not."""
        self.until(lambda: not self.run.status.going)
        assert self.run.status is Status.FINISHED, self.told
        assert self.session.say("predict image 3")
        self.until(lambda: self.session.state.predictions is not None)

    def kept(self) -> Run:
        """The run as the next window finds it."""
        run = History(self.disk.place / "runs").known(self.run.model.run)
        assert run is not None
        assert [epoch.epoch for epoch in run.epochs] == list(range(1, len(self.run.epochs) + 1))
        assert run.status is Status.FINISHED
        return run


def full_from_the_beginning(app: App) -> None:
    app.disk.fill()
    app.train(3)
    app.finish()
    assert not app.run.number, "there was no room to enter it"


def full_at_the_first_save(app: App) -> None:
    app.disk.fill(leaving=1_000_000)
    app.train(3)
    app.finish()
    assert not app.kept().model.weights.exists()


def full_in_the_middle_and_then_room_again(app: App) -> None:
    app.train(30)
    app.more_epochs(2)
    app.disk.fill()
    app.more_epochs(3)
    app.disk.free()
    app.finish()
    app.until(lambda: COMPLETE in app.told)
    assert app.kept().model.weights.exists()


def full_until_the_end_and_resumed(app: App) -> None:
    app.train(8)
    app.more_epochs(2)
    app.disk.fill()
    app.finish()
    app.disk.free()
    assert app.session.say("resume"), app.session.state.conversation[-1]
    app.finish()
    app.until(lambda: COMPLETE in app.told)
    assert app.kept().model.weights.exists()


def full_when_preferences_change(app: App) -> None:
    app.disk.fill()
    app.session.prefer(theme=ThemeChoice.DARK)
    app.disk.free()
    app.session.prefer(microphone="Desk")
    kept = PreferencesFile(app.disk.place / "settings" / "preferences.json").load()
    assert (kept.theme, kept.microphone) == (ThemeChoice.DARK, "Desk")


def read_only_from_the_beginning(app: App) -> None:
    app.disk.only_for_reading(True)
    app.train(3)
    app.finish()
    app.disk.only_for_reading(False)


def read_only_in_the_middle(app: App) -> None:
    app.train(30)
    app.more_epochs(2)
    app.disk.only_for_reading(True)
    app.more_epochs(3)
    app.disk.only_for_reading(False)
    app.finish()
    app.until(lambda: COMPLETE in app.told)
    assert app.kept().model.weights.exists()


def folder_removed_in_the_middle(app: App) -> None:
    app.train(8)
    app.more_epochs(2)
    shutil.rmtree(app.disk.place / "runs")
    app.finish()


def folder_that_is_a_file(app: App) -> None:
    (app.disk.place / "runs").write_text("a file")
    app.train(3)
    app.finish()


CASES = (
    full_from_the_beginning,
    full_at_the_first_save,
    full_in_the_middle_and_then_room_again,
    full_until_the_end_and_resumed,
    full_when_preferences_change,
    read_only_from_the_beginning,
    read_only_in_the_middle,
    folder_removed_in_the_middle,
    folder_that_is_a_file,
)


def main() -> None:
    """Go through all cases, and print what was told in each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file-system", choices=("tmpfs", "ext4"), default="tmpfs")
    file_system = parser.parse_args().file_system
    with tempfile.TemporaryDirectory() as folder:
        data = write_small_data(Path(folder) / "data", training=2_000)
        for case in CASES:
            with mounted(file_system) as disk:
                runner = WorkerRunner(WorkerSettings(Path(folder) / "cache", threads=1))
                app = App(disk, data, runner)
                try:
                    case(app)
                finally:
                    app.session.close()
            print(case.__name__.replace("_", " "), *app.told, sep="\n    ", flush=True)
            assert len(set(app.told)) == len(app.told), "something was told twice"
    print(f"\n{len(CASES)} cases on {file_system}: every run finished and its model could be used.")


if __name__ == "__main__":
    main()
