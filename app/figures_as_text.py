"""The views of the state as text, for the terminal."""

from __future__ import annotations

from app.state import Pictures, State, View, class_names
from app.wording import count, percent


def view_as_text(state: State, view: View) -> str:
    """What the window would show, in lines. Only for views that have something to show."""
    match view:
        case View.DATA:
            return _data(state)
        case View.CURVES:
            return _curves(state)
        case View.CONFUSION_MATRIX:
            return _confusion(state)
        case View.MISTAKES:
            return _pictures(state, state.mistakes)
        case View.PREDICTIONS:
            return _pictures(state, state.predictions)


def table(rows: list[list[str]]) -> str:
    """Columns as wide as they need to be, the first flush left and the others flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _data(state: State) -> str:
    data = state.data
    if data is None:
        return "No data set is open."
    head = f"{data.name} in {data.folder}, images of {data.width} x {data.height}"
    rows = [["class", "training", "test"]]
    for name, training, test in zip(data.classes, data.training_counts, data.test_counts, strict=True):
        rows.append([name, count(training), count(test)])
    rows.append(["all", count(sum(data.training_counts)), count(sum(data.test_counts))])
    aside = f"{count(data.validation_examples)} of the training images are set aside for validation."
    return f"{head}\n{table(rows)}\n{aside}"


def _curves(state: State) -> str:
    epochs = state.run.epochs if state.run else ()
    rows = [["epoch", "training loss", "training accuracy", "validation accuracy"]]
    rows += [
        [
            str(epoch.epoch),
            f"{epoch.train_loss:.3f}",
            percent(epoch.train_accuracy),
            percent(epoch.validation_accuracy),
        ]
        for epoch in epochs
    ]
    return table(rows)


def _confusion(state: State) -> str:
    if state.run is None or state.run.finished is None:
        return "There is no confusion matrix yet."
    classes, matrix = class_names(state), state.run.finished.confusion
    rows = [["true \\ predicted", *[str(label) for label in range(len(classes))]]]
    rows += [[f"{label} {name}", *map(str, matrix[label])] for label, name in enumerate(classes)]
    return table(rows)


def _pictures(state: State, shown: Pictures | None) -> str:
    if shown is None or not shown.pictures:
        return "There are no such images."
    classes = class_names(state)
    rows = [["image", "true", "predicted", "probability", ""]]
    for picture in shown.pictures:
        predicted = picture.predicted
        if predicted is not None:
            mark = "" if predicted == picture.label else "wrong"
            probability = percent(picture.probabilities[predicted])
            rows.append([str(picture.index), classes[picture.label], classes[predicted], probability, mark])
    note = (
        f"\nThe {len(shown.pictures)} most confident of {count(shown.total)} mistakes."
        if shown.total > len(shown.pictures)
        else ""
    )
    return table(rows) + note
