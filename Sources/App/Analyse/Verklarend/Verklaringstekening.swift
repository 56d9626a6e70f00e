// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// The drawings of one verklarende analyse: the factors with their arrows, and the lifeline. Beside each stands a table with the same.
struct Verklaringstekening {
    let blad: Verklaringsblad
    let beeld: Verklaringsbeeld

    private var naam: String { blad.gezin.naam(beeld.kind) }

    // MARK: Factors

    var factoren: Tekening? {
        guard !beeld.factoren.isEmpty else { return nil }
        let graph = Factorgraaf.teken(
            beeld.factoren.map { Factorknoop(id: $0.id, niveau: $0.inhoud.niveau, rol: $0.inhoud.rol, tekst: $0.inhoud.tekst) },
            beeld.verbanden.map { Factorpijl(id: $0.feit.id, van: $0.van.id, naar: $0.naar.id, werking: $0.feit.inhoud.werking) })
        let sentences = beeld.verbanden.map { zin($0) + "." }.joined(separator: " ")
        var drawing = Tekening(
            id: "factoren-tekening", titel: "Wat hangt met wat samen bij \(naam)?",
            beschrijving: sentences.isEmpty ? "Er zijn nog geen verbanden." : sentences, breedte: graph.breedte, hoogte: graph.hoogte)
        drawing.lijnen = graph.pijlen.map { arrow in
            Tekening.Lijn(
                arrow.pijl.werking.streep, arrow.punten.map { Tekening.Punt($0.x, $0.y) }, kop: arrow.pijl.werking.kop)
        }
        drawing.stukken = graph.plaatsen.map(stuk)
        let present = Set(graph.pijlen.map(\.pijl.werking))
        drawing.pijllegenda = Factorwerking.allCases.filter(present.contains).map { ($0.streep, $0.kop, $0.label.lowercased()) }
        if beeld.factoren.contains(where: { $0.inhoud.rol == .beschermend }) {
            drawing.uitleg = "<p class=\"zacht\">Een dubbele rand: beschermend. De tabel hieronder zegt hetzelfde.</p>"
        }
        return drawing
    }

    private func stuk(_ plaats: Factorgraaf.Plaats) -> Tekening.Stuk {
        let box = plaats.vak
        let text = Tekening.Vak(x: box.x + 12, y: box.y, breedte: box.breedte - 24, hoogte: box.hoogte)
        var piece = Tekening.Stuk(
            .kaart, Tekening.Vak(x: box.x, y: box.y, breedte: box.breedte, hoogte: box.hoogte), tekst: text, regels: plaats.regels,
            uitleg: "\(plaats.knoop.niveau.label), \(plaats.knoop.rol.label.lowercased()): \(plaats.knoop.tekst)")
        piece.isDubbel = plaats.knoop.rol == .beschermend
        return piece
    }

    /// `Ruzie thuis versterkt slecht slapen`.
    func zin(_ verband: Verklaringsbeeld.Verband) -> String {
        "\(verband.van.inhoud.tekst) \(verband.feit.inhoud.werking.label.lowercased()) \(verband.naar.inhoud.tekst)"
    }

    // MARK: The lifeline

    var levenslijn: Tekening? {
        guard !beeld.gebeurtenissen.isEmpty else { return nil }
        let line = Levenslijn.teken(
            beeld.gebeurtenissen.map { event in
                Levenspunt(
                    id: event.id, begin: event.inhoud.begin, einde: event.inhoud.einde, kop: event.inhoud.wanneer,
                    tekst: tekst(event.inhoud))
            })
        let words = beeld.gebeurtenissen.map { "\($0.inhoud.wanneer): \($0.inhoud.wat)." }.joined(separator: " ")
        var drawing = Tekening(
            id: "levenslijn-tekening", titel: "Levenslijn van \(naam)", beschrijving: words, breedte: line.breedte, hoogte: line.hoogte)
        drawing.lijnen =
            [Tekening.Lijn(.vol, [.init(line.aslijn, 4), .init(line.aslijn, line.hoogte - 4)])]
            + line.balken.map { Tekening.Lijn(.dik, [.init($0.x, $0.van), .init($0.x, $0.tot)]) }
            + line.plaatsen.map { Tekening.Lijn(.vol, [.init(line.aslijn, $0.vak.y + 14), .init($0.vak.x, $0.vak.y + 14)]) }
        drawing.stukken = line.plaatsen.map { place in
            let box = place.vak
            return Tekening.Stuk(
                .kaart, Tekening.Vak(x: box.x, y: box.y, breedte: box.breedte, hoogte: box.hoogte),
                tekst: Tekening.Vak(x: box.x + 9, y: box.y, breedte: box.breedte - 18, hoogte: box.hoogte), regels: place.regels,
                uitleg: "\(place.punt.kop): \(place.punt.tekst)")
        }
        if !line.balken.isEmpty { drawing.legenda = [(.dik, "zo lang duurde het")] }
        return drawing
    }

    private func tekst(_ event: Levenslijngebeurtenis) -> String {
        leeftijd(event).map { "\($0.metHoofdletter): \(event.wat)" } ?? event.wat
    }

    /// How old the child was; about, when only the year is known.
    func leeftijd(_ event: Levenslijngebeurtenis) -> String? {
        guard let born = blad.gezin.personen[beeld.kind]?.gegevens.geboortedatum?.datum else { return nil }
        let months = event.begin - (born.jaar * 12 + born.maand - 1)
        if event.maand == nil {
            let years = event.jaar - born.jaar
            return years < 0 ? "vóór de geboorte" : years == 0 ? "als baby" : "rond \(years) jaar"
        }
        return months < 0 ? "vóór de geboorte" : "\(months / 12) jaar"
    }
}

extension Factorwerking {
    fileprivate var streep: Tekening.Streep {
        switch self {
        case .versterkt: .vol
        case .dempt: .streep
        }
    }

    fileprivate var kop: Tekening.Kop {
        switch self {
        case .versterkt: .pijl
        case .dempt: .dwars
        }
    }
}
