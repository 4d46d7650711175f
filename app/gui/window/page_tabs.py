"""The tabs: the view that each shows, and its page, which is made when it is asked for or a little ahead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTabWidget, QToolButton

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.pages.lazy_tab import Place
from app.gui.pages.page import Page
from app.gui.window.appearance import Appearance
from app.state.parts.view import View
from language.sentence import message

if TYPE_CHECKING:
    from app.gui.data.page import DataPage
    from app.gui.playground.page import PlaygroundPage
    from app.gui.results.page import ResultsPage
    from app.gui.results.prediction_page import PredictionPage
    from app.gui.runs.page import RunsPage
    from app.gui.studies.page import ComparisonPage
    from app.gui.training.page import TrainingPage
    from app.state.state import State

AHEAD_MILLISECONDS = 20
"""Between two pages that are made before they are asked for: what the user does comes first."""
VIEWS_OF_TABS = (
    (View.DATA,),
    (View.CURVES,),
    (View.CONFUSION_MATRIX, View.MISTAKES, View.CLASS_FIGURES, View.CALIBRATION),
    (View.PREDICTIONS, View.WHY),
    (View.COMPARISON,),
    (View.RUNS,),
    (View.PLAYGROUND,),
)
"""Those of each tab; the first is shown where the tab is turned to."""
TAB_OF_VIEW = {view: tab for tab, views in enumerate(VIEWS_OF_TABS) for view in views}
VIEW_OF_TAB = tuple(views[0] for views in VIEWS_OF_TABS)
SCROLLING = (message("Scroll Left"), message("Scroll Right"))
TAB_TITLES = (
    message("Data"),
    message("Training"),
    message("Results"),
    message("Prediction"),
    message("Compare"),
    message("Runs"),
    message("Playground"),
)
DATA, TRAINING, RESULTS, PREDICTION, COMPARISON, RUNS, PLAYGROUND = range(len(TAB_TITLES))


class PageTabs(QTabWidget):
    """One tab a page, which `make` makes from its number; `show_view` shows that of a tab turned to."""

    def __init__(
        self,
        make: Callable[[int], Page],
        appearance: Appearance,
        show_view: Callable[[View], None],
    ) -> None:
        super().__init__()
        self._appearance = appearance
        self._show_view = show_view
        self._drawn: State | None = None
        self.setDocumentMode(True)
        # Qt names the buttons at the ends of the bar once only.
        for end, name in zip(self.tabBar().findChildren(QToolButton), SCROLLING, strict=False):
            tell(end.setAccessibleName, name)
        self.places = tuple(
            Place(lambda number=number: make(number), self.tabBar())  # type: ignore[misc]
            for number in range(len(TAB_TITLES))
        )
        for place, title in zip(self.places, TAB_TITLES, strict=True):
            self.addTab(place, tr(title))
        self.tabBarClicked.connect(self.turn_to)
        self.currentChanged.connect(self.turn_to)

    def turn_to(self, index: int) -> None:
        """Have the view of this tab shown: a click and the keyboard only look, and start nothing."""
        if self._drawn is not None and TAB_OF_VIEW[self._drawn.view] != index:
            self._show_view(VIEW_OF_TAB[index])

    def retell(self) -> None:
        """Say the titles in the language of now."""
        for number, title in enumerate(TAB_TITLES):
            self.setTabText(number, tr(title))

    def draw(self, state: State) -> None:
        """Show the state on the pages that there are, the one of its view in front."""
        self._drawn = state
        front = TAB_OF_VIEW[state.view]
        self._appearance.dress(self.places[front])
        self._appearance.catch_up(self.places[front])
        self.setCurrentIndex(front)
        for place in self.places:
            place.draw(state)
        self.page(self.currentIndex())

    def draw_frame(self, state: State) -> None:
        """A frame of an animation has no time for all the others."""
        self._drawn = state
        self.places[PLAYGROUND].draw(state)

    def page(self, number: int) -> Page:
        """The page of a tab, made where it is not there yet."""
        place = self.places[number]
        if not place.is_made:
            self._appearance.dress(place)
        return place.page

    @property
    def missing(self) -> list[int]:
        """The numbers of the tabs whose pages have not been made yet."""
        return [number for number, place in enumerate(self.places) if not place.is_made]

    def make_ahead(self) -> None:
        """Make what has not been asked for yet, one page at a time, so that it comes up quickly."""
        if self.missing:
            self.page(self.missing[0])
            QTimer.singleShot(AHEAD_MILLISECONDS, self, self.make_ahead)


class NamedPages:
    """The pages of a window by their names. What is asked for is made."""

    tabs: PageTabs

    @property
    def pages_missing(self) -> list[int]:
        """The numbers of the tabs whose pages have not been made yet."""
        return self.tabs.missing

    @property
    def front(self) -> Page:
        """The page of the tab that is in front."""
        return self.tabs.page(self.tabs.currentIndex())

    @property
    def data(self) -> DataPage:
        """The page of this tab, as are the following."""
        return cast("DataPage", self.tabs.page(DATA))

    @property
    def training(self) -> TrainingPage:  # noqa: D102
        return cast("TrainingPage", self.tabs.page(TRAINING))

    @property
    def results(self) -> ResultsPage:  # noqa: D102
        return cast("ResultsPage", self.tabs.page(RESULTS))

    @property
    def prediction(self) -> PredictionPage:  # noqa: D102
        return cast("PredictionPage", self.tabs.page(PREDICTION))

    @property
    def comparison(self) -> ComparisonPage:  # noqa: D102
        return cast("ComparisonPage", self.tabs.page(COMPARISON))

    @property
    def runs(self) -> RunsPage:  # noqa: D102
        return cast("RunsPage", self.tabs.page(RUNS))

    @property
    def playground(self) -> PlaygroundPage:  # noqa: D102
        return cast("PlaygroundPage", self.tabs.page(PLAYGROUND))
