"""Figures in words, the same in the window, the terminal and the figures."""

from __future__ import annotations


def percent(share: float) -> str:
    """0.8714 as "87.1 %"."""
    return f"{100 * share:.1f} %"


def count(number: int) -> str:
    """60000 as "60,000"."""
    return f"{number:,}"


def counted(number: int, noun: str) -> str:
    """1 as "1 epoch", 3 as "3 epochs"."""
    return f"{count(number)} {noun}" if number == 1 else f"{count(number)} {noun}s"


def duration(seconds: float) -> str:
    """A time as people say it: "0.4 s", "12 s", "3 min 05 s", "2 h 10 min"."""
    if seconds < 9.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"


def megabytes(done: int, total: int) -> str:
    """For example "34 of 148 MB"."""
    return f"{done / 1e6:.0f} of {total / 1e6:.0f} MB"


def layers(hidden: tuple[int, ...]) -> str:
    """(256, 128) as "256, 128"."""
    return ", ".join(map(str, hidden))
