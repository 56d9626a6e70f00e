// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What a decision weighs for the limits: the most it can cost in one year, and how long it lasts.
package struct Besluitgewicht: Sendable, Equatable {
    /// nil: cannot be computed, because no contract has a tariff in this unit.
    package let jaarbedrag: Eurocent?
    /// Of the longest provision, rounded up; 0 when nothing is granted.
    package let weken: Int

    package init(jaarbedrag: Eurocent?, weken: Int) {
        self.jaarbedrag = jaarbedrag
        self.weken = weken
    }

    /// - Parameters:
    ///   - pgb: what was asked; where it is granted the budget itself is what it costs, whatever the same help has for a tariff.
    ///   - producten: under contract; the dearest that fits decides, because the aanbieder is chosen later.
    package init(_ voorzieningen: [Voorziening], pgb: Pgbvraag?, producten: [Contractproduct]) {
        let bought = pgb == nil ? [] : voorzieningen.filter { $0.vorm == .pgb }
        let budget = bought.max { ($0.periode.dagen ?? .max) < ($1.periode.dagen ?? .max) }.map { pgb?.jaarbedrag(over: $0.periode) }
        let amounts = voorzieningen.filter { !bought.contains($0) }.map { $0.jaarbedrag(producten) } + [budget].compactMap(\.self)
        jaarbedrag = amounts.contains(nil) ? nil : amounts.compactMap(\.self).reduce(.nul, +)
        weken = voorzieningen.compactMap { item in item.periode.totEnMet.map { (item.periode.van.dagen(tot: $0) + 7) / 7 } }.max() ?? 0
    }
}

extension Voorziening {
    fileprivate static let jaar = 365

    /// The most this costs in its first year: volume × tariff, over at most 365 days. Rounded up to a cent.
    package func jaarbedrag(_ producten: [Contractproduct]) -> Eurocent? {
        guard let end = periode.totEnMet, periode.van <= end else { return nil }
        let days = periode.van.dagen(tot: end) + 1, counted = Double(min(days, Self.jaar))
        let times: Double =
            switch omvang.frequentie {
            case .perDag: counted
            case .perWeek: counted / 7
            case .perMaand: counted / (365.25 / 12)
            case .totaal: counted / Double(days)
            }
        if omvang.eenheid == .euro { return Self.cent(Double(omvang.volume) * 100 * times) }
        let tariffs = producten.filter { $0.categorie == productcategorie && (productcode ?? $0.code) == $0.code }
            .compactMap { product in omvang.eenheid.aantal(in: product.eenheid).map { $0 * Double(product.tarief.cent) } }
        return tariffs.max().flatMap { Self.cent(Double(omvang.volume) * times * $0) }
    }

    /// nil: more than can be money.
    fileprivate static func cent(_ amount: Double) -> Eurocent? {
        // A thousandth of a cent of rounding of the fractions above is no cent.
        let whole = (amount - 0.001).rounded(.up)
        return whole < 1e15 ? Eurocent(Int64(max(0, whole))) : nil
    }
}

extension Pgbvraag {
    /// The most this budget is in its first year: of twelve months, or the year's amount, over at most 365 days. Rounded up to a cent.
    fileprivate func jaarbedrag(over periode: Periode) -> Eurocent? {
        guard let days = periode.dagen else { return nil }
        let year = Double(bedrag.cent) * (tijdvak == .maand ? 12 : 1)
        return Voorziening.cent(year * Double(min(days, Voorziening.jaar)) / Double(Voorziening.jaar))
    }
}

extension Periode {
    /// From the first day to the last, both counted; nil without a last day.
    fileprivate var dagen: Int? { totEnMet.map { van.dagen(tot: $0) + 1 } }
}

extension Eenheid {
    /// How many of the other unit go into one of this; nil: they cannot be compared.
    fileprivate func aantal(in ander: Eenheid) -> Double? {
        if self == ander { return 1 }
        guard let minuten, let other = ander.minuten else { return nil }
        return minuten / other
    }
}

/// May this person decide it alone, or does somebody else approve it first (Awb 10:3, 10:6)? It says who decides, never what.
package enum Beslisruimte {
    package static let regel = "beslisruimte/1"

    /// - Parameters:
    ///   - rollen: of who decides; the widest of them counts.
    ///   - isTweede: asked for who approves the proposal of another: then there are four eyes already.
    /// - Returns: true with the room there is, or false with every reason why not.
    package static func toets(
        _ gewicht: Besluitgewicht, rollen: [Rol], grenzen: Goedkeuringsgrenzen, isTweede: Bool = false
    ) -> Oordeel<Bool> {
        let deciding = Goedkeuringsgrens.rollen.filter(rollen.contains)
        guard !deciding.isEmpty else {
            return Oordeel(false, gronden: [grond("Deze rol besluit niet namens het college.", "Awb 10:3 lid 1", gewicht, nil)])
        }
        let outcomes = deciding.map { toets(gewicht, $0, grenzen.grens($0), isTweede: isTweede) }
        return outcomes.first(where: \.uitkomst) ?? outcomes[0]
    }

    private static func toets(_ gewicht: Besluitgewicht, _ rol: Rol, _ grens: Goedkeuringsgrens?, isTweede: Bool) -> Oordeel<Bool> {
        guard let grens else {
            let why = "Voor \(rol.label.lowercased()) geldt geen grens."
            return Oordeel(true, gronden: [grond(why, "Awb 10:3 lid 1", gewicht, nil)])
        }
        let reasons = bezwaren(gewicht, rol, grens, isTweede: isTweede)
        guard !reasons.isEmpty else {
            let room = grens.uitgeschreven ?? "zonder grens aan bedrag of duur"
            let why = "\(rol.label) besluit zelf \(room). Dit valt daarbinnen."
            return Oordeel(true, gronden: [grond(why, "Awb 10:6; \(grens.grond)", gewicht, grens)])
        }
        return Oordeel(false, gronden: reasons.map { grond($0, "Awb 10:6; \(grens.grond)", gewicht, grens) })
    }

    private static func bezwaren(_ gewicht: Besluitgewicht, _ rol: Rol, _ grens: Goedkeuringsgrens, isTweede: Bool) -> [String] {
        var reasons: [String] = []
        let who = rol.label.lowercased()
        if grens.vierogen, !isTweede { reasons.append("Bij een besluit van een \(who) kijkt altijd een tweede mee.") }
        if let most = grens.bedrag {
            switch gewicht.jaarbedrag {
            case let amount? where most < amount:
                reasons.append("Dit kost hoogstens \(amount) in een jaar. Een \(who) besluit zelf tot \(most).")
            case .some: break
            case nil:
                reasons.append("Wat dit kost is niet uit te rekenen: er is geen contract met een tarief in deze eenheid.")
            }
        }
        if let most = grens.weken, most < gewicht.weken {
            reasons.append("Dit duurt \(gewicht.weken) weken. Een \(who) besluit zelf tot \(most) weken.")
        }
        return reasons
    }

    private static func grond(_ uitleg: String, _ bron: String, _ gewicht: Besluitgewicht, _ grens: Goedkeuringsgrens?) -> Grond {
        var facts = ["besluit.weken": "\(gewicht.weken)", "besluit.jaarbedrag": gewicht.jaarbedrag?.getypt ?? "onbekend"]
        if let grens { facts["grens.van"] = grens.van.iso }
        return Grond(regel: regel, bron: bron, uitleg: uitleg, feiten: facts)
    }
}
