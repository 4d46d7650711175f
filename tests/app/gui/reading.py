"""What people read in a window, and whether it is in the language of the window."""

from __future__ import annotations

import re

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

NAMES = (
    "HearSee|LeNet|Adam|AdaGrad|RMSProp|Nesterov|ReLU|Huber|Whisper|Vosk|Fashion-MNIST"
    "|Google|TensorBoard|Return|Enter|Shift|Delete|Del|softmax|sigmoid|tanh|computer|hey computer"
    "|English|Softmax|safetensors|PyTorch|Python|Dask|Optuna|tensorboard --logdir|exp|float32|bfloat16"
    r"|--[a-z-]+|\b[\da-f]{12}\b|[A-Z]{2,}|[\w-]+\.(?:png|jpg|wav|zip|csv|json|onnx|safetensors|py|pt2|md)|\d{4}-\d\d-\d\d-[\w-]+"
)
"""What is the same in Chinese: also abbreviations, options, digests, files and the folders of runs."""
LETTER = "[A-Za-z]"


def own_texts(widget: QWidget) -> list[str]:
    """What can be read in a widget itself, without what is in it."""
    found = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if widget.isWindow():
        found.append(widget.windowTitle())
    match widget:
        case QLabel() | QAbstractButton():
            found.append(widget.text())
        case QMenu():
            found += [widget.title(), *(each.text() for each in widget.actions())]
        case QLineEdit() | QPlainTextEdit():
            found.append(widget.placeholderText())
        case QComboBox():
            found += [widget.itemText(place) for place in range(widget.count())]
        case QListWidget():
            found += [widget.item(place).text() for place in range(widget.count())]
        case QTabBar():
            found += [widget.tabText(place) for place in range(widget.count())]
        case QGroupBox():
            found.append(widget.title())
    return [text for text in dict.fromkeys(found) if text]


def texts_in(widget: QWidget) -> list[str]:
    """What can be read in all that a widget holds, also where it is not in view now."""
    found = [text for each in widget.findChildren(QWidget) for text in own_texts(each)]
    found += [each.text() for each in widget.findChildren(QAction)]
    return [text for text in dict.fromkeys(found) if text]


def has_english(text: str) -> bool:
    """Whether a text has English words, besides names and what somebody said."""
    names = rf"(?<!{LETTER})({NAMES})(?!{LETTER})"
    without = re.sub(rf"“[^”]*”|{names}|\(&\w\)|Ctrl\+\S+|Alt\+\S+|F\d+", "", text, flags=re.ASCII)
    return re.search(f"{LETTER}{{3,}}", without) is not None


def english_in(widget: QWidget) -> list[str]:
    """Texts of a widget that still have English words."""
    return [text for text in texts_in(widget) if has_english(text)]
