from pathlib import Path

from app.doctor.finding import Health
from app.doctor.keeping import examine_disk, examine_runs
from tests.app.doctor.another_computer import computer


def test_runs_that_will_be_or_are_kept_are_counted_and_nothing_is_made(tmp_path: Path) -> None:
    (finding,) = examine_runs(computer(tmp_path))
    assert finding.found.startswith("No model has been trained yet")
    assert list(tmp_path.iterdir()) == []
    for run in ("a", "b"):
        (tmp_path / "runs" / run).mkdir(parents=True)
        (tmp_path / "runs" / run / "weights.safetensors").touch()
    (finding,) = examine_runs(computer(tmp_path))
    assert finding.found == f"2 models of earlier runs in {tmp_path / 'runs'}."
    assert len(list((tmp_path / "runs").iterdir())) == 2


def test_a_folder_that_takes_nothing_is_bad(tmp_path: Path) -> None:
    (tmp_path / "runs").write_text("a file, not a folder")
    (finding,) = examine_runs(computer(tmp_path))
    assert finding.health is Health.BAD
    assert "runs would not be kept" in finding.found


def test_room_is_told_and_worth_a_word_once_it_is_little(tmp_path: Path) -> None:
    found = [
        examine_disk(computer(tmp_path, free_bytes=lambda folder, free=free: free))[0]
        for free in (10**11, 10**9, 10**8)
    ]
    assert [each.health for each in found] == [Health.GOOD, Health.NOTICE, Health.BAD]
    assert [each.found.split(" are")[0] for each in found] == ["100.0 GB", "1.0 GB", "100 MB"]


def test_the_fullest_disk_counts_and_one_that_does_not_answer_is_no_end(tmp_path: Path) -> None:
    def free(folder: Path) -> int:
        if folder.name == "runs":
            raise OSError("gone")
        return 10**8 if folder.name == "whisper" else 10**11

    (finding,) = examine_disk(computer(tmp_path, free_bytes=free))
    assert finding.found == f"100 MB are free where {tmp_path / 'whisper'} is or would be."
