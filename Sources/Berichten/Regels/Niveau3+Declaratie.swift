// SPDX-License-Identifier: EUPL-1.2
import Grondslag

// Levels 3 and 4 of a declaration (323).
extension Niveau3 {
    public static func controleer(_ bericht: JW323, _ stand: IJW.Declaratiestand, _ om: IJW.Omgeving) -> [Bevinding] {
        var found = kop(bericht.header, gemeente: bericht.header.ontvanger, "Ontvanger", om)
        let declaration = bericht.declaratie
        if stand.declaratieNummers.contains(declaration.declaratieNummer) {
            found.append(bevinding("TR333", "Declaratie/DeclaratieNummer"))
        }
        // Months without declaration are allowed, and what was left behind goes with a later one (OP284, IV090): only backwards is wrong.
        if let last = stand.laatstePeriode, declaration.declaratiePeriode.begindatum < last {
            found.append(bevinding("TR318", "Declaratie/DeclaratiePeriode"))
        }
        var check = Declaratiekeuring(bericht, stand, om)
        return found + check.keur()
    }
}

/// Walks over all lines of one declaration: credits first, so that what they free counts for the debets (OP366).
private struct Declaratiekeuring {
    let bericht: JW323
    let om: IJW.Omgeving
    let tarief: @Sendable (String, Datum) -> IJW.Tarief?
    private let toewijzingen: [Int: IJW.BekendeToewijzing]
    private let jeugdigen: Set<IJW.Bsn>
    private var nummers: Set<String>
    /// Approved debets by number, with whose they are.
    private let debets: [String: IJW.BekendePrestatie]
    private var gecrediteerd: Set<String>
    /// Approved debets that were not credited.
    private var open: [Prestatiesleutel: Set<String>] = [:]
    /// What has been delivered on each toewijzing, in smallest units and in eurocents.
    private var volume: [Int: Int] = [:]
    private var bedrag: [Int: Int] = [:]
    private var found: [Bevinding] = []

    init(_ bericht: JW323, _ stand: IJW.Declaratiestand, _ om: IJW.Omgeving) {
        self.bericht = bericht
        self.om = om
        tarief = stand.tarief
        let sender = bericht.header.afzender
        let own = stand.toewijzingen.filter { $0.aanbieder == sender }
        toewijzingen = Dictionary(own.map { ($0.toewijzingNummer, $0) }, uniquingKeysWith: { _, last in last })
        jeugdigen = Set(own.map(\.bsn))
        nummers = Set(stand.prestaties.map(\.prestatie.productReferentie.referentieNummer))
        let approved = stand.prestaties.filter(\.isGoedgekeurd)
        let named = approved.filter { !$0.prestatie.isCredit }.map { ($0.prestatie.productReferentie.referentieNummer, $0) }
        debets = Dictionary(named, uniquingKeysWith: { first, _ in first })
        gecrediteerd = Set(approved.filter(\.prestatie.isCredit).compactMap(\.prestatie.productReferentie.vorigReferentieNummer))
        for known in approved { boek(known.prestatie) }
        for (number, known) in debets where !gecrediteerd.contains(number) { open[known.prestatie.sleutel, default: []].insert(number) }
    }

    mutating func keur() -> [Bevinding] {
        let clients = bericht.declaratie.clienten
        for (index, client) in clients.enumerated() {
            if !jeugdigen.contains(client.bsn) { meld("TR304", "Declaratie/Clienten/Client[\(index + 1)]/Bsn") }
            for (number, part) in client.prestaties.enumerated() where part.isCredit { credit(part, client.bsn, index, number) }
        }
        for (index, client) in clients.enumerated() where jeugdigen.contains(client.bsn) {
            for (number, part) in client.prestaties.enumerated() where !part.isCredit { debet(part, client.bsn, index, number) }
        }
        return found
    }

    /// IV085: a credit is the aanbieder's own act; only its references are checked.
    private mutating func credit(_ part: IJW.Prestatie, _ bsn: IJW.Bsn, _ client: Int, _ number: Int) {
        let place = Niveau2.plaats323(client, number)
        let before = found.count
        nummer(part, place)
        let earlier = part.productReferentie.vorigReferentieNummer ?? ""
        if let known = debets[earlier], known.bsn == bsn, part.draaitTerug(known.prestatie) {
            if !gecrediteerd.insert(earlier).inserted { meld("TR390", place) }
        } else {
            meld("TR323", "\(place)/ProductReferentie")
        }
        guard found.count == before else { return }
        open[part.sleutel]?.remove(earlier)
        boek(part)
    }

    private mutating func debet(_ part: IJW.Prestatie, _ bsn: IJW.Bsn, _ client: Int, _ number: Int) {
        let place = Niveau2.plaats323(client, number)
        let before = found.count
        nummer(part, place)
        if part.productPeriode.einddatum > bericht.declaratie.declaratiePeriode.einddatum { meld("TR319", place) }
        if !om.productcodePast(part.productCategorie, part.productCode) { meld("TR381", "\(place)/ProductCode") }
        guard let known = toewijzingen[part.toewijzingNummer], known.bsn == bsn else { return meld("TR338", place) }
        if known.redenWijziging == "13" { meld("TR384", place) }
        if open[part.sleutel]?.isEmpty == false { meld("TR389", place) }
        for (code, field) in Prestatietoets(part, known, tarief(part.productCode, part.productPeriode.begindatum)).fouten {
            meld(code, "\(place)/\(field)")
        }
        ruimte(part, known, place)
        if found.count == before { boek(part) }
    }

    /// TR314: unique in the message and ever before.
    private mutating func nummer(_ part: IJW.Prestatie, _ place: String) {
        if !nummers.insert(part.productReferentie.referentieNummer).inserted { meld("TR314", "\(place)/ProductReferentie") }
    }

    /// TR322 and TR369: all lines together.
    private mutating func ruimte(_ part: IJW.Prestatie, _ known: IJW.BekendeToewijzing, _ place: String) {
        if let budget = known.budget, bedrag[known.toewijzingNummer, default: 0] + part.saldo > budget {
            meld("TR369", "\(place)/GeleverdVolume")
        }
        guard let omvang = known.omvang else { return }
        let room = Volumeruimte(omvang: omvang, ingang: known.ingangsdatum, einde: known.einddatum)
        let most = room.hoogstens(tot: part.productPeriode.einddatum) * Prestatietoets.factor(omvang.eenheid)
        if volume[known.toewijzingNummer, default: 0] + part.kleinste > most { meld("TR322", "\(place)/GeleverdVolume") }
    }

    private mutating func boek(_ part: IJW.Prestatie) {
        volume[part.toewijzingNummer, default: 0] += part.isCredit ? -part.kleinste : part.kleinste
        bedrag[part.toewijzingNummer, default: 0] += part.saldo
    }

    private mutating func meld(_ code: String, _ place: String) { found.append(Niveau3.bevinding(code, place)) }
}

extension IJW.Prestatie {
    /// The volume in the smallest unit of its kind: hours count in minutes.
    var kleinste: Int { geleverdVolume * Prestatietoets.factor(eenheid) }

    /// IV091: a credit is the debet again, but for numbers and sign.
    fileprivate func draaitTerug(_ debet: IJW.Prestatie) -> Bool {
        sleutel == debet.sleutel && geleverdVolume == debet.geleverdVolume && eenheid == debet.eenheid
            && productTarief == debet.productTarief && ingediendBedrag.bedrag == debet.ingediendBedrag.bedrag
    }
}
