// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierfeiten {
    /// Only what stands on a sheet that passes: the timeline tells nobody what the sheet itself keeps from them. Who takes part in the
    /// file, under which name, and what ended stays.
    package func bladen(_ mag: (Veldklasse) -> Bool) -> Dossierfeiten {
        var result = self
        result.zonderVraagEnGesprek(mag)
        result.zonderAnalyseEnPlan(mag)
        result.zonderBesluitEnHulp(mag)
        result.zonderVerzoeken(mag)
        return result
    }

    private mutating func zonderVraagEnGesprek(_ mag: (Veldklasse) -> Bool) {
        if !mag(.hulpvraag) {
            (hulpvragen, triages, stappen, aanvraagintrekkingen) = ([], [], [], [])
            (woonplaatsen, verhuizingen, gemeenteoverdrachten) = ([], [], [])
        }
        if !mag(.contacten) {
            (notities, afspraken, aflopen) = ([], [], [])
            (partnervragen, partnerantwoorden, partnerlezingen) = ([], [], [])
        }
        if !mag(.bescherming) { (vlaggen, geheimhoudingen) = ([], []) }
        if !mag(.gezin) { (gezag, betrokkenheden) = ([], []) }
        if !mag(.toegang) { verstrekkingen = [] }
    }

    private mutating func zonderAnalyseEnPlan(_ mag: (Veldklasse) -> Bool) {
        if !mag(.analyse) { (stemmen, vaststellingen, duidingen, bevindingen, normaliseren) = ([], [], [], [], []) }
        guard !mag(.plan) else { return }
        (groepsplannen, plannen, akkoorden, actieuitkomsten, evaluaties, afsluitingen) = ([], [], [], [], [], [])
        (regieafspraken, kindversies, doelmetingen, helptniet, helptnietantwoorden) = ([], [], [], [], [])
        (uitkomstmetingen, overdrachtgesprekken) = ([], [])
    }

    private mutating func zonderBesluitEnHulp(_ mag: (Veldklasse) -> Bool) {
        if !mag(.besluit) { (aanvragen, termijnwijzigingen, besluiten, verzendingen, intrekkingen) = ([], [], [], [], []) }
        if !mag(.hulp) { (toewijzingen, starts, stops, berichten, basishulpen, basishulpeinden) = ([], [], [], [], [], []) }
    }

    private mutating func zonderVerzoeken(_ mag: (Veldklasse) -> Bool) {
        guard !mag(.verzoeken) else { return }
        (verklaringen, verzoeken, verzoekbesluiten, verzoektoetsen) = ([], [], [], [])
        (verzoekuitstellen, verzoekafgiften) = ([], [])
        (bewaarplichten, bewaarplichteinden, bewaarplichtherzieningen) = ([], [], [])
    }
}
