"""Data loading: a bar a way, which grows while it is measured, and what it comes to."""

from __future__ import annotations

from matplotlib.patches import Rectangle

from app.figures.in_words import OWN_WORDS
from app.figures.playground.drawing import Drawing
from app.figures.playground.formulas import Formula, number
from app.playground.scenes.loading import LoadingPicture
from app.playground.scenes.scene import Picture
from app.state.parts.loading_times import TimedWay, way_in_words
from language.sentence import joined, message

WHERE = (0.15, 0.13, 0.455, 0.83)
"""Where the bars are."""
THICK = 0.62
GAP = 0.015
"""Between the end of a bar and its figure, as a part of the axis."""
ENDS = (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""How far the axis of seconds may go: made anew only where a bar grows out of it."""


class LoadingDrawing(Drawing[LoadingPicture]):
    """See `Drawing`."""

    @staticmethod
    def shape(picture: Picture) -> object:
        """See `Drawing`."""
        assert isinstance(picture, LoadingPicture)
        return all_ways(picture), axis_end(picture)

    def build(self, picture: LoadingPicture) -> None:
        """See `Drawing`."""
        axes, style = self.figure.add_axes(WHERE), self.style
        ways = all_ways(picture)
        axes.set_xlim(0, axis_end(picture))
        axes.set_ylim(len(ways) - 0.4, -0.6)
        axes.set_yticks(range(len(ways)), [way_in_words(way) for way in ways])
        axes.set_xlabel(message("seconds to read the training set once"))
        axes.grid(visible=False, axis="y")
        self._bars = {}
        for place, way in enumerate(ways):
            colour = style.right if way is None else style.training
            bar = Rectangle((0, place - THICK / 2), 0, THICK, facecolor=colour, linewidth=0)
            axes.add_patch(bar)
            text = axes.text(0, place, "", va="center", fontsize=9.5, color=style.text, gid=OWN_WORDS)
            self._bars[way] = (self.moves(bar), self.moves(text))
        self._formulas = self.formulas()
        self._end = axis_end(picture)

    def show(self, picture: LoadingPicture, step: int) -> None:
        """See `Drawing`."""
        measured = {way.workers: way for way in picture.times.ways} if picture.times is not None else {}
        for name, (bar, text) in self._bars.items():
            way = measured.get(name)
            seconds = way.seconds if way is not None else 0.0
            bar.set_width(seconds)
            bar.set_alpha(1.0 if way is not None and way.done else 0.5)
            told = message("{number} s", number=f"{seconds:.3g}") if way is not None else ""
            text.set_text(
                told if way is None or way.done else joined(" · ", [told, f"{way.examples / way.total:.0%}"])
            )
            inside = seconds > 0.8 * self._end
            beside = -GAP if inside else GAP
            text.set_position((seconds + beside * self._end, text.get_position()[1]))
            text.set_horizontalalignment("right" if inside else "left")
            text.set_color(self.style.background if inside else self.style.text)
        self._formulas.show(formulas(picture))


def all_ways(picture: LoadingPicture) -> tuple[int | None, ...]:
    """Those that were asked for, or would be next."""
    most = picture.times.most_workers if picture.times is not None else picture.most_workers
    return (*range(most + 1), None)


def axis_end(picture: LoadingPicture) -> float:
    """A round number of seconds that no bar is longer than."""
    longest = max((way.seconds for way in picture.times.ways), default=0.0) if picture.times else 0.0
    return next((float(end) for end in ENDS if longest <= end), longest)


def formulas(picture: LoadingPicture) -> tuple[Formula, ...]:
    """What stands beside the bars."""
    rule = Formula(r"$\dfrac{n}{t}$", message("Pictures a second"))
    if picture.times is None or not picture.times.done:
        return (rule,)
    done = picture.times.done
    loaders = [way for way in done if way.workers is not None]
    resident = next((way for way in done if way.workers is None), None)
    shown = [_speed(way) for way in (*_extremes(loaders), *([resident] if resident else []))]
    if loaders and resident is not None and resident.seconds > 0:
        best = min(loaders, key=lambda way: way.seconds)
        shown.append(
            Formula(
                rf"$\dfrac{{{number(best.seconds)}}}{{{number(resident.seconds)}}}"
                rf" = {number(best.seconds / resident.seconds)}$",
                message("How many times quicker it is from memory"),
                strong=True,
            )
        )
    return tuple(shown)


def _extremes(loaders: list[TimedWay]) -> list[TimedWay]:
    """The first, and the quickest where that is another."""
    if not loaders:
        return []
    best = min(loaders, key=lambda way: way.seconds)
    return [loaders[0]] if best is loaders[0] else [loaders[0], best]


def _speed(way: TimedWay) -> Formula:
    return Formula(
        rf"$\dfrac{{n}}{{t}} = \dfrac{{{way.examples}}}{{{number(way.seconds)}\ \mathrm{{s}}}}"
        rf" = {way.a_second:.0f}\ /\mathrm{{s}}$",
        message("Pictures a second, {workers}", workers=way_in_words(way.workers)),
    )
