// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// The answer to a request on paper: the letter, and behind it in the same print what goes with it.
enum AntwoordRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/dossiers/:id/verzoeken/:feit/antwoord", .afdrukken(.verzoeken)) { verzoek in
            AntwoordPages.toon(try await lees(verzoek), verzoek)
        }
    }

    private static func lees(_ verzoek: Verzoek) async throws -> Antwoordblad {
        let id: ID<Dossier> = try verzoek.id()
        let feit: ID<Feitmerk> = try verzoek.id("feit")
        let config = verzoek.web.config
        return try await verzoek.lees(doel: .rechten, handeling: "verzoek.afdrukken") { tx in
            let frame = try Dossierkader.lees(id, verzoek, alsMeelezer: true, tx)
            let page = try Verzoekblad(VerzoekStore.verzoek(feit.raw, frame.zicht, tx), frame, verzoek.gebruiker.raw, tx)
            let isAnswered = page.beeld.stand == .uitvoeren || page.beeld.stand == .klaar
            guard isAnswered, let answer = try Antwoordblad(page, config, tx) else {
                throw Afwijzing.nietMogelijk(
                    "Er is nog geen antwoord. Beoordeel het verzoek eerst, en laat het een tweede collega nakijken.")
            }
            tx.noteer(answer.afschrift == nil ? "verzoek.afdrukken" : "afschrift.afdrukken")
            return answer
        }
    }
}

/// The letter with everything that goes along.
struct Antwoordblad: Sendable {
    let blad: Verzoekblad
    let brief: Verzoekbrief
    /// Name and address; the name alone when the address is a secret or not known.
    let aan: [String]
    let plaats: String
    let isGeheim: Bool
    /// False: the letter cannot say whom to call.
    let heeftTelefoon: Bool
    let ondertekenaar: String
    /// The copy, when it was granted.
    var afschrift: Afschriftlezing?
    /// The certificate, when what was asked is destroyed, and whether its signature holds.
    var verklaring: Feit<Vernietigingsverklaring>?
    var isEcht = false
    var vorm: Briefvorm?
}

extension Antwoordblad {
    /// Nil when there is nothing to answer. - Throws: `nietMogelijk` when this gemeente has no data for letters.
    init?(_ page: Verzoekblad, _ config: Config, _ tx: LeesTx) throws {
        let (item, gezin) = (page.beeld, page.kader.gezin), asked = item.verzoek
        let settings = try Briefinstelling.lees(config)
        let style = try HuisstijlStore.stijlen(tx).geldend(op: item.afgifte?.inhoud.op ?? tx.vandaag)
        let teams = try RelatieStore.teams(page.kader.id, tx)
        let team = try BeheerStore.teams(tx).first { teams.contains($0.team) && !$0.telefoon.isEmpty }
        let shields = page.kader.zicht.schermen
        let contact = Briefcontact(
            team.map { ($0.naam, $0.telefoon) }, settings,
            isGeheim: shields.heeftGeheim(voor: asked.door.map { .betrokkene($0) } ?? .buitenstaander))
        let name = asked.door.flatMap { gezin.personen[$0]?.naam.volledig } ?? asked.naam
        let age = asked.door.flatMap { gezin.personen[$0]?.gegevens.geboortedatum?.leeftijd(op: tx.vandaag)?.upperBound }
        let data = Verzoekbriefgegevens(
            gemeente: config.gemeentenaam, aan: name,
            over: asked.door == asked.over ? nil : gezin.personen[asked.over]?.naam.volledig,
            isJong: asked.door == asked.over && age.map { $0 < 18 } ?? false,
            contact: contact.tekst,
            vertrouwenspersoon: settings.vertrouwenspersoon, bezwaaradres: style?.bezwaaradres ?? settings.bezwaaradres,
            bezwaarOnline: settings.bezwaarOnline,
            kopiedagen: try InstellingStore.instellingen(tx).sleutelkopieDagen, vandaag: tx.vandaag)
        guard let letter = Verzoekbrief(item, data) else { return nil }
        let secret = [asked.door, asked.over].compactMap(\.self).contains { shields.heeftGeheim($0) }
        let home = secret ? nil : asked.door.flatMap { gezin.woonadres($0) }
        self.init(
            blad: page, brief: letter, aan: [name] + (home?.regel.split(separator: ", ").map(String.init) ?? []), plaats: settings.plaats,
            isGeheim: secret, heeftTelefoon: contact.heeftTelefoon, ondertekenaar: page.naam(item.besluit?.door))
        vorm = try HuisstijlStore.vorm(op: item.afgifte?.inhoud.op ?? tx.vandaag, tx)
        if asked.verzoeksoort.isAfschrift, item.besluit?.inhoud.uitkomst.isToegewezen ?? false {
            try page.kader.zicht.eis(.exporteren)
            let copy = try page.afschrift(tx)
            try copy.indeling(item).eisCompleet()
            afschrift = copy
        }
        if asked.verzoeksoort == .verwijdering, let proof = try BewaarStore.verklaring(bij: item.id, tx) {
            verklaring = proof
            isEcht = try BewaarStore.isEcht(proof, tx)
        }
    }
}

enum AntwoordPages {
    static func toon(_ antwoord: Antwoordblad, _ verzoek: Verzoek) -> Antwoord {
        verzoek.dossierpagina(
            antwoord.brief.onderwerp, antwoord.blad.kader.zonderVlaggen, blad: .verzoeken, isBrief: true,
            """
            <div class="geen-druk">\(boven(antwoord, verzoek))</div>
            \(brief(antwoord, verzoek).html)
            \(erbij(antwoord, verzoek))
            """)
    }

    private static func boven(_ antwoord: Antwoordblad, _ verzoek: Verzoek) -> HTML {
        let blad = antwoord.blad, id = blad.kader.id
        let secret: HTML? =
            antwoord.isGeheim
            ? HTML.melding(
                .gevaar,
                "<p>De verblijfplaats is geheim. Er staat geen adres op de brief en hij mag niet zomaar op de post. Geef hem persoonlijk, of spreek een veilig postadres af.</p>"
            ) : nil
        let phone: HTML? =
            antwoord.heeftTelefoon
            ? nil
            : HTML.melding(
                .letOp, "\(Briefcontact.ontbreekt)")
        let also: HTML =
            antwoord.afschrift.map { copy in
                let files = copy.bestanden(copy.indeling(blad.beeld))
                let zip = HTML.link("sla ze samen op (zip)", naar: VerzoekURL.afschriftbestanden(id, blad.beeld.id))
                let apart: HTML? =
                    files.contains { !$0.inhoud.bestandsoort.isBeeld }
                    ? " PDF's drukt u apart af, of \(zip)." : files.isEmpty ? nil : " Als bestanden: \(zip)."
                return " Het afschrift komt er in dezelfde afdruk achter.\(apart)"
            } ?? (antwoord.verklaring == nil ? "" : " De verklaring van vernietiging komt er in dezelfde afdruk achter.")
        return """
            \(secret)\(phone)<p>Druk af met Ctrl+P en stuur of geef het aan \(blad.beeld.vrager(blad.kader.gezin)).\(also) Dat u dit bekijkt, is \
            vastgelegd.</p>
            <p>\(HTML.link("Terug naar het verzoek", naar: VerzoekURL.verzoek(id, blad.beeld.id)))</p>
            """
    }

    private static func brief(_ antwoord: Antwoordblad, _ verzoek: Verzoek) -> Brief {
        let item = antwoord.blad.beeld
        return Brief(
            organisatie: "Gemeente \(verzoek.web.config.gemeentenaam)", aan: antwoord.aan, plaats: antwoord.plaats,
            datum: item.afgifte?.inhoud.op ?? verzoek.vandaag, kenmerk: "V-" + item.id.hex.suffix(8).uppercased(),
            onderwerp: antwoord.brief.onderwerp, aanhef: antwoord.brief.aanhef,
            delen: antwoord.brief.onderdelen.map { part in
                Brief.Deel(
                    part.kop,
                    part.alineas.map { paragraph -> HTML in
                        switch paragraph {
                        case .tekst(let text): HTML.vrijeTekst(text)
                        case .lijst(let items): HTML.lijst(items.map { HTML($0) })
                        }
                    }.joined())
            },
            ondertekening: ["namens het college van \(verzoek.web.config.gemeentenaam)", antwoord.ondertekenaar],
            vorm: antwoord.vorm)
    }

    /// On a new sheet: the copy, or the proof that it is gone.
    private static func erbij(_ antwoord: Antwoordblad, _ verzoek: Verzoek) -> HTML? {
        if let copy = antwoord.afschrift {
            return """
                <section class="nieuw-vel">\(HTML.kop2(AfschriftPages.titel(antwoord.blad, copy)))
                \(AfschriftPages.inhoud(antwoord.blad, copy, verzoek))</section>

                """
        }
        return antwoord.verklaring.map { proof in
            """
            <section class="nieuw-vel">\(HTML.kop2("Verklaring van vernietiging"))
            \(BewaarPages.verklaring(proof, isEcht: antwoord.isEcht, op: verzoek.vandaag))</section>

            """
        }
    }
}
