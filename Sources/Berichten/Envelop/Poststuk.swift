// SPDX-License-Identifier: EUPL-1.2

/// What can lie in the letter box: a message without envelope, an envelope of the knooppunt, or a fault about one of ours.
public enum Poststuk: Hashable, Sendable {
    case bericht([UInt8])
    case envelop(GGkEnvelop)
    case fout(StUFFout)

    /// Opens what came, also when it stands in a SOAP message.
    /// - Throws: `Onleesbaar` when it is an envelope that the schema refuses.
    public init(_ bytes: [UInt8]) throws(Onleesbaar) {
        guard Self.lijktEnvelop(bytes) else {
            self = .bericht(bytes)
            return
        }
        var bounds = Grenzen()
        bounds.elementen = 10_000
        var root = try XMLLezer(grenzen: bounds).document(bytes)
        if root.naam == "Envelope", root.ruimte == .vreemd(Envelopvorm.soapruimte) { root = try Self.uitSoap(root) }
        switch root.ruimte {
        case .vreemd(GGkEnvelop.naamruimte): self = .envelop(try GGkEnvelop(root))
        case .vreemd(Envelopvorm.stufruimte): self = .fout(try StUFFout(root))
        default: throw Envelopknoop.fout("het bestand", "is geen envelop van GGk 2.1")
        }
    }

    /// The message inside, when there is one to process.
    public var bericht: [UInt8]? {
        switch self {
        case .bericht(let bytes): bytes
        case .envelop(let envelope): if case .xml(let bytes) = envelope.inhoud { bytes } else { nil }
        case .fout: nil
        }
    }

    /// The first thousands of bytes name the namespace of what stands around a message; a message names its own.
    private static func lijktEnvelop(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        guard !start.contains("www.istandaarden.nl/ijw/") else { return false }
        return [GGkEnvelop.naamruimte, Envelopvorm.stufruimte, Envelopvorm.soapruimte].contains { start.contains($0) }
    }

    private static func uitSoap(_ root: Knoop) throws(Onleesbaar) -> Knoop {
        let body = root.delen.filter { $0.naam == "Body" && $0.ruimte == .vreemd(Envelopvorm.soapruimte) }
        guard body.count == 1, body[0].delen.count == 1 else { throw Envelopknoop.fout("de SOAP-body", "heeft niet één bericht") }
        let inner = body[0].delen[0]
        guard inner.naam == "Fault", inner.ruimte == .vreemd(Envelopvorm.soapruimte) else { return inner }
        guard let fault = inner.deel("detail")?.delen.first else { throw Envelopknoop.fout("de SOAP-fout", "heeft geen Fo03Bericht") }
        return fault
    }
}

/// SOAP 1.1 around what goes over HTTPS (WS-I Basic Profile 1.1; `ggk0210_OntvangAsynchroon_ggkberichten.wsdl`).
public enum Soap {
    /// The header SOAPAction of what is sent.
    public static func actie(_ stuk: Poststuk) -> String {
        switch stuk {
        case .envelop(let envelope): "\(GGkEnvelop.naamruimte)/ggk_\(envelope.soort.rawValue)"
        case .fout, .bericht: "\(Envelopvorm.stufruimte)/Fo01"
        }
    }

    public static func document(_ envelop: GGkEnvelop) throws(Onschrijfbaar) -> [UInt8] {
        let found = envelop.bevindingen
        guard found.isEmpty else { throw Onschrijfbaar(bevindingen: found) }
        return omhuld(envelop.regels(inSpring: "\t\t"))
    }

    /// A fault: as a message of its own (Fo01), or at once as the answer (Fo03 in a SOAP fault).
    public static func document(_ fout: StUFFout) -> [UInt8] {
        guard fout.soort == .fo03 else { return omhuld(fout.regels(inSpring: "\t\t")) }
        let who = fout.isVanServer ? "Server" : "Client"
        let head = ["\t\t<soap:Fault>", "\t\t\t<faultcode>soap:\(who)</faultcode>"]
        let text = "\t\t\t<faultstring>\(Schrijver.veilig(fout.omschrijving))</faultstring>"
        return omhuld(head + [text, "\t\t\t<detail>"] + fout.regels(inSpring: "\t\t\t\t") + ["\t\t\t</detail>", "\t\t</soap:Fault>"])
    }

    /// Received and kept (Bv03): the sender need not send it again.
    public static func ontvangen(
        zender: GGkEnvelop.Systeem, ontvanger: GGkEnvelop.Systeem, referentienummer: String, crossRefnummer: String, tijdstip: String
    ) -> [UInt8] {
        let numbers = [("referentienummer", referentienummer), ("tijdstipBericht", tijdstip), ("crossRefnummer", crossRefnummer)]
        let lines =
            ["<StUF:Bv03Bericht xmlns:StUF=\"\(Envelopvorm.stufruimte)\">", "\t<StUF:stuurgegevens>"]
            + ["\t\t" + Envelopvorm.stuf("berichtcode", "Bv03")] + zender.regels("zender") + ontvanger.regels("ontvanger")
            + numbers.map { "\t\t" + Envelopvorm.stuf($0.0, $0.1) } + ["\t</StUF:stuurgegevens>", "</StUF:Bv03Bericht>"]
        return omhuld(lines.map { "\t\t" + $0 })
    }

    /// Whether an answer says that it was received (Bv03), and about which envelope.
    /// - Returns: its crossRefnummer; nil when the answer says something else.
    public static func bevestigd(_ bytes: [UInt8]) -> String? {
        var bounds = Grenzen()
        bounds.elementen = 1_000
        // An answer that cannot be read confirms nothing: the message is sent again, and that harms nobody.
        guard let root = try? XMLLezer(grenzen: bounds).document(bytes) else { return nil }
        let body = root.naam == "Envelope" ? root.delen.first { $0.naam == "Body" }?.delen.first : root
        guard let body, body.naam == "Bv03Bericht", body.ruimte == .vreemd(Envelopvorm.stufruimte) else { return nil }
        return body.deel("stuurgegevens")?.deel("crossRefnummer")?.tekst
    }

    private static func omhuld(_ lines: [String]) -> [UInt8] {
        let head = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<soap:Envelope xmlns:soap=\"\(Envelopvorm.soapruimte)\">", "\t<soap:Body>",
        ]
        return Array((head + lines + ["\t</soap:Body>", "</soap:Envelope>", ""]).joined(separator: "\r\n").utf8)
    }
}
