// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension InzetStore {
    /// An order that another system sent and that runs: under the number the provider knows, and not sent again.
    static func neemOver(_ order: Toewijzing, gestart: Datum?, aanbieder: String, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        try tx.execute("UPDATE toewijzing_teller SET laatste = ? WHERE id = 1 AND laatste < ?", [.int(order.nummer), .int(order.nummer)])
        let (child, dossier) = (order.jeugdige, zicht.dossier)
        let fact = try teken(order, child, van: order.periode.van, dossier, bron: "invoer", tx)
        let weg: Verstrekkingsweg = try gevaar(child, zicht, tx).isEmpty ? .bericht : .mondeling
        let given = Verstrekking(
            weg: weg, aan: aanbieder, op: order.toegewezenOp, wat: "toewijzing \(order.nummer)", grond: "Jeugdwet 2.15 en 7.4.0 onder c",
            over: fact.id)
        try teken(given, child, van: order.toegewezenOp, dossier, bron: "invoer", tx)
        if weg == .bericht {
            let answer = Toewijzingsantwoord(toewijzing: order.nummer, op: order.toegewezenOp, bericht: "invoer")
            try teken(answer, child, van: order.toegewezenOp, dossier, bron: "invoer", tx)
        }
        if let gestart {
            try teken(
                LeveringStart(toewijzing: order.nummer, op: gestart, bericht: "invoer"), child, van: gestart, dossier, bron: "invoer", tx)
        }
        try Backofficetoegang.open(dossier, reden: "toewijzing \(order.nummer)", tx)
    }
}
