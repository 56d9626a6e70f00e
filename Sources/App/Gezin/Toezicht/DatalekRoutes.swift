// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// A breach: whose account, which days, when found out; then who was affected, by name, to print and to tell them.
enum DatalekRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ToezichtURL.datalekken, .journaal) { verzoek in lijst(try await lees(verzoek), [:], [], verzoek) }
        routes.post(ToezichtURL.datalekken, .journaal) { verzoek in try await leg(verzoek) }
        routes.get("/journaal/datalekken/:feit", .journaal) { verzoek in
            try verzoek.eisToezicht()
            let feit: ID<Feitmerk> = try verzoek.id("feit")
            let blad = try await verzoek.lees(doel: .toezicht, handeling: "datalek.inzien") { tx in
                guard let blad = try Datalekblad(feit.raw, tx) else { throw Afwijzing.nietGevonden }
                return blad
            }
            return een(blad, verzoek)
        }
    }

    struct Lijst: Sendable {
        let lekken: [Feit<Datalek>]
        let namen: Wienaam
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Lijst {
        try verzoek.eisToezicht()
        return try await verzoek.lees(doel: .toezicht, handeling: "datalek.inzien") { tx in
            tx.noteer("datalek.inzien")
            return Lijst(lekken: try ToezichtStore.datalekken(tx), namen: try Wienaam(tx))
        }
    }

    private static func leg(_ verzoek: Verzoek) async throws -> Antwoord {
        let known = try await lees(verzoek)
        return try await verzoek.verwerk(
            Datalekinvoer.self, opnieuw: { lijst(known, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let who = known.namen.medewerkers.first(where: { $0.gebruiker.hex == form.gebruiker })?.gebruiker else {
                throw Afwijzing.ongeldig([Veldfout("gebruiker", "Kies een medewerker.")])
            }
            guard let van = form.van, let tot = form.tot, let found = form.moment, found <= verzoek.nu else {
                throw Afwijzing.ongeldig([Veldfout("ontdekt", "Dit moment moet nog komen. Vul in wanneer het is ontdekt.")])
            }
            return try await verzoek.schrijf(doel: .toezicht, handeling: "datalek.vastleggen") { tx in
                tx.getoond(.gebruiker(who))
                let breach = Datalek(gebruiker: who, van: van, tot: tot, ontdekt: found, aanleiding: form.aanleiding)
                return ToezichtURL.datalek(try ToezichtStore.legVast(breach, van: van, tx).id)
            }
        }
    }

    // MARK: Pages

    private static func lijst(_ lijst: Lijst, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let rows = lijst.lekken.map { fact -> [HTML] in
            let breach = fact.inhoud
            return [
                .link(lijst.namen.naam(breach.gebruiker.raw), naar: ToezichtURL.datalek(fact.id)),
                "\(HTML.datum(breach.van)) tot en met \(HTML.datum(breach.tot))", InzagePages.moment(breach.ontdekt),
                InzagePages.moment(breach.klok.uiterlijk),
            ]
        }
        return verzoek.pagina(
            "Datalek", bijschrift: "Journaal", fouten: fouten,
            """
            \(HTML.inleiding("Keek iemand waar dat niet mocht, of is een aanmelding misbruikt? Het journaal zegt wie en wat is geraakt."))
            \(Tabel("Datalekken", kolommen: ["Aanmelding van", "Periode", "Ontdekt", "Melden vóór"], rijen: rows, leeg: "Er is geen datalek vastgelegd.").html)
            \(HTML.kop2("Een datalek uitzoeken"))
            \(verzoek.formulier(ToezichtURL.datalekken, knop: "Vastleggen en uitzoeken", terug: ToezichtURL.begin) {
                Formulieropmaak.velden(
                    Datalekinvoer.velden, ingevuld: ingevuld, fouten: fouten,
                    keuzes: ["gebruiker": LogPages.keuzes(lijst.namen.medewerkers)])
            })
            """)
    }

    private static func een(_ blad: Datalekblad, _ verzoek: Verzoek) -> Antwoord {
        let (breach, pack) = (blad.lek.inhoud, blad.pakket)
        let clock = breach.klok
        let state = clock.stand(op: verzoek.nu)
        return verzoek.pagina(
            "Datalek: aanmelding van \(blad.wie)", indeling: .breed, bijschrift: "Datalekken",
            """
            \(HTML.melding(.letOp, "<p>Meld bij de Autoriteit Persoonsgegevens uiterlijk \(InzagePages.moment(clock.uiterlijk)) (AVG 33): <b>\(state)</b>.</p>"))
            \(HTML.samenvattingslijst([
                Samenvatting("Wat is er gebeurd", HTML(breach.aanleiding)), Samenvatting("Ontdekt", InzagePages.moment(breach.ontdekt)),
                Samenvatting("Periode", "\(HTML.datum(breach.van)) tot en met \(HTML.datum(breach.tot))"),
                Samenvatting("Eerste keer", pack.eerste.map { InzagePages.moment($0) } ?? "er is niets bekeken"),
                Samenvatting("Laatste keer", pack.laatste.map { InzagePages.moment($0) } ?? "er is niets bekeken"),
                Samenvatting(
                    "Geraakt",
                    "\(Woorden.aantal(pack.dossiers.count, "dossier", "dossiers")), \(Woorden.aantal(pack.personen.count, "persoon", "personen"))"),
                Samenvatting("Afgedrukt of opgeslagen", "\(pack.meegenomen) keer"),
                Samenvatting("Handelingen", "\(pack.regels) gelukt, \(pack.geweigerd) geweigerd"),
            ]))
            \(HTML.kop2("Soorten gegevens"))
            \(pack.soorten.isEmpty ? HTML.leeg("Er zijn geen gegevens van gezinnen bekeken.") : HTML.lijst(pack.soorten.map { HTML($0.label) }))
            \(HTML.kop2("Wat is er gedaan?"))
            \(Tabel("Wat is er gedaan", kolommen: ["Wat", .init("Keer", getal: true)], rijen: pack.daden.map {
                [HTML(Journaalwoorden.daad($0.handeling)), HTML(String($0.keer))]
            }, leeg: "Niets.", titelZichtbaar: false).html)
            \(HTML.kop2("Wie moet dit weten?"))
            <p>Is het risico voor deze mensen hoog, vertel het hun dan zelf, in gewone taal (AVG 34). Let op geheime adressen.</p>
            \(Tabel("Geraakte personen", kolommen: ["Naam", "Geboren", "Kenmerk"], rijen: blad.mensen.map {
                [HTML($0.naam), $0.geboren.map { HTML.datum($0) } ?? "onbekend", "<code>\($0.id.kenmerk)</code>"]
            }, leeg: "Niemand.", titelZichtbaar: false).html)
            \(Tabel("Geraakte dossiers", kolommen: ["Dossier"], rijen: pack.dossiers.map {
                [.link($0.hex, naar: ToezichtURL.log(.dossier($0)))]
            }, leeg: "Geen.").html)
            <p class="geen-druk">Druk dit af met Ctrl+P. Dat u dit bekijkt, is vastgelegd bij iedereen die hier staat.</p>
            """)
    }
}

/// One breach with what the journal tells about it, and the names.
struct Datalekblad: Sendable {
    struct Mens: Sendable {
        let id: ID<Persoon>
        let naam: String
        let geboren: Datum?
    }

    let lek: Feit<Datalek>
    let wie: String
    let pakket: Datalekpakket
    let mensen: [Mens]

    init?(_ feit: UUIDv7, _ tx: LeesTx) throws {
        guard let found = try ToezichtStore.datalek(feit, tx) else { return nil }
        lek = found
        wie = try Wienaam(tx).naam(found.inhoud.gebruiker.raw)
        pakket = try Datalekpakket(found.inhoud.gebruiker, van: found.inhoud.van, tot: found.inhoud.tot, tx)
        mensen = try pakket.personen.map { id in
            let card = try PersoonStore.persoon(id, tx)
            return Mens(id: id, naam: card?.naam.volledig ?? "vernietigd", geboren: card?.gegevens.geboortedatum?.datum)
        }.sorted { ($0.naam, $0.id) < ($1.naam, $1.id) }
    }
}
