// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// A provider.
struct Aanbiederinvoer: Invoer {
    var naamAanbieder = ""
    var agb = ""
    var plaats = ""
    var telefoon = ""

    static let naam = "aanbieder"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 4
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naamAanbieder, "Naam van de aanbieder", verplicht: true, nut: .bericht, grond: "Jeugdwet 2.11", tot: 200),
        .tekst(
            "agb", \.agb, "AGB-code", soort: .tekst(breedte: 12), hulp: "Acht cijfers, uit het register van Vektis.", verplicht: true,
            nut: .bericht, grond: "iJw JW301 Aanbieder", tot: 20),
        .tekst("plaats", \.plaats, "Plaats", nut: .hulp, grond: "Jeugdwet 2.11", tot: 100),
        .tekst("telefoon", \.telefoon, "Telefoonnummer", soort: .tekst(breedte: 20), nut: .hulp, grond: "Jeugdwet 2.11", tot: 30),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults: [Veldfout] = []
        if AGBCode(agb) == nil {
            faults.append(Veldfout("agb", "Een AGB-code heeft acht cijfers. Controleer of alle cijfers goed zijn overgenomen."))
        }
        if !telefoon.isEmpty, Telefoonnummer(telefoon) == nil {
            faults.append(Veldfout("telefoon", "Dit telefoonnummer klopt niet. Vul alle cijfers in, bijvoorbeeld 0299 123 456."))
        }
        return faults
    }
}

/// A product within a contract: the first one opens the contract.
struct Contractinvoer: Invoer {
    var nummer = ""
    var van: Datum?
    var tot: Datum?
    var categorie = ""
    var code = ""
    var eenheid: Eenheid?
    var tarief = ""
    var variant: Uitvoeringsvariant?
    var uitsluiting = ""
    var clausule = ""

    static let naam = "contractproduct"
    static let bewaarklasse = Bewaarklasse.geen
    /// Eight for each product, and two when the contract does not pay for something.
    static let budget = 10
    static let velden: [Veld<Self>] = [
        .tekst(
            "nummer", \.nummer, "Nummer van het contract", soort: .tekst(breedte: 20),
            hulp: "Een bekend nummer voegt een product toe; een nieuw nummer opent een contract.", verplicht: true, nut: .bericht,
            grond: "Jeugdwet 2.11", tot: 40),
        .datum("van", \.van, "Vanaf", verplicht: true, nut: .bericht, grond: "Jeugdwet 2.11"),
        .datum("tot", \.tot, "Tot en met", nut: .bericht, grond: "Jeugdwet 2.11"),
        .keuze("categorie", \.categorie, "Productcategorie", uit: [], lang: true, verplicht: true, nut: .bericht, grond: "iJw JZ020"),
        .tekst(
            "code", \.code, "Productcode", soort: .tekst(breedte: 12),
            hulp: "Vijf tekens uit de landelijke lijst (JZ21), bijvoorbeeld 45A48.",
            verplicht: true, nut: .bericht, grond: "iJw JZ21, TR381", tot: 10),
        .keuze("eenheid", \.eenheid, "Eenheid", lang: true, verplicht: true, nut: .bericht, grond: "iJw WJ756"),
        .tekst(
            "tarief", \.tarief, "Tarief per eenheid", soort: .bedrag, hulp: "Bijvoorbeeld 98,40.", verplicht: true, nut: .bericht,
            grond: "Jeugdwet 2.12", tot: 20),
        .keuze("variant", \.variant, "Uitvoeringsvariant", verplicht: true, nut: .bericht, grond: "Regeling Jeugdwet 6c.1"),
        .keuze(
            "uitsluiting", \.uitsluiting, "Welke interventie betaalt dit contract niet?", uit: [], lang: true,
            hulp: "Meestal geen: laat dan leeg.", nut: .hulp, grond: "Hervormingsagenda Jeugd 2.1.8; Jeugdwet 2.11"),
        .tekst(
            "clausule", \.clausule, "In welk artikel van het contract staat dat?",
            hulp: "Zoals: artikel 5.2, zonder erkenning geen betaling.",
            nut: .hulp, grond: "Jeugdwet 2.11", tot: 300),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults: [Veldfout] = []
        if van != nil, periode == nil { faults.append(Veldfout("tot", "De einddatum ligt vóór de begindatum. Pas een van beide aan.")) }
        if (Eurocent(tarief)?.cent ?? 0) <= 0 { faults.append(Veldfout("tarief", "Vul een bedrag boven nul in, bijvoorbeeld 98,40.")) }
        if uitsluiting.isEmpty != clausule.isBlank {
            let text = "Noem de interventie én het artikel: betaling weigeren kan alleen op een clausule in het contract."
            faults.append(Veldfout(uitsluiting.isEmpty ? "uitsluiting" : "clausule", text))
        }
        return faults
    }

    var periode: Periode? { van.flatMap { Periode(van: $0, totEnMet: tot) } }

    /// The contract with this one product. The checks of the form have been passed.
    func contract(_ aanbieder: ID<Aanbieder>, _ codes: Productcodes) throws(Afwijzing) -> Contract {
        let row = try codes.toets(code: code.uppercased(), categorie: categorie)
        guard let periode, let eenheid, let variant, let amount = Eurocent(tarief) else {
            throw .nietMogelijk("Vul het formulier opnieuw in.")
        }
        let product = Contractproduct(
            code: row.code, categorie: row.categorie, omschrijving: row.omschrijving, eenheid: eenheid, tarief: amount, variant: variant,
            uitsluitingen: uitsluiting.isEmpty ? nil : [Contractuitsluiting(interventie: uitsluiting, clausule: clausule)])
        return Contract(aanbieder: aanbieder, nummer: nummer, periode: periode, producten: [product])
    }
}
