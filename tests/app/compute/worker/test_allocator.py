from __future__ import annotations

import platform
import subprocess
import sys

import pytest

MEASURED = """
import resource, sys
from app.compute.worker.allocator import keep_freed_memory
if sys.argv[1] == "kept":
    assert keep_freed_memory()
def fill():
    return bytearray(b"x") * (8 << 20)
for _ in range(3):
    fill()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(20):
    first, second = fill(), fill()
    del first, second
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def page_faults(how: str) -> int:
    """Of taking and giving back twenty times what is larger than the allocator keeps."""
    done = subprocess.run([sys.executable, "-c", MEASURED, how], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another allocator")
def test_a_block_that_was_freed_is_taken_again_without_asking_the_system_for_its_pages() -> None:
    assert page_faults("kept") * 4 < page_faults("as it is")
