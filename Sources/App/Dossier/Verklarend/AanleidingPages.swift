// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

enum AanleidingPages {
    static func redenen(_ page: Aanleidingblad, _ verzoek: Verzoek) -> Antwoord {
        let (id, name) = (page.sheet.id, page.kind.naam.aanspreek)
        let rows = page.register.map { row -> [HTML] in
            let found = page.redenen.first { $0.regel.code == row.code }
            let remark = row.opmerking.replacing("[mem] ", with: "nog na te gaan: ").replacing("[mem]", with: "nog na te gaan")
            return [
                HTML(row.label), stand(found, page),
                "\(row.bron)\(remark.isBlank ? nil : "<br><span class=\"zacht\">\(remark)</span>" as HTML)",
            ]
        }
        let notes = page.afwegingen.map { HTML("\(Woorden.datum($0.inhoud.op)): \($0.inhoud.waaromNiet)") }
        let past: HTML? = notes.isEmpty ? nil : HTML.kop2("Eerder gekozen: nu niet") + HTML.lijst(notes)
        return verzoek.dossierpagina(
            "Is een verklarende analyse nodig?", page.sheet.kader, blad: .analyse,
            """
            \(HTML.inleiding("Bij deze redenen past vaak een verklarende analyse van \(name). Het is een voorstel: u kiest, en u mag zeggen waarom niet."))
            \(Tabel("Redenen voor een verklarende analyse", kolommen: ["Reden", "Stand", "Bron"], rijen: rows, titelZichtbaar: false).html)
            \(past)<div class="knoppen geen-druk">\(knoppen(page))\(HTML.link("Terug naar de verklarende analyse", naar: VerklarendURL.lijst(id)))</div>
            """)
    }

    private static func stand(_ found: Aanleidingsbeeld?, _ page: Aanleidingblad) -> HTML {
        guard let found else { return "<span class=\"zacht\">niet bekend</span>" }
        let isOpen = page.open.contains { $0.regel.code == found.regel.code }
        return "\(Teken(isOpen ? "ja, nog te bekijken" : "ja, bekeken", isOpen ? .letOp : .gewoon).html)<br>\(found.grond.uitleg)"
    }

    private static func knoppen(_ page: Aanleidingblad) -> [HTML] {
        guard page.sheet.kader.zicht.magSchrijven else { return [] }
        let (id, child) = (page.sheet.id, page.kind.id)
        let isRunning = page.sheet.beelden.contains { $0.kind == child && !$0.isAfgesloten }
        let start: [HTML] =
            isRunning
            ? [] : [.knop("Begin een verklarende analyse", naar: VerklarendURL.nieuw(id, child), stil: page.open.isEmpty)]
        let notNow: [HTML] = page.open.isEmpty ? [] : [.knop("Nu niet, en waarom", naar: VerklarendURL.nietNu(id, child), stil: true)]
        return start + notNow + [.knop("Voeg een reden toe", naar: VerklarendURL.reden(id, child), stil: true)]
    }

    static func reden(_ page: Aanleidingblad) -> Formulierblad<Redeninvoer> {
        Formulierblad(
            titel: "Een reden voor een verklarende analyse", blad: .analyse, actie: VerklarendURL.reden(page.sheet.id, page.kind.id),
            terug: VerklarendURL.redenen(page.sheet.id, page.kind.id),
            keuzes: ["aanleiding": page.register.map { Keuze($0.code, $0.label) }],
            boven: .inleiding("Wat het dossier zelf al weet, hoeft u niet vast te leggen."))
    }

    static func nietNu(_ page: Aanleidingblad) -> Formulierblad<NietNuinvoer> {
        Formulierblad(
            titel: "Nu geen verklarende analyse", blad: .analyse, actie: VerklarendURL.nietNu(page.sheet.id, page.kind.id),
            terug: VerklarendURL.redenen(page.sheet.id, page.kind.id),
            boven: .inleiding("Komt er later een nieuwe reden bij, dan vraagt Ankerpunt het opnieuw.")
                + (page.open.isEmpty ? HTML() : HTML.lijst(page.open.map { HTML($0.regel.label) })))
    }

    static func overname(_ sheet: Verklaringsblad, _ view: Verklaringsbeeld, _ punten: [Dossierpunt]) -> Formulierblad<Overnamekeuze> {
        Formulierblad(
            titel: "Uit het dossier op de levenslijn", blad: .analyse, actie: VerklarendURL.overname(sheet.id, view.analyse.id),
            knop: "Overnemen", terug: VerklarendURL.een(sheet.id, view.analyse.id),
            keuzes: ["punten": punten.map { Keuze($0.code, $0.wat, hulp: $0.hulp) }],
            boven: punten.isEmpty
                ? HTML.leeg("In dit dossier staat geen eerdere hulp of verhuizing die nog niet op de levenslijn staat.")
                : .inleiding("Wat hier al is vastgelegd over \(sheet.gezin.naam(view.kind))."))
    }
}
