// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern

/// The content of a JW301, made from what is known of the family. Pure: what is missing comes out as remarks, never as a guess.
struct Toewijzingsbericht {
    let client: Persoonskaart
    let gezin: Gezin
    /// Parents and guardians with gezag over the client today; nil from eighteen on, when nobody has (BW 1:245; OP002x2).
    let gezag: Gezagsbeeld?
    /// All open orders of this client with this aanbieder (OP087), with the hour they were recorded.
    let toewijzingen: [Feit<Toewijzing>]
    let afzender: String
    let xsdVersie: IJW.XsdVersie
    /// Of them: changed, and the provider was not told yet. Only those carry a reason (IV099).
    var gewijzigd: Set<UUIDv7> = []

    func maak(identificatie: String, dagtekening: Datum) -> JW301 {
        JW301(
            header: IJW.Header(
                afzender: afzender, ontvanger: toewijzingen.first?.inhoud.agb.tekst ?? "", identificatie: identificatie,
                dagtekening: dagtekening,
                xsdVersie: xsdVersie),
            client: IJW.Client301(
                bsn: IJW.Bsn(client.gegevens.bsn?.cijfers ?? ""), geboortedatum: Self.geboren(client) ?? IJW.Geboortedatum(datum: .oudst),
                geslacht: client.gegevens.geslacht.rawValue, naam: Self.naam(client.naam), relaties: relaties,
                contactgegevens: [contact(client)].compactMap { $0 }, toegewezenProducten: toewijzingen.map(product)))
    }

    /// Persons whose data stand in the message: each can stop it.
    var personen: [ID<Persoon>] { [client.id] + gezagsdragers.map(\.id) }

    /// What stands in the way, and the field where it is mended.
    struct Opmerking {
        let melding: String
        let plek: Herstelplek
    }

    /// By the place that the standard names, the field on our page.
    var wijzer: Plaatswijzer {
        Plaatswijzer(jeugdige: client.id, relaties: inRelatie.map(\.id), toewijzingen: toewijzingen.map(\.inhoud.nummer))
    }

    /// What a worker must know or mend besides the rules of the standard.
    var opmerkingen: (fouten: [Opmerking], letOp: [String]) {
        guard let gezag else { return ([], []) }
        switch gezag.gezagsoort {
        case .onbekend:
            return (
                [
                    Opmerking(
                        melding:
                            "Er is nog niet uitgezocht wie gezag heeft. De gezagsdrager moet in de toewijzing staan (OP002): leg het gezag vast.",
                        plek: .gezag(over: client.id))
                ], []
            )
        case .voogdijInstelling:
            return ([], ["De voogd is een instelling. Geef de contactpersoon daarvan telefonisch door aan de aanbieder."])
        default:
            break
        }
        let cards = gezagsdragers.filter { contact($0) == nil }
        let unreachable = cards.map(\.naam.aanspreek)
        if unreachable.isEmpty, !gezagsdragers.isEmpty { return ([], []) }
        let names = unreachable.isEmpty ? "de gezagsdrager" : unreachable.joined(separator: " en ")
        let text = "Van \(names) is geen telefoonnummer of volledig adres bekend"
        return relaties.isEmpty
            ? (
                [
                    Opmerking(
                        melding: "\(text). De gezagsdrager moet in de toewijzing staan (OP002): vul telefoonnummer of adres aan.",
                        plek: cards.first.map { Herstelplek.persoon($0.id, .telefoon) } ?? .gezag(over: client.id))
                ], []
            )
            : ([], ["\(text); die ouder staat daarom niet in het bericht."])
    }

    // MARK: Parts

    private var gezagsdragers: [Persoonskaart] { (gezag?.houders ?? []).compactMap { gezin.personen[$0] } }

    /// Who can be reached.
    private var inRelatie: [Persoonskaart] { gezagsdragers.filter { contact($0) != nil } }

    /// OP002: who has gezag, as relation; only who can be reached (TR006).
    private var relaties: [IJW.Relatie] {
        inRelatie.compactMap { kaart in contact(kaart).map { (kaart, $0) } }.enumerated().map { index, part in
            let rol = gezin.deelnames.first { $0.inhoud.persoon == part.0.id }?.inhoud.rol
            return IJW.Relatie(
                nummer: String(index + 1), volgorde: index + 1, soort: rol?.relatiecode ?? "10", geboortedatum: Self.geboren(part.0),
                geslacht: part.0.gegevens.geslacht.rawValue, naam: Self.naam(part.0.naam), contact: part.1)
        }
    }

    /// Telephone and address of one person; nil when neither makes it reachable. Who lives in the house shares its address.
    private func contact(_ kaart: Persoonskaart) -> IJW.Contact? {
        let adres = gezin.woonadres(kaart.id)
        let telephone = kaart.bereikbaarheid?.telefoon.flatMap(Self.telefoon)
        guard adres?.postcode != nil || telephone != nil else { return nil }
        guard kaart.id != client.id || adres != nil else { return nil }
        return IJW.Contact(
            soort: adres?.adressoort.rawValue ?? "03", adres: adres.map(Self.adres), telefoon01: telephone,
            emailadres: kaart.bereikbaarheid.flatMap { $0.email.isEmpty ? nil : $0.email })
    }

    private static func geboren(_ kaart: Persoonskaart) -> IJW.Geboortedatum? {
        kaart.gegevens.geboortedatum.map { IJW.Geboortedatum(datum: $0.datum, datumGebruik: $0.gebruik.map { String($0.rawValue) }) }
    }

    private static func naam(_ naam: Naam) -> IJW.Naam {
        let initials = naam.voornamen.split(separator: " ").compactMap(\.first).filter(\.isLetter).prefix(6).map(String.init).joined()
        let first = naam.voornamen.isEmpty ? naam.roepnaam : naam.voornamen
        return IJW.Naam(
            geslachtsnaam: IJW.Achternaam(achternaam: naam.achternaam, voorvoegsel: naam.voorvoegsel.isEmpty ? nil : naam.voorvoegsel),
            voornamen: first.isEmpty ? nil : first, voorletters: initials.isEmpty ? nil : initials, naamGebruik: "1")
    }

    private static func adres(_ adres: Adres) -> IJW.Adres {
        IJW.Adres(
            huis: IJW.Huis(
                huisnummer: adres.huisnummer, huisletter: adres.huisletter.isEmpty ? nil : adres.huisletter,
                huisnummerToevoeging: adres.toevoeging.isEmpty ? nil : adres.toevoeging),
            postcode: adres.postcode?.compact, straatnaam: adres.straat.isEmpty ? nil : adres.straat,
            plaatsnaam: adres.plaats.isEmpty ? nil : adres.plaats, landCode: adres.postcode == nil ? nil : adres.land)
    }

    /// National number and country apart; nil for a country whose code we cannot tell from the number.
    private static func telefoon(_ nummer: Telefoonnummer) -> IJW.Telefoon? {
        guard nummer.tekst.hasPrefix("+") else { return IJW.Telefoon(telefoonnummer: nummer.tekst) }
        let digits = nummer.tekst.dropFirst()
        if digits.hasPrefix("31") { return IJW.Telefoon(telefoonnummer: "0" + digits.dropFirst(2)) }
        guard let country = tweecijferig.first(where: { digits.hasPrefix($0) }) else { return nil }
        return IJW.Telefoon(telefoonnummer: String(digits.dropFirst(2)), landnummer: "00" + country)
    }

    private static let tweecijferig = ["30", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "90"]

    private func product(_ feit: Feit<Toewijzing>) -> IJW.ToegewezenProduct {
        let order = feit.inhoud
        let day = order.wijziging == nil ? order.toegewezenOp : feit.opgetekend.datum
        return IJW.ToegewezenProduct(
            toewijzingNummer: Int(order.nummer), product: IJW.Product(categorie: order.categorie, code: order.product),
            toewijzingsdatum: day, toewijzingstijd: feit.opgetekend.kloktijd + ":00", ingangsdatum: order.periode.van,
            einddatum: order.periode.totEnMet,
            redenWijziging: gewijzigd.contains(feit.id) ? order.wijziging?.rawValue : nil,
            omvang: order.omvang.map(IJW.Omvang.init))
    }
}
