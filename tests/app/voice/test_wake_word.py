"""The wake word: which words wake, and for how long what is said is meant for the app."""

from __future__ import annotations

import pytest

from app.state.parts.preferences import Language, Preferences
from app.voice.wake_word import SECONDS, Addressing, is_another, wake_words
from audio.grammar.wake_words import WAKE_WORDS
from tests.app.fakes import FakeClock


def test_it_is_open_for_some_seconds() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    assert not addressing.is_open()
    addressing.open()
    clock.seconds += SECONDS
    assert addressing.is_open()
    clock.seconds += 0.1
    assert not addressing.is_open()


def test_what_was_said_in_time_counts_however_long_it_is_recognised() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    addressing.open()
    clock.seconds += SECONDS + 1
    assert addressing.is_open(seconds_ago=1.5)


def test_what_was_said_before_does_not_count_however_long_it_is_recognised() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    addressing.open(seconds_ago=1.0)
    clock.seconds += 0.5
    assert addressing.is_open(seconds_ago=1.25)
    assert not addressing.is_open(seconds_ago=1.75)
    addressing.open()
    assert addressing.is_open(seconds_ago=1.25)  # it was open already


def test_only_what_is_open_is_extended() -> None:
    clock = FakeClock()
    addressing = Addressing(clock)
    addressing.extend()
    assert not addressing.is_open()
    addressing.open()
    clock.seconds += 5
    addressing.extend()
    clock.seconds += 5
    assert addressing.is_open()


@pytest.mark.parametrize("word", WAKE_WORDS)
def test_the_chosen_word_calls_and_no_other(word: str) -> None:
    preferences = Preferences(wake_word=word)
    assert wake_words(preferences) == (word,)
    assert [other for other in WAKE_WORDS if not is_another(other, preferences)] == [word]


@pytest.mark.parametrize(
    "preferences",
    [
        Preferences(wake_word="电脑", language=Language.ENGLISH),
        Preferences(wake_word="电脑", engine="vosk"),
    ],
)
def test_where_no_chinese_is_heard_a_chinese_word_alone_would_leave_nobody_able_to_call(
    preferences: Preferences,
) -> None:
    assert wake_words(preferences) == WAKE_WORDS
    assert not is_another("computer", preferences)


def test_a_phrase_of_ones_own_is_no_other_wake_word() -> None:
    assert not is_another("jarvis", Preferences())
    assert is_another("Hey, computer!", Preferences())
