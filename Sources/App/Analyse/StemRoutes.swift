// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// One voice on its own: added to what stands there, or put right, without touching what the others said.
enum StemRoutes {
    private static let nieuw = "/dossiers/:id/analyse/:gebied/:wie/stem"
    private static let een = nieuw + "/:stem"

    static func add(to routes: Routetabel) {
        routes.get(nieuw, .wijzigen(.analyse)) { verzoek in
            let (plek, blad, begin) = try await lees(verzoek) { plek, blad, tx in
                var form = Steminvoer()
                form.datum = tx.vandaag
                return (plek, blad, try verzoek.begin(Steminvoer.self, anders: form.ingevuld, tx))
            }
            return self.blad(plek, blad).toon(verzoek, blad.kader, begin)
        }
        routes.post(nieuw, .wijzigen(.analyse)) { verzoek in try await voegToe(verzoek) }
        routes.get(een, .wijzigen(.analyse)) { verzoek in
            let (plek, blad, fact, begin) = try await leesStem(verzoek) { fact, tx in
                try verzoek.begin(Steminvoer.self, anders: Steminvoer(fact.inhoud).ingevuld, tx)
            }
            return self.blad(plek, blad, verbetert: fact).toon(verzoek, blad.kader, begin)
        }
        routes.post(een, .wijzigen(.analyse)) { verzoek in try await verbeter(verzoek) }
    }

    // MARK: The form

    static func blad(_ plek: Gebiedsplek, _ blad: Analyseblad, verbetert: Feit<Leefgebiedstem>? = nil) -> Formulierblad<Steminvoer> {
        let path = verbetert.map { AnalyseURL.stem(plek, $0.id) } ?? AnalyseURL.nieuweStem(plek)
        let speakers = blad.sprekers(plek.wie, verbetert: verbetert?.inhoud)
        let place = "\(plek.gebied.label), over \(blad.naam(plek.wie).inZin)."
        return Formulierblad(
            titel: verbetert == nil
                ? "Eén stem toevoegen" : "Wat \(verbetert.map { blad.spreker($0, $0.inhoud.spreker) } ?? "") zei verbeteren",
            blad: .analyse, actie: path, knop: verbetert == nil ? "Vastleggen" : "Bewaar de verbetering", terug: AnalyseURL.gebied(plek),
            concept: path, laatsteFeit: verbetert?.id ?? blad.feiten.laatsteStem(plek),
            keuzes: ["wie": speakers.map { Keuze($0.code, $0.naam) }],
            boven: .inleiding(
                verbetert == nil
                    ? "\(place) Wat de anderen zeiden, blijft staan zoals het is."
                    : "\(place) Wat er stond blijft te zien. De verbetering komt ervoor in de plaats; de andere stemmen veranderen niet."))
    }

    // MARK: Read

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek, _ body: @escaping @Sendable (Gebiedsplek, Analyseblad, LeesTx) throws -> T
    ) async throws -> T {
        let plek = try Gebiedsplek(verzoek)
        return try await verzoek.lees { tx in
            try body(plek, try Analyseblad.lees(plek, verzoek, voor: .wijzigen, tx), tx)
        }
    }

    private static func leesStem<T: Sendable>(
        _ verzoek: Verzoek, _ body: @escaping @Sendable (Feit<Leefgebiedstem>, LeesTx) throws -> T
    ) async throws -> (Gebiedsplek, Analyseblad, Feit<Leefgebiedstem>, T) {
        let feit: ID<Feitmerk> = try verzoek.id("stem")
        return try await lees(verzoek) { plek, blad, tx in
            let fact = try blad.stem(feit.raw, plek, door: verzoek.gebruiker)
            return (plek, blad, fact, try body(fact, tx))
        }
    }

    // MARK: Write

    private static func voegToe(_ verzoek: Verzoek) async throws -> Antwoord {
        let (plek, sheet) = try await lees(verzoek) { plek, blad, _ in (plek, blad) }
        let page = blad(plek, sheet)
        do {
            return try await verzoek.verwerk(Steminvoer.self, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
                try await verzoek.schrijf(handeling: "analyse.vastleggen") { tx in
                    let now = try Analyseblad.lees(plek, verzoek, voor: .wijzigen, tx)
                    let voice = try form.stem(plek.gebied, now.sprekers(plek.wie), op: tx.vandaag)
                    try AnalyseStore.voegToe(voice, now.kader.zicht, over: plek.wie, gezien: verzoek.laatsteFeit, tx)
                    return AnalyseURL.gebied(plek)
                }
            }
        } catch Afwijzing.verouderd(let newest) {
            return try await conflict(newest, plek, verzoek) { blad($0, $1) }
        }
    }

    private static func verbeter(_ verzoek: Verzoek) async throws -> Antwoord {
        let (plek, sheet, fact, _) = try await leesStem(verzoek) { _, _ in true }
        let page = blad(plek, sheet, verbetert: fact)
        do {
            return try await verzoek.verwerk(Steminvoer.self, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
                try await verzoek.schrijf(handeling: "analyse.verbeteren") { tx in
                    let now = try Analyseblad.lees(plek, verzoek, voor: .wijzigen, tx)
                    let old = try now.stem(fact.id, plek, door: verzoek.gebruiker)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: old.id)
                    let voice = try form.stem(plek.gebied, now.sprekers(plek.wie, verbetert: old.inhoud), op: tx.vandaag)
                    try AnalyseStore.verbeter(old, in: voice, now.kader.zicht, tx)
                    return AnalyseURL.gebied(plek)
                }
            }
        } catch Afwijzing.verouderd(let newest) {
            return try await conflict(newest, plek, verzoek) { plek, sheet in
                blad(plek, sheet, verbetert: sheet.feiten.stemmen.first { $0.id == newest })
            }
        }
    }

    /// A colleague wrote down the same voice meanwhile: theirs beside what was typed, and the form with everything in it.
    private static func conflict(
        _ nieuwste: UUIDv7?, _ plek: Gebiedsplek, _ verzoek: Verzoek, _ page: (Gebiedsplek, Analyseblad) -> Formulierblad<Steminvoer>
    ) async throws -> Antwoord {
        let (sheet, newer) = try await lees(verzoek) { _, blad, tx -> (Analyseblad, Nieuwer) in
            guard let fact = blad.feiten.stemmen.first(where: { $0.id == nieuwste }) else { throw Afwijzing.nietGevonden }
            return (blad, try Nieuwer(fact, Steminvoer(fact.inhoud).ingevuld, tx))
        }
        return page(plek, sheet).conflict(verzoek, sheet.kader, newer)
    }
}

extension Analyseblad {
    /// A voice in force on a page of the analysis, named by itself or by what it corrects.
    /// - Throws: `nietGevonden`; `nietMogelijk` when it is what another professional saw.
    func stem(_ id: UUIDv7, _ plek: Gebiedsplek, door lezer: ID<Gebruiker>) throws(Afwijzing) -> Feit<Leefgebiedstem> {
        let facts = feiten.op(plek.wie).stemmen
        guard let fact = facts.geldend().first(where: { $0.inhoud.leefgebied == plek.gebied && facts.versies(van: $0).contains(id) })
        else { throw .nietGevonden }
        guard magVerbeteren(fact, lezer) else {
            throw .nietMogelijk("Dit is wat \(schrijver(fact.door)) zag. Alleen \(schrijver(fact.door)) kan dat verbeteren.")
        }
        return fact
    }

    func magVerbeteren(_ stem: Feit<Leefgebiedstem>, _ lezer: ID<Gebruiker>) -> Bool {
        stem.inhoud.stem != .professional || stem.door == lezer.raw
    }
}

extension String {
    /// "Het hele gezin" inside a sentence; names keep their capital.
    var inZin: String { self == "Het hele gezin" ? "het hele gezin" : self }
}
