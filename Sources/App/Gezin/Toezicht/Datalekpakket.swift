// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What one account saw and took in a period, from the journal alone: what a report of a breach asks for (AVG 33 lid 3).
/// Ids only; names are added on the privacy officer's own page.
struct Datalekpakket: Sendable, Equatable {
    let gebruiker: ID<Gebruiker>
    let van: Datum
    let tot: Datum
    /// Lines of this account in the period that succeeded, and how many were refused.
    let regels: Int
    let geweigerd: Int
    let dossiers: [ID<Dossier>]
    /// Who was shown by name, and who took part in those days in a file that was shown.
    let personen: [ID<Persoon>]
    let soorten: [Gegevenssoort]
    /// Acts in words, with how often.
    let daden: [Daad]
    /// Prints and files among them: what may have left the house.
    let meegenomen: Int
    let eerste: Moment?
    let laatste: Moment?

    struct Daad: Sendable, Equatable {
        let handeling: String
        let keer: Int
    }

    private static let perKeer = 5_000

    /// Each file and person found counts as shown.
    init(_ gebruiker: ID<Gebruiker>, van: Datum, tot: Datum, _ tx: LeesTx) throws {
        var ask = Journaalvraag(door: gebruiker.raw, van: Moment(begin: van), voor: Moment(begin: tot.plus(dagen: 1)))
        ask.totRegel = try tx.laatsteRegel()
        var (files, people, acts) = (Set<ID<Dossier>>(), Set<ID<Persoon>>(), [String: Int]())
        var (kinds, count, refused) = (Set<Gegevenssoort>(), 0, 0)
        var moments: [Moment] = []
        while true {
            let lines = try tx.regelsOpVolgorde(ask, hoogstens: Self.perKeer)
            guard let last = lines.last else { break }
            let subjects = try tx.onderwerpen(van: lines.map(\.nummer))
            for line in lines {
                guard line.uitkomst == "gelukt" else {
                    refused += 1
                    continue
                }
                count += 1
                acts[line.handeling, default: 0] += 1
                let about = subjects[line.nummer] ?? []
                let shown = about.filter { $0.soort == .dossier || $0.soort == .persoon }
                guard !shown.isEmpty else { continue }
                files.formUnion(shown.filter { $0.soort == .dossier }.map { ID($0.id) })
                people.formUnion(shown.filter { $0.soort == .persoon }.map { ID($0.id) })
                kinds.insert(Journaalwoorden.soort(line.handeling))
                moments = [moments.first ?? line.moment, line.moment]
            }
            ask.naRegel = last.nummer
        }
        people.formUnion(try GezinStore.deelnemers(Array(files), van: van, tot: tot, tx))
        self.gebruiker = gebruiker
        self.van = van
        self.tot = tot
        regels = count
        geweigerd = refused
        dossiers = files.sorted()
        personen = people.sorted()
        soorten = Gegevenssoort.allCases.filter(kinds.contains)
        daden = acts.map { Daad(handeling: $0.key, keer: $0.value) }.sorted { ($1.keer, $0.handeling) < ($0.keer, $1.handeling) }
        meegenomen = acts.filter { act in Exportquota.einden.contains { act.key.hasSuffix($0) } }.values.reduce(0, +)
        eerste = moments.first
        laatste = moments.last
        tx.getoond(.gebruiker(gebruiker))
        for file in files { tx.getoond(.dossier(file)) }
        for person in people { tx.getoond(.persoon(person)) }
    }

    /// For the operator's terminal: ids, no names.
    func verslag(naam: String, klok: Meldklok, nu: Moment) -> String {
        func moment(_ moment: Moment?) -> String { moment.map { "\($0.datum.iso) \($0.kloktijd)" } ?? "-" }
        var lines = [
            "Datalek: wat de aanmelding \(naam) (\(gebruiker.hex)) zag van \(van.iso) tot en met \(tot.iso).",
            "Ontdekt \(moment(klok.ontdekt)); melden bij de Autoriteit Persoonsgegevens uiterlijk \(moment(klok.uiterlijk)) (AVG 33): "
                + "\(klok.stand(op: nu)).",
            "Eerste keer \(moment(eerste)), laatste keer \(moment(laatste)).",
            "\(regels) handelingen gelukt, \(geweigerd) geweigerd, \(meegenomen) keer afgedrukt of opgeslagen.",
            "Geraakt: \(dossiers.count) dossiers, \(personen.count) personen.", "", "Soorten gegevens:",
        ]
        lines += soorten.map { "  " + $0.label }
        lines += ["", "Handelingen:"] + daden.map { "  \($0.keer) × \(Journaalwoorden.daad($0.handeling))" }
        lines += ["", "Dossiers:"] + dossiers.map { "  " + $0.hex }
        lines += ["", "Personen:"] + personen.map { "  " + $0.hex }
        lines += ["", "Namen staan alleen op de bladzijde Datalek van de privacy officer."]
        return lines.joined(separator: "\n")
    }
}

/// What the command asks: a log-in name and days as text; read and checked by the server itself.
package struct Datalekopdracht: Codable, Sendable, Equatable {
    package let gebruiker: String
    package let van: String
    package let tot: String
    /// `2026-03-02T09:00` in Dutch time; nil: now.
    package let ontdekt: String?
    package init(gebruiker: String, van: String, tot: String, ontdekt: String?) {
        self.gebruiker = gebruiker
        self.van = van
        self.tot = tot
        self.ontdekt = ontdekt
    }
}

extension App {
    /// The report, as a named system actor; that it was made stands in the journal with everybody it is about.
    func datalek(_ opdracht: Datalekopdracht) async throws -> String {
        guard let van = Datum(iso: opdracht.van), let tot = Datum(iso: opdracht.tot), van <= tot else {
            throw Opslagfout.backup("Geef de dagen als 2026-03-01, de eerste niet na de laatste.")
        }
        let found = try Self.ontdekt(opdracht.ontdekt)
        return try await databank.lees(als: .systeem("datalek"), doel: .toezicht, handeling: "datalek.inzien") { tx in
            guard let who = try AanmeldStore.vind(opdracht.gebruiker, tx)?.gebruiker else {
                throw Opslagfout.backup("Er is geen aanmelding met de naam \(opdracht.gebruiker).")
            }
            tx.noteer("datalek.inzien", bijzonderheden: "\(who.hex) \(opdracht.van) \(opdracht.tot)")
            let pack = try Datalekpakket(who, van: van, tot: tot, tx)
            return pack.verslag(naam: opdracht.gebruiker, klok: Meldklok(ontdekt: found ?? tx.nu), nu: tx.nu)
        }
    }

    private static func ontdekt(_ text: String?) throws -> Moment? {
        guard let text else { return nil }
        let parts = text.split(separator: "T")
        guard parts.count == 2, let day = Datum(iso: String(parts[0])), let seconds = Datalekinvoer.seconden(String(parts[1])) else {
            throw Opslagfout.backup("Geef het moment van ontdekken als 2026-03-02T09:00.")
        }
        return Moment(begin: day).plus(seconden: seconds)
    }
}
