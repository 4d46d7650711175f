"""Numbers written in digits, as a reader meets them one character at a time."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction

FRACTION_DIGITS = 6
LONGEST_WHOLE_PART = 5


@dataclass(frozen=True)
class Digits:
    """A whole number from `low` to `high`, written in digits: "105", "60,000"."""

    low: int
    high: int

    def may_begin(self, text: str) -> bool:
        """Whether a number in this range begins with this text."""
        first, *groups = text.split(",")
        digits = "".join((first, *groups))
        if not first.isdecimal() or not _groups_may_follow(first, groups):
            return False
        if digits[0] == "0":
            return text == "0" and self.low <= 0  # Nothing follows a nought.
        start, left = int(digits), len(str(self.high)) - len(digits)
        # How many digits may still follow: whole groups of three after a comma.
        counts = range(3 - len(groups[-1]), left + 1, 3) if groups else range(left + 1)
        return any(start * 10**more <= self.high and (start + 1) * 10**more > self.low for more in counts)

    def future(self, text: str) -> Hashable:
        """Equal for beginnings that go on alike: the same characters complete a number in the range."""
        first, *groups = text.split(",")
        digits = first + "".join(groups)
        if digits in ("", "0"):
            return text
        start, left = int(digits), len(str(self.high)) - len(digits)
        inside = tuple(
            _all_or_none(start * 10**more, (start + 1) * 10**more - 1, self.low, self.high)
            for more in range(left + 1)
        )
        # A comma may follow up to three digits, and then stands before each group of three.
        place = len(groups[-1]) if groups else -min(len(first), 4)
        return text if None in inside else (inside, place)

    def is_whole(self, text: str) -> bool:
        """Whether this text is a number in this range."""
        groups = text.split(",")[1:]
        return (
            self.may_begin(text)
            and all(len(group) == 3 for group in groups)
            and (self.low <= int(text.replace(",", "")) <= self.high)
        )


def _groups_may_follow(first: str, groups: list[str]) -> bool:
    """Whether groups of thousands, of which the last may be incomplete, stand after the first digits."""
    if not groups:
        return True
    *complete, last = groups
    digits = all(group.isdecimal() for group in (*complete, last or "0"))
    return digits and len(first) <= 3 and all(len(group) == 3 for group in complete) and len(last) <= 3


@dataclass(frozen=True)
class DecimalDigits:
    """A number from `low` to `high`, written in digits: "0.01", ".5", "3", "1e-3"."""

    low: float
    high: float

    def may_begin(self, text: str) -> bool:
        """Whether a number begins with this text."""
        mantissa, e, exponent = text.partition("e")
        whole, _, fraction = mantissa.partition(".")
        if not all(part.isdecimal() or not part for part in (whole, fraction, exponent.removeprefix("-"))):
            return False
        if (
            len(whole) > LONGEST_WHOLE_PART
            or len(fraction) > FRACTION_DIGITS
            or (len(whole) > 1 and whole[0] == "0")
        ):
            return False
        return not e or (_is_scientific(whole, fraction) and len(exponent.removeprefix("-")) <= 1)

    def future(self, text: str) -> Hashable:
        """Equal for beginnings that go on alike: the same characters complete a number in the range."""
        whole, point, fraction = text.partition(".")
        if "e" in text or not (whole or fraction) or _is_scientific(whole, fraction):
            return text
        start, digit = Fraction(f"{whole or 0}.{fraction or 0}"), Fraction(1, 10 ** len(fraction))
        most = 0 if point or whole == "0" else LONGEST_WHOLE_PART - len(whole)
        inside = tuple(
            _all_or_none(float(start * 10**more), float((start + digit) * 10**more), self.low, self.high)
            for more in range(most + 1)
        )
        return text if None in inside else (inside, bool(point), len(fraction))

    def is_whole(self, text: str) -> bool:
        """Whether this text is a number in this range."""
        try:
            return text[-1:].isdecimal() and self.low <= float(text) <= self.high
        except ValueError:
            return False


def _is_scientific(whole: str, fraction: str) -> bool:
    """Whether an exponent may follow: 1e-3, 2.5e-4."""
    return len(whole) == 1 and whole != "0" and len(fraction) <= 1


def _all_or_none(first: float, last: float, low: float, high: float) -> bool | None:
    """Whether all numbers from `first` to `last` are in a range; None where only some are."""
    if low <= first and last <= high:
        return True
    return False if last < low or first > high else None
