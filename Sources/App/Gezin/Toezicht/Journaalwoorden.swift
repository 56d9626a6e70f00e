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

    /// What was done, in words.
    static func daad(_ handeling: String) -> String {
        daden[handeling]?.woorden ?? handeling.replacing(".", with: ": ").replacing("-", with: " ").metHoofdletter
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

    static let daden: [String: Daad] = [
        "inzien": Daad(woorden: "Bekeken", soort: .overzicht),
        "vastleggen": Daad(woorden: "Vastgelegd", soort: .overzicht),
        "dossier.inzien": Daad(woorden: "Overzicht van het dossier bekeken", soort: .overzicht),
        "dossier.aanmaken": Daad(woorden: "Dossier gemaakt", soort: .overzicht),
        "dossier.afsluiten": Daad(woorden: "Dossier afgesloten", soort: .overzicht),
        "gezin.inzien": Daad(woorden: "Gezin en netwerk bekeken", soort: .gezin),
        "persoon.inzien": Daad(woorden: "Gegevens van een persoon bekeken", soort: .gezin),
        "persoon.zoeken": Daad(woorden: "Een persoon opgezocht", soort: .gezin),
        "deelname.vastleggen": Daad(woorden: "Iemand aan het gezin toegevoegd", soort: .gezin),
        "deelname.beeindigen": Daad(woorden: "Vastgelegd dat iemand niet meer meedoet", soort: .gezin),
        "gezag.vastleggen": Daad(woorden: "Gezag vastgelegd", soort: .gezin),
        "betrokkenheid.vastleggen": Daad(woorden: "Vastgelegd wie er betrokken is", soort: .gezin),
        "geheim-adres.inzien": Daad(woorden: "Een geheim adres bekeken", soort: .bescherming),
        "bescherming.inzien": Daad(woorden: "Vlaggen, geheimen en schermen bekeken", soort: .bescherming),
        "bescherming.beeindigen": Daad(woorden: "Een vlag, geheim of scherm beëindigd", soort: .bescherming),
        "veiligheidsvlag.vastleggen": Daad(woorden: "Een veiligheidsvlag gezet", soort: .bescherming),
        "geheimhouding.vastleggen": Daad(woorden: "Een geheim vastgelegd", soort: .bescherming),
        "scherm.vastleggen": Daad(woorden: "Een scherm geplaatst", soort: .bescherming),
        "contacten.inzien": Daad(woorden: "Contactnotities gelezen", soort: .contacten),
        "contacten.afdrukken": Daad(woorden: "Contactnotities afgedrukt", soort: .contacten),
        "contact.vastleggen": Daad(woorden: "Een contactnotitie geschreven", soort: .contacten),
        "contact.verbeteren": Daad(woorden: "Een contactnotitie verbeterd", soort: .contacten),
        "triage": Daad(woorden: "De hulpvraag beoordeeld", soort: .hulpvraag),
        "aanvraag.vastleggen": Daad(woorden: "Een aanvraag vastgelegd", soort: .hulpvraag),
        "aanvraag.intrekken": Daad(woorden: "Een aanvraag ingetrokken", soort: .hulpvraag),
        "analyse.vastleggen": Daad(woorden: "De analyse bijgewerkt", soort: .analyse),
        "gezinsplan.herzien": Daad(woorden: "Het gezinsplan bijgewerkt", soort: .plan),
        "evaluatie.vastleggen": Daad(woorden: "Een evaluatie vastgelegd", soort: .plan),
        "afdrukken": Daad(woorden: "Afgedrukt", soort: .overig),
        "plan.inzien": Daad(woorden: "Het gezinsplan gelezen", soort: .plan),
        "plan.afdrukken": Daad(woorden: "Het gezinsplan afgedrukt", soort: .plan),
        "plan.vastleggen": Daad(woorden: "In het gezinsplan geschreven", soort: .plan),
        "analyse.inzien": Daad(woorden: "De analyse gelezen", soort: .analyse),
        "analyse.afdrukken": Daad(woorden: "De analyse afgedrukt", soort: .analyse),
        "besluit.inzien": Daad(woorden: "Afweging en besluit gelezen", soort: .besluit),
        "besluit.vastleggen": Daad(woorden: "In de afweging geschreven", soort: .besluit),
        "hulpvraag.inzien": Daad(woorden: "De hulpvraag gelezen", soort: .hulpvraag),
        "hulpvraag.vastleggen": Daad(woorden: "Een hulpvraag vastgelegd", soort: .hulpvraag),
        "overzicht.inzien": Daad(woorden: "Overzicht van het dossier bekeken", soort: .overzicht),
        "brief.inzien": Daad(woorden: "Een brief bekeken", soort: .besluit),
        "bewijs.inzien": Daad(woorden: "Het bewijs van een besluit bekeken", soort: .besluit),
        "hulp.inzien": Daad(woorden: "De hulp bekeken", soort: .hulp),
        "hulp.bestellen": Daad(woorden: "Hulp besteld", soort: .hulp),
        "hulp.verbeteren": Daad(woorden: "Een bestelling verbeterd", soort: .hulp),
        "toewijzing.versturen": Daad(woorden: "Een toewijzing verstuurd", soort: .hulp),
        "bericht.inzien": Daad(woorden: "Een bericht bekeken", soort: .bericht),
        "bericht.ophalen": Daad(woorden: "Een bericht opgehaald", soort: .bericht),
        "toegang.inzien": Daad(woorden: "Bekeken wie mag kijken en wie keek", soort: .toegang),
        "leeslog.afdrukken": Daad(woorden: "Afgedrukt wie keek", soort: .toegang),
        "relatie.geven": Daad(woorden: "Iemand toegang gegeven", soort: .toegang),
        "relatie.beeindigen": Daad(woorden: "Iemands toegang beëindigd", soort: .toegang),
        "noodtoegang": Daad(woorden: "Noodtoegang genomen", soort: .toegang),
        "noodtoegang.nalezen": Daad(woorden: "Noodtoegang nagelezen", soort: .toegang),
        "zoeken": Daad(woorden: "Gezocht of iemand al bekend is", soort: .gezin),
        "zoekopdracht": Daad(woorden: "Gezocht of iemand al bekend is", soort: .gezin),
        "werkvoorraad": Daad(woorden: "In de eigen lijst met werk gezien", soort: .overzicht),
        "teamlijst": Daad(woorden: "In de lijst van het team gezien", soort: .overzicht),
        "cijfers.lijst": Daad(woorden: "In de lijst achter een cijfer gezien", soort: .overzicht),
        "berichten.inzien": Daad(woorden: "In de lijst met berichten gezien", soort: .bericht),
        "journaal.persoon": Daad(woorden: "Nagekeken wie er keek", soort: .toegang),
        "journaal.dossier": Daad(woorden: "Nagekeken wie er keek", soort: .toegang),
        "journaal.medewerker": Daad(woorden: "Nagekeken wat een medewerker zag", soort: .toegang),
        "journaal.exporteren": Daad(woorden: "Opgeslagen wie er keek", soort: .toegang),
        "journaal.afdrukken": Daad(woorden: "Afgedrukt wie er keek", soort: .toegang),
        "journaal.zoeken": Daad(woorden: "Een persoon opgezocht om na te kijken wie er keek", soort: .toegang),
        "journaal.steekproef": Daad(woorden: "In een steekproef nagekeken", soort: .toegang),
        "journaal.signalen": Daad(woorden: "Een opvallende blik nagekeken", soort: .toegang),
        "datalek.inzien": Daad(woorden: "Uitgezocht wat er bij een datalek is gezien", soort: .toegang),
    ]
}

/// Kinds of data, as a report of a breach names them (AVG 33 lid 3 onder a).
enum Gegevenssoort: String, CaseIterable, Sendable {
    case overzicht, gezin, bescherming, contacten, hulpvraag, analyse, plan, besluit, hulp, bericht, toegang, overig

    var label: String {
        switch self {
        case .overzicht: "Overzicht van het dossier: namen, leeftijden, wat er loopt"
        case .gezin: "Namen, geboortedata, BSN, adressen, gezag en netwerk"
        case .bescherming: "Veiligheid: vlaggen, geheime adressen, afgeschermde teksten"
        case .contacten: "Notities van gesprekken"
        case .hulpvraag: "Hulpvragen in de woorden van het gezin"
        case .analyse: "Analyse van de situatie (ook gezondheid)"
        case .plan: "Gezinsplan en evaluaties"
        case .besluit: "Besluiten en brieven"
        case .hulp: "Welke hulp, van wie en wanneer"
        case .bericht: "Berichten met aanbieders"
        case .toegang: "Wie toegang had en wie keek"
        case .overig: "Overige gegevens"
        }
    }

    /// By the first word of an act that the table does not name.
    static func van(_ woord: String) -> Gegevenssoort {
        let known: [(Gegevenssoort, [String])] = [
            (.overzicht, ["dossier", "tijdlijn"]), (.gezin, ["gezin", "persoon", "gezag", "deelname", "betrokkenheid"]),
            (.bescherming, ["bescherming", "scherm", "geheimhouding", "veiligheidsvlag", "meldcode"]),
            (.contacten, ["contact", "contacten"]),
            (.hulpvraag, ["hulpvraag", "hulpvragen", "aanvraag", "triage"]), (.analyse, ["analyse", "bevinding"]),
            (.plan, ["plan", "gezinsplan", "evaluatie", "akkoord"]), (.besluit, ["besluit", "afweging", "brief", "bewijs", "termijn"]),
            (.hulp, ["hulp", "toewijzing", "order", "basishulp"]), (.bericht, ["bericht", "berichten"]),
            (.toegang, ["toegang", "relatie", "noodtoegang", "leeslog", "journaal"]),
        ]
        return known.first { $0.1.contains(woord) }?.0 ?? .overig
    }
}
