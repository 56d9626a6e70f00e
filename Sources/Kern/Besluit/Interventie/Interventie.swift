// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// What is known of an intervention, by the three sources of knowledge that the field weighs together (Hervormingsagenda Jeugd 2.1.8).
package enum Kennisoordeel: String, Keuzelijst {
    case werkt, onbekend, nietDoen = "niet-doen"

    package var label: String {
        switch self {
        case .werkt: "werkt"
        case .onbekend: "nog onbekend"
        case .nietDoen: "niet doen"
        }
    }
}

/// An intervention as a dated row of a register: who knows better changes the register, not the program.
package struct Interventie: Sendable, Equatable {
    package let code: String
    package let naam: String
    package let doelgroep: String
    /// Where the field came out; it weighs the three, and no formula does.
    package let status: Kennisoordeel
    package let wetenschap: Kennisoordeel
    package let praktijk: Kennisoordeel
    package let ervaring: Kennisoordeel
    /// After how many weeks it has done what it can; nil: not known.
    package let richtduurWeken: Int?
    package let van: Datum
    /// The last day of this row; nil: still in force.
    package let tot: Datum?
    package let bron: String
    package let opmerking: String
    /// Made up for the demo; never offered elsewhere.
    package let isDemo: Bool

    package init(
        code: String, naam: String, doelgroep: String, status: Kennisoordeel, wetenschap: Kennisoordeel, praktijk: Kennisoordeel,
        ervaring: Kennisoordeel, richtduurWeken: Int?, van: Datum, tot: Datum? = nil, bron: String, opmerking: String = "",
        isDemo: Bool = false
    ) {
        self.code = code
        self.naam = naam
        self.doelgroep = doelgroep
        self.status = status
        self.wetenschap = wetenschap
        self.praktijk = praktijk
        self.ervaring = ervaring
        self.richtduurWeken = richtduurWeken
        self.van = van
        self.tot = tot
        self.bron = bron
        self.opmerking = opmerking
        self.isDemo = isDemo
    }

    package func geldt(op dag: Datum) -> Bool { van <= dag && dag <= (tot ?? dag) }

    /// The three sources, in words.
    package var kennis: String {
        "wetenschap: \(wetenschap.label) · praktijk: \(praktijk.label) · ervaring: \(ervaring.label)"
    }
}

package struct Interventieregister: Sendable, Equatable {
    package let rijen: [Interventie]
    package init(_ rijen: [Interventie]) { self.rijen = rijen }

    /// What may be chosen on a day: what works first, what should not be done last.
    package func geldend(op dag: Datum) -> [Interventie] {
        let order: [Kennisoordeel] = [.werkt, .onbekend, .nietDoen]
        return order.flatMap { status in rijen.filter { $0.geldt(op: dag) && $0.status == status } }
    }
}

/// The intervention that a decision names, with what was known of it on that day.
package struct Interventiekeuze: Codable, Sendable, Hashable {
    package let code: String
    package let naam: String
    package let status: Kennisoordeel
    package let kennis: String
    package let richtduurWeken: Int?
    package let bron: String
    /// Why a registered professional chooses what should not be done; empty otherwise.
    package let afwijking: String

    package init(_ interventie: Interventie, afwijking: String = "") {
        code = interventie.code
        naam = interventie.naam
        status = interventie.status
        kennis = interventie.kennis
        richtduurWeken = interventie.richtduurWeken
        bron = interventie.bron
        self.afwijking = afwijking
    }

    /// The day on which it has lasted as long as it needs, counted from the start.
    package func richtdag(vanaf start: Datum) -> Datum? { richtduurWeken.map { start.plus(weken: $0) } }

    /// Is more granted than it needs?
    package func isLanger(dan period: Periode) -> Bool {
        guard let end = period.totEnMet, let day = richtdag(vanaf: period.van) else { return false }
        return day <= end
    }
}

extension Besluit {
    /// ‘Niet doen’ warns; a registered professional may do it all the same, and says why.
    var interventiefouten: [Veldfout] {
        guard let interventie, interventie.status == .nietDoen, interventie.afwijking.isLeeg else { return [] }
        return [
            Veldfout(
                "interventieReden",
                "“\(interventie.naam)” staat op ‘niet doen’ (\(interventie.bron)). Kies iets anders, of leg uit waarom u het toch inzet.")
        ]
    }
}

extension Contractproduct {
    /// Why this product is not paid for an intervention: only a clause of the contract says so, never what is known of it by itself.
    package func betaaltNiet(_ keuze: Interventiekeuze?) -> Contractuitsluiting? {
        keuze.flatMap { chosen in (uitsluitingen ?? []).first { $0.interventie == chosen.code } }
    }
}
