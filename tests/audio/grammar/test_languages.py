import pytest

from audio.grammar.grammar import Grammar, Slot, Values, WholeNumber
from audio.grammar.languages import Language, grammar_in, languages
from tests.audio.vocabulary import grammar

ENGLISH, CHINESE = Language.ENGLISH, Language.CHINESE
COLOURS: dict[str, Slot] = {
    "colour": Values({"red": 1, "红": 1}, also={"blue": 2, "蓝": 2}),
    "n": WholeNumber(1, 9),
}


def of(*templates: str) -> Grammar:
    return Grammar({"first": templates}, COLOURS)


@pytest.mark.parametrize(
    ("templates", "expected"),
    [
        (("stop",), (ENGLISH,)),
        (("停止",), (CHINESE,)),
        (("停止", "stop"), (ENGLISH, CHINESE)),
        (("训练mlp",), (CHINESE,)),
        (("{n}",), (ENGLISH,)),
        (("[[停]|go]",), (CHINESE,)),
        (("stop", "{colour}"), (ENGLISH,)),
        (("{colour}",), (ENGLISH, CHINESE)),
        (("(stop|停止)",), (ENGLISH, CHINESE)),
        (("((stop|halt)|(停|停止))", "go"), (ENGLISH, CHINESE)),
    ],
)
def test_a_grammar_speaks_the_languages_of_its_phrases(
    templates: tuple[str, ...], expected: tuple[Language, ...]
) -> None:
    assert languages(of(*templates)) == expected


def test_a_grammar_of_nothing_but_chinese_values_is_chinese() -> None:
    built = Grammar({"paint": ("{colour}",)}, {"colour": Values({"红": 1, "蓝": 2})})
    assert languages(built) == (CHINESE,)
    assert grammar_in(built, CHINESE).parse("蓝") is not None


def test_an_empty_grammar_is_english() -> None:
    assert languages(Grammar({}, {})) == (ENGLISH,)


@pytest.mark.parametrize(
    ("text", "in_english", "in_chinese"),
    [
        ("stop", True, False),
        ("停止", False, True),
        ("train the mlp for 3 epochs", True, False),
        ("训练mlp", False, True),
        ("训练多层感知机", False, True),
        ("train 多层感知机", False, False),
    ],
)
def test_each_language_has_its_own_phrases(text: str, in_english: bool, in_chinese: bool) -> None:
    assert (grammar_in(grammar(), ENGLISH).parse(text) is not None) is in_english
    assert (grammar_in(grammar(), CHINESE).parse(text) is not None) is in_chinese


def test_phrases_that_are_slots_only_belong_to_every_language() -> None:
    built = of("{n} {colour}", "paint it {colour}", "涂{colour}")
    for language, text in ((ENGLISH, "3 red"), (CHINESE, "3 red"), (CHINESE, "3 蓝"), (ENGLISH, "3 blue")):
        assert grammar_in(built, language).parse(text) == built.parse(text) is not None
    assert grammar_in(built, ENGLISH).parse("3 红") is None


def test_intents_without_a_phrase_in_a_language_are_not_in_its_part() -> None:
    built = Grammar({"stop": ("stop",), "halt": ("停止",)}, {})
    assert list(grammar_in(built, ENGLISH).intents) == ["stop"]
    assert list(grammar_in(built, CHINESE).intents) == ["halt"]


def test_a_choice_in_brackets_is_divided_between_the_languages() -> None:
    built = of("(left|左)", "up")
    assert [grammar_in(built, ENGLISH).parse(text) is not None for text in ("left", "左", "up")] == [
        True,
        False,
        True,
    ]
