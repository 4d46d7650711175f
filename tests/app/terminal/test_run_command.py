import json
from pathlib import Path
from typing import Any

import pytest

from app.common.folders import Folders
from app.compute.runner.process import Runner
from app.runs.history.history import History
from app.terminal.exit_codes import BAD_INPUT, DONE
from app.terminal.run_command import (
    run_command,
)
from tests.app.runs_at_hand import kept_in


def run(folders: Folders, text: str) -> int:
    return run_command(text, folders, data_folder=None, as_json=False)


def events(folders: Folders, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What a program reads."""
    assert run_command(text, folders, data_folder=None, as_json=True) == DONE
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_phrase_of_ones_own_works_here_too(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    (folders.settings / "phrases.json").write_text('{"tell me all": "help"}')
    assert run(folders, "tell me all") == DONE
    assert "Train a model on the open data set" in capsys.readouterr().out


def test_damaged_phrases_are_told_and_the_command_is_done(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    (folders.settings / "phrases.json").write_text("[")
    assert run(folders, "help") == DONE
    assert "phrases.damaged.json" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["undo", "use push to talk", "set the learning rate to 0.1", "记住这个"])
def test_what_would_be_gone_at_once_needs_the_window(
    folders: Folders, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert run(folders, text) == BAD_INPUT
    assert "That needs the window" in capsys.readouterr().err


def test_kept_phrases_can_be_forgotten_here(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    kept = folders.settings / "not-understood.json"
    kept.write_text('{"phrases": [{"text": "fire it up", "day": "2026-11-24"}]}')
    assert run(folders, "forget the phrases now") == DONE
    assert "fire it up" not in kept.read_text()


def test_the_runs_are_listed_as_a_table_and_as_an_object_each(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    for model in ("mlp", "softmax"):
        kept_in(History(folders.runs), model)
    assert run(folders, "star run 1") == DONE
    assert capsys.readouterr().out == "Run 1 has a star.\n"
    assert run(folders, "show the runs") == DONE
    heading, softmax, mlp = capsys.readouterr().out.splitlines()
    assert heading.split()[:2] == ["number", "title"]
    assert softmax.startswith("2       Softmax regression")
    assert mlp.startswith("1       ★ MLP")
    said = events(folders, "show the runs", capsys)
    assert [event["event"] for event in said] == ["run", "run", "replied"]
    assert [(event["number"], event["title"], event["starred"]) for event in said[:-1]] == [
        (2, "Softmax regression", False),
        (1, "MLP", True),
    ]
    assert said[1] | {"status": "finished", "epochs": 3, "best_epoch": 3, "fit": "underfitting"} == said[1]
    assert said[1]["settings"]["epochs"] == 3
    only = events(folders, "show the starred runs", capsys)
    assert [event.get("number") for event in only] == [1, None]


def test_the_list_of_runs_needs_no_training_process(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    def never(folders: Folders) -> Runner:
        raise AssertionError("it was started")

    kept_in(History(folders.runs), "mlp")
    done = run_command("show the runs", folders, data_folder=None, as_json=False, make_runner=never)
    assert done == DONE
    assert "MLP" in capsys.readouterr().out


def test_runs_that_the_history_has_lost_are_told_until_they_are_added(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    kept_in(History(folders.runs), "mlp")
    (folders.runs / "history.sqlite").unlink()
    assert run(folders, "show the runs") == DONE
    assert f"The history does not know 1 run in {folders.runs}; “hearsee add" in capsys.readouterr().err
    assert run(folders, "add the found runs") == DONE
    told = capsys.readouterr()
    assert told.out == "The history has 1 run more; say “show all runs” to see them.\n"
    assert told.err == ""
    assert run(folders, "show the runs") == DONE
    told = capsys.readouterr()
    assert "MLP" in told.out
    assert told.err == ""


def test_without_runs_the_list_says_what_brings_one(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders, "show the runs") == DONE
    assert "train MLP" in capsys.readouterr().out
    assert not folders.runs.exists()


def test_runs_are_compared_with_their_best_and_last_values(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    for model in ("mlp", "softmax"):
        kept_in(History(folders.runs), model)
    assert run(folders, "compare run 1 and run 2") == DONE
    table = capsys.readouterr().out
    assert "1 · MLP" in table
    assert "Lowest validation loss" in table
    first, second, replied = events(folders, "compare the last two runs", capsys)
    assert (first["number"], second["number"], replied["event"]) == (1, 2, "replied")
    assert (first["best"]["epoch"], first["last"]["epoch"], first["test_accuracy"]) == (3, 3, 0.9)


def test_a_run_is_deleted_and_brought_back(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    kept_in(History(folders.runs))
    assert run(folders, "delete run 1") == BAD_INPUT
    assert "delete run 12 now" in capsys.readouterr().err
    assert run(folders, "delete run 1 now") == DONE
    assert History(folders.runs).records() == ()
    assert run(folders, "restore run 1") == DONE
    assert len(History(folders.runs).records()) == 1


def test_the_figures_are_exported_to_the_folder_that_one_is_in(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    kept_in(History(folders.runs))
    assert run(folders, "export the runs as CSV") == DONE
    assert run(folders, "export the runs as CSV") == DONE
    rows = (tmp_path / "runs.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 1 + 3
    assert (tmp_path / "runs-2.csv").exists()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("open run 9", "There is no run 9"),
        ("rename run 1", "That needs the window"),
        ("write a note on run 1", "That needs the window"),
        ("star this run", "No run of the history is in view"),
    ],
)
def test_what_cannot_be_done_with_a_run_is_one_sentence(
    folders: Folders, capsys: pytest.CaptureFixture[str], text: str, why: str
) -> None:
    assert run(folders, text) == BAD_INPUT
    assert why in capsys.readouterr().err


@pytest.mark.parametrize("text", ["open the settings", "choose a folder for the pictures"])
def test_what_opens_a_window_says_that_it_needs_one(
    folders: Folders, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert run(folders, text) == BAD_INPUT
    assert "That needs the window" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "name", "value"), [("use 2 threads", "threads", 2), ("train on the processor", "device", "cpu")]
)
def test_how_runs_compute_is_kept_and_told_without_a_worker(
    folders: Folders, capsys: pytest.CaptureFixture[str], text: str, name: str, value: object
) -> None:
    assert run(folders, text) == DONE
    assert capsys.readouterr().err == ""
    assert folders.settings is not None
    assert json.loads((folders.settings / "preferences.json").read_text())[name] == value


def test_a_cluster_can_be_left_without_a_worker(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert folders.settings is not None
    folders.settings.mkdir()
    kept = folders.settings / "preferences.json"
    kept.write_text('{"compute": "cluster", "cluster_address": "tcp://lab:8786"}')
    assert run(folders, "use this computer") == DONE
    assert json.loads(kept.read_text())["compute"] == "here"
    assert run(folders, "use the cluster") == DONE
    assert "on the cluster at tcp://lab:8786" in capsys.readouterr().out


def test_a_cluster_that_is_named_for_one_command_is_not_kept(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    lab = "tcp://lab:8786"
    assert run_command("use 2 threads", folders, data_folder=None, as_json=False, cluster=lab) == DONE
    assert folders.settings is not None
    assert json.loads((folders.settings / "preferences.json").read_text()) == {"threads": 2}
    assert run_command("help", folders, data_folder=None, as_json=False, cluster="the moon") == BAD_INPUT
    assert "“the moon” is no address of a cluster" in capsys.readouterr().err


def test_a_scene_of_the_playground_is_told_in_numbers(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders, "show the perceptron on XOR") == DONE
    out = capsys.readouterr().out
    assert "It never converges" in out
    assert "bound on the mistakes     none" in out
    (replied,) = events(folders, "显示多项式回归次数为9", capsys)
    assert replied["scene"] == "polynomial"
    assert replied["settings"] == {"degree": 9}
    assert replied["numbers"]["validation_error"] > replied["numbers"]["training_error"]


@pytest.mark.parametrize(
    "text", ["play", "next step", "reset", "set the degree to 5", "add a point at 1 comma 2"]
)
def test_what_moves_in_the_playground_needs_the_window(
    folders: Folders, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    assert run(folders, text) == BAD_INPUT
    assert "That needs the window" in capsys.readouterr().err
