// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension IJW.Header {
    init(_ node: Knoop) throws(Leesfout) {
        let identification = try node.verplicht("BerichtIdentificatie")
        self.init(
            afzender: try node.tekst("Afzender"), ontvanger: try node.tekst("Ontvanger"),
            identificatie: try identification.tekst("Identificatie"), dagtekening: try identification.datum("Dagtekening"),
            xsdVersie: try node.waarde("XsdVersie", IJW.XsdVersie.init),
            retour: node.deel("IdentificatieRetour") == nil ? nil : try IJW.Retourkop(node))
    }

    func delen(_ soort: Berichtsoort) -> Delen {
        let identification = Delen(.basis).met("Identificatie", identificatie).met("Dagtekening", dagtekening)
        return Delen(.bericht).met("BerichtCode", soort.code).met("BerichtVersie", 3).met("BerichtSubversie", 2)
            .met("Afzender", afzender).met("Ontvanger", ontvanger).met("BerichtIdentificatie", identification)
            .met("XsdVersie", xsdVersie.delen).met("IdentificatieRetour", retour?.identificatieRetour)
            .met("DagtekeningRetour", retour?.dagtekeningRetour).met("XsltVersie", retour?.xsltVersie)
            .met("XsdVersieRetour", retour?.xsdVersieRetour.delen).met(retourCodes: retour?.retourCodes ?? [])
    }
}

extension IJW.Retourkop {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            identificatieRetour: try node.tekst("IdentificatieRetour"), dagtekeningRetour: try node.datum("DagtekeningRetour"),
            xsltVersie: node.tekst(misschien: "XsltVersie"), xsdVersieRetour: try node.waarde("XsdVersieRetour", IJW.XsdVersie.init),
            retourCodes: node.retourCodes)
    }
}

extension IJW.Client301 {
    init(_ node: Knoop) throws(Leesfout) {
        self.init(
            bsn: IJW.Bsn(try node.tekst("Bsn")), geboortedatum: try node.waarde("Geboortedatum", IJW.Geboortedatum.init),
            geslacht: try node.tekst("Geslacht"), naam: try node.waarde("Naam", IJW.Naam.init),
            communicatie: try node.waarde(misschien: "Communicatie", IJW.Communicatie.init),
            juridischeStatus: node.tekst(misschien: "JuridischeStatus"),
            wettelijkeVertegenwoordiging: node.tekst(misschien: "WettelijkeVertegenwoordiging"),
            commentaar: node.tekst(misschien: "Commentaar"), relaties: try node.reeks("Relaties", "Relatie", IJW.Relatie.init),
            contactgegevens: try node.reeks("Contactgegevens", "Contact", IJW.Contact.init),
            toegewezenProducten: try node.reeks("ToegewezenProducten", "ToegewezenProduct", IJW.ToegewezenProduct.init))
        retourCodes = node.retourCodes
    }

    var delen: Delen {
        Delen(.bericht).met("Bsn", bsn.cijfers).met("Geboortedatum", geboortedatum.delen).met("Geslacht", geslacht)
            .met("Naam", naam.delen).met("Communicatie", communicatie?.delen).met("JuridischeStatus", juridischeStatus)
            .met("WettelijkeVertegenwoordiging", wettelijkeVertegenwoordiging).met("Commentaar", commentaar)
            .met("Relaties", "Relatie", relaties.map(\.delen)).met("Contactgegevens", "Contact", contactgegevens.map(\.delen))
            .met("ToegewezenProducten", "ToegewezenProduct", toegewezenProducten.map(\.delen)).met(retourCodes: retourCodes)
    }
}

extension IJW.Regieclient {
    init(_ node: Knoop, _ omhulsel: String, _ naam: String, _ read: (Knoop) throws(Leesfout) -> Regel) throws(Leesfout) {
        self.init(
            bsn: IJW.Bsn(try node.tekst("Bsn")), geboortedatum: try node.waarde("Geboortedatum", IJW.Geboortedatum.init),
            geslacht: try node.tekst("Geslacht"), naam: try node.waarde("Naam", IJW.Naam.init),
            producten: try node.reeks(omhulsel, naam, read))
        retourCodes = node.retourCodes
    }

    func delen(_ omhulsel: String, _ naamVanRegel: String, _ regel: (Regel) -> Delen) -> Delen {
        Delen(.bericht).met("Bsn", bsn.cijfers).met("Geboortedatum", geboortedatum.delen).met("Geslacht", geslacht)
            .met("Naam", naam.delen).met(omhulsel, naamVanRegel, producten.map(regel)).met(retourCodes: retourCodes)
    }
}

extension IJWBericht {
    fileprivate func boom(_ client: Delen?) -> Berichtboom {
        let parts = Delen(.bericht).met("Header", header.delen(Self.soort)).met("Client", client)
        return Berichtboom(soort: Self.soort, wortel: Knoop("Bericht", delen: parts.knopen))
    }

    fileprivate static func header(_ boom: Berichtboom) throws(Leesfout) -> IJW.Header {
        guard boom.soort == soort else { throw Leesfout(veld: "BerichtCode") }
        return try boom.wortel.waarde("Header", IJW.Header.init)
    }
}

private func startclient(_ node: Knoop) throws(Leesfout) -> IJW.Regieclient<IJW.StartProduct> {
    try IJW.Regieclient(node, "StartProducten", "StartProduct", IJW.StartProduct.init)
}

private func stopclient(_ node: Knoop) throws(Leesfout) -> IJW.Regieclient<IJW.StopProduct> {
    try IJW.Regieclient(node, "StopProducten", "StopProduct", IJW.StopProduct.init)
}

extension IJW.Regieclient<IJW.StartProduct> {
    fileprivate var delen: Delen { delen("StartProducten", "StartProduct", \.delen) }
}

extension IJW.Regieclient<IJW.StopProduct> {
    fileprivate var delen: Delen { delen("StopProducten", "StopProduct", \.delen) }
}

extension JW301 {
    package init(_ boom: Berichtboom) throws(Leesfout) {
        self.init(header: try Self.header(boom), client: try boom.wortel.waarde("Client", IJW.Client301.init))
    }
    package var boom: Berichtboom { boom(client.delen) }
}

extension JW302 {
    package init(_ boom: Berichtboom) throws(Leesfout) {
        self.init(header: try Self.header(boom), client: try boom.wortel.waarde(misschien: "Client", IJW.Client301.init))
    }
    package var boom: Berichtboom { boom(client?.delen) }
}

extension JW305 {
    package init(_ boom: Berichtboom) throws(Leesfout) {
        self.init(header: try Self.header(boom), client: try boom.wortel.waarde("Client", startclient))
    }
    package var boom: Berichtboom { boom(client.delen) }
}

extension JW306 {
    package init(_ boom: Berichtboom) throws(Leesfout) {
        self.init(header: try Self.header(boom), client: try boom.wortel.waarde(misschien: "Client", startclient))
    }
    package var boom: Berichtboom { boom(client?.delen) }
}

extension JW307 {
    package init(_ boom: Berichtboom) throws(Leesfout) {
        self.init(header: try Self.header(boom), client: try boom.wortel.waarde("Client", stopclient))
    }
    package var boom: Berichtboom { boom(client.delen) }
}

extension JW308 {
    package init(_ boom: Berichtboom) throws(Leesfout) {
        self.init(header: try Self.header(boom), client: try boom.wortel.waarde(misschien: "Client", stopclient))
    }
    package var boom: Berichtboom { boom(client?.delen) }
}
