# SPDX-License-Identifier: EUPL-1.2
"""Outside the house: a huisarts is asked something and answers, and a file goes to another gemeente."""
import io
import json
import re
import zipfile

from datetime import date, timedelta

from bladzijde import past, toegankelijk, vul_in

NOOR = "Noor de Wit"


def de_wit(open_als):
    amina = open_als("amina")
    amina.goto("/")
    amina.get_by_role("link", name=re.compile("De Wit")).first.click()
    return amina


def spreek_af(amina, doel: str, kind: str, met: str, extra=()):
    """An agreement by law, so that nobody has to be asked here; the walk of consent asks everybody."""
    amina.get_by_role("link", name="Toestemming en delen", exact=True).click()
    amina.get_by_role("link", name=doel).click()
    vul_in(amina, "Over welk kind?", kind)
    vul_in(amina, "Met wie?", met)
    if extra:
        for soort in extra:
            amina.get_by_label(soort).check()
        vul_in(amina, "Deelt u meer dan gewoonlijk genoeg is? Waarom?", "De ander moet weten wie het is.")
    vul_in(amina, "Waarom mag dit?", "Een wet verplicht ertoe")
    vul_in(amina, "Welk artikel, of waarom geldt deze grond?", "Jeugdwet 7.3.11")
    later = date.today() + timedelta(days=60)
    vul_in(amina, "Tot en met welke dag?", (later.day, later.month, later.year))
    amina.get_by_role("button", name="Verder").click()


def test_een_huisarts_krijgt_een_vraag_en_antwoordt_zonder_javascript(open_als):
    amina = de_wit(open_als)
    spreek_af(amina, "Een vraag aan een partner", "Noor", "dokter De Jong, huisarts")
    zaak = amina.url.rsplit("/", 1)[1]
    amina.get_by_role("link", name="Contacten", exact=True).click()
    amina.get_by_role("link", name="Vragen aan partners").click()
    toegankelijk(amina)
    past(amina)
    amina.get_by_role("link", name="Stel een vraag").click()
    for vak in amina.get_by_role("checkbox").all():
        vak.set_checked(vak.get_attribute("value") == zaak)
    vul_in(amina, "Wat wilt u weten?", "Slaapt Noor al langer slecht?")
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
    spreek_af(amina, "Warme overdracht", "Sem", "Sanne de Boer, consulent, gemeente Utrecht", ["Wat wij samen zagen (analyse)"])
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
    amina.get_by_role("radio", name=re.compile("Sanne de Boer")).check()  # stands chosen only while it is the one agreement
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
