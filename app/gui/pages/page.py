"""What the pages have in common: they draw a state, and send sentences through a desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.commands.invocation import Invocation
from app.gui.language.language import tr
from app.gui.widgets.parts import action, button
from language.sentence import message

# The first page is there before what it will show has been loaded.
if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from app.gui.plots.plot_thread import Plotting
    from app.gui.style.theme import Theme
    from app.state.parts.compared import Axis
    from app.state.parts.playground import Seen
    from app.state.parts.run_record import RunsWanted
    from app.state.parts.view import View
    from app.state.state import State


@dataclass(frozen=True)
class RunsDesk:
    """What the list of runs may do without a sentence: free text, and what is only looked at."""

    want: Callable[[RunsWanted], object]
    """List other runs of the history."""
    mark: Callable[[int, dict[str, Any]], object]
    """Change marks of the run with this number; the names are those of `RunMarks`."""
    compare: Callable[[tuple[int, ...]], object]
    """Look at the runs with these numbers together, in this order."""
    use_axis: Callable[[Axis], object]
    smooth: Callable[[float], object]
    edit: Callable[[int], object]
    """Let the name and the note of this run be typed; 0 ends that."""


@dataclass(frozen=True)
class PlaygroundDesk:
    """What the playground may do without a sentence: what a hand does with points, knobs and speed."""

    turn: Callable[[str, float, bool], object]
    """Set the knob of this name to a number; True where it is one movement with the change before."""
    put: Callable[[float, float, int], object]
    """Add a point at a place, of class +1 or -1."""
    remove: Callable[[float, float], object]
    """Take away the point that is nearest to a place."""
    advance: Callable[[int], object]
    """Let the animation go on by so many steps."""
    set_speed: Callable[[float], object]
    """1 is the usual one."""
    see: Callable[[Seen], object]
    """Tell what was found out when an exhibit was drawn."""


@dataclass(frozen=True)
class Desk:
    """What a widget may do: have a command done, and ask what it needs for drawing."""

    perform: Callable[[Invocation], object]
    say: Callable[[str], object]
    choose: Callable[[dict[str, Any]], None]
    """Change settings of the next run."""
    save_as: Callable[[View], None]
    """Let the user choose a file for a figure."""
    plotting: Plotting
    theme: Callable[[], Theme]
    runs: Callable[[], RunsDesk]
    draw: Callable[[bytes, int, int], object] = field(default=lambda *_: None, kw_only=True)
    """Have the model name a drawing: grey values, light on dark, height and width."""
    playground: Callable[[], PlaygroundDesk]

    def command(self, name: str, **arguments: Any) -> Callable[[], object]:
        """A command that a button does when it is clicked."""
        return lambda: self.perform(Invocation(name, arguments))


class Page(QWidget):
    """One tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def draw(self, state: State) -> None:
        """Show this state."""
        raise NotImplementedError

    def figure(self, state: State, view: View) -> Callable[[], Figure | None]:
        """What draws a view of this state in the colours of now, once matplotlib is there."""
        theme = self.desk.theme()

        def build() -> Figure | None:
            from app.figures.in_words import in_words
            from app.figures.of_state import figure_of
            from app.gui.style.figure_style import style_of

            figure = figure_of(state, view, style_of(theme))
            return in_words(figure, tr) if figure is not None else None

        return build

    @property
    def dark(self) -> bool:
        """Whether the window is dark now; part of what a figure depends on."""
        return self.desk.theme().dark

    def save_button(self, view: Callable[[], View]) -> QPushButton:
        """A button that offers the page's figure as a file."""
        made = button(
            message("Save figure"), lambda: None, "quiet", tip=message("Save the figure as PNG or SVG")
        )
        menu = QMenu(made)
        for file_format in ("png", "svg"):
            text = message("As {file_format} in the pictures folder", file_format=file_format.upper())
            menu.addAction(action(text, menu, partial(self._save, view, file_format)))
        menu.addAction(action(message("As…"), menu, lambda: self.desk.save_as(view())))
        made.setMenu(menu)
        made.setProperty("menu", True)
        return made

    def _save(self, view: Callable[[], View], file_format: str) -> None:
        self.desk.perform(Invocation("save", {"what": view(), "file_format": file_format}))
