"""How Sphinx makes a site of the pages in this folder: `make docs`. Nothing is fetched for it."""

from __future__ import annotations

import re
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

# Chinese has no spaces between words, and Sphinx takes a whole clause for one. So every two characters beside
# each other are a word of the index, and what is searched for is cut up in the same way.
_WORD = re.compile(r"[\u4e00-\u9fff]+|[^\W\u4e00-\u9fff]+")
_SPLIT_QUERY = r"""
var splitQuery = function (query) {
  var found = [];
  var parts = query.match(/[\u4e00-\u9fff]+|(?:(?![\u4e00-\u9fff])[\p{Letter}\p{Number}_])+/gu) || [];
  parts.forEach(function (word) {
    if (/^[\u4e00-\u9fff]{2}/.test(word)) {
      for (var at = 0; at + 1 != word.length; at++) found.push(word.slice(at, at + 2));
    } else found.push(word);
  });
  return found;
};
"""


def words(text: str) -> list[str]:
    """What a text can be found by: its words, and of Chinese every two characters beside each other."""
    found: list[str] = []
    for word in _WORD.findall(text):
        if len(word) > 1 and "\u4e00" <= word[0] <= "\u9fff":
            found += (word[at : at + 2] for at in range(len(word) - 1))
        else:
            found.append(word)
    return found


def setup(app: Any) -> dict[str, bool]:
    """Have the search of the site find Chinese too; Sphinx calls this."""
    from sphinx.search.en import SearchEnglish

    class EnglishAndChinese(SearchEnglish):
        """Takes the place of the search of English alone."""

        js_splitter_code = _SPLIT_QUERY

        def split(self, input: str) -> list[str]:  # noqa: A002 - Sphinx calls it so
            return words(input)

    app.add_search_language(EnglishAndChinese)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
