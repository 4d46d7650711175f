"""The hour of talk."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

from audio.capture.attention import Attention
from audio.capture.endpoint import Endpoints
from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar
from audio.listening.judging import Judgement, Judging
from audio.listening.listener import Listener
from audio.listening.pausing import Pausing
from audio.listening.verdicts import Heard, Rejected, Unsure
from audio.recognisers.recogniser import Recognition, Thresholds
from tests.audio.sounds import ToldActivity, told
from tests.benchmarks.hearing_real import RealClip
from tests.benchmarks.hearing_talk import AtOnce, listen, not_commands, per_hour, row

GRAMMAR = Grammar({"stop": ("stop",)}, {})


class SaysStop:
    """Whatever is said."""

    def recognise(self, utterance: Utterance) -> Recognition:
        return Recognition("stop", 0.0)

    def close(self) -> None:
        pass


def test_every_utterance_in_it_is_judged_once() -> None:
    judging = AtOnce(Listener(SaysStop(), GRAMMAR, Thresholds(1.0, 2.0)))
    attention = Attention(ToldActivity(), Endpoints())
    attention.listen()
    pausing = Pausing(attention, cast(Judging, cast(Any, judging)), Endpoints(), lambda _: None)
    sound = b"".join(told((0.0, 0.5), (1.0, 1.0), (0.0, 2.0), (1.0, 1.0), (0.0, 2.0)))
    assert listen(sound, attention, pausing, 0.0) == pytest.approx(6.5, abs=0.1)
    assert [type(each) for each in judging.told] == [Heard, Heard]


def test_what_is_too_long_is_no_command() -> None:
    judging = AtOnce(Listener(SaysStop(), GRAMMAR, Thresholds(1.0, 2.0)))
    judging.decide(Utterance(bytes(2 * 16000 * 60)), None)
    assert [type(each) for each in judging.told] == [Rejected]


def test_what_says_something_to_do_is_left_out() -> None:
    clips = [RealClip(Path(f"{text}.flac"), "A", text, "street") for text in ("stop", "good morning")]
    assert [each.text for each in not_commands(clips, GRAMMAR)] == ["good morning"]


def test_only_what_is_addressed_to_the_app_counts_and_is_told_by_the_hour() -> None:
    said: list[Judgement] = [
        Heard("stop", "stop"),
        Heard("stop", "stop", addressed=False),
        Unsure("stop", "stop"),
        Rejected(""),
    ]
    cells = [each.strip() for each in row("talk", said, 1800.0).strip("|").split("|")]
    assert cells[:3] == ["talk", "30", "4"]
    assert [each.split()[0] for each in cells[3:]] == ["2.0", "2.0"]


def test_the_interval_is_that_of_a_poisson_count() -> None:
    assert per_hour(0, 3600.0) == "0.0 (0.0 to 3.7)"
    assert per_hour(10, 3600.0) == "10.0 (4.8 to 18.4)"
