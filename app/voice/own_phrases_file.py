"""Phrases of the user's own as a file of JSON: each with the sentence that it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.commands.own_phrases import Alias, Aliases
from app.common.json_file import Change, JsonFile
from app.common.plain_json import is_text
from language.sentence import message

MOST_LETTERS = 500
"""Of a phrase or a sentence in the file: what was never said is passed over."""


def _is_readable(*texts: Any) -> bool:
    """Whether they can have been said or typed."""
    return all(is_text(each) and len(each) <= MOST_LETTERS for each in texts)


class AliasesFile(JsonFile[Aliases]):
    """Aliases as JSON: each phrase with its sentence."""

    what = message("your own phrases")

    def read(self, content: Mapping[str, Any]) -> Aliases:
        """Those that can have been said or typed."""
        readable = {phrase: said for phrase, said in content.items() if _is_readable(phrase, said)}
        return Aliases(tuple(Alias(phrase, said) for phrase, said in readable.items()))

    def change(self, value: Aliases, since: Aliases | None) -> Change:
        """Put those that are new, and take those that are gone."""

        def change(there: dict[str, Any]) -> dict[str, Any]:
            if since is None:
                return {each.phrase: each.sentence for each in value.all}
            new = [each for each in value.all if each not in since.all]
            gone = {each.words for each in (*since.all, *new) if each not in value.all or each in new}
            left = {phrase: said for phrase, said in there.items() if Alias(phrase, "").words not in gone}
            return {**left, **{each.phrase: each.sentence for each in new}}

        return change
