from app.commands.examples import Example, examples
from audio.grammar.grammar import Decimal, Slot, Values, WholeNumber

SLOTS: dict[str, Slot] = {
    "model": Values({"MLP": 1, "M L P": 1, "softmax": 2, "多层感知机": 1}),
    "epochs": WholeNumber(1, 10),
    "rate": Decimal(0, 1),
}


def test_the_least_comes_first_then_every_meaning_then_each_extra() -> None:
    template = "train [the {model}] <for {epochs} epochs|at {rate}>"
    assert examples(template, SLOTS) == (
        "train",
        "train the MLP",
        "train the softmax",
        "train the MLP for 10 epochs",
        "train the MLP at 0.05",
    )


def test_chinese_stands_together_and_takes_its_own_words() -> None:
    assert examples("训练{model}[{epochs}轮]", SLOTS) == ("训练多层感知机", "训练多层感知机10轮")


def test_two_slots_with_the_same_list_get_different_words_and_no_variations() -> None:
    slots: dict[str, Slot] = {"first": SLOTS["model"], "second": SLOTS["model"]}
    assert examples("compare {first} and {second}", slots) == ("compare MLP and softmax",)


def test_a_slot_is_shown_as_its_example_says_and_beside_what_it_belongs_to() -> None:
    template = "train {model} <at {rate}|with {epochs} layers>"
    shown = {"rate": Example("0.2", ("model", 2)), "epochs": Example("3")}
    assert examples(template, SLOTS, shown) == (
        "train MLP",
        "train softmax",
        "train softmax at 0.2",
        "train MLP with 3 layers",
    )
