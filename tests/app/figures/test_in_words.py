from __future__ import annotations

from dataclasses import replace

from matplotlib.figure import Figure
from matplotlib.text import Text

from app.figures.in_words import in_words
from app.figures.of_state import figure_of
from app.figures.runs import runs_figure
from app.figures.studies.comparison import update_comparison
from app.figures.style import LIGHT
from app.state.parts.compared import RunsCompared
from app.state.parts.view import View
from tests.app.facts import compared_run, full_state, study_course

GERMAN = {"Loss": "Verlust", "epoch": "Epoche", "training": "Training", "Softmax regression, concise": "Kurz"}


def said(text: str) -> str:
    return GERMAN.get(text, text)


def texts(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text) if isinstance(text, Text)]


def test_titles_labels_and_legends_are_said_anew() -> None:
    figure = figure_of(full_state(), View.CURVES, LIGHT)
    assert figure is not None
    loss, accuracy = in_words(figure, said).axes
    assert loss.get_title(loc="left") == "Verlust"
    assert accuracy.get_xlabel() == "Epoche"
    legend = loss.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["Training", "validation"]


def test_a_name_that_was_broken_into_lines_is_found_again() -> None:
    figure = figure_of(full_state(), View.CURVES, LIGHT)
    assert figure is not None
    figure.axes[0].set_yticks([0.0], ["Softmax regression,\nconcise"])
    in_words(figure, said)
    assert [text.get_text() for text in figure.axes[0].get_yticklabels()] == ["Kurz"]


def test_doing_it_again_changes_nothing() -> None:
    course = study_course()
    figure = figure_of(full_state(), View.COMPARISON, LIGHT)
    assert figure is not None
    in_words(figure, said)
    update_comparison(figure, course)
    before = texts(in_words(figure, said))
    assert before == texts(in_words(figure, said))


def test_a_name_that_the_user_gave_a_run_stays() -> None:
    named = replace(compared_run(1, title="Loss"), number=1)
    figure = runs_figure(RunsCompared((named, compared_run(2))), LIGHT)
    said = texts(in_words(figure, lambda text: f"<{text}>"))
    assert "1 · Loss" in said
    assert "<2 · MLP>" in said
