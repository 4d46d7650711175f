"""How figures look, in one place, so that they match the window they stand in."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import matplotlib
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine

from app.figures import colours

# Chinese fonts often have one weight; a bold title in the other letters is no reason for a warning.
logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)

CHINESE_FONTS = (
    "Noto Sans CJK SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "SimHei",
    "Arial Unicode MS",
)
LATIN_FONTS = ("Segoe UI", "Helvetica Neue", "Cantarell", "Ubuntu", "Open Sans", "Noto Sans", "DejaVu Sans")


@dataclass(frozen=True)
class FigureStyle:
    """The colours of a figure, as "#rrggbb"."""

    background: str
    text: str
    muted: str
    grid: str
    training: str
    validation: str
    right: str
    wrong: str
    matrix: tuple[str, str]
    """The confusion matrix: no examples, and all of a row's."""
    contenders: tuple[str, ...]
    """For what is compared."""
    ink_on_paper: bool
    """Whether images are shown dark on light, as their background then is the figure's."""


LIGHT = FigureStyle(
    background="#ffffff",
    text="#1c2030",
    muted="#5d6579",
    grid="#e6e8ef",
    training="#4a4fd8",
    validation="#d9682a",
    right="#1b7a4b",
    wrong="#c0392b",
    matrix=("#f4f5fb", "#3437a8"),
    contenders=colours.ON_LIGHT,
    ink_on_paper=True,
)
DARK = FigureStyle(
    background="#1d2029",
    text="#e9ebf2",
    muted="#9aa2b5",
    grid="#333846",
    training="#9ba3ff",
    validation="#ffab70",
    right="#6bd49b",
    wrong="#ff8a7a",
    matrix=("#232733", "#aab0ff"),
    contenders=colours.ON_DARK,
    ink_on_paper=False,
)

_ONE_AT_A_TIME = threading.RLock()
"""Matplotlib's settings are the whole process's, and figures are made in two threads: beside the window, and
where one is saved."""


@contextmanager
def styled(style: FigureStyle) -> Iterator[None]:
    """Everything that matplotlib makes within takes these colours and fonts."""
    with (
        _ONE_AT_A_TIME,
        matplotlib.rc_context(
            {
                "figure.facecolor": style.background,
                "savefig.facecolor": style.background,
                "axes.facecolor": style.background,
                "axes.edgecolor": style.grid,
                "axes.labelcolor": style.muted,
                "axes.titlecolor": style.text,
                "axes.titlelocation": "left",
                "axes.titlesize": 11,
                "axes.titleweight": "bold",
                "axes.titlepad": 10,
                "axes.labelsize": 9.5,
                "axes.grid": True,
                "axes.axisbelow": True,
                "axes.spines.top": False,
                "axes.spines.right": False,
                "grid.color": style.grid,
                "grid.linewidth": 0.8,
                "lines.linewidth": 2.0,
                "lines.markersize": 5,
                "xtick.color": style.muted,
                "ytick.color": style.muted,
                "xtick.labelsize": 9,
                "ytick.labelsize": 9,
                "xtick.major.size": 0,
                "ytick.major.size": 0,
                "text.color": style.text,
                "legend.frameon": False,
                "legend.fontsize": 9.5,
                "font.family": _fonts(),
                "svg.fonttype": "none",
            }
        ),
    ):
        yield


def new_figure(space_between: float = 0.02) -> Figure:
    """An empty figure that lays itself out, with this share of its width between axes."""
    layout = ConstrainedLayoutEngine(wspace=space_between)
    return Figure(figsize=(8, 4.5), dpi=100, layout=layout)


def _fonts() -> list[str]:
    """Those of our fonts that are here: matplotlib complains about every other at every letter."""
    here = set(font_manager.get_font_names())
    latin = [font for font in LATIN_FONTS if font in here][:1]
    # Matplotlib brings DejaVu Sans along; it has the marks that others lack.
    return [*latin, *[font for font in CHINESE_FONTS if font in here][:1], "DejaVu Sans"]
