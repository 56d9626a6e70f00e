// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Everything of one line on one page, to fill in at the table: left what was last said, right what is said now.
struct SamenPage {
    let tafel: Tafel
    let verzoek: Verzoek
    var ingevuld: Ingevuld
    var fouten: [Veldfout] = []
    var bewaard: Bewaard?
    /// What others wrote while this form was being filled in.
    var conflict: HTML?

    private var blad: Analyseblad { tafel.blad }
    private var pad: String { AnalyseURL.samen(blad.kader.id, tafel.wie) }
    var open: [Leefgebied] { tafel.open(ingevuld) }

    var antwoord: Antwoord {
        verzoek.dossierpagina(
            "Aan tafel: \(blad.naam(tafel.wie).inZin)", blad.kader, blad: .analyse, fouten: fouten,
            """
            <p><a href="\(AnalyseURL.overzicht(blad.kader.id))">Terug naar de analyse</a></p>
            \(AnalysePages.lijnen(blad, hier: tafel.wie, AnalyseURL.samen))\(conflict)\
            \(HTML.inleiding(tafel.isEerste
                ? "Praat over wat de vraag nodig heeft, niet over alles. Begin met wat goed gaat. Wat leeg blijft, wordt niet bewaard."
                : "Links staat wat vorige keer is gezegd, rechts wat u nu hoort. Wat leeg blijft, wordt niet bewaard. Niets veranderd? Dan is “Alles nog zo” genoeg."))\
            \(formulier)
            """)
    }

    private var formulier: HTML {
        verzoek.formulier(
            pad, knop: "Vastleggen", laatsteFeit: tafel.laatsteFeit, intussen: conflict != nil,
            concept: Conceptplek(Tafelinvoer.self, pad).path, bewaard: bewaard,
            terug: AnalyseURL.overzicht(blad.kader.id), verborgen: sprekers + open.map { ("open", $0.rawValue) }
        ) {
            HTML.eersteKnop("Vastleggen") + begin + HTML.joined(open.map { SamenGebied(page: self, gebied: $0).html }) + erbij
                + Formulieropmaak.getoond(getekend, ingevuld)
        }
    }

    private var sprekers: [(String, String)] { tafel.plaatsen.compactMap { seat in seat.persoon.map { (seat.plek.spreker, $0.hex) } } }

    // MARK: Top and bottom

    private var begin: HTML {
        let people = tafel.mensen.map { Keuze($0.hex, blad.gezin.naam($0)) }
        return velden(["datum", "met"], keuzes: ["met": people])
            + (tafel.isEerste
                ? HTML()
                : """
                <div class="knoppen"><button class="knop stil" name="_stap" value="alles:nog-zo">Alles nog zo</button></div>
                <p class="hulp">Legt vast dat wat zij eerder zeiden nog klopt, en de conclusies ook. Wat u hieronder al invulde, gaat voor.</p>

                """)
    }

    /// The other areas, each within reach with one press; what was typed stays.
    private var erbij: HTML {
        let rest = Leefgebied.allCases.filter { !open.contains($0) }
        if rest.isEmpty { return HTML() }
        let buttons = rest.map { area -> HTML in
            """
            <button class="knop stil klein" name="_stap" value="open:\(area.rawValue)" formaction="\(pad)#\(SamenGebied.anker(area))">\
            \(area.label)<span class="verborgen"> erbij pakken</span></button>

            """
        }
        return """
            <section class="tafelgebied geen-druk"><h2>Andere leefgebieden erbij pakken</h2>
            <p class="hulp">Wat u al invulde, blijft staan.</p><div class="knoppen">\(buttons)</div></section>

            """
    }

    // MARK: Fields

    /// Everything that stands on the page: what it asks.
    private var getekend: [Veld<Tafelinvoer>] {
        let ids = Set(["datum", "met"] + open.flatMap { SamenGebied(page: self, gebied: $0).ids })
        return Tafelinvoer.velden.filter { ids.contains($0.id) }
    }

    /// Everything may stay empty here, and the page says so once: not at every field again.
    func velden(_ ids: [String], keuzes: [String: [Keuze]] = [:]) -> HTML {
        Formulieropmaak.velden(
            ids.compactMap { id in Self.opId[id] }, ingevuld: ingevuld, fouten: fouten, keuzes: keuzes, laterNodig: Set(ids),
            metGetoond: false)
    }

    private static let opId = Dictionary(Tafelinvoer.velden.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

extension AnalysePages {
    /// Each child and the family, as tabs.
    static func lijnen(_ blad: Analyseblad, hier: Overwie, _ pad: (ID<Dossier>, Overwie) -> String) -> HTML {
        let items = blad.allen.map { wie -> HTML in
            let now = wie == hier ? "page" : nil
            return "<li><a href=\"\(pad(blad.kader.id, wie))\"\(attribuut: "aria-current", now)>\(blad.naam(wie))</a></li>\n"
        }
        return "<nav class=\"tabs\" aria-label=\"Over wie\"><ul>\n\(items)</ul></nav>\n"
    }
}
