// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Yams

/// The register of reasons to make a verklarende analyse: read whole or not at all, before an installation is opened.
enum Aanleidingbestand {
    static let naam = "aanleidingen-verklarende-analyse.yaml"

    private struct Inhoud: Decodable {
        let aanleidingen: [Rij]
    }

    private struct Rij: Decodable {
        let code: String
        let label: String
        let van: String
        let totEnMet: String?
        let bron: String
        let opmerking: String?
        let afleiding: String?
        let getal: Int?
    }

    /// - Throws: `Registerfout` when the file is missing or damaged.
    static func vanProgramma() throws -> Aanleidingregister { try geladen.get() }

    private static let geladen = Result { try lees(Registerbestand.bytes(naam)) }

    /// - Throws: `Registerfout` with every finding.
    static func lees(_ bytes: [UInt8]) throws -> Aanleidingregister {
        let rows: [Rij]
        do {
            rows = try YAMLDecoder().decode(Inhoud.self, from: String(decoding: bytes, as: UTF8.self)).aanleidingen
        } catch {
            throw Registerfout(["\(naam) is niet te lezen. Elke rij heeft code, label, van en bron. Zet het bestand terug."])
        }
        var findings: [String] = []
        let rules = rows.compactMap { regel($0, &findings) }
        for (index, rule) in rules.enumerated() where rules[..<index].contains(where: { $0.botst(rule) }) {
            findings.append("\(naam), \(rule.code): twee rijen gelden op dezelfde dag. Geef de oude rij een einddatum (totEnMet).")
        }
        if rules.isEmpty { findings.append("\(naam): er staat geen enkele reden in.") }
        guard findings.isEmpty else { throw Registerfout(findings) }
        return Aanleidingregister(rules)
    }

    private static func regel(_ rij: Rij, _ findings: inout [String]) -> Aanleidingregel? {
        guard let from = Datum(iso: rij.van), rij.totEnMet.map({ Datum(iso: $0) != nil }) ?? true else {
            findings.append("\(naam), \(rij.code): schrijf een datum als jjjj-mm-dd.")
            return nil
        }
        guard rij.afleiding.map({ Aanleidingafleiding(rawValue: $0) != nil }) ?? true else {
            findings.append("\(naam), \(rij.code): de afleiding “\(rij.afleiding ?? "")” bestaat niet.")
            return nil
        }
        return Aanleidingregel(
            code: rij.code, label: rij.label, van: from, tot: rij.totEnMet.flatMap { Datum(iso: $0) }, bron: rij.bron,
            opmerking: rij.opmerking ?? "", afleiding: rij.afleiding.flatMap(Aanleidingafleiding.init), getal: rij.getal ?? 0)
    }
}

extension Aanleidingregel {
    /// The same reason on the same day.
    fileprivate func botst(_ ander: Aanleidingregel) -> Bool {
        code == ander.code && van <= (ander.tot ?? .laatst) && ander.van <= (tot ?? .laatst)
    }
}

extension Datum {
    fileprivate static let laatst = Datum(dagnummer: 4_000_000)
}
