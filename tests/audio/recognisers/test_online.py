from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.grammar.grammar import Grammar
from audio.listening.listener import Listener
from audio.listening.verdicts import Heard, Rejected, Unavailable
from audio.recognisers.online import SERVICES, THRESHOLDS, SpeechRecognitionEngine, load_speech_recognition
from audio.recognisers.recogniser import RecogniserError, Recognition
from tests.audio.sounds import pcm, tone

LIBRARY = load_speech_recognition()
UTTERANCE = Utterance(pcm(tone(0.5)))


class FakeLibrary(SimpleNamespace):
    """The library, with a service that answers or fails as it is told to."""

    def __init__(self, answer: str | Exception) -> None:
        self.asked: list[tuple[str, Any, dict[str, Any]]] = []
        self.timeouts: list[float] = []
        super().__init__(
            Recognizer=lambda: FakeRecognizer(self, answer),
            AudioData=LIBRARY.AudioData,
            UnknownValueError=LIBRARY.UnknownValueError,
            RequestError=LIBRARY.RequestError,
            exceptions=LIBRARY.exceptions,
            __file__=LIBRARY.__file__,
        )


class FakeRecognizer:
    def __init__(self, library: FakeLibrary, answer: str | Exception) -> None:
        self.library, self.answer = library, answer
        self.operation_timeout: float | None = None

    def recognize_google(self, sound: Any, **options: Any) -> str:
        return self.reply("google", sound, options)

    def recognize_vosk(self, sound: Any, **options: Any) -> str:
        return self.reply("vosk", sound, options)

    def reply(self, name: str, sound: Any, options: dict[str, Any]) -> str:
        self.library.asked.append((name, sound, options))
        self.library.timeouts.append(self.operation_timeout or float("inf"))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def engine(answer: str | Exception, name: str = "google") -> SpeechRecognitionEngine:
    return SpeechRecognitionEngine(name, lambda: FakeLibrary(answer))


def problem(error: Exception, name: str = "google") -> str:
    with pytest.raises(RecogniserError) as caught:
        engine(error, name).recognise(UTTERANCE)
    text = str(caught.value)
    assert text.endswith(".")
    assert ". " not in text
    assert "\n" not in text
    return text


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_text_is_taken_at_its_word(name: str) -> None:
    library = FakeLibrary("train MLP")
    recognition = SpeechRecognitionEngine(name, lambda: library).recognise(UTTERANCE)
    assert recognition == Recognition("train MLP", None)
    ((asked, sound, _),) = library.asked
    assert asked == name
    assert sound.get_raw_data() == UTTERANCE.pcm
    assert sound.sample_rate == SAMPLE_RATE
    assert max(library.timeouts) <= 10


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_the_library_has_every_service_and_knows_its_options(name: str) -> None:
    service = SERVICES[name]
    method = getattr(LIBRARY.Recognizer, service.method)
    known = method.__code__.co_varnames[: method.__code__.co_argcount + method.__code__.co_kwonlyargcount]
    assert set(service.options) <= set(known)


def test_only_google_sends_sound_away_and_it_is_encrypted() -> None:
    assert {name for name in SERVICES if SpeechRecognitionEngine(name).sends_sound_away} == {"google"}
    assert SERVICES["google"].options["endpoint"].startswith("https://")


def test_what_cannot_be_made_out_is_no_error() -> None:
    assert engine(LIBRARY.UnknownValueError()).recognise(UTTERANCE) == Recognition("")


def test_every_failure_is_a_sentence_that_says_what_to_do() -> None:
    assert "cannot be reached (no route): connect" in problem(LIBRARY.RequestError("no route"))
    assert "within 10 s" in problem(TimeoutError())
    assert "cannot hear at present (Expecting value)" in problem(ValueError("Expecting value"))
    assert "pip install" in problem(ModuleNotFoundError("No module named 'vosk'"), "vosk")
    assert "sprc download vosk" in problem(
        LIBRARY.exceptions.SetupError("Vosk model not found. Get it."), "vosk"
    )


def test_a_missing_library_is_a_sentence() -> None:
    def missing() -> Any:
        raise ModuleNotFoundError("No module named 'speech_recognition'")

    recogniser = SpeechRecognitionEngine("google", missing)
    for call in (recogniser.warm_up, lambda: recogniser.recognise(UTTERANCE)):
        with pytest.raises(RecogniserError, match="pip install SpeechRecognition"):
            call()
    recogniser.close()
    recogniser.close()


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("Stop training!", Heard),
        ("the weather is fine", Rejected),
        ("", Rejected),
        (ConnectionResetError("reset"), Unavailable),
    ],
)
def test_the_grammar_judges_the_text(answer: str | Exception, verdict: type) -> None:
    grammar = Grammar({"stop": ("stop [training]",)}, {})
    assert isinstance(Listener(engine(answer), grammar, THRESHOLDS).hear(UTTERANCE), verdict)


def test_what_a_service_needs_beside_the_library_is_missed_before_anything_is_said(tmp_path: Path) -> None:
    library = FakeLibrary("stop")
    library.__file__ = str(tmp_path / "__init__.py")

    def warm_up(*packages: str) -> None:
        def find(name: str) -> object:
            return name if name in packages else None

        SpeechRecognitionEngine("vosk", lambda: library, find).warm_up()

    with pytest.raises(RecogniserError, match=r"vosk is not installed\): run pip install"):
        warm_up()
    with pytest.raises(RecogniserError, match=r"model has not been downloaded\): run pip install"):
        warm_up("vosk")
    (tmp_path / "models" / "vosk").mkdir(parents=True)
    warm_up("vosk")
