from app.conditions import Conditions, conditions_here, differences


def conditions(machine: str = "Linux x86_64", **versions: str) -> Conditions:
    return Conditions("cpu", 2, machine, versions)


def test_this_computer_and_its_versions_are_told() -> None:
    here = conditions_here("cpu", 2)
    assert (here.device, here.threads) == ("cpu", 2)
    assert here.machine
    assert {"python", "torch"} <= here.versions.keys()


def test_what_has_changed_since_is_named() -> None:
    then = conditions(torch="2.6.0", python="3.11.7", hearsee="0.1.0")
    now = conditions("macOS arm64", torch="2.7.0", python="3.11.7", hearsee="0.1.0")
    assert differences(then, now) == (
        "the machine was Linux x86_64 and is macOS arm64",
        "torch was 2.6.0 and is 2.7.0",
    )


def test_what_is_not_known_of_an_old_run_is_no_difference() -> None:
    assert differences(Conditions(), conditions(torch="2.7.0")) == ()
