// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of ordering help: what can be ordered, and an order with its road so far.
enum OrderVoorbeelden {
    static func alle(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let ravi = verzoek.als(.backoffice, "Ravi Jagernath"), family = Voorbeeldgezin(verzoek: ravi)
        guard let agb = AGBCode("01000001"), let granted = Aanvraagblad.voorziening(family) else { return [] }
        let boog = Aanbieder(aanbieder: ID(Voorbeeldnummer.id(11)), agb: agb, naam: "De Boog", plaats: "Waterrijk")
        return try bestellen(boog, granted, family, ravi) + orders(boog, granted, family, ravi)
    }

    private static func bestellen(_ boog: Aanbieder, _ granted: Voorziening, _ family: Voorbeeldgezin, _ ravi: Verzoek) throws
        -> [Voorbeeld]
    {
        let page = try Aanvraagblad.besloten(family, verzonden: nil)
        let contract = Contract(
            aanbieder: boog.aanbieder, nummer: "WR-2026-01", periode: granted.periode,
            producten: [
                Contractproduct(
                    code: "45A04", categorie: "45", omschrijving: "Jeugdhulp ambulant: begeleiding", eenheid: .uur, tarief: Eurocent(9_250),
                    variant: .inspanningsgericht)
            ])
        let items = Bestelbaar.lijst(
            aanbieders: [family.feit(161, boog)], contracten: [family.feit(162, contract)], in: granted.periode)
        func blad(_ items: [Bestelbaar], _ gevaar: [Gevaarstop]) -> Bestelblad {
            Bestelblad(kader: page.kader, beeld: page.beeld, plek: 0, voorziening: granted, bestelbaar: items, gevaar: gevaar)
        }
        let full = blad(items, []), none = blad([], Gevaarstop.toets(geheim: true, bsn: nil))
        let wrong = Bestelinvoer.lees([:], op: ravi.vandaag)
        return [
            .blad("Hulp bestellen", .gevuld, BestelPages.toon(ravi, full, full.voorstel, [])),
            .blad("Hulp bestellen", .leeg, BestelPages.toon(ravi, none, [:], [])),
            .blad("Hulp bestellen", .fout, BestelPages.toon(ravi, full, wrong.ingevuld, wrong.fouten)),
        ]
    }

    private static func orders(_ boog: Aanbieder, _ granted: Voorziening, _ family: Voorbeeldgezin, _ ravi: Verzoek) -> [Voorbeeld] {
        let today = family.vandaag, given = today.plus(dagen: -12)
        let order = family.feit(
            160,
            Toewijzing(
                nummer: 10_023, jeugdige: Voorbeeldgezin.noor, aanbieder: boog.aanbieder, agb: boog.agb, toegewezenOp: given,
                periode: granted.periode, categorie: "45", product: "45A04", omvang: granted.omvang, tarief: Eurocent(9_250)),
            dagenGeleden: 12, kind: Voorbeeldgezin.noor)
        let page = Hulpoverzicht(
            kader: family.kader, orders: [], basishulp: [], toegekend: [], aanbieders: [boog.aanbieder: boog.naam])
        let sent = Verstrekking(
            weg: .bericht, aan: boog.naam, op: given, wat: "Toewijzing 10023 (JW301 000000000001)", grond: "Jeugdwet 7.4.0 onder c")
        let told = Verstrekking(weg: .mondeling, aan: boog.naam, op: given, wat: "Toewijzing, zonder adres", grond: "Jeugdwet 7.3.11")
        let refused = Toewijzingsantwoord(toewijzing: 10_023, op: today, bericht: "000000000001", retourcodes: ["9070"])
        let begun = family.feit(163, LeveringStart(toewijzing: 10_023, op: today.plus(dagen: -3)), dagenGeleden: 3)
        guard let wait = Traject.lijst([order], starts: [], stops: []).first,
            let runs = Traject.lijst([order], starts: [begun], stops: []).first
        else { return [] }
        let stops = Gevaarstop.toets(geheim: true, bsn: nil)
        let wrong = Verstrekkinginvoer.lees([:], op: today), unread = Stopinvoer.lees([:], op: today)
        return [
            .blad("Toewijzing", .leeg, OrderPages.toon(ravi, page, Order(traject: wait, verstrekkingen: [], antwoorden: [], gevaar: []))),
            .blad(
                "Toewijzing", .gevuld,
                OrderPages.toon(ravi, page, Order(traject: wait, verstrekkingen: [sent], antwoorden: [refused], gevaar: []))),
            .blad(
                "Toewijzing", .fout,
                OrderPages.toon(
                    ravi, page, Order(traject: wait, verstrekkingen: [], antwoorden: [], gevaar: stops), verstrekking: wrong)),
            .blad(
                "Toewijzing buiten berichten", .fout,
                OrderPages.toon(ravi, page, Order(traject: runs, verstrekkingen: [told], antwoorden: [], gevaar: stops), stop: unread)),
        ]
    }
}
