import pytest

from app.state.parts.preferences import Language, Preferences
from app.voice.wake_word import is_another, wake_words
from audio.wake_words import WAKE_WORDS


@pytest.mark.parametrize("word", WAKE_WORDS)
def test_the_chosen_word_calls_and_no_other(word: str) -> None:
    preferences = Preferences(wake_word=word)
    assert wake_words(preferences) == (word,)
    assert [other for other in WAKE_WORDS if not is_another(other, preferences)] == [word]


@pytest.mark.parametrize(
    "preferences",
    [
        Preferences(wake_word="电脑", language=Language.ENGLISH),
        Preferences(wake_word="电脑", engine="sphinx"),
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
