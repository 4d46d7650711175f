"""Bring the catalogue up to date with the sources, and compile it: `make translations`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.translations import catalogue
from tests.translations.texts import every_text


def release(path: Path, compiled: Path) -> None:
    """Compile a catalogue with Qt's own tool."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", path, "-qm", compiled], check=True)


def main() -> None:
    """Keep what is translated, add what is new, drop what is gone."""
    known = catalogue.translations()
    texts = every_text()
    catalogue.write(texts, known)
    release(catalogue.PATH, catalogue.PATH.with_suffix(".qm"))
    missing = [text for text in texts if not known.get(text)]
    print(f"{len(texts)} texts, {len(missing)} of them not translated yet.")
    print("\n".join(missing))


if __name__ == "__main__":
    main()
