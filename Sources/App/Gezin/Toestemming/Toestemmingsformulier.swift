// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// Everything about consent in one file, for one reader, read in one transaction.
struct Toestemmingsblad: Sendable {
    let kader: Dossierkader
    let zaken: [Zaak]
    let voorlichtingen: [Feit<Voorlichting>]
    let meldingen: [Feit<Verwijsindexmelding>]
    let metVerwijsindex: Bool
    let vandaag: Datum
    /// Who decides today about help for each child, before anything was asked.
    let beslissers: [ID<Persoon>: Beslissers]

    var id: ID<Dossier> { kader.id }
    var gezin: Gezin { kader.gezin }

    static func lees(_ id: ID<Dossier>, _ verzoek: Verzoek, voor handeling: Handeling = .lezen, _ tx: LeesTx) throws -> Toestemmingsblad {
        let frame = try Dossierkader.lees(id, verzoek, voor: handeling, tx)
        let children = frame.gezin.jeugdigen.map(\.id)
        let facts = try ToestemmingStore.feiten(frame.zicht, over: children, tx)
        return Toestemmingsblad(
            kader: frame, zaken: try ToestemmingStore.zaken(frame.zicht, tx),
            voorlichtingen: try ToestemmingStore.voorlichtingen(frame.zicht, tx),
            meldingen: try ToestemmingStore.meldingen(frame.zicht, tx),
            metVerwijsindex: try InstellingStore.instellingen(tx).metVerwijsindex, vandaag: tx.vandaag,
            beslissers: Dictionary(
                children.map { ($0, facts.beslissers(over: $0, op: tx.vandaag)) }, uniquingKeysWith: { first, _ in first }))
    }

    func zaak(_ feit: UUIDv7) throws(Afwijzing) -> Zaak {
        guard let found = zaken.first(where: { $0.feit == feit }) else { throw .nietGevonden }
        return found
    }

    /// A matter on which something can still be recorded.
    func lopend(_ feit: UUIDv7) throws(Afwijzing) -> Zaak {
        let found = try zaak(feit)
        guard found.isOpen else { throw .nietMogelijk("Dit is beëindigd of verlopen. Vraag opnieuw toestemming.") }
        return found
    }

    func naam(_ wie: Toestemmer, _ kind: ID<Persoon>) -> String {
        switch wie {
        case .persoon(let id): gezin.naam(id)
        case .instelling: gezin.gezag(over: kind, op: vandaag)?.inhoud.instelling ?? "de instelling die voogd is"
        }
    }

    /// Who can be asked in this matter: whose consent is needed, the child, and who has gezag.
    func teVragen(_ zaak: Zaak) -> [Toestemmer] {
        let needed = zaak.beeld.rijen.map(\.wie)
        let custody = gezin.gezagsbeeld(zaak.kind, op: vandaag)?.houders ?? []
        let others = ([zaak.kind] + custody).map { Toestemmer.persoon($0) }.filter { !needed.contains($0) }
        return needed + others.reduce(into: [Toestemmer]()) { all, who in if !all.contains(who) { all.append(who) } }
    }
}

/// What stands where a form is about to write.
struct Staand: Sendable {
    let feit: UUIDv7
    let door: UUIDv7
    let opgetekend: Moment
    let ingevuld: Ingevuld
}

extension Staand {
    init<I>(_ feit: Feit<I>, _ ingevuld: Ingevuld) {
        self.init(feit: feit.id, door: feit.door, opgetekend: feit.opgetekend, ingevuld: ingevuld)
    }
}

/// A form at the consent of a family: shown, kept on errors, both versions when a colleague was first, recorded, and back.
struct Toestemmingsformulier<F: Invoer>: Sendable {
    let handeling: String
    /// The form on the page; it refuses what cannot be asked.
    let blad: @Sendable (Toestemmingsblad) throws -> Formulierblad<F>
    /// What it begins with.
    let begin: @Sendable (Toestemmingsblad, Datum) throws -> F
    /// What stands there now; nil: nothing, or the form adds something of its own.
    var staand: @Sendable (Toestemmingsblad) throws -> Staand? = { _ in nil }
    /// It begins anew, also when something stands there: a new answer is of a new day.
    var isNieuw = false
    /// Records it, and says where to go.
    let doe: @Sendable (F, Toestemmingsblad, SchrijfTx) throws -> String

    static func add(to routes: Routetabel, _ pad: String, _ maak: @escaping @Sendable (Verzoek) throws -> Toestemmingsformulier) {
        routes.get(pad, .wijzigen(.toestemming)) { verzoek in try await maak(verzoek).toon(verzoek) }
        routes.post(pad, .wijzigen(.toestemming)) { verzoek in try await maak(verzoek).verwerk(verzoek) }
    }

    private func lees(_ verzoek: Verzoek) async throws -> (Toestemmingsblad, Formulierblad<F>, Formulierbegin) {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.lees { tx in
            let sheet = try Toestemmingsblad.lees(id, verzoek, voor: .wijzigen, tx)
            var page = try blad(sheet)
            page.laatsteFeit = try staand(sheet)?.feit
            page.concept = page.actie
            let start = try (isNieuw ? nil : staand(sheet)?.ingevuld) ?? begin(sheet, tx.vandaag).ingevuld
            return (sheet, page, try verzoek.begin(F.self, anders: start, tx))
        }
    }

    private func toon(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, page, start) = try await lees(verzoek)
        return page.toon(verzoek, sheet.kader, start)
    }

    private func verwerk(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id(), (sheet, page, _) = try await lees(verzoek)
        do {
            return try await verzoek.verwerk(F.self, keuzes: page.keuzes, opnieuw: { page.opnieuw(verzoek, sheet.kader, $0) }) { form in
                try await verzoek.schrijf(handeling: handeling) { tx in
                    let now = try Toestemmingsblad.lees(id, verzoek, voor: .wijzigen, tx)
                    // Asked again in this transaction: a colleague may have ended it meanwhile.
                    _ = try blad(now)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: try staand(now)?.feit)
                    return try doe(form, now, tx)
                }
            }
        } catch Afwijzing.verouderd {
            return try await conflict(verzoek)
        }
    }

    private func conflict(_ verzoek: Verzoek) async throws -> Antwoord {
        let (sheet, page, _) = try await lees(verzoek)
        guard let standing = try staand(sheet) else { throw Afwijzing.nietGevonden }
        let who = try await verzoek.lees { tx in try BeheerStore.medewerker(ID(standing.door), tx)?.naam ?? "een collega" }
        let when = "\(standing.opgetekend.datum.uitgeschreven) om \(standing.opgetekend.kloktijd)"
        return page.conflict(verzoek, sheet.kader, Nieuwer(feit: standing.feit, wie: who, wanneer: when, ingevuld: standing.ingevuld))
    }
}
