// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Monitor

/// The list of schools, practices and kinderopvang as a table that any spreadsheet opens, and back. One row each; several wijken stand
/// apart by a bar. Who of the team is the contact is chosen on the page: a table knows no colleagues.
enum Vindplaatscsv {
    static let kolommen = ["soort", "naam", "team", "wijken", "poh", "aantal", "persoon", "functie", "telefoon", "mail"]

    static func tekst(_ page: Vindplaatslijst) -> String {
        let rows = page.alle.map { item -> [String] in
            let there = item.persoon?.inhoud
            return [
                item.inhoud.vindplaatssoort.rawValue, item.inhoud.naam, page.bezetting.teams[item.inhoud.team]?.naam ?? "",
                item.inhoud.wijken.joined(separator: "|"), item.inhoud.poh?.rawValue ?? "", item.inhoud.aantal.map(String.init) ?? "",
                there?.naam ?? "", there?.functie ?? "", there?.telefoon ?? "", there?.mail ?? "",
            ]
        }
        return Csv.schrijf(kop: kolommen, rijen: rows.map { $0.map { Csv.Cel.tekst($0) } })
    }

    /// A line that is right.
    struct Regel: Sendable {
        let plek: Vindplaatsinvoer
        let persoon: Vindplaatspersooninvoer
        /// The one of this name that is there already.
        let bekend: Vindplaatsbeeld?
    }

    struct Lezing: Sendable {
        var goed: [Regel] = []
        /// Line of the file and what to mend.
        var bevindingen: [(regel: Int, tekst: String)] = []
    }

    static func lees(_ bytes: [UInt8], _ page: Vindplaatslijst, op dag: Datum) -> Lezing {
        var reading = Lezing()
        do {
            var records = try Csvlezer.lees(bytes)
            guard !records.isEmpty else { return Lezing(bevindingen: [(1, "Het bestand is leeg.")]) }
            let head = records.removeFirst().velden.map { $0.lowercased() }
            let missing = ["soort", "naam", "team"].filter { !head.contains($0) }
            guard missing.isEmpty else {
                return Lezing(bevindingen: [(1, "Deze kolommen ontbreken: \(missing.joined(separator: ", ")).")])
            }
            for record in records { reading.neem(record, head, page, dag) }
        } catch {
            reading.bevindingen.append((error.regel, error.tekst))
        }
        return reading
    }
}

extension Vindplaatscsv.Lezing {
    fileprivate mutating func neem(_ record: Csvrecord, _ kop: [String], _ page: Vindplaatslijst, _ dag: Datum) {
        guard record.velden.count == kop.count else {
            bevindingen.append((record.regel, "Deze regel heeft \(record.velden.count) velden, de kop heeft er \(kop.count)."))
            return
        }
        let cell = Dictionary(zip(kop, record.velden.map(Self.zonderTeken)), uniquingKeysWith: { first, _ in first })
        let team = page.magBeheren.first { $0.naam.lowercased() == (cell["team"] ?? "").trimmed.lowercased() }
        let name = (cell["naam"] ?? "").trimmed.lowercased()
        let known = page.alle.first { $0.inhoud.naam.lowercased() == name }
        let (typed, there) = Self.velden(cell, team, known)
        let plek = Vindplaatsinvoer.lees(typed, op: dag).uit(["wijken": page.wijkkeuzes, "team": page.teamkeuzes])
        let persoon = Vindplaatspersooninvoer.lees(there, op: dag)
        var faults = plek.fouten.filter { $0.veld != "team" || team != nil }.map { "\($0.veld): \($0.melding)" }
        if team == nil { faults.append("team: dit is geen team dat u bijhoudt.") }
        if let known, !page.magBeheren.contains(where: { $0.team == known.inhoud.team }) {
            faults.append("naam: dit hoort bij een ander team.")
        }
        if goed.contains(where: { $0.plek.naamVindplaats.lowercased() == name }) {
            faults.append("naam: deze naam staat al op een eerdere regel.")
        }
        faults += persoon.fouten.map { "\($0.veld == "naam" ? "persoon" : $0.veld): \($0.melding)" }
        guard faults.isEmpty else {
            bevindingen += faults.map { (record.regel, $0) }
            return
        }
        goed.append(Vindplaatscsv.Regel(plek: plek.form, persoon: persoon.form, bekend: known))
    }

    /// As the two forms would have it. A column that is not in the file changes nothing.
    private static func velden(_ cell: [String: String], _ team: Teamgegevens?, _ known: Vindplaatsbeeld?) -> (Ingevuld, Ingevuld) {
        var place = known.map { Vindplaatsinvoer($0.inhoud).ingevuld } ?? [:]
        for column in ["soort", "naam", "poh", "aantal"] { if let text = cell[column] { place[column] = [text] } }
        place["team"] = [team?.team.hex ?? ""]
        if let areas = cell["wijken"] { place["wijken"] = areas.split(separator: "|").map { String($0).trimmed } }
        let now = known?.persoon?.inhoud
        // Somebody else has another telephone.
        let isOther = cell["persoon"].map { $0.trimmed != now?.naam ?? "" } ?? false
        var there = isOther ? [:] : now.map { Vindplaatspersooninvoer($0).ingevuld } ?? [:]
        for (column, field) in [("persoon", "naam"), ("functie", "functie"), ("telefoon", "telefoon"), ("mail", "mail")] {
            if let text = cell[column] { there[field] = [text] }
        }
        return (place, there)
    }

    /// Without the sign that keeps a spreadsheet from taking text for a formula.
    private static func zonderTeken(_ text: String) -> String {
        text.first == "'" && text.dropFirst().first.map { "=+-@".contains($0) } ?? false ? String(text.dropFirst()) : text
    }
}
