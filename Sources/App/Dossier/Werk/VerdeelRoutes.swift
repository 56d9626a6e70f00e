// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// For the teamleider: open files without a fixed contact, most urgent first, to give to somebody in one go.
enum VerdeelRoutes {
    static let verdelen = "/team/verdelen"

    static func add(to routes: Routetabel) {
        routes.get(verdelen, .verdelen) { verzoek in VerdeelPages.verdelen(try await teVerdelen(verzoek), [:], [], verzoek) }
        routes.post(verdelen, .verdelen) { verzoek in try await verdeel(verzoek) }
    }

    static func pad(pagina: Int) -> String { pagina <= 1 ? verdelen : verdelen + "?pagina=\(pagina)" }

    private static func teVerdelen(_ verzoek: Verzoek) async throws -> Verdeelblad {
        let asked = Lijstkeuze(verzoek).pagina
        return try await verzoek.lees(handeling: "verdelen.inzien") { tx in
            let total = try StandStore.aantalZonder(verzoek.bezoek.teams, tx)
            // The page that was asked for may be gone, because its files were given to somebody.
            let page = min(asked, max(1, (total + Werklijst.per - 1) / Werklijst.per))
            let rows = try StandStore.zonder(verzoek.bezoek, pagina: page, tx)
            return Verdeelblad(
                rijen: try rows.map { try Verdeelblad.Rij($0, tx) }, totaal: total, pagina: page,
                collegas: try WaarneemRoutes.collegas(verzoek, tx))
        }
    }

    private static func verdeel(_ verzoek: Verzoek) async throws -> Antwoord {
        let page = try await teVerdelen(verzoek)
        return try await verzoek.verwerk(
            Verdeelinvoer.self, opnieuw: { VerdeelPages.verdelen(page, $0.ingevuld, $0.fouten, verzoek) }
        ) { form in
            guard let who = page.collegas.first(where: { $0.gebruiker.hex == form.naar }) else {
                throw Afwijzing.ongeldig([Veldfout("naar", "Kies een collega uit de lijst.")])
            }
            return try await verzoek.schrijf(handeling: "dossiers.verdelen") { tx in
                let asked = form.dossiers.prefix(Werklijst.per).compactMap { ID<Dossier>($0) }
                let chosen = try asked.filter { try StandStore.isZonder($0, verzoek.bezoek.teams, tx) }
                guard !chosen.isEmpty else { throw Afwijzing.nietMogelijk("Deze gezinnen zijn intussen al verdeeld.") }
                for dossier in chosen {
                    try Verleenwerk.draagOver(Zicht.op(dossier, verzoek.bezoek, tx), naar: who, notitie: form.notitie, tx)
                }
                return verdelen + "?gedaan=\(chosen.count)"
            }
        }
    }
}

/// One page of the open files of the reader's teams that have no fixed contact.
struct Verdeelblad: Sendable {
    let rijen: [Rij]
    /// All of them, on every page together.
    let totaal: Int
    let pagina: Int
    let collegas: [Medewerker]

    struct Rij: Sendable {
        let stand: Dossierstand
        /// Who had it last, until when, and why that ended.
        let vorige: String
        /// Who stands in now; nil: nobody.
        let waarnemer: String?
    }
}

extension Verdeelblad.Rij {
    init(_ stand: Dossierstand, _ tx: LeesTx) throws {
        let relations = try RelatieStore.relaties(stand.dossier, tx)
        let last = relations.gegeven.filter { $0.inhoud.relatiesoort == .vasteContactpersoon }.max { $0.id < $1.id }
        let end = relations.beeindigd.first { $0.inhoud.relatie == last?.id }?.inhoud
        let name = try last?.inhoud.gebruiker.flatMap { try BeheerStore.medewerker($0, tx)?.naam }
        let standing = relations.lopend(op: tx.nu).first { $0.inhoud.relatiesoort == .waarneming }?.inhoud.gebruiker
        self.init(
            stand: stand,
            vorige: name.map { name in "\(name)\(end.map { ", tot \($0.op.datum.uitgeschreven): \($0.reden)" } ?? "")" } ?? "nog niemand",
            waarnemer: try standing.flatMap { try BeheerStore.medewerker($0, tx)?.naam })
    }

    /// What to know before choosing: what is first, who had it, who keeps it going.
    fileprivate func hulp(op vandaag: Datum) -> String {
        let todo = stand.eerste.map { task in
            "Eerst: \(task.soort.label.lowercased()), \(Woorden.teLaat(task.uiterlijk, op: vandaag) ?? Woorden.datum(task.uiterlijk)). "
        }
        return "\(todo ?? "")Vorige vaste contactpersoon: \(vorige).\(waarnemer.map { " Nu neemt \($0) waar." } ?? "")"
    }
}

enum VerdeelPages {
    static func verdelen(_ blad: Verdeelblad, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: Verzoek) -> Antwoord {
        let files = blad.rijen.map { Keuze($0.stand.dossier.hex, $0.stand.titel, hulp: $0.hulp(op: verzoek.vandaag)) }
        let people = blad.collegas.map { Keuze($0.gebruiker.hex, "\($0.naam), \($0.functie)") }
        let form: HTML =
            files.isEmpty
            ? HTML.leeg(
                "Elk open dossier van uw team heeft een vaste contactpersoon.", actie: .link("Naar het werk van uw team", naar: "/team"))
            : verzoek.formulier(VerdeelRoutes.pad(pagina: blad.pagina), knop: "Verdelen", terug: "/team") {
                Formulieropmaak.velden(
                    Verdeelinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["dossiers": files, "naar": people])
            }
        return verzoek.pagina(
            "Te verdelen", bijschrift: "Team", fouten: fouten,
            """
            \(WaarneemPages.gedaan(verzoek))
            \(files.isEmpty ? nil : inleiding(blad))
            \(form)
            \(blad.totaal > Werklijst.per ? HTML.bladeren(pagina: blad.pagina, per: Werklijst.per, totaal: blad.totaal) { VerdeelRoutes.pad(pagina: $0) } : nil)
            """)
    }

    private static func inleiding(_ blad: Verdeelblad) -> HTML {
        let most = blad.totaal > Werklijst.per ? " Wat het eerst moet, staat bovenaan; per bladzijde ziet u er \(Werklijst.per)." : ""
        return HTML.inleiding(
            """
            \(Woorden.aantal(blad.totaal, "open dossier heeft", "open dossiers hebben")) geen vaste contactpersoon.\(most) \
            Wie ze krijgt, vindt uw notitie bij “Mijn werk”.
            """)
    }
}
