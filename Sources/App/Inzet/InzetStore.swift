// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Orders to providers, how they left the house, what came back, start and stop of help, and help without a decision.
enum InzetStore {
    static let tabel = Feitentabel("inzet_feit")
    static let afgeleid: Set<String> = ["toewijzing_stand"]
    static let migratie = Migratie(
        80, "inzet",
        sql: Feitenschema.tabel("inzet_feit") + """

            CREATE TABLE toewijzing_teller (id {int} NOT NULL PRIMARY KEY CHECK (id = 1), laatste {int} NOT NULL) {strict};
            INSERT INTO toewijzing_teller (id, laatste) VALUES (1, 10000);
            CREATE TABLE toewijzing_stand (
              nummer {int} NOT NULL PRIMARY KEY, feit {blob} NOT NULL, dossier {blob} NOT NULL, jeugdige {blob} NOT NULL, agb {text} NOT NULL,
              verstrekt {int} NOT NULL CHECK (verstrekt IN (0, 1))
            ) {strict};
            CREATE INDEX toewijzing_stand_verstrekt ON toewijzing_stand (verstrekt, nummer);
            CREATE INDEX toewijzing_stand_dossier ON toewijzing_stand (dossier);
            """)

    // MARK: Order

    /// Orders what was granted, under the next number of this installation.
    /// - Throws: `ongeldig` when it does not fit the decision or the contract.
    @discardableResult
    static func bestel(_ bestelling: Bestelling, op beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Toewijzing> {
        try zicht.eisBestellen()
        let earlier = try orders(zicht, tx).filter { $0.rust(op: beeld) }
        try eisAlles(earlier, van: beeld.bestelgrond?.feit, zicht, tx)
        let order = try bestelling.toewijzing(
            op: beeld, bestelbaar: try InkoopStore.bestelbaar(in: bestelling.periode, tx), eerdere: earlier.map(\.feit.inhoud),
            nummer: try volgendNummer(tx), vandaag: tx.vandaag)
        let fact = try teken(order, order.jeugdige, van: order.periode.van, zicht.dossier, tx)
        try Backofficetoegang.open(zicht.dossier, reden: "toewijzing \(order.nummer)", tx)
        return fact
    }

    /// - Throws: `nietMogelijk` when there are orders on this decision that this reader may not see: the help would be ordered twice.
    private static func eisAlles(_ gezien: [Order], van besluit: UUIDv7?, _ zicht: Zicht, _ tx: LeesTx) throws {
        let all = try tx.feiten(in: tabel, dossier: zicht.dossier).geldend(Toewijzing.self).filter { $0.inhoud.besluit == besluit }
        guard all.count == gezien.count else {
            throw Afwijzing.nietMogelijk("U kunt deze hulp nu niet bestellen. Overleg met de vaste contactpersoon van dit gezin.")
        }
    }

    /// Puts right an order that the aanbieder refused: under its own number, at the same aanbieder. The next message carries it.
    /// - Throws: `nietMogelijk` when it was not refused; `ongeldig` when it does not fit the decision or the contract.
    static func verbeter(_ order: Order, in bestelling: Bestelling, op beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisBestellen()
        guard order.stand(op: tx.vandaag) == .afgekeurd else {
            throw Afwijzing.nietMogelijk("Deze toewijzing is niet (meer) afgekeurd. Laad de bladzijde opnieuw.")
        }
        let others = try orders(zicht, tx).filter { $0.rust(op: beeld) && $0.nummer != order.nummer }
        let better = try bestelling.toewijzing(
            op: beeld, bestelbaar: try InkoopStore.bestelbaar(in: bestelling.periode, tx), eerdere: others.map(\.feit.inhoud),
            nummer: order.nummer, vandaag: tx.vandaag)
        guard better.agb == order.feit.inhoud.agb else {
            throw Afwijzing.ongeldig([
                Veldfout("product", "Een andere aanbieder krijgt een nieuwe toewijzing. Kies hier een product van dezelfde aanbieder.")
            ])
        }
        try teken(better, better.jeugdige, van: better.periode.van, zicht.dossier, vervangt: order.feit.id, tx)
    }

    /// After a restore numbers given out since the backup must not be given to another child: leave a wide gap.
    static func slaOver(_ tx: SchrijfTx) throws { try tx.execute("UPDATE toewijzing_teller SET laatste = laatste + 100000 WHERE id = 1") }

    static func volgendNummer(_ tx: SchrijfTx) throws -> Int64 {
        try tx.execute("UPDATE toewijzing_teller SET laatste = laatste + 1 WHERE id = 1")
        guard let row = try tx.query("SELECT laatste FROM toewijzing_teller WHERE id = 1").first else {
            throw SQLFout.anders("teller ontbreekt")
        }
        return try row.int("laatste")
    }

    /// The order was passed on in another way than by message: told, or handed over.
    static func legVast(_ verstrekking: Verstrekking, bij order: Order, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisBestellen()
        guard order.verstrekkingen.isEmpty else { throw Afwijzing.nietMogelijk("Deze opdracht is al doorgegeven.") }
        guard verstrekking.op <= tx.vandaag else {
            throw Afwijzing.ongeldig([Veldfout("op", "De dag ligt in de toekomst. Leg het vast op de dag zelf.")])
        }
        try teken(verstrekking, order.jeugdige, van: verstrekking.op, zicht.dossier, tx)
    }

    // MARK: What the professional records when there is no message

    static func legVast(_ start: LeveringStart, bij order: Order, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisBestellen()
        try order.toets(start, op: tx.vandaag)
        try teken(start, order.jeugdige, van: start.op, zicht.dossier, tx)
    }

    static func legVast(_ stop: LeveringStop, bij order: Order, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisBestellen()
        try order.toets(stop, op: tx.vandaag)
        try teken(stop, order.jeugdige, van: stop.op, zicht.dossier, tx)
        if !stop.reden.isTijdelijk { try rondToegangAf(zicht, tx) }
    }

    static func begin(_ hulp: Basishulp, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        let plek = try DossierStore.plek(zicht.dossier, van: hulp.jeugdige, klasse: .hulp, tx)
        try tx.teken(try hulp.gecontroleerd(op: tx.vandaag), op: plek, in: tabel, van: hulp.van, bron: "professional")
    }

    static func eindig(_ hulp: Hulpzonderbesluit, _ einde: Basishulpeinde, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        guard hulp.einde == nil else { throw Afwijzing.nietMogelijk("Deze hulp is al beëindigd.") }
        guard einde.op >= hulp.feit.inhoud.van, einde.op <= tx.vandaag else {
            throw Afwijzing.ongeldig([Veldfout("op", "Kies een dag vanaf \(hulp.feit.inhoud.van.uitgeschreven) en niet in de toekomst.")])
        }
        let plek = try DossierStore.plek(zicht.dossier, van: hulp.feit.inhoud.jeugdige, klasse: .hulp, tx)
        try tx.teken(einde, op: plek, in: tabel, van: einde.op, bron: "professional")
    }

    // MARK: Read one file

    /// All orders of this file, newest first.
    static func orders(_ zicht: Zicht, _ tx: LeesTx) throws -> [Order] {
        let facts = try zicht.feiten(in: tabel, tx)
        let given = try facts.geldend(Verstrekking.self).map(\.inhoud), answers = try facts.geldend(Toewijzingsantwoord.self).map(\.inhoud)
        let roads = Traject.lijst(
            try facts.geldend(Toewijzing.self), starts: try facts.alle(LeveringStart.self), stops: try facts.alle(LeveringStop.self))
        return try roads.reversed().map { road in
            Order(
                traject: road, verstrekkingen: given.filter { $0.over == road.toewijzing.id },
                antwoorden: answers.filter { $0.toewijzing == road.toewijzing.inhoud.nummer },
                gevaar: try gevaar(road.toewijzing.inhoud.jeugdige, zicht, tx))
        }
    }

    /// - Throws: `nietGevonden` when this file has no order with this number.
    static func order(_ nummer: Int64, _ zicht: Zicht, _ tx: LeesTx) throws -> Order {
        guard let found = try orders(zicht, tx).first(where: { $0.nummer == nummer }) else { throw Afwijzing.nietGevonden }
        return found
    }

    static func basishulp(_ zicht: Zicht, _ tx: LeesTx) throws -> [Hulpzonderbesluit] {
        let facts = try zicht.feiten(in: tabel, tx)
        let ends = try facts.geldend(Basishulpeinde.self).map(\.inhoud)
        return try facts.geldend(Basishulp.self).reversed().map { fact in
            Hulpzonderbesluit(feit: fact, einde: ends.first { $0.hulp == fact.id })
        }
    }

    /// The danger stop, asked anew each time: a secret of today stops an order of last week.
    static func gevaar(_ kind: ID<Persoon>, _ zicht: Zicht, _ tx: LeesTx) throws -> [Gevaarstop] {
        let card = try PersoonStore.personen([kind], in: zicht, tx)[kind]
        return Gevaarstop.toets(geheim: zicht.schermen.heeftGeheim(kind), bsn: card?.gegevens.bsn)
    }

    // MARK: Hand-over to the messages

    /// The order with this number, wherever it is; nil when there is none. For matching messages, as a system actor.
    static func vind(_ nummer: Int64, _ tx: LeesTx) throws -> (zicht: Zicht, order: Order)? {
        guard let row = try tx.query("SELECT dossier FROM toewijzing_stand WHERE nummer = ?", [.int(nummer)]).first else { return nil }
        let zicht = try Zicht.systeem(row.id("dossier"), tx)
        return (zicht, try order(nummer, zicht, tx))
    }

    /// Numbers of the orders for a child at one aanbieder.
    static func nummers(_ dossier: ID<Dossier>, van kind: ID<Persoon>, bij agb: String, _ tx: LeesTx) throws -> [Int64] {
        try tx.query(
            "SELECT nummer FROM toewijzing_stand WHERE dossier = ? AND jeugdige = ? AND agb = ?", [.id(dossier), .id(kind), .text(agb)]
        ).map { try $0.int("nummer") }
    }

    /// The numbers of all orders, of whatever file: only numbers.
    static func nummers(_ tx: LeesTx) throws -> [Int64] {
        try tx.query("SELECT nummer FROM toewijzing_stand ORDER BY nummer").map { try $0.int("nummer") }
    }

    /// Every version of an order that left the house by message, first to last: what the other side knows under its number.
    static func verstuurd(_ nummer: Int64, in dossier: ID<Dossier>, _ tx: LeesTx) throws -> [Toewijzing] {
        let facts = try tx.feiten(in: tabel, dossier: dossier)
        let given = Set(try facts.geldend(Verstrekking.self).map(\.inhoud).filter { $0.weg == .bericht }.compactMap(\.over))
        return try facts.alle(Toewijzing.self).filter { $0.inhoud.nummer == nummer && given.contains($0.id) }.map(\.inhoud)
    }

    /// The order left by message.
    static func meldVerstuurd(_ order: Order, bericht: String, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        guard order.gevaar.isEmpty else { throw Afwijzing.nietMogelijk(order.gevaar.map(\.uitleg).joined(separator: " ")) }
        let agb = order.feit.inhoud.agb
        let given = Verstrekking(
            weg: .bericht, aan: try InkoopStore.aanbieder(agb: agb, tx)?.inhoud.naam ?? "aanbieder \(agb.tekst)", op: tx.vandaag,
            wat: "toewijzing \(order.nummer) (JW301 \(bericht))",
            grond: "Jeugdwet 2.15 en 7.4.0 onder c", over: order.feit.id)
        try meld(given, order, zicht, tx)
    }

    /// The message with the order did not leave after all: what was recorded of it is taken back, and the order waits again.
    static func trekVerstuurdIn(_ order: Order, bericht: String, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        let what = "toewijzing \(order.nummer) (JW301 \(bericht))"
        for given in try tx.feiten(in: tabel, dossier: zicht.dossier).geldend(Verstrekking.self)
        where given.inhoud.weg == .bericht && given.inhoud.wat == what {
            try tx.trekIn(given, in: tabel)
        }
    }

    /// The answer on the message with the order (JW302), with its return codes.
    static func meldAntwoord(_ antwoord: Toewijzingsantwoord, bij order: Order, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try meld(antwoord, order, zicht, tx)
    }

    /// Help started (JW305), stopped or paused (JW307). The caller has checked the rules of the standard.
    @discardableResult
    static func meldStart(_ start: LeveringStart, bij order: Order, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<LeveringStart> {
        // Told after the order had run out: the work is there again.
        if order.traject.gestopt == nil {
            try Backofficetoegang.open(zicht.dossier, reden: "de hulp van toewijzing \(order.nummer) is gestart", tx)
        }
        return try meld(start, order, zicht, tx)
    }

    @discardableResult
    static func meldStop(_ stop: LeveringStop, bij order: Order, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<LeveringStop> {
        let fact = try meld(stop, order, zicht, tx)
        if !stop.reden.isTijdelijk { try rondToegangAf(zicht, tx) }
        return fact
    }

    /// The provider takes back a start or a stop it told of before (StatusAanlevering 3).
    static func trekMeldingIn(_ feit: UUIDv7, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        let facts = try tx.feiten(in: tabel, dossier: zicht.dossier)
        if let start = try facts.geldend(LeveringStart.self).first(where: { $0.id == feit }) { try tx.trekIn(start, in: tabel) }
        if let stop = try facts.geldend(LeveringStop.self).first(where: { $0.id == feit }) {
            try tx.trekIn(stop, in: tabel)
            try Backofficetoegang.open(zicht.dossier, reden: "de stop van toewijzing \(stop.inhoud.toewijzing) is ingetrokken", tx)
        }
    }

    @discardableResult
    private static func meld<I: Feitinhoud>(_ inhoud: I, _ order: Order, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<I> {
        guard tx.wie.isSysteem else { throw Afwijzing.nietGevonden }
        return try teken(inhoud, order.jeugdige, van: tx.vandaag, zicht.dossier, bron: "bericht", tx)
    }

    @discardableResult
    static func teken<I: Feitinhoud>(
        _ inhoud: I, _ kind: ID<Persoon>, van: Datum, _ dossier: ID<Dossier>, bron: String = "professional", vervangt: UUIDv7? = nil,
        _ tx: SchrijfTx
    ) throws -> Feit<I> {
        let plek = try DossierStore.plek(dossier, van: kind, klasse: .toegang, tx)
        return try tx.teken(inhoud, op: plek, in: tabel, van: van, bron: bron, vervangt: vervangt)
    }

    // MARK: Projection

    /// Makes `toewijzing_stand` of one file again from its facts.
    static func herbouw(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        let facts = try tx.feiten(in: tabel, dossier: dossier)
        let given = Set(try facts.geldend(Verstrekking.self).compactMap(\.inhoud.over))
        try tx.execute("DELETE FROM toewijzing_stand WHERE dossier = ?", [.id(dossier)])
        for fact in try facts.geldend(Toewijzing.self) {
            try tx.execute(
                "INSERT INTO toewijzing_stand (nummer, feit, dossier, jeugdige, agb, verstrekt) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    .int(fact.inhoud.nummer), .uuid(fact.id), .id(dossier), .id(fact.inhoud.jeugdige), .text(fact.inhoud.agb.tekst),
                    .bool(given.contains(fact.id)),
                ])
        }
    }
}

/// Keeps `toewijzing_stand` equal to the facts.
struct Toewijzingprojectie: Projectie {
    let naam = "toewijzing"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers { try InzetStore.herbouw(dossier, tx) }
    }
}

extension Zicht {
    /// Ordering is for who works with the family, and for the backoffice of its team.
    var magBestellen: Bool { magWegen || mag(.berichtBehandelen) }

    func eisBestellen() throws(Afwijzing) {
        guard magBestellen else {
            throw .nietMogelijk("Hulp bestellen mag u in dit dossier niet. Vraag het de vaste contactpersoon of de backoffice.")
        }
    }
}
