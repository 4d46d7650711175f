"""The documentation: its links lead somewhere, the README is short, what it says to say is understood.

What a user reads is there in Chinese too.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from app.session.vocabulary import every_command

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PAGES = (README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
MOST_LINES = 150
FENCED = re.compile(r"^(```+)(.*?)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"^    .*$", re.MULTILINE)
CODE = re.compile(r"`[^`]+`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} (.*)$", re.MULTILINE)
INCLUDED = re.compile(r"^```\{include\} (\S+)$", re.MULTILINE)
IN_TREE = re.compile(r"^```\{toctree\}\n(?::[^\n]*\n)*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LEVEL = re.compile(r"^(#{1,6}) ", re.MULTILINE)
IN_ENGLISH_ONLY = {"architecture.md", "changes.md", "contributing.md", "figures-measured.md"}
FOR_USERS = [page for page in sorted((ROOT / "docs").glob("*.md")) if page.name not in IN_ENGLISH_ONLY]
TABLE = re.compile(r"(?:^\|.*\|\n)+", re.MULTILINE)
TO_SAY = {"说", "中文命令"}


def prose(text: str) -> str:
    """A page without its code, in which brackets mean something else."""
    return CODE.sub("", INDENTED.sub("", FENCED.sub("", text)))


def links(text: str) -> list[str]:
    """Where a page leads in this repository."""
    return [to for to in LINK.findall(prose(text)) if not re.match(r"[a-z]+:", to)]


def anchor(heading: str) -> str:
    """What GitHub, and MyST like it, makes of a heading."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").strip().lower()
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


def anchors(text: str) -> set[str]:
    """Those of a page; where a heading comes again, it is counted."""
    found: set[str] = set()
    for heading in HEADING.findall(FENCED.sub("", text)):
        name = first = anchor(heading)
        again = 0
        while name in found:
            again += 1
            name = f"{first}-{again}"
        found.add(name)
    return found


def broken(page: Path, text: str) -> Iterator[str]:
    """Links of a page that lead nowhere, each with what is wrong."""
    for to in links(text):
        path, _, part = unquote(to).partition("#")
        target = page.parent / path if path else page
        if Path(path).is_absolute() or not target.resolve().is_relative_to(ROOT):
            yield f"{to}: not relative, or out of the repository"
        elif not target.exists():
            yield f"{to}: no such file"
        elif part and part not in anchors(text if target == page else target.read_text(encoding="utf-8")):
            yield f"{to}: no such heading"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert list(broken(page, text)) == []
    assert [name for name in INCLUDED.findall(text) if not (page.parent / name).is_file()] == []


def test_a_link_that_leads_nowhere_is_found() -> None:
    text = "# A b, `c`!\n\n[x](gone.md) [y](docs/runs.md#gone)\n[z](#gone) ![p](docs/gone.png) [q](/etc)\n"
    found = list(broken(README, text))
    assert [line.split(":")[0] for line in found] == [
        "gone.md",
        "docs/runs.md#gone",
        "#gone",
        "docs/gone.png",
        "/etc",
    ]
    fine = "# A b, `c`!\n\n[x](docs/runs.md#the-history) [y](#a-b-c) [z](https://example.org) `[a](b)`\n"
    assert list(broken(README, fine)) == []
    assert anchors("# A\n\n# A\n\n```\n# B\n```\n") == {"a", "a-1"}


def test_the_readme_is_short() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def in_tree(page: Path) -> Iterator[Path]:
    """The pages that a page lists for the navigation, and those that they list."""
    for tree in IN_TREE.findall(page.read_text(encoding="utf-8")):
        for name in tree.split():
            listed = page.parent / f"{name}.md"
            yield listed
            yield from in_tree(listed)


def test_every_page_is_found_from_the_index_and_every_picture_is_shown() -> None:
    docs = ROOT / "docs"
    index = docs / "index.md"
    assert sorted([index, *in_tree(index)]) == sorted(docs.rglob("*.md"))
    shown = {
        (page.parent / to).resolve()
        for page in PAGES
        for to in links(page.read_text(encoding="utf-8"))
        if to.endswith(".png")
    }
    assert shown == set(docs.glob("*.png"))


def levels(text: str) -> list[int]:
    """Those of the headings of a page, in their order."""
    return [len(marks) for marks in LEVEL.findall(FENCED.sub("", text))]


def untranslated(page: Path) -> Iterator[str]:
    """What a page lacks in Chinese, each with the name of the page."""
    translation = page.parent / "zh" / page.name
    if not translation.is_file():
        yield f"zh/{page.name}: no such page"
        return
    english, chinese = (each.read_text(encoding="utf-8") for each in (page, translation))
    if levels(english) != levels(chinese):
        yield f"zh/{page.name}: headings of the levels {levels(chinese)}, in English {levels(english)}"
    if english.split("\n\n")[1] != f"[中文](zh/{page.name})":
        yield f"{page.name}: no link to the Chinese page below its title"
    if chinese.split("\n\n")[1] != f"[English](../{page.name})":
        yield f"zh/{page.name}: no link to the English page below its title"


@pytest.mark.parametrize("page", FOR_USERS, ids=lambda page: page.name)
def test_every_page_for_users_is_there_in_chinese(page: Path) -> None:
    assert list(untranslated(page)) == []


def test_a_page_without_a_chinese_one_or_with_other_headings_is_named(tmp_path: Path) -> None:
    (tmp_path / "zh").mkdir()
    page, translation = tmp_path / "runs.md", tmp_path / "zh" / "runs.md"
    page.write_text("# Runs\n\n[中文](zh/runs.md)\n\n## History\n\n```\n# a\n```\n", encoding="utf-8")
    assert list(untranslated(page)) == ["zh/runs.md: no such page"]
    translation.write_text("# 训练记录\n\n[English](../runs.md)\n\n### 训练历史\n", encoding="utf-8")
    assert list(untranslated(page)) == ["zh/runs.md: headings of the levels [1, 3], in English [1, 2]"]
    translation.write_text("# 训练记录\n\n## 训练历史\n", encoding="utf-8")
    assert list(untranslated(page)) == ["zh/runs.md: no link to the English page below its title"]
    page.write_text("# Runs\n\n## History\n", encoding="utf-8")
    translation.write_text("# 训练记录\n\n[English](../runs.md)\n\n## 训练历史\n", encoding="utf-8")
    assert list(untranslated(page)) == ["runs.md: no link to the Chinese page below its title"]


def cells(table: str) -> list[list[str]]:
    """Those of a table, its heads first."""
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in (lines[0], *lines[2:])]


def rows(page: Path, heading: str) -> list[list[str]]:
    """The cells of the table under a heading."""
    text = page.read_text(encoding="utf-8")
    return cells(text[text.index(f"\n## {heading}\n") + 4 :].partition("\n## ")[0])[1:]


def to_say(page: Path) -> Iterator[str]:
    """What the tables of a Chinese page have one say."""
    for table in TABLE.findall(page.read_text(encoding="utf-8")):
        heads, *body = cells(table)
        for column in (at for at, head in enumerate(heads) if head in TO_SAY):
            yield from (said for row in body for said in row[column].split(" · ") if said)


def test_the_first_five_things_to_say_are_understood_alike_in_both_languages() -> None:
    vocabulary = every_command()
    first = rows(README, "The first five things to say")
    assert len(first) == 5
    for english, chinese, _ in first:
        meaning = vocabulary.parse(english)
        assert meaning is not None
        assert vocabulary.parse(chinese) == meaning
    told = rows(ROOT / "docs" / "zh" / "first-steps.md", "最先可以说的五句话")
    assert [row[0] for row in told] == [row[1] for row in first]


def test_what_the_tables_of_the_chinese_pages_have_one_say_is_understood() -> None:
    vocabulary = every_command()
    said = [said for page in sorted((ROOT / "docs" / "zh").glob("*.md")) for said in to_say(page)]
    assert len(said) > 50
    assert [phrase for phrase in said if vocabulary.parse(phrase) is None] == []


def site() -> Any:
    """How the site is made."""
    path = ROOT / "docs" / "conf.py"
    spec = importlib.util.spec_from_file_location("conf", path)
    assert spec is not None
    assert spec.loader is not None
    conf = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(conf)
    return conf


def test_the_site_has_the_version_of_the_app() -> None:
    told = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f'\nversion = "{site().version}"\n' in told


def test_the_search_of_the_site_finds_chinese_by_any_two_characters() -> None:
    words = site().words
    assert words("显示混淆矩阵") == ["显示", "示混", "混淆", "淆矩", "矩阵"]
    assert words("XOR问题, a 图 of K-折") == ["XOR", "问题", "a", "图", "of", "K", "折"]
