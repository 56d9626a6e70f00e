// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// Something is asked of another domain, and followed to an answer.
enum TerreinRoutes {
    private static let nieuw = "/dossiers/:id/analyse/elders/nieuw"
    private static let een = "/dossiers/:id/analyse/elders/:vraag"

    static func add(to routes: Routetabel) {
        routes.get(nieuw, .wijzigen(.analyse)) { verzoek in
            let (blad, finding, begin) = try await lees(verzoek) { blad, tx in
                let finding = blad.bevinding(verzoek.vraag("bevinding"))
                let start = Terreinblok.begin(finding, op: tx.vandaag)
                return (blad, finding, try verzoek.begin(Terreininvoer.self, anders: start.ingevuld, tx))
            }
            return Terreinblok.nieuw(blad, finding).toon(verzoek, blad.kader, begin)
        }
        routes.post(nieuw, .wijzigen(.analyse)) { verzoek in try await vraag(verzoek) }
        routes.get(een, .wijzigen(.analyse)) { verzoek in
            let (blad, item, begin) = try await lees(verzoek) { blad, tx in
                var form = Terreinantwoordinvoer()
                form.op = tx.vandaag
                return (blad, try blad.terrein(verzoek), try verzoek.begin(Terreinantwoordinvoer.self, anders: form.ingevuld, tx))
            }
            return Terreinblok.antwoord(item, blad, op: verzoek.vandaag).toon(verzoek, blad.kader, begin)
        }
        routes.post(een, .wijzigen(.analyse)) { verzoek in
            do {
                return try await antwoord(verzoek)
            } catch Afwijzing.verouderd {
                return try await conflict(verzoek)
            }
        }
    }

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek, _ body: @escaping @Sendable (Analyseblad, LeesTx) throws -> T
    ) async throws -> T {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in try body(try Analyseblad.lees(id, verzoek, voor: .wijzigen, tx), tx) }
    }

    private static func vraag(_ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await lees(verzoek) { blad, _ in blad }
        let page = Terreinblok.nieuw(blad, blad.bevinding(verzoek.ingevuld["bevinding"]?.first))
        return try await verzoek.verwerk(
            Terreininvoer.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, blad.kader, $0) }
        ) { form in
            try await verzoek.schrijf(handeling: "terreinvraag.stellen") { tx in
                let now = try Analyseblad.lees(blad.kader.id, verzoek, voor: .wijzigen, tx)
                let ask = try form.terreinvraag(now.feiten.geldendeBevindingen, op: tx.vandaag)
                // It belongs to the line of the child it is for; of a parent or the family it is the family's.
                let child = now.gezin.jeugdigen.map(\.id).first { $0 == ask.voor }
                try AnalyseStore.legVast(ask, now.kader.zicht, jeugdige: child, van: ask.datum, tx)
                return AnalyseURL.overzicht(now.kader.id) + "?bewaard=elders"
            }
        }
    }

    private static func antwoord(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, item) = try await lees(verzoek) { blad, _ in (blad, try blad.terrein(verzoek)) }
        let page = Terreinblok.antwoord(item, blad, op: verzoek.vandaag)
        return try await verzoek.verwerk(Terreinantwoordinvoer.self, opnieuw: { page.opnieuw(verzoek, blad.kader, $0) }) { form in
            try await verzoek.schrijf(handeling: "terreinvraag.antwoord") { tx in
                let now = try Analyseblad.lees(blad.kader.id, verzoek, voor: .wijzigen, tx)
                let item = try now.terrein(verzoek)
                try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: item.uitkomst?.id)
                let answer = try form.uitkomst(op: item.vraag, vandaag: tx.vandaag)
                try AnalyseStore.legVast(answer, now.kader.zicht, jeugdige: item.vraag.jeugdige, van: answer.op, tx)
                return AnalyseURL.overzicht(now.kader.id) + "?bewaard=elders"
            }
        }
    }

    /// A colleague wrote down an answer meanwhile: theirs beside what was typed.
    private static func conflict(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, item, newer) = try await lees(verzoek) { blad, tx -> (Analyseblad, Terreinbeeld, Nieuwer) in
            let item = try blad.terrein(verzoek)
            guard let last = item.uitkomst else { throw Afwijzing.nietGevonden }
            var form = Terreinantwoordinvoer()
            form.antwoord = last.inhoud.antwoord
            form.tot = last.inhoud.tot
            form.toelichting = last.inhoud.toelichting
            form.op = last.inhoud.op
            return (blad, item, try Nieuwer(last, form.ingevuld, tx))
        }
        return Terreinblok.antwoord(item, blad, op: verzoek.vandaag).conflict(verzoek, blad.kader, newer)
    }
}

extension Analyseblad {
    /// A conclusion in force by the hex of its id.
    fileprivate func bevinding(_ hex: String?) -> Feit<Leefgebiedbevinding>? {
        hex.flatMap { code in feiten.geldendeBevindingen.first { $0.id.hex == code } }
    }

    /// What was asked, as the path names it, or what it corrects.
    fileprivate func terrein(_ verzoek: Verzoek) throws(Afwijzing) -> Terreinbeeld {
        let feit: ID<Feitmerk> = try verzoek.id("vraag")
        guard let item = feiten.terreinen.first(where: { feiten.terreinvragen.versies(van: $0.vraag).contains(feit.raw) }) else {
            throw .nietGevonden
        }
        return item
    }
}
