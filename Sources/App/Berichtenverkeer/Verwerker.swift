// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Opslag

/// What is done with one message that came in, in one transaction: match, judge, record, answer (ontwerp §3, walk 2).
struct Verwerker: Sendable {
    let config: Config
    let codec: Codec

    enum Uitkomst: Sendable { case klaar, wacht }

    /// - Returns: `wacht` when an earlier message of the same client and aanbieder is stuck.
    func verwerk(_ id: ID<Berichtrij>, _ tx: SchrijfTx) throws -> Uitkomst {
        guard try BerichtStore.werk(id, tx) == .verwerken else { return .klaar }
        let bytes = try BerichtStore.bytes(in: id, tx)
        guard try BerichtStore.heeftBytes(id, bytes, tx) else {
            try legApart(id, Postmap.redenTeGroot, tx)
            return .klaar
        }
        return try open(bytes, id, tx)
    }

    func verwerk(_ bericht: Bericht, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws -> Uitkomst {
        let soort = type(of: bericht.waarde).soort
        try onthoudKop(bericht.waarde.header, soort, id, tx)
        switch bericht {
        case .jw305(let start):
            let zaak = Zaak(
                id: id, soort: soort, header: start.header, bsn: start.client.bsn,
                nummers: start.client.producten.compactMap(\.toewijzingNummer))
            return try beoordeel(zaak, tx) { IJW.verwerk(start, stand: $0, vandaag: tx.vandaag, retour: $1) }
        case .jw307(let stop):
            let zaak = Zaak(
                id: id, soort: soort, header: stop.header, bsn: stop.client.bsn,
                nummers: stop.client.producten.compactMap(\.toewijzingNummer))
            return try beoordeel(zaak, tx) { IJW.verwerk(stop, stand: $0, vandaag: tx.vandaag, retour: $1) }
        case .jw302(let antwoord):
            try verwerk(antwoord, id, tx)
        case .jw320(let antwoord): try verwerk(antwoord, id, tx)
        case .jw315(let verzoek): return try beoordeel(verzoek, id, tx)
        case .jw317(let verzoek): return try beoordeel(verzoek, id, tx)
        case .jw323(let declaratie): try neemAan(declaratie, id, tx)
        case .jw301, .jw306, .jw308:
            try legApart(
                id,
                "Een gemeente verstuurt berichten van deze soort en krijgt ze niet. Laat de afzender weten dat het verkeerd is bezorgd.", tx
            )
        default:
            try legApart(id, Self.onbekend(soort), tx)
        }
        return .klaar
    }

    static func onbekend(_ soort: Berichtsoort) -> String {
        "Ankerpunt verwerkt berichten van de soort \(soort.rawValue) (\(soort.naam)) niet zelf. "
            + "Lees het hieronder en handel het af met de aanbieder."
    }

    private func onthoudKop(_ header: IJW.Header, _ soort: Berichtsoort, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        try BerichtStore.onthoudKop(
            id, soort: soort.rawValue, afzender: soort.isRetour ? header.ontvanger : header.afzender,
            ontvanger: soort.isRetour ? header.afzender : header.ontvanger, identificatie: header.identificatie,
            dagtekening: header.retour?.dagtekeningRetour ?? header.dagtekening, tx)
    }

    /// Cannot be answered within the chain: a worker reads why, and what to do.
    func legApart(_ id: ID<Berichtrij>, _ reden: String, _ tx: SchrijfTx) throws {
        try BerichtStore.zet(.apart, op: id, Stapdetail(reden: reden), tx)
    }

    // MARK: Start and stop

    /// What start and stop have in common.
    private struct Zaak {
        let id: ID<Berichtrij>
        let soort: Berichtsoort
        let header: IJW.Header
        let bsn: IJW.Bsn
        let nummers: [Int]
    }

    /// An order that the message names and that is known for this client with this sender.
    private struct Bekende {
        let zicht: Zicht
        let order: Order
        let toewijzing: IJW.BekendeToewijzing
    }

    private func beoordeel<Retour: IJWBericht>(
        _ zaak: Zaak, _ tx: SchrijfTx, _ oordeel: (IJW.Stand, IJW.Retourgegevens) -> IJW.Verwerking<Retour>
    ) throws -> Uitkomst {
        if let reden = IJW.vreemd(zaak.header, IJW.Stand(eigenGemeentecode: config.gemeentecode)) {
            try legApart(zaak.id, reden, tx)
            return .klaar
        }
        let orders = try bekend(zaak, tx)
        // Whom it is about is known from here on, also while it waits: the page asks the rights by it.
        for order in orders {
            try BerichtStore.koppel(
                zaak.id, toewijzing: order.order.nummer, dossier: order.zicht.dossier, jeugdige: order.order.feit.inhoud.jeugdige, tx)
        }
        let baan = try BerichtStore.baan(aanbieder: zaak.header.afzender, bsn: zaak.bsn.cijfers, tx)
        guard try !BerichtStore.isVersperd(baan, voor: zaak.id, tx) else {
            try BerichtStore.versper(baan, door: zaak.id, tx)
            return .wacht
        }
        let identificatie = try BerichtStore.nieuweIdentificatie(tx)
        let uitkomst = oordeel(try stand(zaak, orders, tx), retourgegevens(identificatie, tx))
        for gevolg in uitkomst.gevolgen { try voerUit(gevolg, zaak, orders, tx) }
        // Read again after the installation was put back: what was answered stays answered.
        let isBeantwoord = try BerichtStore.antwoord(op: zaak.id, tx) != nil
        if let retour = uitkomst.retour, !isBeantwoord {
            try BerichtStore.zetKlaar(
                Retour.soort, ontvanger: zaak.header.afzender, identificatie: identificatie, bytes: try codec.schrijf(retour),
                antwoordOp: zaak.id, tx)
        }
        try legVast(zaak, orders, uitkomst, isBeantwoord: isBeantwoord, tx)
        return .klaar
    }

    func retourgegevens(_ identificatie: String, _ tx: SchrijfTx) -> IJW.Retourgegevens {
        IJW.Retourgegevens(identificatie: identificatie, dagtekening: tx.vandaag, xsdVersie: config.xsd)
    }

    /// Files that a message names by orders with its sender: for a message that could not be processed.
    static func dossiers(_ bericht: Bericht, _ tx: LeesTx) throws -> [(order: Order, dossier: ID<Dossier>)] {
        let (sender, numbers): (String, [Int]) =
            switch bericht {
            case .jw305(let start): (start.header.afzender, start.client.producten.compactMap(\.toewijzingNummer))
            case .jw307(let stop): (stop.header.afzender, stop.client.producten.compactMap(\.toewijzingNummer))
            default: ("", [])
            }
        return try Set(numbers).sorted().compactMap { nummer in
            guard let (zicht, order) = try InzetStore.vind(Int64(nummer), tx), order.feit.inhoud.agb.tekst == sender else { return nil }
            return (order, zicht.dossier)
        }
    }

    private func bekend(_ zaak: Zaak, _ tx: SchrijfTx) throws -> [Bekende] {
        try Set(zaak.nummers).sorted().compactMap { nummer in
            guard let (zicht, order) = try InzetStore.vind(Int64(nummer), tx) else { return nil }
            let feit = order.feit.inhoud
            guard feit.agb.tekst == zaak.header.afzender,
                let bsn = try PersoonStore.personen([feit.jeugdige], in: zicht, tx)[feit.jeugdige]?.gegevens.bsn, IJW.Bsn(bsn) == zaak.bsn
            else { return nil }
            return Bekende(
                zicht: zicht, order: order,
                toewijzing: IJW.BekendeToewijzing(
                    toewijzingNummer: nummer, bsn: zaak.bsn, aanbieder: feit.agb.tekst,
                    product: IJW.Product(categorie: feit.categorie, code: feit.product), ingangsdatum: feit.periode.van,
                    einddatum: feit.periode.totEnMet))
        }
    }

    /// All that levels 3 and 4 must know, of this sender and this client only.
    private func stand(_ zaak: Zaak, _ orders: [Bekende], _ tx: SchrijfTx) throws -> IJW.Stand {
        let isFirst = try BerichtStore.reserveer(
            zaak.id, afzender: zaak.header.afzender, berichtcode: zaak.soort.code, identificatie: zaak.header.identificatie, tx)
        let codes = try Productcodes.vanProgramma()
        var stand = IJW.Stand(
            eigenGemeentecode: config.gemeentecode, identificatieEerderGebruikt: !isFirst, toewijzingen: orders.map(\.toewijzing),
            productcodePast: { codes.past(code: $1, bij: $0) })
        for order in orders {
            let told = try BerichtStore.meldingen(order.toewijzing.toewijzingNummer, tx)
            stand.starts.formUnion(told.starts)
            stand.stops.formUnion(told.stops)
        }
        return stand
    }

    private func voerUit(_ gevolg: IJW.Gevolg, _ zaak: Zaak, _ orders: [Bekende], _ tx: SchrijfTx) throws {
        func order(_ nummer: Int?) throws -> Bekende {
            guard let found = orders.first(where: { $0.toewijzing.toewijzingNummer == nummer }) else { throw Afwijzing.nietGevonden }
            return found
        }
        switch gevolg {
        case .start(let start):
            let known = try order(start.toewijzingNummer)
            let fact = LeveringStart(toewijzing: known.order.nummer, op: start.begindatum, bericht: zaak.header.identificatie)
            let row = try InzetStore.meldStart(fact, bij: known.order, known.zicht, tx)
            try BerichtStore.onthoud(IJW.Startsleutel(start), feit: row.id, uit: zaak.id, tx)
        case .stop(let stop):
            let known = try order(stop.toewijzingNummer)
            guard let reden = Stopreden(rawValue: stop.redenBeeindiging) else {
                throw Afwijzing.nietMogelijk("Reden beëindiging \(stop.redenBeeindiging) is niet bekend.")
            }
            let fact = LeveringStop(toewijzing: known.order.nummer, op: stop.einddatum, reden: reden, bericht: zaak.header.identificatie)
            let row = try InzetStore.meldStop(fact, bij: known.order, known.zicht, tx)
            try BerichtStore.onthoud(IJW.Stopsleutel(stop), feit: row.id, uit: zaak.id, tx)
        case .startVerwijderd(let start):
            let fact = try BerichtStore.vergeet(start, nil, tx)
            if let fact { try InzetStore.trekMeldingIn(fact, try order(start.toewijzingNummer).zicht, tx) }
        case .stopVerwijderd(let stop):
            let fact = try BerichtStore.vergeet(stop.start, stop, tx)
            if let fact { try InzetStore.trekMeldingIn(fact, try order(stop.start.toewijzingNummer).zicht, tx) }
        }
    }

    private func legVast<Retour>(_ zaak: Zaak, _ orders: [Bekende], _ uitkomst: IJW.Verwerking<Retour>, isBeantwoord: Bool, _ tx: SchrijfTx)
        throws
    {
        let codes = uitkomst.bevindingen.map { $0.niveau == 2 ? "0001" : Niveau3.retourcode($0.code) }.uniek
        for order in orders {
            let spoor = Berichtspoor(
                berichtcode: zaak.soort.rawValue, richting: .binnen, identificatie: zaak.header.identificatie, op: tx.vandaag,
                agb: order.order.feit.inhoud.agb, toewijzing: order.order.nummer, retourcodes: codes)
            try BerichtStore.legVast(spoor, over: order.order.feit, tx)
        }
        var sentences = uitkomst.bevindingen.map(\.melding) + uitkomst.aandachtspunten.map(\.melding)
        // The answer of then says what was judged then: when that is another judgement now, somebody must tell.
        let isAnders = try isBeantwoord && eerdereCodes(zaak.id, tx) != Set(codes)
        if isAnders { sentences.append(Self.anderAntwoord) }
        let reden =
            codes.isEmpty
            ? "Aanvaard en vastgelegd. De aanbieder krijgt dat te horen." : "Afgekeurd. De aanbieder krijgt de redenen als antwoord."
        try BerichtStore.zet(
            uitkomst.aandachtspunten.isEmpty && !isAnders ? .verwerkt : .aandacht, op: zaak.id,
            Stapdetail(reden: reden, uitleg: sentences, codes: codes), tx)
    }

    private static let anderAntwoord =
        "Op dit bericht ging eerder een ander antwoord uit. Dat is niet vervangen. Bel de aanbieder en vertel wat nu geldt."

    /// The return codes of the last time this message was processed.
    private func eerdereCodes(_ id: ID<Berichtrij>, _ tx: LeesTx) throws -> Set<String> {
        let last = try BerichtStore.verloop(id, tx).last { $0.stap == .verwerkt || $0.stap == .aandacht }
        return Set(last?.detail.codes ?? [])
    }
}

extension Verwerker {
    // MARK: The answer on an order of ours

    private func verwerk(_ antwoord: JW302, _ id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        let header = antwoord.header
        guard header.afzender == config.gemeentecode else {
            return try legApart(
                id, "Dit is een antwoord op een toewijzing van gemeente \(header.afzender), niet van ons. Laat de aanbieder dat weten.", tx)
        }
        guard let sent = try BerichtStore.uitbericht(identificatie: header.identificatie, soort: .jw301, tx),
            sent.ontvanger == header.ontvanger
        else {
            return try legApart(
                id,
                "Dit is een antwoord op bericht \(header.identificatie), maar dat stuurden wij niet aan deze aanbieder. Bel de aanbieder.",
                tx)
        }
        guard
            try BerichtStore.reserveer(
                id, afzender: header.ontvanger, berichtcode: JW302.soort.code, identificatie: header.identificatie, tx)
        else {
            return try legApart(
                id,
                "Op toewijzingsbericht \(header.identificatie) kwam al een ander antwoord. Bel de aanbieder en vraag welk antwoord geldt.",
                tx)
        }
        try neemOver(Retouruitslag(antwoord), op: sent, uit: id, tx)
    }

    private func neemOver(_ uitslag: Retouruitslag, op sent: BerichtStore.Uitbericht, uit id: ID<Berichtrij>, _ tx: SchrijfTx) throws {
        let remarks: [Retouruitslag.Opmerking] = if case .afgekeurd(let found) = uitslag { found } else { [] }
        let codes = remarks.map(\.code).uniek
        for (nummer, _) in try BerichtStore.gekoppeld(sent.id, tx) {
            guard let (zicht, order) = try InzetStore.vind(nummer, tx) else { continue }
            let answer = Toewijzingsantwoord(toewijzing: nummer, op: tx.vandaag, bericht: sent.identificatie, retourcodes: codes)
            try InzetStore.meldAntwoord(answer, bij: order, zicht, tx)
            try BerichtStore.koppel(id, toewijzing: nummer, dossier: zicht.dossier, jeugdige: order.feit.inhoud.jeugdige, tx)
            let spoor = Berichtspoor(
                berichtcode: "JW302", richting: .binnen, identificatie: sent.identificatie, op: tx.vandaag, agb: order.feit.inhoud.agb,
                toewijzing: nummer, retourcodes: codes)
            try BerichtStore.legVast(spoor, over: order.feit, tx)
        }
        let sentences = remarks.map { remark in
            let text = Retourcode.uitleg(remark.code)
            return "\(remark.plaats): \(text.betekenis) \(text.actie)"
        }
        let detail = Stapdetail(
            reden: remarks.isEmpty ? "De aanbieder aanvaardt de toewijzing." : "De aanbieder wijst de toewijzing af.", uitleg: sentences,
            codes: codes)
        try BerichtStore.zet(remarks.isEmpty ? .aanvaard : .afgewezen, op: sent.id, detail, tx)
        try BerichtStore.zet(.verwerkt, op: id, detail, tx)
    }
}

extension Array where Element: Hashable {
    /// Each once, in order.
    var uniek: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Config {
    var xsd: IJW.XsdVersie { IJW.XsdVersie(basisschemaXsdVersie: xsdVersie, berichtXsdVersie: xsdVersie) }
}

extension Productcodes {
    /// TR381. Yes for categories whose list is not known.
    func past(code: String, bij categorie: String) -> Bool {
        guard rijen.contains(where: { $0.categorie == categorie }) else { return true }
        return rij(code)?.categorie == categorie
    }
}
