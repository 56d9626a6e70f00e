#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Pictures of every page type at 1280 and 320 px and in print, in E2E/uit (not kept in git).
source "$(dirname "$0")/lib.sh"
ANKERPUNT_BEELD=1 scripts/e2e.sh -k beeld "$@"
zeg "De beelden staan in E2E/uit."
