"""The one who acts: all features put together, and what they share."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from app.commands.invocation import Invocation
from app.commands.vocabulary import Vocabulary
from app.compute.runner.process import Runner
from app.data.corrections import Corrector
from app.data.data import Data
from app.export.figures import at_once
from app.export.models import Taking
from app.playground.playground import Playground
from app.playground.scenes.exhibiting import as_it_opens
from app.results.own_pictures import PictureDesk
from app.results.results import Results
from app.results.spoken_word import Saying
from app.runs.found_runs import FoundRuns
from app.runs.history.history import History
from app.runs.history_writer import HistoryWriter
from app.runs.runs import RunShelf
from app.session.event_loop import EventLoop
from app.session.offers import Offers
from app.session.own_way import OwnWay
from app.session.undo import Undoing
from app.session.user_files import Kept
from app.settings.folders import OwnFolders
from app.settings.settings import Settings
from app.state.parts.conversation import Speaker
from app.state.state import State
from app.training.studies import Studying
from app.training.training import Training
from app.voice.ear import EarControl
from app.voice.phrases import OwnPhrases
from app.voice.voice import Voice
from app.webcam.webcam import WebcamDesk


class Session(EventLoop):
    """The state of one window or one terminal command, and everything that may be done to it.

    `kept` has what outlasts the session; without it nothing does. `clock` returns seconds and never goes
    back.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        runner: Runner,
        history: History,
        *,
        data_folder: Path | None = None,
        pictures_folder: Path,
        ear: EarControl | None = None,
        chooser: random.Random | None = None,
        kept: Kept | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(State(playground=as_it_opens()), vocabulary, runner, clock)
        self.history = history
        self.data_folder = data_folder
        self.pictures_folder = pictures_folder
        self.cache: Path | None = None
        """The folder for data sets that are downloaded, where there is one."""
        self.asks_for_places = False
        """Whether there is a window in which files and folders can be chosen."""
        self.words: Callable[[str], str] = str
        """What an English text is in the language of the window, for figures that are saved."""
        self.save: Callable[[Callable[[], str]], str] = at_once
        """Has a figure made and saved. What to say of it, or "" where that is told once it is saved."""
        self.kept = kept or Kept(None)
        self.kept.warn = self.warn_once

        # Each has what it needs of those before it.
        self.data = Data(self)
        self.settings = Settings(self, self.kept)
        self.folders = OwnFolders(self, self.data)
        self.phrases = OwnPhrases(self, self.kept)
        self.shelf = RunShelf(self, clock)
        self.own_way = OwnWay(self, self.phrases, self.shelf)
        self.voice = Voice(self, self.phrases, self.own_way.suggest, ear, clock)
        self.writer = HistoryWriter(self, clock)
        self.found = FoundRuns(self)
        self.training = Training(self, self.shelf, self.writer)
        self.studying = Studying(self, self.training)
        self.corrector = Corrector(self, self.kept)
        self.results = Results(self, self.corrector, chooser or random.Random())
        self.picture_desk = PictureDesk(self)
        self.saying = Saying(self, self.voice, clock)
        self.webcam = WebcamDesk(self, self.data, clock)
        self.taking = Taking(self, self.shelf)
        self.playground = Playground(self)
        self.offers = Offers(self, self.found, self.voice)
        self.undoing = Undoing(self, self.before_moving, self.describe)
        # What one tells the user comes before what the next one does; a run is stopped before anything else.
        self.features = (
            self.settings,
            self.folders,
            self.phrases,
            self.corrector,
            self.results,
            self.training,
            self.webcam,
            self.writer,
            self.voice,
            self.saying,
            self.data,
            self.offers,
            self.found,
            self.shelf,
            self.taking,
            self.studying,
            self.picture_desk,
            self.playground,
            self.undoing,
            self.own_way,
        )
        self._recall()

    def say(self, text: str, speaker: Speaker = Speaker.TYPED) -> bool:
        """Understand a sentence and do it. False where it fits nothing or could not be done."""
        self.tell(speaker, text)
        invocation = self.vocabulary.parse(text)
        if invocation is None:
            return self.own_way.heed(text)
        return self.perform(invocation)

    def perform(self, invocation: Invocation) -> bool:
        """See `EventLoop`; what is said next may go on from it."""
        done = super().perform(invocation)
        if done:
            self.own_way.did(invocation)
        return done

    def _recall(self) -> None:
        """Begin with what was kept."""
        preferences, aliases = self.kept.preferences(), self.kept.aliases()
        book = self.kept.corrections()
        self.state = replace(self.state, preferences=preferences, aliases=aliases, book=book)
        self.vocabulary = self.vocabulary.with_aliases(aliases)
