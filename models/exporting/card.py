"""The model card: what a model is, what it reaches and what it is not for. Nothing but facts of its run.

After Mitchell et al. 2019, "Model cards for model reporting", section 4.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.common.image_shape import channels_of, has_colours, size_of
from models.data.fashion_mnist import NAME as FASHION_MNIST
from models.data.published import KMNIST
from models.data.spoken import published as spoken
from models.exporting.checking import Agreement
from models.exporting.facts import ModelFacts
from models.settings.specification import BY_GRADIENT, BY_ITS_OWN_RULE, ONLY_FOR, RunSpecification

LICENCES = {
    FASHION_MNIST: (
        "Fashion-MNIST is by Zalando Research, under the MIT licence (Xiao, Rasul and Vollgraf 2017, "
        "arXiv:1708.07747)."
    ),
    spoken.NAME: f"The {spoken.NAME} is by Jackson and others, under {spoken.LICENCE} ({spoken.HOME}).",
    KMNIST.name: "KMNIST is by CODH and others, under CC BY-SA 4.0 (Clanuwat et al. 2018, arXiv:1812.01718).",
}
"""Of the data sets of which they are known."""
VALUES = {1: "0 black to 255 white", 3: "red, green and blue, each 0 dark to 255 bright"}
"""What the numbers of the input mean, by its channels."""
FILES = {
    "model.onnx": "the model for onnxruntime and others; scaling and all else that belongs to it is in it",
    "predict.py": "loads it and names what is on pictures: `python predict.py PICTURE...`",
    "weights.safetensors": "its parameters and all facts of this card, for HearSee's “import a model”",
    "model.json": "the same facts, to be read",
    "model.pt2": 'the model for PyTorch alone: `torch.export.load("model.pt2").module()`',
}


def model_card(facts: ModelFacts, agreement: Agreement) -> str:
    """Markdown."""
    parts = (_what(facts), _figures(facts), _confusion(facts), _training(facts), _use(facts, agreement))
    lines = [line for part in (*parts, _limits(facts), _licence(facts)) for line in (*part, "")]
    return "\n".join(lines)


def _what(facts: ModelFacts) -> Iterator[str]:
    height, width = size_of(facts.image_shape)
    yield f"# {facts.title}, trained on {facts.data}"
    yield ""
    yield (
        f"Names {_shown(facts)}, {width} x {height} pixels large: one of {len(facts.classes)} classes. "
        f"Trained with HearSee as {facts.run}."
    )
    yield ""
    yield f"Classes, in the order of the scores: {', '.join(facts.classes)}."


def _shown(facts: ModelFacts) -> str:
    if facts.sounds:
        return "the word of a spectrogram"
    return "what a picture in colour shows" if has_colours(facts.image_shape) else "what a grey picture shows"


def _figures(facts: ModelFacts) -> Iterator[str]:
    yield "## What it reaches"
    yield ""
    done, epochs = facts.finished, facts.epochs
    if done is None and not epochs:
        yield "Nothing is known of that: the file it came from has no figures."
        return
    yield "| measured on | accuracy | loss |"
    yield "|---|---|---|"
    if done is not None and done.test_accuracy is not None and done.test_loss is not None:
        yield f"| test set, looked at once | {done.test_accuracy:.4f} | {done.test_loss:.4f} |"
    if epochs:
        best = next((each for each in epochs if done and each.epoch == done.best_epoch), epochs[-1])
        for name, accuracy, loss in (
            ("validation", best.validation_accuracy, best.validation_loss),
            ("training", best.train_accuracy, best.train_loss),
        ):
            yield f"| {name} set, epoch {best.epoch} | {accuracy:.4f} | {loss:.4f} |"
    yield ""
    if done is None:
        yield "The run did not come to its end, so the test set was not looked at."
    else:
        yield f"Mean over the classes of the share that is recognised: {done.balanced_accuracy:.4f}."


def _confusion(facts: ModelFacts) -> Iterator[str]:
    if facts.finished is None:
        return
    yield f"## Confusion matrix, on the {_judge(facts.specification)}"
    yield ""
    yield "Rows are what is shown, columns what the model says, cells counts of images."
    yield ""
    yield _row(["", *map(_cell, facts.classes), "recognised"])
    yield _row(["---"] * (len(facts.classes) + 2))
    for label, row in enumerate(facts.finished.confusion):
        share = f"{row[label] / sum(row):.3f}" if sum(row) else "–"
        yield _row([_cell(facts.classes[label]), *map(str, row), share])


def _training(facts: ModelFacts) -> Iterator[str]:
    yield "## How it was trained"
    yield ""
    yield "| setting | value |"
    yield "|---|---|"
    for name, value in _settings(facts.specification):
        yield _row([name.replace("_", " "), _cell(str(value))])
    if facts.epochs:
        yield _row(["epochs done", str(len(facts.epochs))])
        yield _row(["seconds of training", f"{sum(each.seconds for each in facts.epochs):.1f}"])
    if facts.device:
        yield _row(["device", facts.device])
    if facts.corrections:
        yield _row(["corrections to the data set", f"`{facts.corrections}`"])
    for name, version in sorted(facts.versions.items()):
        yield _row([name, version])
    yield _row(["SHA-256 of the weights", f"`{facts.digest}`"])


def _settings(specification: RunSpecification) -> Iterator[tuple[str, object]]:
    """Those that the model has."""
    for name, value in specification.as_dict().items():
        others = specification.model not in ONLY_FOR.get(name, (specification.model,))
        own_rule = specification.model in BY_ITS_OWN_RULE and name in BY_GRADIENT
        unused = name != "seed" and value in ("", "none", 0)
        if others or own_rule or unused:
            continue
        yield name, ", ".join(map(str, value)) if isinstance(value, tuple | list) else value


def _use(facts: ModelFacts, agreement: Agreement) -> Iterator[str]:
    height, width = size_of(facts.image_shape)
    yield "## How to use it"
    yield ""
    for name, what in FILES.items():
        yield f"- `{name}`: {what}."
    yield ""
    channels = channels_of(facts.image_shape)
    yield (
        f"The input `images` is uint8 [n, {channels}, {height}, {width}], {VALUES[channels]}. The output "
        f"`scores` is float32 [n, {len(facts.classes)}]; the largest is the answer. "
        + (
            "`probabilities` is the same as shares that sum to 1."
            if facts.specification.gives_probabilities
            else "The scores are no probabilities."
        )
    )
    yield ""
    yield (
        f"model.onnx was compared with the model itself on {agreement.images} test images: the scores, up to "
        f"{agreement.largest:.3g}, differ by at most {agreement.difference:.1e}."
    )


def _limits(facts: ModelFacts) -> Iterator[str]:
    yield "## What it is not for"
    yield ""
    if facts.sounds:
        yield (
            "- Its pictures are log-mel spectrograms, made of recordings of single words as HearSee makes "
            "them. Other pictures mean nothing to it."
        )
    yield (
        f"- It knows pictures as those of {facts.data} are. Whatever it is shown, it answers with one of its "
        "classes."
    )
    if facts.data == FASHION_MNIST:
        yield "- There the thing is light on black. A photo on a white ground has to be inverted first."
    yield "- What it reaches on other pictures has not been measured."
    if facts.specification.examples:
        yield f"- It has seen only {facts.specification.examples} training examples."
    if facts.specification.crosses_validation:
        yield "- It is one fold of a cross-validation: part of the training set was kept from it."
    if not facts.specification.tested:
        yield "- It is one trial of a search among settings: the test set has not been looked at."


def _licence(facts: ModelFacts) -> Iterator[str]:
    yield "## Licence"
    yield ""
    yield "HearSee, which is under the MIT licence, claims nothing of a model that is trained with it."
    yield LICENCES.get(facts.data, f"Under which licence {facts.data} is, HearSee does not know.")


def _judge(specification: RunSpecification) -> str:
    if specification.sees_test_set:
        return "test set"
    return "fold that validated" if specification.crosses_validation else "validation set"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
