// SPDX-License-Identifier: EUPL-1.2
import ArgumentParser
import Berichten
import Foundation
import Grondslag

struct Berichtenopdracht: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "berichten", abstract: "Lees, controleer en beantwoord berichten van iJw 3.2, zonder installatie.",
        subcommands: [Lees.self, Valideer.self, Retour.self])

    struct Invoer: ParsableArguments {
        @Flag(name: .long, help: "Uitvoer als JSON, een object per bestand.")
        var json = false

        @Option(name: .long, help: "CBS-gemeentecode van de ontvanger (4 cijfers).")
        var gemeentecode = "9998"

        @Option(name: .long, help: "De dag waarop wordt beoordeeld (JJJJ-MM-DD); zonder: vandaag.")
        var op: String?

        @Argument(help: "Berichtbestanden (XML).", completion: .file(extensions: ["xml"]))
        var bestanden: [String]

        func dag() throws -> Datum {
            guard let op else { return Moment(micros: Int64(Date().timeIntervalSince1970 * 1e6)).datum }
            guard let day = Datum(iso: op) else { throw ValidationError("Schrijf de dag als JJJJ-MM-DD, bijvoorbeeld 2026-04-16.") }
            return day
        }
    }

    /// What there is to say about one file.
    struct Verslag: Encodable {
        let bestand: String
        var soort: String?
        var naam: String?
        var bevindingen: [Bevinding] = []
        var velden: [Berichtveld]?
        var apart: String?

        func toon(_ json: Bool) throws {
            guard json else { return toonTekst() }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
            zeg(String(decoding: try encoder.encode(self), as: UTF8.self))
        }

        private func toonTekst() {
            zeg("\(bestand): \(naam.map { "\($0) (\(soort ?? ""))" } ?? "geen bericht van iJw 3.2")")
            if let apart { zeg("  apart: \(apart)") }
            for found in bevindingen { zeg("  \(found.code) \(found.plaats): \(found.melding)") }
            for veld in velden ?? [] { toon(veld, 1) }
        }

        private func toon(_ veld: Berichtveld, _ diepte: Int) {
            let meaning = veld.betekenis.map { " (\($0))" } ?? ""
            zeg(String(repeating: "  ", count: diepte) + veld.naam + (veld.delen.isEmpty ? ": \(veld.waarde)\(meaning)" : ""))
            for part in veld.delen { toon(part, diepte + 1) }
        }
    }

    struct Lees: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Toon een bericht veld voor veld, met de betekenis van codes.")
        @OptionGroup var invoer: Invoer

        func run() throws {
            for file in invoer.bestanden { try Beoordelaar(invoer).lees(file, metVelden: true).verslag.toon(invoer.json) }
        }
    }

    struct Valideer: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Controleer vorm en samenhang (niveau 1 en 2) en of het bericht voor ons is. Code 1 bij bevindingen.")
        @OptionGroup var invoer: Invoer

        func run() throws {
            var isGoed = true
            for file in invoer.bestanden {
                let report = try Beoordelaar(invoer).lees(file, metVelden: false).verslag
                try report.toon(invoer.json)
                isGoed = isGoed && report.bevindingen.isEmpty && report.apart == nil
            }
            guard isGoed else { throw ExitCode(1) }
        }
    }

    struct Retour: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Maak het antwoord van een gemeente die geen van de genoemde toewijzingen kent. Code 1 als er geen antwoord hoort.")
        @OptionGroup var invoer: Invoer

        @Option(name: .long, help: "Nummer van het antwoord, hoogstens 12 tekens.")
        var nummer = "1"

        func run() throws {
            for file in invoer.bestanden {
                let judge = try Beoordelaar(invoer)
                let (report, message) = try judge.lees(file, metVelden: false)
                guard let message, report.apart == nil, let bytes = try judge.retour(op: message, nummer) else {
                    try report.toon(invoer.json)
                    throw ExitCode(1)
                }
                FileHandle.standardOutput.write(Data(bytes))
            }
        }
    }

    /// The codec with the eyes of one municipality on one day.
    struct Beoordelaar {
        let codec: Codec
        let gemeentecode: String
        let dag: Datum

        init(_ invoer: Invoer) throws {
            codec = try Codec()
            gemeentecode = invoer.gemeentecode
            dag = try invoer.dag()
        }

        func lees(_ file: String, metVelden: Bool) throws -> (verslag: Verslag, bericht: Bericht?) {
            var report = Verslag(bestand: file)
            let bytes: [UInt8]
            do { bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))) } catch {
                throw ValidationError("Het bestand \(file) is niet te openen.")
            }
            do throws(Onleesbaar) {
                let read = try codec.lees(bytes)
                (report.soort, report.naam, report.bevindingen) = (read.boom.soort.rawValue, read.boom.soort.naam, read.bevindingen)
                report.velden = metVelden ? codec.standaard.beschrijf(read.boom) : nil
                report.apart = read.fout?.reden ?? read.bericht.flatMap { vreemd($0.waarde.header, $0) }
                return (report, read.bericht)
            } catch {
                report.bevindingen = [error.bevinding]
                report.apart = error.bevinding.melding
                return (report, nil)
            }
        }

        private func vreemd(_ header: IJW.Header, _ bericht: Bericht) -> String? {
            switch bericht {
            case .jw305, .jw307: IJW.vreemd(header, IJW.Stand(eigenGemeentecode: gemeentecode))
            default: nil
            }
        }

        /// Nil: no answer belongs to this kind.
        func retour(op bericht: Bericht, _ nummer: String) throws -> [UInt8]? {
            let label = IJW.Retourgegevens(identificatie: nummer, dagtekening: dag)
            let stand = IJW.Stand(eigenGemeentecode: gemeentecode)
            switch bericht {
            case .jw305(let start):
                return try IJW.verwerk(start, stand: stand, vandaag: dag, retour: label).retour.map { try codec.schrijf($0) }
            case .jw307(let stop):
                return try IJW.verwerk(stop, stand: stand, vandaag: dag, retour: label).retour.map { try codec.schrijf($0) }
            default: return nil
            }
        }
    }
}
