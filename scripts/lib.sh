# SPDX-License-Identifier: EUPL-1.2
# Shared by the scripts beside it; each sources this first.
set -euo pipefail
wortel="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$wortel"

# One line of progress, for people.
zeg() { printf '%s\n' "→ $*" >&2; }

# An error for people, and out.
stop() { printf '%s\n' "✗ $*" >&2; exit 1; }

heeft() { command -v "$1" >/dev/null 2>&1; }

# Runs as root: directly, or through sudo when somebody else runs make.
als_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

geinstalleerd() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# Installs the Debian packages that are missing; says nothing when none is.
# One retry: the first installation of a large package now and then loses its temporary folder.
apt_pakketten() {
    local mist=() p
    heeft dpkg-query || stop "Dit is geen Debian of Ubuntu. Installeer zelf: $*"
    for p in "$@"; do geinstalleerd "$p" || mist+=("$p"); done
    [ ${#mist[@]} -gt 0 ] || return 0
    zeg "Pakketten installeren: ${mist[*]}"
    apt_install "${mist[@]}" || { zeg "Dat lukte niet; nog één keer."; sleep 3; apt_install "${mist[@]}"; } \
        || stop "Installeren lukte niet. Zie de regels hierboven; daarna opnieuw: make setup"
}

apt_install() {
    als_root apt-get update -qq </dev/null >&2 || return 1
    als_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 -o Dpkg::Progress-Fancy=0 --no-install-recommends "$@" </dev/null >&2
}

# A virtual environment with exactly these packages; says nothing when it is there already. Fails when they cannot be had.
python_omgeving() {
    local map="$1" lijst="$2" merk
    merk="$(cat "$lijst" <(python3 -VV) | sha256sum | cut -d' ' -f1)"
    [ "$(cat "$map/.merk" 2>/dev/null || true)" != "$merk" ] || return 0
    zeg "Python-omgeving maken in $map"
    rm -rf "$map"
    python3 -m venv "$map" >/dev/null 2>&1 || { rm -rf "$map"; apt_pakketten python3-venv; python3 -m venv "$map" || return 1; }
    pip_in "$map" "$lijst" || { zeg "Dat lukte niet; nog één keer."; pip_in "$map" "$lijst"; } || return 1
    echo "$merk" > "$map/.merk"
}

pip_in() { "$1/bin/python" -m pip install --quiet --disable-pip-version-check -r "$2" </dev/null >&2; }

# The debug binary the tests use, unless ANKERPUNT_BIN names another.
binair() { printf '%s' "${ANKERPUNT_BIN:-$wortel/.build/debug/ankerpunt}"; }

# Whether the binary knows a command: what is not there yet is said, not faked.
kent() { "$1" help "$2" >/dev/null 2>&1; }

# Swift Testing prints a line when a test starts and one when it ends: the second is enough.
zonder_startregels() { sed -u -e '/^◇ .* started\.$/d' -e '/^◇ Test case passing /d'; }

# Swift Testing starts every test at once unless told otherwise; each has a server and a database of its own. Eight at a time is as fast on
# few cores, with a fiftieth of the open files. A crash tells of the thread that crashed: all of them took longer than the tests.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH="${SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH:-8}"
export SWIFT_BACKTRACE="${SWIFT_BACKTRACE:-threads=crashed,limit=40,timeout=120s,color=no}"
