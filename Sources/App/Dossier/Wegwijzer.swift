// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

extension Taaksoort {
    /// The sheet the task speaks of: who may not see that sheet is not told by its task what stands there.
    var blad: Veldklasse {
        switch self {
        case .direct, .eersteContact, .waakvlam, .partnerantwoord, .partnervraag: .contacten
        case .triage, .gemeente, .voortzetting: .hulpvraag
        case .veiligheidsvlag: .bescherming
        case .veiligheidsplan, .toekomstplan, .toekomststap, .overgang, .verlenging, .perspectiefplan, .resourcegroep: .plan
        case .gezag: .gezin
        case .analyse, .terreinvraag, .expertiseconsult, .afschalen, .aanleiding: .analyse
        case .toestemming, .toestemmingNee, .toestemmingLooptAf, .voorlichting: .toestemming
        case .familiegroepsplan, .bedenktijd, .plan, .bijstellen, .akkoord, .actie, .evaluatie, .afsluiten, .helptniet, .regie,
            .planOpSchrift,
            .uitkomst, .overdracht:
            .plan
        case .contactpersoon: .toegang
        case .besluit, .opgeschort, .verzenden, .eindeBesluit, .pgb, .richtduur, .goedkeuren, .voorstelTerug: .besluit
        case .zienswijze, .bezwaar, .bezwaarBevestigen, .bezwaarVerzenden, .ingebrekestelling, .dwangsom, .uitspraak: .besluit
        case .klacht: .verzoeken
        case .toewijzen, .start, .basishulp: .hulp
        case .verzoek, .bewaarplicht: .verzoeken
        case .afgeschermd: .overzicht
        }
    }
}

/// Where the fact is recorded that closes a task.
enum Wegwijzer {
    /// - Parameter feiten: what the reader may see; names the aanvraag behind a decision.
    static func pad(_ taak: Kern.Taak, in dossier: ID<Dossier>, _ feiten: Dossierfeiten) -> String? {
        switch taak.soort {
        case .direct, .eersteContact, .waakvlam: contact(dossier)
        case .triage: taak.feit.map { ToegangURL.triage(dossier, $0) }
        case .veiligheidsvlag: GezinURL.bescherming(dossier)
        case .veiligheidsplan: VeiligheidURL.herziening(dossier)
        case .toekomstplan, .toekomststap: taak.jeugdige.map { BijplanURL.toekomst(dossier, $0) } ?? PlanURL.show(dossier)
        case .overgang: taak.jeugdige.map { BijplanURL.toekomst(dossier, $0) + "#overgang" } ?? PlanURL.show(dossier)
        case .verlenging: taak.jeugdige.map { BijplanURL.toekomst(dossier, $0) + "#verlenging" } ?? PlanURL.show(dossier)
        case .perspectiefplan: taak.jeugdige.map { BijplanURL.perspectief(dossier, $0) } ?? PlanURL.show(dossier)
        case .resourcegroep: taak.jeugdige.map { BijplanURL.resourcegroep(dossier, $0) } ?? PlanURL.show(dossier)
        case .gezag: taak.jeugdige.map { GezinURL.gezag(dossier, $0) } ?? GezinURL.gezin(dossier)
        case .analyse: Dossierblad.analyse.pad(dossier)
        case .expertiseconsult: taak.feit.map { VerklarendURL.consult(dossier, $0) }
        case .afschalen: taak.jeugdige.map { VerklarendURL.nieuweInzet(dossier, $0) }
        case .aanleiding: taak.jeugdige.map { VerklarendURL.redenen(dossier, $0) }
        case .terreinvraag: taak.feit.map { AnalyseURL.terrein(dossier, $0) }
        case .familiegroepsplan, .bedenktijd: PlanURL.groepsplan(dossier)
        case .plan, .bijstellen: PlanURL.wijzigen(dossier)
        case .akkoord, .actie: PlanURL.show(dossier)
        case .toestemming, .toestemmingNee, .toestemmingLooptAf: toestemming(taak, dossier, feiten)
        case .voorlichting: taak.jeugdige.map { ToestemmingURL.voorlichting(dossier, $0) } ?? ToestemmingURL.blad(dossier)
        case .contactpersoon: GezinURL.toegang(dossier)
        case .evaluatie, .pgb, .richtduur: PlanURL.evaluatie(dossier)
        case .helptniet: taak.feit.map { PlanURL.helptnietAntwoord(dossier, $0) }
        case .regie: PlanURL.regie(dossier)
        case .planOpSchrift: PlanURL.opSchrift(dossier)
        case .uitkomst: taak.feit.map { PlanURL.uitkomst(dossier, $0) }
        case .overdracht: taak.feit.map { PlanURL.wissel(dossier, $0) }
        case .afsluiten: PlanURL.afsluiting(dossier)
        case .besluit: aanvraag(taak, dossier, feiten, BesluitURL.verder)
        case .goedkeuren: aanvraag(taak, dossier, feiten, BesluitURL.voorstel)
        case .voorstelTerug: aanvraag(taak, dossier, feiten, isWijziging(taak, feiten) ? VerloopURL.wijzigen : BesluitURL.nemen)
        case .opgeschort: aanvraag(taak, dossier, feiten, BesluitURL.aanvraag)
        case .verzenden: brief(taak, dossier, feiten)
        case .eindeBesluit: BesluitURL.lijst(dossier)
        case .zienswijze: taak.feit.map { NabesluitURL.nieuw(dossier, ID($0), Zienswijzeinvoer.self) }
        case .bezwaar, .bezwaarBevestigen, .bezwaarVerzenden, .ingebrekestelling, .dwangsom, .uitspraak:
            nabesluit(taak, dossier, feiten)
        case .klacht: taak.feit.map { KlachtURL.een(dossier, $0) }
        case .toewijzen, .start, .basishulp: InzetURL.lijst(dossier)
        case .partnerantwoord, .partnervraag: taak.feit.map { PartnervraagURL.een(dossier, $0) }
        case .gemeente, .voortzetting: WoonplaatsURL.blad(dossier)
        case .verzoek: taak.feit.map { VerzoekURL.verzoek(dossier, $0) }
        case .bewaarplicht: taak.feit.map { VerzoekURL.herzieningBewaarplicht(dossier, $0) }
        case .afgeschermd: nil
        }
    }

    /// Where the weighing goes on, or the decision itself. An aanvraag that came with a question has to be worked out first: the form
    /// is filled with what the question said, or the list asks for which child.
    private static func aanvraag(
        _ taak: Kern.Taak, _ dossier: ID<Dossier>, _ feiten: Dossierfeiten, _ pad: (ID<Dossier>, ID<Feitmerk>) -> String
    ) -> String {
        guard let feit = taak.feit else { return BesluitURL.lijst(dossier) }
        if feiten.aanvragen.contains(where: { $0.id == feit }) { return pad(dossier, ID(feit)) }
        return taak.jeugdige.map { BesluitURL.nieuw(dossier, vraag: feit, kind: $0) } ?? BesluitURL.lijst(dossier)
    }

    /// The matter itself, or a new one when nobody was asked.
    private static func toestemming(_ taak: Kern.Taak, _ dossier: ID<Dossier>, _ feiten: Dossierfeiten) -> String {
        guard let feit = taak.feit else { return ToestemmingURL.blad(dossier) }
        let known = feiten.hulptoestemmingen.contains { $0.id == feit } || feiten.deelafspraken.contains { $0.id == feit }
        return known ? ToestemmingURL.een(dossier, feit) : ToestemmingURL.nieuweHulp(dossier)
    }

    /// Where what came after the decision on its aanvraag stands.
    private static func nabesluit(_ taak: Kern.Taak, _ dossier: ID<Dossier>, _ feiten: Dossierfeiten) -> String {
        guard let feit = taak.feit, let request = feiten.bezwaarfeiten.aanvraag(bij: feit) else { return BesluitURL.lijst(dossier) }
        return NabesluitURL.blad(dossier, request)
    }

    /// Was a change of a decision asked last, and not the decision itself?
    private static func isWijziging(_ taak: Kern.Taak, _ feiten: Dossierfeiten) -> Bool {
        Voorstelbeeld.lijst(feiten.voorstellen, feiten.voorsteluitkomsten).last { $0.inhoud.aanvraag.raw == taak.feit }?.inhoud.wijziging
            != nil
    }

    private static func brief(_ taak: Kern.Taak, _ dossier: ID<Dossier>, _ feiten: Dossierfeiten) -> String {
        if let change = feiten.besluitwijzigingen.first(where: { $0.id == taak.feit }),
            let decision = feiten.besluiten.first(where: { $0.id == change.inhoud.besluit.raw })?.inhoud
        {
            return VerloopURL.brief(dossier, decision.aanvraag, change.id)
        }
        if let back = feiten.intrekkingen.first(where: { $0.id == taak.feit }),
            let decision = feiten.besluiten.first(where: { $0.id == back.inhoud.feit.raw })?.inhoud
        {
            return VerloopURL.brief(dossier, decision.aanvraag, back.id)
        }
        guard let decision = feiten.besluiten.first(where: { $0.id == taak.feit })?.inhoud else { return BesluitURL.lijst(dossier) }
        return BesluitURL.brief(dossier, decision.aanvraag)
    }

    static func contact(_ dossier: ID<Dossier>) -> String { GezinURL.nieuwContact(dossier) }

    /// What the button says: the deed, not the page.
    static func knop(_ soort: Taaksoort) -> String {
        switch soort {
        case .direct, .eersteContact, .waakvlam: "Contact vastleggen"
        case .partnerantwoord: "Lezen"
        case .partnervraag: "Naar de vraag"
        case .gemeente, .voortzetting: "Naar de woonplaats"
        case .triage: "Triage doen"
        case .veiligheidsvlag: "Waarschuwing bekijken"
        case .veiligheidsplan: "Samen kijken"
        case .toekomstplan, .toekomststap: "Naar het toekomstplan"
        case .overgang: "Lijst voor 18 jaar"
        case .verlenging: "Hulp na 18 jaar bekijken"
        case .perspectiefplan: "Naar het perspectiefplan"
        case .resourcegroep: "Naar de resourcegroep"
        case .besluit: "Afwegen en beslissen"
        case .opgeschort, .eindeBesluit: "Naar het besluit"
        case .goedkeuren: "Voorstel beoordelen"
        case .voorstelTerug: "Voorstel aanpassen"
        case .verzenden: "Besluit versturen"
        case .zienswijze: "Zienswijze vastleggen"
        case .bezwaar, .bezwaarBevestigen, .bezwaarVerzenden: "Naar het bezwaar"
        case .ingebrekestelling: "Naar de ingebrekestelling"
        case .dwangsom: "Dwangsom vaststellen"
        case .uitspraak: "Naar de uitspraak"
        case .klacht: "Naar de klacht"
        case .toewijzen: "Hulp toewijzen"
        case .start, .basishulp: "Naar de hulp"
        case .gezag: "Gezag vastleggen"
        case .familiegroepsplan, .bedenktijd: "Naar het gezinsplan"
        case .analyse: "Naar de analyse"
        case .expertiseconsult: "Naar de vraag om mee te kijken"
        case .afschalen: "Opnieuw kiezen"
        case .aanleiding: "Redenen bekijken"
        case .terreinvraag: "Antwoord vastleggen"
        case .plan: "Plan maken"
        case .akkoord: "Akkoord vastleggen"
        case .actie: "Naar de afspraken"
        case .toestemming, .toestemmingNee, .toestemmingLooptAf: "Naar de toestemming"
        case .voorlichting: "Vastleggen wat is verteld"
        case .contactpersoon: "Wie mag en wie keek"
        case .evaluatie, .pgb, .richtduur: "Evaluatie beginnen"
        case .helptniet: "Antwoord vastleggen"
        case .regie: "Naar de regie"
        case .planOpSchrift: "Vastleggen"
        case .uitkomst: "Vragen stellen"
        case .overdracht: "Nagaan wat is verteld"
        case .bijstellen: "Plan bijstellen"
        case .afsluiten: "Afsluiten"
        case .verzoek: "Naar het verzoek"
        case .bewaarplicht: "Bekijken of het moet blijven"
        case .afgeschermd: "Naar het overzicht"
        }
    }
}
