// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum ToezichtPages {
    static func begin(_ blad: Toezichtblad, _ verzoek: Verzoek) -> Antwoord {
        let tasks = blad.open.map { rij in
            Taak(
                "\(rij.wie), \(Woorden.datum(rij.nood.van.datum)) om \(rij.nood.van.kloktijd)", pad: ToezichtURL.noodtoegang(rij.nood.feit),
                uitleg: uitleg(rij, op: verzoek.nu), voor: rij.uiterlijk)
        }
        let signals = blad.signalen
        return verzoek.pagina(
            "Journaal", indeling: .breed,
            """
            \(HTML.inleiding("Wie keek waar, en was dat nodig? Wat wacht, staat bovenaan. Dat u hier kijkt, staat ook in het journaal."))
            \(HTML.kop2("Noodtoegang na te lezen"))
            \(HTML.takenlijst(tasks, op: verzoek.vandaag, leeg: "Alle noodtoegang is nagelezen."))
            \(HTML.kop2("Wat valt op"))
            <p>\(signals == 0
                ? "Er staat niets open."
                : "\(Woorden.aantal(signals, "opvallende blik wacht", "opvallende blikken wachten")) op u.") \
            \(HTML.link("Naar wat opvalt", naar: ToezichtURL.signalen))</p>
            \(HTML.kop2("Nakijken"))
            \(HTML.lijst([
                "\(HTML.link("Wie keek bij een persoon", naar: ToezichtURL.personen)): zoek iemand en zie wie keek.",
                "\(HTML.link("Wat zag een medewerker", naar: ToezichtURL.medewerkers)): alles wat iemand deed.",
                "\(HTML.link("Steekproef", naar: ToezichtURL.steekproeven)): willekeurige blikken nalopen.",
                "\(HTML.link("Meegenomen naar een bezoek", naar: ToezichtURL.meegenomen)): wat er verzegeld op een apparaat staat.",
                "\(HTML.link("Datalek", naar: ToezichtURL.datalekken)): wie is geraakt, en de klok van 72 uur.",
            ]))
            \(HTML.kop2("Nagelezen"))
            \(gelezen(blad.gelezen))
            """)
    }

    private static func uitleg(_ rij: Noodrij, op nu: Moment) -> HTML {
        let running: HTML? = nu < rij.nood.tot ? " <b>Loopt nog tot \(rij.nood.tot.kloktijd) uur.</b>" : nil
        let kind = rij.categorie.map { $0.label + ". " } ?? ""
        return "\(kind)“\(rij.reden)” Dossier <code>\(rij.nood.dossier.kenmerk)</code>.\(running)"
    }

    private static func gelezen(_ rijen: [Noodrij]) -> HTML {
        let cells = rijen.map { rij -> [HTML] in
            [
                InzagePages.moment(rij.nood.van), HTML(rij.wie), "<code>\(rij.nood.dossier.kenmerk)</code>", HTML(rij.reden),
                HTML(rij.nalezing?.uitkomst.label ?? ""),
                .link("Bekijken", naar: ToezichtURL.noodtoegang(rij.nood.feit), verborgen: rij.wie),
            ]
        }
        return Tabel(
            "Nagelezen", kolommen: ["Wanneer", "Wie", "Dossier", "Reden", "Uitkomst", "Doen"], rijen: cells,
            leeg: "Er is nog geen noodtoegang nagelezen.", titelZichtbaar: false
        ).html
    }

    static func nalezen(_ blad: Nalezingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let late: HTML? =
            blad.nalezing == nil && blad.uiterlijk < verzoek.vandaag
            ? HTML.melding(.letOp, "<p>Dit had uiterlijk \(HTML.datum(blad.uiterlijk)) nagelezen moeten zijn.</p>") : nil
        return verzoek.pagina(
            "Noodtoegang van \(blad.wie)", bijschrift: "Journaal", fouten: fouten,
            """
            \(late)
            \(HTML.samenvattingslijst([
                Samenvatting("Wat was er aan de hand", HTML(blad.relatie.noodcategorie?.label ?? "Niet gevraagd")),
                Samenvatting("Reden", HTML(blad.relatie.reden)),
                Samenvatting("Van", InzagePages.moment(blad.nood.van)), Samenvatting("Tot", InzagePages.moment(blad.nood.tot)),
                Samenvatting(
                    "Dossier", .link(blad.nood.dossier.kenmerk, naar: ToezichtURL.log(.dossier(blad.nood.dossier)))),
                Samenvatting("Nalezen vóór of op", HTML.datum(blad.uiterlijk)),
            ]))
            \(HTML.kop2("Wat is er gedaan?"))
            \(LogPages.daden(blad.regels))
            \(oordeel(blad, ingevuld, fouten, verzoek))
            """)
    }

    private static func oordeel(_ blad: Nalezingsblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        if let done = blad.nalezing {
            return """
                \(HTML.kop2("Nagelezen"))
                <p>\(done.inhoud.uitkomst.label), door \(blad.lezer ?? "onbekend") op \(InzagePages.moment(done.opgetekend)).</p>
                \(HTML.vrijeTekst(done.inhoud.toelichting))
                """
        }
        if blad.nood.gebruiker == verzoek.gebruiker {
            return HTML.melding(.uitleg, "<p>Dit is uw eigen noodtoegang. Een andere privacy officer leest haar na.</p>")
        }
        return """
            \(HTML.kop2("Uw oordeel"))
            \(verzoek.formulier(ToezichtURL.noodtoegang(blad.nood.feit), knop: "Vastleggen", terug: ToezichtURL.begin) {
                Formulieropmaak.velden(Nalezinginvoer.velden, ingevuld: ingevuld, fouten: fouten)
            })
            """
    }
}

extension ID {
    /// The end of an id, to tell two apart without saying who it is.
    var kenmerk: String { String(hex.suffix(8)) }
}
