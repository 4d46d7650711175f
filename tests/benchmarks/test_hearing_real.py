"""The table of real people's speech."""

from __future__ import annotations

from pathlib import Path

from audio.grammar.grammar import Grammar
from audio.listening.verdicts import Heard, Rejected, Unsure
from tests.benchmarks.hearing_real import (
    COMMANDS,
    OTHER,
    Outcome,
    RealClip,
    by_row,
    line,
    real_clips,
)

GRAMMAR = Grammar({"stop": ("stop",)}, {})


def clip(text: str, speaker: str = "A", source: str = "street") -> RealClip:
    return RealClip(Path(f"{text}.flac"), speaker, text, source)


def test_commands_and_all_else_have_rows_of_their_own_beside_the_sources() -> None:
    heard = Outcome(clip("stop"), Heard("stop", "stop"), True, 0.1)
    other = Outcome(clip("good morning", source="house"), Rejected("no"), False, 0.2)
    assert by_row([heard, other], GRAMMAR) == {
        "street": [heard],
        "house": [other],
        COMMANDS: [heard],
        OTHER: [other],
    }


def test_a_row_counts_what_was_done_rightly_done_wrongly_and_asked() -> None:
    row = [
        Outcome(clip("stop", "A"), Heard("stop", "stop"), True, 0.1),
        Outcome(clip("top", "B"), Heard("stop", "stop"), False, 0.3),
        Outcome(clip("shop", "B"), Unsure("stop", "stop"), False, 0.2),
        Outcome(clip("good morning", "C"), Rejected("no"), False, 0.2),
    ]
    title, n, speakers, *shares, cpu = (each.strip() for each in line("street", row).strip("|").split("|"))
    assert (title, n, speakers) == ("street", "4", "3")
    assert [each.split()[0] for each in shares] == ["0.250", "0.250", "0.250"]
    assert cpu.startswith("0.20 / ")


def test_the_labels_name_the_clips(tmp_path: Path) -> None:
    (tmp_path / "labels.tsv").write_text(
        "path\tspeaker\ttext\tlanguage\tsource\na.flac\tA\t停止\tzh\tstreet\n", encoding="utf-8"
    )
    assert real_clips(tmp_path) == [RealClip(tmp_path / "a.flac", "A", "停止", "street")]
