// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum BijplanURL {
    private static func van(_ id: ID<Dossier>, _ deel: String, _ kind: ID<Persoon>) -> String { PlanURL.show(id) + "/\(deel)/" + kind.hex }

    static func perspectief(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { van(id, "perspectief", kind) }
    static func levenslang(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { perspectief(id, kind) + "/levenslang" }
    static func toekomst(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { van(id, "toekomst", kind) }
    static func overgang(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { toekomst(id, kind) + "/overgang" }
    static func verlenging(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { toekomst(id, kind) + "/verlenging" }
    static func stap(_ id: ID<Dossier>, _ kind: ID<Persoon>, _ stuk: UUIDv7) -> String { toekomst(id, kind) + "/stappen/" + stuk.hex }
    static func resourcegroep(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { van(id, "resourcegroep", kind) }
    static func bijeenkomst(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { resourcegroep(id, kind) + "/bijeenkomst" }
    static func wijzigen(_ blad: String) -> String { blad + "/wijzigen" }
    static func versie(_ blad: String, _ feit: UUIDv7) -> String { blad + "/versies/" + feit.hex }
}

enum Bijplanpages {
    static func melding(_ verzoek: Verzoek) -> HTML {
        switch verzoek.vraag("bewaard") {
        case "plan": HTML.melding(.gelukt, "<p>Bewaard als nieuwe versie. De vorige blijft te lezen.</p>")
        case "ja": HTML.melding(.gelukt, "<p>Vastgelegd.</p>")
        default: HTML()
        }
    }

    /// The other plans of this family, as a card in the margin: what there is, and what can be made.
    static func blok(_ feiten: Bijplanfeiten, _ kader: Dossierkader, op vandaag: Datum) -> HTML {
        let phase = feiten.veiligheidsbeeld(op: vandaag).map { ": \($0.fase.uitkomst.label.lowercased())" } ?? ""
        let safety = ["<a href=\"\(VeiligheidURL.show(kader.id))\">Veiligheidsplan</a>\(phase)" as HTML]
        let own = kader.gezin.jeugdigen.flatMap { links($0, feiten, kader, op: vandaag) }
        return HTML.blok("Andere plannen", opPapier: false, HTML.lijst(safety + own))
    }

    private static func links(_ kind: Persoonskaart, _ feiten: Bijplanfeiten, _ kader: Dossierkader, op vandaag: Datum) -> [HTML] {
        let age = kind.gegevens.geboortedatum?.leeftijd(op: vandaag)?.upperBound, name = kind.naam.aanspreek
        var list: [HTML] = []
        if (age ?? 16) >= 16 || !feiten.toekomst(kind.id).isEmpty {
            list.append(regel("Toekomstplan", name, BijplanURL.toekomst(kader.id, kind.id), feiten.toekomst(kind.id).first?.inhoud.nummer))
        }
        list.append(
            regel("Perspectiefplan", name, BijplanURL.perspectief(kader.id, kind.id), feiten.perspectief(kind.id).first?.inhoud.nummer))
        if (age ?? 12) >= 12 || !feiten.groepen(kind.id).isEmpty {
            list.append(
                regel("Resourcegroep", name, BijplanURL.resourcegroep(kader.id, kind.id), feiten.groepen(kind.id).first?.inhoud.nummer))
        }
        return list
    }

    private static func regel(_ wat: String, _ naam: String, _ pad: String, _ versie: Int?) -> HTML {
        "<a href=\"\(pad)\">\(wat) van \(naam)</a>\(versie.map { " (versie \($0))" })"
    }
}
