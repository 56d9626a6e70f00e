// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What is known of one leefgebied: voices, facts, interpretations and conclusion apart, each with its source.
struct GebiedBekend {
    let blad: Analyseblad
    let plek: Gebiedsplek
    /// On paper everything is said; on the screen of the form the last answers stand at the fields.
    var isVolledig = false
    /// Who may put a voice right from here; nil: nobody, as on paper.
    var lezer: ID<Gebruiker>?

    var html: HTML {
        guard let beeld = blad.feiten.beeld(plek.gebied, plek.wie), !beeld.feiten.isEmpty else {
            return isVolledig ? HTML() : HTML.leeg("Hier is nog niets over vastgelegd. Niet besproken is ook een antwoord.") + ingetrokken
        }
        return stemmen(beeld) + feiten(beeld) + duidingen(beeld) + conclusie(beeld) + gewoon(beeld) + ingetrokken
    }

    private func stemmen(_ beeld: Gebiedsbeeld) -> HTML {
        let rows = beeld.sprekers.map { voice -> [HTML] in
            let said = voice.nu.inhoud
            return [
                HTML(blad.spreker(voice.nu, said.spreker)), gezegd(said) + verbeterd(voice.nu),
                HTML(said.cijfer.map { "\($0)" } ?? "–")
                    + (voice.eerder?.inhoud.cijfer.map { " <span class=\"zacht\">(was \($0))</span>" as HTML } ?? HTML()),
                HTML.datum(said.datum),
            ] + (magSchrijven ? [verbeter(voice.nu) ?? HTML()] : [])
        }
        let add = magSchrijven ? HTML.knoppen([.knop("Eén stem toevoegen", naar: AnalyseURL.nieuweStem(plek), stil: true)]) : HTML()
        if rows.isEmpty { return add }
        let columns: [Tabel.Kolom] = ["Wie", "Woorden", .init("Cijfer", getal: true), "Wanneer"] + (magSchrijven ? ["Doen"] : [])
        return Tabel("Wat ieder zelf zegt", kolommen: columns, rijen: rows).html + eerder(beeld) + add
    }

    private var magSchrijven: Bool { lezer != nil && blad.kader.zicht.magSchrijven }

    private func verbeter(_ stem: Feit<Leefgebiedstem>) -> HTML? {
        guard let lezer, magSchrijven, blad.magVerbeteren(stem, lezer) else { return nil }
        let whose = "wat \(blad.spreker(stem, stem.inhoud.spreker)) zei op \(Woorden.datum(stem.inhoud.datum))"
        return .link("Verbeter", naar: AnalyseURL.stem(plek, stem.id), verborgen: whose)
    }

    /// What stood there before it was put right, newest first, each with who wrote it down.
    private func verbeterd(_ stem: Feit<Leefgebiedstem>) -> HTML {
        let all = blad.feiten.stemmen, versions = all.versies(van: stem)
        let old = all.filter { versions.contains($0.id) && $0.id != stem.id }.sorted { $1.id < $0.id }
        if old.isEmpty { return HTML() }
        let items = old.map { fact -> HTML in
            let figure = fact.inhoud.cijfer.map { " Cijfer \($0)." } ?? ""
            let who = "\(blad.spreker(fact, fact.inhoud.spreker)), \(Woorden.datum(fact.inhoud.datum))"
            return """
                \(gezegd(fact.inhoud))<small class="zacht">\(who).\(figure) Opgeschreven door \(blad.schrijver(fact.door)) \
                op \(HTML.datum(fact.opgetekend.datum)).</small>
                """
        }
        return .uitklap(
            "Verbeterd op \(Woorden.datum(stem.opgetekend.datum)) door \(blad.schrijver(stem.door)): wat er eerst stond", HTML.lijst(items))
    }

    private func gezegd(_ stem: Leefgebiedstem) -> HTML {
        if stem.stand != .besproken { return HTML(stem.stand.label) }
        let parts: [(String, String)] = [
            ("Gaat goed: ", stem.krachten), ("", stem.woorden), ("Zorgen: ", stem.zorgen), ("Sinds: ", stem.sinds),
            ("Geprobeerd: ", stem.geprobeerd),
        ]
        return HTML.joined(parts.filter { !$0.1.isEmpty }.map { HTML.vrijeTekst($0.0 + $0.1) })
    }

    /// Earlier answers stay to be read.
    private func eerder(_ beeld: Gebiedsbeeld) -> HTML {
        let now = Set(beeld.sprekers.map(\.nu.id))
        let old = beeld.stemmen.filter { !now.contains($0.id) && $0.inhoud.stand == .besproken }.reversed()
        if old.isEmpty { return HTML() }
        let items = old.map {
            "<b>\(blad.spreker($0, $0.inhoud.spreker))</b>, \(HTML.datum($0.inhoud.datum)): \(gezegd($0.inhoud))\(verbeterd($0))\(verbeter($0))"
                as HTML
        }
        return HTML.uitklap("Wat eerder is gezegd", HTML.lijst(Array(items)))
    }

    private func feiten(_ beeld: Gebiedsbeeld) -> HTML {
        if beeld.vaststellingen.isEmpty { return HTML() }
        return kop("Feiten")
            + HTML.lijst(
                beeld.vaststellingen.map {
                    "\(HTML.vrijeTekst($0.inhoud.tekst))<small class=\"zacht\">\($0.inhoud.herkomst), \(HTML.datum($0.inhoud.datum))</small>\(doen(.vaststelling($0)))"
                })
    }

    private func duidingen(_ beeld: Gebiedsbeeld) -> HTML {
        if beeld.duidingen.isEmpty { return HTML() }
        return kop("Interpretatie")
            + HTML.lijst(
                beeld.duidingen.map {
                    "\(HTML.vrijeTekst($0.inhoud.tekst))\(bron($0, $0.inhoud.datum, $0.inhoud.berustOp))\(doen(.duiding($0)))"
                })
    }

    private func conclusie(_ beeld: Gebiedsbeeld) -> HTML {
        guard let finding = beeld.bevinding else { return HTML() }
        let tag = Teken(finding.inhoud.resultaat.label, finding.inhoud.resultaat == .veiligheid ? .gevaar : .goed).html
        return """
            \(kop("Conclusie"))\(HTML.vrijeTekst(finding.inhoud.conclusie))
            <p>\(tag)</p>\(bron(finding, finding.inhoud.datum, finding.inhoud.berustOp))\(doen(.bevinding(finding)))

            """
    }

    private func gewoon(_ beeld: Gebiedsbeeld) -> HTML {
        guard let normal = beeld.normaliseren else { return HTML() }
        return """
            \(kop("Is dit gewoon opgroeien?"))<p>\(normal.inhoud.antwoord.label).</p>
            \(HTML.vrijeTekst(normal.inhoud.uitleg))\(bron(normal, normal.inhoud.datum, []))

            """
    }

    /// On paper these stand one level deeper, under the name of the area.
    private func kop(_ tekst: String) -> HTML { isVolledig ? "<h4>\(tekst)</h4>\n" : HTML.kop3(tekst) }

    private func bron<I>(_ feit: Feit<I>, _ dag: Datum, _ berustOp: [UUIDv7]) -> HTML {
        let later = verbeterdSinds(berustOp)
        let ground = blad.grondslagen(plek, metDuiding: true, alles: true).compactMap { choice -> String? in
            if later.contains(choice.code) { return choice.label + " (daarna verbeterd)" }
            return berustOp.contains { $0.hex == choice.code } ? choice.label : nil
        }
        return """
            <small class="zacht">\(blad.schrijver(feit.door)), \(HTML.datum(dag))\
            \(ground.isEmpty ? nil : ". Berust op: \(ground.joined(separator: "; "))")</small>
            """
    }
}

extension GebiedBekend {
    /// What is in force and took the place of something a conclusion rests on: whoever reads it should know. Hex of their ids.
    private func verbeterdSinds(_ berustOp: [UUIDv7]) -> Set<String> {
        let ground = Set(berustOp)
        func later<I>(_ all: [Feit<I>]) -> [String] {
            all.geldend().filter { $0.vervangt != nil && !ground.contains($0.id) && !all.versies(van: $0).isDisjoint(with: ground) }
                .map(\.id.hex)
        }
        return Set(later(blad.feiten.stemmen) + later(blad.feiten.vaststellingen) + later(blad.feiten.duidingen))
    }

    /// What stood there before a line was put right, and the way to put it right (again). On paper only what holds.
    private func doen(_ regel: Analyseregel) -> HTML {
        if isVolledig { return HTML() }
        let old = blad.feiten.eerdere(regel).map { eerder($0) }
        let history =
            old.isEmpty
            ? HTML()
            : HTML.uitklap(
                "Verbeterd op \(Woorden.datum(regel.opgetekend)) door \(blad.schrijver(regel.door)): wat er eerst stond", HTML.lijst(old))
        guard lezer != nil, blad.kader.zicht.magSchrijven else { return history }
        return history
            + "<p>\(HTML.link("Verbeter", naar: AnalyseURL.regel(plek, regel.id), verborgen: "\(regel.naam) van \(Woorden.datum(regel.datum))"))</p>\n"
    }

    private func eerder(_ regel: Analyseregel) -> HTML {
        """
        \(HTML.vrijeTekst(regel.tekst))<small class="zacht">\(regel.bijschrift), \(Woorden.datum(regel.datum)). \
        Opgeschreven door \(blad.schrijver(regel.door)) op \(HTML.datum(regel.opgetekend)).</small>
        """
    }

    /// What was taken back stays to be read, folded away; not on paper.
    private var ingetrokken: HTML {
        let gone = isVolledig ? [] : blad.feiten.op(plek.wie).ingetrokken(plek.gebied)
        if gone.isEmpty { return HTML() }
        return HTML.uitklap(
            "Ingetrokken: dit telt niet meer mee",
            HTML.lijst(
                gone.map { line -> HTML in
                    let by = "Ingetrokken door \(blad.schrijver(line.door)) op \(Woorden.datum(line.opgetekend))."
                    return
                        "\(HTML.vrijeTekst(line.tekst))<small class=\"zacht\">\(line.bijschrift), \(Woorden.datum(line.datum)). \(by)</small>"
                }))
    }
}

extension Analyseblad {
    /// What an interpretation or conclusion on this page can rest on.
    func grondslagen(_ plek: Gebiedsplek, metDuiding: Bool, alles: Bool = false) -> [Keuze] {
        guard let beeld = feiten.beeld(plek.gebied, plek.wie) else { return [] }
        let voices = alles ? beeld.stemmen : beeld.sprekers.map(\.nu)
        let said = voices.filter { $0.inhoud.stand == .besproken }.map {
            Keuze($0.id.hex, "\(spreker($0, $0.inhoud.spreker)): \(kort($0.inhoud.woorden.isEmpty ? $0.inhoud.zorgen : $0.inhoud.woorden))")
        }
        let seen = beeld.vaststellingen.map { Keuze($0.id.hex, "Feit: \(kort($0.inhoud.tekst))") }
        let meant = metDuiding ? beeld.duidingen.map { Keuze($0.id.hex, "Interpretatie: \(kort($0.inhoud.tekst))") } : []
        return said + seen + meant
    }

    private func kort(_ text: String) -> String { text.count > 70 ? text.prefix(70) + "…" : text }

    /// The form as it was answered last, to compare and to copy from.
    func vorige(_ plek: Gebiedsplek, door schrijver: UUIDv7) -> VorigeInvoer {
        var form = Gebiedsinvoer()
        var dates: [String: Datum] = [:]
        guard let beeld = feiten.beeld(plek.gebied, plek.wie) else { return VorigeInvoer(ingevuld: [:], wanneer: [:]) }
        for (index, place) in Stemplek.allCases.enumerated() {
            guard let voice = beeld.laatste(place, sprekers(plek.wie)[place] ?? [], door: schrijver)?.inhoud, voice.stand == .besproken
            else { continue }
            form.stemmen[index] = Stemvak(
                woorden: voice.woorden, cijfer: voice.cijfer, krachten: voice.krachten, zorgen: voice.zorgen, sinds: voice.sinds,
                geprobeerd: voice.geprobeerd)
            for name in ["woorden", "cijfer", "krachten", "zorgen", "sinds", "geprobeerd"] { dates[place.veld(name)] = voice.datum }
        }
        if let finding = beeld.bevinding?.inhoud {
            form.conclusie = finding.conclusie
            dates["conclusie"] = finding.datum
        }
        if let normal = beeld.normaliseren?.inhoud {
            form.normaalUitleg = normal.uitleg
            dates["normaal-uitleg"] = normal.datum
        }
        return VorigeInvoer(ingevuld: form.ingevuld, wanneer: dates)
    }
}

/// The last answers as they would be typed, and of which day they are.
struct VorigeInvoer: Sendable {
    let ingevuld: Ingevuld
    let wanneer: [String: Datum]

    func tekst(_ veld: String) -> String? {
        guard wanneer[veld] != nil, let text = ingevuld[veld]?.first, !text.isEmpty else { return nil }
        return text
    }
}
