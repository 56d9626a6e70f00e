// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// All facts of one file, read once from the tables of the rooms before this one. For stand, tasks, tijdlijn and data set,
/// which are functions of all facts; what a reader may see of it is asked with `zichtbaar`.
struct Dossierlezing {
    private let bundels: [Feitenbundel]

    /// The rooms whose facts belong to a file. A room that opens a fact table takes part by itself.
    private static var kamers: [any Kamer.Type] {
        [
            GezinKamer.self, ToegangKamer.self, AnalyseKamer.self, PlanKamer.self, BesluitKamer.self, InzetKamer.self,
            BerichtenverkeerKamer.self, DossierKamer.self,
        ]
    }

    static func feiten(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Dossierfeiten {
        try tx.eenmaal("dossierfeiten", dossier) { try lees(dossier, tx) }
    }

    /// The terms and reasons of this installation, each with its days.
    static func regels(_ tx: LeesTx) throws -> Dossierregels { Dossierregels(try InstellingStore.gezet(tx)) }

    /// Everybody in the file, for what is derived of it.
    static func gezin(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Gezin {
        try tx.eenmaal("gezin", dossier) { try GezinStore.gezin(.geheel(dossier, tx), tx) }
    }

    private static func lees(_ dossier: ID<Dossier>, _ tx: LeesTx) throws -> Dossierfeiten {
        let tables = kamers.flatMap { $0.feitentabellen }
        let reading = Dossierlezing(bundels: try tables.map { try tx.feiten(in: $0, dossier: dossier) }.filter { !$0.isLeeg })
        var feiten = Dossierfeiten()
        feiten.relaties = try RelatieStore.relaties(dossier, tx)
        try reading.leesGezin(in: &feiten)
        try reading.leesAnalyseEnPlan(in: &feiten)
        try reading.leesBesluitEnInzet(in: &feiten)
        try reading.leesVerzoeken(in: &feiten)
        try reading.leesToestemming(in: &feiten)
        let children = Set(feiten.deelnames.filter { $0.inhoud.rol == .jeugdige }.map(\.inhoud.persoon))
        for child in children.sorted() {
            let own = try tx.feiten(in: PersoonStore.tabel, lijn: ID(child.raw))
            feiten.personen += try own.alle()
            // Under each id of the child: who died in one file, died in all.
            let lives: [Feit<Levensstaat>] = try GezinStore.samen(child, tx).flatMap { other in
                try tx.feiten(in: PersoonStore.tabel, lijn: ID(other.raw)).alle(Levensstaat.self).map { $0.met($0.inhoud.als(child)) }
            }
            feiten.levens += lives.sorted { $0.id < $1.id }
        }
        return feiten
    }

    private func alle<I: Feitinhoud>() throws -> [Feit<I>] { try bundels.flatMap { try $0.alle() } }

    private func leesGezin(in feiten: inout Dossierfeiten) throws {
        feiten.hulpvragen = try alle()
        feiten.triages = try alle()
        feiten.stappen = try alle()
        feiten.aanvraagintrekkingen = try alle()
        feiten.woonplaatsen = try alle()
        feiten.partnervragen = try alle()
        feiten.partnerantwoorden = try alle()
        feiten.partnerlezingen = try alle()
        feiten.verhuizingen = try alle()
        feiten.gemeenteoverdrachten = try alle()
        feiten.deelnames = try alle()
        feiten.gezag = try alle()
        feiten.geheimhoudingen = try alle()
        feiten.schermen = try alle()
        feiten.vlaggen = try alle()
        feiten.beeindigingen = try alle()
        feiten.notities = try alle()
        feiten.afspraken = try alle()
        feiten.aflopen = try alle()
        feiten.betrokkenheden = try alle()
    }

    private func leesAnalyseEnPlan(in feiten: inout Dossierfeiten) throws {
        feiten.stemmen = try alle()
        feiten.vaststellingen = try alle()
        feiten.duidingen = try alle()
        feiten.bevindingen = try alle()
        feiten.normaliseren = try alle()
        feiten.verklarendeAnalyses = try alle()
        feiten.verklaringsafsluitingen = try alle()
        feiten.aanleidingen = try alle()
        feiten.aanleidingafwegingen = try alle()
        feiten.inzetkeuzes = try alle()
        feiten.instrumentafnamen = try alle()
        feiten.consulten = try alle()
        feiten.consultantwoorden = try alle()
        feiten.bevestigingen = try alle()
        feiten.nietGehoord = try alle()
        feiten.terreinvragen = try alle()
        feiten.terreinuitkomsten = try alle()
        feiten.groepsplannen = try alle()
        feiten.plannen = try alle()
        feiten.akkoorden = try alle()
        feiten.actieuitkomsten = try alle()
        feiten.evaluaties = try alle()
        feiten.afsluitingen = try alle()
        feiten.regieafspraken = try alle()
        feiten.opschriften = try alle()
        feiten.kindversies = try alle()
        feiten.doelmetingen = try alle()
        feiten.helptniet = try alle()
        feiten.helptnietantwoorden = try alle()
        feiten.uitkomstmetingen = try alle()
        feiten.overdrachtgesprekken = try alle()
        try leesBijplannen(in: &feiten)
    }

    private func leesBijplannen(in feiten: inout Dossierfeiten) throws {
        feiten.veiligheidsplannen = try alle()
        feiten.veiligheidscontroles = try alle()
        feiten.veiligheidsherzieningen = try alle()
        feiten.levenslang = try alle()
        feiten.perspectiefplannen = try alle()
        feiten.toekomstplannen = try alle()
        feiten.toekomststappen = try alle()
        feiten.overgangsstappen = try alle()
        feiten.verlengingen = try alle()
        feiten.resourcegroepen = try alle()
        feiten.bijeenkomsten = try alle()
    }

    private func leesBesluitEnInzet(in feiten: inout Dossierfeiten) throws {
        feiten.aanvragen = try alle()
        feiten.termijnwijzigingen = try alle()
        feiten.besluiten = try alle()
        feiten.verzendingen = try alle()
        feiten.intrekkingen = try alle()
        try leesNabesluit(in: &feiten)
        feiten.besluitwijzigingen = try alle()
        feiten.voorstellen = try alle()
        feiten.voorsteluitkomsten = try alle()
        feiten.lichtetoetsen = try alle()
        feiten.toewijzingen = try alle()
        feiten.starts = try alle()
        feiten.stops = try alle()
        feiten.basishulpen = try alle()
        feiten.basishulpeinden = try alle()
        feiten.groepsdeelnames = try alle()
        feiten.groepsdeelnameeinden = try alle()
        feiten.berichten = try alle()
        feiten.verstrekkingen = try alle()
    }

    private func leesNabesluit(in feiten: inout Dossierfeiten) throws {
        feiten.stapbevindingen = try alle()
        feiten.bezwaren = try alle()
        feiten.bezwaarstappen = try alle()
        feiten.bezwaarbesluiten = try alle()
        feiten.ingebrekestellingen = try alle()
        feiten.dwangsombesluiten = try alle()
        feiten.zienswijzen = try alle()
        feiten.zienswijzeantwoorden = try alle()
        feiten.uitspraken = try alle()
        feiten.uitspraakuitvoeringen = try alle()
        feiten.klachten = try alle()
        feiten.klachtstappen = try alle()
        feiten.klachtafdoeningen = try alle()
    }

    private func leesToestemming(in feiten: inout Dossierfeiten) throws {
        feiten.hulptoestemmingen = try alle()
        feiten.deelafspraken = try alle()
        feiten.toestemmingsantwoorden = try alle()
        feiten.toestemmingsintrekkingen = try alle()
        feiten.toestemmingsuitzonderingen = try alle()
        feiten.wilsoordelen = try alle()
        feiten.plichtenafwegingen = try alle()
        feiten.voorlichtingen = try alle()
        feiten.verwijsindexmeldingen = try alle()
    }

    private func leesVerzoeken(in feiten: inout Dossierfeiten) throws {
        feiten.verklaringen = try alle()
        feiten.verzoeken = try alle()
        feiten.verzoekbesluiten = try alle()
        feiten.verzoektoetsen = try alle()
        feiten.verzoekuitstellen = try alle()
        feiten.verzoekafgiften = try alle()
        feiten.bewaarplichten = try alle()
        feiten.bewaarplichteinden = try alle()
        feiten.bewaarplichtherzieningen = try alle()
    }
}

extension Dossierfeiten {
    /// What this reader may see of it: nothing behind a shield, and nothing of a sheet that is not theirs; with the purpose of paying
    /// only what paying needs (Jeugdwet 7.4.0 c).
    func zichtbaar(voor zicht: Zicht) -> Dossierfeiten {
        var open = self
        if !zicht.schermen.schermen.isEmpty {
            open = gezeefd(metVersies: true) { zicht.schermen.toont($0, over: $2, aan: .gebruiker(zicht.lezer)) }
            open.vlaggen = vlaggen.filter { zicht.schermen.toont($0, aan: .gebruiker(zicht.lezer)) }
        }
        return zicht.doel == .bekostiging ? open.voorBekostiging : open.bladen { zicht.magBlad($0) }
    }

    /// What is about this child, or about the whole family: about no other child.
    func over(_ kind: ID<Persoon>) -> Dossierfeiten {
        let children = Set(deelnames.filter { $0.inhoud.rol == .jeugdige }.map(\.inhoud.persoon))
        var result = gezeefd { _, jeugdige, personen in
            jeugdige.map { $0 == kind } ?? (personen.contains(kind) || children.isDisjoint(with: personen))
        }
        result.verzoeken = verzoeken.filter { $0.inhoud.over == kind || !children.contains($0.inhoud.over) }
        return result
    }

    private var voorBekostiging: Dossierfeiten {
        var result = Dossierfeiten()
        result.deelnames = deelnames
        result.gezag = gezag
        result.personen = personen
        result.beeindigingen = beeindigingen
        result.besluiten = besluiten
        result.verzendingen = verzendingen
        result.intrekkingen = intrekkingen
        result.besluitwijzigingen = besluitwijzigingen
        result.toewijzingen = toewijzingen
        result.starts = starts
        result.stops = stops
        result.berichten = berichten
        return result
    }

    /// The facts that pass: asked with id, line and the persons it is about, and with the act it was recorded in: a shield names either.
    /// - Parameter metVersies: what replaces a hidden fact is hidden too, and what it replaced does not come back.
    private func gezeefd(metVersies: Bool = false, _ door: (UUIDv7, ID<Persoon>?, [ID<Persoon>]) -> Bool) -> Dossierfeiten {
        func zeef<I>(_ facts: [Feit<I>]) -> [Feit<I>] {
            let hidden = Set(
                facts.filter { fact in
                    !door(fact.id, fact.jeugdige, fact.overPersonen)
                        || !(fact.handeling.map { door($0, fact.jeugdige, []) } ?? true)
                        || !((fact.inhoud as? any BijFeit).map { door($0.hoofdfeit, fact.jeugdige, []) } ?? true)
                }.map(\.id))
            let gone = metVersies ? facts.metVersies(hidden) : hidden
            return facts.filter { !gone.contains($0.id) }
        }
        var result = self
        result.hulpvragen = zeef(hulpvragen)
        result.triages = zeef(triages)
        result.woonplaatsen = zeef(woonplaatsen)
        result.partnervragen = zeef(partnervragen)
        result.partnerantwoorden = zeef(partnerantwoorden)
        result.verhuizingen = zeef(verhuizingen)
        result.gemeenteoverdrachten = zeef(gemeenteoverdrachten)
        result.stappen = zeef(stappen)
        result.aanvraagintrekkingen = zeef(aanvraagintrekkingen)
        result.gezag = zeef(gezag)
        result.vlaggen = zeef(vlaggen)
        result.notities = zeef(notities)
        result.afspraken = zeef(afspraken)
        result.aflopen = zeef(aflopen)
        result.betrokkenheden = zeef(betrokkenheden)
        result.stemmen = zeef(stemmen)
        result.vaststellingen = zeef(vaststellingen)
        result.duidingen = zeef(duidingen)
        result.bevindingen = zeef(bevindingen)
        result.normaliseren = zeef(normaliseren)
        result.verklarendeAnalyses = zeef(verklarendeAnalyses)
        result.verklaringsafsluitingen = zeef(verklaringsafsluitingen)
        result.aanleidingen = zeef(aanleidingen)
        result.aanleidingafwegingen = zeef(aanleidingafwegingen)
        result.inzetkeuzes = zeef(inzetkeuzes)
        result.instrumentafnamen = zeef(instrumentafnamen)
        result.consulten = zeef(consulten)
        result.consultantwoorden = zeef(consultantwoorden)
        result.bevestigingen = zeef(bevestigingen)
        result.nietGehoord = zeef(nietGehoord)
        result.terreinvragen = zeef(terreinvragen)
        result.terreinuitkomsten = zeef(terreinuitkomsten)
        result.groepsplannen = zeef(groepsplannen)
        result.plannen = zeef(plannen)
        result.akkoorden = zeef(akkoorden)
        result.actieuitkomsten = zeef(actieuitkomsten)
        result.evaluaties = zeef(evaluaties)
        result.afsluitingen = zeef(afsluitingen)
        result.veiligheidsplannen = zeef(veiligheidsplannen)
        result.veiligheidscontroles = zeef(veiligheidscontroles)
        result.veiligheidsherzieningen = zeef(veiligheidsherzieningen)
        result.levenslang = zeef(levenslang)
        result.perspectiefplannen = zeef(perspectiefplannen)
        result.toekomstplannen = zeef(toekomstplannen)
        result.toekomststappen = zeef(toekomststappen)
        result.overgangsstappen = zeef(overgangsstappen)
        result.verlengingen = zeef(verlengingen)
        result.resourcegroepen = zeef(resourcegroepen)
        result.bijeenkomsten = zeef(bijeenkomsten)
        result.regieafspraken = zeef(regieafspraken)
        result.opschriften = zeef(opschriften)
        result.kindversies = zeef(kindversies)
        result.doelmetingen = zeef(doelmetingen)
        result.helptniet = zeef(helptniet)
        result.helptnietantwoorden = zeef(helptnietantwoorden)
        result.uitkomstmetingen = zeef(uitkomstmetingen)
        result.overdrachtgesprekken = zeef(overdrachtgesprekken)
        result.aanvragen = zeef(aanvragen)
        result.besluiten = zeef(besluiten)
        result.verzendingen = zeef(verzendingen)
        result.voorstellen = zeef(voorstellen)
        result.voorsteluitkomsten = zeef(voorsteluitkomsten)
        result.lichtetoetsen = zeef(lichtetoetsen)
        result.intrekkingen = zeef(intrekkingen)
        result.stapbevindingen = zeef(stapbevindingen)
        result.bezwaren = zeef(bezwaren)
        result.bezwaarstappen = zeef(bezwaarstappen)
        result.bezwaarbesluiten = zeef(bezwaarbesluiten)
        result.ingebrekestellingen = zeef(ingebrekestellingen)
        result.dwangsombesluiten = zeef(dwangsombesluiten)
        result.zienswijzen = zeef(zienswijzen)
        result.zienswijzeantwoorden = zeef(zienswijzeantwoorden)
        result.uitspraken = zeef(uitspraken)
        result.uitspraakuitvoeringen = zeef(uitspraakuitvoeringen)
        result.klachten = zeef(klachten)
        result.klachtstappen = zeef(klachtstappen)
        result.klachtafdoeningen = zeef(klachtafdoeningen)
        result.besluitwijzigingen = zeef(besluitwijzigingen)
        result.toewijzingen = zeef(toewijzingen)
        result.starts = zeef(starts)
        result.stops = zeef(stops)
        result.basishulpen = zeef(basishulpen)
        result.basishulpeinden = zeef(basishulpeinden)
        result.groepsdeelnames = zeef(groepsdeelnames)
        result.groepsdeelnameeinden = zeef(groepsdeelnameeinden)
        result.verstrekkingen = zeef(verstrekkingen)
        result.hulptoestemmingen = zeef(hulptoestemmingen)
        result.deelafspraken = zeef(deelafspraken)
        result.toestemmingsantwoorden = zeef(toestemmingsantwoorden)
        result.toestemmingsintrekkingen = zeef(toestemmingsintrekkingen)
        result.toestemmingsuitzonderingen = zeef(toestemmingsuitzonderingen)
        result.wilsoordelen = zeef(wilsoordelen)
        result.plichtenafwegingen = zeef(plichtenafwegingen)
        result.voorlichtingen = zeef(voorlichtingen)
        result.verwijsindexmeldingen = zeef(verwijsindexmeldingen)
        result.verklaringen = zeef(verklaringen)
        result.verzoeken = zeef(verzoeken)
        return result
    }
}

extension Zicht {
    /// A whole file, for what is derived of it in the same commit and never shown by itself.
    static func geheel(_ dossier: ID<Dossier>, _ tx: LeesTx) -> Zicht {
        Zicht(
            dossier: dossier, lezer: ID(tx.wie.id), rollen: [], relaties: [], doel: tx.doel, isMeelezer: false,
            schermen: Schermen(schermen: [], geheimen: [], einden: [], op: tx.vandaag), noodtoegangTot: nil)
    }
}
