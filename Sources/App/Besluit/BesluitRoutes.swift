// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

enum BesluitURL {
    static func lijst(_ dossier: ID<Dossier>) -> String { GezinURL.dossier(dossier) + "/besluit" }
    static func nieuw(_ dossier: ID<Dossier>) -> String { lijst(dossier) + "/nieuw" }
    static func nieuw(_ dossier: ID<Dossier>, uit voorstel: Aanvraagvoorstel) -> String {
        nieuw(dossier, vraag: voorstel.vraag, kind: voorstel.jeugdige)
    }
    static func nieuw(_ dossier: ID<Dossier>, vraag: UUIDv7, kind: ID<Persoon>) -> String {
        nieuw(dossier) + "?vraag=\(vraag.hex)&kind=\(kind.hex)"
    }
    static func aanvraag(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { lijst(dossier) + "/" + id.hex }
    /// Leads on to what comes next: a step of the weighing, or the decision.
    static func verder(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/verder" }
    static func stap(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ stap: String) -> String { aanvraag(dossier, id) + "/stap/" + stap }
    static func termijn(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/termijn" }
    static func nemen(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/nemen" }
    static func sluiten(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/sluiting" }
    static func intrekken(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/intrekking" }
    static func brief(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/brief" }
    /// The letter of this decision, also when a later one took its place.
    static func brief(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ besluit: UUIDv7) -> String { brief(dossier, id) + "/" + besluit.hex }
    static func verzending(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/verzending" }
    static func bewijs(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/bewijs" }
    /// The short form for help without a decision stands on the sheet of help.
    static func licht(_ dossier: ID<Dossier>) -> String { Dossierblad.hulp.pad(dossier) + "/licht" }
    static func tochBesluit(_ dossier: ID<Dossier>, _ toets: ID<Feitmerk>) -> String { lijst(dossier) + "/licht/\(toets.hex)/aanvraag" }
    static func voorstel(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>) -> String { aanvraag(dossier, id) + "/voorstel" }
}

/// What follows in the rooms of help when a decision was withdrawn; they come later: wired in `App`.
typealias NaIntrekking = @Sendable (Zicht, SchrijfTx) throws -> Void

/// Aanvragen of a file, their term, and the decision.
enum BesluitRoutes {
    static func add(to routes: Routetabel, naIntrekking: @escaping NaIntrekking, lichtkennis: @escaping Lichtkennis) {
        let base = "/dossiers/:id/besluit"
        routes.get(base, .lezen(.besluit)) { verzoek in
            let dossier: ID<Dossier> = try verzoek.id()
            let page = try await verzoek.lees { tx in try Besluitoverzicht.lees(dossier, verzoek, lichtkennis, tx) }
            return BesluitPages.lijst(verzoek, page)
        }
        routes.get(base + "/nieuw", .wijzigen(.besluit)) { verzoek in
            let dossier: ID<Dossier> = try verzoek.id()
            let page = try await verzoek.lees { tx in try Besluitoverzicht.lees(dossier, verzoek, tx) }
            return BesluitPages.nieuw(verzoek, page, page.begin(verzoek.vraag("vraag"), verzoek.vraag("kind")), [])
        }
        routes.post(base, .wijzigen(.besluit)) { verzoek in try await legVast(verzoek) }
        routes.get(base + "/:aanvraag", .lezen(.besluit)) { verzoek in
            let page = try await aanvraag(verzoek)
            return BesluitPages.aanvraag(verzoek, page)
        }
        routes.get(base + "/:aanvraag/verder", .lezen(.besluit)) { verzoek in
            let page = try await aanvraag(verzoek)
            let isWeighed = page.beeld.stand == .open && page.weging.openStappen.isEmpty && page.kader.zicht.mag(.besluiten)
            return .naar((isWeighed ? BesluitURL.nemen : BesluitURL.aanvraag)(page.kader.id, page.beeld.id))
        }
        routes.get(base + "/:aanvraag/bewijs", .lezen(.besluit)) { verzoek in try await bewijs(verzoek) }
        termijn(base, routes)
        besluit(base, routes)
        einde(base, routes, naIntrekking)
    }

    private static func bewijs(_ verzoek: Verzoek) async throws -> Antwoord {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        let (page, receipt, replay) = try await verzoek.lees(handeling: "bewijs.inzien") { tx in
            let page = try Aanvraagblad.lees(dossier, id, verzoek, tx)
            guard let receipt = page.beeld.laatsteBesluit.flatMap({ page.beeld.bewijs(van: $0) }) else { throw Afwijzing.nietGevonden }
            return (page, receipt, try BesluitStore.herhaal(receipt.inhoud, tx))
        }
        return BewijsPages.toon(verzoek, page, receipt, replay)
    }

    private static func termijn(_ base: String, _ routes: Routetabel) {
        routes.get(base + "/:aanvraag/termijn", .wijzigen(.besluit)) { verzoek in
            BesluitPages.termijn(verzoek, try await aanvraag(verzoek), [:], [])
        }
        routes.post(base + "/:aanvraag/termijn", .wijzigen(.besluit)) { verzoek in
            let page = try await aanvraag(verzoek)
            return try await verzoek.verwerk(
                Termijninvoer.self, opnieuw: { BesluitPages.termijn(verzoek, page, $0.ingevuld, $0.fouten) }
            ) { form in
                try await doe(verzoek, page, "beslistermijn.wijzigen") { beeld, zicht, tx in
                    try BesluitStore.legVast(form.wijziging(beeld.id), bij: beeld, zicht, tx)
                }
            }
        }
    }

    private static func besluit(_ base: String, _ routes: Routetabel) {
        routes.get(base + "/:aanvraag/nemen", .besluiten) { verzoek in
            let page = try await aanvraag(verzoek)
            let start = try await verzoek.lees { tx in try verzoek.begin(Besluitinvoer.self, anders: page.voorstel, tx) }
            return BesluitPages.nemen(verzoek, page, start.ingevuld, [], bewaard: start.bewaard)
        }
        routes.post(base + "/:aanvraag/nemen", .besluiten) { verzoek in
            let page = try await aanvraag(verzoek)
            return try await verzoek.verwerk(
                Besluitinvoer.self, opnieuw: { BesluitPages.nemen(verzoek, page, $0.ingevuld, $0.fouten) }
            ) { form in
                guard var intent = form.voornemen else { throw Afwijzing.nietMogelijk("Vul het formulier opnieuw in.") }
                let register = try verzoek.web.config.interventies()
                intent.interventie = try form.interventiekeuze(register, op: verzoek.vandaag)
                let decided = intent.met(afgewezen: try form.afgewezendeel(register, op: verzoek.vandaag))
                try form.toetsKeuzes(page.overleg, op: verzoek.vandaag)
                guard page.ruimte.zelf(decided.voorzieningen, pgb: decided.pgb).uitkomst else {
                    return try await VoorstelRoutes.legVoor(form, decided, page, verzoek)
                }
                let to = BesluitURL.brief(page.kader.id, page.beeld.id)
                return try await doe(verzoek, page, "besluit.nemen", naar: to) { beeld, zicht, tx in
                    let family = try GezinStore.gezin(zicht, tx), child = beeld.jeugdige
                    try form.toetsLeeftijd(
                        family.personen[child]?.gegevens.geboortedatum, BesluitStore.verlengingen(child, zicht, tx))
                    try BesluitStore.neem(decided, bij: beeld, gezin: family, zicht, tx)
                }
            }
        }
    }

    private static func einde(_ base: String, _ routes: Routetabel, _ naIntrekking: @escaping NaIntrekking) {
        routes.get(base + "/:aanvraag/sluiting", .wijzigen(.besluit)) { verzoek in
            BesluitPages.sluiten(verzoek, try await aanvraag(verzoek), [:], [])
        }
        routes.post(base + "/:aanvraag/sluiting", .wijzigen(.besluit)) { verzoek in
            let page = try await aanvraag(verzoek)
            return try await verzoek.verwerk(
                Sluitinvoer.self, opnieuw: { BesluitPages.sluiten(verzoek, page, $0.ingevuld, $0.fouten) }
            ) { form in
                try await doe(verzoek, page, "aanvraag.sluiten") { beeld, zicht, tx in
                    try BesluitStore.sluitAf(
                        beeld, reden: form.reden ?? .aanvragerTrektIn, toelichting: form.toelichting, gezin: GezinStore.gezin(zicht, tx),
                        zicht, tx)
                }
            }
        }
        routes.get(base + "/:aanvraag/intrekking", .besluiten) { verzoek in
            BesluitPages.intrekken(verzoek, try await aanvraag(verzoek), [:], [])
        }
        routes.post(base + "/:aanvraag/intrekking", .besluiten) { verzoek in
            let page = try await aanvraag(verzoek)
            return try await verzoek.verwerk(
                Besluitintrekkinginvoer.self, opnieuw: { BesluitPages.intrekken(verzoek, page, $0.ingevuld, $0.fouten) }
            ) { form in
                try await doe(verzoek, page, "besluit.intrekken") { beeld, zicht, tx in
                    try BesluitStore.trekIn(
                        beeld, grond: form.grond ?? .fout, toelichting: form.toelichting, per: form.per ?? tx.vandaag,
                        gehoordOp: form.gehoordOp, gezegd: form.gezegd, zicht, tx)
                    try naIntrekking(zicht, tx)
                }
            }
        }
    }

    private static func legVast(_ verzoek: Verzoek) async throws -> Antwoord {
        let dossier: ID<Dossier> = try verzoek.id()
        let page = try await verzoek.lees { tx in try Besluitoverzicht.lees(dossier, verzoek, tx) }
        return try await verzoek.verwerk(
            Aanvraaginvoer.self, opnieuw: { BesluitPages.nieuw(verzoek, page, $0.ingevuld, $0.fouten) }
        ) { form in
            let request = try form.aanvraag(page.kader.gezin)
            return try await verzoek.schrijf(handeling: "aanvraag.vastleggen") { tx in
                let zicht = try Zicht.op(dossier, verzoek.bezoek, voor: .wijzigen, tx)
                let fact = try BesluitStore.legVast(request, zicht, tx)
                return BesluitURL.aanvraag(dossier, ID(fact.id))
            }
        }
    }

    /// The aanvraag of this address, for this reader.
    static func aanvraag(_ verzoek: Verzoek) async throws -> Aanvraagblad {
        let dossier: ID<Dossier> = try verzoek.id(), id: ID<Feitmerk> = try verzoek.id("aanvraag")
        return try await verzoek.lees { tx in try Aanvraagblad.lees(dossier, id, verzoek, tx) }
    }

    /// One act on an aanvraag, in one transaction that reads it anew.
    static func doe(
        _ verzoek: Verzoek, _ page: Aanvraagblad, _ handeling: String, naar: String? = nil,
        _ body: @escaping @Sendable (Aanvraagbeeld, Zicht, SchrijfTx) throws -> Void
    ) async throws -> Antwoord {
        let dossier = page.kader.id, id = page.beeld.id
        return try await verzoek.schrijf(handeling: handeling) { tx in
            let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
            try body(BesluitStore.aanvraag(id, zicht, tx), zicht, tx)
            return naar ?? BesluitURL.aanvraag(dossier, id)
        }
    }
}

/// What the list of aanvragen shows.
struct Besluitoverzicht: Sendable {
    let kader: Dossierkader
    let aanvragen: [Aanvraagbeeld]
    /// Questions that came in as an aanvraag, and are not weighed as one yet.
    let voorstellen: [Aanvraagvoorstel]
    /// What was given at once, without a decision.
    var licht: [Feit<Lichtetoets>] = []
    /// Of those that are over: how they ended.
    var lichteEinden: [UUIDv7: Lichteinde] = [:]

    static func lees(
        _ dossier: ID<Dossier>, _ verzoek: Verzoek, _ lichtkennis: Lichtkennis, _ tx: LeesTx
    ) throws -> Besluitoverzicht {
        var page = try lees(dossier, verzoek, tx)
        let ended = try lichtkennis(page.kader.zicht, tx)
        page.lichteEinden = page.licht.reduce(into: [:]) { known, fact in known[fact.id] = ended(fact.inhoud) }
        return page
    }

    static func lees(_ dossier: ID<Dossier>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Besluitoverzicht {
        let kader = try Dossierkader.lees(dossier, verzoek, tx)
        let known = try BesluitStore.aanvragen(kader.zicht, tx)
        let open = try ToegangStore.vragen(kader.zicht, tx).flatMap { Aanvraagvoorstel.uit($0, kader.gezin) }
        return Besluitoverzicht(
            kader: kader, aanvragen: known,
            voorstellen: open.filter { item in
                !known.contains { $0.jeugdige == item.jeugdige && $0.aanvraag.inhoud.ontvangen == item.ontvangen }
            }, licht: try BesluitStore.lichteToetsen(kader.zicht, tx))
    }

    /// The form starts with what the question said already, or with what there is only one of.
    func begin(_ vraag: String?, _ kind: String?) -> Ingevuld {
        let children = kader.gezin.jeugdigen
        guard let item = voorstellen.first(where: { $0.vraag.hex == vraag && $0.jeugdige.hex == kind }) else {
            return children.count == 1 ? ["jeugdige": [children[0].id.hex]] : [:]
        }
        var form = Aanvraaginvoer()
        form.ontvangen = item.ontvangen
        form.jeugdige = item.jeugdige.hex
        form.aanvrager = item.aanvrager?.hex ?? ""
        form.waarvoor = .individueleVoorziening
        form.gevraagd = item.woorden
        return form.ingevuld
    }
}

/// An aanvraag as it came in with a question: nothing of it is typed again.
struct Aanvraagvoorstel: Sendable {
    let vraag: UUIDv7
    let jeugdige: ID<Persoon>
    let ontvangen: Datum
    let aanvrager: ID<Persoon>?
    let woorden: String

    static func uit(_ stand: Vraagstand, _ gezin: Gezin) -> [Aanvraagvoorstel] {
        guard let day = stand.vraag.aanvraagOntvangen else { return [] }
        let children = stand.vraag.over.isEmpty ? gezin.jeugdigen.map(\.id) : stand.vraag.over
        return children.map {
            Aanvraagvoorstel(
                vraag: stand.feit.id, jeugdige: $0, ontvangen: day, aanvrager: stand.vraag.vanPersoon, woorden: stand.vraag.woorden)
        }
    }
}

/// What the pages of one aanvraag show.
struct Aanvraagblad: Sendable {
    let kader: Dossierkader
    let beeld: Aanvraagbeeld
    /// By which is weighed; of the receipt when the decision was taken.
    let weegkader: Kaderregister.Kader
    let bevoegdheid: Bevoegdheid
    let analyse: [Feit<Leefgebiedbevinding>]
    /// What was said in the analysis.
    var stemmen: [Feit<Leefgebiedstem>] = []
    /// The plan the family works with now.
    let plan: Feit<Gezinsplan>?
    /// What was found out about the woonplaats of the child.
    var woonplaats: Feit<Woonplaatsbepaling>?
    /// What was found about help after eighteen, the last first.
    var verlengingen: [Feit<Hulpverlenging>] = []
    /// How heavy the help is, as it was chosen last for this child.
    var inzetkeuze: Feit<Inzetkeuze>?
    /// What the gemeente decided for itself, as it holds today.
    var verordening = Verordening.zonderKeuze(op: .oudst)
    /// What is open to everybody, at the step that asks for it.
    var vrijeplekken: [Vrijeplek]?
    /// Whether the disability of the child lasts a life long, as it was last found.
    var levenslang: Feit<Levenslang>?
    /// Up to where the reader decides alone.
    var ruimte = Besluitruimte.geen
    /// With whom the law asks a talk before this decision.
    var overleg = Overlegplicht()

    static func lees(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Aanvraagblad {
        let kader = try Dossierkader.lees(dossier, verzoek, tx)
        let beeld = try BesluitStore.aanvraag(id, kader.zicht, tx)
        let found = try AnalyseStore.feiten(kader.zicht, tx)
        let receipt = beeld.laatsteBesluit.flatMap { beeld.bewijs(van: $0) }
        let used = beeld.isOpen ? nil : try receipt.map { try BesluitStore.kader($0.inhoud, tx) }
        return Aanvraagblad(
            kader: kader, beeld: beeld,
            weegkader: try used ?? Kaderregister.vanProgramma().voor(beeld.bevindingen.map(\.inhoud), op: tx.vandaag),
            bevoegdheid: try Bevoegdheid.van(kader.zicht.lezer, tx), analyse: found.geldendeBevindingen,
            stemmen: found.stemmen.geldend().opDatum(\.datum),
            plan: try PlanStore.feiten(kader.zicht, tx).lopend,
            woonplaats: kader.zicht.magBlad(.hulpvraag)
                ? try ToegangStore.bepalingen(kader.zicht, tx).woonplaats(van: beeld.jeugdige) : nil,
            verlengingen: try BesluitStore.verlengingen(beeld.jeugdige, kader.zicht, tx),
            inzetkeuze: kader.zicht.magBlad(.analyse)
                ? try VerklarendStore.alle(Inzetkeuze.self, kader.zicht, tx).geldend()
                    .filter { $0.inhoud.kind == beeld.jeugdige }.opDatum(\.op).last : nil,
            verordening: Verordening(try InstellingStore.gezet(tx), op: tx.vandaag),
            levenslang: Levenslang.nu(beeld.jeugdige, try BijplanStore.feiten(kader.zicht, tx).levenslang),
            ruimte: try Besluitruimte.lees(kader.zicht, tx),
            overleg: try Overlegplicht.lees(beeld.jeugdige, kader.gezin, kader.zicht, tx))
    }

    /// Only what a letter needs, for who makes and sends it: no analysis, no plan, no weighing beside the decision.
    static func voorBrief(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Aanvraagblad {
        let kader = try Dossierkader.lees(dossier, verzoek, voor: .brievenVersturen, tx)
        let beeld = try BesluitStore.aanvraag(id, kader.zicht, tx)
        guard let decision = beeld.laatsteBesluit else { throw Afwijzing.nietGevonden }
        let used = try beeld.bewijs(van: decision).map { try BesluitStore.kader($0.inhoud, tx) }
        guard used != nil || decision.inhoud.buitenBehandeling != nil else { throw Afwijzing.nietGevonden }
        return Aanvraagblad(
            kader: kader, beeld: beeld, weegkader: try used ?? Kaderregister.vanProgramma().geldend(op: tx.vandaag),
            bevoegdheid: try Bevoegdheid.van(kader.zicht.lezer, tx), analyse: [], plan: nil)
    }

    /// Is this field of the decision form asked here? What cannot apply is not on the page.
    func vraagt(_ veld: String) -> Bool {
        if veld == "spoed" { return ruimte.isBegrensd }
        if veld == Besluitruimte.tochVoorleggen { return ruimte.isBegrensd && ruimte.ontbreekt() != nil }
        if veld == "hulpsoort" { return isBijna18 }
        if Besluitinvoer.gigroep.contains(veld) { return overleg.gi != nil }
        return !Besluitinvoer.raadgroep.contains(veld) || overleg.raad != nil
    }

    var weging: Weging { beeld.weging(weegkader.rekenaar) }
    var kind: String { kader.gezin.naam(beeld.jeugdige) }

    /// The help that was found needed, as the start of the decision form: nobody types it twice. What is decided is not proposed: the
    /// outcome of the steps stands beside the question, and a person answers it.
    /// A proposal that came back, or was taken back, comes back whole.
    var voorstel: Ingevuld {
        let last = beeld.voorstellen.last { $0.inhoud.wijziging == nil }
        if beeld.isOpen, let last, last.uitkomst?.inhoud.wat != .goedgekeurd { return last.inhoud.getypt }
        let isNeeded = (try? weging.afgerond())?.uitkomst.voorziening  // Not done: then nothing is proposed.
        let kind = weging.bevinding("benodigde-hulp")?.bevindingen["hulp.aard"] ?? ""
        return isNeeded == true && kind.count <= 200 ? ["aard": [kind]] : [:]
    }
}
