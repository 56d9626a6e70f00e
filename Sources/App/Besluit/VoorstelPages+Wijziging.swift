// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// What a proposal to change a decision asks: beside each other what holds now and what would hold.
extension VoorstelPages {
    static func wijziging(_ change: Wijzigingsvoornemen, _ course: Besluitverloop, _ page: Voorstelblad) -> HTML {
        var rows: [(String, HTML)] = [
            ("Wijziging", HTML(change.wat.label)), ("Vanaf", HTML.datum(change.per)), ("Reden", HTML(change.grond.label)),
        ]
        if let heard = change.gehoordOp { rows.append(("Besproken met het gezin", HTML.datum(heard))) }
        if let said = change.gezegd { rows.append(("Wat zij ervan vonden, en wat daarmee is gedaan", HTML.vrijeTekst(said))) }
        if let check = change.toets {
            rows.append(("Past de hulp?", "\(HTML.datum(check.besprokenOp))\(HTML.citaat(check.woorden))"))
        }
        rows.append(("Toelichting, zoals in de brief", HTML.vrijeTekst(change.toelichting)))
        return """
            <h2>Wat wordt gevraagd</h2>
            \(HTML.begrippen(rows))
            \(verschil(change, course, page).html)
            """
    }

    /// Row by row; what changes is marked in words, not by colour alone.
    private static func verschil(_ change: Wijzigingsvoornemen, _ course: Besluitverloop, _ page: Voorstelblad) -> Tabel {
        let now = course.voorzieningen, later = course.voorzieningen(na: change)
        var rows = zip(now, later).flatMap { before, after in
            [
                regel("Hulp", before.aard, after.aard), regel("Hoeveel", before.omvang.uitgeschreven, after.omvang.uitgeschreven),
                regel("Tot en met", tot(before), tot(after)),
            ]
        }
        rows.append(regel("Staat stil", stil(course.pauze), stilNa(change, course)))
        let budget = course.besluit.inhoud.pgb
        let (old, new) = (page.blad.ruimte.gewicht(now, pgb: budget), page.blad.ruimte.gewicht(later, pgb: budget))
        rows.append(regel("Kost in een jaar hoogstens", bedrag(old), bedrag(new)))
        rows.append(regel("Duurt", weken(old), weken(new)))
        return Tabel(
            "Het verschil met het lopende besluit", kolommen: ["Wat", "Nu", "Na goedkeuring", "Verandert"], rijen: rows,
            leeg: "Er verandert niets.")
    }

    private static func regel(_ kop: String, _ nu: String, _ straks: String) -> [HTML] {
        [HTML(kop), HTML(nu), nu == straks ? HTML(straks) : "<b>\(straks)</b>", nu == straks ? "nee" : "ja"]
    }

    private static func tot(_ granted: Voorziening) -> String { granted.periode.totEnMet?.uitgeschreven ?? "geen einddatum" }

    private static func stil(_ pause: Besluitwijziging?) -> String { pause.map { "vanaf \($0.per.uitgeschreven)" } ?? "nee" }

    private static func stilNa(_ change: Wijzigingsvoornemen, _ course: Besluitverloop) -> String {
        switch change.wat {
        case .opschorten: "vanaf \(change.per.uitgeschreven)"
        case .hervatten: "tot \(change.per.uitgeschreven)"
        case .wijzigen, .verlengen, .beeindigen: stil(course.pauze)
        }
    }

    private static func bedrag(_ weight: Besluitgewicht) -> String { weight.jaarbedrag?.description ?? "niet uit te rekenen" }
    private static func weken(_ weight: Besluitgewicht) -> String { Woorden.aantal(weight.weken, "week", "weken") }
}
