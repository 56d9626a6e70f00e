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

    static func een(_ item: Binnenkomstbeeld, wie: String?, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        verzoek.pagina(
            item.inhoud.aanklopper.deur.label, indeling: .gewoon,
            bijschrift: "Binnengekomen op \(Woorden.datum(item.feit.opgetekend.datum))",
            fouten: fouten,
            """
            \(item.inhoud.veiligheid == .gevaar && item.stand != .afgerond ? HTML.melding(.gevaar, "<p>De afzender zegt: er is nu gevaar. Bel meteen. Is dat nodig, bel dan 112 of Veilig Thuis (0800-2000).</p>") : nil)
            \(watNu(item, wie, verzoek))
            \(HTML.citaat(item.inhoud.woorden, van: item.inhoud.afzender))
            \(HTML.begrippen(rijen(item.inhoud)))
            \(afronding(item, ingevuld, fouten, verzoek))
            \(HTML.knoppen([.link("Terug naar de lijst", naar: BinnenkomstURL.lijst)]))
            """)
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

    private static func watNu(_ item: Binnenkomstbeeld, _ wie: String?, _ verzoek: Verzoek) -> HTML {
        switch item.stand {
        case .nieuw:
            HTML.watNu(
                "Pak dit op", "<p>Daarna is het van u: collega's zien de inhoud niet meer.</p>",
                knoppen: [verzoek.knop(BinnenkomstURL.oppak(item.id), "Ik pak dit op", stil: false)])
        case .opgepakt:
            HTML.watNu(
                "Bel, en kijk of het gezin bekend is",
                "<p>Opgepakt door \(wie ?? "een collega"). Wat hieronder staat, gaat mee: naar een nieuw dossier, of naar een nieuwe hulpvraag bij een gezin dat bekend is. Rond het daarna hier af.</p>",
                knoppen: [verzoek.knop(BinnenkomstURL.zoeken(item.id), "Zoek of dit gezin bekend is", stil: false)])
        case .afgerond:
            HTML.melding(
                .uitleg,
                "<p>Afgerond: \(item.afronding?.inhoud.uitkomst.label.lowercased() ?? ""). De afzender leest: “\(item.afronding?.inhoud.terugkoppeling ?? "")”</p>"
            )
        }
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
