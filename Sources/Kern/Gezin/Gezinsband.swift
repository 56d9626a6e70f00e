// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// A relation between two people as it holds today: recorded as a `Familieband`, or following from their roles and the gezag.
package struct Gezinsband: Sendable, Hashable {
    package let wie: ID<Persoon>
    package let vanWie: ID<Persoon>
    package let bandsoort: Bandsoort
    /// The fact it was recorded in; nil: it follows from roles or gezag.
    package let feit: UUIDv7?
    package let sinds: Datum?
    package let contact: Contactregeling?
    package let herkomst: Gegevensbron?
    package init(
        wie: ID<Persoon>, vanWie: ID<Persoon>, bandsoort: Bandsoort, feit: UUIDv7? = nil, sinds: Datum? = nil,
        contact: Contactregeling? = nil, herkomst: Gegevensbron? = nil
    ) {
        self.wie = wie
        self.vanWie = vanWie
        self.bandsoort = bandsoort
        self.feit = feit
        self.sinds = sinds
        self.contact = contact
        self.herkomst = herkomst
    }

    package var isAfgeleid: Bool { feit == nil }

    /// All relations of a family today. What was recorded about two people wins from what their roles say, also when it has ended.
    /// - Parameters:
    ///   - gezag: the one that holds now, per child.
    ///   - vastgelegd: in force; with `einden` those that ended.
    package static func lijst(
        deelnames: [Deelname], gezag: [Gezag], vastgelegd: [Feit<Familieband>], einden: [Feit<Beeindiging>], op dag: Datum
    ) -> [Gezinsband] {
        let known = vastgelegd.geldend().filter { ($0.geldigVan.map { $0 <= dag } ?? true) && $0.inhoud.wie != $0.inhoud.vanWie }
        let ended = Set(einden.geldend().filter { $0.inhoud.op <= dag }.map { $0.inhoud.feit })
        let taken = Set(known.map { Bandpaar($0.inhoud.wie, $0.inhoud.vanWie, $0.inhoud.bandsoort) })
        let recorded = known.compactMap { Self.uit($0, isVoorbij: ended.contains($0.id)) }
        let derived = vanRollen(deelnames) + vanGezag(gezag) + vanStiefouders(deelnames)
        return derived.filter { !taken.contains($0.paar) }.reduce(into: recorded) { all, band in
            if !all.contains(where: { $0.paar == band.paar }) { all.append(band) }
        }
    }

    private static func uit(_ feit: Feit<Familieband>, isVoorbij: Bool) -> Gezinsband? {
        let fact = feit.inhoud
        guard !isVoorbij || fact.bandsoort == .partner else { return nil }
        return Gezinsband(
            wie: fact.wie, vanWie: fact.vanWie, bandsoort: isVoorbij ? .exPartner : fact.bandsoort, feit: feit.id,
            sinds: isVoorbij ? nil : feit.geldigVan, contact: fact.contact, herkomst: fact.herkomst)
    }

    private static func kinderen(_ deelnames: [Deelname]) -> [ID<Persoon>] {
        deelnames.filter { $0.rol == .jeugdige }.map(\.persoon).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func vanRollen(_ deelnames: [Deelname]) -> [Gezinsband] {
        let kinds: [Gezinsrol: Bandsoort] = [
            .ouder: .ouder, .stiefouder: .stiefouder, .pleegouder: .pleegouder, .broerZus: .broerZus,
        ]
        let children = kinderen(deelnames)
        return deelnames.flatMap { part -> [Gezinsband] in
            guard let kind = kinds[part.rol] else { return [] }
            return children.filter { $0 != part.persoon && part.isVoor($0) }.map {
                Gezinsband(wie: part.persoon, vanWie: $0, bandsoort: kind)
            }
        }
    }

    /// Who has gezag as a parent is a parent. With a non-parent it does not say who of the two is which.
    private static func vanGezag(_ gezag: [Gezag]) -> [Gezinsband] {
        gezag.filter { [.gezamenlijk, .eenhoofdig].contains($0.gezagsoort) }.flatMap { fact in
            fact.houders.filter { $0 != fact.kind }.map { Gezinsband(wie: $0, vanWie: fact.kind, bandsoort: .ouder) }
        }
    }

    /// A stepparent is the partner of the parent the child lives with (BW 1:395). Only when that can be one person.
    private static func vanStiefouders(_ deelnames: [Deelname]) -> [Gezinsband] {
        deelnames.filter { $0.rol == .stiefouder && $0.wonen == .inHuis }.compactMap { step in
            let parents = Set(
                deelnames.filter { other in
                    other.rol == .ouder && other.wonen == .inHuis && other.persoon != step.persoon
                        && (step.van.isEmpty || other.van.isEmpty || !Set(step.van).isDisjoint(with: other.van))
                }.map(\.persoon))
            guard parents.count == 1, let parent = parents.first else { return nil }
            return Gezinsband(wie: step.persoon, vanWie: parent, bandsoort: .partner)
        }
    }

    private var paar: Bandpaar { Bandpaar(wie, vanWie, bandsoort) }
}

/// Two people and the class of what binds them: of each class one band holds between two people.
private struct Bandpaar: Hashable {
    let een: ID<Persoon>
    let ander: ID<Persoon>
    let klasse: Int

    init(_ wie: ID<Persoon>, _ vanWie: ID<Persoon>, _ soort: Bandsoort) {
        een = min(wie, vanWie)
        ander = max(wie, vanWie)
        klasse = soort.isPaar ? 0 : soort == .grootouder ? 3 : soort == .broerZus ? 1 : 2
    }
}
