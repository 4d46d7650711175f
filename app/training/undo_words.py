"""What is different about the next run after something was taken back or done again, in words."""

from __future__ import annotations

from app.common.words.settings import setting_and_value
from app.common.words.values import plain_value, within_a_sentence
from app.state.reducers.undo import differences
from language.sentence import listed, message
from models.settings.specification import RunSpecification
from models.settings.titles import model_title

MOST_NAMED = 3
"""Settings that are named one by one when a change of them is taken back."""


def settings_in_words(was: RunSpecification, now: RunSpecification) -> str:
    """What is different now, in a sentence."""
    if was.model != now.model:
        return message(
            "The settings are those of the {model}.", model=within_a_sentence(model_title(now.model))
        )
    named = differences(was, now)
    if not named or len(named) > MOST_NAMED:
        return message(
            "The settings of the {model} have changed.", model=within_a_sentence(model_title(now.model))
        )
    told = [setting_and_value(name, plain_value(getattr(now, name))) for name in named]
    return message("The next run has {told}.", told=listed(told))
