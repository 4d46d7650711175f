from __future__ import annotations

import random

import pytest

from audio.grammar.grammar import Grammar, Parse
from audio.grammar.languages import Language, grammar_in, languages
from audio.grammar.wake_word import SLOT, WAKE_WORDS, is_addressed, with_wake_word, without_wake_word
from tests.audio.vocabulary import INTENTS, grammar

EXAMPLES = [
    (intent, grammar().sample(intent, random.Random(seed))) for intent in INTENTS for seed in range(12)
]


def parsed(text: str, called: Grammar | None = None) -> Parse:
    parse = (called or with_wake_word(grammar())).parse(text)
    assert parse is not None, text
    return parse


@pytest.mark.parametrize("intent", INTENTS)
def test_every_phrase_may_be_said_as_before_and_is_then_addressed_to_nobody(intent: str) -> None:
    called = with_wake_word(grammar())
    for text in (text for meant, text in EXAMPLES if meant == intent):
        parse = parsed(text, called)
        assert not is_addressed(parse)
        assert parse == without_wake_word(parse) == grammar().parse(text)


@pytest.mark.parametrize("word", WAKE_WORDS)
@pytest.mark.parametrize("intent", INTENTS)
def test_every_phrase_may_come_after_a_wake_word_and_means_the_same(intent: str, word: str) -> None:
    called = with_wake_word(grammar())
    for text in (text for meant, text in EXAMPLES if meant == intent):
        parse = parsed(f"{word} {text}", called)
        assert is_addressed(parse)
        assert without_wake_word(parse) == grammar().parse(text)


@pytest.mark.parametrize(
    "text", ["computer", "stop computer", "computer computer stop", "hey stop", "train computer mlp", "hey"]
)
def test_the_wake_word_stands_once_at_the_beginning_and_is_no_command_by_itself(text: str) -> None:
    assert with_wake_word(grammar()).parse(text) is None


def test_chinese_commands_are_called_in_chinese() -> None:
    parse = parsed("电脑，训练多层感知机20轮")
    assert is_addressed(parse)
    assert without_wake_word(parse) == Parse("train", {"model": "mlp", "epochs": 20})


def test_what_is_left_has_all_slots_but_the_wake_word() -> None:
    parse = parsed("hey computer train softmax for 5 epochs at learning rate 0.1")
    assert set(parse.slots) == {SLOT, "model", "epochs", "rate"}
    assert without_wake_word(parse).slots == {"model": "softmax", "epochs": 5, "rate": 0.1}
    assert SLOT in parse.slots  # it is another parse


def test_the_grammar_itself_and_its_slots_stay_as_they_are() -> None:
    plain = grammar()
    intents, slots = dict(plain.intents), dict(plain.slots)
    called = with_wake_word(plain)
    assert (plain.intents, plain.slots) == (intents, slots)
    assert plain.parse("computer stop") is None
    assert {name: slot for name, slot in called.slots.items() if name != SLOT} == slots
    assert list(called.intents) == list(intents)


def test_other_words_may_be_called() -> None:
    called = with_wake_word(grammar(), ("okay robot",))
    assert is_addressed(parsed("okay robot, stop", called))
    assert called.parse("computer stop") is None


def test_a_word_that_a_language_cannot_say_calls_nothing_there() -> None:
    called = with_wake_word(grammar(), ("电脑",))
    assert called.parse("computer stop") is None
    english = grammar_in(called, Language.ENGLISH)
    assert english.parse("stop") == grammar().parse("stop")
    assert english.parse("电脑 stop") is None
    assert english.of_words().parse("stop") is not None


def test_the_words_go_to_the_languages_that_they_are_in() -> None:
    called = with_wake_word(grammar())
    assert languages(called) == languages(grammar())
    english, chinese = (grammar_in(called, language) for language in Language)
    assert is_addressed(parsed("computer stop", english))
    assert english.parse("电脑 stop") is None
    assert english.parse("停止") is None
    assert is_addressed(parsed("电脑停止", chinese))
    assert is_addressed(parsed("computer 停止", chinese))


def test_what_travels_to_another_process_is_called_as_well() -> None:
    assert is_addressed(parsed("computer stop", with_wake_word(grammar()).of_words()))
