"""The look of the window: one set of colours for light, one for dark, and the style sheet made of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.state.parts.preferences import ThemeChoice

PLAIN_FONTS = ("DejaVu Sans", "WenQuanYi Micro Hei", "Bitstream Vera Sans")
"""What a Linux system without a desktop falls back on."""
LINUX_FONTS = ("Inter", "Cantarell", "Ubuntu", "Open Sans", "Noto Sans")
CHINESE_FONTS = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei")


@dataclass(frozen=True)
class Theme:
    """Colours as "#rrggbb". Text on its ground has a contrast of at least 4.5."""

    dark: bool
    window: str
    surface: str
    border: str
    """Of what only holds other things together."""
    outline: str
    """Of what can be used, whose place has to be seen: a contrast of at least 3 (WCAG 2.2, 1.4.11)."""
    text: str
    muted: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    quiet_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str


LIGHT = Theme(
    dark=False,
    window="#f3f4f8",
    surface="#ffffff",
    border="#dcdfe8",
    outline="#7f879c",
    text="#1c2030",
    muted="#5d6579",
    accent="#4a4fd8",
    accent_strong="#3a3fbe",
    on_accent="#ffffff",
    accent_soft="#ebecfb",
    quiet_soft="#e9ebf2",
    good="#176a41",
    good_soft="#e3f4ea",
    warn="#8a5300",
    warn_soft="#fcf0da",
    bad="#b83226",
    bad_soft="#fbeae8",
)

DARK = Theme(
    dark=True,
    window="#14161c",
    surface="#1d2029",
    border="#333846",
    outline="#727b94",
    text="#e9ebf2",
    muted="#9aa2b5",
    accent="#9ba3ff",
    accent_strong="#b6bcff",
    on_accent="#14161c",
    accent_soft="#2b2e47",
    quiet_soft="#2a2e3a",
    good="#6bd49b",
    good_soft="#1d3529",
    warn="#f2c274",
    warn_soft="#3a2f1c",
    bad="#ff8a7a",
    bad_soft="#3a2526",
)

STYLE = ("-style", "fusion")
"""What the application is started with. To set the style later would have Python learn all that a style
has."""


def theme_for(choice: ThemeChoice) -> Theme:
    """The chosen theme, or the desktop's where the choice is left to it."""
    if choice is ThemeChoice.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def apply_palette(application: QApplication, theme: Theme) -> None:
    """Give the whole application these colours. A palette, because no platform heeds less on all systems."""
    application.setPalette(_palette(theme))


def apply_font(application: QApplication) -> None:
    """The system's own font, with one that has Chinese behind it."""
    here = set(QFontDatabase.families())
    font = QFont(application.font())
    # The name that was asked for may stand for none ("Sans Serif"); Chinese fonts would then draw all
    # letters.
    own = QFontInfo(font).family()
    latin = [family for family in LINUX_FONTS if family in here] if own in PLAIN_FONTS else []
    font.setFamilies([*latin[:1], own, *[family for family in CHINESE_FONTS if family in here]])
    font.setPointSizeF(max(10.0, font.pointSizeF()))
    application.setFont(font)


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.window,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.window,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Mid: theme.border,
        QPalette.ColorRole.Accent: theme.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, mixed(theme.muted, theme.surface, 0.6))
    return palette


def mixed(one: str, other: str, share: float) -> QColor:
    """So much of one colour, and the rest of the other."""
    first, second = QColor(one), QColor(other)
    parts = zip(_red_green_blue(first), _red_green_blue(second), strict=True)
    return QColor(*(round(share * a + (1 - share) * b) for a, b in parts))


def _red_green_blue(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
