// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// Which of two records counts where they differ.
enum Voorrang: String, Keuzelijst {
    case hier, daar

    var label: String {
        switch self {
        case .hier: "De gegevens uit dit dossier"
        case .daar: "De gegevens uit het andere dossier"
        }
    }
}

/// Two records are one person.
struct Samenvoeginvoer: Invoer {
    var voorrang: Voorrang?
    var reden = ""

    static let naam = "samenvoegen"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 2
    static let velden: [Veld<Self>] = [
        .keuze(
            "voorrang", \.voorrang, "Welke naam en geboortedatum gelden, als ze verschillen?",
            hulp: "Wat het ene dossier niet weet, komt uit het andere. Er gaat niets verloren.", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "reden", \.reden, "Hoe weet u dat dit dezelfde is?", hulp: "Bijvoorbeeld: moeder gesproken, identiteitsbewijs gezien.",
            verplicht: true,
            nut: .wet, grond: grond, tot: 500),
    ]
    private static let grond = "AVG 5 lid 1 onder d"

    func controleer(op vandaag: Datum) -> [Veldfout] { [] }
}
