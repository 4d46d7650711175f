"""Painting within a painting of Qt's own: whatever goes wrong in it, the painter is given back as it came."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPainter


@contextmanager
def restored(painter: QPainter) -> Iterator[None]:
    """Its pen, brush, font and clipping are what they were once this is over."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()
