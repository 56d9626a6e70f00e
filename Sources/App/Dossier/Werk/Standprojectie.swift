// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Keeps `dossier_stand` equal to the facts: one row per file, for the lists of a worker and of a team.
struct Standprojectie: Projectie {
    let naam = "stand"

    func werkBij(_ dossiers: Set<ID<Dossier>>, _ tx: SchrijfTx) throws {
        guard !dossiers.isEmpty else { return }
        let rules = try Dossierlezing.regels(tx)
        for dossier in dossiers.sorted() {
            guard let stand = try Self.bereken(dossier, rules, tx) else {
                try StandStore.verwijder(dossier, tx)
                continue
            }
            try StandStore.zet(stand, tx)
        }
    }

    /// Nil when there is no family line, or it was destroyed.
    static func bereken(_ dossier: ID<Dossier>, _ regels: Dossierregels, _ tx: LeesTx) throws -> Dossierstand? {
        let lines = try DossierStore.levend(dossier, tx)
        guard let line = lines.first(where: { $0.jeugdige == nil && $0.bewaarklasse == .hulp }) else { return nil }
        let relaties = try RelatieStore.relaties(dossier, tx)
        let feiten = try Dossierlezing.feiten(dossier, tx)
        let titel = try Dossierlezing.gezin(dossier, tx).titel
        return Dossierstand(
            dossier: dossier, lijn: line.id, titel: titel, relaties: relaties, feiten: feiten, maker: try maker(dossier, relaties, tx),
            regels: regels, kader: try Kaderregister.kader(op: tx.vandaag), op: tx.nu, tx.vandaag)
    }

    /// Who made the file, while they work here and the file is with a team of theirs: nobody else keeps its work.
    private static func maker(_ dossier: ID<Dossier>, _ relaties: Relaties, _ tx: LeesTx) throws -> ID<Gebruiker>? {
        guard relaties.vasteContactpersoon(op: tx.nu) == nil, let maker = try DossierStore.maker(dossier, tx),
            let person = try BeheerStore.medewerker(maker, tx), !person.rollen.isEmpty
        else { return nil }
        let running = relaties.lopend(op: tx.nu).map(\.inhoud)
        let isTheirs = running.contains { $0.gebruiker == maker || $0.team.map(person.teams.contains) ?? false }
        return isTheirs ? maker : nil
    }
}

/// A file as the lists know it. The title is sealed under the key of the family's line; the rest are codes and process dates.
struct Dossierstand: Sendable, Equatable {
    let dossier: ID<Dossier>
    let lijn: ID<Lijn>
    let titel: String
    let team: ID<Team>?
    let contact: ID<Gebruiker>?
    let fase: Fase
    /// False when the file is closed and nothing is open.
    let isOpen: Bool
    let eerste: Standtaak?
    /// The first task of the backoffice: what is granted and not ordered yet, or ordered and not begun.
    let inzet: Standtaak?
    let geopend: Datum
    let laatsteContact: Datum?
    /// There is a shield in this file: look what the reader may know before showing the task.
    let heeftScherm: Bool
    /// First day on which the same facts may give another row; nil: only new facts change it.
    var opnieuw: Datum?
    /// In whose list it stands: of the fixed contact, and until there is one of who made the file. Nil: in that of the team only.
    let volger: ID<Gebruiker>?
    /// Since when the child that was longest not seen, was not seen; nil: nobody has to be seen.
    var gezienSinds: Datum?
    /// Since when the help does not get on; nil: it does, or there is none.
    var stagneertSinds: Datum?
}

/// A task as a list keeps it.
struct Standtaak: Sendable, Equatable {
    let soort: Taaksoort
    let uiterlijk: Datum
    let feit: UUIDv7?
    let jeugdige: ID<Persoon>?

    init(soort: Taaksoort, uiterlijk: Datum, feit: UUIDv7?, jeugdige: ID<Persoon>?) {
        self.soort = soort
        self.uiterlijk = uiterlijk
        self.feit = feit
        self.jeugdige = jeugdige
    }

    init(_ taak: Kern.Taak) { self.init(soort: taak.soort, uiterlijk: taak.uiterlijk, feit: taak.feit, jeugdige: taak.jeugdige) }

    /// The task as this reader may know it.
    func voor(_ lezer: Lezer, _ schermen: Schermen) -> Standtaak {
        guard let feit, !schermen.toont(feit, over: [jeugdige].compactMap(\.self), aan: lezer) else { return self }
        return Standtaak(soort: .afgeschermd, uiterlijk: uiterlijk, feit: nil, jeugdige: nil)
    }
}

extension Dossierstand {
    init(
        dossier: ID<Dossier>, lijn: ID<Lijn>, titel: String, relaties: Relaties, feiten: Dossierfeiten, maker: ID<Gebruiker>?,
        regels: Dossierregels, kader: Afwegingskader? = nil, op nu: Moment, _ vandaag: Datum
    ) {
        let beeld = Dossierbeeld(feiten, op: vandaag, regels: regels, kader: kader)
        let tasks = Taken.van(beeld)
        let fase = Stand.van(beeld).fase
        let running = relaties.lopend(op: nu)
        self.init(
            dossier: dossier, lijn: lijn, titel: titel,
            team: running.filter { $0.inhoud.relatiesoort == .team }.max { ($0.inhoud.van, $0.id) < ($1.inhoud.van, $1.id) }?.inhoud.team,
            contact: relaties.vasteContactpersoon(op: nu), fase: fase,
            isOpen: !tasks.isEmpty || ![.beantwoord, .waakvlam, .afgesloten].contains(fase),
            eerste: tasks.first.map { Standtaak($0) },
            inzet: tasks.first { [.toewijzen, .start].contains($0.soort) }.map { Standtaak($0) },
            geopend: Self.geopend(relaties, feiten) ?? vandaag, laatsteContact: feiten.notities.geldend().map(\.inhoud.datum).max(),
            heeftScherm: !feiten.schermen.geldend().isEmpty, opnieuw: Self.opnieuw(relaties, feiten, regels, op: nu, na: vandaag),
            volger: relaties.vasteContactpersoon(op: nu) ?? maker,
            gezienSinds: beeld.kinderenGezien(geopend: Self.geopend(relaties, feiten) ?? vandaag).map(\.sinds).min(),
            stagneertSinds: beeld.stagneertSinds)
    }

    /// When the file was opened for the first time.
    static func geopend(_ relaties: Relaties, _ feiten: Dossierfeiten) -> Datum? {
        (relaties.gegeven.map { $0.inhoud.van.datum } + feiten.hulpvragen.geldend().map(\.inhoud.datum)).min()
    }

    /// How long the backoffice keeps its access is a setting that may change: looked at every week, as long as it can run at all.
    private static func volgendeWeek(na stop: Datum, _ vandaag: Datum) -> Datum? {
        let weeks = max(0, stop.dagen(tot: vandaag) / 7) + 1
        return weeks <= Instellingssleutel.meesteBekostigingWeken ? stop.plus(weken: weeks) : nil
    }

    /// The first day on which the same facts may give another row.
    private static func opnieuw(
        _ relaties: Relaties, _ feiten: Dossierfeiten, _ regels: Dossierregels, op nu: Moment, na vandaag: Datum
    ) -> Datum? {
        let isOpenForPaying = relaties.lopend(op: nu).contains { $0.inhoud.relatiesoort == .bekostiging }
        let settled = isOpenForPaying ? feiten.stops.compactMap { Self.volgendeWeek(na: $0.inhoud.op, vandaag) } : []
        return (settled.filter { vandaag < $0 } + [Wekdagen(feiten, relaties, regels, op: nu, na: vandaag).eerste].compactMap(\.self)).min()
    }
}
