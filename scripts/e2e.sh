#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The browser tests and the proofs that drive real programs, against the debug binary or the one ANKERPUNT_BIN names. Arguments go to pytest.
# A page is made while the browser waits and the other way round, so two runs beside each other take little more than one; whole files
# stay together, for their tests share an installation.
source "$(dirname "$0")/lib.sh"
scripts/setup-test.sh
[ -x "$(binair)" ] || swift build --product ankerpunt
[ -x "$(dirname "$(binair)")/proefschrijver" ] || [ -n "${ANKERPUNT_PROEFSCHRIJVER:-}" ] || swift build --product proefschrijver
ANKERPUNT_BIN="$(binair)" exec .venv/bin/python -m pytest -c E2E/pytest.ini --rootdir E2E -n 2 --dist loadfile --no-loadscope-reorder E2E "$@" </dev/null
