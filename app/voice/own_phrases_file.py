"""Phrases of the user's own as a file of JSON: each with the sentence that it stands for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.commands.own_phrases import Alias, Aliases
from app.common.json_file import change_object, read_object
from app.common.plain_json import is_text
from language.sentence import message

WHAT = message("your own phrases")
MOST_LETTERS = 500
"""Of a phrase or a sentence in the file: what was never said is passed over."""


def _is_readable(*texts: Any) -> bool:
    """Whether they can have been said or typed."""
    return all(is_text(each) and len(each) <= MOST_LETTERS for each in texts)


class AliasesFile:
    """Aliases as JSON: each phrase with its sentence."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Aliases:
        """Those that are kept. Raises `KeptFileError`."""
        kept = read_object(self.path, WHAT)
        readable = {phrase: said for phrase, said in kept.items() if _is_readable(phrase, said)}
        return Aliases(tuple(Alias(phrase, said) for phrase, said in readable.items()))

    def save(self, aliases: Aliases, since: Aliases | None = None) -> None:
        """Keep exactly these; or what has changed since those, where another window may have changed others.

        Raises `KeptFileError`.
        """

        def change(there: dict[str, Any]) -> dict[str, Any]:
            if since is None:
                return {each.phrase: each.sentence for each in aliases.all}
            new = [each for each in aliases.all if each not in since.all]
            gone = {each.words for each in (*since.all, *new) if each not in aliases.all or each in new}
            left = {phrase: said for phrase, said in there.items() if Alias(phrase, "").words not in gone}
            return {**left, **{each.phrase: each.sentence for each in new}}

        if aliases != since:
            change_object(self.path, change, WHAT)
