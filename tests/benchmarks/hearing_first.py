"""What the first hearing after a start costs: an engine that has heard nothing yet hears one command.

    python -m tests.benchmarks.hearing_first [--every 10] [--weights FOLDER]

Every example of the help is spoken by espeak-ng, in its language, to the whole vocabulary. Before each the
engine is given the vocabulary anew, and knows as little of it as after a start. Prints processor time: of the
first hearing, and of the same sound once more.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from app.common.folders import user_folders
from app.session.vocabulary import every_command
from app.terminal.hear import every_command_but_answers
from audio.capture.endpoint import without_silence
from audio.capture.files import read_sound
from audio.capture.voice_activity import best_voice_activity
from audio.grammar.grammar import Grammar
from audio.grammar.tokens import has_han
from audio.recognisers.network.weights import find_weights
from audio.recognisers.whisper_engine import WhisperEngine
from tests.audio.sounds import say
from tests.benchmarks.tables import in_short

VOICES = {True: "cmn", False: "en-us"}
"""By whether it is Chinese."""


def heard_twice(engine: WhisperEngine, grammar: Grammar, pcm: bytes) -> tuple[float, float]:
    """Seconds of processor time, first and again."""
    engine.follow(grammar)
    times = [time.process_time()]
    for _ in range(2):
        engine.recognise(pcm)
        times.append(time.process_time())
    return times[1] - times[0], times[2] - times[1]


def main() -> None:
    """Measure and print a row a language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="hear only every so many examples")
    parser.add_argument("--weights", type=Path, default=None)
    options = parser.parse_args()
    weights = find_weights(options.weights, user_folders().weights)
    if weights is None:
        raise SystemExit("Whisper's weights are not here: see docs/hearing.md.")
    began = time.process_time()
    grammar = every_command_but_answers().of_words()
    engine = WhisperEngine(grammar, weights)
    print(f"made in {time.process_time() - began:.1f} s of processor time")
    activity = best_voice_activity()
    print("| | n | first: median / 95 % / longest | again |")
    print("|---|---|---|---|")
    for chinese in (False, True):
        examples = [each for each in every_command().all_examples() if has_han(each) == chinese]
        times: list[tuple[str, float, float]] = []
        with tempfile.TemporaryDirectory() as folder:
            for example in examples[:: options.every]:
                sound = read_sound(say(example, Path(folder) / "said.wav", voice=VOICES[chinese]))
                pcm = without_silence(sound, activity).pcm
                times.append((example, *heard_twice(engine, grammar, pcm)))
        first, again = in_short([each[1] for each in times]), in_short([each[2] for each in times])
        title = "Chinese" if chinese else "English"
        print(f"| {title}, espeak-ng | {len(times)} | {first} | {again} |", flush=True)
        for example, seconds, _ in sorted(times, key=lambda each: -each[1])[:3]:
            print(f"longest: {seconds:.2f} s “{example}”")


if __name__ == "__main__":
    main()
