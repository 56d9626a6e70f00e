// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension BesluitKamer {
    static func voorbeelden(_ verzoek: Verzoek) throws -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek), page = try Aanvraagblad.voorbeeld(family)
        let light = Lichtetoets(
            jeugdige: Voorbeeldgezin.sem, besprokenMet: Voorbeeldgezin.karin, hulp: .groep, wat: "Samen spelen, samen sterk",
            passend: "Sem speelt graag samen. Dat is nu genoeg.", op: verzoek.vandaag.plus(dagen: -7))
        let full = Besluitoverzicht(
            kader: family.kader, aanvragen: [page.beeld], voorstellen: [], licht: [family.feit(115, light, kind: Voorbeeldgezin.sem)])
        let none = Besluitoverzicht(kader: family.leegKader, aanvragen: [], voorstellen: [])
        let wrong = Aanvraaginvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Afweging en besluit", .gevuld, BesluitPages.lijst(verzoek, full)),
            .blad("Afweging en besluit", .leeg, BesluitPages.lijst(verzoek, none)),
            .blad("Aanvraag vastleggen", .leeg, BesluitPages.nieuw(verzoek, full, [:], [])),
            .blad("Aanvraag vastleggen", .fout, BesluitPages.nieuw(verzoek, full, wrong.ingevuld, wrong.fouten)),
            .blad("Aanvraag", .gevuld, BesluitPages.aanvraag(verzoek, page)),
            .blad("Besluit nemen", .fout, BesluitPages.nemen(verzoek, page, [:], Besluitinvoer.lees([:], op: verzoek.vandaag).fouten)),
            .blad(
                "Besluit nemen met pgb", .fout,
                BesluitPages.nemen(
                    verzoek, page, ["strekking": ["toekennen"], "vorm": ["pgb"]],
                    Besluitinvoer.lees(["strekking": ["toekennen"], "vorm": ["pgb"]], op: verzoek.vandaag).fouten)),
            .blad("Termijn", .leeg, BesluitPages.termijn(verzoek, page, [:], [])),
            .blad("Aanvraag sluiten", .leeg, BesluitPages.sluiten(verzoek, page, [:], [])),
            .blad("Aanvraag buiten behandeling laten", .leeg, BuitenbehandelingPages.toon(verzoek, page, [:], [])),
            .blad(
                "Aanvraag buiten behandeling laten", .fout,
                BuitenbehandelingPages.toon(verzoek, page, [:], Buitenbehandelinginvoer.lees([:], op: verzoek.vandaag).fouten)),
            .blad("Besluit intrekken", .leeg, BesluitPages.intrekken(verzoek, page, [:], [])),
        ] + VoorstelVoorbeelden.alle(family, page, verzoek) + stappen(family, page, verzoek) + (try BriefVoorbeelden.alle(family, verzoek))
            + (try NabesluitVoorbeelden.alle(family, verzoek)) + (try AfbakeningVoorbeelden.alle(verzoek))
            + (try VerloopVoorbeelden.alle(family, verzoek)) + (try VoorstelVoorbeelden.wijzigingen(family, verzoek))
    }

    /// The first step of the weighing: empty, and after somebody else wrote in it meanwhile.
    private static func stappen(_ family: Voorbeeldgezin, _ page: Aanvraagblad, _ verzoek: Verzoek) -> [Voorbeeld] {
        let kader = page.weegkader.kader
        guard let step = kader.stappen.first else { return [] }
        let theirs = Stapbevinding(
            aanvraag: page.beeld.id, kader: kader.id, kaderversie: kader.versie, stap: step.id,
            bevindingen: Dictionary(
                step.bevindingen.map { ($0.id, $0.antwoord("Noor en Karin vertelden dit samen.")) }, uniquingKeysWith: { a, _ in a }),
            bronnen: [Bevindingsbron("Gesprek", datum: verzoek.vandaag)], conclusie: step.conclusies.first?.code ?? "",
            overweging: "Dit past bij wat school ziet.",
            oordeelVan: Deskundige(gebruiker: verzoek.gebruiker, register: .skj, nummer: "10005"))
        return [
            .blad("Stap van de afweging", .leeg, AfwegingPages.stap(verzoek, page, step, [:], [])),
            .blad(
                "Stap van de afweging", .conflict,
                AfwegingPages.conflict(verzoek, page, step, [:], family.feit(102, theirs), van: "Joost van der Wal")),
        ]
    }
}

extension Aanvraagblad {
    /// The aanvraag of Karin for Noor, not weighed yet.
    static func voorbeeld(_ family: Voorbeeldgezin) throws -> Aanvraagblad {
        let asked = Aanvraag(
            ontvangen: family.vandaag.plus(dagen: -10), waarvoor: .individueleVoorziening,
            gevraagd: "Iemand die met Noor praat over school.",
            aanvrager: Voorbeeldgezin.karin, jeugdige: Voorbeeldgezin.noor)
        let beeld = Aanvraagbeeld(
            aanvraag: family.feit(100, asked, kind: Voorbeeldgezin.noor), wijzigingen: [], bevindingen: [], besluiten: [], verzendingen: [],
            intrekkingen: [], bewijzen: [])
        return Aanvraagblad(
            kader: family.kader, beeld: beeld, weegkader: try Kaderregister.vanProgramma().geldend(op: family.vandaag),
            bevoegdheid: Bevoegdheid(medewerker: nil, mandaat: nil, geregistreerden: []), analyse: [Analyseblad.bevinding(family)],
            plan: nil)
    }
}
