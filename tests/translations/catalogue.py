"""The catalogue as Qt Linguist keeps it, read and written in one order, so that changes can be compared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from app.gui.language.catalogue import CATALOGUE
from app.gui.language.context import CONTEXT

PATH = Path(f"{CATALOGUE}.ts")


def translations(path: Path = PATH) -> dict[str, str]:
    """Every text with its translation, "" for none yet."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")
    return {each.findtext("source", ""): _translation(each) for each in messages}


def _translation(message: ElementTree.Element) -> str:
    found = message.find("translation")
    finished = found is not None and found.get("type") is None
    return (found.text or "") if finished and found is not None else ""


def write(texts: Mapping[str, str], translated: Mapping[str, str], path: Path = PATH) -> None:
    """Write these texts, each with the file that it is in, and what is known of their translations."""
    ordered = sorted(texts, key=lambda text: (texts[text], text))
    messages = "".join(_message(text, texts[text], translated.get(text, "")) for text in ordered)
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        '<TS version="2.1" language="zh_CN" sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{messages}</context>\n</TS>\n",
        "utf-8",
        newline="\n",
    )


def _message(text: str, file: str, translated: str) -> str:
    where = f'        <location filename="../../../{file}"/>\n' if file else ""
    state = "" if translated else ' type="unfinished"'
    return (
        f"    <message>\n{where}        <source>{escape(text)}</source>\n"
        f"        <translation{state}>{escape(translated)}</translation>\n    </message>\n"
    )
