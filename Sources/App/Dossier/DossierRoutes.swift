// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

/// The page that answers "what now?".
enum DossierRoutes {
    static func add(to routes: Routetabel, toets: @escaping Opdrachttoets) {
        routes.get("/dossiers/:id", .lezen(.overzicht)) { verzoek in
            let id: ID<Dossier> = try verzoek.id()
            let blik = Tijdlijnblik(verzoek)
            if let sheet = try await verzoek.eersteGedeelde(id), sheet != GezinURL.dossier(id) { return .naar(sheet) }
            let beeld = try await verzoek.lees(doel: verzoek.leesdoel(id), handeling: "dossier.inzien") { tx in
                try Overzicht.lees(id, verzoek, toets: toets, tx)
            }
            return DossierPages.overzicht(beeld, blik, verzoek)
        }
    }
}

/// What of the tijdlijn is asked for, from the query string: an id and a code, never a name.
struct Tijdlijnblik: Sendable {
    let kind: ID<Persoon>?
    let soort: Tijdlijngroep?
    let isGeheel: Bool

    init(_ verzoek: Verzoek) {
        kind = verzoek.vraag("kind").flatMap { ID<Persoon>($0) }
        soort = verzoek.vraag("soort").flatMap { Tijdlijngroep(rawValue: $0) }
        isGeheel = verzoek.vraag("alles") == "ja"
    }

    static func pad(_ dossier: ID<Dossier>, kind: ID<Persoon>?, soort: Tijdlijngroep?, geheel: Bool = false) -> String {
        let parts = [kind.map { "kind=\($0.hex)" }, soort.map { "soort=\($0.rawValue)" }, geheel ? "alles=ja" : nil].compactMap(\.self)
        return GezinURL.dossier(dossier) + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&")) + "#tijdlijn"
    }
}

/// Kinds of fact on the tijdlijn, as a reader thinks of them.
enum Tijdlijngroep: String, Sendable, CaseIterable {
    case vragen, gesprekken, analyse, plan, besluit, hulp, toestemming, verzoeken

    var label: String {
        switch self {
        case .vragen: "Vragen"
        case .gesprekken: "Gesprekken"
        case .analyse: "Analyse"
        case .plan: "Plan en evaluatie"
        case .besluit: "Aanvraag en besluit"
        case .hulp: "Hulp en delen"
        case .toestemming: "Toestemming en vertellen"
        case .verzoeken: "Verzoeken en verklaringen"
        }
    }

    /// The page of the file where these facts stand.
    var blad: Dossierblad {
        switch self {
        case .vragen: .hulpvragen
        case .gesprekken: .contacten
        case .analyse: .analyse
        case .plan: .plan
        case .besluit: .besluit
        case .hulp: .hulp
        case .toestemming: .toestemming
        case .verzoeken: .verzoeken
        }
    }

    /// By the stable name of the kind of fact.
    static func van(_ soort: String) -> Tijdlijngroep {
        switch soort {
        case Hulpvraag.soort, Triage.soort, Verhuizing.soort, Gemeenteoverdracht.soort: .vragen
        case Verklarendeanalyse.soort, Verklaringsafsluiting.soort, Aanleidingafweging.soort, Inzetkeuze.soort, Instrumentafname.soort,
            Expertiseconsult.soort, Consultantwoord.soort, Leefgebiedbevinding.soort, Vaststelling.soort, Analysebevestiging.soort,
            Terreinvraag.soort,
            Terreinuitkomst.soort:
            .analyse
        case Gezinsplan.soort, Akkoord.soort, Evaluatie.soort, Afsluiting.soort, Familiegroepsplanaanbod.soort, Regieafspraak.soort,
            Planopschrift.soort,
            Helptniet.soort, Helptnietantwoord.soort, Doelmeting.soort, Uitkomstmeting.soort, Overdrachtgesprek.soort,
            Veiligheidsplan.soort, Veiligheidscontrole.soort, Veiligheidsherziening.soort, Levenslang.soort, Perspectiefplan.soort,
            Toekomstplan.soort, Hulpverlenging.soort, Resourcegroep.soort, Resourcegroepbijeenkomst.soort:
            .plan
        case Aanvraag.soort, Besluit.soort, Verzending.soort, Intrekking.soort, Lichtetoets.soort: .besluit
        case Toewijzing.soort, LeveringStart.soort, LeveringStop.soort, Verstrekking.soort, Berichtspoor.soort: .hulp
        case Hulptoestemming.soort, Deelafspraak.soort, Toestemmingsantwoord.soort, Toestemmingsintrekking.soort,
            Toestemmingsuitzondering.soort, Wilsoordeel.soort, Plichtenafweging.soort, Voorlichting.soort, Verwijsindexmelding.soort:
            .toestemming
        case Clientverzoek.soort, Verzoekafgifte.soort, Clientverklaring.soort, Bewaarplicht.soort,
            Bewaarplichtherziening.soort:
            .verzoeken
        default: .gesprekken
        }
    }
}
