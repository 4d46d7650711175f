from __future__ import annotations

import pytest
from sklearn.svm import SVC

from app.playground.scenes.exhibiting import opened, picture_of, turned, with_point
from app.playground.scenes.points import labels, places
from app.playground.scenes.support_vectors import SupportPicture
from app.state.parts.playground import Point
from app.terminal.playground import exhibit_as_text


def shown(preset: str, **knobs: float) -> SupportPicture:
    exhibit = opened("support-vectors", preset)
    for name, amount in knobs.items():
        exhibit = turned(exhibit, name, amount)
    picture = picture_of(exhibit)
    assert isinstance(picture, SupportPicture)
    return picture


@pytest.mark.parametrize(
    ("preset", "machine"),
    [
        ("separable", SVC(C=1e6, kernel="linear", tol=1e-6)),
        ("mixed", SVC(C=1.0, kernel="linear", tol=1e-6)),
        ("rings", SVC(C=1.0, gamma=1.0, tol=1e-6)),
        ("moons", SVC(C=10.0, gamma=1.0, tol=1e-6)),
    ],
)
def test_every_preset_equals_scikit_learn(preset: str, machine: SVC) -> None:
    picture = shown(preset)
    numbers = dict(picture.numbers)
    machine.fit(places(picture.points), labels(picture.points))
    assert numbers["support vectors"] == len(machine.support_)
    assert numbers["b"] == pytest.approx(machine.intercept_[0], abs=1e-4)
    assert numbers["primal"] == pytest.approx(numbers["dual"], rel=1e-4)


def test_the_hard_margin_needs_few_points() -> None:
    assert shown("separable").sentence.startswith("3 of 24 points hold the margin")


def test_a_higher_price_of_slack_makes_the_margin_narrower() -> None:
    widths = [dict(shown("mixed", slack=c).numbers)["width of the margin"] for c in (0.01, 1, 100)]
    assert widths == sorted(widths, reverse=True)  # type: ignore[type-var]


def test_a_narrow_kernel_learns_by_heart() -> None:
    assert "by heart" in shown("moons", gamma=20.0).sentence


def test_what_no_line_parts_has_no_hard_margin_which_is_a_sentence() -> None:
    picture = shown("mixed", machine=0)
    assert picture.problem
    assert picture.sentence == "No line parts these points, so there is no hard margin; choose the soft one."
    assert picture.points


def test_two_equal_points_of_different_classes_are_a_sentence() -> None:
    exhibit = opened("support-vectors", "separable")
    for label in (1, -1):
        exhibit = with_point(exhibit, Point(2.5, 2.5, label))
    picture = picture_of(exhibit)
    assert picture.problem
    assert picture.sentence.startswith("Two points at (2.50, 2.50) are equal but of different classes")


def test_the_terminal_names_the_machine_and_its_settings() -> None:
    told = exhibit_as_text(opened("support-vectors", "rings"))
    assert "machine" in told
    assert "Kernel (RBF)" in told
    assert "C, the price of slack" in told
    assert "width of the margin" in told
