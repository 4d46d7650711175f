"""Reads a log for TensorBoard with the protocol buffers and checksums of tensorboardX."""

from __future__ import annotations

import struct
from typing import Any

from tensorboardX.proto.event_pb2 import Event
from tensorboardX.record_writer import masked_crc32c


def events(content: bytes) -> list[Any]:
    """The events of a file, whose checksums are right."""
    found = []
    while content:
        length, checksum = struct.unpack("<QI", content[:12])
        assert checksum == masked_crc32c(content[:8])
        body, (body_checksum,) = content[12 : 12 + length], struct.unpack("<I", content[12 + length :][:4])
        assert body_checksum == masked_crc32c(body)
        found.append(Event.FromString(body))
        content = content[16 + length :]
    return found
