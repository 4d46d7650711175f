"""Texts with gaps, "Training {model} for {epochs}.", and what stands in the gaps of a text made of one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

GAP = re.compile(r"\{(\w+)\}")
TELLING, TELLING_OF_NAMES, TELLING_OTHERWISE = 7, 6, 14
"""Letters of its own by which a template is known again, whatever stands in its gaps: where they begin or end
a sentence, where they do so beside a name that nobody can know, and where they do not."""
OPEN_ENDS = ("before", "after")
"""Gaps that may be empty: a template that continues another text, or is continued by one."""
OWN = (
    *("class_name", "classes", "positive", "negative", "data", "data_set", "speaker", "speakers"),
    *("path", "folder", "file", "within", "parent", "run_name", "machine", "camera", "microphones"),
)
"""Gaps for what users and others have named: it is the same in every language. Sources call it so."""
THE_REST = "not {positive}"
"""The one name of a class that is ours: of all that are not a class of the user's."""
A_NUMBER = r"[\d.,]{1,40}(?:e[+-]?\d{1,3})?"
"""What stands in a gap called "number"."""
QUOTATION = re.compile(r"“[^”]*”")
LETTERS = 5
"""By so many of its own a template is looked for in a text: with fewer, too many would have to be read."""
HELD = str.maketrans({" ": "\ue000", "\n": "\ue001"})
LET_GO = str.maketrans({"\ue000": " ", "\ue001": "\n"})


def held(text: str) -> str:
    """The text with letters in place of the spaces of its quotations, which so are never read as several."""
    return QUOTATION.sub(lambda quotation: quotation[0].translate(HELD), text) if "“" in text else text


def let_go(text: str) -> str:
    """Without them again."""
    return text.translate(LET_GO)


def is_own(gap: str) -> bool:
    """Whether users and others have named what stands in a gap of this name; the second is called "path2"."""
    return gap.rstrip("0123456789") in OWN


class Template:
    """A text with gaps. What is made of it is read from left to right, once, whoever wrote it."""

    def __init__(self, text: str) -> None:
        # There are a thousand, and few are read: what only reading needs is found out then.
        self.text = text
        self._pieces = pieces = GAP.split(held(text))
        said = pieces[::2]
        self.size = sum(map(len, said))
        """Letters that it says itself."""
        self.longest = max(said, key=len)
        """Words that stand in every text that is made of it."""
        begins_or_ends = bool(pieces[0]) or pieces[-1].endswith(".")
        self.has_names = any(map(is_own, pieces[1::2]))
        least = TELLING_OF_NAMES if self.has_names else TELLING
        self.is_telling = self.size >= (least if begins_or_ends else TELLING_OTHERWISE)

    @cached_property
    def quoted(self) -> frozenset[str]:
        """Its gaps in quotation marks."""
        return frozenset(name for name in self._pieces[1::2] if f"“{{{name}}}”" in self.text)

    @property
    def closed(self) -> bool:
        """Whether it begins and ends with words of its own."""
        return bool(self._pieces[0] and self._pieces[-1])

    @property
    def begins_with_name(self) -> bool:
        """Whether it begins with a gap for what users and others have named."""
        return not self._pieces[0] and is_own(self._pieces[1])

    @cached_property
    def _ends_a_sentence(self) -> bool:
        return bool(self._pieces[-1]) or self._pieces[-3].endswith((". ", "? ", ": "))

    @cached_property
    def _parts(self) -> tuple[list[str], list[_Words]]:
        return _parts(self._pieces)

    def read(self, text: str) -> dict[str, str] | None:
        """What stands in its gaps, in each as little as can be; None where the text is not made of it."""
        if self.longest not in text or (text.endswith(".") and not self._ends_a_sentence):
            return None
        values: dict[str, str] = {}
        gaps, (first, *others) = self._parts
        found = first.begins(text)
        if not others and found is not None and found.end < len(text):
            return None
        for number, (gap, words) in enumerate(zip(gaps, others, strict=True), 1):
            if found is None:
                return None
            begin = found.end
            values |= found.numbers
            least = begin + (gap not in OPEN_ENDS)
            found = words.ends(text, least) if number == len(others) else words.within(text, least)
            values[gap] = text[begin : found.start] if found is not None else ""
        return None if found is None else values | found.numbers


class Templates:
    """Many, of which those that a text may be made of are found without looking at all the others."""

    def __init__(self, texts: Iterable[str]) -> None:
        # The one that says most of a sentence itself is the one that the sentence was made of.
        made = sorted(map(Template, texts), key=lambda each: (not each.is_telling, -each.size))
        self._by_letters: dict[str, list[tuple[int, Template]]] = {}
        for place, each in enumerate(made):
            self._by_letters.setdefault(each.longest[:LETTERS], []).append((place, each))
        self._short = [key for key in self._by_letters if len(key) < LETTERS]

    def in_text(self, text: str) -> list[Template]:
        """Those whose longest words stand in it, the likeliest first."""
        letters = {text[place : place + LETTERS] for place in range(len(text) - LETTERS + 1)}
        keys = [
            *filter(self._by_letters.__contains__, letters),
            *(each for each in self._short if each in text),
        ]
        found = [each for key in keys for each in self._by_letters[key] if each[1].longest in text]
        return [template for _, template in sorted(found, key=lambda each: each[0])]


class _Found(NamedTuple):
    start: int
    end: int
    numbers: dict[str, str]


class _Words:
    """What a template says between two of its gaps: words, or words with a number in them."""

    def __init__(self, words: str) -> None:
        self._words = words

    def begins(self, text: str) -> _Found | None:
        """Where it stands at the beginning."""
        return _Found(0, len(self._words), {}) if text.startswith(self._words) else None

    def within(self, text: str, least: int) -> _Found | None:
        """Where it stands first, from `least` on."""
        start = text.find(self._words, least)
        return None if start < 0 else _Found(start, start + len(self._words), {})

    def ends(self, text: str, least: int) -> _Found | None:
        """Where it stands at the end, not before `least`."""
        start = len(text) - len(self._words)
        return _Found(start, len(text), {}) if start >= least and text.endswith(self._words) else None


class _WordsAndNumber(_Words):
    def __init__(self, words: str) -> None:
        super().__init__(words)
        before, after = map(re.escape, words.split("{number}"))
        self._written = rf"{before}(?P<number>{A_NUMBER}){after}"

    # Compiled when they are asked: all of them at once would hold the window up.

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._written)

    @cached_property
    def _last(self) -> re.Pattern[str]:
        return re.compile(rf"{self._written}\Z")

    def begins(self, text: str) -> _Found | None:
        return _found(self._pattern.match(text))

    def within(self, text: str, least: int) -> _Found | None:
        return _found(self._pattern.search(text, least))

    def ends(self, text: str, least: int) -> _Found | None:
        return _found(self._last.search(text, least))


def _found(match: re.Match[str] | None) -> _Found | None:
    return None if match is None else _Found(*match.span(), match.groupdict())


def _parts(pieces: list[str]) -> tuple[list[str], list[_Words]]:
    """Its gaps for any text, and what stands around them."""
    gaps: list[str] = []
    words = [pieces[0]]
    for name, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if name == "number":
            words[-1] += f"{{number}}{piece}"
        else:
            gaps.append(name)
            words.append(piece)
    return gaps, [_WordsAndNumber(each) if "{number}" in each else _Words(each) for each in words]
