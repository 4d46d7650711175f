"""The whole examination, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from importlib.metadata import version

from app.doctor.child import GivenUpError
from app.doctor.finding import Finding, Health, in_short, private
from app.doctor.hearing import examine_microphones, examine_speech_model
from app.doctor.keeping import examine_disk, examine_runs
from app.doctor.openmp import examine_openmp
from app.doctor.packages import examine_packages
from app.doctor.plots import examine_plots
from app.doctor.program import examine_python, examine_qt
from app.doctor.surroundings import Surroundings
from app.doctor.training import examine_training
from app.doctor.webcam import examine_webcam
from audio.listening.reasons import reason_of
from language.sentence import message

Examination = Callable[[Surroundings], tuple[Finding, ...]]
Words = Callable[[str], str]
"""Puts an English text into another language."""

EXAMINATIONS: tuple[Examination, ...] = (
    examine_python,
    examine_qt,
    examine_packages,
    examine_training,
    examine_openmp,
    examine_plots,
    examine_microphones,
    examine_speech_model,
    examine_webcam,
    examine_runs,
    examine_disk,
)
"""All of them, in the order of the report."""
SIGNS = {Health.GOOD: "ok", Health.NOTICE: "note", Health.BAD: "BAD"}


def examine(here: Surroundings, examinations: Sequence[Examination] = EXAMINATIONS) -> Iterator[Finding]:
    """Each finding as soon as it is there. An examination that fails itself is a finding too."""
    for each in examinations:
        try:
            found = each(here)
        except GivenUpError:
            raise
        except Exception as error:  # whatever it is, the others go on
            what = each.__name__.removeprefix("examine_").replace("_", " ").capitalize()
            found = (
                Finding(
                    what,
                    Health.NOTICE,
                    message("This could not be looked at: {error}.", error=reason_of(error)),
                ),
            )
        for finding in found:
            yield private(finding, here.home)


def as_report(findings: Sequence[Finding], now: datetime, words: Words = str) -> str:
    """All of it as text, to be sent to somebody who helps."""
    lines = [heading(now), *(line for each in findings for line in in_lines(each, words))]
    return "\n".join([*lines, words(in_short(findings))]) + "\n"


def heading(now: datetime) -> str:
    """The program, and when it looked."""
    return message("HearSee {value}, {now}", value=version("hearsee"), now=f"{now:%Y-%m-%d %H:%M}")


def in_lines(finding: Finding, words: Words = str) -> list[str]:
    """A finding as text: what was found and, where there is something to do, that."""
    found = f"{SIGNS[finding.health]:5} {words(finding.name)}: {words(finding.found)}"
    return [found, f"      → {words(finding.advice)}"] if finding.advice else [found]
