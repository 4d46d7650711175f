from __future__ import annotations

from models.data.own_pictures.duplicates import Duplicates
from models.data.remarks import Kind, Remark


def test_of_one_class_the_first_is_kept() -> None:
    seen = Duplicates()
    assert seen.see(b"x", 0, 1, "cat/1.png") == (True, None, ())
    assert seen.see(b"y", 1, 1, "cat/2.png") == (True, None, ())
    assert seen.see(b"x", 2, 1, "cat/3.png") == (
        False,
        None,
        (Remark("cat/3.png", Kind.DUPLICATE, "cat/1.png"),),
    )


def test_what_is_in_two_classes_is_used_in_none() -> None:
    seen = Duplicates()
    seen.see(b"x", 7, 0, "cat/1.png")
    keep, leave_out, remarks = seen.see(b"x", 8, 1, "dog/1.png")
    assert (keep, leave_out) == (False, 7)
    assert {(remark.path, remark.kind) for remark in remarks} == {
        ("cat/1.png", Kind.CONTRADICTORY),
        ("dog/1.png", Kind.CONTRADICTORY),
    }
    keep, leave_out, (remark,) = seen.see(b"x", 9, 0, "cat/2.png")
    assert (keep, leave_out, remark.kind) == (False, None, Kind.CONTRADICTORY)
