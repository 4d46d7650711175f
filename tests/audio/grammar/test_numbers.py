import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.numbers import TEENS, TENS, UNITS, readings
from audio.grammar.tokens import tokens

ENGLISH = {value: word for word, value in (UNITS | TEENS | TENS).items()}
HAN = "零一二三四五六七八九"


def in_english(number: int, conjunction: str = " and ") -> str:
    if number in ENGLISH:
        return ENGLISH[number]
    if number < 100:
        return f"{ENGLISH[number - number % 10]} {ENGLISH[number % 10]}"
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % size
    joined = "" if not rest else (conjunction if rest < 100 else " ") + in_english(rest, conjunction)
    return f"{in_english(number // size, conjunction)} {name}{joined}"


def in_chinese(number: int) -> str:
    """As it is written in full, with a single 零 for any gap: 10005 is 一万零五."""
    digits, spelt, gap = str(number), "", False
    for place, digit in zip(range(len(digits) - 1, -1, -1), digits, strict=True):
        if digit == "0":
            gap = True
            continue
        spelt += ("零" if gap and spelt else "") + HAN[int(digit)] + ["", "十", "百", "千", "万"][place]
        gap = False
    return spelt or "零"


def whole_readings(text: str) -> list[float]:
    said = tokens(text)
    return [value for value, end in readings(said, 0) if end == len(said)]


# Every one below ten thousand, and then of every pair of thousands and hundreds some that end differently.
NUMBERS = (*range(10_000), *range(10_000, 100_000, 37))


def test_numbers_below_a_hundred_thousand_read_back_from_english() -> None:
    wrong = [number for number in NUMBERS if whole_readings(in_english(number)) != [number]]
    assert wrong == []


def test_every_number_below_a_thousand_reads_back_without_its_and() -> None:
    assert [n for n in range(1000) if whole_readings(in_english(n, " ")) != [n]] == []


def test_numbers_below_a_hundred_thousand_read_back_from_chinese() -> None:
    wrong = [number for number in NUMBERS if whole_readings(in_chinese(number)) != [number]]
    assert wrong == []


@given(st.integers(0, 10**9))
def test_written_numbers_read_back(number: int) -> None:
    assert number in whole_readings(str(number))


@given(st.integers(0, 9), st.text("0123456789", min_size=1, max_size=6))
def test_spoken_decimals_read_back_in_both_languages(whole: int, digits: str) -> None:
    spelt = " ".join(ENGLISH[int(digit)] for digit in digits)
    han = "".join(HAN[int(digit)] for digit in digits)
    expected = float(f"{whole}.{digits}")
    assert expected in whole_readings(f"{ENGLISH[whole]} point {spelt}")
    assert expected in whole_readings(f"{HAN[whole]}点{han}")
    assert expected in whole_readings(f"{whole}.{digits}")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("point oh one", 0.01),
        ("zero point zero zero one", 0.001),
        ("oh point five", 0.5),
        ("point fifteen", 0.15),
        ("one e minus three", 0.001),
        ("1 e 0000000000000000000002", 100.0),
        ("5 e negative four", 0.0005),
        ("1e-3", 0.001),
        ("a hundred", 100),
        ("a hundred and five", 105),
        ("two five six", 256),
        ("one oh five", 105),
        ("十", 10),
        ("两百", 200),
        ("二五六", 256),
        ("一万零五", 10005),
        ("一千零十", 1010),
        ("一万零十五", 10015),
        ("零点零一", 0.01),
    ],
)
def test_numbers_are_read_as_people_say_them(text: str, value: float) -> None:
    assert value in whole_readings(text)


@pytest.mark.parametrize("text", ["", "epochs", "hundred", "and five", "point", "十百", "百", "万"])
def test_what_is_no_number_has_no_reading(text: str) -> None:
    assert whole_readings(text) == []


def test_the_longest_reading_comes_first_and_shorter_ones_follow() -> None:
    assert readings(("twenty", "two", "epochs"), 0) == [(22, 2), (20, 1)]


@given(
    st.lists(
        st.sampled_from([*UNITS, *TEENS, *TENS, *HAN, *"点十百千万", "point", "hundred", "e", "and", "7"])
    )
)
def test_any_words_are_read_without_an_error_and_readings_end_within_them(said: list[str]) -> None:
    for value, end in readings(tuple(said), 0):
        assert value >= 0
        assert 0 < end <= len(said)


MANY = 5000
"""More digits than Python makes an `int` of."""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9" * 18, 10**18 - 1),
        ("9" * 19, 1e19),
        ("0" * MANY + "7", 7.0),
        ("9" * MANY, math.inf),
        ("-" + "9" * MANY, -math.inf),
        (f"0.{'3' * MANY}", 1 / 3),
        (f"1e{'9' * MANY}", math.inf),
        (f"one e {'9' * MANY}", math.inf),
        (f"one e minus {'9' * MANY}", 0.0),
        (f"point {'3' * MANY}", 1 / 3),
    ],
)
def test_numbers_of_any_length_are_read(text: str, value: float) -> None:
    assert whole_readings(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "nine " * MANY,
        "point " + "nine " * MANY,
        "one e minus " + "nine " * MANY,
        "九" * MANY,
        "零点" + "九" * MANY,
        "百" * MANY,
        "9" * MANY + " e 5",
        "9" * MANY + " point five",
    ],
)
def test_what_nobody_says_for_a_number_is_none(text: str) -> None:
    assert whole_readings(text) == []
