from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from audio.recognisers.network.ctranslate2_file import ModelFileError, check_model_file, read_model_file

KINDS = {"float32": 0, "int8": 1, "int16": 2, "int32": 3, "float16": 4}
VARIABLES: Mapping[str, npt.NDArray[np.generic]] = {
    "decoder/embeddings/weight": np.arange(12, dtype=np.float16).reshape(3, 4) / 8,
    "decoder/layer_norm/gamma": np.array([1.5, -2.5], np.float32),
    "decoder/rows": np.array([[-128, 127]], np.int8),
    "decoder/short": np.array([-300, 300], np.int16),
    "decoder/long": np.array([[[70_000]]], np.int32),
    "decoder/num_heads": np.array(8, np.int16),
    "decoder/empty": np.zeros((0, 3), np.float32),
}
ALIASES = {"decoder/projection/weight": "decoder/embeddings/weight"}


def text(value: str) -> bytes:
    return struct.pack("<H", len(value.encode()) + 1) + value.encode() + b"\0"


def variable(name: str, values: npt.NDArray[np.generic]) -> bytes:
    shape = struct.pack(f"<B{values.ndim}I", values.ndim, *values.shape)
    kind = struct.pack("<B", KINDS[values.dtype.name])
    return text(name) + shape + kind + struct.pack("<I", values.nbytes) + values.tobytes()


def model(version: int = 6, aliases: Mapping[str, str] = ALIASES) -> bytes:
    head = struct.pack("<I", version) + text("WhisperSpec") + struct.pack("<I", 3)
    variables = b"".join(variable(name, values) for name, values in VARIABLES.items())
    names = b"".join(text(alias) + text(name) for alias, name in aliases.items())
    count, alias_count = struct.pack("<I", len(VARIABLES)), struct.pack("<I", len(aliases))
    return head + count + variables + alias_count + names


def written(folder: Path, content: bytes) -> Path:
    path = folder / "model.bin"
    path.write_bytes(content)
    return path


def test_every_variable_is_read_with_its_shape_type_and_values(tmp_path: Path) -> None:
    found = read_model_file(written(tmp_path, model()))
    assert list(found) == [*VARIABLES, *ALIASES]
    for name, values in VARIABLES.items():
        assert found[name].dtype == values.dtype
        assert found[name].shape == values.shape
        np.testing.assert_array_equal(found[name], values)


def test_another_name_stands_for_the_same_values(tmp_path: Path) -> None:
    found = read_model_file(written(tmp_path, model()))
    assert found["decoder/projection/weight"] is found["decoder/embeddings/weight"]


def test_wherever_a_file_breaks_off_it_is_damaged(tmp_path: Path) -> None:
    content = model()
    for length in range(len(content)):
        with pytest.raises(
            ModelFileError, match=r"is no CTranslate2 model, or it is damaged \(it ends too early"
        ):
            read_model_file(written(tmp_path, content[:length]))


def damaged(at: bytes, by: bytes) -> bytes:
    content = model()
    assert content.count(at) == 1
    return content.replace(at, by)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it ends too early"),
        (b"<html>Not found</html>", "version 1836345404 of the format is not known"),
        (model(version=5), "version 5 of the format is not known"),
        (model(version=7), "version 7 of the format is not known"),
        (model(aliases={"decoder/other": "decoder/nothing"}), "'decoder/nothing' is missing"),
        (damaged(struct.pack("<BIIB", 2, 3, 4, 4), struct.pack("<BIIB", 2, 3, 4, 9)), "type 9 of"),
        (damaged(struct.pack("<BIIB", 2, 3, 4, 4), struct.pack("<BIIB", 2, 3, 5, 4)), "cannot reshape"),
        (damaged(struct.pack("<BIIB", 2, 3, 4, 4), struct.pack("<BIIB", 2, 2**31, 2**31, 4)), ""),
        (damaged(struct.pack("<BI", 4, 24), struct.pack("<BI", 4, 23)), ""),
        (damaged(struct.pack("<BI", 4, 24), struct.pack("<BI", 4, 2**32 - 1)), "it ends too early"),
        (damaged(b"WhisperSpec", b"Whisper\xff\xff\xff\xff"), ""),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path: Path, content: bytes, why: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(ModelFileError) as raised:
        read_model_file(path)
    said = str(raised.value)
    assert said.startswith(f"{path} is no CTranslate2 model, or it is damaged (")
    assert why in said
    assert said.endswith(").")
    assert "\n" not in said


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_model_file(tmp_path / "model.bin")


def test_a_model_is_checked_without_its_values(tmp_path: Path) -> None:
    check_model_file(written(tmp_path, model()))
    for content in (model()[:-60], b"not a model at all", model(version=5)):
        with pytest.raises(ModelFileError):
            check_model_file(written(tmp_path, content))
