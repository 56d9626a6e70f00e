// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A new value of one setting, from a day on.
struct Instellinginvoer: Invoer {
    var waarde = ""
    var van: Datum?
    var grond = ""

    static let naam = "instelling"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 3
    static let velden: [Veld<Self>] = [
        .keuze("waarde", \.waarde, "Nieuwe waarde", uit: [], lang: true, verplicht: true, nut: .veiligheid, grond: "BIO2"),
        .datum("van", \.van, "Vanaf welke dag?", verplicht: true, nut: .veiligheid, grond: "BIO2"),
        .tekst(
            "grond", \.grond, "Waar staat dit?", hulp: "Het besluit of de afspraak waar dit op rust.", verplicht: true,
            nut: .veiligheid, grond: "AVG 5 lid 2", tot: 300),
    ]

    /// The same for a value that is typed: a telephone number, a sentence.
    static func velden(voor wat: Instelbaar) -> [Veld<Self>] {
        guard let (label, help, length) = wat.getypt else { return velden }
        let typed = Veld<Self>.tekst(
            "waarde", \.waarde, label, soort: length <= 30 ? .tekst(breedte: 20) : .tekstvlak(rijen: 2), hulp: help, verplicht: true,
            nut: .veiligheid, grond: "BIO2", tot: length)
        return [typed] + velden.dropFirst()
    }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        van.map { $0 < vandaag } ?? false ? [Veldfout("van", "Kies vandaag of een latere dag.")] : []
    }
}

extension Instelbaar {
    /// The values to choose from; none: the value is typed.
    var keuzes: [Keuze] {
        switch self {
        case .keuze(let key): return key.keuzes
        case .termijn(let kind): return (1...kind.rij.hoogstens).map { Keuze("\($0)", kind.termijn($0).uitgeschreven) }
        case .overgang: return []
        case .verordening(let point):
            if point.isJaNee { return [Keuze("ja", "Ja"), Keuze("nee", "Nee")] }
            guard point.hulpsoort != nil else { return [] }
            return [Keuze(Verordeningpunt.vrij, "Vrij toegankelijk: geen besluit"), Keuze(Verordeningpunt.individueel, "Met een besluit")]
        case .reden(let kind):
            guard !kind.isEigen else { return [] }
            let off = Keuze(Aanleidingsoort.uit, "Geen reden")
            guard let numbers = kind.getallen else { return [Keuze("ja", "Wel een reden"), off] }
            return numbers.map { Keuze("\($0)", kind.zin("\($0)")) } + [off]
        }
    }

    /// What the field of a typed value says, and how long that may be; nil: it is chosen.
    var getypt: (label: String, hulp: String, tot: Int)? {
        switch self {
        case .keuze(let key) where key.isNummer:
            ("Nieuw nummer", "Vul “\(Instellingssleutel.geenNummer)” in om het weg te halen.", 30)
        case .overgang: ("Nieuwe zin", "Vul “\(Overgangspunt.vervalt)” in om dit punt van de lijst te halen.", 300)
        case .verordening(let point) where point.leeftijd != nil:
            ("De norm", "Vul “\(Verordeningpunt.kader)” in om de tekst van het kader te volgen.", Verordeningpunt.meesteTekens)
        case .verordening(let point) where point.isTekst:
            (
                "De regel, met het artikel", "Vul “\(Verordeningpunt.niets)” in als de verordening hier niets over zegt.",
                Verordeningpunt.meesteTekens
            )
        case .reden(let kind) where kind.isEigen: ("De reden", "Vul “\(Aanleidingsoort.uit)” in als dit geen reden meer is.", 100)
        default: nil
        }
    }

    func toon(_ waarde: String) -> String { keuzes.first { $0.code == waarde }?.label ?? waarde }
}

extension Instellingssleutel {
    /// The values to choose from.
    var keuzes: [Keuze] {
        if dienst != nil { return Betrouwbaarheidsniveau.keuzes }
        if isJaNee { return [Keuze("ja", "Ja"), Keuze("nee", "Nee")] }
        if self == .exportPerDag { return [5, 10, 20, 30, 50, 75, 100, 200, 500].map { Keuze("\($0)", "\($0) keer") } }
        if self == .sleutelkopieDagen { return (1...Self.meesteKopiedagen).map { Keuze("\($0)", $0 == 1 ? "1 dag" : "\($0) dagen") } }
        if isNummer { return [] }
        if isUren { return (1...72).map { Keuze("\($0)", "\($0) uur") } }
        if self == .meeUren { return (1...Self.meesteMeeUren).map { Keuze("\($0)", $0 == 1 ? "1 uur" : "\($0) uur") } }
        if self == .brieflinkDagen { return (1...Self.meesteBriefdagen).map { Keuze("\($0)", $0 == 1 ? "1 dag" : "\($0) dagen") } }
        if let kortste = kortsteJaren { return (kortste...Self.langsteJaren).map { Keuze("\($0)", "\($0) jaar") } }
        return (1...104).map(String.init).filter { fout($0) == nil }.map { Keuze($0, $0) }
    }
}
