"""A moment of the past, as people say it."""

from __future__ import annotations

from datetime import datetime, timedelta

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Ours, and not the system's: its language may be another than the window's."""


def moment(then: datetime, now: datetime) -> str:
    """For example "today 14:05", "yesterday 9:30", "24 Nov", "24 Nov 2025"; both in the same time zone."""
    if then.date() == now.date():
        return f"today {clock_time(then)}"
    if then.date() == (now - timedelta(days=1)).date():
        return f"yesterday {clock_time(then)}"
    return day(then) if then.year != now.year else f"{then.day} {MONTHS[then.month - 1]}"


def day(then: datetime) -> str:
    """For example "24 Nov 2025"."""
    return f"{then.day} {MONTHS[then.month - 1]} {then.year}"


def clock_time(then: datetime) -> str:
    """For example "14:05"."""
    return f"{then.hour}:{then.minute:02}"
