"""A microphone without hardware: PulseAudio with a sink to nowhere, whose monitor is the default source.

What is played into the sink is heard by whatever records, through the same libraries as a real microphone.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

# Without rewinds it works in blocks of 50 ms, as a real sound card does; with them in blocks of up to 2 s,
# which is as long as a microphone that sends nothing is borne with.
CONFIGURATION = """
load-module module-native-protocol-unix
load-module module-null-sink norewinds=1 sink_name=speaker rate=16000 channels=1
set-default-sink speaker
set-default-source speaker.monitor
"""
STARTS_WITHIN_SECONDS = 15.0


@dataclass(frozen=True)
class VirtualMicrophone:
    """A running PulseAudio. `environment` is what a process needs to record from it."""

    environment: dict[str, str]
    server: subprocess.Popen[bytes]

    def play(self, sound: Path) -> None:
        """Play a WAV file to its end; whoever records hears it."""
        subprocess.run(["paplay", str(sound)], env=self.environment, check=True, timeout=60)

    def unplug(self) -> None:
        """Take the whole sound system away, as when the device is pulled out."""
        self.server.kill()
        self.server.wait()


@contextmanager
def virtual_microphone() -> Iterator[VirtualMicrophone]:
    """Start one in folders of its own, beside any sound system of the desktop; leave no process behind."""
    folder = Path(tempfile.mkdtemp(prefix="hearsee-sound-"))
    configuration = folder / "sound.pa"
    configuration.write_text(CONFIGURATION)
    environment = _environment(folder)
    server = subprocess.Popen(
        [
            "pulseaudio",
            "-n",
            "-F",
            str(configuration),
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
        ],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_answers(server, environment)
        yield VirtualMicrophone(environment, server)
    finally:
        server.kill()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _environment(folder: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PULSE_")}
    # The home folder holds PulseAudio's cookie; both folders are private, so that no other server is met.
    (folder / "alsa.conf").write_text("</usr/share/alsa/alsa.conf>\npcm.!default pulse\nctl.!default pulse\n")
    return ours | {
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "HOME": str(folder),
        "ALSA_CONFIG_PATH": str(folder / "alsa.conf"),
    }


def _wait_until_it_answers(server: subprocess.Popen[bytes], environment: dict[str, str]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        asked = subprocess.run(["pactl", "info"], env=environment, capture_output=True, timeout=10)
        if asked.returncode == 0:
            return
        time.sleep(0.05)
    server.kill()
    raise RuntimeError("PulseAudio did not start")
