"""The ways of all features, put together."""

from __future__ import annotations

from app.commands.understanding import families
from app.commands.understanding.understanding import Understanding
from app.commands.vocabulary import Vocabulary
from app.data import ways as data_ways
from app.doctor import ways as doctor_ways
from app.export import ways as export_ways
from app.playground import ways as playground_ways
from app.results import ways as results_ways
from app.runs import ways as runs_ways
from app.session import ways as session_ways
from app.settings import ways as settings_ways
from app.training import ways as training_ways
from app.voice import ways as voice_ways
from app.webcam import ways as webcam_ways

FEATURES = (
    families.WAYS,
    training_ways.WAYS,
    data_ways.WAYS,
    runs_ways.WAYS,
    results_ways.WAYS,
    export_ways.WAYS,
    webcam_ways.WAYS,
    playground_ways.WAYS,
    session_ways.WAYS,
    voice_ways.WAYS,
    settings_ways.WAYS,
    doctor_ways.WAYS,
)


def every_way(vocabulary: Vocabulary) -> Understanding:
    """Everything that can be asked for in free text."""
    return Understanding(FEATURES, vocabulary.commands)
