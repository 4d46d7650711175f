"""What is worth knowing of how pictures were read, in sentences."""

from __future__ import annotations

from language.sentence import message
from models.data.own_pictures.scanned import Scanned
from models.data.own_pictures.splitting import TEST_SHARE
from models.data.remarks import LEFT_OUT


def notices(scanned: Scanned, paged_bytes: int = 0) -> tuple[str, ...]:
    """A sentence for each thing; `paged_bytes` is how large the pixels are where they stay on disk."""
    told = [_how_split(scanned), _how_made(scanned)]
    left_out = len({remark.path for remark in scanned.remarks if remark.done == LEFT_OUT or not remark.kept})
    if scanned.remarks_in_all:
        told.append(
            message(
                "Of {files} files {left_out} were not used; “show the remarks” names each of them.",
                files=f"{scanned.files:,}",
                left_out=f"{left_out:,}",
            )
        )
    if paged_bytes:
        told.append(
            message(
                "The pictures take up {paged_bytes} MB, so they stay on disk, and every batch is "
                "read from there.",
                paged_bytes=f"{paged_bytes / 1e6:,.0f}",
            )
        )
    return tuple(told)


def _how_split(scanned: Scanned) -> str:
    if not scanned.split_by_folders:
        return message(
            "One picture in {test_share} of every class was set aside to test; their names decide which.",
            test_share=TEST_SHARE,
        )
    if scanned.validation_trains:
        return message(
            "The folders say which pictures test; those for validation train, since every run "
            "sets its own aside."
        )
    return message("The folders say which pictures test.")


def _how_made(scanned: Scanned) -> str:
    width, height = scanned.form.width, scanned.form.height
    if scanned.form.channels == 1 and scanned.coloured:
        return message(
            "The pictures were made grey, and {width} × {height} pixels large.", width=width, height=height
        )
    if scanned.form.channels == 3:
        return message(
            "The pictures were made {width} × {height} pixels large, and keep their colours.",
            width=width,
            height=height,
        )
    return message("The pictures were made {width} × {height} pixels large.", width=width, height=height)
