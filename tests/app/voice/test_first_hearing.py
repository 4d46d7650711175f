"""What the whole vocabulary costs whoever hears it for the first time: states of the decoder's automaton."""

from __future__ import annotations

import pytest

from app.terminal.hear import every_command_but_answers
from audio.grammar.automaton import Automaton
from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language, grammar_in
from audio.grammar.spellings import folded

MOST_STATES = 6_000
"""Each takes parts of a millisecond. With a state for every string of digits there were millions."""


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    return every_command_but_answers().of_words()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.CHINESE, "训练卷积网络学习率零点零零一"),
        (Language.CHINESE, "用随机梯度下降训练多层感知机二十轮"),
        (Language.ENGLISH, "train softmax regression with adam, learning rate 0.001"),
        (Language.ENGLISH, "train logistic regression with learning rate point one"),
        (Language.ENGLISH, "try the learning rates 0.05 and 0.1 and 1 on the concise softmax for 20 epochs"),
    ],
)
def test_on_the_way_of_a_sentence_few_states_are_opened(
    grammar: Grammar, language: Language, sentence: str
) -> None:
    automaton = Automaton(grammar_in(grammar, language))
    state = automaton.START
    for byte in folded(sentence.encode()):
        # A search looks at all that may follow, one byte on.
        for onward in automaton.steps(state).values():
            automaton.steps(onward)
        state = automaton.steps(state)[byte]
    assert automaton.is_whole(state)
    assert automaton.size < MOST_STATES
