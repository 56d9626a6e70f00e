// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag
import Synchronization

/// A restored installation, and what people must know before they work in it.
package struct Herstelresultaat: Sendable {
    package let databank: Databank
    package let meldingen: [String]
}

extension App {
    /// What every room makes again after a restore, in the commit of the restore: look-ups under a key of the sleutelbos.
    @Sendable package static func herstelHook(_ tx: SchrijfTx) throws {
        for kamer in kamers { try kamer.herstel(tx) }
    }

    /// Restores a backup into an empty place, on the engine that the config names; the backup may come from either. Takes the sleutelbos
    /// for itself: beside a running server nothing is restored.
    package static func herstel(
        van path: String, sleutel: Backupsleutel, naar config: Config, tot moment: Moment? = nil, klok: Klok = .systeem
    ) async throws -> Herstelresultaat {
        let sleutelbos = try Sleutelbos.open(path: config.sleutelbos, hoofdsleutelpad: config.hoofdsleutel, alsEnige: true)
        let (opzet, said) = (opzet(config), Meldingen())
        let wens = Herstelwens(
            tot: moment, na: herstelHook,
            naKnip: { tx, knip in
                let lines = try naKnip(knip, tx)
                said.regels.withLock { $0 += lines }
            },
            gelezen: { hoofd in
                guard let moment, let line = vooruit(moment, hoofd.moment) else { return }
                said.regels.withLock { $0.append(line) }
            })
        let databank: Databank
        if let postgres = config.postgres {
            databank = try await Databank.herstel(
                van: path, sleutel: sleutel, postgres: postgres, map: config.map, sleutelbos: sleutelbos, opzet: opzet, klok: klok, wens)
        } else {
            databank = try await Databank.herstel(
                van: path, sleutel: sleutel, naar: config.map, sleutelbos: sleutelbos, opzet: opzet, klok: klok, wens)
        }
        return Herstelresultaat(databank: databank, meldingen: said.regels.withLock { $0 })
    }

    /// A restore drill beside what people do meanwhile. That it was done, and how it went, stands in the journal: it is owed (BIO2).
    func oefenHerstel(in map: String) async throws -> Beheerantwoord {
        let drill = try await databank.oefenHerstel(in: map, opzet: Self.opzet, na: Self.herstelHook)
        let (line, went) = (drill.regel, drill.geslaagd ? "geslaagd" : "niet geslaagd")
        try await databank.schrijf(als: .systeem("hersteloefening"), doel: .beheer, handeling: "hersteloefening") { tx in
            tx.noteer("hersteloefening", bijzonderheden: "\(went), tot en met regel \(line), \(drill.feiten) feiten")
        }
        return Beheerantwoord(drill.verslag, drill.geslaagd ? .gelukt : .bevindingen)
    }

    /// A backup knows nothing of after itself: who asks for later must hear that it is not there. Within the same minute nobody could
    /// have asked for less.
    private static func vooruit(_ moment: Moment, _ gemaakt: Moment) -> String? {
        guard gemaakt.plus(seconden: 60) <= moment else { return nil }
        return "Deze back-up is van \(gemaakt.datum.iso) \(gemaakt.kloktijd). Alles wat daarin stond is er; wat er tussen dat moment en "
            + "\(moment.datum.iso) \(moment.kloktijd) is vastgelegd, staat er niet in. Is er een latere back-up, zet dan die terug."
    }

    /// Lets the rooms put right what has no past, and says what went.
    static func naKnip(_ knip: Herstelknip, _ tx: SchrijfTx) throws -> [String] {
        try vervallen(knip) + kamers.flatMap { try $0.naKnip(knip, tx) }
    }

    /// How many facts of each kind went, most first.
    private static func vervallen(_ knip: Herstelknip) -> [String] {
        guard !knip.vervallen.isEmpty else { return ["Na dat moment is er niets vastgelegd."] }
        let names = Dictionary(Feitregister.alle.map { ($0.soort, $0.naam) }, uniquingKeysWith: { first, _ in first })
        let counts = Dictionary(grouping: knip.vervallen, by: \.soort).mapValues { $0.reduce(0) { $0 + $1.aantal } }
        let parts = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\(names[$0.key] ?? $0.key): \($0.value)" }
        return [
            "Wat na dat moment is vastgelegd, is weg (\(parts.joined(separator: "; "))). Leg opnieuw vast wat moet blijven, voordat u de server start "
                + "voor anderen."
        ]
    }

    /// Carried from the writer's thread.
    private final class Meldingen: Sendable {
        let regels = Mutex<[String]>([])
    }
}
