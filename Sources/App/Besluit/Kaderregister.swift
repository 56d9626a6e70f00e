// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Kern
import Yams

/// The kaders of this program: read whole or not at all, before an installation is opened.
struct Kaderregister: Sendable {
    struct Kader: Sendable {
        let kader: Afwegingskader
        let bytes: [UInt8]
        /// SHA-256 of the bytes, hexadecimal: how a receipt names them.
        let sha256: String
        /// With its tables compiled.
        let rekenaar: Kaderrekenaar
    }

    let kaders: [Kader]

    /// The kader by which is weighed on this day; the newest when two hold. Never a bill.
    /// - Throws: `nietMogelijk` when none holds.
    func geldend(op dag: Datum) throws(Afwijzing) -> Kader {
        guard
            let found = kaders.filter({ $0.kader.geldt(op: dag) && !$0.kader.isVoorgenomen }).max(by: { $0.kader.versie < $1.kader.versie })
        else {
            throw .nietMogelijk("Voor \(dag.uitgeschreven) is er geen afwegingskader. Vraag functioneel beheer om het toe te voegen.")
        }
        return found
    }

    /// The kader of a day, for what looks ahead; nil where none holds: then nothing is foreseen.
    static func kader(op dag: Datum) throws -> Afwegingskader? {
        try vanProgramma().kaders.map(\.kader).filter { $0.geldt(op: dag) && !$0.isVoorgenomen }.max { $0.versie < $1.versie }
    }

    /// The kader of a weighing that was begun: its findings answer those questions. Otherwise the one that holds on this day.
    func voor(_ bevindingen: [Stapbevinding], op dag: Datum) throws(Afwijzing) -> Kader {
        guard let last = bevindingen.last,
            let begun = kaders.first(where: {
                $0.kader.id == last.kader && $0.kader.versie == last.kaderversie && !$0.kader.isVoorgenomen
            })
        else { return try geldend(op: dag) }
        return begun
    }

    /// By id, or `id/versie`; the newest version when none is named. Bills too: for the command line.
    /// - Throws: `nietMogelijk` naming the kaders that are there.
    func kader(_ naam: String) throws(Afwijzing) -> Kader {
        let found = kaders.filter { $0.kader.id == naam || $0.naam == naam }.max { $0.kader.versie < $1.kader.versie }
        guard let found else {
            throw .nietMogelijk("Het kader ‘\(naam)’ is er niet. Kies uit: \(kaders.map(\.naam).sorted().joined(separator: ", ")).")
        }
        return found
    }

    /// - Throws: `Registerfout` with every finding in every file.
    static func vanProgramma() throws -> Kaderregister { try geladen.get() }

    private static let geladen = Result {
        let names = try Registerbestand.namen(begin: "kader-", einde: ".yaml")
        return try lees(names.map { ($0, try Registerbestand.bytes($0)) })
    }

    static func lees(_ bestanden: [(naam: String, bytes: [UInt8])]) throws -> Kaderregister {
        var kaders: [Kader] = [], findings: [String] = []
        for (name, bytes) in bestanden {
            do {
                let found = try lees(name, bytes)
                if kaders.contains(where: { $0.kader.id == found.kader.id && $0.kader.versie == found.kader.versie }) {
                    findings.append(
                        "\(name): versie \(found.kader.versie) van \(found.kader.id) staat er al. Geef een nieuwe tekst een nieuwe versie.")
                }
                kaders.append(found)
            } catch let fout as Registerfout {
                findings += fout.bevindingen
            }
        }
        if bestanden.isEmpty { findings.append("Er is geen afwegingskader (kader-*.yaml). Zet het terug in de map Registers.") }
        guard findings.isEmpty else { throw Registerfout(findings) }
        return Kaderregister(kaders: kaders)
    }

    /// One file of the program: read, and checked for gaps.
    static func lees(_ naam: String, _ bytes: [UInt8]) throws -> Kader {
        let found = try bewaard(naam, bytes)
        let place = Kaderplek(String(decoding: bytes, as: UTF8.self))
        let faults = found.kader.controleer().map { "\(naam)\(Self.regel(place.regel($0.plek))), \($0.plek): \($0.melding)" }
        guard faults.isEmpty else { throw Registerfout(faults) }
        return found
    }

    /// Bytes that were kept with a receipt, years later: not checked again, or a check that became stricter would break its replay.
    static func bewaard(_ naam: String, _ bytes: [UInt8]) throws -> Kader {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            let kader = try YAMLDecoder().decode(Afwegingskader.self, from: text)
            return Kader(kader: kader, bytes: bytes, sha256: sha256(bytes), rekenaar: Kaderrekenaar(kader))
        } catch {
            let faults = Kaderplek(text).leesfouten().map { "\(naam)\(regel($0.regel)): \($0.melding)" }
            throw Registerfout(faults.isEmpty ? ["\(naam)\(Self.uitleg(error))"] : faults)
        }
    }

    static func sha256(_ bytes: [UInt8]) -> String {
        Uitvoer.hex(SHA256.hash(data: bytes))
    }

    // MARK: What is wrong, and on which line

    private static func regel(_ line: Int?) -> String { line.map { ", regel \($0)" } ?? "" }

    private static func uitleg(_ error: any Error) -> String {
        // Yams wraps what its parser found.
        if case DecodingError.dataCorrupted(let context) = error, let inner = context.underlyingError { return uitleg(inner) }
        return switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            ", regel \(mark.line): dit is geen geldige YAML (\(problem))."
        case YamlError.duplicatedKeysInMapping(_, let context):
            ", regel \(context.mark.line): een naam staat er twee keer."
        default: ": \(Kaderplek.uitleg(error, ""))"
        }
    }
}

extension Kaderregister.Kader {
    /// Like `jeugdwet-2.3/2`.
    var naam: String { "\(kader.id)/\(kader.versie)" }
}
