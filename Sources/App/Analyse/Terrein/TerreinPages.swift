// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What was asked of other domains, and what came of it.
struct Terreinblok {
    let gezin: Gezin
    let dossier: ID<Dossier>
    let terreinen: [Terreinbeeld]
    let magSchrijven: Bool

    init(_ blad: Analyseblad) {
        self.init(
            gezin: blad.gezin, dossier: blad.kader.id, terreinen: blad.feiten.terreinen, magSchrijven: blad.kader.zicht.magSchrijven)
    }

    init(gezin: Gezin, dossier: ID<Dossier>, terreinen: [Terreinbeeld], magSchrijven: Bool) {
        self.gezin = gezin
        self.dossier = dossier
        self.terreinen = terreinen
        self.magSchrijven = magSchrijven
    }

    /// The table on the sheet of the analysis; nothing when nothing was asked and nothing can be.
    func html(op vandaag: Datum) -> HTML {
        let add: HTML =
            magSchrijven
            ? HTML.knoppen([.knop("Iets vragen op een ander terrein", naar: AnalyseURL.nieuwTerrein(dossier), stil: true)]) : HTML()
        if terreinen.isEmpty { return magSchrijven ? HTML.kop2("Op een ander terrein") + Self.uitleg + add : HTML() }
        return HTML.kop2("Op een ander terrein") + tabel(op: vandaag) + add
    }

    private static let uitleg: HTML =
        "<p class=\"zacht\">Ligt de oorzaak bij wonen, geld, school of de gezondheid van een ouder? Leg vast wie daar wat vraagt.</p>\n"

    func tabel(op vandaag: Datum) -> HTML {
        Tabel(
            "Gevraagd op een ander terrein", kolommen: ["Wat", "Aan wie", "Stand"],
            rijen: terreinen.map { item in
                let ask = item.vraag.inhoud
                let what = "\(ask.terrein.label), \(ask.voor.map(gezin.naam) ?? "het hele gezin"): \(ask.gevraagd)"
                let by = "\(ask.aan). Gevraagd door \(ask.vrager.map(gezin.naam) ?? "het team") op \(Woorden.datum(ask.datum))."
                return [HTML(what), HTML(by), stand(item, vandaag)]
            }, titelZichtbaar: false
        ).html
    }

    private func stand(_ item: Terreinbeeld, _ vandaag: Datum) -> HTML {
        let answer = item.uitkomst?.inhoud
        let words: HTML? = answer.map { HTML.vrijeTekst($0.toelichting) }
        let late = item.wachtTot.map { $0 < vandaag } ?? false
        let tag: HTML =
            if let answer {
                "\(Teken(answer.antwoord.label, answer.antwoord == .opgepakt ? .goed : late ? .letOp : .gewoon).html) \(HTML.datum(answer.op))"
            } else {
                Teken(late ? "Nog geen antwoord" : "Gevraagd", late ? .letOp : .gewoon).html
            }
        let until: HTML? = item.wachtTot.map { "<br><span>\(answer == nil ? "antwoord vóór" : "wachten tot") \(HTML.datum($0))</span>" }
        let link: HTML? =
            magSchrijven && !item.isKlaar
            ? "<br><span class=\"geen-druk raakvlak\">\(HTML.link("Antwoord vastleggen", naar: AnalyseURL.terrein(dossier, item.vraag.id), verborgen: item.vraag.inhoud.gevraagd))</span>"
            : nil
        return "\(tag)\(until)\(words)\(link)"
    }

    /// Beside the plan: what still runs elsewhere.
    func kort() -> HTML {
        let running = terreinen.filter { !$0.isKlaar }
        if running.isEmpty { return HTML() }
        let items = running.map { item -> HTML in
            let ask = item.vraag.inhoud
            return "\(HTML.link(ask.terrein.label, naar: AnalyseURL.terrein(dossier, item.vraag.id))): \(ask.gevraagd)"
        }
        return HTML.blok("Loopt op een ander terrein", HTML.lijst(items))
    }
}

extension Terreinblok {
    static func nieuw(_ blad: Analyseblad, _ bevinding: Feit<Leefgebiedbevinding>?) -> Formulierblad<Terreininvoer> {
        let people = blad.gezin.jeugdigen.map(\.id) + blad.ouders
        let names = people.map { Keuze($0.hex, blad.gezin.naam($0)) }
        let path = AnalyseURL.nieuwTerrein(blad.kader.id)
        let conclusion = bevinding.map {
            HTML.citaat($0.inhoud.conclusie, van: "Conclusie over \($0.inhoud.leefgebied.label.lowercased())")
        }
        let elsewhere = bevinding.map {
            HTML.uitklap("Waar kan dit worden opgelost?", HTML.lijst($0.inhoud.leefgebied.elders.map { HTML($0) }))
        }
        return Formulierblad(
            titel: "Vragen op een ander terrein", blad: .analyse, actie: path, knop: "Vastleggen",
            terug: AnalyseURL.overzicht(blad.kader.id),
            concept: path,
            keuzes: [
                "voor": [Keuze(Terreininvoer.gezin, "Het hele gezin")] + names,
                "vrager": [Keuze(Terreininvoer.team, "Het team")] + names,
            ],
            boven:
                "\(HTML.inleiding("Los de oorzaak op waar die ligt. Overleg met het gezin wat u vraagt en aan wie."))\(conclusion)\(elsewhere)"
        )
    }

    static func begin(_ bevinding: Feit<Leefgebiedbevinding>?, op vandaag: Datum) -> Terreininvoer {
        var form = Terreininvoer()
        form.terrein = (bevinding?.inhoud.leefgebied).map(Terrein.bij)
        form.voor = bevinding.map { $0.jeugdige?.hex ?? Terreininvoer.gezin } ?? ""
        form.vrager = Terreininvoer.team
        form.datum = vandaag
        form.antwoordVoor = vandaag.plus(weken: 2)
        form.bevinding = bevinding?.id.hex ?? ""
        return form
    }

    static func antwoord(_ item: Terreinbeeld, _ blad: Analyseblad, op vandaag: Datum) -> Formulierblad<Terreinantwoordinvoer> {
        let path = AnalyseURL.terrein(blad.kader.id, item.vraag.id)
        let only = Terreinblok(gezin: blad.gezin, dossier: blad.kader.id, terreinen: [item], magSchrijven: false)
        let earlier = item.uitkomsten.dropLast().map { fact -> HTML in
            "\(HTML.datum(fact.inhoud.op)): \(fact.inhoud.antwoord.label.lowercased()). \(fact.inhoud.toelichting)"
        }
        let plan = Dossierblad.plan.pad(blad.kader.id)
        let before = earlier.isEmpty ? HTML() : HTML.uitklap("Eerdere antwoorden", HTML.lijst(Array(earlier)))
        return Formulierblad(
            titel: "Antwoord van een ander terrein", blad: .analyse, actie: path, knop: "Vastleggen",
            terug: AnalyseURL.overzicht(blad.kader.id), concept: path, laatsteFeit: item.uitkomst?.id,
            boven: "\(only.tabel(op: vandaag))\(before)<p class=\"geen-druk\"><a href=\"\(plan)\">Naar het gezinsplan</a></p>\n")
    }
}
