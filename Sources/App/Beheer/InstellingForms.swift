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

    /// The same for a value that is typed.
    static let getypt: [Veld<Self>] =
        [
            .tekst(
                "waarde", \.waarde, "Nieuw nummer", soort: .tekst(breedte: 20),
                hulp: "Vul “\(Instellingssleutel.geenNummer)” in om het weg te halen.", verplicht: true, nut: .veiligheid,
                grond: "Jeugdwet 2.6 lid 1 onder b", tot: 30)
        ] + velden.dropFirst()

    func controleer(op vandaag: Datum) -> [Veldfout] {
        van.map { $0 < vandaag } ?? false ? [Veldfout("van", "Kies vandaag of een latere dag.")] : []
    }
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
        if let kortste = kortsteJaren { return (kortste...Self.langsteJaren).map { Keuze("\($0)", "\($0) jaar") } }
        return (1...104).map(String.init).filter { fout($0) == nil }.map { Keuze($0, $0) }
    }

    func toon(_ waarde: String) -> String { keuzes.first { $0.code == waarde }?.label ?? waarde }
}
