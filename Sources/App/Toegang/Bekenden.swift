// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// People known in a file this worker may see, who are taken along into a new file with a role of their own instead of typed again.
struct Bekenden: Sendable {
    var kind: Persoonskaart?
    var ouder: Persoonskaart?

    /// As the address names them (ids only). Who may not be seen is simply not taken along.
    static func lees(_ verzoek: Verzoek, _ tx: LeesTx) throws -> Bekenden {
        Bekenden(kind: try kaart(verzoek.vraag("kind"), verzoek, tx), ouder: try kaart(verzoek.vraag("ouder"), verzoek, tx))
    }

    private static func kaart(_ code: String?, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Persoonskaart? {
        guard let id = code.flatMap({ ID<Persoon>($0) }), try isZichtbaar(id, verzoek, tx) else { return nil }
        return try PersoonStore.persoon(id, tx)
    }

    /// In a file this worker may read, and not behind a shield there.
    static func isZichtbaar(_ persoon: ID<Persoon>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Bool {
        try GezinStore.dossiers(vanAlle: GezinStore.samen(persoon, tx), tx).contains { id, file in
            do {
                let zicht = try Zicht.op(file, verzoek.bezoek, tx)
                return try GezinStore.gezin(zicht, tx).personen[id].map {
                    zicht.schermen.toont($0.feit, over: [id], aan: .gebruiker(zicht.lezer))
                } ?? false
            } catch Afwijzing.nietGevonden {
                return false
            }
        }
    }

    /// The same people in the address of the form.
    var vraagdeel: String {
        let parts = [kind.map { "kind=\($0.id.hex)" }, ouder.map { "ouder=\($0.id.hex)" }].compactMap(\.self)
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    /// Ids of the fields that are known already: they travel along hidden.
    var velden: [String] {
        (kind == nil ? [] : NieuwDossierInvoer.kindvelden(0)) + (ouder == nil ? [] : NieuwDossierInvoer.oudervelden)
    }

    func vulIn(_ form: inout NieuwDossierInvoer) {
        if let card = kind {
            form.kinderen[0] = Kindinvoer(
                roepnaam: card.naam.aanspreek, voorvoegsel: card.naam.voorvoegsel, achternaam: card.naam.achternaam,
                geboortedatum: card.gegevens.geboortedatum?.datum, geslacht: card.gegevens.geslacht, bsn: card.gegevens.bsn)
        }
        if let card = ouder {
            form.vraagsteller = .ouder
            form.ouderRoepnaam = card.naam.aanspreek
            form.ouderVoorvoegsel = card.naam.voorvoegsel
            form.ouderAchternaam = card.naam.achternaam
        }
    }
}
