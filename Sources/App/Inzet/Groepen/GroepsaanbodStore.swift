// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Groups of a team, each on a line of its own, and who takes part: a fact on the child's line. Who has a place is derived.
enum GroepsaanbodStore {
    static let tabel = Feitentabel("groep_feit")
    static let afgeleid: Set<String> = ["groep_stand"]
    static let migratie = Migratie(
        81, "groepen",
        sql: Feitenschema.tabel("groep_feit") + """

            CREATE TABLE groep_stand (
              deelname {blob} NOT NULL PRIMARY KEY, groep {blob} NOT NULL, dossier {blob} NOT NULL, jeugdige {blob} NOT NULL, dag {text} NOT NULL
            ) {strict};
            CREATE INDEX groep_stand_groep ON groep_stand (groep, dag, deelname);
            CREATE INDEX groep_stand_dossier ON groep_stand (dossier);
            """)

    // MARK: The group

    static func legVast(_ item: Groepsaanbod, vervangt: UUIDv7? = nil, _ tx: SchrijfTx) throws {
        try tx.teken(item.gecontroleerd(), op: .installatie(item.groep.raw), in: tabel, van: item.van, bron: "team", vervangt: vervangt)
    }

    static func beeindig(_ einde: Groepseinde, _ tx: SchrijfTx) throws {
        try tx.teken(einde, op: .installatie(einde.groep.raw), in: tabel, van: tx.vandaag, bron: "team")
    }

    /// All that are given, by name.
    static func alle(_ tx: LeesTx) throws -> [Groepsaanbodbeeld] {
        let facts = try tx.feiten(in: tabel, waar: "1 = 1", [])
        let gone = Set(try facts.geldend(Groepseinde.self).map(\.inhoud.groep))
        return try facts.geldend(Groepsaanbod.self).filter { !gone.contains($0.inhoud.groep) }
            .map { Groepsaanbodbeeld(feit: $0, bezetting: try bezetting($0.inhoud, tx)) }
            .sorted { ($0.inhoud.naam, $0.id) < ($1.inhoud.naam, $1.id) }
    }

    static func een(_ id: ID<Groepsaanbod>, _ tx: LeesTx) throws -> Groepsaanbodbeeld? {
        let facts = try tx.feiten(in: tabel, lijn: ID(id.raw))
        guard try facts.geldend(Groepseinde.self).isEmpty, let fact = try facts.geldend(Groepsaanbod.self).last else { return nil }
        return Groepsaanbodbeeld(feit: fact, bezetting: try bezetting(fact.inhoud, tx))
    }

    private static func bezetting(_ item: Groepsaanbod, _ tx: LeesTx) throws -> Groepsbezetting {
        let rows = try tx.query(
            "SELECT deelname, dossier, jeugdige, dag FROM groep_stand WHERE groep = ? ORDER BY deelname", [.id(item.groep)])
        return Groepsbezetting(
            plaatsen: item.plaatsen,
            try rows.map {
                Groepsbezetting.Rij(
                    deelname: try $0.uuid("deelname"), dossier: try $0.id("dossier"), jeugdige: try $0.id("jeugdige"),
                    op: try $0.datum("dag"))
            })
    }

    // MARK: Taking part

    /// - Throws: `nietMogelijk` when the child takes part already.
    static func meldAan(_ deelname: Groepsdeelname, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        func running(_ zicht: Zicht) throws -> Bool {
            try deelnames(zicht, tx).contains {
                $0.einde == nil && $0.inhoud.groep == deelname.groep && $0.inhoud.jeugdige == deelname.jeugdige
            }
        }
        guard try !running(zicht) else {
            throw Afwijzing.nietMogelijk("Dit kind doet al mee met deze groep, of staat op de wachtlijst.")
        }
        // Behind a shield for this reader: a second time would count double. Said without telling what is there.
        guard try !running(.geheel(zicht.dossier, tx)) else {
            throw Afwijzing.nietMogelijk("Aanmelden voor deze groep kan nu niet. Overleg met de vaste contactpersoon van dit gezin.")
        }
        guard deelname.op <= tx.vandaag else {
            throw Afwijzing.ongeldig([Veldfout("op", "De dag ligt in de toekomst. Vul de dag van de aanmelding in.")])
        }
        try teken(deelname, deelname.jeugdige, van: deelname.op, zicht, tx)
    }

    static func eindig(_ deelname: Groepsdeelnamebeeld, _ einde: Groepsdeelnameeinde, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try zicht.eisWegen()
        guard deelname.einde == nil else { throw Afwijzing.nietMogelijk("Dit is al afgerond. Laad de bladzijde opnieuw.") }
        let end = try einde.gecontroleerd(bij: deelname.inhoud, op: tx.vandaag)
        try teken(end, deelname.inhoud.jeugdige, van: end.op, zicht, tx)
    }

    private static func teken<I: Feitinhoud>(_ inhoud: I, _ kind: ID<Persoon>, van: Datum, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        let plek = try DossierStore.plek(zicht.dossier, van: kind, klasse: .hulp, tx)
        try tx.teken(inhoud, op: plek, in: InzetStore.tabel, van: van, bron: "professional")
    }

    /// Of one file, newest first.
    static func deelnames(_ zicht: Zicht, _ tx: LeesTx) throws -> [Groepsdeelnamebeeld] {
        let facts = try zicht.feiten(in: InzetStore.tabel, tx)
        let ends = try facts.geldend(Groepsdeelnameeinde.self).map(\.inhoud)
        return try facts.geldend(Groepsdeelname.self).reversed().map { fact in
            Groepsdeelnamebeeld(
                feit: fact, einde: ends.first { $0.deelname == fact.id },
                plek: try een(fact.inhoud.groep, tx)?.bezetting.plek(fact.id))
        }
    }

    // MARK: Projection

    /// Makes `groep_stand` of one file again from its facts.
    static func herbouw(_ dossier: ID<Dossier>, _ tx: SchrijfTx) throws {
        let facts = try tx.feiten(in: InzetStore.tabel, dossier: dossier)
        let ended = Set(try facts.geldend(Groepsdeelnameeinde.self).map(\.inhoud.deelname))
        try tx.execute("DELETE FROM groep_stand WHERE dossier = ?", [.id(dossier)])
        for fact in try facts.geldend(Groepsdeelname.self) where !ended.contains(fact.id) {
            try tx.execute(
                "INSERT INTO groep_stand (deelname, groep, dossier, jeugdige, dag) VALUES (?, ?, ?, ?, ?)",
                [.uuid(fact.id), .id(fact.inhoud.groep), .id(dossier), .id(fact.inhoud.jeugdige), .datum(fact.inhoud.op)])
        }
    }
}

/// A group with who takes part.
struct Groepsaanbodbeeld: Sendable {
    let feit: Feit<Groepsaanbod>
    let bezetting: Groepsbezetting

    var inhoud: Groepsaanbod { feit.inhoud }
    var id: ID<Groepsaanbod> { feit.inhoud.groep }
}

/// A child in a group, with how it ended and whether there is a place.
struct Groepsdeelnamebeeld: Sendable {
    let feit: Feit<Groepsdeelname>
    let einde: Groepsdeelnameeinde?
    /// nil: over, or the group is gone.
    let plek: Groepsbezetting.Plek?

    var inhoud: Groepsdeelname { feit.inhoud }
}

/// Keeps `groep_stand` equal to the facts.
struct Groepsprojectie: Projectie {
    let naam = "groepen"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        for dossier in dossiers { try GroepsaanbodStore.herbouw(dossier, tx) }
    }
}
