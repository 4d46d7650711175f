from pathlib import Path

import pytest

from app.common.display import DROPPED_BACK_END
from app.doctor.finding import Health
from app.doctor.plots import examine_plots
from tests.app.doctor.another_computer import computer

PYCHARM = "module://backend_interagg"


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, "No back end is named."),
        ({"MPLBACKEND": PYCHARM}, f"PyCharm names a back end of its own ({PYCHARM})"),
        ({DROPPED_BACK_END: PYCHARM}, f"PyCharm names a back end of its own ({PYCHARM})"),
        ({"MPLBACKEND": "TkAgg", "PYCHARM_HOSTED": "1"}, "The back end TkAgg is named by MPLBACKEND."),
        ({"PYCHARM_HOSTED": "1"}, "PyCharm runs this program"),
    ],
)
def test_whoever_names_a_back_end_is_named_and_why_nothing_has_to_be_done(
    tmp_path: Path, environment: dict[str, str], told: str
) -> None:
    (finding,) = examine_plots(computer(tmp_path, environment=environment))
    assert finding.health is Health.GOOD
    assert told in finding.found
    assert "nothing has to be done" in finding.found
