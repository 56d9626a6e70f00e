// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Grafiek {
    /// One voice: its figures from 0 to 10 by day, oldest first.
    package struct Reeks: Sendable {
        package let wie: String
        package let punten: [Punt]

        package init(_ wie: String, _ punten: [Punt]) {
            self.wie = wie
            self.punten = punten
        }
    }

    package struct Punt: Sendable {
        package let dag: Datum
        package let cijfer: Int
        /// Not given anew: it was said that it is still so.
        package let isNogZo: Bool

        package init(_ dag: Datum, _ cijfer: Int, isNogZo: Bool = false) {
            self.dag = dag
            self.cijfer = cijfer
            self.isNogZo = isNogZo
        }
    }

    /// One strip: what it is about, and a line for each voice.
    package struct Strook: Sendable {
        package let titel: String
        package let reeksen: [Reeks]

        package init(_ titel: String, _ reeksen: [Reeks]) {
            self.titel = titel
            self.reeksen = reeksen
        }
    }

    /// How figures went over time: a strip for each subject on the same scale of days, a line for each voice with its own shape and dash, and
    /// the same content as a table below.
    package static func verloop(id: String, titel: String, uitleg: String, stroken: [Strook]) -> HTML {
        let days = stroken.flatMap(\.reeksen).flatMap(\.punten).map(\.dag)
        guard let first = days.min(), let last = days.max() else { return HTML.leeg("Er zijn nog geen cijfers om te laten zien.") }
        let drawn = stroken.enumerated().map { index, strip in
            Verloopstrook(id: "\(id)-\(index + 1)", strook: strip, van: first, tot: last).html
        }
        return """
            <figure class="grafiek verloop"><p class="grafiektitel">\(titel)</p>
            <div class="stroken">
            \(drawn)</div>
            <figcaption>\(uitleg)
            \(tabel(titel, stroken))</figcaption></figure>

            """
    }

    private static func tabel(_ titel: String, _ stroken: [Strook]) -> HTML {
        let rows = stroken.flatMap { strip in
            strip.reeksen.map { [HTML(strip.titel), HTML($0.wie), HTML($0.punten.map(zin).joined(separator: ", "))] }
        }
        return Tabel("\(titel), als tabel", kolommen: ["Leefgebied", "Wie", "Cijfers"], rijen: rows, titelZichtbaar: false).html
    }

    fileprivate static func zin(_ punt: Punt) -> String {
        "\(punt.cijfer) op \(punt.dag.uitgeschreven)" + (punt.isNogZo ? " (nog zo)" : "")
    }
}

/// The drawing of one strip. Across, places are percentages, so that it fits a telephone; a mark is drawn around its own place.
private struct Verloopstrook {
    let id: String
    let strook: Grafiek.Strook
    let van: Datum
    let tot: Datum

    private static let stap = 13, boven = 12
    private static let hoogte = boven + 10 * stap + 30

    var html: HTML {
        let text = strook.reeksen.map { line in "\(line.wie): \(line.punten.map(Grafiek.zin).joined(separator: ", "))." }
        return """
            <div class="strook"><p class="strooktitel">\(strook.titel)</p>
            <ul class="tekensleutel">
            \(strook.reeksen.enumerated().map { sleutel($0, $1) })</ul>
            <svg height="\(Self.hoogte)" role="img" aria-labelledby="\(id)-t \(id)-d"><title id="\(id)-t">\(strook.titel)</title>\
            <desc id="\(id)-d">\(text.joined(separator: " "))</desc>
            \(as_)\(strook.reeksen.enumerated().map { reeks($0, $1) })</svg></div>

            """
    }

    private func sleutel(_ index: Int, _ reeks: Grafiek.Reeks) -> HTML {
        """
        <li><svg width="44" height="16" aria-hidden="true"><line class="reeks r\(index % 4)" x1="0" y1="8" x2="44" y2="8"/>\
        <svg x="22" y="8" class="punt">\(teken(index))</svg></svg> \(reeks.wie)</li>

        """
    }

    private var as_: HTML {
        let lines = [0, 5, 10].map { figure -> HTML in
            """
            <line class="as" x1="7%" y1="\(y(figure))" x2="100%" y2="\(y(figure))"/>\
            <text class="as-cijfer" x="3%" y="\(y(figure) + 4)">\(figure)</text>
            """
        }
        let bottom = Self.hoogte - 6
        let begin: HTML = "<text class=\"as-dag\" x=\"7%\" y=\"\(bottom)\">\(kort(van))</text>"
        let end: HTML? = van == tot ? nil : "<text class=\"as-dag eind\" x=\"100%\" y=\"\(bottom)\">\(kort(tot))</text>"
        return "<g aria-hidden=\"true\">\(lines)\(begin)\(end)</g>\n"
    }

    private func reeks(_ index: Int, _ reeks: Grafiek.Reeks) -> HTML {
        let lines = zip(reeks.punten, reeks.punten.dropFirst()).map { from, to -> HTML in
            """
            <line class="reeks r\(index % 4)" x1="\(x(from.dag))" y1="\(y(from.cijfer))" x2="\(x(to.dag))" y2="\(y(to.cijfer))"/>
            """
        }
        let marks = reeks.punten.map { point -> HTML in
            """
            <g data-wie="\(reeks.wie)" data-dag="\(point.dag.iso)" data-cijfer="\(point.cijfer)">\
            <svg x="\(x(point.dag))" y="\(y(point.cijfer))" class="punt">\(teken(index))</svg></g>

            """
        }
        return "\(lines)\n\(marks)"
    }

    /// Four shapes, then the same again: more than four voices on one area is rare, and the table tells them apart.
    private func teken(_ index: Int) -> HTML {
        switch index % 4 {
        case 0: "<circle class=\"vol\" r=\"6\"/>"
        case 1: "<rect class=\"leeg\" x=\"-6\" y=\"-6\" width=\"12\" height=\"12\"/>"
        case 2: "<path class=\"vol\" d=\"M0 -7 L7 6 L-7 6 Z\"/>"
        default: "<path class=\"leeg\" d=\"M0 -8 L8 0 L0 8 L-8 0 Z\"/>"
        }
    }

    private func y(_ figure: Int) -> Int { Self.boven + (10 - min(10, max(0, figure))) * Self.stap }

    /// From 10 % to 97 % of the width; one day alone stands in the middle.
    private func x(_ dag: Datum) -> String {
        let (all, here) = (tot.dagnummer - van.dagnummer, dag.dagnummer - van.dagnummer)
        let perMille = all == 0 ? 535 : 100 + Int(here) * 870 / Int(all)
        return "\(perMille / 10).\(perMille % 10)%"
    }

    private func kort(_ dag: Datum) -> String { "\(dag.dag)-\(dag.maand)-\(dag.jaar)" }
}
