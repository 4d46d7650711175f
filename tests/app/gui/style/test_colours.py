"""A data set in colour in the real window: its colours are seen, and what knows none says so."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.compute.messages.data import UNKNOWN, DataReady
from app.compute.messages.predictions import MistakesFound, PicturePredicted, Predicted
from app.figures.style import LIGHT
from app.figures.why import why_figure
from app.gui.plots.figure_panel import FigurePanel
from app.gui.results.drawing_pad import ONLY_GREY
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.view import View
from tests.app.facts import CLASSES, data_summary, explained, in_colour, picture, pictures
from tests.app.gui.conftest import drawn
from tests.app.gui.window.test_window import finish, report, shown_texts


@pytest.fixture
def name(window: Window, session: Session) -> str:
    """Of a finished run on images in colour."""
    data = data_summary()
    coloured = replace(data, samples=tuple(map(in_colour, data.samples)))
    report(session, DataReady(coloured))
    return finish(session)


def has_hue(panel: FigurePanel, qtbot: QtBot) -> bool:
    """Whether a picture in the figure has colours far from grey."""
    for axes in drawn(panel, qtbot).axes:
        for image in axes.images:
            values = np.asarray(image.get_array())
            if values.ndim == 3 and np.ptp(values[..., :3], axis=2).max() > 0.5:
                return True
    return False


@pytest.mark.usefixtures("name")
def test_the_data_are_shown_in_their_colours_which_are_told(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    session.show(View.DATA)
    assert has_hue(window.data.panel, qtbot)
    assert "pixels an image, in colour" in shown_texts(window.data)
    report(session, DataReady(data_summary()))
    assert "pixels an image" in shown_texts(window.data)


def test_predictions_mistakes_and_reasons_are_in_colour(
    window: Window, session: Session, name: str, qtbot: QtBot
) -> None:
    shown = tuple(map(in_colour, pictures().pictures))
    report(session, MistakesFound(name, shown, 30))
    session.show(View.MISTAKES)
    assert has_hue(window.results.panel, qtbot)
    report(session, Predicted(name, shown))
    session.show(View.PREDICTIONS)
    assert has_hue(window.prediction.panel, qtbot)
    (one,) = shown[:1]
    report(session, Predicted(name, (one,)))
    session.say("explain")
    found = explained(one)
    near = tuple(map(in_colour, found.neighbours))
    report(session, replace(found, run=name, neighbours=near))
    assert has_hue(window.prediction.panel, qtbot)


def test_under_a_map_a_picture_has_no_colours_that_could_be_taken_for_the_maps() -> None:
    axes = why_figure(explained(in_colour(picture(3, 6, 4))), CLASSES, LIGHT).axes[1]
    under = np.asarray(axes.images[0].get_array())
    assert np.ptp(under, axis=2).max() < 1e-6
    assert np.ptp(under) > 0.1


def test_the_pad_says_that_a_drawing_is_grey(window: Window, session: Session, name: str) -> None:
    session.say("draw")
    pad = window.prediction.pad
    assert pad.only_grey.isVisible()
    shown = replace(in_colour(picture(0)), index=UNKNOWN, label=UNKNOWN, source="Your drawing")
    report(session, PicturePredicted(name, shown, inverted=False))
    assert ONLY_GREY in shown_texts(window.prediction)
    report(session, DataReady(data_summary()))
    assert not pad.only_grey.isVisible()
