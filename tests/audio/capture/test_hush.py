from audio.capture.hush import LINGERS_SECONDS, Hush


def test_it_lasts_from_beginning_to_end_and_a_little_longer() -> None:
    hush = Hush()
    assert not hush.lasts(10.0)
    hush.begin(10.0)
    assert hush.lasts(20.0)
    hush.end(21.0)
    assert hush.lasts(21.0 + LINGERS_SECONDS / 2)
    assert not hush.lasts(21.0 + LINGERS_SECONDS)


def test_of_several_all_must_end() -> None:
    hush = Hush()
    hush.begin(0.0)
    hush.begin(1.0)
    hush.end(2.0)
    assert hush.lasts(9.0)
    hush.end(9.0)
    assert not hush.lasts(10.0)


def test_none_lasts_longer_than_promised() -> None:
    hush = Hush()
    hush.begin(0.0, at_most=5.0)
    hush.begin(1.0, at_most=2.0)
    assert hush.lasts(4.9)
    assert not hush.lasts(5.0)
    hush.begin(6.0)
    assert hush.lasts(35.9)
    assert not hush.lasts(36.0)


def test_whichever_ends_first_it_rather_lasts_too_long() -> None:
    hush = Hush()
    hush.begin(0.0, at_most=2.0)
    hush.begin(0.0, at_most=20.0)
    hush.end(1.0)
    assert hush.lasts(10.0)
    hush.end(10.0)
    assert not hush.lasts(11.0)


def test_an_end_without_a_beginning_does_no_harm() -> None:
    hush = Hush()
    hush.end(0.0)
    assert not hush.lasts(0.0)
    hush.begin(1.0, at_most=1.0)
    hush.end(2.05)
    hush.end(2.1)
    assert not hush.lasts(2.1)
