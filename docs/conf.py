"""How Sphinx makes a site of the pages in this folder: `make docs`. Nothing is fetched for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_PROJECT: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
)["project"]

project = "HearSee"
author = "The HearSee authors"
project_copyright = "The HearSee authors; MIT licence"
version = release = str(_PROJECT["version"])

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
needs_sphinx = "8.1"
# Links to headings are those that GitHub makes of them.
myst_heading_anchors = 3
# What is shown as code is lines to type and outlines of folders, in no one language.
highlight_language = "none"
# Straight quotes and ... stay as they were written: many are commands.
smartquotes = False

html_theme = "furo"
html_title = f"HearSee {version}"
html_copy_source = False
html_show_sourcelink = False
