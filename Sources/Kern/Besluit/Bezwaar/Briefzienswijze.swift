// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What one person said before a decision, as it stands in the letter. Made only of what the reader of the letter may read.
package struct Briefzienswijze: Codable, Sendable, Hashable {
    /// nil: who the letter is to.
    package let wie: String?
    package let wat: Zienswijze.Wat
    package let op: Datum
    package let grond: Zienswijze.Grondslag?
    /// nil: the reader is told that it was said, and not what.
    package let woorden: String?
    package let antwoord: String?

    /// - Parameter wie: how the letter calls who said it; nil: it is who the letter is to.
    package init(_ beeld: Zienswijzebeeld, wie: String?) {
        let said = beeld.inhoud, isShown = wie == nil || said.isVertrouwelijk != true
        self.wie = wie
        wat = said.wat
        op = said.op
        grond = said.grond
        woorden = isShown ? said.woorden : nil
        antwoord = isShown ? beeld.antwoord?.inhoud.woorden : nil
    }

    func zinnen(_ g: Briefgegevens) -> [String] {
        let day = op.uitgeschreven, who = wie ?? g.zeg("U", "Je"), whom = wie ?? g.zeg("u", "jou")
        switch wat {
        case .gegeven:
            guard let woorden else {
                return ["\(who) vertelde ons ook iets hierover. Dat staat niet in deze brief. Wij telden het wel mee."]
            }
            return ["\(who) zei op \(day): “\(woorden)”", antwoord.map { "Ons antwoord: \($0)" } ?? ""]
        case .gevraagd: return ["Op \(day) vroegen wij \(whom) om een mening over ons plan. Wij kregen geen antwoord."]
        case .overgeslagen:
            return ["Wij vroegen \(whom) niet vooraf om een mening. De reden: \(grond?.zin(g) ?? "dat hoefde niet")."]
        }
    }
}

extension Zienswijze.Grondslag {
    /// After "De reden:", with its article.
    fileprivate func zin(_ g: Briefgegevens) -> String {
        switch self {
        case .zelfGeleverd:
            "wij gaan uit van wat \(g.zeg("u of uw gezin zelf vertelde", "jij of je gezin zelf vertelde")) (Awb 4:7 lid 1)"
        case .spoed: "het kon echt niet wachten (Awb 4:11 onder a)"
        case .alGehoord: "dat was al eerder gezegd, en er is niets nieuws (Awb 4:11 onder b)"
        case .doel: "het besluit werkt alleen als het niet vooraf bekend is (Awb 4:11 onder c)"
        }
    }
}

extension Besluitbrief.Onderdeel {
    /// What people said of our plan, and what we did with it; empty: nothing to tell.
    static func zienswijzen(_ gezegd: [Briefzienswijze], _ g: Briefgegevens) -> [Besluitbrief.Onderdeel] {
        let lines = gezegd.flatMap { $0.zinnen(g) }
        return lines.isEmpty
            ? [] : [.deel(g.zeg("Wat zeiden u en anderen over ons plan?", "Wat zeiden jij en anderen over ons plan?"), lines)]
    }
}
