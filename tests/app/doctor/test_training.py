from pathlib import Path

import pytest

from app.doctor.child import Outcome
from app.doctor.finding import Health
from app.doctor.training import examine_training
from tests.app.doctor.another_computer import FakeProbe, came_back, computer

DATA = {"folder": "/usr/share/fashion", "name": "Fashion-MNIST", "training": 60_000, "test": 10_000}
TORCH = {"version": "2.13.0", "seconds": 1.6, "devices": ["cpu"], "threads": 2}


def test_what_trains_where_and_on_what(tmp_path: Path) -> None:
    torch, device, data = examine_training(computer(tmp_path, probe=FakeProbe(came_back(**TORCH, data=DATA))))
    assert torch.found == "PyTorch 2.13.0; it loads in 1.6 s, in a process of its own."
    assert device.found == "Runs train on the processor, with up to 2 threads."
    assert data.found == (
        "Fashion-MNIST: 60,000 images to train with and 10,000 to test with, in /usr/share/fashion."
    )
    assert {each.health for each in (torch, device, data)} == {Health.GOOD}


def test_the_data_set_that_was_chosen_is_the_one_that_is_looked_at(tmp_path: Path) -> None:
    probe = FakeProbe(came_back(**TORCH, data=None))
    examine_training(computer(tmp_path, probe=probe, data_folder=Path("/clothes")))
    assert probe.sent[0][0] == ("torch", str(tmp_path / "data"), str(Path("/clothes")))


def test_a_data_set_that_is_missing_or_damaged_says_what_to_do(tmp_path: Path) -> None:
    damaged = {"folder": "/data", "problem": "The file x is damaged."}
    for data, health in ((None, Health.NOTICE), (damaged, Health.BAD)):
        *_, finding = examine_training(computer(tmp_path, probe=FakeProbe(came_back(**TORCH, data=data))))
        assert finding.health is health
        assert finding.advice


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (Outcome({}, None), "took longer than 90 seconds"),
        (Outcome({}, 1, "Traceback\nOSError: [WinError 1114] a DLL failed."), "WinError 1114"),
        (Outcome({}, -11), "exit code -11"),
    ],
)
def test_a_torch_that_does_not_load_is_told_and_so_is_what_follows(
    tmp_path: Path, outcome: Outcome, told: str
) -> None:
    torch, data = examine_training(computer(tmp_path, probe=FakeProbe(outcome)))
    assert torch.health is Health.BAD
    assert told in torch.found
    assert data.advice == "Look at PyTorch first."


def test_a_graphics_card_is_named(tmp_path: Path) -> None:
    facts = {**TORCH, "devices": ["cuda", "cpu"], "data": DATA}
    _, device, _ = examine_training(computer(tmp_path, probe=FakeProbe(came_back(**facts))))
    assert "graphics card; the processor is there too" in device.found
