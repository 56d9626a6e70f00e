// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// Everything around the decision on one aanvraag: before it a hearing, after it objections, defaults and rulings.
struct Nabesluitblad: Sendable {
    let aanvraag: Aanvraagblad
    let bezwaren: [Bezwaarbeeld]
    let ingebreke: [Ingebrekebeeld]
    let uitspraken: [Uitspraakbeeld]
    let zienswijzen: [Zienswijzebeeld]
    /// By name: parents with gezag and a young person from twelve, of whom nothing was recorded yet.
    let nietGehoord: [String]
    /// Names of colleagues.
    let namen: [UUIDv7: String]

    static func lees(_ dossier: ID<Dossier>, _ id: ID<Feitmerk>, _ verzoek: Verzoek, _ tx: LeesTx) throws -> Nabesluitblad {
        let page = try Aanvraagblad.lees(dossier, id, verzoek, tx)
        let people = try BeheerStore.medewerkers(tx).map { ($0.gebruiker.raw, $0.naam) }
        return Nabesluitblad(
            page, try BezwaarStore.feiten(page.kader.zicht, tx), namen: Dictionary(people, uniquingKeysWith: { first, _ in first }),
            op: tx.vandaag)
    }

    init(_ page: Aanvraagblad, _ facts: Bezwaarfeiten, namen: [UUIDv7: String], op dag: Datum) {
        let id = page.beeld.id
        aanvraag = page
        bezwaren = Bezwaarbeeld.lijst(facts).filter { $0.besluit?.inhoud.aanvraag == id }
        ingebreke = Ingebrekebeeld.lijst(facts, op: dag).filter { facts.aanvraag(bij: $0.id) == id }
        uitspraken = Uitspraakbeeld.lijst(facts).filter { facts.aanvraag(bij: $0.id) == id }
        zienswijzen = Zienswijzebeeld.lijst(facts.zienswijzen, facts.zienswijzeantwoorden).filter { $0.inhoud.aanvraag == id }
        nietGehoord = Self.nietGehoord(page, zienswijzen, op: dag)
        self.namen = namen
    }

    var kader: Dossierkader { aanvraag.kader }
    var gezin: Gezin { aanvraag.kader.gezin }
    var beeld: Aanvraagbeeld { aanvraag.beeld }
    var isLeeg: Bool { bezwaren.isEmpty && ingebreke.isEmpty && uitspraken.isEmpty && zienswijzen.isEmpty }

    func naam(_ wie: UUIDv7) -> String { namen[wie] ?? "een oud-collega" }

    /// Everybody who works here, by name.
    var collegas: [Keuze] { namen.map { Keuze($0.key.hex, $0.value) }.sorted { ($0.label, $0.code) < ($1.label, $1.code) } }

    /// Whom it concerns and who can be expected to think something of it (Awb 1:2, 4:8; from twelve: Jeugdwet 7.3.4).
    private static func nietGehoord(_ page: Aanvraagblad, _ gezegd: [Zienswijzebeeld], op dag: Datum) -> [String] {
        let family = page.kader.gezin, asked = page.beeld.aanvraag.inhoud, child = asked.jeugdige
        let born = family.personen[child]?.gegevens.geboortedatum
        let grown = born?.heeftBereikt(Lezersoort.leeftijd, op: dag) == true ? [child] : []
        let parents = family.gezagsbeeld(child, op: dag)?.houders ?? []
        let heard = Set(gezegd.map { $0.inhoud.van ?? asked.aanvrager })
        let all = ([asked.aanvrager] + parents + grown).reduce(into: [ID<Persoon>]()) { if !$0.contains($1) { $0.append($1) } }
        return all.filter { family.personen[$0] != nil && !heard.contains($0) }.map(family.naam)
    }

    /// Who said it.
    func wie(_ gezegd: Zienswijzebeeld) -> String { gezin.naam(gezegd.inhoud.van ?? beeld.aanvraag.inhoud.aanvrager) }

    /// Everybody a decision about this child can concern: the family and those around it.
    var betrokkenen: [Keuze] {
        let professional = Set(gezin.deelnames(.professioneel).map(\.inhoud.persoon))
        return gezin.mensen.filter { !professional.contains($0.id) }.map { Keuze($0.id.hex, $0.naam.volledig) }
    }

    func bezwaar(_ id: UUIDv7?) throws(Afwijzing) -> Bezwaarbeeld {
        guard let found = bezwaren.first(where: { $0.id == id }) else { throw .nietGevonden }
        return found
    }

    /// Is this one of the objections, notices, rulings or views here?
    func kent(_ id: UUIDv7) -> Bool {
        zienswijzen.contains { $0.feit.id == id } || bezwaren.contains { $0.id == id } || ingebreke.contains { $0.id == id }
            || uitspraken.contains { $0.id == id }
    }

    /// The people of the family, to choose from.
    var mensen: [Keuze] {
        gezin.deelnames(.gezin).map(\.inhoud.persoon).compactMap { gezin.personen[$0] }.map { Keuze($0.id.hex, $0.naam.volledig) }
    }

    /// The decisions a court can speak about, newest first.
    var besluiten: [(keuze: Keuze, genomen: Datum)] {
        let own = beeld.bezwaardoelen.map { (Keuze($0.id.hex, $0.woorden.metHoofdletter), $0.genomen) }
        let after = bezwaren.flatMap { [$0.vernietigd?.beslissing, $0.beslissing].compactMap(\.self) }.map { fact in
            (Keuze(fact.id.hex, "De beslissing op bezwaar van \(fact.inhoud.genomen.uitgeschreven)"), fact.inhoud.genomen)
        }
        return (own + after).sorted { $0.1 > $1.1 }
    }

    /// What somebody can object against, newest first, with when its letter left: that day its own term began (Awb 6:7, 6:8).
    var doelen: [Keuze] {
        beeld.bezwaardoelen.map { aim in
            let sent = beeld.verzending(van: aim.id).map { "verzonden op \($0.verzonden.uitgeschreven)" } ?? "nog niet verzonden"
            return Keuze(aim.id.hex, "\(aim.woorden.metHoofdletter) (\(sent))")
        }
    }

    /// What somebody can wait for, with since when.
    var wachtend: [(keuze: Keuze, van: Ingebrekestelling.Van, sinds: Datum)] {
        let asked = beeld.aanvraag.inhoud.ontvangen
        let request: [(Keuze, Ingebrekestelling.Van, Datum)] = [
            (Keuze(beeld.id.hex, "De aanvraag van \(asked.uitgeschreven)"), .aanvraag, asked)
        ]
        return request
            + bezwaren.map {
                (Keuze($0.id.hex, "Het bezwaar van \($0.bezwaar.ontvangen.uitgeschreven)"), .bezwaar, $0.bezwaar.ontvangen)
            }
    }
}

enum NabesluitURL {
    static func blad(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>) -> String { BesluitURL.aanvraag(dossier, aanvraag) + "/daarna" }

    static func nieuw<F: Nabesluitinvoer>(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>, _ form: F.Type) -> String {
        blad(dossier, aanvraag) + "/nieuw/" + F.pad
    }

    static func bij<F: Nabesluitinvoer>(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>, _ feit: UUIDv7, _ form: F.Type) -> String {
        blad(dossier, aanvraag) + "/" + feit.hex + "/" + F.pad
    }

    static func brief(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>, _ bezwaar: UUIDv7) -> String {
        blad(dossier, aanvraag) + "/" + bezwaar.hex + "/brief"
    }

    /// The receipt, also when there is a decision.
    static func ontvangst(_ dossier: ID<Dossier>, _ aanvraag: ID<Feitmerk>, _ bezwaar: UUIDv7) -> String {
        blad(dossier, aanvraag) + "/" + bezwaar.hex + "/ontvangst"
    }
}
