// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of what follows a decision: the letter and the receipt.
enum BriefVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let page = try Aanvraagblad.besloten(family, verzonden: nil)
        guard let decision = page.beeld.laatsteBesluit, let receipt = page.beeld.bewijs(van: decision) else { return [] }
        let letter = try brief(page, decision, receipt, family)
        let sent = Verzending(besluit: ID(decision.id), verzonden: family.vandaag.plus(dagen: -1), wijze: .post)
        let gone = try Aanvraagblad.besloten(family, verzonden: sent)
        let wrong = Verzendinvoer.lees([:], op: verzoek.vandaag)
        func blad(_ verzending: Verzending?, aan: [String], geheim: Bool) -> Brievenblad {
            Brievenblad(
                besluit: decision, brief: letter, verzending: verzending, aan: aan, isGeheim: geheim, heeftTelefoon: true,
                plaats: "Waterrijk")
        }
        let home = ["Karin Smeets", "Ankerkade 17", "1999 AC Waterrijk"]
        let replay = try receipt.inhoud.herhaal(page.weegkader.kader, sha256: page.weegkader.sha256)
        return [
            .blad("Brief over het besluit", .gevuld, BriefPages.toon(verzoek, gone, blad(sent, aan: home, geheim: false), [:], [])),
            .blad("Brief over het besluit", .leeg, BriefPages.toon(verzoek, page, blad(nil, aan: ["Karin Smeets"], geheim: true), [:], [])),
            .blad(
                "Brief over het besluit", .fout,
                BriefPages.toon(verzoek, page, blad(nil, aan: home, geheim: false), wrong.ingevuld, wrong.fouten)),
            .blad("Bewijs van de afweging", .gevuld, BewijsPages.toon(verzoek, page, receipt, replay)),
        ]
    }

    private static func brief(
        _ page: Aanvraagblad, _ decision: Feit<Besluit>, _ receipt: Feit<Afwegingsbewijs>, _ family: Voorbeeldgezin
    ) throws -> Besluitbrief {
        try Besluitbrief(
            decision.inhoud, aanvraag: page.beeld.aanvraag.inhoud, bewijs: receipt.inhoud, kader: page.weegkader.kader,
            gegevens: Briefgegevens(
                gemeente: "Waterrijk", aan: "Karin Smeets", jeugdige: "Noor", kenmerk: "B-00000001", verzonden: family.vandaag,
                ondertekenaar: family.verzoek.bezoek.naam, contact: "Team Noord, telefoon 0299 100 100",
                bezwaaradres: "Postbus 1, 1999 AA Waterrijk", clientondersteuning: "MEE, 0299 100 300",
                vertrouwenspersoon: "Jeugdstem, 088 555 1000"))
    }
}

extension Aanvraagblad {
    /// The aanvraag of Karin, weighed step by step, and granted.
    static func besloten(_ family: Voorbeeldgezin, verzonden: Verzending?) throws -> Aanvraagblad {
        let open = try voorbeeld(family), kader = open.weegkader.kader, user = family.verzoek.gebruiker
        let found = kader.stappen.enumerated().map { index, step in
            family.feit(130 + UInt8(index), bevinding(step, kader, open, family), dagenGeleden: 5, kind: Voorbeeldgezin.noor)
        }
        let receipt = family.feit(
            150,
            try Afwegingsbewijs.maak(
                aanvraag: open.beeld.id, weging: Weging(kader: kader, bevindingen: found.map(\.inhoud)), sha256: open.weegkader.sha256,
                feiten: open.beeld.bewijsfeiten(open.kader.gezin.personen[Voorbeeldgezin.noor], [], op: family.vandaag), door: user,
                op: family.verzoek.nu), dagenGeleden: 2, kind: Voorbeeldgezin.noor)
        let decision = Besluit(
            aanvraag: open.beeld.id, strekking: .toekennen, voorzieningen: voorziening(family).map { [$0] } ?? [],
            motivering: "Noor durft niet alleen naar school. Samen oefenen helpt haar, en dat kan het gezin niet zelf.",
            mandaat: Mandaat(bron: "Mandaatbesluit Waterrijk 2026, artikel 4", functie: "jeugdprofessional"), ondertekenaar: user,
            genomen: family.vandaag.plus(dagen: -2), bewijs: ID(receipt.id))
        let beeld = Aanvraagbeeld(
            aanvraag: open.beeld.aanvraag, wijzigingen: [], bevindingen: found,
            besluiten: [family.feit(151, decision, dagenGeleden: 2, kind: Voorbeeldgezin.noor)],
            verzendingen: verzonden.map { [$0] } ?? [], intrekkingen: [], bewijzen: [receipt])
        return Aanvraagblad(
            kader: open.kader, beeld: beeld, weegkader: open.weegkader, bevoegdheid: open.bevoegdheid, analyse: open.analyse,
            plan: open.plan)
    }

    static func voorziening(_ family: Voorbeeldgezin) -> Voorziening? {
        Periode(van: family.vandaag, totEnMet: family.vandaag.plus(dagen: 180)).map {
            Voorziening(
                aard: "Begeleiding van Noor, thuis en op school", productcategorie: "45",
                omvang: Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek), periode: $0)
        }
    }

    private static func bevinding(_ step: Kaderstap, _ kader: Afwegingskader, _ open: Aanvraagblad, _ family: Voorbeeldgezin)
        -> Stapbevinding
    {
        let conclusion = step.conclusies.first { $0.gevolg != .geenVoorziening } ?? step.conclusies.first
        return Stapbevinding(
            aanvraag: open.beeld.id, kader: kader.id, kaderversie: kader.versie, stap: step.id,
            bevindingen: Dictionary(
                step.bevindingen.map { ($0.id, "Noor en Karin vertelden dit samen.") }, uniquingKeysWith: { a, _ in a }),
            bronnen: [Bevindingsbron("Gesprek met Noor en Karin", datum: family.vandaag.plus(dagen: -5))],
            conclusie: conclusion?.code ?? "", overweging: conclusion?.brief ?? "Dit past bij wat school ziet.",
            oordeelVan: Deskundige(gebruiker: family.verzoek.gebruiker, register: .skj, nummer: "10005"))
    }
}
