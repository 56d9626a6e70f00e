#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Pictures of every page type at 1280 and 320 px and in print, in E2E/uit (not kept in git); and those of the manual, in docs/beeld.
source "$(dirname "$0")/lib.sh"
scripts/setup-test.sh
.venv/bin/python -c 'import PIL' 2>/dev/null || .venv/bin/python -m pip install --quiet --disable-pip-version-check 'pillow==13.0.0' </dev/null >&2
ANKERPUNT_BEELD=1 scripts/e2e.sh -k beeld "$@"
zeg "De beelden staan in E2E/uit, die van de handleiding in docs/beeld."
