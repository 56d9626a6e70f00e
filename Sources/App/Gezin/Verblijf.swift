// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opmaak

/// Where people of this family are, as far as a page may say it unasked. A secret address also hides the same address of who lives
/// there too: else a child's card would give away the parent's.
struct Verblijf: Sendable {
    let dossier: ID<Dossier>
    private let geheimen: Set<ID<Persoon>>
    private let adressen: Set<String>

    init(_ kader: Dossierkader) {
        dossier = kader.id
        let secret = Set(kader.zicht.schermen.geheimen.filter { $0.wat != .school }.map(\.persoon))
        geheimen = secret
        adressen = Set(secret.compactMap { kader.gezin.personen[$0]?.adres?.regel })
    }

    func isGeheim(_ kaart: Persoonskaart) -> Bool {
        geheimen.contains(kaart.id) || kaart.adres.map { adressen.contains($0.regel) } ?? false
    }

    /// The address, or the way to ask for it.
    func adres(_ kaart: Persoonskaart) -> HTML {
        guard isGeheim(kaart) else { return kaart.adres.map { HTML($0.regel) } ?? "<span class=\"zacht\">niet bekend</span>" }
        return """
            \(Teken("geheim", .geheim).html) \(HTML.link("Toon het adres", naar: GezinURL.geheimAdres(dossier, kaart.id), verborgen: "van \(kaart.naam.aanspreek)"))
            """
    }

    /// Telephone and mail; a number is as good as an address for who wants to find somebody.
    func bereik(_ kaart: Persoonskaart) -> HTML {
        guard let reach = kaart.bereikbaarheid else { return "<span class=\"zacht\">niet bekend</span>" }
        let number: HTML? = isGeheim(kaart) ? Teken("geheim", .geheim).html : reach.telefoon.map { HTML($0.toon) }
        let mail: HTML? = isGeheim(kaart) || reach.email.isEmpty ? nil : HTML(reach.email)
        let parts = [
            number, mail, reach.taal.isEmpty ? nil : "spreekt \(reach.taal)", reach.tolk.map { HTML($0.label.lowercased()) },
            reach.aandacht.isEmpty ? nil : "<strong>\(reach.aandacht)</strong>",
        ]
        let shown = parts.compactMap(\.self)
        return shown.isEmpty ? "<span class=\"zacht\">niet bekend</span>" : shown.joined(met: ", ")
    }
}
