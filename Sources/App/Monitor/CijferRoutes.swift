// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Monitor
import Opmaak
import Opslag

enum CijferURL {
    static let alle = "/cijfers"

    static func toon(_ indicator: Indicator, _ keuze: Cijferkeuze) -> String { "\(alle)/\(indicator.id)" + keuze.vraag() }
    static func csv(_ indicator: Indicator, _ keuze: Cijferkeuze) -> String { "\(alle)/\(indicator.id).csv" + keuze.vraag() }

    /// The list behind one figure.
    static func lijst(_ indicator: Indicator, _ keuze: Cijferkeuze, _ deel: Deel, _ groepen: [Groep], pagina: Int = 1) -> String {
        let extra = ["deel=\(deel.rawValue)"] + groepen.map { "groep=\($0.dimensie.rawValue):\($0.code ?? "")" }
        return "\(alle)/\(indicator.id)/lijst" + keuze.vraag(extra + (pagina > 1 ? ["pagina=\(pagina)"] : []))
    }
}

/// Figures for who may see the list behind them. Nobody else gets figures here: small numbers could name a child.
enum CijferRoutes {
    static func add(to routes: Routetabel) {
        routes.get(CijferURL.alle, .cijfers) { verzoek in try await overzicht(verzoek) }
        routes.get(CijferURL.alle + "/:indicator", .cijfers) { verzoek in try await een(verzoek) }
        routes.get(CijferURL.alle + "/:indicator/lijst", .cijfers) { verzoek in try await lijst(verzoek) }
    }

    private static func overzicht(_ verzoek: Verzoek) async throws -> Antwoord {
        try verzoek.magCijfers()
        guard verzoek.magLijst else { return CijferPages.zonderLijst(verzoek) }
        let keuze = try Cijferkeuze(verzoek)
        let blad = try await verzoek.lees(doel: .controle, handeling: "cijfers") { tx in
            try Cijferblad.lees(Indicatoren.alle, keuze, tx)
        }
        return CijferPages.overzicht(blad, keuze, verzoek)
    }

    /// `/cijfers/<id>` is a page, `/cijfers/<id>.csv` the same figures as a file.
    private static func een(_ verzoek: Verzoek) async throws -> Antwoord {
        try verzoek.magCijfers()
        let name = try verzoek.parameter("indicator")
        let isCsv = name.hasSuffix(".csv")
        guard let indicator = Indicatoren.met(id: isCsv ? String(name.dropLast(4)) : name) else { throw Afwijzing.nietGevonden }
        guard verzoek.magLijst else { return CijferPages.zonderLijst(verzoek) }
        let keuze = try Cijferkeuze(verzoek)
        if isCsv { try await Exportquota.eis(verzoek) }
        let blad = try await verzoek.lees(doel: .controle, handeling: isCsv ? "cijfers.exporteren" : "cijfers") { tx in
            tx.noteer(isCsv ? "cijfers.exporteren" : "cijfers", bijzonderheden: indicator.id)
            return try Cijferblad.lees([indicator], keuze, tx)
        }
        guard let uitkomst = blad.uitkomsten.first else { throw Afwijzing.nietGevonden }
        guard isCsv else { return CijferPages.een(uitkomst, blad, keuze, verzoek) }
        let csv = uitkomst.csv { blad.labels.code($0, $1) }
        return .bestand(bytes: Array(("\u{FEFF}" + csv).utf8), soort: "text/csv; charset=utf-8", naam: indicator.id + ".csv")
    }

    private static func lijst(_ verzoek: Verzoek) async throws -> Antwoord {
        try verzoek.magCijfers()
        guard verzoek.magLijst, let indicator = Indicatoren.met(id: try verzoek.parameter("indicator")) else {
            throw Afwijzing.nietGevonden
        }
        let keuze = try Cijferkeuze(verzoek)
        let vraag = Lijstvraag(verzoek)
        let bezoek = verzoek.bezoek
        let lijst = try await verzoek.lees(doel: .toeleiding, handeling: "cijfers.lijst") { tx in
            tx.noteer("cijfers.lijst", bijzonderheden: indicator.id)
            return try Cijferlijst.lees(indicator, keuze, vraag, bezoek, tx)
        }
        return CijferPages.lijst(lijst, keuze, vraag, verzoek)
    }
}

extension Verzoek {
    fileprivate func magCijfers() throws(Afwijzing) {
        guard Rechten.mag(.cijfersBekijken, rollen: bezoek.rollen, relaties: [], doel: .controle) else { throw .nietGevonden }
    }

    /// May this person open the files of a team, so that nothing in a figure is news to them?
    fileprivate var magLijst: Bool {
        !bezoek.teams.isEmpty && Rechten.mag(.lezen, rollen: bezoek.rollen, relaties: [.team], doel: .toeleiding)
    }
}

/// Period and teams of the figures, from the query string.
struct Cijferkeuze: Sendable {
    let periode: Verslagperiode
    let periodecode: String
    /// The reader's own teams, or the one chosen of them.
    let teams: [ID<Team>]
    let gekozenTeam: ID<Team>?
    let vandaag: Datum

    /// - Throws: `nietGevonden` for a team that is not the reader's, or a period that does not exist.
    init(_ verzoek: Verzoek) throws(Afwijzing) {
        vandaag = verzoek.vandaag
        periodecode = verzoek.vraag("periode") ?? Self.laatsteJaar
        guard let found = Self.periode(periodecode, op: vandaag) else { throw .nietGevonden }
        periode = found
        gekozenTeam = verzoek.vraag("team").flatMap { ID<Team>($0) }
        if let gekozenTeam {
            guard verzoek.bezoek.teams.contains(gekozenTeam) else { throw .nietGevonden }
            teams = [gekozenTeam]
        } else {
            teams = verzoek.bezoek.teams
        }
    }

    static let laatsteJaar = "12-maanden"

    /// `2026`, `2026-k1` (quarter), or the last twelve months up to and including today.
    static func periode(_ code: String, op vandaag: Datum) -> Verslagperiode? {
        if code == laatsteJaar { return Verslagperiode(van: vandaag.plus(jaren: -1).plus(dagen: 1), totEnMet: vandaag) }
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard let jaar = Int(parts[0]), (1900...2200).contains(jaar) else { return nil }
        guard parts.count == 2 else { return parts.count == 1 ? .jaar(jaar) : nil }
        return parts[1].hasPrefix("k") ? Int(parts[1].dropFirst()).flatMap { .kwartaal(jaar, $0) } : nil
    }

    /// The periods to choose from: code and what it is called.
    var periodes: [(code: String, label: String)] {
        let quarter = (vandaag.maand - 1) / 3 + 1
        let before = quarter == 1 ? (vandaag.jaar - 1, 4) : (vandaag.jaar, quarter - 1)
        return [
            (Self.laatsteJaar, "Laatste 12 maanden"), ("\(vandaag.jaar)-k\(quarter)", "Dit kwartaal"),
            ("\(before.0)-k\(before.1)", "Vorig kwartaal"), ("\(vandaag.jaar)", "\(vandaag.jaar)"),
            ("\(vandaag.jaar - 1)", "\(vandaag.jaar - 1)"),
            ("\(vandaag.jaar - 2)", "\(vandaag.jaar - 2)"),
        ]
    }

    func vraag(_ extra: [String] = [], periode code: String? = nil, team: ID<Team>?? = .none) -> String {
        let chosen = code ?? periodecode
        let group = team ?? gekozenTeam
        let parts = [chosen == Self.laatsteJaar ? nil : "periode=\(chosen)", group.map { "team=\($0.hex)" }].compactMap(\.self) + extra
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}

/// The figures of one page, with the words for their codes.
struct Cijferblad: Sendable {
    let uitkomsten: [Uitkomst]
    let labels: Cijferlabels

    static func lees(_ indicatoren: [Indicator], _ keuze: Cijferkeuze, _ tx: LeesTx) throws -> Cijferblad {
        let columns = try GegevensStore.rijen(teams: keuze.teams, tx).kolommen
        return Cijferblad(
            uitkomsten: try Indicator.bereken(indicatoren, over: columns, periode: keuze.periode), labels: try Cijferlabels.lees(tx))
    }
}
