"""Commands that predict one's own pictures and sounds. What is said for each stands beside what it does."""

from __future__ import annotations

from app.commands.vocabulary import command
from app.core.core import Core
from app.core.requirements import trained_model
from app.results.own_pictures import PictureDesk
from app.results.spoken_word import Saying
from app.state.parts.dialog import Dialog
from language.sentence import message


@command(
    "predict a (file|picture of mine)",
    zh=("预测文件", "预测我的图片"),
    menu="Results",
    label="Predict a file…",
    instead="Here, name the file: hearsee predict boot.jpg",
)
def predict_picture(session: Core) -> str:
    """Choose a picture, of any size, and have the model name it; dropping it on the window does the same."""
    trained_model(session.state)
    session.open_dialog(Dialog.FILE, "picture")
    return ""


@command(
    "paste [the|a] [picture|image]", zh="粘贴[图片]", menu="Results", label="Paste a picture", instead=""
)
def paste_picture(session: Core) -> str:
    """Have the model name the picture, or the file of one, that is in the clipboard."""
    trained_model(session.state)
    session.open_dialog(Dialog.CLIPBOARD)
    return ""


@command(
    "draw [a picture|an image|a drawing]",
    zh=("画图", "画一张图"),
    menu="Results",
    label="Draw a picture",
    instead="",
)
def draw_picture(pictures: PictureDesk) -> str:
    """Draw something, and see what the model takes it for while you draw; once more closes the pad."""
    return pictures.draw()


@command("invert [the|this] (picture|image)", zh=("反色", "反转图片"), instead="")
def invert_picture(pictures: PictureDesk) -> str:
    """Exchange light and dark in the picture of your own that is in view."""
    return pictures.invert()


@command(
    "predict a folder",
    zh="预测文件夹",
    menu="Results",
    label="Predict a folder…",
    instead="Here, name the folder: hearsee predict FOLDER",
)
def predict_folder(session: Core) -> str:
    """Choose a folder and have the model name every picture in it, into a CSV table."""
    trained_model(session.state)
    session.open_dialog(Dialog.FILE, message("folder of pictures"))
    return ""


@command(
    "predict what (I say|i am saying)",
    zh="预测我说的[话]",
    menu="Results",
    label="Predict what I say",
    shortcut="Ctrl+J",
    instead="Here, say: hearsee predict FILE.wav.",
)
def predict_speech(saying: Saying) -> str:
    """Have the model name the next word at the microphone, and show its spectrogram."""
    return saying.start()


@command("(cancel|forget) [the] prediction", zh="取消预测", instead="")
def cancel_speech(saying: Saying) -> str:
    """Wait for a word no longer."""
    return saying.cancel()


@command(
    "predict a sound [file]",
    zh="预测声音文件",
    menu="Results",
    label="Predict a sound file…",
    instead="Here, say: hearsee predict FILE.wav.",
)
def predict_file(session: Core) -> str:
    """Choose a sound file with one word, and have the model name it."""
    session.open_dialog(Dialog.FILE, "sound")
    return ""
