// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// Everything on the overview of one file, for one reader, read in one transaction.
struct Overzicht: Sendable {
    let kader: Dossierkader
    let watNu: WatNu
    /// Open tasks as this reader may know them, first term first.
    let taken: [Kern.Taak]
    /// Statutory terms that run for the family: objecting to a decision.
    let bezwaar: [LopendeTermijn]
    /// What this reader may see.
    let feiten: Dossierfeiten
    let plan: Feit<Gezinsplan>?
    let volgendeEvaluatie: Datum?
    /// Who looked in the last seven days.
    let keken: [Journaalaantal]
    let namen: [UUIDv7: String]
    /// Orders that cannot leave yet, by child.
    let wacht: [ID<Persoon>: [Wachtreden]]
    /// Given along after the triage and taken up by nobody yet, by question.
    var meegegeven: [(vraag: UUIDv7, note: Meegegeven)] = []
    let vandaag: Datum
    /// Children who were not seen for longer than the setting allows. From all facts: also when a colleague saw them.
    var nietGezien: [Kindgezien] = []
    /// Those of them whose last day this reader may not know.
    var gezienAfgeschermd: Set<ID<Persoon>> = []
    /// How many weeks that is.
    var gezienWeken = 0
    /// Appointments that are still to come.
    var afspraken: [Afspraakbeeld] = []
    /// Who has a part of this file with them now.
    var meegenomen: [Meeneemregel] = []

    static func lees(_ id: ID<Dossier>, _ verzoek: Verzoek, toets: Opdrachttoets, _ tx: LeesTx) throws -> Overzicht {
        let kader = try Dossierkader.lees(id, verzoek, tx)
        let alles = try Dossierlezing.feiten(id, tx)
        let beeld = Dossierbeeld(
            alles, op: tx.vandaag, regels: try Dossierlezing.regels(tx), kader: try Kaderregister.kader(op: tx.vandaag))
        let lezer = Lezer.gebruiker(kader.zicht.lezer)
        let zichtbaar = alles.zichtbaar(voor: kader.zicht)
        let plan = beeld.plan.flatMap { plan in zichtbaar.plannen.first { $0.id == plan.id } }
        let taken = Taken.van(beeld).filter { kader.zicht.mag($0) }.map { $0.voor(lezer, kader.zicht.schermen) }
        return Overzicht(
            kader: kader, watNu: WatNu.van(beeld).voor(kader.zicht, taken, op: tx.vandaag), taken: taken,
            bezwaar: kader.zicht.magBezwaar ? Termijnen.lopend(beeld).filter { Self.toont($0, zichtbaar) } : [],
            feiten: zichtbaar, plan: plan,
            volgendeEvaluatie: plan == nil ? nil : beeld.volgendeEvaluatie,
            keken: try tx.kijkers(over: .dossier(id), sinds: tx.nu.plus(seconden: -7 * 86_400)), namen: try namen(tx),
            wacht: try wacht(zichtbaar, kader.zicht, toets, tx), meegegeven: try meegegeven(beeld, kader.zicht, tx), vandaag: tx.vandaag,
            nietGezien: try nietGezien(beeld, kader, tx), gezienAfgeschermd: gezienAfgeschermd(alles, zichtbaar),
            gezienWeken: try InstellingStore.instellingen(tx).weken(.kindGezienWeken), afspraken: gepland(zichtbaar, op: tx.vandaag),
            meegenomen: try meegenomen(kader.zicht, tx))
    }

    /// As long as the work goes on: a question that was answered, and a file that was closed, are taken on by nobody.
    private static func meegegeven(_ beeld: Dossierbeeld, _ zicht: Zicht, _ tx: LeesTx) throws -> [(vraag: UUIDv7, note: Meegegeven)] {
        guard zicht.doel != .bekostiging, zicht.magBlad(.hulpvraag) else { return [] }
        let going = Set(beeld.vervolg.map(\.vraag.id))
        return try ToegangStore.vragen(zicht, tx).filter { going.contains($0.feit.id) }.flatMap { stand in
            stand.overdrachten.filter { $0.ontvangst == nil }.map { (stand.feit.id, $0) }
        }
    }

    private static func gezienAfgeschermd(_ alles: Dossierfeiten, _ zichtbaar: Dossierfeiten) -> Set<ID<Persoon>> {
        let days = { (facts: Dossierfeiten) in Kindgezien.dagen(facts.notities, facts.afspraken, facts.aflopen) }
        return Kindgezien.Dagen(zichtbaar: days(zichtbaar), alle: days(alles)).afgeschermd
    }

    private static func nietGezien(_ beeld: Dossierbeeld, _ kader: Dossierkader, _ tx: LeesTx) throws -> [Kindgezien] {
        let zicht = kader.zicht, known = Set(kader.gezin.jeugdigen.map(\.id))
        guard zicht.magBlad(.contacten), zicht.doel != .bekostiging, let relations = beeld.feiten.relaties else { return [] }
        let weeks = try InstellingStore.instellingen(tx).weken(.kindGezienWeken)
        return beeld.kinderenGezien(geopend: Dossierstand.geopend(relations, beeld.feiten) ?? tx.vandaag)
            .filter { known.contains($0.kind) && $0.isTeLang(weken: weeks, op: tx.vandaag) }
    }

    /// What the family can still do against a decision; against one on an objection only for who may see that objection.
    private static func toont(_ term: LopendeTermijn, _ zichtbaar: Dossierfeiten) -> Bool {
        let known = zichtbaar.bezwaren.contains { $0.id == term.feit } || zichtbaar.besluiten.contains { $0.id == term.feit }
        return term.soort == .bezwaar || term.soort == .beroep && known
    }

    private static func gepland(_ feiten: Dossierfeiten, op vandaag: Datum) -> [Afspraakbeeld] {
        Afspraakbeeld.lijst(feiten.afspraken, aflopen: feiten.aflopen, notities: feiten.notities).filter {
            $0.stand(op: vandaag) == .gepland
        }
    }

    private static func wacht(
        _ feiten: Dossierfeiten, _ zicht: Zicht, _ toets: Opdrachttoets, _ tx: LeesTx
    ) throws -> [ID<Persoon>: [Wachtreden]] {
        guard !feiten.toewijzingen.isEmpty else { return [:] }
        let waits = try toets(zicht, tx)
        return feiten.toewijzingen.geldend().reduce(into: [:]) { found, order in
            guard let reasons = waits[order.inhoud.nummer], !reasons.isEmpty else { return }
            found[order.inhoud.jeugdige, default: []] += reasons.filter { found[order.inhoud.jeugdige]?.contains($0) != true }
        }
    }

    private static func meegenomen(_ zicht: Zicht, _ tx: LeesTx) throws -> [Meeneemregel] {
        guard zicht.magBlad(.toegang), zicht.doel != .bekostiging else { return [] }
        return try Meeneemregel.lijst(zicht, tx).filter { $0.loopt(op: tx.nu) }
    }

    private static func namen(_ tx: LeesTx) throws -> [UUIDv7: String] {
        Dictionary(try BeheerStore.medewerkers(tx).map { ($0.gebruiker.raw, $0.naam) }, uniquingKeysWith: { first, _ in first })
    }

    func naam(_ wie: UUIDv7) -> String { namen[wie] ?? "het programma" }
    var magSchrijven: Bool { kader.zicht.mag(.wijzigen) }
}

extension Zicht {
    /// Only the tasks of sheets this reader may see; with the purpose of paying those of paying (table of rights, backoffice).
    fileprivate func mag(_ taak: Kern.Taak) -> Bool {
        guard doel != .bekostiging else { return [.verzenden, .toewijzen, .start, .eindeBesluit].contains(taak.soort) }
        return magBlad(taak.soort.blad)
    }

    /// The term of objecting says what was decided; who pays knows it from the decision they pay for.
    fileprivate var magBezwaar: Bool { doel == .bekostiging || magBlad(.besluit) }
}

extension WatNu {
    /// The next step as this reader may know it: of what they may see, else a neutral one.
    fileprivate func voor(_ zicht: Zicht, _ taken: [Kern.Taak], op vandaag: Datum) -> WatNu {
        guard let taak else { return self }
        // Only a teamleider names the contact: who cannot sees it in the list, and here what they can do themselves.
        if taak.soort == .contactpersoon, !zicht.rollen.contains(.teamleider),
            let own = WatNu.volgende(taken.filter { $0.soort != .contactpersoon }, op: vandaag)
        {
            return WatNu(own, anders: waarom)
        }
        let mine = taak.voor(.gebruiker(zicht.lezer), zicht.schermen)
        if mine == taak, taken.contains(taak) { return self }
        let next = taken.contains(mine) ? mine : taken.first
        guard let next else {
            return WatNu(zin: "Voor u staat er nu niets open", waarom: "Anderen werken verder met dit gezin.", taak: nil)
        }
        let why = next.gronden.first?.uitleg ?? "Vraag de vaste contactpersoon wat er speelt."
        return WatNu(zin: next.titel, waarom: why, taak: next)
    }
}

/// Figures one voice gave about one leefgebied: the last, and the one before.
struct Cijferpaar: Sendable, Equatable {
    let leefgebied: Leefgebied
    let jeugdige: ID<Persoon>?
    let stem: Stem
    let spreker: ID<Persoon>?
    let vorige: Cijfer?
    let nu: Cijfer

    struct Cijfer: Sendable, Equatable {
        let op: Datum
        let waarde: Int
    }

    /// In the order of the leefgebieden. Voices are never added up.
    static func lijst(_ stemmen: [Feit<Leefgebiedstem>]) -> [Cijferpaar] {
        let given = stemmen.geldend().opDatum(\.datum, eerst: stemmen).filter { $0.inhoud.cijfer != nil }
        let groups = Dictionary(grouping: given) { Sleutel($0) }
        let pairs = groups.compactMap { key, facts -> Cijferpaar? in
            let figures = facts.compactMap { fact in fact.inhoud.cijfer.map { Cijfer(op: fact.inhoud.datum, waarde: $0) } }
            guard let last = figures.last else { return nil }
            return Cijferpaar(
                leefgebied: key.leefgebied, jeugdige: key.jeugdige, stem: key.stem, spreker: key.spreker,
                vorige: figures.dropLast().last, nu: last)
        }
        return pairs.sorted { $0.volgorde < $1.volgorde }
    }

    private struct Sleutel: Hashable {
        let leefgebied: Leefgebied
        let jeugdige: ID<Persoon>?
        let stem: Stem
        let spreker: ID<Persoon>?

        init(_ feit: Feit<Leefgebiedstem>) {
            leefgebied = feit.inhoud.leefgebied
            jeugdige = feit.jeugdige
            stem = feit.inhoud.stem
            spreker = feit.inhoud.stem == .professional ? nil : feit.inhoud.spreker
        }
    }

    private var volgorde: (Int, Int, String, String) {
        let area = Leefgebied.allCases.firstIndex(of: leefgebied) ?? 0
        return (area, Stem.allCases.firstIndex(of: stem) ?? 0, jeugdige?.hex ?? "", spreker?.hex ?? "")
    }
}
