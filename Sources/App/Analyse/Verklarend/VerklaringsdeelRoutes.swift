// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// The parts of a verklarende analyse: written down, put right, taken away. Each is a fact of its own: two workers lose nothing.
enum VerklaringsdeelRoutes<F: Deelinvoer> {
    private static var nieuw: String { "/dossiers/:id/verklarend/analyses/:analyse/\(F.pad)" }

    static func add(to routes: Routetabel) {
        routes.get(nieuw, .wijzigen(.analyse)) { verzoek in
            let (sheet, view, _, begin) = try await lees(verzoek) { sheet, view, _, tx in
                try verzoek.begin(F.self, anders: F.begin(sheet, view, bij: verzoek.vraag("bij") ?? "").ingevuld, tx)
            }
            return blad(sheet, view).toon(verzoek, sheet.kader, begin)
        }
        routes.post(nieuw, .wijzigen(.analyse)) { verzoek in try await bewaar(verzoek) }
        routes.get(nieuw + "/:feit", .wijzigen(.analyse)) { verzoek in
            let (sheet, view, fact, begin) = try await lees(verzoek) { _, view, fact, tx in
                try verzoek.begin(F.self, anders: fact.map { view.bijgewerkt(F($0.inhoud).ingevuld) } ?? [:], tx)
            }
            return blad(sheet, view, verbetert: fact).toon(verzoek, sheet.kader, begin, extra: weghalen(sheet, view, fact, verzoek))
        }
        routes.post(nieuw + "/:feit", .wijzigen(.analyse)) { verzoek in try await bewaar(verzoek) }
        routes.post(nieuw + "/:feit/intrekking", .wijzigen(.analyse)) { verzoek in try await trekIn(verzoek) }
    }

    // MARK: Read

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek, _ body: @escaping @Sendable (Verklaringsblad, Verklaringsbeeld, Feit<F.Inhoud>?, LeesTx) throws -> T
    ) async throws -> (Verklaringsblad, Verklaringsbeeld, Feit<F.Inhoud>?, T) {
        try await verzoek.lees(handeling: "verklarend.inzien") { tx in
            let sheet = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
            let view = try sheet.beeld(verzoek)
            try VerklarendStore.eisOpen(view, F.Inhoud.self)
            let fact = try feit(verzoek, sheet, view)
            return (sheet, view, fact, try body(sheet, view, fact, tx))
        }
    }

    /// The part in force that is named in the path, by itself or by what it corrects.
    private static func feit(_ verzoek: Verzoek, _ sheet: Verklaringsblad, _ view: Verklaringsbeeld) throws(Afwijzing) -> Feit<F.Inhoud>? {
        guard verzoek.parameters["feit"] != nil else { return nil }
        let id: ID<Feitmerk> = try verzoek.id("feit")
        let all = F.feiten(sheet.feiten), names = sheet.feiten.analyses.versies(van: view.analyse)
        guard let fact = all.geldend().first(where: { names.contains($0.inhoud.analyse) && all.versies(van: $0).contains(id.raw) })
        else { throw .nietGevonden }
        return fact
    }

    static func blad(_ sheet: Verklaringsblad, _ view: Verklaringsbeeld, verbetert: Feit<F.Inhoud>? = nil) -> Formulierblad<F> {
        let (id, analysis) = (sheet.id, view.analyse.id)
        let path = verbetert.map { VerklarendURL.deel(id, analysis, F.pad, $0.id) } ?? VerklarendURL.deel(id, analysis, F.pad)
        let name = sheet.gezin.naam(view.kind)
        return Formulierblad(
            titel: verbetert == nil ? F.titel : "\(F.titel): verbeteren", blad: .analyse, actie: path, knop: "Vastleggen",
            terug: terug(id, analysis), concept: path, laatsteFeit: verbetert?.id, keuzes: F.keuzes(sheet, view),
            boven: .inleiding("\(F.uitleg) Over \(name)."))
    }

    /// It should not have been there: it goes out of sight, and stays on record.
    private static func weghalen(
        _ sheet: Verklaringsblad, _ view: Verklaringsbeeld, _ fact: Feit<F.Inhoud>?, _ verzoek: Verzoek
    ) -> HTML {
        guard let fact else { return HTML() }
        let button = verzoek.knop(VerklarendURL.intrekken(sheet.id, view.analyse.id, F.pad, fact.id), "Haal dit weg")
        return HTML.uitklap("Hoort dit er niet bij?", "<p>Het verdwijnt van de bladzijde. Dat het er stond, blijft bewaard.</p>\n\(button)")
    }

    private static func terug(_ id: ID<Dossier>, _ analyse: UUIDv7) -> String {
        VerklarendURL.een(id, analyse) + "#" + Verklaringsdeelplek.anker(F.pad)
    }

    // MARK: Write

    private static func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, view, fact, _) = try await lees(verzoek) { _, _, _, _ in true }
        let page = blad(sheet, view, verbetert: fact)
        do {
            return try await verzoek.verwerk(F.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
                try await verzoek.schrijf(handeling: "verklarend.vastleggen") { tx in
                    let now = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
                    let view = try now.beeld(verzoek)
                    let old = try feit(verzoek, now, view) ?? enige(now, view)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: old?.id)
                    try VerklarendStore.legVast(form.deel(now, view), bij: view, now.kader.zicht, vervangt: old?.id, tx)
                    return terug(now.id, view.analyse.id)
                }
            }
        } catch Afwijzing.verouderd(let newest) {
            return try await conflict(newest, verzoek)
        }
    }

    /// Of what there is one of: the one that is there.
    private static func enige(_ sheet: Verklaringsblad, _ view: Verklaringsbeeld) -> Feit<F.Inhoud>? {
        guard F.isEnig else { return nil }
        let names = sheet.feiten.analyses.versies(van: view.analyse)
        return F.feiten(sheet.feiten).geldend().filter { names.contains($0.inhoud.analyse) }.max { $0.id < $1.id }
    }

    /// A colleague wrote the same part meanwhile: theirs beside what was typed, and the form with everything in it.
    private static func conflict(_ nieuwste: UUIDv7, _ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, view, newer) = try await verzoek.lees(handeling: "verklarend.inzien") {
            tx -> (Verklaringsblad, Verklaringsbeeld, (Feit<F.Inhoud>, Nieuwer)) in
            let sheet = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
            let view = try sheet.beeld(verzoek)
            guard let fact = F.feiten(sheet.feiten).first(where: { $0.id == nieuwste }) else { throw Afwijzing.nietGevonden }
            return (sheet, view, (fact, try Nieuwer(fact, view.bijgewerkt(F(fact.inhoud).ingevuld), tx)))
        }
        return blad(sheet, view, verbetert: newer.0).conflict(verzoek, sheet.kader, newer.1)
    }

    private static func trekIn(_ verzoek: Verzoek) async throws -> Antwoord {
        try await verzoek.schrijf(handeling: "verklarend.weghalen") { tx in
            let sheet = try Verklaringsblad.lees(verzoek, voor: .wijzigen, tx)
            let view = try sheet.beeld(verzoek)
            guard let fact = try feit(verzoek, sheet, view) else { throw Afwijzing.nietGevonden }
            try VerklarendStore.trekIn(fact, bij: view, tx)
            return terug(sheet.id, view.analyse.id)
        }
    }
}

extension Verklaringsbeeld {
    /// A form as it was filled in, with what it names as that stands there now.
    fileprivate func bijgewerkt(_ ingevuld: Ingevuld) -> Ingevuld {
        ingevuld.mapValues { $0.map { value in UUIDv7(value).map { geldend($0).hex } ?? value } }
    }
}
