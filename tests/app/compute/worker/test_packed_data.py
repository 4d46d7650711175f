from __future__ import annotations

import os
import time
from pathlib import Path

from app.compute.worker.packed_data import PackedData
from models.data.data_file import read_data_file
from tests.models.samples import striped_data_set


def test_a_data_set_is_written_once_for_many_runs(tmp_path: Path) -> None:
    packed, data = PackedData(), striped_data_set(training=24, test=12)
    first = packed.of(data, tmp_path, "corrections")
    written = first.path.stat().st_mtime_ns
    assert packed.of(data, tmp_path, "corrections") == first
    assert first.path.stat().st_mtime_ns == written
    assert (first.path.stem, first.size) == (first.digest, first.path.stat().st_size)
    assert first.corrections == "corrections"
    assert len(read_data_file(first.path).training) == 24


def test_files_of_last_month_make_way(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("")
    then = time.time() - 30 * 24 * 3600
    os.utime(tmp_path / "old", (then, then))
    packed = PackedData().of(striped_data_set(training=24, test=12), tmp_path, "")
    assert list(tmp_path.iterdir()) == [packed.path]


def test_another_one_and_one_whose_file_is_gone_are_written(tmp_path: Path) -> None:
    packed, data = PackedData(), striped_data_set(training=24, test=12)
    first = packed.of(data, tmp_path, "")
    first.path.unlink()
    assert packed.of(data, tmp_path, "") == first
    assert first.path.exists()
    assert packed.of(striped_data_set(training=36, test=12), tmp_path, "").digest != first.digest
