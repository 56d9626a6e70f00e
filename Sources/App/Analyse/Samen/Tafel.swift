// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// The table for one line: who sits where, what each said last, which areas are open.
struct Tafel: Sendable {
    let blad: Analyseblad
    let wie: Overwie
    let schrijver: ID<Gebruiker>
    /// Who sits where, in the order of the page; nil: the professional.
    let plaatsen: [(plek: Tafelplek, persoon: ID<Persoon>?)]
    private let beeld: Analysebeeld

    /// - Parameter ingevuld: a form that comes back keeps everybody in the place it was filled in for, also when the family changed since.
    init(_ blad: Analyseblad, _ wie: Overwie, schrijver: ID<Gebruiker>, _ ingevuld: Ingevuld = [:]) {
        self.blad = blad
        self.wie = wie
        self.schrijver = schrijver
        beeld = blad.feiten.op(wie).beeld
        let (children, parents) = (Self.kinderen(blad, wie), blad.ouders)
        let seats = Array(zip(Tafelplek.kinderen, children)) + Array(zip(Tafelplek.ouders, parents))
        plaatsen =
            seats.map { seat -> (plek: Tafelplek, persoon: ID<Persoon>?) in
                let told = ingevuld[seat.0.spreker]?.first.flatMap { ID<Persoon>($0) }
                let known = seat.0.stem == .kind ? children : parents
                return (seat.0, told.flatMap { known.contains($0) ? $0 : nil } ?? seat.1)
            } + [(.professional, nil)]
    }

    private static func kinderen(_ blad: Analyseblad, _ wie: Overwie) -> [ID<Persoon>] {
        wie.jeugdige.map { [$0] } ?? blad.gezin.jeugdigen.map(\.id)
    }

    /// Everybody who can be at the table, also who has no place of their own on the page.
    var mensen: [ID<Persoon>] { Self.kinderen(blad, wie) + blad.ouders }

    func naam(_ persoon: ID<Persoon>?) -> String { persoon.map(blad.gezin.naam) ?? "Uw eigen kijk" }

    func gebied(_ gebied: Leefgebied) -> Gebiedsbeeld? { beeld.gebieden.first { $0.leefgebied == gebied } }

    /// What somebody said last about an area; "not discussed" does not count as said.
    func laatste(_ gebied: Leefgebied, _ persoon: ID<Persoon>?) -> Feit<Leefgebiedstem>? {
        let holder = persoon?.raw ?? schrijver.raw
        return self.gebied(gebied)?.stemmen.last {
            $0.houder == holder && ($0.inhoud.stem == .professional) == (persoon == nil) && $0.inhoud.stand != .nietBesproken
        }
    }

    /// What can be confirmed: it was said, and in words or a figure.
    func bekend(_ gebied: Leefgebied, _ persoon: ID<Persoon>?) -> Feit<Leefgebiedstem>? {
        laatste(gebied, persoon).flatMap { $0.inhoud.stand == .besproken ? $0 : nil }
    }

    /// Last answers of whom there is no place for on the page: other professionals, a fourth child.
    func anderen(_ gebied: Leefgebied) -> [Feit<Leefgebiedstem>] {
        let seated = Set(plaatsen.map { $0.persoon?.raw ?? schrijver.raw })
        return (self.gebied(gebied)?.sprekers ?? []).map(\.nu).filter { !seated.contains($0.houder) }
    }

    private func isAangeraakt(_ gebied: Leefgebied) -> Bool { self.gebied(gebied).map { !$0.feiten.isEmpty } ?? false }

    var isEerste: Bool { beeld.isLeeg }

    /// The areas on the page: what the question points to and belongs on this line, what was touched before, what was opened, and where
    /// something stands in the form.
    func open(_ ingevuld: Ingevuld) -> [Leefgebied] {
        let asked = Set(ingevuld["open"] ?? []), suggested = Set(blad.voorgesteld.map(\.gebied))
        return Leefgebied.allCases.filter { area in
            let fits = suggested.contains(area) && (area.isVanGezin == (wie == .gezin))
            return fits || isAangeraakt(area) || asked.contains(area.rawValue) || isIngevuld(area, ingevuld)
        }
    }

    private func isIngevuld(_ gebied: Leefgebied, _ ingevuld: Ingevuld) -> Bool {
        let prefix = gebied.rawValue.lowercased() + "-"
        return ingevuld.contains { $0.key.hasPrefix(prefix) && $0.value.contains { !$0.isBlank } }
    }

    /// The last fact on this line that a form can go past: travels with the form.
    var laatsteFeit: UUIDv7? { blad.feiten.op(wie).tafelfeiten.map(\.id).max() }
}

extension Analysefeiten {
    /// Ids of what can be said again at the table, each with its area: voices, conclusions and whether it is ordinary.
    var tafelfeiten: [(id: UUIDv7, gebied: Leefgebied)] {
        stemmen.map { ($0.id, $0.inhoud.leefgebied) } + bevindingen.map { ($0.id, $0.inhoud.leefgebied) }
            + normaliseren.map { ($0.id, $0.inhoud.leefgebied) }
    }
}
