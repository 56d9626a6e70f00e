// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Control level 2: the rules within one message. Each rule is one function with the name the standard gives it;
/// it looks at the smallest part it needs and answers with a finding or nothing.
public enum Niveau2 {
    public static func controleer(_ bericht: JW301) -> [Bevinding] {
        let day = bericht.header.dagtekening
        let client = bericht.client
        var found = [cs002(client.bsn), cs318(client.naam), tr061(client.contactgegevens)]
        found += persoon(client.geboortedatum, dagtekening: day, "Client")
        found += [cs050(client.naam, "Client/Naam"), cd007(client.communicatie)]
        for (index, contact) in client.contactgegevens.enumerated() {
            found += self.contact(contact, "Client/Contactgegevens/Contact[\(index + 1)]")
        }
        for (index, relatie) in client.relaties.enumerated() { found += self.relatie(relatie, day, index) }
        for (index, product) in client.toegewezenProducten.enumerated() { found += toegewezen(product, day, index) }
        found += tr101(client.relaties.map(\.nummer), "Client/Relaties/Relatie", "relatienummer")
        found += tr101(client.contactgegevens.map(\.soort), "Client/Contactgegevens/Contact", "soort adres")
        found += tr101(client.toegewezenProducten.map(\.toewijzingNummer), plaats301, "toewijzingnummer")
        return found.compactMap { $0 } + tr302(client.toegewezenProducten)
    }

    public static func controleer(_ bericht: JW305) -> [Bevinding] {
        let day = bericht.header.dagtekening
        var found = regie(bericht.client, day)
        for (index, product) in bericht.client.producten.enumerated() {
            let place = "\(plaats305)[\(index + 1)]"
            found += [
                cs058(product.statusAanlevering, "\(place)/StatusAanlevering"),
                tr134(product.begindatum, dagtekening: day, "\(place)/Begindatum"),
            ]
        }
        found += tr101(bericht.client.producten.map(IJW.Startsleutel.init), plaats305, "combinatie van toewijzing, product en begindatum")
        return found.compactMap { $0 }
    }

    public static func controleer(_ bericht: JW307) -> [Bevinding] {
        let day = bericht.header.dagtekening
        var found = regie(bericht.client, day)
        for (index, product) in bericht.client.producten.enumerated() {
            let place = "\(plaats307)[\(index + 1)]"
            found += [
                cs058(product.statusAanlevering, "\(place)/StatusAanlevering"), tr018(product, "\(place)/Einddatum"),
                tr134(product.einddatum, dagtekening: day, "\(place)/Einddatum"),
            ]
        }
        found += tr101(bericht.client.producten.map(IJW.Stopsleutel.init), plaats307, "combinatie van toewijzing, product, datums en reden")
        return found.compactMap { $0 }
    }

    static let plaats301 = "Client/ToegewezenProducten/ToegewezenProduct"
    static let plaats305 = "Client/StartProducten/StartProduct"
    static let plaats307 = "Client/StopProducten/StopProduct"

    private static func regie<Line>(_ client: IJW.Regieclient<Line>, _ day: Datum) -> [Bevinding?] {
        [cs002(client.bsn)] + persoon(client.geboortedatum, dagtekening: day, "Client")
    }

    static func persoon(_ geboren: IJW.Geboortedatum?, dagtekening: Datum, _ place: String) -> [Bevinding?] {
        guard let geboren else { return [] }
        let place = "\(place)/Geboortedatum"
        return [
            cs139(geboren, "\(place)/DatumGebruik"), tr002(geboren, dagtekening: dagtekening, "\(place)/Datum"),
            tr134(geboren.datum, dagtekening: dagtekening, "\(place)/Datum"),
        ]
    }

    private static func relatie(_ relatie: IJW.Relatie, _ day: Datum, _ index: Int) -> [Bevinding?] {
        let place = "Client/Relaties/Relatie[\(index + 1)]"
        return persoon(relatie.geboortedatum, dagtekening: day, place) + [cs050(relatie.naam, "\(place)/Naam")]
            + contact(relatie.contact, "\(place)/Contact")
    }

    private static func contact(_ contact: IJW.Contact, _ place: String) -> [Bevinding?] {
        [
            cd005(contact, place), cd009(contact, place), cd025(contact, place), cd034(contact, place), cs089(contact, place),
            cs003(contact, place), tr006(contact, place),
        ]
    }

    private static func toegewezen(_ product: IJW.ToegewezenProduct, _ day: Datum, _ index: Int) -> [Bevinding?] {
        let place = "\(plaats301)[\(index + 1)]"
        return [
            cd041(product, place), cd075(product, place), cd076(product, place), cd077(product, place), cd078(product, place),
            cd079(product, place), cd080(product, place), cs003(product, place), cs335(product, place), cs336(product, place),
            cs338(product, place), tr134(product.toewijzingsdatum, dagtekening: day, "\(place)/Toewijzingsdatum"),
        ]
    }

    static func bevinding(_ code: String, _ plaats: String, _ melding: String) -> Bevinding {
        Bevinding(code: code, niveau: 2, plaats: plaats, melding: melding)
    }
}
