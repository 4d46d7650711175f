from __future__ import annotations

import random
import threading
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image

from models.data.own_pictures import decoding
from models.data.own_pictures.decoding import Decoded, UnusableError, decode, quietly
from models.data.own_pictures.form import Form
from models.data.remarks import Kind
from tests.models.data.own_pictures.pictures import (
    BAD,
    animated,
    deep,
    encoded,
    noise,
    png,
    transparent,
    turned,
)

GREY = Form()


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    with quietly():
        yield


def kinds(decoded: Decoded) -> list[Kind]:
    return [kind for kind, _ in decoded.found]


def test_a_picture_of_the_right_form_is_taken_as_it_is() -> None:
    image = noise(1, (28, 28), "L")
    decoded = decode(encoded(image), GREY)
    assert np.array_equal(decoded.pixels, np.asarray(image))
    assert decoded.found == ()
    assert not decoded.coloured


@pytest.mark.parametrize("image_format", ["PNG", "GIF", "WEBP", "TIFF", "BMP", "PPM", "JPEG"])
def test_every_usual_format_is_decoded(image_format: str) -> None:
    decoded = decode(encoded(noise(2, (40, 30)), image_format), GREY)
    assert decoded.pixels.shape == (28, 28)
    assert decoded.pixels.dtype == np.uint8
    assert decoded.size == (40, 30)
    assert decoded.coloured


def test_colours_stay_where_the_form_has_them() -> None:
    image = noise(3, (28, 28))
    decoded = decode(encoded(image), Form(channels=3))
    assert decoded.pixels.shape == (3, 28, 28)
    assert np.array_equal(decoded.pixels.transpose(1, 2, 0), np.asarray(image))


def test_a_long_picture_fills_the_form_with_its_middle() -> None:
    values = np.zeros((20, 60), dtype=np.uint8)
    values[:, 20:40] = 200
    decoded = decode(encoded(Image.fromarray(values)), GREY)
    assert (decoded.pixels[:, 5:-5] == 200).all()


def test_of_an_animation_the_first_picture_is_taken() -> None:
    decoded = decode(animated(4), GREY)
    assert kinds(decoded) == [Kind.ANIMATED]
    first = np.asarray(noise(28, (28, 28), "L"))
    assert np.abs(decoded.pixels.astype(int) - first).max() <= 1


def test_sixteen_bits_are_scaled_to_eight() -> None:
    values = np.full((28, 28), 0xABCD, dtype=np.uint16)
    decoded = decode(encoded(Image.fromarray(values)), GREY)
    assert kinds(decoded) == [Kind.DEEP]
    assert (decoded.pixels == 0xAB).all()
    assert kinds(decode(deep(1), GREY)) == [Kind.DEEP]


@pytest.mark.parametrize("kind", [np.int32, np.float32])
def test_values_of_any_range_are_stretched(kind: type[np.generic]) -> None:
    values = np.linspace(-5, 100_000, 28 * 28).reshape(28, 28).astype(kind)
    decoded = decode(encoded(Image.fromarray(values), "TIFF"), GREY)
    assert kinds(decoded) == [Kind.DEEP]
    assert decoded.pixels.min() == 0
    assert decoded.pixels.max() == 255


def test_what_is_transparent_lies_over_white() -> None:
    clear = Image.new("RGBA", (28, 28), (0, 0, 0, 0))
    decoded = decode(encoded(clear), GREY)
    assert kinds(decoded) == [Kind.TRANSPARENT]
    assert (decoded.pixels == 255).all()
    assert kinds(decode(transparent(1), GREY)) == [Kind.TRANSPARENT]


def test_what_could_be_transparent_but_is_not_is_nothing_to_tell() -> None:
    solid = Image.new("RGBA", (28, 28), (9, 9, 9, 255))
    decoded = decode(encoded(solid), GREY)
    assert decoded.found == ()
    assert (decoded.pixels == 9).all()


def test_a_photograph_on_its_side_is_turned_upright() -> None:
    values = np.zeros((28, 28), dtype=np.uint8)
    values[:, :14] = 255  # light on the left; turned a quarter to the right it is light above
    exif = Image.Exif()
    exif[decoding.ORIENTATION] = 6
    decoded = decode(encoded(Image.fromarray(values), "JPEG", exif=exif, quality=95), GREY)
    assert kinds(decoded) == [Kind.TURNED]
    assert decoded.pixels[:10].mean() > 240
    assert decoded.pixels[-10:].mean() < 15
    assert kinds(decode(turned(1), GREY)) == [Kind.TURNED]


def test_a_large_photograph_waits_for_its_turn() -> None:
    contents = encoded(Image.new("RGB", (2600, 1600), "red"), "JPEG")
    turn = threading.RLock()
    done = threading.Event()

    def work() -> None:
        decode(contents, GREY, turn)
        done.set()

    with turn:
        thread = threading.Thread(target=work)
        thread.start()
        assert not done.wait(0.1)
    assert done.wait(20)
    thread.join()


def test_what_has_the_same_pixels_has_the_same_digest() -> None:
    image = noise(5)
    first, second = decode(encoded(image, "PNG"), GREY), decode(encoded(image, "BMP"), GREY)
    assert first.digest == second.digest
    assert first.digest != decode(png(6), GREY).digest


def test_equal_bytes_in_another_shape_are_another_picture() -> None:
    tall, wide = Image.new("L", (10, 40), 7), Image.new("L", (40, 10), 7)
    assert decode(encoded(tall), GREY).digest != decode(encoded(wide), GREY).digest


@pytest.mark.parametrize("kind", [Kind.EMPTY, Kind.CORRUPT, Kind.HUGE, Kind.TINY])
def test_what_gives_no_picture_says_why(kind: Kind) -> None:
    _, make = BAD[kind]
    with pytest.raises(UnusableError) as caught:
        decode(make(1), GREY)
    assert caught.value.kind is kind


def test_a_picture_in_a_format_that_may_start_programs_is_not_decoded() -> None:
    script = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 28 28\n%%EndComments\nshowpage\n"
    with pytest.raises(UnusableError) as caught:
        decode(script, GREY)
    assert caught.value.kind is Kind.CORRUPT


def malformed(contents: bytes, chance: random.Random) -> bytes:
    """Cut off, or with bytes changed in the header or anywhere, or with a piece twice or missing."""
    changed = bytearray(contents)
    way = chance.randrange(5)
    if way == 0:
        return bytes(changed[: chance.randrange(1, len(changed))])
    if way in (1, 2):
        end = min(64, len(changed)) if way == 1 else len(changed)
        for _ in range(chance.randrange(1, 12)):
            changed[chance.randrange(end)] = chance.randrange(256)
        return bytes(changed)
    start = chance.randrange(len(changed))
    piece = changed[start : start + chance.randrange(1, 64)]
    if way == 3:
        return bytes(changed[:start] + piece + changed[start:])
    return bytes(changed[:start] + changed[start + len(piece) :])


def test_a_thousand_malformed_pictures_are_decoded_or_say_why_not() -> None:
    chance = random.Random(0)
    sound = [
        encoded(noise(1, (20, 16)), "PNG"),
        encoded(noise(2, (20, 16)), "JPEG"),
        animated(3),
        encoded(noise(4, (20, 16)), "WEBP"),
        encoded(noise(5, (20, 16)), "TIFF", compression="tiff_lzw"),
        encoded(noise(6, (20, 16)), "TIFF"),
    ]
    outcomes = {"decoded": 0, "unusable": 0}
    for number in range(1000):
        contents = malformed(sound[number % len(sound)], chance)
        try:
            assert decode(contents, GREY).pixels.shape == (28, 28)
            outcomes["decoded"] += 1
        except UnusableError:
            outcomes["unusable"] += 1
    assert min(outcomes.values()) > 100


def test_a_jpeg_that_is_shown_bit_by_bit_for_ever_is_not_decoded() -> None:
    """Each of its scans is a pass over all of its pixels."""
    contents = encoded(noise(1, (64, 64)), "JPEG", progressive=True)
    last = contents[contents.rindex(b"\xff\xda") : -2]
    assert decode(contents, GREY).size == (64, 64)
    with pytest.raises(UnusableError) as error:
        decode(contents[:-2] + last * 200 + contents[-2:], GREY)
    assert error.value.kind is Kind.CORRUPT
