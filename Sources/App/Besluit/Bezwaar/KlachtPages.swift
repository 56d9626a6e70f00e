// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The complaints of a file, and one of them.
enum KlachtPages {
    static func lijst(_ verzoek: Verzoek, _ page: Klachtenblad) -> Antwoord {
        let id = page.kader.id
        let tasks = page.klachten.reversed().map { item in
            Opmaak.Taak(
                "Klacht van \(page.kader.gezin.naam(item.klacht.klager))", pad: KlachtURL.een(id, item.id),
                uitleg: "ontvangen op \(HTML.datum(item.klacht.ontvangen)) · \(item.afdoening?.inhoud.oordeel.label ?? "open")",
                voor: item.isOpen ? item.uiterlijk.uitkomst : nil, isKlaar: !item.isOpen)
        }
        let add = page.kader.zicht.mag(.wijzigen) ? HTML.knoppen([HTML.knop("Klacht vastleggen", naar: KlachtURL.nieuw(id))]) : HTML()
        return verzoek.dossierpagina(
            "Klachten", page.kader, blad: .verzoeken,
            """
            \(HTML.inleiding("Klachten van dit gezin over hoe iemand van de gemeente zich gedroeg. Over wie de klacht gaat, ziet haar niet."))
            \(HTML.takenlijst(tasks, op: verzoek.vandaag, leeg: "Er is geen klacht."))\(add)
            """)
    }

    static func een(_ verzoek: Verzoek, _ page: Klachtenblad, _ item: Klachtbeeld) -> Antwoord {
        let said = item.klacht, end = item.uiterlijk
        var rows: [(String, HTML)] = [
            ("Ontvangen", HTML.datum(said.ontvangen)),
            ("Gaat over", HTML(said.over.isEmpty ? "de gemeente" : Woorden.opsomming(said.over.map { page.naam($0) }))),
            ("Wordt behandeld door", HTML(item.behandelaar.map { page.naam($0) } ?? "nog niemand")),
        ]
        if item.isOpen {
            let far = Woorden.teLaat(end.uitkomst, op: verzoek.vandaag) ?? Woorden.afstand(end.uitkomst, op: verzoek.vandaag)
            rows.append(("Afhandelen uiterlijk", "\(HTML.datum(end.uitkomst)) (\(far))"))
        }
        if let done = item.afdoening?.inhoud {
            rows += [
                ("Uitkomst", HTML(done.oordeel.label)), ("Bevindingen", HTML.vrijeTekst(done.bevindingen)),
                ("Verteld op", HTML.datum(done.verteld)),
            ]
        }
        return verzoek.dossierpagina(
            "Klacht", page.kader, blad: .verzoeken,
            """
            \(HTML.citaat(said.woorden, van: page.kader.gezin.naam(said.klager)))
            \(HTML.begrippen(rows))
            \(HTML.uitklap("Waarom deze dag?", Termijnopmaak.gronden(end.gronden)))
            \(HTML.lijst(item.stappen.map { "\(HTML.datum($0.inhoud.op)): \($0.inhoud.wat.label.lowercased()). \($0.inhoud.woorden)" }))
            \(acties(page, item))
            <p>\(HTML.link("Terug naar de klachten", naar: KlachtURL.lijst(page.kader.id)))</p>
            """)
    }

    /// The next step as a button, the rest as links.
    private static func acties(_ page: Klachtenblad, _ item: Klachtbeeld) -> HTML {
        let id = page.kader.id, letter = HTML.link("Brief", naar: KlachtURL.brief(id, item.id))
        guard item.isOpen, page.kader.zicht.mag(.wijzigen) else { return HTML.lijst([letter]) }
        func actie<F: Klachtdeelinvoer>(_ text: String, _ form: F.Type) -> (String, String) { (text, KlachtURL.deel(id, item.id, form)) }
        let steps = [
            item.behandelaar == nil ? actie("Ontvangst bevestigen en behandelaar kiezen", Klachtbevestiginginvoer.self) : nil,
            item.stap(.gehoord) == nil ? actie("Horen vastleggen", Klachthoringinvoer.self) : nil,
            actie("Afhandelen", Klachtafdoeninginvoer.self),
            item.behandelaar == nil ? nil : actie("Een andere behandelaar kiezen", Klachtbevestiginginvoer.self),
            item.stap(.verdaagd) == nil ? actie("Vier weken later", Klachtuitstelinvoer.self) : nil,
        ].compactMap(\.self)
        let buttons = HTML.knoppen(steps.prefix(1).map { HTML.knop($0.0, naar: $0.1) })
        return "\(buttons)\(HTML.lijst(steps.dropFirst().map { HTML.link($0.0, naar: $0.1) } + [letter]))"
    }
}
