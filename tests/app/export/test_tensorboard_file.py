"""The format against published checksums, and against the classes of another program."""

from __future__ import annotations

import struct

import pytest

from app.export.tensorboard_file import Scalar, crc32c, event_file
from tests.app.event_records import events


@pytest.mark.parametrize(
    ("content", "checksum"),
    [(bytes(32), 0x8A9136AA), (b"\xff" * 32, 0x62A8AB43), (bytes(range(32)), 0x46DD794E), (b"", 0)],
)
def test_checksums_are_those_of_rfc_3720(content: bytes, checksum: int) -> None:
    assert crc32c(content) == checksum


def test_a_file_begins_with_its_version() -> None:
    (first,) = events(event_file((), started=5.5))
    assert (first.wall_time, first.file_version) == (5.5, "brain.Event:2")


def test_every_scalar_is_an_event() -> None:
    points = [Scalar("loss/train", 0.25, 1, 10.0), Scalar("精度", -1e30, 300_000, 11.5)]
    found = events(event_file(points, started=0.0))[1:]
    assert [(event.step, event.wall_time) for event in found] == [(1, 10.0), (300_000, 11.5)]
    values = [event.summary.value[0] for event in found]
    assert [value.tag for value in values] == ["loss/train", "精度"]
    (small,) = struct.unpack("<f", struct.pack("<f", -1e30))
    assert [value.simple_value for value in values] == [0.25, small]
