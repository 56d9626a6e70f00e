// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A form of a few fields at the plan of a family: show, keep what was typed on errors, record, back to the plan.
struct Planformulier<F: Invoer>: Sendable {
    struct Kop: Sendable {
        let titel: String
        let tekst: HTML
    }

    let knop: String
    let pad: @Sendable (ID<Dossier>) -> String
    let kop: @Sendable (Planblad) throws -> Kop
    /// The deed in the journal.
    var daad = "\(F.naam).vastleggen"
    /// Answers that are known only now, by field.
    var keuzes: @Sendable (Planblad) throws -> [String: [Keuze]] = { _ in [:] }
    /// What stands in it at first.
    var start: @Sendable (Planblad, Datum) throws -> Ingevuld = { _, dag in AnalyseRoutes.datum(dag, "op") }
    /// Fields that have no place in this file.
    var zonder: @Sendable (Planblad) -> Set<String> = { _ in [] }
    var kennis: Hulpkennis?

    func begin(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (blad, begin) = try await verzoek.lees { tx in
            let blad = try Planblad.lees(id, verzoek, voor: .wijzigen, kennis: kennis, tx)
            return (blad, try verzoek.begin(F.self, anders: try start(blad, tx.vandaag), tx))
        }
        return try pagina(blad, verzoek, begin.ingevuld, [], begin.bewaard)
    }

    /// - Parameter melding: what the page of the plan says it was; or the page to go to.
    func verwerk(
        _ verzoek: Verzoek, naar melding: String, _ doe: @escaping @Sendable (F, Planblad, SchrijfTx) throws -> Void
    ) async throws -> Antwoord {
        try await verwerk(verzoek) { form, blad, tx in
            try doe(form, blad, tx)
            return PlanURL.show(blad.id) + "?bewaard=" + melding
        }
    }

    func verwerk(
        _ verzoek: Verzoek, _ doe: @escaping @Sendable (F, Planblad, SchrijfTx) throws -> String
    ) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let blad = try await verzoek.lees { tx in try Planblad.lees(id, verzoek, voor: .wijzigen, kennis: kennis, tx) }
        return try await verzoek.verwerk(
            F.self, keuzes: try keuzes(blad),
            opnieuw: { read in try pagina(blad, verzoek, read.ingevuld, read.fouten, nil) }
        ) { form in
            try await verzoek.schrijf(handeling: daad) { tx in
                try doe(form, try Planblad.lees(id, verzoek, voor: .wijzigen, kennis: kennis, tx), tx)
            }
        }
    }

    func pagina(_ blad: Planblad, _ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ bewaard: Bewaard?) throws
        -> Antwoord
    {
        let head = try kop(blad), choices = try keuzes(blad), absent = zonder(blad)
        let path = pad(blad.id)
        return verzoek.dossierpagina(
            head.titel, blad.kader, blad: .plan, fouten: fouten,
            head.tekst
                + verzoek.formulier(
                    path, knop: knop, concept: Conceptplek(F.self, path).path, bewaard: bewaard, terug: PlanURL.show(blad.id)
                ) {
                    Formulieropmaak.velden(
                        F.velden.filter { !absent.contains($0.id) }, ingevuld: ingevuld, fouten: fouten, keuzes: choices)
                })
    }
}
