// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum PartnervraagPages {
    static func lijst(
        _ kader: Dossierkader, _ items: [Partnerbeeld], _ namen: [UUIDv7: String], ongedekt: Set<UUIDv7> = [], _ verzoek: Verzoek
    ) -> Antwoord {
        let rows = items.map { item -> [HTML] in
            let asked = item.vraag.inhoud
            return [
                .link(asked.aan, naar: PartnervraagURL.een(kader.id, item.vraag.id)),
                HTML(Woorden.opsomming(asked.over.map { kader.gezin.naam($0) })), HTML(namen[item.vraag.door] ?? "onbekend"),
                HTML.datum(asked.uiterlijk), stand(item, isGedekt: !ongedekt.contains(item.vraag.id), op: verzoek.vandaag),
            ]
        }
        let add: [HTML] = kader.zicht.magSchrijven ? [.knop("Stel een vraag", naar: PartnervraagURL.nieuw(kader.id))] : []
        return verzoek.dossierpagina(
            "Vragen aan partners", kader, blad: .contacten,
            """
            \(HTML.inleiding("Vraag een huisarts, een school of een collega elders iets over een kind. Zij antwoorden met een link en een code; in de mail staat niets over het gezin."))
            \(HTML.knoppen(add + [.knop("Terug naar contacten", naar: Dossierblad.contacten.pad(kader.id), stil: true)]))
            \(Tabel("Vragen aan partners", kolommen: ["Aan", "Over", "Gevraagd door", "Antwoord voor", "Stand"], rijen: rows, leeg: "Er is nog niets gevraagd.", titelZichtbaar: false, stapelt: true).html)
            """)
    }

    private static func stand(_ item: Partnerbeeld, isGedekt: Bool, op dag: Datum) -> HTML {
        if item.antwoord != nil { return item.isGelezen ? Teken("beantwoord", .goed).html : Teken("nieuw antwoord", .letOp).html }
        if item.isBeantwoord { return "beantwoord (afgeschermd)" }
        if !isGedekt { return Teken("dicht: de afspraak geldt niet meer", .gevaar).html }
        if item.link == nil { return Teken("nog geen link gemaakt", .letOp).html }
        return item.vraag.inhoud.uiterlijk < dag ? Teken("te laat", .letOp).html : "wacht op antwoord"
    }

    /// - Parameter zaken: agreements on which it can rest today.
    static func formulier(_ kader: Dossierkader, _ zaken: [Zaak] = [], op dag: Datum) -> Formulierblad<Partnervraaginvoer> {
        Formulierblad(
            titel: "Iets vragen aan een partner", blad: .contacten, actie: PartnervraagURL.nieuw(kader.id), knop: "Vastleggen",
            terug: PartnervraagURL.lijst(kader.id), keuzes: ["afspraken": Afspraakkeuze.keuzes(zaken, kader.gezin)],
            boven:
                "\(Minimumblok.html(.partnervraag, op: dag))\(Afspraakkeuze.eerst(kader.id, .partnervraag, zaken, "een partner iets te vragen"))"
        )
    }

    static func verteld(_ kader: Dossierkader, _ item: Partnerbeeld) -> Formulierblad<Partnerverteld> {
        Formulierblad(
            titel: "Antwoord van \(item.vraag.inhoud.aan)", blad: .contacten, actie: PartnervraagURL.verteld(kader.id, item.vraag.id),
            terug: PartnervraagURL.een(kader.id, item.vraag.id),
            boven: .inleiding("Voor een antwoord dat door de telefoon of in een gesprek kwam. De link werkt daarna niet meer."))
    }

    /// - Parameter ingang: link and code, just made.
    static func een(
        _ kader: Dossierkader, _ item: Partnerbeeld, ingang: (geheim: String, code: String)?, isGedekt: Bool = true, _ verzoek: Verzoek
    ) -> Antwoord {
        let asked = item.vraag.inhoud
        let rows: [(String, HTML)] = [
            ("Over", HTML(Woorden.opsomming(asked.over.map { kader.gezin.naam($0) }))), ("Vraag", HTML.vrijeTekst(asked.vraag)),
            ("Antwoord voor", HTML.datum(asked.uiterlijk)), ("Waarom dit mag", waarom(asked, kader)),
            ("Stand", stand(item, isGedekt: isGedekt, op: verzoek.vandaag)),
        ]
        return verzoek.dossierpagina(
            "Vraag aan \(asked.aan)", kader, blad: .contacten,
            """
            \(ingang.map { nieuw($0, verzoek) })\(HTML.begrippen(rows))\(item.antwoord.map { antwoord($0) })
            <div class="knoppen geen-druk">\(knoppen(kader, item, isGedekt, verzoek))\(HTML.link("Alle vragen aan partners", naar: PartnervraagURL.lijst(kader.id)))</div>
            """)
    }

    private static func waarom(_ asked: Partnervraag, _ kader: Dossierkader) -> HTML {
        let consents = (asked.afspraken ?? []).map { HTML.link("de afspraak", naar: ToestemmingURL.een(kader.id, $0)) }
        guard !consents.isEmpty else { return "\(asked.grond.label). \(asked.toelichting)" }
        return "\(asked.grond.label): \(consents.joined(met: ", "))"
    }

    private static func antwoord(_ fact: Feit<Partnerreactie>) -> HTML {
        "\(HTML.kop2("Het antwoord"))\(HTML.citaat(fact.inhoud.tekst, van: "\(fact.inhoud.wie), \(Woorden.datum(fact.inhoud.op))"))"
    }

    private static func knoppen(_ kader: Dossierkader, _ item: Partnerbeeld, _ isGedekt: Bool, _ verzoek: Verzoek) -> HTML? {
        guard kader.zicht.magSchrijven else { return nil }
        let (id, fact) = (kader.id, item.vraag.id)
        if let answer = item.antwoord {
            let shield = HTML.link("Afschermen", naar: GezinURL.nieuwScherm(id) + "?notitie=\(answer.id.hex)", verborgen: "het antwoord")
            return item.isGelezen ? shield : verzoek.knop(PartnervraagURL.gelezen(id, fact), "Gelezen", stil: false) + shield
        }
        guard !item.isBeantwoord else { return nil }
        return """
            \(isGedekt ? verzoek.knop(PartnervraagURL.link(id, fact), item.link == nil ? "Maak link en code" : "Maak een nieuwe link en code", stil: item.link != nil) : nil)\
            \(HTML.knop("Antwoord kwam op een andere manier", naar: PartnervraagURL.verteld(id, fact), stil: true))\
            \(verzoek.knop(PartnervraagURL.weg(id, fact), "Trek de vraag in"))
            """
    }

    /// Shown once. The mail says nothing; the code goes by telephone.
    private static func nieuw(_ way: (geheim: String, code: String), _ verzoek: Verzoek) -> HTML {
        let path = verzoek.adres(PartnervraagURL.antwoord(way.geheim)), code = "\(way.code.prefix(4))-\(way.code.suffix(4))"
        return HTML.melding(
            .gelukt,
            """
            <p><b>U ziet dit één keer.</b> Stuur de link met de mail, en zeg de code door de telefoon. Nooit samen in één bericht.</p>
            \(HTML.begrippen([("Link", "<code class=\"lang\">\(path)</code>"), ("Code", "<code>\(code)</code>")]))
            <p>Voor in de mail: <q>Wij hebben een vraag aan u. Open de link en vul de code in die u van ons door de telefoon krijgt.</q> Noem geen naam.</p>
            """)
    }
}
