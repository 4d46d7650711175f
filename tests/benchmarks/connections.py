"""What every program of HearSee connects to when nothing was asked for: as `strace` sees it, nothing.

    python -m tests.benchmarks.connections [--seconds 60]

Each is started in a home folder without anything in it: a clip is heard, a model is trained, asked, exported
and imported, the doctor looks, and the window is left to itself for so long. Prints what was connected to,
and what lies in the home folders afterwards; fails where anything was. Linux; strace, espeak-ng, a screen.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.app.small_data import write_small_data

REPOSITORY = Path(__file__).parents[2]
CALLS = "connect,sendto,sendmsg,sendmmsg"
FOREIGN = re.compile(r"sa_family=AF_INET6?, (?!.*(inet_addr\(\"127\.|\"::1\"))")
OWN = ("HearSee", "matplotlib", "pulse", "fontconfig", "dconf", "mesa_shader_cache")
"""Whose folders may lie in ~/.cache, ~/.config and ~/.local/share: ours, and those that draw and record."""


def window(seconds: float) -> int:
    """The window, closed after so long."""
    from PySide6.QtCore import QTimer

    from app.__main__ import main as hearsee

    return hearsee(
        ["--runs", "runs"],
        lambda opened: QTimer.singleShot(round(1000 * seconds), lambda: opened.session.say("quit now")),
    )


def looked_at(name: str, place: Path, *words: str) -> bool:
    """Whether a program, started in `place`, left this computer and its home folder alone; tells of it."""
    home, log = place / f"home-{name}", place / f"{name}.log"
    home.mkdir()
    kept = {each: os.environ[each] for each in ("PATH", "DISPLAY", "QT_QPA_PLATFORM") if each in os.environ}
    done = subprocess.run(
        ["strace", "-f", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", log, sys.executable, *words],
        cwd=place,
        env=kept | {"HOME": str(home), "PYTHONPATH": str(REPOSITORY), "LANG": "C.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    calls = [line for line in log.read_text(errors="replace").splitlines() if FOREIGN.search(line)]
    folders = [each for parent in (".cache", ".config", ".local/share") for each in (home / parent).glob("*")]
    strange = [each for each in folders if each.name not in OWN]
    print(f"{name}: exit code {done.returncode}, {len(calls)} connections, {len(strange)} strange folders")
    print("\n".join(map(str, [*calls[:5], *strange])), end="\n" if calls or strange else "")
    return not calls and not strange


def main() -> int:
    """Look at all of them. The exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60.0, help="how long the window is open")
    parser.add_argument("--window", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.window:
        return window(options.seconds)
    app = ("-m", "app")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        subprocess.run(["espeak-ng", "-s", "140", "-w", place / "clip.wav", "train M L P"], check=True)
        data = ("--data", str(write_small_data(place / "data")), "--runs", "runs")
        fine = [
            looked_at("hear", place, *app, "hear", "clip.wav"),
            looked_at("train", place, *app, *data, "train softmax for 2 epochs"),
            looked_at("predict", place, *app, *data, "predict image 7"),
            looked_at("export", place, *app, *data, "export the model"),
        ]
        exported = next(each.parent for each in place.glob("*/model.onnx"))
        picture = next(iter(REPOSITORY.glob("docs/*.png")))
        fine += [
            looked_at("import", place, *app, *data, "import", str(exported)),
            looked_at("script", place, str(exported / "predict.py"), str(picture)),
            looked_at("doctor", place, *app, *data, "doctor"),
            looked_at(
                "window",
                place,
                "-m",
                "tests.benchmarks.connections",
                "--window",
                "--seconds",
                str(options.seconds),
            ),
        ]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
