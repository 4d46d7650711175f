from __future__ import annotations

import io

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from models.data.data_set import Examples
from models.evaluation.foreign_picture import LONGEST_SIDE, Manner, PictureError, decoded, fit, manner_of

ON_BLACK = Manner(ground=0, side=20, by_mass=False)


def file_of(values: NDArray[np.uint8], kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(values).save(buffer, kind)
    return buffer.getvalue()


def on_white(height: int = 100, width: int = 60) -> NDArray[np.uint8]:
    """A black block of 40 by 20 pixels, in a corner of a white page."""
    page = np.full((height, width), 250, dtype=np.uint8)
    page[5:45, 3:23] = 10
    return page


def test_a_dark_thing_on_white_becomes_a_light_one_on_black_of_the_usual_size_in_the_middle() -> None:
    fitted = fit(on_white(), ON_BLACK, (28, 28))
    assert fitted.inverted
    rows, columns = np.nonzero(fitted.image.numpy() > 100)
    assert (rows.min(), rows.max() + 1) == (4, 24)
    assert (columns.min(), columns.max() + 1) == (9, 19)
    assert fitted.image[0, 0] == 0
    assert fitted.image[14, 14] == 240


def test_light_and_dark_can_be_left_as_they_are() -> None:
    fitted = fit(on_white(), ON_BLACK, (28, 28), invert=False)
    assert not fitted.inverted
    assert fit(255 - on_white(), ON_BLACK, (28, 28)).inverted is False


@pytest.mark.parametrize("ground", [60, 190])
def test_there_is_no_fringe_around_what_is_put_on_a_grey_ground(ground: int) -> None:
    image = fit(on_white(), Manner(ground, 20, by_mass=False), (28, 28)).image
    assert int((image if ground > 127 else 255 - image).max()) == max(ground, 255 - ground)


def test_a_picture_without_an_even_ground_is_taken_whole() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (60, 30), dtype=np.uint8)
    fitted = fit(noise, ON_BLACK, (28, 28))
    used = np.nonzero(fitted.image.numpy().any(axis=0))[0]
    assert (used.min(), used.max() + 1) == (7, 21)


def test_an_empty_page_stays_empty() -> None:
    assert not fit(np.full((40, 40), 255, dtype=np.uint8), ON_BLACK, (28, 28)).image.any()


@pytest.mark.parametrize("ground", [0, 255])
def test_the_manner_of_a_data_set_is_seen_from_its_images(ground: int) -> None:
    images = torch.full((60, 28, 28), ground, dtype=torch.uint8)
    images[:, 4:24, 8:20] = 255 - ground
    assert manner_of(Examples(images, torch.zeros(60).long())) == Manner(ground, 20, by_mass=False)


def test_images_whose_masses_are_in_the_middle_are_known_by_that() -> None:
    """Triangles, as large as each other and turned four ways, each with its centre of mass in the middle."""
    triangle = np.tril(np.full((13, 13), 255, dtype=np.uint8))
    images = np.zeros((4, 28, 28), dtype=np.uint8)
    for place, turned in enumerate(np.rot90(triangle, turns) for turns in range(4)):
        rows, columns = np.nonzero(turned)
        top, left = round(13.5 - rows.mean()), round(13.5 - columns.mean())
        images[place, top : top + 13, left : left + 13] = turned
    found = manner_of(Examples(torch.from_numpy(images), torch.zeros(4).long()))
    assert (found.side, found.by_mass) == (13, True)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP", "GIF"])
def test_files_of_many_kinds_are_decoded_whole_and_small(kind: str) -> None:
    values = decoded(file_of(on_white(800, 400), kind))
    assert values.shape == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert abs(int(values[-1, -1]) - 250) < 5


@pytest.mark.parametrize(
    "contents", [b"", b"GIF89a", b"no picture at all", b"\x89PNG\r\n\x1a\n" + b"\0" * 40]
)
def test_what_is_no_picture_says_why(contents: bytes) -> None:
    with pytest.raises(PictureError) as error:
        decoded(contents)
    assert str(error.value).startswith("is ")


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    header = bytearray(file_of(on_white()))
    header[16:24] = (60_000).to_bytes(4, "big") + (60_000).to_bytes(4, "big")
    with pytest.raises(PictureError):
        decoded(bytes(header))
