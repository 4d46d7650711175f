"""A moment of the past, as people say it."""

from __future__ import annotations

from datetime import datetime, timedelta

from language.sentence import message

MONTHS = (
    message("Jan"),
    message("Feb"),
    message("Mar"),
    message("Apr"),
    message("May"),
    message("Jun"),
    message("Jul"),
    message("Aug"),
    message("Sep"),
    message("Oct"),
    message("Nov"),
    message("Dec"),
)
"""Ours, and not the system's: its language may be another than the window's."""


def moment(then: datetime, now: datetime) -> str:
    """For example "today 14:05", "yesterday 9:30", "24 Nov", "24 Nov 2025"; both in the same time zone."""
    if then.date() == now.date():
        return message("today {then}", then=clock_time(then))
    if then.date() == (now - timedelta(days=1)).date():
        return message("yesterday {then}", then=clock_time(then))
    return (
        day(then)
        if then.year != now.year
        else message(f"{{number}} {MONTHS[then.month - 1]}", number=then.day)
    )


def day(then: datetime) -> str:
    """For example "24 Nov 2025"."""
    return message(f"{{number}} {MONTHS[then.month - 1]} {{year}}", number=then.day, year=then.year)


def clock_time(then: datetime) -> str:
    """For example "14:05"."""
    return f"{then.hour}:{then.minute:02}"
