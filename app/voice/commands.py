"""Commands about the talk itself and the window: how it listens, answers, undoing, phrases, leaving."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.slots import EngineName, LanguageName, OptionNumber, OptionOrdinal, ThemeName, WakeWordName
from app.commands.vocabulary import CommandError, command
from app.common.words.wording import counted
from app.core.core import Core
from app.state.parts.preferences import Language, Listening
from app.state.state import Question
from app.voice.core import VoiceCore
from app.voice.questions import chosen, whether_sound_may_leave, whether_to_keep_phrases
from audio.recognisers.catalogue import AUTO, ENGINES


@command("(undo|undo that|take that back)", zh="(撤销|撤回)", menu="Edit", label="Undo", shortcut="Ctrl+Z")
def undo(session: Core) -> str:
    """Take back the last change of settings, view, preferences, phrases or marks of a run."""
    return session.undo()


@command("(redo|redo that|do that again)", zh="重做", menu="Edit", label="Redo", shortcut="Ctrl+Shift+Z")
def redo(session: Core) -> str:
    """Do again what was taken back."""
    return session.redo()


@command("[use|switch to] [the] {theme} theme", zh="(使用|换成){theme}主题", menu="View", label="{} theme")
def use_theme(session: Core, theme: ThemeName) -> str:
    """Make the window light or dark, or as the desktop is."""
    session.choose_theme(theme)
    return (
        f"The window is {theme.value} now." if theme.value != "system" else "The window follows the desktop."
    )


@command(
    "(listen|start listening)",
    zh="(开始听|听我说)",
    menu="Voice",
    label="Listen hands-free",
    shortcut="Ctrl+L",
)
def listen(session: VoiceCore) -> str:
    """Listen hands-free until told otherwise."""
    if session.ear is None:
        raise CommandError("Listening needs the window; start it with “hearsee” alone.")
    session.need_hands_free()
    session.ear.listen()
    return ""


@command("(go to sleep|stop listening|sleep)", zh="(停止听|睡觉)", menu="Voice", label="Go to sleep")
def sleep(session: VoiceCore) -> str:
    """Listen no more until woken."""
    if session.ear is None:
        raise CommandError("Nothing is listening.")
    session.ear.sleep()
    return ""


@command(
    "(use|switch to) push to talk",
    zh="(使用|换成)按键说话",
)
def use_push_to_talk(session: Core) -> str:
    """Listen only while the key or the button is held."""
    session.prefer(listening=Listening.PUSH_TO_TALK)
    return "Hold F8 or the round button to talk, or tap it for one command."


@command(
    "listen for [the] wake word",
    "use [the] wake word [{wake_word}]",
    zh=("(使用|换成)唤醒词[{wake_word}]", "听唤醒词"),
)
def use_wake_word(session: VoiceCore, wake_word: WakeWordName | None = None) -> str:
    """Listen all the time, and act only on what follows the wake word."""
    session.need_hands_free()
    session.prefer(listening=Listening.WAKE_WORD, wake_word=wake_word or session.state.preferences.wake_word)
    return f"Say “{session.state.preferences.wake_word}” before a command, or alone and then a command."


@command("(use|listen) hands free", zh="(使用|换成)免提")
def use_hands_free(session: VoiceCore) -> str:
    """Listen all the time, and act on every command."""
    session.need_hands_free()
    session.prefer(listening=Listening.HANDS_FREE)
    return "Every command that is heard is done; say “go to sleep” for a rest."


@command("(use|hear) {language}", zh="(使用|用|听){language}")
def use_language(session: Core, language: LanguageName) -> str:
    """Listen for English, for Chinese, or for both."""
    session.prefer(language=language)
    heard = "English and Chinese" if language is Language.AUTO else language.value
    return f"Listening for {heard}."


@command("listen with {engine}", zh="用{engine}听")
def use_engine(session: Core, engine: EngineName) -> str:
    """Choose what turns speech into words; the best engine is the best that works offline."""
    if engine == AUTO:
        session.prefer(engine=engine)
        return "The best engine that works offline listens."
    reply = f"{ENGINES[engine].title} listens, if it can."
    if ENGINES[engine].sends_sound_away and session.state.preferences.engine != engine:
        session.ask(whether_sound_may_leave(engine, reply))
        return ""
    session.prefer(engine=engine)
    return reply


@command("(fetch|download) whisper", zh="下载Whisper")
def fetch_whisper(session: VoiceCore) -> str:
    """Fetch Whisper, which hears English and Chinese (148 MB)."""
    session.fetch_weights()
    return ""


@command("(cancel|stop) the download", zh="取消下载")
def cancel_download(session: VoiceCore) -> str:
    """Fetch no longer what is being fetched."""
    session.cancel_download()
    return ""


@command("(computer|hey computer)", zh="电脑")
def wake(session: VoiceCore) -> str:
    """Have the app listen to what is said next, where it waits for the wake word."""
    session.attend()
    return "Yes?"


@command("(yes|yes please)", zh=("是", "好的", "确定"))
def yes(session: Core) -> str:
    """Agree to what was asked; of several answers, to the first."""
    return session.take(session.settle().yes)


@command("(no|no thanks|do not)", zh=("不", "不要"))
def no(session: Core) -> str:
    """Decline what was asked."""
    answer = session.settle().no
    return "Very well, nothing was done." if answer is None else session.take(answer)


@command("[number] {option}", "{ordinal}", zh=("[选]{option}", "{ordinal}"))
def choose_option(
    session: Core, option: OptionNumber | None = None, ordinal: OptionOrdinal | None = None
) -> str:
    """Choose one of the answers that are offered."""
    question = session.state.question
    if question is None:
        raise CommandError("Nothing was asked.")
    number = option or ordinal or 1
    answer = chosen(question, number)
    if answer is None:
        raise CommandError(f"There is no answer {number}. {question.text}")
    session.settle()
    return session.take(answer)


@command("remember that", zh="记住这个")
def remember(session: VoiceCore) -> str:
    """Give a meaning to the phrase that was not understood."""
    session.remember()
    return ""


@command("make a new phrase", zh="新说法", menu="Voice", label="Make a phrase of your own…")
def make_phrase(session: VoiceCore) -> str:
    """Choose a phrase of your own and the command that it stands for."""
    session.ask_for_phrase()
    return ""


@command(
    "(learn|teach) a phrase",
    "teach (you|it) a phrase",
    zh=("学一个短语", "教你一句话"),
    menu="Voice",
    label="Teach a phrase by voice…",
)
def teach_phrase(session: VoiceCore) -> str:
    """Say a word or sound of your own a few times, and what it shall do from then on."""
    session.ask_to_teach()
    return ""


@command("keep [the] phrases", zh="保留没听懂的话")
def keep_phrases(session: VoiceCore) -> str:
    """Agree that phrases that are not understood are kept on this machine."""
    path = session.kept.phrases_path
    if path is None:
        raise CommandError("Nothing can be kept here, since there is no folder for it.")
    reply = (
        f"From now on the words of what is not understood are kept with the day, in {path} and nowhere else; "
        "say “forget the phrases” to delete them, “do not keep phrases” to end it."
    )
    if session.state.preferences.keep_phrases:
        return reply
    session.ask(whether_to_keep_phrases(reply))
    return ""


@command("do not keep [the] phrases", zh="不要保留没听懂的话")
def stop_keeping_phrases(session: VoiceCore) -> str:
    """Keep phrases that are not understood no longer."""
    session.prefer(keep_phrases=False)
    there = len(session.kept.phrases())
    if not there:
        return "Phrases that are not understood are not kept."
    return (
        f"Phrases that are not understood are not kept. {counted(there, 'phrase')} kept so far; "
        "say “forget the phrases” to delete."
    )


@command("forget [the] phrases", zh="忘掉没听懂的话")
def forget_phrases(session: VoiceCore) -> str:
    """Delete the phrases that were kept; asks first."""
    there = len(session.kept.phrases())
    if not there:
        raise CommandError("No phrases are kept.")
    text = f"Delete {counted(there, 'phrase')} that were not understood? Say yes or no."
    session.ask(Question(text, Invocation("forget_phrases_now"), loses=True))
    return ""


@command("forget [the] phrases now", zh="立即忘掉没听懂的话")
def forget_phrases_now(session: VoiceCore) -> str:
    """Delete the phrases that were kept, without asking."""
    session.kept.forget_phrases()
    return "The phrases are deleted."


@command(
    "(help|what can i say|show [the|all] commands)",
    zh=("帮助", "我能说什么"),
    menu="Help",
    label="What can I say?",
    shortcut="F1",
)
def help(session: Core) -> str:  # noqa: A001 - the command is called that
    """Show everything that can be said."""
    session.ask_for_help()
    return "Here is everything that can be said."


@command("(quit|exit|close the window)", zh="(退出|关闭)", menu="File", label="Quit", shortcut="Ctrl+Q")
def quit(session: Core) -> str:  # noqa: A001 - the command is called that
    """Close the app; asks first while a run is going."""
    if session.run_is_going:
        text = "A run is going. Stop it, keep what it learnt, and quit? Say yes or no."
        session.ask(Question(text, Invocation("quit_now"), loses=True))
        return ""
    return quit_now(session)


@command("quit now", zh="立即退出")
def quit_now(session: Core) -> str:
    """Close the app without asking; a run that is going is stopped and what it learnt is kept."""
    session.quit()
    return "Goodbye."
