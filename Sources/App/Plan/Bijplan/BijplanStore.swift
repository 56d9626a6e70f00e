// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The plans beside the gezinsplan: for safety, for a life long, for the years after eighteen, and the people a youngster chose.
enum BijplanStore {
    /// All facts of these plans in a file that this reader may see, corrected ones included.
    static func feiten(_ zicht: Zicht, _ tx: LeesTx) throws -> Bijplanfeiten {
        let facts = try zicht.feiten(in: PlanStore.tabel, tx)
        var read = try veiligheid(facts)
        read.levenslang = try facts.alle()
        read.perspectiefplannen = try facts.alle()
        read.toekomstplannen = try facts.alle()
        read.toekomststappen = try facts.alle()
        read.overgangsstappen = try facts.alle()
        read.verlengingen = try facts.alle()
        read.resourcegroepen = try facts.alle()
        read.bijeenkomsten = try facts.alle()
        return read
    }

    /// Where the safety of the family stands, for the bar above every page: reads only what that needs.
    static func veiligheidsbeeld(_ zicht: Zicht, _ tx: LeesTx) throws -> Veiligheidsbeeld? {
        let kinds = [Veiligheidsplan.soort, Veiligheidscontrole.soort, Veiligheidsherziening.soort, Beeindiging.soort]
        let bundle = try tx.feiten(
            in: PlanStore.tabel, waar: "dossier = ? AND soort IN (?, ?, ?, ?)", [.id(zicht.dossier)] + kinds.map { .text($0) })
        return try veiligheid(Zichtbaar(bundel: bundle, zicht: zicht)).veiligheidsbeeld(op: tx.vandaag)
    }

    private static func veiligheid(_ facts: Zichtbaar) throws -> Bijplanfeiten {
        var read = Bijplanfeiten()
        read.veiligheidsplannen = try facts.alle()
        read.controles = try facts.alle()
        read.herzieningen = try facts.alle()
        read.einden = try facts.alle()
        return read
    }

    /// Records a fact on the line of one child, or on the family's.
    @discardableResult
    static func legVast<I: Feitinhoud>(
        _ feit: I, van kind: ID<Persoon>?, _ zicht: Zicht, op dag: Datum, bron: String = "gezin", _ tx: SchrijfTx
    ) throws -> Feit<I> {
        try tx.teken(feit, op: DossierStore.plek(zicht.dossier, van: kind, tx), in: PlanStore.tabel, van: dag, bron: bron)
    }
}

/// The facts of these plans in one file, in any order.
struct Bijplanfeiten: Sendable, Equatable {
    var veiligheidsplannen: [Feit<Veiligheidsplan>] = []
    var controles: [Feit<Veiligheidscontrole>] = []
    var herzieningen: [Feit<Veiligheidsherziening>] = []
    var einden: [Feit<Beeindiging>] = []
    var levenslang: [Feit<Levenslang>] = []
    var perspectiefplannen: [Feit<Perspectiefplan>] = []
    var toekomstplannen: [Feit<Toekomstplan>] = []
    var toekomststappen: [Feit<Toekomststap>] = []
    var overgangsstappen: [Feit<Overgangsstap>] = []
    var verlengingen: [Feit<Hulpverlenging>] = []
    var resourcegroepen: [Feit<Resourcegroep>] = []
    var bijeenkomsten: [Feit<Resourcegroepbijeenkomst>] = []
}

extension Bijplanfeiten {
    func veiligheidsbeeld(op vandaag: Datum) -> Veiligheidsbeeld? {
        Veiligheidsbeeld.van(veiligheidsplannen, controles: controles, herzieningen: herzieningen, einden: einden, op: vandaag)
    }

    func perspectief(_ kind: ID<Persoon>) -> [Feit<Perspectiefplan>] { perspectiefplannen.filter { $0.inhoud.kind == kind }.versies() }
    func toekomst(_ jongere: ID<Persoon>) -> [Feit<Toekomstplan>] { toekomstplannen.filter { $0.inhoud.jongere == jongere }.versies() }
    func groepen(_ jongere: ID<Persoon>) -> [Feit<Resourcegroep>] { resourcegroepen.filter { $0.inhoud.jongere == jongere }.versies() }

    /// What became of a thing to arrange.
    func stap(_ stuk: UUIDv7) -> Feit<Toekomststap>? { toekomststappen.geldend().filter { $0.inhoud.stuk == stuk }.opDatum(\.op).last }

    func verlengingen(_ jongere: ID<Persoon>) -> [Feit<Hulpverlenging>] {
        verlengingen.geldend().filter { $0.inhoud.jongere == jongere }.opDatum(\.op).reversed()
    }

    func groep(_ jongere: ID<Persoon>) -> Resourcegroepbeeld? { Resourcegroepbeeld.van(jongere, resourcegroepen, bijeenkomsten) }
}

/// What the pages of these plans show, read in one transaction.
struct Bijplanblad: Sendable {
    let kader: Dossierkader
    let feiten: Bijplanfeiten
    let medewerkers: [UUIDv7: String]
    let vandaag: Datum
    /// What changes at eighteen, as this installation says it today.
    let achttien: Overgangslijst

    static func lees(_ dossier: ID<Dossier>, _ verzoek: Verzoek, voor handeling: Handeling = .lezen, _ tx: LeesTx) throws -> Bijplanblad {
        let kader = try Dossierkader.lees(dossier, verzoek, voor: handeling, tx)
        let facts = try BijplanStore.feiten(kader.zicht, tx)
        let writers =
            facts.veiligheidsplannen.map(\.door) + facts.controles.map(\.door) + facts.herzieningen.map(\.door)
            + facts.perspectiefplannen.map(\.door) + facts.levenslang.map(\.door) + facts.toekomstplannen.map(\.door)
            + facts.toekomststappen.map(\.door) + facts.overgangsstappen.map(\.door) + facts.verlengingen.map(\.door)
            + facts.resourcegroepen.map(\.door) + facts.bijeenkomsten.map(\.door)
        return Bijplanblad(
            kader: kader, feiten: facts, medewerkers: try BeheerStore.namen(van: Array(Set(writers)), tx), vandaag: tx.vandaag,
            achttien: Overgangslijst(try InstellingStore.gezet(tx), op: tx.vandaag))
    }

    static func lees(_ verzoek: Verzoek, voor handeling: Handeling = .lezen, als naam: String = "plan.inzien") async throws -> Bijplanblad {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees(handeling: naam) { tx in try lees(id, verzoek, voor: handeling, tx) }
    }

    var gezin: Gezin { kader.gezin }
    var id: ID<Dossier> { kader.id }
    var magSchrijven: Bool { kader.zicht.magSchrijven }
    var veiligheid: Veiligheidsbeeld? { feiten.veiligheidsbeeld(op: vandaag) }

    func schrijver(_ id: UUIDv7) -> String { medewerkers[id] ?? "een collega" }

    /// The child in the path; who is no child of this file is not there.
    func kind(_ verzoek: Verzoek) throws(Afwijzing) -> Persoonskaart {
        let id: ID<Persoon> = try verzoek.id("persoon")
        guard let card = gezin.jeugdigen.first(where: { $0.id == id }) else { throw .nietGevonden }
        return card
    }

    /// People of the file by group, each once, with the part they have.
    func mensen(zonder weg: Set<ID<Persoon>> = []) -> [Keuze] {
        var seen = weg
        return [Rolgroep.gezin, .netwerk, .professioneel].flatMap { gezin.deelnames($0) }.compactMap { part in
            guard seen.insert(part.inhoud.persoon).inserted else { return nil }
            return Keuze(part.inhoud.persoon.hex, "\(gezin.naam(part.inhoud.persoon)) (\(part.inhoud.rol.label.lowercased()))")
        }
    }

    /// People of the file, and who else can do something.
    var uitvoerders: [Keuze] { mensen() + Uitvoerder.keuzes }

    /// What this version is, and by whom; and that it is an old one.
    func versieregel<I: Versiedocument>(_ versie: Feit<I>, nu: Feit<I>?) -> HTML {
        let note: HTML? =
            versie.id == nu?.id ? nil : HTML.melding(.uitleg, "<p>Dit is een eerdere versie. Zij is niet meer van kracht.</p>")
        return """
            \(note)<p class="zacht">Versie \(versie.inhoud.nummer) van \(HTML.datum(versie.inhoud.datum)), \
            opgeschreven door \(schrijver(versie.door)).</p>

            """
    }

    /// The versions as a card in the margin.
    func versieblok<I: Versiedocument>(_ versies: [Feit<I>], _ pad: (UUIDv7) -> String) -> HTML {
        guard !versies.isEmpty else { return HTML() }
        let items = versies.map { "<a href=\"\(pad($0.id))\">Versie \($0.inhoud.nummer)</a>, \(HTML.datum($0.inhoud.datum))" as HTML }
        return HTML.blok("Versies", opPapier: false, HTML.lijst(items))
    }
}
