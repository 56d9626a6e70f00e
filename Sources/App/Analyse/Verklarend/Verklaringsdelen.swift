// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The parts of one verklarende analyse as they are read, on the screen and on paper.
struct Verklaringsdelen {
    let blad: Verklaringsblad
    let beeld: Verklaringsbeeld
    /// nil: to read only, without a way to write.
    let verzoek: Verzoek?

    var html: HTML {
        perspectieven + levenslijn + feiten + factoren + Verklaringsoordelen(delen: self).html + nodig
    }

    private var tekening: Verklaringstekening { Verklaringstekening(blad: blad, beeld: beeld) }

    // MARK: Mechanics

    private func magWijzigen<I: Verklaringsdeel>(_ type: I.Type) -> Bool {
        verzoek != nil && (!beeld.isAfgesloten || !I.hoortBijWerk)
    }

    /// The button that adds a part; nothing for who only reads.
    func erbij<F: Deelinvoer>(_ form: F.Type, _ tekst: String, bij: UUIDv7? = nil, stil: Bool = true) -> HTML {
        guard magWijzigen(F.Inhoud.self) else { return HTML() }
        let path = VerklarendURL.deel(blad.id, beeld.analyse.id, F.pad) + (bij.map { "?bij=\($0.hex)" } ?? "")
        return "<div class=\"knoppen geen-druk\">\(HTML.knop(tekst, naar: path, stil: stil))</div>\n"
    }

    /// To put right; on that page it can be taken away too.
    func wijzigen<F: Deelinvoer>(_ form: F.Type, _ feit: UUIDv7, over woorden: String) -> HTML {
        guard magWijzigen(F.Inhoud.self) else { return HTML() }
        let path = VerklarendURL.deel(blad.id, beeld.analyse.id, F.pad, feit)
        return "<span class=\"geen-druk\">\(HTML.link("Verbeter", naar: path, verborgen: woorden))</span>"
    }

    func kop(_ tekst: String, _ pad: String) -> HTML { HTML.kop2(tekst, id: pad) }

    static let wijzigkolom = Tabel.Kolom("Wijzigen", opPapier: false)

    /// The last column only where something can be changed.
    func kolommen(_ namen: [Tabel.Kolom]) -> [Tabel.Kolom] { verzoek == nil || beeld.isAfgesloten ? namen : namen + [Self.wijzigkolom] }
    func rij(_ cellen: [HTML], _ wijzig: HTML) -> [HTML] { verzoek == nil || beeld.isAfgesloten ? cellen : cellen + [wijzig] }

    // MARK: How they see it

    private var perspectieven: HTML {
        let parts = beeld.perspectieven.map { fact -> HTML in
            let name = blad.gezin.naam(fact.inhoud.wie), seen = fact.inhoud
            let words: HTML = seen.woorden.isBlank ? HTML() : HTML.citaat(seen.woorden, van: "\(name), \(Woorden.datum(seen.op))")
            let wish: HTML = seen.toekomst.isBlank ? HTML() : "<p><b>Later:</b> “\(seen.toekomst)”</p>\n"
            let why: HTML = seen.isGehoord ? HTML() : "<p>Van \(name) staan hier geen eigen woorden: \(seen.waaromNiet)</p>\n"
            return "\(words)\(wish)\(why)\(wijzigen(Perspectiefinvoer.self, fact.id, over: "wat \(name) zei"))"
        }
        return """
            \(kop("Hoe zij het zelf zien", Perspectiefinvoer.pad))\
            \(parts.isEmpty ? HTML.leeg("Begin hier: wat zegt \(blad.gezin.naam(beeld.kind)) zelf, en wat wil die later?") : HTML.joined(parts))\
            \(erbij(Perspectiefinvoer.self, "Voeg woorden toe", stil: !parts.isEmpty))
            """
    }

    // MARK: The lifeline

    private var levenslijn: HTML {
        let rows = beeld.gebeurtenissen.map { fact -> [HTML] in
            let event = fact.inhoud
            return rij(
                [
                    HTML(event.wanneer), HTML(tekening.leeftijd(event) ?? "–"), HTML(event.gebeurtenissoort.label), HTML(event.wat),
                    HTML(event.gevolg.isBlank ? "–" : event.gevolg), HTML(event.herkomst),
                ], wijzigen(Gebeurtenisinvoer.self, fact.id, over: event.wat))
        }
        let table = Tabel(
            "Op de levenslijn", kolommen: kolommen(["Wanneer", "Leeftijd", "Soort", "Wat", "Wat het deed", "Van wie"]), rijen: rows,
            leeg: "Er staat nog niets op de levenslijn.", titelZichtbaar: false)
        let more: HTML =
            magWijzigen(Levenslijngebeurtenis.self)
            ? "<div class=\"knoppen geen-druk\">\(HTML.knop("Voeg iets toe", naar: VerklarendURL.deel(blad.id, beeld.analyse.id, Gebeurtenisinvoer.pad), stil: true))\(HTML.link("Neem over uit het dossier", naar: VerklarendURL.overname(blad.id, beeld.analyse.id)))</div>\n"
            : HTML()
        return "\(kop("Levenslijn", Gebeurtenisinvoer.pad))\(tekening.levenslijn?.html)\(table.html)\(more)"
    }

    // MARK: Facts

    private var feiten: HTML {
        let items = beeld.vaststellingen.map { fact -> HTML in
            "\(fact.inhoud.tekst)<br><span class=\"zacht\">\(Woorden.datum(fact.inhoud.datum)), \(fact.inhoud.herkomst)</span>"
        }
        let choose: HTML =
            magWijzigen(Verklaringsfeit.self)
            ? "<div class=\"knoppen geen-druk\">\(HTML.knop("Neem feiten over uit de brede analyse", naar: VerklarendURL.feiten(blad.id, beeld.analyse.id), stil: true))</div>\n"
            : HTML()
        return """
            \(kop("Wat we zeker weten", "feiten"))\
            \(items.isEmpty ? HTML.leeg("Er is nog geen feit overgenomen.") : HTML.lijst(items))\(choose)
            """
    }

    // MARK: Factors

    private var factoren: HTML {
        let rows = beeld.factoren.map { fact -> [HTML] in
            let factor = fact.inhoud
            let note: HTML? = factor.toelichting.isBlank ? nil : "<br><span class=\"zacht\">\(factor.toelichting)</span>"
            let ground = beeld.vaststellingen.filter { Set(factor.berustOp.map(beeld.geldend)).contains($0.id) }.map(\.inhoud.tekst)
            let rests: HTML? = ground.isEmpty ? nil : "<br><span class=\"zacht\">Berust op: \(ground.joined(separator: "; "))</span>"
            return rij(
                [
                    "\(factor.tekst)\(note)\(rests)\(Doelverwijzing.html(blad.doelen, blad.feiten.factoren.versies(van: fact)))",
                    HTML(factor.niveau.label), HTML(factor.rol.label), HTML(factor.veranderbaar.label),
                ],
                wijzigen(Factorinvoer.self, fact.id, over: factor.tekst))
        }
        let table = Tabel(
            "Factoren", kolommen: kolommen(["Factor", "Waar", "Wat het doet", "Kan het veranderen?"]), rijen: rows,
            leeg: "Er is nog geen factor. Zoek ook wat beschermt.")
        return """
            \(kop("Wat het verklaart", Factorinvoer.pad))\(tekening.factoren?.html)\(table.html)\(erbij(Factorinvoer.self, "Voeg een factor toe"))\
            \(verbanden)
            """
    }

    private var verbanden: HTML {
        let rows = beeld.verbanden.map { link -> [HTML] in
            rij(
                [
                    HTML(link.van.inhoud.tekst), HTML(link.feit.inhoud.werking.label.lowercased()), HTML(link.naar.inhoud.tekst),
                    HTML(link.feit.inhoud.toelichting.isBlank ? "–" : link.feit.inhoud.toelichting),
                ], wijzigen(Verbandinvoer.self, link.feit.id, over: tekening.zin(link)))
        }
        guard beeld.factoren.count > 1 || !rows.isEmpty else { return HTML() }
        let table = Tabel(
            "Verbanden tussen factoren", kolommen: kolommen(["Deze factor", "Doet wat", "Op deze", "Toelichting"]), rijen: rows,
            leeg: "Er is nog geen verband. Elk verband wordt een pijl in de tekening.")
        return "\(table.html)\(erbij(Verbandinvoer.self, "Voeg een verband toe"))"
    }

    // MARK: What is needed

    private var nodig: HTML {
        let rows = beeld.nodig.map { fact -> [HTML] in
            let factors = beeld.factoren(van: fact.inhoud).map(\.inhoud.tekst)
            return rij(
                [
                    "\(fact.inhoud.wat)\(Doelverwijzing.html(blad.doelen, blad.feiten.nodig.versies(van: fact)))",
                    HTML(fact.inhoud.doel.isBlank ? "–" : fact.inhoud.doel),
                    factors.isEmpty ? Teken("nog geen factor gekozen", .letOp).html : HTML(factors.joined(separator: "; ")),
                ], wijzigen(Nodiginvoer.self, fact.id, over: fact.inhoud.wat))
        }
        let table = Tabel(
            "Wat is nodig", kolommen: kolommen(["Wat", "Voor welk doel", "Werkt op"]), rijen: rows,
            leeg: "Er staat nog niet wat nodig is.", titelZichtbaar: false)
        return "\(kop("Wat is nodig", Nodiginvoer.pad))\(table.html)\(erbij(Nodiginvoer.self, "Voeg toe wat nodig is"))"
    }
}
