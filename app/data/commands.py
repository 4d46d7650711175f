"""Commands that open data: folders, archives and sets with a name, and what was odd in them."""

from __future__ import annotations

from app.commands.vocabulary import command
from app.core.core import Core
from app.core.requirements import need_rest, open_data
from app.data.data import Data
from app.data.named_sets import fetch_digits, open_digits
from app.data.named_sets import fetch_named as fetch
from app.data.named_sets import open_named as open_by_name
from app.data.remarks import remarks_in_words
from app.data.remarks import save_remarks as save
from app.data.slots import DataName
from app.state.parts.dialog import Dialog
from app.state.parts.view import View
from language.sentence import message


@command(
    "open [my|a folder of] pictures",
    zh="打开(我的图片|图片文件夹)",
    menu="File",
    label="Open my pictures…",
    instead="Here, --data names the folder or the zip.",
)
def open_pictures(session: Core) -> str:
    """Choose a folder that has a folder of pictures for every class; a zip of one opens as any other."""
    need_rest(session.state)
    session.open_dialog(Dialog.DATA_FOLDER)
    return ""


@command(
    "open [the] {data_name} [data [set]]",
    zh="打开{data_name}[数据集]",
    instead="Here, --data MNIST opens it; so do the other names.",
)
def open_named(data: Data, data_name: DataName) -> str:
    """Open a data set by its name; asks before it is fetched."""
    return open_by_name(data, data_name)


@command(
    "(fetch|download) {data_name}",
    zh="下载{data_name}",
    instead="Here, --data MNIST fetches and opens it; so do the other names.",
)
def fetch_named(data: Data, data_name: DataName) -> str:
    """Fetch a data set by its name, unless it is here already, and open it."""
    return fetch(data, data_name)


@command(
    "show [me] [the] remarks",
    "which pictures were left out",
    zh=("显示文件说明", "哪些图片没有用"),
    menu="View",
    label="Show the remarks on the files",
    ends=(),
)
def show_remarks(session: Core) -> str:
    """Show which files of the open data set are no plain pictures, and what was done with each."""
    data = open_data(session.state)
    session.show(View.DATA)
    return remarks_in_words(data)


@command("save [the] remarks", zh="保存文件说明", ends=())
def save_remarks(session: Core) -> str:
    """Save the remarks on the files of the open data set as a text, a line each."""
    data = open_data(session.state)
    return message("Saved as {data}.", data=save(data, session.pictures_folder, session.words))


@command(
    "open [the] spoken digits",
    zh="打开语音数字",
    menu="File",
    label="Open the spoken digits",
    instead="Here, --data spoken-digits opens them.",
)
def open_spoken_digits(data: Data) -> str:
    """Open the Free Spoken Digit Dataset; asks before it is fetched, and says under which licence it is."""
    return open_digits(data)


@command(
    "(fetch|download) [the] spoken digits",
    zh="下载语音数字",
    instead="Here, --data spoken-digits fetches and opens them.",
)
def fetch_spoken_digits(data: Data) -> str:
    """Fetch the Free Spoken Digit Dataset (16 MB, CC BY-SA 4.0), unless it is here already, and open it."""
    return fetch_digits(data)


@command(
    "open [a|the] zip [of] [pictures|sounds|recordings]",
    zh="打开[图片|声音]压缩包",
    menu="File",
    label="Open a zip…",
    instead="Here, --data names the zip.",
)
def open_zip(session: Core) -> str:
    """Choose a zip of pictures in class folders, or of recordings called label_speaker_number.wav."""
    need_rest(session.state)
    session.open_dialog(Dialog.FILE, "zip")
    return ""


@command(
    "open [a|the] [data] folder",
    zh="打开[数据]文件夹",
    menu="File",
    label="Open a data folder…",
    shortcut="Ctrl+O",
    instead="Here, --data names the folder.",
)
def open_folder(session: Core) -> str:
    """Choose a folder with a data set: class folders of pictures, recordings, or Fashion-MNIST's files."""
    need_rest(session.state)
    session.open_dialog(Dialog.DATA_FOLDER)
    return ""
