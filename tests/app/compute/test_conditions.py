from app.compute.conditions import Conditions, both, conditions_here, differences


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


def test_a_run_that_went_on_elsewhere_is_found_under_the_same_conditions_by_nobody() -> None:
    then, now = conditions(torch="2.6.0", python="3.11.7"), conditions(torch="2.7.0", python="3.11.7")
    merged = both(then, now)
    assert merged.versions == {"torch": "2.6.0 → 2.7.0", "python": "3.11.7"}
    assert differences(merged, now) == ("torch was 2.6.0 → 2.7.0 and is 2.7.0",)
    assert both(merged, now) == merged


def test_a_run_that_went_on_alike_keeps_its_conditions() -> None:
    assert both(conditions(torch="2.6.0"), conditions(torch="2.6.0")) == conditions(torch="2.6.0")
    assert both(Conditions(), conditions(torch="2.6.0")) == conditions(torch="2.6.0")


def test_a_run_that_went_on_with_another_device_names_both() -> None:
    merged = both(Conditions("cuda", 2, "Linux"), Conditions("cpu", 2, "Linux"))
    assert (merged.device, merged.machine) == ("cpu", "Linux (cuda) → Linux (cpu)")
