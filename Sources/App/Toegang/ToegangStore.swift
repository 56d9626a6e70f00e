// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Questions, their triage, aanvragen taken back, and contacts without a file.
enum ToegangStore {
    static let tabel = Feitentabel("toegang_feit")
    static let migratie = Migratie(40, "toegang", sql: Feitenschema.tabel("toegang_feit"))

    // MARK: Record

    /// A question about one child stands on that child's line, about several on the family's. A correction stays on the line of
    /// what it corrects: a line is destroyed as a whole.
    @discardableResult
    static func legVast(
        _ vraag: Hulpvraag, dossier: ID<Dossier>, vervangt: Feit<Hulpvraag>? = nil, _ tx: SchrijfTx
    ) throws -> Feit<Hulpvraag> {
        let place = try vervangt.map { plek($0, dossier) } ?? plek(vraag, dossier, tx)
        return try tx.teken(vraag, op: place, in: tabel, van: vraag.datum, bron: "gezin", vervangt: vervangt?.id)
    }

    @discardableResult
    static func legVast(_ triage: Triage, bij vraag: Feit<Hulpvraag>, _ zicht: Zicht, _ tx: SchrijfTx) throws -> Feit<Triage> {
        try tx.teken(triage, op: plek(vraag, zicht.dossier), in: tabel, van: triage.datum, bron: "professional")
    }

    /// A stage, a moment of a crisis or a note for who takes it on: all on the line of the question, a correction on that of what it
    /// corrects.
    static func legVast<I: Feitinhoud>(
        bij vraag: Feit<Hulpvraag>, _ inhoud: I, vervangt: Feit<I>? = nil, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws {
        try tx.teken(
            inhoud, op: vervangt.map { plek($0, zicht.dossier) } ?? plek(vraag, zicht.dossier), in: tabel,
            van: inhoud.open.datum ?? tx.vandaag, bron: "professional", vervangt: vervangt?.id)
    }

    @discardableResult
    static func legVast(
        _ intrekking: Aanvraagintrekking, bij vraag: Feit<Hulpvraag>, _ zicht: Zicht, _ tx: SchrijfTx
    ) throws -> Feit<Aanvraagintrekking> {
        try tx.teken(intrekking, op: plek(vraag, zicht.dossier), in: tabel, van: intrekking.op, bron: "gezin")
    }

    /// Where a fact itself lies: a question keeps its line, also when it is about other children since.
    private static func plek<I>(_ feit: Feit<I>, _ dossier: ID<Dossier>) -> Plek {
        Plek(dossier: dossier, lijn: feit.lijn, jeugdige: feit.jeugdige)
    }

    private static func plek(_ vraag: Hulpvraag, _ dossier: ID<Dossier>, _ tx: SchrijfTx) throws -> Plek {
        try DossierStore.plek(dossier, van: vraag.over.count == 1 ? vraag.over.first : nil, klasse: .toegang, tx)
    }

    /// Counted for the team; holds nothing about a person, so it lies on the team's line.
    static func legVast(_ contact: ContactZonderDossier, team: ID<Team>, _ tx: SchrijfTx) throws {
        try tx.teken(contact, op: .installatie(team.raw), in: tabel, van: contact.datum, bron: "professional")
    }

    // MARK: Read

    /// All questions of a file, corrected ones included.
    static func hulpvragen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Hulpvraag>] {
        try zicht.feiten(in: tabel, tx).alle(Hulpvraag.self)
    }

    static func triages(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Triage>] { try zicht.feiten(in: tabel, tx).alle(Triage.self) }

    static func intrekkingen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Feit<Aanvraagintrekking>] {
        try zicht.feiten(in: tabel, tx).alle(Aanvraagintrekking.self)
    }

    /// The questions now in force, the newest first, each with its triage and whether its aanvraag was taken back.
    static func vragen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Vraagstand] {
        let facts = try zicht.feiten(in: tabel, tx)
        let all = try facts.alle(Hulpvraag.self)
        let triages = try facts.geldend(Triage.self), steps = try facts.geldend(Triagestap.self)
        let withdrawals = try facts.geldend(Aanvraagintrekking.self)
        let times = try facts.geldend(Crisistijd.self)
        let notes = try facts.geldend(Triageoverdracht.self), taken = try facts.geldend(Triageontvangst.self)
        let views = try all.geldend().map { fact in
            let versions = all.versies(van: fact)
            return Vraagstand(
                feit: fact,
                triages: triages.filter { versions.contains($0.inhoud.hulpvraag) }.sorted {
                    ($0.opgetekend, $0.id) < ($1.opgetekend, $1.id)
                },
                intrekking: withdrawals.last { versions.contains($0.inhoud.hulpvraag) },
                stappen: steps.filter { versions.contains($0.inhoud.hulpvraag) },
                tijden: times.filter { versions.contains($0.inhoud.hulpvraag) },
                ontvangen: try fact.inhoud.binnenkomst.flatMap { try BinnenkomstStore.ontvangen($0, tx) }
                    ?? all.filter { versions.contains($0.id) }.map(\.opgetekend).min(),
                overdrachten: notes.filter { versions.contains($0.inhoud.hulpvraag) }.map { note in
                    Meegegeven(feit: note, ontvangst: taken.first { $0.inhoud.overdracht == note.id })
                })
        }
        return views.sorted { ($0.vraag.datum, $0.feit.id) > ($1.vraag.datum, $1.feit.id) }
    }

    /// The question of this fact, or the one that corrected it since.
    static func vraag(_ id: UUIDv7, _ zicht: Zicht, _ tx: LeesTx) throws -> Vraagstand {
        let all = try hulpvragen(zicht, tx)
        guard let found = try vragen(zicht, tx).first(where: { all.versies(van: $0.feit).contains(id) }) else {
            throw Afwijzing.nietGevonden
        }
        return found
    }

    /// How many contacts without a file this team had since a day.
    static func contacten(_ team: ID<Team>, sinds dag: Datum, _ tx: LeesTx) throws -> Int {
        try contacten(team, vanaf: dag, tx).count
    }

    static func contacten(_ team: ID<Team>, vanaf dag: Datum, _ tx: LeesTx) throws -> [ContactZonderDossier] {
        let facts = try tx.feiten(
            in: tabel, waar: "lijn = ? AND soort = ? AND datum >= ?", [.id(team), .text(ContactZonderDossier.soort), .datum(dag)])
        return try facts.geldend(ContactZonderDossier.self).map(\.inhoud)
    }
}
