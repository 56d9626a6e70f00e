// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// What of a file may go to another gemeente about one child: of the child or the whole family, never another's own life, never what
/// stands behind a shield for somebody outside.
struct Overdrachtlezing: Sendable {
    let persoon: ID<Persoon>
    let alles: Afschriftlezing
    let regels: [Afschriftregel]

    init(persoon: ID<Persoon>, alles: Afschriftlezing, regels: [Afschriftregel]) {
        self.persoon = persoon
        self.alles = alles
        self.regels = regels
    }

    /// - Parameter tot: only what was recorded by then; nil: everything.
    init(_ kind: ID<Persoon>, _ kader: Dossierkader, tot: Moment? = nil, _ tx: LeesTx) throws {
        let outside = Clientverzoek(
            verzoeksoort: .afschrift, over: kind, naam: "andere gemeente", hoedanigheid: .anders, ontvangen: tx.vandaag, gevraagd: "",
            identiteit: .nogNiet)
        alles = try Afschriftlezing(outside, kader, tot: tot, tx)
        persoon = kind
        let may = Set(Gemeenteoverdracht.mogelijk)
        regels = alles.regels.filter { may.contains($0.plaats.blad) && $0.plaats.kring.gaatMee && !$0.isVerbeterd }
    }

    /// Ticked at first: about this child, on a sheet the other side needs to go on.
    var vanzelf: [Afschriftregel] {
        regels.filter { $0.plaats.kring == .eigen && $0.plaats.gaatMee && Gemeenteoverdracht.gewoon.contains($0.plaats.blad) }
    }

    func regels(_ blad: Veldklasse) -> [Afschriftregel] { regels.filter { $0.plaats.blad == blad } }

    /// The lines that were chosen, as they were then; what a shield or a secret hides since stays out.
    func mee(_ overdracht: Gemeenteoverdracht) -> [Afschriftregel] {
        let chosen = Set(overdracht.regels)
        return alles.regels.filter { chosen.contains($0.plaats.feit) && $0.plaats.kring.gaatMee }
    }

    /// Who it is about: as it was given, or what may still be said when a secret came since.
    func gegevens(_ overdracht: Gemeenteoverdracht) -> [Overdrachtgegeven] {
        let given = overdracht.gegevens ?? gegevens
        return alles.isPlaatsWeg ? given.filter { item in gegevens.contains { $0.naam == item.naam } } : given
    }

    /// Of who it is about, what was agreed.
    func gegevens(_ soorten: [Deelsoort]) -> [Overdrachtgegeven] {
        gegevens.filter { soorten.contains(Self.soort($0.naam)) }
    }

    /// What is not known to be something else is where they live: that needs to be agreed by name.
    static func soort(_ naam: String) -> Deelsoort {
        let words: [(String, Deelsoort)] = [
            ("Naam", .naam), ("Geslacht", .naam), ("Geboortedatum", .geboortedatum), ("Geboren", .geboortedatum), ("BSN", .bsn),
            ("Telefoon", .telefoon), ("E-mail", .telefoon), ("Email", .telefoon), ("Taal", .telefoon), ("Tolk", .telefoon),
            ("Aandacht", .telefoon),
        ]
        return words.first { naam.hasPrefix($0.0) }?.1 ?? .adres
    }

    var gegevens: [Overdrachtgegeven] { alles.persoon.map { Overdrachtgegeven(naam: $0.naam, waarde: $0.waarde) } }
}

/// The package: a page that any computer shows and prints, the same for a program, and the documents.
struct Overdrachtpakket {
    let overdracht: Gemeenteoverdracht
    let van: String
    let naar: String
    let naam: String
    let persoon: [Overdrachtgegeven]
    let regels: [Afschriftregel]

    var documenten: [Feit<Document>] { regels.compactMap(\.document) }

    /// - Parameter lees: the bytes of a document.
    func zip(_ lees: (Feit<Document>) throws -> [UInt8]) throws -> [UInt8] {
        var zip = Zipbestand(datum: overdracht.op)
        let files = try documenten.enumerated().map { (Afschriftmap.naam($0.offset + 1, $0.element.inhoud), try lees($0.element)) }
        zip.voegToe("LEESMIJ.txt", Array(leesmij.utf8))
        zip.voegToe("overdracht.html", GemeentePages.bestand(self, files.map(\.0)).bytes)
        zip.voegToe("overdracht.json", try json(files))
        for (name, bytes) in files { zip.voegToe(name, bytes) }
        return zip.afgesloten()
    }

    private var leesmij: String {
        [
            "Overdracht van een dossier jeugdhulp van gemeente \(van) aan gemeente \(naar).",
            "Voor: \(overdracht.ontvanger).",
            "",
            "Open overdracht.html om te lezen en af te drukken. overdracht.json is hetzelfde voor een computer.",
            "Bewaar deze map veilig. Wis haar van plekken waar zij niet hoort te staan.",
        ].joined(separator: "\r\n") + "\r\n"
    }

    // MARK: For a program

    private struct Gegeven: Encodable {
        let onderdeel: String
        let soort: String
        let datum: String
        let velden: [Overdrachtgegeven]
        /// The client's own words about it (Jeugdwet 7.3.8).
        let verklaringen: [String]
    }

    private struct Bestand: Encodable {
        let naam: String
        let sha256: String
    }

    private struct Inhoud: Encodable {
        let formaat = "ankerpunt-overdracht/1"
        let van: String
        let naar: String
        let ontvanger: String
        let op: String
        let grond: String
        let boodschap: String
        let toelichting: String
        let jeugdige: [Overdrachtgegeven]
        let gegevens: [Gegeven]
        let bestanden: [Bestand]
    }

    private func json(_ files: [(String, [UInt8])]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let content = Inhoud(
            van: van, naar: naar, ontvanger: overdracht.ontvanger, op: overdracht.op.iso, grond: overdracht.grond.label,
            boodschap: overdracht.boodschap, toelichting: overdracht.toelichting, jeugdige: persoon,
            gegevens: regels.map { line in
                Gegeven(
                    onderdeel: line.plaats.blad.rawValue, soort: line.naam, datum: line.datum.iso,
                    velden: line.woorden.map { Overdrachtgegeven(naam: $0.naam, waarde: $0.waarde) },
                    verklaringen: line.verklaringen.map(\.inhoud.woorden))
            },
            bestanden: files.map {
                Bestand(
                    naam: $0.0, sha256: Uitvoer.hex(SHA256.hash(data: $0.1)))
            })
        return [UInt8](try encoder.encode(content))
    }
}
