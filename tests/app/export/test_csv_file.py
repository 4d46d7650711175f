from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from app.export.csv_file import COLUMNS, write_csv
from tests.app.facts import compared_run, epoch_done, finished_run, trained_model


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_epoch_of_every_run_is_a_row(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "runs.csv"
    write_csv((compared_run(12, '名字, "quoted"'), compared_run(3)), path)
    rows = read(path)
    assert [(row["run"], row["epoch"]) for row in rows] == [
        *(("12", epoch) for epoch in "123"),
        *(("3", epoch) for epoch in "123"),
    ]
    assert rows[0]["title"] == '名字, "quoted"'
    assert [row["seconds"] for row in rows[:3]] == ["0.5", "1.0", "1.5"]
    assert float(rows[1]["validation_loss"]) == 0.5
    assert rows[0]["setting_hidden"] == "256"
    assert rows[0]["setting_gamma"] == ""
    assert tuple(rows[0]) == COLUMNS


def test_no_title_is_a_formula_to_a_spreadsheet(tmp_path: Path) -> None:
    run = replace(finished_run(), epochs=(replace(epoch_done(1), train_loss=-0.5),), data="@data")
    write_csv((compared_run(1, "=HYPERLINK(1)", run),), tmp_path / "runs.csv")
    (row,) = read(tmp_path / "runs.csv")
    assert (row["title"], row["data"], row["train_loss"]) == ("'=HYPERLINK(1)", "'@data", "-0.5")


def test_a_spreadsheet_is_told_the_encoding(tmp_path: Path) -> None:
    write_csv((), tmp_path / "runs.csv")
    assert (tmp_path / "runs.csv").read_bytes().startswith(b"\xef\xbb\xbfrun,title,")


def test_figures_lose_nothing(tmp_path: Path) -> None:
    exact = replace(epoch_done(1), train_loss=0.1 + 0.2)
    run = replace(finished_run(), model=trained_model("kernel-svm"), epochs=(exact,))
    write_csv((compared_run(1, run=run),), tmp_path / "runs.csv")
    (row,) = read(tmp_path / "runs.csv")
    assert float(row["train_loss"]) == 0.1 + 0.2
    assert row["setting_gamma"] == "0.02"


def test_what_cannot_be_written_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    in_the_way = tmp_path / "runs.csv"
    (in_the_way / "inside").mkdir(parents=True)
    with pytest.raises(OSError):  # noqa: PT011 - which one depends on the system
        write_csv((compared_run(),), in_the_way)
    assert list(tmp_path.iterdir()) == [in_the_way]
