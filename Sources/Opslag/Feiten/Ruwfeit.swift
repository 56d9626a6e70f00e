// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag

/// A fact of any kind, opened without its type: for a complete export, which must also hold what a newer room added.
package struct Ruwfeit: Sendable {
    package let id: UUIDv7
    package let soort: String
    /// The envelope (formaten.md, Facts) by name, in order, without the sealed bytes.
    package let omslag: [(naam: String, waarde: SQLValue)]
    /// The content as it was recorded: JSON.
    package let inhoud: [UInt8]

    /// The same for the same fact on any engine and under any key: envelope and content, without the sealing.
    package func voegToe(aan parts: inout Lengtegemerkt) {
        for (naam, waarde) in omslag {
            parts.add(naam)
            parts.add(waarde)
        }
        parts.add(inhoud)
    }
}

extension LeesTx {
    /// The kinds of fact in a table, sorted.
    package func soorten(in tabel: Feitentabel) throws -> [String] {
        try connection.query("SELECT DISTINCT soort FROM \(tabel.naam)", []).map { try $0.text("soort") }.sorted()
    }

    /// Every fact of a kind in order of id, corrected and withdrawn ones too. What was destroyed is passed over.
    /// - Returns: how many have no key although nobody destroyed it: they cannot be read, and whoever asks for everything must know.
    @discardableResult
    package func eachRuwfeit(_ soort: String, in tabel: Feitentabel, _ body: (Ruwfeit) throws -> Void) throws -> Int {
        let installatie = sleutelbos.installatie
        var lost: [UUIDv7] = []
        try eachFeitrij("SELECT \(Feitrij.kolommen) FROM \(tabel.naam) WHERE soort = ? ORDER BY id", [.text(soort)]) { fact, key in
            let holder = try fact.row.uuid("sleutelhouder")
            guard let key else { return lost.append(holder) }
            let place = Zegelplaats(sleutelhouder: holder, veld: fact.soort, record: fact.id, versie: fact.versie)
            let plain = try Zegel.open(fact.row.blob("verzegeld"), key: key, aad: Zegel.aad(installatie: installatie, place))
            let envelope = zip(fact.row.columns.names, fact.row.values).filter { $0.0 != "verzegeld" }
            try body(Ruwfeit(id: fact.id, soort: fact.soort, omslag: envelope.map { ($0.0, $0.1) }, inhoud: plain))
        }
        return try lost.count { try !isSleutelVernietigd($0) }
    }

    /// Was the key of this holder destroyed on purpose? No is a key that was lost.
    package func isSleutelVernietigd(_ houder: UUIDv7) throws -> Bool {
        try sleutelbos.isVernietigd(houder) || isVernietigd(ID(houder))
    }
}
