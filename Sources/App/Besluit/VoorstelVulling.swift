// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// The files this person takes part in, that this colleague may see.
    package func dossiers(van persoon: ID<Persoon>) throws -> [ID<Dossier>] { try GezinStore.dossiers(van: persoon, tx) }

    /// Weighs an aanvraag whole and asks for the decision instead of taking it.
    package func legtVoor(
        op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>, _ voorziening: Voorziening, motivering: String, spoed: String? = nil
    ) throws {
        try weegt(aanvraag, dossier: dossier, toegekend: true, motivering: motivering, antwoorden: [:], anders: "Besproken met het gezin.")
        let zicht = try zicht(dossier)
        var form = Besluitinvoer()
        form.strekking = .toekennen
        form.aard = voorziening.aard
        form.productcategorie = voorziening.productcategorie
        form.omvang = voorziening.omvang.volume
        form.eenheid = voorziening.omvang.eenheid
        form.frequentie = voorziening.omvang.frequentie
        form.van = voorziening.periode.van
        form.tot = voorziening.periode.totEnMet
        form.vorm = .zin
        form.keuze = .geenVoorkeur
        form.motivering = motivering
        form.spoed = spoed ?? ""
        guard let intent = form.voornemen else { throw Afwijzing.nietMogelijk("Dit voorstel is niet volledig.") }
        try BesluitStore.legVoor(
            form, intent, bij: BesluitStore.aanvraag(aanvraag, zicht, tx), gezin: GezinStore.gezin(zicht, tx), zicht, tx)
    }

    /// Asks to make a pgb that runs longer, on the light check: more than who asks decides alone.
    package func legtVerlengingVoor(van kind: ID<Persoon>, dossier: ID<Dossier>, weken: Int, woorden: String, toelichting: String) throws {
        let zicht = try zicht(dossier)
        for beeld in try BesluitStore.aanvragen(zicht, tx) where beeld.jeugdige == kind {
            guard let decision = beeld.geldendBesluit, let last = beeld.verloop(van: decision).laatsteDag,
                beeld.verloop(van: decision).isPgb
            else { continue }
            let form = Besluitwijzigingsinvoer(
                wat: .verlengen, per: last.plus(dagen: 1), totEnMet: last.plus(weken: weken), besprokenOp: vandaag, woorden: woorden,
                toelichting: toelichting)
            try BesluitStore.legWijzigingVoor(form, bij: beeld, gezien: beeld.laatsteVerandering, zicht, tx)
        }
    }

    /// Gives the proposals of this file that wait back, with what has to be different.
    package func geeftTerug(voor kind: ID<Persoon>, dossier: ID<Dossier>, reden: String) throws {
        // Who approves decides, and need not be one who writes in files.
        let zicht = try Zicht.op(dossier, bezoek, voor: .besluiten, tx)
        for request in try BesluitStore.aanvragen(zicht, tx) where request.jeugdige == kind && request.openVoorstel != nil {
            try BesluitStore.geefTerug(request, reden: reden, zicht, tx)
        }
    }

    /// What was found after a light look.
    package func zietLicht(_ toets: Lichtetoets, dossier: ID<Dossier>) throws { try BesluitStore.legVast(toets, zicht(dossier), tx) }
}
