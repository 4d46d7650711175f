"""The kinds of inputs that there are, and how many of each make a full run."""

from __future__ import annotations

from tests.benchmarks.hostile.archives import archive_case
from tests.benchmarks.hostile.attack import Kind
from tests.benchmarks.hostile.command_lines import command_line_case
from tests.benchmarks.hostile.data_folders import data_folder_case
from tests.benchmarks.hostile.grammars import grammar_case
from tests.benchmarks.hostile.histories import history_case
from tests.benchmarks.hostile.kept_files import kept_file_case
from tests.benchmarks.hostile.lines import line_case
from tests.benchmarks.hostile.model_files import model_case
from tests.benchmarks.hostile.pictures import picture_case
from tests.benchmarks.hostile.schedulers import scheduler_case
from tests.benchmarks.hostile.sounds import sound_case
from tests.benchmarks.hostile.surroundings import surroundings_case

KINDS = (
    Kind("pictures", 360, picture_case),
    Kind("zips", 240, archive_case),
    Kind("data-folders", 160, data_folder_case),
    Kind("models", 360, model_case),
    Kind("sounds", 280, sound_case),
    Kind("grammars", 200, grammar_case),
    Kind("kept-files", 200, kept_file_case),
    Kind("histories", 200, history_case),
    Kind("lines", 240, line_case),
    Kind("command-lines", 160, command_line_case),
    Kind("surroundings", 60, surroundings_case),
    Kind("schedulers", 24, scheduler_case),
)
