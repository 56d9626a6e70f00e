// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Reads what came into the journal and notes what stands out. A named system actor: what it does is in the journal too.
///
/// A round costs the new lines only; what was found before is known by its key, so starting again finds nothing twice.
struct Wachter: Sendable {
    /// Seconds between two rounds. Half of the sixty within which the privacy officer must see it.
    static let seconden = 30
    static let naam = "wachter"
    private static let perStap = 2_000
    /// How far back an earlier look can still count: the longest `binnen` of the table.
    private static let terug = Opvallendtabel.regels.map(\.binnen).max() ?? 0

    let databank: Databank
    let telbord: Telbord

    /// All that is new, then the number beside the menu.
    func ronde() async throws {
        while try await stap() {}
        try await tel()
    }

    /// What waits for the privacy officer: noodtoegang to read back and signals to look into.
    func tel() async throws {
        let waiting = try await lees { tx in try Toezichttaken.aantal(tx) }
        telbord.zet(ToezichtURL.begin, waiting)
    }

    private func lees<T: Sendable>(_ body: @escaping @Sendable (LeesTx) throws -> T) async throws -> T {
        try await databank.lees(als: .systeem(Self.naam), doel: .toezicht, handeling: "wachter.kijken", body)
    }

    /// - Returns: true when there is more to read.
    private func stap() async throws -> Bool {
        let found = try await lees { tx -> (nieuw: [Signaal], tot: Int64, isMeer: Bool)? in
            let since = try begin(tx)
            var ask = Journaalvraag()
            ask.naRegel = since
            ask.totRegel = since + Int64(Self.perStap)
            let last = try tx.laatsteRegel()
            guard since < last else { return nil }
            let lines = try Kijklezer(tx).beurten(ask)
            let signals = Opvallend.signalen(lines, eerder: try eerder(lines, tot: since, tx))
            let fresh = try signals.filter { try !ToezichtStore.kent($0.sleutel, tx) }
            return (fresh, min(last, ask.totRegel), ask.totRegel < last)
        }
        guard let found else { return false }
        try await databank.schrijf(als: .systeem(Self.naam), doel: .toezicht, handeling: "signaal.vastleggen") { tx in
            for signal in found.nieuw where try !ToezichtStore.kent(signal.sleutel, tx) {
                tx.getoond(.gebruiker(signal.gebruiker))
                try ToezichtStore.legVast(signal, tx)
            }
            try ToezichtStore.zetWachtstand(found.tot, tx)
        }
        return found.isMeer
    }
}

extension Wachter {
    /// Where to go on. After a restore the whole journal is read again, but not what is older than findings are kept: what was destroyed
    /// would be found anew.
    private func begin(_ tx: LeesTx) throws -> Int64 {
        let since = try ToezichtStore.wachtstand(tx)
        guard since == 0 else { return since }
        let years = try InstellingStore.instellingen(tx).jaren(.bewarenToezicht)
        return try tx.laatsteRegel(voor: Moment(begin: tx.vandaag.plus(jaren: -years)))
    }

    /// What the same people looked at shortly before.
    private func eerder(_ looks: [Kijkbeurt], tot regel: Int64, _ tx: LeesTx) throws -> [Kijkbeurt] {
        guard let first = looks.first else { return [] }
        return try Set(looks.map(\.wie)).sorted().flatMap { who in
            var ask = Journaalvraag(door: who.raw, van: first.moment.plus(seconden: -Self.terug))
            ask.totRegel = regel
            return try Kijklezer(tx).beurten(ask, kaal: true)
        }
    }
}

/// Makes looks of lines of the journal: with the relation that ran then, and with what the worker and the family have in common.
struct Kijklezer {
    let tx: LeesTx
    private let adressen: [ID<Gebruiker>: Medewerkeradres]
    private let eigen: Set<Paar>

    private struct Paar: Hashable {
        let wie: ID<Gebruiker>
        let dossier: ID<Dossier>
    }

    init(_ tx: LeesTx) throws {
        self.tx = tx
        adressen = Dictionary(
            try ToezichtStore.adressen(tx).map { ($0.inhoud.gebruiker, $0.inhoud) }, uniquingKeysWith: { $1 })
        eigen = Set(try ToezichtStore.eigenGezinnen(tx).map { Paar(wie: $0.inhoud.gebruiker, dossier: $0.inhoud.dossier) })
    }

    /// - Parameter kaal: only who, when and which file: enough for what is counted over time.
    func beurten(_ vraag: Journaalvraag, kaal: Bool = false) throws -> [Kijkbeurt] {
        var ask = vraag
        ask.alleenMensen = true
        ask.alleenGelukt = true
        ask.overEenDossier = true
        let lines = try tx.regelsOpVolgorde(ask, hoogstens: 20_000).filter { !Journaalwoorden.isLijst($0.handeling) }
        let subjects = try tx.onderwerpen(van: lines.map(\.nummer))
        var shared: [Paar: Gemeen] = [:]
        var teams: [ID<Gebruiker>: [ID<Team>]] = [:]
        return try lines.compactMap { line in
            let files = (subjects[line.nummer] ?? []).filter { $0.soort == .dossier }
            guard files.count == 1, let file = files.first else { return nil }
            let pair = Paar(wie: ID(line.wie), dossier: ID(file.id))
            guard !kaal else { return Kijkbeurt(regel: line.nummer, moment: line.moment, wie: pair.wie, dossier: pair.dossier) }
            let common = try shared[pair] ?? gemeen(pair)
            shared[pair] = common
            let own = try teams[pair.wie] ?? BeheerStore.medewerker(pair.wie, tx)?.teams ?? []
            teams[pair.wie] = own
            return Kijkbeurt(
                regel: line.nummer, moment: line.moment, wie: pair.wie, dossier: pair.dossier,
                relaties: try RelatieStore.lopend(pair.wie, dossier: pair.dossier, teams: own, op: line.moment, tx), gemeen: common)
        }
    }

    /// Only keyed codes are compared: of the surname, and of address and postcode where those of the worker are known.
    private func gemeen(_ pair: Paar) throws -> Gemeen {
        let people = try GezinStore.deelnemers([pair.dossier], tx)
        let own = try BeheerStore.medewerker(pair.wie, tx).flatMap { try code(Naamzoeker.achternaam(van: $0.naam)) }
        let home = adressen[pair.wie]
        var common = Gemeen(eigenGezin: eigen.contains(pair))
        common.adres = try home.map { try PersoonStore.woont(opAdres: $0.code, een: people, tx) } ?? false
        var (isNearFamily, isNamesakeAtHome) = (false, false)
        for person in try PersoonStore.namenEnPostcodes(people, tx) {
            let isNamesake = try own != nil && code(Naamzoeker.normaliseer(person.achternaam)) == own
            common.naam = common.naam || isNamesake
            guard let home, let postcode = person.postcode else {
                isNamesakeAtHome = isNamesakeAtHome || isNamesake
                continue
            }
            let near = try PersoonStore.buurtcodes(postcode, tx)
            common.postcode = common.postcode || near.postcode == home.postcode
            isNearFamily = isNearFamily || near.buurt == home.buurt
            common.naamInBuurt = common.naamInBuurt || (isNamesake && near.buurt == home.buurt)
        }
        // Who has no address of their own lives with the family, as far as we know.
        common.naamInBuurt = common.naamInBuurt || (isNamesakeAtHome && isNearFamily)
        return common
    }

    private func code(_ naam: String) throws -> [UInt8]? { naam.isEmpty ? nil : try tx.opzoekcode("achternaam", naam) }
}
