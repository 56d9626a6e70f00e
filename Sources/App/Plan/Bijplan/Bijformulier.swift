// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A form of a few fields beside one of these plans: show, keep what was typed on errors, record, back to the plan.
struct Bijformulier<F: Invoer>: Sendable {
    /// What the journal calls recording it.
    let handeling: String
    var knop = "Vastleggen"
    var gevaar = false
    /// The sheet of the form: title, address and choices; refuses what cannot be.
    let kop: @Sendable (Bijplanblad) throws -> Kop
    /// What it begins with.
    var begin: @Sendable (Bijplanblad) -> Ingevuld = { AnalyseRoutes.datum($0.vandaag, "op") }

    struct Kop: Sendable {
        let titel: String
        let tekst: HTML
        let actie: String
        let terug: String
        var keuzes: [String: [Keuze]] = [:]
        var groepen: [Formulieropmaak.Groep] = []
    }

    func form(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (blad, start) = try await verzoek.lees { tx in
            let blad = try Bijplanblad.lees(id, verzoek, voor: .wijzigen, tx)
            return (blad, try verzoek.begin(F.self, anders: begin(blad), tx))
        }
        return try pagina(blad, verzoek, start.ingevuld, [], start.bewaard)
    }

    func pagina(_ blad: Bijplanblad, _ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ bewaard: String? = nil) throws
        -> Antwoord
    {
        let head = try kop(blad)
        let form = verzoek.formulier(
            head.actie, knop: knop, gevaar: gevaar, concept: Conceptplek(F.self, head.actie).path, bewaard: bewaard, terug: head.terug
        ) { Formulieropmaak.velden(F.velden, ingevuld: ingevuld, fouten: fouten, keuzes: head.keuzes, groepen: head.groepen) }
        return verzoek.dossierpagina(head.titel, blad.kader, blad: .plan, fouten: fouten, "\(head.tekst)\(form)")
    }

    func post(_ verzoek: Verzoek, _ doe: @escaping @Sendable (F, Bijplanblad, SchrijfTx) throws -> Void) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let head = try kop(try await Bijplanblad.lees(verzoek, voor: .wijzigen))
        return try await verzoek.verwerk(
            F.self, keuzes: head.keuzes,
            opnieuw: { read in
                try pagina(try await Bijplanblad.lees(verzoek, voor: .wijzigen), verzoek, read.ingevuld, read.fouten)
            }
        ) { form in
            try await verzoek.schrijf(handeling: handeling) { tx in
                let blad = try Bijplanblad.lees(id, verzoek, voor: .wijzigen, tx)
                _ = try kop(blad)
                try doe(form, blad, tx)
                return head.terug + "?bewaard=ja"
            }
        }
    }
}
