#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What building and running need. Idempotent; silent when nothing is missing.
source "$(dirname "$0")/lib.sh"
heeft swift || stop "Swift 6.3 of nieuwer is nodig: zie https://www.swift.org/install"
apt_pakketten libsqlite3-dev libpq-dev libxml2-dev pkg-config

# PDF's of letters (decision 026). Without it letters go through the print of the browser: no reason to stop.
apt_pakketten libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation
python_omgeving .pdfmaker scripts/pdfmaker.txt || zeg "WeasyPrint is niet te krijgen: brieven gaan via de afdruk van de browser."
