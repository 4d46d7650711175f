from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.common.json_file import KeptFileError
from app.data.corrections_file import CorrectionsFile
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart

COAT = Correction(DataPart.TRAINING, 12, 4)
OUT = Correction(DataPart.TEST, 7, None)


@pytest.fixture
def file(tmp_path: Path) -> CorrectionsFile:
    return CorrectionsFile(tmp_path / "corrections.json")


def test_what_is_kept_comes_back(file: CorrectionsFile) -> None:
    book = CorrectionBook({"a": Corrections((COAT, OUT)), "b": Corrections((OUT,))})
    file.save(book, CorrectionBook())
    assert file.load() == book


def test_without_a_file_there_are_none(file: CorrectionsFile) -> None:
    assert file.load() == CorrectionBook()
    file.save(CorrectionBook(), CorrectionBook())
    assert not file.path.exists()


def test_what_another_window_has_corrected_meanwhile_stays(file: CorrectionsFile) -> None:
    mine, theirs = CorrectionBook({"a": Corrections((COAT,))}), CorrectionBook({"a": Corrections((OUT,))})
    file.save(theirs, CorrectionBook())
    file.save(mine, CorrectionBook())
    assert file.load() == CorrectionBook({"a": Corrections((COAT, OUT))})
    file.save(CorrectionBook(), mine)
    assert file.load() == theirs


def test_what_makes_no_sense_is_passed_over(file: CorrectionsFile) -> None:
    content = {
        "a": {
            "training": {"9" * 5000: 1, "٣": 1, "12": 4, "x": 1, "5": "Coat", "6": -2, "-3": 1, "7": True},
            "test": [1],
        },
        "b": 3,
        "c": {"elsewhere": {"1": 1}},
    }
    file.path.write_text(json.dumps(content))
    assert file.load() == CorrectionBook({"a": Corrections((COAT,))})


def test_a_damaged_file_is_moved_aside_and_told(file: CorrectionsFile) -> None:
    file.path.write_text("{")
    with pytest.raises(KeptFileError, match="is now"):
        file.load()
    assert file.path.with_suffix(".damaged.json").exists()
