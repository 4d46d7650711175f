from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audio.grammar.expression import SlotReference
from audio.grammar.grammar import Grammar, Parse, Slot, Values, WholeNumber
from audio.grammar.spellings import folded
from audio.grammar.text_reader import Ending, TextReader
from tests.audio.vocabulary import grammar
from tests.audio.ways_to_write import (
    COLOURS,
    SLOTS,
    Writer,
    colourful,
    every_phrase,
    of,
    shortened,
    templates,
)

GRAMMAR = grammar()
READER = TextReader(GRAMMAR)


def read(reader: TextReader, text: str) -> Ending | None:
    return reader.read(folded(text.encode()))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(templates(), min_size=1, max_size=3), st.integers(0, 2**32))
def test_every_phrase_of_any_grammar_is_read_back_however_it_is_written(made: list[str], seed: int) -> None:
    built = Grammar({f"intent {at}": (template,) for at, template in enumerate(made)}, SLOTS)
    reader = TextReader(built)
    for intent in built.intents:
        phrase = shortened(built.sample(intent, random.Random(seed)))
        text = Writer(seed).write(phrase)
        ending = read(reader, text)
        if not phrase:  # Every part has been left out.
            assert ending is None
            continue
        assert ending is not None, text
        assert built.parse(ending.words) == built.parse(phrase) is not None


@settings(deadline=None)
@given(st.sampled_from(sorted(GRAMMAR.intents)), st.integers(0, 2**32))
def test_every_phrase_of_the_vocabulary_is_read_back(intent: str, seed: int) -> None:
    phrase = shortened(GRAMMAR.sample(intent, random.Random(seed)))
    ending = read(READER, Writer(seed).write(phrase))
    assert ending is not None
    assert GRAMMAR.parse(ending.words) == GRAMMAR.parse(phrase) is not None


@settings(deadline=None)
@given(colourful(), st.data())
def test_a_text_is_read_exactly_where_it_is_a_phrase(template: str, data: st.DataObject) -> None:
    built = of(template)
    phrases = every_phrase(built.intents["only"])
    reader = TextReader(built)
    known = data.draw(st.sampled_from(sorted(phrases)))
    others = data.draw(st.lists(st.lists(st.sampled_from(COLOURS), max_size=4).map(tuple), max_size=8))
    phrases.discard(())  # Nothing means nothing.
    for words in (known, known[:-1], known[1:], (*known, "red"), known[::-1], *others):
        text = " ".join(words)
        assert (read(reader, text) is not None) == (words in phrases), text


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert read(READER, text) is None or text.strip()


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
    ending = read(READER, text)
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
    assert read(READER, text) is None


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
    ending = read(TextReader(of(template, **slots)), text)
    assert ending is not None
    assert ending.words == words


def test_of_several_readings_the_first_declared_is_taken_whatever_was_read_before() -> None:
    built = of("(red (nowhere|now here)|blue (now here|nowhere))")
    for texts in (("blue nowhere", "red nowhere"), ("red nowhere", "blue nowhere")):
        reader = TextReader(built)
        words = {text: ending.words for text in texts if (ending := read(reader, text)) is not None}
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
    assert (read(TextReader(of("go <a|b|c>")), text) is not None) is phrase


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
    ending = read(READER, text)
    assert ending is not None
    assert ending.may_go_on is may


def test_a_phrase_may_go_on_as_that_of_another_intent() -> None:
    reader = TextReader(Grammar({"stop": ("stop [now]",), "watch": ("stop watching",)}, {}))
    endings = [read(reader, text) for text in ("stop", "stop now", "stop watching")]
    assert [ending and ending.may_go_on for ending in endings] == [True, False, False]


def test_of_two_intents_with_the_same_phrase_the_first_declared_decides_whether_it_may_go_on() -> None:
    reader = TextReader(Grammar({"first": ("go",), "second": ("go [now]",)}, {}))
    assert read(reader, "go") == Ending("go", True)


def test_a_value_that_goes_on_may_still_become_another() -> None:
    reader = TextReader(of("take {c}", c=Values({"light": 1, "light blue": 2})))
    endings = [read(reader, text) for text in ("take light", "take light blue")]
    assert [ending and ending.may_go_on for ending in endings] == [True, False]


def test_parts_that_could_all_be_left_out_cost_no_more_for_their_orders() -> None:
    built = of(f"go <{'|'.join(f'[{word}{word}x]' for word in 'abcdefgh')}>")
    reader = TextReader(built)
    assert read(reader, "go ccx aax") is not None
    assert len(reader._moves.places) < 3_000  # Eight parts in all orders would be more than 100,000.


def test_a_grammar_without_phrases_reads_nothing() -> None:
    for built in (Grammar({}, {}), of("{c}", c=Values({}))):
        reader = TextReader(built)
        assert read(reader, "go") is None
        assert read(reader, "") is None


def test_long_templates_are_read() -> None:
    reader = TextReader(of("go " + " ".join(["[on]"] * 100)))
    assert read(reader, "go" + " on" * 100) is not None
    assert read(reader, "go" + " on" * 101) is None


def test_slots_are_read_where_their_names_stand() -> None:
    built = Grammar({"only": ("{n}",)}, {"n": WholeNumber(1, 3)})
    assert SlotReference("n") in built.intents.values()
    assert [read(TextReader(built), text) is not None for text in ("2", "4")] == [True, False]
