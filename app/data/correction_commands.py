"""Commands that set right what is wrong in the data. What is said for each stands beside what it does."""

from __future__ import annotations

from typing import Annotated

from app.commands.slots import ClassName, ImageNumber
from app.commands.vocabulary import command
from app.common.words.numbers import counted
from app.common.words.titles import correction_in_words
from app.core.core import Core
from app.data.corrections import Corrector
from app.state.parts.results import PICTURES_SHOWN
from app.state.parts.view import View
from audio.grammar.grammar import Values
from language.sentence import joined, message
from models.data.corrections import DataPart

PartName = Annotated[
    DataPart,
    Values(
        {
            "training set": DataPart.TRAINING,
            "test set": DataPart.TEST,
            "训练集": DataPart.TRAINING,
            "测试集": DataPart.TEST,
        },
        also={
            "training images": DataPart.TRAINING,
            "test images": DataPart.TEST,
            "training data": DataPart.TRAINING,
        },
    ),
]


@command(
    "relabel [the] (image|picture) [number] {number} [of the {part}] as [a|an] {label}",
    # Not "this is a coat", which may be said to somebody else.
    "relabel (it|this image|this picture) as [a|an] {label}",
    zh=(
        "把[{part}][的]第{number}(张|幅)图片(标为|改标为){label}",
        "把(它|这张图片)(标为|改标为){label}",
    ),
    ends=(),
)
def relabel(
    corrector: Corrector,
    label: ClassName,
    number: ImageNumber | None = None,
    part: PartName = DataPart.TEST,
) -> str:
    """Have an image, that in view or another, count as of another class from now on."""
    return corrector.relabel(_which(corrector, number, part), label)


@command(
    "(exclude|leave out) [the] (image|picture) [number] {number} [of the {part}]",
    "(exclude|leave out) (it|this image|this picture)",
    zh=("排除[{part}][的]第{number}(张|幅)[图片]", "排除(它|这张图片)"),
    ends=(),
)
def exclude(corrector: Corrector, number: ImageNumber | None = None, part: PartName = DataPart.TEST) -> str:
    """Leave an image, that in view or another, out of the data set from now on."""
    return corrector.exclude(_which(corrector, number, part))


@command(
    "put back [the] (image|picture) [number] {number} [of the {part}]",
    zh="放回[{part}][的]第{number}(张|幅)[图片]",
    ends=(),
)
def put_back(corrector: Corrector, number: ImageNumber, part: PartName = DataPart.TEST) -> str:
    """Have an image that was relabelled or left out as it was published."""
    return corrector.put_back((part, number))


@command("put back all [the] images", zh="放回所有图片", ends=())
def put_back_all(corrector: Corrector) -> str:
    """Have the whole data set as it was published, without your corrections."""
    return corrector.put_back_all()


@command(
    "show [me] [the|my] corrections", zh="(显示|查看)[我的]更正", menu="Results", label="Corrections", ends=()
)
def show_corrections(session: Core) -> str:
    """List the images that were relabelled or left out."""
    corrections, data = session.state.corrections, session.state.data
    session.show(View.DATA)
    if not corrections or data is None:
        return message("The data set is as it was published.")
    shown = [correction_in_words(each, data.classes) for each in corrections.all[:PICTURES_SHOWN]]
    more = len(corrections) - len(shown)
    told = joined(": ", [counted(len(corrections), "correction"), joined("; ", shown)])
    return (
        message("{told}; and {more} more.", told=told, more=more) if more else message("{told}.", told=told)
    )


def _which(corrector: Corrector, number: int | None, part: DataPart) -> tuple[DataPart, int]:
    return corrector.in_view() if number is None else (part, number)
