import pytest

from audio.grammar.digits import DecimalDigits, Digits
from audio.grammar.expression import (
    AnyOrder,
    Choice,
    Expression,
    Optional,
    Sequence,
    SlotReference,
    Spelling,
    Word,
    read_template,
    words,
)
from audio.grammar.grammar import Decimal, Grammar, WholeNumber
from audio.grammar.spellings import folded
from audio.grammar.text_reader import TextReader
from audio.grammar.written import han_whole, written, written_number
from tests.audio.grammar.test_numbers import in_chinese, in_english


def texts(expression: Expression) -> set[str]:
    """Every text that an expression without numbers can be read from, its words separated by spaces."""
    match expression:
        case Word(text) | Spelling(text):
            return {text}
        case Sequence(parts):
            made = {""}
            for part in parts:
                made = {f"{before} {after}".strip() for before in made for after in texts(part)}
            return made
        case Choice(options):
            return {text for option in options for text in texts(option)}
        case Optional(part):
            return {"", *texts(part)}
        case _:
            raise AssertionError(expression)


def reads(slot: WholeNumber | Decimal, text: str) -> bool:
    return TextReader(Grammar({"set": ("{n}",)}, {"n": slot})).read(folded(text.encode())) is not None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("stop", {"stop"}),
        ("twelve", {"twelve", "12"}),
        ("18", {"18", "eighteen"}),
        ("twenty four", {"twenty four", "24", "20 four", "twenty 4", "20 4"}),
        ("level five", {"level five", "level 5"}),
        ("60000", {"60000", "60,000"}),
        ("1e-3", {"1e-3", "0.001", ".001"}),
        ("2.5", {"2.5"}),
        ("007", {"007", "seven"}),
        ("十", {"十", "10"}),
        ("第十", {"第 十", "第 10"}),
    ],
)
def test_words_and_digits_stand_for_each_other(phrase: str, expected: set[str]) -> None:
    assert texts(written(words(phrase))) == expected


@pytest.mark.parametrize(
    ("phrase", "digits"),
    [
        ("sixty thousand", {"60000", "60,000"}),
        ("a hundred and five", {"105"}),
        ("one two three four five six seven", {"1234567", "1,234,567"}),
        ("point five", {"0.5", ".5"}),
        ("point oh oh oh oh one", {"0.00001", ".00001"}),
        ("one point two three four five six seven eight", {"1.2345678"}),
        ("one e minus three", {"0.001", ".001"}),
        ("四十二", {"42"}),
        ("零点零一", {"0.01", ".01"}),
    ],
)
def test_a_number_of_several_words_has_digits_of_its_own(phrase: str, digits: set[str]) -> None:
    assert digits <= texts(written(words(phrase)))


@pytest.mark.parametrize("phrase", ["one e nine nine nine nine", "one e nine nine"])
def test_numbers_beyond_all_measure_are_written_somehow(phrase: str) -> None:
    assert phrase in texts(written(words(phrase)))


def test_other_spellings_stand_for_the_grammars_own_words() -> None:
    assert written(Word("twelve")) == Choice((Word("twelve"), Spelling("12", "twelve")))
    assert written(Word("12")) == Choice((Word("12"), Spelling("twelve", "12")))
    last = written(words("twenty four"))
    assert isinstance(last, Choice)
    assert last.options[-1] == Spelling("24", "twenty four")


def test_numbers_are_found_in_every_part_of_a_tree() -> None:
    five = written(Word("five"))
    tree = read_template("go [five] <five|up>")
    assert written(tree) == Sequence((Word("go"), Optional(five), AnyOrder((five, Word("up")))))
    assert written(SlotReference("n")) == SlotReference("n")


def test_numbers_do_not_reach_across_what_may_be_left_out() -> None:
    assert texts(written(read_template("twenty [four]"))) == {
        "twenty",
        "20",
        "twenty four",
        "20 four",
        "twenty 4",
        "20 4",
    }


@pytest.mark.parametrize(
    "number", [0, 7, 10, 11, 20, 42, 99, 100, 101, 105, 110, 999, 1000, 1005, 20_000, 60_001]
)
def test_whole_numbers_are_written_in_digits_and_in_chinese(number: int) -> None:
    slot = WholeNumber(0, 99_999)
    for text in (str(number), f"{number:,}", in_chinese(number)):
        assert reads(slot, text), text


@pytest.mark.parametrize("number", [0, 7, 10, 11, 20, 42, 99, 100, 101, 105, 110, 999, 1000, 20_000])
def test_short_and_round_numbers_are_written_in_english_words(number: int) -> None:
    slot = WholeNumber(0, 99_999)
    for text in (in_english(number), in_english(number, " ")):
        assert reads(slot, text), text


def test_long_numbers_are_not_written_in_english_words() -> None:
    assert not reads(WholeNumber(0, 99_999), in_english(60_001))


def test_numbers_outside_of_the_range_are_not_read_in_digits() -> None:
    assert [reads(WholeNumber(5, 12), str(number)) for number in (4, 5, 12, 13, 120)] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_chinese_numbers_are_no_longer_than_the_range() -> None:
    assert "百" not in str(han_whole(99))
    assert "百" in str(han_whole(100))
    assert "千" not in str(han_whole(999))
    assert "万" in str(han_whole(10_000))


@pytest.mark.parametrize(
    "text",
    [
        "0.01",
        ".5",
        "1e-3",
        "3",
        "point oh one",
        "zero point five",
        "dot 5",
        "0 point 01",
        "point 001",
        "零点零一",
        "五",
    ],
)
def test_decimals_are_written_in_many_ways(text: str) -> None:
    assert reads(Decimal(0, 10), text)


@pytest.mark.parametrize("text", ["point", "one e", "点", "minus 3", "-3", "1e", "11", "0,5"])
def test_what_breaks_off_is_no_decimal(text: str) -> None:
    assert not reads(Decimal(0, 10), text)


def test_digits_keep_to_the_range_of_their_slot() -> None:
    whole, decimal = written_number(WholeNumber(2, 40)), written_number(Decimal(0.5, 2))
    assert isinstance(whole, Choice)
    assert isinstance(decimal, Choice)
    assert whole.options[0] == Digits(2, 40)
    assert decimal.options[0] == DecimalDigits(0.5, 2)
