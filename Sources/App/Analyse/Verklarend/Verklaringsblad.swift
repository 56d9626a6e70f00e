// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What the pages of the verklarende analyse show, read in one transaction.
struct Verklaringsblad: Sendable {
    let kader: Dossierkader
    let feiten: Verklaringsfeiten
    let vaststellingen: [Feit<Vaststelling>]
    let inzetkeuzes: [Feit<Inzetkeuze>]
    let instrumenten: [Feit<Instrumentafname>]
    let consulten: [Consultbeeld]
    /// Documents an instrument may point to; none for who may not see that sheet.
    let documenten: [Feit<Document>]
    let medewerkers: [UUIDv7: String]
    let vandaag: Datum
    /// Goals of the plan, on the page of one analysis.
    var doelen: [Doelverwijzing] = []

    static func lees(
        _ verzoek: Verzoek, voor handeling: Handeling = .lezen, alsMeelezer: Bool = false, _ tx: LeesTx
    ) throws -> Verklaringsblad {
        let frame = try Dossierkader.lees(try verzoek.id(), verzoek, voor: handeling, alsMeelezer: alsMeelezer, tx)
        let facts = try VerklarendStore.feiten(frame.zicht, tx)
        let consults = try VerklarendStore.consulten(frame.zicht, tx)
        let tools = try VerklarendStore.alle(Instrumentafname.self, frame.zicht, tx)
        let choices = try VerklarendStore.alle(Inzetkeuze.self, frame.zicht, tx)
        let writers = facts.analyses.map(\.door) + consults.map(\.consult.door) + tools.map(\.door) + choices.map(\.door)
        return Verklaringsblad(
            kader: frame, feiten: facts, vaststellingen: try VerklarendStore.alle(Vaststelling.self, frame.zicht, tx),
            inzetkeuzes: choices, instrumenten: tools, consulten: consults,
            documenten: frame.zicht.magBlad(.documenten) ? try DocumentStore.documenten(frame.zicht, tx) : [],
            medewerkers: try BeheerStore.namen(van: writers, tx), vandaag: tx.vandaag)
    }

    var gezin: Gezin { kader.gezin }
    var id: ID<Dossier> { kader.id }
    func schrijver(_ id: UUIDv7) -> String { medewerkers[id] ?? "een collega" }

    var beelden: [Verklaringsbeeld] { feiten.beelden(vaststellingen) }

    /// - Throws: `nietGevonden` when it is not there or not for this reader.
    func beeld(_ verzoek: Verzoek) throws(Afwijzing) -> Verklaringsbeeld {
        let id: ID<Feitmerk> = try verzoek.id("analyse")
        guard let found = feiten.beeld(id.raw, vaststellingen) else { throw .nietGevonden }
        return found
    }

    /// The child a page of the file is about.
    func kind(_ verzoek: Verzoek) throws(Afwijzing) -> Persoonskaart {
        let id: ID<Persoon> = try verzoek.id("kind")
        guard let card = gezin.jeugdigen.first(where: { $0.id == id }) else { throw .nietGevonden }
        return card
    }

    /// The factors that are known of a child now: of the newest analysis.
    func factoren(_ kind: ID<Persoon>) -> [Feit<Verklaringsfactor>] { beelden.first { $0.kind == kind }?.factoren ?? [] }

    /// Whoever can be asked: the child, who bring it up, and others of the family.
    func mensen(_ kind: ID<Persoon>) -> [Persoonskaart] {
        let first = [kind] + gezin.ouders
        let rest = gezin.mensen.filter { !first.contains($0.id) }
        return first.compactMap { gezin.personen[$0] } + rest
    }

    func leeftijd(_ kind: ID<Persoon>) -> Int? {
        gezin.personen[kind]?.gegevens.geboortedatum?.leeftijd(op: vandaag)?.lowerBound
    }
}

extension Feit where Inhoud == Verklaringsfactor {
    /// One factor among choices.
    var keuze: Keuze { Keuze(id.hex, "\(inhoud.tekst) (\(inhoud.niveau.label.lowercased()), \(inhoud.rol.label.lowercased()))") }
}

extension Verklaringsblad {
    /// As it goes on paper: without what a shield keeps from anybody of the family, and without moves and schools when a place is secret.
    var voorBuiten: Verklaringsblad {
        var facts = feiten.voorBuiten(kader.zicht.schermen)
        if !kader.zicht.schermen.geheimen.isEmpty {
            facts.gebeurtenissen.removeAll { [.verhuizing, .school].contains($0.inhoud.gebeurtenissoort) }
        }
        return Verklaringsblad(
            kader: kader.zonderVlaggen, feiten: facts, vaststellingen: vaststellingen.voorBuiten(kader.zicht.schermen), inzetkeuzes: [],
            instrumenten: [], consulten: [], documenten: [], medewerkers: medewerkers, vandaag: vandaag)
    }
}
