// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Monitor
import Opslag

/// Figures of the messages: numbers only, for who orders, who contracts and who keeps the system going.
enum BerichtcijferRoutes {
    static func add(to routes: Routetabel) {
        routes.get(BerichtenURL.cijfers, .berichtcijfers) { try await toon($0, isCsv: false) }
        routes.get(BerichtenURL.cijfersCsv, .berichtcijfers) { try await toon($0, isCsv: true) }
    }

    private static func toon(_ verzoek: Verzoek, isCsv: Bool) async throws -> Antwoord {
        guard Rechten.mag(.berichtcijfersBekijken, rollen: verzoek.bezoek.rollen, relaties: [], doel: .bekostiging) else {
            throw Afwijzing.nietGevonden
        }
        let keuze = try Berichtcijferkeuze(verzoek)
        if isCsv { try await Exportquota.eis(verzoek) }
        let cijfers = try await verzoek.lees(
            doel: .bekostiging, handeling: isCsv ? "berichtcijfers.exporteren" : "berichtcijfers.inzien"
        ) { tx in
            try Berichtcijfers.lees(keuze.periode, agb: keuze.agb, tx)
        }
        guard isCsv else { return BerichtcijferPages.toon(cijfers, keuze, verzoek) }
        let bytes = Array(("\u{FEFF}" + BerichtcijferPages.csv(cijfers)).utf8)
        return .bestand(bytes: bytes, soort: "text/csv; charset=utf-8", naam: "berichtcijfers.csv")
    }
}

/// Period and aanbieder of the figures, from the query string.
struct Berichtcijferkeuze: Sendable {
    let periode: Verslagperiode
    let periodecode: String
    let agb: String?
    private let vandaag: Datum

    /// - Throws: `nietGevonden` for a period or aanbieder that cannot be.
    init(_ verzoek: Verzoek) throws(Afwijzing) {
        try self.init(periode: verzoek.vraag("periode"), agb: verzoek.vraag("aanbieder"), op: verzoek.vandaag)
    }

    init(periode code: String?, agb: String?, op vandaag: Datum) throws(Afwijzing) {
        self.vandaag = vandaag
        periodecode = code ?? Self.laatsteJaar
        guard let found = Self.periode(periodecode, op: vandaag), agb.map({ $0.isEmpty || AGBCode($0) != nil }) ?? true else {
            throw .nietGevonden
        }
        periode = found
        self.agb = agb.flatMap { $0.isEmpty ? nil : $0 }
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

    var periodes: [(code: String, label: String)] {
        let quarter = (vandaag.maand - 1) / 3 + 1
        let before = quarter == 1 ? (vandaag.jaar - 1, 4) : (vandaag.jaar, quarter - 1)
        return [
            (Self.laatsteJaar, "Laatste 12 maanden"), ("\(vandaag.jaar)-k\(quarter)", "Dit kwartaal"),
            ("\(before.0)-k\(before.1)", "Vorig kwartaal"), ("\(vandaag.jaar)", "\(vandaag.jaar)"),
            ("\(vandaag.jaar - 1)", "\(vandaag.jaar - 1)"),
        ]
    }

    func met(periode code: String) -> String { Self.pad(BerichtenURL.cijfers, code, agb) }
    func met(agb: String?) -> String { Self.pad(BerichtenURL.cijfers, periodecode, agb) }
    func pad(_ basis: String) -> String { Self.pad(basis, periodecode, agb) }

    private static func pad(_ basis: String, _ code: String, _ agb: String?) -> String {
        let parts = [code == laatsteJaar ? nil : "periode=\(code)", agb.map { "aanbieder=\($0)" }].compactMap(\.self)
        return parts.isEmpty ? basis : basis + "?" + parts.joined(separator: "&")
    }
}
