// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak
import Opslag

enum WerkURL {
    static let eigen = "/werkvoorraad"

    static func team(_ id: ID<Team>? = nil) -> String { "/team" + (id.map { "?team=\($0.hex)" } ?? "") }

    static func pagina(_ pad: String, team: ID<Team>?, _ filter: Termijnfilter, _ pagina: Int = 1) -> String {
        let parts = [
            team.map { "team=\($0.hex)" }, filter == .alle ? nil : "welke=\(filter.rawValue)", pagina == 1 ? nil : "pagina=\(pagina)",
        ].compactMap(\.self)
        return parts.isEmpty ? pad : pad + "?" + parts.joined(separator: "&")
    }
}

/// The lists that say what there is to do today.
enum WerkRoutes {
    static func add(to routes: Routetabel) {
        routes.get(WerkURL.eigen, .werkvoorraad) { verzoek in try await eigen(verzoek) }
        routes.get("/team", .teamlijst) { verzoek in try await team(verzoek) }
    }

    private static func eigen(_ verzoek: Verzoek) async throws -> Antwoord {
        let bezoek = verzoek.bezoek
        let doel = verzoek.werkdoel
        guard Rechten.mag(.werkvoorraadBekijken, rollen: bezoek.rollen, relaties: [], doel: Doelcode(doel)) else {
            throw Afwijzing.nietGevonden
        }
        let keuze = Lijstkeuze(verzoek)
        let (blad, nieuw, gevraagd, voorstellen) = try await verzoek.lees(doel: doel, handeling: "werkvoorraad") { tx in
            if doel == .bekostiging {
                return (try Werkblad.lees(inzet(bezoek, tx), keuze, bezoek, tx), [Overgedragen](), [Meedenkvraag](), [Voorstelvraag]())
            }
            let ook = try RelatieStore.dossiers(van: bezoek.gebruiker, soorten: [.waarneming, .consult, .supervisie], tx)
            let blad = try Werkblad.lees(.eigen(bezoek.gebruiker, ook: ook), keuze, bezoek, tx)
            return (blad, try Overgedragen.lijst(bezoek, tx), try Meedenkvraag.lijst(bezoek, tx), try Voorstelvraag.lijst(bezoek, tx))
        }
        return WerkPages.eigen(blad, keuze, overgedragen: nieuw, gevraagd: gevraagd, voorstellen: voorstellen, verzoek)
    }

    private static func inzet(_ bezoek: Bezoek, _ tx: LeesTx) throws -> Werklijst {
        if let team = bezoek.teams.first { return .inzet(team) }
        return .inzetVan(try RelatieStore.dossiers(van: bezoek.gebruiker, soorten: [.bekostiging, .waarneming], tx))
    }

    private static func team(_ verzoek: Verzoek) async throws -> Antwoord {
        let bezoek = verzoek.bezoek
        guard Rechten.mag(.teamlijstBekijken, rollen: bezoek.rollen, relaties: [], doel: .toeleiding) else { throw Afwijzing.nietGevonden }
        let asked = verzoek.vraag("team").flatMap { ID<Team>($0) }
        guard let team = asked ?? bezoek.teams.first else { return WerkPages.geenTeam(verzoek) }
        guard bezoek.teams.contains(team) else { throw Afwijzing.nietGevonden }
        let keuze = Lijstkeuze(verzoek)
        let (blad, open) = try await verzoek.lees(handeling: "teamlijst") { tx in
            (try Werkblad.lees(.team(team), keuze, bezoek, tx), bezoek.leidt.contains(team) ? try VindplaatsStore.zonder(team, tx) : nil)
        }
        return WerkPages.team(blad, team, keuze, open, verzoek)
    }
}

/// What of a list is asked for, from the query string.
struct Lijstkeuze: Sendable {
    let filter: Termijnfilter
    let pagina: Int
}

extension Lijstkeuze {
    init(_ verzoek: Verzoek) {
        filter = verzoek.vraag("welke").flatMap { Termijnfilter(rawValue: $0) } ?? .alle
        pagina = max(1, min(Werklijst.hoogstens / Werklijst.per, verzoek.vraag("pagina").flatMap { Int($0) } ?? 1))
    }
}

/// A page of a list with everything to show it.
struct Werkblad: Sendable {
    let lijst: Werklijst
    let rijen: [Dossierstand]
    let aantallen: Werkaantallen
    let namen: [ID<Gebruiker>: String]
    let teams: [Teamgegevens]
    /// Files of the reader's teams without a fixed contact: how many, and the first of them.
    let zonder: Int
    let eersteZonder: [Dossierstand]
    /// A child last seen before this day is too long unseen.
    let gezienGrens: Datum

    /// The list of the backoffice: what is to be ordered.
    var isInzet: Bool { lijst.isVanBackoffice }

    /// Families named on the first screen; the rest stands on the page of the team.
    private static let zonderGetoond = 5

    static func lees(_ lijst: Werklijst, _ keuze: Lijstkeuze, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Werkblad {
        let staff = try BeheerStore.medewerkers(tx)
        let counts = try StandStore.aantallen(lijst, tx)
        var open = 0, first: [Dossierstand] = []
        if case .eigen = lijst {
            open = try StandStore.aantalZonder(bezoek.teams, tx)
            first = try StandStore.zonder(bezoek, pagina: 1, hoogstens: zonderGetoond, tx)
        }
        return Werkblad(
            lijst: lijst, rijen: try StandStore.pagina(lijst, keuze.filter, pagina: keuze.pagina, bezoek, tx), aantallen: counts,
            namen: Dictionary(staff.map { ($0.gebruiker, $0.naam) }, uniquingKeysWith: { first, _ in first }),
            teams: try BeheerStore.teams(tx), zonder: open, eersteZonder: first,
            gezienGrens: try StandStore.gezienGrens(tx))
    }
}

extension Verzoek {
    /// The purpose with which this person sees a list of work, by role.
    fileprivate var werkdoel: Doel {
        let helpers: Set<Rol> = [.jeugdprofessional, .gedragswetenschapper, .teamleider]
        return helpers.isDisjoint(with: bezoek.rollen) && bezoek.rollen.contains(.backoffice) ? .bekostiging : .toeleiding
    }
}

extension Doelcode {
    init(_ doel: Doel) { self = Doelcode(rawValue: doel.rawValue) ?? .beheer }
}
