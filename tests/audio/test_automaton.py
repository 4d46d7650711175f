from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audio.automaton import Automaton, Ending
from audio.expression import AnyOrder, Choice, Expression, Optional, Sequence, SlotReference, Word
from audio.grammar import Decimal, Grammar, Parse, Slot, Values, WholeNumber
from audio.spellings import folded
from audio.tokens import is_han, tokens
from tests.audio.test_numbers import in_chinese, in_english
from tests.audio.vocabulary import grammar

GRAMMAR = grammar()
AUTOMATON = Automaton(GRAMMAR)
SLOTS: dict[str, Slot] = {
    "n": WholeNumber(1, 70_000),
    "r": Decimal(0.001, 10),
    "c": Values({"red": 1, "m l p": 2, "light blue": 3, "twenty four": 4, "蓝": 5}, also={"t shirt": 6}),
}
SEVERAL = ("go", "[quickly]", "(up|down)", "resnet 18", "i'd like", "multilayer", "level five", "训练")
WITH_SLOTS = ("at {n} epochs", "rate {r} now", "第{n}张", "in {c} paint")
BRACKETS = (("[", "]"), ("(", ")"), ("<", ">"))
TRADITIONAL = str.maketrans("训练张蓝", "訓練張藍")


def read(automaton: Automaton, text: str) -> Ending | None:
    return automaton.read(folded(text.encode()))


def of(*templates: str, **slots: Slot) -> Grammar:
    return Grammar({"only": templates}, slots)


def after(automaton: Automaton, text: str) -> int:
    """The state after the beginning of a text."""
    state = automaton.START
    for byte in folded(text.encode()):
        state = automaton.steps(state)[byte]
    return state


def whole(automaton: Automaton, text: str) -> bool:
    """The same as `read`, by single steps."""
    state = automaton.START
    for byte in folded(text.encode()):
        if byte not in automaton.steps(state):
            return False
        state = automaton.steps(state)[byte]
    return automaton.is_whole(state)


# ---- grammars and texts at random


@st.composite
def templates(draw: st.DrawFn, depth: int = 2) -> str:
    parts = draw(st.lists(st.sampled_from((*SEVERAL, *WITH_SLOTS)), min_size=1, max_size=3))
    if depth and draw(st.booleans()):
        opening, closing = draw(st.sampled_from(BRACKETS))
        inner = draw(st.lists(templates(depth - 1), min_size=1, max_size=3))
        parts.insert(draw(st.integers(0, len(parts))), f"{opening}{'|'.join(inner)}{closing}")
    return " ".join(parts)


def shortened(text: str) -> str:
    """A sample's decimals have more digits than anyone says."""
    return " ".join(f"{float(word):.4f}" if "." in word else word for word in tokens(text))


class Writer:
    """Writes a phrase as somebody else might: the same letters, but capitals, marks and numbers at will."""

    def __init__(self, seed: int) -> None:
        self._chooser = random.Random(seed)

    def write(self, phrase: str) -> str:
        said, text = phrase.split(), ""
        for at, word in enumerate(said):
            if at:
                text += self._between(said[at - 1], word)
            text += self._word(word, said[at - 1] if at else "")
        return text + self._one_of("", ".", "!", "?", "。", " ", "...")

    def _between(self, before: str, after: str) -> str:
        if is_han(before) or is_han(after):
            return self._one_of("", " ", "，", ", ")
        if not (before + after).replace("'", "").isalpha():
            return self._one_of(" ", ", ", "  ", "; ")  # Points and minuses belong to numbers.
        if len(before) == len(after) == 1:
            return self._one_of("", ".", " ", "-", ". ")
        return self._one_of(" ", ", ", "-", ". ", "  ", "? ", " - ")

    def _word(self, word: str, before: str) -> str:
        if word.isdecimal():
            number = int(word)
            in_words = in_chinese if is_han(before) else in_english
            # Long numbers are not written in English words.
            spelt = in_words(number) if is_han(before) or number < 1000 else f"{number:,}"
            return self._one_of(word, f"{number:,}", spelt)
        if "." in word:
            before, after = word.split(".")
            digits = " ".join(in_english(int(digit)) for digit in after)
            spoken = f"{in_english(int(before))} point {digits}"
            return self._one_of(word, word.removeprefix("0"), spoken, word.replace(".", " point "))
        if is_han(word):
            return self._one_of(word, word.translate(TRADITIONAL))
        word = self._one_of(word, word.replace("'", "’"), word.replace("'", ""))
        if len(word) >= 6 and word.isalpha():
            at = self._chooser.randint(3, len(word) - 3)
            word = self._one_of(word, f"{word[:at]}-{word[at:]}", f"{word[:at]} {word[at:]}")
        return self._one_of(word, word.title(), word.upper())

    def _one_of(self, *ways: str) -> str:
        return self._chooser.choice(ways)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(templates(), min_size=1, max_size=3), st.integers(0, 2**32))
def test_every_phrase_of_any_grammar_is_read_back_however_it_is_written(made: list[str], seed: int) -> None:
    built = Grammar({f"intent {at}": (template,) for at, template in enumerate(made)}, SLOTS)
    automaton = Automaton(built)
    for intent in built.intents:
        phrase = shortened(built.sample(intent, random.Random(seed)))
        text = Writer(seed).write(phrase)
        ending = read(automaton, text)
        if not phrase:  # Every part has been left out.
            assert ending is None
            continue
        assert ending is not None, text
        assert built.parse(ending.words) == built.parse(phrase) is not None
        assert whole(automaton, text)


@settings(deadline=None)
@given(st.sampled_from(sorted(GRAMMAR.intents)), st.integers(0, 2**32))
def test_every_phrase_of_the_vocabulary_is_read_back(intent: str, seed: int) -> None:
    phrase = shortened(GRAMMAR.sample(intent, random.Random(seed)))
    ending = read(AUTOMATON, Writer(seed).write(phrase))
    assert ending is not None
    assert GRAMMAR.parse(ending.words) == GRAMMAR.parse(phrase) is not None


def every_phrase(expression: Expression) -> set[tuple[str, ...]]:
    """By hand, for small trees without slots."""
    match expression:
        case Word(text):
            return {(text,)}
        case Sequence(parts):
            made: set[tuple[str, ...]] = {()}
            for part in parts:
                made = {before + after for before in made for after in every_phrase(part)}
            return made
        case Choice(options):
            return {phrase for option in options for phrase in every_phrase(option)}
        case Optional(part):
            return {(), *every_phrase(part)}
        case AnyOrder(parts):
            found: set[tuple[str, ...]] = {()}
            for at, part in enumerate(parts):
                rest = every_phrase(AnyOrder(parts[:at] + parts[at + 1 :]))
                found |= {before + after for before in every_phrase(part) for after in rest}
            return found
        case _:
            raise AssertionError(expression)


COLOURS = ("red", "blue", "green", "pink")


@st.composite
def colourful(draw: st.DrawFn, depth: int = 2) -> str:
    parts = draw(st.lists(st.sampled_from(COLOURS), min_size=1, max_size=2))
    if depth:
        opening, closing = draw(st.sampled_from(BRACKETS))
        inner = draw(st.lists(colourful(depth - 1), min_size=1, max_size=3))
        parts.insert(draw(st.integers(0, len(parts))), f"{opening}{'|'.join(inner)}{closing}")
    return " ".join(parts)


@settings(deadline=None)
@given(colourful(), st.data())
def test_a_text_is_whole_exactly_where_it_is_a_phrase(template: str, data: st.DataObject) -> None:
    built = of(template)
    phrases = every_phrase(built.intents["only"])
    automaton = Automaton(built)
    known = data.draw(st.sampled_from(sorted(phrases)))
    others = data.draw(st.lists(st.lists(st.sampled_from(COLOURS), max_size=4).map(tuple), max_size=8))
    phrases.discard(())  # Nothing means nothing.
    for words in (known, known[:-1], known[1:], (*known, "red"), known[::-1], *others):
        text = " ".join(words)
        assert (read(automaton, text) is not None) == whole(automaton, text) == (words in phrases), text


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    ending = read(AUTOMATON, text)
    assert (ending is not None) == whole(AUTOMATON, text)


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


# ---- what people and recognisers write


@pytest.mark.parametrize(
    ("text", "parse"),
    [
        ("Train M.L.P.", Parse("train", {"model": "mlp"})),
        ("train M-L-P", Parse("train", {"model": "mlp"})),
        ("  TRAIN  the  Multi-Layer Perceptron!", Parse("train", {"model": "mlp"})),
        ("train multi - layer perceptron", Parse("train", {"model": "mlp"})),
        ("Train MLP for 10 epochs.", Parse("train", {"model": "mlp", "epochs": 10})),
        ("Train MLP for ten epochs", Parse("train", {"model": "mlp", "epochs": 10})),
        ("train softmax with learning rate 0.01", Parse("train", {"model": "softmax", "rate": 0.01})),
        ("train softmax with learning rate .5", Parse("train", {"model": "softmax", "rate": 0.5})),
        ("train softmax with learning rate 1e-3", Parse("train", {"model": "softmax", "rate": 0.001})),
        (
            "train softmax with learning rate of point oh one",
            Parse("train", {"model": "softmax", "rate": 0.01}),
        ),
        ("predict 9,999", Parse("predict", {"image": 9999})),
        ("predict image one hundred and five", Parse("predict", {"image": 105})),
        ("predict twenty-two", Parse("predict", {"image": 22})),
        ("predict1", Parse("predict", {"image": 1})),
        ("训练MLP一百零五轮", Parse("train", {"model": "mlp", "epochs": 105})),
        ("訓練多層感知機，42輪。", Parse("train", {"model": "mlp", "epochs": 42})),
        ("训练 MLP 学习率 零点零一", Parse("train", {"model": "mlp", "rate": 0.01})),
    ],
)
def test_what_is_written_means_what_was_said(text: str, parse: Parse) -> None:
    ending = read(AUTOMATON, text)
    assert ending is not None
    assert GRAMMAR.parse(ending.words) == parse


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "train",
        "please stop",
        "stop it",
        "train the mlp for 0 epochs",
        "train the mlp for 1000 epochs",
        "train mlp for 2.5 epochs",
        "predict 10000",
        "predict image -5",
        "stop (now)",
        "yes no",
        "st op",
        "s t o p",
        "train mul-ti-layer perceptron",
        "predict image 1 2",
        "训练",
        "train MLP with learning rate -0.1",
        "train MLP with learning rate 11",
        "stop\n",
    ],
)
def test_everything_else_is_no_phrase(text: str) -> None:
    assert read(AUTOMATON, text) is None
    assert not whole(AUTOMATON, text)


@pytest.mark.parametrize(
    ("template", "text", "words"),
    [
        ("i'd like tea", "I’d like tea", "i'd like tea"),
        ("i'd like tea", "I'd like tea.", "i'd like tea"),
        ("i'd like tea", "Id like tea", "i'd like tea"),
        ("what's up", "What's up?", "what's up"),
        ("a t-shirt", "A T-shirt", "a t shirt"),
        ("a t-shirt", "a tshirt", "a t shirt"),
        ("use resnet18", "Use ResNet-18", "use resnet 18"),
        ("use resnet18", "use ResNet eighteen", "use resnet 18"),
        ("sixty thousand images", "60,000 images", "sixty thousand images"),
        ("twelve ounces", "12-ounces", "twelve ounces"),
        ("第{n}张", "第42张", "第 42 张"),
        ("第{n}张", "第四十二張", "第 四 十 二 张"),
        ("{n}", "5", "5"),
        ("{n} {m}", "5 six", "5 six"),
        ("{n} {m}", "56", "5 6"),
        ("a café", "A CAFÉ", "a café"),
        ("a café", "a cafe", "a café"),
        ("{letter}", "B", "b"),
        ("über alles", "Über alles", "über alles"),
    ],
)
def test_words_are_the_grammars_own(template: str, text: str, words: str) -> None:
    slots: dict[str, Slot] = {
        "n": WholeNumber(0, 50),
        "m": WholeNumber(0, 9),
        "letter": Values({"a": 1, "b": 2}),
    }
    ending = read(Automaton(of(template, **slots)), text)
    assert ending is not None
    assert ending.words == words


def test_of_several_readings_the_first_declared_is_taken_whatever_was_read_before() -> None:
    built = of("(red (nowhere|now here)|blue (now here|nowhere))")
    for texts in (("blue nowhere", "red nowhere"), ("red nowhere", "blue nowhere")):
        automaton = Automaton(built)
        words = {text: ending.words for text in texts if (ending := read(automaton, text)) is not None}
        assert words == {"red nowhere": "red nowhere", "blue nowhere": "blue now here"}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("go", True),
        ("go c a b", True),
        ("go b", True),
        ("go a a", False),
        ("go a b a", False),
        ("go d", False),
    ],
)
def test_parts_in_any_order_stand_at_most_once(text: str, phrase: bool) -> None:
    assert (read(Automaton(of("go <a|b|c>")), text) is not None) is phrase


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("stop", False),  # "stop training" means the same.
        ("stop the run", False),
        ("train mlp", True),  # "for ten epochs"
        ("train mlp for 9 epochs", True),  # "with a learning rate"
        ("predict", True),
        ("predict image 5", True),
        ("predict image 9999", False),
        ("predict image twenty", True),
        ("predict image twenty two", True),  # "thousand"
        ("train mlp with learning rate 0.1", True),
        ("train mlp with learning rate one e minus three", False),
        ("yes", False),
    ],
)
def test_a_phrase_may_go_on_where_more_would_mean_something_else(text: str, may: bool) -> None:
    ending = read(AUTOMATON, text)
    assert ending is not None
    assert ending.may_go_on is may


def test_a_phrase_may_go_on_as_that_of_another_intent() -> None:
    automaton = Automaton(Grammar({"stop": ("stop [now]",), "watch": ("stop watching",)}, {}))
    endings = [read(automaton, text) for text in ("stop", "stop now", "stop watching")]
    assert [ending and ending.may_go_on for ending in endings] == [True, False, False]


def test_of_two_intents_with_the_same_phrase_the_first_declared_decides_whether_it_may_go_on() -> None:
    automaton = Automaton(Grammar({"first": ("go",), "second": ("go [now]",)}, {}))
    assert read(automaton, "go") == Ending("go", True)


def test_a_value_that_goes_on_may_still_become_another() -> None:
    automaton = Automaton(of("take {c}", c=Values({"light": 1, "light blue": 2})))
    endings = [read(automaton, text) for text in ("take light", "take light blue")]
    assert [ending and ending.may_go_on for ending in endings] == [True, False]


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
    assert read(automaton, text) is not None
    # At each letter: the one that comes, and those that might have come.
    assert automaton.size < 30 * len(text)


def test_parts_that_could_all_be_left_out_cost_no_more_for_their_orders() -> None:
    built = of(f"go <{'|'.join(f'[{word}{word}x]' for word in 'abcdefgh')}>")
    automaton = Automaton(built)
    assert read(automaton, "go ccx aax") is not None
    assert len(automaton._rests) < 3_000  # Eight parts in all orders would be more than 100,000.


def test_the_order_of_what_has_been_said_is_forgotten() -> None:
    automaton = Automaton(of("go <red|green|blue>"))
    assert after(automaton, "go red green ") == after(automaton, "go green red ")
    assert after(automaton, "go red green ") != after(automaton, "go red blue ")


def test_phrases_that_end_alike_share_their_end() -> None:
    automaton = Automaton(of("red one of these [now] please", "blue one of these [now] please"))
    assert read(automaton, "red one of these now please") is not None
    before = automaton.size
    assert read(automaton, "blue one of these now please") is not None
    assert automaton.size <= before + len("blue")


def test_states_are_found_once() -> None:
    automaton = Automaton(GRAMMAR)
    read(automaton, "train the mlp for 10 epochs")
    before = automaton.size
    read(automaton, "Train the MLP for 10 epochs")
    assert automaton.size == before
    assert automaton.steps(automaton.START) is automaton.steps(automaton.START)


def test_a_grammar_without_phrases_reads_nothing() -> None:
    for built in (Grammar({}, {}), of("{c}", c=Values({}))):
        automaton = Automaton(built)
        assert not automaton.steps(automaton.START)
        assert read(automaton, "go") is None
        assert read(automaton, "") is None


def test_long_templates_are_read() -> None:
    automaton = Automaton(of("go " + " ".join(["[on]"] * 100)))
    assert read(automaton, "go" + " on" * 100) is not None
    assert read(automaton, "go" + " on" * 101) is None


def test_slots_are_read_where_their_names_stand() -> None:
    built = Grammar({"only": ("{n}",)}, {"n": WholeNumber(1, 3)})
    assert SlotReference("n") in built.intents.values()
    assert [read(Automaton(built), text) is not None for text in ("2", "4")] == [True, False]


def test_numbers_can_be_kept_to_words() -> None:
    grammar = Grammar(
        {"predict": ("predict image {index}",), "rate": ("rate {rate}", "学习率{rate}")},
        {"index": WholeNumber(0, 99_999), "rate": Decimal(0.0, 10.0)},
    )
    in_words, either = Automaton(grammar, digits=False), Automaton(grammar)
    for text in ("predict image forty two", "rate point zero one", "学习率零点零一"):
        assert in_words.read(text.encode()) is not None
        assert either.read(text.encode()) is not None
    for text in ("predict image 42", "rate 0.01", "学习率0.01"):
        assert in_words.read(text.encode()) is None
        assert either.read(text.encode()) is not None
