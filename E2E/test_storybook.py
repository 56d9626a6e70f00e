# SPDX-License-Identifier: EUPL-1.2
"""Every page type, every sample: accessible, fits on a telephone, prints."""
import os

import pytest

from bladzijde import axe_fouten, beelden, past


def voorbeelden(page) -> list[str]:
    page.goto("/storybook")
    return sorted(set(page.eval_on_selector_all(
        "a[href^='/storybook/']", "links => links.map(l => l.getAttribute('href'))")))


@pytest.mark.timeout(2400)
def test_elke_voorbeeldbladzijde_is_toegankelijk_en_past(open_als):
    page = open_als(None)
    adressen = voorbeelden(page)
    assert adressen, "/storybook noemt geen voorbeelden"
    slecht = []
    for adres in adressen:
        antwoord = page.goto(adres)
        if antwoord.status != 200:
            slecht.append(f"{adres}: {antwoord.status}")
            continue
        slecht += [f"{adres}: {fout}" for fout in axe_fouten(page)]
        try:
            past(page)
        except AssertionError as fout:
            slecht.append(str(fout))
    assert not slecht, "\n".join(slecht)


if os.environ.get("ANKERPUNT_BEELD"):
    def test_beeld_van_elke_voorbeeldbladzijde(open_als):
        page = open_als(None)
        for adres in voorbeelden(page):
            page.goto(adres)
            assert len(beelden(page, adres.removeprefix("/storybook/"))) >= 3
