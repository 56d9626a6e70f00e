// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Rules about the client, relations and addresses.
extension Niveau2 {
    /// LandCode goes with Postcode.
    static func cd005(_ contact: IJW.Contact, _ plaats: String) -> Bevinding? {
        guard let adres = contact.adres, (adres.postcode != nil) != (adres.landCode != nil) else { return nil }
        return adres.landCode == nil
            ? bevinding(
                "CD005", "\(plaats)/Adres/LandCode",
                "De landcode ontbreekt. Bij een postcode hoort een landcode; vul hem in (NL voor Nederland).")
            : bevinding(
                "CD005", "\(plaats)/Adres/LandCode", "Er is een landcode zonder postcode. Vul de postcode in of haal de landcode weg.")
    }

    /// Taal only, and always, with a language interpreter.
    static func cd007(_ communicatie: IJW.Communicatie?) -> Bevinding? {
        guard let communicatie, (communicatie.vorm == "1") != (communicatie.taal != nil) else { return nil }
        return bevinding(
            "CD007", "Client/Communicatie/Taal",
            communicatie.taal == nil
                ? "De taal ontbreekt. Bij een tolk hoort de taal; vul hem in."
                : "De taal is ingevuld, maar er is geen tolk voor een taal nodig. Haal de taal weg of kies «Tolk taal».")
    }

    /// Periode only with a temporary address (04).
    static func cd009(_ contact: IJW.Contact, _ plaats: String) -> Bevinding? {
        guard contact.periode != nil, contact.soort != "04" else { return nil }
        return bevinding(
            "CD009", "\(plaats)/Periode",
            "Een periode mag alleen bij een tijdelijk verblijfadres. Haal de periode weg of kies dat soort adres.")
    }

    /// Huis is required in the Netherlands.
    static func cd025(_ contact: IJW.Contact, _ plaats: String) -> Bevinding? {
        guard let adres = contact.adres, adres.landCode == "NL", adres.huis == nil else { return nil }
        return bevinding(
            "CD025", "\(plaats)/Adres/Huis", "Het huisnummer ontbreekt. Bij een adres in Nederland is het verplicht; vul het in.")
    }

    /// Postcode is required with a BRP address or a place of residence.
    static func cd034(_ contact: IJW.Contact, _ plaats: String) -> Bevinding? {
        guard ["01", "03"].contains(contact.soort), let adres = contact.adres, adres.postcode == nil else { return nil }
        return bevinding(
            "CD034", "\(plaats)/Adres/Postcode", "De postcode ontbreekt. Bij een BRP-adres of verblijfadres is hij verplicht; vul hem in.")
    }

    static func cs002(_ bsn: IJW.Bsn) -> Bevinding? {
        guard bsn.bsn == nil else { return nil }
        return bevinding("CS002", "Client/Bsn", "Het burgerservicenummer klopt niet (11-proef). Controleer de negen cijfers.")
    }

    /// A period of an address does not end before it begins.
    static func cs003(_ contact: IJW.Contact, _ plaats: String) -> Bevinding? {
        guard let begin = contact.periode?.begindatum, let end = contact.periode?.einddatum, end < begin else { return nil }
        return bevinding("CS003", "\(plaats)/Periode/Einddatum", "De einddatum ligt vóór de begindatum. Pas een van beide aan.")
    }

    /// NaamGebruik 1–4 with a partner's name, else 1 or 6.
    static func cs050(_ naam: IJW.Naam, _ plaats: String) -> Bevinding? {
        guard let use = naam.naamGebruik else { return nil }
        let allowed = naam.partnernaam == nil ? ["1", "6"] : ["1", "2", "3", "4"]
        guard !allowed.contains(use) else { return nil }
        return bevinding(
            "CS050", "\(plaats)/NaamGebruik",
            naam.partnernaam == nil
                ? "Naamgebruik past niet: er is geen partnernaam. Kies «Eigen naam» (1), of 6 voor een organisatie."
                : "Naamgebruik past niet bij een naam met partnernaam. Kies 1, 2, 3 of 4.")
    }

    /// A Dutch postcode has four digits and two letters.
    static func cs089(_ contact: IJW.Contact, _ plaats: String) -> Bevinding? {
        guard let adres = contact.adres, adres.landCode == "NL", let postcode = adres.postcode, !isPostcode(postcode) else { return nil }
        return bevinding(
            "CS089", "\(plaats)/Adres/Postcode", "De postcode klopt niet. Schrijf vier cijfers en twee letters aan elkaar, zoals 1234AB.")
    }

    private static func isPostcode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 6 && (49...57).contains(bytes[0]) && bytes[1...3].allSatisfy { (48...57).contains($0) }
            && bytes[4...5].allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
    }

    /// Unknown parts of a birth date are 01, and 1900 (IV009).
    static func cs139(_ geboren: IJW.Geboortedatum, _ plaats: String) -> Bevinding? {
        let (jaar, maand, dag) = geboren.datum.delen
        let fits =
            switch geboren.datumGebruik {
            case "1": dag == 1
            case "2": maand == 1 && dag == 1
            case "3": jaar == 1900 && maand == 1 && dag == 1
            default: true
            }
        guard !fits else { return nil }
        return bevinding(
            "CS139", plaats,
            "De geboortedatum past niet bij wat onbekend is. Zet onbekende delen op 01, en een heel onbekende datum op 1900-01-01.")
    }

    static func cs318(_ naam: IJW.Naam) -> Bevinding? {
        guard naam.naamGebruik == "6" else { return nil }
        return bevinding(
            "CS318", "Client/Naam", "Naamgebruik 6 is voor organisaties en kan niet bij de jeugdige. Kies een ander naamgebruik.")
    }

    static func tr002(_ geboren: IJW.Geboortedatum, dagtekening: Datum, _ plaats: String) -> Bevinding? {
        let (jaar, maand, dag) = dagtekening.delen
        let unknown = geboren.datumGebruik == "3" && geboren.datum.iso == "1900-01-01"
        let oldest = Datum(max(1, jaar - 120), maand, min(dag, maand == 2 ? 28 : dag)) ?? dagtekening
        guard !unknown, geboren.datum < oldest else { return nil }
        return bevinding(
            "TR002", plaats, "De geboortedatum ligt meer dan 120 jaar terug. Controleer het jaar, of geef aan dat de datum onbekend is.")
    }

    /// Someone can be reached: a telephone, or house and postcode.
    static func tr006(_ contact: IJW.Contact, _ plaats: String) -> Bevinding? {
        guard contact.telefoon01 == nil, contact.adres?.huis == nil || contact.adres?.postcode == nil else { return nil }
        return bevinding(
            "TR006", plaats, "Er is geen telefoonnummer en geen volledig adres. Vul een telefoonnummer in, of huisnummer én postcode.")
    }

    static func tr061(_ contacten: [IJW.Contact]) -> Bevinding? {
        guard !contacten.contains(where: { ["01", "02", "03"].contains($0.soort) }) else { return nil }
        return bevinding(
            "TR061", "Client/Contactgegevens",
            "De jeugdige heeft geen BRP-adres, correspondentie-adres of verblijfadres. Vul er minstens één in.")
    }

    /// A date does not lie after the day of sending.
    static func tr134(_ datum: Datum, dagtekening: Datum, _ plaats: String) -> Bevinding? {
        guard datum > dagtekening else { return nil }
        return bevinding("TR134", plaats, "De datum \(datum) ligt na de dagtekening van het bericht (\(dagtekening)). Controleer de datum.")
    }

    static func tr101<Key: Hashable>(_ sleutels: [Key], _ plaats: String, _ wat: String) -> [Bevinding?] {
        var seen = Set<Key>(minimumCapacity: sleutels.count)
        return sleutels.enumerated().map { index, key in
            seen.insert(key).inserted
                ? nil : bevinding("TR101", "\(plaats)[\(index + 1)]", "Dit staat dubbel in het bericht (\(wat)). Laat er één staan.")
        }
    }
}
