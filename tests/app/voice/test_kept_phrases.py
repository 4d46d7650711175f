import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from app.voice.kept_phrases import LONGEST, MOST, KeptPhrase, PhrasesFile

DAY = date(2026, 11, 24)


def test_text_and_day_are_kept_each_phrase_once(tmp_path: Path) -> None:
    file = PhrasesFile(tmp_path / "kept.json")
    for text in ("fire it up", "走起", "fire it up"):
        file.add(text, DAY)
    assert file.load() == (KeptPhrase("走起", "2026-11-24"), KeptPhrase("fire it up", "2026-11-24"))
    assert "走起" in file.path.read_text(encoding="utf-8")


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    file = PhrasesFile(tmp_path / "kept.json")
    phrases = [{"text": f"phrase {number}", "day": "2026-11-23"} for number in range(MOST)]
    file.path.write_text(json.dumps({"phrases": phrases}))
    file.add("x" * 1000, DAY)
    kept = file.load()
    assert len(kept) == MOST
    assert (kept[0].text, kept[-1].text) == ("phrase 1", "x" * LONGEST)


def test_one_or_all_can_be_dropped(tmp_path: Path) -> None:
    file = PhrasesFile(tmp_path / "kept.json")
    file.forget()
    assert not file.path.exists()
    for text in ("a", "b", "c"):
        file.add(text, DAY)
    file.drop("b")
    assert [each.text for each in file.load()] == ["a", "c"]
    file.forget()
    assert file.load() == ()
    assert "a" not in json.loads(file.path.read_text())["phrases"]


def test_an_entry_that_makes_no_sense_is_left_out(tmp_path: Path) -> None:
    file = PhrasesFile(tmp_path / "kept.json")
    file.path.write_text('{"phrases": [{"text": "a", "day": "2026-11-24"}, {"text": 3}, "b"]}')
    assert file.load() == (KeptPhrase("a", "2026-11-24"),)
    file.path.write_text('{"phrases": 3}')
    assert file.load() == ()


def test_two_windows_that_keep_at_once_lose_nothing(tmp_path: Path) -> None:
    def keep(number: int) -> None:
        PhrasesFile(tmp_path / "kept.json").add(f"phrase {number}", date(2026, 11, 24))

    with ThreadPoolExecutor(4) as windows:
        list(windows.map(keep, range(12)))
    kept = PhrasesFile(tmp_path / "kept.json").load()
    assert sorted(each.text for each in kept) == sorted(f"phrase {number}" for number in range(12))
