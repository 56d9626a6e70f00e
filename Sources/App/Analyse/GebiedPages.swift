// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The page of one leefgebied: what is known, and a form that starts from it.
struct GebiedPage {
    let plek: Gebiedsplek
    let blad: Analyseblad
    let verzoek: Verzoek
    var ingevuld: Ingevuld
    var fouten: [Veldfout] = []
    var bewaard: Bewaard?
    /// What others wrote while this form was being filled in.
    var conflict: HTML?

    private var beeld: Gebiedsbeeld? { blad.feiten.beeld(plek.gebied, plek.wie) }
    private var titel: String { "\(plek.gebied.label): \(blad.naam(plek.wie).inZin)" }

    var antwoord: Antwoord {
        verzoek.dossierpagina(
            titel, blad.kader, blad: .analyse, fouten: fouten, naast: AnalysePages.naast(blad),
            """
            <p><a href="\(AnalyseURL.overzicht(plek.dossier))">Alle leefgebieden</a></p>
            \(tabs)\(conflict)\(HTML.alinea(HTML(plek.gebied.hulp ?? "")))\
            \(HTML.uitklap("Waar kan dit ook worden opgelost?", HTML.lijst(plek.gebied.elders.map { HTML($0) })))
            \(GebiedBekend(blad: blad, plek: plek, lezer: verzoek.gebruiker).html)\
            \(blad.kader.zicht.magSchrijven ? formulier : HTML())
            """)
    }

    private var tabs: HTML {
        let items = blad.allen.map { wie -> HTML in
            let place = Gebiedsplek(dossier: plek.dossier, gebied: plek.gebied, wie: wie)
            return
                "<li><a href=\"\(AnalyseURL.gebied(place))\"\(attribuut: "aria-current", wie == plek.wie ? "page" : nil)>\(blad.naam(wie))</a></li>\n"
        }
        return "<nav class=\"tabs\" aria-label=\"Over wie\"><ul>\n\(items)</ul></nav>\n"
    }

    private var formulier: HTML {
        HTML.kop2("Vastleggen")
            + verzoek.formulier(
                AnalyseURL.gebied(plek), knop: "Vastleggen", laatsteFeit: blad.feiten.laatste(plek.gebied, plek.wie),
                intussen: conflict != nil,
                concept: Conceptplek(Gebiedsinvoer.self, AnalyseURL.gebied(plek)).path, bewaard: bewaard,
                terug: AnalyseURL.overzicht(plek.dossier)
            ) {
                HTML.eersteKnop("Vastleggen") + velden(["datum"]) + HTML.joined(plekken.map(stem)) + feiten + conclusie
            }
    }

    // MARK: Voices

    private var plekken: [Stemplek] { Stemplek.allCases.filter { $0 == .professional || sprekers[$0] != nil } }
    private var sprekers: [Stemplek: [ID<Persoon>]] { blad.sprekers(plek.wie) }

    private func stem(_ stemplek: Stemplek) -> HTML {
        let people = sprekers[stemplek] ?? []
        let title = stemplek == .professional ? "Uw eigen kijk" : people.count == 1 ? blad.gezin.naam(people[0]) : "Een kind"
        let more = ["zorgen", "sinds", "geprobeerd"].map(stemplek.veld)
        let isOpen = more.contains { id in !(ingevuld[id]?.first ?? "").isEmpty || fouten.contains { $0.veld == id } }
        return """
            <fieldset class="groep" id="f-\(stemplek.veld("spreker"))-groep"><legend>\(title)</legend>
            \(spreker(stemplek, people))\(velden(["stand", "krachten", "woorden", "cijfer"].map(stemplek.veld)))\
            \(HTML.uitklap("Zorgen, sinds wanneer, al geprobeerd", open: isOpen, velden(more)))</fieldset>

            """
    }

    /// One possible speaker needs no question.
    private func spreker(_ stemplek: Stemplek, _ people: [ID<Persoon>]) -> HTML {
        let id = stemplek.veld("spreker")
        if stemplek == .professional { return HTML() }
        if people.count == 1 { return HTML.geheimVeld(id, people[0].hex) }
        return velden([id], keuzes: [id: people.map { Keuze($0.hex, blad.gezin.naam($0)) }])
    }

    // MARK: Fact, interpretation, conclusion

    private var feiten: HTML {
        """
        <fieldset class="groep"><legend>Wat is gezien of nagelezen</legend>
        \(velden(["feit", "feit-herkomst", "feit-datum"]))</fieldset>
        <fieldset class="groep"><legend>Wat u ervan maakt</legend>
        \(velden(["duiding"]))\(berustOp("duiding-op", blad.grondslagen(plek, metDuiding: false)))</fieldset>

        """
    }

    private var conclusie: HTML {
        """
        <fieldset class="groep"><legend>Wat we samen concluderen</legend>
        \(velden(["conclusie", "resultaat"]))\(berustOp("conclusie-op", blad.grondslagen(plek, metDuiding: true)))\
        \(velden(["normaal", "normaal-uitleg"]))</fieldset>

        """
    }

    private func berustOp(_ id: String, _ keuzes: [Keuze]) -> HTML {
        let now = "<p class=\"hulp\">Wat u hierboven invult telt vanzelf mee.</p>\n" as HTML
        return keuzes.isEmpty ? now : velden([id], keuzes: [id: keuzes]) + now
    }

    /// Fields with the last answer above them, and a button that copies it.
    private func velden(_ ids: [String], keuzes: [String: [Keuze]] = [:]) -> HTML {
        let last = blad.vorige(plek, door: verzoek.gebruiker.raw)
        let fields = ids.compactMap { id in Gebiedsinvoer.velden.first { $0.id == id } }
        let echo = Dictionary(
            fields.compactMap { field -> (String, HTML)? in
                last.tekst(field.id).map { (field.id, vorige(field, $0, last.wanneer[field.id])) }
            },
            uniquingKeysWith: { first, _ in first })
        return Formulieropmaak.velden(
            fields, ingevuld: ingevuld, fouten: fouten, keuzes: keuzes,
            echo: echo)
    }

    private func vorige(_ veld: Veld<Gebiedsinvoer>, _ text: String, _ dag: Datum?) -> HTML {
        let words = HTML.vorigeKeer(HTML.vrijeTekst(text), wanneer: dag.map { Woorden.datum($0) } ?? "eerder")
        let isTaken = ingevuld[veld.id]?.first == text
        return words
            + (isTaken
                ? "<p class=\"zacht\">Overgenomen</p>"
                : HTML.stapknop("neem-over", veld.id, "Neem over", verborgen: "bij “\(veld.label)”"))
    }
}

extension HTML {
    /// First in a form with several buttons: what Enter does. Never seen or reached otherwise.
    static func eersteKnop(_ label: String) -> HTML {
        "<button class=\"verborgen\" tabindex=\"-1\" aria-hidden=\"true\">\(label)</button>"
    }

    /// A button that comes back with the same form, changed in one way; nothing is recorded and nothing typed is lost.
    static func stapknop(_ stap: String, _ waarde: String, _ label: String, verborgen: String? = nil) -> HTML {
        """
        <button class="knop stil klein" name="_stap" value="\(stap):\(waarde)">\(label)\
        \(verborgen.map { "<span class=\"verborgen\"> \($0)</span>" as HTML })</button>

        """
    }
}

extension Verzoek {
    /// Which button of the form was pressed, when it was not the one that records.
    var stap: (naam: String, waarde: String)? {
        guard let parts = ingevuld["_stap"]?.first?.split(separator: ":", maxSplits: 1), parts.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }
}
