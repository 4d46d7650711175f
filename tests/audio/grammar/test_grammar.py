import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.expression import TemplateError, Word
from audio.grammar.grammar import Decimal, Grammar, Parse, Slot, Values, WholeNumber, options
from tests.audio.vocabulary import INTENTS, SLOTS, grammar

GRAMMAR = grammar()


@given(st.sampled_from(sorted(INTENTS)), st.integers())
def test_every_sample_parses_back_to_its_intent(intent: str, seed: int) -> None:
    phrase = GRAMMAR.sample(intent, random.Random(seed))
    parse = GRAMMAR.parse(phrase)
    assert parse is not None
    assert parse.intent == intent
    assert set(parse.slots) <= set(GRAMMAR.slot_names(intent))


@given(st.integers(1, 999), st.sampled_from(["epoch", "epochs"]))
def test_numbers_fill_their_slot(epochs: int, word: str) -> None:
    assert GRAMMAR.parse(f"train the mlp for {epochs} {word}") == Parse(
        "train", {"model": "mlp", "epochs": epochs}
    )


@pytest.mark.parametrize(
    ("text", "parse"),
    [
        ("Train M.L.P.", Parse("train", {"model": "mlp"})),
        ("train softmax regression", Parse("train", {"model": "softmax"})),
        ("start training a multilayer perceptron", Parse("train", {"model": "mlp"})),
        (
            "train softmax with a learning rate of point oh one",
            Parse("train", {"model": "softmax", "rate": 0.01}),
        ),
        ("训练多层感知机十轮学习率零点一", Parse("train", {"model": "mlp", "epochs": 10, "rate": 0.1})),
        ("predict", Parse("predict")),
        ("predict image one hundred and five", Parse("predict", {"image": 105})),
        ("Stop.", Parse("stop")),
    ],
)
def test_what_people_say_means_what_they_mean(text: str, parse: Parse) -> None:
    assert GRAMMAR.parse(text) == parse


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "train",
        "stop it",
        "please stop",
        "train the mlp for 0 epochs",
        "train the mlp for 1000 epochs",
        "train mlp for two point five epochs",
        "predict image 10000",
        "yes no",
    ],
)
def test_everything_else_means_nothing(text: str) -> None:
    assert GRAMMAR.parse(text) is None


@given(st.text())
def test_any_text_is_parsed_without_an_error(text: str) -> None:
    parse = GRAMMAR.parse(text)
    assert parse is None or parse.intent in INTENTS


def test_of_two_intents_with_the_same_phrase_the_first_declared_is_meant() -> None:
    assert Grammar({"first": ("go",), "second": ("go",)}, {}).parse("go") == Parse("first")


def test_a_slot_that_does_not_exist_is_named() -> None:
    with pytest.raises(TemplateError, match="there is no slot called 'colour'"):
        Grammar({"paint": ("paint it {colour}",)}, SLOTS)


def test_slots_are_listed_in_the_order_in_which_they_are_said() -> None:
    assert GRAMMAR.slot_names("train") == ("model", "epochs", "rate")
    assert GRAMMAR.slot_names("stop") == ()


@given(st.floats(1e-5, 9.99), st.integers())
def test_samples_of_narrow_decimals_stay_within_their_range(low: float, seed: int) -> None:
    narrow = Grammar({"set": ("set {rate}",)}, {"rate": Decimal(low, low * 1.001)})
    assert narrow.parse(narrow.sample("set", random.Random(seed))) is not None


def test_values_may_be_anything() -> None:
    paint = Grammar(
        {"paint": ("paint {colour}",)},
        {"colour": Values({"light blue": (0, 0, 255)}), "n": WholeNumber(1, 2)},
    )
    assert paint.parse("paint light blue") == Parse("paint", {"colour": (0, 0, 255)})


def test_what_is_understood_as_well_is_never_offered() -> None:
    slots = {"model": Values({"MLP": 1}, also={"M L P": 1, "CNN": 2})}
    grammar = Grammar({"train": ("train {model}",)}, slots)
    assert grammar.parse("train m l p") == Parse("train", {"model": 1})
    assert grammar.parse("train CNN") == Parse("train", {"model": 2})
    chooser = random.Random(0)
    assert {grammar.sample("train", chooser) for _ in range(50)} == {"train MLP"}


def test_a_part_of_a_grammar_keeps_what_may_stay() -> None:
    slots: dict[str, Slot] = {
        "model": Values({"MLP": 1, "tree": 2}, also={"CNN": 3}),
        "n": WholeNumber(1, 9),
    }
    built = Grammar({"train": ("train {model}", "fit {model} {n}"), "go": ("go",)}, slots)
    part = built.keeping(
        lambda phrase: Word("train") in getattr(phrase, "parts", ()), lambda value: value != "tree"
    )
    assert list(part.intents) == ["train"]
    texts = ("train MLP", "train CNN", "train tree", "fit MLP 3", "go")
    assert [part.parse(text) is not None for text in texts] == [True, True, False, False, False]
    assert [built.parse(text) is not None for text in texts] == [True] * 5
    assert part.slots["n"] is slots["n"]


def test_phrases_stand_alone_wherever_a_choice_of_a_whole_phrase_is_written() -> None:
    go, halt, wait = Word("go"), Word("halt"), Word("wait")
    assert options(go) == (go,)
    assert options(Grammar({"first": ("(go|(halt|wait))", "go"), "n": ("go",)}, {}).intents["first"]) == (
        go,
        halt,
        wait,
        go,
    )


def test_without_values_every_word_stays() -> None:
    part = GRAMMAR.keeping(lambda phrase: True)
    assert part.parse("train multilayer perceptron") == GRAMMAR.parse("train multilayer perceptron")


def test_intents_can_be_left_out() -> None:
    both = Grammar({"stop": ("stop",), "yes": ("yes",)}, {})
    assert both.without(("yes",)).parse("yes") is None
    assert both.without(("yes",)).parse("stop") == Parse("stop")
