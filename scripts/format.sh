#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
source "$(dirname "$0")/lib.sh"
swift format format --in-place --parallel --recursive Sources Tests
