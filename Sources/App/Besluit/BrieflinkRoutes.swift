// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

extension BesluitURL {
    static func telefoon(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/telefoon" }
}

/// Puts a way to read on a telephone into a letter, and closes it.
enum BrieflinkRoutes {
    static func add(to routes: Routetabel) {
        let base = "/dossiers/:id/besluit/:aanvraag/telefoon"
        routes.post(base, .besluiten) { verzoek in try await maak(verzoek) }
        routes.post(base + "/sluiting", .besluiten) { verzoek in
            let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
            return try await verzoek.schrijf(handeling: "brief.sluiten") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
                guard let decision = try BesluitStore.aanvraag(id, zicht, tx).laatsteBesluit else { throw Afwijzing.nietGevonden }
                try BriefdeurStore.sluit(decision.id, zicht, tx)
                return BesluitURL.brief(dossier, id)
            }
        }
    }

    /// Address and code stand in the answer itself, once, in the letter that is to be printed now: nothing keeps them.
    private static func maak(_ verzoek: Verzoek) async throws -> Antwoord {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag"), config = verzoek.web.config
        let (page, letter) = try await verzoek.web.databank.schrijf(
            als: verzoek.bezoek.handelende, doel: .toeleiding, handeling: "brief.link"
        ) { tx in
            let page = try Aanvraagblad.lees(dossier, id, verzoek, tx)
            var letter = try Brievenblad.lees(page, config, tx)
            guard page.beeld.geldendBesluit != nil else {
                throw Afwijzing.nietMogelijk("Dit besluit is ingetrokken. Er kan geen nieuwe link meer bij.")
            }
            letter.sleutel = try BriefdeurStore.maak(page, letter, page.kader.zicht, tx)
            return (page, letter)
        }
        return BriefPages.toon(verzoek, page, letter, [:], [])
    }
}

/// What the page of a letter says about reading it on a telephone, and what of it stands in the letter.
enum Brieflinkblok {
    static func html(_ verzoek: Verzoek, _ page: Aanvraagblad, _ blad: Brievenblad) -> HTML {
        guard page.kader.zicht.mag(.besluiten), page.beeld.geldendBesluit != nil else { return HTML() }
        let path = BesluitURL.telefoon(page.kader.id, page.beeld.id)
        guard blad.sleutel == nil else {
            return HTML.melding(
                .gelukt,
                """
                <p>Onder aan de brief staan nu een adres en een code om hem op de telefoon te lezen. <strong>Druk de brief nu af</strong>: ze staan \
                hier één keer en worden nergens bewaard.</p>
                """)
        }
        let make = verzoek.knop(path, blad.weg == nil ? "Zet een link en code in de brief" : "Maak een nieuwe link en code")
        let now: HTML =
            blad.weg.map { way -> HTML in
                """
                <p>De link van \(HTML.datum(way.link.opgetekend.datum)) werkt tot en met \(HTML.datum(way.link.inhoud.tot)): \
                \(way.stand(op: verzoek.vandaag).label). Een nieuwe link sluit deze.</p>
                """
            }
            ?? "<p>Wie de brief heeft, kan hem dan één keer op de telefoon openen. Een code uit de brief hoort erbij. Het adres van het gezin staat er nooit bij.</p>"
        let close: HTML? = blad.weg.map { _ in verzoek.knop(path + "/sluiting", "Sluit de link") }
        return HTML.blok("Lezen op de telefoon", opPapier: false, "\(now)<div class=\"knoppen\">\(make)\(close)</div>")
    }

    /// The last part of the letter on paper. The drawing holds the address and never the code: who sees it in passing has one half.
    static func deel(_ sleutel: Briefsleutel?, _ verzoek: Verzoek) -> [Brief.Deel] {
        guard let key = sleutel else { return [] }
        let address = verzoek.adres(BriefdeurURL.brief(key.geheim))
        return [
            Brief.Deel(
                "Liever lezen op uw telefoon?",
                """
                <div class="telefoon">\(QRcode(address)?.html(titel: "Vierkante code met het adres van uw brief"))\
                <p>Scan de vierkante code met de camera van uw telefoon. Of typ dit adres over: <strong class="geheim">\(address)</strong></p>
                <p>Vul daar deze code in: <strong class="geheim">\(key.codeGeschreven)</strong></p></div>
                <p>Dat kan één keer, tot en met \(key.tot.uitgeschreven). Geef deze brief aan niemand die hem niet mag lezen.</p>
                """)
        ]
    }
}
