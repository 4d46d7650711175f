"""Numbers written in digits, as a reader meets them one character at a time."""

from __future__ import annotations

from dataclasses import dataclass

FRACTION_DIGITS = 6
LONGEST_WHOLE_PART = 5


@dataclass(frozen=True)
class Digits:
    """A whole number from `low` to `high`, written in digits: "105", "60,000"."""

    low: int
    high: int

    def may_begin(self, text: str) -> bool:
        """Whether a number in this range begins with this text."""
        digits, comma, group = text.partition(",")
        if (
            not digits.isdecimal()
            or (len(digits) > 1 and digits[0] == "0")
            or len(digits) > len(str(self.high))
        ):
            return False
        if comma and not (
            len(digits) <= 3 and digits != "0" and len(group) <= 3 and (group.isdecimal() or not group)
        ):
            return False
        start = int(digits + group)
        shortest = 3 - len(group) if comma else 0
        longest = shortest if comma else len(str(self.high)) - len(digits)
        return any(
            start * 10**more <= self.high and (start + 1) * 10**more > self.low
            for more in range(shortest, longest + 1)
        )

    def is_whole(self, text: str) -> bool:
        """Whether this text is a number in this range."""
        digits, comma, group = text.partition(",")
        if not (digits + group).isdecimal() or (comma and len(group) != 3):
            return False
        return self.low <= int(digits + group) <= self.high


@dataclass(frozen=True)
class DecimalDigits:
    """A number from `low` to `high`, written in digits: "0.01", ".5", "3", "1e-3"."""

    low: float
    high: float

    def may_begin(self, text: str) -> bool:
        """Whether a number begins with this text."""
        mantissa, e, exponent = text.partition("e")
        whole, point, fraction = mantissa.partition(".")
        if not all(part.isdecimal() or not part for part in (whole, fraction, exponent.removeprefix("-"))):
            return False
        if (
            len(whole) > LONGEST_WHOLE_PART
            or len(fraction) > FRACTION_DIGITS
            or (len(whole) > 1 and whole[0] == "0")
        ):
            return False
        return not e or (bool(whole or fraction) and len(exponent.removeprefix("-")) <= 1)

    def is_whole(self, text: str) -> bool:
        """Whether this text is a number in this range."""
        try:
            return text[-1:].isdecimal() and self.low <= float(text) <= self.high
        except ValueError:
            return False
