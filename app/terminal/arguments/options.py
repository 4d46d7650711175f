"""The words and options that `hearsee` is started with, and in which language it answers them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from app.common.folders import user_folders
from language.sentence import message
from language.spoken import in_words
from models.files.plain_text import plain, sentence

LANGUAGES = ("en", "zh")
"""In which a command is answered."""


def is_chinese(arguments: Sequence[str]) -> bool:
    """Whether what is told here is in Chinese: as the option, the preference or the system has it."""
    if not arguments or "--json" in arguments:
        return False  # a window looks for itself, and programs read English
    looking = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    looking.add_argument("--language", choices=LANGUAGES)
    looking.add_argument("--runs", type=Path)
    try:
        options, _ = looking.parse_known_args(arguments)
    except argparse.ArgumentError:
        return False  # the parser of all options says so
    if options.language is not None:
        return bool(options.language == "zh")
    from app.terminal.arguments.user_language import wants_chinese

    return wants_chinese(user_folders(options.runs))


class _Version(argparse.Action):
    """Looks the version up only where it is asked for: that takes longer than all other arguments."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(message("HearSee {value}", value=version("hearsee")))  # noqa: T201
        parser.exit()


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the words in a line that can be read, whatever the words are."""

    def error(self, message: str) -> NoReturn:
        """See `argparse`."""
        super().error(plain(sentence(message)))


def parser_of_options() -> argparse.ArgumentParser:
    """What reads them; its help is in the language of now."""
    parser = _Parser(
        prog="hearsee",
        description=in_words(message("Train, compare and explain image classifiers by voice.")),
        epilog=in_words(message("“hearsee help” lists every command.")),
    )
    parser.add_argument(
        "words",
        nargs="*",
        help=in_words(
            message(
                "one command, as you would say it; or “hear” or “predict” and sound files; or “doctor”, "
                "which examines this computer; or “import” and a model that was exported; none: the window"
            )
        ),
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        help=in_words(
            message(
                "the folder of the data set; a folder or zip of pictures or recordings; or MNIST, KMNIST, "
                "CIFAR-10 or spoken-digits (16 MB, CC BY-SA 4.0), which are fetched where they are not here"
            )
        ),
    )
    parser.add_argument(
        "--runs", type=Path, metavar="FOLDER", help=in_words(message("the folder that keeps the runs"))
    )
    parser.add_argument(
        "--cluster",
        default="",
        metavar="ADDRESS",
        help=in_words(
            message(
                "where runs train: the scheduler of a Dask cluster, as in tcp://host:8786. Whoever answers "
                "at that address can run programs here and there; use TLS"
            )
        ),
    )
    parser.add_argument(
        "--grammar",
        type=Path,
        metavar="FILE",
        help=in_words(message("with “hear”: the commands to hear, as a TOML file")),
    )
    parser.add_argument(
        "--engine",
        metavar="NAME",
        help=in_words(
            message(
                "with “hear”: whisper, vosk, or google, which sends the sound to Google; otherwise whisper"
            )
        ),
    )
    parser.add_argument(
        "--download",
        action="store_true",
        help=in_words(
            message("with “hear”: fetch Whisper's weights (148 MB) where they are not on this computer")
        ),
    )
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        help=in_words(message("in which a command is answered; otherwise as the window is, or the system")),
    )
    parser.add_argument(
        "--version",
        action=_Version,
        nargs=0,
        help=in_words(message("show program's version number and exit")),
    )
    parser.add_argument(
        "--json", action="store_true", help=in_words(message("one JSON object a line instead of text"))
    )
    return parser
