"""Every text that people read is a sentence: what is only a string stays English in a Chinese window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translations.catalogue import PACKAGES, ROOT
from tests.translations.unmarked import texts_of

NOT_READ = frozenset(
    {
        *("data", "axes fraction", "offset points", "upper right", "lower right", "upper center"),
        *("outside lower center", "outside lower left"),
        *("FashionMNIST", "PySide6-Addons", "PySide6-Essentials", "Systran/faster-whisper-base"),
        *("HearSee", "TensorBoard", "Del", "Enter", "Return", "flips and shifts"),
    }
)
"""Names and words of libraries."""
NOT_FOR_PEOPLE = (
    "audio/grammar/wake_words.py",
    "audio/grammar/wake_word.py",
    "audio/grammar/numbers.py",
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
    "app/training/phrases.py",
    "app/gui/style/style_sheet.py",
    "app/gui/style/theme.py",
    "app/gui/style/icon.py",
    "app/commands/examples.py",
    "app/compute/worker/run_loop.py",
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
    "audio/recognisers/network/graph.py",
    "audio/recognisers/network/products.py",
    "models/exporting/card.py",
    "models/exporting/onnx_layers.py",
    "models/exporting/onnx_model.py",
    "models/exporting/predict_script.py",
    "app/terminal/json_output.py",
    "app/terminal/json_facts.py",
)
"""What is said instead of read, what is written for others, colours and fonts."""
MODULES = [
    path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
    if path.relative_to(ROOT).as_posix() not in NOT_FOR_PEOPLE
]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_text_is_a_sentence(path: Path) -> None:
    found = [text for text in texts_of(path.read_text("utf-8")) if text not in NOT_READ]
    assert found == [], "make them with `message`; see CONTRIBUTING.md"


def test_texts_that_are_no_sentences_are_found() -> None:
    source = '''
def go(session):
    """Go on."""
    if not session:
        raise CommandError("Nobody is here.")
    session.tell(message("Gone far."), key="left")
    return f"Gone {'far' if session.far else 'near'}, after {session.days}"
'''
    assert list(texts_of(source)) == ["Nobody is here.", "Gone far, after {x}", "Gone near, after {x}"]
