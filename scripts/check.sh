#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The quick round before every commit: style, build, architecture, and the targets that are pure.
source "$(dirname "$0")/lib.sh"
scripts/setup.sh
scripts/lint.sh
swift build --build-tests
swift test --skip-build --filter '^(BouwTests|GrondslagTests|FormulierTests|KernTests|BerichtenTests|MonitorTests|OpmaakTests)\.' 2>&1 | zonder_startregels
