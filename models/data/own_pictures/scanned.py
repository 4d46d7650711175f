"""What a scan found, as it is kept beside the pixels."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from models.data.own_pictures.form import Form
from models.data.remarks import Kind, Remark

REMARKS_KEPT = 20_000
"""More than anybody reads; of the rest only how many there are is kept."""


@dataclass(frozen=True)
class Scanned:
    """Facts about the pictures of a folder or zip, whose pixels are in a file of their own."""

    form: Form
    classes: tuple[str, ...]
    training_rows: tuple[int, ...]
    """Which rows of the pixels train."""
    training_labels: tuple[int, ...]
    test_rows: tuple[int, ...]
    test_labels: tuple[int, ...]
    remarks: tuple[Remark, ...]
    remarks_in_all: int
    files: int
    """Files that were looked at."""
    split_by_folders: bool
    """Whether a folder says which pictures test; else names decided."""
    validation_trains: bool
    usual_size: tuple[int, int] | None
    """Width and height that most pictures have, or None where they are of all sizes."""
    coloured: bool
    """Whether any has a colour."""

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        values = asdict(self)
        values["remarks"] = [[each.path, each.kind.name, each.detail] for each in self.remarks]
        return values

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Scanned:
        """The inverse. Raises `KeyError`, `TypeError` or `ValueError` where that is something else."""
        remarks = tuple(Remark(path, Kind[kind], detail) for path, kind, detail in values["remarks"])
        size = values["usual_size"]
        numbers = {
            name: tuple(map(int, values[name]))
            for name in ("training_rows", "training_labels", "test_rows", "test_labels")
        }
        return cls(
            **{
                **values,
                **numbers,
                "form": Form(**values["form"]),
                "classes": tuple(values["classes"]),
                "remarks": remarks,
                "usual_size": tuple(size) if size else None,
            }
        )
