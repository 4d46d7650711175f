"""From a camera, made here, to a model that names what it sees, through the real window and worker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.app.small_data import write_small_data
from tests.end_to_end.conftest import WindowProgram

pytestmark = pytest.mark.end_to_end
RED, BLUE = 0, 2


def sees(name: str, facts: dict[str, Any]) -> bool:
    return bool(facts["webcam"]["seen"] == name)


@pytest.mark.timeout(240)
def test_two_things_are_shown_to_the_camera_learnt_and_told_apart(
    tmp_path: Path, open_program: Callable[..., WindowProgram]
) -> None:
    program = open_program(tmp_path, write_small_data(tmp_path / "data"))
    program.until(lambda facts: facts["data"])
    program.ask("plug_camera")
    assert program.ask("say", "teach from the webcam")
    assert program.facts()["webcam"]["light"]
    program.ask("name_class", 0, "cup")
    program.ask("name_class", 1, "pen")
    assert program.ask("show_camera", RED, 24, 0)
    assert program.ask("show_camera", BLUE, 24, 1)
    counts = program.facts()["webcam"]["counts"]
    assert set(counts) == {"cup", "pen"}
    assert min(counts.values()) >= 12, counts
    folder = Path(program.facts()["webcam"]["folder"])
    assert {each.name: len(list(each.glob("*.png"))) for each in folder.iterdir()} == counts
    with Image.open(next((folder / "cup").glob("*.png"))) as picture:
        assert picture.size == (256, 256)

    assert program.ask("press_in_webcam", "open_pictures")
    facts = program.until(lambda facts: facts["data"] == "webcam")
    program.ask("say", "train softmax for 20 epochs")
    program.until(lambda facts: facts["status"] == "finished")
    assert program.ask("press_in_webcam", "look")
    for hue, name in ((RED, "cup"), (BLUE, "pen")):
        program.ask("show_camera", hue, 3)
        facts = program.until(partial(sees, name))
    assert not facts["torch"], "the window's process has loaded torch"
    program.ask("say", "show the mistakes")
    program.until(lambda facts: facts["mistakes"] is not None)
    program.ask("say", "close the webcam")
    assert not program.facts()["webcam"]["light"]
    assert program.close() == 0
