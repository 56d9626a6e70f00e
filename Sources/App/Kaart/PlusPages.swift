// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The lokale plus: for everybody, in short sentences; and for who keeps it.
enum PlusPages {
    // MARK: For everybody

    static func openbaar(_ plus: LokalePlus, _ teams: [Teamgegevens], _ verzoek: OpenVerzoek) -> Antwoord {
        let day = verzoek.nu.datum, now = plus.nu(op: day), later = plus.straks(op: day)
        let phone = teams.filter { !$0.telefoon.isEmpty }.map { ($0.naam, HTML.bel($0.telefoon)) }
        return verzoek.openbaar(
            "Wat doen wij extra?",
            """
            \(HTML.inleiding("De wet zegt welke hulp de gemeente moet geven. Wij doen meer. Hier lees je wat, voor wie, en hoe je het krijgt."))
            \(now.isEmpty ? HTML.leeg("Op dit moment doen wij niets extra. Vraag het lokale team wat er wel kan.", actie: HTML.link("Naar het lokale team", naar: Openbaarpad.team)) : HTML.kop2("Dit doen wij nu") + HTML.joined(now.map(kaartje)))
            \(later.isEmpty ? nil : "\(HTML.kop2("Dit komt er nog bij"))\(HTML.joined(later.map(kaartje)))" as HTML)
            \(HTML.kop2("Wat als je iets niet krijgt?"))
            <p>Dit is extra. Je hebt er geen recht op zoals op jeugdhulp. Heb je hulp nodig die hier niet staat? Vraag het ons: wij kijken dan wat er nodig is.</p>
            \(phone.isEmpty ? nil : HTML.begrippen(phone))
            <p>\(HTML.link("Lees waar jeugdhulp voor is", naar: Openbaarpad.waarvoor)). \(HTML.link("Kijk wie er in de buurt kan helpen", naar: Openbaarpad.kaart)).</p>
            <p class="zacht">Dit is de lijst van \(HTML.datum(day)).</p>
            """)
    }

    private static func kaartje(_ rule: Plusregel) -> HTML {
        let until = rule.tot.map { "Van \(Woorden.datum(rule.van)) tot en met \(Woorden.datum($0))" } ?? "Vanaf \(Woorden.datum(rule.van))"
        return """
            <article class="blok" id="plus-\(rule.plus.hex)"><h3>\(rule.titel)</h3>
            \(HTML.vrijeTekst(rule.wat))
            \(HTML.begrippen([("Voor wie", HTML(rule.voorWie)), ("Hoe", HTML(rule.hoe)), ("Wanneer", HTML(until)), ("Besluit", HTML(rule.grond))]))</article>

            """
    }

    // MARK: For who keeps it

    static func lijst(_ facts: [Feit<Plusregel>], _ verzoek: Verzoek) -> Antwoord {
        let rows = facts.map { fact -> [HTML] in
            let rule = fact.inhoud, day = verzoek.vandaag
            let state = rule.geldt(op: day) ? Teken("geldt", .goed) : Teken(day < rule.van ? "komt nog" : "voorbij", .letOp)
            return [
                .link(rule.titel, naar: PlusURL.een(rule.plus)), HTML(rule.voorWie), HTML.datum(rule.van),
                rule.tot.map { HTML.datum($0) } ?? "geen einde",
                HTML(rule.grond), state.html,
            ]
        }
        return verzoek.pagina(
            "Lokale plus", indeling: .breed, bijschrift: "Sociale kaart",
            """
            \(HTML.inleiding("Wat de gemeente voor gezinnen doet boven op wat de wet vraagt. Iedereen kan het lezen; bij de afweging staat het naast de ladder."))
            \(HTML.knoppen([.knop("Toevoegen", naar: PlusURL.nieuw), .link("Zo ziet iedereen het", naar: Openbaarpad.plus), .link("Naar de sociale kaart", naar: KaartURL.lijst)]))
            \(Tabel("Lokale plus", kolommen: ["Wat", "Voor wie", "Van", "Tot en met", "Besluit", "Stand"], rijen: rows, leeg: "Er staat nog niets. Voeg toe wat de gemeente extra doet.", titelZichtbaar: false).html)
            """)
    }

    static func formulier(
        _ fact: Feit<Plusregel>?, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek, conflict: HTML? = nil
    ) -> Antwoord {
        let form = verzoek.formulier(
            fact.map { PlusURL.een($0.inhoud.plus) } ?? PlusURL.lijst, knop: "Vastleggen", laatsteFeit: fact?.id,
            intussen: conflict != nil, terug: PlusURL.lijst
        ) {
            Formulieropmaak.velden(Plusinvoer.velden, ingevuld: ingevuld, fouten: fouten)
        }
        return verzoek.pagina(
            fact?.inhoud.titel ?? "Iets extra's toevoegen", indeling: .smal, bijschrift: "Lokale plus", fouten: fouten,
            """
            \(conflict)<p>Stopt het? Vul dan de laatste dag in. Wat er stond, blijft bewaard.</p>
            \(form)
            """)
    }
}
