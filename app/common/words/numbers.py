"""Figures in words, the same in the window, the terminal and the figures."""

from __future__ import annotations

from language.sentence import message, plural


def percent(share: float) -> str:
    """0.8714 as "87.1 %"."""
    return f"{100 * share:.1f} %"


def count(number: int) -> str:
    """60000 as "60,000"."""
    return f"{number:,}"


def counted(number: int, noun: str) -> str:
    """1 as "1 epoch", 3 as "3 epochs"."""
    return plural(f"{{number}} {noun}", f"{{number}} {noun}s", number)


def duration(seconds: float) -> str:
    """A time as people say it: "0.4 s", "12 s", "3 min 05 s", "2 h 10 min"."""
    if seconds < 9.95:
        return message("{number} s", number=f"{seconds:.1f}")
    whole = round(seconds)
    if whole < 60:
        return message("{number} s", number=whole)
    if whole < 3600:
        return message("{whole} min {whole2} s", whole=whole // 60, whole2=f"{whole % 60:02}")
    return message("{whole} h {whole2} min", whole=whole // 3600, whole2=f"{whole % 3600 // 60:02}")


def megabytes(done: int, total: int) -> str:
    """For example "34 of 148 MB"."""
    return message("{done} of {total} MB", done=f"{done / 1e6:.0f}", total=f"{total / 1e6:.0f}")


def layers(hidden: tuple[int, ...]) -> str:
    """(256, 128) as "256, 128"."""
    return ", ".join(map(str, hidden))
