// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Monitor

/// The kaart as a table that any spreadsheet opens, and back. One row a voorziening; several codes in one field stand apart by a bar.
enum Kaartcsv {
    static let kolommen = [
        "id", "naam", "organisatie", "soort", "vragen", "van", "tot", "wijken", "vormen", "toegang", "omschrijving", "kosten", "telefoon",
        "website", "adres", "wanneer", "nagekeken",
    ]

    static func tekst(_ kaart: SocialeKaart) -> String {
        let rows = kaart.voorzieningen.map { item -> [String] in
            [
                item.voorziening.hex, item.naam, item.organisatie, item.kaartsoort.rawValue,
                item.vragen.map(\.rawValue).joined(separator: "|"), "\(item.leeftijdVan)", "\(item.leeftijdTot)",
                item.wijken.joined(separator: "|"), item.vormen.map(\.rawValue).joined(separator: "|"), item.toegang.rawValue,
                item.omschrijving, item.kosten, item.telefoon, item.website, item.adres, item.wanneer, item.nagekeken.iso,
            ]
        }
        return Csv.schrijf(kop: kolommen, rijen: rows.map { $0.map { Csv.Cel.tekst($0) } })
    }

    /// A line that is right, or what is wrong with it.
    struct Lezing: Sendable {
        var goed: [(regel: Int, form: Kaartinvoer, id: ID<Kaartvoorziening>?, nagekeken: Datum?)] = []
        /// Line of the file and what to mend.
        var bevindingen: [(regel: Int, tekst: String)] = []
    }

    /// - Parameter bekend: the ids that are on the kaart now: a line that names another would make a place nobody meant.
    static func lees(_ bytes: [UInt8], wijken: [Wijk], bekend: Set<ID<Kaartvoorziening>>, op dag: Datum) -> Lezing {
        var reading = Lezing()
        do {
            var records = try Csvlezer.lees(bytes)
            guard !records.isEmpty else {
                reading.bevindingen = [(1, "Het bestand is leeg.")]
                return reading
            }
            let head = records.removeFirst().velden.map { $0.lowercased() }
            let missing = ["naam", "organisatie", "soort", "vragen", "vormen", "toegang", "omschrijving"].filter { !head.contains($0) }
            guard missing.isEmpty else {
                reading.bevindingen = [(1, "Deze kolommen ontbreken: \(missing.joined(separator: ", ")).")]
                return reading
            }
            for record in records { reading.neem(record, head, wijken, bekend, dag) }
        } catch {
            reading.bevindingen.append((error.regel, error.tekst))
        }
        return reading
    }
}

extension Kaartcsv.Lezing {
    fileprivate mutating func neem(
        _ record: Csvrecord, _ kop: [String], _ wijken: [Wijk], _ bekend: Set<ID<Kaartvoorziening>>, _ dag: Datum
    ) {
        guard record.velden.count == kop.count else {
            bevindingen.append((record.regel, "Deze regel heeft \(record.velden.count) velden, de kop heeft er \(kop.count)."))
            return
        }
        let cell = Dictionary(zip(kop, record.velden.map(Self.zonderTeken)), uniquingKeysWith: { first, _ in first })
        var typed: Ingevuld = [:]
        for veld in Kaartinvoer.velden {
            let text = cell[veld.id] ?? ""
            typed[veld.id] =
                ["vragen", "wijken", "vormen"].contains(veld.id) ? text.split(separator: "|").map { String($0).trimmed } : [text]
        }
        if typed["tot"] == [String(Kaartvoorziening.oudste)] { typed["tot"] = [""] }
        let read = Kaartinvoer.lees(typed, op: dag).uit(["wijken": wijken.map { Keuze($0.code, $0.naam) }])
        let (idText, dayText) = (cell["id"] ?? "", cell["nagekeken"] ?? "")
        var faults = read.fouten.map { "\($0.veld): \($0.melding)" }
        let id = ID<Kaartvoorziening>(idText)
        if !idText.isEmpty, id.map(bekend.contains) != true {
            faults.append("id: dit kenmerk staat niet op de kaart. Laat het leeg voor een nieuwe plek.")
        }
        if let id, goed.contains(where: { $0.id == id }) { faults.append("id: dit kenmerk staat al op een eerdere regel.") }
        let checked = Datum(iso: dayText)
        if !dayText.isEmpty, checked == nil || checked.map({ dag < $0 }) == true {
            faults.append("nagekeken: schrijf een dag als 2026-03-02, niet later dan vandaag.")
        }
        guard faults.isEmpty else {
            bevindingen += faults.map { (record.regel, $0) }
            return
        }
        goed.append((record.regel, read.form, id, checked))
    }

    /// Without the sign that keeps a spreadsheet from taking text for a formula.
    private static func zonderTeken(_ text: String) -> String {
        text.first == "'" && text.dropFirst().first.map { "=+-@".contains($0) } ?? false ? String(text.dropFirst()) : text
    }
}
