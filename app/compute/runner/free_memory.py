"""Whether there is memory for one more process like one that is there."""

from __future__ import annotations

RESERVE = 512 * 1024**2
"""Bytes that are left to everything else."""


def has_room_for(count: int, like: int | None) -> bool:
    """Whether `count` processes as large as the one with the identifier `like` would fit into free memory.

    Free is what the system gives without writing anything out: caches count as free. False where nothing is
    known of the process.
    """
    import psutil  # here, so that the window is not kept waiting for it

    if like is None:
        return False
    try:
        size = int(psutil.Process(like).memory_info().rss)
    except psutil.Error:
        return False
    return int(psutil.virtual_memory().available) > count * size + RESERVE
