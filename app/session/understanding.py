"""The ways of all features, put together."""

from __future__ import annotations

from pathlib import Path

from app.commands.understanding.shared import SHARED
from app.commands.understanding.understanding import Understanding
from app.commands.understanding.ways_file import FeatureWays
from app.commands.vocabulary import Vocabulary
from app.playground.ways import FEATURE as PLAYGROUND
from app.questions.questions import FEATURE as QUESTIONS
from app.questions.questions import questions
from app.results.ways import FEATURE as RESULTS
from app.training.ways import FEATURE as TRAINING

_APP = Path(__file__).parents[1]
_OF_WORDS_ALONE = ("data", "runs", "export", "webcam", "session", "voice", "settings", "doctor")
FEATURES = (
    SHARED,
    TRAINING,
    RESULTS,
    PLAYGROUND,
    QUESTIONS,
    *(FeatureWays(_APP / name / "ways.toml") for name in _OF_WORDS_ALONE),
)


def every_way(vocabulary: Vocabulary) -> Understanding:
    """Everything that can be asked for in free text: commands, and questions."""
    return Understanding(FEATURES, {**vocabulary.commands, **questions(vocabulary.slots)})
