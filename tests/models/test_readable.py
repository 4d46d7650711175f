from __future__ import annotations

import pytest

from models.readable import readable


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cat", "cat"),
        ("猫 🙂", "猫 🙂"),
        ("caf\udce9", "caf\\xe9"),
        ("\ud83d", "\\ud83d"),
        ("a\udc00", "a\\udc00"),
    ],
)
def test_only_halves_of_letters_are_written_in_digits(name: str, text: str) -> None:
    assert readable(name) == text
    readable(name).encode()
