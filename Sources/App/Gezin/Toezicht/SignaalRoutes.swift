// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// What the wachter found: looked into by the privacy officer and put away with a note.
enum SignaalRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ToezichtURL.signalen, .journaal) { verzoek in
            try verzoek.eisToezicht()
            let blad = try await verzoek.lees(doel: .toezicht, handeling: "journaal.signalen") { tx in
                tx.noteer("journaal.signalen")
                return try Signaalblad(tx)
            }
            return lijst(blad, verzoek)
        }
        routes.get("/journaal/signalen/:feit", .journaal) { verzoek in een(try await lees(verzoek), [:], [], verzoek) }
        routes.post("/journaal/signalen/:feit", .journaal) { verzoek in try await doeAf(verzoek) }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Signaaldetail {
        try verzoek.eisToezicht()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        return try await verzoek.lees(doel: .toezicht, handeling: "journaal.signalen") { tx in
            guard let detail = try Signaaldetail(feit.raw, tx) else { throw Afwijzing.nietGevonden }
            return detail
        }
    }

    private static func doeAf(_ verzoek: Verzoek) async throws -> Antwoord {
        let detail = try await lees(verzoek)
        let signal = detail.signaal.inhoud
        return try await verzoek.verwerk(Signaalinvoer.self, opnieuw: { een(detail, $0.ingevuld, $0.fouten, verzoek) }) { form in
            guard signal.gebruiker != verzoek.gebruiker else {
                throw Afwijzing.nietMogelijk("Dit gaat over u zelf. Een andere privacy officer doet dit af.")
            }
            let answer = try await verzoek.schrijf(doel: .toezicht, handeling: "signaal.afdoen") { tx in
                guard try ToezichtStore.afdoening(van: signal, tx) == nil else { return ToezichtURL.signalen }
                tx.getoond(.gebruiker(signal.gebruiker))
                tx.getoond(.dossier(signal.dossier))
                try ToezichtStore.legVast(Signaalafdoening(sleutel: signal.sleutel, toelichting: form.toelichting), tx)
                return ToezichtURL.signalen
            }
            try await Toezichttaken.tel(verzoek)
            return answer
        }
    }

    // MARK: Pages

    private static func lijst(_ blad: Signaalblad, _ verzoek: Verzoek) -> Antwoord {
        let open = blad.open.map { rij($0, blad.namen, nil) }
        let done = blad.afgedaan.map { rij($0.0, blad.namen, $0.1) }
        let rules = Opvallendtabel.regels.filter { $0.geldt(op: verzoek.vandaag) }.map { rule -> [HTML] in
            [HTML(rule.soort.label), HTML(rule.uitleg), HTML.datum(rule.van), HTML(rule.bron)]
        }
        return verzoek.pagina(
            "Wat valt op?", indeling: .breed, bijschrift: "Journaal",
            """
            \(HTML.inleiding("Opvallend is niet fout. Vraag de medewerker wat er speelde en schrijf op wat u vond."))
            \(Tabel("Nog te bekijken", kolommen: ["Wanneer", "Wie", "Waarom", "Dossier", "Doen"], rijen: open, leeg: "Er valt nu niets op.").html)
            \(Tabel("Afgedaan", kolommen: ["Wanneer", "Wie", "Waarom", "Dossier", "Gevonden"], rijen: done, leeg: "Nog niets afgedaan.").html)
            \(HTML.uitklap("Waar het programma op let", Tabel("Regels", kolommen: ["Wat", "Uitleg", "Sinds", "Bron"], rijen: rules, titelZichtbaar: false).html))
            """)
    }

    private static func rij(_ fact: Feit<Signaal>, _ names: Wienaam, _ done: Feit<Signaalafdoening>?) -> [HTML] {
        let signal = fact.inhoud
        let who = names.naam(signal.gebruiker.raw)
        return [
            InzagePages.moment(signal.moment), HTML(who), HTML(signal.opvallend.label), "<code>\(signal.dossier.kenmerk)</code>",
            done.map { HTML($0.inhoud.toelichting) }
                ?? .link("Bekijken", naar: ToezichtURL.signaal(fact.id), verborgen: "\(signal.opvallend.label), \(who)"),
        ]
    }

    private static func een(_ detail: Signaaldetail, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let signal = detail.signaal.inhoud
        let rule = Opvallendtabel.regels.first { $0.soort == signal.opvallend && $0.geldt(op: signal.moment.datum) }
        let done: HTML
        if let settled = detail.afdoening {
            done =
                "\(HTML.kop2("Afgedaan"))<p>Op \(InzagePages.moment(settled.opgetekend)).</p>\(HTML.vrijeTekst(settled.inhoud.toelichting))"
        } else {
            done = """
                \(HTML.kop2("Afdoen"))
                \(verzoek.formulier(ToezichtURL.signaal(detail.signaal.id), knop: "Afdoen", terug: ToezichtURL.signalen) {
                    Formulieropmaak.velden(Signaalinvoer.velden, ingevuld: ingevuld, fouten: fouten)
                })
                """
        }
        return verzoek.pagina(
            signal.opvallend.label, bijschrift: "Wat valt op?", fouten: fouten,
            """
            \(HTML.samenvattingslijst([
                Samenvatting("Wie", .link(detail.wie, naar: ToezichtURL.log(.medewerker(signal.gebruiker)))),
                Samenvatting("Wanneer", InzagePages.moment(signal.moment)),
                Samenvatting("Waarom dit opvalt", HTML(rule?.uitleg ?? signal.opvallend.label)),
                Samenvatting("Dossier", .link(signal.dossier.kenmerk, naar: ToezichtURL.log(.dossier(signal.dossier)))),
            ]))
            \(HTML.kop2("Wat deed deze medewerker die dag in dit dossier?"))
            \(LogPages.daden(detail.regels))
            \(done)
            """)
    }
}

struct Signaalblad: Sendable {
    let open: [Feit<Signaal>]
    let afgedaan: [(Feit<Signaal>, Feit<Signaalafdoening>)]
    let namen: Wienaam

    init(_ tx: LeesTx) throws {
        open = try ToezichtStore.openSignalen(tx)
        afgedaan = try ToezichtStore.afgedaan(tx)
        namen = try Wienaam(tx)
        for fact in open + afgedaan.map(\.0) { tx.getoond(.gebruiker(fact.inhoud.gebruiker)) }
    }
}

struct Signaaldetail: Sendable {
    let signaal: Feit<Signaal>
    let afdoening: Feit<Signaalafdoening>?
    let wie: String
    let regels: [Journaalregel]

    init?(_ feit: UUIDv7, _ tx: LeesTx) throws {
        guard let found = try ToezichtStore.signaal(feit, tx) else { return nil }
        let signal = found.inhoud
        tx.getoond(.gebruiker(signal.gebruiker))
        tx.getoond(.dossier(signal.dossier))
        signaal = found
        afdoening = try ToezichtStore.afdoening(van: signal, tx)
        wie = try Wienaam(tx).naam(signal.gebruiker.raw)
        let day = signal.moment.datum
        let ask = Journaalvraag(
            over: [.dossier(signal.dossier)], door: signal.gebruiker.raw, van: Moment(begin: day), voor: Moment(begin: day.plus(dagen: 1)))
        regels = try tx.regels(ask, hoogstens: 200).reversed()
    }
}
