from __future__ import annotations

import math

import numpy as np
import pytest
from sklearn.svm import SVC

from models.playground.support_vectors import HARD, Machine, separable, support_vector_machine
from models.playground.two_classes import (
    PointsError,
    TwoClasses,
    clouds,
    gap_clouds,
    moons,
    rings,
)
from tests.models.samples import is_one_sentence

PARTED = gap_clouds((20, 20), 1.0, 0)
MIXED = clouds((25, 30), 2.0, 0)
NEAR = 1e-4

MACHINES = {
    "hard": (PARTED, HARD, None),
    "soft, nearly hard": (PARTED, 100.0, None),
    "soft": (MIXED, 1.0, None),
    "very soft": (MIXED, 0.01, None),
    "kernel": (rings((30, 30), 0.3, 0), 1.0, 0.7),
    "narrow kernel": (moons((30, 30), 0.2, 0), 10.0, 5.0),
    "hard kernel": (moons((20, 20), 0.1, 0), HARD, 1.0),
}


@pytest.fixture(params=MACHINES, scope="module")
def machine(request: pytest.FixtureRequest) -> Machine:
    return support_vector_machine(*MACHINES[request.param])


def test_the_primal_equals_the_dual(machine: Machine) -> None:
    assert machine.primal == pytest.approx(machine.dual, rel=NEAR)


def test_the_multipliers_are_allowed(machine: Machine) -> None:
    assert (machine.alpha >= 0).all()
    assert (machine.alpha <= machine.c * (1 + NEAR)).all()
    assert (machine.alpha * machine.points.y).sum() == pytest.approx(0, abs=NEAR * machine.alpha.sum())


def test_each_point_is_where_its_multiplier_says(machine: Machine) -> None:
    """The conditions of Karush, Kuhn and Tucker."""
    free = machine.alpha == 0
    bound = machine.alpha >= machine.c * (1 - NEAR)
    on_the_edge = ~free & ~bound
    assert (machine.margins[free] >= 1 - NEAR).all()
    np.testing.assert_allclose(machine.margins[on_the_edge], 1, atol=NEAR)
    assert (machine.margins[bound] <= 1 + NEAR).all()
    assert on_the_edge.sum() >= 1


def test_scores_equal_scikit_learn(machine: Machine) -> None:
    theirs = SVC(
        C=min(machine.c, 1e9), kernel="linear" if machine.gamma is None else "rbf", gamma=machine.gamma or 1.0
    )
    theirs.fit(machine.points.x, machine.points.y)
    places = np.random.default_rng(0).normal(scale=2, size=(40, 2))
    np.testing.assert_allclose(machine.scores(places), theirs.decision_function(places), rtol=0.02, atol=0.02)


def test_support_vectors_are_all_that_it_needs() -> None:
    machine = support_vector_machine(MIXED, 1.0)
    kept = TwoClasses(MIXED.x[machine.support], MIXED.y[machine.support])
    assert len(kept) < len(MIXED)
    again = support_vector_machine(kept, 1.0)
    np.testing.assert_allclose(again.w, machine.w, rtol=1e-3)
    assert again.b == pytest.approx(machine.b, abs=1e-3)


def test_the_width_of_a_hard_margin_is_the_gap_between_the_points() -> None:
    points = TwoClasses(
        np.array([[0.0, 0.0], [-1.0, 3.0], [4.0, 0.0], [6.0, 1.0]]), np.array([-1.0, -1, 1, 1])
    )
    machine = support_vector_machine(points)
    # (0, 0) and (4, 0) face each other, and nothing is nearer.
    assert machine.width == pytest.approx(4, rel=NEAR)
    np.testing.assert_allclose(machine.w, [0.5, 0], atol=NEAR)
    assert machine.support.tolist() == [0, 2]


def test_the_margin_between_two_points_is_all_of_their_distance() -> None:
    points = TwoClasses(np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([-1.0, 1.0]))
    machine = support_vector_machine(points)
    assert machine.width == pytest.approx(5, rel=NEAR)
    np.testing.assert_allclose(machine.w, np.array([3, 4]) * 2 / 25, rtol=NEAR)
    np.testing.assert_allclose(machine.alpha, 2 / 25, rtol=NEAR)  # ½ ‖w‖² = Σ α - ½ ‖w‖²
    assert machine.scores(np.array([[1.5, 2.0]]))[0] == pytest.approx(0, abs=NEAR)


def test_no_other_line_has_a_wider_margin() -> None:
    machine = support_vector_machine(PARTED)
    for angle in np.linspace(0, 2 * math.pi, 200):
        along = PARTED.x @ np.array([math.cos(angle), math.sin(angle)])
        assert along[PARTED.y > 0].min() - along[PARTED.y < 0].max() <= machine.width + NEAR


def test_a_higher_price_of_slack_makes_the_margin_narrower_and_the_slack_less() -> None:
    machines = [support_vector_machine(MIXED, c) for c in (0.01, 0.1, 1.0, 10.0)]
    widths = [machine.width for machine in machines]
    slack = [machine.slack.sum() for machine in machines]
    assert widths == sorted(widths, reverse=True)
    assert slack == sorted(slack, reverse=True)


def test_a_kernel_parts_what_no_line_does() -> None:
    points = rings((30, 30), 0.05, 0)
    assert not separable(points)
    assert (support_vector_machine(points, 10.0, 1.0).margins > 0).all()


def test_points_with_a_gap_are_separable_and_points_among_each_other_are_not() -> None:
    assert separable(PARTED)
    assert not separable(clouds((40, 40), 0.5, 0))


@pytest.mark.parametrize(
    ("points", "says"),
    [
        (clouds((5, 0), 1.0, 0), "All points are of one class"),
        (MIXED, "No line parts these points"),
        (PARTED.with_point((-9.0, -9.0), -1).with_point((-9.0, -9.0), 1), "are equal but of different"),
        (TwoClasses(np.zeros((2, 2)), np.array([-1.0, 1.0])), "are equal but of different"),
    ],
)
def test_what_has_no_hard_margin_is_a_sentence(points: TwoClasses, says: str) -> None:
    with pytest.raises(PointsError, match=says) as raised:
        support_vector_machine(points)
    assert is_one_sentence(str(raised.value))


def test_two_equal_points_of_different_classes_have_a_soft_margin() -> None:
    machine = support_vector_machine(clouds((5, 5), 3.0, 0).with_point((9, 9), 1).with_point((9, 9), -1), 1.0)
    assert machine.slack[-1] > 1
    assert machine.primal == pytest.approx(machine.dual, rel=NEAR)


def test_equal_points_of_one_class_are_no_trouble() -> None:
    x, y = PARTED.x[0].tolist()
    doubled = support_vector_machine(PARTED.with_point((x, y), int(PARTED.y[0])))
    np.testing.assert_allclose(doubled.w, support_vector_machine(PARTED).w, rtol=1e-3)


def test_mixed_up_points_with_dear_slack_have_a_machine_too() -> None:
    random = np.random.default_rng(0)
    points = TwoClasses(random.uniform(-3, 3, (200, 2)), np.sign(random.normal(size=200)))
    machine = support_vector_machine(points, 100.0)
    assert machine.primal == pytest.approx(machine.dual, rel=0.01)


def test_a_hard_margin_that_is_too_narrow_to_be_found_is_a_sentence() -> None:
    random = np.random.default_rng(0)
    points = TwoClasses(random.uniform(-3, 3, (100, 2)), np.sign(random.normal(size=100)))
    with pytest.raises(PointsError, match="too narrow to be found") as raised:
        support_vector_machine(points, HARD, 0.05)
    assert is_one_sentence(str(raised.value))


def test_a_machine_with_a_kernel_has_no_w_in_the_plane() -> None:
    with pytest.raises(ValueError, match="kernel"):
        _ = support_vector_machine(MIXED, 1.0, 1.0).w


@pytest.mark.parametrize("gamma", [None, 1.0])
@pytest.mark.parametrize("c", [0.01, 1.0, 100.0])
@pytest.mark.parametrize("other", [(1.0, 1.0), (1 + 1e-9, 1.0)])
def test_equal_points_of_different_classes_have_no_border(
    other: tuple[float, float], c: float, gamma: float | None
) -> None:
    points = np.array([(1.0, 1.0), other])
    with pytest.raises(PointsError, match="no border"):
        support_vector_machine(TwoClasses(points, np.array([1.0, -1.0])), c, gamma)


@pytest.mark.parametrize("c", [0.01, 1.0, 100.0])
def test_no_straight_border_is_better_than_another_for_xor(c: float) -> None:
    corners = np.array([[3.0, 3.0], [-3.0, 3.0], [3.0, -3.0], [-3.0, -3.0]])
    with pytest.raises(PointsError, match="no border"):
        support_vector_machine(TwoClasses(corners, np.array([1.0, -1.0, -1.0, 1.0])), c)
