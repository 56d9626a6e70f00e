// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// How much one person may take out of the system in a day: prints of a file, files to save, and what goes along to a visit. Counted from the journal itself,
/// so that nothing counts that was not witnessed and nothing that was is forgotten.
enum Exportquota {
    /// How the codes of these acts end.
    static let einden = ["afdrukken", "exporteren", "meenemen"]
    /// Several families go at once here: each of them counts.
    static let perGezin = "dossiers.meenemen"

    /// One file of a copy is looked at, or is a picture on a print that was counted itself: the last print of a day keeps its pictures.
    static func geldt(_ verzoek: Verzoek) -> Bool {
        verzoek.bezoek.recht.handeling == .exporteren && verzoek.parameters["bijlage"] == nil
    }

    /// - Parameter aantal: how many at once.
    /// - Throws: `nietMogelijk` when this day's number is used up, or would be.
    static func eis(_ verzoek: Verzoek, aantal: Int = 1) async throws {
        let most = try await verzoek.web.instellingen.op(verzoek.vandaag).exportPerDag
        let (who, since) = (verzoek.gebruiker.raw, Moment(begin: verzoek.vandaag))
        let used = try await verzoek.web.databank.lees(als: verzoek.bezoek.handelende, doel: .beheer) { tx in
            try tx.aantal(van: who, dieEindigenOp: einden, perDossier: perGezin, sinds: since)
        }
        guard most < used + aantal else { return }
        // The refusal is a line of its own: that somebody wanted more is worth knowing.
        let afwijzing = Afwijzing.nietMogelijk(
            "U hebt vandaag al \(used) keer iets afgedrukt of opgeslagen. Meer dan \(most) keer per dag kan niet, zodat niemand "
                + "ongemerkt veel gegevens meeneemt. Morgen kan het weer. Moet het vandaag? Vraag functioneel beheer het aantal te verhogen."
        )
        try await verzoek.lees(doel: .beheer, handeling: "quota.bereikt") { _ in throw afwijzing }
    }
}
