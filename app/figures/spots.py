"""Places in a figure that can be chosen: where cells of a matrix or images of a grid lie, once drawn."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

_MARK = "spot"


@dataclass(frozen=True)
class Spot:
    """One place, in shares of the figure: 0 is its left or upper edge, 1 its right or lower one."""

    row: int
    column: int
    left: float
    top: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is in it."""
        return self.left <= x < self.left + self.width and self.top <= y < self.top + self.height


def mark_spot(
    axes: Axes, row: int, column: int, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    """Remember a place; `corner` and `size` are in the axes' data coordinates. Nothing is drawn."""
    place = Rectangle(corner, *size, visible=False)
    place.set_gid(f"{_MARK} {row} {column}")
    axes.add_artist(place)


def spots_of(figure: Figure) -> tuple[Spot, ...]:
    """Where the marked places are, in a figure that has been drawn, row by row."""
    found = []
    width, height = figure.bbox.width, figure.bbox.height
    for artist in figure.findobj(Rectangle):
        mark, _, place = (artist.get_gid() or "").partition(" ")
        if mark == _MARK:
            row, column = map(int, place.split())
            box = artist.get_window_extent()
            found.append(
                Spot(row, column, box.x0 / width, 1 - box.y1 / height, box.width / width, box.height / height)
            )
    return tuple(sorted(found, key=lambda spot: (spot.row, spot.column)))
