// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A fact, interpretation or conclusion put right or taken back (AVG 16). What stood there stays to be read.
enum AnalyseregelRoutes {
    private static let pad = "/dossiers/:id/analyse/:gebied/:wie/regel/:feit"

    static func add(to routes: Routetabel) {
        routes.get(pad, .wijzigen(.analyse)) { verzoek in
            let (page, frame, begin) = try await lees(verzoek) { page, blad, line, tx in
                (page, blad.kader, try verzoek.begin(Analyseregelinvoer.self, anders: Analyseregelinvoer(line).ingevuld, tx))
            }
            return page.toon(verzoek, frame, begin)
        }
        routes.post(pad, .wijzigen(.analyse)) { verzoek in try await verwerk(verzoek) }
    }

    static func formulier(_ plek: Gebiedsplek, _ blad: Analyseblad, _ regel: Analyseregel) -> Formulierblad<Analyseregelinvoer> {
        let path = AnalyseURL.regel(plek, regel.id)
        return Formulierblad(
            titel: "Verbeter \(regel.naam)", blad: .analyse, actie: path, knop: "Bewaren", terug: AnalyseURL.gebied(plek), concept: path,
            laatsteFeit: regel.id, zonder: Analyseregelinvoer.zonder(regel),
            boven: .inleiding(
                "\(plek.gebied.label), over \(blad.naam(plek.wie).inZin). Opgeschreven door \(blad.schrijver(regel.door)) op \(Woorden.datum(regel.opgetekend)). De rest blijft zoals het is."
            ))
    }

    private static func lees<T: Sendable>(
        _ verzoek: Verzoek,
        _ body: @escaping @Sendable (Formulierblad<Analyseregelinvoer>, Analyseblad, Analyseregel, LeesTx) throws -> T
    ) async throws -> T {
        let plek = try Gebiedsplek(verzoek), id: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees { tx in
            let blad = try Analyseblad.lees(plek, verzoek, voor: .wijzigen, tx)
            guard let line = blad.feiten.regel(id.raw, plek) else { throw Afwijzing.nietGevonden }
            return try body(formulier(plek, blad, line), blad, line, tx)
        }
    }

    private static func verwerk(_ verzoek: Verzoek) async throws -> Antwoord {
        let plek = try Gebiedsplek(verzoek), id: ID<Feitmerk> = try verzoek.id("feit")
        let (page, frame) = try await lees(verzoek) { page, blad, _, _ in (page, blad.kader) }
        do {
            return try await verzoek.verwerk(Analyseregelinvoer.self, opnieuw: { page.opnieuw(verzoek, frame, $0) }) { form in
                let isGone = form.doen == .intrekken
                return try await verzoek.schrijf(handeling: isGone ? "analyse.regelintrekken" : "analyse.regelverbeteren") { tx in
                    let blad = try Analyseblad.lees(plek, verzoek, voor: .wijzigen, tx)
                    guard let line = blad.feiten.regel(id.raw, plek) else { throw Afwijzing.nietGevonden }
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: line.id)
                    if isGone {
                        try AnalyseStore.trekIn(line, tx)
                    } else {
                        try AnalyseStore.verbeter(line, form, blad.kader.zicht, tx)
                    }
                    return AnalyseURL.gebied(plek)
                }
            }
        } catch Afwijzing.verouderd {
            return try await conflict(verzoek)
        }
    }

    /// A colleague put the same line right meanwhile: theirs beside what was typed.
    private static func conflict(_ verzoek: Verzoek) async throws -> Antwoord {
        let (page, frame, newer) = try await lees(verzoek) {
            page, blad, line, tx -> (Formulierblad<Analyseregelinvoer>, Dossierkader, Nieuwer) in
            let typed = Analyseregelinvoer(line).ingevuld
            let newer =
                switch line {
                case .vaststelling(let fact): try Nieuwer(fact, typed, tx)
                case .duiding(let fact): try Nieuwer(fact, typed, tx)
                case .bevinding(let fact): try Nieuwer(fact, typed, tx)
                }
            return (page, blad.kader, newer)
        }
        return page.conflict(verzoek, frame, newer)
    }
}

extension AnalyseStore {
    static func trekIn(_ regel: Analyseregel, _ tx: SchrijfTx) throws {
        switch regel {
        case .vaststelling(let fact): try tx.trekIn(fact, in: tabel)
        case .duiding(let fact): try tx.trekIn(fact, in: tabel)
        case .bevinding(let fact): try tx.trekIn(fact, in: tabel)
        }
    }

    /// What it rests on stays as it was; only its own words, source, outcome and day are put right.
    /// - Throws: `ongeldig` for a fact without a source, or a conclusion that leads nowhere.
    static func verbeter(_ regel: Analyseregel, _ form: Analyseregelinvoer, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let day = form.datum ?? regel.datum
        switch regel {
        case .vaststelling(let fact):
            guard !form.herkomst.isBlank else {
                throw Afwijzing.ongeldig([Veldfout("herkomst", "Schrijf op waar dit feit vandaan komt.")])
            }
            let better = Vaststelling(leefgebied: fact.inhoud.leefgebied, tekst: form.tekst, datum: day, herkomst: form.herkomst)
            try verbeter(fact, in: better, van: day, bron: fact.bron, zicht, tx)
        case .duiding(let fact):
            let better = Duiding(
                leefgebied: fact.inhoud.leefgebied, tekst: form.tekst, datum: day, berustOp: fact.inhoud.berustOp)
            try verbeter(fact, in: better, van: day, bron: fact.bron, zicht, tx)
        case .bevinding(let fact):
            guard let outcome = form.resultaat else {
                throw Afwijzing.ongeldig([Veldfout("resultaat", "Kies waar deze conclusie toe leidt.")])
            }
            let better = Leefgebiedbevinding(
                leefgebied: fact.inhoud.leefgebied, conclusie: form.tekst, resultaat: outcome, datum: day,
                berustOp: fact.inhoud.berustOp)
            try verbeter(fact, in: better, van: day, bron: fact.bron, zicht, tx)
        }
    }
}
