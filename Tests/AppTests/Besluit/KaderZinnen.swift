// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Testing

@testable import App

@Suite("De stappen van de wet (Jeugdwet 2.3, 1.2, 1.1; ECLI:NL:CRVB:2017:1477): per artikel, in een zin")
struct KaderZinnen {
    private static let rechter = "ECLI:NL:CRVB:2017:1477"
    private static let wlz = "Jeugdwet artikel 1.2 lid 1 onder a", anders = "Jeugdwet artikel 1.2 lid 1 onder b"
    private static let eigen = "Jeugdwet artikel 2.3 lid 1", vrij = "Jeugdwet artikel 2.9 onder a"
    private static let rest = "Jeugdwet artikel 2.3 lid 1 en 1.2 lid 2"
    private static let begrip = "Jeugdwet artikel 1.1 (jeugdhulp) en 2.3 lid 1"

    /// Each step must be taken before the next, and only what is left over is an individual provision.
    static let stappen: [Kaderzin] = [
        Kaderzin(
            rechter, "Stap 1: niemand vroeg wat het gezin wil; dan is er geen uitkomst", bij: "hulpvraag", "mist uitkomst.hulpvraag",
            ["uitkomst.hulpvraag": ""]),
        Kaderzin(
            rechter, "Stap 2: niet onderzocht is welk probleem er is", bij: "problemen", "mist problemen.aard", ["problemen.aard": ""]),
        Kaderzin(
            rechter, "Stap 3: niet bepaald is welke hulp nodig is, en hoeveel", bij: "benodigde-hulp", "mist uitkomst.benodigde-hulp",
            ["uitkomst.benodigde-hulp": ""]),
        Kaderzin(rechter, "Stap 4: niet gevraagd is wat het gezin zelf kan", "mist ladder.eigen-kracht", ["ladder.eigen-kracht": ""]),
        Kaderzin(rechter, "Stap 5: pas wat dan overblijft, is een individuele voorziening", bij: "wat-rest", "voorziening · \(eigen)", [:]),
        Kaderzin(
            rechter, "Stap 3: is er geen hulp nodig, dan komt stap 4 niet meer", "niet bereikt: benodigde-hulp",
            ["uitkomst.benodigde-hulp": "niet-nodig"]),
        Kaderzin(
            rechter, "Stap 4 is genoeg: dan komt stap 5 niet meer", bij: "wat-rest", "niet bereikt: eigen-mogelijkheden",
            ["ladder.netwerk": "ja"]),
    ]

    /// What the act calls a problem for which there is jeugdhulp.
    static let problemen: [Kaderzin] =
        [
            ("De thuissituatie is onveilig", "onveilig"), ("Het kind heeft gedragsproblemen", "gedrag"),
            ("Het kind heeft een psychisch probleem of stoornis", "stoornis"), ("Het kind heeft een aandoening", "aandoening"),
            ("Het kind heeft een beperking", "beperking"), ("Het opvoeden lukt niet meer", "opgroei-opvoed"),
        ].map { Kaderzin("1.1, jeugdhulp", $0.0, bij: "problemen", "aanwezig · \(begrip)", ["problemen.aard": $0.1]) } + [
            Kaderzin(
                "2.3 lid 1", "Er is geen probleem als bedoeld in de wet: dan is er geen plicht", bij: "problemen", "afwezig · \(begrip)",
                ["problemen.aard": "geen"]),
            Kaderzin("2.3 lid 1", "Zonder probleem wordt de ladder niet gelopen", "niet bereikt: problemen", ["problemen.aard": "geen"]),
        ]

    static let andereWet: [Kaderzin] = [
        Kaderzin("1.2 lid 1 onder a", "Er is recht op zorg uit de Wlz", "andere-wet · \(wlz)", ["ladder.andere-wet": "wlz"]),
        Kaderzin(
            "1.2 lid 1 onder a", "Er is recht op zorg uit de Zvw, ook als het gezin het zelf zou kunnen", "andere-wet · \(wlz)",
            ["ladder.andere-wet": "zvw", "ladder.eigen-kracht": "ja"]),
        Kaderzin(
            "1.2 lid 1 onder b", "De school moet dit geven (passend onderwijs)", "andere-wet · \(anders)",
            ["ladder.andere-wet": "onderwijs"]),
        Kaderzin(
            "1.2 lid 1 onder b", "Er is aanspraak uit de Wmo, en het is geen begeleiding", "andere-wet · \(anders)",
            ["ladder.andere-wet": "wmo"]),
        Kaderzin(
            "1.2 lid 1 onder c", "Waarschijnlijk is er recht op Wlz, en het gezin werkt niet mee",
            "andere-wet · Jeugdwet artikel 1.2 lid 1 onder c", ["ladder.andere-wet": "wlz-weigert"]),
        Kaderzin(
            "1.2 lid 1 onder c", "Dat gaat ook voor als het gezin het zelf zou kunnen", "andere-wet · Jeugdwet artikel 1.2 lid 1 onder c",
            ["ladder.andere-wet": "wlz-weigert", "ladder.eigen-kracht": "ja"]),
        Kaderzin(
            "1.2 lid 2", "Er zijn meer oorzaken en de Jeugdwet kent zulke hulp ook: de gemeente geeft haar", "niet-genoeg · \(rest)",
            ["ladder.andere-wet": "samenloop"]),
        Kaderzin(
            "1.2 lid 2", "Dan blijft er een voorziening over", bij: "wat-rest", "voorziening · \(eigen)", ["ladder.andere-wet": "samenloop"]
        ),
    ]

    static let ladder: [Kaderzin] = [
        Kaderzin("2.3 lid 1", "Het gezin kan dit zelf", "genoeg · \(eigen)", ["ladder.eigen-kracht": "ja"]),
        Kaderzin(
            "2.3 lid 1", "Het gezin kan dit zelf: dat gaat voor gratis hulp in de buurt", "genoeg · \(eigen)",
            ["ladder.eigen-kracht": "ja", "ladder.vrij-toegankelijk": "beschikbaar"]),
        Kaderzin(
            "2.3 lid 1", "Ouders doen dit gewoonlijk voor een kind van deze leeftijd", "genoeg · \(eigen)", ["ladder.gebruikelijk": "ja"]),
        Kaderzin("2.3 lid 1", "Oma en de buren kunnen en willen dit doen", "genoeg · \(eigen)", ["ladder.netwerk": "ja"]),
        Kaderzin(
            "2.3 lid 1", "Het netwerk kan dit doen: dat gaat voor gratis hulp in de buurt", "genoeg · \(eigen)",
            ["ladder.netwerk": "ja", "ladder.vrij-toegankelijk": "beschikbaar"]),
        Kaderzin(
            "2.9 onder a", "Er is gratis hulp in de buurt die past, met op tijd plek", "vrij-aanbod · \(vrij)",
            ["ladder.vrij-toegankelijk": "beschikbaar"]),
        Kaderzin(
            "2.9 onder a", "Een overige voorziening past en is op tijd klaar", "vrij-aanbod · \(vrij)", ["ladder.overig": "beschikbaar"]),
        Kaderzin(
            "2.9 onder a", "Dat geldt ook als het gezin een deel zelf kan", "vrij-aanbod · \(vrij)",
            ["ladder.overig": "beschikbaar", "ladder.eigen-kracht": "deels"]),
        Kaderzin(
            "2.3 lid 1", "De gratis hulp in de buurt heeft geen plek: zij telt niet mee", "niet-genoeg · \(rest)",
            ["ladder.vrij-toegankelijk": "niet-beschikbaar"]),
        Kaderzin("2.3 lid 1", "Op geen enkele manier is er hulp: wat het gezin kan is niet genoeg", "niet-genoeg · \(rest)", [:]),
        Kaderzin(
            "2.3 lid 1", "Het gezin kan een deel zelf: een professional oordeelt", "oordeel · \(eigen)", ["ladder.eigen-kracht": "deels"]),
        Kaderzin(
            "2.3 lid 1", "Een deel is gebruikelijke zorg: een professional oordeelt", "oordeel · \(eigen)", ["ladder.gebruikelijk": "deels"]
        ),
        Kaderzin(
            "2.3 lid 1", "Het netwerk kan een deel doen: een professional oordeelt", "oordeel · \(eigen)", ["ladder.netwerk": "deels"]),
        Kaderzin(
            "2.3 lid 1", "Gratis hulp lost een deel op: een professional oordeelt", "oordeel · \(eigen)",
            ["ladder.vrij-toegankelijk": "deels"]),
        Kaderzin(
            "2.3 lid 1", "Een overige voorziening lost een deel op: een professional oordeelt", "oordeel · \(eigen)",
            ["ladder.overig": "deels"]),
    ]

    static let leeftijd: [Kaderzin] = [
        Kaderzin(
            "1.1, jeugdige 1°", "Een jongere is op de dag van het besluit nog net 17", bij: "wat-rest", "voorziening · \(eigen)",
            ["jeugdige.geboortedatum": "2008-03-21"]),
        Kaderzin(
            "1.1, jeugdige 1°", "Een jongere wordt op die dag 18, en er is geen grond voor hulp daarna", bij: "wat-rest",
            "geen · Jeugdwet artikel 1.1 (jeugdige 1°, 3° en 4°)", ["jeugdige.geboortedatum": "2008-03-20"]),
        Kaderzin(
            "1.1, jeugdige 4° a", "De hulp begon voor 18 en moet doorgaan", bij: "wat-rest", "voorziening · \(eigen)",
            ["jeugdige.geboortedatum": "2008-03-20", "jeugdige.verlengdeHulp": "a/2026-03-19"]),
        Kaderzin(
            "1.1, jeugdige 4° b", "Voor 18 is bepaald dat hulp nodig is; iemand van 22", bij: "wat-rest", "voorziening · \(eigen)",
            ["jeugdige.geboortedatum": "2003-03-21", "jeugdige.verlengdeHulp": "b/2021-03-20"]),
        Kaderzin(
            "1.1, jeugdige 4°", "Op de dag dat iemand 23 wordt, houdt het op", bij: "wat-rest",
            "geen · Jeugdwet artikel 1.1 (jeugdige 1°, 3° en 4°)",
            ["jeugdige.geboortedatum": "2003-03-20", "jeugdige.verlengdeHulp": "b/2021-03-19"]),
        Kaderzin(
            "1.1, jeugdige 3°", "Pleegzorg van voor 18 loopt door bij iemand van 20", bij: "wat-rest", "voorziening · \(eigen)",
            ["jeugdige.geboortedatum": "2005-03-21", "jeugdige.verlengdePleegzorg": "a/2020-01-01"]),
        Kaderzin(
            "1.1, jeugdige", "Van de geboortedatum is niets bekend: een professional oordeelt", bij: "wat-rest",
            "oordeel · Jeugdwet artikel 1.1 (jeugdige)", ["jeugdige.geboortedatum": "1900-01-01", "jeugdige.datumgebruik": "3"]),
        Kaderzin(
            "1.1, jeugdige", "Weet niemand een geboortedatum, dan zegt de tabel wat mist", bij: "wat-rest", "mist wet.jeugdige",
            ["jeugdige.geboortedatum": ""]),
        Kaderzin(
            "2.3 lid 1", "Wat het gezin kan is genoeg: er blijft niets over", bij: "wat-rest", "geen · \(eigen)",
            ["uitkomst.eigen-mogelijkheden": "genoeg"]),
        Kaderzin(
            "2.3 lid 1", "Gratis hulp is genoeg: er blijft niets over", bij: "wat-rest", "geen · \(eigen)",
            ["uitkomst.eigen-mogelijkheden": "vrij-aanbod"]),
        Kaderzin(
            "2.3 lid 1", "Een andere wet gaat voor: er blijft niets over", bij: "wat-rest", "geen · \(eigen)",
            ["uitkomst.eigen-mogelijkheden": "andere-wet"]),
        Kaderzin(
            "2.3 lid 1", "Ook van iemand zonder bekende geboortedatum blijft dan niets over", bij: "wat-rest", "geen · \(eigen)",
            ["uitkomst.eigen-mogelijkheden": "genoeg", "jeugdige.geboortedatum": "1900-01-01", "jeugdige.datumgebruik": "3"]),
        Kaderzin(
            "1.1, jeugdige 1°", "Iemand van 30 vraagt hulp die er ook gratis is: de leeftijd beslist", bij: "wat-rest",
            "geen · Jeugdwet artikel 1.1 (jeugdige 1°, 3° en 4°)",
            ["uitkomst.eigen-mogelijkheden": "vrij-aanbod", "jeugdige.geboortedatum": "1996-01-01"]),
    ]

    static let zinnen = stappen + problemen + andereWet + ladder + leeftijd

    @Test("De zin klopt", arguments: zinnen)
    func zin(zin: Kaderzin) throws {
        let said = try zin.gebeurt(zin.kader.geladen.rekenaar)
        #expect(said == zin.gevolg, "\(zin.artikel): \(zin.zin)")
    }

    @Test("2.14: de zes gebieden van deskundigheid staan bij de stap over de problemen")
    func deskundigheid() throws {
        let named = try #require(try Kaderzin.Kader.wet.geladen.kader.stap("problemen")).deskundigheid
        #expect(named.count == 6)
        for word in ["opgroei-", "bedreigd", "taal-", "somatische", "beperkingen", "kindermishandeling"] {
            #expect(named.contains { $0.contains(word) }, "\(word)")
        }
    }

    @Test("ECLI:NL:CRVB:2017:1477: zonder een van de vijf stappen is er geen bewijs, en dus geen besluit", arguments: 0..<5)
    func alleStappen(weg: Int) throws {
        let loaded = try Kaderzin.Kader.wet.geladen, steps = loaded.kader.stappen
        #expect(steps.count == 5)
        let id = UUIDv7(moment: Moment(micros: 0), random: Array(repeating: 1, count: 10)), day = Datum(dagnummer: 20_514)
        let found = steps.map { step in
            let answers = step.bevindingen.map { ($0.id, $0.keuzes?.first?.code ?? "Dat vertelde het gezin.") }
            return Stapbevinding(
                aanvraag: ID(id), kader: loaded.kader.id, kaderversie: loaded.kader.versie, stap: step.id,
                bevindingen: Dictionary(uniqueKeysWithValues: answers), bronnen: [Bevindingsbron("gesprek", datum: day)],
                conclusie: step.conclusies[0].code, overweging: "Zo is het.",
                oordeelVan: Deskundige(gebruiker: ID(id), register: .skj, nummer: "100012345"))
        }
        func bewijs(_ bevindingen: [Stapbevinding]) throws -> Afwegingsbewijs {
            try Afwegingsbewijs.maak(
                aanvraag: ID(id), weging: Weging(loaded.rekenaar, bevindingen: bevindingen), sha256: String(repeating: "0", count: 64),
                feiten: [], door: ID(id), op: Moment(micros: 0))
        }
        #expect(try bewijs(found).herhaal(loaded.rekenaar, sha256: String(repeating: "0", count: 64)).gelijk)
        let missing = steps[weg]
        do {
            _ = try bewijs(found.filter { $0.stap != missing.id })
            Issue.record("een bewijs zonder de stap ‘\(missing.titel)’")
        } catch Afwijzing.nietMogelijk(let why) {
            #expect(why.contains("Stap ‘\(missing.titel)’"))
        }
    }
}
