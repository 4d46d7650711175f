"""What is behind the window: the session, the worker, the ear. It loads once the window can be seen."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer

from app.commands.vocabulary import Vocabulary
from app.common.folders import Folders
from app.compute.cluster.runner import with_a_way_out
from app.compute.messages.control import WorkerSettings
from app.compute.runner.pool import PoolRunner
from app.compute.runner.process import Runner
from app.core.requirements import run_is_going
from app.data.named_sets import named_data

# Loaded here, in the thread that loads, and not where they are needed first.
from app.gui.plots.plot_thread import Plotting
from app.gui.voice import download_strip as _weights_strip  # noqa: F401
from app.gui.voice import question_card as _question_card  # noqa: F401
from app.gui.window import dialogs as _dialogs  # noqa: F401
from app.gui.window import menus as _menus  # noqa: F401
from app.gui.window import tabs as _pages  # noqa: F401
from app.gui.window.window import Window
from app.runs.history.history import History
from app.session.session import Session
from app.session.start import settle_folders
from app.session.user_files import Kept
from app.session.vocabulary import every_command
from app.state.events.unions import Event
from app.state.events.voice import Spoken
from app.state.parts.conversation import Line, Speaker
from app.voice.ear import EarOfState, EarWish, MadeEar
from app.voice.ear_factory import as_it_is, make_ear
from app.voice.playing_back import ASKED_FOR_BY, PlayingBack
from app.voice.teaching.library import Learning
from app.voice.whisper_download import Fetching
from audio.listening.last_heard import LastHeard
from language.catalogue import chinese

DRAIN_MILLISECONDS = 33
"""How often the window takes in what has come from the worker and the ear."""
TAKES_SECONDS = 0.05
"""How long it may be at that before it hears its user: short epochs come quicker than they are drawn."""
NICENESS = 5
"""The worker steps back this far, so that the window stays quick while it trains."""
QUITTING_SECONDS = 2.0
"""How long a run may take to stop when the app is closed."""
MakeEar = Callable[[EarWish, Callable[[Event], None]], MadeEar | None]
"""Makes an ear as it is wanted, which tells what it hears."""


@dataclass(frozen=True)
class Loaded:
    """What takes long to make and can be made in any thread."""

    runner: Runner
    vocabulary: Vocabulary


def load(folders: Folders) -> Loaded:
    """Start the worker, which loads torch meanwhile, and make the vocabulary with all that completes it."""
    runner = with_a_way_out(PoolRunner(WorkerSettings(folders.cache, niceness=NICENESS)), folders)
    vocabulary = every_command()
    vocabulary.all_examples()  # kept there
    chinese()  # and there: a window that becomes Chinese does so at once
    return Loaded(runner, vocabulary)


class AtWork:
    """The session of a window, and what it works with. For the thread of the window."""

    def __init__(
        self,
        parts: Loaded,
        folders: Folders,
        data_folder: Path | None,
        cluster: str = "",
        make_ear: MakeEar | None = None,
    ) -> None:
        self._folders, self._cluster, self._make_ear = folders, cluster, make_ear
        self._data_named = data_folder is not None
        self.session = Session(
            parts.vocabulary,
            parts.runner,
            History(folders.runs),
            data_folder=named_data(data_folder, folders.cache),
            pictures_folder=folders.pictures,
            kept=Kept(folders.settings),
        )
        # What sentences of one's own are understood by: some tenths of a second, and nobody waits for it.
        self._reading = threading.Thread(target=self.session.own_way.understanding.read, name="hearsee-words")
        self._fetching = Fetching(folders.weights, self.session.post)
        self._following: EarOfState | None = None
        self._timer = QTimer()
        self._timer.timeout.connect(self.take_in)

    def begin(self, window: Window, plotting: Plotting) -> Iterator[None]:
        """Put it behind the window, a step at a time: what the user does meanwhile comes between."""
        session, folders = self.session, self._folders
        session.cache = folders.cache
        session.voice.fetching = self._fetching
        if self._cluster:
            session.attempt(lambda: session.settings.use_cluster_for_now(self._cluster))
        settle_folders(session, folders)
        session.folders.let_change(folders)
        session.settings.configure_worker()
        yield
        self._listen()
        yield
        window.begin(session)
        yield
        self._timer.start(DRAIN_MILLISECONDS)
        plotting.start()
        session.shelf.free_bin()
        yield
        session.shelf.restore_latest()
        session.offers.offer_what_was_cut_off()
        session.data.open(session.data_folder, fetch=self._data_named)
        yield
        self._reading.start()

    def take_in(self) -> None:
        """Some of what the worker and the ear have to say."""
        self.session.drain(within=TAKES_SECONDS)

    def warn(self, text: str) -> None:
        """Say in the conversation that something failed; safe from any thread."""
        self.session.post(Spoken(Line(Speaker.WARNING, text)))

    def close(self) -> None:
        """Let what is going on come to its end, and end everything."""
        self._timer.stop()
        if self._reading.ident is not None:
            self._reading.join()
        self._let_the_run_stop()
        self._fetching.close()
        if self._following is not None:
            self._following.ear.close()
        self.session.close()

    def _listen(self) -> None:
        session, folders = self.session, self._folders
        around = as_it_is
        if folders.settings is not None:
            session.voice.learning = Learning(
                folders.settings / "taught",
                lambda sentence: session.vocabulary.grammar.parse(sentence),
                session.post,
            )
            around = session.voice.learning.around
        last = LastHeard(ASKED_FOR_BY)
        session.voice.playing_back = PlayingBack(lambda: last.utterance, session.post)
        self._following = following = EarOfState(
            lambda: session.vocabulary.grammar,
            session.state,
            lambda wanted: (
                self._make_ear(wanted, session.post)
                if self._make_ear is not None
                else make_ear(
                    wanted, session.post, folders.weights, around, session.saying.around, keep=last.keep
                )
            ),
            session.post,
        )
        session.voice.use_ear(following.ear)
        session.watchers.append(following.follow)

    def _let_the_run_stop(self) -> None:
        """What a run learnt is kept by the worker: give it the time to."""
        deadline = time.monotonic() + QUITTING_SECONDS
        while run_is_going(self.session.state) and time.monotonic() < deadline:
            self.session.drain(0.05)
