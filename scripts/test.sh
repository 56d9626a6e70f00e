#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Everything: build, all Swift tests on SQLite and PostgreSQL, the browser tests, a bit of the fuzzer, the style.
# Stops at the first part that fails, with that part's own exit code.
source "$(dirname "$0")/lib.sh"
scripts/setup.sh
scripts/setup-test.sh
zeg "Bouwen (debug, met proeven)"
swift build --build-tests
zeg "Swift-proeven"
scripts/met-postgres.sh swift test --skip-build 2>&1 | zonder_startregels
zeg "Browserproeven"
scripts/e2e.sh
zeg "Bestoken van de lezers"
scripts/bestook.sh 20000 invoer
zeg "Stijl"
scripts/lint.sh
zeg "Alles is geslaagd."
