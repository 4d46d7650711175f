"""What a command needs in the terminal: nothing, the training process until a report ends it, or a window."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.compute.messages.control import RequestStopped
from app.compute.messages.data import LoadingEnded
from app.compute.messages.models import Exported
from app.compute.messages.predictions import (
    Calibrated,
    Explained,
    MistakesFound,
    Predicted,
)
from app.compute.messages.runs import RunFailed, RunFinished, RunStopped
from app.state.parts.view import View
from language.sentence import message

ENDS: dict[str, tuple[type, ...]] = {
    "train": (RunFinished, RunFailed, RunStopped),
    "train_preset": (RunFinished, RunFailed, RunStopped),
    "cross_validate": (RunFinished, RunFailed, RunStopped),
    "compare_models": (RunFinished, RunFailed, RunStopped),
    "compare_optimizers": (RunFinished, RunFailed, RunStopped),
    "search_settings": (RunFinished, RunFailed, RunStopped),
    "try_learning_rates": (RunFinished, RunFailed, RunStopped),
    "train_best": (RunFinished, RunFailed, RunStopped),
    "leave_one_speaker_out": (RunFinished, RunFailed, RunStopped),
    "resume": (RunFinished, RunFailed, RunStopped),
    "resume_run": (RunFinished, RunFailed, RunStopped),
    "replay_run": (RunFinished, RunFailed, RunStopped),
    "predict": (Predicted,),
    "predict_image": (Predicted,),
    "predict_next": (Predicted,),
    "time_loading": (LoadingEnded,),
    "show_cell": (MistakesFound,),
    "explain": (Explained,),
    "show_mistakes": (MistakesFound,),
    "predict_image_of": (Predicted,),
    "relabel": (),
    "exclude": (),
    "put_back": (),
    "put_back_all": (),
    "show_corrections": (),
    "export_model": (Exported, RequestStopped),
    "show_remarks": (),
    "save_remarks": (),
    "show": (),
    "save": (),
}
"""Commands that need the worker, and the reports that end them."""
WINDOW_ONLY = {
    "import_model": message("Here, “hearsee import FILE” does it."),
    "examine_computer": message("Here, “hearsee doctor” examines it."),
    "open_settings": "",
    "choose_own_folder": message("Here, --runs and --data name folders."),
    "open_folder": message("Here, --data names the folder."),
    "open_zip": message("Here, --data names the zip."),
    "open_pictures": message("Here, --data names the folder or the zip."),
    "open_named": message("Here, --data MNIST opens it; so do the other names."),
    "fetch_named": message("Here, --data MNIST fetches and opens it; so do the other names."),
    "open_spoken_digits": message("Here, --data spoken-digits opens them."),
    "fetch_spoken_digits": message("Here, --data spoken-digits fetches and opens them."),
    "predict_speech": message("Here, say: hearsee predict FILE.wav."),
    "cancel_speech": "",
    "predict_file": message("Here, say: hearsee predict FILE.wav."),
    "use_theme": "",
    "listen": message("Here, “hearsee hear” takes sound files."),
    "sleep": "",
    "wake": "",
    "use_push_to_talk": "",
    "use_wake_word": "",
    "use_hands_free": "",
    "use_language": "",
    "use_engine": message("Here, --engine names it: hearsee hear --engine whisper CLIP..."),
    "fetch_whisper": message("Here, hearsee hear --download CLIP... does it."),
    "cancel_download": "",
    "undo": "",
    "redo": "",
    "use_optimizer": message("Here, say it with the model: train MLP with Adam."),
    "set_learning_rate": message("Here, say it with the model: train MLP at learning rate 0.1."),
    "set_batch_size": message("Here, say it with the model: train MLP with batch size 64."),
    "set_epochs": message("Here, say it with the model: train MLP for 5 epochs."),
    "remember": "",
    "make_phrase": "",
    "teach_phrase": "",
    "keep_phrases": "",
    "stop_keeping_phrases": "",
    "forget_phrases": message("Here, say: forget the phrases now."),
    "rename_run": "",
    "annotate_run": "",
    "delete_run": message("Here, say it with “now”: delete run 12 now."),
    "use_axis": "",
    "next_scene": message("Here, name the scene: show the perceptron."),
    "previous_scene": message("Here, name the scene: show the perceptron."),
    "set_knob": message("Here, say it with the scene: show polynomial regression with degree 9."),
    "play": "",
    "hold_animation": "",
    "step": "",
    "reset": "",
    "add_point": "",
    "clear_points": "",
    "predict_picture": message("Here, name the file: hearsee predict boot.jpg"),
    "predict_folder": message("Here, name the folder: hearsee predict FOLDER"),
    "paste_picture": "",
    "draw_picture": "",
    "invert_picture": "",
    "show_more": message("Here, --json tells how many there are; the window pages through them."),
}
"""Commands that only a window can do, and what the terminal has instead."""


def needs_data(invocation: Invocation) -> bool:
    """Whether the data set has to be open, and so a worker there. The list of runs is in the history."""
    return invocation.command in ENDS and invocation.arguments.get("what") not in (View.RUNS, View.PLAYGROUND)


def ends_of(invocation: Invocation) -> tuple[type, ...]:
    """The reports that end it; none where it is done at once."""
    what = invocation.arguments.get("what")
    if invocation.command != "show":
        return ENDS.get(invocation.command, ())
    if what is View.MISTAKES:
        return (MistakesFound,)
    if what is View.CALIBRATION:
        return (Calibrated,)
    if what is View.WHY:
        return (Explained,)
    return (Predicted,) if what is View.PREDICTIONS else ()
