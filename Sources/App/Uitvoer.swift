// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Kern
import Monitor
import Opslag

/// What an export holds, with a hash per kind of fact: the same for the same facts on any machine and either engine.
package struct Uitvoeroverzicht: Codable, Sendable, Equatable {
    package struct Soort: Codable, Sendable, Equatable {
        package let tabel: String
        package let soort: String
        package let aantal: Int
        /// SHA-256 over envelope and content of every fact, in order of id.
        package let sha256: String
    }

    package let gemeente: String
    package let gemaakt: String
    package let vorm: String
    package var soorten: [Soort] = []
    /// Name and SHA-256 of every document and message.
    package var stukken: [String: String] = [:]
    /// Name and SHA-256 of every file of this export but this one; what `uitvoer open` compares with.
    package var inhoud: [String: String] = [:]
    /// Facts and messages without a key that nobody destroyed, by kind: they are not in the export, and should be.
    package var zonderSleutel: [String: Int] = [:]
    /// With this overview itself.
    package var bestanden: Int { inhoud.count + 1 }

    package var feiten: Int { soorten.reduce(0) { $0 + $1.aantal } }
    package var onleesbaar: Int { zonderSleutel.values.reduce(0, +) }

    func verslag(_ map: String, sha: String, isVerzegeld: Bool) -> String {
        let how =
            isVerzegeld
            ? "Te openen met: ankerpunt uitvoer open \(map) --sleutel SLEUTEL --naar MAP"
            : "LET OP: de bestanden zijn niet versleuteld. Wie de map heeft, leest alles. Zet haar nergens anders neer en wis haar zodra het kan."
        let lost = zonderSleutel.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        let gap =
            onleesbaar == 0
            ? []
            : [
                "LET OP: deze uitvoer is niet volledig. \(onleesbaar) feiten of berichten hebben geen sleutel meer, zonder dat iemand ze vernietigde "
                    + "(\(lost)). Zet de back-up van de sleutelbos terug en voer opnieuw uit."
            ]
        return
            (["Uitgevoerd naar \(map): \(feiten) feiten en \(stukken.count) stukken in \(bestanden) bestanden."] + gap + [
                "SHA-256 van overzicht.json: \(sha)", how,
            ]).joined(separator: "\n")
    }
}

/// Writes everything of an installation into a new folder.
struct Uitvoer {
    /// Which kind of sealed file it is.
    static let wat = "uitvoer"

    let map: String
    let vorm: Uitvoeropdracht.Vorm
    let sleutel: OpenbareSleutel?

    init(map: String, vorm: Uitvoeropdracht.Vorm, sleutel: OpenbareSleutel?) throws {
        (self.map, self.vorm, self.sleutel) = (map, vorm, sleutel)
        for part in ["", "/feiten", "/documenten", "/berichten", "/kaders"] {
            try Bestand.maakMap(map + part)
        }
    }

    /// - Returns: what it holds, and the SHA-256 of the overview.
    func alles(_ tabellen: [Feitentabel], gemeente: String, _ tx: LeesTx) throws -> (overzicht: Uitvoeroverzicht, sha: String) {
        var overview = Uitvoeroverzicht(gemeente: gemeente, gemaakt: "\(tx.vandaag.iso) \(tx.nu.kloktijd)", vorm: vorm.rawValue)
        for table in tabellen {
            for kind in try tx.soorten(in: table) { try feiten(kind, table, &overview, tx) }
        }
        try rijen("dossiers", DossierStore.uitvoer(tx), &overview)
        try stukken(&overview, tx)
        try journaal(&overview, tx)
        try bestand("LEESMIJ.txt", &overview) { try $0.schrijf(Array(Self.leesmij.utf8)) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = try Uitvoerbestand("overzicht.json", in: map, sleutel)
        try file.schrijf(Array(try encoder.encode(overview)))
        return (overview, try file.einde())
    }

    private func bestand(_ naam: String, _ overview: inout Uitvoeroverzicht, _ body: (Uitvoerbestand) throws -> Void) throws {
        let file = try Uitvoerbestand(naam, in: map, sleutel)
        try body(file)
        overview.inhoud[naam] = try file.einde()
    }

    // MARK: Facts

    private func feiten(_ soort: String, _ tabel: Feitentabel, _ overview: inout Uitvoeroverzicht, _ tx: LeesTx) throws {
        var (count, lost, sha) = (0, 0, SHA256())
        let columns = vorm == .csv ? try kolommen(soort, tabel, tx) : []
        try bestand("feiten/\(tabel.naam).\(soort).\(vorm == .csv ? "csv" : "jsonl")", &overview) { file in
            var isFirst = true
            lost = try tx.eachRuwfeit(soort, in: tabel) { fact in
                if vorm == .csv, isFirst { try file.schrijf(Csv.rij((fact.omslag.map(\.naam) + columns).map { .tekst($0) })) }
                isFirst = false
                try file.schrijf(vorm == .csv ? csv(fact, columns) : json(fact))
                var parts = Lengtegemerkt()
                fact.voegToe(aan: &parts)
                sha.update(data: parts.bytes)
                count += 1
            }
        }
        if lost > 0 { overview.zonderSleutel[soort] = lost }
        overview.soorten.append(.init(tabel: tabel.naam, soort: soort, aantal: count, sha256: Self.hex(sha.finalize())))
    }

    /// The fields of the content of this kind, also of older versions of it, sorted.
    private func kolommen(_ soort: String, _ tabel: Feitentabel, _ tx: LeesTx) throws -> [String] {
        var names: Set<String> = []
        try tx.eachRuwfeit(soort, in: tabel) { names.formUnion(try Uitvoerwaarde.velden($0.inhoud).keys) }
        return names.sorted()
    }

    private func csv(_ fact: Ruwfeit, _ columns: [String]) throws -> String {
        let content = try Uitvoerwaarde.velden(fact.inhoud)
        return Csv.rij(fact.omslag.map { Self.cel($0.waarde) } + columns.map { content[$0]?.cel ?? .leeg })
    }

    private func json(_ fact: Ruwfeit) -> String {
        let envelope = fact.omslag.map { "\(Self.json($0.naam)):\(Self.json($0.waarde))" }.joined(separator: ",")
        return "{\(envelope),\"inhoud\":\(String(decoding: fact.inhoud, as: UTF8.self))}\n"
    }

    // MARK: Other rows

    private func rijen(_ naam: String, _ rows: [[(String, SQLValue)]], _ overview: inout Uitvoeroverzicht) throws {
        try bestand("\(naam).\(vorm == .csv ? "csv" : "jsonl")", &overview) { file in
            if vorm == .csv, let first = rows.first { try file.schrijf(Csv.rij(first.map { .tekst($0.0) })) }
            for row in rows { try file.schrijf(regel(row)) }
        }
    }

    private func regel(_ row: [(String, SQLValue)]) -> String {
        vorm == .csv
            ? Csv.rij(row.map { Self.cel($0.1) })
            : "{" + row.map { "\(Self.json($0.0)):\(Self.json($0.1))" }.joined(separator: ",") + "}\n"
    }

    private func journaal(_ overview: inout Uitvoeroverzicht, _ tx: LeesTx) throws {
        try bestand("journaal.\(vorm == .csv ? "csv" : "jsonl")", &overview) { file in
            var (ask, isFirst) = (Journaalvraag(), true)
            while case let lines = try tx.regelsOpVolgorde(ask, hoogstens: 1_000), let last = lines.last {
                let subjects = try tx.onderwerpen(van: lines.map(\.nummer))
                for line in lines {
                    let row = line.uitvoer(subjects[line.nummer] ?? [])
                    if vorm == .csv, isFirst { try file.schrijf(Csv.rij(row.map { .tekst($0.0) })) }
                    isFirst = false
                    try file.schrijf(regel(row))
                }
                ask.naRegel = last.nummer
            }
        }
    }

    /// Documents, messages and kaders, each as the bytes they came in.
    private func stukken(_ overview: inout Uitvoeroverzicht, _ tx: LeesTx) throws {
        func stuk(_ naam: String, _ bytes: [UInt8]) throws {
            overview.stukken[naam] = Self.hex(SHA256.hash(data: bytes))
            try bestand(naam, &overview) { try $0.schrijf(bytes) }
        }
        for document in try DocumentStore.alle(tx) {
            let kind = document.inhoud.bestandsoort.rawValue
            try stuk("documenten/\(document.inhoud.bijlage.hex).\(kind)", DocumentStore.inhoud(document, tx))
        }
        for message in try BerichtStore.alleBytes(tx) {
            do {
                try stuk("berichten/\(message.naam).xml", message.bytes(tx))
            } catch Opslagfout.vernietigd {
                // The row of a destroyed message stays, its bytes are gone; one that nobody destroyed is missed.
                if try !tx.isSleutelVernietigd(message.id.raw) { overview.zonderSleutel["bericht", default: 0] += 1 }
            }
        }
        for kader in try BesluitStore.kaders(tx) { try stuk("kaders/\(kader.sha256).yaml", kader.bytes) }
    }

    // MARK: Values

    private static func cel(_ value: SQLValue) -> Csv.Cel {
        switch value {
        case .null: .leeg
        case .int(let number): .getal(Int(number))
        case .real(let number): .tekst("\(number)")
        case .text(let text): .tekst(text)
        case .blob(let bytes): .tekst(hex(bytes))
        }
    }

    private static func json(_ value: SQLValue) -> String {
        switch value {
        case .null: "null"
        case .int(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): json(text)
        case .blob(let bytes): json(hex(bytes))
        }
    }

    private static func json(_ text: String) -> String {
        // A string always encodes; if not, an empty one is honest about that.
        (try? String(decoding: JSONEncoder().encode(text), as: UTF8.self)) ?? "\"\""
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String($0, radix: 16).count == 1 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }

    private static let leesmij = """
        Uitvoer van Ankerpunt.
        feiten/      alle feiten, een bestand per soort; ook wat later is verbeterd of ingetrokken (kolommen vervangt en ingetrokken)
        documenten/  de bijlagen, met het kenmerk uit het veld bijlage van feiten/gezin_feit.document
        berichten/   de berichten zoals ze binnenkwamen en weggingen
        kaders/      de afwegingskaders waarop besluiten rusten
        dossiers     de dossiers met hun lijnen
        journaal     wie deed en zag wat, wanneer en waarom
        overzicht.json  wat erin zit, met een SHA-256 per bestand, en per soort: die is gelijk op elke machine waar dezelfde feiten staan
        CSV: UTF-8, puntkomma, RFC 4180; een cel die als formule begint, krijgt een apostrof ervoor. Momenten zijn microseconden sinds 1970 (UTC).
        Om de installatie te verhuizen gebruikt u niet deze bestanden maar: ankerpunt backup en ankerpunt herstel.

        """
}

extension Journaalregel {
    fileprivate func uitvoer(_ over: [Onderwerp]) -> [(String, SQLValue)] {
        [
            ("nummer", .int(nummer)), ("moment", .moment(moment)), ("wie", .uuid(wie)), ("rol", .text(rol)), ("namens", .uuid(namens)),
            ("vanwaar", .text(vanwaar)), ("handeling", .text(handeling)), ("doel", .text(doel)), ("uitkomst", .text(uitkomst)),
            ("bijzonderheden", .text(bijzonderheden)),
            ("over", .text(over.map { "\($0.soort.rawValue):\($0.id.hex)" }.joined(separator: " "))),
        ]
    }
}
