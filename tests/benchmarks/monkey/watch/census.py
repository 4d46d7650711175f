"""What the window's process has: memory, threads, handles, widgets, objects of Qt, processes."""

from __future__ import annotations

import ctypes
import gc
import platform
from collections import Counter

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.monkey.hand import children


def census() -> dict[str, float]:
    """Counted now, once all that may go has gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    _give_back()
    process = psutil.Process()
    return {
        "megabytes": process.memory_full_info().uss / 1e6,
        "threads": process.num_threads(),
        "handles": process.num_handles() if hasattr(process, "num_handles") else process.num_fds(),
        "widgets": len(QApplication.allWidgets()),
        "objects of Qt": sum(objects().values()),
        "processes": len(children()),
    }


def _give_back() -> None:
    """To the system what is freed: how scattered it lies depends on what was done, and is no leak."""
    if platform.libc_ver()[0] == "glibc":
        ctypes.CDLL(None).malloc_trim(0)


def widgets() -> Counter[str]:
    """How many there are of each class."""
    return Counter(type(each).__name__ for each in QApplication.allWidgets())


def objects() -> Counter[str]:
    """The same of everything of Qt's that belongs to the application or to a window."""
    application = QApplication.instance()
    assert application is not None
    roots: list[QObject] = [application, *_without_parent()]
    found: Counter[str] = Counter()
    for root in roots:
        found.update(type(each).__name__ for each in root.findChildren(QObject))
    return found


def _without_parent() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.parent() is None]


def more(before: Counter[str], now: Counter[str]) -> str:
    """Of what there is more."""
    return ", ".join(f"{name} +{count}" for name, count in (now - before).most_common(20))
