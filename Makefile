# SPDX-License-Identifier: EUPL-1.2
# Elk doel is een script in scripts/; hier staat alleen de inhoudsopgave.
.DEFAULT_GOAL := help
.PHONY: help setup setup-test run test check bench proef e2e lint format screenshots

help:           ## deze lijst
	@sed -n 's/^\([a-z0-9-]*\):.*##/  make \1\t/p' Makefile | expand -t 22
setup:          ## wat nodig is om te bouwen en te draaien
	@scripts/setup.sh
setup-test:     ## wat de proeven daarbij nodig hebben (PostgreSQL, Chromium, Python-pakketten)
	@scripts/setup-test.sh
run:            ## bouw, maak de demo en dien die op; toont adres en inlognamen
	@scripts/run.sh
test:           ## alles: bouwen, proeven op beide databanken, browser, stijl
	@scripts/test.sh
check:          ## snel: stijl, bouwen, de architectuurproef en de pure delen
	@scripts/check.sh
bench:          ## metingen met 100.000 dossiers (release)
	@scripts/bench.sh
proef:          ## de lange proeven, met vaste zaden
	@scripts/proef.sh
e2e:            ## alleen de browserproeven
	@scripts/e2e.sh
lint:           ## stijl, streng
	@scripts/lint.sh
format:         ## zet de stijl goed
	@scripts/format.sh
screenshots:    ## beelden van elke bladzijde in E2E/uit
	@scripts/screenshots.sh
