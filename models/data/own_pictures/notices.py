"""What is worth knowing of how pictures were read, in sentences."""

from __future__ import annotations

from models.data.own_pictures.scanned import Scanned
from models.data.own_pictures.splitting import TEST_SHARE
from models.data.remarks import LEFT_OUT


def notices(scanned: Scanned, paged_bytes: int = 0) -> tuple[str, ...]:
    """A sentence for each thing; `paged_bytes` is how large the pixels are where they stay on disk."""
    told = [_how_split(scanned), _how_made(scanned)]
    left_out = len({remark.path for remark in scanned.remarks if remark.done == LEFT_OUT or not remark.kept})
    if scanned.remarks_in_all:
        told.append(
            f"Of {scanned.files:,} files {left_out:,} were not used; “show the remarks” names each of them."
        )
    if paged_bytes:
        told.append(
            f"The pictures take up {paged_bytes / 1e6:,.0f} MB, so they stay on disk, and every batch is "
            "read from there."
        )
    return tuple(told)


def _how_split(scanned: Scanned) -> str:
    if not scanned.split_by_folders:
        return f"One picture in {TEST_SHARE} of every class was set aside to test; their names decide which."
    if scanned.validation_trains:
        return (
            "The folders say which pictures test; those for validation train, since every run sets its own "
            "aside."
        )
    return "The folders say which pictures test."


def _how_made(scanned: Scanned) -> str:
    width, height = scanned.form.width, scanned.form.height
    if scanned.form.channels == 1 and scanned.coloured:
        return f"The pictures were made grey, and {width} × {height} pixels large."
    if scanned.form.channels == 3:
        return f"The pictures were made {width} × {height} pixels large, and keep their colours."
    return f"The pictures were made {width} × {height} pixels large."
