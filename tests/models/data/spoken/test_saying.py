from __future__ import annotations

import numpy as np
import pytest

from models.data.checks import DataError
from models.data.spoken.saying import sound_image
from models.data.spoken.spectrogram import picture_of
from tests.models.data.spoken.sounds import word
from tests.models.samples import is_one_sentence


def pcm(samples: np.ndarray) -> bytes:
    return (samples * 32767).round().astype("<i2").tobytes()


def test_a_word_from_the_microphone_looks_as_one_from_a_file() -> None:
    spoken, filed = sound_image(pcm(word("0", rate=16_000)), 16_000), picture_of(word("0"))
    brightest = spoken.argmax(axis=0)[3:-3] - filed.argmax(axis=0)[3:-3]
    assert np.abs(brightest).max() <= 2


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(8000), np.full(10, 0.5)])
def test_nothing_to_see_is_said_in_a_sentence(samples: np.ndarray) -> None:
    with pytest.raises(DataError) as caught:
        sound_image(pcm(samples), 16_000)
    assert is_one_sentence(str(caught.value))
