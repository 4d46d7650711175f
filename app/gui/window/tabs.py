"""The pages behind the tabs. They load after the window is there."""

from __future__ import annotations

from app.gui.data.page import DataPage
from app.gui.pages.page import Desk, Page
from app.gui.playground.page import PlaygroundPage
from app.gui.results.page import ResultsPage
from app.gui.results.paste_and_drop import HandingOver
from app.gui.results.prediction_page import PredictionPage
from app.gui.runs.page import RunsPage
from app.gui.studies.page import ComparisonPage
from app.gui.training.page import TrainingPage
from app.session.session import Session

PAGES = (DataPage, TrainingPage, ResultsPage, PredictionPage, ComparisonPage, RunsPage, PlaygroundPage)
"""In the order of the tabs."""


def make_page(number: int, desk: Desk, session: Session) -> Page:
    """The page of the tab with this number, from 0."""
    page: Page = PAGES[number](desk)
    if isinstance(page, PredictionPage):
        HandingOver(page, session)
    return page
