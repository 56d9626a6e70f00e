#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Keeps a small database of the present schema in Tests/Goud/databanken/NAAM, made by the tests with people who do not exist. Do this once for
# every release, with the version as its name; what is kept is never made anew.
source "$(dirname "$0")/lib.sh"
naam="${1:?geef de naam van de uitgave, zoals 0.1}"
plek="Tests/Goud/databanken/$naam"
[ ! -e "$plek" ] || { echo "$plek is er al: een bewaarde databank verandert nooit" >&2; exit 2; }
ANKERPUNT_BEWAAR="$naam" swift test --skip-build --filter 'BewaardedatabankTests/bewaar\(\)'
python3 scripts/verklein.py "$plek/databank" "$plek/sleutelbos"
du -cb "$plek"/* | tail -1
