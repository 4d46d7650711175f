"""What a run asks of Dask."""

from __future__ import annotations

import pytest

from app.compute.cluster.link import Machines, resources_for


@pytest.mark.parametrize(
    ("device", "threads", "offers", "asked"),
    [
        ("auto", 0, (), {}),
        ("cpu", 4, (), {}),
        ("cpu", 4, ("threads",), {"threads": 4}),
        ("auto", 0, ("GPU", "threads"), {}),
        ("cuda", 0, ("GPU",), {"GPU": 1}),
    ],
)
def test_what_a_run_needs_is_asked_for_in_dask_s_terms(
    device: str, threads: int, offers: tuple[str, ...], asked: dict[str, float]
) -> None:
    machines = Machines(("tcp://a:1",), 1, frozenset(offers))
    assert resources_for(device, threads, machines) == asked
