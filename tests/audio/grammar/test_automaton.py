from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audio.grammar.automaton import Automaton
from audio.grammar.grammar import Decimal, Grammar, Values, WholeNumber
from audio.grammar.spellings import folded
from tests.audio.vocabulary import grammar
from tests.audio.ways_to_write import (
    COLOURS,
    SLOTS,
    Writer,
    colourful,
    every_phrase,
    may_be_repeated,
    of,
    shortened,
    templates,
)

GRAMMAR = grammar()
AUTOMATON = Automaton(GRAMMAR)


def after(automaton: Automaton, text: str) -> int | None:
    """The state after the beginning of a text, None where no phrase begins so."""
    state: int | None = automaton.START
    for byte in folded(text.encode()):
        state = None if state is None else automaton.steps(state).get(byte)
    return state


def whole(automaton: Automaton, text: str) -> bool:
    state = after(automaton, text)
    return state is not None and automaton.is_whole(state)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(templates(), min_size=1, max_size=3), st.integers(0, 2**32))
def test_every_phrase_of_any_grammar_is_whole_however_it_is_written(made: list[str], seed: int) -> None:
    built = Grammar({f"intent {at}": (template,) for at, template in enumerate(made)}, SLOTS)
    automaton = Automaton(built)
    for intent in built.intents:
        phrase = shortened(built.sample(intent, random.Random(seed)))
        # Every part may have been left out: that means nothing.
        assert whole(automaton, Writer(seed).write(phrase)) or not phrase


@settings(deadline=None)
@given(st.sampled_from(sorted(GRAMMAR.intents)), st.integers(0, 2**32))
def test_every_phrase_of_the_vocabulary_is_whole(intent: str, seed: int) -> None:
    assert whole(AUTOMATON, Writer(seed).write(shortened(GRAMMAR.sample(intent, random.Random(seed)))))


@settings(deadline=None)
@given(colourful(), st.data())
def test_a_text_is_whole_exactly_where_it_is_a_phrase_but_for_parts_said_again(
    template: str, data: st.DataObject
) -> None:
    built = of(template)
    expression = built.intents["only"]
    automaton = Automaton(built)
    known = data.draw(st.sampled_from(sorted(every_phrase(expression))))
    others = data.draw(st.lists(st.lists(st.sampled_from(COLOURS), max_size=6).map(tuple), max_size=8))
    assert whole(automaton, " ".join(known)) or not known
    for words in (known[:-1], known[1:], (*known, "red"), known * 2, *others):
        assert whole(automaton, " ".join(words)) == bool(words and may_be_repeated(expression, words)), words


@pytest.mark.parametrize("text", ["stop it", "train", "train mlp for 0 epochs", "stop (now)", "训练", ""])
def test_what_is_no_phrase_is_not_whole(text: str) -> None:
    assert not whole(AUTOMATON, text)


@given(st.text())
def test_any_text_is_followed_without_an_error(text: str) -> None:
    assert not whole(AUTOMATON, text) or text.strip()


@pytest.mark.parametrize(
    "template",
    [
        "go [{n}]",
        "<{n} epochs|fast|in {c}>",
        "(halt|{n}) [now]",
        "{n}",
        "go {c} [level five]",
        "训练[{n}轮]",
        "60000 [i'd]",
    ],
)
def test_from_everywhere_there_is_a_way_to_a_whole_phrase(template: str) -> None:
    automaton = Automaton(of(template, n=WholeNumber(5, 1_020), c=SLOTS["c"]))
    before: dict[int, set[int]] = {}
    waiting, seen = [automaton.START], {automaton.START}
    while waiting:
        state = waiting.pop()
        for onward in automaton.steps(state).values():
            before.setdefault(onward, set()).add(state)
            if onward not in seen:
                seen.add(onward)
                waiting.append(onward)
    alive = {state for state in seen if automaton.is_whole(state)}
    waiting = [*alive]
    while waiting:
        for state in before.get(waiting.pop(), set()) - alive:
            alive.add(state)
            waiting.append(state)
    assert alive == seen


# ---- how much it costs


MANY = {
    f"s{at}": Values({f"value {chr(97 + one)}{chr(97 + at)}": one for one in range(20)}) for at in range(12)
}


def many(arrange: Callable[[list[str]], str]) -> Automaton:
    return Automaton(of(arrange([f"with {{s{at}}}" for at in range(12)]), **MANY))


def test_a_grammar_of_many_millions_of_phrases_starts_with_one_state() -> None:
    # 20 ** 12 values, in 12! orders.
    automaton = many(lambda parts: f"train <{'|'.join(parts)}>")
    assert automaton.size == 1
    text = "train " + " ".join(f"with value k{chr(97 + at)}" for at in (5, 3, 11, 0, 7, 1))
    assert whole(automaton, text)
    # At each letter: the one that comes, and those that might have come.
    assert automaton.size < 30 * len("train with value kx")


def test_what_has_been_said_of_parts_in_any_order_is_forgotten() -> None:
    automaton = Automaton(of("go <red|green|[big] blue>"))
    states = {after(automaton, text) for text in ("go red ", "go green red ", "go blue blue green ")}
    assert len(states) == 1
    assert None not in states


@pytest.mark.parametrize(
    ("texts", "alike"),
    [
        (("0.001", "0.002", "0.047", ".123"), True),
        (("0.1", "0.01"), False),  # Another digit may follow the one, and not the other.
        (("0.25", "9.25"), True),
        (("12", "10"), False),  # 12 is out of the range.
        (("1", "2"), False),  # 1e-3 is in the range, and so is 2e-9, but not 1e-9.
    ],
)
def test_numbers_are_forgotten_but_for_what_may_follow(texts: tuple[str, ...], alike: bool) -> None:
    automaton = Automaton(of("rate {r} now", r=Decimal(1.5e-9, 11)))
    states = {after(automaton, f"rate {text}") for text in texts}
    assert None not in states
    assert (len(states) == 1) is alike


def test_a_setting_said_in_digits_costs_few_states() -> None:
    automaton = Automaton(of("train <rate {r}|for {n} epochs>", r=Decimal(0, 10), n=WholeNumber(1, 200)))
    for at in range(1, 1000):
        assert whole(automaton, f"train rate 0.{at:03} for {at % 200 or 1} epochs")
    assert automaton.size < 400


def test_phrases_that_end_alike_share_their_end() -> None:
    automaton = Automaton(of("red one of these [now] please", "blue one of these [now] please"))
    assert whole(automaton, "red one of these now please")
    before = automaton.size
    assert whole(automaton, "blue one of these now please")
    assert automaton.size <= before + len("blue")


def test_states_are_found_once() -> None:
    automaton = Automaton(GRAMMAR)
    whole(automaton, "train the mlp for 10 epochs")
    before = automaton.size
    whole(automaton, "Train the MLP for 10 epochs")
    assert automaton.size == before
    assert automaton.steps(automaton.START) is automaton.steps(automaton.START)


def test_numbers_can_be_kept_to_words() -> None:
    grammar = Grammar(
        {"predict": ("predict image {index}",), "rate": ("rate {rate}", "学习率{rate}")},
        {"index": WholeNumber(0, 99_999), "rate": Decimal(0.0, 10.0)},
    )
    in_words, either = Automaton(grammar, digits=False), Automaton(grammar)
    for text in ("predict image forty two", "rate point zero one", "学习率零点零一"):
        assert whole(in_words, text)
        assert whole(either, text)
    for text in ("predict image 42", "rate 0.01", "学习率0.01"):
        assert not whole(in_words, text)
        assert whole(either, text)
