// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Whether somebody is a jeugdige by age (Jeugdwet 1.1, ‘jeugdige’ 1°, 2° and 4°): under 18, under 23 with a ground for extended help, or
/// older when a court applied juvenile criminal law. Pleegzorg (3°) is another road and not tested here.
package enum Jeugdigetoets {
    package static let regel = "jeugdige/1"

    package enum Uitkomst: String, Codable, Sendable, CaseIterable {
        case ja, nee
        /// The birth date is known too little to say.
        case onbekend
    }

    package static func bereken(_ geboren: Geboortedatum, op dag: Datum, verlengd: VerlengdeHulp? = nil) -> Oordeel<Uitkomst> {
        switch geboren.heeftBereikt(18, op: dag) {
        case nil: oordeel(.onbekend, "Of de jeugdige 18 jaar is, staat niet vast.", geboren, dag, verlengd)
        case false: oordeel(.ja, "De jeugdige is jonger dan 18 jaar.", geboren, dag, verlengd)
        case true: volwassen(geboren, dag, verlengd)
        }
    }

    private static func volwassen(_ geboren: Geboortedatum, _ dag: Datum, _ verlengd: VerlengdeHulp?) -> Oordeel<Uitkomst> {
        guard let verlengd else {
            return oordeel(.nee, "De persoon is 18 jaar of ouder en er is geen grond voor verlengde jeugdhulp.", geboren, dag, nil)
        }
        if verlengd.grond == .jeugdstrafrecht {
            let found = Jeugdstrafrecht.toets(geboren, op: dag, verlengd)
            return oordeel(found.uitkomst, found.uitleg, geboren, dag, verlengd, bron: Jeugdstrafrecht.bron)
        }
        switch geboren.heeftBereikt(23, op: dag) {
        case nil: return oordeel(.onbekend, "Of de persoon 23 jaar is, staat niet vast.", geboren, dag, verlengd)
        case true: return oordeel(.nee, "De persoon is 23 jaar of ouder.", geboren, dag, verlengd)
        case false: break
        }
        switch vroegerDan18(geboren, verlengd) {
        case nil: return oordeel(.onbekend, "Niet vast te stellen of dit vóór de 18e verjaardag was.", geboren, dag, verlengd)
        case false: return oordeel(.nee, "De grond ligt niet vóór de 18e verjaardag, of de hulp is te laat hervat.", geboren, dag, verlengd)
        case true: return oordeel(.ja, "\(verlengd.grond.label).", geboren, dag, verlengd)
        }
    }

    /// Whether the ground was there before the 18th birthday, and a resumption came within half a year.
    private static func vroegerDan18(_ geboren: Geboortedatum, _ verlengd: VerlengdeHulp) -> Bool? {
        guard verlengd.grond == .hervatting else { return isVoor18(geboren, verlengd.sinds) }
        guard let resumed = verlengd.hervat, resumed >= verlengd.sinds, resumed <= Hervatting.tot(verlengd.sinds).uitkomst else {
            return false
        }
        // The help that ended must have begun before eighteen; it may have ended after (extended already, onder a).
        guard let begun = verlengd.begonnen else { return isVoor18(geboren, verlengd.sinds) == true ? true : nil }
        return begun <= verlengd.sinds ? isVoor18(geboren, begun) : false
    }

    private static func isVoor18(_ geboren: Geboortedatum, _ dag: Datum) -> Bool? {
        // Somebody not yet born on that day had no help then.
        guard let reached = geboren.heeftBereikt(18, op: dag) else { return geboren.mogelijk.flatMap { dag < $0.van ? false : nil } }
        return !reached
    }

    private static func oordeel(
        _ outcome: Uitkomst, _ text: String, _ geboren: Geboortedatum, _ dag: Datum, _ verlengd: VerlengdeHulp?,
        bron: String = "Jeugdwet 1.1, jeugdige 1° en 4°"
    ) -> Oordeel<Uitkomst> {
        // The stable names a receipt keeps them under (`Feitnaam`, in a later room; a test holds them equal).
        var facts = ["besluit.peildatum": dag.iso, "jeugdige.geboortedatum": geboren.datum.iso]
        facts["jeugdige.datumgebruik"] = geboren.gebruik.map { String($0.rawValue) }
        facts["jeugdige.verlengdeHulp"] = verlengd?.tekst
        return Oordeel(outcome, gronden: [Grond(regel: regel, bron: bron, uitleg: text, feiten: facts)])
    }
}

/// Why help goes on after 18 (Jeugdwet 1.1, jeugdige 2° and 4°).
package struct VerlengdeHulp: Codable, Sendable, Hashable {
    package enum Reden: String, Keuzelijst {
        case voortzetting = "a"
        case bepaald = "b"
        case hervatting = "c"
        /// 2°: a court applied juvenile criminal law to somebody of age (Sr 77c).
        case jeugdstrafrecht = "s"

        package var label: String {
            switch self {
            case .voortzetting: "De hulp begon vóór 18 jaar en voortzetting is nodig"
            case .bepaald: "Vóór 18 jaar is bepaald dat de hulp nodig is"
            case .hervatting: "De hulp eindigde en moet binnen een half jaar worden hervat"
            case .jeugdstrafrecht: "De rechter paste jeugdstrafrecht toe op iemand van 18 jaar of ouder"
            }
        }
    }

    package let grond: Reden
    /// a: the help began; b: the need was determined; c: the earlier help ended; s: the day of the ruling.
    package let sinds: Datum
    /// c only: from when the help is needed again.
    package let hervat: Datum?
    /// c only: when the help that ended had begun; nil in what was recorded before this was asked.
    package let begonnen: Datum?
    /// s only: the day of the offence.
    package let delict: Datum?

    package init(_ grond: Reden, sinds: Datum, hervat: Datum? = nil, begonnen: Datum? = nil, delict: Datum? = nil) {
        self.grond = grond
        self.sinds = sinds
        self.hervat = hervat
        self.begonnen = hervat == nil ? nil : begonnen
        self.delict = grond == .jeugdstrafrecht ? delict : nil
    }

    /// As a receipt keeps it: `a/2025-01-01`, `c/2025-01-01/2025-04-01`, `c/2025-01-01/2025-04-01/2023-09-01` with the day it had begun,
    /// `s/2026-01-10/2025-11-01` with the day of the offence.
    package var tekst: String {
        ([grond.rawValue, sinds.iso] + [hervat?.iso, begonnen?.iso, delict?.iso].compactMap(\.self)).joined(separator: "/")
    }

    package init?(tekst: String) {
        let parts = tekst.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...4).contains(parts.count), let reason = Reden(rawValue: String(parts[0])), let since = Datum(iso: parts[1])
        else { return nil }
        let later = parts.dropFirst(2).compactMap { Datum(iso: $0) }
        guard later.count == parts.count - 2 else { return nil }
        if reason == .jeugdstrafrecht {
            guard later.count < 2 else { return nil }
            self.init(reason, sinds: since, delict: later.first)
        } else {
            self.init(reason, sinds: since, hervat: later.first, begonnen: later.count == 2 ? later[1] : nil)
        }
    }
}
