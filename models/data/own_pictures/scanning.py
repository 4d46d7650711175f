"""Read and decode every picture, several at a time, and tell how far it has come."""

from __future__ import annotations

import threading
from collections import Counter, deque
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from contextlib import closing, nullcontext, suppress
from dataclasses import dataclass
from itertools import islice

from models.data.own_pictures.decoding import Decoded, UnusableError, decode, quietly
from models.data.own_pictures.duplicates import Duplicates
from models.data.own_pictures.form import COLOURED, GREY, Form
from models.data.own_pictures.layout import Assigned, Layout
from models.data.own_pictures.naming import Part
from models.data.own_pictures.pixel_file import PixelWriter
from models.data.own_pictures.places import Place
from models.data.own_pictures.scanned import REMARKS_KEPT, Scanned
from models.data.own_pictures.splitting import rows_that_test
from models.data.remarks import Kind, Remark

LARGE_BYTES = 10_000_000
"""Of files with more, one at a time is read."""
AHEAD = 32
"""Pictures a thread that may wait, decoded and small, for one before them."""
LOOKED_AT = 48
"""Files that tell whether there are colours."""
LOOK_UP_SECONDS = 0.1
"""How often progress is told while a single picture takes long."""


@dataclass(frozen=True)
class Scanning:
    """How far a scan has come."""

    done: int
    total: int


Progress = Callable[[Scanning], None]


def scan(
    place: Place,
    found: Layout,
    classes: tuple[str, ...],
    form: Form,
    writer: PixelWriter,
    progress: Progress,
    threads: int,
) -> Scanned:
    """Decode all pictures into `writer`, in order. What `progress` raises ends the scan and comes out here.

    Every thread holds one picture at a time, and only one of them a large one: that bounds the memory.
    """
    course = _Course(found, classes, writer)
    with closing(_outcomes(place, found.assigned, form, progress, threads)) as outcomes:
        for assigned, outcome in outcomes:
            course.take(assigned, outcome)
    return course.result(form)


def suiting(place: Place, files: tuple[Assigned, ...]) -> Form:
    """The form with colours where any of a few files, from beginning to end, has some; else the grey one."""
    step = max(1, len(files) // LOOKED_AT)
    with quietly():
        for file in files[::step]:
            if file.entry.size > LARGE_BYTES:
                continue
            with suppress(UnusableError):
                if decode(place.read(file.entry), GREY).coloured:
                    return COLOURED
    return GREY


Outcome = Decoded | Remark


def _outcomes(
    place: Place, files: tuple[Assigned, ...], form: Form, progress: Progress, threads: int
) -> Generator[tuple[Assigned, Outcome], None, None]:
    turn = threading.RLock()
    upcoming = iter(files)
    waiting: deque[tuple[Assigned, Future[Outcome]]] = deque()

    def outcome(file: Assigned) -> Outcome:
        try:
            with turn if file.entry.size > LARGE_BYTES else nullcontext():
                return decode(place.read(file.entry), form, turn)
        except UnusableError as error:
            return Remark(file.entry.path, error.kind, error.detail)

    pool = ThreadPoolExecutor(threads, thread_name_prefix="pictures")
    with quietly():
        try:
            for done in range(len(files)):
                for file in islice(upcoming, AHEAD * threads - len(waiting)):
                    waiting.append((file, pool.submit(outcome, file)))
                progress(Scanning(done, len(files)))
                file, future = waiting.popleft()
                yield file, _waited_for(future, lambda done=done: progress(Scanning(done, len(files))))  # type: ignore[misc]
            progress(Scanning(len(files), len(files)))
        finally:
            pool.shutdown(cancel_futures=True)


def _waited_for(future: Future[Outcome], meanwhile: Callable[[], None]) -> Outcome:
    while True:
        try:
            return future.result(LOOK_UP_SECONDS)
        except NotYetError:
            meanwhile()


@dataclass(frozen=True)
class _Row:
    """A picture whose pixels are written."""

    label: int
    part: Part
    path: str
    size: tuple[int, int]


class _Course:
    """What comes of the pictures, one after the other."""

    def __init__(self, found: Layout, classes: tuple[str, ...], writer: PixelWriter) -> None:
        self._found, self._classes, self._writer = found, classes, writer
        self._labels = {name: label for label, name in enumerate(classes)}
        self._duplicates = Duplicates()
        self._rows: dict[int, _Row] = {}
        self._remarks = list(found.remarks)
        self._coloured = False

    def take(self, assigned: Assigned, outcome: Outcome) -> None:
        if isinstance(outcome, Remark):
            self._remarks.append(outcome)
            return
        path, label = assigned.entry.path, self._labels.get(assigned.class_name)
        if label is None:
            self._remarks.append(Remark(path, Kind.UNKNOWN_CLASS, assigned.class_name))
            return
        keep, leave_out, remarks = self._duplicates.see(outcome.digest, self._writer.count, label, path)
        self._remarks += remarks
        if leave_out is not None:
            del self._rows[leave_out]
        if not keep:
            return
        row = self._writer.add(outcome.pixels)
        self._rows[row] = _Row(label, assigned.part, path, outcome.size)
        self._remarks += [Remark(path, kind, detail) for kind, detail in outcome.found]
        self._coloured = self._coloured or outcome.coloured

    def result(self, form: Form) -> Scanned:
        """Everything, now that all pictures are known."""
        usual = self._usual_size()
        if usual is not None:
            self._remarks += [
                Remark(row.path, Kind.SIZE, f"{row.size[0]} × {row.size[1]}")
                for row in self._rows.values()
                if row.size != usual
            ]
        tests = self._tests()
        training = [row for row in self._rows if row not in tests]
        testing = [row for row in self._rows if row in tests]
        remarks = sorted(self._remarks, key=lambda remark: (remark.path, remark.kind.name))
        return Scanned(
            form=form,
            classes=self._classes,
            training_rows=tuple(training),
            training_labels=tuple(self._rows[row].label for row in training),
            test_rows=tuple(testing),
            test_labels=tuple(self._rows[row].label for row in testing),
            remarks=tuple(remarks[:REMARKS_KEPT]),
            remarks_in_all=len(remarks),
            files=len(self._found.assigned) + len(self._found.remarks),
            split_by_folders=self._found.has_test,
            validation_trains=self._found.validation_trains,
            usual_size=usual,
            coloured=self._coloured,
        )

    def _usual_size(self) -> tuple[int, int] | None:
        """The size of more than half of the pictures."""
        counts = Counter(row.size for row in self._rows.values())
        size, count = counts.most_common(1)[0] if counts else ((0, 0), 0)
        return size if 2 * count > len(self._rows) else None

    def _tests(self) -> frozenset[int]:
        if self._found.has_test:
            return frozenset(row for row, facts in self._rows.items() if facts.part is Part.TEST)
        return rows_that_test((row, facts.label, facts.path) for row, facts in self._rows.items())
