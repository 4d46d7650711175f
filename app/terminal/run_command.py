"""One command in the terminal: the same session as the window's, with lines instead of widgets."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError
from app.common.file_kinds import SOUND_SUFFIXES
from app.common.folders import Folders
from app.compute.cluster.runner import with_a_way_out
from app.compute.messages.control import Configure, RequestFailed, RequestStopped, UseCluster, WorkerSettings
from app.compute.messages.data import DataFailed, DataReady, LoadingEnded
from app.compute.messages.models import Exported, ModelImported
from app.compute.messages.predictions import (
    Calibrated,
    Explained,
    FolderPredicted,
    MistakesFound,
    PicturePredicted,
    Predicted,
    SoundPredicted,
)
from app.compute.messages.runs import RunFailed, RunFinished, RunStopped, WorkerLost
from app.compute.messages.unions import Report, Request
from app.compute.runner.pool import PoolRunner
from app.compute.runner.process import Runner
from app.core.requirements import run_is_going
from app.data.named_sets import FROM_WHERE, named_data
from app.runs.history.history import History
from app.session.session import Session
from app.session.start import settle_folders
from app.session.user_files import Kept
from app.session.vocabulary import every_command
from app.state.parts.conversation import Speaker
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.state import State
from app.terminal.json_output import JsonLines
from app.terminal.not_kept import not_kept_in_words
from app.terminal.text_output import TextLines
from models.specification import RunSpecification
from models.spoken.published import archive_in

DONE, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
"""Exit codes."""
POLL_SECONDS = 0.05

ENDS: dict[str, tuple[type, ...]] = {
    "train": (RunFinished, RunFailed, RunStopped),
    "train_preset": (RunFinished, RunFailed, RunStopped),
    "cross_validate": (RunFinished, RunFailed, RunStopped),
    "compare_models": (RunFinished, RunFailed, RunStopped),
    "compare_optimizers": (RunFinished, RunFailed, RunStopped),
    "search_settings": (RunFinished, RunFailed, RunStopped),
    "try_learning_rates": (RunFinished, RunFailed, RunStopped),
    "train_best": (RunFinished, RunFailed, RunStopped),
    "leave_one_speaker_out": (RunFinished, RunFailed, RunStopped),
    "resume": (RunFinished, RunFailed, RunStopped),
    "resume_run": (RunFinished, RunFailed, RunStopped),
    "replay_run": (RunFinished, RunFailed, RunStopped),
    "predict": (Predicted,),
    "predict_image": (Predicted,),
    "predict_next": (Predicted,),
    "time_loading": (LoadingEnded,),
    "show_cell": (MistakesFound,),
    "explain": (Explained,),
    "show_mistakes": (MistakesFound,),
    "predict_image_of": (Predicted,),
    "relabel": (),
    "exclude": (),
    "put_back": (),
    "put_back_all": (),
    "show_corrections": (),
    "export_model": (Exported, RequestStopped),
    "show_remarks": (),
    "save_remarks": (),
    "show": (),
    "save": (),
}
"""Commands that need the worker, and the reports that end them."""
WINDOW_ONLY = {
    "import_model": "Here, “hearsee import FILE” does it.",
    "examine_computer": "Here, “hearsee doctor” examines it.",
    "open_settings": "",
    "choose_own_folder": "Here, --runs and --data name folders.",
    "open_folder": "Here, --data names the folder.",
    "open_zip": "Here, --data names the zip.",
    "open_pictures": "Here, --data names the folder or the zip.",
    "open_named": "Here, --data MNIST opens it; so do the other names.",
    "fetch_named": "Here, --data MNIST fetches and opens it; so do the other names.",
    "open_spoken_digits": "Here, --data spoken-digits opens them.",
    "fetch_spoken_digits": "Here, --data spoken-digits fetches and opens them.",
    "predict_speech": "Here, say: hearsee predict FILE.wav.",
    "cancel_speech": "",
    "predict_file": "Here, say: hearsee predict FILE.wav.",
    "use_theme": "",
    "listen": "Here, “hearsee hear” takes sound files.",
    "sleep": "",
    "wake": "",
    "use_push_to_talk": "",
    "use_wake_word": "",
    "use_hands_free": "",
    "use_language": "",
    "use_engine": "Here, --engine names it: hearsee hear --engine whisper CLIP...",
    "fetch_whisper": "Here, hearsee hear --download CLIP... does it.",
    "cancel_download": "",
    "undo": "",
    "redo": "",
    "use_optimizer": "Here, say it with the model: train MLP with Adam.",
    "set_learning_rate": "Here, say it with the model: train MLP at learning rate 0.1.",
    "set_batch_size": "Here, say it with the model: train MLP with batch size 64.",
    "set_epochs": "Here, say it with the model: train MLP for 5 epochs.",
    "remember": "",
    "make_phrase": "",
    "teach_phrase": "",
    "keep_phrases": "",
    "stop_keeping_phrases": "",
    "forget_phrases": "Here, say: forget the phrases now.",
    "rename_run": "",
    "annotate_run": "",
    "delete_run": "Here, say it with “now”: delete run 12 now.",
    "use_axis": "",
    "next_scene": "Here, name the scene: show the perceptron.",
    "previous_scene": "Here, name the scene: show the perceptron.",
    "set_knob": "Here, say it with the scene: show polynomial regression with degree 9.",
    "play": "",
    "hold_animation": "",
    "step": "",
    "reset": "",
    "add_point": "",
    "clear_points": "",
    "predict_picture": "Here, name the file: hearsee predict boot.jpg",
    "predict_folder": "Here, name the folder: hearsee predict FOLDER",
    "paste_picture": "",
    "draw_picture": "",
    "invert_picture": "",
    "show_more": "Here, --json tells how many there are; the window pages through them.",
}
"""Commands that only a window can do, and what the terminal has instead."""
BROKEN = (RequestFailed, WorkerLost, DataFailed)


class Output(Protocol):
    """Where a command's course is written."""

    def report(self, report: Report, state: State) -> None:
        """Something came from the worker; `state` already knows it."""

    def reply(self, text: str, invocation: Invocation, state: State) -> None:
        """The command was done at once."""

    def study(self, state: State) -> None:
        """The state's cross-validation or comparison has ended."""

    def replayed(self, state: State) -> None:
        """A run that was to repeat another has finished."""

    def problem(self, text: str) -> None:
        """It could not be done."""

    def note(self, text: str) -> None:
        """Something to know before it goes on."""

    def warning(self, text: str) -> None:
        """Something went wrong, and it goes on."""

    def close(self) -> None:
        """Nothing more comes."""


class NoRunner:
    """Stands in where a command needs no worker."""

    places = 1

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        """Nothing will come."""

    def send(self, request: Request) -> None:
        """Refuse; how a worker should compute is for the next one, which is told by itself."""
        if isinstance(request, Configure | UseCluster):
            return
        raise CommandError("That needs the training process.")

    def poll(self, timeout: float = 0.0) -> list[Report]:
        """Nothing ever comes."""
        return []

    def close(self) -> None:
        """Nothing to end."""


MakeRunner = Callable[[Folders], Runner]


def start_runner(folders: Folders) -> Runner:
    """A training process, which loads while the command is understood, and a way out to a cluster."""
    return with_a_way_out(PoolRunner(WorkerSettings(folders.cache)), folders)


def run_command(
    text: str,
    folders: Folders,
    *,
    data_folder: Path | None,
    as_json: bool,
    cluster: str = "",
    make_runner: MakeRunner = start_runner,
) -> int:
    """Understand and do one command; runs train on the cluster, where one is named. The exit code."""
    with _course(folders, data_folder, as_json=as_json) as course:
        try:
            if cluster:
                course.session.use_cluster_for_now(cluster)
        except CommandError as error:
            course.output.problem(str(error))
            return BAD_INPUT
        invocation = course.session.vocabulary.parse(text)  # phrases of the user's own are among them
        if invocation is not None and _needs_data(invocation):
            course.work_with(make_runner(folders))
        return course.run(text, invocation)


def predict_sounds(
    files: Sequence[Path],
    folders: Folders,
    *,
    data_folder: Path | None,
    as_json: bool,
    make_runner: MakeRunner = start_runner,
) -> int:
    """Have the latest model name what files and folders hold. The exit code: bad input where one fails."""
    with _course(folders, data_folder, as_json=as_json) as course:
        sounds = all(path.suffix.lower() in SOUND_SUFFIXES for path in files)
        if sounds and course.session.data_folder is None and archive_in(folders.cache).exists():
            course.session.data_folder = archive_in(folders.cache)
        course.work_with(make_runner(folders))
        return course.predict(files)


def run_import(
    path: Path,
    folders: Folders,
    *,
    data_folder: Path | None,
    as_json: bool,
    make_runner: MakeRunner = start_runner,
) -> int:
    """Bring in a model from a file or a folder. The exit code."""
    with _course(folders, data_folder, as_json=as_json) as course:
        course.work_with(make_runner(folders))
        return course.bring_in(path)


@contextmanager
def _course(folders: Folders, data_folder: Path | None, *, as_json: bool) -> Iterator[_Course]:
    """A command's session and its output; both are closed at the end."""
    output: Output = JsonLines(sys.stdout) if as_json else TextLines(sys.stdout, sys.stderr)
    session = _session(folders, data_folder)
    try:
        yield _Course(session, output)
    finally:
        session.close()
        output.close()


def _session(folders: Folders, data_folder: Path | None) -> Session:
    session = Session(
        every_command(),
        NoRunner(),
        History(folders.runs),
        data_folder=named_data(data_folder, folders.cache),
        pictures_folder=Path.cwd(),
        kept=Kept(folders.settings),
    )
    session.cache = folders.cache
    settle_folders(session, folders)
    return session


def _needs_data(invocation: Invocation) -> bool:
    """Whether the data set has to be open, and so a worker there. The list of runs is in the history."""
    return invocation.command in ENDS and invocation.arguments.get("what") not in (View.RUNS, View.PLAYGROUND)


class _Course:
    """One command from its words to its end."""

    def __init__(self, session: Session, output: Output) -> None:
        self.session = session
        self.output = output
        self.told = 0
        self.interrupted = False

    def work_with(self, runner: Runner) -> None:
        """Have a worker, which is told how to compute."""
        self.session.runner = runner
        self.session.configure_worker()

    def run(self, text: str, invocation: Invocation | None) -> int:
        """Do it. What was done and could not be kept has failed, whatever it came to."""
        code = self._do(text, invocation)
        lost = not_kept_in_words(self.session.begun, unwritten=not self.session.is_written())
        self._tell_problems()
        if self.session.kept.unwritten and code == DONE:
            self.output.problem("What this command changed could not be kept.")
            code = FAILED
        if lost:
            self.output.problem(lost)
            code = BAD_INPUT if code == BAD_INPUT else FAILED
        return code

    def _do(self, text: str, invocation: Invocation | None) -> int:
        if invocation is None:
            self.session.say(text)
            self._tell_problems()
            return BAD_INPUT
        if invocation.command in WINDOW_ONLY:
            self.output.problem(
                f"That needs the window: hearsee alone. {WINDOW_ONLY[invocation.command]}".strip()
            )
            return BAD_INPUT
        self.session.restore_latest()
        if self.session.state.run is not None:
            self.session.show(View.CURVES)
        self._tell_found(invocation)
        if _needs_data(invocation):
            broken = self._open_data()
            if broken is not None:
                return FAILED if isinstance(broken, WorkerLost) else BAD_INPUT
        done = self.session.perform(invocation)
        self._tell_problems()
        if not done:
            return BAD_INPUT
        if invocation.command == "replay_run":  # it may say that the versions are others
            self.output.note(self._last_reply())
        return self._until_its_end(invocation)

    def _tell_found(self, invocation: Invocation) -> None:
        found = self.session.found
        found.look()
        if found.are_news and invocation.command not in ("add_found_runs", "leave_found_runs"):
            self.output.warning(
                f"The history does not know {found.counted} in {self.session.history.folder}; "
                "“hearsee add the found runs” lists them again, "
                "“hearsee leave the found runs” says no more of them."
            )

    def predict(self, files: Sequence[Path]) -> int:
        """One file or folder after the other; one that cannot be used does not keep the others from it."""
        self.session.restore_latest()
        broken = self._open_data()
        if broken is not None:
            return FAILED if isinstance(broken, WorkerLost) else BAD_INPUT
        return max(self._predict_file(path) for path in files)

    def _predict_file(self, path: Path) -> int:
        is_sound = path.suffix.lower() in SOUND_SUFFIXES
        predict = self.session.saying.predict_file if is_sound else self.session.picture_desk.predict_file
        done = self.session.attempt(lambda: predict(path))
        self._tell_problems()
        if not done:
            return BAD_INPUT
        last = self._wait((SoundPredicted, PicturePredicted, FolderPredicted))
        return _code_of(last) if isinstance(last, BROKEN) else DONE

    def bring_in(self, path: Path) -> int:
        """Import a model; it is tested where the data set can be had."""
        data = self.session.data_folder
        self.session.open_data(data, fetch=data is not None)
        self._wait((DataReady,))
        if not self.session.attempt(lambda: self.session.taking.bring_in(path)):
            self._tell_problems()
            return BAD_INPUT
        last = self._wait((ModelImported,))
        if isinstance(last, RequestFailed):
            return _code_of(last)
        kept = isinstance(last, ModelImported) and self.session.state.run is not None
        return DONE if kept else FAILED

    def _open_data(self) -> Report | None:
        """Wait until the data set is there; what came instead, or None."""
        archive = archive_in(self.session.cache) if self.session.cache is not None else None
        if self.session.data_folder == archive and archive is not None and not archive.exists():
            self.output.warning(f"Fetching the {FROM_WHERE}.")
        self.session.open_data(self.session.data_folder, fetch=True)
        last = self._wait((DataReady,))
        return last if isinstance(last, BROKEN) else None

    def _until_its_end(self, invocation: Invocation) -> int:
        ends = self._ends(invocation)
        if not ends:
            self.output.reply(self._last_reply(), invocation, self.session.state)
            return DONE
        last = self._wait(ends)
        if self.session.state.study is not None:
            return self._until_the_study_ends(ends, last)
        if isinstance(last, (*BROKEN, RunFailed)):
            return FAILED
        if isinstance(last, LoadingEnded) and last.problem:
            return FAILED
        return INTERRUPTED if self.interrupted else self._as_it_was_repeated()

    def _as_it_was_repeated(self) -> int:
        """A run that repeats another has come to its end only where it came out the same."""
        replayed = self.session.state.replayed
        if replayed is None:
            return DONE
        self.output.replayed(self.session.state)
        return DONE if replayed.same else FAILED

    def _until_the_study_ends(self, ends: tuple[type, ...], last: Report) -> int:
        """What a study found is told at its end, also where that came early."""
        while not isinstance(last, RequestFailed) and self._study.going:
            last = self._wait(ends)
        self._tell_problems()
        course = self._study
        if self.interrupted:
            if course.total.values:
                self.output.study(self.session.state)
            return INTERRUPTED
        if course.upcoming:
            self.output.problem(f"The study ended after {len(course.runs)} of {len(course.study.runs)} runs.")
            return FAILED
        self.output.study(self.session.state)
        return DONE if course.total.values else FAILED

    @property
    def _notices(self) -> tuple[str, ...]:
        """What is worth knowing of the data and of a sound file: it is told, and no more than that."""
        data = self.session.state.data
        changed = self.session.saying.conversion
        return (*(data.notices if data is not None else ()), *([changed] if changed else []))

    @property
    def _study(self) -> StudyCourse:
        assert self.session.state.study is not None
        return self.session.state.study

    def _ends(self, invocation: Invocation) -> tuple[type, ...]:
        what = invocation.arguments.get("what")
        if invocation.command != "show":
            return ENDS.get(invocation.command, ())
        if what is View.MISTAKES:
            return (MistakesFound,)
        if what is View.CALIBRATION:
            return (Calibrated,)
        if what is View.WHY:
            return (Explained,)
        return (Predicted,) if what is View.PREDICTIONS else ()

    def _wait(self, ends: tuple[type, ...]) -> Report:
        """Until a report of one of these types, or one that says that none will come."""
        while True:
            try:
                ended: Report | None = None
                for report in self.session.drain(POLL_SECONDS):
                    self.output.report(report, self.session.state)
                    if ended is None and isinstance(report, (*ends, *BROKEN)):
                        ended = report
                self._tell_problems()
                if ended is not None:
                    return ended
            except KeyboardInterrupt:
                self._interrupt()

    def _interrupt(self) -> None:
        """The first Ctrl-C stops the run and keeps what it learnt; the second ends the program."""
        if self.interrupted or not run_is_going(self.session.state):
            raise KeyboardInterrupt
        self.interrupted = True
        self.session.stop()

    def _tell_problems(self) -> None:
        lines = self.session.state.conversation
        for line in lines[self.told :]:
            if line.speaker is Speaker.PROBLEM:
                self.output.problem(line.text)
            if line.speaker is Speaker.WARNING or line.text in self._notices:
                self.output.warning(line.text)
        self.told = len(lines)

    def _last_reply(self) -> str:
        replies = [line.text for line in self.session.state.conversation if line.speaker is Speaker.REPLY]
        return replies[-1] if replies else ""


def _code_of(broken: Report) -> int:
    """Bad input where it is what was asked for that cannot be done."""
    return BAD_INPUT if isinstance(broken, RequestFailed) and not broken.unforeseen else FAILED
