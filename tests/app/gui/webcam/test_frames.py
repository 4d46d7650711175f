from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from app.gui.webcam.camera import Frame
from app.gui.webcam.frames import KEPT_SIDE, LARGEST_SIDE, frame_of, image_of, png_of
from tests.app.gui.webcam.fake_camera import striped


def pixel(frame: Frame, row: int, column: int) -> tuple[int, ...]:
    at = 3 * (row * frame.side + column)
    return tuple(frame.pixels[at : at + 3])


def test_the_middle_is_cut_out_and_red_stays_red() -> None:
    image = QImage(7, 5, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    image.setPixelColor(1, 0, QColor(200, 10, 20))
    frame = frame_of(image)
    assert frame.side == 5
    assert len(frame.pixels) == 75
    assert pixel(frame, 0, 0) == (200, 10, 20)
    assert pixel(frame, 4, 4) == (255, 255, 255)


def test_large_pictures_are_made_small() -> None:
    image = QImage(1920, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor(1, 2, 3))
    frame = frame_of(image)
    assert frame.side == LARGEST_SIDE
    assert set(frame.pixels[::3]) == {1}


@pytest.mark.parametrize("side", [5, 64, 479])
def test_an_image_of_a_frame_is_the_same_again(side: int) -> None:
    frame = striped(1, side=side)
    assert frame_of(image_of(frame)).pixels == frame.pixels


def test_a_png_is_what_the_camera_sees_and_not_mirrored() -> None:
    left_red = np.zeros((256, 256, 3), dtype=np.uint8)
    left_red[:, :128, 0] = 255
    contents = png_of(Frame(256, left_red.tobytes()))
    decoded = np.asarray(Image.open(io.BytesIO(contents)).convert("RGB"))
    assert decoded.shape == (KEPT_SIDE, KEPT_SIDE, 3)
    assert np.array_equal(decoded, left_red)
