// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// A decision for Noor by Amina, sent on 2 March 2026 (objecting until 13 April), and what is told after it.
struct Bezwaarwereld {
    var feiten = Bezwaarfeiten()
    private var nummer = 500

    static let aanvraag = ID<Feitmerk>(Wereld.id(401)), besluit = ID<Feitmerk>(Wereld.id(402)), bezwaar = Wereld.id(403)

    init(verzonden: String? = "2026-03-02") throws {
        let received = try Wereld.dag("2026-01-12"), taken = try Wereld.dag("2026-02-27")
        feiten.aanvragen = [
            Wereld.feit(
                401,
                Aanvraag(
                    ontvangen: received, waarvoor: .individueleVoorziening, gevraagd: "Hulp thuis", aanvrager: Wereld.karin,
                    jeugdige: Wereld.noor), op: received, kind: Wereld.noor)
        ]
        let decision = Besluit(
            aanvraag: Self.aanvraag, strekking: .afwijzen, voorzieningen: [], motivering: "Het gezin kan dit zelf.",
            mandaat: Mandaat(bron: "Mandaatbesluit 2026", functie: "jeugdprofessional"), ondertekenaar: Wereld.amina, genomen: taken,
            bewijs: ID(Wereld.id(400)))
        feiten.besluiten = [Wereld.feit(402, decision, op: taken, kind: Wereld.noor)]
        if let verzonden { try verzend(Self.besluit, op: verzonden) }
    }

    mutating func verzend(_ besluit: ID<Feitmerk>, op dag: String) throws {
        let day = try Wereld.dag(dag)
        feiten.verzendingen.append(feit(Verzending(besluit: besluit, verzonden: day, wijze: .post), day))
    }

    mutating func bezwaar(op dag: String, gepost: String? = nil, _ volledigheid: Bezwaar.Volledigheid = .compleet) throws {
        let day = try Wereld.dag(dag)
        let objection = Bezwaar(
            besluit: Self.besluit, ontvangen: day, wijze: .post, gepost: try gepost.map(Wereld.dag), indiener: Wereld.karin,
            woorden: "Wij redden het niet zelf.", volledigheid: volledigheid)
        feiten.bezwaren = [Wereld.feit(403, objection, op: day, kind: Wereld.noor)]
    }

    mutating func stap(
        _ wat: Bezwaarstap.Wat, op dag: String, tot: String? = nil, voorbereiding: Bezwaarvoorbereiding? = nil, afzien: Hoorafzien? = nil,
        uitstel: Uitstelgrond? = nil, ontbreekt: [Bezwaarverzuim] = [], horers: [ID<Gebruiker>] = [Wereld.petra]
    ) throws {
        let day = try Wereld.dag(dag)
        let step = Bezwaarstap(
            wat, bij: Self.bezwaar, op: day, tot: try tot.map(Wereld.dag), voorbereiding: voorbereiding, afzien: afzien, uitstel: uitstel,
            ontbreekt: ontbreekt, horers: horers, woorden: "Zo ging het.")
        feiten.stappen.append(feit(try beeld.neem(step, op: Wereld.dag("2027-01-01")), day))
    }

    /// Takes the decision as Petra, or as who is named.
    mutating func beslis(
        _ uitkomst: Bezwaarbesluit.Uitkomst, belet: Bezwaarbesluit.Belet? = nil, op dag: String, door wie: ID<Gebruiker> = Wereld.petra,
        motivering: String = "Wij keken opnieuw."
    ) throws {
        let day = try Wereld.dag(dag)
        let decision = Bezwaarbesluit(
            bezwaar: Self.bezwaar, besluit: Self.besluit, uitkomst: uitkomst, belet: belet, motivering: motivering,
            mandaat: Mandaat(bron: "Mandaatbesluit 2026", functie: "teamleider"), ondertekenaar: wie, genomen: day)
        feiten.beslissingen.append(feit(try decision.neem(op: beeld, vandaag: day), day))
    }

    var beeld: Bezwaarbeeld {
        get throws { try #require(Bezwaarbeeld.lijst(feiten).first) }
    }

    /// All of it as the facts of a file.
    var dossier: Dossierfeiten {
        var facts = Dossierfeiten()
        facts.aanvragen = feiten.aanvragen
        facts.besluiten = feiten.besluiten
        facts.verzendingen = feiten.verzendingen
        facts.bezwaren = feiten.bezwaren
        facts.bezwaarstappen = feiten.stappen
        facts.bezwaarbesluiten = feiten.beslissingen
        facts.ingebrekestellingen = feiten.ingebrekestellingen
        facts.dwangsombesluiten = feiten.dwangsombesluiten
        facts.uitspraken = feiten.uitspraken
        facts.uitspraakuitvoeringen = feiten.uitvoeringen
        facts.zienswijzen = feiten.zienswijzen
        return facts
    }

    func taken(op dag: String) throws -> [Taaksoort: Datum] {
        Dictionary(Taken.van(dossier, op: try Wereld.dag(dag)).map { ($0.soort, $0.uiterlijk) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func feit<I: Feitinhoud>(_ inhoud: I, _ day: Datum) -> Feit<I> {
        nummer += 1
        return Wereld.feit(nummer, inhoud, op: day, kind: Wereld.noor)
    }
}
