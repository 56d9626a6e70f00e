#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The long proofs. Each test that runs a sample in make test runs in full when ANKERPUNT_PROEF=voluit;
# the seeds are fixed in the tests, so a failure can be repeated.
source "$(dirname "$0")/lib.sh"
scripts/setup.sh
scripts/setup-test.sh
swift build --build-tests
export ANKERPUNT_PROEF=voluit
scripts/met-postgres.sh swift test --skip-build 2>&1 | zonder_startregels
scripts/e2e.sh
scripts/bestook.sh
