from __future__ import annotations

from app.runs.history.unsaved import Unkept, is_kept
from models.settings.specification import RunSpecification


def test_a_model_without_a_history_has_a_folder_until_it_is_removed() -> None:
    unkept = Unkept()
    one, other = (unkept.model(RunSpecification("mlp")) for _ in range(2))
    assert one.run != other.run
    assert not is_kept(one.run)
    assert is_kept("2026-11-24-mlp-1")
    one.weights.write_bytes(b"weights")
    unkept.remove()
    assert not one.weights.parent.exists()
    assert not other.weights.parent.exists()
