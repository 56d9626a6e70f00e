// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Berichten
import Foundation
import Grondslag

extension Berichtenopdracht {
    struct Maak: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Schrijf berichten als XML uit JSON, zoals ‘lees --json’ die geeft: één object per regel.",
            discussion: "Wat niet aan de standaard voldoet, wordt niet geschreven. Een bestand dat er al is, blijft zoals het is.")

        @Option(name: .long, help: "Map voor de XML-bestanden; zonder: naar de standaarduitvoer, één bericht.")
        var naar: String?

        @Argument(help: "Bestanden met JSON, of - voor de standaardinvoer.", completion: .file(extensions: ["json", "jsonl"]))
        var bestanden: [String]

        func run() throws {
            let codec = try Codec()
            var worst = Afloop.goed, made: [(naam: String, bytes: [UInt8])] = []
            for name in bestanden {
                guard let bytes = Berichtbestand.bytes(name) else {
                    zegFout("\(name): is niet te openen. Kijk of de naam klopt en of u het mag lezen.")
                    worst = .onleesbaar
                    continue
                }
                for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
                    let (document, ending) = maak(Data(line), "\(name), regel \(index + 1)", codec)
                    if let document { made.append(document) }
                    worst = max(worst, ending)
                }
            }
            try schrijf(made)
            try worst.eindig()
        }

        private func maak(_ line: Data, _ plaats: String, _ codec: Codec) -> (document: (naam: String, bytes: [UInt8])?, Afloop) {
            let message: Bericht
            do { message = try JSONDecoder().decode(Bericht.self, from: line) } catch {
                zegFout("\(plaats): \(Self.uitleg(error))")
                return (nil, .onleesbaar)
            }
            do throws(Onschrijfbaar) {
                let bytes = try codec.document(van: message.waarde), found = message.niveau2
                guard found.isEmpty else { return (nil, Self.bevindingen(found, plaats)) }
                return (("\(message.soort.rawValue)-\(message.waarde.header.identificatie).xml", bytes), .goed)
            } catch {
                return (nil, Self.bevindingen(error.bevindingen, plaats))
            }
        }

        private static func bevindingen(_ found: [Bevinding], _ plaats: String) -> Afloop {
            for finding in found {
                zegFout("\(plaats): \(finding.code)\(finding.plaats.isEmpty ? "" : " \(finding.plaats)"): \(finding.melding)")
            }
            return .bevindingen
        }

        private func schrijf(_ made: [(naam: String, bytes: [UInt8])]) throws {
            guard let naar else {
                guard made.count < 2 else {
                    throw ValidationError("Dit zijn \(made.count) berichten. Noem met --naar een map waar zij in komen.")
                }
                if let only = made.first { FileHandle.standardOutput.write(Data(only.bytes)) }
                return
            }
            for item in made {
                let path = URL(fileURLWithPath: naar).appending(path: item.naam.replacing("/", with: "_"))
                do { try Data(item.bytes).write(to: path, options: .withoutOverwriting) } catch {
                    throw ValidationError(
                        "\(path.path) is niet geschreven: het is er al, of in de map \(naar) mag u niet schrijven.")
                }
                zeg(path.path)
            }
        }

        /// Where in the JSON it stops, in words.
        private static func uitleg(_ error: any Error) -> String {
            func plek(_ context: DecodingError.Context, _ more: String? = nil) -> String {
                (context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue } + (more.map { [$0] } ?? [])).joined(
                    separator: ".")
            }
            return switch error {
            case DecodingError.keyNotFound(let key, let context): "het veld “\(plek(context, key.stringValue))” ontbreekt."
            case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
                "het veld “\(plek(context))” heeft een verkeerde vorm."
            case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
                "de waarde van het veld “\(plek(context))” kan niet."
            default: "dit is geen JSON van één bericht. Geef een object zoals ‘ankerpunt berichten lees --json’ het schrijft."
            }
        }
    }

    struct Retour: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Maak het antwoord op een bericht, met wat aan het bericht zelf te zien is (niveau 2).",
            discussion: """
                Of een toewijzing bestaat en wat eerder is geschreven (niveau 3) weet alleen een installatie. Op een bericht met een foute \
                vorm (niveau 1) hoort een Fo01 met het nummer van de envelop: dat maakt de server.
                """)

        @Option(name: .long, help: "Nummer van het antwoord, hoogstens 12 tekens.")
        var nummer = "1"

        @Option(name: .long, help: "De dag van het antwoord (JJJJ-MM-DD); zonder: vandaag.")
        var op: String?

        @Argument(help: "Berichtbestand (XML), of - voor de standaardinvoer.", completion: .file(extensions: ["xml"]))
        var bestand: String

        func run() throws {
            let codec = try Codec(), file = Berichtbestand(bestand, codec)
            guard let message = file.gelezen?.bericht else {
                zegFout(Berichtverslag(file).tekst)
                zegFout("Hierop volgt geen retourbericht maar een fout (StUF055).")
                throw ExitCode(file.gelezen == nil ? 2 : 1)
            }
            let label = IJW.Retourgegevens(identificatie: nummer, dagtekening: try dag())
            guard let answer = try Self.antwoord(op: message, file.bevindingen, label, codec) else {
                zegFout(
                    "Op een bericht van de soort \(message.soort.naam.lowercased()) (\(message.soort.rawValue)) volgt geen retourbericht.")
                throw ExitCode(1)
            }
            FileHandle.standardOutput.write(Data(try Self.document(answer, codec)))
        }

        private func dag() throws -> Datum {
            guard let op else { return Moment(micros: Int64(Date().timeIntervalSince1970 * 1e6)).datum }
            guard let day = Datum(iso: op) else { throw ValidationError("Schrijf de dag als JJJJ-MM-DD, bijvoorbeeld 2026-04-16.") }
            return day
        }

        private static func document(_ answer: any IJWBericht, _ codec: Codec) throws -> [UInt8] {
            do throws(Onschrijfbaar) { return try codec.document(van: answer) } catch {
                throw ValidationError(error.bevindingen.map(\.melding).joined(separator: " "))
            }
        }

        private static func antwoord(
            op bericht: Bericht, _ found: [Bevinding], _ label: IJW.Retourgegevens, _ codec: Codec
        ) throws -> (any IJWBericht)? {
            switch bericht {
            case .jw301(let value): try codec.retour(op: value, bevindingen: found, label)
            case .jw305(let value): try codec.retour(op: value, bevindingen: found, label)
            case .jw307(let value): try codec.retour(op: value, bevindingen: found, label)
            case .jw315(let value): try codec.retour(op: value, bevindingen: found, label)
            case .jw317(let value): try codec.retour(op: value, bevindingen: found, label)
            case .jw319(let value): try codec.retour(op: value, bevindingen: found, label)
            case .jw302, .jw306, .jw308, .jw316, .jw318, .jw320, .jw323, .jw325: nil
            }
        }
    }
}
