from __future__ import annotations

import pytest

from app.compute.cluster.versions import OF_SCHEDULER, mismatch, versions_here

HERE = {"python": "3.11.7", "hearsee": "0.1.0", "torch": "2.9.0+cpu", "distributed": "2026.8.0"}


def test_a_computer_is_like_itself() -> None:
    here = versions_here()
    assert here.keys() == {"python", "hearsee", "torch", "distributed"}
    assert mismatch(here, here, "It") == ""


@pytest.mark.parametrize(
    ("name", "there", "told"),
    [
        ("torch", "2.8.1", "The worker a has torch 2.8.1 and this computer has 2.9.0+cpu"),
        ("hearsee", "0.2.0", "The worker a has hearsee 0.2.0 and this computer has 0.1.0"),
        ("python", "3.12.1.final.0", "The worker a has Python 3.12.1.final.0 and this computer has 3.11.7"),
        ("hearsee", None, "The worker a has no hearsee and this computer has hearsee 0.1.0"),
    ],
)
def test_what_differs_is_told_with_both_versions(name: str, there: str | None, told: str) -> None:
    assert mismatch(HERE, {**HERE, name: there}, "The worker a").startswith(told)


@pytest.mark.parametrize(("name", "there"), [("torch", "2.9.0+cu126"), ("python", "3.11.2.final.0")])
def test_builds_and_small_steps_of_python_make_no_difference(name: str, there: str) -> None:
    assert mismatch(HERE, {**HERE, name: there}, "It") == ""


def test_a_scheduler_needs_neither_torch_nor_us() -> None:
    bare = {"python": "3.11.7", "distributed": "2026.8.0"}
    assert mismatch(HERE, bare, "The scheduler", OF_SCHEDULER) == ""
    older = {**bare, "distributed": "2025.1.0"}
    assert "distributed 2025.1.0" in mismatch(HERE, older, "The scheduler", OF_SCHEDULER)
