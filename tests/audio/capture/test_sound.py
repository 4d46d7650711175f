from audio.capture.sound import Utterance


def test_an_utterance_knows_how_long_it_lasts() -> None:
    assert Utterance(bytes(32_000)).seconds == 1.0
    assert Utterance(b"").seconds == 0.0
