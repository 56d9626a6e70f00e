// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Lists of providers and what was agreed with them.
enum InkoopPages {
    static func lijst(_ verzoek: Verzoek, zoek: String, _ rijen: [Aanbiederoverzicht]) -> Antwoord {
        let table = Tabel(
            "Aanbieders", kolommen: ["Aanbieder", "AGB-code", "Plaats", Tabel.Kolom("Producten nu", getal: true), ""],
            rijen: rijen.map { rij($0, op: verzoek.vandaag) },
            leeg: zoek.isEmpty
                ? "Er zijn nog geen aanbieders. Voeg de eerste toe." : "Niets gevonden voor “\(zoek)”. Zoek op een ander woord.",
            titelZichtbaar: false)
        let add = magBeheren(verzoek) ? HTML.knoppen([HTML.knop("Aanbieder toevoegen", naar: InkoopURL.nieuw)]) : HTML()
        return verzoek.pagina(
            "Contracten", indeling: .breed,
            """
            <p class="inleiding">Met wie de gemeente jeugdhulp heeft afgesproken. Wat hier staat, kan het team bestellen.</p>
            \(aflopend(rijen, op: verzoek.vandaag))\(zoekvak(zoek))\(table.html)\(add)
            """)
    }

    /// A register without a word about anybody: its search may stand in the address.
    private static func zoekvak(_ zoek: String) -> HTML {
        """
        <form class="formulier" method="get" action="\(InkoopURL.lijst)" role="search"><div class="veld">
        <label for="f-zoek">Zoek op naam, AGB-code, productcode of omschrijving</label>
        <input type="text" id="f-zoek" name="zoek" class="breed-30" value="\(zoek)" autocomplete="off"></div>
        <div class="knoppen"><button class="knop stil">Zoek</button></div></form>

        """
    }

    /// A contract that ends soon is talked about now: the next one takes half a year.
    private static let wekenVooraf = 26

    private static func aflopend(_ rijen: [Aanbiederoverzicht], op dag: Datum) -> HTML? {
        let ends = rijen.flatMap { item in
            item.contracten.compactMap { fact -> (Datum, HTML)? in
                guard let end = fact.inhoud.periode.totEnMet, dag <= end, end <= dag.plus(weken: wekenVooraf) else { return nil }
                let provider = item.aanbieder.inhoud
                let link = HTML.link(provider.naam, naar: InkoopURL.aanbieder(provider.aanbieder))
                return (end, "\(link), contract \(fact.inhoud.nummer): tot en met \(HTML.datum(end)) (\(Woorden.afstand(end, op: dag)))")
            }
        }
        guard !ends.isEmpty else { return nil }
        let lines = ends.sorted { $0.0 < $1.0 }.map(\.1)
        return HTML.melding(.letOp, "<p>Loopt binnen een half jaar af:</p>\(HTML.lijst(lines))")
    }

    private static func rij(_ item: Aanbiederoverzicht, op dag: Datum) -> [HTML] {
        let provider = item.aanbieder.inhoud
        let now = Set(item.contracten.filter { $0.inhoud.periode.bevat(dag) }.flatMap { $0.inhoud.producten.map(\.code) })
        return [
            HTML.link(provider.naam, naar: InkoopURL.aanbieder(provider.aanbieder)), HTML(provider.agb.tekst), HTML(provider.plaats),
            "\(now.count)", merk(provider),
        ]
    }

    private static func merk(_ provider: Aanbieder) -> HTML { provider.merk.isEmpty ? "" : Teken(provider.merk, .letOp).html }

    static func nieuw(_ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let form = verzoek.formulier(InkoopURL.lijst, knop: "Aanbieder toevoegen", terug: InkoopURL.lijst) {
            Formulieropmaak.velden(Aanbiederinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return verzoek.pagina("Aanbieder toevoegen", indeling: .smal, fouten: fouten, form)
    }

    static func aanbieder(_ verzoek: Verzoek, _ item: Aanbiederoverzicht, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> Antwoord {
        let provider = item.aanbieder.inhoud
        let facts: [(String, HTML)] = [
            ("AGB-code", HTML(provider.agb.tekst)), ("Plaats", provider.plaats.isEmpty ? "niet ingevuld" : HTML(provider.plaats)),
            ("Telefoon", provider.telefoon.map { HTML($0.tekst) } ?? "niet ingevuld"),
        ]
        return verzoek.pagina(
            provider.naam, indeling: .breed, bijschrift: "Contracten", fouten: fouten,
            """
            \(merk(provider))\(HTML.begrippen(facts))
            \(producten(item, op: verzoek.vandaag))
            \(magBeheren(verzoek) ? nieuwProduct(verzoek, provider, ingevuld, fouten) : nil)
            <p>\(HTML.link("Terug naar alle aanbieders", naar: InkoopURL.lijst))</p>
            """)
    }

    private static func producten(_ item: Aanbiederoverzicht, op dag: Datum) -> HTML {
        let rows = item.contracten.flatMap { fact in
            fact.inhoud.producten.map { product -> [HTML] in
                [
                    HTML(product.code), omschrijving(product), HTML(fact.inhoud.nummer), HTML(fact.inhoud.periode.uitgeschreven),
                    "\(product.tarief.description) per \(eenheid(product.eenheid))", HTML(product.variant.label),
                    fact.inhoud.periode.bevat(dag) ? Teken("geldt nu", .goed).html : Teken("geldt nu niet").html,
                ]
            }
        }
        return Tabel(
            "Producten en tarieven", kolommen: ["Code", "Product", "Contract", "Periode", "Tarief", "Variant", "Stand"], rijen: rows,
            leeg: "Er zijn nog geen producten afgesproken met deze aanbieder."
        ).html
    }

    private static func omschrijving(_ product: Contractproduct) -> HTML {
        let out = (product.uitsluitingen ?? []).map {
            "<br><span class=\"zacht\">Betaalt niet: \($0.interventie) (\($0.clausule))</span>" as HTML
        }
        return "\(product.omschrijving)\(HTML.joined(out))"
    }

    private static func nieuwProduct(_ verzoek: Verzoek, _ provider: Aanbieder, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        // Without the table there is nothing to choose from; the post says so in full.
        let categories = (try? Productcodes.vanProgramma())?.categorieen ?? []
        let form = verzoek.formulier(InkoopURL.product(provider.aanbieder), knop: "Product toevoegen") {
            Formulieropmaak.velden(
                Contractinvoer.velden, ingevuld: ingevuld, fouten: fouten,
                keuzes: ["categorie": categories, "uitsluiting": interventies(verzoek)])
        }
        return HTML.uitklap("Product of contract toevoegen", open: !fouten.isEmpty || !ingevuld.isEmpty, form)
    }

    private static func interventies(_ verzoek: Verzoek) -> [Keuze] {
        // Without the register nothing can be excluded.
        ((try? verzoek.web.config.interventies())?.geldend(op: verzoek.vandaag) ?? []).map { Keuze($0.code, $0.naam) }
    }

    private static func eenheid(_ unit: Eenheid) -> String {
        switch unit {
        case .minuut: "minuut"
        case .etmaal: "etmaal"
        case .dagdeel: "dagdeel"
        case .stuksOutput, .stuksInspanning: "stuk"
        case .uur, .euro: unit.label
        }
    }

    private static func magBeheren(_ verzoek: Verzoek) -> Bool {
        Rechten.mag(.contractBeheren, rollen: verzoek.bezoek.rollen, relaties: [], doel: .bekostiging)
    }
}
