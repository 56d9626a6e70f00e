// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Providers, contracts, products and tariffs, as facts on the installation's own lines. Names nobody.
enum InkoopStore {
    static let tabel = Feitentabel("inkoop_feit", blijftOpen: true)
    static let migratie = Migratie(30, "inkoop", sql: Feitenschema.tabel("inkoop_feit"))

    // MARK: Record

    /// - Throws: `ongeldig` when another provider has this AGB-code.
    @discardableResult
    static func legVast(_ aanbieder: Aanbieder, vervangt: UUIDv7? = nil, _ tx: SchrijfTx) throws -> Feit<Aanbieder> {
        if let other = try aanbieders(tx).first(where: { $0.inhoud.agb == aanbieder.agb && $0.inhoud.aanbieder != aanbieder.aanbieder }) {
            throw Afwijzing.ongeldig([Veldfout("agb", "AGB-code \(aanbieder.agb.tekst) is al van \(other.inhoud.naam).")])
        }
        return try tx.teken(aanbieder, op: plek(aanbieder.aanbieder), in: tabel, van: tx.vandaag, bron: "inkoop", vervangt: vervangt)
    }

    /// Adds what was agreed: every product is a fact of its own with its own period. A product that was already agreed for these days
    /// ends the day before: a new tariff is a new fact.
    /// - Throws: `ongeldig` when a code and its category do not belong together (TR381), or when an earlier tariff would vanish whole.
    static func legVast(_ contract: Contract, _ tx: SchrijfTx) throws {
        let codes = try Productcodes.vanProgramma()
        for product in contract.producten {
            _ = try codes.toets(code: product.code, categorie: product.categorie)
            try maakPlaats(voor: product.code, contract, tx)
            let one = Contract(aanbieder: contract.aanbieder, nummer: contract.nummer, periode: contract.periode, producten: [product])
            try tx.teken(
                one, op: plek(contract.aanbieder), in: tabel, van: contract.periode.van, tot: contract.periode.totEnMet, bron: "inkoop")
        }
    }

    private static func maakPlaats(voor code: String, _ contract: Contract, _ tx: SchrijfTx) throws {
        let earlier = try contracten(tx).filter {
            $0.inhoud.aanbieder == contract.aanbieder && $0.inhoud.nummer == contract.nummer && $0.inhoud.product(code) != nil
                && $0.inhoud.periode.overlapt(contract.periode)
        }
        for fact in earlier {
            guard let rest = Periode(van: fact.inhoud.periode.van, totEnMet: contract.periode.van.plus(dagen: -1)) else {
                throw Afwijzing.ongeldig([
                    Veldfout(
                        "van",
                        "Product \(code) staat al in contract \(contract.nummer), \(fact.inhoud.periode.uitgeschreven). Kies een latere dag."
                    )
                ])
            }
            let shorter = Contract(
                aanbieder: fact.inhoud.aanbieder, nummer: fact.inhoud.nummer, periode: rest, producten: fact.inhoud.producten)
            try tx.teken(
                shorter, op: plek(contract.aanbieder), in: tabel, van: rest.van, tot: rest.totEnMet, bron: "inkoop", vervangt: fact.id)
        }
    }

    // MARK: Read

    /// All providers now, by name.
    static func aanbieders(_ tx: LeesTx) throws -> [Feit<Aanbieder>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(Aanbieder.soort)]).geldend(Aanbieder.self).sorted {
            ($0.inhoud.naam, $0.id) < ($1.inhoud.naam, $1.id)
        }
    }

    static func aanbieder(_ id: ID<Aanbieder>, _ tx: LeesTx) throws -> Feit<Aanbieder>? {
        try tx.feiten(in: tabel, lijn: ID(id.raw)).geldend(Aanbieder.self).last
    }

    static func aanbieder(agb: AGBCode, _ tx: LeesTx) throws -> Feit<Aanbieder>? {
        try tx.feiten(in: tabel, waar: "soort = ? AND code = ?", [.text(Aanbieder.soort), .text(agb.tekst)]).geldend(Aanbieder.self).last
    }

    /// All contract lines now in force, by number, product and first day.
    static func contracten(_ tx: LeesTx) throws -> [Feit<Contract>] {
        try tx.feiten(in: tabel, waar: "soort = ?", [.text(Contract.soort)]).geldend(Contract.self).sorted {
            $0.sorteersleutel < $1.sorteersleutel
        }
    }

    static func contracten(van aanbieder: ID<Aanbieder>, _ tx: LeesTx) throws -> [Feit<Contract>] {
        try tx.feiten(in: tabel, lijn: ID(aanbieder.raw)).geldend(Contract.self).sorted { $0.sorteersleutel < $1.sorteersleutel }
    }

    /// What can be ordered for the whole of this period.
    static func bestelbaar(in periode: Periode, _ tx: LeesTx) throws -> [Bestelbaar] {
        Bestelbaar.lijst(aanbieders: try aanbieders(tx), contracten: try contracten(tx), in: periode)
    }

    private static func plek(_ aanbieder: ID<Aanbieder>) -> Plek { .installatie(aanbieder.raw) }
}

extension Feit<Contract> {
    fileprivate var sorteersleutel: (String, String, Datum) {
        (inhoud.nummer, inhoud.producten.first?.code ?? "", inhoud.periode.van)
    }
}
