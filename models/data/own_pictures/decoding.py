"""The bytes of a file -> one picture of a given form, whatever the bytes are. Pillow does the decoding."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from models.data.own_pictures.form import Form
from models.data.remarks import Kind

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP", "PPM")
"""Those that are looked for; others could start programs (EPS) or are kept by nobody any more."""
LARGEST_PIXELS = 50_000_000
"""More than this is not decoded; most cameras take fewer."""
LARGE_PIXELS = 4_000_000
"""Above this one picture at a time is decoded, so that memory does not grow with the threads."""
MOST_SCANS = 100
"""Of a JPEG, each a pass over all its pixels; one that is shown bit by bit has about ten."""
SCAN = b"\xff\xda"
"""What one begins with; within one it cannot stand."""
SMALLEST_SIDE = 4
"""Pixels below which a picture shows nothing."""
ORIENTATION = 0x0112
"""The EXIF tag; 1 is upright."""
BITS_PER_SAMPLE = 258
"""The TIFF tag."""


class UnusableError(Exception):
    """A file that gives no picture."""

    def __init__(self, kind: Kind, detail: str = "") -> None:
        super().__init__(kind.value)
        self.kind, self.detail = kind, detail


@dataclass(frozen=True, eq=False)
class Decoded:
    """One picture."""

    pixels: NDArray[np.uint8]
    """In the form's shape."""
    size: tuple[int, int]
    """Width and height that it had in its file."""
    digest: bytes
    """The same for pictures with the same pixels, before they were made to fit."""
    coloured: bool
    """Whether it has a pixel that is not grey."""
    found: tuple[tuple[Kind, str], ...]
    """In what it differs from a plain picture, each with details."""


Turn = AbstractContextManager[object]
"""A lock that is held while a large picture is in memory; one that its holder may take again."""


@contextmanager
def quietly() -> Iterator[None]:
    """No warnings of Pillow's about files that are a little wrong: what matters is told as a remark.

    Filters belong to the whole process, so this is for around many pictures, not for around each in a thread.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Image.init()
        yield


def decode(contents: bytes, form: Form, turn: Turn | None = None) -> Decoded:
    """The picture in these bytes: the first frame, upright, over white, in the form's size and colours.

    Raises `UnusableError`, and nothing else, whatever the bytes are.
    """
    if not contents:
        raise UnusableError(Kind.EMPTY)
    try:
        with Image.open(io.BytesIO(contents), formats=FORMATS) as image:
            width, height = image.size
            _check_size(width, height)
            if image.format == "JPEG" and contents.count(SCAN) > MOST_SCANS:
                raise UnusableError(Kind.CORRUPT)
            with turn if turn is not None and width * height > LARGE_PIXELS else nullcontext():
                return _Decoding(image, contents, form).decoded()
    except UnusableError:
        raise
    except (Image.DecompressionBombError, MemoryError) as error:
        raise UnusableError(Kind.HUGE) from error
    except UnidentifiedImageError as error:
        raise UnusableError(Kind.CORRUPT) from error
    except Exception as error:  # decoders meet wrong bytes with errors of every kind
        raise UnusableError(Kind.CORRUPT) from error


def _check_size(width: int, height: int) -> None:
    if width * height > LARGEST_PIXELS:
        raise UnusableError(Kind.HUGE, f"{width} × {height}")
    if min(width, height) < SMALLEST_SIDE:
        raise UnusableError(Kind.TINY, f"{width} × {height}")


class _Decoding:
    """One picture on its way."""

    def __init__(self, image: Image.Image, contents: bytes, form: Form) -> None:
        self._image, self._contents, self._form = image, contents, form
        self._size = image.size
        self._found: list[tuple[Kind, str]] = []

    def decoded(self) -> Decoded:
        self._take_first_frame()
        self._shrink_while_decoding()
        self._image.load()
        self._turn_upright()
        self._scale_deep()
        self._lay_over_white()
        self._leave_printing_colours()
        image = self._image.convert("RGB")
        mode = "L" if self._form.channels == 1 else "RGB"
        pixels = image.tobytes()
        return Decoded(
            pixels=_fitted(image.convert(mode), self._form),
            size=self._size,
            digest=hashlib.blake2b(pixels, digest_size=16, key=repr(image.size).encode()).digest(),
            coloured=pixels[::3] != pixels[1::3] or pixels[1::3] != pixels[2::3],
            found=tuple(self._found),
        )

    def _take_first_frame(self) -> None:
        if self._image.format == "MPO":
            return  # a photograph with a preview or a second eye
        if getattr(self._image, "is_animated", False):
            self._found.append((Kind.ANIMATED, ""))
            self._image.seek(0)

    def _shrink_while_decoding(self) -> None:
        """A JPEG can be decoded at an eighth of its size, which a small picture does not miss."""
        if self._image.format in ("JPEG", "MPO") and self._image.mode in ("L", "RGB"):
            self._image.draft(self._image.mode, (4 * self._form.width, 4 * self._form.height))

    def _turn_upright(self) -> None:
        try:
            orientation = self._image.getexif().get(ORIENTATION, 1)
            upright = ImageOps.exif_transpose(self._image)
        except Exception:  # facts about a picture may be damaged where the picture is not
            return
        if orientation != 1 and orientation in range(2, 9):
            self._found.append((Kind.TURNED, ""))
            self._image = upright

    def _scale_deep(self) -> None:
        """Grey values of 16 or 32 bits come in modes of their own; colours are scaled by now."""
        image = self._image
        if image.mode.startswith("I;16"):
            self._image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
        elif image.mode in ("I", "F"):
            self._image = _stretched(np.asarray(image, dtype=np.float64), image.mode == "I")
        elif not self._has_16_bits():
            return
        self._found.append((Kind.DEEP, ""))

    def _has_16_bits(self) -> bool:
        if self._image.format == "PNG":
            return self._contents[24:25] == b"\x10"  # the header's bit depth
        tags = getattr(self._image, "tag_v2", {})
        return 16 in tuple(tags.get(BITS_PER_SAMPLE, ()))

    def _lay_over_white(self) -> None:
        if not self._image.has_transparency_data:
            return
        clear = self._image.convert("RGBA")
        lowest, _ = clear.getchannel("A").getextrema()
        if lowest == 255:
            self._image = clear.convert("RGB")
            return
        white = Image.new("RGBA", clear.size, "white")
        self._image = Image.alpha_composite(white, clear).convert("RGB")
        self._found.append((Kind.TRANSPARENT, ""))

    def _leave_printing_colours(self) -> None:
        if self._image.mode == "CMYK":
            self._found.append((Kind.PRINTED, ""))


def _stretched(values: NDArray[np.float64], whole: bool) -> Image.Image:
    """From 16 bits where they are that, else from the darkest to the lightest value that there is."""
    if not np.isfinite(values).all():
        raise UnusableError(Kind.CORRUPT)
    low, high = float(values.min()), float(values.max())
    if whole and low >= 0 and high <= 65_535:
        low, high = 0.0, 65_535.0
    scaled = (values - low) * (255 / (high - low)) if high > low else np.zeros_like(values)
    return Image.fromarray(scaled.astype(np.uint8))


def _fitted(image: Image.Image, form: Form) -> NDArray[np.uint8]:
    """Scaled so that it fills the form, with what stands out on two sides cut off."""
    width, height = image.size
    scale = min(width / form.width, height / form.height)
    cut_x, cut_y = (width - scale * form.width) / 2, (height - scale * form.height) / 2
    if image.size != (form.width, form.height):
        box = (cut_x, cut_y, width - cut_x, height - cut_y)
        image = image.resize((form.width, form.height), Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
    pixels = np.asarray(image, dtype=np.uint8)
    return pixels if form.channels == 1 else np.ascontiguousarray(pixels.transpose(2, 0, 1))
