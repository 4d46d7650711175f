import pytest
from hypothesis import given
from hypothesis import strategies as st

from audio.grammar.digits import DecimalDigits, Digits


@given(st.integers(0, 3_000_000) | st.integers(0, 1200), st.integers(0, 120), st.data())
def test_exactly_the_beginnings_of_numbers_in_the_range_may_begin(
    low: int, more: int, data: st.DataObject
) -> None:
    digits = Digits(low, low + more)
    whole = {text for number in range(low, low + more + 1) for text in (str(number), f"{number:,}")}
    beginnings = {text[:end] for text in whole for end in range(1, len(text) + 1)}
    known = data.draw(st.sampled_from(sorted(beginnings)))
    for text in (known, *(f"{known[:-1]}{last}" for last in "0123456789,.-e "), f"{known}0", f"{known},"):
        assert digits.may_begin(text) == (text in beginnings), text
        assert digits.is_whole(text) == (text in whole), text


@pytest.mark.parametrize("text", ["", ",", "1,,000", "01", "007", "0,", "60,0000", "6,00,000", "1.5", "1e3"])
def test_what_is_no_whole_number_neither_begins_nor_is_one(text: str) -> None:
    digits = Digits(0, 9_999_999)
    assert not digits.may_begin(text)
    assert not digits.is_whole(text)


def test_a_nought_begins_nothing_in_a_range_without_it() -> None:
    assert Digits(0, 9).may_begin("0")
    assert not Digits(1, 9).may_begin("0")


@pytest.mark.parametrize(
    ("text", "value"), [("0.01", 0.01), (".5", 0.5), ("3", 3), ("1e-3", 0.001), ("2e1", 20)]
)
def test_decimals_are_read_as_they_are_written(text: str, value: float) -> None:
    assert DecimalDigits(value, value).is_whole(text)
    assert not DecimalDigits(value * 1.01, 100).is_whole(text)
    assert all(DecimalDigits(0, 100).may_begin(text[:end]) for end in range(1, len(text) + 1))


@pytest.mark.parametrize("text", ["1.", "1e", "1e-", ".", ""])
def test_a_decimal_that_breaks_off_is_none(text: str) -> None:
    assert not DecimalDigits(0, 100).is_whole(text)


@pytest.mark.parametrize(
    "text", ["-1", "1.2.3", "e5", ".e", "1e--3", "1e10", "00.1", "100000", "0.1234567", "1,000", "1e3.5"]
)
def test_what_is_no_decimal_does_not_begin_one(text: str) -> None:
    assert not DecimalDigits(0, 1e9).may_begin(text)


@given(st.text("0123456789.e-", min_size=1, max_size=10))
def test_what_is_a_decimal_could_be_begun_at_every_character(text: str) -> None:
    digits = DecimalDigits(0, 100)
    begun = [digits.may_begin(text[:end]) for end in range(1, len(text) + 1)]
    assert begun == sorted(begun, reverse=True)
    if begun[-1] and text[-1].isdecimal():
        assert digits.is_whole(text) == (0 <= float(text) <= 100)
