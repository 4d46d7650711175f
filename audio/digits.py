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
        return not e or (bool(whole or fraction) and len(exponent.removeprefix("-")) <= 1)

    def is_whole(self, text: str) -> bool:
        """Whether this text is a number in this range."""
        try:
            return text[-1:].isdecimal() and self.low <= float(text) <= self.high
        except ValueError:
            return False
