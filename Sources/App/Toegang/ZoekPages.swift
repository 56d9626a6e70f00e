// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum ZoekPages {
    static func formulier(
        _ verzoek: Verzoek, titel: String, uitleg: HTML = HTML(), ingevuld: Ingevuld = [:], fouten: [Veldfout] = []
    ) -> Antwoord {
        verzoek.pagina(titel, indeling: .smal, fouten: fouten, "\(uitleg)\(zoekformulier(verzoek, ingevuld, fouten))")
    }

    /// The first step of a new question: who is it?
    static func nieuw(_ verzoek: Verzoek) -> Antwoord {
        formulier(
            verzoek, titel: "Nieuwe hulpvraag: wie is het?",
            uitleg: """
                <p class="inleiding">Zoek eerst of het gezin al bekend is. Wat u hier invult, hoeft u straks niet nog eens te typen.</p>
                <p>Was het een kort contact, zonder dossier? \(HTML.link("Leg een contact zonder dossier vast", naar: ToegangURL.contact)).</p>
                """)
    }

    private static func zoekformulier(_ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout]) -> HTML {
        verzoek.formulier(ToegangURL.zoeken, knop: "Zoek") {
            let folded = Zoekinvoer.dicht.joined()
            let isOpen =
                fouten.contains { folded.contains($0.veld) } || folded.contains { !(ingevuld[$0]?.first ?? "").isBlank }
            return """
                \(deel(["naam", "geboortedatum"], "Wie zoekt u?", hulp: "Vul in wat u weet. Eén ding is genoeg.", ingevuld, fouten))
                \(HTML.uitklap("Zoek op BSN, telefoon of adres", open: isOpen, deel(Array(folded), "Of zoek hierop", ingevuld, fouten)))
                """
        }
    }

    private static func deel(
        _ ids: [String], _ titel: String, hulp: String? = nil, _ ingevuld: Ingevuld, _ fouten: [Veldfout]
    ) -> HTML {
        Formulieropmaak.velden(
            Zoekinvoer.velden.filter { ids.contains($0.id) }, ingevuld: ingevuld, fouten: fouten,
            groepen: [Formulieropmaak.Groep(titel, hulp: hulp, velden: ids)])
    }

    /// The result is gone, or somebody else's: both look the same (404). What was typed in a form that came with it is given back.
    static func verlopen(_ verzoek: Verzoek, ingevuld: Ingevuld? = nil) -> Antwoord {
        let texts = (ingevuld ?? [:]).filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }.flatMap(\.value).filter { !$0.isBlank }
        let kept: HTML? =
            texts.isEmpty ? nil : HTML.melding(.letOp, "<p>Dit typte u; kopieer wat u nodig hebt.</p>\(HTML.lijst(texts.map { HTML($0) }))")
        let page = formulier(
            verzoek, titel: "Zoek opnieuw",
            uitleg:
                "<p class=\"inleiding\">Deze zoekopdracht is verlopen. Zoekresultaten blijven maar kort staan, om wie u zoekt te beschermen.</p>\(kept)"
        )
        guard case .pagina(let html, _) = page else { return page }
        return .pagina(html, status: .notFound)
    }

    static func uitslag(_ verzoek: Verzoek, _ id: ID<Zoekopdracht>, _ form: Zoekinvoer, _ uitslag: Zoekuitslag) -> Antwoord {
        let index: HTML? =
            uitslag.isIndexKlaar
            ? nil
            : HTML.melding(
                .letOp,
                "<p>De namenlijst wordt nog opgebouwd: op naam zoeken kan nog niet alles vinden. Zoek ook op BSN, geboortedatum, telefoon of adres, of probeer het over een minuut opnieuw.</p>"
            )
        let none: HTML? =
            uitslag.eigen.isEmpty && uitslag.elders.isEmpty
            ? HTML.leeg("Niemand gevonden. Probeer een deel van de naam, of zoek op iets anders.") : nil
        let more: HTML? =
            uitslag.zijnErMeer
            ? HTML.melding(
                .letOp,
                "<p>Er passen meer mensen bij dan hier staan: u ziet de \(PersoonStore.meesteTreffers) die het meest lijken. Zoek preciezer, bijvoorbeeld met de geboortedatum erbij.</p>"
            ) : nil
        return verzoek.pagina(
            "Gevonden", indeling: .gewoon,
            """
            <p class="inleiding">U zocht op \(Woorden.opsomming(form.vraag.termen)).</p>
            \(index)\(none)\(more)\(eigen(uitslag.eigen, verzoek, id))\(elders(uitslag.elders, verzoek, id))\(verder(verzoek, id))
            \(HTML.uitklap("Opnieuw zoeken", zoekformulier(verzoek, form.ingevuld, [])))
            """)
    }

    private static func eigen(_ files: [Zoekuitslag.Eigen], _ verzoek: Verzoek, _ id: ID<Zoekopdracht>) -> HTML {
        guard !files.isEmpty else { return HTML() }
        let may = magMaken(verzoek)
        let rows = files.filter { !$0.personen.isEmpty }.map { file -> [HTML] in
            let people = file.personen.map { person -> HTML in
                "\(HTML.link(person.naam, naar: GezinURL.dossier(file.dossier)))\(person.geboren.isEmpty ? nil : ", \(person.geboren)" as HTML)"
            }
            let why = file.personen.map { HTML(Woorden.opsomming($0.redenen.map(\.label))) }
            return [
                HTML.joined(people, met: "<br>"), HTML.joined(why, met: "<br>"),
                HTML.joined(
                    [
                        HTML.link(
                            "Nieuwe hulpvraag", naar: ToegangURL.nieuw(file.dossier) + "?zoekopdracht=\(id.hex)",
                            verborgen: "voor \(file.personen.first?.naam ?? "dit gezin")")
                    ]
                        + (may ? file.personen.map { meenemen($0, id) } : []), met: "<br>"),
            ]
        }
        return Tabel("In dossiers die u mag zien", kolommen: ["Wie", "Waarom gevonden", "Verder"], rijen: rows).html
    }

    /// A new file for who is known: the person goes along, and is not typed again.
    private static func meenemen(_ person: Zoekuitslag.Gevonden, _ id: ID<Zoekopdracht>) -> HTML {
        let path = ToegangURL.nieuwDossier(id) + "?\(person.isKind ? "kind" : "ouder")=\(person.persoon.hex)"
        return HTML.link("Ander dossier met \(person.naam)", naar: path)
    }

    private static func magMaken(_ verzoek: Verzoek) -> Bool {
        Rechten.mag(.aanmaken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .toeleiding)
    }

    /// Nothing but that somebody is known, why that is thought, and whom to ask.
    private static func elders(_ hits: [Zoekuitslag.Elders], _ verzoek: Verzoek, _ id: ID<Zoekopdracht>) -> HTML {
        guard !hits.isEmpty else { return HTML() }
        let may = Rechten.mag(.noodtoegang, rollen: verzoek.bezoek.rollen, relaties: [], doel: .toeleiding)
        let rows = hits.map { hit -> [HTML] in
            let ask: HTML = hit.wie.map { "\($0)" } ?? "Geen dossier dat nu loopt; vraag uw teamleider"
            let urgent = (may ? hit.dossier : nil).map { file -> HTML in
                "<br>" + HTML.link("Noodtoegang", naar: ToegangURL.noodtoegang(id, Zoekuitslag.kenmerk(file, in: id)))
                    + ", alleen als een kind nu gevaar loopt"
            }
            return [
                "Al bekend, vraag toegang of draag over", HTML(Woorden.opsomming(hit.redenen.map(\.label))),
                "\(ask)\(urgent)",
            ]
        }
        return Tabel("Bij een ander team", kolommen: ["Wat we mogen zeggen", "Waarom gevonden", "Wie u vraagt"], rijen: rows).html
    }

    private static func verder(_ verzoek: Verzoek, _ id: ID<Zoekopdracht>) -> HTML {
        guard magMaken(verzoek) else { return HTML() }
        return """
            <section class="blok"><h2>Staat het gezin er niet bij?</h2>
            <p>Maak dan een nieuw dossier. Wat u zocht, is al ingevuld.</p>
            \(HTML.knoppen([
                HTML.knop("Nieuw dossier met hulpvraag", naar: ToegangURL.nieuwDossier(id)),
                HTML.knop("Contact zonder dossier", naar: ToegangURL.contact, stil: true),
            ]))</section>
            """
    }
}

extension Zoekvraag {
    /// What was looked for, in words.
    fileprivate var termen: [String] {
        let parts: [String?] = [
            naam.isEmpty ? nil : "naam “\(naam)”", bsn.map { "BSN \($0.cijfers)" },
            geboortedatum.map { "geboortedatum \(Woorden.datum($0))" },
            telefoon.map { "telefoon \($0.toon)" }, postcode.map { "adres \($0.tekst) \(huisnummer.map(String.init) ?? "")" },
        ]
        return parts.compactMap(\.self)
    }
}
