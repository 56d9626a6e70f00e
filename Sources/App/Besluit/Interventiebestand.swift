// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Yams

/// The register of interventions: read whole or not at all, before an installation is opened.
enum Interventiebestand {
    static let naam = "interventies.yaml"

    private struct Inhoud: Decodable {
        let interventies: [Rij]
    }

    private struct Rij: Decodable {
        let code: String
        let naam: String
        let doelgroep: String
        let status: String
        let wetenschap: String
        let praktijk: String
        let ervaring: String
        let richtduurWeken: Int?
        let van: String
        let totEnMet: String?
        let bron: String
        let opmerking: String?
        let demo: Bool?
    }

    /// Rows made up for the demo are there in the demo only.
    /// - Throws: `Registerfout` when the file is missing or damaged.
    static func vanProgramma(demo: Bool) throws -> Interventieregister {
        let all = try geladen.get()
        return demo ? all : Interventieregister(all.rijen.filter { !$0.isDemo })
    }

    private static let geladen = Result { try lees(Registerbestand.bytes(naam)) }

    /// - Throws: `Registerfout` with every finding.
    static func lees(_ bytes: [UInt8]) throws -> Interventieregister {
        let rows: [Rij]
        do {
            rows = try YAMLDecoder().decode(Inhoud.self, from: String(decoding: bytes, as: UTF8.self)).interventies
        } catch {
            throw Registerfout([
                "\(naam) is niet te lezen. Elke rij heeft code, naam, doelgroep, status, wetenschap, praktijk, ervaring, van en bron."
            ])
        }
        var findings: [String] = []
        let entries = rows.compactMap { interventie($0, &findings) }
        for (index, entry) in entries.enumerated() where entries[..<index].contains(where: { $0.botst(entry) }) {
            findings.append("\(naam), \(entry.code): twee rijen gelden op dezelfde dag. Geef de oude rij een einddatum (totEnMet).")
        }
        guard findings.isEmpty else { throw Registerfout(findings) }
        return Interventieregister(entries)
    }

    private static func interventie(_ rij: Rij, _ findings: inout [String]) -> Interventie? {
        func wrong(_ text: String) -> Interventie? {
            findings.append("\(naam), \(rij.code): \(text)")
            return nil
        }
        guard let from = Datum(iso: rij.van), rij.totEnMet.map({ Datum(iso: $0) != nil }) ?? true else {
            return wrong("schrijf een datum als jjjj-mm-dd.")
        }
        guard let status = Kennisoordeel(rawValue: rij.status), let science = Kennisoordeel(rawValue: rij.wetenschap),
            let practice = Kennisoordeel(rawValue: rij.praktijk), let lived = Kennisoordeel(rawValue: rij.ervaring)
        else { return wrong("een oordeel is werkt, onbekend of niet-doen.") }
        guard status == .onbekend || [science, practice, lived].contains(status) else {
            return wrong("de status is \(status.label), maar geen van de drie bronnen zegt dat.")
        }
        guard rij.richtduurWeken.map({ 0 < $0 && $0 <= 520 }) ?? true else { return wrong("een richtduur is een aantal weken boven nul.") }
        guard !rij.bron.isBlank, !rij.naam.isBlank, !rij.doelgroep.isBlank else { return wrong("naam, doelgroep en bron zijn nodig.") }
        return Interventie(
            code: rij.code, naam: rij.naam, doelgroep: rij.doelgroep, status: status, wetenschap: science, praktijk: practice,
            ervaring: lived, richtduurWeken: rij.richtduurWeken, van: from, tot: rij.totEnMet.flatMap { Datum(iso: $0) }, bron: rij.bron,
            opmerking: rij.opmerking ?? "", isDemo: rij.demo ?? false)
    }
}

extension Interventie {
    /// The same intervention on the same day.
    fileprivate func botst(_ ander: Interventie) -> Bool {
        guard code == ander.code else { return false }
        let mine = Periode(van: van, totEnMet: tot), other = Periode(van: ander.van, totEnMet: ander.tot)
        return mine.flatMap { period in other.map { period.overlapt($0) } } ?? true
    }
}

extension Config {
    /// With what is made up for the demo when this is the demo gemeente.
    func interventies() throws -> Interventieregister { try Interventiebestand.vanProgramma(demo: gemeentecode == "9998") }
}
