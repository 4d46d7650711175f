"""Opens the window: worker first, then paint, then everything that may load beside it."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from app.cluster.runner import with_a_way_out
from app.every_command import every_command
from app.fetching import Fetching
from app.folders import Folders
from app.gui.opening import Opening
from app.gui.plotting import Plotting
from app.gui.theme import apply_font, theme_for
from app.gui.window import Window
from app.hearing import EarOfState, as_it_is, make_ear
from app.history import History
from app.kept import Kept
from app.learning import Learning
from app.messages import WorkerSettings
from app.own_folders import let_folders_change, settle_folders
from app.pool_runner import PoolRunner
from app.session import Session
from app.spoken_digits import named_data

DRAIN_MILLISECONDS = 33
"""How often the window takes in what has come from the worker and the ear."""
NICENESS = 5
"""The worker steps back this far, so that the window stays quick while it trains."""
QUITTING_SECONDS = 2.0
"""How long a run may take to stop when the app is closed."""


def open_window(
    folders: Folders,
    *,
    data_folder: Path | None,
    opened: Callable[[Window], None] = lambda window: None,
    opening: Opening | None = None,
    cluster: str = "",
) -> int:
    """Show the window until it is closed; `opened` is called with it once it is there. The exit code."""
    opening = opening or Opening()
    application = opening.application
    # The worker loads torch while the window is being made.
    runner = with_a_way_out(PoolRunner(WorkerSettings(folders.cache, niceness=NICENESS)), folders)
    session = Session(
        every_command(),
        runner,
        History(folders.runs),
        data_folder=named_data(data_folder, folders.cache),
        pictures_folder=folders.pictures,
        kept=Kept(folders.settings),
    )
    session.cache = folders.cache
    if cluster:
        session.attempt(lambda: session.use_cluster_for_now(cluster))
    settle_folders(session, folders)
    let_folders_change(session, folders)
    session.configure_worker()
    plotting = Plotting()
    theme = theme_for(session.state.theme)
    apply_font(application)
    session.fetching = fetching = Fetching(folders.weights, session.post)
    around = as_it_is
    if folders.settings is not None:
        session.learning = Learning(
            folders.settings / "taught",
            lambda sentence: session.vocabulary.grammar.parse(sentence),
            session.post,
        )
        around = session.learning.around
    following = EarOfState(
        lambda: session.vocabulary.grammar,
        session.state,
        lambda wanted: make_ear(wanted, session.post, folders.weights, around, session.saying.around),
        session.post,
    )
    ear = following.ear
    session.use_ear(ear)
    session.watchers.append(following.follow)
    window = Window(session, plotting, theme)
    window.show()
    opening.give_way()
    timer = QTimer()
    timer.timeout.connect(session.drain)
    timer.start(DRAIN_MILLISECONDS)
    # Once the window has been painted.
    QTimer.singleShot(0, plotting.start)
    QTimer.singleShot(0, session.shelf.free_bin)
    session.restore_latest()
    session.offer_what_was_cut_off()
    session.open_data(session.data_folder)
    opened(window)
    # Qt waits in C, where Python hears no Ctrl-C; the timer above gives it a moment to.
    signal.signal(signal.SIGINT, lambda *_: session.quit())
    try:
        return application.exec()
    finally:
        timer.stop()
        _let_the_run_stop(session)
        fetching.close()
        ear.close()
        plotting.close()
        session.close()


def _let_the_run_stop(session: Session) -> None:
    """What a run learnt is kept by the worker: give it the time to."""
    deadline = time.monotonic() + QUITTING_SECONDS
    while session.run_is_going and time.monotonic() < deadline:
        session.drain(0.05)
