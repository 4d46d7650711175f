"""Whisper's real weights, where they are on this computer (see the extra `offline`)."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.common.folders import user_folders
from audio.recognisers.network.weights import WeightsError, find_weights


def real_weights() -> Path:
    """Their folder. Skips the test where there is none."""
    try:
        folder = find_weights(None, user_folders().weights)
    except WeightsError as error:
        pytest.skip(str(error))
    if folder is None:
        pytest.skip("Whisper's weights are not on this computer")
    return folder
