import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.expression import (
    Choice,
    Optional,
    Sequence,
    SlotReference,
    TemplateError,
    Word,
    choice,
    read_template,
    words,
)


def test_words_make_a_sequence() -> None:
    assert read_template("go to Sleep") == Sequence((Word("go"), Word("to"), Word("sleep")))


def test_a_single_word_is_just_that() -> None:
    assert read_template("stop") == words("stop") == Word("stop")


def test_square_brackets_make_a_part_optional() -> None:
    assert read_template("stop [training]") == Sequence((Word("stop"), Optional(Word("training"))))


def test_a_bar_separates_choices_in_either_bracket_and_outside() -> None:
    either = Choice((Word("yes"), Word("no")))
    assert read_template("yes|no") == read_template("(yes|no)") == either
    assert read_template("[yes|no]") == Optional(either)


def test_braces_name_a_slot() -> None:
    assert read_template("train { model }") == Sequence((Word("train"), SlotReference("model")))


def test_chinese_words_stand_next_to_slots_without_a_space() -> None:
    assert read_template("训练{model}") == Sequence((Word("训"), Word("练"), SlotReference("model")))


def test_brackets_nest() -> None:
    assert read_template("[for [about] ten]") == Optional(
        Sequence((Word("for"), Optional(Word("about")), Word("ten")))
    )


@pytest.mark.parametrize(
    ("template", "what", "where"),
    [
        ("train [the", "']' is missing", 11),
        ("(yes|no", "')' is missing", 8),
        ("train {model", "'}' is missing", 7),
        ("train)", "')' was not expected", 6),
        ("(yes]", "')' is missing", 5),
        ("model}", "'}' was not expected", 6),
        ("(yes|)", "an empty part", 7),
        ("", "an empty part", 1),
        ("[]", "an empty part", 3),
        ("{two words}", "'two words' is no name for a slot", 1),
    ],
)
def test_a_template_that_cannot_be_read_says_what_and_where(template: str, what: str, where: int) -> None:
    with pytest.raises(TemplateError) as error:
        read_template(template)
    assert str(error.value) == f"{what} at character {where} of {template!r}"


@given(st.text(alphabet="ab训1 |()[]{}", max_size=20))
def test_any_text_is_read_or_refused_with_a_template_error(template: str) -> None:
    try:
        expression = read_template(template)
    except TemplateError:
        return
    assert expression != Sequence(())


def test_a_choice_of_one_is_that_one() -> None:
    assert choice([Word("stop")]) == Word("stop")
