"""The examination of the computer on which a session goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from app.common.folders import user_folders
from app.doctor.child import probe_here
from app.doctor.examination import examine
from app.doctor.finding import Finding
from app.doctor.surroundings import Surroundings
from app.session.session import Session


def examine_session(session: Session) -> Callable[[Callable[[], bool]], Iterator[Finding]]:
    """Examines with the folders that the session uses then; given up where the function it gets says so."""

    def examined(given_up: Callable[[], bool]) -> Iterator[Finding]:
        usual = session.folders.usual or user_folders()
        folders = replace(usual, runs=session.history.folder)
        probe = partial(probe_here, given_up=given_up)
        return examine(Surroundings(folders, session.data_folder, probe=probe))

    return examined
