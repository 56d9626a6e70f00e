// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// A sample for the storybook: one part or page in one state. Accessibility and structure tests run over the same list.
package struct Voorbeeld: Sendable {
    package enum Staat: String, Sendable, CaseIterable {
        case leeg, gevuld, fout, lang, conflict
    }
    package let naam: String
    package let staat: Staat
    package let html: HTML

    package init(_ naam: String, _ staat: Staat, _ html: HTML) {
        self.naam = naam
        self.staat = staat
        self.html = html
    }

    init(_ naam: String, _ staat: Staat, _ pagina: Pagina) { self.init(naam, staat, pagina.html) }

    /// A name for a file or an address.
    package var sleutel: String { naam.lowercased().map { $0.isLetter && $0.isASCII ? String($0) : "-" }.joined() + "-" + staat.rawValue }
}

extension Voorbeeld {
    /// The parts and layouts of this target, with the cast of ontwerp §14.
    package static let opmaak: [Voorbeeld] = [
        Voorbeeld("Dossier", .gevuld, dossier), Voorbeeld("Dossier", .leeg, leegDossier), Voorbeeld("Dossier", .lang, langDossier),
        Voorbeeld("Formulier", .leeg, formulier([:], [])), Voorbeeld("Formulier", .gevuld, formulier(contact, [])),
        Voorbeeld("Formulier", .fout, formulier(half, Voorbeeldform.lees(half, op: vandaag).fouten)),
        Voorbeeld("Lijst", .gevuld, lijst), Voorbeeld("Lijst", .leeg, legeLijst),
        Voorbeeld("Nakijken", .gevuld, nakijken), Voorbeeld("Meldingen", .gevuld, meldingen),
        Voorbeeld("Conflict", .gevuld, conflict), Voorbeeld("Tussenstop", .gevuld, tussenstop),
        Voorbeeld("Brief", .gevuld, brief), Voorbeeld("Grafieken", .gevuld, grafieken),
        Voorbeeld("Niet gevonden", .fout, Foutpagina.nietGevonden(kop: kop)),
        Voorbeeld(
            "Niet mogelijk", .fout, Foutpagina.nietMogelijk("Dit besluit is al verzonden. Maak een nieuw besluit.", kop: kop, terug: "/")),
        Voorbeeld("Storing", .fout, Foutpagina.storing(kenmerk: "7F3A-20C1", kop: Kopregel())),
        Voorbeeld(
            "Verlopen", .gevuld, Foutpagina.verlopen(kop: Kopregel(), isBewaard: false, teksten: [("Wat besprak u?", "Het is rustiger.")])),
    ]

    static let vandaag = Datum(dagnummer: 20_778)

    static var kop: Kopregel {
        Kopregel(
            organisatie: "Waterrijk", wie: .init(naam: "Amina Bakkali", rol: "jeugdprofessional"),
            menu: [
                .init("Mijn werk", "/werk", isHier: true), .init("Team", "/team"), .init("Nieuwe hulpvraag", "/hulpvraag"),
                .init("Berichten", "/berichten", aantal: 3), .init("Bewaard werk", "/concepten", isMeer: true),
                .init("Cijfers", "/cijfers", isMeer: true),
            ], zoek: "/zoek", csrf: "voorbeeld", banners: [.init(.demo, "<p>Dit is een demonstratie met verzonnen gezinnen.</p>")])
    }

    static var balk: Identiteitsbalk {
        Identiteitsbalk(
            gezin: "Gezin De Wit", pad: "/dossiers/1", kinderen: [.init("Noor", leeftijd: 15), .init("Sem", leeftijd: 9)],
            gezag: [.init(wie: "Karin en Daan", bron: "BRP", op: Datum(2026, 3, 4))], contactpersoon: "Amina",
            vlaggen: [Teken("Veiligheidsplan, herzien vóór 2 december", .letOp), Teken("Adres Karin geheim", .geheim)],
            waarom: "vaste contactpersoon")
    }

    static let zij = Zijnavigatie([
        .init("Overzicht", "/dossiers/1", isHier: true), .init("Gezin en netwerk", "/dossiers/1/gezin"),
        .init("Contacten", "/dossiers/1/contacten"),
        .init("Analyse", "/dossiers/1/analyse"), .init("Gezinsplan", "/dossiers/1/plan"),
        .init("Afweging en besluit", "/dossiers/1/besluit"),
        .init("Hulp", "/dossiers/1/hulp"), .init("Documenten", "/dossiers/1/documenten"), .init("Wie keek mee", "/dossiers/1/inzage"),
    ])

    private static func dag(_ jaar: Int, _ maand: Int, _ dag: Int) -> Datum { Datum(jaar, maand, dag) ?? vandaag }

    private static let taken = [
        Taak("Hulpvraag van juf Roos beantwoorden", pad: "#", uitleg: "binnengekomen op 12 november · Amina", voor: dag(2026, 11, 18)),
        Taak(
            "Veiligheidsplan herzien met Karin en Daan", pad: "#", uitleg: "volgt uit het plan van 2 september · Amina",
            voor: dag(2026, 12, 2)),
        Taak(
            "Besluit begeleiding loopt af", pad: "#", uitleg: "Beschikking 3 maart 2026, art. 2.3 Jeugdwet · verlengen of afronden",
            voor: dag(2027, 3, 3)),
        Taak("Akkoord van Daan op het gezinsplan", uitleg: "gekregen op 2 september", isKlaar: true),
    ]

    private static let gebeurtenissen = [
        Gebeurtenis(
            op: dag(2026, 11, 12), "Huisbezoek", wie: "Karin, Sem · Amina",
            inhoud: .citaat("Het is rustiger aan tafel. Ik roep nu eerst tante Els.", van: "Karin"), pad: "#"),
        Gebeurtenis(op: dag(2026, 10, 30), "Evaluatie van het gezinsplan", wie: "twee doelen vooruit, één gelijk gebleven"),
        Gebeurtenis(op: dag(2026, 9, 9), "Hulp gestart bij De Boog", wie: "gemeld door de aanbieder (JW305)"),
    ]

    static let stemmen = [
        Grafiek.Stem("School", wie: "Noor", vorige: 3, nu: 4), Grafiek.Stem("Opvoeding", wie: "Karin", vorige: 4, nu: 6),
        Grafiek.Stem("Veiligheid", wie: "Amina", vorige: 3, nu: 6), Grafiek.Stem("Vriendschap", wie: "Sem", vorige: 7, nu: 7),
        Grafiek.Stem("Slapen", wie: "Sem", vorige: nil, nu: 10),
    ]

    private static var naast: HTML {
        """
        \(HTML.blok("Het plan in het kort", """
            \(HTML.begrippen([("Doel 1", "Weer samen eten zonder ruzie"), ("Doel 2", "Noor durft naar school")]))
            <p>\(HTML.link("Open het gezinsplan", naar: "/dossiers/1/plan"))</p>
            """))
        \(HTML.blok("Wie zijn er betrokken", HTML.begrippen([
            ("JIM", "tante Els, sinds april"), ("School", "juf Roos, mentor Bakker"), ("Veilig Thuis", "gevraagd: niet bekend"),
        ])))
        """
    }

    private static var dossier: Pagina {
        Pagina(
            titel: "Overzicht", kop: kop, indeling: .dossier(balk, zij: zij, naast: naast), kopZichtbaar: false,
            inhoud: """
                \(HTML.watNu("Bespreek met Noor of de gesprekken bij De Boog helpen", """
                    <p>Evaluatie van doel 2, afgesproken voor <b>vrijdag 27 november</b> (over 6 dagen). Vorige keer zei Noor: “een beetje”.</p>
                    """, knoppen: [.knop("Evaluatie beginnen", naar: "#"), .knop("Contact vastleggen", naar: "#", stil: true)]))
                \(HTML.kop2("Termijnen en taken"))\(HTML.takenlijst(taken, op: vandaag))
                \(HTML.kop2("Hoe gaat het?"))\(hoeGaatHet)
                \(HTML.kop2("Tijdlijn"))\(HTML.tijdlijn(gebeurtenissen))
                """)
    }

    private static var hoeGaatHet: HTML {
        Grafiek.hoeGaatHet(
            id: "hoe", titel: "Op alle leefgebieden gaat het gelijk of beter", uitleg: "Cijfers die Noor, Karin, Sem en Amina gaven.",
            vorigeLabel: "4 juni", nuLabel: "30 oktober", stemmen: stemmen)
    }

    private static var leegDossier: Pagina {
        Pagina(
            titel: "Overzicht", kop: kop,
            indeling: .dossier(Identiteitsbalk(gezin: "Gezin Yilmaz", pad: "#", kinderen: [.init("Ömer", leeftijd: nil)]), zij: zij),
            kopZichtbaar: false,
            inhoud: """
                \(HTML.kop2("Termijnen en taken"))\(HTML.takenlijst([], op: vandaag))
                \(HTML.kop2("Hoe gaat het?"))\(Grafiek.hoeGaatHet(id: "h", titel: "", uitleg: "", vorigeLabel: "", nuLabel: "", stemmen: []))
                \(HTML.kop2("Tijdlijn"))\(HTML.tijdlijn([]))
                """)
    }

    private static var langDossier: Pagina {
        let name = "Wolfeschlegelsteinhausenbergerdorff-van der Nieuwenhuizen-Achterbergsestraatweg"
        var bar = balk
        bar.gezin = "Gezin " + name
        bar.kinderen = (1...7).map { (age: Int) in .init("Kind \(age) " + name, leeftijd: age) }
        var header = kop
        header.banners.append(
            .init(.noodtoegang, "<p>Noodtoegang tot vandaag 17.00 uur: “acute onveiligheid”. <a href=\"#\">Beëindigen</a></p>"))
        return Pagina(
            titel: "Contact met \(name)", kop: header, indeling: .dossier(bar, zij: zij, naast: naast), bijschrift: "Contacten",
            inhoud: """
                \(HTML.vrijeTekst(String(repeating: "Een lange zin van iemand die veel te vertellen heeft. ", count: 20) + "\n\n" + name + name))
                \(HTML.takenlijst([Taak(name, uitleg: HTML(name), voor: vandaag)], op: vandaag))
                """)
    }

    private static var lijst: Pagina {
        let rows: [[HTML]] = (1...8).map { number in
            [
                "<a href=\"#\">Gezin \(number)</a>", "Noor (15) en Sem (9)", "Evaluatie van doel \(number)",
                .datum(vandaag.plus(dagen: number)),
                number == 1 ? Teken("Veiligheid", .letOp).html : "–", "\(number)",
            ]
        }
        return Pagina(
            titel: "Mijn werk", kop: kop, indeling: .breed,
            inhoud: """
                \(HTML.inleiding("Acht gezinnen, op de eerste termijn die verloopt."))
                \(Tabel("Gezinnen", kolommen: ["Gezin", "Kinderen", "Wat nu", "Voor", "Vlag", .init("Taken", getal: true)], rijen: rows).html)
                \(HTML.bladeren(pagina: 2, per: 8, totaal: 31) { "/werk?pagina=\($0)" })
                """)
    }

    private static var legeLijst: Pagina {
        Pagina(
            titel: "Mijn werk", kop: kop, indeling: .breed,
            inhoud: "\(Tabel("Gezinnen", kolommen: ["Gezin"], rijen: [], leeg: "U heeft nog geen gezinnen.").html)")
    }

    private static var nakijken: Pagina {
        Pagina(
            titel: "Kijk de hulpvraag na", kop: kop, indeling: .smal, bijschrift: "Nieuwe hulpvraag",
            inhoud: """
                \(HTML.voortgang([("Wie", "#", true), ("Vraag", "#", true), ("Nakijken", nil, false), ("Klaar", nil, false)], nu: 2))
                \(HTML.samenvattingslijst([
                    Samenvatting("Wie belde er?", "Karin de Wit", wijzig: "#"), Samenvatting("Wat vraagt het gezin?", "Rust aan tafel", wijzig: "#"),
                    Samenvatting("Telefoonnummer", "", wijzig: "#"),
                ]))
                \(Formulieropmaak.formulier(actie: "#", csrf: "x", knop: "Hulpvraag vastleggen", terug: "#") { "" })
                """)
    }

    private static var meldingen: Pagina {
        Pagina(
            titel: "Meldingen en kleine delen", kop: kop,
            inhoud: """
                \(HTML.melding(.gelukt, "<p>Het contact is vastgelegd.</p>"))\(HTML.melding(.uitleg, "<p>Dit plan is nog niet besproken met Daan.</p>"))
                \(HTML.melding(.letOp, "<p>De termijn verloopt over 3 dagen.</p>"))
                \(HTML.melding(.gevaar, "<p>Het adres van Karin is geheim. Stuur geen post naar dit adres.</p>"))
                <p>\(Teken("Concept").html) \(Teken("Ondertekend", .goed).html) \(Teken("Loopt af", .letOp).html) \(Teken("Gevaar", .gevaar).html)</p>
                \(HTML.uitklap("Hoe komen we hieraan?", "<p>Uit de aanvraag van 2 september, artikel 2.3 van de Jeugdwet.</p>"))
                \(HTML.lijst(["Een punt", "Nog een punt"]))\(HTML.leeg("Er zijn nog geen documenten.", actie: .link("Document toevoegen", naar: "#")))
                \(Formulieropmaak.knopformulier(actie: "#", csrf: "x", knop: "Aan mij toewijzen"))
                """)
    }

    private static var conflict: Pagina {
        Pagina(
            titel: "Iemand anders wijzigde dit ook", kop: kop,
            inhoud: HTML.conflict(
                wie: "Joost", wanneer: "vandaag om 14.03 uur",
                verschillen: [
                    Verschil("Doel 1", hunne: "Weer samen eten", uwe: "Weer samen eten zonder ruzie\n\nElke zondag"),
                    Verschil("Actie", hunne: "", uwe: "Els belt"),
                ]))
    }

    private static var tussenstop: Pagina {
        Pagina(
            titel: "Dossier overdragen aan Team Oost?", kop: kop, indeling: .smal,
            inhoud: HTML.tussenstop(
                "<p>U kunt dit dossier daarna niet meer openen. Petra krijgt het vandaag op haar lijst.</p>", actie: "#", csrf: "x",
                knop: "Ja, overdragen", terug: "#"))
    }

    private static var brief: Pagina {
        Pagina(
            titel: "Besluit over begeleiding", kop: kop,
            inhoud: Brief(
                organisatie: "Gemeente Waterrijk", aan: ["Mevrouw K. de Wit", "Kade 12", "1234 AB  Waterrijk"], plaats: "Waterrijk",
                datum: vandaag, kenmerk: "WR-2026-00417", onderwerp: "Hulp voor Noor", aanhef: "Beste mevrouw De Wit,",
                delen: [
                    .init(
                        "Wat hebben wij besloten?",
                        "<p>Noor krijgt gesprekken bij De Boog, een keer per week, van 1 december 2026 tot 1 juni 2027.</p>"),
                    .init(
                        "Waarom?",
                        "<p>U vertelde dat Noor niet naar school durft. Samen zagen we dat het gezin dit niet alleen kan oplossen.</p>"),
                    .init(
                        "Bent u het er niet mee eens?", "<p>Bel eerst met Amina. U kunt ook bezwaar maken, tot en met 2 januari 2027.</p>"),
                ], ondertekening: ["Namens het college van Waterrijk,", "Amina Bakkali, jeugdprofessional"], bijlagen: ["het gezinsplan"]
            ).html)
    }

    private static var grafieken: Pagina {
        Pagina(
            titel: "Cijfers", kop: kop,
            inhoud: """
                \(Grafiek.staven(
                id: "deur", titel: "De meeste vragen komen via de huisarts", uitleg: "Hulpvragen in 2026, gemeente Waterrijk. Bron: eigen dossiers.",
                eenheid: "Hulpvragen", staven: [.init("Huisarts", 41), .init("Ouders zelf", 28), .init("School", 17), .init("Gecertificeerde instelling", 0)],
                csv: "/cijfers/deur.csv"))
                \(hoeGaatHet)
                """)
    }
}
