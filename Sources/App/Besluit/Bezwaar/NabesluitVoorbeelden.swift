// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of what comes around a decision: the page, every form, the letters, and a complaint.
enum NabesluitVoorbeelden {
    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let page = try Nabesluitblad.voorbeeld(family), none = try Nabesluitblad.leeg(family)
        let objection = try page.bezwaar(page.bezwaren.first?.id)
        let letter = Bezwaarbrievenblad(
            brief: Bezwaarbrief.ontvangst(objection, gegevens), aan: ["Karin Smeets", "Ankerkade 17", "1999 AC Waterrijk"], isGeheim: false,
            heeftTelefoon: true, plaats: "Waterrijk", gemeente: "Waterrijk", kenmerk: "B-00000002", datum: family.vandaag,
            ondertekening: ["namens het college van burgemeester en wethouders van Waterrijk,", family.verzoek.bezoek.naam])
        return [
            .blad("Na het besluit", .gevuld, NabesluitPages.toon(verzoek, page)),
            .blad("Na het besluit", .leeg, NabesluitPages.toon(verzoek, none)),
            .blad("Brief over het bezwaar", .gevuld, BezwaarbriefPages.toon(verzoek, page, letter)),
        ] + (try BezwaarForms.alle.flatMap { try formulier($0, page, verzoek) }) + klachten(family, verzoek)
    }

    private static let gegevens = Bezwaarbrief.Gegevens(
        jeugdige: "Noor", contact: "Team Noord, telefoon 0299 100 100", clientondersteuning: "MEE, 0299 100 300",
        vertrouwenspersoon: "Jeugdstem, 088 555 1000")

    /// The form empty, and with every error it can give at once.
    private static func formulier<F: Nabesluitinvoer>(_ form: F.Type, _ page: Nabesluitblad, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let about: UUIDv7? =
            if F.isNieuw { nil } else if F.pad == Zienswijzeantwoordinvoer.pad {
                page.zienswijzen.last?.feit.id
            } else if F.pad == Dwangsominvoer.pad {
                page.ingebreke.first?.id
            } else if F.pad
                == Uitspraakuitvoeringinvoer.pad
            { page.uitspraken.first?.id } else { page.bezwaren.first?.id }
        let sheet = try NabesluitdeelRoutes<F>.blad(page, about), wrong = F.lees([:], op: verzoek.vandaag)
        return [
            .blad(F.titel, .leeg, sheet.toon(verzoek, page.kader, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad(F.titel, .fout, sheet.opnieuw(verzoek, page.kader, wrong)),
        ]
    }

    private static func klachten(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let said = Klacht(
            ontvangen: family.vandaag.plus(dagen: -9), klager: Voorbeeldgezin.karin, over: [],
            woorden: "Ik ben drie keer niet teruggebeld, en dat was wel beloofd.")
        let fact = family.feit(190, said)
        let step = Klachtstap(
            .bevestigd, bij: fact.id, op: family.vandaag.plus(dagen: -7), behandelaar: family.verzoek.gebruiker)
        let item = Klachtbeeld(feit: fact, stappen: [family.feit(191, step)], afdoening: nil)
        let page = Klachtenblad(
            kader: family.kader, klachten: [item],
            collegas: [Keuze(family.verzoek.gebruiker.hex, "\(family.verzoek.bezoek.naam), teamleider")])
        let none = Klachtenblad(kader: family.leegKader, klachten: [], collegas: [])
        return [
            .blad("Klachten", .gevuld, KlachtPages.lijst(verzoek, page)), .blad("Klachten", .leeg, KlachtPages.lijst(verzoek, none)),
            .blad("Klacht", .gevuld, KlachtPages.een(verzoek, page, item)),
            .blad(
                "Klacht vastleggen", .leeg,
                KlachtRoutes.nieuw(page).toon(verzoek, page.kader, Formulierbegin(ingevuld: [:], bewaard: nil))),
        ] + KlachtRoutes.delen.map { klachtdeel($0, page, item, verzoek) }
    }

    private static func klachtdeel<F: Klachtdeelinvoer>(
        _ form: F.Type, _ page: Klachtenblad, _ item: Klachtbeeld, _ verzoek: Verzoek
    ) -> Voorbeeld {
        let sheet = KlachtRoutes.formulier(F.self, page, item)
        return .blad(F.titel, .leeg, sheet.toon(verzoek, page.kader, Formulierbegin(ingevuld: [:], bewaard: nil)))
    }
}

extension Nabesluitblad {
    /// The decision for Noor, sent some weeks ago, with all that can follow.
    static func voorbeeld(_ family: Voorbeeldgezin) throws -> Nabesluitblad {
        let sent = family.vandaag.plus(dagen: -60)
        let plain = try Aanvraagblad.besloten(family, verzonden: nil)
        guard let decision = plain.beeld.laatsteBesluit else { throw Afwijzing.nietGevonden }
        var facts = Bezwaarfeiten()
        facts.aanvragen = [plain.beeld.aanvraag]
        facts.besluiten = [decision]
        facts.verzendingen = [family.feit(170, Verzending(besluit: ID(decision.id), verzonden: sent, wijze: .post))]
        let objection = family.feit(
            171,
            Bezwaar(
                besluit: ID(decision.id), ontvangen: family.vandaag.plus(dagen: -6), wijze: .post, gepost: family.vandaag.plus(dagen: -8),
                indiener: Voorbeeldgezin.karin, woorden: "Twee uur per week is te weinig. Noor heeft elke dag iemand nodig.",
                volledigheid: .proForma), kind: Voorbeeldgezin.noor)
        facts.bezwaren = [objection]
        facts.stappen = [
            family.feit(
                172, Bezwaarstap(.bevestigd, bij: objection.id, op: family.vandaag.plus(dagen: -4), voorbereiding: .commissie),
                kind: Voorbeeldgezin.noor),
            family.feit(
                173,
                Bezwaarstap(
                    .herstelGevraagd, bij: objection.id, op: family.vandaag.plus(dagen: -4), tot: family.vandaag.plus(dagen: 10),
                    ontbreekt: [.gronden, .ondertekening]),
                kind: Voorbeeldgezin.noor),
        ]
        facts.ingebrekestellingen = [
            family.feit(
                174,
                Ingebrekestelling(
                    van: .aanvraag, feit: plain.beeld.id, ontvangen: family.vandaag.plus(dagen: -3), door: Voorbeeldgezin.karin,
                    woorden: "U beslist te laat."), kind: Voorbeeldgezin.noor)
        ]
        facts.uitspraken = [
            family.feit(
                175,
                Uitspraak(
                    besluit: ID(decision.id), datum: family.vandaag.plus(dagen: -2), nummer: "ECLI:NL:RBNHO:2026:1", instantie: .rechtbank,
                    uitkomst: .vernietigd, opdracht: "Neem een nieuw besluit en leg uit waarom.",
                    uiterlijk: family.vandaag.plus(dagen: 40)), kind: Voorbeeldgezin.noor)
        ]
        facts.zienswijzen = [
            family.feit(
                176,
                Zienswijze(
                    aanvraag: plain.beeld.id, van: Voorbeeldgezin.karin, wat: .gegeven, op: family.vandaag.plus(dagen: -5),
                    woorden: "De school kan dit niet alleen."), kind: Voorbeeldgezin.noor),
            family.feit(
                177,
                Zienswijze(
                    aanvraag: plain.beeld.id, van: Voorbeeldgezin.noor, wat: .gegeven, op: family.vandaag.plus(dagen: -4),
                    woorden: "Ik wil niet weer een ander gezicht.", isVertrouwelijk: true), kind: Voorbeeldgezin.noor),
        ]
        facts.zienswijzeantwoorden = [
            family.feit(
                178,
                Zienswijzeantwoord(
                    zienswijze: facts.zienswijzen[0].id, op: family.vandaag.plus(dagen: -4),
                    woorden: "Wij vroegen de school hiernaar. Daarom is er nu ook hulp thuis."), kind: Voorbeeldgezin.noor)
        ]
        return Nabesluitblad(plain, facts, namen: family.medewerkers, op: family.vandaag)
    }

    static func leeg(_ family: Voorbeeldgezin) throws -> Nabesluitblad {
        Nabesluitblad(try Aanvraagblad.voorbeeld(family), Bezwaarfeiten(), namen: [:], op: family.vandaag)
    }
}
