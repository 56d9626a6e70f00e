// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Drafts: kept while somebody types, found again after a time-out or a crash, thrown away by sending or by hand.
enum ConceptRoutes {
    static func add(to routes: Routetabel) {
        routes.get(ConceptURL.lijst, .eigen) { verzoek in
            let drafts = try await verzoek.lees(doel: .beheer, handeling: "concepten.inzien") { tx in
                try ConceptStore.alle(van: verzoek.gebruiker, tx)
            }
            return ConceptPages.lijst(drafts, verzoek)
        }
        routes.post("/concepten/:id", .eigen) { verzoek in try await bewaar(verzoek) }
        routes.get("/concepten/:id/tekst", .eigen) { verzoek in
            let id: ID<Conceptplek> = try verzoek.id()
            let draft = try await verzoek.lees(doel: .beheer, handeling: "concepten.inzien") { tx in
                try ConceptStore.concept(id.raw, van: verzoek.gebruiker, tx)
            }
            guard let draft else { throw Afwijzing.nietGevonden }
            return ConceptPages.tekst(draft, verzoek)
        }
        routes.post("/concepten/:id/weg", .eigen) { verzoek in
            let id: ID<Conceptplek> = try verzoek.id()
            return try await verzoek.schrijf(doel: .beheer, handeling: "concept.weggooien") { tx in
                try ConceptStore.weg(id.raw, van: verzoek.gebruiker, tx)
                return ConceptURL.lijst
            }
        }
    }

    /// Called by the script every few seconds: short, and not idempotent by key, because each post replaces the one before.
    private static func bewaar(_ verzoek: Verzoek) async throws -> Antwoord {
        guard let plek = Conceptplek(formulier: try verzoek.parameter("id"), pad: verzoek.vraag("pad") ?? "") else {
            throw Afwijzing.nietGevonden
        }
        try await verzoek.web.databank.schrijf(als: verzoek.bezoek.handelende, doel: .hulp, handeling: "concept.bewaren") { tx in
            let opened = verzoek.ingevuld[Conceptplek.idveld]?.first.flatMap { UUIDv7($0) }
            if let opened, try ConceptStore.werkBij(opened, verzoek.ingevuld, op: plek, van: verzoek.gebruiker, tx) { return }
            try ConceptStore.bewaar(plek.formulier, pad: plek.pad, verzoek.ingevuld, van: verzoek.gebruiker, tx)
        }
        return .tekst("Bewaard om \(verzoek.nu.kloktijd)\n")
    }
}

enum ConceptURL {
    static let lijst = "/concepten"
    static func tekst(_ id: UUIDv7) -> String { "/concepten/\(id.hex)/tekst" }
    static func weg(_ id: UUIDv7) -> String { "/concepten/\(id.hex)/weg" }
    /// The page with the draft in it.
    static func verder(_ concept: ConceptStore.Concept) -> String { "\(concept.pad)?concept=\(concept.id.hex)" }
}

enum ConceptPages {
    static func lijst(_ concepten: [ConceptStore.Concept], _ verzoek: Verzoek) -> Antwoord {
        let rows = concepten.map { draft -> [HTML] in
            [
                .link(draft.titel, naar: ConceptURL.verder(draft)),
                "\(draft.begin)",
                "\(HTML.datum(draft.moment.datum)) om \(draft.moment.kloktijd)\(draft.herkomst)",
                """
                \(HTML.link("Alle tekst", naar: ConceptURL.tekst(draft.id), verborgen: "van \(draft.titel)")) \
                \(verzoek.knop(ConceptURL.weg(draft.id), "Weggooien"))
                """,
            ]
        }
        let table = Tabel(
            "Bewaard werk", kolommen: ["Wat", "Hoe het begint", "Bewaard", "Doen"], rijen: rows,
            leeg: "Er ligt niets klaar. Wat u typt en nog niet verstuurt, vindt u hier terug.", titelZichtbaar: false)
        return verzoek.pagina(
            "Bewaard werk", indeling: .breed,
            """
            \(HTML.inleiding("Wat u typte en nog niet verstuurde. Alleen u ziet dit."))
            \(table.html)
            """)
    }

    static func tekst(_ concept: ConceptStore.Concept, _ verzoek: Verzoek) -> Antwoord {
        let parts = concept.teksten.map { HTML.vrijeTekst($0) }
        return verzoek.pagina(
            concept.titel, indeling: .smal, bijschrift: "Bewaard werk",
            """
            <p>Bewaard op \(HTML.datum(concept.moment.datum)) om \(concept.moment.kloktijd).</p>
            \(parts.isEmpty ? HTML.leeg("Er was nog niets getypt.") : HTML.joined(parts))
            \(HTML.knoppen([.knop("Verder werken", naar: ConceptURL.verder(concept)), .link("Terug naar bewaard werk", naar: ConceptURL.lijst)]))
            """)
    }
}

extension ConceptStore.Concept {
    fileprivate var herkomst: String { isVerlopen ? ", na afmelden" : isMeegenomen ? ", meegenomen" : "" }

    /// The name of the form as words.
    fileprivate var titel: String {
        let words = plek.replacing("-", with: " ").replacing(".", with: " ")
        return words.isEmpty ? "Formulier" : words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What was typed, without codes and numbers of the form itself.
    fileprivate var teksten: [String] {
        ingevuld.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }.flatMap(\.value).filter { !$0.isBlank && UUIDv7($0) == nil }
    }

    fileprivate var begin: String {
        let longest = teksten.max { $0.count < $1.count } ?? ""
        return longest.count > 80 ? longest.prefix(80) + "…" : longest
    }
}
