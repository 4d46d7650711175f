#!/bin/sh
# Whether the install lines of the README find a wheel of everything, for every Python and system that is promised:
# without one pip wants a compiler, which a student's computer does not have. Nothing is downloaded but metadata.
# PyAudio is the known exception beside Windows: there it is built, with the PortAudio that the README installs.
set -u
cd "$(dirname "$0")/.."
uv=${UV:-.venv/bin/uv}
failed=0
for python in 3.10 3.11 3.12 3.13; do
    for system in x86_64-pc-windows-msvc aarch64-apple-darwin x86_64-manylinux_2_28; do
        built=
        [ "$system" = x86_64-pc-windows-msvc ] || built="--no-binary pyaudio"
        # shellcheck disable=SC2086 # two words, or none
        if problem=$("$uv" pip compile pyproject.toml --extra offline --extra webcam --extra cluster --quiet \
            --python-version "$python" --python-platform "$system" --only-binary :all: $built 2>&1 >/dev/null); then
            echo "Python $python, $system: all there"
        else
            echo "Python $python, $system: $problem" >&2
            failed=1
        fi
    done
done
exit $failed
