"""`hearsee`: no words open the window; words are one command, done here in the terminal.

hearsee
hearsee [--data FOLDER_OR_ZIP] [--runs FOLDER] [--cluster ADDRESS] [--json] "train mlp for 3 epochs"
hearsee [--data FOLDER_OR_ZIP] predict FILE.wav...
hearsee hear [--grammar FILE.toml] [--engine NAME] [--download] CLIP... [--json]
hearsee import FOLDER_OR_FILE [--json]
hearsee doctor [--json]

With --language zh all that is Chinese, as it is where the window or the system is.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.common.display import DROPPED_BACK_END, why_no_window
from app.common.folders import user_folders
from app.terminal.arguments.options import is_chinese, parser_of_options
from app.terminal.standard_streams import CLOSED, leave_unwritten, tell, why_not_written
from language.catalogue import chinese
from language.sentence import message
from language.spoken import speak

if TYPE_CHECKING:
    from app.gui.window.window import Window
    from app.terminal.run_command import MakeRunner

FAILED, BAD_INPUT, INTERRUPTED = 1, 2, 130


def main(
    arguments: Sequence[str] | None = None,
    opened: Callable[[Window], None] = lambda window: None,
    make_runner: MakeRunner | None = None,
) -> int:
    """Run the program; what is returned is its exit code. `opened` is given the window that works, if any.

    `make_runner` makes what a command in the terminal trains with: where it is None, a training process.
    """
    # A pipe or a file on Windows would otherwise take no Chinese.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        try:
            speak(chinese() if is_chinese(sys.argv[1:] if arguments is None else arguments) else None)
            return _run(parser_of_options().parse_intermixed_args(arguments), opened, make_runner)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # here, and not at Python's end, where nobody could tell of it
    except KeyboardInterrupt:
        tell(message("Interrupted."))
        return INTERRUPTED
    except OSError:
        why = why_not_written()
        if not why:
            raise
        tell(why)
        return FAILED
    finally:
        leave_unwritten()


def _run(
    options: argparse.Namespace, opened: Callable[[Window], None], make_runner: MakeRunner | None
) -> int:
    # PyCharm names a matplotlib back end that only it has; our figures stand in our own window.
    dropped = os.environ.pop("MPLBACKEND", None)
    if dropped is not None:
        os.environ[DROPPED_BACK_END] = dropped  # for the doctor
    if not _is_somewhere():
        if options.words:
            tell(message("The folder that you are in is gone: go to one that is there, and try again."))
            return BAD_INPUT
        os.chdir(Path.home())  # the window needs none
    if options.words and sys.stdout is None:
        tell(CLOSED)
        return FAILED
    if options.words[:1] == ["hear"]:
        return _hear(options)
    if options.grammar is not None or options.engine is not None or options.download:
        tell(message("--grammar, --engine and --download go with sound files: hearsee hear CLIP..."))
        return BAD_INPUT
    if options.words == ["doctor"]:
        return _doctor(options)
    if options.words[:1] == ["import"] and len(options.words) == 2:
        return _import(options, make_runner)
    if not options.words:
        speak(None)
        return _window(options, opened)
    return _command(options, make_runner)


def _is_somewhere() -> bool:
    """Whether the folder that this was started in is still there."""
    try:
        os.getcwd()  # noqa: PTH109  (Path.cwd does no more)
    except OSError:
        return False
    return True


def _command(options: argparse.Namespace, make_runner: MakeRunner | None) -> int:
    from app.common.file_kinds import named_files
    from app.terminal.run_command import predict_sounds, run_command, start_runner

    files = named_files(options.words)
    if files:
        return predict_sounds(
            files,
            user_folders(options.runs),
            data_folder=options.data,
            as_json=options.json,
            make_runner=make_runner or start_runner,
        )
    return run_command(
        " ".join(options.words),
        user_folders(options.runs),
        data_folder=options.data,
        as_json=options.json,
        cluster=options.cluster,
        make_runner=make_runner or start_runner,
    )


def _hear(options: argparse.Namespace) -> int:
    from app.terminal.hear import hear_clips
    from audio.recognisers.catalogue import WHISPER

    return hear_clips(
        [Path(clip) for clip in options.words[1:]],
        as_json=options.json,
        grammar_file=options.grammar,
        engine=options.engine or WHISPER,
        download=options.download,
    )


def _doctor(options: argparse.Namespace) -> int:
    from app.doctor.surroundings import Surroundings
    from app.session.start import chosen_folders
    from app.terminal.doctor import doctor

    folders, data = chosen_folders(user_folders(options.runs), options.data)
    return doctor(Surroundings(folders, data), as_json=options.json)


def _import(options: argparse.Namespace, make_runner: MakeRunner | None) -> int:
    from app.terminal.run_command import run_import, start_runner

    return run_import(
        Path(options.words[1]),
        user_folders(options.runs),
        data_folder=options.data,
        as_json=options.json,
        make_runner=make_runner or start_runner,
    )


def _window(options: argparse.Namespace, opened: Callable[[Window], None]) -> int:
    if options.language is not None:
        tell(message("--language goes with a command; the window has it in its settings."))
        return BAD_INPUT
    if options.json:
        tell(message('--json goes with a command, for example: hearsee --json "train MLP".'))
        return BAD_INPUT
    reason = why_no_window(os.environ)
    if reason:
        tell(reason)
        return BAD_INPUT
    from app.gui.application import open_window

    return open_window(
        user_folders(options.runs), data_folder=options.data, opened=opened, cluster=options.cluster
    )


if __name__ == "__main__":
    sys.exit(main())
