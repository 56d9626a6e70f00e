// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// What somebody is about to decide, as it was filled in.
struct Voornemen: Sendable {
    let strekking: Besluit.Strekking
    let voorzieningen: [Voorziening]
    let motivering: String
    let afwijking: String?
    var pgb: Pgbvraag?
    var keuze: Aanbiederkeuze?
    var interventie: Interventiekeuze?
    var keuzes: Besluitkeuzes?

    func besluit(
        _ aanvraag: ID<Feitmerk>, _ bevoegd: Bevoegdheid.Bevoegd, bewijs: ID<Feitmerk>, op dag: Datum, inPlaatsVan: ID<Feitmerk>? = nil
    ) -> Besluit {
        Besluit(
            aanvraag: aanvraag, strekking: strekking, voorzieningen: voorzieningen, motivering: motivering, afwijking: afwijking,
            mandaat: bevoegd.inMandaat,
            ondertekenaar: bevoegd.medewerker.gebruiker, genomen: dag, bewijs: bewijs, inPlaatsVan: inPlaatsVan, pgb: pgb, keuze: keuze,
            interventie: interventie, keuzes: keuzes)
    }
}

extension Voornemen {
    /// With what was refused, as it is known in full.
    func met(afgewezen: Afgewezendeel?) -> Voornemen {
        var intent = self
        let kept = (keuzes ?? Besluitkeuzes()).met(afgewezen: afgewezen)
        intent.keuzes = kept.isLeeg ? nil : kept
        return intent
    }

    /// What the decision itself will be held against, before somebody is asked to take it.
    func toets(op beeld: Aanvraagbeeld, _ bewijs: Afwegingsbewijs, op dag: Datum) throws(Afwijzing) {
        let trial = Besluit(
            aanvraag: beeld.id, strekking: strekking, voorzieningen: voorzieningen, motivering: motivering, afwijking: afwijking,
            mandaat: .nogGeen, ondertekenaar: bewijs.door, genomen: dag, bewijs: beeld.id, pgb: pgb,
            keuze: keuze, interventie: interventie, keuzes: keuzes)
        _ = try trial.neem(
            op: beeld.aanvraag.inhoud, weging: bewijs.oordeel, geldende: beeld.geldendBesluit.map { [$0.inhoud] } ?? [],
            intrekkingen: beeld.intrekkingen, zienswijze: beeld.zienswijze(op: dag))
    }
}

extension Mandaat {
    /// Of a decision that is only asked: nobody took it yet.
    static let nogGeen = Mandaat(bron: "voorstel", functie: "")
}
