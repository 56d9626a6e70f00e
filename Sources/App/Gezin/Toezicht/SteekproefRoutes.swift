// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Random reads of a period, drawn by the server and ticked off one by one. How they were drawn stays to be seen.
enum SteekproefRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ToezichtURL.steekproeven, .journaal) { verzoek in
            SteekproefPages.lijst(try await lijst(verzoek), [:], [], verzoek)
        }
        routes.post(ToezichtURL.steekproeven, .journaal) { verzoek in try await trek(verzoek) }
        routes.get("/journaal/steekproeven/:feit", .journaal) { verzoek in SteekproefPages.een(try await lees(verzoek), verzoek) }
        routes.get("/journaal/steekproeven/:feit/:regel", .journaal) { verzoek in
            let (blad, rij) = try await regel(verzoek)
            return SteekproefPages.regel(blad, rij, [:], [], verzoek)
        }
        routes.post("/journaal/steekproeven/:feit/:regel", .journaal) { verzoek in try await oordeel(verzoek) }
    }

    private static func lijst(_ verzoek: Verzoek) async throws -> [(Feit<Steekproef>, Int)] {
        try verzoek.eisToezicht()
        return try await verzoek.lees(doel: .toezicht, handeling: "journaal.steekproef") { tx in
            tx.noteer("journaal.steekproef")
            let done = try ToezichtStore.beoordeeld(tx)
            return try ToezichtStore.steekproeven(tx).map { ($0, done[$0.id.hex] ?? 0) }
        }
    }

    /// What can be drawn: looks of others into files, up to and including a line.
    static func vraag(_ van: Datum, _ tot: Datum, totRegel: Int64) -> Journaalvraag {
        var ask = Journaalvraag(van: Moment(begin: van), voor: Moment(begin: tot.plus(dagen: 1)))
        ask.totRegel = totRegel
        ask.alleenMensen = true
        ask.alleenGelukt = true
        ask.alleenLezen = true
        ask.overDossier = true
        return ask
    }

    private static func trek(_ verzoek: Verzoek) async throws -> Antwoord {
        let known = try await lijst(verzoek)
        return try await verzoek.verwerk(
            Steekproefinvoer.self, opnieuw: { SteekproefPages.lijst(known, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let van = form.van, let tot = form.tot, let number = form.aantal else { throw Afwijzing.nietGevonden }
            let seed = Toeval.bytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return try await verzoek.schrijf(doel: .toezicht, handeling: "steekproef.trekken") { tx in
                let last = try tx.laatsteRegel()
                let pool = try tx.nummers(vraag(van, tot, totRegel: last))
                let sample = try Steekproef.trek(number, uit: pool, van: van, tot: tot, zaad: seed, totRegel: last)
                return ToezichtURL.steekproef(try ToezichtStore.legVast(sample, van: van, tx).id)
            }
        }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Steekproefblad {
        try verzoek.eisToezicht()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: .toezicht, handeling: "journaal.steekproef") { tx in
            guard let blad = try Steekproefblad(feit.raw, tx) else { throw Afwijzing.nietGevonden }
            return blad
        }
    }

    private static func regel(_ verzoek: Verzoek) async throws -> (Steekproefblad, Steekproefblad.Rij) {
        let blad = try await lees(verzoek)
        let number = Int64(try verzoek.parameter("regel"))
        guard let row = blad.rijen.first(where: { $0.regel.nummer == number }) else { throw Afwijzing.nietGevonden }
        return (blad, row)
    }

    private static func oordeel(_ verzoek: Verzoek) async throws -> Antwoord {
        let (blad, row) = try await regel(verzoek)
        return try await verzoek.verwerk(
            Steekproefoordeelinvoer.self, opnieuw: { SteekproefPages.regel(blad, row, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let outcome = form.uitkomst else { throw Afwijzing.nietGevonden }
            let finding = try Steekproefoordeel.geef(
                blad.steekproef, regel: row.regel.nummer, van: row.wie, door: verzoek.gebruiker.raw, uitkomst: outcome,
                toelichting: form.toelichting)
            return try await verzoek.schrijf(doel: .toezicht, handeling: "steekproef.beoordelen") { tx in
                tx.getoond(.gebruiker(ID(row.wie)))
                for file in row.regel.dossiers { tx.getoond(.dossier(file)) }
                try ToezichtStore.legVast(finding, tx)
                return ToezichtURL.steekproef(blad.steekproef.id)
            }
        }
    }
}

/// One sample with its lines and what was found of each.
struct Steekproefblad: Sendable {
    struct Rij: Sendable {
        let regel: Logregel
        let wie: UUIDv7
        let oordeel: Feit<Steekproefoordeel>?
    }

    let steekproef: Feit<Steekproef>
    let rijen: [Rij]
    /// Drawn again from the journal with the seed that was kept, the same lines came out.
    let isNagerekend: Bool
}

extension Steekproefblad {
    init?(_ feit: UUIDv7, _ tx: LeesTx) throws {
        guard let found = try ToezichtStore.steekproef(feit, tx) else { return nil }
        let sample = found.inhoud
        let names = try Wienaam(tx)
        let findings = try ToezichtStore.oordelen(feit, tx)
        let subjects = try tx.onderwerpen(van: sample.getrokken)
        steekproef = found
        rijen = try sample.getrokken.compactMap { number in
            var ask = Journaalvraag()
            (ask.naRegel, ask.totRegel) = (number - 1, number)
            guard let line = try tx.regels(ask, hoogstens: 1).first else { return nil }
            let about = subjects[number] ?? []
            for subject in about where subject.soort == .dossier { tx.getoond(subject) }
            return Rij(regel: Logregel(line, about, names), wie: line.wie, oordeel: findings[number])
        }
        isNagerekend = sample.klopt(
            met: try tx.nummers(SteekproefRoutes.vraag(sample.van, sample.tot, totRegel: sample.totRegel)))
    }
}

enum SteekproefPages {
    static func lijst(
        _ steekproeven: [(Feit<Steekproef>, Int)], _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let rows = steekproeven.map { fact, done -> [HTML] in
            let sample = fact.inhoud
            return [
                .link("\(Woorden.datum(sample.van)) tot en met \(Woorden.datum(sample.tot))", naar: ToezichtURL.steekproef(fact.id)),
                InzagePages.moment(fact.opgetekend), "\(sample.getrokken.count) van \(sample.uit)",
                done >= sample.getrokken.count ? "klaar" : "\(done) van \(sample.getrokken.count)",
            ]
        }
        return verzoek.pagina(
            "Steekproef", bijschrift: "Journaal", fouten: fouten,
            """
            \(HTML.inleiding("Het programma trekt willekeurige keren dat iemand in een dossier keek. U loopt ze een voor een na."))
            \(Tabel("Getrokken", kolommen: ["Periode", "Getrokken op", "Aantal", "Nagelopen"], rijen: rows, leeg: "Er is nog geen steekproef.").html)
            \(HTML.kop2("Nieuwe steekproef"))
            \(verzoek.formulier(ToezichtURL.steekproeven, knop: "Trekken", terug: ToezichtURL.begin) {
                Formulieropmaak.velden(Steekproefinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """)
    }

    static func een(_ blad: Steekproefblad, _ verzoek: Verzoek) -> Antwoord {
        let sample = blad.steekproef.inhoud
        let rows = blad.rijen.map { row -> [HTML] in
            [
                InzagePages.moment(row.regel.moment), HTML(row.regel.wie), HTML(row.regel.daad),
                HTML.joined(row.regel.dossiers.prefix(3).map { "<code>\($0.kenmerk)</code>" as HTML }, met: ", "),
                HTML(row.oordeel.map { $0.inhoud.uitkomst.label } ?? "nog niet"),
                .link(
                    row.oordeel == nil ? "Nalopen" : "Bekijken", naar: ToezichtURL.oordeel(blad.steekproef.id, row.regel.nummer),
                    verborgen: "regel \(row.regel.nummer)"),
            ]
        }
        return verzoek.pagina(
            "Steekproef", indeling: .breed, bijschrift: "Steekproeven",
            """
            <p>\(sample.getrokken.count) getrokken uit \(sample.uit) keer kijken, van \(HTML.datum(sample.van)) tot en met \
            \(HTML.datum(sample.tot)).</p>
            \(Tabel("Getrokken", kolommen: ["Wanneer", "Wie", "Wat", "Dossier", "Oordeel", "Doen"], rijen: rows, titelZichtbaar: false).html)
            \(HTML.uitklap("Hoe is er getrokken?", """
                <p>Getal van de server: <code>\(String(sample.zaad))</code>. Laatste regel van het journaal: \(String(sample.totRegel)). \
                Met dit getal komen uit dezelfde regels altijd dezelfde. \
                \(blad.isNagerekend ? "Zojuist nagerekend: het klopt." : "Zojuist nagerekend: het klopt NIET. Controleer het journaal.")</p>
                """))
            """)
    }

    static func regel(
        _ blad: Steekproefblad, _ rij: Steekproefblad.Rij, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let line = rij.regel
        let path = ToezichtURL.oordeel(blad.steekproef.id, line.nummer)
        let known = rij.oordeel.map { finding -> HTML in
            "<p>Eerder: \(finding.inhoud.uitkomst.label). \(finding.inhoud.toelichting)</p>"
        }
        return verzoek.pagina(
            "Steekproef, regel \(line.nummer)", bijschrift: "Steekproef", fouten: fouten,
            """
            \(HTML.samenvattingslijst([
                Samenvatting("Wanneer", InzagePages.moment(line.moment)),
                Samenvatting("Wie", .link(line.wie, naar: ToezichtURL.log(.medewerker(ID(rij.wie))))), Samenvatting("Rol", HTML(line.rol)),
                Samenvatting("Wat", HTML(line.daad)), Samenvatting("Waarvoor", HTML(line.doel)),
                Samenvatting(
                    "Dossier",
                    HTML.joined(
                        line.dossiers.prefix(5).map { HTML.link($0.kenmerk, naar: ToezichtURL.log(.dossier($0))) }, met: ", ")),
            ]))
            \(known)
            \(verzoek.formulier(path, knop: "Vastleggen", terug: ToezichtURL.steekproef(blad.steekproef.id)) {
                Formulieropmaak.velden(Steekproefoordeelinvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """)
    }
}
