from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.languages import Language
from audio.grammar.number_words import in_words
from audio.grammar.numbers import readings
from audio.grammar.tokens import tokens

LANGUAGES = st.sampled_from(Language)


def read_back(digits: str, language: Language) -> set[float]:
    """Every number that the whole of the words may be."""
    said = tokens(in_words(digits, language))
    return {value for value, end in readings(said, 0) if end == len(said)}


@given(st.integers(0, 999_999), LANGUAGES)
def test_whole_numbers_below_a_million_are_read_back(number: int, language: Language) -> None:
    assert read_back(str(number), language) == {number}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("start", [0, 1000, 9900, 10_000, 99_900, 100_000, 110_000, 999_000])
def test_numbers_around_every_change_of_places_are_read_back(start: int, language: Language) -> None:
    every = range(start, start + 1000)
    assert [number for number in every if read_back(str(number), language) != {number}] == []


@given(st.integers(0, 999_999), st.text("0123456789", min_size=1, max_size=6), LANGUAGES)
def test_decimals_are_read_back(whole: int, fraction: str, language: Language) -> None:
    digits = f"{whole}.{fraction}"
    assert read_back(digits, language) == {float(digits)}


@given(st.text("0123456789", min_size=1, max_size=6), LANGUAGES)
def test_a_decimal_may_begin_with_its_point(fraction: str, language: Language) -> None:
    assert in_words(f".{fraction}", language) == in_words(f"0.{fraction}", language)


@given(st.integers(1000, 999_999), LANGUAGES)
def test_commas_between_thousands_are_not_spoken(number: int, language: Language) -> None:
    assert in_words(f"{number:,}", language) == in_words(str(number), language)


@pytest.mark.parametrize(
    ("digits", "english", "chinese"),
    [
        ("0", "zero", "零"),
        ("10", "ten", "十"),
        ("15", "fifteen", "十五"),
        ("42", "forty two", "四十二"),
        ("110", "one hundred ten", "一百一十"),
        ("1010", "one thousand ten", "一千零一十"),
        ("10005", "ten thousand five", "一万零五"),
        ("60,000", "sixty thousand", "六万"),
        ("120500", "one hundred twenty thousand five hundred", "十二万零五百"),
        ("0.050", "zero point zero five zero", "零点零五零"),
        ("12.5", "twelve point five", "十二点五"),
    ],
)
def test_numbers_are_said_as_people_say_them(digits: str, english: str, chinese: str) -> None:
    assert in_words(digits, Language.ENGLISH) == english
    assert in_words(digits, Language.CHINESE) == chinese
