// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// What narrows a search for messages besides number and kind: codes and days only, so it may stand in the address.
struct Berichtfilter: Sendable {
    /// Shown at most; looked through at most when a code is asked, because codes lie sealed.
    static let getoond = 50, doorzocht = 2_000

    /// AGB-code of the aanbieder.
    var agb = ""
    /// A code of a retour or of the chain.
    var code = ""
    var stand: Wachtstand?
    var tijd: Tijd?
    var vandaag: Datum = .oudst

    enum Wachtstand: String, Sendable, CaseIterable {
        case aandacht, antwoord, onderweg

        var label: String {
            switch self {
            case .aandacht: "Vraagt aandacht"
            case .antwoord: "Wacht op antwoord"
            case .onderweg: "Gaat vanzelf verder"
            }
        }
    }

    enum Tijd: String, Sendable, CaseIterable {
        case week, maand, kwartaal, jaar

        var label: String {
            switch self {
            case .week: "De laatste 7 dagen"
            case .maand: "De laatste 30 dagen"
            case .kwartaal: "De laatste 3 maanden"
            case .jaar: "De laatste 12 maanden"
            }
        }

        func begin(_ vandaag: Datum) -> Datum {
            switch self {
            case .week: vandaag.plus(dagen: -7)
            case .maand: vandaag.plus(dagen: -30)
            case .kwartaal: vandaag.plus(maanden: -3)
            case .jaar: vandaag.plus(jaren: -1)
            }
        }
    }

    init() {}

    init(_ verzoek: Verzoek) {
        func teken(_ naam: String, _ most: Int) -> String {
            String((verzoek.vraag(naam) ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(most))
        }
        agb = teken("aanbieder", 8)
        code = teken("code", 10)
        stand = verzoek.vraag("stand").flatMap(Wachtstand.init(rawValue:))
        tijd = verzoek.vraag("tijd").flatMap(Tijd.init(rawValue:))
        vandaag = verzoek.vandaag
    }

    var isLeeg: Bool { agb.isEmpty && code.isEmpty && stand == nil && tijd == nil }

    // MARK: Form

    /// - Parameter aanbieders: names by AGB-code.
    func velden(_ aanbieders: [String: String]) -> HTML {
        let known = aanbieders.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
        return """
            \(Self.keuze("aanbieder", "Aanbieder", "Alle aanbieders", known, agb))
            \(Self.keuze("stand", "Hoe staat het ervoor?", "Alles", Wachtstand.allCases.map { ($0.rawValue, $0.label) }, stand?.rawValue ?? ""))
            \(Self.keuze("tijd", "Sinds wanneer?", "Altijd", Tijd.allCases.map { ($0.rawValue, $0.label) }, tijd?.rawValue ?? ""))
            <div class="veld"><label for="f-code">Code van de afwijzing</label>
            <p class="hulp" id="f-code-hulp">Zoals 0001 of IB010. Zoekt in de laatste \(Self.doorzocht) berichten.</p>
            <input class="breed-12" id="f-code" name="code" type="text" value="\(code)" autocomplete="off" spellcheck="false" aria-describedby="f-code-hulp"></div>

            """
    }

    private static func keuze(_ naam: String, _ label: String, _ alles: String, _ keuzes: [(String, String)], _ nu: String) -> HTML {
        let options = keuzes.map { code, text -> HTML in "<option value=\"\(code)\"\(attribuut: "selected", code == nu)>\(text)</option>" }
        return """
            <div class="veld"><label for="f-\(naam)">\(label)</label>
            <select id="f-\(naam)" name="\(naam)"><option value="">\(alles)</option>\(options)</select></div>
            """
    }
}
