# SPDX-License-Identifier: EUPL-1.2
"""Outside the house: a huisarts is asked something and answers, and a file goes to another gemeente."""
import io
import json
import re
import zipfile

from bladzijde import past, toegankelijk, vul_in

NOOR = "Noor de Wit"


def de_wit(open_als):
    amina = open_als("amina")
    amina.goto("/")
    amina.get_by_role("link", name=re.compile("De Wit")).first.click()
    return amina


def test_een_huisarts_krijgt_een_vraag_en_antwoordt_zonder_javascript(open_als):
    amina = de_wit(open_als)
    amina.get_by_role("link", name="Contacten", exact=True).click()
    amina.get_by_role("link", name="Vragen aan partners").click()
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("link", name="Stel een vraag").click()
    vul_in(amina, "Aan wie?", "dokter De Jong, huisarts")
    vul_in(amina, "Over wie?", [NOOR])
    vul_in(amina, "Wat wilt u weten?", "Slaapt Noor al langer slecht?")
    vul_in(amina, "Waarom mag dit?", "Zonder toestemming: het is nodig voor de veiligheid")
    vul_in(amina, "Waarom is dit nodig, of welk artikel?", "Overlegd met Joost, gisteren")
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("button", name="Vastleggen").click()
    amina.get_by_role("button", name="Maak link en code").click()
    link, code = (amina.locator("main code").nth(n).inner_text() for n in (0, 1))
    past(amina)

    arts = open_als(None, javascript=False)
    arts.set_viewport_size({"width": 320, "height": 800})
    arts.goto(re.sub(r"^https?://[^/]+", "", link))
    assert arts.get_by_text("Noor").count() == 0
    vul_in(arts, "Uw code", "BBBB-BBBB")
    arts.get_by_role("button", name="Open de vraag").click()
    assert arts.title().startswith("Fout:") and arts.get_by_text("Slaapt Noor").count() == 0
    vul_in(arts, "Uw code", code)
    arts.get_by_role("button", name="Open de vraag").click()
    assert arts.get_by_text("Slaapt Noor al langer slecht?").count() and arts.get_by_text(NOOR).count()
    vul_in(arts, "Uw antwoord", "Ja, sinds de zomer.")
    vul_in(arts, "Uw naam en functie", "H. de Jong, huisarts")
    arts.get_by_role("button", name="Verstuur het antwoord").click()
    assert arts.get_by_role("heading", name="Bedankt voor uw antwoord").count()
    assert "Noor" not in arts.url

    amina.get_by_role("link", name="Overzicht", exact=True).click()
    assert amina.get_by_text("Antwoord van een partner lezen").count()
    amina.goto(amina.url + "/partnervragen")
    amina.get_by_role("link", name="dokter De Jong, huisarts").first.click()
    assert amina.get_by_text("Ja, sinds de zomer.").count()
    toegankelijk(amina)
    amina.get_by_role("button", name="Gelezen").click()
    assert amina.get_by_text("beantwoord").count()


def test_een_kind_hoort_bij_een_andere_gemeente_en_het_dossier_gaat_mee(open_als):
    amina = de_wit(open_als)
    amina.get_by_role("link", name="Hulpvragen", exact=True).click()
    amina.get_by_role("link", name="Welke gemeente?").click()
    amina.get_by_role("link", name=re.compile("^Bepaal .*Sem$")).click()
    toegankelijk(amina)
    past(amina)
    vul_in(amina, "Verblijft de jeugdige ergens met hulp?", "Ja, bij een pleegouder")
    for vak, waarde in zip(amina.get_by_role("group", name="Sinds wanneer").get_by_role("textbox").all(), ("1", "3", "2026")):
        vak.fill(waarde)
    vul_in(amina, "In welke gemeente lag het woonadres vlak daarvoor?", "Utrecht")
    vul_in(amina, "Hoe staat de jeugdige in de BRP?", "Niet te vinden")
    vul_in(amina, "Waar zag u dit?", "Pleegcontract gezien")
    amina.get_by_role("button", name="Bepaal de woonplaats").click()
    assert amina.get_by_text("Utrecht: niet onze gemeente").count()
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("link", name="Draag Sem over aan een andere gemeente").click()
    assert amina.get_by_label("Naar welke gemeente?").evaluate("v => v.selectedOptions[0].text") == "Utrecht"
    toegankelijk(amina)
    past(amina)
    vul_in(amina, "Wie neemt het daar over?", "Sanne de Boer, consulent")
    vul_in(amina, "Waarom mag dit?", "Met toestemming")
    vul_in(amina, "Van wie en wanneer, of waarom?", "Karin, gisteren")
    amina.get_by_role("button", name="Leg vast en maak het pakket").click()
    with amina.expect_download() as gehaald:
        amina.get_by_role("link", name="Sla het pakket op (zip)").click()
    with zipfile.ZipFile(io.BytesIO(gehaald.value.path().read_bytes())) as pakket:
        assert pakket.testzip() is None
        inhoud = json.loads(pakket.read("overdracht.json"))
        assert inhoud["formaat"] == "ankerpunt-overdracht/1" and inhoud["naar"] == "Utrecht" and inhoud["gegevens"]
        blad = pakket.read("overdracht.html").decode()
    assert "Noor" not in "".join(v["waarde"] for g in inhoud["gegevens"] for v in g["velden"] if g["soort"] == "Hulpvraag")
    lezer = open_als(None)
    lezer.set_content(blad)
    assert lezer.get_by_role("heading", name="Overdracht van Sem").count()
    toegankelijk(lezer)
