// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// The weighing, a step at a time.
enum AfwegingRoutes {
    static func add(to routes: Routetabel, vrijehulp: @escaping Vrijehulp) {
        let pad = "/dossiers/:id/besluit/:aanvraag/stap/:stap"
        routes.get(pad, .lezen(.besluit)) { verzoek in
            var (page, step) = try await stap(verzoek)
            if step.bevindingen.contains(where: { $0.id == "ladder.vrij-toegankelijk" }) {
                let age = page.leeftijd(op: verzoek.vandaag)
                page.vrijeplekken = try await verzoek.lees { tx in try vrijehulp(age, tx) }
            }
            let written = page.beeld.bevinding(step.id).map { Stapinvoer.ingevuld($0.inhoud, step) }
            let proposed = written == nil ? page.voorstel(step) : [:]
            let start = try await verzoek.lees { tx in try verzoek.begin(Stapinvoer.self, anders: written ?? proposed, tx) }
            let isProposal = start.bewaard == nil && !proposed.isEmpty && page.beeld.isOpen
            return AfwegingPages.stap(
                verzoek, page, step, start.ingevuld, [], boven: isProposal ? AfwegingPages.voorstel : HTML(), bewaard: start.bewaard)
        }
        routes.post(pad, .wijzigen(.besluit)) { verzoek in try await legVast(verzoek) }
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, step) = try await stap(verzoek)
        let read = Stapinvoer.lees(verzoek.ingevuld, step, collegas: page.vraagtCollega(op: verzoek.vandaag), op: verzoek.vandaag)
        guard read.fouten.isEmpty else { return AfwegingPages.stap(verzoek, page, step, read.ingevuld, read.fouten) }
        let kader = page.weegkader.kader, seen = verzoek.laatsteFeit
        let judge = page.bevoegdheid.deskundige(onder: ID(read.form.onder), op: verzoek.vandaag, voor: verzoek.gebruiker)
        let found = read.form.bevinding(page.beeld.id, kader, step, van: judge)
        do {
            return try await BesluitRoutes.doe(verzoek, page, "afweging.vastleggen", naar: volgende(page, na: step, found)) {
                beeld, zicht, tx in
                try BesluitStore.legVast(found, bij: beeld, gezien: seen, zicht, tx)
            }
        } catch Afwijzing.verouderd {
            return try await conflict(verzoek, step, read.ingevuld)
        } catch Afwijzing.nietMogelijk(let reden) {
            return AfwegingPages.stap(verzoek, page, step, read.ingevuld, [Veldfout("", reden)])
        }
    }

    /// After a step that is done the next open one; otherwise the list, which says what is missing.
    private static func volgende(_ page: Aanvraagblad, na step: Kaderstap, _ found: Stapbevinding) -> String {
        let after = Weging(page.weegkader.rekenaar, bevindingen: page.beeld.bevindingen.map(\.inhoud) + [found])
        let list = BesluitURL.aanvraag(page.kader.id, page.beeld.id)
        // What was found is kept, and the table can say something: the conclusion is drawn with that in sight.
        if step.tabel != nil, found.conclusie.isEmpty, !found.bevindingen.isEmpty {
            return BesluitURL.stap(page.kader.id, page.beeld.id, step.id)
        }
        guard after.tekort(in: step).isEmpty, let next = after.openStappen.first else { return list }
        return BesluitURL.stap(page.kader.id, page.beeld.id, next.id)
    }

    /// A colleague wrote this step in the meantime: both are shown, neither is lost.
    private static func conflict(_ verzoek: Verzoek, _ step: Kaderstap, _ typed: Ingevuld) async throws -> Antwoord {
        let page = try await BesluitRoutes.aanvraag(verzoek)
        guard let theirs = page.beeld.bevinding(step.id) else { throw Afwijzing.nietGevonden }
        let who = try await verzoek.lees { tx in try BeheerStore.medewerker(ID(theirs.door), tx)?.naam }
        return AfwegingPages.conflict(verzoek, page, step, typed, theirs, van: who ?? "een collega")
    }

    private static func stap(_ verzoek: Verzoek) async throws -> (Aanvraagblad, Kaderstap) {
        let page = try await BesluitRoutes.aanvraag(verzoek)
        guard let step = page.weegkader.kader.stap(try verzoek.parameter("stap")) else { throw Afwijzing.nietGevonden }
        return (page, step)
    }
}

extension Aanvraagblad {
    /// Somebody without registration works under that of a colleague.
    func vraagtCollega(op dag: Datum) -> Bool { bevoegdheid.medewerker?.registratie(op: dag) == nil }
}
