"""PocketSphinx in a process of its own: offline English, no download, a tenth of a second a command.

The decoder holds Python's global lock for as long as it thinks, so in this process it would freeze a window.
"""

from __future__ import annotations

import contextlib
import importlib.util
import multiprocessing
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from audio.expression import Expression
from audio.grammar import Grammar
from audio.recognisers.paths import spoken_commands
from audio.recognisers.pronunciations import PRONUNCIATIONS
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from audio.recognisers.sphinx_engine import SphinxEngine
from audio.sound import Utterance

THRESHOLDS = Thresholds(sure=0.85, unsure=1.5)
"""Of 176 commands by 11 synthetic voices 77 % are then heard right and 5 % wrong, and of 199 clips of other
speech 0.5 % are taken for a command; in kitchen noise at 10 dB 66, 6 and 1.5 %."""
ANSWERS_WITHIN_SECONDS = 30.0
HOW_TO_INSTALL = (
    "Speech cannot be recognised because PocketSphinx is not installed: run pip install pocketsphinx"
)
NOTHING_SAYABLE = "Speech cannot be recognised because no command consists of English words."
STOPPED = "The recogniser stopped unexpectedly and starts again: say it once more."
CLOSED = "The recogniser has been closed."


@dataclass
class _Worker:
    process: BaseProcess
    pipe: Connection

    def stop(self) -> None:
        # In this order: whoever still waits at the pipe sees it end, and does not wait at a closed one.
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Sphinx:
    """A `Recogniser` of the commands of one grammar.

    The process is started by `warm_up()` or by the first utterance, and replaced when it dies. Like every
    program that starts processes, the main module must keep its work under `if __name__ == "__main__"`.
    """

    def __init__(self, grammar: Grammar, pronunciations: Mapping[str, str] = PRONUNCIATIONS) -> None:
        # Only words and their order go to the process: what slots mean need not be picklable.
        self._commands = spoken_commands(grammar, lambda _word: True)
        self._pronunciations = dict(pronunciations)
        self._worker: _Worker | None = None
        self._closed = False

    def warm_up(self) -> None:
        """Start the process and return at once, so that the first command need not wait for the models.

        Raises `RecogniserError` when PocketSphinx is not installed.
        """
        self._running()

    def recognise(self, utterance: Utterance) -> Recognition:
        """See `Recogniser`. `doubt` is in nats a frame of 10 ms; `THRESHOLDS` fit it."""
        worker = self._running()
        try:
            worker.pipe.send_bytes(utterance.pcm)
            if not worker.pipe.poll(ANSWERS_WITHIN_SECONDS):
                raise TimeoutError
            answer = worker.pipe.recv()
        except (OSError, EOFError) as error:
            self._stop()
            raise RecogniserError(CLOSED if self._closed else STOPPED) from error
        if isinstance(answer, RecogniserError):
            raise answer
        assert isinstance(answer, Recognition)
        return answer

    def close(self) -> None:
        """See `Recogniser`. The process has ended when this returns."""
        self._closed = True
        self._stop()

    def _running(self) -> _Worker:
        if self._closed:
            raise RecogniserError(CLOSED)
        if self._worker is None:
            self._worker = self._start()
        return self._worker

    def _start(self) -> _Worker:
        if importlib.util.find_spec("pocketsphinx") is None:
            raise RecogniserError(HOW_TO_INSTALL)
        if self._commands is None:
            raise RecogniserError(NOTHING_SAYABLE)
        # Spawned, not forked: a fork copies the locks of threads that do not exist in the copy.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        arguments = (theirs, self._commands, self._pronunciations)
        process = context.Process(target=_serve, args=arguments, name="sphinx", daemon=True)
        process.start()
        theirs.close()  # So that the end of the process is the end of the pipe.
        return _Worker(process, ours)

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()


def _serve(pipe: Connection, commands: Expression, pronunciations: Mapping[str, str]) -> None:
    """The process: one answer to each utterance, until the other end of the pipe is closed or gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started us; we end with the pipe.
    engine: SphinxEngine | RecogniserError
    try:
        engine = SphinxEngine(commands, pronunciations)
    except RecogniserError as error:
        engine = error
    with contextlib.suppress(EOFError, OSError):
        while True:
            pcm = pipe.recv_bytes()
            pipe.send(engine if isinstance(engine, RecogniserError) else engine.recognise(pcm))
