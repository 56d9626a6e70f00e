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
        result.zonderToestemming(mag)
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
        if !mag(.analyse) {
            (stemmen, vaststellingen, duidingen, bevindingen, normaliseren) = ([], [], [], [], [])
            (verklarendeAnalyses, verklaringsafsluitingen, aanleidingen, aanleidingafwegingen) = ([], [], [], [])
            (inzetkeuzes, instrumentafnamen, consulten, consultantwoorden) = ([], [], [], [])
            (bevestigingen, nietGehoord, terreinvragen, terreinuitkomsten) = ([], [], [], [])
        }
        guard !mag(.plan) else { return }
        (groepsplannen, plannen, akkoorden, actieuitkomsten, evaluaties, afsluitingen) = ([], [], [], [], [], [])
        (veiligheidsplannen, veiligheidscontroles, veiligheidsherzieningen) = ([], [], [])
        (levenslang, perspectiefplannen, resourcegroepen, bijeenkomsten) = ([], [], [], [])
        (toekomstplannen, toekomststappen, overgangsstappen, verlengingen) = ([], [], [], [])
        (regieafspraken, kindversies, doelmetingen, helptniet, helptnietantwoorden) = ([], [], [], [], [])
        (uitkomstmetingen, overdrachtgesprekken, opschriften) = ([], [], [])
    }

    private mutating func zonderBesluitEnHulp(_ mag: (Veldklasse) -> Bool) {
        if !mag(.besluit) {
            (aanvragen, termijnwijzigingen, besluiten, verzendingen, intrekkingen) = ([], [], [], [], [])
            zonderNabesluit()
            besluitwijzigingen = []
            (voorstellen, voorsteluitkomsten, lichtetoetsen) = ([], [], [])
        }
        guard !mag(.hulp) else { return }
        (toewijzingen, starts, stops, berichten) = ([], [], [], [])
        (basishulpen, basishulpeinden, groepsdeelnames, groepsdeelnameeinden) = ([], [], [], [])
    }

    private mutating func zonderNabesluit() {
        (stapbevindingen, zienswijzen, uitspraken, uitspraakuitvoeringen) = ([], [], [], [])
        (bezwaren, bezwaarstappen, bezwaarbesluiten) = ([], [], [])
        (ingebrekestellingen, dwangsombesluiten, zienswijzeantwoorden) = ([], [], [])
    }

    private mutating func zonderToestemming(_ mag: (Veldklasse) -> Bool) {
        guard !mag(.toestemming) else { return }
        (hulptoestemmingen, deelafspraken, toestemmingsantwoorden, toestemmingsintrekkingen) = ([], [], [], [])
        (toestemmingsuitzonderingen, wilsoordelen, plichtenafwegingen) = ([], [], [])
        (voorlichtingen, verwijsindexmeldingen) = ([], [])
    }

    private mutating func zonderVerzoeken(_ mag: (Veldklasse) -> Bool) {
        guard !mag(.verzoeken) else { return }
        (verklaringen, verzoeken, verzoekbesluiten, verzoektoetsen) = ([], [], [], [])
        (verzoekuitstellen, verzoekafgiften) = ([], [])
        (bewaarplichten, bewaarplichteinden, bewaarplichtherzieningen) = ([], [], [])
        (klachten, klachtstappen, klachtafdoeningen) = ([], [], [])
    }
}
