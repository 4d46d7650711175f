"""Which pictures test, where no folder says so."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

TEST_SHARE = 6
"""One picture of a class in so many tests."""
SEED = 0


def rows_that_test(pictures: Iterable[tuple[int, int, str]], seed: int = SEED) -> frozenset[int]:
    """The rows of pictures that test, of (row, label, path): one in six of every class, at least one.

    Names decide, by a hash: so a picture stays on its side whatever is added to the folder or taken from it,
    but for the few at the border.
    """
    of_class: dict[int, list[tuple[bytes, int]]] = defaultdict(list)
    for row, label, path in pictures:
        digest = hashlib.blake2b(f"{seed} {path}".encode(errors="surrogateescape"), digest_size=8).digest()
        of_class[label].append((digest, row))
    return frozenset(
        row for rows in of_class.values() for _, row in sorted(rows)[: max(1, round(len(rows) / TEST_SHARE))]
    )
