"""The benchmark in a small form: that it measures at all, not what."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.spoken_digits import Trained, measure, table
from tests.models.data.spoken.sounds import write_sounds


def test_a_random_split_and_every_voice_are_measured_for_each_seed(tmp_path: Path) -> None:
    runs = measure(write_sounds(tmp_path / "tones"), "softmax", [0, 1], epochs=1)
    assert [(run.seed, run.speaker) for run in runs] == [
        (seed, speaker) for seed in (0, 1) for speaker in ("", "anna", "ben")
    ]
    assert [run.judged_by for run in runs[:3]] == [6, 15, 15]
    assert [run.trained_on for run in runs[:3]] == [22, 15, 15]
    assert all(0 <= run.accuracy <= 1 for run in runs)


def test_the_table_has_means_and_spreads_over_the_seeds() -> None:
    runs = [
        Trained(seed, speaker, 10, 5, accuracy, 1.0)
        for seed, speaker, accuracy in (
            (0, "", 0.98),
            (0, "anna", 0.8),
            (0, "ben", 0.9),
            (1, "", 1.0),
            (1, "anna", 0.8),
            (1, "ben", 1.0),
        )
    ]
    assert table(runs).splitlines()[2:] == [
        "| voices that it knows (random split) | 5 | 0.9900 ± 0.0141 |",
        "| a new voice (mean over the speakers left out) | 10 | 0.8750 ± 0.0354 |",
        "| anna | 5 | 0.8000 ± 0.0000 |",
        "| ben | 5 | 0.9500 ± 0.0707 |",
    ]
