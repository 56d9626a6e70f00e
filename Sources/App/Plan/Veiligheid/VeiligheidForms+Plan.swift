// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

extension Veiligheidsinvoer {
    static let kindblok = Formulierblok(
        naam: "kind", titel: "Kind", nog: "Nog een kind", meeste: meesteKinderen,
        velden: ["wie", "woorden", "vertrouwd", "naam", "signaal"])
    static let voorwaardeblok = Formulierblok(
        naam: "voorwaarde", titel: "Voorwaarde", nog: "Nog een voorwaarde", meeste: meesteVoorwaarden, velden: ["wat", "door"])
    static let afspraakblok = Formulierblok(
        naam: "afspraak", titel: "Afspraak", nog: "Nog een afspraak", meeste: meesteAfspraken, minste: 2,
        velden: ["id", "wat", "wie", "naam", "wanneer", "controle", "alsNiet", "fase"], vooraf: ["fase": "directe"])

    /// A version as it would be typed: the start of the next one.
    static func ingevuld(van plan: Veiligheidsplan) -> Ingevuld {
        var form = Veiligheidsinvoer()
        (form.zorgen, form.verzwarend, form.risico, form.krachten) = (plan.zorgen, plan.verzwarend, plan.risico, plan.krachten)
        (form.regie, form.herzienOp, form.afwijking) = (plan.regie, plan.herzienOp, plan.afwijking)
        for (i, child) in plan.kinderen.prefix(meesteKinderen).enumerated() {
            form.kinderen[i] = Kindvak(
                wie: child.kind.hex, woorden: child.woorden, vertrouwd: child.vertrouwd?.hex ?? "ander", naam: child.vertrouwdNaam,
                signaal: child.signaal)
        }
        for (i, condition) in plan.voorwaarden.prefix(meesteVoorwaarden).enumerated() {
            form.voorwaarden[i] = Voorwaardevak(wat: condition.wat, door: condition.door)
        }
        for (i, made) in plan.afspraken.prefix(meesteAfspraken).enumerated() { form.afspraken[i] = Afspraakvak(made) }
        return form.dichtIngevuld([kindblok, voorwaardeblok, afspraakblok])
    }

    /// What a first plan begins with: who has the lead, when to look again, and the oldest child.
    static func begin(_ blad: Bijplanblad) -> Ingevuld {
        var form = Veiligheidsinvoer()
        form.regie = blad.kader.balk.contactpersoon ?? ""
        form.herzienOp = blad.vandaag.plus(weken: 2)
        var result = form.dichtIngevuld([kindblok, voorwaardeblok, afspraakblok])
        if let first = blad.gezin.jeugdigen.first { result["kind-1-wie"] = [first.id.hex] }
        return result
    }

    /// The form as a draft of the next version; agreements that were there keep their id.
    func plan(_ ingevuld: Ingevuld, na huidig: Veiligheidsplan?, _ blad: Bijplanblad, nieuw: () -> UUIDv7) -> Veiligheidsplan {
        func gebruikt(_ block: Formulierblok) -> [Int] { (1...block.meeste).filter { block.isGetypt($0, ingevuld) }.map { $0 - 1 } }
        return Veiligheidsplan(
            datum: blad.vandaag,
            kinderen: gebruikt(Self.kindblok).compactMap { kinderen[$0].kind(blad) },
            zorgen: zorgen, verzwarend: verzwarend, risico: risico, krachten: krachten,
            voorwaarden: gebruikt(Self.voorwaardeblok).map { Veiligheidsvoorwaarde(wat: voorwaarden[$0].wat, door: voorwaarden[$0].door) },
            afspraken: gebruikt(Self.afspraakblok).map { afspraken[$0].afspraak(na: huidig, blad, nieuw: nieuw) }, regie: regie,
            herzienOp: herzienOp ?? .oudst, afwijking: afwijking)
    }
}

extension Invoer {
    /// As it would be typed, without the fields of blocks that are not in use.
    func dichtIngevuld(_ blocks: [Formulierblok]) -> Ingevuld { blocks.reduce(ingevuld) { $1.gesloten($0) } }
}

extension Kindvak {
    fileprivate func kind(_ blad: Bijplanblad) -> Kindveiligheid? {
        guard let card = blad.gezin.jeugdigen.first(where: { $0.id.hex == wie }) else { return nil }
        let trusted = blad.gezin.deelnames.first { $0.inhoud.persoon.hex == vertrouwd }?.inhoud.persoon
        return Kindveiligheid(
            kind: card.id, woorden: woorden, vertrouwd: trusted, vertrouwdNaam: trusted == nil ? naam : "", signaal: signaal)
    }
}

extension Afspraakvak {
    init(_ made: Veiligheidsafspraak) {
        id = made.id.hex
        fase = made.fase
        wat = made.wat
        wie = made.persoon?.hex ?? made.uitvoerder.rawValue
        naam = made.persoon == nil && made.wie != made.uitvoerder.label ? made.wie : ""
        wanneer = made.wanneer
        controle = made.controle
        alsNiet = made.alsNiet
    }

    fileprivate func afspraak(na huidig: Veiligheidsplan?, _ blad: Bijplanblad, nieuw: () -> UUIDv7) -> Veiligheidsafspraak {
        let known = UUIDv7(id).flatMap { huidig?.afspraak($0) }
        let part = blad.gezin.deelnames.first { $0.inhoud.persoon.hex == wie }?.inhoud
        let kind = part.map { Uitvoerder(groep: $0.rol.groep) } ?? Uitvoerder(rawValue: wie)
        return Veiligheidsafspraak(
            id: known?.id ?? nieuw(), fase: fase ?? .directe, wat: wat, uitvoerder: kind ?? .ander, persoon: part?.persoon,
            wie: part != nil ? "" : !naam.isBlank ? naam : kind?.label ?? "", wanneer: wanneer, controle: controle, alsNiet: alsNiet)
    }
}

extension Uitvoerder {
    init(groep: Rolgroep) {
        switch groep {
        case .gezin: self = .gezin
        case .netwerk: self = .netwerk
        case .professioneel: self = .ander
        }
    }
}

extension Gezin {
    func wie(_ afspraak: Veiligheidsafspraak) -> String {
        afspraak.persoon.map(naam) ?? (afspraak.wie.isEmpty ? afspraak.uitvoerder.label : afspraak.wie)
    }

    func vertrouwd(_ kind: Kindveiligheid) -> String { kind.vertrouwd.map(naam) ?? kind.vertrouwdNaam }
}
