"""The pages behind the tabs. They load after the window is there."""

from __future__ import annotations

from app.gui.comparison_page import ComparisonPage
from app.gui.data_page import DataPage
from app.gui.handing_over import HandingOver
from app.gui.page import Desk, Page
from app.gui.playground_page import PlaygroundPage
from app.gui.prediction_page import PredictionPage
from app.gui.results_page import ResultsPage
from app.gui.runs_page import RunsPage
from app.gui.training_page import TrainingPage
from app.session import Session

PAGES = (DataPage, TrainingPage, ResultsPage, PredictionPage, ComparisonPage, RunsPage, PlaygroundPage)
"""In the order of the tabs."""


def make_page(number: int, desk: Desk, session: Session) -> Page:
    """The page of the tab with this number, from 0."""
    page: Page = PAGES[number](desk)
    if isinstance(page, PredictionPage):
        HandingOver(page, session)
    return page
