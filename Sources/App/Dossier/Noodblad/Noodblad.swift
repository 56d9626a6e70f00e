// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What a team must know when the system is down: warnings, the veiligheidsplan in a few lines, running help with a telephone number, what is next. No address, no story.
package struct Noodblad: Sendable, Equatable {
    /// The first line of the file.
    package struct Kop: Codable, Sendable, Equatable {
        package let gemeente: String
        package let gemaakt: Moment
    }

    package struct Nummer: Codable, Sendable, Equatable {
        package let naam: String
        package let telefoon: String
    }

    package struct Hulp: Codable, Sendable, Equatable {
        package let kind: String
        package let wat: String
        package let stand: String
        /// Nil in a family with a secret: where help is given, somebody can be found.
        package let aanbieder: Nummer?
    }

    /// One open file.
    package struct Gezinsblad: Codable, Sendable, Equatable {
        package let kenmerk: String
        package let gezin: String
        package let kinderen: [String]
        package let team: Nummer
        package let contactpersoon: String
        package let waarschuwingen: [String]
        /// The veiligheidsplan in a few lines; nil on a sheet of before it stood there.
        package let veiligheid: [String]?
        /// Somebody's whereabouts are a secret: no aanbieder, no number of theirs and no appointment stands here. What people wrote in a
        /// warning does.
        package let heeftGeheim: Bool
        /// The file could not be read: only its number and its team stand here.
        package let isOnleesbaar: Bool
        package let bellen: [Nummer]
        package let hulp: [Hulp]
        package let volgende: [String]
    }

    package let kop: Kop
    package let gezinnen: [Gezinsblad]

    /// Which kind of sealed file it is.
    static let wat = "noodblad"

    /// Opens a sealed noodblad. Needs no database and no other key.
    package static func lees(_ path: String, met sleutel: Envelopsleutel) throws -> Noodblad {
        let lines = try Enveloplezer.lees(path, wat: wat, met: sleutel).split(separator: UInt8(ascii: "\n"))
        guard let first = lines.first else { throw Opslagfout.backup("\(path) is leeg.") }
        return Noodblad(
            kop: try Noodbladregels.lees(Kop.self, first),
            gezinnen: try lines.dropFirst().map { try Noodbladregels.lees(Gezinsblad.self, $0) })
    }
}

extension Noodblad.Gezinsblad {
    /// What stands on it for one file, read as a system actor. What stands behind a shield for anybody is left out.
    init(_ stand: Dossierstand, teams: [ID<Team>: Teamgegevens], aanbieders: [ID<Aanbieder>: Aanbieder], _ tx: LeesTx) throws {
        let zicht = try Zicht.systeem(stand.dossier, tx)
        let gezin = try GezinStore.gezin(zicht, tx)
        let codes = try Productcodes.vanProgramma()
        kenmerk = String(stand.dossier.hex.suffix(8))
        self.gezin = stand.titel
        kinderen = gezin.jeugdigen.map { card in
            card.naam.volledig + (card.gegevens.geboortedatum.map { ", geboren \($0.uitgeschreven)" } ?? "")
        }
        let team = stand.team.flatMap { teams[$0] }
        self.team = Noodblad.Nummer(naam: team?.naam ?? "", telefoon: team?.telefoon ?? "")
        contactpersoon = try stand.contact.flatMap { try BeheerStore.medewerker($0, tx)?.naam } ?? ""
        waarschuwingen = try BeschermingStore.vlaggen(zicht, tx).filter { !zicht.schermen.verbergt($0.id, over: $0.inhoud.over) }.map {
            flag in
            let about = flag.inhoud.over.map(gezin.naam).joined(separator: ", ")
            return (about.isEmpty ? "" : about + ": ") + flag.inhoud.tekst
        }
        veiligheid = try BijplanStore.veiligheidsbeeld(zicht, tx).map { Veiligheidsregels.van($0, gezin, zicht.schermen, op: tx.vandaag) }
        let secret = !zicht.schermen.geheimen.isEmpty
        heeftGeheim = secret
        isOnleesbaar = false
        bellen = Self.bellen(gezin, zicht.schermen)
        let running = try InzetStore.orders(zicht, tx).filter { order in
            [.loopt, .onderbroken, .wacht].contains(order.traject.stand(op: tx.vandaag))
                && !zicht.schermen.verbergt(order.feit.id, over: [order.jeugdige])
        }
        hulp = running.map { order in
            let provider = aanbieders[order.feit.inhoud.aanbieder]
            return Noodblad.Hulp(
                kind: gezin.naam(order.jeugdige), wat: codes.rij(order.feit.inhoud.product)?.omschrijving ?? order.feit.inhoud.product,
                stand: order.traject.stand(op: tx.vandaag).label,
                aanbieder: secret
                    ? nil
                    : Noodblad.Nummer(
                        naam: provider?.naam ?? "aanbieder \(order.feit.inhoud.agb.tekst)", telefoon: provider?.telefoon?.toon ?? ""))
        }
        volgende = try Self.volgende(stand, gezin, zicht, tx)
    }

    /// What stands on it of a file that cannot be read: that it is there, and whom to ask.
    init(onleesbaar dossier: ID<Dossier>, team: Teamgegevens?) {
        kenmerk = String(dossier.hex.suffix(8))
        gezin = "Een gezin van dit team"
        self.team = Noodblad.Nummer(naam: team?.naam ?? "", telefoon: team?.telefoon ?? "")
        (kinderen, contactpersoon, waarschuwingen, bellen, hulp, volgende) = ([], "", [], [], [], [])
        veiligheid = nil
        (heeftGeheim, isOnleesbaar) = (false, true)
    }

    /// Adults of the family who can be called. Nobody whose whereabouts are a secret, and nobody behind a shield.
    private static func bellen(_ gezin: Gezin, _ schermen: Schermen) -> [Noodblad.Nummer] {
        let shielded = Set(schermen.schermen.compactMap(\.over))
        return gezin.deelnames(.gezin).filter { $0.inhoud.rol != .jeugdige }.compactMap { fact in
            let id = fact.inhoud.persoon
            guard !schermen.heeftGeheim(id), !shielded.contains(id), let card = gezin.personen[id],
                let number = card.bereikbaarheid?.telefoon
            else { return nil }
            return Noodblad.Nummer(naam: "\(card.naam.volledig) (\(fact.inhoud.rol.label.lowercased()))", telefoon: number.toon)
        }
    }

    /// The first task with its day, what is planned, and what was agreed at the last contact: the last two when nothing in this file
    /// stands behind a shield and nobody's whereabouts are a secret.
    private static func volgende(_ stand: Dossierstand, _ gezin: Gezin, _ zicht: Zicht, _ tx: LeesTx) throws -> [String] {
        let shown = [stand.eerste, stand.inzet].compactMap(\.self).filter { task in
            !(task.feit.map { zicht.schermen.verbergt($0, over: [task.jeugdige].compactMap(\.self)) } ?? false)
        }
        let tasks = shown.map { "\($0.soort.label), uiterlijk \($0.uiterlijk.uitgeschreven)" }
        guard !stand.heeftScherm, zicht.schermen.geheimen.isEmpty else { return tasks }
        let planned = try bezoeken(gezin, zicht, tx)
        guard let last = try GezinStore.notities(zicht, tx).max(by: { ($0.inhoud.datum, $0.id) < ($1.inhoud.datum, $1.id) }),
            !last.inhoud.afspraken.isEmpty
        else { return tasks + planned }
        return tasks + planned + ["Afgesproken op \(last.inhoud.datum.uitgeschreven): \(last.inhoud.afspraken)"]
    }

    /// The next visits, with whom and by whom. Never where: a place in words may be an address.
    private static func bezoeken(_ gezin: Gezin, _ zicht: Zicht, _ tx: LeesTx) throws -> [String] {
        let coming = try GezinStore.afspraken(zicht, tx).filter { $0.stand(op: tx.vandaag) == .gepland }.prefix(3)
        let names = try BeheerStore.namen(van: coming.flatMap { $0.inhoud.door.map(\.raw) }, tx)
        return coming.map { item in
            let plan = item.inhoud
            let who = plan.door.map { names[$0.raw] ?? "een collega" }.joined(separator: ", ")
            let when = "\(plan.datum.metWeekdag) om \(plan.tijd.tekst)"
            return "\(plan.afspraaksoort.label) op \(when) met \(plan.met.map(gezin.naam).joined(separator: ", ")) (\(who))"
        }
    }
}
