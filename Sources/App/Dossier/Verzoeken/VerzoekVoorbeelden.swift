// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Samples of the pages about requests, copies, destruction and retention.
enum VerzoekVoorbeelden {
    static func alle(_ verzoek: Verzoek) -> [Voorbeeld] {
        let family = Voorbeeldgezin(verzoek: verzoek)
        return verzoeken(family, verzoek) + afschrift(family, verzoek) + bewaren(verzoek.als(.informatiebeheerder, "Wim Kuipers"))
    }

    private static func gevraagd(_ family: Voorbeeldgezin, _ soort: Verzoeksoort, _ nummer: UInt8) -> Feit<Clientverzoek> {
        let asked = Clientverzoek(
            verzoeksoort: soort, over: Voorbeeldgezin.noor, door: Voorbeeldgezin.noor, hoedanigheid: .zelf,
            ontvangen: family.vandaag.plus(dagen: -6), gevraagd: "Ik wil weten wat er over mij staat.", identiteit: .bekend)
        return family.feit(nummer, asked, dagenGeleden: 6)
    }

    private static func beeld(_ fact: Feit<Clientverzoek>, _ besluit: Feit<Verzoekbesluit>? = nil, _ toets: Feit<Verzoektoets>? = nil)
        -> Verzoekbeeld
    {
        Verzoekbeeld.lijst(
            verzoeken: [fact], besluiten: [besluit].compactMap(\.self), toetsen: [toets].compactMap(\.self), uitstellen: [], afgiften: [],
            normen: .standaard)[0]
    }

    private static func blad(_ beeld: Verzoekbeeld, _ family: Voorbeeldgezin, lezer: UUIDv7? = nil) -> Verzoekblad {
        Verzoekblad(
            beeld: beeld, kader: family.kader, lezer: lezer ?? family.verzoek.gebruiker.raw,
            bevoegd: beeld.bevoegdheid(family.gezin, op: family.vandaag),
            namen: family.medewerkers, lijnen: [], bewaarplichten: [])
    }

    private static func verzoeken(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let asked = gevraagd(family, .afschrift, 80), gone = gevraagd(family, .verwijdering, 81)
        let answer = family.feit(
            82,
            Verzoekbesluit(
                verzoek: asked.id, uitkomst: .weigeren, grond: .privacyAnder, toelichting: "Wat u vraagt gaat vooral over uw moeder."),
            dagenGeleden: 1)
        let seen = family.feit(83, Verzoektoets(besluit: answer.id, uitkomst: .akkoord, toelichting: ""), dagenGeleden: 0)
        let duty = family.feit(
            84,
            Bewaarplicht(
                reden: .bezwaar, toelichting: "Bezwaar 2026-118", sinds: family.vandaag, herzienOp: family.vandaag.plus(jaren: 1)))
        let looked = family.feit(
            93,
            Bewaarplichtherziening(
                plicht: duty.id, reden: "De hoorzitting is op 14 mei.", op: family.vandaag, herzienOp: family.vandaag.plus(maanden: 6)))
        let kept = Bewaarplichtbeeld(plicht: duty, herzieningen: [looked])
        var frame = family.kader
        frame = Dossierkader(zicht: frame.zicht, gezin: gezinMetVerklaring(family), balk: frame.balk)
        let full = Verzoekenblad(
            kader: frame, verzoeken: [beeld(asked), beeld(gone)], bewaarplichten: [kept], namen: family.medewerkers)
        let none = Verzoekenblad(kader: family.leegKader, verzoeken: [], bewaarplichten: [], namen: [:])
        let other = Voorbeeldnummer.id(99), wrong = Verzoekbesluitinvoer.lees([:], op: verzoek.vandaag)
        let plan = Vernietigingsplan(lijnen: [ID(Voorbeeldgezin.noor.raw)], feiten: 34)
        let again = BewaarplichtRoutes.herzieningsblad(frame, kept)
        let new = VerzoekRoutes.formulier(frame, Regelkeuze([])), said = VerklaringRoutes.formulier(frame, Regelkeuze([]))
        return [
            .blad("Verzoeken", .gevuld, VerzoekPages.lijst(full, verzoek)), .blad("Verzoeken", .leeg, VerzoekPages.lijst(none, verzoek)),
            .blad("Verzoek beoordelen", .gevuld, VerzoekPages.een(blad(beeld(asked), family), [:], [], verzoek)),
            .blad("Verzoek beoordelen", .fout, VerzoekPages.een(blad(beeld(gone), family), wrong.ingevuld, wrong.fouten, verzoek)),
            .blad("Verzoek toetsen", .gevuld, VerzoekPages.een(blad(beeld(asked, answer), family, lezer: other), [:], [], verzoek)),
            .blad("Verzoek beantwoorden", .gevuld, VerzoekPages.een(blad(beeld(asked, answer, seen), family), [:], [], verzoek)),
            .blad("Vernietigen", .gevuld, VernietigPages.vraag(blad(beeld(gone), family), plan, [], verzoek)),
            .blad("Bewaarplicht bekijken", .gevuld, again.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad(
                "Bewaarplicht bekijken", .fout,
                again.opnieuw(verzoek, frame, Bewaarplichtherzieninginvoer.lees([:], op: verzoek.vandaag))),
            .blad("Verzoek vastleggen", .leeg, new.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
            .blad("Verzoek vastleggen", .fout, new.opnieuw(verzoek, frame, Verzoekinvoer.lees([:], op: verzoek.vandaag))),
            .blad("Verklaring toevoegen", .leeg, said.toon(verzoek, frame, Formulierbegin(ingevuld: [:], bewaard: nil))),
        ] + antwoorden(asked, answer, seen, family, verzoek)
    }

    /// The letter of a refusal, and of a copy with what goes behind it.
    private static func antwoorden(
        _ asked: Feit<Clientverzoek>, _ nee: Feit<Verzoekbesluit>, _ seen: Feit<Verzoektoets>, _ family: Voorbeeldgezin, _ verzoek: Verzoek
    ) -> [Voorbeeld] {
        let yes = family.feit(94, Verzoekbesluit(verzoek: asked.id, uitkomst: .toewijzen, toelichting: ""), dagenGeleden: 1)
        let agreed = family.feit(95, Verzoektoets(besluit: yes.id, uitkomst: .akkoord, toelichting: ""), dagenGeleden: 0)
        let data = Verzoekbriefgegevens(
            gemeente: verzoek.web.config.gemeentenaam, aan: "Noor de Wit", over: nil, isJong: true,
            contact: "Team Noord, telefoon 0299 100 100", vertrouwenspersoon: "Vertrouwenspersoon jeugd, telefoon 088 100 0900",
            bezwaaradres: "college van burgemeester en wethouders, Postbus 1, 1999 AA Waterrijk", bezwaarOnline: nil, kopiedagen: 30,
            vandaag: family.vandaag)
        func page(_ soort: Voorbeeld.Staat, _ beeld: Verzoekbeeld, _ copy: Afschriftlezing? = nil) -> [Voorbeeld] {
            guard let letter = Verzoekbrief(beeld, data) else { return [] }
            let sheet = Antwoordblad(
                blad: blad(beeld, family), brief: letter, aan: ["Noor de Wit", "Ankerkade 17", "1999 AC Waterrijk"], plaats: "Waterrijk",
                isGeheim: copy == nil, heeftTelefoon: true, ondertekenaar: "Amina Bouzid", afschrift: copy)
            return [.blad("Antwoord op een verzoek", soort, AntwoordPages.toon(sheet, verzoek))]
        }
        let own = regel(86, .contacten, .eigen, "Contact", "Gezegd", "“Het gaat beter op school.”", family)
        let copy = Afschriftlezing(
            betrokkene: Voorbeeldgezin.noor, regels: [own], persoon: [Feitwoorden.Regel(naam: "Naam, roepnaam", waarde: "Noor")],
            verborgen: 0)
        return page(.gevuld, beeld(asked, nee, seen)) + page(.lang, beeld(asked, yes, agreed), copy)
    }

    private static func gezinMetVerklaring(_ family: Voorbeeldgezin) -> Gezin {
        var gezin = family.gezin
        let words = Clientverklaring(
            van: Voorbeeldgezin.noor, over: .contacten, woorden: "Ik was niet boos, ik was moe.", datum: family.vandaag.plus(dagen: -2))
        gezin.verklaringen = [family.feit(85, words, dagenGeleden: 2)]
        return gezin
    }

    private static func afschrift(_ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld] {
        let page = blad(beeld(gevraagd(family, .afschrift, 80)), family)
        let own = regel(86, .contacten, .eigen, "Contact", "Gezegd", "“Het gaat beter op school.”", family)
        let other = regel(87, .contacten, .ander, "Contact", "Gezegd", "Karin vertelt over haar eigen jeugd.", family)
        let copy = Afschriftlezing(
            betrokkene: Voorbeeldgezin.noor, regels: [own, other],
            persoon: [Feitwoorden.Regel(naam: "Naam, roepnaam", waarde: "Noor")], verborgen: 1)
        let none = Afschriftlezing(betrokkene: Voorbeeldgezin.noor, regels: [], persoon: [], verborgen: 0)
        let part = Afschriftdeel.groep(.contacten, .ander), wrong = Afschriftkeuzeinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Afschrift samenstellen", .gevuld, AfschriftPages.delen(page, copy, verzoek)),
            .blad("Afschrift samenstellen", .leeg, AfschriftPages.delen(page, none, verzoek)),
            .blad("Deel van een afschrift", .gevuld, AfschriftPages.deel(page, copy, part, [:], [], verzoek)),
            .blad("Deel van een afschrift", .fout, AfschriftPages.deel(page, copy, part, wrong.ingevuld, wrong.fouten, verzoek)),
            .blad("Afschrift", .gevuld, AfschriftPages.afdruk(page, copy, verzoek)),
        ]
    }

    private static func regel(
        _ nummer: UInt8, _ blad: Veldklasse, _ kring: Afschriftkring, _ naam: String, _ woord: String, _ tekst: String,
        _ family: Voorbeeldgezin
    ) -> Afschriftregel {
        Afschriftregel(
            plaats: Afschriftplaats(feit: Voorbeeldnummer.id(nummer), blad: blad, kring: kring), naam: naam,
            datum: family.vandaag.plus(dagen: -20), opgetekend: family.verzoek.nu, isVerbeterd: false,
            woorden: [Feitwoorden.Regel(naam: woord, waarde: tekst)], verklaringen: [])
    }

    private static func bewaren(_ verzoek: Verzoek) -> [Voorbeeld] {
        let rules = Bewaarregels(Instellingen([], op: verzoek.vandaag)), file = Voorbeeldgezin.dossier
        let line = VerlopenLijn(
            lijn: ID(file.raw), dossier: file, klasse: .hulp, isVanGezin: true, laatst: verzoek.vandaag.plus(jaren: -21),
            bewarenTotEnMet: verzoek.vandaag.plus(jaren: -1))
        let round = feit(
            90, Bewaarronde(peildatum: verzoek.vandaag, lijnen: [line], bewaard: [file], regels: rules), door: Voorbeeldnummer.id(98),
            verzoek)
        let approved = feit(91, Bewaartoets(ronde: round.id, uitkomst: .akkoord, toelichting: ""), door: verzoek.gebruiker.raw, verzoek)
        let content = Vernietigingsopgave(
            installatie: file.hex, bij: round.id, grond: .bewaartermijn, moment: verzoek.nu, regels: round.inhoud.regels, dossiers: 1,
            perKlasse: [(.hulp, 1)], feiten: 34, sleutels: 5, overgeslagen: 0, sha: "9f86d081",
            rollen: ["informatiebeheerder", "privacy officer"], kopiedagen: 30)
        let certificate = feit(
            92,
            Vernietigingsverklaring(
                grond: .bewaartermijn, bij: round.id, tekst: content.tekst, sleutel: "c2xldXRlbA==", handtekening: "aGFuZHRla2VuaW5n"),
            door: verzoek.gebruiker.raw, verzoek)
        let proposed = Bewaarrondebeeld(ronde: round, toets: nil, delen: [], verklaring: nil)
        let busy = Bewaarrondebeeld(ronde: round, toets: approved, delen: [], verklaring: nil)
        let full = Bewaarblad(regels: rules, rondes: [proposed], verklaringen: [certificate], bewaard: [])
        let wrong = Bewaartoetsinvoer.lees([:], op: verzoek.vandaag)
        return [
            .blad("Bewaren", .gevuld, BewaarPages.begin(full, [], verzoek)),
            .blad("Bewaren", .leeg, BewaarPages.begin(Bewaarblad(regels: rules, rondes: [], verklaringen: [], bewaard: []), [], verzoek)),
            .blad("Lijst om te vernietigen", .gevuld, BewaarPages.ronde(Rondeblad(beeld: proposed, namen: [:]), [:], [], verzoek)),
            .blad("Lijst om te vernietigen", .lang, BewaarPages.ronde(Rondeblad(beeld: busy, namen: [:]), [:], [], verzoek)),
            .blad(
                "Lijst om te vernietigen", .fout,
                BewaarPages.ronde(Rondeblad(beeld: proposed, namen: [:]), wrong.ingevuld, wrong.fouten, verzoek)),
            .blad("Verklaring van vernietiging", .gevuld, BewaarPages.verklaring(certificate, isEcht: true, verzoek)),
            .blad("Verklaring van vernietiging", .fout, BewaarPages.verklaring(certificate, isEcht: false, verzoek)),
        ]
    }

    private static func feit<I: Feitinhoud>(_ nummer: UInt8, _ inhoud: I, door: UUIDv7, _ verzoek: Verzoek) -> Feit<I> {
        Feit(
            id: Voorbeeldnummer.id(nummer), dossier: nil, lijn: ID(Voorbeeldgezin.dossier.raw), opgetekend: verzoek.nu, door: door,
            inhoud: inhoud)
    }
}
