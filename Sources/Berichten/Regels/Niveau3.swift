// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Control levels 3 and 4: the rules against earlier messages and outside lists. Pure: all they know is in `IJW.Stand`.
/// Each answers with a finding or nothing; `retourcode` gives the code that the retour carries for it.
public enum Niveau3 {
    /// The code in the retour for a rule (regels.csv).
    public static func retourcode(_ regel: String) -> String {
        Self.retourcodes[regel] ?? "0001"
    }

    private static let retourcodes = [
        "TR019": "9019", "TR056": "9056", "TR063": "9063", "TR071": "9071", "TR074": "9074", "TR135": "8848", "TR304": "8187",
        "TR307": "9307", "TR308": "9308", "TR314": "8021", "TR318": "8214", "TR319": "9319", "TR321": "9321", "TR322": "9322",
        "TR323": "8017", "TR326": "9326", "TR332": "9332", "TR333": "9333", "TR338": "9338", "TR339": "9339", "TR340": "9340",
        "TR341": "9341", "TR346": "9346", "TR347": "9347", "TR349": "9349", "TR350": "9350", "TR351": "9351", "TR355": "9355",
        "TR357": "9357", "TR359": "9359", "TR360": "9360", "TR361": "9361", "TR365": "9365", "TR366": "9366", "TR367": "9367",
        "TR369": "9369", "TR373": "9373", "TR374": "9374", "TR375": "9375", "TR378": "S300", "TR379": "9379", "TR381": "S329",
        "TR382": "9069", "TR384": "9384", "TR385": "9385", "TR387": "9387", "TR388": "9388", "TR389": "9389", "TR390": "9390",
        "TR411": "9411", "TR412": "9412", "TR413": "9413", "TR414": "9414", "TR415": "9415", "TR418": "0611",
    ]

    /// A finding in the rule's own words, at the level that the standard gives it.
    static func bevinding(_ code: String, _ plaats: String) -> Bevinding {
        let level = ["TR135", "TR346", "TR378", "TR381"].contains(code) ? 4 : 3
        return Bevinding(code: code, niveau: level, plaats: plaats, melding: Regeltekst.van(code).melding)
    }

    /// Header and product codes, for every message.
    static func kop(_ header: IJW.Header, gemeente: String, op datum: Datum? = nil, _ veld: String, _ om: IJW.Omgeving) -> [Bevinding] {
        var found: [Bevinding] = []
        if om.identificatieEerderGebruikt { found.append(bevinding("TR056", "Header/BerichtIdentificatie/Identificatie")) }
        if header.dagtekening > om.vandaag { found.append(bevinding("TR135", "Header/BerichtIdentificatie/Dagtekening")) }
        if !om.gemeentecodeBestaat(gemeente, datum ?? header.dagtekening) { found.append(bevinding("TR378", "Header/\(veld)")) }
        return found
    }

    static func productcode(_ product: IJW.Product?, _ plaats: String, _ om: IJW.Omgeving) -> [Bevinding] {
        guard let product, let code = product.code, !om.productcodePast(product.categorie, code) else { return [] }
        return [bevinding("TR381", "\(plaats)/Product/Code")]
    }

    // MARK: header

    static func tr056(_ stand: IJW.Stand) -> Bevinding? {
        guard stand.identificatieEerderGebruikt else { return nil }
        return drie(
            "TR056", "Header/BerichtIdentificatie/Identificatie",
            "Deze afzender gebruikte dit berichtnummer al eerder voor dit soort bericht. De afzender moet een nieuw nummer gebruiken.")
    }

    static func tr135(_ header: IJW.Header, vandaag: Datum) -> Bevinding? {
        guard header.dagtekening > vandaag else { return nil }
        return vier(
            "TR135", "Header/BerichtIdentificatie/Dagtekening",
            "De dagtekening (\(header.dagtekening)) ligt in de toekomst. De afzender moet de datum verbeteren.")
    }

    static func tr378(_ code: String, op datum: Datum, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        guard !stand.gemeentecodeBestaat(code, datum) else { return nil }
        return vier(
            "TR378", plaats,
            "Gemeentecode \(code) bestond niet op \(datum) volgens het CBS. Gebruik de code van de verantwoordelijke gemeente.")
    }

    // MARK: start and stop

    /// A start or stop belongs to a toewijzing of this client with this sender.
    static func tr019(_ sleutel: IJW.Startsleutel, bsn: IJW.Bsn, afzender: String, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        guard let nummer = sleutel.toewijzingNummer else {
            return stand.taakgericht
                ? nil
                : drie(
                    "TR019", plaats,
                    "Er staat geen toewijzingnummer bij. Zonder afspraak over taakgericht werken is dat nodig; de aanbieder moet het invullen."
                )
        }
        let known = stand.toewijzingen.contains { $0.toewijzingNummer == nummer && $0.bsn == bsn && $0.aanbieder == afzender }
        return known
            ? nil
            : drie(
                "TR019", plaats,
                "Wij kennen geen toewijzing met nummer \(nummer) voor deze jeugdige bij deze aanbieder. Zoek de toewijzing op of vraag de aanbieder om het juiste nummer."
            )
    }

    static func tr063(bekend: Bool, _ plaats: String) -> Bevinding? {
        bekend
            ? nil
            : drie(
                "TR063", "\(plaats)/StatusAanlevering",
                "De aanbieder wil iets verwijderen dat wij nooit kregen. De aanbieder moet de gegevens van de eerdere melding gebruiken.")
    }

    static func tr071(_ sleutel: IJW.Startsleutel, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        guard stand.stops.contains(where: { $0.start == sleutel }) else { return nil }
        return drie(
            "TR071", "\(plaats)/StatusAanlevering",
            "De start kan niet weg, want er is al een stop gemeld. De aanbieder moet eerst de stop verwijderen.")
    }

    static func tr074(bekend: Bool, _ plaats: String) -> Bevinding? {
        bekend ? drie("TR074", plaats, "Deze melding is al eerder ontvangen. De aanbieder hoeft haar niet nog eens te sturen.") : nil
    }

    /// One actual start per toewijzing: not while an earlier one runs that has no stop.
    static func tr326(_ sleutel: IJW.Startsleutel, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        let running = stand.starts.contains { earlier in
            earlier != sleutel && earlier.zelfdeLevering(als: sleutel) && !stand.stops.contains { $0.start == earlier }
        }
        return running
            ? drie("TR326", plaats, "De hulp op deze toewijzing loopt al. De aanbieder moet eerst melden dat de eerdere levering stopte.")
            : nil
    }

    static func tr381(_ product: IJW.Product?, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        guard let product, let code = product.code, !stand.productcodePast(product.categorie, code) else { return nil }
        return vier(
            "TR381", "\(plaats)/Product/Code",
            "Productcode \(code) hoort niet bij categorie \(product.categorie). Kies een code die bij de categorie hoort.")
    }

    /// A stop takes over the key of its start unchanged.
    static func tr382(_ stop: IJW.Stopsleutel, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        stand.starts.contains(stop.start)
            ? nil
            : drie(
                "TR382", plaats,
                "Er is geen start met hetzelfde toewijzingnummer, product en dezelfde begindatum. De aanbieder moet eerst de start melden, of die gegevens gelijk maken."
            )
    }

    static func tr413(_ stop: IJW.Stopsleutel, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        guard stop.isTijdelijk, stand.stops.contains(where: { $0.start == stop.start && $0.isTijdelijk && $0 != stop }) else { return nil }
        return drie("TR413", plaats, "De hulp is al tijdelijk gestopt. Nu kan de aanbieder alleen opnieuw starten of definitief stoppen.")
    }

    static func tr414(_ stop: IJW.Stopsleutel, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        guard stand.stops.contains(where: { $0.start == stop.start && $0 != stop && stop.einddatum < $0.einddatum }) else { return nil }
        return drie(
            "TR414", "\(plaats)/Einddatum",
            "De einddatum ligt vóór die van de eerdere (tijdelijke) stop. De aanbieder moet de einddatum verbeteren.")
    }

    static func tr415(_ stop: IJW.Stopsleutel, _ stand: IJW.Stand, _ plaats: String) -> Bevinding? {
        guard stand.stops.contains(where: { $0.start == stop.start && !$0.isTijdelijk && $0 != stop }) else { return nil }
        return drie("TR415", plaats, "De hulp is al definitief gestopt. Een correctie begint met het verwijderen van die stop.")
    }

    private static func drie(_ code: String, _ plaats: String, _ melding: String) -> Bevinding {
        Bevinding(code: code, niveau: 3, plaats: plaats, melding: melding)
    }

    private static func vier(_ code: String, _ plaats: String, _ melding: String) -> Bevinding {
        Bevinding(code: code, niveau: 4, plaats: plaats, melding: melding)
    }
}
