// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// One voorziening on the sociale kaart, by the gemeente or by the partner itself.
struct Kaartinvoer: Invoer {
    var naamVoorziening = ""
    var organisatie = ""
    var kaartsoort: Kaartsoort?
    var vragen: [Levensvraag] = []
    var leeftijdVan: Int?
    var leeftijdTot: Int?
    var wijken: [String] = []
    var vormen: [Kaartvorm] = []
    var toegang: Kaarttoegang?
    var omschrijving = ""
    var kosten = ""
    var telefoon = ""
    var website = ""
    var adres = ""
    var wanneer = ""

    static let naam = "kaartvoorziening"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 15
    private static let grond = "Jeugdwet 2.6 lid 1; Hervormingsagenda 2.1.2"
    static let velden: [Veld<Self>] = [
        .tekst("naam", \.naamVoorziening, "Hoe heet het?", verplicht: true, nut: .hulp, grond: grond, tot: 80),
        .tekst("organisatie", \.organisatie, "Wie biedt het aan?", verplicht: true, nut: .hulp, grond: grond, tot: 80),
        .tekst(
            "omschrijving", \.omschrijving, "Wat is het?", soort: .tekstvlak(rijen: 4),
            hulp: "Korte zinnen, gewone woorden. Geen namen van mensen.", verplicht: true, nut: .hulp, grond: grond, tot: 600),
        .keuze("soort", \.kaartsoort, "Wat voor soort is het?", lang: true, verplicht: true, nut: .hulp, grond: grond),
        .meerkeuze("vragen", \.vragen, "Bij welke vragen helpt het?", verplicht: true, nut: .hulp, grond: grond),
        .getal(
            "van", \.leeftijdVan, "Vanaf welke leeftijd?", eenheid: "jaar", hulp: "Nul voor alle leeftijden.", nut: .hulp, grond: grond,
            binnen: 0...99),
        .getal(
            "tot", \.leeftijdTot, "Tot en met welke leeftijd?", eenheid: "jaar", hulp: "Leeg laten als er geen grens is.", nut: .hulp,
            grond: grond, binnen: 0...99),
        .meerkeuze("wijken", \.wijken, "Voor welke wijken?", hulp: "Niets kiezen betekent: de hele gemeente.", nut: .hulp, grond: grond),
        .meerkeuze("vormen", \.vormen, "Hoe gaat het?", verplicht: true, nut: .hulp, grond: grond),
        .keuze("toegang", \.toegang, "Hoe kom je binnen?", verplicht: true, nut: .hulp, grond: grond),
        .tekst("kosten", \.kosten, "Wat kost het?", hulp: "Leeg laten als het gratis is.", nut: .hulp, grond: grond, tot: 120),
        .tekst("wanneer", \.wanneer, "Wanneer is het open?", nut: .hulp, grond: grond, tot: 160),
        .tekst("telefoon", \.telefoon, "Telefoonnummer", soort: .tekst(breedte: 20), nut: .hulp, grond: grond, tot: 30),
        .tekst("website", \.website, "Website", hulp: "Bijvoorbeeld: www.waterrijk.example/inloop", nut: .hulp, grond: grond, tot: 200),
        .tekst("adres", \.adres, "Adres", nut: .hulp, grond: grond, tot: 120),
    ]

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults: [Veldfout] = []
        if let from = leeftijdVan, let to = leeftijdTot, to < from {
            faults.append(Veldfout("tot", "De hoogste leeftijd is lager dan de laagste. Pas een van beide aan."))
        }
        if !website.isEmpty, Self.webadres(website) == nil {
            faults.append(Veldfout("website", "Dit is geen adres van een website. Schrijf het zoals www.waterrijk.example/inloop."))
        }
        if telefoon.isEmpty, website.isEmpty, adres.isEmpty {
            faults.append(Veldfout("telefoon", "Vul een telefoonnummer, een website of een adres in. Anders kan niemand het vinden."))
        }
        return faults
    }

    /// The address as a link: https only, no user name, nothing that runs.
    static func webadres(_ text: String) -> String? {
        let bare = text.replacing("https://", with: "", maxReplacements: 1).replacing("http://", with: "", maxReplacements: 1)
        let host = bare.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let isHost = host.contains(".") && host.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
        guard isHost, bare.allSatisfy({ $0.isASCII && !$0.isWhitespace && !"\"<>@\\".contains($0) }) else { return nil }
        return "https://" + bare
    }

    /// - Throws: `ongeldig` when a wijk is not one of the kaart.
    func voorziening(_ id: ID<Kaartvoorziening>, _ bekend: [Wijk], op dag: Datum) throws(Afwijzing) -> Kaartvoorziening {
        guard Set(wijken).isSubset(of: Set(bekend.map(\.code))) else {
            throw .ongeldig([Veldfout("wijken", "Kies alleen wijken uit de lijst.")])
        }
        return Kaartvoorziening(
            voorziening: id, naam: naamVoorziening, organisatie: organisatie, kaartsoort: kaartsoort ?? .welzijn, vragen: vragen,
            leeftijdVan: leeftijdVan ?? 0, leeftijdTot: leeftijdTot ?? Kaartvoorziening.oudste, wijken: wijken.sorted(), vormen: vormen,
            toegang: toegang ?? .vrij, omschrijving: omschrijving, kosten: kosten, telefoon: telefoon, website: website, adres: adres,
            wanneer: wanneer, nagekeken: dag)
    }

    init() {}

    init(_ item: Kaartvoorziening) {
        naamVoorziening = item.naam
        organisatie = item.organisatie
        kaartsoort = item.kaartsoort
        vragen = item.vragen
        leeftijdVan = item.leeftijdVan
        leeftijdTot = item.leeftijdTot == Kaartvoorziening.oudste ? nil : item.leeftijdTot
        wijken = item.wijken
        vormen = item.vormen
        toegang = item.toegang
        omschrijving = item.omschrijving
        kosten = item.kosten
        telefoon = item.telefoon
        website = item.website
        adres = item.adres
        wanneer = item.wanneer
    }
}

/// Why it goes from the kaart.
struct Kaarteindeinvoer: Invoer {
    var reden = ""

    static let naam = "kaarteinde"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst("reden", \.reden, "Waarom gaat dit van de kaart?", verplicht: true, nut: .hulp, grond: "Jeugdwet 2.6 lid 1", tot: 200)
    ]
}

/// What a partner adds to a proposal.
struct Partnerinvoer: Invoer {
    var antwoord: Partnerantwoord?
    var opmerking = ""

    static let naam = "kaartpartner"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 2
    private static let grond = "Jeugdwet 2.6 lid 1"
    static let velden: [Veld<Self>] = [
        .keuze("antwoord", \.antwoord, "Klopt het nog?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "opmerking", \.opmerking, "Wilt u er iets bij zeggen?", soort: .tekstvlak(rijen: 2),
            hulp: "Geen namen van gezinnen of kinderen.",
            nut: .hulp, grond: grond, tot: 300),
    ]
}

enum Partnerantwoord: String, Keuzelijst {
    case klopt
    case gewijzigd
    case stopt

    var label: String {
        switch self {
        case .klopt: "Ja, alles hieronder klopt nog"
        case .gewijzigd: "Nee, ik heb het hieronder aangepast"
        case .stopt: "Dit is er niet meer"
        }
    }
}

/// The wijken of the gemeente, one a line: code and name.
struct Wijkeninvoer: Invoer {
    var tekst = ""

    static let naam = "wijken"
    static let bewaarklasse = Bewaarklasse.geen
    static let budget = 1
    static let velden: [Veld<Self>] = [
        .tekst(
            "tekst", \.tekst, "Eén wijk per regel: code; naam", soort: .tekstvlak(rijen: 10),
            hulp: "Bijvoorbeeld: WK01; Oude Haven. De code is die van het CBS of van uw gemeente.", verplicht: true, nut: .hulp,
            grond: "Jeugdwet 2.6 lid 1", tot: 20_000)
    ]

    init() {}

    init(_ wijken: [Wijk]) { tekst = wijken.map { "\($0.code); \($0.naam)" }.joined(separator: "\n") }

    private var delen: [[String]] {
        tekst.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
            .map { $0.split(separator: ";", maxSplits: 1).map { String($0).trimmed } }
    }

    var wijken: [Wijk] { delen.filter { $0.count == 2 }.map { Wijk(code: $0[0], naam: $0[1]) } }

    func controleer(op vandaag: Datum) -> [Veldfout] {
        var faults = delen.filter { $0.count != 2 || $0[0].isEmpty || $0[1].isEmpty }.map { parts in
            Veldfout(
                "tekst", "Schrijf op elke regel een code, een puntkomma en een naam. Dit klopt niet: “\(parts.joined(separator: "; "))”.")
        }
        let isCode = delen.allSatisfy { $0.first?.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? true }
        if !isCode { faults.append(Veldfout("tekst", "Een code heeft alleen letters en cijfers, zoals WK01.")) }
        let codes = delen.compactMap(\.first)
        if Set(codes).count != codes.count {
            faults.append(Veldfout("tekst", "Een code staat er twee keer. Geef elke wijk een eigen code."))
        }
        return faults
    }
}
