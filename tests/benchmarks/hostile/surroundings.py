"""A usual command in unusual surroundings: no home, no folder, no output, no languages, few resources."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.benchmarks.hostile.case import ANY, DONE, FAILED, Case, Limits
from tests.benchmarks.hostile.supplies import Supplies

SHELLS: tuple[tuple[str, str, frozenset[int], bool], ...] = (
    ("the current folder is gone", 'mkdir gone && cd gone && rmdir ../gone && exec "$@"', ANY, False),
    ("standard output is full", 'exec "$@" >/dev/full', frozenset({DONE, FAILED}), False),
    ("standard output is closed", 'exec "$@" >&-', ANY, True),
    ("standard error is closed", 'exec "$@" 2>&-', ANY, True),
    ("both are closed", 'exec "$@" >&- 2>&-', ANY, True),
    ("all three are closed", 'exec "$@" <&- >&- 2>&-', ANY, True),
    ("nobody reads", '"$@" | true', ANY, True),
    ("both are full", 'exec "$@" >/dev/full 2>/dev/full', ANY, True),
    ("20 files may be open", 'ulimit -n 20; exec "$@"', ANY, False),
    ("no file may grow", 'ulimit -f 0; exec "$@"', ANY, True),
    ("there is no more than half a gigabyte of addresses", 'ulimit -v 500000; exec "$@"', ANY, True),
    ("the stack is small", 'ulimit -s 256; exec "$@"', ANY, False),
    ("nothing may be written by anybody else", 'umask 777; exec "$@"', ANY, False),
    ("it was started in the background", 'trap "" INT HUP PIPE; exec "$@"', ANY, False),
)
"""What is around it, how a shell does that, the exit codes, and whether nobody may hear what it says."""
ENVIRONMENTS: tuple[tuple[str, dict[str, str]], ...] = (
    ("no home", {"HOME": ""}),
    ("a home that is not there", {"HOME": "/nowhere/at/all"}),
    ("a home that is a file", {"HOME": "/etc/passwd"}),
    ("a home that is a device", {"HOME": "/dev/null"}),
    ("settings below a file", {"XDG_CONFIG_HOME": "/etc/passwd"}),
    ("a cache that cannot be", {"XDG_CACHE_HOME": "/proc/self"}),
    ("data below /proc", {"XDG_DATA_HOME": "/proc"}),
    ("relative folders", {"XDG_CONFIG_HOME": "a", "XDG_DATA_HOME": "b", "XDG_CACHE_HOME": "c"}),
    ("a folder of 5,000 letters", {"XDG_CONFIG_HOME": "/" + "x" * 5000}),
    ("LANG=C", {"LANG": "C", "LC_ALL": "C"}),
    ("a language that is not there", {"LANG": "xx_YY.utf8", "LC_ALL": "xx_YY.utf8"}),
    ("ASCII for its output", {"PYTHONIOENCODING": "ascii"}),
    ("UTF-16 for its output", {"PYTHONIOENCODING": "utf-16"}),
    ("no UTF-8 mode", {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}),
    ("a back end of PyCharm", {"MPLBACKEND": "module://backend_interagg"}),
    ("a back end that is nonsense", {"MPLBACKEND": "\x1b[31m"}),
    ("matplotlib’s folder below a file", {"MPLCONFIGDIR": "/etc/passwd/x"}),
    ("no path", {"PATH": ""}),
    ("no temporary folder", {"TMPDIR": "/nowhere"}),
    ("threads that are no number", {"OMP_NUM_THREADS": "many"}),
    ("a terminal of no width", {"COLUMNS": "0", "LINES": "-1", "TERM": ""}),
    ("a terminal that is nonsense", {"COLUMNS": "x" * 100, "TERM": "\x1b"}),
    ("a time zone that is not there", {"TZ": "Mars/Olympus"}),
    ("warnings that are errors", {"PYTHONWARNINGS": "error"}),
    ("optimised Python", {"PYTHONOPTIMIZE": "2"}),
    ("Whisper that is not there", {"HEARSEE_WHISPER": "/nowhere"}),
    ("Whisper that is a device", {"HEARSEE_WHISPER": "/dev/zero"}),
    ("a proxy that is not there", {"https_proxy": "http://127.0.0.1:1", "http_proxy": "x"}),
    ("Qt without a platform", {"QT_QPA_PLATFORM": "nonsense"}),
)
LOADING = Limits(processor_seconds=20.0, megabytes=1500.0)
"""A program of its own loads PyTorch, or Whisper, before all else."""


def surroundings_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """The first ones are each of them once, with a command of every kind in turn; then two at once."""
    usual = ("--data", str(supplies.data), "--runs", str(folder / "runs"))
    of_runs = ("--data", str(supplies.data), "--runs", str(supplies.runs))
    commands = (
        (*of_runs, "show the runs"),
        (*of_runs, "predict", str(supplies.picture)),
        (*usual, "train softmax for 1 epoch"),
        ("show the runs",),
        (*of_runs, "save the curves as a PNG file"),
        (*of_runs, "no such words"),
        ("--json", *of_runs, "show the runs"),
        ("hear", str(supplies.clip)),
        ("hear", "nowhere.wav"),
    )
    shell, codes, silent, environment = 'exec "$@"', ANY, False, dict[str, str]()
    if number < len(SHELLS):
        told, shell, codes, silent = SHELLS[number]
    elif number < len(SHELLS) + len(ENVIRONMENTS):
        told, environment = ENVIRONMENTS[number - len(SHELLS)]
    else:
        told, shell, codes, silent = random.choice(SHELLS)
        other, environment = random.choice(ENVIRONMENTS)
        told, codes = f"{told}, {other}", ANY
    command = random.choice(commands)
    return Case(
        f"{told}; {' '.join(command[-2:])}",
        command,
        codes,
        folder,
        environment=environment,
        limits=LOADING,
        alone=True,
        shell=shell,
        may_be_silent=silent,
    )
