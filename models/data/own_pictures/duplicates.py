"""Pictures with the very same pixels: kept once, and not at all where their classes differ."""

from __future__ import annotations

from models.data.remarks import Kind, Remark


class Duplicates:
    """Sees every picture once, in order.

    Of one class the first is kept. What lies in two classes teaches a contradiction, and nobody but the user
    knows which is right: so none of them is used. Across `train` and `test` it is the same: a picture that
    trained would flatter the figure if it tested too.
    """

    def __init__(self) -> None:
        self._first: dict[bytes, int] = {}
        """The row of the first picture with these pixels; -1 where they are in two classes."""
        self._seen: dict[bytes, tuple[int, str]] = {}
        """Its label and path."""

    def see(
        self, digest: bytes, row: int, label: int, path: str
    ) -> tuple[bool, int | None, tuple[Remark, ...]]:
        """Whether to keep this one, which earlier row to leave out after all, and what to tell."""
        if digest not in self._first:
            self._first[digest], self._seen[digest] = row, (label, path)
            return True, None, ()
        first_row, (first_label, first_path) = self._first[digest], self._seen[digest]
        if first_row < 0:
            return False, None, (Remark(path, Kind.CONTRADICTORY, first_path),)
        if label == first_label:
            return False, None, (Remark(path, Kind.DUPLICATE, first_path),)
        self._first[digest] = -1
        both = (Remark(first_path, Kind.CONTRADICTORY, path), Remark(path, Kind.CONTRADICTORY, first_path))
        return False, first_row, both
