#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# From nothing to a running demo: install, build for use, and serve on this machine only.
# POORT chooses the port (default 8080); ANKERPUNT_DEMO the folder of the demo.
source "$(dirname "$0")/lib.sh"
scripts/setup.sh
zeg "Ankerpunt bouwen (de eerste keer tien tot twintig minuten op twee kernen; daarna seconden)"
swift build -c release --product ankerpunt
exec .build/release/ankerpunt demo --map "${ANKERPUNT_DEMO:-$wortel/demo}" --poort "${POORT:-8080}"
