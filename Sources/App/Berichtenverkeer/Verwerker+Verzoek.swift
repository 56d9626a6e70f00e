// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Opslag

/// A request of an aanbieder, as far as taking in a VOT (315) and a VOW (317) is the same.
protocol Verzoekbericht: Heenbericht {
    var bsn: IJW.Bsn { get }
    /// ReferentieAanbieder of each thing that is asked.
    var referenties: [String] { get }
    var niveau2: [Bevinding] { get }
    func niveau3(_ stand: IJW.Verzoekstand, _ om: IJW.Omgeving) -> [Bevinding]
}

extension JW315: Verzoekbericht {
    var bsn: IJW.Bsn { client.bsn }
    var referenties: [String] { client.aangevraagdeProducten.map(\.referentieAanbieder) }
    var niveau2: [Bevinding] { Niveau2.controleer(self) }
    func niveau3(_ stand: IJW.Verzoekstand, _ om: IJW.Omgeving) -> [Bevinding] { Niveau3.controleer(self, stand, om) }
}

extension JW317: Verzoekbericht {
    var bsn: IJW.Bsn { client.bsn }
    var referenties: [String] { [client.verzoek.referentieAanbieder] }
    var niveau2: [Bevinding] { Niveau2.controleer(self) }
    func niveau3(_ stand: IJW.Verzoekstand, _ om: IJW.Omgeving) -> [Bevinding] { Niveau3.controleer(self, stand, om) }
}

/// Requests and declarations: judged, answered as the standard says, and laid before who must decide.
extension Verwerker {
    /// The retour within three working days (OP090) goes by itself; the decision, within five (OP274, OP346), is a person's.
    func beoordeel<Message: Verzoekbericht>(_ message: Message, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws -> Uitkomst {
        let header = message.header
        guard header.ontvanger == config.gemeentecode else {
            try legApart(id, IJW.vreemd(header, IJW.Stand(eigenGemeentecode: config.gemeentecode)) ?? "", tx)
            return .klaar
        }
        try Self.koppelAanGezin(message.bsn, id, tx)
        let baan = try BerichtStore.baan(aanbieder: header.afzender, bsn: message.bsn.cijfers, tx)
        guard try !BerichtStore.isVersperd(baan, voor: id, tx) else {
            try BerichtStore.versper(baan, door: id, tx)
            return .wacht
        }
        let early = message.niveau2
        let found = try early.isEmpty ? message.niveau3(stand(message, baan, id, tx), omgeving(Message.soort, header, id, tx)) : early
        try antwoord(op: message, found, id, tx)
        guard found.isEmpty else {
            let codes = found.map { $0.niveau == 2 ? "0001" : Niveau3.retourcode($0.code) }.uniek
            let detail = Stapdetail(
                reden: "Afgekeurd. De aanbieder krijgt de redenen als antwoord.", uitleg: found.map(\.melding), codes: codes)
            try BerichtStore.zet(.verwerkt, op: id, detail, tx)
            return .klaar
        }
        try Self.onthoud(message, id, tx)
        try BerichtStore.zet(.aandacht, op: id, Stapdetail(reden: Self.verzoekreden(header.dagtekening)), tx)
        return .klaar
    }

    /// What is asked once is not asked again (TR347), and while it runs nothing else is (TR374).
    static func onthoud<Message: Verzoekbericht>(_ message: Message, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        let sender = message.header.afzender
        let baan = try BerichtStore.baan(aanbieder: sender, bsn: message.bsn.cijfers, tx)
        for reference in message.referenties { try BerichtStore.onthoud(verzoek: reference, van: sender, baan: baan, uit: id, tx) }
    }

    private static func verzoekreden(_ dagtekening: Datum) -> String {
        "Het verzoek is in orde en de aanbieder weet dat. Beslis binnen vijf werkdagen: toewijzen of afwijzen (iJw OP274 en OP346). Is er meer "
            + "onderzoek nodig, meld dan ‘in onderzoek’ en beslis uiterlijk \(dagtekening.plus(dagen: 56).uitgeschreven), acht weken na de "
            + "dagtekening."
    }

    private func antwoord<Message: Heenbericht>(op message: Message, _ found: [Bevinding], _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        guard try BerichtStore.antwoord(op: id, tx) == nil else { return }
        let number = try BerichtStore.nieuweIdentificatie(tx)
        let answer = try codec.retour(op: message, bevindingen: found, retourgegevens(number, tx))
        try BerichtStore.zetKlaar(
            Message.Retour.soort, ontvanger: message.header.afzender, identificatie: number, bytes: try codec.schrijf(answer),
            antwoordOp: id, tx)
    }

    /// Who is known here is known through a file: then only who may see that file sees the message.
    static func koppelAanGezin(_ bsn: IJW.Bsn, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        guard let known = BSN(bsn.cijfers), let child = try PersoonStore.metBSN(known, tx) else { return }
        for (index, dossier) in try GezinStore.dossiers(van: child, tx).enumerated() {
            // No order yet: the numbers under nought only keep the rows apart.
            try BerichtStore.koppel(id, toewijzing: Int64(-1 - index), dossier: dossier, jeugdige: child, tx)
        }
    }

    private func stand<Message: Verzoekbericht>(
        _ message: Message, _ baan: [UInt8], _ id: ID<Berichtrij>, _ tx: SchrijfTx
    ) throws -> IJW.Verzoekstand {
        var stand = IJW.Verzoekstand()
        (stand.referenties, stand.loopt) = try BerichtStore.verzoeken(van: message.header.afzender, baan: baan, behalve: id, tx)
        guard let known = BSN(message.bsn.cijfers), let child = try PersoonStore.metBSN(known, tx) else { return stand }
        for dossier in try GezinStore.dossiers(van: child, tx) {
            let orders = try InzetStore.orders(Zicht.systeem(dossier, tx), tx)
            let own = orders.filter {
                $0.jeugdige == child && $0.feit.inhoud.agb.tekst == message.header.afzender && !$0.verstrekkingen.isEmpty
            }
            stand.toewijzingen += own.map { $0.feit.inhoud.bekend(bsn: message.bsn) }
        }
        return stand
    }

    private func omgeving(_ soort: Berichtsoort, _ header: IJW.Header, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws -> IJW.Omgeving {
        let isFirst = try BerichtStore.reserveer(
            id, afzender: header.afzender, berichtcode: soort.code, identificatie: header.identificatie, tx)
        let codes = try Productcodes.vanProgramma()
        return IJW.Omgeving(vandaag: tx.vandaag, identificatieEerderGebruikt: !isFirst, productcodePast: { codes.past(code: $1, bij: $0) })
    }

    /// Whom a request or declaration is about, when nothing else of it could be done: the page asks the rights by it.
    static func koppelAlleen(_ bericht: Bericht, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        switch bericht {
        case .jw315(let request): try koppelAanGezin(request.client.bsn, id, tx)
        case .jw317(let request): try koppelAanGezin(request.client.bsn, id, tx)
        case .jw323(let declaration): try koppelAanToewijzingen(declaration, id, tx)
        default: break
        }
    }

    // MARK: The answer on an answer of ours

    /// A 320: did the aanbieder accept our 319?
    func verwerk(_ antwoord: JW320, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        let header = antwoord.header
        guard header.afzender == config.gemeentecode,
            let sent = try BerichtStore.uitbericht(identificatie: header.identificatie, soort: .jw319, tx),
            sent.ontvanger == header.ontvanger
        else {
            let text =
                "Dit is een antwoord op bericht \(header.identificatie), maar dat stuurden wij niet aan deze aanbieder. Bel de aanbieder."
            return try legApart(id, text, tx)
        }
        guard
            try BerichtStore.reserveer(
                id, afzender: header.ontvanger, berichtcode: JW320.soort.code, identificatie: header.identificatie, tx)
        else {
            return try legApart(id, "Op bericht \(header.identificatie) kwam al een ander antwoord. Bel de aanbieder.", tx)
        }
        try BerichtStore.koppel(id, zoals: sent.id, tx)
        let codes = ((header.retour?.retourCodes ?? []) + (antwoord.antwoord?.retourCodes ?? [])).filter { $0 != "0200" && $0 != "0233" }
            .uniek
        let sentences = codes.map { code in
            let text = Retourcode.uitleg(code)
            return "\(text.betekenis) \(text.actie)"
        }
        let detail = Stapdetail(
            reden: codes.isEmpty
                ? "De aanbieder heeft het antwoord ontvangen." : "De aanbieder kan dit antwoord niet verwerken. Bel de aanbieder.",
            uitleg: sentences, codes: codes)
        try BerichtStore.zet(codes.isEmpty ? .aanvaard : .afgewezen, op: sent.id, detail, tx)
        try BerichtStore.zet(.verwerkt, op: id, detail, tx)
    }

    // MARK: Declarations

    /// A declaration that breaks a rule within itself is answered at once (IV087); what is in order waits for who pays.
    func neemAan(_ message: JW323, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        let header = message.header
        if let reden = IJW.vreemd(header, IJW.Stand(eigenGemeentecode: config.gemeentecode)) { return try legApart(id, reden, tx) }
        try Self.koppelAanToewijzingen(message, id, tx)
        let isFirst = try BerichtStore.reserveer(
            id, afzender: header.afzender, berichtcode: JW323.soort.code, identificatie: header.identificatie, tx)
        let repeated = Bevinding(
            code: "TR056", niveau: 3, plaats: "Header/BerichtIdentificatie/Identificatie", melding: Regeltekst.van("TR056").melding)
        let found = Niveau2.controleer(message) + (isFirst ? [] : [repeated])
        guard !found.isEmpty else {
            let text = "De declaratie klopt in zichzelf. Antwoord binnen tien werkdagen (iJw OP090x4); Ankerpunt betaalt nog niet zelf."
            return try BerichtStore.zet(.aandacht, op: id, Stapdetail(reden: text), tx)
        }
        if try BerichtStore.antwoord(op: id, tx) == nil {
            let number = try BerichtStore.nieuweIdentificatie(tx)
            let answer = IJW.antwoord(op: message, bevindingen: found, retourgegevens(number, tx))
            try BerichtStore.zetKlaar(
                .jw325, ontvanger: header.afzender, identificatie: number, bytes: try codec.schrijf(answer), antwoordOp: id, tx)
        }
        let detail = Stapdetail(
            reden: "Afgekeurd. De aanbieder krijgt de redenen als antwoord.", uitleg: found.map(\.melding).uniek,
            codes: found.map { $0.niveau == 2 ? "0001" : Niveau3.retourcode($0.code) }.uniek)
        try BerichtStore.zet(.verwerkt, op: id, detail, tx)
    }

    static func koppelAanToewijzingen(_ message: JW323, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        for number in Set(message.declaratie.clienten.flatMap(\.prestaties).map(\.toewijzingNummer)).sorted() {
            guard let (zicht, order) = try InzetStore.vind(Int64(number), tx), order.feit.inhoud.agb.tekst == message.header.afzender else {
                continue
            }
            try BerichtStore.koppel(id, toewijzing: order.nummer, dossier: zicht.dossier, jeugdige: order.jeugdige, tx)
        }
    }
}

extension Toewijzing {
    /// As the standard compares it with later messages.
    func bekend(bsn: IJW.Bsn) -> IJW.BekendeToewijzing {
        IJW.BekendeToewijzing(
            toewijzingNummer: Int(nummer), bsn: bsn, aanbieder: agb.tekst, product: IJW.Product(categorie: categorie, code: product),
            ingangsdatum: periode.van, einddatum: periode.totEnMet, omvang: omvang.map(IJW.Omvang.init), redenWijziging: wijziging?.rawValue
        )
    }
}

extension IJW.Omvang {
    /// Euros go in cents (iJw: Volume bij eenheid euro in centen).
    init(_ omvang: Kern.Omvang) {
        self.init(
            volume: omvang.eenheid == .euro ? omvang.volume * 100 : omvang.volume, eenheid: omvang.eenheid.rawValue,
            frequentie: omvang.frequentie.rawValue)
    }
}
