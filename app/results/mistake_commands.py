"""Commands about what a model gets wrong. What is said for each stands beside what it does."""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from app.commands.slots import ClassName, ImageNumber, OtherClassName, values_of
from app.commands.vocabulary import CommandError, command
from app.common.words.titles import image_in_words
from app.compute.messages.predictions import MistakesFound, Predicted
from app.data.correction_commands import PartName
from app.results.results import Results
from app.state.parts.results import PICTURES_SHOWN
from app.state.parts.view import View
from app.state.state import State, class_names
from audio.grammar.grammar import Values, WholeNumber
from audio.grammar.tokens import is_han
from language.sentence import message, term
from models.data.corrections import DataPart
from models.evaluation.images_wanted import ImagesWanted, Order

TrueClass = Annotated[
    str,
    Values(
        {
            "shirts": "Shirt",
            "coats": "Coat",
            "pullovers": "Pullover",
            "dresses": "Dress",
            "T-shirts": "T-shirt/top",
            "trousers": "Trouser",
            "sandals": "Sandal",
            "sneakers": "Sneaker",
            "bags": "Bag",
            "ankle boots": "Ankle boot",
            "衬衫": "Shirt",
            "外套": "Coat",
            "套头衫": "Pullover",
            "连衣裙": "Dress",
            "T恤": "T-shirt/top",
            "裤子": "Trouser",
            "凉鞋": "Sandal",
            "运动鞋": "Sneaker",
            "包": "Bag",
            "短靴": "Ankle boot",
        },
        also={said: name for said, name in values_of(ClassName).phrases.items() if not is_han(said[-1])},
    ),
]
"""What images show, in the plural."""

CalledClass = Annotated[
    str,
    Values(
        {"coat": "Coat", "外套": "Coat"} | values_of(OtherClassName).phrases,
        also=values_of(OtherClassName).also,
    ),
]
"""What they were taken for, or "" for all the rest."""
ClassNumber = Annotated[int, WholeNumber(0, 999), Example("6")]
OtherClassNumber = Annotated[int, WholeNumber(0, 999), Example("4")]

OrderName = Annotated[
    Order,
    Values(
        {
            "most confident": Order.MOST_CONFIDENT,
            "least confident": Order.LEAST_CONFIDENT,
            "最自信": Order.MOST_CONFIDENT,
            "最不自信": Order.LEAST_CONFIDENT,
        },
        also={"worst": Order.MOST_CONFIDENT, "closest": Order.LEAST_CONFIDENT},
    ),
]


@command(
    "show [me] the {true_class} [that are|that were] (called|taken for) [a|an] {called}",
    "show [me] {true_class} [that are|that were] (called|taken for) [a|an] {called}",
    "show [me] [the] images of class {true_number} called class {called_number}",
    zh=(
        "(显示|查看)被(当成|认成|误认为){called}的{true_class}",
        "(显示|查看)(当成|认成|误认为){called}的{true_class}",
        "(显示|查看)[被](当成|认成|误认为)第{called_number}类的第{true_number}类图片",
    ),
    ends=(MistakesFound,),
)
def show_cell(
    results: Results,
    true_class: TrueClass | None = None,
    called: CalledClass | None = None,
    true_number: ClassNumber | None = None,
    called_number: OtherClassNumber | None = None,
) -> str:
    """Show the test images of one class that were called another."""
    true = _label(results.state, true_class, true_number)
    predicted = _label(results.state, called, called_number)
    results.find_mistakes(ImagesWanted(true=true, predicted=predicted))
    classes = class_names(results.state)
    if true == predicted:
        return message("Here are the images of {classes} that were recognised.", classes=classes[true])
    return message(
        "Here are the images of {classes} called {classes2}.",
        classes=classes[true],
        classes2=classes[predicted],
    )


@command(
    "show [me] the [{order}] mistakes (on|of|in) the {part}",
    "show [me] [{order}] mistakes (on|of|in) [the] {part}",
    "show [me] [the] {order} mistakes",
    zh=("(显示|查看){part}[上|里][{order}]的错误", "(显示|查看){order}的错误"),
    ends=(MistakesFound,),
)
def show_mistakes(
    results: Results, part: PartName = DataPart.TEST, order: OrderName = Order.MOST_CONFIDENT
) -> str:
    """Show what the model gets wrong, in the test set or the training set, ordered by how sure it is."""
    results.find_mistakes(ImagesWanted(part=part, order=order))
    return message(
        "Here are the {order} mistakes on the {part} set.", order=term(order.value), part=term(part.value)
    )


@command(
    "show [me] (more|the next) (mistakes|images)",
    zh="(显示|查看)更多(错误|图片)",
    instead="Here, --json tells how many there are; the window pages through them.",
)
def show_more(results: Results) -> str:
    """Show the images after those that are shown, of the same kind."""
    shown = results.state.mistakes
    if shown is None or results.state.view is not View.MISTAKES:
        raise CommandError(message("Say “show the mistakes” first, and then for more of them."))
    follow = shown.wanted.start + len(shown.pictures)
    results.find_mistakes(
        shown.wanted.after(PICTURES_SHOWN) if follow < shown.total else _first(shown.wanted)
    )
    return (
        message("Here are more of them.")
        if follow < shown.total
        else message("Those were all; here are the first again.")
    )


@command(
    "predict [the] (image|picture|number) [number] {number} of the {part}",
    zh="预测{part}[的]第{number}(张|幅)[图片]",
    ends=(Predicted,),
)
def predict_image_of(results: Results, number: ImageNumber, part: PartName) -> str:
    """Have the model name one image of the training set or the test set; the first is image 0."""
    images = results.corrector.images(part)
    if number >= images:
        raise CommandError(
            message(
                "There is no {part}; they are numbered 0 to {images}.",
                part=image_in_words(part, number),
                images=images - 1,
            )
        )
    results.predict((number,), part)
    return message("Predicting {part}.", part=image_in_words(part, number))


def _label(state: State, class_name: str | None, number: int | None) -> int:
    """The class of the run in view that is called so, or has this number; "" is all the rest."""
    classes = class_names(state)
    known = [each.casefold() for each in classes]
    if number is not None and number < len(classes):
        return number
    if class_name and class_name.casefold() in known:
        return known.index(class_name.casefold())
    if class_name == "" and len(classes) == 2 and classes[0].startswith("not "):
        return 0
    apart = message("This run tells apart {classes}", classes=", ".join(classes))
    if number is not None:
        raise CommandError(
            message("{apart}; there is no class number {number} in it.", apart=apart, number=number)
        )
    if not class_name:
        raise CommandError(message("{apart}; there is no rest in it.", apart=apart))
    raise CommandError(
        message("{apart}; there is no class {class_name} in it.", apart=apart, class_name=class_name)
    )


def _first(wanted: ImagesWanted) -> ImagesWanted:
    return wanted.after(-wanted.start)
