// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Grondslag
import Kern
import Opslag

/// An import as the command line asks it.
package struct Invoeropdracht: Codable, Sendable, Equatable {
    package let map: String
    /// Who does this, with a code: what it says of people who are here already is for nobody else.
    package let door: Codebewijs
    /// Only says what would be taken in, and what is wrong.
    package let isProef: Bool

    package init(map: String, door: Codebewijs, isProef: Bool) {
        self.map = map
        self.door = door
        self.isProef = isProef
    }
}

extension App {
    private static let meesteBevindingen = 200

    /// Reads and checks everything first; with one fault in it nothing is taken in. Then file by file, each in a transaction of its own:
    /// cut off, the same command goes on where it was.
    package func voerIn(_ opdracht: Invoeropdracht, voortgang: @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> Beheerantwoord {
        let wie = try await invoerder(opdracht.door)
        let register = try await leesRegister(wie)
        var lezer = Invoerlezer(map: opdracht.map, codes: try Productcodes.vanProgramma(), vandaag: databank.klok.nu().datum)
        var set = lezer.lees()
        try await toets(&set, register, wie)
        try await keurDocumenten(&set, opdracht.map)
        guard set.fouten.isEmpty, !opdracht.isProef else { return Self.verslag(set, isProef: opdracht.isProef) }
        var (done, before) = (0, 0)
        for dossier in set.dossiers {
            let isNew = try await neemIn(dossier, set, register, opdracht.map, wie)
            (done, before) = isNew ? (done + 1, before) : (done, before + 1)
            voortgang(done + before, set.dossiers.count)
        }
        try await bouwNaamindex()
        let notes = Self.zinnen(set.bevindingen)
        let told = "Ingevoerd: \(done) dossiers. Al eerder ingevoerd en overgeslagen: \(before). Wis nu de map met bestanden."
        return Beheerantwoord((notes + [told]).joined(separator: "\n"))
    }

    /// What an import refers to and must be there already.
    private struct Register: Sendable {
        let teams: [String: ID<Team>]
        let gebruikers: [String: Medewerker]
        let instellingen: Instellingen
        let aanbieders: [AGBCode: Aanbieder]
    }

    /// The system actor `invoer`, on behalf of a functioneel beheerder.
    private func invoerder(_ wie: Codebewijs) async throws -> Handelende {
        let found = try await bewijs(wie, voor: "invoer.bevestigen")
        guard found.rollen.contains(.functioneelBeheerder) else {
            throw Opslagfout.bezet("Invoeren doet een functioneel beheerder. \(wie.inlognaam) is dat niet.")
        }
        return Handelende(id: Handelende.systeem("invoer").id, rol: "systeem", namens: found.gebruiker.raw, vanwaar: "console")
    }

    private func leesRegister(_ wie: Handelende) async throws -> Register {
        try await databank.lees(als: wie, doel: .beheer, handeling: "invoer.voorbereiden") { tx in
            Register(
                teams: Dictionary(
                    try BeheerStore.teams(tx).map { ($0.naam.lowercased(), $0.team) }, uniquingKeysWith: { first, _ in first }),
                // Who has no role any more can be nobody's contact.
                gebruikers: Dictionary(
                    try AanmeldStore.namen(tx).compactMap { name, id in
                        try BeheerStore.medewerker(id, tx).flatMap { $0.rollen.isEmpty ? nil : (name, $0) }
                    }, uniquingKeysWith: { first, _ in first }),
                instellingen: try InstellingStore.instellingen(tx),
                aanbieders: Dictionary(try InkoopStore.aanbieders(tx).map { ($0.inhoud.agb, $0.inhoud) }, uniquingKeysWith: { $1 }))
        }
    }

    /// What only the installation knows: teams, users, providers, numbers given out, people who are there already.
    private func toets(_ set: inout Invoerset, _ register: Register, _ wie: Handelende) async throws {
        let read = set
        set.bevindingen += try await databank.lees(als: wie, doel: .beheer, handeling: "invoer.toetsen") { tx in
            var found = Invoerset()
            for dossier in read.dossiers {
                if register.teams[dossier.rij["team"].lowercased()] == nil {
                    found.meld(dossier.rij, "Het team “\(dossier.rij["team"])” is er niet. Maak het eerst, of pas de naam aan.")
                }
                let contact = dossier.rij["contactpersoon"].lowercased()
                if !contact.isEmpty, register.gebruikers[contact] == nil {
                    found.meld(dossier.rij, "Gebruiker \(contact) is er niet, of heeft geen rol meer.")
                }
                for row in dossier.relaties { toets(row, dossier, register, &found, op: tx.nu) }
                let isBefore = try InvoerStore.bekend(.dossier, dossier.kenmerk, tx) != nil
                if isBefore { found.meld(dossier.rij, "Al eerder ingevoerd; wordt overgeslagen.", isFout: false) }
                for row in dossier.voorzieningen where !isBefore {
                    if register.aanbieders[row.agb] == nil {
                        found.meld(row.rij, "Aanbieder \(row.agb.tekst) is er niet. Maak die eerst bij Inkoop.")
                    }
                    if try InzetStore.vind(row.nummer, tx) != nil {
                        found.meld(row.rij, "Toewijzingsnummer \(row.nummer) is hier al in gebruik.")
                    }
                }
            }
            for person in read.personen.values {
                guard try InvoerStore.bekend(.persoon, person.rij["persoon"], tx) == nil, let bsn = person.bsn,
                    let known = try PersoonStore.metBSN(bsn, tx)
                else { continue }
                if let reason = try Koppelkeuring.bezwaar(person, known, tx) {
                    found.meld(person.rij, reason)
                } else {
                    found.meld(
                        person.rij, "Dit BSN is hier al bekend. De persoon wordt gekoppeld; gegevens worden niet overschreven.",
                        isFout: false)
                }
            }
            tx.noteer("invoer.toetsen", bijzonderheden: "\(read.dossiers.count) dossiers, \(read.personen.count) personen")
            return found.bevindingen
        }
    }

    /// By the same table by which a teamleider gives it.
    private func toets(_ row: Invoerrelatie, _ dossier: Invoerdossier, _ register: Register, _ found: inout Invoerset, op nu: Moment) {
        guard let who = register.gebruikers[row.gebruiker] else {
            return found.meld(row.rij, "Gebruiker \(row.gebruiker) is er niet, of heeft geen rol meer.")
        }
        guard let team = register.teams[dossier.rij["team"].lowercased()] else { return }
        if row.isVoorbij(op: nu.datum) {
            return found.meld(row.rij, "Deze toegang is al voorbij en wordt niet ingevoerd.", isFout: false)
        }
        // Only what it says counts; the file has no id of its own yet.
        let relation = row.relatie(ID(who.gebruiker.raw), aan: who.gebruiker, door: who.gebruiker.raw, op: nu)
        do {
            try relation.controleerInvoer(aan: who, team: team, register.instellingen)
        } catch {
            found.meld(row.rij, Self.reden(error))
        }
    }

    /// Every file looked into before the first dossier goes in: what would be refused halfway is said now.
    private func keurDocumenten(_ set: inout Invoerset, _ map: String) async throws {
        let scanner = config.virusscanner.map(Virusscanner.opdracht)
        for row in set.dossiers.flatMap(\.documenten) {
            // A file that is not there was named when its line was read.
            guard let data = try Invoerlezer.inhoud(map + "/bestanden/" + row.bestand) else { continue }
            let bytes = [UInt8](data)
            do {
                _ = try Fotoschoner.geschoond(bytes, veld: "bestand")
            } catch {
                set.meld(row.rij, "Bestand \(row.bestand): \(Self.reden(error))")
            }
            switch await scanner?.keur(bytes) {
            case .schoon, nil: continue
            case .besmet: set.meld(row.rij, "De virusscanner vertrouwt bestand \(row.bestand) niet.")
            case .onbekend:
                set.meld(row.rij, "De virusscanner werkt nu niet; bestand \(row.bestand) is niet gekeurd. Probeer het straks opnieuw.")
            }
        }
    }

    private func neemIn(
        _ dossier: Invoerdossier, _ set: Invoerset, _ register: Register, _ map: String, _ wie: Handelende
    ) async throws -> Bool {
        do {
            return try await databank.schrijf(als: wie, doel: .beheer, handeling: "dossier.invoeren") { tx in
                try Dossierinvoer(
                    set: set, dossier: dossier, bestanden: map + "/bestanden", teams: register.teams, gebruikers: register.gebruikers,
                    instellingen: register.instellingen, aanbieders: register.aanbieders, tx: tx
                ).neemIn()
            }
        } catch let fout as Afwijzing {
            throw Opslagfout.bezet(
                "Dossier \(dossier.kenmerk) (\(dossier.rij.bestand.naam), regel \(dossier.rij.regel)) kon niet worden ingevoerd: \(Self.reden(fout)) "
                    + "Wat ervoor staat, is ingevoerd. Los het op en geef de opdracht nog eens; hij gaat verder.")
        }
    }

    private static func reden(_ fout: Afwijzing) -> String {
        switch fout {
        case .nietMogelijk(let text): text
        case .ongeldig(let faults): faults.map(\.melding).joined(separator: " ")
        case .nietGevonden, .verouderd: "intussen is er in Ankerpunt iets veranderd."
        }
    }

    private static func zinnen(_ found: [Invoerbevinding]) -> [String] {
        // Faults first: when there are too many to show, those are shown.
        let lines = found.sorted { ($0.isFout ? 0 : 1, $0.bestand, $0.regel) < ($1.isFout ? 0 : 1, $1.bestand, $1.regel) }
        let more = lines.count > meesteBevindingen ? ["… en nog \(lines.count - meesteBevindingen) bevindingen."] : []
        return lines.prefix(meesteBevindingen).map { ($0.isFout ? "" : "let op: ") + $0.zin } + more
    }

    private static func verslag(_ set: Invoerset, isProef: Bool) -> Beheerantwoord {
        var text = zinnen(set.bevindingen)
        let faults = set.fouten.count
        text.append(
            faults == 0
                ? "Geen fouten: \(set.dossiers.count) dossiers en \(set.gebruikt.count) personen kunnen zo worden ingevoerd. Er is nog niets ingevoerd."
                : "\(faults) \(faults == 1 ? "fout" : "fouten"). Er is niets ingevoerd.")
        return Beheerantwoord(text.joined(separator: "\n"), faults == 0 ? .gelukt : .bevindingen)
    }

    /// Makes a folder with empty files, each with its first line, and what goes in which column.
    package static func maakInvoersjabloon(_ map: String) throws {
        guard !FileManager.default.fileExists(atPath: map) else { throw Opslagfout.bezet("\(map) bestaat al. Geef een andere naam.") }
        try FileManager.default.createDirectory(
            atPath: map + "/bestanden", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for file in Invoerbestand.allCases {
            let head = file.kolommen.map(\.naam).joined(separator: ";") + "\r\n"
            try Data(("\u{FEFF}" + head).utf8).write(to: URL(fileURLWithPath: map + "/" + file.naam))
        }
        try Data(Invoerbestand.leesmij.utf8).write(to: URL(fileURLWithPath: map + "/LEESMIJ.txt"))
    }
}
