"""Text as a recogniser, a keyboard or a template writes it -> the tokens that a grammar compares."""

from __future__ import annotations

import re
import unicodedata

HAN = "\u3400-\u9fff"
_HAN = re.compile(f"[{HAN}]")
_TOKEN = re.compile(
    rf"[{HAN}]"  # Chinese is compared character by character: its words have no spaces.
    # A minus is kept: no slot takes a number below nought, and 0.1 is not what was meant by -0.1.
    r"|(?:(?<![\w])-)?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|\.\d+)"
    rf"|(?:(?![{HAN}])[^\W\d_])+(?:'(?:(?![{HAN}])[^\W\d_])+)*"
)
_THOUSANDS_COMMA = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def tokens(text: str) -> tuple[str, ...]:
    """Lower-case words, written numbers and single Chinese characters; punctuation is dropped.

    >>> tokens("Train the M.L.P., for 10 epochs!")
    ('train', 'the', 'm', 'l', 'p', 'for', '10', 'epochs')
    >>> tokens("训练MLP，学习率0.1")
    ('训', '练', 'mlp', '学', '习', '率', '0.1')
    """
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")
    return tuple(_TOKEN.findall(_THOUSANDS_COMMA.sub("", folded)))


def is_han(token: str) -> bool:
    """Whether the token is a Chinese character."""
    return len(token) == 1 and HAN[0] <= token <= HAN[-1]


def has_han(text: str) -> bool:
    """Whether there is a Chinese character in it."""
    return not text.isascii() and _HAN.search(text) is not None
