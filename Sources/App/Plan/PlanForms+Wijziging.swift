// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

extension Planinvoer {
    /// The next version as the form says it.
    /// - Parameters:
    ///   - huidig: the version it follows: goals and actions in it keep their id.
    ///   - nieuw: makes ids for what is new.
    func wijziging(_ blokken: Planblokken, na huidig: Gezinsplan?, _ blad: Planblad, gezien: UUIDv7?, nieuw: () -> UUIDv7) -> Planwijziging
    {
        let goals = blokken.acties.enumerated().map { index, count in
            doelen[index].doel(acties: count, na: huidig, blad, nieuw: nieuw)
        }
        return Planwijziging(doelen: goals, evaluatieOp: evaluatieOp ?? .oudst, terugval: terugval, gezien: gezien)
    }

    /// A version as it would be typed: the start of the next one.
    static func ingevuld(van plan: Gezinsplan) -> Ingevuld {
        var form = Planinvoer()
        for (i, goal) in plan.doelen.prefix(meesteDoelen).enumerated() { form.doelen[i] = Doelvak(goal) }
        form.terugval = plan.terugval
        form.evaluatieOp = plan.evaluatieOp
        let counts = plan.doelen.map { min($0.acties.count, meesteActies) }
        return form.ingevuld.filter { key, _ in hoortBij(key, counts) }
    }

    /// A first plan begins with the conclusions of the analysis: a goal each, of which the family says the words; and a day to look back.
    static func eersteKeer(_ blad: Planblad) -> Ingevuld {
        var form = Planinvoer()
        let proposals = blad.voorstellen
        for (i, goal) in proposals.enumerated() { form.doelen[i] = goal }
        form.evaluatieOp = blad.normen.laatsteDag(.eersteKeerKijken, na: blad.vandaag).uitkomst
        let known = form.ingevuld.filter { key, _ in hoortBij(key, proposals.map { _ in 1 }) }
        return proposals.isEmpty ? Planstap.metDoel(known, 1) : known
    }

    /// False for the fields of blocks that are not there.
    private static func hoortBij(_ veld: String, _ aantallen: [Int]) -> Bool {
        let parts = veld.split(separator: "-")
        guard parts.count > 1, parts[0] == "doel", let goal = Int(parts[1]) else { return true }
        guard goal <= aantallen.count else { return false }
        guard parts.count > 3, parts[2] == "actie", let action = Int(parts[3]) else { return true }
        return action <= aantallen[goal - 1]
    }
}

extension Doelvak {
    init(_ doel: Gezinsdoel) {
        id = doel.id.hex
        woorden = doel.woorden
        bevindingen = doel.bevindingen.map(\.hex)
        strekking = doel.strekking
        voor = doel.voor?.hex ?? "gezin"
        for (j, action) in doel.acties.prefix(Planinvoer.meesteActies).enumerated() { acties[j] = Actievak(action) }
    }

    fileprivate func doel(acties count: Int, na huidig: Gezinsplan?, _ blad: Planblad, nieuw: () -> UUIDv7) -> Gezinsdoel {
        let known = UUIDv7(id).flatMap { huidig?.doel($0) }
        return Gezinsdoel(
            id: known?.id ?? nieuw(), woorden: woorden, bevindingen: bevindingen.compactMap { UUIDv7($0) },
            strekking: strekking ?? .gezondEnVeilig, voor: blad.gezin.jeugdigen.first { $0.id.hex == voor }?.id,
            acties: acties.prefix(count).map { $0.actie(na: known, blad, nieuw: nieuw) })
    }
}

extension Actievak {
    init(_ actie: Actie) {
        id = actie.id.hex
        wat = actie.wat
        wie = actie.persoon?.hex ?? actie.uitvoerder.rawValue
        naam = actie.persoon == nil && actie.wie != actie.uitvoerder.label ? actie.wie : ""
        uiterlijk = actie.uiterlijk
    }

    fileprivate func actie(na doel: Gezinsdoel?, _ blad: Planblad, nieuw: () -> UUIDv7) -> Actie {
        let known = UUIDv7(id).flatMap { id in doel?.acties.first { $0.id == id } }
        let part = blad.gezin.deelnames.first { $0.inhoud.persoon.hex == wie }?.inhoud
        let kind = part.map { Uitvoerder($0.rol.groep) } ?? Uitvoerder(rawValue: wie)
        return Actie(
            id: known?.id ?? nieuw(), wat: wat, uitvoerder: kind ?? .ander, persoon: part?.persoon,
            wie: part != nil ? "" : !naam.isBlank ? naam : kind?.label ?? "", uiterlijk: uiterlijk)
    }
}

extension Uitvoerder {
    fileprivate init(_ groep: Rolgroep) {
        switch groep {
        case .gezin: self = .gezin
        case .netwerk: self = .netwerk
        case .professioneel: self = .ander
        }
    }
}
