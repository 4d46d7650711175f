import os
import sys
from pathlib import Path

import pytest

from app.doctor import openmp_runtimes
from app.doctor.openmp_runtimes import DUPLICATES_ALLOWED, Family, Runtime, libraries_of, runtimes_among


@pytest.mark.parametrize(
    ("path", "family"),
    [
        ("/opt/conda/lib/libiomp5.so", Family.LLVM),
        ("/opt/conda/lib/libomp.so", Family.LLVM),
        ("/venv/sklearn.libs/libomp-a34b3233.so.5.0", Family.LLVM),
        ("/venv/lib/python3.12/site-packages/sklearn/.dylibs/libomp.dylib", Family.LLVM),
        ("C:\\conda\\Library\\bin\\libiomp5md.dll", Family.LLVM),
        ("C:\\Windows\\System32\\libomp140.x86_64.dll", Family.LLVM),
        ("/venv/torch/lib/libgomp.so.1", Family.GNU),
        ("/venv/torch/lib/libgomp-a34b3233.so.1.0.0", Family.GNU),
        ("C:\\Windows\\System32\\vcomp140.dll", Family.MICROSOFT),
    ],
)
def test_a_runtime_is_known_by_its_name(path: str, family: Family) -> None:
    assert runtimes_among([path]) == (Runtime(path, family),)


def test_other_libraries_are_none_and_each_file_counts_once() -> None:
    others = [
        "/usr/lib/libompd.so",
        "/usr/lib/libQt6WaylandCompositor.so.6",
        "/usr/lib/libgompertz.so",
        "/x/libomp.txt",
    ]
    assert runtimes_among([*others, "/a/libomp.so", "/a/libomp.so"]) == (
        Runtime("/a/libomp.so", Family.LLVM),
    )


def test_what_a_process_has_loaded_is_read_from_its_map(tmp_path: Path) -> None:
    (tmp_path / "7").mkdir()
    (tmp_path / "7" / "maps").write_text(
        "7f0000000000-7f0000001000 r-xp 00000000 08:01 42   /home/li na/env/libomp.so\n"
        "7f0000001000-7f0000002000 rw-p 00001000 08:01 42   /home/li na/env/libomp.so\n"
        "7f0000002000-7f0000003000 rw-p 00000000 00:00 0\n"
        "7ffc00000000-7ffc00001000 rw-p 00000000 00:00 0    [stack]\n"
    )
    assert libraries_of(7, tmp_path) == ("/home/li na/env/libomp.so",)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux tells it in /proc")
def test_this_process_has_python_itself_loaded() -> None:
    assert any("python" in path for path in libraries_of())


def test_threadpoolctl_leaves_the_environment_as_it_was() -> None:
    """Importing it allows duplicates, for this process and all that it starts."""
    before = os.environ.get(DUPLICATES_ALLOWED)
    told = openmp_runtimes._told_by_threadpoolctl()
    assert all(Path(path).exists() for path in told)
    assert os.environ.get(DUPLICATES_ALLOWED) == before
