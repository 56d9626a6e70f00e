// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What another kader would change in the decisions that were taken: the monitor of the afbakening (Hervormingsagenda 2.1.4). Read by a
/// system actor; what comes out is numbers, small ones hidden.
struct Afbakening: Sendable {
    let kader: Afwegingskader
    let met: Afwegingskader
    let vergelijking: Kadervergelijking

    /// - Throws: `nietMogelijk` when there is no such kader.
    static func lees(_ kader: String, _ met: String, _ databank: Databank) async throws -> Afbakening {
        let register = try Kaderregister.vanProgramma()
        let from = try register.kader(kader), to = try register.kader(met), pair = try AfbakeningStore.Paar.nu()
        if from.sha256 == pair.kader.sha256, to.sha256 == pair.met.sha256 { return try await bewaard(pair, databank) }
        let cases = try await databank.lees(als: .systeem("afweging"), doel: .controle, handeling: App.vergelijken) { tx in
            tx.noteer(App.vergelijken, bijzonderheden: "\(from.naam) \(to.naam)")
            return try gevallen(from, to, tx)
        }
        return Afbakening(
            kader: from.kader, met: to.kader, vergelijking: Kadervergelijking(cases, stappen: to.kader.stappen.map(\.id)))
    }

    /// The pair that is worked out at every decision: counted, not computed. What an upgrade left open is worked out first.
    private static func bewaard(_ pair: AfbakeningStore.Paar, _ databank: Databank) async throws -> Afbakening {
        let actor = Handelende.systeem("afweging"),
            open = try await databank.lees(als: actor, doel: .controle, handeling: App.vergelijken) { tx in
                tx.noteer(App.vergelijken, bijzonderheden: "\(pair.kader.naam) \(pair.met.naam)")
                return try AfbakeningStore.open(pair, tx)
            }
        for start in stride(from: 0, to: open.count, by: AfbakeningStore.perKeer) {
            let part = open[start..<min(start + AfbakeningStore.perKeer, open.count)]
            try await databank.schrijf(als: actor, doel: .controle, handeling: App.vergelijken) { tx in
                for dossier in part { try AfbakeningStore.zet(dossier, pair, tx) }
            }
        }
        let groups = try await databank.lees(als: actor, doel: .controle, handeling: App.vergelijken) { tx in
            try AfbakeningStore.groepen(pair, tx)
        }
        return Afbakening(
            kader: pair.kader.kader, met: pair.met.kader,
            vergelijking: Kadervergelijking(groepen: groups, stappen: pair.met.kader.stappen.map(\.id)))
    }

    /// Every decision that rests on a receipt: what it was under the first kader, and what it would be under the second.
    static func gevallen(_ kader: Kaderregister.Kader, _ met: Kaderregister.Kader, _ tx: LeesTx) throws -> [Kadervergelijking.Geval] {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        let areas = try leefgebieden(tx)
        return try BesluitStore.genomen(tx).compactMap { decision, receipt in
            geval(decision, receipt.inhoud, areas[decision.dossier?.raw, default: []], kader, met)
        }
    }

    /// One decision under both; `nil` when the first kader cannot say what it was.
    static func geval(
        _ decision: Feit<Besluit>, _ receipt: Afwegingsbewijs, _ areas: [Feit<Leefgebiedbevinding>], _ kader: Kaderregister.Kader,
        _ met: Kaderregister.Kader
    ) -> Kadervergelijking.Geval? {
        guard let was = uitkomst(receipt, kader) else { return nil }
        let then = receipt.onder(met.rekenaar)
        let known = areas.filter { area in
            (area.jeugdige == nil || area.jeugdige == decision.jeugdige) && area.inhoud.datum <= decision.inhoud.genomen
        }
        return Kadervergelijking.Geval(
            leefgebieden: Set(known.map(\.inhoud.leefgebied)), was: was, wordt: then.uitkomst, stap: then.stap)
    }

    /// As decided when it was this kader; else what this kader makes of it, the professional first; `nil` when it cannot say.
    private static func uitkomst(_ receipt: Afwegingsbewijs, _ kader: Kaderregister.Kader) -> Bool? {
        if receipt.kader.id == kader.kader.id { return receipt.uitkomst.voorziening }
        let drawn = Dictionary(receipt.bevindingen.map { ($0.stap, $0.conclusie) }, uniquingKeysWith: { _, last in last })
        switch kader.rekenaar.loop(receipt.gegevens, conclusies: drawn).uitkomst {
        case .voorziening: return true
        case .geenVoorziening: return false
        case .mist: return nil
        }
    }

    private static func leefgebieden(_ tx: LeesTx) throws -> [UUIDv7?: [Feit<Leefgebiedbevinding>]] {
        let facts = try tx.feiten(in: AnalyseStore.tabel, waar: "soort = ?", [.text(Leefgebiedbevinding.soort)])
        return Dictionary(grouping: try facts.geldend(Leefgebiedbevinding.self), by: { $0.dossier?.raw })
    }
}

extension Afbakening {
    /// One line of a table: a name and its protected counts.
    struct Rij: Encodable, Sendable {
        let naam: String
        let besluiten: String
        let gelijk: String
        let nietMeer: String
        let alsnog: String
        let mist: String

        init(_ naam: String, _ telling: Kadervergelijking.Telling) {
            self.naam = naam
            // Of a small group even a nought says something about each child in it.
            func deel(_ count: Int) -> String { telling.aantal < Veiligaantal.klein ? "–" : Veiligaantal.tekst(count) }
            besluiten = Veiligaantal.tekst(telling.aantal)
            gelijk = deel(telling.gelijk)
            nietMeer = deel(telling.nietMeer)
            alsnog = deel(telling.alsnog)
            mist = deel(telling.mist)
        }

        var cellen: [String] { [naam, besluiten, gelijk, nietMeer, alsnog, mist] }
    }

    private struct Inhoud: Encodable {
        let kader: String
        let met: String
        let samen: Rij
        let perStap: [Rij]
        let perLeefgebied: [Rij]
    }

    static let koppen = ["Groep", "Besluiten", "Gelijk", "Niet meer", "Alsnog", "Mist"]

    var samen: Rij { Rij("Alle besluiten", vergelijking.samen) }
    var perStap: [Rij] { vergelijking.perStap.map { Rij(met.stap($0.stap)?.titel ?? $0.stap, $0.telling) } }
    var perLeefgebied: [Rij] { vergelijking.perLeefgebied.map { Rij($0.leefgebied.label, $0.telling) } }

    func verslag() throws -> Afweegverslag {
        let rows = [Self.koppen, samen.cellen] + perStap.map(\.cellen) + perLeefgebied.map(\.cellen)
        let head = "\(kader.naam) naast \(met.naam)\(met.isVoorgenomen ? " (wetsvoorstel, geldt niet)" : "")."
        let note = "Aantallen zijn afgerond op \(Veiligaantal.klein); wat minder is, staat er niet precies."
        return try Afweegverslag(
            ([head, note] + Reislast.tabel(rows)).joined(separator: "\n"),
            Inhoud(
                kader: "\(kader.id)/\(kader.versie)", met: "\(met.id)/\(met.versie)", samen: samen, perStap: perStap,
                perLeefgebied: perLeefgebied))
    }
}
