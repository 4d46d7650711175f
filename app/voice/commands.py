"""Commands about how the app listens, and what hears."""

from __future__ import annotations

from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted
from app.core.core import Core
from app.state.parts.preferences import Language, Listening, Pauses
from app.voice.questions import whether_sound_may_leave
from app.voice.slots import EngineName, LanguageName, PauseLength, QuietMinutes, WakeWordName
from app.voice.voice import Voice
from audio.recognisers.catalogue import ENGINES
from language.sentence import message, term


@command(
    "(listen|start listening)",
    zh="(开始听|听我说)",
    menu="Voice",
    label="Listen hands-free",
    shortcut="Ctrl+L",
    instead="Here, “hearsee hear” takes sound files.",
)
def listen(voice: Voice) -> str:
    """Listen hands-free until told otherwise."""
    if voice.ear is None:
        raise CommandError(message("Listening needs the window; start it with “hearsee” alone."))
    if voice.state.engine is None and voice.state.hearing.problem:
        raise CommandError(voice.state.hearing.problem)
    voice.ear.listen()
    return ""


@command(
    "(go to sleep|stop listening|sleep)", zh="(停止听|睡觉)", menu="Voice", label="Go to sleep", instead=""
)
def sleep(voice: Voice) -> str:
    """Listen no more until woken."""
    if voice.ear is None:
        raise CommandError(message("Nothing is listening."))
    voice.ear.sleep()
    return ""


@command(
    "(use|switch to) push to talk",
    zh="(使用|换成)按键说话",
    instead="",
)
def use_push_to_talk(session: Core) -> str:
    """Listen only while the key or the button is held."""
    session.prefer(listening=Listening.PUSH_TO_TALK)
    return message("Hold F8 or the round button to talk, or tap it for one command.")


@command(
    "listen for [the] wake word",
    "use [the] wake word [{wake_word}]",
    zh=("(使用|换成)唤醒词[{wake_word}]", "听唤醒词"),
    instead="",
)
def use_wake_word(voice: Voice, wake_word: WakeWordName | None = None) -> str:
    """Listen all the time, and act only on what follows the wake word."""
    voice.core.prefer(listening=Listening.WAKE_WORD, wake_word=wake_word or voice.state.preferences.wake_word)
    return message(
        "Say “{wake_word}” before a command, or alone and then a command.",
        wake_word=voice.state.preferences.wake_word,
    )


@command("(use|listen) hands free", zh="(使用|换成)免提", instead="")
def use_hands_free(voice: Voice) -> str:
    """Listen all the time, and act on every command."""
    voice.core.prefer(listening=Listening.HANDS_FREE)
    return message("Every command that is heard is done; say “go to sleep” for a rest.")


@command("sleep after {quiet_minutes} quiet minutes", zh="安静{quiet_minutes}分钟后(睡觉|休息|停止听)")
def sleep_after(session: Core, quiet_minutes: QuietMinutes) -> str:
    """Listen no more once nothing has been said for so long, where it listens all the time."""
    session.prefer(quiet_minutes=quiet_minutes)
    return message(
        "Where nothing is said for {quiet_minutes}, the microphone is turned off.",
        quiet_minutes=counted(quiet_minutes, "minute"),
    )


@command("never (sleep|go to sleep) by yourself", zh="(不要|别)自己(睡觉|休息|停止听)")
def never_sleep(session: Core) -> str:
    """Listen until told otherwise, however long nothing is said."""
    session.prefer(quiet_minutes=0)
    return message("The microphone is on until you turn it off, however long nothing is said.")


@command("wait {pauses} [for me]", zh="(等待|停顿)时间{pauses}")
def wait_in_pauses(session: Core, pauses: PauseLength) -> str:
    """Give whoever pauses while speaking more time before what was said is done."""
    session.prefer(pauses=pauses)
    return {
        Pauses.USUAL: message("A command is done as soon as it is complete, as usual."),
        Pauses.LONGER: message("You may pause longer now: a command is done 0.6 s after its last word."),
        Pauses.MUCH_LONGER: message(
            "You may pause much longer now: a command is done a second after its last word."
        ),
    }[pauses]


@command(
    "play what you heard",
    zh="播放你听到的",
    menu="Voice",
    label="Play what was heard",
)
def play_heard(voice: Voice) -> str:
    """Play the last thing that was said as the microphone gave it, to find out whether that is any good."""
    if voice.ear is None or voice.playing_back is None:
        raise CommandError(message("Playing what was heard needs the window; start it with “hearsee” alone."))
    return voice.playing_back.start(voice.ear)


@command("(use|hear) {language}", zh="(使用|用|听){language}", instead="")
def use_language(session: Core, language: LanguageName) -> str:
    """Listen for English, for Chinese, or for both."""
    session.prefer(language=language)
    heard = message("English and Chinese") if language is Language.AUTO else term(language.value)
    return message("Listening for {heard}.", heard=heard)


@command(
    "listen with {engine}",
    zh="用{engine}听",
    instead="Here, --engine names it: hearsee hear --engine whisper CLIP...",
)
def use_engine(session: Core, engine: EngineName) -> str:
    """Choose what turns speech into words: Whisper, Vosk or Google."""
    reply = message("{title} listens, if it can.", title=ENGINES[engine].title)
    if ENGINES[engine].sends_sound_away and session.state.preferences.engine != engine:
        session.ask(whether_sound_may_leave(engine, reply))
        return ""
    session.prefer(engine=engine)
    return reply


@command(
    "(fetch|download) whisper", zh="下载Whisper", instead="Here, hearsee hear --download CLIP... does it."
)
def fetch_whisper(voice: Voice) -> str:
    """Fetch Whisper, which hears English and Chinese (148 MB)."""
    voice.fetch_weights()
    return ""


@command("(cancel|stop) the download", zh="取消下载", instead="")
def cancel_download(voice: Voice) -> str:
    """Fetch no longer what is being fetched."""
    voice.cancel_download()
    return ""


@command("(computer|hey computer)", zh="电脑", instead="", calls=True)
def wake(voice: Voice) -> str:
    """Have the app listen to what is said next, where it waits for the wake word."""
    voice.attend()
    return message("Yes?")
