// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Berichten
import Foundation

struct Berichtenopdracht: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "berichten", abstract: "Lees, controleer, maak en beantwoord berichten van iJw 3.2; haal en verstuur de post.",
        discussion: """
            Alleen ‘verstuur’ heeft een installatie nodig. Elke andere opdracht eindigt met code 0 als alles goed is, 1 als er bevindingen zijn en 2 als iets niet te lezen is. Een streepje (-) \
            in plaats van een bestand leest van de standaardinvoer.
            """,
        subcommands: [Lees.self, Valideer.self, Maak.self, Retour.self, Verstuur.self, Proefkant.self, Meet.self])

    struct Invoer: ParsableArguments {
        @Flag(name: .long, help: "Uitvoer als JSON: per bestand één object op één regel.")
        var json = false

        @Argument(help: "Berichtbestanden (XML).", completion: .file(extensions: ["xml"]))
        var bestanden: [String]
    }

    /// How a command ends: the worst of all files.
    enum Afloop: Int32, Comparable {
        case goed, bevindingen, onleesbaar

        static func < (a: Afloop, b: Afloop) -> Bool { a.rawValue < b.rawValue }

        func eindig() throws {
            if self != .goed { throw ExitCode(rawValue) }
        }
    }
}

/// One file as it was read: a message or not, with all there is to say about its form and coherence (levels 1 and 2).
struct Berichtbestand {
    let naam: String
    let gelezen: Codec.Gelezen?
    let bevindingen: [Bevinding]

    var afloop: Berichtenopdracht.Afloop { gelezen == nil ? .onleesbaar : bevindingen.isEmpty ? .goed : .bevindingen }

    init(_ naam: String, _ codec: Codec) {
        self.naam = naam
        guard let bytes = Self.bytes(naam) else {
            gelezen = nil
            let text = "Het bestand is niet te openen. Kijk of de naam klopt en of u het mag lezen."
            bevindingen = [Bevinding(code: "BESTAND", niveau: 1, plaats: "", melding: text)]
            return
        }
        do throws(Onleesbaar) {
            let read = try codec.lees(bytes)
            (gelezen, bevindingen) = (read, read.bevindingen)
        } catch {
            (gelezen, bevindingen) = (nil, [error.bevinding])
        }
    }

    /// At most one byte more than a message may have: a file of any size is refused without being read.
    static func bytes(_ naam: String) -> [UInt8]? {
        let handle = naam == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: naam)
        // What cannot be opened or read is said as one finding.
        guard let handle, let data = try? handle.read(upToCount: Grenzen().bytes + 1) else { return nil }
        return [UInt8](data)
    }
}

/// What is said about one file, on one line of JSON or in words.
struct Berichtverslag: Encodable {
    let bestand: String
    /// Like "JW301"; nil: no message of the standard.
    let bericht: String?
    let geldig: Bool
    let bevindingen: [Bevinding]
    /// The typed value, which `maak` reads again; only where it was asked for.
    let inhoud: Inhoud?

    struct Inhoud: Encodable {
        let waarde: any IJWBericht

        func encode(to encoder: any Encoder) throws { try waarde.encode(to: encoder) }
    }

    init(_ file: Berichtbestand, metInhoud: Bool = false) {
        bestand = file.naam
        bericht = file.gelezen?.boom.soort.rawValue
        geldig = file.bevindingen.isEmpty
        bevindingen = file.bevindingen
        inhoud = metInhoud ? file.gelezen?.bericht.map { Inhoud(waarde: $0.waarde) } : nil
    }

    private enum CodingKeys: CodingKey {
        case bestand, bericht, geldig, bevindingen, inhoud
    }

    /// Always the same keys; `inhoud` only when there is one.
    func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(bestand, forKey: .bestand)
        try box.encode(bericht, forKey: .bericht)
        try box.encode(geldig, forKey: .geldig)
        try box.encode(bevindingen, forKey: .bevindingen)
        try box.encodeIfPresent(inhoud, forKey: .inhoud)
    }

    var regel: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    var tekst: String {
        let kind = bericht.flatMap(Berichtsoort.init(rawValue:)).map { "\($0.naam) (\($0.rawValue))" } ?? "geen bericht van iJw 3.2"
        let faults = bevindingen.map { "  \($0.code)\($0.plaats.isEmpty ? "" : " \($0.plaats)"): \($0.melding)" }
        return (["\(bestand): \(kind)\(geldig ? ", in orde" : "")"] + faults).joined(separator: "\n")
    }
}

func zegFout(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
