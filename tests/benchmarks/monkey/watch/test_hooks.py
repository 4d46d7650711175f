from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer, qWarning
from pytestqt.qtbot import QtBot

from tests.benchmarks.monkey.watch.finding import Finding
from tests.benchmarks.monkey.watch.hooks import Hooks


@pytest.fixture
def found() -> Iterator[list[Finding]]:
    there: list[Finding] = []
    hooks = Hooks(there.append)
    hooks.open()
    yield there
    hooks.close()


def fail() -> None:
    raise ValueError("planted")


@pytest.mark.no_qt_log
def test_an_exception_in_a_slot_is_found(found: list[Finding], qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].text == "ValueError: planted"
    assert "in fail" in found[0].details


def test_an_exception_in_a_thread_is_found(found: list[Finding]) -> None:
    thread = threading.Thread(target=fail, name="planted thread")
    thread.start()
    thread.join()
    assert found[0].text == "ValueError: planted"
    assert "planted thread" in found[0].details


def test_an_exception_that_nobody_can_catch_is_found(found: list[Finding]) -> None:
    class Fails:
        def __del__(self) -> None:
            fail()

    Fails()
    assert found[0].text == "ValueError: planted"


def test_a_warning_of_python_is_found(found: list[Finding]) -> None:
    warnings.showwarning(RuntimeWarning("planted"), RuntimeWarning, "window.py", 1)
    assert found[0].text == "RuntimeWarning: planted"


def test_a_complaint_of_qt_is_found(found: list[Finding], qapp: QObject) -> None:
    qWarning("planted")
    assert found[0].text == "QtWarningMsg: planted"


def test_what_a_screen_that_is_none_cannot_do_is_no_complaint(found: list[Finding], qapp: QObject) -> None:
    qWarning("This plugin does not support raise()")
    assert found == []


def test_afterwards_everything_is_as_it_was() -> None:
    before = threading.excepthook, warnings.showwarning
    hooks = Hooks(lambda finding: None)
    hooks.open()
    hooks.close()
    assert (threading.excepthook, warnings.showwarning) == before
