"""Whatever is in the files of a user, the app starts, says what is wrong, and keeps what comes next."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.common.folders import Folders
from app.session.session import Session
from app.session.start import settle_folders
from app.settings.preferences_file import preferences_in
from app.state.parts.preferences import Preferences
from app.voice.teaching.store import TaughtPhraseStore
from tests.app.fakes import lines, make_session

NAMES = ("preferences", "phrases", "not-understood", "corrections")
DAMAGED = {
    "nothing": b"",
    "no text": b"\xff\xfe\x00",
    "no object": b"[1]",
    "nested deeply": b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "nested so that it can be read and not be written": b'{"a": ' + b"[" * 900 + b"]" * 900 + b"}",
    "a number of 5,000 digits": b'{"threads": ' + b"9" * 5_000 + b"}",
    "half a character": b'{"a": "\\ud800"}',
    "half a character in a name": b'{"\\udfff": "train mlp"}',
}


def use(folder: Path) -> Session:
    """A start, and something that is written into each file."""
    session, _ = make_session(folder)
    session.prefer(threads=2, keep_phrases=True)
    session.phrases.note_unknown("fire it up")
    session.say("help")
    session.kept.keep_corrections(session.kept.corrections())
    return session


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_is_set_aside_and_told(tmp_path: Path, name: str, content: bytes) -> None:
    kept = tmp_path / "settings" / f"{name}.json"
    kept.parent.mkdir()
    kept.write_bytes(content)
    session = use(tmp_path)
    session.kept.phrases()
    aside = kept.with_name(f"{name}.damaged.json")
    assert aside.read_bytes() == content
    if name != "not-understood":  # which is read when something is added
        assert any(f"{kept} was damaged and is now {aside.name}" in line for line in lines(session))
    assert preferences_in(kept.parent).load().threads == 2
    later = use(tmp_path)
    assert not any("damaged" in line for line in lines(later))


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_in_place_of_a_file_is_set_aside(tmp_path: Path, name: str) -> None:
    (tmp_path / "settings" / f"{name}.json" / "within").mkdir(parents=True)
    use(tmp_path)
    assert (tmp_path / "settings" / f"{name}.damaged.json" / "within").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("name", NAMES)
def test_nobody_waits_for_a_pipe(tmp_path: Path, name: str) -> None:
    (tmp_path / "settings").mkdir()
    os.mkfifo(tmp_path / "settings" / f"{name}.json")
    use(tmp_path)
    assert (tmp_path / "settings" / f"{name}.damaged.json").is_fifo()


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
ENTRY = st.fixed_dictionaries({}, optional={"text": PLAIN, "day": PLAIN})
CONTENT = st.dictionaries(
    st.sampled_from([*Preferences().__dataclass_fields__, "train it", "停", "phrases", "training", "f1"])
    | st.text(),
    PLAIN
    | st.lists(ENTRY, max_size=3)
    | st.fixed_dictionaries(
        {}, optional={"training": st.dictionaries(st.text("0123456789²", max_size=30), PLAIN)}
    )
    | st.sampled_from(["train mlp", "train mlp " * 99, "\0", "stop"]),
    max_size=4,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), content=CONTENT)
def test_whatever_they_say_the_app_starts(tmp_path: Path, name: str, content: dict[str, object]) -> None:
    kept = tmp_path / "settings" / f"{name}.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps(content), encoding="ascii")
    use(tmp_path)
    assert preferences_in(kept.parent).load().threads == 2


@pytest.mark.parametrize("folder", ["a\0b", "\ud800", 5, None])
@pytest.mark.parametrize("name", ["runs_folder", "pictures_folder", "data_folder"])
def test_a_folder_that_cannot_be_is_the_usual_one_which_is_told(
    tmp_path: Path, name: str, folder: object
) -> None:
    usual = Folders(tmp_path / "runs", tmp_path / "cache", tmp_path / "pictures", tmp_path / "weights")
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "preferences.json").write_text(json.dumps({name: folder, "threads": 3}))
    session, _ = make_session(tmp_path)
    settle_folders(session, usual)
    session.folders.let_change(usual)
    session.shelf.restore_latest()
    assert getattr(session.state.preferences, name) == ""
    assert any("preferences" in line for line in lines(session))


def test_a_list_of_taught_phrases_that_is_none_is_set_aside(tmp_path: Path) -> None:
    for number, content in enumerate(DAMAGED.values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "phrases.json").write_bytes(content)
        kept = TaughtPhraseStore(folder, "whisper-base").load()
        assert (kept.phrases, len(kept.notices)) == ((), 1)
        assert (folder / "phrases.json.damaged").read_bytes() == content
