// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum BinnenkomstPages {
    /// No names: who it is about is read by who opens one.
    static func lijst(_ rijen: [Binnenkomstregel], _ namen: [UUIDv7: String], _ verzoek: Verzoek) -> Antwoord {
        let rows = rijen.map { row -> [HTML] in
            // A term beyond the table of holidays is not shown rather than guessed.
            let last = try? row.uiterlijk()
            return [
                .link(row.aanklopper?.deur.label ?? "Van buiten", naar: BinnenkomstURL.een(row.id)), HTML.datum(row.moment.datum),
                row.ernst == 2 ? Teken("nu gevaar", .gevaar).html : row.ernst == 1 ? Teken("zorgen", .letOp).html : "",
                last.map {
                    "\(HTML.datum($0))\(row.wie == nil && $0 < verzoek.vandaag ? " \(Teken("te laat", .gevaar).html)" as HTML : HTML())"
                } ?? "",
                row.wie.map { HTML(namen[$0.raw] ?? "een collega") } ?? Teken("nog niemand", .letOp).html,
            ]
        }
        return verzoek.pagina(
            "Binnengekomen", indeling: .breed,
            """
            \(HTML.inleiding("Vragen en zorgen van buiten. Wat het dringendst is, staat bovenaan. Wie iets oppakt, houdt het bij zich."))
            \(Tabel("Binnengekomen en niet afgerond", kolommen: ["Van", "Op", "Veiligheid", "Oppakken uiterlijk", "Bij"], rijen: rows, leeg: "Er ligt niets. Nieuwe vragen komen hier vanzelf bij.", titelZichtbaar: false).html)
            <p>Inwoners en beroepskrachten schrijven hier: \(HTML.link("Stel je vraag", naar: DeurURL.begin)).</p>
            """)
    }

    static func een(_ page: Binnenkomstblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let item = page.item
        // Two forms on one page: what is wrong stands with the one that was sent.
        let isOver = verzoek.pad == BinnenkomstURL.overname(item.id)
        return verzoek.pagina(
            item.inhoud.aanklopper.deur.label, indeling: .gewoon,
            bijschrift: "Binnengekomen op \(Woorden.datum(item.feit.opgetekend.datum))",
            fouten: fouten,
            """
            \(item.inhoud.veiligheid == .gevaar && item.stand != .afgerond ? HTML.melding(.gevaar, "<p>De afzender zegt: er is nu gevaar. Bel meteen. Is dat nodig, bel dan 112 of Veilig Thuis (0800-2000).</p>") : nil)
            \(watNu(page, ingevuld, fouten, verzoek))
            \(HTML.citaat(item.inhoud.woorden, van: item.inhoud.afzender))
            \(HTML.begrippen(rijen(item.inhoud)))\(page.vast.map(vasteLijn))
            \(afronding(item, isOver ? [:] : ingevuld, isOver ? [] : fouten, verzoek))
            \(overname(page, isOver ? ingevuld : [:], isOver ? fouten : [], verzoek))
            \(HTML.knoppen([.link("Terug naar de lijst", naar: BinnenkomstURL.lijst)]))
            """)
    }

    /// Who of the team knows this school or practice, and whom one calls there.
    static func vasteLijn(_ line: Vastelijn) -> HTML {
        let ours =
            line.contact.map { "Vaste contactpersoon bij ons: <b>\($0)</b>." as HTML } ?? "Er is nu geen vaste contactpersoon bij ons."
        let there: HTML? = line.daar.map { person in
            " Daar bellen wij \(person.naam)\(person.functie.isEmpty ? "" : ", \(person.functie)")\(person.telefoon.isEmpty ? nil : ": \(HTML.bel(person.telefoon))" as HTML)."
        }
        return HTML.melding(.uitleg, "<p>\(HTML.link(line.naam, naar: VindplaatsURL.een(line.id))). \(ours)\(there)</p>")
    }

    private static func rijen(_ item: Binnenkomst) -> [(String, HTML)] {
        let all: [(String, HTML?)] = [
            ("Kind", item.kindnaam.isEmpty ? nil : HTML(item.kindnaam)), ("Geboren", item.geboortedatum.map { HTML.datum($0) }),
            ("Van", HTML(item.afzender)),
            ("Telefoon", HTML.bel(item.telefoon)),
            ("Bereikbaar", item.bereikbaar.isEmpty ? nil : HTML(item.bereikbaar)), ("Iedereen nu veilig?", HTML(item.veiligheid.label)),
            ("Weet het gezin het?", item.gezinWeet.map { HTML($0.label) }),
            ("Waarom niet", item.waaromNiet.isEmpty ? nil : HTML(item.waaromNiet)),
            ("Kenmerk van de afzender", item.kenmerk.isEmpty ? nil : HTML(item.kenmerk)),
        ]
        return all.compactMap { row in row.1.map { (row.0, $0) } }
    }

    private static func watNu(_ page: Binnenkomstblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let item = page.item
        return switch item.stand {
        case .nieuw: oppakken(page, ingevuld, fouten, verzoek)
        case .opgepakt:
            HTML.watNu(
                "Bel, en kijk of het gezin bekend is",
                "<p>\(handen(page)) Wat hieronder staat, gaat mee: naar een nieuw dossier, of naar een nieuwe hulpvraag bij een gezin dat bekend is. Daarmee is dit afgerond. Anders rondt u het hieronder af.</p>",
                knoppen: [verzoek.knop(BinnenkomstURL.zoeken(item.id), "Zoek of dit gezin bekend is", stil: false)])
        case .afgerond:
            HTML.melding(
                .uitleg,
                "<p>Afgerond: \(item.afronding?.inhoud.uitkomst.label.lowercased() ?? ""). De afzender leest: “\(item.afronding?.inhoud.terugkoppeling ?? "")”</p>"
            )
        }
    }

    /// One button; who works in several teams says first for which.
    private static func oppakken(_ page: Binnenkomstblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let path = BinnenkomstURL.oppak(page.item.id), says = "<p>Daarna is het van u: collega's zien de inhoud niet meer.</p>" as HTML
        guard page.teams.count > 1 else {
            return HTML.watNu("Pak dit op", says, knoppen: [verzoek.knop(path, "Ik pak dit op", stil: false)])
        }
        let choices = page.teams.map { Keuze($0.team.hex, $0.naam) }
        return HTML.watNu(
            "Pak dit op",
            """
            \(says)\(verzoek.formulier(path, knop: "Ik pak dit op") {
                Formulieropmaak.velden(Oppakinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["team": choices])
            })
            """)
    }

    /// In whose hands it is, and from whom it came.
    private static func handen(_ page: Binnenkomstblad) -> String {
        let now = "Opgepakt door \(page.naam(page.item.oppak))."
        guard let last = page.item.oppak, let earlier = page.item.oppakken.first(where: { $0.id == last.inhoud.volgt }) else { return now }
        let why = last.inhoud.reden.map { " (\($0))" } ?? ""
        return "Overgenomen door \(page.naam(last)) van \(page.naam(earlier)), op \(Woorden.datum(last.opgetekend.datum))\(why)."
    }

    /// For the teamleider, when who has it is away.
    private static func overname(_ page: Binnenkomstblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML? {
        guard page.item.magOvernemen(verzoek.bezoek) else { return nil }
        let form = verzoek.formulier(BinnenkomstURL.overname(page.item.id), knop: "Ik neem dit over") {
            Formulieropmaak.velden(Overneeminvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return HTML.uitklap(
            "Is \(page.naam(page.item.oppak)) er niet?", open: !fouten.isEmpty,
            "<p>Neem het over als het niet kan wachten. Daarna is het van u. Wie het eerst had, blijft te zien.</p>\(form)")
    }

    private static func afronding(_ item: Binnenkomstbeeld, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML? {
        guard item.stand == .opgepakt else { return nil }
        return """
            \(HTML.kop2("Afronden zonder nieuw dossier"))
            \(verzoek.formulier(BinnenkomstURL.afronding(item.id), knop: "Afronden") {
                Formulieropmaak.velden(Afrondinginvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """
    }
}
