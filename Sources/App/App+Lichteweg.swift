// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension App {
    /// When help ended that was given without a decision, for the sheet of decisions: the rooms of help come after it. Not for who may not
    /// see help.
    var lichtkennis: Lichtkennis {
        { zicht, tx in
            guard zicht.magBlad(.hulp) else { return { _ in nil } }
            let groups = try GroepsaanbodStore.deelnames(zicht, tx), own = try InzetStore.basishulp(zicht, tx)
            let gone = try groups.reduce(into: [ID<Groepsaanbod>: Lichteinde]()) { known, joined in
                known[joined.inhoud.groep] = try Self.voorbij(joined.inhoud.groep, tx)
            }
            return { look in
                switch look.hulp {
                case .groep:
                    let joined = groups.last {
                        $0.inhoud.jeugdige == look.jeugdige && $0.inhoud.naam == look.wat && look.op <= $0.inhoud.op
                    }
                    return joined?.einde.map { Lichteinde(op: $0.op) } ?? joined.flatMap { gone[$0.inhoud.groep] }
                case .team, .buurt:
                    let given = own.last {
                        $0.feit.inhoud.jeugdige == look.jeugdige && $0.feit.inhoud.wat == look.wat && look.op <= $0.feit.inhoud.van
                    }
                    return given?.einde.map { Lichteinde(op: $0.op) }
                }
            }
        }
    }

    /// The group itself is over; nil: it is given.
    private static func voorbij(_ groep: ID<Groepsaanbod>, _ tx: LeesTx) throws -> Lichteinde? {
        guard let group = try GroepsaanbodStore.een(groep, tx)?.inhoud else { return Lichteinde(op: nil) }
        return group.isVoorbij(op: tx.vandaag) ? Lichteinde(op: group.tot) : nil
    }
}
