from datetime import datetime
from pathlib import Path

from app.doctor.examination import EXAMINATIONS, as_report, examine
from app.doctor.finding import Finding, Health, in_short, private, worst
from app.doctor.surroundings import Surroundings
from tests.app.doctor.another_computer import computer

WELL = Finding("Disk", Health.GOOD, "There is room.")
ODD = Finding("Qt", Health.NOTICE, "An odd one.", "Look at it.")
ILL = Finding("PyTorch", Health.BAD, "It does not load.", "Install it anew.")


def test_the_worst_finding_counts_and_is_told_first() -> None:
    assert [worst(each) for each in ([], [WELL], [WELL, ODD], [ILL, ODD])] == [
        Health.GOOD,
        Health.GOOD,
        Health.NOTICE,
        Health.BAD,
    ]
    assert in_short([WELL, ODD, ILL]) == "Something is wrong: 1 of 3 findings; what to do stands beside it."
    assert in_short([WELL, ODD]) == "Everything works; worth a look: 1 of 2 findings."
    assert in_short([WELL]) == "Everything is as it should be: 1 findings."


def test_the_users_name_is_left_out(tmp_path: Path) -> None:
    home = tmp_path / "anna"
    finding = Finding("Runs", Health.BAD, f"In {home}/runs.", f"Look into {home / 'x'}.")
    assert private(finding, home) == Finding("Runs", Health.BAD, "In ~/runs.", "Look into ~/x.")
    assert private(finding, Path("/")) == finding


def test_an_examination_that_fails_itself_does_not_end_the_others(tmp_path: Path) -> None:
    def examine_moon(here: Surroundings) -> tuple[Finding, ...]:
        raise RuntimeError("too far away")

    def examine_sea(here: Surroundings) -> tuple[Finding, ...]:
        return (WELL,)

    moon, sea = examine(computer(tmp_path), [examine_moon, examine_sea])
    assert (moon.name, moon.health, sea) == ("Moon", Health.NOTICE, WELL)
    assert "too far away" in moon.found


def test_every_examination_has_a_name_of_its_own() -> None:
    assert len({each.__name__ for each in EXAMINATIONS}) == len(EXAMINATIONS)


def test_the_report_has_everything_to_send_to_somebody_who_helps() -> None:
    report = as_report([ILL, WELL], datetime(2026, 11, 25, 15, 30))
    assert report.splitlines()[1:] == [
        "BAD   PyTorch: It does not load.",
        "      → Install it anew.",
        "ok    Disk: There is room.",
        "Something is wrong: 1 of 2 findings; what to do stands beside it.",
    ]
    assert report.startswith("HearSee 0.1.0, 2026-11-25 15:30\n")
