// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opmaak

/// The list of messages: what asks attention first, then what waits, then the latest.
enum BerichtenPages {
    static func lijst(_ overzicht: Berichtoverzicht, _ vraag: Berichtvraag, _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            "Berichten", indeling: .breed,
            """
            \(HTML.inleiding("Berichten van en naar aanbieders. Wat vanzelf gaat, gaat vanzelf; hier staat wat u nodig heeft."))
            <p class="geen-druk">\(HTML.link("Cijfers over berichten", naar: BerichtenURL.cijfers))</p>
            \(vraag.isLeeg ? bovenaan(overzicht, verzoek) : nil)\(zoekvak(vraag, overzicht))\(gevonden(overzicht, vraag, verzoek))
            """)
    }

    private static func bovenaan(_ overzicht: Berichtoverzicht, _ verzoek: Verzoek) -> HTML {
        let held = overzicht.opdrachten.filter { !$0.magWeg || !$0.groep.gaatVanzelf }
        let free = overzicht.opdrachten.filter { $0.magWeg && $0.groep.gaatVanzelf }
        return """
            \(nu(overzicht, held.count, op: verzoek.vandaag))\(stil(overzicht))
            \(groepen(overzicht, op: verzoek.vandaag))\
            \(HTML.kop2("Toewijzingen die nog niet weg mogen", id: "opdrachten"))\(opdrachten(held, "Er wordt geen toewijzing tegengehouden.", verzoek))
            \(free.isEmpty ? nil : HTML.kop2("Gaat vanzelf weg") + opdrachten(free, "", verzoek))\
            \(overzicht.vanzelf.isEmpty ? nil : HTML.kop2("Onderweg") + tabel("Onderweg", overzicht.vanzelf, overzicht))
            """
    }

    /// The one thing to do first, with how many have a last day of today or before.
    private static func nu(_ overzicht: Berichtoverzicht, _ held: Int, op vandaag: Datum) -> HTML {
        let points = overzicht.punten
        let today = points.filter { point in point.klok?.uiterlijk.map { $0 <= vandaag } ?? false && point.groep(op: vandaag) == .nu }.count
        let asks = overzicht.aandacht.count
        let parts = [
            asks == 0 ? nil : Woorden.aantal(asks, "bericht vraagt", "berichten vragen") + " aandacht",
            overzicht.meldingen.isEmpty
                ? nil : Woorden.aantal(overzicht.meldingen.count, "start of einde is", "starts of eindes zijn") + " niet op tijd gemeld",
            held == 0 ? nil : Woorden.aantal(held, "toewijzing wordt", "toewijzingen worden") + " tegengehouden",
        ].compactMap { $0 }
        let title = parts.isEmpty ? "Alles is verwerkt." : (Woorden.opsomming(parts) + ".").metHoofdletter
        let explain: HTML =
            today == 0
            ? "Vandaag loopt er geen termijn af."
            : "Van \(Woorden.aantal(today, "bericht", "berichten")) is vandaag de laatste dag, of is die voorbij."
        return HTML.watNu(title, explain)
    }

    // MARK: What waits

    /// Three lists, each with its first day on top; a fourth for what has longer than this week.
    private static func groepen(_ overzicht: Berichtoverzicht, op vandaag: Datum) -> HTML {
        let points = Dictionary(grouping: overzicht.punten) { $0.groep(op: vandaag) }
        return Berichtklok.Groep.allCases.map { group -> HTML in
            let own = points[group] ?? []
            guard !own.isEmpty || group != .later else { return HTML() }
            return HTML.kop2(group.label, id: group.rawValue)
                + HTML.takenlijst(own.map { taak($0, overzicht, op: vandaag) }, op: vandaag, leeg: leeg(group))
                + (group == .nu && overzicht.isAfgekapt ? HTML.alinea(HTML(Self.nietAlles)) : HTML())
        }.joined()
    }

    private static let nietAlles =
        "Er is meer lopende hulp dan hier in één keer is nagekeken. Kijk voor de andere dossiers bij de hulp in het dossier."

    private static func leeg(_ groep: Berichtklok.Groep) -> String {
        switch groep {
        case .nu: "Er is vandaag niets te doen."
        case .week: "Deze week loopt er verder geen termijn af."
        case .ander, .later: "Er wordt op niemand gewacht."
        }
    }

    private static func taak(_ punt: Berichtpunt, _ overzicht: Berichtoverzicht, op vandaag: Datum) -> Opmaak.Taak {
        let clock: HTML = "\(punt.klok.map { "<br>\(HTML($0.termijn.waarom))" as HTML } ?? "")"
        switch punt.wat {
        case .bericht(let row):
            let isLate = punt.klok?.moetNavragen(op: vandaag) ?? false
            let reason = row.stand == .apart ? "\(overzicht.redenen[row.id] ?? "") \(apartUitleg)" : overzicht.redenen[row.id] ?? ""
            let ask: HTML? = isLate ? "<br>Er is geen antwoord gekomen. Vraag na bij de aanbieder." : nil
            return Opmaak.Taak(
                "\(Berichtwoorden.soort(row.soort)): \(row.stand.label.lowercased())", pad: BerichtenURL.toon(row.id),
                uitleg: "\(herkomst(row, overzicht))\(reason.isEmpty ? nil : "<br>\(HTML(reason))" as HTML)\(ask)\(clock)",
                voor: punt.klok?.uiterlijk)
        case .melding(let told, let order, let dossier, let agb):
            return Opmaak.Taak(
                "Toewijzing \(order): \(told == .start ? "start" : "einde") nog niet gemeld", pad: InzetURL.order(dossier, order),
                uitleg: "\(overzicht.partij(agb: agb)). Vraag na bij de aanbieder.\(clock)", voor: punt.klok?.uiterlijk)
        }
    }

    private static let apartUitleg = "Er is niets mee gedaan, en het is bewaard zoals het kwam."

    private static func herkomst(_ row: Berichtrij, _ overzicht: Berichtoverzicht) -> HTML {
        "\(overzicht.partij(row)) · \(row.identificatie.map { "nummer \($0)" } ?? "zonder nummer") · \(row.moment.datum.uitgeschreven)"
    }

    /// The line is down: since when, why, and when it is tried again. Nobody has to do anything for a single message.
    private static func stil(_ overzicht: Berichtoverzicht) -> HTML {
        guard let row = overzicht.stil else { return HTML() }
        let count = overzicht.wachtend.filter { $0.stand == .mislukt || $0.stand == .klaargezet || $0.stand == .herverstuur }.count
        let again = row.vanaf.map { " De volgende poging is om \($0.kloktijd) uur." } ?? ""
        return HTML.melding(
            .letOp,
            """
            <p><strong>Versturen lukt nu niet.</strong> \(overzicht.redenen[row.id] ?? "")\(again)</p>
            <p>\(Woorden.aantal(count, "bericht wacht", "berichten wachten")). Er gaat niets verloren en niets dubbel uit. Duurt het langer \
            dan een dag, bel dan functioneel beheer.</p>
            """)
    }

    private static func opdrachten(_ opdrachten: [Gekeurdeopdracht], _ leeg: String, _ verzoek: Verzoek) -> HTML {
        if opdrachten.isEmpty { return HTML.leeg(leeg) }
        return opdrachten.map { opdracht($0, verzoek) }.joined()
    }

    private static func opdracht(_ opdracht: Gekeurdeopdracht, _ verzoek: Verzoek) -> HTML {
        let numbers = opdracht.groep.nummers.map(String.init)
        let title = "Toewijzing \(Woorden.opsomming(numbers)) voor \(opdracht.jeugdige) aan \(opdracht.aanbieder)"
        let path = Dossierblad.hulp.pad(opdracht.groep.dossier)
        return """
            <section class="blok">\(HTML.kop3(title))
            \(opdracht.stops.map { HTML.melding(.gevaar, "<p>\($0.uitleg)</p><p>\($0.inPlaatsDaarvan)</p>") })\
            \(opdracht.bevindingen.isEmpty ? nil : HTML.lijst(opdracht.bevindingen.map { "\($0.melding) \(HTML.link($0.waar, naar: $0.pad))" }))\
            \(opdracht.letOp.map { HTML.melding(.letOp, HTML($0)) })\
            \(opdracht.groep.isAfgewezen ? HTML.alinea("De aanbieder wees dit af.") : nil)\
            \(opdracht.groep.isEerderVerstuurd ? HTML.melding(.letOp, HTML(Self.eerderVerstuurd)) : nil)\
            <div class="knoppen">\(opdracht.groep.isAfgewezen ? verbeteren(opdracht) : [])\(opdracht.stops.isEmpty ? verzoek.knop(versturen(opdracht), opdracht.groep.gaatVanzelf ? opdracht.magWeg ? "Nu versturen" : "Opnieuw proberen" : "Ongewijzigd opnieuw versturen") : nil)\
            \(HTML.link("Naar de hulp in het dossier", naar: path, verborgen: "van \(opdracht.jeugdige)"))</div></section>

            """
    }

    private static let eerderVerstuurd =
        "Dit is al eens verstuurd. Daarna is Ankerpunt teruggezet naar een eerder moment. Bel de aanbieder voordat u het nog eens verstuurt."

    private static func verbeteren(_ opdracht: Gekeurdeopdracht) -> [HTML] {
        opdracht.groep.nummers.map { number in
            HTML.knop("Verbeter en stuur \(number) opnieuw", naar: InzetURL.verbeteren(opdracht.groep.dossier, number))
        }
    }

    private static func versturen(_ opdracht: Gekeurdeopdracht) -> String { BerichtenURL.versturen(opdracht.groep.nummers.first ?? 0) }

    // MARK: Search

    /// Numbers and codes only, so a plain GET: nothing personal stands in the address.
    private static func zoekvak(_ vraag: Berichtvraag, _ overzicht: Berichtoverzicht) -> HTML {
        let options = Berichtsoort.allCases.map { soort -> HTML in
            "<option value=\"\(soort.rawValue)\"\(attribuut: "selected", soort.rawValue == vraag.soort)>\(Berichtwoorden.soort(soort.rawValue))</option>"
        }
        return """
            <div class="geen-druk">\(HTML.kop2("Zoeken", id: "zoeken-naar"))</div><form class="formulier geen-druk" method="get" action="\(BerichtenURL.lijst)">
            <div class="veld"><label for="f-nummer">Berichtnummer of toewijzingnummer</label>
            <p class="hulp" id="f-nummer-hulp">Of het nummer van een envelop, of het kenmerk van een verzoek.</p>
            <input class="breed-20" id="f-nummer" name="nummer" type="text" value="\(vraag.nummer)" aria-describedby="f-nummer-hulp" autocomplete="off" spellcheck="false"></div>
            <div class="veld"><label for="f-soort">Soort bericht</label>
            <select id="f-soort" name="soort"><option value="">Alle soorten</option>\(options)</select></div>
            \(HTML.uitklap("Zoek preciezer", open: !vraag.filter.isLeeg, vraag.filter.velden(overzicht.aanbieders)))
            <div class="knoppen"><button class="knop stil">Zoek berichten</button>\
            \(vraag.isLeeg ? nil : HTML.link("Alle berichten", naar: BerichtenURL.lijst))</div></form>

            """
    }

    private static func gevonden(_ overzicht: Berichtoverzicht, _ vraag: Berichtvraag, _ verzoek: Verzoek) -> HTML {
        let title = vraag.isLeeg ? "Laatste berichten" : "Gevonden berichten"
        let empty = vraag.isLeeg ? "Er zijn nog geen berichten." : "Niets gevonden. Controleer het nummer en de code, of kies ruimer."
        return HTML.kop2(title) + gevondenTabel(title, overzicht, leeg: empty, verzoek)
    }

    static func tabel(
        _ titel: String, _ rows: [Berichtrij], _ overzicht: Berichtoverzicht, leeg: String = "", kiesbaar: Bool = false
    ) -> HTML {
        let columns: [Tabel.Kolom] = ["Bericht", "Van of aan", "Nummer", "Wanneer", "Stand"]
        let choice = Tabel.Kolom("Kies", opPapier: false)
        return Tabel(
            titel, kolommen: kiesbaar ? columns + [choice] : columns,
            rijen: rows.map { row in
                let cells: [HTML] = [
                    "<a href=\"\(BerichtenURL.toon(row.id))\">\(Berichtwoorden.soort(row.soort))</a>",
                    "\(row.isIn ? "van" : "aan") \(overzicht.partij(row))", HTML(row.identificatie ?? "–"),
                    "\(HTML.datum(row.moment.datum)) \(row.moment.kloktijd)", Teken(row.stand.label, teken(row.stand)).html,
                ]
                return kiesbaar ? cells + [vakje(row)] : cells
            }, leeg: leeg, titelZichtbaar: false
        ).html
    }

    static func teken(_ stand: Berichtstap) -> Teken.Soort {
        switch stand {
        case .vastgelopen, .afgewezen, .geweigerd, .mislukt: .gevaar
        case .apart, .aandacht, .deels, .onderzoek: .letOp
        case .verwerkt, .aanvaard, .beslist: .goed
        default: .gewoon
        }
    }
}
