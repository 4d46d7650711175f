"""A folder of runs whose history or weights are damaged, locked, of another program or another time."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from random import Random
from typing import Any

from tests.app.earlier_history import write_earlier_history
from tests.benchmarks.hostile.case import ANY, Case, Limits, nothing_more
from tests.benchmarks.hostile.mutation import as_json, hostile_text, hostile_value, more_digits, mutated
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies

SAID = (
    "show the runs",
    "show the runs",
    "open run 1",
    "show the curves",
    "load the last model",
    "compare run 1 and run 2",
    "compare the last 3 runs",
    "show the starred runs",
    "star run 1",
    "delete run 2 now",
    "restore run 2",
    "show the deleted runs",
    "predict some images",
    "resume",
    "export the runs as a CSV file",
    "is it overfitting",
    "train softmax for 1 epoch",
)
Beside = Callable[[], AbstractContextManager[object]]
PATIENT = Limits(seconds=60.0)


def history_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """A command on runs of the history."""
    runs = folder / "runs"
    shutil.copytree(supplies.runs, runs)
    _close(runs)
    told, beside = random.choice(HISTORIES)(random, runs)
    said = random.choice(SAID)
    words = ["--data", str(supplies.data), "--runs", str(runs), said]
    if random.random() < 0.5:
        words.insert(0, "--json")
    return Case(f"a history: {told}; then “{said}”", tuple(words), ANY, folder, limits=PATIENT, beside=beside)


def _close(runs: Path) -> None:
    """Have all of it in one file."""
    with contextlib.closing(sqlite3.connect(runs / "history.sqlite")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _damaged(random: Random, runs: Path) -> tuple[str, Beside]:
    path = runs / "history.sqlite"
    contents, told = mutated(random, path.read_bytes(), header=random.choice((100, 4096)))
    path.write_bytes(contents)
    return told, nothing_more


def _damaged_log(random: Random, runs: Path) -> tuple[str, Beside]:
    """What SQLite keeps beside the file, from another time or none."""
    name = random.choice(("-wal", "-shm", "-journal"))
    what = random.choice((b"", b"\x37\x7f\x06\x82" + random.randbytes(5000), random.randbytes(100_000)))
    (runs / f"history.sqlite{name}").write_bytes(what)
    return f"{len(what):,} odd bytes in history.sqlite{name}", nothing_more


def _no_file(random: Random, runs: Path) -> tuple[str, Beside]:
    path = runs / "history.sqlite"
    path.unlink()
    made, told = hostile_path(random, runs, "")
    with contextlib.suppress(OSError):
        Path(made).rename(path)
    return told, nothing_more


def _foreign(random: Random, runs: Path) -> tuple[str, Beside]:
    path = runs / "history.sqlite"
    path.unlink()
    statements = random.choice(
        (
            ("CREATE TABLE moz_places (id INTEGER, url TEXT)",),
            ("CREATE TABLE runs (a TEXT)", "INSERT INTO runs VALUES ('b')"),
            ("CREATE TABLE runs (number, run)", "PRAGMA user_version = 1"),
            ("CREATE VIEW runs AS SELECT 1 AS number", "PRAGMA user_version = 1"),
            ("CREATE TABLE epochs (number)", "PRAGMA user_version = 1"),
            ("PRAGMA user_version = 1",),
            ("PRAGMA user_version = 2",),
            ("PRAGMA user_version = -1",),
            ("PRAGMA user_version = 2147483647",),
            ("PRAGMA application_id = 5", "CREATE TABLE t (a)", "PRAGMA encoding = 'UTF-16le'"),
        )
    )
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return f"of another program: {'; '.join(statements)}", nothing_more


def _earlier(random: Random, runs: Path) -> tuple[str, Beside]:
    """As an earlier version wrote it, and damaged since."""
    (runs / "history.sqlite").unlink()
    write_earlier_history(runs)
    column, table = random.choice(
        (("specification", "runs"), ("finished", "runs"), ("figures", "epochs"), ("run", "runs"))
    )
    value = random.choice(("", "{", "null", "[]", "5", '{"a": NaN}', "[" * 5000, hostile_text(random)))
    return _set(runs, table, column, value) + ", in the layout of an earlier version", nothing_more


def _rows(random: Random, runs: Path) -> tuple[str, Beside]:
    """Values in the table that no version wrote."""
    table = random.choice(("runs", "runs", "runs", "epochs"))
    with contextlib.closing(sqlite3.connect(runs / "history.sqlite")) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    told = []
    for column in random.sample(columns, random.choice((1, 1, 2))):
        value = hostile_value(random)
        if column in ("specification", "conditions", "finished") and random.random() < 0.7:
            value = as_json(_with_another(random, runs, column)).decode()
        told.append(_set(runs, table, column, value))
    return ", ".join(told), nothing_more


def _with_another(random: Random, runs: Path, column: str) -> Any:
    import json

    from tests.benchmarks.hostile.mutation import with_a_hostile_value

    with contextlib.closing(sqlite3.connect(runs / "history.sqlite")) as connection:
        (text,) = connection.execute(f"SELECT {column} FROM runs WHERE number = 1").fetchone()
    return with_a_hostile_value(random, json.loads(text))[0]


def _set(runs: Path, table: str, column: str, value: Any) -> str:
    if isinstance(value, (list, dict)) or (isinstance(value, int) and abs(value) >= 2**63):
        value = as_json(value).decode()
    if isinstance(value, str):
        value = value.encode(errors="surrogatepass") if not _is_text(value) else value
    set_to = "CAST(? AS TEXT)" if isinstance(value, bytes) else "?"
    with (
        contextlib.closing(sqlite3.connect(runs / "history.sqlite", isolation_level=None)) as connection,
        contextlib.suppress(sqlite3.IntegrityError),
    ):
        connection.execute(f"UPDATE OR IGNORE {table} SET {column} = {set_to}", (value,))
    with more_digits():
        return f"{column} of {table} is {ascii(value)[:60]}"


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _locked(random: Random, runs: Path) -> tuple[str, Beside]:
    """Another program holds it, and does not let go."""

    @contextlib.contextmanager
    def held() -> Iterator[None]:
        with contextlib.closing(sqlite3.connect(runs / "history.sqlite", isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("UPDATE runs SET note = note")
            yield
            connection.execute("ROLLBACK")

    return "locked by another program", held


def _weights(random: Random, runs: Path) -> tuple[str, Beside]:
    """The weights of a run, or what it needs to go on."""
    path = random.choice(sorted(runs.glob("*/weights.safetensors")))
    how = random.random()
    if how < 0.3:
        path.unlink()
        made, told = hostile_path(random, path.parent, ".safetensors")
        with contextlib.suppress(OSError):
            Path(made).rename(path)
        return f"{path.parent.name}: {told}", nothing_more
    if how < 0.4:
        shutil.rmtree(path.parent)
        path.parent.write_bytes(b"")
        return f"{path.parent.name} is a file", nothing_more
    contents, told = mutated(random, path.read_bytes(), header=1000)
    path.write_bytes(contents)
    return f"the weights of {path.parent.name}: {told}", nothing_more


def _folder(random: Random, runs: Path) -> tuple[str, Beside]:
    shutil.rmtree(runs)
    how = random.choice(("gone", "a file", "a link to itself", "a link to nothing"))
    if how == "a file":
        runs.write_bytes(b"")
    elif how == "a link to itself":
        runs.symlink_to(runs.name)
    elif how == "a link to nothing":
        runs.symlink_to("nowhere")
    return f"the folder is {how}", nothing_more


HISTORIES: tuple[Callable[[Random, Path], tuple[str, Beside]], ...] = (
    _damaged,
    _damaged,
    _damaged,
    _damaged_log,
    _no_file,
    _foreign,
    _earlier,
    _rows,
    _rows,
    _rows,
    _rows,
    _locked,
    _weights,
    _weights,
    _folder,
)
