"""The texts that people read in the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from app.common.words.times import MONTHS
from app.session.vocabulary import every_command
from audio.grammar.grammar import Decimal, WholeNumber
from audio.recognisers.engines import HOW_TO_INSTALL
from audio.recognisers.network.weights import HOW_TO_GET
from audio.recognisers.online import SERVICES
from models.settings.specification import RunSpecification
from tests.translations.finding import texts_of

ROOT = Path(__file__).parents[2]
NOT_OF_THE_WINDOW = (
    "app/__main__.py",
    "app/terminal/course.py",
    "app/terminal/needs.py",
    "app/terminal/waiting.py",
    "app/terminal/run_command.py",
    "app/terminal/answers.py",
    "app/terminal/json_output.py",
    "app/terminal/text_output.py",
    "app/terminal/hear.py",
    "app/terminal/not_kept.py",
    "app/terminal/standard_streams.py",
    "app/terminal/views.py",
    "app/commands/slots.py",
    "app/data/slots.py",
    "app/playground/slots.py",
    "app/results/slots.py",
    "app/runs/slots.py",
    "app/session/command_order.py",
    "app/settings/slots.py",
    "app/training/slots.py",
    "app/voice/slots.py",
    "app/webcam/slots.py",
    "app/terminal/playground.py",
    "app/training/phrases.py",
    "app/common/display.py",
    "app/gui/style/style_sheet.py",
    "app/gui/style/theme.py",
    "app/gui/style/icon.py",
    "app/commands/examples.py",
    "app/compute/worker/run_loop.py",
    "app/gui/language/sentences.py",
    "app/gui/language/context.py",
    "app/gui/language/language.py",
    "app/figures/style.py",
    "app/common/folders.py",
    "audio/recognisers/network/whisper_model.py",
    "models/data/fashion_mnist.py",
    "audio/grammar/grammar.py",
    "audio/grammar/expression.py",
    "audio/grammar/grammar_file.py",
    "audio/grammar/number_words.py",
    "audio/grammar/spellings.py",
    "audio/listening/judging.py",
    "audio/recognisers/network/graph.py",
    "audio/recognisers/network/products.py",
    "models/exporting/card.py",
    "models/exporting/onnx_layers.py",
    "models/exporting/onnx_model.py",
    "models/exporting/predict_script.py",
)
"""What only the terminal prints, what is said instead of read, what is written for others, and colours."""
QUESTION = "{beginning} {listed}? Say the number, or no."
"""Which is composed of a beginning and a list; see `composed`."""


def every_text() -> dict[str, str]:
    """What people read in the window, each with the first file that it is in."""
    found: dict[str, str] = {}
    for folder in ("app", "models", "audio"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if name not in NOT_OF_THE_WINDOW:
                for text in texts_of(path.read_text("utf-8")):
                    found.setdefault(text, name)
    for text in composed():
        found.setdefault(text, "")
    del found[QUESTION]
    return found


def composed() -> Iterator[str]:
    """What is put together from names that are no texts by themselves."""
    for field in fields(RunSpecification):
        yield f"{field.name.replace('_', ' ')} {{value}}"
    for how in ("at", "from", "up to"):
        yield f"{{optimizer}} {how} {{rate}}"
    yield from ("language", "theme", "engine", "microphone", "camera", "device")  # preferences
    for beginning in ("Did you mean", "Should “{phrase}” mean"):
        yield QUESTION.replace("{beginning}", beginning)
    yield from ("mean", "compared", "starred")
    for name, slot in every_command().slots.items():
        if isinstance(slot, WholeNumber | Decimal):  # “The {name} can be 1 to 100, not 500.”
            yield name.replace("_", " ")
    for month in MONTHS:
        yield f"{{number}} {month}"
        yield f"{{number}} {month} {{year}}"
    yield from (HOW_TO_GET, HOW_TO_INSTALL, *(service.to_set_up for service in SERVICES.values()))
    yield "{number} s"
    yield "Chinese"
    yield "Trial {number}"
    yield "run {number} of {runs}"
    yield "Training error {train}, validation error {validation}"
    for contender in ("fold", "trial", "speaker", "optimizer", "model"):
        yield contender
        yield f"{{number}} {contender}s"
