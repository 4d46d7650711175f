"""PocketSphinx in a process of its own: offline English, no download, a tenth of a second a command.

The decoder holds Python's global lock for as long as it thinks, so in this process it would freeze a window.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from functools import partial

from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar
from audio.recognisers.engine_process import EngineProcess
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from audio.recognisers.sphinx.paths import spoken_commands
from audio.recognisers.sphinx.pronunciations import PRONUNCIATIONS
from audio.recognisers.sphinx.sphinx_engine import SphinxEngine
from language.sentence import message

THRESHOLDS = Thresholds(sure=0.85, unsure=1.5)
"""Of 176 commands by 11 synthetic voices 77 % are then heard right and 5 % wrong, and of 199 clips of other
speech 0.5 % are taken for a command; in kitchen noise at 10 dB 66, 6 and 1.5 %."""
HOW_TO_INSTALL = message(
    "Speech cannot be recognised because PocketSphinx is not installed: run pip install pocketsphinx"
)
NOTHING_SAYABLE = message("Speech cannot be recognised because no command consists of English words.")


class Sphinx:
    """A `Recogniser` of the commands of one grammar.

    The process is started by `warm_up()` or by the first utterance, and replaced when it dies. Like every
    program that starts processes, the main module must keep its work under `if __name__ == "__main__"`.
    """

    def __init__(self, grammar: Grammar, pronunciations: Mapping[str, str] = PRONUNCIATIONS) -> None:
        # Only words and their order go to the process: what slots mean need not be picklable.
        commands = spoken_commands(grammar, lambda _word: True)
        self._process: EngineProcess | None = None
        if commands is not None:
            self._process = EngineProcess("sphinx", partial(SphinxEngine, commands, dict(pronunciations)))

    def warm_up(self) -> None:
        """Start the process and return at once, so that the first command need not wait for the models.

        Raises `RecogniserError` when PocketSphinx is not installed.
        """
        self._ready().warm_up()

    def recognise(self, utterance: Utterance) -> Recognition:
        """See `Recogniser`. `doubt` is in nats a frame of 10 ms; `THRESHOLDS` fit it."""
        return self._ready().recognise(utterance)

    def close(self) -> None:
        """See `Recogniser`. The process has ended when this returns."""
        if self._process is not None:
            self._process.close()

    def _ready(self) -> EngineProcess:
        if importlib.util.find_spec("pocketsphinx") is None:
            raise RecogniserError(HOW_TO_INSTALL)
        if self._process is None:
            raise RecogniserError(NOTHING_SAYABLE)
        return self._process
