import pytest

from audio.grammar.grammar import Decimal, Grammar, Slot, Values, WholeNumber
from audio.recognisers.confidence.word_forms import word_forms


def forms(*templates: str, **slots: Slot) -> frozenset[str]:
    return word_forms(Grammar({"only": templates}, slots))


def test_words_are_printed_in_small_letters_as_titles_and_in_capitals() -> None:
    assert forms("train") == {"train", "Train", "TRAIN"}


def test_every_word_of_a_template_and_of_its_slots_is_found() -> None:
    found = forms(
        "[go] (up|down) <fast|slowly> {c}", c=Values({"red": 1}, also={"blue": 2}), unused=Values({"pink": 1})
    )
    assert {"go", "up", "down", "fast", "slowly", "red", "blue", "pink", "Red", "UP"} <= found


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("multilayer", {"multi", "layer", "Layer", "MultiLayer", "LAYER", "mul", "MulTilayer"}),
        ("multi-layer", {"multi", "layer", "multilayer"}),
        ("m l p", {"m", "M", "mlp", "MLP", "Mlp", "ml", "lp"}),
        ("mlp", {"m", "l", "p", "M", "MLP"}),
        ("r o c", {"roc", "ROC", "o", "O"}),
        ("soft max", {"softmax", "SoftMax", "Softmax"}),
        ("t-shirt", {"t", "T", "shirt", "Shirt", "tshirt"}),
        ("i'd like", {"i", "I", "d", "id"}),
        ("don't", {"don", "Don", "dont"}),
        ("resnet18", {"resnet", "ResNet", "eighteen"}),
        ("12 ounces", {"twelve", "Twelve", "ounces"}),
        ("a café", {"café", "Café", "CAFÉ", "cafe"}),
        ("训练mlp", {"mlp", "MLP"}),
    ],
)
def test_words_are_printed_in_these_forms(template: str, expected: set[str]) -> None:
    assert expected <= forms(template)


def test_short_words_are_not_split() -> None:
    assert not {"tr", "in", "ain"} & forms("train")
    assert not {"a", "d"} & forms("adam")


def test_names_that_are_spelt_out_run_together_but_words_only_in_pairs() -> None:
    found = forms("a b c d e f", "big red fox")
    assert {"abcde", "bcdef", "bigred", "redfox"} <= found
    assert not {"abcdef", "bigredfox"} & found


def test_words_do_not_run_together_across_a_slot_or_what_may_be_left_out() -> None:
    assert not {"gofast", "taken"} & forms("go [now] fast", "take {n}", n=WholeNumber(1, 2))


def test_numbers_are_printed_in_words() -> None:
    assert {"twenty", "Hundred", "thousand"} <= forms("{n}", n=WholeNumber(1, 5000))
    assert {"point", "Minus", "oh", "zero"} <= forms("{r}", r=Decimal(0, 1))


def test_chinese_has_no_forms() -> None:
    assert forms("停止[训练]", "涂{c}", c=Values({"红": 1})) == frozenset()


def test_only_letters_are_forms() -> None:
    found = forms("resnet18 i'd 0.5 1e-3 训练", "café")
    assert all(form.isalpha() for form in found)
