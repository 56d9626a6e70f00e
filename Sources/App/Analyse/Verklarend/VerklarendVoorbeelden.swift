// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Samples of the verklarende analyse and what stands beside it.
enum VerklarendVoorbeelden {
    /// Keeps the facts of a story in memory.
    private struct Pen: Verhaalpen, Feitlezer {
        let family: Voorbeeldgezin
        var verzameld: [any Sendable] = []

        mutating func schrijf<I: Verklaringsdeel>(_ deel: I) -> UUIDv7 {
            let fact = family.feit(UInt8(100 + verzameld.count), deel, dagenGeleden: 50, kind: Voorbeeldgezin.sem)
            verzameld.append(fact)
            return fact.id
        }

        func alle<I: Feitinhoud>(_ type: I.Type) -> [Feit<I>] { verzameld.compactMap { $0 as? Feit<I> } }
    }

    static func blad(_ family: Voorbeeldgezin, afgesloten: Datum? = nil) throws -> Verklaringsblad {
        let sem = Voorbeeldgezin.sem, today = family.vandaag
        let start = family.feit(
            90, Verklarendeanalyse(kind: sem, op: today.plus(dagen: -62), vraag: Verklaringsverhaal.vraag), dagenGeleden: 62, kind: sem)
        let seen = family.feit(
            91,
            Vaststelling(
                leefgebied: .ontwikkeling, tekst: "Twee keer in een maand boos, niets stuk.", datum: today.plus(dagen: -70),
                herkomst: "gezien door de juf"), dagenGeleden: 65, kind: sem)
        var pen = Pen(family: family)
        try Verklaringsverhaal(
            analyse: start.id, kind: sem, moeder: Voorbeeldgezin.karin, vader: Voorbeeldgezin.daan, vandaag: today, vaststelling: seen.id
        ).vertel(&pen)
        var facts = try Verklaringsfeiten(lezer: pen)
        facts.analyses = [start]
        if let afgesloten {
            facts.afsluitingen = [
                family.feit(
                    92,
                    Verklaringsafsluiting(
                        analyse: start.id, op: today.plus(dagen: -20), door: "Joost van der Wal, gedragswetenschapper", register: .skj,
                        registratienummer: "10001234", houdbaarTot: afgesloten, eerderBij: "Als Sem verhuist."), dagenGeleden: 20, kind: sem
                )
            ]
        }
        return blad(family, facts, [seen])
    }

    private static func blad(_ family: Voorbeeldgezin, _ facts: Verklaringsfeiten, _ seen: [Feit<Vaststelling>]) -> Verklaringsblad {
        let sem = Voorbeeldgezin.sem, today = family.vandaag
        let heavy = family.feit(
            93,
            Inzetkeuze(
                kind: sem, op: today.plus(dagen: -20), intensiteit: .middel,
                waaromNietLichter: "Gesprekken op school hielpen maar een beetje.",
                waaromNietZwaarder: "Het gaat goed bij oma en in de klas.", maanden: 6, afschalenOp: today.plus(dagen: 100),
                afschalenAls: "Als Sem drie weken niets stukmaakte."), dagenGeleden: 20, kind: sem)
        let tool = family.feit(
            94,
            Instrumentafname(
                kind: sem, naam: "SDQ", versie: "2005", op: today.plus(dagen: -50), door: "Joost van der Wal", uitkomst: "verhoogd",
                conclusie: "Past bij verdriet. Wij zien geen reden voor verder onderzoek."), dagenGeleden: 50, kind: sem)
        return Verklaringsblad(
            kader: family.kader, feiten: facts, vaststellingen: seen, inzetkeuzes: [heavy], instrumenten: [tool],
            consulten: [consult(family, 95, over: 10), consult(family, 96, over: -3)], documenten: [], medewerkers: family.medewerkers,
            vandaag: today)
    }

    private static func consult(_ family: Voorbeeldgezin, _ nummer: UInt8, over dagen: Int, antwoord: Bool = false) -> Consultbeeld {
        let sem = Voorbeeldgezin.sem, today = family.vandaag
        let asked = family.feit(
            nummer,
            Expertiseconsult(
                kind: sem, op: today.plus(dagen: -12), vraag: "Past dit bij rouw, of moeten we aan een trauma denken?",
                aan: "Mieke Vos, traumatherapeut bij De Boog", uiterlijk: today.plus(dagen: dagen), uren: 2), dagenGeleden: 12, kind: sem)
        let answer = family.feit(
            97,
            Consultantwoord(
                consult: asked.id, op: today, wie: "Mieke Vos", tekst: "Eerst rust en vaste avonden. Kijk over zes weken opnieuw.", uren: 1),
            dagenGeleden: 0, kind: sem)
        return Consultbeeld.lijst([asked], antwoord ? [answer] : [])[0]
    }

    private static func leeg(_ family: Voorbeeldgezin) -> Verklaringsblad {
        Verklaringsblad(
            kader: family.kader, feiten: Verklaringsfeiten(), vaststellingen: [], inzetkeuzes: [], instrumenten: [], consulten: [],
            documenten: [], medewerkers: [:], vandaag: family.vandaag)
    }

    static func alle(_ family: Voorbeeldgezin, _ verzoek: Verzoek) throws -> [Voorbeeld] {
        let open = try blad(family), today = family.vandaag
        let closed = try blad(family, afgesloten: today.plus(dagen: 340)), old = try blad(family, afgesloten: today.plus(dagen: -3))
        guard let view = open.beelden.first, let done = closed.beelden.first, let expired = old.beelden.first,
            let child = family.gezin.personen[Voorbeeldgezin.sem]
        else { return [] }
        let empty = leeg(family),
            start = family.feit(90, Verklarendeanalyse(kind: child.id, op: today, vraag: "Wat speelt er?"), kind: child.id)
        var begun = Verklaringsfeiten()
        begun.analyses = [start]
        let blank = Verklaringsbeeld(start, begun, [])
        let joost = verzoek.als(.gedragswetenschapper, "Joost van der Wal")
        return [
            .blad("Verklarende analyses", .gevuld, VerklarendPages.lijst(closed, verzoek)),
            .blad("Verklarende analyses", .leeg, VerklarendPages.lijst(empty, verzoek)),
            .blad("Verklarende analyse", .gevuld, VerklarendPages.een(open, view, verzoek)),
            .blad("Verklarende analyse", .leeg, VerklarendPages.een(empty, blank, verzoek)),
            .blad("Verklarende analyse, afgesloten", .gevuld, VerklarendPages.een(closed, done, verzoek)),
            .blad("Verklarende analyse, verlopen", .gevuld, VerklarendPages.een(old, expired, verzoek)),
            .blad("Verklarende analyse afdrukken", .gevuld, VerklarendPages.afdruk(closed, done, verzoek)),
            .blad(
                "Verklarende analyse: feiten", .gevuld, VerklarendPages.feiten(open, view, VerklarendPages.gekozen(open, view), [], verzoek)
            ),
            .blad("Verklarende analyse: feiten", .leeg, VerklarendPages.feiten(empty, blank, [:], [], verzoek)),
            formulier("Verklarende analyse beginnen", VerklarendPages.begin(empty, child), family, verzoek),
            fout("Verklarende analyse beginnen", VerklarendPages.begin(empty, child), family, verzoek),
            formulier("Verklarende analyse afsluiten", VerklarendPages.slot(empty, blank), family, joost),
            fout("Verklarende analyse afsluiten", VerklarendPages.slot(open, view), family, joost),
            formulier("Verklarende analyse meegeven", VerklarendPages.meegeven(old, expired), family, verzoek),
        ] + delen(open, view, family, verzoek) + naast(open, child, family, verzoek)
    }

    private static func delen(
        _ open: Verklaringsblad, _ view: Verklaringsbeeld, _ family: Voorbeeldgezin, _ verzoek: Verzoek
    ) -> [Voorbeeld] {
        [
            formulier("Hoe iemand het ziet", VerklaringsdeelRoutes<Perspectiefinvoer>.blad(open, view), family, verzoek),
            formulier("Op de levenslijn", VerklaringsdeelRoutes<Gebeurtenisinvoer>.blad(open, view), family, verzoek),
            formulier("Een factor", VerklaringsdeelRoutes<Factorinvoer>.blad(open, view, verbetert: view.factoren[0]), family, verzoek),
            fout("Een factor", VerklaringsdeelRoutes<Factorinvoer>.blad(open, view), family, verzoek),
            formulier("Een verband", VerklaringsdeelRoutes<Verbandinvoer>.blad(open, view), family, verzoek),
            formulier("Een verklaring", VerklaringsdeelRoutes<Hypotheseinvoer>.blad(open, view), family, verzoek),
            formulier("Voor of tegen", VerklaringsdeelRoutes<Argumentinvoer>.blad(open, view), family, verzoek),
            formulier("Oordeel", VerklaringsdeelRoutes<Oordeelinvoer>.blad(open, view), family, verzoek),
            formulier("Werktheorie", VerklaringsdeelRoutes<Werktheorieinvoer>.blad(open, view), family, verzoek),
            formulier("Antwoord op de werktheorie", VerklaringsdeelRoutes<Theorieantwoordinvoer>.blad(open, view), family, verzoek),
            formulier("Verschil van inzicht", VerklaringsdeelRoutes<Verschilinvoer>.blad(open, view), family, verzoek),
            formulier("Wat nodig is", VerklaringsdeelRoutes<Nodiginvoer>.blad(open, view), family, verzoek),
        ]
    }

    private static func naast(_ open: Verklaringsblad, _ kaart: Persoonskaart, _ family: Voorbeeldgezin, _ verzoek: Verzoek) -> [Voorbeeld]
    {
        let people = [
            Medewerker(gebruiker: verzoek.gebruiker, naam: "Bram Terpstra", functie: "jeugdprofessional", rollen: [.jeugdprofessional])
        ]
        return [
            formulier("Hoe zwaar is de hulp", NaastPages.inzet(open, kaart), family, verzoek),
            fout("Hoe zwaar is de hulp", NaastPages.inzet(open, kaart), family, verzoek),
            formulier("Instrument", NaastPages.instrument(open, kaart), family, verzoek),
            formulier("Iemand laten meekijken", NaastPages.consult(open, kaart, people), family, verzoek),
            fout("Iemand laten meekijken", NaastPages.consult(open, kaart, people), family, verzoek),
            .blad("Vraag om mee te kijken", .gevuld, NaastPages.een(open, consult(family, 96, over: 3, antwoord: true), verzoek)),
            .blad("Vraag om mee te kijken", .leeg, NaastPages.een(open, consult(family, 96, over: -3), verzoek)),
            formulier("Antwoord van wie meekijkt", NaastPages.antwoord(open, consult(family, 96, over: 3)), family, verzoek),
        ]
    }

    private static func formulier<F: Invoer>(
        _ naam: String, _ blad: Formulierblad<F>, _ family: Voorbeeldgezin, _ verzoek: Verzoek
    ) -> Voorbeeld {
        .blad(naam, .leeg, blad.toon(verzoek, family.kader, Formulierbegin(ingevuld: F().ingevuld, bewaard: nil)))
    }

    private static func fout<F: Invoer>(
        _ naam: String, _ blad: Formulierblad<F>, _ family: Voorbeeldgezin, _ verzoek: Verzoek
    ) -> Voorbeeld {
        .blad(naam, .fout, blad.opnieuw(verzoek, family.kader, F.lees([:], op: verzoek.vandaag)))
    }
}
