"""One command in the terminal, through the real worker; where it matters, in a program of its own."""

import os
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.app.small_data import write_small_data
from tests.end_to_end.commands import hearsee
from tests.end_to_end.terminal_here import TerminalHere

pytestmark = pytest.mark.end_to_end


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"))


def test_the_mlp_reaches_what_it_must_on_the_real_data(terminal: TerminalHere, tmp_path: Path) -> None:
    outcome = terminal("--runs", "runs", "--json", "train mlp for 2 epochs", folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    assert [event["event"] for event in outcome.events] == ["started", "epoch", "epoch", "finished"]
    assert [event["epoch"] for event in outcome.events[1:3]] == [1, 2]
    assert set(outcome.events[1]) >= {"train_loss", "train_accuracy", "validation_accuracy", "seconds"}
    finished = outcome.events[-1]
    assert (finished["model"], finished["epochs"]) == ("mlp", 2)
    assert finished["test_accuracy"] >= 0.82
    assert (tmp_path / "runs" / finished["run"] / "weights.safetensors").exists()


def test_softmax_regression_reaches_what_it_must_on_the_real_data(
    terminal: TerminalHere, tmp_path: Path
) -> None:
    outcome = terminal("--runs", "runs", "--json", "train softmax for 5 epochs", folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    assert outcome.events[-1]["test_accuracy"] >= 0.82


def test_later_commands_use_the_latest_run(terminal: TerminalHere, tmp_path: Path, data: Path) -> None:
    common = ("--data", data, "--runs", "runs")
    text = hearsee(*common, "train softmax for 2 epochs", folder=tmp_path)
    assert text.code == 0, text.errors
    assert "right on the test set" in text.out
    assert "epoch   2" in text.out
    one = terminal(*common, "--json", "predict image 7", folder=tmp_path)
    assert [image["image"] for image in one.events[-1]["images"]] == [7]
    matrix = terminal(*common, "--json", "show the confusion matrix", folder=tmp_path)
    assert sum(map(sum, matrix.events[-1]["confusion"])) == 100
    table = terminal(*common, "show the confusion matrix", folder=tmp_path)
    assert "predicted" in table.out
    saved = terminal(*common, "save the curves as SVG", folder=tmp_path)
    assert saved.code == 0, saved.errors
    assert [path.suffix for path in tmp_path.glob("*curves*")] == [".svg"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("trane mlp", "Perhaps “train MLP”"),
        ("stop", "nothing to stop"),
        ("show the confusion matrix", "train MLP"),
        ("listen", "window"),
        ("open a data folder", "window"),
        ("use the dark theme", "window"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_exit_code_2(
    terminal: TerminalHere, tmp_path: Path, data: Path, words: str, sentence: str
) -> None:
    outcome = terminal("--data", data, "--runs", "runs", words, folder=tmp_path)
    assert outcome.code == 2
    assert sentence in outcome.errors
    assert "Traceback" not in outcome.errors


def test_a_program_of_its_own_says_so_too_and_ends_with_the_same_code(tmp_path: Path) -> None:
    outcome = hearsee("--runs", "runs", "trane mlp", folder=tmp_path)
    assert outcome.code == 2
    assert "Perhaps “train MLP”" in outcome.errors
    assert "Traceback" not in outcome.errors


def test_a_folder_without_data_is_a_failed_event_and_exit_code_2(tmp_path: Path) -> None:
    outcome = hearsee("--data", tmp_path, "--runs", "runs", "--json", "train mlp", folder=tmp_path)
    assert outcome.code == 2
    (failed,) = outcome.events
    assert failed["event"] == "failed"
    assert "train-images" in failed["message"]


def test_damaged_weights_fail_in_a_sentence(terminal: TerminalHere, tmp_path: Path, data: Path) -> None:
    common = ("--data", data, "--runs", "runs", "--json")
    assert terminal(*common, "train softmax for 1 epoch", folder=tmp_path).code == 0
    (weights,) = (tmp_path / "runs").glob("*/weights.safetensors")
    weights.write_bytes(weights.read_bytes()[:50])
    outcome = terminal(*common, "predict image 3", folder=tmp_path)
    assert outcome.code == 1
    (failed,) = outcome.events
    assert failed["event"] == "failed"
    assert "weights.safetensors" in failed["message"]


def test_help_lists_every_command_without_starting_anything(tmp_path: Path) -> None:
    outcome = hearsee("help", folder=tmp_path)
    assert outcome.code == 0
    assert "train the MLP" in outcome.out
    assert "训练多层感知机" in outcome.out


def test_without_a_display_the_window_command_names_the_terminal_way(tmp_path: Path) -> None:
    outcome = hearsee(folder=tmp_path, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert outcome.code == 2
    assert "no window can open" in outcome.errors
    assert "train MLP for 3 epochs" in outcome.errors


def test_a_display_that_does_not_answer_is_told_before_qt_aborts(tmp_path: Path) -> None:
    outcome = hearsee(folder=tmp_path, DISPLAY=":987", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="xcb")
    assert outcome.code == 2
    assert "does not answer" in outcome.errors


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_stops_the_run_and_keeps_what_it_learnt(tmp_path: Path, data: Path) -> None:
    arguments = ["--data", str(data), "--runs", "runs", "--json", "train mlp for 1000 epochs"]
    with subprocess.Popen(
        [sys.executable, "-m", "app", *arguments],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        for line in program.stdout:
            if '"epoch": 2' in line:
                program.send_signal(signal.SIGINT)
                break
        rest = program.stdout.read()
        assert program.wait(timeout=30) == 130
    assert '"event": "stopped"' in rest
    assert list((tmp_path / "runs").glob("*/weights.safetensors"))


def test_runs_that_cannot_be_kept_go_on_and_end_with_what_was_lost(
    terminal: TerminalHere, tmp_path: Path, data: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    words = "train softmax for 1 epoch"
    outcome = terminal("--data", data, "--runs", "file", "--json", words, folder=tmp_path)
    assert outcome.code == 1
    assert [event["event"] for event in outcome.events] == [
        "warning",
        "started",
        "epoch",
        "finished",
        "failed",
    ]


def wait_for_its_worker(program: int) -> None:
    """Until the program has begun another: that is when it loads what it needs."""
    children = Path(f"/proc/{program}/task/{program}/children")
    deadline = time.monotonic() + 30
    while children.exists() and not children.read_text() and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.1 if children.exists() else 1.0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_before_the_run_is_one_word(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "app", "--runs", "runs", "train mlp"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as program:
        wait_for_its_worker(program.pid)
        os.killpg(program.pid, signal.SIGINT)
        _, errors = program.communicate(timeout=30)
    assert program.returncode == 130
    assert errors.strip() == b"Interrupted."


def test_cross_validation_tells_folds_mean_and_spread(
    terminal: TerminalHere, tmp_path: Path, data: Path
) -> None:
    words = "cross validate the softmax with 3 folds for 2 epochs"
    outcome = terminal("--data", data, "--runs", "runs", "--json", words, folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    kinds = [event["event"] for event in outcome.events]
    assert kinds == ["started", "epoch", "epoch", "run_finished"] * 3 + ["finished"]
    finished = outcome.events[-1]
    folds = [event["validation_accuracy"] for event in outcome.events if event["event"] == "run_finished"]
    assert finished["folds"] == folds
    assert finished["mean"] == pytest.approx(statistics.fmean(folds))
    assert finished["spread"] == pytest.approx(statistics.stdev(folds))
    assert [event["fold"] for event in outcome.events if event["event"] == "started"] == [1, 2, 3]


def test_a_comparison_ends_with_a_table(terminal: TerminalHere, tmp_path: Path, data: Path) -> None:
    words = "compare softmax, perceptron and linear SVM for 1 epoch with 2 seeds"
    outcome = terminal("--data", data, "--runs", "runs", "--json", words, folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    rows = outcome.events[-1]["table"]
    assert [row["name"] for row in rows] == ["Softmax regression", "Perceptron", "Linear SVM"]
    assert all(row["runs"] == 2 and 0 <= row["test_mean"] <= 1 for row in rows)
    text = terminal("--data", data, "--runs", "runs", words, folder=tmp_path)
    assert "Linear SVM" in text.out
    assert "On the validation set:" in text.out


def test_a_search_ends_with_its_trials_and_never_looks_at_the_test_set(
    terminal: TerminalHere, tmp_path: Path, data: Path
) -> None:
    words = "search the learning rate and the dropout of the MLP with 4 runs for 2 epochs"
    outcome = terminal("--data", data, "--runs", "runs", "--json", words, folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    ends = [event for event in outcome.events if event["event"] == "run_finished"]
    assert [end["test_accuracy"] for end in ends] == [None] * 4
    finished = outcome.events[-1]
    assert (finished["study"], finished["searched"]) == ("search", ["learning_rate", "dropout"])
    rows = finished["table"]
    assert sorted(row["trial"] for row in rows) == [1, 2, 3, 4]
    found = [row["validation"] for row in rows]
    assert found == sorted((end["validation_accuracy"] for end in ends), reverse=True)
    best = rows[0]["settings"]
    settings = f"learning rate {best['learning_rate']} with dropout {best['dropout']}"
    again = f"train the MLP with {settings} for 2 epochs"
    trained = terminal("--data", data, "--runs", "runs", "--json", again, folder=tmp_path).events[-1]
    # The same settings, seed and validation examples; only now the test set is looked at.
    assert trained["validation_accuracy"] == rows[0]["validation"]
    assert 0 <= trained["test_accuracy"] <= 1


def test_a_search_on_a_grid_is_a_table_for_people(terminal: TerminalHere, tmp_path: Path, data: Path) -> None:
    words = "try learning rates 0.01, 0.1 and 1000 on the softmax for 1 epoch"
    outcome = terminal("--data", data, "--runs", "runs", words, folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    assert "trial  learning rate  validation" in outcome.out
    assert "The best of many looks better than it is" in outcome.out


def test_an_adaptive_search_trains_what_earlier_trials_suggest(
    terminal: TerminalHere, tmp_path: Path, data: Path
) -> None:
    words = "search the learning rate of the softmax with 8 runs for 1 epoch"
    drawn = terminal("--data", data, "--runs", "random", "--json", words, folder=tmp_path)
    outcome = terminal("--data", data, "--runs", "runs", "--json", f"{words} adaptively", folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    plan, rates = (
        [event["learning_rate"] for event in each.events if event["event"] == "started"]
        for each in (drawn, outcome)
    )
    assert len(rates) == 8
    assert sorted(rates[:4]) == sorted(plan[:4])
    assert rates[4:] != plan[4:]


def test_two_classes_are_told_apart_and_predicted(terminal: TerminalHere, tmp_path: Path) -> None:
    words = "train the SVM on trouser against ankle boot for 1 epoch"
    outcome = terminal("--runs", "runs", "--json", words, folder=tmp_path)
    assert outcome.events[-1]["balanced_accuracy"] > 0.95
    assert len(outcome.events[-1]["confusion"]) == 2
    predicted = terminal("--runs", "runs", "--json", "predict", folder=tmp_path).events[-1]
    assert {image["label"] for image in predicted["images"]} <= {"Trouser", "Ankle boot"}
    assert "score" in predicted["images"][0]
    other = terminal("--runs", "runs", "--json", "predict image 1", folder=tmp_path)
    assert "only tells Trouser from Ankle boot" in other.events[-1]["message"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("train the hard margin SVM on shirt against coat for 2 epochs", "hard margin has no answer"),
        (
            "train the softmax with SGD at learning rate 1000 with squared loss",
            "try again with a learning rate",
        ),
        ("train softmax on 5 examples", "so it cannot be learnt"),
        ("cross validate the softmax with 70000 folds", "The folds can be 2 to 10,000"),
    ],
)
def test_what_cannot_be_learnt_is_a_sentence_and_not_a_traceback(
    terminal: TerminalHere, tmp_path: Path, words: str, sentence: str
) -> None:
    outcome = terminal("--runs", "runs", "--json", words, folder=tmp_path)
    assert outcome.code != 0
    failed = [event["message"] for event in outcome.events if event["event"] == "failed"]
    assert len(failed) == 1
    assert sentence in failed[0]
    assert "Traceback" not in outcome.errors
