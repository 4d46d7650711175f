"""What the figures of sounds say, read back from their artists; and that they can be drawn at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.compute.messages.data import UNKNOWN, Picture
from app.figures.of_state import figure_of
from app.figures.sounds import MOST_SPEAKERS, said_word, sound_samples
from app.figures.style import DARK, LIGHT, FigureStyle
from app.state.parts.results import Said
from app.state.parts.view import View
from app.state.state import State
from tests.app.facts import finished_run, pictures, sounds_summary
from tests.app.figures.reading import drawn, texts

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
WORD = Picture(UNKNOWN, bytes(range(256)) * 4, 32, 32, UNKNOWN, (0.02, 0.95, 0.03))
CLASSES = ("no", "yes", "perhaps")


@STYLES
def test_samples_are_counted_by_word_and_by_speaker(style: FigureStyle) -> None:
    figure = sound_samples(sounds_summary(), style)
    assert drawn(figure).startswith(b"\x89PNG")
    shown = texts(figure)
    assert shown[:2] == ["0", "n = 50"]
    assert shown.count("n = 50") == 3
    assert shown[-2:] == ["80", "70"]
    assert [label.get_text() for label in figure.axes[1].get_yticklabels()] == ["anna", "ben"]


def test_of_many_speakers_the_last_bar_stands_for_the_rest() -> None:
    many = tuple(f"s{number}" for number in range(20))
    figure = sound_samples(replace(sounds_summary(), speakers=many, speaker_counts=(5,) * 20), LIGHT)
    names = [label.get_text() for label in figure.axes[1].get_yticklabels()]
    assert len(names) == MOST_SPEAKERS
    assert names[-1] == "9 others"
    assert texts(figure)[-1] == "45"


@STYLES
def test_a_word_is_shown_with_what_the_model_takes_it_for(style: FigureStyle) -> None:
    figure = said_word(WORD, CLASSES, "", style)
    assert drawn(figure)
    assert [axes.get_title("left") for axes in figure.axes] == ["What you said", "Predicted: yes"]
    assert texts(figure) == ["95.0 %", "3.0 %", "2.0 %"]


def test_a_word_from_a_file_has_its_name() -> None:
    figure = said_word(WORD, CLASSES, "yes.wav", LIGHT)
    assert figure.axes[0].get_title("left") == "yes.wav"


def test_a_model_without_probabilities_shows_scores() -> None:
    scored = replace(WORD, probabilities=(), scores=(-1.0, 2.0, 0.5))
    figure = said_word(scored, CLASSES, "", LIGHT)
    assert figure.axes[1].get_title("left") == "Predicted: yes · scores"


def test_the_view_of_predictions_shows_the_word_in_place_of_pictures() -> None:
    state = State(data=sounds_summary(), run=finished_run(), predictions=pictures(3))
    assert figure_of(replace(state, said=Said("run-1", waits=True)), View.PREDICTIONS, LIGHT) is None
    figure = figure_of(replace(state, said=Said("run-1", picture=WORD)), View.PREDICTIONS, LIGHT)
    assert figure is not None
    assert figure.axes[0].get_title("left") == "What you said"
    figure = figure_of(state, View.DATA, LIGHT)
    assert figure is not None
    assert figure.axes[1].get_title("left") == "Speakers"
