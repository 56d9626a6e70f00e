// SPDX-License-Identifier: EUPL-1.2

/// The rules of the house that hold for each file by itself. Each takes files and gives the places that break it.
enum Regels {
    /// Targets without clock, random or I/O: today and new ids come in as arguments.
    static let zuiver: Set<String> = ["Grondslag", "Formulier", "Kern", "Berichten", "Monitor"]

    /// What each target may import: the arrows of Package.swift and the technology that belongs there.
    static let pijlen: [String: Set<String>] = [
        "Grondslag": [],
        "Formulier": ["Grondslag"],
        "Kern": ["Grondslag", "Formulier"],
        "Berichten": ["Grondslag", "CLibxml2"],
        "Monitor": ["Grondslag"],
        "Opslag": [
            "Grondslag", "CPq", "GRDB", "GRDBSQLite", "Crypto", "CryptoExtras", "_CryptoExtras", "Logging", "NIOPosix", "NIOCore",
            "NIOConcurrencyHelpers",
            "Glibc", "Dispatch", "Synchronization",
        ],
        "Opmaak": ["Grondslag", "Formulier"],
        "App": [
            "Grondslag", "Formulier", "Kern", "Berichten", "Monitor", "Opslag", "Opmaak", "Hummingbird", "HummingbirdCore", "HTTPTypes",
            "NIOCore", "NIOHTTPTypes", "NIOHTTP1", "NIOSSL", "AsyncHTTPClient", "HummingbirdTLS",
            "ServiceLifecycle", "Logging", "Crypto", "CryptoExtras", "_CryptoExtras", "Yams", "Subprocess", "SystemPackage",
            "Synchronization",
        ],
        "Proefland": ["Grondslag", "Formulier", "Kern", "App", "Opslag", "Berichten"],
        "ankerpunt": [
            "Grondslag", "Kern", "Berichten", "Monitor", "Opslag", "Opmaak", "App", "Proefland", "ArgumentParser", "Logging",
            "ServiceLifecycle",
            "Hummingbird", "Glibc", "Dispatch", "Synchronization",
        ],
    ]

    private static let importregel = Patroon(
        #"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+(?:(?:struct|class|enum|protocol|func|typealias|let|var)\s+)?(\w+)"#
    )

    static func imports(_ bronnen: [Bron]) -> [Fout] {
        zoek(importregel, in: bronnen.filter { $0.doel != nil }, \.kaal) { bron, groepen in
            guard let doel = bron.doel else { return nil }
            guard let toegestaan = pijlen[doel] else { return "target \(doel) heeft geen pijlen in Regels.pijlen" }
            let naam = groepen[1]
            return ["Foundation", "FoundationEssentials"].contains(naam) || toegestaan.contains(naam)
                ? nil : "\(doel) mag \(naam) niet importeren"
        }
    }

    private static let wereld = Patroon(
        #"(?<![\w.])(Date\(|Date\.now|UUID\(|SystemRandomNumberGenerator|FileManager|FileHandle|ProcessInfo|ContinuousClock|SuspendingClock|DispatchTime|getenv\(|clock_gettime|gettimeofday|URLSession|Task\.sleep|Calendar\.current|TimeZone\.current|Locale\.current|print\()|\.random\(|\.randomElement\(|\.shuffled\("#
    )

    /// No clock, no random, no I/O in the pure targets. Berichten may load its own tables.
    static func zuiverheid(_ bronnen: [Bron]) -> [Fout] {
        zoek(wereld, in: bronnen.filter { zuiver.contains($0.doel ?? "") }, \.kaal) { bron, groepen in
            bron.doel == "Berichten" && groepen[0].hasPrefix("FileManager") ? nil : "\(groepen[0]) hoort niet in \(bron.doel ?? "")"
        }
    }

    static func licentie(_ bronnen: [Bron]) -> [Fout] {
        bronnen.filter { !$0.tekst.hasPrefix("// SPDX-License-Identifier: EUPL-1.2\n") }
            .map { Fout(pad: $0.pad, regel: 1, wat: "de eerste regel is niet de SPDX-regel") }
    }

    private static let val = Patroon(
        #"(?<!\w)(fatalError\(|preconditionFailure\(|precondition\(|assertionFailure\(|try!|as!|unowned\(unsafe\)|nonisolated\(unsafe\))"#)

    /// Nothing that stops the program from inside.
    static func vallen(_ bronnen: [Bron]) -> [Fout] {
        zoek(val, in: bronnen, \.kaal) { _, groepen in "\(groepen[0]) mag niet: geef een fout terug" }
    }

    private static let stil = Patroon(#"\btry\?"#)

    /// `try?` only with a comment on that line or the line above that says why the loss is harmless.
    static func stilleFouten(_ bronnen: [Bron]) -> [Fout] {
        bronnen.flatMap { bron in
            let regels = bron.regels
            return stil.vind(in: bron.kaal).compactMap { vondst in
                let zelf = regels[vondst.regel - 1].contains("//")
                let erboven = vondst.regel > 1 && regels[vondst.regel - 2].drop { $0 == " " }.hasPrefix("//")
                return zelf || erboven
                    ? nil : Fout(pad: bron.pad, regel: vondst.regel, wat: "try? zonder uitleg waarom het verlies geen kwaad doet")
            }
        }
    }

    private static let inline = Patroon(#"\s(style|on[a-z]{3,})=\\?["']|javascript:"#)

    /// The CSP allows nothing inline, so a page writes none.
    static func inlineStijl(_ bronnen: [Bron]) -> [Fout] {
        zoek(inline, in: bronnen, \.teksten) { _, groepen in "inline in een bladzijde: \(groepen[0])" }
    }

    /// Files of more than `grens` lines, longest first.
    static func lang(_ bronnen: [Bron], grens: Int) -> [Fout] {
        bronnen.map { ($0, $0.regels.count - 1) }.filter { $0.1 > grens }.sorted { $0.1 > $1.1 }
            .map { Fout(pad: $0.0.pad, regel: $0.1, wat: "\($0.1) regels") }
    }

    static func zoek(
        _ patroon: Patroon, in bronnen: [Bron], _ deel: KeyPath<Bron, String>, _ oordeel: (Bron, [String]) -> String?
    ) -> [Fout] {
        bronnen.flatMap { bron in
            patroon.vind(in: bron[keyPath: deel]).compactMap { vondst in
                oordeel(bron, vondst.groepen).map { Fout(pad: bron.pad, regel: vondst.regel, wat: $0) }
            }
        }
    }

    static let patronen = [importregel, wereld, val, stil, inline]
}
