"""A command in the terminal whose runs train on a real cluster."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.runs.history.history import History
from tests.app.compute.cluster.machines import Cluster
from tests.app.small_data import write_small_data
from tests.end_to_end.commands import hearsee

pytestmark = pytest.mark.end_to_end


def test_folds_are_trained_on_the_cluster_and_come_home_into_the_history(tmp_path: Path) -> None:
    data = write_small_data(tmp_path / "data")
    with Cluster(tmp_path) as cluster:
        cluster.start_workers("one", "two")
        common = ("--data", data, "--runs", "runs", "--json", "--cluster", cluster.address)
        outcome = hearsee(*common, "cross validate the MLP with 5 folds for 2 epochs", folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    kinds = [event["event"] for event in outcome.events]
    assert (kinds.count("started"), kinds.count("epoch"), kinds.count("run_finished")) == (5, 10, 5)
    assert len(outcome.events[-1]["folds"]) == 5
    history = History(tmp_path / "runs")
    for event in outcome.events:
        if event["event"] == "run_finished":
            run = history.known(event["run"])
            assert run is not None
            assert run.finished is not None
            assert len(run.epochs) == 2
            assert run.conditions.where.startswith(cluster.address)
            assert run.model.weights.exists()
