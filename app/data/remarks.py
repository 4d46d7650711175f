"""Remarks on the files of a data set, in words: one, all of a kind, and all as a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.free_name import free_path
from app.common.words.numbers import count, counted
from app.compute.messages.data import DataSummary
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
    return " · ".join(f"{words(KIND_TITLES[kind])} {count(each)}" for kind, each in counted_kinds(remarks))


def remarks_in_words(data: DataSummary) -> str:
    """How many remarks there are, in a sentence."""
    if not data.remarks:
        return f"There is nothing to remark on the files of {data.name}."
    kinds = _listed(data)
    return f"{counted(data.remarks_in_all, 'remark')} on the files of {data.name}: {kinds}."


def save_remarks(data: DataSummary, folder: Path, words: Words = str) -> Path:
    """All remarks as a text, a line each, under a name that is free. Raises `CommandError`."""
    if not data.remarks:
        raise CommandError(f"There is nothing to remark on the files of {data.name}, so nothing was saved.")
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
            f"The remarks could not be saved as {path} ({reason}); {remedy(error)} or choose another folder "
            "for pictures."
        ) from error
    return path


def _listed(data: DataSummary) -> str:
    return ", ".join(f"{KIND_TITLES[kind]}: {count(each)}" for kind, each in counted_kinds(data.remarks))
