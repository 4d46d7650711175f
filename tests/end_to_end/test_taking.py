"""Models out of the real program and into it, through the real worker."""

from __future__ import annotations

import gzip
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray

from tests.app.small_data import write_small_data
from tests.end_to_end.commands import Outcome, hearsee
from tests.end_to_end.terminal_here import TerminalHere

pytestmark = pytest.mark.end_to_end


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("clothes") / "bands")


@pytest.fixture(scope="module")
def place(terminal: TerminalHere, tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """Where a run has been trained and exported."""
    folder = tmp_path_factory.mktemp("place")
    assert asked(terminal, folder, data, "train softmax for 3 epochs").code == 0
    done = asked(terminal, folder, data, "export the model", "--json")
    assert done.code == 0, done.errors
    assert [event["event"] for event in done.events] == ["exporting"] * 4 + ["exported"]
    assert (done.events[-1]["images"], done.events[-1]["difference"] <= 1e-4) == (100, True)
    return Path(done.events[-1]["folder"])


def asked(terminal: TerminalHere, folder: Path, data: Path, *words: str | Path) -> Outcome:
    return terminal("--data", data, "--runs", "runs", *words, folder=folder)


def test_the_onnx_file_answers_as_the_program_does(terminal: TerminalHere, place: Path, data: Path) -> None:
    session = onnxruntime.InferenceSession(place / "model.onnx")
    told = asked(terminal, place.parent, data, "predict image 7", "--json").events[-1]["images"][0]
    image = _test_image(data, 7)
    found = session.run(["probabilities"], {"images": image[None, None]})[0][0]
    classes = json.loads(session.get_modelmeta().custom_metadata_map["classes"])
    assert classes[found.argmax()] == told["predicted"]
    assert abs(found.max() - told["probability"]) <= 1e-4


def test_what_was_exported_is_imported_and_predicts(
    terminal: TerminalHere, place: Path, data: Path, tmp_path: Path
) -> None:
    done = hearsee("--data", data, "--runs", "runs", "import", place, "--json", folder=tmp_path)
    assert done.code == 0, done.errors
    (imported,) = [event for event in done.events if event["event"] == "imported"]
    assert (imported["number"], imported["model"], imported["data"]) == (1, "softmax", "bands")
    original = json.loads((place / "model.json").read_text("utf-8"))
    assert imported["test_accuracy"] == original["finished"]["test_accuracy"]
    both = [asked(terminal, folder, data, "predict image 7", "--json") for folder in (tmp_path, place.parent)]
    assert both[0].events[-1]["images"] == both[1].events[-1]["images"]


class Hostile:
    """Whoever unpickles it makes a folder."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return os.mkdir, (str(self.mark),)


def test_a_hostile_pickle_runs_nothing(terminal: TerminalHere, data: Path, tmp_path: Path) -> None:
    mark, file = tmp_path / "mark", tmp_path / "model.onnx"
    file.write_bytes(pickle.dumps(Hostile(mark)))
    done = asked(terminal, tmp_path, data, "import", file)
    assert done.code == 2
    assert "it was not opened" in done.errors
    assert "Traceback" not in done.errors
    assert not mark.exists()
    assert list(tmp_path.glob("runs/*-*")) == []
    load = f"import pickle; pickle.load(open({str(file)!r}, 'rb'))"
    subprocess.run([sys.executable, "-c", load], check=True)
    assert mark.exists()  # it would have


def _test_image(data: Path, number: int) -> NDArray[np.uint8]:
    contents = gzip.decompress((data / "t10k-images-idx3-ubyte.gz").read_bytes())
    images = np.frombuffer(contents, np.uint8, offset=16).reshape(-1, 28, 28)
    image: NDArray[np.uint8] = images[number]
    return image
