"""A home of its own for the windows: nothing of whoever runs this is read or written."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from tests.app.small_data import write_small_data
from tests.benchmarks.monkey.odd_files import write_odd_files

REPOSITORY = Path(__file__).parents[3]
GUARD = Path(__file__).parent / "guard"
SCREENS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "PULSE_SERVER")
NOT_OURS = (*SCREENS, "SSH_AUTH_SOCK", "DBUS_SESSION_BUS_ADDRESS", "HEARSEE_WHISPER")


@dataclass(frozen=True)
class Home:
    """All in one folder."""

    folder: Path

    @property
    def data(self) -> Path:
        """The data set that the window begins with."""
        return self.folder / "data"

    @property
    def files(self) -> Path:
        """What can be opened, of every kind."""
        return self.folder / "files"

    @property
    def tried(self) -> Path:
        """What the guard refused."""
        return self.folder / "tried"

    @property
    def errors(self) -> Path:
        """What the processes wrote to standard error."""
        return self.folder / "errors"

    def make(self) -> Home:
        """Fill it."""
        write_small_data(self.data, training=300, test=60)
        write_odd_files(self.files)
        for name in ("config", "cache", "share", "state", "run", "tmp"):
            (self.folder / name).mkdir(mode=0o700)
        (self.folder / "Pictures").mkdir()
        return self

    def environment(self, screen: dict[str, str], out: Path) -> dict[str, str]:
        """What its processes are started with.

        `screen` says where windows are shown, `out` is the other folder that may be written into.
        """
        usual = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
        folder = str(self.folder)
        nowhere = "http://127.0.0.1:9"
        return {
            **usual,
            **screen,
            "HOME": folder,
            "USERPROFILE": folder,
            "XDG_CONFIG_HOME": f"{folder}/config",
            "XDG_CACHE_HOME": f"{folder}/cache",
            "XDG_DATA_HOME": f"{folder}/share",
            "XDG_STATE_HOME": f"{folder}/state",
            "XDG_RUNTIME_DIR": f"{folder}/run",
            "TMPDIR": f"{folder}/tmp",
            "PYTHONPATH": os.pathsep.join((str(GUARD), str(REPOSITORY))),
            "HEARSEE_MONKEY_FOLDERS": os.pathsep.join(os.path.realpath(each) for each in (folder, out)),
            "HEARSEE_MONKEY_TRIED": str(self.tried),
            # For what is no Python.
            "http_proxy": nowhere,
            "https_proxy": nowhere,
            "all_proxy": nowhere,
            "no_proxy": "",
            "HF_HUB_OFFLINE": "1",
            "ORT_DISABLE_TELEMETRY": "1",
            "PULSE_SERVER": "unix:/nonexistent",
            "OMP_NUM_THREADS": "1",
            "LC_ALL": "C.UTF-8",
        }
