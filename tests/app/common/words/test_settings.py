from __future__ import annotations

from dataclasses import fields

import pytest

from app.common.words.settings import NO_VALUE, SETTING_TITLES, value_in_words
from models.settings.specification import RunSpecification

MLP = RunSpecification("mlp", hidden=(512, 128), optimizer="adam", learning_rate=0.001, seed=3, epochs=1200)


def test_every_setting_has_a_title() -> None:
    assert set(SETTING_TITLES) == {field.name for field in fields(RunSpecification)}


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("model", "MLP"),
        ("epochs", "1,200"),
        ("hidden", "512, 128"),
        ("optimizer", "Adam"),
        ("learning_rate", "0.001"),
        ("seed", "3"),
        ("dropout", "none"),
        ("averaging", "off"),
        ("early_stopping", "off"),
        ("examples", "all"),
        ("positive", "all"),
        ("augmentation", "None"),
        ("negative", NO_VALUE),
        ("gamma", NO_VALUE),
    ],
)
def test_a_value_is_told_in_words(setting: str, words: str) -> None:
    assert value_in_words(MLP, setting) == words


def test_waiting_and_classes_are_told_in_words() -> None:
    patient = RunSpecification("mlp", early_stopping=5, positive="Bag", averaging=True)
    assert value_in_words(patient, "early_stopping") == "after 5 epochs"
    assert value_in_words(patient, "positive") == "Bag"
    assert value_in_words(patient, "negative") == "the rest"
    assert value_in_words(patient, "averaging") == "on"
