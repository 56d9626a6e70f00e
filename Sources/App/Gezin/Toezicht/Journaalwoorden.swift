// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// The codes of the journal in words that a family understands, and the kind of data each act touches.
enum Journaalwoorden {
    struct Daad: Sendable {
        let woorden: String
        let soort: Gegevenssoort
    }

    /// What was done, in words. Never the code itself: an act without words of its own is named by the sheet or kind of data it is about.
    static func daad(_ handeling: String) -> String {
        if let known = daden[handeling] { return known.woorden }
        let parts = handeling.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, parts[0] == "poort" {
            return "Geweigerd bij de aanmelding: \(Handeling(rawValue: parts[1])?.label.lowercased() ?? "een onderdeel")"
        }
        let sheet = parts.first.flatMap { Veldklasse(rawValue: $0) }?.label
        switch (sheet, parts.last) {
        case (let sheet?, "inzien"): return "\(sheet): bekeken"
        case (let sheet?, "vastleggen"): return "\(sheet): iets vastgelegd"
        case (let sheet?, "afdrukken"): return "\(sheet): afgedrukt"
        case (let sheet?, _): return "\(sheet): iets gedaan"
        case (nil, _): return "Iets gedaan (\(soort(handeling).kort))"
        }
    }

    static func soort(_ handeling: String) -> Gegevenssoort {
        if let known = daden[handeling] { return known.soort }
        return Gegevenssoort.van(handeling.split(separator: ".").first.map(String.init) ?? handeling)
    }

    static func doel(_ code: String) -> String { Doelcode(rawValue: code)?.label ?? code }

    static func rol(_ code: String) -> String { code == "systeem" ? "Het programma zelf" : Rol(rawValue: code)?.label ?? code }

    static func uitkomst(_ code: String) -> String { code == "gelukt" ? "gelukt" : "geweigerd" }

    /// From where: the address, without the level of the log-in that stands behind it.
    static func vanwaar(_ text: String) -> String { text.split(separator: " ").first.map(String.init) ?? "onbekend" }

    /// Acts that show many files at once: a list is no look into a file.
    static func isLijst(_ handeling: String) -> Bool { lijsten.contains(handeling) || handeling.hasPrefix("journaal.") }

    static let lijsten: Set<String> = [
        "werkvoorraad", "teamlijst", "zoeken", "zoekopdracht", "persoon.zoeken", "cijfers", "cijfers.lijst", "cijfers.exporteren",
        "berichten.inzien", "noodtoegang.nalezen", "concepten.inzien", "werklijst.inzien", "bekendheid.inzien",
    ]
}

/// Kinds of data, as a report of a breach names them (AVG 33 lid 3 onder a).
enum Gegevenssoort: String, CaseIterable, Sendable {
    case overzicht, gezin, bescherming, contacten, documenten, hulpvraag, analyse, plan, besluit, hulp, bericht, toestemming, toegang,
        overig

    var label: String {
        switch self {
        case .overzicht: "Overzicht van het dossier: namen, leeftijden, wat er loopt"
        case .gezin: "Namen, geboortedata, BSN, adressen, gezag en netwerk"
        case .bescherming: "Veiligheid: vlaggen, geheime adressen, afgeschermde teksten"
        case .contacten: "Notities van gesprekken"
        case .documenten: "Documenten van en over het gezin"
        case .hulpvraag: "Hulpvragen in de woorden van het gezin"
        case .analyse: "Analyse van de situatie (ook gezondheid)"
        case .plan: "Gezinsplan en evaluaties"
        case .besluit: "Besluiten en brieven"
        case .hulp: "Welke hulp, van wie en wanneer"
        case .bericht: "Berichten met aanbieders"
        case .toestemming: "Toestemming: wie ja of nee zei, en wat met wie is gedeeld"
        case .toegang: "Wie toegang had en wie keek"
        case .overig: "Overige gegevens"
        }
    }

    /// In a few words, inside a sentence.
    var kort: String { label.prefix { $0 != ":" && $0 != "(" }.lowercased() }

    /// By the first word of an act that the table does not name.
    static func van(_ woord: String) -> Gegevenssoort {
        let known: [(Gegevenssoort, [String])] = [
            (.overzicht, ["dossier", "tijdlijn"]), (.gezin, ["gezin", "persoon", "gezag", "deelname", "betrokkenheid"]),
            (.bescherming, ["bescherming", "scherm", "geheimhouding", "veiligheidsvlag", "meldcode"]),
            (.contacten, ["contact", "contacten"]), (.documenten, ["document", "documenten"]),
            (.hulpvraag, ["hulpvraag", "hulpvragen", "aanvraag", "triage"]), (.analyse, ["analyse", "bevinding"]),
            (.plan, ["plan", "gezinsplan", "evaluatie", "akkoord"]), (.besluit, ["besluit", "afweging", "brief", "bewijs", "termijn"]),
            (.hulp, ["hulp", "toewijzing", "order", "basishulp"]), (.bericht, ["bericht", "berichten"]),
            (.toestemming, ["toestemming", "delen", "voorlichting", "verwijsindex"]),
            (.toegang, ["toegang", "relatie", "noodtoegang", "leeslog", "journaal", "verzoeken", "verzoek", "bewaren"]),
        ]
        return known.first { $0.1.contains(woord) }?.0 ?? .overig
    }
}
