from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from models.data.own_pictures.form import Form
from models.data.own_pictures.pixel_file import PixelWriter, mapped


@pytest.mark.parametrize("form", [Form(3, 5), Form(4, 2, channels=3)])
def test_pictures_added_one_by_one_are_one_array(tmp_path: Path, form: Form) -> None:
    pictures = np.random.default_rng(0).integers(0, 256, (1000, *form.shape), dtype=np.uint8)
    path = tmp_path / "pixels.npy"
    with PixelWriter(path, form) as writer:
        assert [writer.add(picture) for picture in pictures] == list(range(1000))
        assert not path.exists()
        writer.finish()
    assert np.array_equal(mapped(path), pictures)
    assert np.array_equal(np.load(path), pictures)
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_not_finished_leaves_nothing(tmp_path: Path) -> None:
    with PixelWriter(tmp_path / "pixels.npy", Form(2, 2)) as writer:
        writer.add(np.zeros((2, 2), dtype=np.uint8))
    assert list(tmp_path.iterdir()) == []


def test_another_kind_of_array_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "pixels.npy", np.zeros(3))
    with pytest.raises(ValueError, match="holds float64"):
        mapped(tmp_path / "pixels.npy")
