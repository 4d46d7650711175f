from pathlib import Path
from typing import Any

import pytest

from app.doctor.child import Outcome
from app.doctor.finding import Health
from app.doctor.hearing import examine_microphones, examine_speech_model
from audio.recognisers.network.weights import ENVIRONMENT_VARIABLE
from tests.app.doctor.another_computer import FakeProbe, came_back, computer


@pytest.mark.parametrize(
    ("outcome", "health", "told"),
    [
        (came_back(inputs=[44_100, 16_000]), "good", "Found 2 sound inputs; the first works at 44,100 Hz."),
        (came_back(inputs=[]), "notice", "No microphone is connected"),
        (came_back(problem="The microphone needs PyAudio."), "bad", "The microphone needs PyAudio."),
        (Outcome({}, None), "bad", "did not answer within 15 seconds"),
        (Outcome({}, -11), "bad", "ended the process that asked it (exit code -11)"),
    ],
)
def test_microphones_are_told_whatever_their_drivers_do(
    tmp_path: Path, outcome: Outcome, health: str, told: str
) -> None:
    (finding,) = examine_microphones(computer(tmp_path, probe=FakeProbe(outcome)))
    assert finding.health.value == health
    assert told in finding.found
    assert bool(finding.advice) == (health != "good")


def test_a_folder_of_weights_that_lacks_something_is_bad(tmp_path: Path) -> None:
    here: Any = computer(tmp_path, environment={ENVIRONMENT_VARIABLE: str(tmp_path)})
    (finding,) = examine_speech_model(here)
    assert finding.health is Health.BAD
    assert "lacks model.bin" in finding.found
    assert "the typed line" in finding.advice


def test_without_weights_nothing_is_said_to_hear(tmp_path: Path) -> None:
    (finding,) = examine_speech_model(computer(tmp_path), lambda: None, lambda: None)
    assert finding.health is Health.NOTICE
    assert "nothing hears" in finding.found
    for cure in ("“fetch Whisper”", "hearsee[offline]", "the typed line"):
        assert cure in finding.advice


def test_weights_are_never_put_together_by_looking(tmp_path: Path) -> None:
    (finding,) = examine_speech_model(computer(tmp_path))
    assert finding.found
    assert not (tmp_path / "whisper").exists()
