"""Commands that answer questions, and those about phrases of the user's own."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted
from app.core.core import Core
from app.state.parts.dialog import Dialog
from app.state.parts.question import Question
from app.voice.phrases import OwnPhrases
from app.voice.questions import chosen, whether_to_keep_phrases
from app.voice.slots import OptionNumber, OptionOrdinal
from app.voice.voice import Voice
from language.sentence import message


@command("(yes|yes please)", zh=("是", "好的", "确定"), answers=True)
def yes(session: Core) -> str:
    """Agree to what was asked; of several answers, to the first."""
    return session.take(session.settle().yes)


@command("(no|no thanks|do not)", zh=("不", "不要"), answers=True)
def no(session: Core) -> str:
    """Decline what was asked."""
    answer = session.settle().no
    return message("Very well, nothing was done.") if answer is None else session.take(answer)


@command("[number] {option}", "{ordinal}", zh=("[选]{option}", "{ordinal}"), answers=True)
def choose_option(
    session: Core, option: OptionNumber | None = None, ordinal: OptionOrdinal | None = None
) -> str:
    """Choose one of the answers that are offered."""
    question = session.state.question
    if question is None:
        raise CommandError(message("Nothing was asked."))
    number = option or ordinal or 1
    answer = chosen(question, number)
    if answer is None:
        raise CommandError(message("There is no answer {number}. {text}", number=number, text=question.text))
    session.settle()
    return session.take(answer)


@command("remember that", zh="记住这个", instead="", about_talk=True)
def remember(phrases: OwnPhrases) -> str:
    """Give a meaning to the phrase that was not understood."""
    phrases.remember()
    return ""


@command("make a new phrase", zh="新说法", menu="Voice", label="Make a phrase of your own…", instead="")
def make_phrase(session: Core) -> str:
    """Choose a phrase of your own and the command that it stands for."""
    session.open_dialog(Dialog.OWN_PHRASE)
    return ""


@command(
    "(learn|teach) a phrase",
    "teach (you|it) a phrase",
    zh=("学一个短语", "教你一句话"),
    menu="Voice",
    label="Teach a phrase by voice…",
    instead="",
)
def teach_phrase(voice: Voice) -> str:
    """Say a word or sound of your own a few times, and what it shall do from then on."""
    if voice.ear is None:
        raise CommandError(message("Teaching needs the window; start it with “hearsee” alone."))
    if voice.learning is None:
        raise CommandError(message("No phrase can be taught here, since there is no folder to keep it in."))
    voice.core.open_dialog(Dialog.LESSON)
    return ""


@command("keep [the] phrases", zh="保留没听懂的话", instead="")
def keep_phrases(phrases: OwnPhrases) -> str:
    """Agree that phrases that are not understood are kept on this machine."""
    path = phrases.kept.phrases_path
    if path is None:
        raise CommandError(message("Nothing can be kept here, since there is no folder for it."))
    reply = message(
        "From now on the words of what is not understood are kept with the day, in {path} "
        "and nowhere else; say “forget the phrases” to delete them, “do not keep phrases” to "
        "end it.",
        path=path,
    )
    if phrases.state.preferences.keep_phrases:
        return reply
    phrases.core.ask(whether_to_keep_phrases(reply))
    return ""


@command("do not keep [the] phrases", zh="不要保留没听懂的话", instead="")
def stop_keeping_phrases(phrases: OwnPhrases) -> str:
    """Keep phrases that are not understood no longer."""
    phrases.core.prefer(keep_phrases=False)
    there = len(phrases.kept.phrases())
    if not there:
        return message("Phrases that are not understood are not kept.")
    return message(
        "Phrases that are not understood are not kept. {there} kept so far; say “forget the "
        "phrases” to delete.",
        there=counted(there, "phrase"),
    )


@command("forget [the] phrases", zh="忘掉没听懂的话", instead="Here, say: forget the phrases now.")
def forget_phrases(phrases: OwnPhrases) -> str:
    """Delete the phrases that were kept; asks first."""
    there = len(phrases.kept.phrases())
    if not there:
        raise CommandError(message("No phrases are kept."))
    text = message("Delete {there} that were not understood? Say yes or no.", there=counted(there, "phrase"))
    phrases.core.ask(Question(text, Invocation("forget_phrases_now"), loses=True))
    return ""


@command("forget [the] phrases now", zh="立即忘掉没听懂的话", loses=True)
def forget_phrases_now(phrases: OwnPhrases) -> str:
    """Delete the phrases that were kept, without asking."""
    phrases.kept.forget_phrases()
    return message("The phrases are deleted.")
