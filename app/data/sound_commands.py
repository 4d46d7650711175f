"""Commands about sounds as pictures. What is said for each stands beside what it does."""

from __future__ import annotations

from app.commands.slots import BatchSize, Epochs, Examples, LearningRate, ModelName, OptimizerName, Seed
from app.commands.vocabulary import CommandError, command
from app.common.words.wording import model_title
from app.core.core import Core
from app.data.spoken_digits import fetch_digits, open_digits
from app.results.spoken_word import HasSpokenWord
from app.training.phrases import CHINESE_SETTINGS, SETTINGS
from app.training.studies import HasStudies
from models.recipes import recipe, specified
from models.selection import leave_one_speaker_out as leaving_one_speaker_out


@command(
    "open [the] spoken digits",
    zh="打开语音数字",
    menu="File",
    label="Open the spoken digits",
)
def open_spoken_digits(session: Core) -> str:
    """Open the Free Spoken Digit Dataset; asks before it is fetched, and says under which licence it is."""
    return open_digits(session)


@command("(fetch|download) [the] spoken digits", zh="下载语音数字")
def fetch_spoken_digits(session: Core) -> str:
    """Fetch the Free Spoken Digit Dataset (16 MB, CC BY-SA 4.0), unless it is here already, and open it."""
    return fetch_digits(session)


@command(
    "open [a|the] zip [of] [pictures|sounds|recordings]",
    zh="打开[图片|声音]压缩包",
    menu="File",
    label="Open a zip…",
)
def open_zip(session: Core) -> str:
    """Choose a zip of pictures in class folders, or of recordings called label_speaker_number.wav."""
    session.ask_for_file("zip")
    return ""


@command(
    f"leave (one speaker|a speaker) out [with|for] [the] [{{model}}] <{SETTINGS}>",
    zh=f"留出一个说话人[用]{{model}}<{CHINESE_SETTINGS}>",
    menu="Training",
    label="Leave one speaker out",
)
def leave_one_speaker_out(
    session: HasStudies,
    model: ModelName | None = None,
    epochs: Epochs | None = None,
    optimizer: OptimizerName | None = None,
    learning_rate: LearningRate | None = None,
    batch_size: BatchSize | None = None,
    seed: Seed | None = None,
    examples: Examples | None = None,
) -> str:
    """Train once for each voice of the open sounds, without it, and see how well it is understood."""
    data = session.state.data
    if data is None:
        raise CommandError(
            session.state.data_problem or "The data set is still being read; try again in a moment."
        )
    if not data.holds_sounds:
        raise CommandError(f"{data.name} has no speakers to leave out; say “open the spoken digits” first.")
    specification = specified(
        session.state.chosen if model is None else recipe(model, sounds=True),
        sounds=True,
        epochs=epochs,
        optimizer=optimizer,
        learning_rate=learning_rate,
        batch_size=batch_size,
        seed=seed,
        examples=examples,
    )
    title = model_title(specification.model)
    reply = f"Training {title} {len(data.speakers)} times, each time without one of the speakers."
    return session.studying.start(leaving_one_speaker_out(specification, data.speakers), reply)


@command(
    "predict what (I say|i am saying)",
    zh="预测我说的[话]",
    menu="Results",
    label="Predict what I say",
    shortcut="Ctrl+J",
)
def predict_speech(session: HasSpokenWord) -> str:
    """Have the model name the next word at the microphone, and show its spectrogram."""
    return session.saying.start()


@command("(cancel|forget) [the] prediction", zh="取消预测")
def cancel_speech(session: HasSpokenWord) -> str:
    """Wait for a word no longer."""
    return session.saying.cancel()


@command(
    "predict a sound [file]",
    zh="预测声音文件",
    menu="Results",
    label="Predict a sound file…",
)
def predict_file(session: Core) -> str:
    """Choose a sound file with one word, and have the model name it."""
    session.ask_for_file("sound")
    return ""
