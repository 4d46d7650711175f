from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from models.data.idx import IdxError, read_idx
from tests.models.samples import idx_bytes, is_one_sentence, write_idx

IMAGES = np.arange(2 * 3 * 4).reshape(2, 3, 4)


@pytest.mark.parametrize("compressed", [True, False])
def test_values_come_back_in_their_shape(tmp_path: Path, compressed: bool) -> None:
    values = read_idx(write_idx(tmp_path / "images", IMAGES, compressed=compressed))
    assert values.dtype == np.uint8
    assert np.array_equal(values, IMAGES)


def test_compression_is_told_by_the_content_and_not_by_the_name(tmp_path: Path) -> None:
    path = tmp_path / "images.gz"
    path.write_bytes(idx_bytes(IMAGES))
    assert np.array_equal(read_idx(path), IMAGES)


@pytest.mark.parametrize(
    ("contents", "problem"),
    [
        (b"", "is not an IDX file"),
        (b"\x00\x00", "is not an IDX file"),
        (b"<html>not found</html>", "is not an IDX file"),
        (b"\x00\x00\x0d\x01\x00\x00\x00\x01abcd", "is not an IDX file of bytes"),
        (b"\x00\x00\x08\x00", "is not an IDX file of bytes"),
        (b"\x00\x00\x08\x03\x00\x00\x00\x02", "header ends too early"),
        (idx_bytes(IMAGES)[:-1], "holds 23 of the 24 values"),
        (idx_bytes(IMAGES) + b"x", "more bytes follow the 24 values"),
        (gzip.compress(idx_bytes(IMAGES), mtime=0)[:20], "compressed data ends too early"),
        (gzip.compress(idx_bytes(IMAGES), mtime=0)[:-3], "compressed data ends too early"),
        (gzip.compress(idx_bytes(IMAGES), mtime=0) + b"trailing", "cannot be unpacked"),
        (gzip.compress(idx_bytes(IMAGES)[:-1], mtime=0), "holds 23 of the 24 values"),
        (gzip.compress(idx_bytes(IMAGES) + b"x", mtime=0), "more bytes follow the 24 values"),
        (b"\x1f\x8b\x08\x00" + b"\xff" * 40, "cannot be unpacked"),
    ],
)
def test_a_damaged_file_is_named_in_one_sentence(tmp_path: Path, contents: bytes, problem: str) -> None:
    path = tmp_path / "train-images"
    path.write_bytes(contents)
    with pytest.raises(IdxError) as caught:
        read_idx(path)
    assert str(path) in str(caught.value)
    assert problem in str(caught.value)
    assert is_one_sentence(str(caught.value))


def test_a_flipped_bit_is_found_by_the_checksum(tmp_path: Path) -> None:
    path = write_idx(tmp_path / "images", IMAGES)
    contents = bytearray(path.read_bytes())
    contents[-6] ^= 1
    path.write_bytes(contents)
    with pytest.raises(IdxError, match="cannot be unpacked"):
        read_idx(path)


@pytest.mark.parametrize("size", [0xFFFFFFFF, 0x00000180])
def test_a_header_that_lies_about_its_size_costs_no_memory(tmp_path: Path, size: int) -> None:
    path = tmp_path / "images"
    path.write_bytes(b"\x00\x00\x08\x03" + 3 * size.to_bytes(4, "big") + b"few")
    tracemalloc.start()
    try:
        with pytest.raises(IdxError):
            read_idx(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4_000_000
