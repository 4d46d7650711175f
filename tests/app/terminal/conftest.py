from pathlib import Path

import pytest

from app.common.folders import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(
        runs=tmp_path / "runs",
        cache=tmp_path / "cache",
        pictures=tmp_path / "pictures",
        weights=tmp_path / "weights",
        settings=tmp_path / "settings",
    )
