// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A light look instead of the whole weighing: what fits is free for everybody, so the child gets it at once and without a decision
/// (Jeugdwet 2.9 onder a: overige voorziening). It takes nothing from the right to ask for one (Awb 4:1, Jeugdwet 2.3 lid 1).
package struct Lichtetoets: Feitinhoud {
    package static let soort = "lichte-toets"

    /// Where the help comes from.
    package enum Hulp: String, Keuzelijst {
        case groep, team, buurt

        package var label: String {
            switch self {
            case .groep: "Een groep"
            case .team: "Ons eigen team"
            case .buurt: "Vrij toegankelijke hulp in de buurt"
            }
        }
    }

    package let jeugdige: ID<Persoon>
    /// Who was told that a decision may always be asked for.
    package let besprokenMet: ID<Persoon>
    /// Who else was there and heard the same; nil: nobody, or from before it was asked.
    package let ookMet: [ID<Persoon>]?
    package let hulp: Hulp
    /// The group by its name, or the help in plain words.
    package let wat: String
    /// Why it fits, and is enough for now.
    package let passend: String
    package let op: Datum

    package var open: Opencodes { Opencodes(code: hulp.rawValue, datum: op) }

    package init(
        jeugdige: ID<Persoon>, besprokenMet: ID<Persoon>, ookMet: [ID<Persoon>]? = nil, hulp: Hulp, wat: String, passend: String, op: Datum
    ) {
        self.jeugdige = jeugdige
        self.besprokenMet = besprokenMet
        self.ookMet = ookMet
        self.hulp = hulp
        self.wat = wat
        self.passend = passend
        self.op = op
    }

    /// Everybody it was talked over with: each of them may ask for a decision.
    package var allen: [ID<Persoon>] { [besprokenMet] + (ookMet ?? []) }

    /// - Throws: `ongeldig` with all fields at once.
    package func gecontroleerd() throws(Afwijzing) -> Lichtetoets {
        var faults: [Veldfout] = []
        if wat.isLeeg { faults.append(Veldfout("wat", "Schrijf op wat deze hulp inhoudt.")) }
        if passend.isLeeg { faults.append(Veldfout("passend", "Schrijf op waarom dit past en nu genoeg is.")) }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }

    /// Who it was talked over with asks for a decision all the same: an aanvraag of today, on which the college decides (Awb 4:1, 4:13).
    /// - Parameters:
    ///   - wie: who asks; nil: the first it was talked over with.
    ///   - lopend: aanvragen of this file on which nothing was decided yet.
    /// - Throws: `nietMogelijk` when a decision is on its way already; `nietGevonden` for who was not there.
    package func tochBesluit(door wie: ID<Persoon>? = nil, op dag: Datum, lopend: [Aanvraag]) throws(Afwijzing) -> Aanvraag {
        let asker = wie ?? besprokenMet
        guard allen.contains(asker) else { throw .nietGevonden }
        guard !lopend.contains(where: { $0.jeugdige == jeugdige && $0.waarvoor == .individueleVoorziening }) else {
            throw .nietMogelijk("Er loopt al een aanvraag voor dit kind. Daarop volgt een besluit.")
        }
        return Aanvraag(
            ontvangen: dag, waarvoor: .individueleVoorziening, gevraagd: "Naast hulp zonder besluit (\(wat)) vraag ik om een besluit.",
            aanvrager: asker, jeugdige: jeugdige)
    }
}

extension Lichtetoets: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [jeugdige] + allen }
}
