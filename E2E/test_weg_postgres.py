# SPDX-License-Identifier: EUPL-1.2
"""The same road and the same log-in on a server that keeps everything in PostgreSQL."""
import pytest

from bladzijde import toegankelijk
from test_weg import loop

pytestmark = pytest.mark.parametrize("demo", ["postgres"], indirect=True)


def test_een_gezin_van_hulpvraag_tot_afsluiting(open_als, demo):
    loop(open_als, demo, "Zeekraal")
    assert not (demo.map / "demo" / "ankerpunt.db").exists()


def test_zoeken_vindt_wie_er_al_is(open_als, demo):
    page = open_als("amina")
    page.goto("/zoeken")
    page.locator("header [name='zoek']").fill("de wit")
    page.locator("header [name='zoek']").press("Enter")
    page.get_by_text("De Wit").first.wait_for()
    toegankelijk(page)
