#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The measurements of docs/metingen.md: release build, 100,000 light dossiers, load from a second process.
# DOSSIERS changes the number. STAD=1 measures a city of a million instead, ten minutes of 235 requests a second with a backup in between:
# it needs 30 GB of disk, and the first time about an hour to fill; BENCHMAP says where (a filling that was broken off goes on).
source "$(dirname "$0")/lib.sh"
scripts/setup.sh
scripts/setup-test.sh
swift build -c release --product ankerpunt
if [ -n "${STAD:-}" ]; then
  map="${BENCHMAP:-${TMPDIR:-/tmp}/ankerpunt-stad}"
  exec .build/release/ankerpunt meet --map "$map" --dossiers "${DOSSIERS:-1000000}" --naast "$map-klein" \
    --per-seconde "${PERSECONDE:-235}" --duur "${DUUR:-600}" --backup
fi
.build/release/ankerpunt meet --dossiers "${DOSSIERS:-100000}"
# Decision tables beside two other engines, in an environment of their own, on one core.
python3 -m venv .venv-bench
.venv-bench/bin/pip install --quiet -r scripts/bench-tabellen.txt
taskset -c 0 .venv-bench/bin/python scripts/bench-tabellen.py .build/release/ankerpunt
# Messages beside two other readers of the same schemas.
.venv-bench/bin/pip install --quiet -r scripts/bench-berichten.txt
taskset -c 0 .venv-bench/bin/python scripts/bench-berichten.py .build/release/ankerpunt
# Receipts once more, with a hand for each processor.
exec .build/release/ankerpunt afweging meet
