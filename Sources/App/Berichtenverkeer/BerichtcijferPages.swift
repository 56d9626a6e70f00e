// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Monitor
import Opmaak

/// Figures of the messages per aanbieder: as tables, and as a file.
enum BerichtcijferPages {
    static func toon(_ cijfers: Berichtcijfers, _ keuze: Berichtcijferkeuze, _ verzoek: Verzoek) -> Antwoord {
        let found: HTML =
            cijfers.regels.isEmpty
            ? HTML.leeg("In deze tijd ging er geen bericht heen of terug. Kies een andere tijd of een andere aanbieder.")
            : "\(perAanbieder(cijfers))\(perSoort(cijfers))\(afwijzingen(cijfers))<p class=\"geen-druk\">\(HTML.link("Alles als CSV opslaan", naar: keuze.pad(BerichtenURL.cijfersCsv)))</p>"
        return verzoek.pagina(
            "Berichtcijfers", indeling: .breed,
            bijschrift: "\(cijfers.periode.van.uitgeschreven) tot en met \(cijfers.periode.totEnMet.uitgeschreven)",
            """
            \(HTML.inleiding("Hoeveel berichten er heen en terug gingen, wat er werd afgewezen en waarom, en na hoeveel dagen er antwoord kwam (de mediaan). Er staan geen namen in van kinderen of ouders."))
            \(filters(cijfers, keuze))\(found)
            """)
    }

    private static func filters(_ cijfers: Berichtcijfers, _ keuze: Berichtcijferkeuze) -> HTML {
        let periods = Filterregel.html(
            "Over welke tijd",
            keuze.periodes.map { .init($0.label, pad: keuze.met(periode: $0.code), isHier: $0.code == keuze.periodecode) })
        let known = cijfers.namen.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let all = Filterregel.Keuze("Alle aanbieders", pad: keuze.met(agb: nil), isHier: keuze.agb == nil)
        return periods
            + Filterregel.html(
                "Welke aanbieder", [all] + known.map { .init($0.value, pad: keuze.met(agb: $0.key), isHier: $0.key == keuze.agb) })
    }

    private static func perAanbieder(_ cijfers: Berichtcijfers) -> HTML {
        Opmaak.Tabel(
            "Per aanbieder",
            kolommen: [
                "Aanbieder", .init("Berichten", getal: true), .init("Zij wezen af", getal: true),
                .init("Wij wezen af", getal: true), .init("Kwam niet aan", getal: true), .init("Wacht nog", getal: true),
                .init("Hun antwoord (dagen)", getal: true), .init("Ons antwoord (dagen)", getal: true),
            ],
            rijen: cijfers.regels.map { line in
                [
                    HTML(cijfers.naam(line)), "\(line.aantal)", "\(line.aantal(door: .aanbieder))", "\(line.aantal(door: .gemeente))",
                    "\(line.aantal(door: .keten))", "\(line.wacht)", dagen(line.dagenAanbieder), dagen(line.dagenGemeente),
                ]
            }
        ).html
    }

    private static func dagen(_ dagen: [Int]) -> HTML {
        guard let middle = Berichtcijfers.mediaan(dagen) else { return "–" }
        return HTML(Getal.tekst(middle, decimalen: middle == middle.rounded() ? 0 : 1))
    }

    private static func perSoort(_ cijfers: Berichtcijfers) -> HTML {
        let rows = cijfers.regels.flatMap { line in
            line.soorten.sorted { $0.key < $1.key }.map { kind, count -> [HTML] in
                [HTML(cijfers.naam(line)), HTML(soort(kind)), "\(count)"]
            }
        }
        return Opmaak.Tabel("Berichten per soort", kolommen: ["Aanbieder", "Soort", .init("Aantal", getal: true)], rijen: rows).html
    }

    private static func soort(_ code: String) -> String { code == "onleesbaar" ? "Niet te lezen" : Berichtwoorden.soort(code) }

    private static func afwijzingen(_ cijfers: Berichtcijfers) -> HTML {
        let rows = cijfers.regels.flatMap { line in
            gesorteerd(line).map { refusal, count -> [HTML] in
                [
                    HTML(cijfers.naam(line)), HTML(refusal.door.label), HTML(refusal.code), HTML(refusal.betekenis), "\(count)",
                ]
            }
        }
        return Opmaak.Tabel(
            "Waarom er werd afgewezen",
            kolommen: ["Aanbieder", "Door", "Code", "Wat er mis was", .init("Berichten", getal: true)], rijen: rows,
            leeg: "In deze tijd werd geen bericht afgewezen."
        ).html
    }

    private static func gesorteerd(_ line: Berichtcijfers.Regel) -> [(Berichtcijfers.Weigering, Int)] {
        line.afwijzingen.sorted { (-$0.value, $0.key.door.rawValue, $0.key.code) < (-$1.value, $1.key.door.rawValue, $1.key.code) }
            .map { ($0.key, $0.value) }
    }

    // MARK: File

    /// The same figures, one on a line.
    static func csv(_ cijfers: Berichtcijfers) -> String {
        let head = ["van", "tot en met", "AGB-code", "aanbieder", "cijfer", "door", "code", "betekenis", "waarde"]
        return Csv.schrijf(kop: head, rijen: cijfers.regels.flatMap { rijen($0, cijfers) })
    }

    private static func rijen(_ line: Berichtcijfers.Regel, _ cijfers: Berichtcijfers) -> [[Csv.Cel]] {
        func rij(_ wat: String, door: String = "", code: String = "", betekenis: String = "", _ waarde: Csv.Cel) -> [Csv.Cel] {
            [
                .tekst(cijfers.periode.van.iso), .tekst(cijfers.periode.totEnMet.iso), .tekst(line.agb ?? ""), .tekst(cijfers.naam(line)),
                .tekst(wat), .tekst(door), .tekst(code), .tekst(betekenis), waarde,
            ]
        }
        func mediaan(_ dagen: [Int]) -> Csv.Cel { Berichtcijfers.mediaan(dagen).map { .breuk($0, decimalen: 1) } ?? .leeg }
        return line.soorten.sorted { $0.key < $1.key }.map { rij("berichten", code: $0.key, betekenis: soort($0.key), .getal($0.value)) }
            + gesorteerd(line).map { rij("afgewezen", door: $0.door.label, code: $0.code, betekenis: $0.betekenis, .getal($1)) }
            + [
                rij("wacht op antwoord", .getal(line.wacht)),
                rij("mediaan dagen tot antwoord", door: Berichtcijfers.Weigeraar.aanbieder.label, mediaan(line.dagenAanbieder)),
                rij("mediaan dagen tot antwoord", door: Berichtcijfers.Weigeraar.gemeente.label, mediaan(line.dagenGemeente)),
            ]
    }
}
