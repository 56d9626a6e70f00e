// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the pages about consent and sharing.
enum ToestemmingVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let sheet = blad(family, family.kader), empty = leeg(family)
        let pages: [Voorbeeld] = [
            .blad("Toestemming en delen", .gevuld, ToestemmingPages.overzicht(sheet, verzoek)),
            .blad("Toestemming en delen", .leeg, ToestemmingPages.overzicht(empty, verzoek)),
        ]
        let names = ["Toestemming voor hulp", "Toestemming om te delen", "Delen zonder toestemming"]
        let matters = sheet.zaken.enumerated().flatMap { index, matter -> [Voorbeeld] in
            [
                .blad(names[index % names.count], .gevuld, ToestemmingPages.een(matter, sheet, verzoek)),
                .blad("\(names[index % names.count]), op papier", .gevuld, ToestemmingPages.afdruk(matter, sheet, verzoek)),
            ]
        }
        return pages + matters + formulieren(sheet, verzoek)
    }

    private static func leeg(_ family: Voorbeeldgezin) -> Toestemmingsblad {
        Toestemmingsblad(
            kader: family.leegKader, zaken: [], voorlichtingen: [], meldingen: [], metVerwijsindex: false, vandaag: family.vandaag,
            beslissers: [:])
    }

    /// Help with a yes of all, a question to the huisarts of which the father was not reached, and one without consent.
    private static func blad(_ family: Voorbeeldgezin, _ kader: Dossierkader) -> Toestemmingsblad {
        let today = family.vandaag, noor = Voorbeeldgezin.noor
        let help = family.feit(
            200,
            Hulptoestemming(
                kind: noor, waarvoor: "Elke week een gesprek met een jeugdhulpverlener van De Boog.", gevraagdOp: today.plus(dagen: -10)),
            kind: noor)
        let sharing = family.feit(
            201,
            Deelafspraak(
                kind: noor, partner: "dokter De Jong, huisarts", doel: .partnervraag,
                soorten: [.naam, .geboortedatum, .vraag, .gezondheid],
                gevraagdOp: today.plus(dagen: -10), tot: today.plus(maanden: 3), grond: .toestemming,
                meer: "De huisarts moet weten waarom wij naar haar slaap vragen."), kind: noor)
        let conflict = family.feit(
            202,
            Deelafspraak(
                kind: noor, partner: "De wijkagent", doel: .samenwerken, soorten: [.naam, .veiligheid], gevraagdOp: today.plus(dagen: -10),
                tot: today.plus(maanden: 1), grond: .conflict, toelichting: "Er is gedreigd aan de deur.", meer: "Waarvoor zij bang zijn."),
            kind: noor)
        let facts = feiten(family, kader, help: help.id, sharing: sharing.id)
        let said = Set(facts.antwoorden.map(\.id))
        let given = family.feit(
            218,
            Verstrekking(
                weg: .mondeling, aan: "dokter De Jong, huisarts", op: today, wat: "naam en geboortedatum", grond: "Met toestemming",
                over: sharing.id, personen: [noor], soorten: [.naam, .geboortedatum]))
        let told = family.feit(
            219,
            Voorlichting(
                kind: noor, wie: [noor, Voorbeeldgezin.karin], onderwerpen: [.doel, .termijn], op: today, hoe: "Met een tekening."))
        let index = family.feit(220, Verwijsindexmelding(kind: noor, grond: .c, op: today, tot: today.plus(jaren: 2)))
        return Toestemmingsblad(
            kader: kader,
            zaken: [
                Zaak(inhoud: .hulp(help), beeld: Toestemmingsbeeld(help, facts, op: today), zichtbaar: said, gedeeld: []),
                Zaak(inhoud: .delen(sharing), beeld: Toestemmingsbeeld(sharing, facts, op: today), zichtbaar: said, gedeeld: [given]),
                Zaak(inhoud: .delen(conflict), beeld: Toestemmingsbeeld(conflict, facts, op: today), zichtbaar: said, gedeeld: []),
            ], voorlichtingen: [told], meldingen: [index], metVerwijsindex: true, vandaag: today,
            beslissers: Dictionary(
                kader.gezin.jeugdigen.map { ($0.id, facts.beslissers(over: $0.id, op: today)) }, uniquingKeysWith: { first, _ in first }))
    }

    private static func feiten(_ family: Voorbeeldgezin, _ kader: Dossierkader, help: UUIDv7, sharing: UUIDv7) -> Toestemmingsfeiten {
        let today = family.vandaag, noor = Voorbeeldgezin.noor
        func said(_ number: UInt8, _ matter: UUIDv7, _ who: ID<Persoon>, _ word: Toestemmingswoord, _ words: String = "") -> Feit<
            Toestemmingsantwoord
        > {
            family.feit(
                number,
                Toestemmingsantwoord(zaak: matter, wie: who, antwoord: word, op: today.plus(dagen: -9), wijze: .gesprek, woorden: words),
                kind: noor)
        }
        var facts = Toestemmingsfeiten()
        facts.gezag = kader.gezin.gezag
        facts.personen = kader.gezin.personen.values.map(\.gegevensfeit)
        facts.antwoorden = [
            said(210, help, noor, .ja, "Als ik zelf mag zeggen waar we het over hebben."), said(211, help, Voorbeeldgezin.karin, .ja),
            said(212, help, Voorbeeldgezin.daan, .ja), said(213, sharing, noor, .ja), said(214, sharing, Voorbeeldgezin.karin, .ja),
            said(215, sharing, Voorbeeldgezin.daan, .nietBereikt),
        ]
        return facts
    }

    private static func formulieren(_ sheet: Toestemmingsblad, _ verzoek: Verzoek) -> [Voorbeeld] {
        guard sheet.zaken.count == 3 else { return [] }
        let (help, sharing, conflict) = (sheet.zaken[0].feit, sheet.zaken[1].feit, sheet.zaken[2].feit)
        let noor = Voorbeeldgezin.noor
        return samen("Toestemming vragen", ToestemmingRoutes.nieuw, sheet, verzoek)
            + samen("Antwoord op toestemming", ToestemmingRoutes.antwoord(help, .persoon(noor)), sheet, verzoek)
            + samen("Toestemming intrekken", ToestemmingRoutes.intrekking(help, .persoon(noor)), sheet, verzoek)
            + samen("Uitzondering bij toestemming", ToestemmingRoutes.uitzondering(help), sheet, verzoek)
            + samen("Zelf beslissen", ToestemmingRoutes.wilsoordeel(help), sheet, verzoek)
            + samen("Toestemming beëindigen", ToestemmingRoutes.einde(sharing), sheet, verzoek)
            + samen("Delen met een ander", DeelRoutes.afspraak(.warmeOverdracht), sheet, verzoek)
            + samen("Zes vragen", DeelRoutes.afweging(conflict), sheet, verzoek)
            + samen("Vertellen over de hulp", DeelRoutes.voorlichting(noor), sheet, verzoek)
            + samen("Verwijsindex", DeelRoutes.melding(noor), sheet, verzoek)
    }

    /// The form as it begins, and with every field wrong. What cannot be asked of this sample has none.
    private static func samen<F: Invoer>(
        _ naam: String, _ form: Toestemmingsformulier<F>, _ sheet: Toestemmingsblad, _ verzoek: Verzoek
    ) -> [Voorbeeld] {
        do {
            let page = try form.blad(sheet),
                start = try (form.isNieuw ? nil : form.staand(sheet)?.ingevuld) ?? form.begin(sheet, sheet.vandaag).ingevuld
            return [
                .blad(naam, .leeg, page.toon(verzoek, sheet.kader, Formulierbegin(ingevuld: start, bewaard: nil))),
                .blad(naam, .fout, page.opnieuw(verzoek, sheet.kader, F.lees([:], op: sheet.vandaag))),
            ]
        } catch {
            return []
        }
    }
}
