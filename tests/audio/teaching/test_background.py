from audio.teaching.background import FILE, background_sounds
from audio.teaching.features import SpectrumFeatures
from audio.teaching.trimming import loud_span


def test_every_second_holds_a_word_with_silence_around_it() -> None:
    sounds = background_sounds()
    assert len(sounds) == 36
    for sound in sounds:
        span = loud_span(sound)
        assert span is not None
        assert span.seconds >= 0.2
        assert span.above_noise > 30
        assert SpectrumFeatures()(sound) is not None


def test_it_is_small() -> None:
    assert FILE.stat().st_size < 200_000
