#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What building and running need. Idempotent; silent when nothing is missing.
source "$(dirname "$0")/lib.sh"
heeft swift || stop "Swift 6.3 of nieuwer is nodig: zie https://www.swift.org/install"
apt_pakketten libsqlite3-dev libpq-dev libxml2-dev pkg-config
