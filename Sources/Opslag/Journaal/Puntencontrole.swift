// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Holds signed checkpoints against the chain while it is recomputed.
///
/// Those in the database find who rewrote it without the sleutelbos; those from elsewhere also find who had everything on this machine.
struct Puntencontrole {
    private enum Plek { case binnen, buiten }
    private var wachtend: [Int64: [(punt: Controlepunt, plek: Plek)]] = [:]
    private var onecht: [Int64] = []

    /// - Parameter sleutels: the keys that must have signed, each up to its own last line.
    init(binnen: [Controlepunt], buiten: [Controlepunt], sleutels: Sleutelketen, installatie: UUIDv7) {
        for (punten, plek) in [(binnen, Plek.binnen), (buiten, .buiten)] {
            for punt in punten {
                guard sleutels.mag(punt.sleutel, punt.nummer), punt.isEcht(installatie) else {
                    onecht.append(punt.nummer)
                    continue
                }
                wachtend[punt.nummer, default: []].append((punt, plek))
            }
        }
    }

    mutating func vergelijk(_ kop: Ketenkop, _ result: inout Verificatie) {
        for (punt, plek) in wachtend.removeValue(forKey: kop.nummer) ?? [] {
            guard punt.hash == kop.hash else {
                result.meld("Regel \(kop.nummer) is niet de regel van het controlepunt: het journaal is herschreven.")
                continue
            }
            if plek == .binnen { result.controlepunten += 1 } else { result.vanBuiten += 1 }
        }
    }

    /// A restore goes back to an earlier head: checkpoints from outside of the lines that went are no longer held against the chain.
    mutating func herstel(_ nummer: Int64, _ moment: Moment, _ result: inout Verificatie) {
        let gone = wachtend.filter { $0.key >= nummer }.values.joined().filter { $0.plek == .buiten && $0.punt.moment < moment }
        for (punt, _) in gone { wachtend[punt.nummer]?.removeAll { $0.plek == .buiten && $0.punt == punt } }
        result.opmerkingen.append(
            "Regel \(nummer) is een herstel uit een back-up"
                + (gone.isEmpty ? "." : "; \(gone.count) latere controlepunten vervielen daarmee."))
    }

    func sluitAf(_ result: inout Verificatie) {
        for nummer in wachtend.filter({ !$0.value.isEmpty }).keys.sorted() {
            result.meld("Er is een controlepunt van regel \(nummer), maar die regel is er niet: het journaal is afgekapt of vervangen.")
        }
        for nummer in onecht.sorted() {
            result.meld("Het controlepunt bij regel \(nummer) is niet echt: de handtekening of de sleutel klopt niet.")
        }
    }
}
