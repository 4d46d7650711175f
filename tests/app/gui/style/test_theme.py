"""Contrast, as WCAG 2.2 defines it (1.4.3 for text, 1.4.11 for what can be used)."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtGui import QColor

from app.gui.style.theme import DARK, LIGHT, Theme

THEMES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("window", "surface")
ON_THEIR_OWN = ("good", "warn", "bad")


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    parts = (0.2126, made.redF()), (0.7152, made.greenF()), (0.0722, made.blueF())
    return sum(weight * linear(part) for weight, part in parts)


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_most() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.fixture(params=THEMES.values(), ids=list(THEMES))
def theme(request: pytest.FixtureRequest) -> Theme:
    assert isinstance(request.param, Theme)
    return request.param


@pytest.mark.parametrize(("ink", "ground"), [*itertools.product(("text", "muted", "accent"), GROUNDS)])
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("name", ON_THEIR_OWN)
def test_so_can_what_is_said_in_colour(theme: Theme, name: str) -> None:
    assert contrast(getattr(theme, name), getattr(theme, f"{name}_soft")) >= 4.5


def test_so_can_what_stands_on_the_accent(theme: Theme) -> None:
    for ground in (theme.accent, theme.accent_strong):
        assert contrast(theme.on_accent, ground) >= 4.5
    assert contrast(theme.text, theme.accent_soft) >= 4.5


@pytest.mark.parametrize("ground", [*GROUNDS, "accent_soft"])
@pytest.mark.parametrize("line", ["outline", "accent"])
def test_what_can_be_used_is_seen_by_its_outline(theme: Theme, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= 3
