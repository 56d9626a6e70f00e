// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// A decision asked of who may take it, and the answer.
extension BesluitStore {
    /// Open proposals of all files: derived, so that who may approve finds theirs.
    static let voorstelmigratie = Migratie(
        76, "besluitvoorstel",
        sql: """
            CREATE TABLE voorstel_stand (voorstel {blob} NOT NULL PRIMARY KEY, dossier {blob} NOT NULL, dag {text} NOT NULL) {strict};
            CREATE INDEX voorstel_stand_dossier ON voorstel_stand (dossier);
            """)
    static let afgeleid: Set<String> = ["voorstel_stand"]

    /// Weighs and keeps the receipt, as a decision does, and asks for it instead of taking it.
    /// - Throws: `nietMogelijk` without registration, without a complete weighing, or when it may be decided alone; `ongeldig` with all
    ///   fields at once.
    @discardableResult
    static func legVoor(
        _ form: Besluitinvoer, _ intent: Voornemen, bij beeld: Aanvraagbeeld, gezin: Gezin, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Besluitvoorstel> {
        try zicht.eis(.besluiten)
        let who = try Bevoegdheid.van(zicht.lezer, tx)
        guard who.isGeregistreerd(op: tx.vandaag) else { throw Afwijzing.nietMogelijk(Bevoegdheid.geenRegistratie) }
        let verdict = try Besluitruimte.lees(zicht, tx).zelf(intent.voorzieningen, pgb: intent.pgb)
        guard !verdict.uitkomst else { throw Afwijzing.nietMogelijk("Dit mag u zelf besluiten. Verstuur het formulier opnieuw.") }
        let receipt = try weeg(beeld, gezin, pgb: intent.pgb, zicht, tx)
        try intent.toets(op: beeld, receipt.inhoud, op: tx.vandaag)
        let proposal = try Besluitvoorstel(
            aanvraag: beeld.id, strekking: intent.strekking, voorzieningen: intent.voorzieningen, motivering: intent.motivering,
            afwijking: intent.afwijking, pgb: intent.pgb, keuze: intent.keuze, interventie: intent.interventie, keuzes: intent.keuzes,
            spoed: form.spoedreden, door: zicht.lezer, op: tx.vandaag, gronden: verdict.gronden,
            bewijs: ID(receipt.id), getypt: form.ingevuld
        ).leg(voor: [beeld.openVoorstel].compactMap(\.self))
        return try teken(proposal, beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    /// Takes the decision that was asked, in the name of who approves.
    @discardableResult
    static func keurGoed(
        _ proposal: Voorstelbeeld, bij beeld: Aanvraagbeeld, gezin: Gezin, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Besluit> {
        let kader = try Kaderregister.vanProgramma().voor(beeld.bevindingen.map(\.inhoud), op: tx.vandaag).rekenaar
        let proven = beeld.bewijzen.last { $0.id == proposal.inhoud.bewijs.raw }?.inhoud.bevindingen ?? []
        try proposal.magGoedkeuren(door: zicht.lezer, weging: beeld.weging(kader).bevindingen, bewezen: proven)
        let read = Besluitinvoer.lees(proposal.inhoud.getypt, op: tx.vandaag)
        guard read.fouten.isEmpty, var intent = read.form.voornemen, intent.voorzieningen == proposal.inhoud.voorzieningen else {
            throw Afwijzing.nietMogelijk(
                "Dit voorstel past niet meer bij de regels van vandaag. Geef het terug, dan kan het worden aangepast.")
        }
        intent.interventie = proposal.inhoud.interventie
        intent = intent.met(afgewezen: proposal.inhoud.keuzes?.afgewezen)
        try read.form.toetsLeeftijd(
            gezin.personen[beeld.jeugdige]?.gegevens.geboortedatum, verlengingen(beeld.jeugdige, zicht, tx))
        let decision = try neem(intent, bij: beeld, gezin: gezin, goedgekeurd: proposal, zicht, tx)
        let answer = proposal.goedgekeurd(door: zicht.lezer, op: tx.vandaag, besluit: ID(decision.id))
        try teken(answer, beeld.jeugdige, van: tx.vandaag, zicht, tx)
        return decision
    }

    static func geefTerug(_ beeld: Aanvraagbeeld, reden: String, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.besluiten)
        let proposal = try open(beeld)
        guard try Besluitruimte.lees(zicht, tx).magGoedkeuren(proposal.inhoud) || proposal.inhoud.door == zicht.lezer else {
            throw Afwijzing.nietMogelijk("Teruggeven doet wie dit voorstel mag goedkeuren.")
        }
        let answer = try proposal.geefTerug(door: zicht.lezer, reden: reden, op: tx.vandaag)
        try teken(answer, beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    static func trekVoorstelIn(_ beeld: Aanvraagbeeld, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eis(.besluiten)
        let answer = try (beeld.teruggegevenWijziging ?? open(beeld)).trekIn(door: zicht.lezer, op: tx.vandaag)
        try teken(answer, beeld.jeugdige, van: tx.vandaag, zicht, tx)
    }

    static func open(_ beeld: Aanvraagbeeld) throws(Afwijzing) -> Voorstelbeeld {
        guard let proposal = beeld.openVoorstel else {
            throw .nietMogelijk("Er ligt geen voorstel meer bij deze aanvraag. Laad de bladzijde opnieuw.")
        }
        return proposal
    }

    /// Files of this reader's work in which a proposal waits, first asked first. Shows nothing of them.
    static func metVoorstel(_ bezoek: Bezoek, _ tx: LeesTx) throws -> [ID<Dossier>] {
        let (mag, args) = RelatieStore.voorwaarde(bezoek.gebruiker, teams: bezoek.teams, kolom: "v.dossier", op: tx.nu)
        let rows = try tx.query("SELECT v.dossier, v.dag FROM voorstel_stand v WHERE \(mag) ORDER BY v.dag, v.voorstel LIMIT 200", args)
        var seen: Set<ID<Dossier>> = []
        return try rows.map { try $0.id("dossier") }.filter { seen.insert($0).inserted }
    }

    /// Makes `voorstel_stand` of one file again from its facts.
    fileprivate static func herbouwVoorstellen(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        let facts = try tx.feiten(in: tabel, dossier: dossier)
        let all = Voorstelbeeld.lijst(try facts.alle(), try facts.alle())
        let closed = Set(try facts.geldend(Intrekking.self).staand.map(\.inhoud.feit))
        try tx.execute("DELETE FROM voorstel_stand WHERE dossier = ?", [.id(dossier)])
        for item in all where item.uitkomst == nil && !closed.contains(item.inhoud.wijziging?.besluit ?? item.inhoud.aanvraag) {
            try tx.execute(
                "INSERT INTO voorstel_stand (voorstel, dossier, dag) VALUES (?, ?, ?)",
                [.uuid(item.feit.id), .id(dossier), .datum(item.inhoud.op)])
        }
    }
}

/// Keeps `voorstel_stand` equal to the facts.
struct Voorstelprojectie: Projectie {
    let naam = "besluitvoorstel"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers { try BesluitStore.herbouwVoorstellen(dossier, tx) }
    }
}

extension Aanvraagbeeld {
    /// Is there still something to decide by it: an open aanvraag, or for a change the decision it is about?
    func speelt(_ voorstel: Voorstelbeeld) -> Bool {
        guard let change = voorstel.inhoud.wijziging else { return isOpen }
        return geldendBesluit?.id == change.besluit.raw && aangekondigd == nil
    }

    /// The one that waits for an answer.
    var openVoorstel: Voorstelbeeld? { voorstellen.last { $0.uitkomst == nil && speelt($0) } }

    /// Where it is, in words: also when it waits for somebody else.
    var standwoorden: String {
        if let open = openVoorstel {
            return open.inhoud.wijziging == nil ? "Voorstel wacht op goedkeuring" : "Voorstel voor een wijziging wacht op goedkeuring"
        }
        if let day = ingetrokkenPer { return "Besluit wordt ingetrokken per \(day.uitgeschreven)" }
        return teruggegeven == nil ? stand.label : "Voorstel kwam terug"
    }

    /// The last one, when it came back and nothing was decided since.
    var teruggegeven: Voorstelbeeld? {
        guard let last = voorstellen.last, speelt(last), last.uitkomst?.inhoud.wat == .teruggegeven else { return nil }
        guard let change = last.inhoud.wijziging else { return last }
        return change.na == laatsteVerandering ? last : nil
    }

    var teruggegevenWijziging: Voorstelbeeld? { teruggegeven.flatMap { $0.inhoud.wijziging == nil ? nil : $0 } }
}

extension Bevoegdheid {
    static let geenRegistratie =
        "U hebt vandaag geen SKJ- of BIG-registratie. Laat een geregistreerde collega besluiten, of laat uw registratie vastleggen."

    func isGeregistreerd(op dag: Datum) -> Bool { medewerker?.registratie(op: dag) != nil }

    /// As the second person: the judgement was made by a registered colleague, the mandate is one's own (Besluit Jeugdwet 5.1.1).
    func eisTweede(op dag: Datum) throws(Afwijzing) -> Bevoegd {
        guard let medewerker, let mandaat, mandaat.geldt(op: dag) else {
            throw .nietMogelijk("U hebt vandaag geen mandaat van het college. Laat een collega met mandaat dit voorstel beoordelen.")
        }
        return Bevoegd(medewerker: medewerker, mandaat: mandaat)
    }
}
