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
    }

    let kaders: [Kader]

    /// The kader by which is weighed on this day; the newest when two hold.
    /// - Throws: `nietMogelijk` when none holds.
    func geldend(op dag: Datum) throws(Afwijzing) -> Kader {
        guard let found = kaders.filter({ $0.kader.geldt(op: dag) }).max(by: { $0.kader.versie < $1.kader.versie }) else {
            throw .nietMogelijk("Voor \(dag.uitgeschreven) is er geen afwegingskader. Vraag functioneel beheer om het toe te voegen.")
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
        let text = String(decoding: bytes, as: UTF8.self)
        let faults = found.kader.controleer().map { "\(naam)\(Self.regel(van: $0.plek, in: text)), \($0.plek): \($0.melding)" }
        guard faults.isEmpty else { throw Registerfout(faults) }
        return found
    }

    /// Bytes that were kept with a receipt, years later: not checked again, or a check that became stricter would break its replay.
    static func bewaard(_ naam: String, _ bytes: [UInt8]) throws -> Kader {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            return Kader(kader: try YAMLDecoder().decode(Afwegingskader.self, from: text), bytes: bytes, sha256: sha256(bytes))
        } catch {
            throw Registerfout(["\(naam)\(Self.uitleg(error, text))"])
        }
    }

    static func sha256(_ bytes: [UInt8]) -> String {
        Uitvoer.hex(SHA256.hash(data: bytes))
    }

    // MARK: What is wrong, and on which line

    private static func uitleg(_ error: any Error, _ text: String) -> String {
        // Yams wraps what its parser found.
        if case DecodingError.dataCorrupted(let context) = error, let inner = context.underlyingError { return uitleg(inner, text) }
        return switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            ", regel \(mark.line): dit is geen geldige YAML (\(problem))."
        case YamlError.duplicatedKeysInMapping(_, let context):
            ", regel \(context.mark.line): een naam staat er twee keer."
        case DecodingError.dataCorrupted(let context) where context.underlyingError is YamlError:
            context.underlyingError.map { uitleg($0, text) } ?? ""
        case DecodingError.keyNotFound(let key, let context):
            "\(regel(van: context.codingPath, in: text)): ‘\(pad(context.codingPath + [key]))’ ontbreekt."
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            "\(regel(van: context.codingPath, in: text)): ‘\(pad(context.codingPath))’ is niet te lezen (\(context.debugDescription))."
        default: ": dit bestand is niet te lezen."
        }
    }

    private static func pad(_ path: [any CodingKey]) -> String {
        path.map { key in key.intValue.map { "\($0 + 1)" } ?? key.stringValue }.joined(separator: ".")
    }

    /// The line of a place as the controle names it: each part is looked for below the one before.
    private static func regel(van plek: String, in text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0 == " " || $0 == "-" } }
        var found: Int?
        for part in plek.split(separator: ".") {
            let next = lines[(found ?? 0)...].firstIndex { $0 == "id: \(part)" || $0 == "code: \(part)" || $0.hasPrefix("\(part):") }
            found = next ?? found
        }
        return found.map { ", regel \($0 + 1)" } ?? ""
    }

    /// Only where no list was passed: a line that may be the wrong one is worse than none.
    private static func regel(van path: [any CodingKey], in text: String) -> String {
        path.isEmpty || path.contains { $0.intValue != nil } ? "" : regel(van: pad(path), in: text)
    }
}
