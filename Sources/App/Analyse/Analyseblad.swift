// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What the pages of the analysis show, read in one transaction.
struct Analyseblad: Sendable {
    let kader: Dossierkader
    let feiten: Analysefeiten
    let vragen: [Feit<Hulpvraag>]
    /// Names of colleagues, by who recorded something.
    let medewerkers: [UUIDv7: String]

    static func lees(_ dossier: ID<Dossier>, _ verzoek: Verzoek, voor handeling: Handeling = .lezen, _ tx: LeesTx) throws -> Analyseblad {
        let kader = try Dossierkader.lees(dossier, verzoek, voor: handeling, tx)
        let feiten = try AnalyseStore.feiten(kader.zicht, tx)
        return Analyseblad(
            kader: kader, feiten: feiten, vragen: try ToegangStore.hulpvragen(kader.zicht, tx).geldend().opDatum(\.datum),
            medewerkers: try BeheerStore.namen(van: feiten.schrijvers, tx))
    }

    var gezin: Gezin { kader.gezin }

    /// Every line that can be written on: each child, then the family.
    var allen: [Overwie] { gezin.jeugdigen.map { .kind($0.id) } + [.gezin] }

    func naam(_ wie: Overwie) -> String { wie.jeugdige.map(gezin.naam) ?? "Het hele gezin" }

    func schrijver(_ id: UUIDv7) -> String { medewerkers[id] ?? "een collega" }

    func spreker<I>(_ feit: Feit<I>, _ persoon: ID<Persoon>?) -> String { persoon.map(gezin.naam) ?? schrijver(feit.door) }

    /// Who is asked on a page: the child or a choice of children, every parent, the professional who writes.
    func sprekers(_ wie: Overwie) -> [Stemplek: [ID<Persoon>]] {
        let children = wie.jeugdige.map { [$0] } ?? gezin.jeugdigen.map(\.id)
        var result: [Stemplek: [ID<Persoon>]] = [.kind: children]
        for (plek, parent) in zip(Stemplek.ouders, ouders) { result[plek] = [parent] }
        return result
    }

    var ouders: [ID<Persoon>] { gezin.ouders }

    /// Leefgebieden that the family's words point to, with the word.
    var voorgesteld: [(gebied: Leefgebied, woord: String?)] { Leefgebied.voorgesteld(bij: vragen.map(\.inhoud.woorden)) }

    /// On which lines an area shows in the overview: where it belongs, and where something stands.
    func lijnen(_ gebied: Leefgebied) -> [Overwie] {
        allen.filter { wie in
            if gebied.isVanGezin == (wie == .gezin) || gezin.jeugdigen.isEmpty { return true }
            return feiten.beeld(gebied, wie)?.feiten.isEmpty == false
        }
    }
}

extension Analysefeiten {
    fileprivate var schrijvers: [UUIDv7] {
        stemmen.map(\.door) + vaststellingen.map(\.door) + duidingen.map(\.door) + bevindingen.map(\.door) + normaliseren.map(\.door)
            + bevestigingen.map(\.door) + nietGehoord.map(\.door) + terreinvragen.map(\.door) + terreinuitkomsten.map(\.door)
    }
}

/// What one speaker said last about a leefgebied, and before that.
struct Sprekerbeeld: Sendable {
    let nu: Feit<Leefgebiedstem>
    let eerder: Feit<Leefgebiedstem>?
}

extension Gebiedsbeeld {
    /// Per speaker the last answer and the one before, in the order child, parents, professionals.
    var sprekers: [Sprekerbeeld] {
        let groups = Dictionary(grouping: stemmen) { $0.inhoud.spreker?.raw ?? $0.door }
        return groups.values.compactMap { said in said.last.map { Sprekerbeeld(nu: $0, eerder: said.dropLast().last) } }
            .sorted { (volgorde($0), $0.nu.id) < (volgorde($1), $1.nu.id) }
    }

    private func volgorde(_ beeld: Sprekerbeeld) -> Int { Stem.allCases.firstIndex(of: beeld.nu.inhoud.stem) ?? 0 }

    /// The last answer at one place of the form.
    func laatste(_ plek: Stemplek, _ personen: [ID<Persoon>], door schrijver: UUIDv7) -> Feit<Leefgebiedstem>? {
        sprekers.map(\.nu).last { voice in
            guard voice.inhoud.stem == plek.stem else { return false }
            return plek == .professional ? voice.door == schrijver : voice.inhoud.spreker.map(personen.contains) ?? false
        }
    }
}

extension Gezin {
    /// Who bring the children up: parents first, then others in their place.
    var ouders: [ID<Persoon>] {
        let roles: [Gezinsrol] = [.ouder, .stiefouder, .pleegouder, .voogd]
        let found = roles.flatMap { rol in deelnames.filter { $0.inhoud.rol == rol }.map(\.inhoud.persoon) }
        var seen: Set<ID<Persoon>> = []
        return found.filter { seen.insert($0).inserted }
    }
}
