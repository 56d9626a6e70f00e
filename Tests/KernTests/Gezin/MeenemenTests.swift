// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Testing

@testable import Kern

@Suite("Meenemen naar een bezoek: wie dat mag, en hoe lang")
struct MeenemenTests {
    @Test("Alleen wie in het dossier werkt en schrijft, via een vaste relatie, en alleen voor toeleiding", arguments: Rol.allCases)
    func rechten(rol: Rol) {
        for relatie in [nil] + Relatiesoort.allCases.map(Optional.some) {
            for doel in Doelcode.allCases {
                let may = Rechten.mag(.meenemen, op: .werklijst, rol: rol, relatie: relatie, doel: doel).uitkomst
                let expected =
                    [.jeugdprofessional, .gedragswetenschapper].contains(rol) && relatie.map(Rechten.vaste.contains) == true
                    && doel == .toeleiding
                #expect(may == expected, "\(rol) \(relatie?.rawValue ?? "geen") \(doel)")
            }
        }
    }

    @Test("Het is geen weg naar een blad van een dossier, en geen recht om te exporteren")
    func nietMeer() {
        for klasse in Veldklasse.allCases where klasse != .werklijst {
            #expect(!Rechten.mag(.meenemen, op: klasse, rol: .jeugdprofessional, relatie: .team, doel: .toeleiding).uitkomst)
        }
        #expect(!Rechten.magOoit(.meenemen, rollen: [.teamleider, .backoffice, .privacyOfficer, .functioneelBeheerder]))
        #expect(Rechten.magOoit(.meenemen, rollen: [.gedragswetenschapper]))
    }

    @Test(
        "Hoogstens een dag, minstens een uur; zonder keuze twaalf uur",
        arguments: [("1", true), ("24", true), ("0", false), ("25", false), ("", false)])
    func uren(waarde: String, mag: Bool) {
        #expect((Instellingssleutel.meeUren.fout(waarde) == nil) == mag)
        #expect(Instellingen([], op: Datum(dagnummer: 20_514)).meeUren == 12)
    }
}
