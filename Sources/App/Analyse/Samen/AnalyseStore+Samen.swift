// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension AnalyseStore {
    /// Everything that was said at the table about one line. What still holds is confirmed, not copied; a new conclusion also rests on what
    /// was said or confirmed with it.
    /// - Throws: `verouderd` when somebody else wrote about one of these areas after the form was shown.
    static func legVast(_ gesprek: Tafelgesprek, _ zicht: Zicht, over wie: Overwie, gezien: UUIDv7?, _ tx: SchrijfTx) throws {
        let areas = Set(gesprek.gebieden.map(\.leefgebied))
        let newer = try feiten(zicht, tx).op(wie).tafelfeiten.filter { fact in
            areas.contains(fact.gebied) && (gezien.map { $0 < fact.id } ?? true)
        }
        if let newest = newer.map(\.id).max() { throw Afwijzing.verouderd(nieuwste: newest) }
        let act = tx.nieuwID(Feitmerk.self).raw
        for area in gesprek.gebieden { try legVast(area, gesprek, zicht, wie, act, tx) }
    }

    private static func legVast(
        _ gebied: Tafelgesprek.Gebied, _ gesprek: Tafelgesprek, _ zicht: Zicht, _ wie: Overwie, _ act: UUIDv7, _ tx: SchrijfTx
    ) throws {
        func teken<I: Feitinhoud>(_ feit: I, bron: String = "professional") throws -> UUIDv7 {
            try legVast(feit, zicht, jeugdige: wie.jeugdige, van: gesprek.datum, bron: bron, handeling: act, tx).id
        }
        var ground = try gebied.stemmen.map { try teken($0, bron: $0.stem == .professional ? "professional" : "gezin") }
        for voice in gebied.nogZo {
            let met = [voice.inhoud.spreker].compactMap(\.self)
            let sure = Analysebevestiging(leefgebied: gebied.leefgebied, feit: voice.id, met: met, datum: gesprek.datum)
            _ = try teken(sure, bron: met.isEmpty ? "professional" : "gezin")
            ground.append(voice.id)
        }
        if let finding = gebied.bevinding {
            _ = try teken(
                Leefgebiedbevinding(
                    leefgebied: finding.leefgebied, conclusie: finding.conclusie, resultaat: finding.resultaat, datum: finding.datum,
                    berustOp: ground))
        }
        if let finding = gebied.conclusieNogZo {
            let spoken = gebied.stemmen.compactMap(\.spreker) + gebied.nogZo.compactMap(\.inhoud.spreker)
            let met = gesprek.met + spoken.filter { !gesprek.met.contains($0) }
            _ = try teken(Analysebevestiging(leefgebied: gebied.leefgebied, feit: finding.id, met: met, datum: gesprek.datum))
        }
        if let normal = gebied.normaliseren { _ = try teken(normal) }
    }

    /// Somebody who was not heard, with the reason: on the child's own line, or the family's. An earlier reason stays as it was then.
    static func legVast(_ reden: Nietgehoord, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        try legVast(reden, zicht, jeugdige: reden.stem == .kind ? reden.persoon : nil, van: reden.datum, tx)
    }
}
