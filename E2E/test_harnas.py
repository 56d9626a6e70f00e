# SPDX-License-Identifier: EUPL-1.2
"""The checks of bladzijde.py, each given something good and something wrong: a check that cannot fail proves nothing."""
import pytest

from bladzijde import axe_fouten, beelden, druk, fouten, past, vul, vul_in
from toetsen import Toetsen

GOED = """<!doctype html><html lang="nl"><head><title>Proef</title></head><body><main><h1>Proef</h1>
<form action="about:blank#klaar"><p><label for="a">Naam</label> <input id="a"></p>
<p><label for="b">Gemeente</label> <select id="b"><option>Waterrijk<option>Elders</select></p>
<fieldset id="f"><legend>Door wie</legend><label><input type="radio" name="w">Moeder</label> <label><input type="radio" name="w" id="v">Vader</label></fieldset>
<fieldset><legend>Datum</legend><label>Dag <input id="d"></label> <label>Maand <input id="m"></label> <label>Jaar <input id="j"></label></fieldset>
<p><label><input type="checkbox" id="c"> Spoed</label></p><button>Verder</button></form></main></body></html>"""


def test_axe_vindt_niets_op_een_goede_bladzijde(pagina):
    pagina.set_content(GOED)
    assert axe_fouten(pagina) == []


@pytest.mark.parametrize("fout, naam", [
    (('<label for="a">Naam</label>', ""), "label"),
    (('lang="nl"', ""), "html-has-lang"),
    (("<h1>Proef</h1>", '<h1 style="color:#ccc">Proef</h1>'), "color-contrast"),
])
def test_axe_vindt_een_fout_die_er_is(pagina, fout, naam):
    pagina.set_content(GOED.replace(*fout))
    assert any(regel.startswith(naam) for regel in axe_fouten(pagina))


def test_een_te_brede_bladzijde_valt_op(pagina):
    pagina.set_content(GOED)
    past(pagina)
    pagina.set_content(GOED.replace("<form", '<div style="width:400px">breed</div><form'))
    with pytest.raises(AssertionError, match="te breed"):
        past(pagina)


def test_velden_worden_gevuld_bij_hun_label(pagina):
    pagina.set_content(GOED)
    vul(pagina, Naam="Noor", Gemeente="Elders", Door_wie="Vader", Spoed=True)
    vul_in(pagina, "Datum", (3, 4, 2026))
    waarden = pagina.evaluate("[...'abdmj'].map(i => document.getElementById(i).value)")
    assert waarden == ["Noor", "Elders", "3", "4", "2026"]
    assert pagina.evaluate("document.getElementById('v').checked && document.getElementById('c').checked")


def test_een_knop_die_er_niet_is_is_een_fout(pagina):
    pagina.context.set_default_timeout(500)
    pagina.set_content(GOED)
    with pytest.raises(Exception, match="Timeout"):
        druk(pagina, "Bestaat niet")


def test_foutenlijst_zonder_titel_valt_op(pagina):
    pagina.set_content(GOED.replace("<form", '<div role="alert"><ul><li>Vul een naam in.</ul></div><form'))
    with pytest.raises(AssertionError, match="Fout:"):
        fouten(pagina)
    pagina.evaluate("document.title = 'Fout: Proef'")
    assert fouten(pagina) == ["Vul een naam in."]


def test_beelden_staan_op_schijf(pagina):
    pagina.set_content(GOED)
    paden = beelden(pagina, "harnas")
    assert [pad.name for pad in paden] == ["harnas-1280.png", "harnas-320.png", "harnas-druk-1.png"]
    assert all(pad.read_bytes().startswith(b"\x89PNG") for pad in paden)


@pytest.mark.parametrize("inhoud,mis", [
    ("<style>#doel:focus { outline: 0 }</style><a href='#x'>eerst</a><button id='doel'>Doe</button>", "de focus is niet te zien"),
    ("<a href='#x'>eerst</a><div id='doel'>Doe</div>", "met Tab niet te bereiken"),
    ("<a href='#x'>eerst</a><button id='doel' style='position: fixed; left: -900px'>Doe</button>", "de focus is niet te zien"),
    ("<a href='#x'>eerst</a><div style='width: 500px'>breed</div><button id='doel'>Doe</button>", "te breed"),
])
def test_het_toetsenbord_ziet_wat_er_mis_is(pagina, inhoud, mis):
    handen = Toetsen(pagina)
    kop = "<style>:focus-visible { outline: 3px solid black }</style>"
    pagina.set_content(kop + "<main><button id='doel'>Doe</button></main>")
    handen.naar(pagina.locator("#doel"))
    handen.kijk()
    pagina.set_content(kop + f"<main>{inhoud}</main>")
    with pytest.raises(AssertionError, match=mis):
        handen.naar(pagina.locator("#doel"))
        handen.kijk()
