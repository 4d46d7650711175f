"""Commands for what is chosen once and for all: how the window looks, what computes, folders."""

from __future__ import annotations

from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted
from app.common.words.titles import device_title
from app.core.core import Core
from app.settings import cluster
from app.settings.folders import OwnFolders
from app.settings.slots import DeviceName, InterfaceName, OwnFolder, PrecisionName, ThemeName, Threads
from app.state.parts.dialog import Dialog
from app.state.parts.preferences import CLUSTER, InterfaceLanguage
from language.sentence import message, term


@command(
    "(open|show) [the] settings",
    zh="(打开|显示)设置",
    menu="Edit",
    label="Settings…",
    shortcut="Ctrl+,",
    instead="",
)
def open_settings(session: Core) -> str:
    """Show what can be set once and for all."""
    session.open_dialog(Dialog.SETTINGS)
    return ""


@command(
    "show the window in {interface}",
    "switch the window to {interface}",
    zh=("(界面|窗口)用{interface}", "(界面|窗口)换成{interface}"),
)
def use_interface(session: Core, interface: InterfaceName) -> str:
    """Show the window in English, in Chinese, or in the language of the system."""
    session.prefer(interface=interface)
    if interface is InterfaceLanguage.SYSTEM:
        return message("The window follows the language of the system.")
    return message("The window is in {interface} now.", interface=term(interface.value))


@command("train on [the] {device}", zh="在{device}上训练")
def use_device(session: Core, device: DeviceName) -> str:
    """Let runs train on the processor, on a graphics card, or on the quickest that is there."""
    there = session.state.preferences.compute == CLUSTER  # its machines may have others
    if session.state.devices and not there and device not in ("auto", *session.state.devices):
        title = device_title(device)
        raise CommandError(
            message("This computer has no {title} that can train; nothing was changed.", title=title)
        )
    session.prefer(device=device)
    return message("From the next run on, training uses the {device}.", device=device_title(device))


@command("use [the] cluster", zh="(用|使用)集群")
def use_cluster(session: Core) -> str:
    """Let runs train on the machines of a cluster, whose address is in the settings."""
    return cluster.use_cluster(session)


@command("use this computer", zh="(用|使用)这台电脑")
def use_this_computer(session: Core) -> str:
    """Let runs train on this computer."""
    return cluster.use_this_computer(session)


@command("use {threads} (threads|thread)", zh="用{threads}个线程")
def use_threads(session: Core, threads: Threads) -> str:
    """Let runs calculate with so many threads."""
    session.prefer(threads=threads)
    return message("From the next run on, training uses {threads}.", threads=counted(threads, "thread"))


@command("choose the threads automatically", zh="自动选择线程数")
def use_automatic_threads(session: Core) -> str:
    """Let runs calculate with as many threads as suit the computer."""
    session.prefer(threads=0)
    return message("From the next run on, training uses as many threads as suit the computer.")


@command(
    "(train|calculate) (in|with) {precision} precision", zh=("用{precision}精度训练", "用{precision}精度计算")
)
def use_precision(session: Core, precision: PrecisionName) -> str:
    """Let convolutional networks calculate in 32 bits, in 16, or in what is quicker here."""
    session.prefer(precision=precision)
    return {
        "auto": message(
            "From the next run on, convolutional networks train in half precision where that is quicker."
        ),
        "float32": message("From the next run on, training uses full precision, float32."),
        "bfloat16": message(
            "From the next run on, convolutional networks train in half precision, bfloat16."
        ),
    }[precision]


@command("train several (runs|models) at once", zh="同时训练多个模型")
def use_several_runs(session: Core) -> str:
    """Let a study train several runs at once where that is faster."""
    session.prefer(several_runs=True)
    return message("Studies train several runs at once where that is faster.")


@command("train one (run|model) at a time", zh="逐个训练模型")
def use_one_run(session: Core) -> str:
    """Let a study train its runs one after the other."""
    session.prefer(several_runs=False)
    return message("Studies train one run at a time.")


@command(
    "choose [a|the] folder for [the] {folder}",
    zh="选择{folder}的文件夹",
    instead="Here, --runs and --data name folders.",
)
def choose_own_folder(session: Core, folder: OwnFolder) -> str:
    """Choose where runs or pictures are kept, or which data set is opened at the start."""
    session.open_dialog(Dialog.OWN_FOLDER, folder)
    return ""


@command("use the usual folder for [the] {folder}", zh="{folder}用默认的文件夹")
def use_usual_folder(folders: OwnFolders, folder: OwnFolder) -> str:
    """Keep runs or pictures in their usual folder again, or open the usual data set."""
    return folders.use(folder, None)


@command(
    "[use|switch to] [the] {theme} theme",
    zh="(使用|换成){theme}主题",
    menu="View",
    label="{word} theme",
    instead="",
)
def use_theme(session: Core, theme: ThemeName) -> str:
    """Make the window light or dark, or as the desktop is."""
    session.prefer(theme=theme)
    return (
        message("The window is {theme} now.", theme=term(theme.value))
        if theme.value != "system"
        else message("The window follows the desktop.")
    )
