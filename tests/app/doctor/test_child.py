import os
import time
from pathlib import Path

import pytest

from app.doctor.child import GivenUpError, probe_here


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "hangs.py").write_text("import time\ntime.sleep(60)\n")
    (tmp_path / "fails.py").write_text("raise RuntimeError('damaged')\n")
    (tmp_path / "chatters.py").write_text("print('Welcome to chatters!')\nprint('[1, 2]')\n")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}


def test_a_process_that_hangs_is_ended_and_what_it_told_is_kept(environment: dict[str, str]) -> None:
    begun = time.monotonic()
    outcome = probe_here(("libraries", "chatters", "hangs"), 1.0, environment)
    assert (outcome.code, outcome.came_back, outcome.facts["loading"]) == (None, False, "hangs")
    assert time.monotonic() - begun < 10


def test_what_nobody_waits_for_any_more_is_ended_at_once(environment: dict[str, str]) -> None:
    begun = time.monotonic()
    with pytest.raises(GivenUpError):
        probe_here(("libraries", "hangs"), 60.0, environment, given_up=lambda: time.monotonic() > begun + 0.1)
    assert time.monotonic() - begun < 10


def test_a_library_that_does_not_load_is_no_end(environment: dict[str, str]) -> None:
    outcome = probe_here(("libraries", "fails", "chatters"), 30.0, environment)
    assert outcome.came_back
    assert "damaged" in outcome.facts["problem"]
