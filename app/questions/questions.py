"""Which questions there are, and how each is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from app.commands.invocation import Invocation
from app.commands.understanding.ways_file import FeatureWays
from app.questions import about_history, about_runs, about_settings
from app.questions.glossary import TERMS
from app.runs.runs import RunShelf
from app.state.state import State
from audio.grammar.grammar import Slot
from language.sentence import message

GLOSSARY = "glossary:"
SETTING = "setting:"
OF_SETTINGS = (
    "learning_rate",
    "batch_size",
    "epochs",
    "optimizer",
    "model",
    "seed",
    "dropout",
    "weight_decay",
)
AS_COMMANDS = {"overfitting": "judge", "advice": "judge"}
"""Questions that a command answers."""
FEATURE = FeatureWays(Path(__file__).with_name("ways.toml"))


@dataclass(frozen=True)
class Question:
    """Something to ask for; it changes nothing."""

    answer: Callable[..., str]
    slots: Mapping[str, Slot] = field(default_factory=dict)
    required: frozenset[str] = frozenset()


def questions(slots: Mapping[str, Slot]) -> Mapping[str, Question]:
    """All of them, by their keys. `slots` are those of the commands."""
    of_state: dict[str, Callable[..., str]] = {
        **{answer.__name__: answer for answer in _OF_RUNS},
        **{answer.__name__: answer for answer in _OF_SETTINGS},
        "class_names": about_settings.classes,
        **{f"{SETTING}{name}": partial(about_settings.setting, name=name) for name in OF_SETTINGS},
    }
    found = {key: Question(partial(_of_state, answer)) for key, answer in of_state.items()}
    found["class_accuracy"] = Question(
        partial(_of_state, about_runs.class_accuracy), {"label": slots["label"]}, frozenset({"label"})
    )
    found |= {answer.__name__: Question(answer) for answer in _OF_HISTORY}
    found["difference"] = Question(
        about_history.difference, {name: slots[name] for name in ("first", "second")}
    )
    found |= {f"{GLOSSARY}{term}": Question(partial(_define, term=term)) for term in TERMS}
    found |= {key: Question(partial(_perform, command=command)) for key, command in AS_COMMANDS.items()}
    return found


_OF_RUNS = (
    about_runs.test_accuracy,
    about_runs.validation_accuracy,
    about_runs.training_accuracy,
    about_runs.loss,
    about_runs.progress,
    about_runs.time_left,
    about_runs.time_taken,
    about_runs.finished,
    about_runs.worst_class,
    about_runs.best_class,
    about_runs.confused_pair,
    about_runs.mistake_count,
    about_runs.best_epoch,
    about_runs.parameter_count,
)
_OF_SETTINGS = (
    about_settings.settings,
    about_settings.image_count,
    about_settings.class_count,
    about_settings.image_size,
    about_settings.data_name,
    about_settings.prediction,
    about_settings.confidence,
    about_settings.true_label,
    about_settings.calibration,
    about_settings.device,
    about_settings.listening,
    about_settings.heard,
    about_settings.last_change,
)
_OF_HISTORY = (
    about_history.best_model,
    about_history.run_count,
    about_history.best_settings,
)


def _of_state(answer: Callable[..., str], shelf: RunShelf, **said: Any) -> str:
    state: State = shelf.state
    return answer(state, **said)


def _define(_shelf: RunShelf, term: str) -> str:
    found = TERMS[term]
    if not found.scene:
        return found.sentence
    return message(
        "{sentence} The playground shows it: say “show the {scene_words}”.",
        sentence=found.sentence,
        scene_words=SCENE_WORDS[found.scene],
    )


def _perform(shelf: RunShelf, command: str) -> str:
    shelf.core.perform(Invocation(command))
    return ""


SCENE_WORDS = {
    "capacity": message("data against capacity"),
    "race": message("race of the optimizers"),
    "softmax": message("softmax"),
    "perceptron": message("perceptron"),
    "support-vectors": message("support vectors"),
    "losses": message("losses"),
    "line": message("straight line"),
    "two-layers": message("two layers"),
}
