// SPDX-License-Identifier: EUPL-1.2

extension GGkEnvelop {
    /// What the schema would say of these values, each in a sentence; empty when the envelope can be written.
    public var bevindingen: [Bevinding] {
        var found: [Bevinding] = []
        func eis(_ holds: Bool, _ plaats: String, _ melding: String) {
            if !holds { found.append(Bevinding(code: "XSD", niveau: 1, plaats: plaats, melding: melding)) }
        }
        for (name, system) in [("zender", zender), ("ontvanger", ontvanger)] {
            let place = "stuurgegevens/\(name)"
            eis(Envelopvorm.past(system.organisatie, 0...200), place + "/organisatie", "De organisatie heeft hoogstens 200 tekens.")
            eis(Envelopvorm.past(system.applicatie, 3...50), place + "/applicatie", "De applicatie heeft 3 tot 50 tekens.")
            eis(
                Envelopvorm.past(system.administratie ?? "", 0...50), place + "/administratie",
                "De administratie heeft hoogstens 50 tekens.")
            eis(Envelopvorm.past(system.gebruiker ?? "", 0...100), place + "/gebruiker", "De gebruiker heeft hoogstens 100 tekens.")
        }
        eis(
            Referentienummer.isUUID4(referentienummer), "stuurgegevens/referentienummer",
            "Het referentienummer is geen UUID van versie 4 in kleine letters.")
        eis(
            crossRefnummer.map(Referentienummer.isUUID4) ?? true, "stuurgegevens/crossRefnummer",
            "Het nummer van de envelop waarop dit een antwoord is, is geen UUID van versie 4 in kleine letters.")
        eis(
            Envelopvorm.isTijdstip(tijdstip), "stuurgegevens/tijdstipBericht", "Het tijdstip bestaat uit 8 tot 17 cijfers (JJJJMMDDUUMMSS)."
        )
        eis(Envelopvorm.past(functie, 0...30), "stuurgegevens/functie", "De functie heeft hoogstens 30 tekens.")
        for (name, value) in versie.velden {
            eis(Envelopvorm.isVersie(value), "parameters/\(name)", "Een versie bestaat uit vier cijfers, zoals 0003.")
        }
        if case .tekst(let name, _) = inhoud {
            eis(
                Envelopvorm.isBestandsnaam(name), "parameters/bericht/tekstBestand",
                "De bestandsnaam heeft 4 tot 255 tekens: letters, cijfers, streepje, punt en laag streepje.")
        }
        return found
    }

    /// The canonical document: UTF-8 without BOM, CR/LF, one tab per level.
    /// - Throws: `Onschrijfbaar` with what the schema would refuse.
    public func document() throws(Onschrijfbaar) -> [UInt8] {
        let found = bevindingen
        guard found.isEmpty else { throw Onschrijfbaar(bevindingen: found) }
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        return Array(([head] + regels(inSpring: "") + [""]).joined(separator: "\r\n").utf8)
    }

    /// The lines of the element itself, for a file or for the body of a SOAP message.
    func regels(inSpring tabs: String) -> [String] {
        let root = "GGK:\(wortelnaam)"
        var lines = ["<\(root) xmlns:StUF=\"\(Envelopvorm.stufruimte)\" xmlns:GGK=\"\(Self.naamruimte)\">", "\t<GGK:stuurgegevens>"]
        lines.append("\t\t" + Envelopvorm.stuf("berichtcode", soort.rawValue))
        lines += zender.regels("zender") + ontvanger.regels("ontvanger")
        lines.append("\t\t" + Envelopvorm.stuf("referentienummer", referentienummer))
        lines.append("\t\t" + Envelopvorm.stuf("tijdstipBericht", tijdstip))
        if let crossRefnummer { lines.append("\t\t" + Envelopvorm.stuf("crossRefnummer", crossRefnummer)) }
        lines += ["\t\t" + Envelopvorm.stuf("functie", functie), "\t</GGK:stuurgegevens>", "\t<GGK:parameters>"]
        lines += versie.velden.map { "\t\t<GGK:\($0.naam)>\($0.waarde)</GGK:\($0.naam)>" }
        lines += ["\t\t<GGK:bericht>", "\t\t\t" + inhoudsregel, "\t\t</GGK:bericht>", "\t</GGK:parameters>", "</\(root)>"]
        return lines.map { tabs + $0 }
    }

    private var inhoudsregel: String {
        switch inhoud {
        case .xml(let bytes): "<GGK:xmlBestand>\(Base64.schrijf(bytes))</GGK:xmlBestand>"
        case .tekst(let name, let bytes): "<GGK:tekstBestand bestandsnaam=\"\(name)\">\(Base64.schrijf(bytes))</GGK:tekstBestand>"
        }
    }
}

extension GGkEnvelop.Versie {
    var velden: [(naam: String, waarde: String)] {
        [
            ("applicatieVersie", applicatie), ("applicatieSubversie", applicatieSub), ("functieVersie", functie),
            ("functieSubversie", functieSub),
        ]
    }
}

extension GGkEnvelop.Systeem {
    func regels(_ naam: String) -> [String] {
        let parts: [(String, String?)] = [
            ("organisatie", organisatie), ("applicatie", applicatie), ("administratie", administratie), ("gebruiker", gebruiker),
        ]
        return ["\t\t<StUF:\(naam)>"] + parts.compactMap { part in part.1.map { "\t\t\t" + Envelopvorm.stuf(part.0, $0) } } + [
            "\t\t</StUF:\(naam)>"
        ]
    }
}

/// The simple types of the envelope's schemas (`stuf0301.xsd`, `ggk0210_stuf0301_msg_ggkberichten.xsd`).
enum Envelopvorm {
    static let stufruimte = "http://www.egem.nl/StUF/StUF0301"
    static let soapruimte = "http://schemas.xmlsoap.org/soap/envelope/"

    static func stuf(_ naam: String, _ waarde: String) -> String { "<StUF:\(naam)>\(Schrijver.veilig(waarde))</StUF:\(naam)>" }

    /// Length in characters, as a schema counts them, and nothing XML cannot carry.
    static func past(_ text: String, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.unicodeScalars.count) && Schrijver.kanXML(text)
    }

    static func isTijdstip(_ text: String) -> Bool { (8...17).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } }

    static func isVersie(_ text: String) -> Bool { text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } }

    static func isBestandsnaam(_ text: String) -> Bool {
        (4...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || [45, 46, 95].contains(byte)
            }
    }
}
