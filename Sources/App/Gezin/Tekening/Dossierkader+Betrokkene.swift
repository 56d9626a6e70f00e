// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Dossierkader {
    /// The family as one of its own people may get it on paper: nothing behind a shield for them; where a secret holds for them, also not
    /// who lives with whom and not who is of school. Which organisations take part, and what was agreed about contact, is not theirs to
    /// carry around: it may be somebody else's safety.
    func voor(betrokkene: ID<Persoon>) -> Dossierkader {
        let reader = Lezer.betrokkene(betrokkene), shields = zicht.schermen
        func toon<I>(_ facts: [Feit<I>]) -> [Feit<I>] { facts.filter { shields.toont($0, aan: reader) } }
        let hasSecret = shields.heeftGeheim(voor: reader)
        let parts = toon(gezin.deelnames).filter { !hasSecret || $0.inhoud.rol != .school }.map { hasSecret ? $0.zonderWonen : $0 }
        let known = Set(parts.map(\.inhoud.persoon))
        let theirs = Gezin(
            deelnames: parts, gezag: toon(gezin.gezag), betrokkenheden: [], einden: gezin.einden,
            personen: gezin.personen.filter { known.contains($0.key) }, banden: toon(gezin.banden).map(\.zonderContact))
        return Dossierkader(zicht: zicht, gezin: theirs, balk: balk)
    }
}

extension Feit<Deelname> {
    /// The same part, without where somebody lives.
    fileprivate var zonderWonen: Feit<Deelname> {
        let part = inhoud
        return Feit(
            id: id, dossier: dossier, lijn: lijn, jeugdige: jeugdige, opgetekend: opgetekend, door: door, geldigVan: geldigVan,
            geldigTot: geldigTot, bron: bron, vervangt: vervangt, ingetrokken: ingetrokken, handeling: handeling,
            inhoud: Deelname(
                persoon: part.persoon, rol: part.rol, van: part.van, wonen: nil, toelichting: part.toelichting,
                gekozenDoor: part.gekozenDoor,
                vertrouwd: part.vertrouwd))
    }
}

extension Feit<Familieband> {
    /// The same relation, without what was agreed about contact.
    fileprivate var zonderContact: Feit<Familieband> {
        Feit(
            id: id, dossier: dossier, lijn: lijn, jeugdige: jeugdige, opgetekend: opgetekend, door: door, geldigVan: geldigVan,
            geldigTot: geldigTot, bron: bron, vervangt: vervangt, ingetrokken: ingetrokken, handeling: handeling,
            inhoud: Familieband(wie: inhoud.wie, vanWie: inhoud.vanWie, bandsoort: inhoud.bandsoort, herkomst: inhoud.herkomst))
    }
}
