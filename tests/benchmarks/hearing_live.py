"""How soon the window answers what is said into a microphone, and whether hearing ever makes it stutter.

    python -m tests.benchmarks.hearing_live SPEECH [--clips 24] [--training]

Opens the real window (so there must be a screen, or QT_QPA_PLATFORM=offscreen) with a virtual microphone,
plays commands into it, and prints the time from the end of speech to the verdict, and the gaps of a 5 ms
heartbeat of the event loop. With --training a small CNN trains beside.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

import numpy as np
import soundfile

from tests.virtual_microphone import virtual_microphone

HARMLESS = (
    "show the confusion matrix",
    "show the accuracy",
    "show loss curve",
    "show me the loss",
    "predict image forty two",
    "predict image seven",
    "use Adam",
    "save the model",
)
"""Commands that start and stop nothing."""
HEARTBEAT_MILLISECONDS = 5
PAUSE_SECONDS = 1.2
ANSWERS_WITHIN_SECONDS = 8.0
WARMS_UP_WITHIN_SECONDS = 60.0


def window(folder: Path) -> int:
    """The process with the window: tells verdicts and, when its input ends, the gaps."""
    from PySide6.QtCore import QTimer

    from app.common.folders import Folders, user_folders
    from app.gui.application import open_window
    from app.gui.window.window import Window as AppWindow
    from audio.listening.ear_events import Level
    from audio.listening.verdicts import Heard, Rejected, Unsure

    gaps: list[float] = []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    def opened(shown: AppWindow) -> None:
        receive = shown.session.receive

        def told(event: Any) -> None:
            receive(event)
            if isinstance(event, Heard | Unsure | Rejected):
                print(json.dumps([type(event).__name__, event.seconds, time.time()]), flush=True)
            elif not isinstance(event, Level):
                print(json.dumps([type(event).__name__, 0.0, time.time()]), flush=True)

        shown.session.receive = told  # type: ignore[method-assign]
        timer = QTimer(shown)
        timer.setInterval(HEARTBEAT_MILLISECONDS)
        timer.timeout.connect(beat)
        Thread(target=commands, args=(shown, timer), daemon=True).start()

    def commands(shown: AppWindow, timer: QTimer) -> None:
        from PySide6.QtCore import QMetaObject, Qt

        for line in sys.stdin:
            words = line.strip()
            if words == "beat":
                gaps.clear()
                last[0] = time.perf_counter()
                QMetaObject.invokeMethod(timer, "start", Qt.ConnectionType.QueuedConnection)
            elif words == "gaps":
                print(json.dumps(["gaps", gaps[1:], 0.0]), flush=True)
            else:
                QTimer.singleShot(0, shown, lambda words=words: shown.session.say(words))

    usual = user_folders()
    folders = Folders(
        runs=folder / "runs", cache=usual.cache, pictures=folder / "pictures", weights=usual.weights
    )
    return open_window(folders, data_folder=None, opened=opened)


class Window:
    """That process, seen from here."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.hearing_live", "--window", str(folder)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines: Queue[list[Any]] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(json.loads(line))

    def say(self, words: str) -> None:
        """One command, or "beat" and "gaps"."""
        assert self.process.stdin is not None
        self.process.stdin.write(words + "\n")
        self.process.stdin.flush()

    def wait(self, *names: str, timeout: float) -> list[Any] | None:
        """The next line of one of these kinds."""
        deadline = time.monotonic() + timeout
        while (left := deadline - time.monotonic()) > 0:
            try:
                line = self._lines.get(timeout=left)
            except Empty:
                return None
            if line[0] in names:
                return line
        return None


def clips(speech: Path, count: int) -> list[Path]:
    """Harmless commands by voices that sound like people, spread over the voices."""
    with (speech / "labels.tsv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["text"] in HARMLESS]
    chosen = [speech / row["path"] for row in rows if not row["voice"].startswith("espeak")]
    return chosen[:: max(1, len(chosen) // count)][:count]


def end_of_speech(path: Path) -> float:
    """Seconds to the last sound within 40 dB of the loudest."""
    sound, rate = soundfile.read(path)
    return float(np.flatnonzero(np.abs(sound) > np.abs(sound).max() / 100)[-1] / rate)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("speech", type=Path)
    parser.add_argument("--clips", type=int, default=24)
    parser.add_argument("--training", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, virtual_microphone() as microphone:
        shown = Window(Path(folder), microphone.environment)
        try:
            measure(
                shown, microphone.play, clips(options.speech, options.clips), options.training, Path(folder)
            )
        finally:
            shown.process.kill()


def measure(shown: Window, play: Any, paths: list[Path], training: bool, folder: Path) -> None:
    """Play the clips and print the table."""
    shown.wait("DataOpened", timeout=WARMS_UP_WITHIN_SECONDS)
    shown.say("listen")
    if shown.wait("Listening", timeout=WARMS_UP_WITHIN_SECONDS) is None:
        raise SystemExit("The window does not listen.")
    if training:
        shown.say("train CNN for 50 epochs")
        shown.wait("RunStarted", timeout=WARMS_UP_WITHIN_SECONDS)
    wavs = [as_wav(path, folder / f"{number}.wav") for number, path in enumerate(paths)]
    play(wavs[0])  # The recogniser loads its model for the first.
    shown.wait("Heard", "Unsure", "Rejected", timeout=WARMS_UP_WITHIN_SECONDS)
    shown.say("beat")
    told, by_clock, kinds = [], [], []
    for path, wav in zip(paths, wavs, strict=True):
        time.sleep(PAUSE_SECONDS)
        began = time.time()
        play(wav)
        line = shown.wait("Heard", "Unsure", "Rejected", timeout=ANSWERS_WITHIN_SECONDS)
        kinds.append(line[0] if line else "nothing")
        if line is not None:
            told.append(line[1])
            by_clock.append(line[2] - began - end_of_speech(path))
    shown.say("gaps")
    line = shown.wait("gaps", timeout=10.0)
    gaps = np.array(line[1] if line else [0.0]) * 1000
    print({kind: kinds.count(kind) for kind in sorted(set(kinds))})
    for name, seconds in (("end of speech to verdict", told), ("the same with the player's start", by_clock)):
        middle, most = np.percentile(seconds, (50, 95))
        print(f"{name}: median {middle:.2f} s, p95 {most:.2f} s, n = {len(seconds)}")
    print(
        f"event-loop gaps: p99 {np.percentile(gaps, 99):.1f} ms, longest {gaps.max():.1f} ms, n = {len(gaps)}"
    )


def as_wav(path: Path, wav: Path) -> Path:
    """What the player understands."""
    sound, rate = soundfile.read(path)
    soundfile.write(wav, sound, rate, subtype="PCM_16")
    return wav


if __name__ == "__main__":
    if sys.argv[1:2] == ["--window"]:
        sys.exit(window(Path(sys.argv[2])))
    main()
