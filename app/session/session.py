"""The one who acts: understands sentences, asks the worker, keeps the history, and tells who watches."""

from __future__ import annotations

import contextlib
import math
import queue
import random
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias
from app.commands.vocabulary import CommandError, Vocabulary
from app.common.folders import Folders
from app.common.words.titles import only_push_to_talk
from app.compute.conditions import Conditions
from app.compute.messages.control import Configure, UseCluster
from app.compute.messages.data import DataFailed, DataReady, OpenData, UseCorrections
from app.compute.messages.models import ModelImported
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFailed,
    RunFinished,
    RunStarted,
    RunStopped,
    Stop,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report, Request
from app.compute.runner.process import Runner
from app.compute.trained_model import TrainedModel
from app.core.requirements import (
    is_idle,
    need_data_of,
    need_going,
    need_rest,
    need_sense,
    run_is_going,
)
from app.data.corrections import Corrector
from app.export.figures import at_once
from app.export.models import Taking
from app.playground.scenes.exhibiting import as_it_opens
from app.results.own_pictures import PictureDesk
from app.results.results import Results
from app.results.spoken_word import Saying
from app.runs.found_runs import FoundRuns
from app.runs.history.database import HistoryDamagedError, HistoryError
from app.runs.history.history import History
from app.runs.history.recording import Recording
from app.runs.history.unsaved import Unkept, is_kept
from app.runs.runs import RunShelf
from app.session.offers import offer_data, whether_to_go_on
from app.session.own_way import OwnWay
from app.session.undo_words import in_words, why_nothing
from app.session.user_files import Kept
from app.settings.cluster import cluster_of, named_for_this_start
from app.settings.folders import follow_folders
from app.state.events.results import DataRequested, LookRequested, Shown
from app.state.events.runs import Chosen, RunRequested, RunTakenUp, StopRequested
from app.state.events.unions import Event
from app.state.events.voice import (
    AliasesChanged,
    Answered,
    Asked,
    NotUnderstood,
    Spoken,
    WeightsMissing,
    WeightsRequested,
)
from app.state.events.window import (
    DialogAsked,
    Preferred,
    QuitConfirmed,
    Redone,
    Undone,
)
from app.state.parts.conversation import Line, Speaker
from app.state.parts.dialog import Dialog
from app.state.parts.hearing import Ear, Fetch
from app.state.parts.preferences import InterfaceLanguage, Listening, Preferences, ThemeChoice
from app.state.parts.question import Answer, Beginning, Consent, GoingOn, Offered, Question
from app.state.parts.run import Run, Status
from app.state.parts.view import View
from app.state.reducers.root import after
from app.state.state import State
from app.state.words.resuming import again_in_words, going_on_in_words, study_to_resume
from app.training.studies import Studying
from app.voice import questions
from app.voice.core import PlaysBack
from app.voice.ear import EarControl
from app.voice.intent_handler import Heeding
from app.voice.offers import offer_weights
from app.voice.questions import OpenQuestion
from app.voice.quiet import Quiet
from app.voice.teaching.library import Learning
from app.voice.wake_word import Addressing
from app.voice.whisper_download import FetchControl
from app.webcam.webcam import WebcamDesk
from audio.listening import verdicts
from audio.listening.said import Said
from audio.recognisers.catalogue import ENGINES, WHISPER
from models.settings.recipes import specified
from models.settings.specification import RunSpecification, SpecificationError

UNSAVED = (
    "The end of this run could not be saved; once there is room, “resume” goes through its last epochs again "
    "and keeps them."
)


class Session:
    """The state of one window or one terminal command, and everything that may be done to it.

    All methods are for the thread that made it, except `post`. `kept` has what outlasts the session; without
    it nothing does. `clock` returns seconds and never goes back.
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
        self.vocabulary = vocabulary
        self.runner = runner
        self.history = history
        self.data_folder = data_folder
        self.pictures_folder = pictures_folder
        self.ear = ear
        self.learning: Learning | None = None
        """What is taught by voice, where that can be kept."""
        self.state = State(playground=as_it_opens())
        self.watchers: list[Callable[[State], None]] = []
        self.fetching: FetchControl | None = None
        """Who fetches Whisper's weights, where there is somebody."""
        self.playing_back: PlaysBack | None = None
        """Who plays what was heard, where there is somebody."""
        self.words: Callable[[str], str] = str
        """What an English text is in the language of the window, for figures that are saved."""
        self.save: Callable[[Callable[[], str]], str] = at_once
        """Has a figure made and saved. What to say of it, or "" where that is told once it is saved."""
        self.cache: Path | None = None
        """The folder for data sets that are downloaded, where there is one."""
        self.asks_for_places = False
        """Whether there is a window in which files and folders can be chosen."""
        self.usual_folders: Folders | None = None
        """Where things are kept if the user chooses nothing else, where that can be chosen."""
        self.quiet = Quiet(self, clock)
        """How long nothing has been said."""
        self._posted: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._reported: deque[Report] = deque()
        """What the worker has said and nobody has taken in yet."""
        self._clock = clock
        self.addressing = Addressing(clock)
        self.open_question = OpenQuestion(clock)
        self._heeding = Heeding(self)
        self.own_way = OwnWay(self)
        """Sentences that are none of the grammar."""
        self.saying = Saying(self, clock)
        """Words for a model."""
        self.shelf = RunShelf(self, clock)
        """The runs of the history."""
        self.found = FoundRuns(self)
        """Runs that the history does not know."""
        self.picture_desk = PictureDesk(self)
        """Pictures of the user's own."""
        self.results = Results(self, chooser or random.Random())
        """What the model in view makes of images."""
        self.corrector = Corrector(self)
        """What is wrong in the open data set."""
        self.taking = Taking(self)
        """Models on their way out and in."""
        self.studying = Studying(self)
        """Cross-validations and comparisons."""
        self.webcam = WebcamDesk(self, clock)
        """Pictures that are taken here."""
        self.kept = kept or Kept(None)
        self.kept.warn = self.warn_once
        self._recording = Recording(
            lambda text: self.tell(Speaker.WARNING, text),
            lambda text: self.tell(Speaker.NOTICE, text),
            clock,
        )
        self._unkept = Unkept()
        self._begun: set[str] = set()
        self._cluster = ""
        """The address of the one that the runner was told of last, "" for none."""
        self._offers_cut_off = False
        preferences, aliases = self.kept.preferences(), self.kept.aliases()
        book = self.kept.corrections()
        self.state = replace(self.state, preferences=preferences, aliases=aliases, book=book)
        self.vocabulary = vocabulary.with_aliases(aliases)

    def use_cluster_for_now(self, address: str) -> str:
        """Train there until another wish; the preferences on disk stay. Raises `CommandError`."""
        preferences = named_for_this_start(self.state.preferences, address)
        self.kept.take_as_kept(preferences)
        self.state = replace(self.state, preferences=preferences)
        return ""

    # ---- what comes in

    def say(self, text: str, speaker: Speaker = Speaker.TYPED) -> bool:
        """Understand a sentence and do it. False where it fits nothing or could not be done."""
        self.tell(speaker, text)
        invocation = self.vocabulary.parse(text)
        if invocation is None:
            return self.own_way.heed(text)
        return self.perform(invocation)

    def perform(self, invocation: Invocation) -> bool:
        """Do what a sentence, a button or a menu asks for. False where it could not be done."""
        question = self.state.question
        if question is not None and invocation.command not in questions.ANSWERS:
            self.receive(Answered())
        done = self.attempt(lambda: self.vocabulary.perform(self, invocation))
        if done:
            self.own_way.did(invocation)
        return done

    def attempt(self, action: Callable[[], str | None]) -> bool:
        """Do something and tell what came of it. False where it could not be done, which is told too."""
        try:
            reply = action()
        except (CommandError, SpecificationError) as error:
            self.tell(Speaker.PROBLEM, str(error))
            return False
        if reply:
            self.tell(Speaker.REPLY, reply)
        return True

    def post(self, event: Event) -> None:
        """Leave an event for the next `drain`; safe from any thread."""
        self._posted.put(event)

    def drain(self, timeout: float = 0.0, within: float = math.inf) -> list[Report]:
        """Take in everything that the worker and the ear have to say; what the worker said is returned.

        Waits up to `timeout` seconds for the worker's first word. Of what the worker says, what there is no
        time for `within` so many seconds is left for the next call, and the worker is not asked for more.
        """
        if not self._reported:
            self._reported.extend(self.runner.poll(timeout))
        ends = self._clock() + within
        taken: list[Report] = []
        while self._reported and (not taken or self._clock() < ends):
            taken.append(self._reported.popleft())
            self.receive(taken[-1])
        with contextlib.suppress(queue.Empty):
            while True:
                self.receive(self._posted.get_nowait())
        self._close_question_in_time()
        self._recording.catch_up_in_time()
        self.saying.catch_up()
        self.quiet.catch_up()
        self.shelf.look_around()
        self.studying.fill()
        return taken

    def receive(self, event: Event) -> None:
        """Fold an event into the state, tell who watches, and do what follows from it."""
        before = self.state
        self.state = after(self.state, event)
        if self.state.aliases != before.aliases:
            self.vocabulary = self.vocabulary.with_aliases(self.state.aliases)
            self.kept.keep_aliases(self.state.aliases)
        for watcher in self.watchers:
            watcher(self.state)
        self.quiet.follow(self.state)
        if self.state.preferences != before.preferences:
            self._follow_preferences(before.preferences, self.state.preferences)
        if self.state.book != before.book:
            self.corrector.follow(before.book, self.state.book)
            self.results.follow(before)
        if self.state.webcam.album != before.webcam.album:
            self.webcam.follow(before.webcam.album, self.state.webcam.album)
        self._react(event)
        self.shelf.follow(before.view, event)
        if isinstance(event, ModelImported):
            self.attempt(lambda: self.taking.follow(event))
        self.studying.follow(before, event)

    # ---- what commands do

    def open_data(self, folder: Path | None, *, fetch: bool = False) -> None:
        """Have the worker read a data set; None finds Fashion-MNIST. With `fetch` it may be downloaded."""
        need_rest(self.state)
        self.data_folder = folder
        self.receive(DataRequested())
        self.runner.send(OpenData(folder, fetch))

    def train(self, specification: RunSpecification) -> TrainedModel:
        """Start a run. One at a time."""
        need_rest(self.state)
        need_sense(self.state, specification)
        return self.begin(specification)

    def begin(
        self,
        specification: RunSpecification,
        *,
        of_study: bool = False,
        replay_of: int = 0,
        conditions: Conditions | None = None,
    ) -> TrainedModel:
        """Have the worker train, on the device and with the threads of `conditions` where there are any."""
        model = self._new_model(specification, of_study, replay_of)
        self._begun.add(model.run)
        self.receive(RunRequested(model, of_study, replay_of))
        self.runner.send(Train(model, self.data_folder, conditions))
        return model

    def take_up(self, run: Run) -> str:
        """Have the worker go on with a run, under the conditions that it began. What goes on, in words."""
        need_data_of(self.state, run)
        run = self._as_it_is_now(run)
        self._begun.add(run.model.run)
        self.receive(RunTakenUp(run))
        self._keep(run.model.run, lambda: self.history.record_taken_up(run.model.run))
        conditions = run.conditions if run.conditions != Conditions() else None
        self.runner.send(TakeUp(run.model, self.data_folder, len(run.epochs), conditions))
        return going_on_in_words(run)

    def stop(self) -> str:
        """End the runs that are going, or else what keeps the worker busy. What that means, in a sentence."""
        if self.saying.waits and not run_is_going(self.state):
            return self.saying.cancel()
        if not run_is_going(self.state) and (ended := self.webcam.stop()):
            return ended
        if run_is_going(self.state):
            self.receive(StopRequested())
        elif is_idle(self.state):
            raise CommandError("No run is going on, so there is nothing to stop.")
        self.runner.send(Stop())
        return "Stopping; say “resume” to go on later." if run_is_going(self.state) else "Stopping."

    def pause(self) -> None:
        """Hold the runs that are going."""
        need_going(self.state, "pause")
        if self.state.run and self.state.run.status is Status.PAUSED:
            raise CommandError("The run is paused already; say “resume” to go on.")
        if self.state.run and self.state.run.status is Status.STOPPING:
            raise CommandError("The run is stopping already.")
        self.studying.hold(held=True)
        self.runner.send(Pause())

    def resume(self) -> str:
        """Let what is paused go on, or else take up what was stopped or cut off. What goes on, in a sentence.

        A study goes on with the runs that it was at. Otherwise it is the run in view or, where that one is
        through, the latest of the history that is not.
        """
        run, course = self.state.run, study_to_resume(self.state)
        if run is not None and run.status is Status.PAUSED:
            self.studying.hold(held=False)
            self.runner.send(Resume())
            return "Going on."
        need_rest(self.state)
        if run is not None and course is not None:
            return self.studying.take_up(course)
        if run is None or not run.resumable:
            run = self.shelf.latest_resumable()
        return self.take_up(run)

    def look(self, request: Request) -> None:
        """Have the worker look at images; the view stays."""
        self.receive(LookRequested())
        self.runner.send(request)

    def show(self, view: View) -> None:
        """Bring a view to the front."""
        self.receive(Shown(view))

    def choose(self, **changes: Any) -> None:
        """Change the settings of the next run. Raises `SpecificationError`."""
        specification = specified(self.state.chosen, sounds=self.state.sounds_open, **changes)
        need_sense(self.state, specification)
        self.receive(Chosen(specification))

    def choose_theme(self, theme: ThemeChoice) -> None:
        """Make the window light or dark."""
        self.prefer(theme=theme)

    def prefer(self, **changes: Any) -> None:
        """Change preferences; they are kept."""
        self.receive(Preferred(replace(self.state.preferences, **changes)))

    def undo(self) -> str:
        """Take the last change back. What is different now, in a sentence."""
        if not self.state.past:
            raise CommandError(why_nothing(run_is_going=run_is_going(self.state)))
        step = self.state.past[-1]
        self.shelf.before_moving(step, back=True)
        self.receive(Undone())
        return f"Undone. {in_words(step.now, step.before)}"

    def redo(self) -> str:
        """Do again what was taken back last. What is different now, in a sentence."""
        if not self.state.future:
            raise CommandError("Nothing was taken back, so there is nothing to do again.")
        step = self.state.future[-1]
        self.shelf.before_moving(step, back=False)
        self.receive(Redone())
        return f"Done again. {in_words(step.before, step.now)}"

    def make_alias(self, alias: Alias) -> str:
        """Let a phrase stand for a sentence from now on. What was done, in a sentence."""
        refusal = self.vocabulary.refusal(alias)
        if refusal:
            raise CommandError(refusal)
        self.receive(AliasesChanged(self.state.aliases.with_alias(alias)))
        self.receive(NotUnderstood(""))
        self.kept.drop_phrase(alias.phrase)
        return f"“{alias.phrase}” means “{alias.sentence}” now."

    def forget_alias(self, alias: Alias) -> None:
        """Let a phrase mean nothing any more."""
        self.receive(AliasesChanged(self.state.aliases.without(alias.phrase)))
        self.tell(Speaker.REPLY, f"“{alias.phrase}” means nothing any more; say “undo” to have it back.")

    def remember(self) -> None:
        """Ask what the phrase that was not understood should mean."""
        phrase = self.state.unknown
        sentences = questions.meanings_for(self.state, self.vocabulary) if phrase else ()
        if not sentences:
            raise CommandError("There is nothing to remember: say it after a phrase that was not understood.")
        refusal = self.vocabulary.refusal(Alias(phrase, sentences[0]))
        if refusal:
            raise CommandError(refusal)
        self.ask(questions.what_it_should_mean(phrase, sentences))

    def ask(self, question: Question) -> None:
        """Do something only once it is answered."""
        self.addressing.extend()
        self.open_question.begin()
        self.receive(Asked(question))

    def take(self, answer: Answer) -> str:
        """Do what an answer brings about. What is left to say of it."""
        if isinstance(answer, Alias):
            return self.make_alias(answer)
        if isinstance(answer, GoingOn):
            return self.take_up(answer.run) if answer.wanted else self._leave(answer.run)
        if isinstance(answer, Beginning):
            self.studying.begin(answer.study)
            return answer.reply
        if isinstance(answer, Offered):
            return self.own_way.agree(answer)
        if isinstance(answer, Consent):
            self.prefer(**answer.changes)
            return answer.reply
        self.perform(answer)
        return ""

    def use_ear(self, ear: EarControl) -> None:
        """Hear through it, as the preferences say."""
        self.ear = ear
        if self.state.preferences.microphone:
            ear.choose(self.state.preferences.microphone)
        if self.state.preferences.listening is not Listening.PUSH_TO_TALK:
            ear.listen()

    def fetch_weights(self) -> None:
        """Have Whisper's weights fetched."""
        if self.fetching is None:
            raise CommandError("Fetching Whisper needs the window; start it with “hearsee” alone.")
        if self.state.weights.fetch is Fetch.GOING:
            raise CommandError("Whisper is being fetched already.")
        if self.state.weights.fetch is Fetch.DONE or self._whisper_hears:
            raise CommandError("Whisper is here already.")
        self.prefer(whisper_declined=False)
        self.receive(WeightsRequested())
        self.fetching.start()

    def cancel_download(self) -> None:
        """Fetch no longer what is being fetched."""
        if self.fetching is not None and self.state.weights.fetch is Fetch.GOING:
            self.fetching.cancel()
            self.prefer(whisper_declined=True)
        elif self.state.download is not None:
            self.stop()
        else:
            raise CommandError("Nothing is being fetched.")

    def need_hands_free(self) -> None:
        """Raises `CommandError` where the engine must not listen all the time."""
        engine = self.state.engine
        if engine is not None and engine.push_to_talk_only:
            raise CommandError(only_push_to_talk(engine.title))

    def attend(self) -> None:
        """What is said in the next seconds is meant for the app, also without the wake word."""
        self.addressing.open()

    def settle(self) -> Question:
        """Close the open question and return it."""
        question = self.state.question
        if question is None:
            raise CommandError("Nothing was asked.")
        self.receive(Answered())
        return question

    def open_dialog(self, dialog: Dialog, detail: str | int = "") -> None:
        """Have a dialog opened, where there is a window."""
        self.receive(DialogAsked(dialog, detail))

    def quit(self) -> None:
        """Leave; a run that is going is stopped first."""
        if run_is_going(self.state):
            self.stop()
        self.receive(QuitConfirmed())

    def offer_what_was_cut_off(self) -> None:
        """From now on, ask once whether to go on with the latest run where it was cut off.

        That is asked when the data set is there, and not while anything else is going on.
        """
        self.history.remove_leftovers()
        self._offers_cut_off = True
        self.found.look()
        self.found.offer_once()

    def restore_latest(self) -> None:
        """Bring back the latest run of the history, so that its results can be shown."""
        self.shelf.restore_latest()

    def tell(self, speaker: Speaker, text: str, *, unknown: str = "") -> None:
        """Add a line to the conversation. `unknown` is the phrase that it says was not understood."""
        self.receive(Spoken(Line(speaker, text, unknown)))

    def not_understood(self, text: str) -> None:
        """Say that a sentence fits nothing, and what comes near."""
        out_of_range = self.vocabulary.out_of_range(text)
        if out_of_range:
            self.tell(Speaker.PROBLEM, out_of_range)
            return
        chinese = self.state.preferences.interface is InterfaceLanguage.CHINESE
        nearest = [f"“{phrase}”" for phrase in self.vocabulary.nearest(text, chinese=chinese)]
        hint = f"Perhaps {' or '.join(nearest)}." if nearest else "Say “help” for what can be said."
        short = text if len(text) <= 60 else f"{text[:60]}…"
        self.tell(Speaker.PROBLEM, f"I do not know what “{short}” means. {hint}", unknown=text)
        self.note_unknown(text)

    def suggest(self, text: str) -> None:
        """Offer what may have been meant by what was heard; nothing is done unasked."""
        self.own_way.suggest(text)

    def note_unknown(self, text: str, *, only_noted: bool = False) -> None:
        """Remember what fits nothing; on disk only where it was said to the app and the user agreed to it."""
        self.receive(NotUnderstood(text, only_noted))
        if self.state.preferences.keep_phrases and not only_noted:
            self.kept.keep_phrase(text)

    def close(self) -> None:
        """End the worker, and keep what could not be kept before."""
        self.runner.close()
        self._recording.catch_up()
        self._unkept.remove()

    @property
    def begun(self) -> tuple[Run, ...]:
        """The runs that were begun or taken up in this session, as far as they are still shown."""
        return tuple(run for name, run in self.state.runs_known.items() if name in self._begun)

    def is_written(self) -> bool:
        """Whether the history has all that it was to be told; what waits is tried once more."""
        self._recording.catch_up()
        return not self._recording.lags

    # ---- what follows

    def _close_question_in_time(self) -> None:
        # What is being recognised may be the answer.
        thinking = self.state.hearing.ear is Ear.THINKING
        if self.state.question is not None and self.open_question.is_over and not thinking:
            self.receive(Answered())
            self.tell(Speaker.NOTICE, "Nobody answered, so nothing was done.")

    def _react(self, event: Event) -> None:
        match event:
            case WorkerLost():
                self._after_worker_lost(event)
            case WeightsMissing():
                offer_weights(self)
            case verdicts.Heard() | verdicts.Unsure() | verdicts.Rejected():
                self._heeding.heed(event)
            case Said():
                self.saying.take(event)
            case DataReady(summary):
                self._offer_cut_off(summary.name)
                self.found.offer()
            case DataFailed(_, still, folder, asked, not_here):
                if still is not None and self.data_folder == asked:  # else another one is on its way
                    self.data_folder = folder
                if not_here:
                    offer_data(self)
                self.found.offer()
            case _:
                self._record(event)

    def _record(self, event: Event) -> None:
        """Have the history know what has become of a run."""
        match event:
            case RunStarted(run, started, conditions):
                self._keep(run, lambda: self.history.record_started(run, started, conditions))
            case RunEpoch(run, epoch, _):
                self._keep(run, lambda: self.history.record_epoch(run, epoch))
            case RunFinished(unsaved=True):
                self.tell(Speaker.WARNING, UNSAVED)  # to the history it is as if it had been cut off
            case RunFinished(run, finished, digest):
                self._keep(run, lambda: self.history.record_finished(run, finished, digest))
            case RunStopped(run, seconds):
                self._keep(run, lambda: self.history.record_end(run, Status.STOPPED, seconds))
            case RunFailed(elsewhere=True):
                pass  # the program that is at it tells the history
            case RunFailed(run, message, final):
                failed = Status.FAILED
                self._keep(run, lambda: self.history.record_end(run, failed, 0.0, message, final=final))
            case _:
                pass

    def _after_worker_lost(self, lost: WorkerLost) -> None:
        known = self.state.runs_known
        for run in (known[name] for name in lost.runs if name in known):
            if run.cut_off:
                self._record_lost(run)
        # A data set that was never read may be what it died of: the user decides whether to try again.
        if lost.replaced and not lost.further and self.state.data is not None:
            self.runner.send(OpenData(self.data_folder))

    def _record_lost(self, run: Run) -> None:
        name, seconds, problem = run.model.run, run.seconds, run.problem
        # Before its first epoch nothing is lost: like a run that was stopped there, it begins anew.
        status = Status.FAILED if run.epochs else Status.STOPPED
        self._keep(name, lambda: self.history.record_end(name, status, seconds, problem))

    def _offer_cut_off(self, data: str) -> None:
        if not self._offers_cut_off or run_is_going(self.state) or self.state.question is not None:
            return
        self._offers_cut_off = False
        with contextlib.suppress(HistoryError):  # that has been told when the latest run was to be restored
            run = self.history.cut_off()
            if run is not None and run.data in ("", data):
                self.ask(whether_to_go_on(run))

    def _leave(self, run: Run) -> str:
        """The user does not want to go on with a run that was cut off; it is not offered again."""
        self._keep(run.model.run, lambda: self.history.record_end(run.model.run, Status.STOPPED, run.seconds))
        return f"Very well; “resume” {again_in_words(run)}."

    def _as_it_is_now(self, run: Run) -> Run:
        """Another window may have gone on with it meanwhile. Raises `CommandError` where that is through."""
        try:
            kept = self.history.known(run.model.run)
        except HistoryError:
            return run  # what this window knows of it is enough to go on
        if kept is not None and kept.status is Status.FINISHED:
            raise CommandError(f"{kept.model.run} has been finished by another window meanwhile.")
        if kept is not None and kept.status.going:
            raise CommandError(
                f"{kept.model.run} is going on in another window or terminal; stop it there first."
            )
        return run if kept is None or len(kept.epochs) <= len(run.epochs) else kept

    def configure_worker(self) -> None:
        """Tell the worker where the next runs compute."""
        chosen = self.state.preferences
        one = not chosen.several_runs
        self.runner.send(Configure(chosen.threads, chosen.device, chosen.precision, one))
        if cluster_of(chosen) != self._cluster:
            self._cluster = cluster_of(chosen)
            self.runner.send(UseCluster(self._cluster))
        if self.state.book.by_data:
            self.runner.send(UseCorrections(self.state.book))

    def _follow_preferences(self, before: Preferences, now: Preferences) -> None:
        self.kept.keep_preferences(now)
        follow_folders(self, before, now)
        if _computing(now) != _computing(before):
            self.configure_worker()
        if self.ear is None:
            return
        if now.microphone != before.microphone:
            self.ear.choose(now.microphone or None)
        if now.listening is not before.listening:
            self.ear.sleep() if now.listening is Listening.PUSH_TO_TALK else self.ear.listen()

    @property
    def _whisper_hears(self) -> bool:
        return self.state.engine is not None and self.state.engine.title == ENGINES[WHISPER].title

    def _keep(self, run: str, record: Callable[[], None]) -> None:
        if is_kept(run):
            self._recording.record(record)

    def warn_once(self, text: str) -> None:
        """Add a warning to the conversation, unless it is there already."""
        if all(line.text != text for line in self.state.conversation):
            self.tell(Speaker.WARNING, text)

    def _new_model(self, specification: RunSpecification, of_study: bool, replay_of: int) -> TrainedModel:
        create = partial(self.history.create, specification, of_study=of_study, replay_of=replay_of)
        try:
            try:
                return create()
            except HistoryDamagedError as error:  # it has another name now, and the next one begins
                self.warn_once(str(error))
                return create()
        except HistoryError as error:
            self.warn_once(f"{error} Meanwhile runs are not kept: they last until the app is closed.")
            return self._unkept.model(specification)


def _computing(preferences: Preferences) -> tuple[int | str, ...]:
    chosen = preferences.threads, preferences.device, preferences.precision, preferences.several_runs
    return (*chosen, cluster_of(preferences))
