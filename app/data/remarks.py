"""Remarks on the files of a data set, in words: one, all of a kind, and all as a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.free_name import free_path
from app.common.words.numbers import count, counted
from app.compute.messages.data import DataSummary
from language.sentence import joined, message
from models.data.remarks import KIND_TITLES, Remark, counted_kinds
from models.files.whole_files import remedy, write_whole

Words = Callable[[str], str]
"""An English text in the language that is wanted."""
FILE = "remarks.txt"


def remark_in_words(remark: Remark, words: Words = str) -> str:
    """The file, what is the matter and what was done, side by side."""
    detail = f" ({words(remark.detail)})" if remark.detail else ""
    return f"{remark.path} · {words(remark.what)}{detail} · {words(remark.done)}"


def kinds_in_words(remarks: tuple[Remark, ...], words: Words = str) -> str:
    """How many there are of each kind: "Damaged 12 · Empty 3"."""
    kinds = counted_kinds(remarks)
    return joined(" · ", (f"{words(KIND_TITLES[kind])} {count(each)}" for kind, each in kinds))


def remarks_in_words(data: DataSummary) -> str:
    """How many remarks there are, in a sentence."""
    if not data.remarks:
        return message("There is nothing to remark on the files of {data}.", data=data.name)
    kinds = _listed(data)
    return message(
        "{remarks_in_all} on the files of {data}: {kinds}.",
        remarks_in_all=counted(data.remarks_in_all, "remark"),
        data=data.name,
        kinds=kinds,
    )


def save_remarks(data: DataSummary, folder: Path, words: Words = str) -> Path:
    """All remarks as a text, a line each, under a name that is free. Raises `CommandError`."""
    if not data.remarks:
        raise CommandError(
            message(
                "There is nothing to remark on the files of {data}, so nothing was saved.", data=data.name
            )
        )
    lines = [remark_in_words(remark, words) for remark in data.remarks]
    if data.remarks_in_all > len(lines):
        lines.append(f"… {count(data.remarks_in_all - len(lines))}")
    path = free_path(folder / FILE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, ("\n".join(lines) + "\n").encode("utf-8", errors="replace"))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise CommandError(
            message(
                "The remarks could not be saved as {path} ({reason}); {error} or choose another "
                "folder for pictures.",
                path=path,
                reason=reason,
                error=remedy(error),
            )
        ) from error
    return path


def _listed(data: DataSummary) -> str:
    kinds = counted_kinds(data.remarks)
    return joined(", ", (joined(": ", [KIND_TITLES[kind], count(each)]) for kind, each in kinds))
