"""Facts about the Free Spoken Digit Dataset: 3,000 recordings of the digits, by six people.

Source: Z. Jackson, C. Souza, J. Flaks, Y. Pan, H. Nicolas, A. Thite, "Free Spoken Digit Dataset", v1.0.10,
2020, https://github.com/Jakobovski/free-spoken-digit-dataset, licence CC BY-SA 4.0.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from language.sentence import message

NAME = message("Free Spoken Digit Dataset")
LICENCE = message("CC BY-SA 4.0")
HOME = "https://github.com/Jakobovski/free-spoken-digit-dataset"
URL = f"{HOME}/archive/refs/tags/v1.0.10.zip"
TOTAL_BYTES = 16_400_000
"""About so many: GitHub packs the archive when it is asked for, and neither size nor digest are for ever."""
FOLDER = "spoken-digits"
FILE = "free-spoken-digit-dataset.zip"

DIGITS = tuple("0123456789")
SPEAKERS = ("george", "jackson", "lucas", "nicolas", "theo", "yweweler")
EACH = 50
"""Recordings of each digit by each person."""


def archive_in(cache: Path) -> Path:
    """Where the archive is once it has been fetched."""
    return cache / FOLDER / FILE


def is_published(labels: tuple[str, ...], speakers: tuple[str, ...]) -> bool:
    """Whether recordings with these labels and speakers [n] are just those that were published."""
    expected = {(digit, speaker): EACH for digit in DIGITS for speaker in SPEAKERS}
    return Counter(zip(labels, speakers, strict=True)) == expected
