// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// One jeugdhulptraject: hulpvorm and first day of help for one jeugdige (CBS Beleidsinformatie Jeugd). Age at `start`,
/// or at `toewijzing` while the help has not started.
package struct Trajectrij: Gegevensrij, Hashable {
    package var rij: Sleutel
    package var jeugdige: Sleutel
    package var herkomst: Herkomst
    package var leeftijd: Int?
    /// CBS code 01…08.
    package var verwijzer: String?
    /// CBS code 01…14.
    package var hulpvorm: String?
    package var productcategorie: String?
    /// AGB code of the aanbieder; absent for help by the team itself.
    package var aanbieder: String?
    /// CBS code 01…05.
    package var redenEinde: String?
    package var crisis: Bool?
    package var toewijzing: Datum?
    package var start: Datum?
    package var einde: Datum?
    package var bevroren: Bool
    package var projectieversie: Int

    package init(rij: Sleutel, jeugdige: Sleutel, herkomst: Herkomst, leeftijd: Int?, toewijzing: Datum?, start: Datum?) {
        self.rij = rij
        self.jeugdige = jeugdige
        self.herkomst = herkomst
        self.leeftijd = leeftijd
        self.toewijzing = toewijzing
        self.start = start
        bevroren = false
        projectieversie = Projectie.versie
    }

    package static let grein = Grein.traject
    package static let dimensies: [Dimensie] =
        Herkomst.dimensies + [
            .verwijzer, .hulpvorm, .productcategorie, .aanbieder, .redenEinde, .crisis, .leeftijdsgroep, .bevroren,
        ]
    package static let gebeurtenissen: [Gebeurtenis] = [.toewijzing, .start, .einde]

    package func code(_ dimensie: Dimensie) -> String? {
        switch dimensie {
        case .verwijzer: verwijzer
        case .hulpvorm: hulpvorm
        case .productcategorie: productcategorie
        case .aanbieder: aanbieder
        case .redenEinde: redenEinde
        case .crisis: crisis.map { $0 ? "ja" : "nee" }
        case .leeftijdsgroep: Leeftijdsgroep.van(leeftijd)
        case .bevroren: bevroren ? "ja" : "nee"
        default: herkomst.code(dimensie)
        }
    }

    package func dag(_ gebeurtenis: Gebeurtenis) -> Datum? {
        switch gebeurtenis {
        case .toewijzing: toewijzing
        case .start: start
        case .einde: einde
        default: nil
        }
    }
}
