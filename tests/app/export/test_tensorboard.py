from __future__ import annotations

from pathlib import Path

import pytest

from app.export.tensorboard import TAGS, folder_name, write_log
from app.state.parts.run import Run
from tests.app.event_records import events
from tests.app.facts import compared_run, finished_run


def test_every_run_has_a_folder_with_its_curves(tmp_path: Path) -> None:
    write_log((compared_run(12, "多层"), compared_run(3)), tmp_path)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["12 多层", "3 MLP"]
    (file,) = (tmp_path / "3 MLP").iterdir()
    assert "tfevents" in file.name
    found = events(file.read_bytes())[1:]
    curves = {tag: [each for each in found if each.summary.value[0].tag == tag] for tag in TAGS}
    for tag, figure in TAGS.items():
        values = [each.summary.value[0].simple_value for each in curves[tag]]
        assert values == pytest.approx([getattr(epoch, figure) for epoch in finished_run().epochs])
        assert [each.step for each in curves[tag]] == [1, 2, 3]
        assert [each.wall_time - 1_795_500_000 for each in curves[tag]] == [0.5, 1.0, 1.5]


def test_a_log_that_is_written_again_replaces_the_old_one(tmp_path: Path) -> None:
    for _ in range(2):
        write_log((compared_run(3),), tmp_path)
    (file,) = (tmp_path / "3 MLP").iterdir()
    assert len(events(file.read_bytes())) == 1 + 3 * len(TAGS)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("MLP, concise", "7 MLP, concise"),
        ('a/b\\c: "d"?', "7 a b c d"),
        ("../../up.", "7 up"),
        ("...", "7"),
        ("长" * 100, "7 " + "长" * 60),
    ],
)
def test_a_folder_has_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert folder_name(compared_run(7, title)) == name


def test_a_run_without_an_epoch_has_an_empty_log(tmp_path: Path) -> None:
    run = finished_run()
    write_log((compared_run(1, run=Run(run.model)),), tmp_path)
    (file,) = (tmp_path / "1 MLP").iterdir()
    assert len(events(file.read_bytes())) == 1
