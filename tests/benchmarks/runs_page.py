"""How long the list of runs takes to open: from the command to the painted window, history included.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.runs_page [--runs 1000] [--times 20]

The first time is told apart: it is the one that a person meets after the window has opened. Where other
programs are at work, the processor's time says what the list itself takes.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from app.commands.invocation import Invocation
from app.gui.plots.plot_thread import Plotting
from app.gui.style.theme import LIGHT, apply_font
from app.gui.window.window import Window
from app.state.parts.view import View
from tests.app.fakes import FakeEar, make_session
from tests.app.many_runs import write_many_runs


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--times", type=int, default=20)
    asked = parser.parse_args()
    application = QApplication([])
    apply_font(application)
    plotting = Plotting()
    plotting.start()
    plotting.close()
    with tempfile.TemporaryDirectory() as folder:
        write_many_runs(Path(folder) / "runs", asked.runs)
        session = make_session(Path(folder), FakeEar())[0]
        window = Window(plotting, LIGHT)
        window.begin(session)
        window.show()
        application.processEvents()
        taken = [_open(application, window) for _ in range(asked.times)]
        rows = window.runs.table.runs.rowCount()
        session.quit()
    assert rows == asked.runs
    print(f"{rows} runs, n = {len(taken)}")
    for what, seconds in zip(("wall clock", "processor"), zip(*taken, strict=True), strict=True):
        told = f"median {median(seconds):.3f} s, worst {max(seconds):.3f} s, first {seconds[0]:.3f} s"
        print(f"{what:10}  {told}")


def _open(application: QApplication, window: Window) -> tuple[float, float]:
    """Seconds by the wall clock and of this process alone; the list is left again afterwards."""
    begun, worked = time.perf_counter(), time.process_time()
    window.session.perform(Invocation("show", {"what": View.RUNS}))
    application.processEvents()
    window.runs.table.viewport().repaint()
    taken = time.perf_counter() - begun, time.process_time() - worked
    window.session.show(View.DATA)
    application.processEvents()
    return taken


if __name__ == "__main__":
    main()
