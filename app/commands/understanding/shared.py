"""Words that the commands of all features share, and kinds of which several slots are filled."""

from __future__ import annotations

from pathlib import Path

from app.commands.slots import ModelName, OtherClassName, values_of
from app.commands.understanding.lexicon import JOINS
from app.commands.understanding.ways_file import FeatureWays, joining_words
from audio.grammar.grammar import Decimal, WholeNumber

_FILE = Path(__file__).with_name("shared.toml")
SHARED = FeatureWays(
    _FILE,
    slots={
        "class_said": values_of(OtherClassName),
        "model_said": values_of(ModelName),
        "bare_number": Decimal(-1e6, 1e9),
        "factor": Decimal(0, 1000),
        "more_epochs": WholeNumber(1, 1000),
        JOINS: joining_words(_FILE),
    },
)
