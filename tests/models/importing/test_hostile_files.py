"""Files from strangers: none of them runs anything, whatever it is called and whatever it says."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save

from models.exporting.onnx_model import onnx_model
from models.exporting.weights_file import weights_file
from models.importing.file_kinds import ModelFileError
from models.importing.model_file import read_model
from models.importing.rebuilding import rebuild
from models.training.weights import digest
from tests.benchmarks.hostile.judgement import why_no_sentence
from tests.models.exporting.trained import specification, trained
from tests.models.samples import is_one_sentence

NAMES = (
    "model.pt",
    "model.pth",
    "model.pkl",
    "model.bin",
    "model.onnx",
    "weights.safetensors",
    "model.json",
    "model",
)
RUNS_CODE = "it was not opened"


class Hostile:
    """Whoever unpickles it makes a file; it could as well delete some."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return os.mkdir, (str(self.mark),)


def plain(protocol: int) -> Callable[[Hostile], bytes]:
    return lambda hostile: pickle.dumps({"weights": hostile}, protocol)


def of_torch(hostile: Hostile) -> bytes:
    contents = io.BytesIO()
    torch.save({"W": torch.zeros(2), "b": hostile}, contents)
    return contents.getvalue()


def of_old_torch(hostile: Hostile) -> bytes:
    contents = io.BytesIO()
    torch.save({"W": torch.zeros(2), "b": hostile}, contents, _use_new_zipfile_serialization=False)
    return contents.getvalue()


def zipped(hostile: Hostile) -> bytes:
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(hostile))
    return contents.getvalue()


PICKLES: dict[str, Callable[[Hostile], bytes]] = {
    **{f"protocol {number}": plain(number) for number in range(pickle.HIGHEST_PROTOCOL + 1)},
    "torch.save": of_torch,
    "torch.save of before 2020": of_old_torch,
    "zip": zipped,
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("how", PICKLES)
def test_a_hostile_pickle_is_refused_whatever_it_is_called(how: str, name: str, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    (tmp_path / name).write_bytes(PICKLES[how](Hostile(mark)))
    with pytest.raises(ModelFileError, match=RUNS_CODE) as refused:
        read_model(tmp_path / name)
    assert is_one_sentence(str(refused.value))
    assert not mark.exists()


@pytest.mark.parametrize("name", ["weights.safetensors", "model.onnx", "model.pt"])
def test_so_it_is_within_a_folder(name: str, tmp_path: Path) -> None:
    mark, folder = tmp_path / "mark", tmp_path / "folder"
    folder.mkdir()
    (folder / name).write_bytes(of_torch(Hostile(mark)))
    (folder / "model.json").write_text("{}")
    with pytest.raises(ModelFileError, match=RUNS_CODE):
        read_model(folder)
    assert not mark.exists()


def test_the_pickle_really_is_hostile(tmp_path: Path) -> None:
    """Unpickled by somebody who is less careful, it does what it says."""
    mark, file = tmp_path / "mark", tmp_path / "model.pt"
    file.write_bytes(of_torch(Hostile(mark)))
    load = f"import torch; torch.load({str(file)!r}, weights_only=False)"
    subprocess.run([sys.executable, "-c", load], check=True, timeout=60)
    assert mark.exists()


def test_nothing_that_reads_models_can_unpickle() -> None:
    """None of the modules of `models.importing` names what would."""
    folder = Path(__file__).parents[3] / "models" / "importing"
    for path in folder.glob("*.py"):
        source = path.read_text("utf-8")
        for word in (
            "import pickle\n",
            "torch.load",
            "export.load",
            "joblib.",
            "eval(",
            "exec(",
            "onnxruntime",
        ):
            assert word not in source, path


def safetensors(facts: dict[str, Any] | str, **parameters: np.ndarray) -> bytes:
    told = facts if isinstance(facts, str) else json.dumps(facts)
    return save(parameters or {"W": np.zeros((2, 2), np.float32)}, metadata={"hearsee": told})


def good_facts(**changes: Any) -> dict[str, Any]:
    return {**trained(specification("mlp"))[1].as_dict(), **changes}


def with_setting(**changes: Any) -> dict[str, Any]:
    facts = good_facts()
    facts["specification"].update(changes)
    return facts


@pytest.mark.parametrize(
    "facts",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"format": ' + "9" * 5000 + "}",
        '{"format": 1}',
        {},
        good_facts(format=True),
        good_facts(classes=["a"]),
        good_facts(classes=["a"] * 1000),
        good_facts(classes="ab"),
        good_facts(classes=["a\n", "b"]),
        good_facts(image_shape=[28]),
        good_facts(image_shape=[10**9, 10**9]),
        good_facts(image_shape=[-1, 28]),
        good_facts(image_shape=[2, 28, 28]),
        good_facts(image_shape=[3, 3, 28, 28]),
        good_facts(image_shape=[3, 10**9, 28]),
        good_facts(image_shape=[[3], 28, 28]),
        good_facts(image_shape="333"),
        good_facts(image_shape=None),
        good_facts(data=7),
        good_facts(data="x" * 10_000),
        good_facts(epochs=[{"epoch": 2}]),
        good_facts(epochs=[{**good_facts()["epochs"][0], "train_loss": "low"}]),
        good_facts(epochs="many"),
        good_facts(specification=None),
        with_setting(model="../../etc/passwd"),
        with_setting(model=["mlp"]),
        with_setting(hidden=[0]),
        with_setting(hidden=[10**9, 10**9]),
        with_setting(hidden=[8] * 1000),
        with_setting(hidden=8),
        with_setting(epochs=1e400),
        with_setting(seed="0"),
        with_setting(learning_rate=-1.0),
        with_setting(dropout=None),
        with_setting(averaging="yes"),
        with_setting(activation="exec"),
    ],
    ids=lambda facts: str(facts)[:40],
)
def test_facts_that_cannot_be_are_refused_in_a_sentence(facts: dict[str, Any] | str, tmp_path: Path) -> None:
    (tmp_path / "weights.safetensors").write_bytes(safetensors(facts))
    with pytest.raises(ModelFileError) as refused:
        rebuild(read_model(tmp_path))
    assert why_no_sentence(str(refused.value)) == ""


def test_a_model_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "weights.safetensors").write_bytes(safetensors(good_facts(format=2)))
    with pytest.raises(ModelFileError, match="A newer version of HearSee"):
        read_model(tmp_path)


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ({"hidden": [60_000, 60_000]}, "which would take 14.5 GB"),
        ({"model": "kernel-svm", "features": 10**9}, "which would take 1,068.0 GB"),
        ({"model": "cnn", "filters": 8192}, "a model of 6,041,411,597 numbers, which would take 24.2 GB"),
        ({"model": "cnn", "filters": 2**62}, "larger than any computer"),
        ({"model": "cnn", "filters": 2**63}, "its filters is too large"),
        ({"model": "mlp", "features": 2**63}, "its features is too large"),
        ({"model": "kernel-svm", "features": 2**61}, "larger than any computer"),
        ({"model": "cnn", "filters": 512}, "lacks the numbers"),
    ],
    ids=[
        "wide",
        "many features",
        "many filters",
        "filters without end",
        "filters beyond 64 bits",
        "what it does not use beyond 64 bits",
        "features without end",
        "others",
    ],
)
def test_a_model_that_would_fill_all_memory_is_not_made(
    chosen: dict[str, Any], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.importing.rebuilding.create_model", lambda *_: pytest.fail("it was made"))
    (tmp_path / "weights.safetensors").write_bytes(safetensors(with_setting(**chosen)))
    with pytest.raises(ModelFileError, match=why) as refused:
        rebuild(read_model(tmp_path))
    assert is_one_sentence(str(refused.value))


def test_what_a_file_says_of_itself_is_not_read_where_it_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.importing.model_file.json.loads", lambda _: pytest.fail("it was read"))
    path, length = tmp_path / "weights.safetensors", 2**24 + 1
    path.write_bytes(struct.pack("<Q", length) + b"{" + b" " * length)
    with pytest.raises(ModelFileError, match="has a heading of 17 MB") as refused:
        read_model(path)
    assert is_one_sentence(str(refused.value))


@pytest.mark.parametrize("metadata", ["null", "7", "[]", '"hearsee"', '{"hearsee": null}', '{"hearsee": 7}'])
def test_metadata_that_are_none_are_a_sentence(metadata: str, tmp_path: Path) -> None:
    heading = f'{{"__metadata__": {metadata}}}'.encode()
    (tmp_path / "weights.safetensors").write_bytes(struct.pack("<Q", len(heading)) + heading)
    with pytest.raises(ModelFileError) as refused:
        read_model(tmp_path)
    assert is_one_sentence(str(refused.value))


@pytest.mark.parametrize("kind", [0, 2, 16, 99, 2**31 - 1])
def test_numbers_of_a_kind_that_no_model_has_are_a_sentence(kind: int, tmp_path: Path) -> None:
    model, facts, _ = trained(specification("softmax"))
    hostile = onnx_model(model, facts)
    hostile.graph.initializer[0].data_type = kind
    (tmp_path / "model.onnx").write_bytes(hostile.SerializeToString())
    with pytest.raises(ModelFileError, match="is damaged") as refused:
        read_model(tmp_path / "model.onnx")
    assert is_one_sentence(str(refused.value))


def test_numbers_that_are_missing_of_another_kind_or_changed_are_refused(tmp_path: Path) -> None:
    model, facts, _ = trained(specification("mlp"))
    good = {name: values.numpy() for name, values in model.state_dict().items()}
    told = {**facts.as_dict(), "digest": "another"}
    for spoilt, reason in (
        ({**good, "W1": good["W1"].astype(np.float64)}, "lacks the numbers W1"),
        ({**good, "W1": good["W1"][:-1]}, "lacks the numbers W1"),
        ({name: good[name] for name in ("W1", "b1")}, "lacks the numbers W2|larger model"),
        (good, "was changed or damaged"),
    ):
        (tmp_path / "weights.safetensors").write_bytes(safetensors(told, **spoilt))
        with pytest.raises(ModelFileError, match=reason):
            rebuild(read_model(tmp_path))


@pytest.mark.parametrize(
    "contents", [b"", b"\x08", b"PK", b"{}", b"GIF89a", struct.pack("<Q", 2**60) + b"{", b"\x08\x08\x3a\xff"]
)
def test_what_is_no_model_is_a_sentence(contents: bytes, tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(contents)
    with pytest.raises(ModelFileError) as refused:
        read_model(tmp_path / "model.onnx")
    assert "\n" not in str(refused.value)


def test_half_a_file_is_damaged_or_no_model(tmp_path: Path) -> None:
    model, facts, _ = trained(specification("softmax"))
    for name, contents in (
        ("model.onnx", onnx_model(model, facts).SerializeToString()),
        ("weights.safetensors", weights_file(model, facts)),
    ):
        (tmp_path / name).write_bytes(contents[: len(contents) // 2])
        with pytest.raises(ModelFileError):
            read_model(tmp_path / name)


def test_an_onnx_file_does_not_read_other_files(tmp_path: Path) -> None:
    model, facts, _ = trained(specification("softmax"))
    hostile = onnx_model(model, facts)
    tensor = hostile.graph.initializer[0]
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value="../../../etc/passwd")
    (tmp_path / "model.onnx").write_bytes(hostile.SerializeToString())
    with pytest.raises(ModelFileError, match="keeps numbers in other files"):
        read_model(tmp_path / "model.onnx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "model.onnx")
    with pytest.raises(ModelFileError, match="is no file"):
        read_model(tmp_path / "model.onnx")


def test_a_folder_without_a_model_and_a_file_that_is_gone_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="There is no model in"):
        read_model(tmp_path)
    with pytest.raises(ModelFileError, match="cannot be read"):
        read_model(tmp_path / "gone.onnx")


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_other_bytes_is_refused_or_still_the_same_model(
    tmp_path: Path, data: st.DataObject
) -> None:
    model, facts, _ = trained(specification("softmax"))
    facts = replace(facts, digest=digest(model))
    name = data.draw(st.sampled_from(["model.onnx", "weights.safetensors"]))
    whole = {"model.onnx": _onnx(), "weights.safetensors": weights_file(model, facts)}[name]
    spoilt = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 3))):
        spoilt[data.draw(st.integers(0, min(len(spoilt), 4000) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / name).write_bytes(spoilt)
    try:
        again = rebuild(read_model(tmp_path / name))
    except ModelFileError:
        return
    assert digest(again) == digest(model)


@lru_cache
def _onnx() -> bytes:
    model, facts, _ = trained(specification("softmax"))
    contents: bytes = onnx_model(model, replace(facts, digest=digest(model))).SerializeToString()
    return contents
