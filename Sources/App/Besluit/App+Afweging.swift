// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag

/// What a kader says, for the command line.
package struct Afweegverslag: Sendable {
    package let tekst: String
    package let json: String
    /// The facts could be read.
    package let isGelukt: Bool

    init(_ tekst: String, _ inhoud: some Encodable, isGelukt: Bool = true) throws {
        self.tekst = tekst
        self.isGelukt = isGelukt
        json = String(decoding: try Self.canoniek(inhoud, [.prettyPrinted]), as: UTF8.self)
    }

    /// The same bytes for the same content.
    static func canoniek(_ inhoud: some Encodable, _ meer: JSONEncoder.OutputFormatting = []) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = meer.union([.sortedKeys, .withoutEscapingSlashes])
        return try encoder.encode(inhoud)
    }
}

/// The outcome of a kader over facts, with the road to it. The hash is over everything else here.
struct Afweegtoets: Encodable {
    struct Kader: Encodable {
        let id: String
        let versie: Int
        let sha256: String
    }

    struct Stap: Encodable {
        let stap: String
        let titel: String
        let conclusie: String?
        let label: String?
        /// `professional`, `tabel` or `niemand`.
        let door: String
        /// Lines of the table that hold, from 1.
        let regels: [Int]
        let mist: [String]
        let grond: Grond?
    }

    let kader: Kader
    let uitkomst: Kaderproef.Uitkomst
    let stap: String
    let mist: [String]
    let stappen: [Stap]
    let wetsgronden: [Grond]
    var hash = ""

    init(_ kader: Kaderregister.Kader, _ opgave: Afweegopgave) throws {
        let found = kader.rekenaar.loop(opgave.gegevens, conclusies: opgave.conclusies)
        self.kader = Kader(id: kader.kader.id, versie: kader.kader.versie, sha256: kader.sha256)
        uitkomst = found.uitkomst
        stap = found.stap
        mist = found.mist
        stappen = found.stappen.map { Self.stap($0, kader.kader) }
        wetsgronden = opgave.wetsgronden
        hash = Kaderregister.sha256([UInt8](try Afweegverslag.canoniek(self)))
    }

    private static func stap(_ walked: Kaderproef.Stap, _ kader: Afwegingskader) -> Stap {
        let step = kader.stap(walked.id)
        var missing: [String] = []
        if case .mist(let names) = walked.spoor?.uitkomst { missing = names }
        return Stap(
            stap: walked.id, titel: step?.titel ?? walked.id, conclusie: walked.conclusie,
            label: walked.conclusie.flatMap { step?.conclusie($0)?.label },
            door: walked.conclusie == nil ? "niemand" : walked.gekozen == walked.conclusie ? "professional" : "tabel",
            regels: walked.spoor?.regels ?? [], mist: missing, grond: walked.spoor?.grond)
    }

    var tekst: String {
        let end =
            switch uitkomst {
            case .voorziening: "een individuele voorziening"
            case .geenVoorziening: "geen individuele voorziening (bij ‘\(stap)’)"
            case .mist: "mist: \(mist.joined(separator: ", ")) (bij ‘\(stap)’)"
            }
        var lines = ["Kader \(kader.id), versie \(kader.versie) (\(kader.sha256.prefix(12)))", "Uitkomst: \(end)"]
        for walked in stappen {
            lines.append("- \(walked.titel) \(walked.label ?? "niet bekend") (\(walked.door))")
            guard let ground = walked.grond else { continue }
            lines.append("  \(ground.uitleg) (\(ground.bron))")
        }
        lines += wetsgronden.map { "- \($0.uitleg) (\($0.bron))" }
        return (lines + ["Hash: \(hash)"]).joined(separator: "\n")
    }
}

extension App {
    /// A kader of this program with its tables compiled.
    package static func rekenaar(_ naam: String) throws -> Kaderrekenaar { try Kaderregister.vanProgramma().kader(naam).rekenaar }

    /// What a kader of this program says about facts in JSON: `{"naam": "waarde"}`. Needs no installation.
    /// - Throws: `Registerfout` when a kader is not sound; `nietMogelijk` when it is not there.
    package static func toetsAfweging(kader naam: String, feiten json: Data) throws -> Afweegverslag {
        let kader = try Kaderregister.vanProgramma().kader(naam)
        let values: [String: Feitwaarde]
        do {
            values = try JSONDecoder().decode([String: Feitwaarde].self, from: json)
        } catch {
            let text = "De feiten zijn niet te lezen. Schrijf ze als JSON: {\"besluit.peildatum\": \"2026-03-02\"}."
            return try Afweegverslag(text, ["bevindingen": [text]], isGelukt: false)
        }
        let given = Afweegopgave(values.mapValues(\.tekst), kader: kader.kader)
        guard given.fouten.isEmpty else {
            let lines = given.fouten.map { "\($0.veld): \($0.melding)" }
            return try Afweegverslag(lines.joined(separator: "\n"), ["bevindingen": lines], isGelukt: false)
        }
        let found = try Afweegtoets(kader, given)
        return try Afweegverslag(found.tekst, found)
    }
}

/// A text, or a whole number written as such.
private struct Feitwaarde: Decodable {
    let tekst: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // No number: then it must be a text.
        if let number = try? container.decode(Int.self) {
            tekst = String(number)
        } else {
            tekst = try container.decode(String.self)
        }
    }
}
