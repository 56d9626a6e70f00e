// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opslag

/// A request of an aanbieder (315, 317) as a person decides on it: what is asked, part by part, and where each part stands.
struct Zorgverzoek: Sendable {
    /// What bears one reference: a product of a 315, or the whole of a 317.
    struct Deel: Sendable {
        let referentie: String
        /// As the message says it.
        let velden: [Berichtveld]
    }

    let rij: Berichtrij
    let soort: Berichtsoort
    let aanbieder: String
    let delen: [Deel]
    let voortgang: Verzoekvoortgang
    /// Orders at this aanbieder for this child: what a part may have led to.
    let toewijzingen: [Int64]
    /// Files the child is in that this reader may see.
    var dossiers: [ID<Dossier>] { rij.dossiers }

    /// By its place in the message, from one.
    func deel(_ nummer: Int) throws(Afwijzing) -> Deel {
        guard delen.indices.contains(nummer - 1) else { throw .nietGevonden }
        return delen[nummer - 1]
    }

    /// Last day to refuse because another gemeente is responsible (OP359).
    var woonplaatsTot: Datum? { Berichttermijn.woonplaats.uiterlijk(na: rij.moment.datum) }
}

extension Zorgverzoek {
    /// - Returns: nil for what is no request, or was not taken in.
    static func lees(_ row: Berichtrij, aanbieder: String, _ tx: LeesTx) throws -> Zorgverzoek? {
        guard row.isIn, [.aandacht, .deels, .onderzoek, .beslist].contains(row.stand),
            let soort = row.soort.flatMap({ Berichtsoort(rawValue: $0) }), soort == .jw315 || soort == .jw317
        else { return nil }
        let codec = try Codec()
        let tree = try codec.lees(BerichtStore.inhoud(in: row.id, tx)).boom
        let parts = delen(codec.standaard.beschrijf(tree), soort)
        let said = try BerichtStore.verloop(row.id, tx).last { $0.detail.antwoorden != nil }?.detail.antwoorden ?? []
        return Zorgverzoek(
            rij: row, soort: soort, aanbieder: aanbieder, delen: parts,
            voortgang: Verzoekvoortgang(referenties: parts.map(\.referentie), antwoorden: said),
            toewijzingen: try BerichtStore.toewijzingen(bij: row, tx))
    }

    private static func delen(_ velden: [Berichtveld], _ soort: Berichtsoort) -> [Deel] {
        let client = velden.first { $0.naam == "Client" }?.delen ?? []
        let asked =
            soort == .jw315
            ? client.first { $0.naam == "AangevraagdeProducten" }?.delen ?? [] : client.filter { $0.naam == "Verzoek" }
        return asked.compactMap { part in
            part.delen.first { $0.naam == "ReferentieAanbieder" }.map { Deel(referentie: $0.waarde, velden: [part]) }
        }
    }
}

extension BerichtStore {
    /// Numbers of the orders at the sender of a request, for the child it is about.
    static func toewijzingen(bij row: Berichtrij, _ tx: LeesTx) throws -> [Int64] {
        guard let sender = row.partij else { return [] }
        let numbers = try kinderen(in: row.id, tx).flatMap { try InzetStore.nummers($0.dossier, van: $0.jeugdige, bij: sender, tx) }
        return Array(numbers.sorted(by: >).prefix(50))
    }

    /// Records an answer to a part of a request. A refusal or "in onderzoek" goes out as a 319; an order goes out by itself, as a 301.
    static func beantwoord(
        _ verzoek: Zorgverzoek, _ deel: Zorgverzoek.Deel, _ form: Verzoekform, _ config: Config, _ tx: SchrijfTx
    ) throws {
        let answer = try form.antwoord(
            op: verzoek, deel, bericht: form.wat == .toewijzen ? nil : nieuweIdentificatie(tx), vandaag: tx.vandaag)
        if let number = answer.bericht { try zetKlaar(answer, identificatie: number, op: verzoek, config, tx) }
        let all = Verzoekvoortgang(referenties: verzoek.voortgang.referenties, antwoorden: verzoek.voortgang.antwoorden + [answer])
        try zet(all.stap, op: verzoek.rij.id, Stapdetail(reden: all.reden(verzoek), antwoorden: all.antwoorden), tx)
    }

    private static func zetKlaar(
        _ answer: Verzoekantwoord, identificatie: String, op verzoek: Zorgverzoek, _ config: Config, _ tx: SchrijfTx
    ) throws {
        let message = JW319(
            header: IJW.Header(
                afzender: config.gemeentecode, ontvanger: verzoek.rij.partij ?? "", identificatie: identificatie, dagtekening: tx.vandaag,
                xsdVersie: config.xsd),
            antwoord: answer.inBericht)
        // A demo gemeente stands in no list, and is who sends.
        let known = try Gemeenten.vanProgramma(), own = config.gemeentecode
        let surroundings = IJW.Omgeving(
            vandaag: tx.vandaag, gemeentecodeBestaat: { code, _ in code == own || Gemeentecode(code).map { known[$0] != nil } ?? false })
        let found = Niveau2.controleer(message) + Niveau3.controleer(message, verzoek.voortgang.stand, surroundings)
        guard found.isEmpty else { throw Afwijzing.nietMogelijk(found.map(\.melding).joined(separator: " ")) }
        let id = try zetKlaar(
            .jw319, ontvanger: verzoek.rij.partij ?? "", identificatie: identificatie, bytes: try Codec().schrijf(message), tx)
        try koppel(id, zoals: verzoek.rij.id, tx)
    }
}

extension Verzoekantwoord {
    /// As a 319 says it: 1 refused, 2 under examination (CD085, CD086, TR377).
    var inBericht: IJW.Antwoord {
        IJW.Antwoord(
            referentieAanbieder: referentie, verzoekAntwoord: wat == .onderzoek ? "2" : "1", redenAfwijzingVerzoek: reden?.rawValue,
            woonplaatsbeginsel: gemeente.map { IJW.Woonplaatsbeginsel(gemeente: $0) })
    }
}

extension Verzoekvoortgang {
    /// What the standard asks about an answer: TR355, TR359, TR360, TR365.
    var stand: IJW.Antwoordstand {
        var stand = IJW.Antwoordstand()
        stand.verzoeken = Set(referenties)
        stand.toegewezen = Set(antwoorden.filter { $0.wat == .toewijzen }.map(\.referentie))
        for answer in antwoorden where answer.wat != .toewijzen {
            stand.antwoorden[answer.referentie, default: []].append(answer.wat == .onderzoek ? "2" : "1")
        }
        return stand
    }

    /// Where the request stands after it.
    var stap: Berichtstap {
        if open.isEmpty { return .beslist }
        return isInOnderzoek ? .onderzoek : .deels
    }

    func reden(_ verzoek: Zorgverzoek) -> String {
        switch stap {
        case .beslist: return "Op alles in dit verzoek is beslist."
        case .onderzoek:
            let last = Berichttermijn.onderzoek.uiterlijk(na: verzoek.rij.dagtekening ?? verzoek.rij.moment.datum)
            let until = last.map { " uiterlijk \($0.uitgeschreven)" } ?? " binnen acht weken na de dagtekening"
            return "De aanbieder krijgt te horen dat er meer tijd nodig is. Wijs toe of wijs af\(until) (iJw OP274 en OP346)."
        default: return "Op een deel van dit verzoek is geantwoord. De rest wacht nog."
        }
    }
}
