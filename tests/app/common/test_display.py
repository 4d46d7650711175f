import pytest

from app.common.display import why_no_window


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_display(platform: str) -> None:
    assert why_no_window({}, platform) == ""


def test_a_platform_without_a_display_needs_none() -> None:
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""


def test_no_display_is_told_with_the_terminal_way() -> None:
    reason = why_no_window({}, "linux")
    assert "no window can open" in reason
    assert 'hearsee "train MLP' in reason
