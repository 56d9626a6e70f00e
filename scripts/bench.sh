#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The measurements of docs/metingen.md: release build, 100,000 light dossiers, load from a second process.
# DOSSIERS changes the number.
source "$(dirname "$0")/lib.sh"
scripts/setup.sh
scripts/setup-test.sh
swift build -c release --product ankerpunt
exec .build/release/ankerpunt meet --dossiers "${DOSSIERS:-100000}"
