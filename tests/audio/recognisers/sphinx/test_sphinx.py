from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar, Values
from audio.listening.listener import Listener
from audio.listening.verdicts import Heard, Rejected, Unavailable
from audio.recognisers.engine_process import STOPPED
from audio.recognisers.recogniser import RecogniserError
from audio.recognisers.sphinx.sphinx import NOTHING_SAYABLE, THRESHOLDS, Sphinx
from tests.audio.sounds import noise, pcm, spoken, tone
from tests.audio.vocabulary import grammar


@pytest.fixture(scope="module")
def sphinx() -> Iterator[Sphinx]:
    recogniser = Sphinx(grammar())
    yield recogniser
    recogniser.close()


def listener(sphinx: Sphinx) -> Listener:
    return Listener(sphinx, grammar(), THRESHOLDS)


@pytest.mark.parametrize(
    ("text", "intent", "slots"),
    [
        ("train M L P", "train", {"model": "mlp"}),
        ("stop", "stop", {}),
        ("train softmax regression", "train", {"model": "softmax"}),
        ("predict image forty two", "predict", {"image": 42}),
        ("show the confusion matrix", "show", {}),
    ],
)
def test_spoken_commands_are_heard(
    text: str, intent: str, slots: dict[str, object], sphinx: Sphinx, tmp_path: Path
) -> None:
    verdict = listener(sphinx).hear(spoken(text, tmp_path))
    assert isinstance(verdict, Heard)
    assert (verdict.intent, verdict.slots) == (intent, slots)
    assert 0 < verdict.seconds < 20


@pytest.mark.parametrize(
    "text",
    ["the quick brown fox jumps over the lazy dog", "my brother trains every morning before breakfast"],
)
def test_ordinary_speech_starts_nothing(text: str, sphinx: Sphinx, tmp_path: Path) -> None:
    assert isinstance(listener(sphinx).hear(spoken(text, tmp_path)), Rejected)


@pytest.mark.parametrize(
    "sound", [pcm(noise(1.0, 0.05)), pcm(tone(1.0)), b"\x00\x80" * 16_000], ids=["hiss", "tone", "step"]
)
def test_sound_that_is_no_speech_starts_nothing(sound: bytes, sphinx: Sphinx) -> None:
    assert not isinstance(listener(sphinx).hear(Utterance(sound)), Heard)


def test_the_same_sound_gives_the_same_answer_whatever_came_before(sphinx: Sphinx, tmp_path: Path) -> None:
    utterance = spoken("stop", tmp_path)
    before = sphinx.recognise(utterance)
    sphinx.recognise(Utterance(pcm(noise(2.0, 0.05))))
    assert sphinx.recognise(utterance) == before


def test_a_recogniser_that_dies_says_so_once_and_works_again(tmp_path: Path) -> None:
    recogniser = Sphinx(grammar())
    try:
        utterance = spoken("stop", tmp_path)
        hear = listener(recogniser).hear
        assert isinstance(hear(utterance), Heard)
        os.kill(the_child(), signal.SIGKILL)
        lost = hear(utterance)
        assert isinstance(lost, Unavailable)
        assert lost.reason == STOPPED
        assert isinstance(hear(utterance), Heard)
    finally:
        recogniser.close()


def the_child() -> int:
    """The process of the newest recogniser."""
    from multiprocessing import active_children

    return (
        max(
            (child for child in active_children() if child.name == "sphinx"), key=lambda child: child.pid or 0
        ).pid
        or 0
    )


def test_closing_leaves_no_process_and_ends_recognition() -> None:
    recogniser = Sphinx(grammar())
    recogniser.warm_up()
    child = the_child()
    recogniser.close()
    recogniser.close()
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    with pytest.raises(RecogniserError, match="has been closed"):
        recogniser.recognise(Utterance(pcm(tone(0.5))))


def test_the_process_ends_when_its_owner_is_killed() -> None:
    program = """
        import os, signal
        from multiprocessing import active_children
        from audio.recognisers.sphinx.sphinx import Sphinx
        from tests.audio.vocabulary import grammar
        if __name__ == "__main__":
            Sphinx(grammar()).warm_up()
            print(len(active_children()), flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
    """
    # The child holds the pipe of standard output too, so reading it ends only when both have ended.
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdout=subprocess.PIPE,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.stdout == "1\n"
    assert done.returncode == -signal.SIGKILL


def test_a_grammar_without_english_is_said_to_have_none() -> None:
    chinese = Sphinx(Grammar({"halt": ("停",)}, {}))
    chinese.close()
    with pytest.raises(RecogniserError):
        chinese.recognise(Utterance(b""))
    unpronounceable = Sphinx(Grammar({"halt": ("停",)}, {}))
    try:
        with pytest.raises(RecogniserError, match="no command can be pronounced"):
            unpronounceable.recognise(Utterance(pcm(tone(0.5))))
    finally:
        unpronounceable.close()
    with pytest.raises(RecogniserError, match=NOTHING_SAYABLE):
        Sphinx(Grammar({}, {})).recognise(Utterance(pcm(tone(0.5))))


def test_what_slots_mean_need_not_travel_to_the_process(tmp_path: Path) -> None:
    meant = Grammar({"train": ("train {model}",)}, {"model": Values({"m l p": lambda: "cannot be pickled"})})
    recogniser = Sphinx(meant)
    try:
        verdict = Listener(recogniser, meant, THRESHOLDS).hear(spoken("train M L P", tmp_path))
    finally:
        recogniser.close()
    assert isinstance(verdict, Heard)
    assert callable(verdict.slots["model"])
