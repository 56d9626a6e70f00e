#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What the tests need on top of setup.sh: PostgreSQL, a browser, xmllint, pdftoppm, wrk, strace and a virtual environment.
source "$(dirname "$0")/lib.sh"

# The server of the tests is a cluster of our own in a temporary folder; Debian's default cluster is not wanted.
if ! geinstalleerd postgresql-common && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    als_root mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | als_root tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
postgres=postgresql
heeft apt-cache && apt-cache show postgresql-15 >/dev/null 2>&1 && postgres=postgresql-15
apt_pakketten "$postgres" chromium fonts-liberation libxml2-utils poppler-utils wrk strace e2fsprogs

# Chromium is Debian's; the browser that playwright would download is never used.
python_omgeving .venv E2E/requirements.txt || stop "De Python-pakketten van E2E/requirements.txt zijn niet te krijgen."
