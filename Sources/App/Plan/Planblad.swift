// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What the pages of the plan show, read in one transaction.
struct Planblad: Sendable {
    let kader: Dossierkader
    let feiten: Planfeiten
    /// Conclusions of the analysis in force.
    let bevindingen: [Feit<Leefgebiedbevinding>]
    let medewerkers: [UUIDv7: String]
    let vandaag: Datum
    /// What the rooms of help know of this file, where a page asks for it.
    var kennis = Hulpkennisbeeld()
    /// Documents of this file, to keep a plan of the family's own.
    var documenten: [Feit<Document>] = []
    /// The last change of fixed contact, with its note.
    var contactwissel: Contactwissel?
    /// What was asked of other domains.
    var terreinen: [Terreinbeeld] = []
    /// What goals can rest on beside conclusions: factors and needs of the verklarende analyse.
    var gronden: [Doelgrond] = []
    /// Those that may stand on paper: nothing a shield keeps from anybody of the family.
    var grondenOpPapier: [Doelgrond] = []
    /// Terms as they were set.
    var normen = Normen.standaard
    /// The plans beside it, for the links to them.
    var bijplannen = Bijplanfeiten()

    static func lees(
        _ dossier: ID<Dossier>, _ verzoek: Verzoek, voor handeling: Handeling = .lezen, kennis: Hulpkennis? = nil, _ tx: LeesTx
    ) throws -> Planblad {
        let kader = try Dossierkader.lees(dossier, verzoek, voor: handeling, tx)
        let facts = try PlanStore.feiten(kader.zicht, tx), analysis = try AnalyseStore.feiten(kader.zicht, tx)
        let writers = facts.plannen.map(\.door) + facts.helptnietantwoorden.map(\.door) + facts.kindversies.map(\.door)
        var sheet = Planblad(
            kader: kader, feiten: facts, bevindingen: analysis.bevindingen.geldend(),
            medewerkers: try BeheerStore.namen(van: writers, tx), vandaag: tx.vandaag)
        sheet.normen = try InstellingStore.normen(tx)
        sheet.documenten = kader.zicht.magBlad(.documenten) ? try DocumentStore.documenten(kader.zicht, tx) : []
        sheet.terreinen = kader.zicht.magBlad(.analyse) ? analysis.terreinen : []
        if kader.zicht.magBlad(.analyse) {
            let explained = try VerklarendStore.feiten(kader.zicht, tx)
            sheet.gronden = Doelgrond.lijst(explained)
            sheet.grondenOpPapier = Doelgrond.lijst(explained.voorBuiten(kader.zicht.schermen))
        }
        sheet.bijplannen = try BijplanStore.feiten(kader.zicht, tx)
        if let kennis {
            sheet.kennis = try kennis(kader.zicht, tx)
            sheet.contactwissel = try Contactwissel.lees(kader.zicht, tx)
        }
        return sheet
    }

    var gezin: Gezin { kader.gezin }
    var id: ID<Dossier> { kader.id }
    var plan: Feit<Gezinsplan>? { feiten.lopend }

    /// The plan that is there, for pages that make no sense without.
    func eisPlan() throws(Afwijzing) -> Feit<Gezinsplan> {
        guard let plan else { throw .nietMogelijk("Er is nog geen gezinsplan. Maak eerst samen met het gezin een plan.") }
        return plan
    }

    /// A first plan comes after the family was offered to make its own (Jeugdwet 4.1.2), or that was passed over with its ground.
    func eisAanbod() throws(Afwijzing) {
        guard plan == nil, feiten.groepsplan == nil else { return }
        throw .nietMogelijk("Leg eerst vast of het gezin zelf een familiegroepsplan maakt, of waarom dat nu niet kan.")
    }

    func schrijver(_ id: UUIDv7) -> String { medewerkers[id] ?? "een collega" }

    func voor(_ doel: Gezinsdoel) -> String { doel.voor.map(gezin.naam) ?? "het hele gezin" }

    func wie(_ actie: Actie) -> String { gezin.wie(actie) }

    /// Conclusions that a goal may answer, each with its area and whose it is.
    var keuzes: [Keuze] {
        conclusies.map { Keuze($0.id.hex, opschrift($0)) } + grondkeuzes.map { Keuze($0.id.hex, opschrift($0)) }
    }

    /// Those that hold, and what a goal of this plan rests on already: a review gives a new conclusion, the goal does not lose its ground.
    private var conclusies: [Feit<Leefgebiedbevinding>] {
        let now = Analysefeiten(bevindingen: bevindingen).geldendeBevindingen
        let known = Set(now.map(\.id)), goals = plan?.inhoud.doelen ?? []
        return now + bevindingen.filter { fact in !known.contains(fact.id) && goals.contains { $0.bevindingen.contains(fact.id) } }
    }

    /// Of the newest analysis of each child, and what a goal of this plan rests on already.
    private var grondkeuzes: [Doelgrond] {
        let goals = plan?.inhoud.doelen ?? []
        return gronden.filter { ground in ground.isNieuwste || goals.contains { $0.rust(op: ground) } }
    }

    func opschrift(_ grond: Doelgrond) -> String {
        let who = gezin.naam(grond.kind)
        return grond.soort == .nodig ? "Nodig volgens de verklarende analyse, \(who): \(grond.tekst)" : "Factor, \(who): \(grond.tekst)"
    }

    /// On what a goal rests, in words: conclusions first.
    func waarom(_ doel: Gezinsdoel) -> [String] {
        bevindingen.filter { doel.bevindingen.contains($0.id) }.map(opschrift) + gronden.filter { doel.rust(op: $0) }.map { opschrift($0) }
    }

    /// The plan with each factor and need named as it stands now, however it was called when the goal was made.
    func metGronden(_ plan: Gezinsplan) -> Gezinsplan {
        let now = Dictionary(
            gronden.flatMap { ground in ground.versies.map { ($0, ground.id) } }, uniquingKeysWith: { first, _ in first })
        let goals = plan.doelen.map { goal in
            Gezinsdoel(
                id: goal.id, woorden: goal.woorden, bevindingen: goal.bevindingen.map { now[$0] ?? $0 }, strekking: goal.strekking,
                voor: goal.voor, acties: goal.acties)
        }
        return Gezinsplan(
            nummer: plan.nummer, volgtOp: plan.volgtOp, datum: plan.datum, doelen: goals, evaluatieOp: plan.evaluatieOp,
            terugval: plan.terugval)
    }

    func opschrift(_ feit: Feit<Leefgebiedbevinding>) -> String {
        let text = feit.inhoud.conclusie
        return
            "\(feit.inhoud.leefgebied.label), \(feit.jeugdige.map(gezin.naam) ?? "gezin"): \(text.count > 140 ? text.prefix(140) + "…" : text)"
    }

    var kinderen: [Keuze] { [Keuze("gezin", "Het hele gezin")] + gezin.jeugdigen.map { Keuze($0.id.hex, $0.naam.aanspreek) } }

    /// What the form of the plan offers, per field.
    var aanbod: [String: [Keuze]] {
        let (findings, children, doers) = (keuzes, kinderen, uitvoerders)
        return Planinvoer.velden.reduce(into: [:]) { offered, field in
            if field.id.hasSuffix("-bevindingen") { offered[field.id] = findings }
            if field.id.hasSuffix("-voor") { offered[field.id] = children }
            if field.id.hasSuffix("-wie") { offered[field.id] = doers }
        }
    }

    /// People of the file, and who else can do something.
    var uitvoerders: [Keuze] {
        let order: [Rolgroep] = [.gezin, .netwerk, .professioneel]
        let people = order.flatMap { gezin.deelnames($0) }.map {
            Keuze($0.inhoud.persoon.hex, "\(gezin.naam($0.inhoud.persoon)) (\($0.inhoud.rol.label.lowercased()))")
        }
        var seen: Set<String> = []
        return people.filter { seen.insert($0.code).inserted } + Uitvoerder.keuzes
    }

    /// Conclusions that ask for something, each as the start of a goal: whose it is and what it is good for follow from it.
    var voorstellen: [Doelvak] {
        let asking = Analysefeiten(bevindingen: bevindingen).geldendeBevindingen.filter { $0.inhoud.resultaat != .eigenKracht }
        let conclusions = asking.map { finding in
            var box = Doelvak()
            box.bevindingen = [finding.id.hex]
            box.strekking = finding.inhoud.leefgebied.strekking
            box.voor = gezin.jeugdigen.first { $0.id == finding.jeugdige }?.id.hex ?? "gezin"
            return box
        }
        return Array((nodig + conclusions).prefix(Planinvoer.meesteVoorstellen))
    }

    /// What the verklarende analysis found needed, with the goal as the family said it there: that explains more, so it comes first.
    private var nodig: [Doelvak] {
        gronden.filter { $0.isNieuwste && $0.soort == .nodig }.map { ground in
            var box = Doelvak()
            box.woorden = ground.doel
            box.bevindingen = [ground.id.hex]
            box.strekking = .gezondEnVeilig
            box.voor = gezin.jeugdigen.first { $0.id == ground.kind }?.id.hex ?? "gezin"
            return box
        }
    }

    /// Everybody of the family who can be asked, children first.
    var vanGezin: [Keuze] {
        let parents = gezin.deelnames(.gezin).map(\.inhoud.persoon)
        var seen: Set<ID<Persoon>> = []
        return (gezin.jeugdigen.map(\.id) + parents).filter { seen.insert($0).inserted }.map { Keuze($0.hex, gezin.naam($0)) }
    }

    func stem(_ persoon: ID<Persoon>) -> Stem { gezin.jeugdigen.contains { $0.id == persoon } ? .kind : .ouder }

    /// From whom an answer to the plan is asked: children from twelve and everyone with gezag (Jeugdwet 7.3.4).
    func gevraagd(op dag: Datum) -> [ID<Persoon>] {
        let children = gezin.jeugdigen.map { ($0.id, $0.gegevens.geboortedatum) }
        let holders = gezin.jeugdigen.flatMap { gezin.gezagsbeeld($0.id, op: dag)?.houders ?? [] }
        return Akkoordplicht.gevraagd(kinderen: children, gezag: holders, op: dag)
    }

    /// Everyone else in family and network: may answer, need not.
    func anderen(op dag: Datum) -> [ID<Persoon>] {
        let asked = Set(gevraagd(op: dag))
        var seen: Set<ID<Persoon>> = asked
        return (gezin.deelnames(.gezin) + gezin.deelnames(.netwerk)).map(\.inhoud.persoon).filter { seen.insert($0).inserted }
    }
}

extension Gezin {
    /// Who does an action, by the name the family knows.
    func wie(_ actie: Actie) -> String { actie.persoon.map(naam) ?? (actie.wie.isEmpty ? actie.uitvoerder.label : actie.wie) }
}

enum PlanURL {
    static func show(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/plan" }
    static func wijzigen(_ id: ID<Dossier>) -> String { show(id) + "/wijzigen" }
    static func groepsplan(_ id: ID<Dossier>) -> String { show(id) + "/familiegroepsplan" }
    static func opSchrift(_ id: ID<Dossier>) -> String { show(id) + "/op-schrift" }
    static func versies(_ id: ID<Dossier>) -> String { show(id) + "/versies" }
    static func versie(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { versies(id) + "/" + feit.hex }
    static func akkoord(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { show(id) + "/akkoord/" + persoon.hex }
    static func actie(_ id: ID<Dossier>, _ actie: UUIDv7) -> String { show(id) + "/acties/" + actie.hex }
    static func afdruk(_ id: ID<Dossier>) -> String { show(id) + "/afdruk" }
    static func kind(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { show(id) + "/kind/" + kind.hex }
    static func evaluatie(_ id: ID<Dossier>) -> String { show(id) + "/evaluatie" }
    static func afsluiting(_ id: ID<Dossier>) -> String { show(id) + "/afsluiting" }
    static func kindversie(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { self.kind(id, kind) + "/woorden" }
    static func regie(_ id: ID<Dossier>) -> String { show(id) + "/regie" }
    static func cijfers(_ id: ID<Dossier>) -> String { show(id) + "/cijfers" }
    static func helptniet(_ id: ID<Dossier>) -> String { show(id) + "/dit-helpt-niet" }
    static func helptnietAntwoord(_ id: ID<Dossier>, _ signaal: UUIDv7) -> String { helptniet(id) + "/" + signaal.hex }
    static func uitkomst(_ id: ID<Dossier>, _ hulp: UUIDv7) -> String { show(id) + "/uitkomst/" + hulp.hex }
    static func wissel(_ id: ID<Dossier>, _ wissel: UUIDv7) -> String { show(id) + "/wissel/" + wissel.hex }
    static func naast(_ id: ID<Dossier>, _ oud: UUIDv7, _ nieuw: UUIDv7) -> String { versie(id, nieuw) + "/naast/" + oud.hex }
}
