"""One command in the terminal: the same session as the window's, with lines instead of widgets."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.file_kinds import SOUND_SUFFIXES
from app.common.folders import Folders
from app.compute.cluster.runner import with_a_way_out
from app.compute.messages.control import Configure, UseCluster, WorkerSettings
from app.compute.messages.unions import Report, Request
from app.compute.runner.pool import PoolRunner
from app.compute.runner.process import Runner
from app.data.named_sets import named_data
from app.runs.history.history import History
from app.session.session import Session
from app.session.start import settle_folders
from app.session.user_files import Kept
from app.session.vocabulary import every_command
from app.terminal.course import Course
from app.terminal.exit_codes import BAD_INPUT
from app.terminal.given_files import GivenFiles
from app.terminal.json_output import JsonLines
from app.terminal.needs import needs_data
from app.terminal.text_output import TextLines
from app.terminal.waiting import Output, Waiting
from language.sentence import message
from models.data.spoken.published import archive_in
from models.settings.specification import RunSpecification


class NoRunner:
    """Stands in where a command needs no worker."""

    places = 1

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        """Nothing will come."""

    def send(self, request: Request) -> None:
        """Refuse; how a worker should compute is for the next one, which is told by itself."""
        if isinstance(request, Configure | UseCluster):
            return
        raise CommandError(message("That needs the training process."))

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
    with _session_told(folders, data_folder, as_json=as_json) as waiting:
        try:
            if cluster:
                waiting.session.settings.use_cluster_for_now(cluster)
        except CommandError as error:
            waiting.output.problem(str(error))
            return BAD_INPUT
        invocation = waiting.session.vocabulary.parse(text)  # phrases of the user's own are among them
        rules = None if invocation is None else waiting.session.vocabulary.rules(invocation)
        if invocation is not None and rules is not None and needs_data(invocation, rules):
            _work_with(waiting.session, make_runner(folders))
        return Course(waiting).run(text, invocation)


def predict_sounds(
    files: Sequence[Path],
    folders: Folders,
    *,
    data_folder: Path | None,
    as_json: bool,
    make_runner: MakeRunner = start_runner,
) -> int:
    """Have the latest model name what files and folders hold. The exit code: bad input where one fails."""
    with _session_told(folders, data_folder, as_json=as_json) as waiting:
        sounds = all(path.suffix.lower() in SOUND_SUFFIXES for path in files)
        if sounds and waiting.session.data_folder is None and archive_in(folders.cache).exists():
            waiting.session.data_folder = archive_in(folders.cache)
        _work_with(waiting.session, make_runner(folders))
        return GivenFiles(waiting).predict(files)


def run_import(
    path: Path,
    folders: Folders,
    *,
    data_folder: Path | None,
    as_json: bool,
    make_runner: MakeRunner = start_runner,
) -> int:
    """Bring in a model from a file or a folder. The exit code."""
    with _session_told(folders, data_folder, as_json=as_json) as waiting:
        _work_with(waiting.session, make_runner(folders))
        return GivenFiles(waiting).bring_in(path)


@contextmanager
def _session_told(folders: Folders, data_folder: Path | None, *, as_json: bool) -> Iterator[Waiting]:
    """A command's session and its output; both are closed at the end."""
    output: Output = JsonLines(sys.stdout) if as_json else TextLines(sys.stdout, sys.stderr)
    session = _session(folders, data_folder)
    try:
        yield Waiting(session, output)
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


def _work_with(session: Session, runner: Runner) -> None:
    """Have a worker, which is told how to compute."""
    session.runner = runner
    session.settings.configure_worker()
