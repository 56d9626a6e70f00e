// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Aanvragen, their terms, the weighing with its receipt, decisions and their sending: facts on the access line of the child.
enum BesluitStore {
    static let tabel = Feitentabel("besluit_feit")
    static let migratie = Migratie(70, "besluit", sql: Feitenschema.tabel("besluit_feit"))

    // MARK: Aanvraag

    @discardableResult
    static func legVast(_ aanvraag: Aanvraag, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Aanvraag> {
        try zicht.eisWegen()
        guard aanvraag.ontvangen <= tx.vandaag else {
            throw Afwijzing.ongeldig([Veldfout("ontvangen", "De dag ligt in de toekomst. Vul de dag in waarop de aanvraag binnenkwam.")])
        }
        guard Jeugdwet.sinds <= aanvraag.ontvangen else {
            let text = "De Jeugdwet geldt sinds \(Jeugdwet.sinds.uitgeschreven). Vul de dag in waarop de aanvraag binnenkwam."
            throw Afwijzing.ongeldig([Veldfout("ontvangen", text)])
        }
        return try teken(aanvraag, aanvraag.jeugdige, van: aanvraag.ontvangen, zicht, tx)
    }

    static func legVast(_ wijziging: Termijnwijziging, bij beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        try beeld.toets(wijziging, op: tx.vandaag)
        try teken(wijziging, beeld.jeugdige, van: wijziging.per, zicht, tx)
    }

    /// Ends an aanvraag without a decision.
    static func sluitAf(
        _ beeld: Aanvraagbeeld, reden: Aanvraag.Afsluitreden, toelichting: String, gezin: Gezin, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try zicht.eisWegen()
        let end = try beeld.aanvraag.inhoud.sluitAf(
            beeld.id, reden: reden, toelichting: toelichting, op: tx.vandaag, besluiten: beeld.geldendBesluit.map { [$0.inhoud] } ?? [])
        try teken(end, beeld.jeugdige, van: end.per, zicht, tx)
        if reden == .aanvragerTrektIn { try trekVraagIn(beeld, toelichting, gezin, zicht, tx) }
    }

    /// The question in which it was received asks for nothing any more, once no aanvraag of it is open.
    private static func trekVraagIn(_ beeld: Aanvraagbeeld, _ reden: String, _ gezin: Gezin, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let asked = beeld.aanvraag.inhoud
        let own = try aanvragen(zicht, tx)
        for stand in try ToegangStore.vragen(zicht, tx) where stand.intrekking == nil && asked.hoortBij(stand.feit.inhoud) {
            let children = stand.vraag.over.isEmpty ? gezin.jeugdigen.map(\.id) : stand.vraag.over
            let isDone = children.allSatisfy { child in
                own.contains { $0.jeugdige == child && $0.aanvraag.inhoud.hoortBij(stand.feit.inhoud) && $0.isIngetrokken }
            }
            guard isDone else { continue }
            let gone = Aanvraagintrekking(hulpvraag: stand.feit.id, op: tx.vandaag, wie: gezin.naam(asked.aanvrager), reden: reden)
            try ToegangStore.legVast(gone, bij: stand.feit, zicht, tx)
        }
    }

    // MARK: Weighing

    /// Keeps what was found at a step.
    /// - Parameter gezien: the last finding of this step that the writer had seen.
    /// - Throws: `verouderd` when a colleague wrote this step since.
    static func legVast(
        _ bevinding: Stapbevinding, bij beeld: Aanvraagbeeld, gezien: UUIDv7?, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try zicht.eisWegen()
        guard beeld.isOpen else {
            throw Afwijzing.nietMogelijk("Op deze aanvraag is al besloten, of zij is ingetrokken. De afweging staat vast.")
        }
        if let newest = beeld.bevinding(bevinding.stap)?.id, newest != gezien { throw Afwijzing.verouderd(nieuwste: newest) }
        try teken(bevinding, beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    // MARK: Decide

    /// Weighs, keeps the receipt with the bytes of its kader, and takes the decision: all in this transaction.
    /// - Throws: `nietMogelijk` without registration, mandate or a complete weighing; `ongeldig` with all fields at once.
    @discardableResult
    static func neem(
        _ voornemen: Voornemen, bij beeld: Aanvraagbeeld, gezin: Gezin, goedgekeurd voorstel: Voorstelbeeld? = nil, _ zicht: Zicht,
        _ tx: SchrijfTx
    ) throws -> Feit<Besluit> {
        try zicht.eis(.besluiten)
        if let announced = beeld.aangekondigd { throw nogGeldend(announced.inhoud) }
        let bevoegd = try bevoegd(voornemen, bij: beeld, goedgekeurd: voorstel, zicht, tx)
        try eisNaBezwaar(voornemen, beeld, zicht)
        let kept = try weeg(beeld, gezin, pgb: voornemen.pgb, zicht, tx)
        let decision = try voornemen.besluit(
            beeld.id, bevoegd, bewijs: ID(kept.id), op: tx.vandaag, inPlaatsVan: beeld.herroepenBesluit.map { ID($0.id) }
        ).neem(
            op: beeld.aanvraag.inhoud, weging: kept.inhoud.oordeel, geldende: beeld.geldendBesluit.map { [$0.inhoud] } ?? [],
            intrekkingen: beeld.intrekkingen, zienswijze: beeld.zienswijze(op: tx.vandaag))
        let taken = try teken(decision, beeld.jeugdige, van: decision.genomen, zicht, tx)
        try Backofficetoegang.openVoorBrief(zicht.dossier, tx)
        return taken
    }

    private static func nogGeldend(_ end: Intrekking) -> Afwijzing {
        .nietMogelijk(
            "Het eerdere besluit geldt nog: het wordt ingetrokken per \(end.per.uitgeschreven), en niet voordat de brief daarover is "
                + "verzonden. Verzend die brief. Vanaf die dag kunt u opnieuw besluiten.")
    }

    /// Within one's own limits, or as the second person of a proposal; while that waits, nobody decides beside it.
    private static func bevoegd(
        _ voornemen: Voornemen, bij beeld: Aanvraagbeeld, goedgekeurd voorstel: Voorstelbeeld?, _ zicht: Zicht, _ tx: LeesTx
    ) throws -> Bevoegdheid.Bevoegd {
        guard beeld.openVoorstel == voorstel else {
            throw Afwijzing.nietMogelijk("Er ligt een voorstel voor deze aanvraag. Beoordeel dat, of trek het eerst in.")
        }
        let own = try Bevoegdheid.van(zicht.lezer, tx)
        let bevoegd = voorstel == nil ? try own.eis(op: tx.vandaag) : try own.eisTweede(op: tx.vandaag)
        try Besluitruimte.lees(zicht, tx).eis(voornemen.voorzieningen, pgb: voornemen.pgb, isTweede: voorstel != nil)
        return bevoegd
    }

    /// The receipt of the weighing as it stands, kept with the bytes of its kader.
    static func weeg(
        _ beeld: Aanvraagbeeld, _ gezin: Gezin, pgb: Pgbvraag?, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Afwegingsbewijs> {
        guard !beeld.isAfgesloten else {
            throw Afwijzing.nietMogelijk("Deze aanvraag is klaar: het besluit is ingetrokken. Leg eerst een nieuwe aanvraag vast.")
        }
        let kader = try Kaderregister.vanProgramma().voor(beeld.bevindingen.map(\.inhoud), op: tx.vandaag)
        let receipt = try Afwegingsbewijs.maak(
            aanvraag: beeld.id, weging: beeld.weging(kader.rekenaar), sha256: kader.sha256,
            feiten: beeld.bewijsfeiten(gezin.personen[beeld.jeugdige], verlengingen(beeld.jeugdige, zicht, tx), op: tx.vandaag)
                + Aanvraagbeeld.pgbfeiten(pgb, op: tx.vandaag)
                + beeld.verordeningfeiten(gezin.personen[beeld.jeugdige], metPgb: pgb != nil, tx),
            door: zicht.lezer, op: tx.nu)
        try bewaar(kader, tx)
        return try teken(receipt, beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    /// What was found about help of this child after eighteen, in the plan for later.
    static func verlengingen(_ kind: ID<Persoon>, _ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Hulpverlenging>] {
        try BijplanStore.feiten(zicht, tx).verlengingen(kind)
    }

    static func verzend(_ beeld: Aanvraagbeeld, op dag: Datum, wijze: Verzending.Wijze, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.brievenVersturen)
        guard let decision = beeld.geldendBesluit else {
            throw Afwijzing.nietMogelijk("Er is geen besluit om te verzenden. Neem eerst een besluit.")
        }
        guard !beeld.wachtOpBezwaarbrief else { throw Afwijzing.nietMogelijk(Aanvraagbeeld.samenMetBezwaar) }
        try verzend(decision, bij: beeld, op: dag, wijze: wijze, zicht, tx)
    }

    /// What follows when a decision was made known.
    static func verzend(
        _ decision: Feit<Besluit>, bij beeld: Aanvraagbeeld, op dag: Datum, wijze: Verzending.Wijze, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        let sent = try decision.inhoud.verzend(
            ID(decision.id), op: dag, wijze: wijze, vandaag: tx.vandaag, eerdere: beeld.verzendingen)
        try teken(sent, beeld.jeugdige, van: dag, zicht, tx)
        if decision.inhoud.strekking != .afwijzen {
            try Backofficetoegang.open(zicht.dossier, reden: "hulp toegekend, te bestellen", tx)
        } else if try !heeftWerk(zicht.dossier, naast: decision.id, tx) {
            try Backofficetoegang.sluitNaBrief(zicht.dossier, tx)
        }
    }

    /// Something was granted in this file, or another letter waits.
    private static func heeftWerk(_ dossier: ID<Dossier>, naast besluit: UUIDv7, _ tx: LeesTx) throws -> Bool {
        try aanvragen(.geheel(dossier, tx), tx).contains { item in
            !item.voorzieningen.isEmpty || item.wachtendeBrieven.contains { $0.id != besluit }
        }
    }

    static func trekIn(
        _ beeld: Aanvraagbeeld, grond: Besluit.Intrekkingsgrond, toelichting: String, per dag: Datum, gehoordOp: Datum?,
        gezegd: String, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try zicht.eis(.besluiten)
        let may = try Bevoegdheid.van(zicht.lezer, tx).eis(op: tx.vandaag)
        guard let decision = beeld.geldendBesluit else { throw Afwijzing.nietMogelijk("Er is geen geldend besluit om in te trekken.") }
        if let announced = beeld.aangekondigd {
            throw Afwijzing.nietMogelijk("Dit besluit wordt al ingetrokken per \(announced.inhoud.per.uitgeschreven).")
        }
        let end = try decision.inhoud.trekIn(
            ID(decision.id), grond: grond, toelichting: toelichting, per: dag, gehoordOp: gehoordOp, gezegd: gezegd, vandaag: tx.vandaag,
            laatste: beeld.verloop(van: decision).laatsteDag,
            intrekkingen: beeld.intrekkingen
        ).ondertekend(door: may.medewerker.gebruiker, may.inMandaat, op: tx.vandaag)
        try teken(end, beeld.jeugdige, van: dag, zicht, tx)
    }

    // MARK: Read

    /// All aanvragen of this file with what happened on each, newest first.
    static func aanvragen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Aanvraagbeeld] {
        let facts = try zicht.feiten(in: tabel, tx)
        let changes = try facts.geldend(Termijnwijziging.self), found = try facts.geldend(Stapbevinding.self)
        let decisions = try facts.geldend(Besluit.self), sent = try facts.geldend(Verzending.self)
        let questions = try ToegangStore.vragen(zicht, tx).filter { $0.intrekking != nil }
        let ends = try facts.geldend(Intrekking.self), standing = ends.werkend(op: tx.vandaag, sent), fallen = ends.vervallen,
            receipts = try facts.geldend(Afwegingsbewijs.self)
        let after = try BezwaarStore.feiten(zicht, tx), waiting = Bezwaarbeeld.lijst(after).filter(\.isOpen)
        let changed = try facts.geldend(Besluitwijziging.self)
        let said = Zienswijzebeeld.lijst(after.zienswijzen, after.zienswijzeantwoorden)
        let proposals = Voorstelbeeld.lijst(try facts.geldend(), try facts.geldend())
        return try facts.geldend(Aanvraag.self).reversed().map { fact in
            let id = ID<Feitmerk>(fact.id), own = decisions.filter { $0.inhoud.aanvraag == id }
            let ids = Set(own.map { ID<Feitmerk>($0.id) })
            let later = changed.filter { ids.contains($0.inhoud.besluit) },
                back = ends.filter { ids.contains($0.inhoud.feit) && $0.inhoud.van == .besluit }
            let letters = ids.union(later.map { ID($0.id) }).union(back.map { ID($0.id) })
            let taken = own.isEmpty ? questions.compactMap { $0.intrekking(van: fact) } : []
            return Aanvraagbeeld(
                aanvraag: fact, wijzigingen: changes.map(\.inhoud).filter { $0.aanvraag == id },
                bevindingen: found.filter { $0.inhoud.aanvraag == id }, besluiten: own,
                verzendingen: sent.map(\.inhoud).filter { letters.contains($0.besluit) },
                intrekkingen: standing.map(\.inhoud).filter { $0.feit == id || ids.contains($0.feit) } + taken,
                bewijzen: receipts.filter { $0.inhoud.aanvraag == id }, herroeping: after.herroeping(van: id),
                teVervangen: own.last.flatMap { after.teVervangen(van: $0.id) },
                zienswijzen: said.filter { $0.inhoud.aanvraag == id },
                openBezwaren: waiting.filter { $0.besluit?.inhoud.aanvraag == id }, wijzigingsbesluiten: later,
                intrekkingsbesluiten: back, vervallen: fallen, voorstellen: proposals.filter { $0.inhoud.aanvraag == id })
        }
    }

    /// - Throws: `nietGevonden` when this file has no such aanvraag.
    static func aanvraag(_ id: ID<Feitmerk>, _ zicht: Zicht, _ tx: LeesTx) throws -> Aanvraagbeeld {
        guard let found = try aanvragen(zicht, tx).first(where: { $0.id == id }) else { throw Afwijzing.nietGevonden }
        return found
    }

    /// Computes a stored receipt again from its own kader.
    /// - Throws: `nietMogelijk` when the kader is not kept or is not the one of the receipt.
    static func herhaal(_ bewijs: Afwegingsbewijs, _ tx: LeesTx) throws -> Afwegingsbewijs.Herhaling {
        let kader = try kader(bewijs, tx)
        return try bewijs.herhaal(kader.rekenaar, sha256: kader.sha256)
    }

    /// Every decision of the installation with its receipt: as a system actor.
    static func genomen(_ tx: LeesTx) throws -> [(besluit: Feit<Besluit>, bewijs: Feit<Afwegingsbewijs>)] {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        let facts = try tx.feiten(in: tabel, waar: "soort IN (?, ?)", [.text(Besluit.soort), .text(Afwegingsbewijs.soort)])
        let receipts = Dictionary(try facts.geldend(Afwegingsbewijs.self).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try facts.geldend(Besluit.self).compactMap { decision in receipts[decision.inhoud.bewijs.raw].map { (decision, $0) } }
    }

    @discardableResult
    static func teken<I: Feitinhoud>(_ inhoud: I, _ kind: ID<Persoon>, van: Datum, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<
        I
    > {
        try tx.teken(
            inhoud, op: DossierStore.plek(zicht.dossier, van: kind, klasse: .toegang, tx), in: tabel, van: van, bron: "professional")
    }

    // MARK: The texts of kaders, by SHA-256

    static let kadermigratie = Migratie(
        71, "kaderbytes",
        sql: """
            CREATE TABLE kaderbytes (
              sha256 {text} NOT NULL PRIMARY KEY CHECK (length(sha256) = 64), kader {text} NOT NULL, versie {int} NOT NULL,
              bytes {blob} NOT NULL, bewaard {int} NOT NULL
            ) {strict};
            """)

    /// Once for each text, in the transaction of the first receipt that rests on it.
    private static func bewaar(_ kader: Kaderregister.Kader, _ tx: SchrijfTx) throws {
        try tx.execute(
            "INSERT INTO kaderbytes (sha256, kader, versie, bytes, bewaard) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [.text(kader.sha256), .text(kader.kader.id), .int(kader.kader.versie), .blob(kader.bytes), .moment(tx.nu)])
    }

    /// The bytes of every kader that a receipt may rest on. For an export.
    static func kaders(_ tx: LeesTx) throws -> [(sha256: String, bytes: [UInt8])] {
        try tx.query("SELECT sha256, bytes FROM kaderbytes ORDER BY sha256").map { (try $0.text("sha256"), try $0.blob("bytes")) }
    }

    /// The kader a receipt was made with, from the bytes that were kept.
    static func kader(_ bewijs: Afwegingsbewijs, _ tx: LeesTx) throws -> Kaderregister.Kader {
        guard let row = try tx.query("SELECT bytes FROM kaderbytes WHERE sha256 = ?", [.text(bewijs.kader.sha256)]).first else {
            throw geenKader
        }
        return try Kaderregister.bewaard("\(bewijs.kader.id)/\(bewijs.kader.versie)", row.blob("bytes"))
    }
}

extension Vraagstand {
    /// The end of an aanvraag that was received with this question, when that was taken back (Toegang).
    fileprivate func intrekking(van aanvraag: Feit<Aanvraag>) -> Intrekking? {
        guard let gone = intrekking?.inhoud, aanvraag.inhoud.hoortBij(feit.inhoud) else { return nil }
        return Intrekking(
            van: .aanvraag, feit: ID(aanvraag.id), grond: Aanvraag.Afsluitreden.aanvragerTrektIn.rawValue,
            toelichting: "\(gone.wie): \(gone.reden)", per: gone.op)
    }
}

extension Zicht {
    /// Weighing is for who works with the family: not for who thinks along or has emergency access.
    var magWegen: Bool { mag(.wijzigen) && !relaties.isDisjoint(with: [.team, .vasteContactpersoon, .waarneming]) }

    func eisWegen() throws(Afwijzing) {
        guard magWegen else {
            throw .nietMogelijk("Een aanvraag behandelen mag u in dit dossier niet. Vraag het de vaste contactpersoon of uw teamleider.")
        }
    }
}
