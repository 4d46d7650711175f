from __future__ import annotations

import hashlib
import os
import threading
import time
from pathlib import Path

import pytest

from app.compute.cluster.data_there import KEPT_SECONDS, fetched
from app.compute.cluster.order import PART_BYTES, DataOrder
from app.compute.worker.packed_data import remove_unused
from models.data.checks import DataError

CONTENTS = b"abc" * 20_000_000
"""Of four parts."""


def order(contents: bytes = CONTENTS) -> DataOrder:
    return DataOrder(hashlib.sha256(contents).hexdigest(), len(contents), "me")


class Sender:
    def __init__(self, contents: bytes = CONTENTS) -> None:
        self.contents = contents
        self.asked: list[int] = []

    def __call__(self, number: int) -> bytes:
        self.asked.append(number)
        return self.contents[number * PART_BYTES : (number + 1) * PART_BYTES]


def test_a_data_set_comes_in_parts_and_only_once(tmp_path: Path) -> None:
    send = Sender()
    path, is_new = fetched(order(), send, tmp_path / "new")
    assert (path.read_bytes() == CONTENTS, is_new, send.asked) == (True, True, [0, 1, 2, 3])
    assert fetched(order(), send, tmp_path / "new") == (path, False)
    assert len(send.asked) == 4
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_of_two_processes_of_a_machine_one_fetches_it(tmp_path: Path) -> None:
    send, found = Sender(), []
    threads = [
        threading.Thread(target=lambda: found.append(fetched(order(), send, tmp_path)[1])) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [False, False, False, True]
    assert send.asked == [0, 1, 2, 3]


def test_what_is_not_what_was_sent_is_not_kept(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="is not the one that was sent"):
        fetched(order(), Sender(CONTENTS[:-1] + b"x"), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_nobody_used_for_long_makes_way(tmp_path: Path) -> None:
    for name, age in (("old", 40), ("young", 20)):
        (tmp_path / name).write_text("")
        then = time.time() - age * 24 * 3600
        os.utime(tmp_path / name, (then, then))
    remove_unused(tmp_path, KEPT_SECONDS)
    assert [each.name for each in tmp_path.iterdir()] == ["young"]
    remove_unused(tmp_path / "not there", KEPT_SECONDS)
