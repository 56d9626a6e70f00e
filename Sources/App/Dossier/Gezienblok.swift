// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// On the overview: children who were not seen for too long, and what is planned.
enum Gezienblok {
    static func html(_ beeld: Overzicht) -> HTML? {
        guard !beeld.nietGezien.isEmpty else { return nil }
        let items = beeld.nietGezien.map { regel($0, beeld) }
        let plan: HTML? =
            beeld.kader.zicht.magSchrijven
            ? "<p>\(HTML.link("Maak een afspraak", naar: AfspraakURL.nieuw(beeld.kader.id))) of \(HTML.link("leg een contact vast", naar: GezinURL.nieuwContact(beeld.kader.id))).</p>"
            : nil
        return HTML.melding(
            .letOp,
            "\(items.count == 1 ? "<p>\(items[0])</p>" : HTML.lijst(items))<p class=\"zacht\">Afgesproken is: elk kind minstens eens in de \(Woorden.aantal(beeld.gezienWeken, "week", "weken")).</p>\(plan)"
        )
    }

    /// `Sem is niet gezien sinds 3 januari 2026 (8 weken geleden).`
    private static func regel(_ kind: Kindgezien, _ beeld: Overzicht) -> HTML {
        let name = beeld.kader.gezin.naam(kind.kind), away = kind.sinds.relatief(tot: beeld.vandaag)
        let since: HTML = "\(HTML.datum(kind.sinds)) (\(away))"
        // A day would tell of a contact that stands behind a shield.
        if !kind.isSindsOpening, beeld.gezienAfgeschermd.contains(kind.kind) {
            return "<b>\(name)</b> is langer dan \(Woorden.aantal(beeld.gezienWeken, "week", "weken")) niet gezien."
        }
        return kind.isSindsOpening
            ? "<b>\(name)</b> is nog niet gezien sinds het begin van dit dossier, \(since)."
            : "<b>\(name)</b> is niet gezien sinds \(since)."
    }

    /// The next three appointments.
    static func afspraken(_ beeld: Overzicht) -> HTML? {
        guard !beeld.afspraken.isEmpty else { return nil }
        let items = beeld.afspraken.prefix(3).map { item -> HTML in
            let names = Woorden.opsomming(item.inhoud.met.map { beeld.kader.gezin.naam($0) })
            return "<b>\(AfspraakPages.wanneer(item.inhoud))</b><br>\(item.inhoud.afspraaksoort.label), met \(names)"
        }
        return HTML.blok(
            "Volgende afspraak", "\(HTML.lijst(Array(items)))<p>\(HTML.link("Alle afspraken", naar: AfspraakURL.lijst(beeld.kader.id)))</p>"
        )
    }
}
