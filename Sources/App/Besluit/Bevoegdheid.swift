// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What somebody may judge and decide on a day: registration and mandate, as they stand in Beheer.
struct Bevoegdheid: Sendable {
    let medewerker: Medewerker?
    let mandaat: Mandaatverlening?
    /// Registered colleagues under whose responsibility others may work (Besluit Jeugdwet 5.1.1).
    let geregistreerden: [Medewerker]

    static func van(_ wie: ID<Gebruiker>, _ tx: LeesTx) throws -> Bevoegdheid {
        let registered = try BeheerStore.medewerkers(tx).filter { $0.registratie(op: tx.vandaag) != nil }
        return Bevoegdheid(
            medewerker: try BeheerStore.medewerker(wie, tx), mandaat: try BeheerStore.mandaat(wie, tx), geregistreerden: registered)
    }

    /// Why this person cannot decide today; empty when they can.
    func beletselen(op dag: Datum) -> [String] {
        var found: [String] = []
        if medewerker?.registratie(op: dag) == nil {
            found.append(Self.geenRegistratie)
        }
        if mandaat?.geldt(op: dag) != true {
            found.append(
                "U hebt vandaag geen mandaat van het college. Laat een collega met mandaat besluiten, of vraag uw teamleider erom.")
        }
        return found
    }

    /// A decision on an objection is taken on a mandate; who decides need not be registered to judge care.
    func eisMandaat(op dag: Datum) throws(Afwijzing) -> Bevoegd {
        guard let medewerker, let mandaat, mandaat.geldt(op: dag) else {
            throw .nietMogelijk("U hebt vandaag geen mandaat van het college. Laat een collega met mandaat beslissen.")
        }
        return Bevoegd(medewerker: medewerker, mandaat: mandaat)
    }

    struct Bevoegd: Sendable {
        let medewerker: Medewerker
        let mandaat: Mandaatverlening

        /// As it stands under a decision.
        var inMandaat: Mandaat { Mandaat(bron: mandaat.grond, functie: medewerker.functie) }
    }

    func eis(op dag: Datum) throws(Afwijzing) -> Bevoegd {
        let lacking = beletselen(op: dag)
        guard lacking.isEmpty, let medewerker, let mandaat else { throw .nietMogelijk(lacking.joined(separator: " ")) }
        return Bevoegd(medewerker: medewerker, mandaat: mandaat)
    }

    /// Who judges: this person when registered, else under the named colleague.
    func deskundige(onder: ID<Gebruiker>?, op dag: Datum, voor wie: ID<Gebruiker>) -> Deskundige {
        if let own = medewerker?.registratie(op: dag) { return Deskundige(gebruiker: wie, register: own.register, nummer: own.nummer) }
        let colleague = geregistreerden.first { $0.gebruiker == onder }
        let entry = colleague?.registratie(op: dag)
        return Deskundige(
            gebruiker: wie, register: entry?.register, nummer: entry?.nummer ?? "", onderVerantwoordelijkheidVan: colleague?.gebruiker)
    }
}

extension Medewerker {
    /// The SKJ or BIG entry that holds on this day.
    func registratie(op dag: Datum) -> Registratie? {
        registraties.first { $0.geldt(op: dag) && ($0.register == .skj || $0.register == .big) }
    }
}
