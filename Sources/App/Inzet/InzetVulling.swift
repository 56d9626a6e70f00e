// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What was ordered in a story.
package struct Vulopdracht: Sendable {
    package let besluit: UUIDv7?
    package let jeugdige: ID<Persoon>
    package let aanbieder: Aanbieder
    package let product: Contractproduct
    package let periode: Periode
    package let omvang: Omvang

    package init(
        besluit: UUIDv7?, jeugdige: ID<Persoon>, aanbieder: Aanbieder, product: Contractproduct, periode: Periode, omvang: Omvang
    ) {
        self.besluit = besluit
        self.jeugdige = jeugdige
        self.aanbieder = aanbieder
        self.product = product
        self.periode = periode
        self.omvang = omvang
    }
}

extension Vulhand {
    /// An order of the past that was passed on and accepted: not again by message. Gives its number.
    package func bestelt(_ opdracht: Vulopdracht, dossier: ID<Dossier>) throws -> Int64 {
        let number = try InzetStore.volgendNummer(tx)
        let order = Toewijzing(
            nummer: number, besluit: opdracht.besluit, jeugdige: opdracht.jeugdige, aanbieder: opdracht.aanbieder.aanbieder,
            agb: opdracht.aanbieder.agb, toegewezenOp: vandaag, periode: opdracht.periode, categorie: opdracht.product.categorie,
            product: opdracht.product.code, omvang: opdracht.omvang, tarief: opdracht.product.tarief)
        let fact = try inzet(order, opdracht.jeugdige, dossier)
        try Backofficetoegang.open(dossier, reden: "toewijzing \(number)", tx)
        let isDanger = try !InzetStore.gevaar(opdracht.jeugdige, zicht(dossier), tx).isEmpty
        try inzet(
            Verstrekking(
                weg: isDanger ? .mondeling : .bericht, aan: opdracht.aanbieder.naam, op: vandaag,
                wat: "toewijzing \(number), met het vorige systeem",
                grond: "Jeugdwet 2.15 en 7.4.0 onder c", over: fact), opdracht.jeugdige, dossier)
        if !isDanger {
            let answer = Toewijzingsantwoord(toewijzing: number, op: vandaag, bericht: "")
            try inzet(answer, opdracht.jeugdige, dossier)
        }
        return number
    }

    package func start(_ nummer: Int64, jeugdige: ID<Persoon>, dossier: ID<Dossier>) throws {
        try inzet(LeveringStart(toewijzing: nummer, op: vandaag, bericht: ""), jeugdige, dossier)
    }

    package func stopt(_ nummer: Int64, reden: Stopreden, jeugdige: ID<Persoon>, dossier: ID<Dossier>) throws {
        try inzet(LeveringStop(toewijzing: nummer, op: vandaag, reden: reden, bericht: ""), jeugdige, dossier)
        if !reden.isTijdelijk { try InzetStore.rondToegangAf(zicht(dossier), tx) }
    }

    /// Help by the team itself. Gives its id.
    package func helpt(_ hulp: Basishulp, dossier: ID<Dossier>) throws -> UUIDv7 {
        try inzet(hulp.gecontroleerd(op: vandaag), hulp.jeugdige, dossier, klasse: .hulp)
    }

    package func rondtAf(_ hulp: UUIDv7, _ afloop: Basishulpeinde.Afloop, jeugdige: ID<Persoon>, dossier: ID<Dossier>) throws {
        try inzet(Basishulpeinde(hulp: hulp, op: vandaag, afloop: afloop), jeugdige, dossier, klasse: .hulp)
    }

    package func geeft(_ groep: Groepsaanbod) throws { try GroepsaanbodStore.legVast(groep, tx) }

    /// A child joins a group. Gives the id of the fact.
    package func meldtAan(_ deelname: Groepsdeelname, dossier: ID<Dossier>) throws -> UUIDv7 {
        try inzet(deelname, deelname.jeugdige, dossier, klasse: .hulp)
    }

    package func verlaat(
        _ deelname: UUIDv7, _ afloop: Groepsdeelnameeinde.Afloop, jeugdige: ID<Persoon>, dossier: ID<Dossier>
    ) throws {
        try inzet(Groepsdeelnameeinde(deelname: deelname, op: vandaag, afloop: afloop), jeugdige, dossier, klasse: .hulp)
    }

    @discardableResult
    private func inzet<I: Feitinhoud>(
        _ feit: I, _ jeugdige: ID<Persoon>, _ dossier: ID<Dossier>, klasse: Bewaarklasse = .toegang
    ) throws -> UUIDv7 {
        let plek = try DossierStore.plek(dossier, van: jeugdige, klasse: klasse, tx)
        return try tx.teken(feit, op: plek, in: InzetStore.tabel, van: vandaag, bron: "proefland").id
    }
}

extension Vulhand {
    /// The help of a family as the plan sees it, the first one first.
    package func hulpbeelden(_ dossier: ID<Dossier>) throws -> [Hulpbeeld] {
        let zicht = try zicht(dossier)
        let orders = try InzetStore.orders(zicht, tx)
        let names = Dictionary(orders.map { ($0.feit.id, "De hulp van de aanbieder") }, uniquingKeysWith: { first, _ in first })
        return try InzetStore.hulp(orders, namen: names, zicht, tx)
    }
}

extension App {
    /// For each order of the past a new one of today for another product, passed on to nobody yet: work for the post, in proofs.
    package func herbestel() async throws -> Int {
        try await databank.schrijf(als: .systeem("proefland"), doel: .bekostiging, handeling: "toewijzing.maken") { tx in
            guard let period = Periode(van: tx.vandaag, totEnMet: tx.vandaag.plus(maanden: 6)) else { return 0 }
            var count = 0
            for number in try InzetStore.nummers(tx) {
                guard let (zicht, order) = try InzetStore.vind(number, tx) else { continue }
                let old = order.feit.inhoud
                let new = Toewijzing(
                    nummer: try InzetStore.volgendNummer(tx), jeugdige: old.jeugdige, aanbieder: old.aanbieder, agb: old.agb,
                    toegewezenOp: tx.vandaag, periode: period, categorie: "45", product: old.product == "45A05" ? "45A04" : "45A05",
                    omvang: Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek))
                let place = try DossierStore.plek(zicht.dossier, van: old.jeugdige, klasse: .toegang, tx)
                try tx.teken(new, op: place, in: InzetStore.tabel, van: period.van)
                count += 1
            }
            return count
        }
    }
}
