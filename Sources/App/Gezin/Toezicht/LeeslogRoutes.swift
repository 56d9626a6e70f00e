// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Who looked in a file, to hand to the family: plain words, no addresses of computers, nothing of the content (AVG 15; NEN 7513 ch. 9).
enum LeeslogRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/toegang/gezin", .afdrukken(.toegang)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let period = try Periodeinvoer.lees(verzoek.vraag, op: verzoek.vandaag).geldig()
            let byName = try await verzoek.web.instellingen.op(verzoek.vandaag).leeslogMetNaam
            let (frame, log) = try await verzoek.lees(handeling: "leeslog.afdrukken") { tx in
                let frame = try Dossierkader.lees(id, verzoek, tx)
                try frame.zicht.eis(.exporteren)
                tx.noteer("leeslog.afdrukken")
                return (frame, try Leeslog(id, period, metNaam: byName, tx))
            }
            return pagina(frame.zonderVlaggen, log, verzoek)
        }
    }

    private static let ingekort: HTML =
        "<p><strong>Ingekort: in deze periode is vaker gekeken dan hier past. De oudste regels staan er niet op. Kies een kortere periode.</strong></p>"

    private static func pagina(_ frame: Dossierkader, _ log: Leeslog, _ verzoek: Verzoek) -> Antwoord {
        let rows = log.rijen.map { row -> [HTML] in
            [HTML.datum(row.dag), HTML(row.wie), HTML(row.daad), HTML(row.doel), row.keer == 1 ? "1 keer" : "\(row.keer) keer"]
        }
        let table = Tabel(
            "Wie keek in uw dossier", kolommen: ["Dag", "Wie", "Wat", "Waarvoor", "Hoe vaak"], rijen: rows,
            leeg: "In deze periode keek niemand in het dossier.", titelZichtbaar: false)
        return verzoek.dossierpagina(
            "Wie keek in uw dossier?", frame, blad: .toegang,
            """
            <div class="geen-druk">\(LogPages.filter(ToezichtURL.gezin(frame.id), log.periode))
            <p>Druk af met Ctrl+P en geef het mee. Dat u dit afdrukt, is vastgelegd.</p></div>
            <p>Dit overzicht is van \(HTML.datum(verzoek.vandaag)). \(LogPages.periode(log.periode)) Elke keer dat iemand uw dossier opent, \
            wordt dat vastgelegd. Niemand kan dat ongemerkt veranderen.</p>
            \(log.isIngekort ? Self.ingekort : HTML())
            \(table.html)
            <p>Hebt u een vraag over wat hier staat? Vraag het uw vaste contactpersoon, of de functionaris gegevensbescherming van de \
            gemeente \(verzoek.web.config.gemeentenaam).</p>
            """)
    }
}

/// The lines about one file, taken together by day, person, act and purpose.
struct Leeslog: Sendable {
    struct Rij: Sendable, Hashable {
        let dag: Datum
        let wie: String
        let daad: String
        let doel: String
        var keer: Int
    }

    static let meeste = 20_000
    /// What somebody outside saw or wrote, with a link and a code: a look like any other.
    static let vanBuiten = ["partnervraag.tonen", "partnerantwoord.ontvangen"] + vanDeBrief
    /// The same of who has a letter.
    static let vanDeBrief = ["brief.openen", "brief.lezen", "brief.code-mis"]

    let periode: Periodeinvoer
    private(set) var rijen: [Rij] = []
    /// There are more lines than one page holds: what is oldest is not on it.
    private(set) var isIngekort = false

    /// - Parameter metNaam: false shows what somebody is instead of who (a setting of the college).
    init(_ dossier: ID<Dossier>, _ periode: Periodeinvoer, metNaam: Bool, hoogstens: Int = meeste, _ tx: LeesTx) throws {
        self.periode = periode
        let names = try Wienaam(tx)
        var ask = Journaalvraag(
            over: [.dossier(dossier)], van: periode.van.map { Moment(begin: $0) },
            voor: periode.tot.map { Moment(begin: $0.plus(dagen: 1)) })
        ask.alleenMensen = true
        ask.behalve = Self.vanBuiten
        var places: [Rij: Int] = [:]
        let lines = try tx.regels(ask, hoogstens: hoogstens + 1)
        isIngekort = lines.count > hoogstens
        for line in lines.prefix(hoogstens) {
            let role = Journaalwoorden.rol(line.rol)
            let who =
                line.rol == "systeem"
                ? Self.vanDeBrief.contains(line.handeling) ? "Wie de brief heeft" : "Een partner buiten de gemeente"
                : metNaam ? names.naam(line.wie) : names.functie(line.wie) ?? role
            let refused = line.uitkomst == "gelukt" ? "" : " (geweigerd)"
            let row = Rij(
                dag: line.moment.datum, wie: who, daad: Journaalwoorden.daad(line.handeling) + refused,
                doel: Journaalwoorden.doel(line.doel), keer: 1)
            if let same = places[row] {
                rijen[same].keer += 1
            } else {
                places[row] = rijen.count
                rijen.append(row)
            }
        }
    }
}
