// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// Everything that can be set in this installation: what holds now, since when, and where it comes from.
enum InstellingPages {
    static func lijst(_ gezet: [Instelling], _ verzoek: Verzoek) -> Antwoord {
        let choices = Instellingssleutel.allCases.filter { $0.vierogen == nil }.map { Instelbaar.keuze($0) }
        return verzoek.pagina(
            "Instellingen", indeling: .breed,
            """
            \(HTML.inleiding("Weinig keuzes, elk met een begindatum en de afspraak waar zij op rust. Wat eerder gold, blijft te zien."))
            \(tabel("Keuzes", "Wat", choices, gezet, verzoek, titelZichtbaar: false))
            <p>\(HTML.link("Wie tot waar besluit", naar: GoedkeuringURL.lijst)): grenzen aan bedrag en duur, per rol.</p>
            \(HTML.kop2("Termijnen", id: "termijnen"))
            <p>Binnen hoeveel tijd iets gebeurt. Wat in een wet staat, kan korter en niet langer. Een nieuw getal telt voor wat op of na de begindatum gebeurt.</p>
            \(tabel("Termijnen", "Waarvoor", Normsoort.allCases.map { .termijn($0) }, gezet, verzoek))
            \(HTML.kop2("Redenen voor een verklarende analyse", id: "redenen"))
            <p>Wat hier staat is een voorstel: een professional mag altijd zeggen waarom niet.</p>
            \(tabel("Redenen voor een verklarende analyse", "Reden", Aanleidingsoort.allCases.map { .reden($0) }, gezet, verzoek))
            \(HTML.kop2("Wat verandert bij 18 jaar", id: "achttien"))
            <p>Deze zinnen staan in het toekomstplan. Staat er “nog na te gaan”, lees dan de bron na en leg de zin opnieuw vast.</p>
            \(tabel("Wat verandert bij 18 jaar", "Waarover", Overgangspunt.allCases.map { .overgang($0) }, gezet, verzoek))
            \(HTML.kop2("Verordening", id: "verordening"))
            <p>Wat de gemeenteraad zelf regelt (Jeugdwet 2.9, 2.10, 2.12 en 8.1.1). Een afweging bewaart de regels van haar dag in het bewijs.</p>
            \(tabel("Verordening", "Waarover", Verordeningpunt.allCases.map { .verordening($0) }, gezet, verzoek))
            \(HTML.kop2("Waar twee mensen voor nodig zijn", id: "vier-ogen"))
            <p>Sommige dingen doet niemand alleen. Waar “altijd” staat, kan niemand dat uitzetten. De rest kiest het college, per handeling.</p>
            \(vierogen(gezet, verzoek.vandaag))
            """)
    }

    private static func tabel(
        _ titel: String, _ wat: String, _ alle: [Instelbaar], _ gezet: [Instelling], _ verzoek: Verzoek, titelZichtbaar: Bool = false
    ) -> HTML {
        let rows = alle.map { key -> [HTML] in
            let now = gezet.gezet(key, op: verzoek.vandaag)
            return [.link(key.label, naar: InstellingURL.een(key)), HTML(key.toon(now.waarde)), sinds(key, gezet, verzoek.vandaag)]
        }
        return Tabel(
            titel, kolommen: [Tabel.Kolom(wat), "Nu", "Sinds en waarom"], rijen: rows, titelZichtbaar: titelZichtbaar, stapelt: true
        ).html
    }

    /// Since when a value holds and on what it rests; what comes later stands before it.
    private static func sinds(_ key: Instelbaar, _ gezet: [Instelling], _ vandaag: Datum) -> HTML {
        let course = gezet.verloop(key), now = gezet.gezet(key, op: vandaag)
        let later = course.filter { vandaag < $0.van }.map { "vanaf \(HTML.datum($0.van)): \(key.toon($0.waarde))<br>" as HTML }
        return "\(HTML.joined(later))\(now.grond.map { "sinds \(HTML.datum(now.van)): \($0)" as HTML } ?? "niet gekozen; \(key.bron)")"
    }

    private static func vierogen(_ gezet: [Instelling], _ vandaag: Datum) -> HTML {
        let now = Instellingen(gezet, op: vandaag)
        let rows = Vierogendaad.allCases.map { act -> [HTML] in
            let key = act.sleutel.map { Instelbaar.keuze($0) }
            return [
                key.map { .link(act.label, naar: InstellingURL.een($0)) } ?? HTML(act.label), HTML(act.eerste), HTML(act.tweede),
                key == nil ? "altijd" : now.vraagtTwee(act) ? "ja" : "nee", key.map { sinds($0, gezet, vandaag) } ?? HTML(act.bron),
            ]
        }
        return Tabel(
            "Waar twee mensen voor nodig zijn", kolommen: ["Wat", "Wie begint", "Wie is de tweede", "Twee mensen?", "Sinds en waarom"],
            rijen: rows, titelZichtbaar: false, stapelt: true
        ).html
    }

    static func een(
        _ key: Instelbaar, _ gezet: [Instelling], _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let rows = gezet.filter { $0.sleutel == key }.reversed().map { setting -> [HTML] in
            [HTML.datum(setting.van), HTML(key.toon(setting.waarde)), HTML(setting.grond)]
        }
        return verzoek.pagina(
            key.label, indeling: .smal, bijschrift: "Instellingen", fouten: fouten,
            """
            \(HTML.begrippen([("Zonder keuze", HTML(key.toon(key.standaard))), ("Waar het staat", HTML(key.bron))]))
            \(verzoek.formulier(InstellingURL.een(key), knop: "Vastleggen", terug: InstellingURL.lijst) {
                Formulieropmaak.velden(
                    Instellinginvoer.velden(voor: key), ingevuld: ingevuld, fouten: fouten, keuzes: ["waarde": key.keuzes])
            })
            \(Tabel("Eerdere keuzes", kolommen: ["Vanaf", "Waarde", "Waarop het rust"], rijen: Array(rows), leeg: "Nog niets gekozen.").html)
            """)
    }
}
