"""The catalogues of gettext in `translations`, and how sentences are said with them."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from language.sentence import GAP, Sentence

TRANSLATIONS = Path(__file__).parent / "translations"
DOMAIN = "hearsee"
CHINESE = "zh_CN"
_HAN = re.compile("[\u3400-\u9fff]")
_WIDE = "，。；：？！、）”"
"""Marks that have the space after them within."""


class Catalogue:
    """The messages in one language other than English."""

    def __init__(self, translations: gettext.NullTranslations) -> None:
        self._translations = translations
        self.gettext, self.ngettext = translations.gettext, translations.ngettext

    def separator(self, separator: str, context: str) -> str:
        """What stands between two texts in this language."""
        return self._translations.pgettext(context, separator) if separator else ""

    def filled(self, message: str, facts: Mapping[str, str]) -> str:
        """A message with these facts in its gaps, and a space where one is due around them."""
        if not facts:
            return message
        pieces = GAP.split(message)
        pieces[1::2] = [facts[name] for name in pieces[1::2]]
        return side_by_side(pieces)

    def between(self, separator: str, parts: Iterable[str]) -> str:
        """Texts one after the other."""
        pieces: list[str] = []
        for part in parts:
            if pieces:
                pieces.append("" if separator == " " and pieces[-1].endswith(tuple(_WIDE)) else separator)
            pieces.append(part)
        return side_by_side(pieces)

    def told(self, text: str) -> str:
        """What is shown of a text: of a plain string its translation, where it is a message itself."""
        if isinstance(text, Sentence):
            return text.said(self)
        return self.gettext(text) if text else ""


@cache
def chinese() -> Catalogue:
    """The one of simplified Chinese."""
    return Catalogue(gettext.translation(DOMAIN, TRANSLATIONS, [CHINESE]))


def is_chinese(languages: Sequence[str]) -> bool:
    """Whether the first of the languages that somebody wants is Chinese, such as "zh-Hans-CN"."""
    return any(each.startswith("zh") for each in languages[:1])


def side_by_side(pieces: Iterable[str]) -> str:
    """Pieces in a row: a space between a Chinese character and a letter or figure, none between two."""
    whole = ""
    for piece in filter(None, pieces):
        if whole.endswith(" ") and _is_han(whole[-2:-1]) and _is_han(piece[0]):
            whole = whole[:-1]
        if piece.startswith(" ") and _is_han(whole[-1:]) and _is_han(piece[1:2]):
            piece = piece[1:]
        apart = whole and _is_plain(whole[-1]) + _is_plain(piece[0]) == 1
        between = " " if apart and (_is_han(whole[-1]) or _is_han(piece[0])) else ""
        whole += between + piece
    return whole


def _is_han(character: str) -> bool:
    return _HAN.fullmatch(character) is not None


def _is_plain(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character == "%")
