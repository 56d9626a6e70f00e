// SPDX-License-Identifier: EUPL-1.2

extension GGkEnvelop {
    /// Reads an envelope as the schema has it.
    init(_ root: Knoop) throws(Onleesbaar) {
        guard let soort = [Soort.heen, .retour].first(where: { Self.wortelnaam($0) == root.naam }) else {
            throw Envelopknoop.fout("het bestand", "is geen envelopHeenbericht-ggk_Di01 of envelopRetourbericht-ggk_Du01")
        }
        var walk = try Envelopknoop(root, root.naam)
        var head = try walk.deel("stuurgegevens", Self.naamruimte)
        _ = try head.tekst("berichtcode") { $0 == soort.rawValue }
        zender = try head.systeem("zender")
        ontvanger = try head.systeem("ontvanger")
        referentienummer = try head.tekst("referentienummer", Referentienummer.isUUID4)
        tijdstip = try head.tekst("tijdstipBericht", Envelopvorm.isTijdstip)
        crossRefnummer = try soort == .retour ? head.tekst("crossRefnummer", Referentienummer.isUUID4) : nil
        functie = try head.tekst("functie") { Envelopvorm.past($0, 0...30) }
        try head.klaar()
        var parameters = try walk.deel("parameters", Self.naamruimte)
        try walk.klaar()
        versie = try Self.versie(&parameters)
        var body = try parameters.deel("bericht", Self.naamruimte)
        try parameters.klaar()
        inhoud = try Self.inhoud(&body, "\(root.naam)/parameters/bericht")
        try body.klaar()
    }

    private static func versie(_ part: inout Envelopknoop) throws(Onleesbaar) -> Versie {
        Versie(
            applicatie: try part.tekst("applicatieVersie", in: naamruimte, Envelopvorm.isVersie),
            applicatieSub: try part.tekst("applicatieSubversie", in: naamruimte, Envelopvorm.isVersie),
            functie: try part.tekst("functieVersie", in: naamruimte, Envelopvorm.isVersie),
            functieSub: try part.tekst("functieSubversie", in: naamruimte, Envelopvorm.isVersie))
    }

    private static func inhoud(_ body: inout Envelopknoop, _ pad: String) throws(Onleesbaar) -> Inhoud {
        if let file = body.misschien("xmlBestand", naamruimte) {
            return .xml(try bytes(Envelopknoop.tekst(file, "\(pad)/xmlBestand") { _ in true }, pad))
        }
        guard let file = body.misschien("tekstBestand", naamruimte) else { throw Envelopknoop.fout(pad, "mist xmlBestand op deze plaats") }
        let text = try Envelopknoop.tekst(file, "\(pad)/tekstBestand", kenmerk: "bestandsnaam") { _ in true }
        guard let name = file.attributen.first(where: { $0.ruimte.isEmpty })?.waarde, Envelopvorm.isBestandsnaam(name) else {
            throw Envelopknoop.fout("\(pad)/tekstBestand", "heeft geen goede bestandsnaam")
        }
        return .tekst(bestandsnaam: name, try bytes(text, pad))
    }

    private static func bytes(_ text: String, _ pad: String) throws(Onleesbaar) -> [UInt8] {
        guard let bytes = Base64.lees(text) else { throw Envelopknoop.fout(pad, "bevat geen goede base64") }
        return bytes
    }
}
