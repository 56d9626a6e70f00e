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
            \(HTML.kop2("Vraagt aandacht", id: "aandacht"))\(takenlijst(overzicht.aandacht, overzicht, verzoek, leeg: "Niets loopt vast."))
            \(overzicht.apart.isEmpty ? nil : HTML.kop2("Apart gelegd", id: "apart") + HTML.alinea(HTML(Self.apartUitleg)) + takenlijst(overzicht.apart, overzicht, verzoek, leeg: ""))\
            \(HTML.kop2("Toewijzingen die nog niet weg mogen", id: "opdrachten"))\(opdrachten(held, "Er wordt geen toewijzing tegengehouden.", verzoek))
            \(free.isEmpty ? nil : HTML.kop2("Gaat vanzelf weg") + opdrachten(free, "", verzoek))\
            \(HTML.kop2("Wacht op antwoord van de aanbieder"))\(zonderAntwoord(overzicht, op: verzoek.vandaag))
            \(overzicht.vanzelf.isEmpty ? nil : HTML.kop2("Onderweg") + tabel("Onderweg", overzicht.vanzelf, overzicht))
            """
    }

    /// The one thing to do first, with the day before which an answer is owed.
    private static func nu(_ overzicht: Berichtoverzicht, _ held: Int, op vandaag: Datum) -> HTML {
        let today = (overzicht.aandacht + overzicht.apart + overzicht.zonderAntwoord).filter {
            $0.antwoordUiterlijk.map { $0 <= vandaag } ?? false
        }.count
        let asks = overzicht.aandacht.count + overzicht.apart.count
        let parts = [
            asks == 0 ? nil : Woorden.aantal(asks, "bericht vraagt", "berichten vragen") + " aandacht",
            held == 0 ? nil : Woorden.aantal(held, "toewijzing wordt", "toewijzingen worden") + " tegengehouden",
        ].compactMap { $0 }
        let title = parts.isEmpty ? "Alles is verwerkt." : (Woorden.opsomming(parts) + ".").metHoofdletter
        let explain: HTML =
            today == 0
            ? "Op een bericht hoort binnen drie werkdagen antwoord (iJw OP090). Vandaag loopt er geen termijn af."
            : "\(Woorden.aantal(today, "bericht moet", "berichten moeten")) vandaag of eerder beantwoord zijn (iJw OP090: drie werkdagen)."
        return HTML.watNu(title, explain)
    }

    private static let apartUitleg =
        "Dit kon Ankerpunt niet lezen of is niet voor ons. Er is niets mee gedaan, en het is bewaard zoals het kwam."

    private static func takenlijst(_ rows: [Berichtrij], _ overzicht: Berichtoverzicht, _ verzoek: Verzoek, leeg: String) -> HTML {
        let tasks = rows.map { row in
            Taak(
                "\(Berichtwoorden.soort(row.soort)): \(row.stand.label.lowercased())", pad: BerichtenURL.toon(row.id),
                uitleg: "\(herkomst(row, overzicht))\(overzicht.redenen[row.id].map { "<br>\($0)" as HTML } ?? "")",
                voor: row.antwoordUiterlijk)
        }
        return HTML.takenlijst(tasks, op: verzoek.vandaag, leeg: leeg)
    }

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

    private static func zonderAntwoord(_ overzicht: Berichtoverzicht, op vandaag: Datum) -> HTML {
        let tasks = overzicht.zonderAntwoord.map { row in
            let late = row.antwoordUiterlijk.map { $0 < vandaag } ?? false
            return Taak(
                "Toewijzing aan \(overzicht.partij(row))", pad: BerichtenURL.toon(row.id),
                uitleg: late ? "Er is geen antwoord gekomen. Bel de aanbieder." : "Bericht \(row.identificatie ?? "")",
                voor: row.antwoordUiterlijk)
        }
        return HTML.takenlijst(tasks, op: vandaag, leeg: "Op alle toewijzingen kwam antwoord.")
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
        case .apart, .aandacht: .letOp
        case .verwerkt, .aanvaard: .goed
        default: .gewoon
        }
    }
}
