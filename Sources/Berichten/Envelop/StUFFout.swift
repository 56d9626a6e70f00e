// SPDX-License-Identifier: EUPL-1.2

/// A fault of the chain about an envelope (StUF 03.01, `Fo01Bericht`; at once, over HTTPS, `Fo03Bericht`).
public struct StUFFout: Hashable, Sendable, Codable {
    public enum Soort: String, Sendable, Codable {
        case fo01 = "Fo01"
        case fo03 = "Fo03"
    }

    public var soort: Soort
    public var zender: GGkEnvelop.Systeem
    public var ontvanger: GGkEnvelop.Systeem
    /// Of the fault itself, and of the envelope it is about: at most 40 characters each.
    public var referentienummer: String
    public var crossRefnummer: String
    public var tijdstip: String
    /// `IB001`, `StUF055` …
    public var code: String
    /// True when the receiving side failed; false when the message was wrong.
    public var isVanServer: Bool
    public var omschrijving: String
    public var details: String?

    public init(
        soort: Soort = .fo01, zender: GGkEnvelop.Systeem, ontvanger: GGkEnvelop.Systeem, referentienummer: String, crossRefnummer: String,
        tijdstip: String, code: String, isVanServer: Bool = false, omschrijving: String, details: String? = nil
    ) {
        self.soort = soort
        self.zender = zender
        self.ontvanger = ontvanger
        self.referentienummer = referentienummer
        self.crossRefnummer = crossRefnummer
        self.tijdstip = tijdstip
        self.code = code
        self.isVanServer = isVanServer
        self.omschrijving = omschrijving
        self.details = details
    }

    init(_ root: Knoop) throws(Onleesbaar) {
        guard let soort = [Soort.fo01, .fo03].first(where: { "\($0.rawValue)Bericht" == root.naam }) else {
            throw Envelopknoop.fout("het bestand", "is geen Fo01Bericht")
        }
        var walk = try Envelopknoop(root, root.naam)
        self.soort = soort
        var head = try walk.deel("stuurgegevens", Envelopvorm.stufruimte)
        _ = try head.tekst("berichtcode") { $0 == soort.rawValue }
        zender = try head.systeem("zender", organisatieVerplicht: false)
        ontvanger = try head.systeem("ontvanger", organisatieVerplicht: false)
        referentienummer = try head.tekst("referentienummer") { Envelopvorm.past($0, 0...40) }
        tijdstip = try head.tekst("tijdstipBericht", Envelopvorm.isTijdstip)
        crossRefnummer = try head.tekst("crossRefnummer") { Envelopvorm.past($0, 0...40) }
        try head.klaar()
        var body = try walk.deel("body", Envelopvorm.stufruimte)
        try walk.klaar()
        code = try body.tekst("code") { Envelopvorm.past($0, 0...7) }
        isVanServer = try body.tekst("plek") { $0 == "client" || $0 == "server" } == "server"
        omschrijving = try body.tekst("omschrijving") { Envelopvorm.past($0, 0...200) }
        details = try body.misschienTekst("details") { Envelopvorm.past($0, 0...1_000) }
        // `detailsXML` holds anything: it is of no use to a worker and is not kept apart.
        _ = body.misschien("detailsXML", Envelopvorm.stufruimte)
        try body.klaar()
    }

    /// The canonical document. What is too long for the schema is cut off; nothing of it names a person.
    public func document() -> [UInt8] {
        Array((["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"] + regels(inSpring: "") + [""]).joined(separator: "\r\n").utf8)
    }

    func regels(inSpring tabs: String) -> [String] {
        let root = "StUF:\(soort.rawValue)Bericht"
        var lines = ["<\(root) xmlns:StUF=\"\(Envelopvorm.stufruimte)\">", "\t<StUF:stuurgegevens>"]
        lines.append("\t\t" + Envelopvorm.stuf("berichtcode", soort.rawValue))
        lines += zender.regels("zender") + ontvanger.regels("ontvanger")
        lines += [("referentienummer", referentienummer), ("tijdstipBericht", tijdstip), ("crossRefnummer", crossRefnummer)]
            .map { "\t\t" + Envelopvorm.stuf($0.0, Self.kort($0.1, 40)) }
        lines += ["\t</StUF:stuurgegevens>", "\t<StUF:body>", "\t\t" + Envelopvorm.stuf("code", Self.kort(code, 7))]
        lines.append("\t\t" + Envelopvorm.stuf("plek", isVanServer ? "server" : "client"))
        lines.append("\t\t" + Envelopvorm.stuf("omschrijving", Self.kort(omschrijving, 200)))
        if let details { lines.append("\t\t" + Envelopvorm.stuf("details", Self.kort(details, 1_000))) }
        return (lines + ["\t</StUF:body>", "</\(root)>"]).map { tabs + $0 }
    }

    private static func kort(_ text: String, _ length: Int) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.value >= 32 && $0.value != 0xFFFE && $0.value != 0xFFFF }.prefix(length)))
    }
}

/// What a fault code of the chain means for the worker who sees it, and what to do next (list of November 2025).
extension StUFFout {
    /// The number of the envelope was used before: the earlier try arrived after all (IB016).
    public var isEerderOntvangen: Bool { code == "IB016" }

    public var uitleg: Retourcode { Self.uitleg(code) }

    /// What a code of the chain means, and what to do.
    public static func uitleg(_ code: String) -> Retourcode {
        let (betekenis, actie) =
            teksten[code] ?? (
                "De keten weigerde het bericht met code \(code).", "Bel de helpdesk van het knooppunt en noem deze code."
            )
        return Retourcode(code: code, betekenis: betekenis, actie: actie)
    }

    private static let teksten: [String: (String, String)] = [
        "IB001": ("De envelop voldoet niet aan het schema.", "Meld dit bij functioneel beheer: dit ligt aan ons programma."),
        "IB002": ("Onze gemeente mag het knooppunt (GGK) niet gebruiken.", "Vraag functioneel beheer de aansluiting na te gaan."),
        "IB003": ("Het bericht is groter dan 25 MB.", "Meld dit bij functioneel beheer: het bericht moet worden gesplitst."),
        "IB004": ("Het knooppunt kent dit soort bericht niet.", "Meld dit bij functioneel beheer."),
        "IB005": ("Het knooppunt kent onze gemeentecode niet.", "Vraag functioneel beheer de gemeentecode na te gaan."),
        "IB006": (
            "Ons systeem mag deze berichten niet versturen voor deze gemeente.", "Vraag functioneel beheer de aansluiting na te gaan."
        ),
        "IB007": ("Deze gemeente mag dit soort bericht niet versturen.", "Vraag functioneel beheer de aansluiting na te gaan."),
        "IB008": ("De indiener heeft niet de juiste rol bij VECOZO.", "Bel de aanbieder; die regelt dit met VECOZO."),
        "IB009": ("De aanbieder gaf de indiener geen toestemming bij VECOZO.", "Bel de aanbieder; die regelt dit met VECOZO."),
        "IB010": (
            "De aanbieder is niet aangesloten, of de AGB-code klopt niet.", "Controleer de AGB-code van de aanbieder en bel de aanbieder."
        ),
        "IB011": ("De aanbieder heeft niet de juiste rol bij VECOZO.", "Bel de aanbieder; die regelt dit met VECOZO."),
        "IB012": ("Het bericht is groter dan 25 MB.", "Meld dit bij functioneel beheer: het bericht moet worden gesplitst."),
        "IB013": ("In het bericht is een virus gevonden.", "Meld dit meteen bij functioneel beheer."),
        "IB014": (
            "Het bericht voldoet niet aan het schema van de standaard.", "Meld dit bij functioneel beheer: dit ligt aan ons programma."
        ),
        "IB015": ("In de testomgeving mogen geen echte persoonsgegevens.", "Meld dit meteen bij functioneel beheer."),
        "IB016": ("Dit nummer is al eens ontvangen.", "U hoeft niets te doen: het bericht was al aangekomen."),
        "IB017": ("De gegevens over ons programma ontbreken.", "Meld dit bij functioneel beheer."),
        "IB018": ("De gegevens over ons programma kloppen niet.", "Meld dit bij functioneel beheer."),
        "IB019": ("Op deze declaratie ging al een antwoord uit.", "Zoek het eerdere antwoord op; stuur geen tweede."),
        "IB020": ("Op deze declaratie ging al een antwoord uit.", "Zoek het eerdere antwoord op; stuur geen tweede."),
        "IB021": ("Er staat niet bij waarop dit een antwoord is.", "Meld dit bij functioneel beheer."),
        "IB022": ("Er staat niet bij waarop dit een antwoord is.", "Meld dit bij functioneel beheer."),
        "IB023": ("Dit soort bericht is bij het knooppunt niet (meer) in gebruik.", "Meld dit bij functioneel beheer."),
        "StUF055": (
            "De ontvanger kon het bericht niet lezen: het voldoet niet aan de vorm van iJw.",
            "Meld dit bij functioneel beheer en bel de ontvanger."
        ),
    ]
}
