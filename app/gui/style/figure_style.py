"""Which figure style goes with which theme. Imports matplotlib: only for use once that is loaded."""

from __future__ import annotations

from app.figures import style
from app.gui.style.theme import Theme


def style_of(theme: Theme) -> style.FigureStyle:
    """Figures on the surfaces of this theme."""
    return style.DARK if theme.dark else style.LIGHT
