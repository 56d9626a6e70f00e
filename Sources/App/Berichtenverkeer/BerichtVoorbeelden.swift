// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opmaak

extension BerichtenverkeerKamer {
    static func voorbeelden(_ verzoek: Verzoek) -> [Voorbeeld] {
        let ravi = verzoek.als(.backoffice, "Ravi Jagernath")
        let stuck = rij(1, .vastgelopen, isIn: true, "JW305", verzoek), sent = rij(2, .verstuurd, isIn: false, "JW301", verzoek)
        let full = Berichtoverzicht(opdrachten: [], wachtend: [stuck, sent], gevonden: [stuck, sent], aanbieders: ["01000001": "De Boog"])
        let none = Berichtoverzicht(opdrachten: [], wachtend: [], gevonden: [], aanbieders: [:])
        let why = Stapdetail(reden: "De toewijzing in dit bericht kennen wij niet.", uitleg: ["Bel de aanbieder."])
        let sheet = Berichtblad(
            rij: stuck, verloop: [Berichtverloop(stap: .vastgelopen, moment: verzoek.nu, detail: why)], velden: nil, isBewaard: true,
            antwoord: nil,
            toewijzingen: [], partij: "De Boog")
        let failed = rij(3, .mislukt, isIn: false, "JW301", verzoek), refused = rij(4, .geweigerd, isIn: false, "JW301", verzoek)
        let odd = rij(5, .apart, isIn: true, nil, verzoek)
        let down = Berichtoverzicht(
            opdrachten: [], wachtend: [failed, odd], gevonden: [failed, odd], aanbieders: ["01000001": "De Boog"],
            redenen: [
                failed.id: "Er is geen verbinding met het knooppunt. Ankerpunt blijft het proberen.",
                odd.id: "Het bestand is geen goed gevormde XML (bij regel 1). Vraag de afzender om een heel bestand.",
            ])
        let chain = Stapdetail(
            reden:
                "De aanbieder is niet aangesloten, of de AGB-code klopt niet. Controleer de AGB-code van de aanbieder en bel de aanbieder.",
            uitleg: ["De ontvanger schrijft: Onbekende geadresseerde"], codes: ["IB010"])
        let back = Berichtblad(
            rij: refused, verloop: [Berichtverloop(stap: .geweigerd, moment: verzoek.nu, detail: chain)], velden: nil, isBewaard: true,
            antwoord: nil, toewijzingen: [], partij: "De Boog", enveloppen: ["9c0f7b90-5c69-41e5-a837-0800200c9a66"])
        let asked = zorgverzoek(verzoek), missing = [Veldfout("reden", "Kies waarom u het verzoek afwijst.")]
        let part = Zorgverzoek.Deel(referentie: "REF-1", velden: gevraagd)
        let pages: [Voorbeeld] = [
            .blad("Verzoek van een aanbieder", .gevuld, BerichtenPages.verzoekdeel(part, 1, van: asked, [], ravi)),
            .blad("Verzoek van een aanbieder", .fout, BerichtenPages.verzoekdeel(part, 1, van: asked, missing, ravi)),
            .blad("Berichten kiezen", .gevuld, BerichtenPages.bevestig(.opnieuw, [refused, odd], ["01000001": "De Boog"], ravi)),
            .blad("Berichten kiezen", .leeg, BerichtenPages.bevestig(.gezien, [odd], ["01000001": "De Boog"], ravi)),
            .blad("Berichten", .fout, BerichtenPages.lijst(down, Berichtvraag(ravi), ravi)),
            .blad("Bericht", .gevuld, BerichtenPages.bericht(back, [], ravi)),
            .blad("Berichten", .gevuld, BerichtenPages.lijst(full, Berichtvraag(ravi), ravi)),
            .blad("Berichten", .leeg, BerichtenPages.lijst(none, Berichtvraag(ravi), ravi)),
            .blad("Bericht", .fout, BerichtenPages.bericht(sheet, [], ravi)),
        ]
        return pages + cijfers(ravi)
    }

    private static func cijfers(_ ravi: Verzoek) -> [Voorbeeld] {
        // Without a question every choice is allowed: try? loses nothing.
        guard let keuze = try? Berichtcijferkeuze(ravi) else { return [] }
        var line = Berichtcijfers.Regel(agb: "01000001")
        line.soorten = ["JW301": 4, "JW302": 3, "JW305": 2, "onleesbaar": 1]
        line.afwijzingen = [
            Berichtcijfers.Weigering(door: .aanbieder, code: "0001"): 1, Berichtcijfers.Weigering(door: .keten, code: "IB010"): 1,
        ]
        (line.dagenAanbieder, line.dagenGemeente, line.wacht) = ([1, 2], [0], 1)
        let full = Berichtcijfers(periode: keuze.periode, regels: [line], namen: ["01000001": "De Boog"])
        let none = Berichtcijfers(periode: keuze.periode, regels: [], namen: [:])
        return [
            .blad("Berichtcijfers", .gevuld, BerichtcijferPages.toon(full, keuze, ravi)),
            .blad("Berichtcijfers", .leeg, BerichtcijferPages.toon(none, keuze, ravi)),
        ]
    }

    private static let gevraagd = [
        Berichtveld(
            naam: "AangevraagdProduct", waarde: "", betekenis: nil,
            delen: [
                Berichtveld(naam: "ReferentieAanbieder", waarde: "REF-1", betekenis: nil, delen: []),
                Berichtveld(naam: "ToewijzingIngangsdatum", waarde: "2026-04-01", betekenis: nil, delen: []),
            ])
    ]

    private static func zorgverzoek(_ verzoek: Verzoek) -> Zorgverzoek {
        Zorgverzoek(
            rij: rij(6, .aandacht, isIn: true, "JW315", verzoek), soort: .jw315, aanbieder: "De Boog",
            delen: [Zorgverzoek.Deel(referentie: "REF-1", velden: gevraagd)],
            voortgang: Verzoekvoortgang(referenties: ["REF-1"], antwoorden: []), toewijzingen: [])
    }

    private static func rij(_ nummer: UInt8, _ stap: Berichtstap, isIn: Bool, _ soort: String?, _ verzoek: Verzoek) -> Berichtrij {
        Berichtrij(
            id: ID(Voorbeeldnummer.id(120 + nummer)), nummer: Int64(nummer), moment: verzoek.nu, isIn: isIn, soort: soort,
            partij: "01000001",
            identificatie: "00000000000\(nummer)", dagtekening: verzoek.vandaag, stand: stap, sinds: verzoek.nu, dossiers: [])
    }
}
