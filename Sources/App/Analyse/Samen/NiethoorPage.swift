// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Why somebody was not heard, as typed.
struct Niethoorinvoer: Invoer {
    var reden: Niethoorreden?
    var toelichting = ""
    var datum: Datum?

    static let naam = "nietgehoord"
    static let bewaarklasse = Bewaarklasse.hulp
    static let budget = 3
    private static let grond = "Jeugdwet 4.1.1; IVRK 12"
    static let velden: [Veld<Self>] = [
        .keuze("reden", \.reden, "Waarom is deze persoon niet gehoord?", verplicht: true, nut: .hulp, grond: grond),
        .tekst(
            "toelichting", \.toelichting, "Wat zag u, of wat moeten anderen weten?", soort: .tekstvlak(rijen: 3), nut: .hulp, grond: grond,
            tot: 2_000),
        .datum("datum", \.datum, "Sinds wanneer geldt dit?", verplicht: true, nut: .hulp, grond: "Jeugdwet 7.3.8"),
    ]

    func nietGehoord(_ persoon: ID<Persoon>, _ stem: Stem, op vandaag: Datum) throws(Afwijzing) -> Nietgehoord {
        guard let reden else { throw .ongeldig([Veldfout("reden", "Kies waarom deze persoon niet is gehoord.")]) }
        return try Nietgehoord(persoon: persoon, stem: stem, reden: reden, toelichting: toelichting, datum: datum ?? vandaag)
            .gecontroleerd(op: vandaag)
    }
}

enum NiethoorPage {
    static func blad(_ persoon: ID<Persoon>, _ stem: Stem, _ blad: Analyseblad) -> Formulierblad<Niethoorinvoer> {
        let path = AnalyseURL.nietGehoord(blad.kader.id, persoon)
        let reasons = Niethoorreden.allCases.filter { stem == .kind || $0 != .teJong }
        return Formulierblad(
            titel: "\(blad.gezin.naam(persoon)) is niet gehoord", blad: .analyse, actie: path, knop: "Vastleggen",
            terug: AnalyseURL.overzicht(blad.kader.id), concept: path,
            keuzes: ["reden": reasons.map { Keuze($0.rawValue, $0.label, hulp: $0.hulp) }],
            boven: .inleiding("Iedereen telt mee. Lukt het niet om iemand te horen, dan is de reden ook een antwoord."))
    }
}

/// Everyone who should be heard: when that last happened, or why not.
struct Gehoordblok {
    let blad: Analyseblad
    /// On paper no reason stands that could bring somebody in danger.
    var opPapier = false

    var html: HTML {
        let rows = (blad.gezin.jeugdigen.map(\.id) + blad.ouders).map { (blad.gezin.naam($0), regel($0)) }
        return HTML.blok("Wie is gehoord?", rows.isEmpty ? "<p>Er staat nog niemand in dit gezin.</p>" : HTML.begrippen(rows))
    }

    private func regel(_ persoon: ID<Persoon>) -> HTML {
        let mine = blad.feiten.stemmen.geldend().opDatum(\.datum).filter { $0.inhoud.spreker == persoon }
        let again = blad.feiten.bevestigingen.geldend().filter { $0.inhoud.met.contains(persoon) }.map(\.inhoud.datum)
        let heard = (mine.filter { $0.inhoud.stand == .besproken }.map(\.inhoud.datum) + again).max()
        let reason = blad.feiten.nietGehoord.reden(van: persoon)
        if let heard {
            // A reason from before somebody was heard is over.
            return reason.map { heard < $0.inhoud.datum } ?? false
                ? "\(HTML.datum(heard)); daarna \(reason.map(tekst))" : "\(HTML.datum(heard))"
        }
        if let reason { return tekst(reason) }
        if mine.contains(where: { $0.inhoud.stand == .nietGewenst }) { return "wil niet praten" }
        return "nog niet gehoord\(waarom(persoon))"
    }

    private func tekst(_ reden: Feit<Nietgehoord>) -> HTML {
        let why = reden.inhoud
        if opPapier {
            let more: HTML? = why.reden == .nietVeilig || why.toelichting.isEmpty ? nil : HTML.vrijeTekst(why.toelichting)
            return "\(why.reden.opPapier)\(more)"
        }
        let label = why.reden.label
        let words: HTML? = why.toelichting.isEmpty ? nil : HTML.vrijeTekst(why.toelichting)
        return """
            \(label.prefix(1).lowercased() + label.dropFirst()) <small class="zacht">(\(HTML.datum(why.datum)))</small>\(words)\
            \(waarom(why.persoon))
            """
    }

    private func waarom(_ persoon: ID<Persoon>) -> HTML? {
        guard !opPapier, blad.kader.zicht.magSchrijven else { return nil }
        let link = HTML.link(
            "Waarom niet?", naar: AnalyseURL.nietGehoord(blad.kader.id, persoon), verborgen: blad.gezin.naam(persoon))
        return "<span class=\"geen-druk raakvlak\">\(link)</span>"
    }
}
