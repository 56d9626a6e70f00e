// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Contacts for which no file is made: a short form, counted per team, nothing about a person.
enum ZonderDossierRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ToegangURL.contact, .aanmaken) { verzoek in try await toon(verzoek, nil) }
        routes.post(ToegangURL.contact, .aanmaken) { verzoek in try await legVast(verzoek) }
        routes.get(ToegangURL.contacten, .cijfers) { verzoek in try await tellingen(verzoek) }
    }

    private static func mag(_ verzoek: Verzoek) throws(Afwijzing) {
        guard Rechten.mag(.aanmaken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .toeleiding) else { throw .nietGevonden }
    }

    private static func toon(_ verzoek: Verzoek, _ read: Gelezen<ZonderDossierInvoer>?) async throws -> Antwoord {
        try mag(verzoek)
        let monday = verzoek.vandaag.plus(dagen: 1 - verzoek.vandaag.weekdag)
        let counts = try await verzoek.lees { tx in
            try verzoek.eigenTeams(tx).map { ($0, try ToegangStore.contacten($0.team, sinds: monday, tx)) }
        }
        return ZonderDossierPages.formulier(verzoek, counts, read)
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        try mag(verzoek)
        return try await verzoek.verwerk(ZonderDossierInvoer.self) { read in
            try await toon(verzoek, read)
        } _: { form in
            try await verzoek.schrijf(handeling: "contact-zonder-dossier") { tx in
                guard let deur = form.deur, let onderwerp = form.onderwerp, let uitkomst = form.uitkomst, let datum = form.datum,
                    datum <= tx.vandaag
                else { throw Afwijzing.ongeldig([Veldfout("datum", "De datum ligt in de toekomst. Vul in wanneer het contact was.")]) }
                let contact = ContactZonderDossier(datum: datum, deur: deur, onderwerp: onderwerp, uitkomst: uitkomst, duur: form.duur)
                try ToegangStore.legVast(contact, team: try verzoek.ontvangendTeam(form.team, tx), tx)
                return ToegangURL.contact + "?vastgelegd=ja"
            }
        }
    }
}

extension ZonderDossierRoutes {
    /// The teamleider sees the exact figures of their own teams; who makes policy all teams together, small numbers rounded.
    private static func tellingen(_ verzoek: Verzoek) async throws -> Antwoord {
        guard Rechten.mag(.cijfersBekijken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .controle) else {
            throw Afwijzing.nietGevonden
        }
        let own = verzoek.bezoek.leidt, asked = verzoek.vraag("team").flatMap { ID<Team>($0) }
        if let asked, !own.contains(asked) { throw Afwijzing.nietGevonden }
        let page = try await verzoek.lees(doel: .controle, handeling: "contacten.tellen") { tx in
            tx.noteer("contacten.tellen")
            let teams = try BeheerStore.teams(tx).filter { own.isEmpty || own.contains($0.team) }
            let counted = asked.map { [$0] } ?? teams.map(\.team)
            let contacts = try counted.flatMap { try ToegangStore.contacten($0, vanaf: Contacttelling.vanaf(op: tx.vandaag), tx) }
            return Contactblad(telling: Contacttelling(contacts, op: tx.vandaag), teams: own.isEmpty ? [] : teams, gekozen: asked)
        }
        return ZonderDossierPages.tellingen(page, verzoek)
    }
}

/// The figures of one page.
struct Contactblad: Sendable {
    let telling: Contacttelling
    /// Those the reader leads; empty: all together, rounded.
    let teams: [Teamgegevens]
    let gekozen: ID<Team>?

    var weergave: Contacttelling.Weergave { teams.isEmpty ? .afgerond : .precies }
}

enum ZonderDossierPages {
    static func tellingen(_ page: Contactblad, _ verzoek: Verzoek) -> Antwoord {
        let count = page.telling, shown = page.weergave
        let months = count.maanden, doors = Deur.allCases.filter { count.perDeur[$0] != nil }
        let rows = doors.map { door -> [HTML] in
            let line = count.perMaand(door)
            return [HTML(door.label), HTML(shown.tekst(count.perDeur[door] ?? 0))] + months.map { cel(line[$0], shown) }
        }
        let total: [HTML] =
            ["<b>Samen</b>", "<b>\(shown.tekst(count.contacten.count))</b>"] + months.map { cel(count.perMaand[$0], shown) }
        let table = Tabel(
            "Contacten per deur en maand",
            kolommen: [.init("Deur"), .init("Samen", getal: true)]
                + months.enumerated().map { .init($1.kort(metJaar: $0 == 0 || $1.maand == 1), getal: true) },
            rijen: rows.isEmpty ? [] : rows + [total], leeg: "Er is nog geen contact geteld.", stapelt: false)
        return verzoek.pagina(
            "Contacten zonder dossier", indeling: .breed,
            """
            \(HTML.inleiding("Advies, informatie en doorverwijzen zonder dossier, in de laatste twaalf maanden. Er staat niets in over een persoon."))
            \(keuze(page, verzoek))
            <p><b>\(shown.tekst(count.contacten.count))</b> contacten\(shown.duur(count.minuten, van: count.metDuur).map { ", samen ongeveer <b>\($0)</b>" as HTML }).\(shown == .afgerond ? " Aantallen zijn afgerond op vijf; minder dan vijf staat er niet als getal." : "")</p>
            \(table.html)
            \(lijst("Waar ging het over?", Contactonderwerp.allCases.map { ($0.label, count.perOnderwerp[$0] ?? 0) }, shown))
            \(lijst("Wat deden wij?", Contactuitkomst.allCases.map { ($0.label, count.perUitkomst[$0] ?? 0) }, shown))
            """)
    }

    private static func cel(_ aantal: Int?, _ shown: Contacttelling.Weergave) -> HTML {
        aantal.map { HTML(shown == .afgerond && $0 < 5 ? "< 5" : shown.tekst($0)) } ?? "–"
    }

    private static func lijst(_ titel: String, _ rijen: [(String, Int)], _ shown: Contacttelling.Weergave) -> HTML {
        let some = rijen.filter { $0.1 > 0 }.enumerated()
            .sorted { (-shown.orde($0.element.1), $0.offset) < (-shown.orde($1.element.1), $1.offset) }.map(\.element)
        guard !some.isEmpty else { return HTML() }
        return Tabel(
            titel, kolommen: ["Wat", .init("Aantal", getal: true)], rijen: some.map { [HTML($0.0), HTML(shown.tekst($0.1))] }
        ).html
    }

    private static func keuze(_ page: Contactblad, _ verzoek: Verzoek) -> HTML? {
        guard page.teams.count > 1 else { return nil }
        let links =
            [("Al mijn teams", ToegangURL.contacten, page.gekozen == nil)]
            + page.teams.map { ($0.naam, "\(ToegangURL.contacten)?team=\($0.team.hex)", page.gekozen == $0.team) }
        let items = links.map { "<li><a href=\"\($0.1)\"\(attribuut: "aria-current", $0.2 ? "true" : nil)>\($0.0)</a></li>" as HTML }
        return "<nav class=\"keuzes\" aria-label=\"Welk team\"><ul>\(items)</ul></nav>"
    }

    static func formulier(_ verzoek: Verzoek, _ counts: [(Teamgegevens, Int)], _ read: Gelezen<ZonderDossierInvoer>?) -> Antwoord {
        var form = ZonderDossierInvoer()
        form.datum = verzoek.vandaag
        let done: HTML? = verzoek.vraag("vastgelegd") == nil ? nil : HTML.melding(.gelukt, "<p>Het contact is geteld.</p>")
        let fields = counts.count > 1 ? ZonderDossierInvoer.velden : ZonderDossierInvoer.velden.filter { $0.id != "team" }
        let body = verzoek.formulier(ToegangURL.contact, knop: "Tel dit contact", terug: ToegangURL.nieuw) {
            Formulieropmaak.velden(
                fields, ingevuld: read?.ingevuld ?? form.ingevuld, fouten: read?.fouten ?? [],
                keuzes: ["team": counts.map { Keuze($0.0.team.hex, $0.0.naam) }])
        }
        let leads = !verzoek.bezoek.leidt.isEmpty
        let week = counts.map { team, count -> HTML in
            "<p>\(team.naam): <strong>\(Woorden.aantal(count, "contact", "contacten"))</strong> zonder dossier deze week.</p>"
        }
        return verzoek.pagina(
            "Contact zonder dossier", indeling: .smal, fouten: read?.fouten ?? [],
            """
            \(done)<p class="inleiding">Voor een kort contact: advies, informatie of doorverwijzen. Schrijf hier niets over een persoon.</p>
            \(body)\(HTML.blok("Geteld", "\(HTML.joined(week))\(leads ? "<p>\(HTML.link("Alle tellingen", naar: ToegangURL.contacten))</p>" as HTML : nil)"))
            """)
    }
}

extension Contacttelling.Maand {
    /// `mrt`, or `mrt 26`
    func kort(metJaar: Bool) -> String {
        let names = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
        return names[(maand - 1) % 12] + (metJaar ? " \(jaar % 100)" : "")
    }
}
