// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// Beside the analysis: how heavy the help is, instruments that were used, experts who look along.
enum NaastRoutes {
    private static let begin = "/dossiers/:id/verklarend"

    static func add(to routes: Routetabel) {
        routes.get(begin + "/inzet/:kind", .wijzigen(.analyse)) { verzoek in
            let (sheet, child, start) = try await vooraf(verzoek, Inzetkeuzeinvoer())
            return NaastPages.inzet(sheet, child).toon(verzoek, sheet.kader, start)
        }
        routes.post(begin + "/inzet/:kind", .wijzigen(.analyse)) { verzoek in
            try await bewaar(verzoek, "inzetkeuze.vastleggen", NaastPages.inzet) { (form: Inzetkeuzeinvoer, child, sheet, tx) in
                let choice = try form.keuze(child, op: tx.vandaag)
                try VerklarendStore.legVast(choice, over: child, van: choice.op, sheet.kader.zicht, tx)
            }
        }
        routes.get(begin + "/instrumenten/:kind", .wijzigen(.analyse)) { verzoek in
            var form = Instrumentinvoer()
            form.op = verzoek.vandaag
            let (sheet, child, start) = try await vooraf(verzoek, form)
            return NaastPages.instrument(sheet, child).toon(verzoek, sheet.kader, start)
        }
        routes.post(begin + "/instrumenten/:kind", .wijzigen(.analyse)) { verzoek in
            try await bewaar(verzoek, "instrument.vastleggen", NaastPages.instrument) { (form: Instrumentinvoer, child, sheet, tx) in
                let used = form.afname(child, op: tx.vandaag)
                try VerklarendStore.legVast(used, over: child, van: used.op, sheet.kader.zicht, tx)
            }
        }
    }

    private static func vooraf<F: Invoer>(_ verzoek: Verzoek, _ leeg: F) async throws -> (Verklaringsblad, Persoonskaart, Formulierbegin) {
        try await verzoek.lees(handeling: "verklarend.inzien") { tx in
            let sheet = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
            return (sheet, try sheet.kind(verzoek), try verzoek.begin(F.self, anders: leeg.ingevuld, tx))
        }
    }

    private static func bewaar<F: Invoer>(
        _ verzoek: Verzoek, _ handeling: String, _ blad: (Verklaringsblad, Persoonskaart) -> Formulierblad<F>,
        _ leg: @escaping @Sendable (F, ID<Persoon>, Verklaringsblad, SchrijfTx) throws -> Void
    ) async throws -> Antwoord {
        let (sheet, child) = try await verzoek.lees(handeling: "verklarend.inzien") { tx in
            let sheet = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
            return (sheet, try sheet.kind(verzoek))
        }
        let page = blad(sheet, child)
        return try await verzoek.verwerk(F.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
            try await verzoek.schrijf(handeling: handeling) { tx in
                let now = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
                try leg(form, try now.kind(verzoek).id, now, tx)
                return VerklarendURL.lijst(now.id)
            }
        }
    }
}
