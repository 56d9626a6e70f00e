#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Style, strictly: swift-format's rules, and the syntax of every script.
source "$(dirname "$0")/lib.sh"
swift format lint --strict --parallel --recursive Sources Tests || stop "Stijl: herstel met make format."
for script in scripts/*.sh .ci/run; do bash -n "$script"; done
zeg "Stijl in orde."
