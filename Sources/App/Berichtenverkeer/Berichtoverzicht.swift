// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Grondslag
import Kern
import Opslag

/// What is looked for: codes and numbers only, so it may stand in the address.
struct Berichtvraag: Sendable {
    let nummer: String
    let soort: String
    let filter: Berichtfilter

    init(_ verzoek: Verzoek) {
        nummer = String((verzoek.vraag("nummer") ?? "").filter { !$0.isWhitespace }.prefix(40))
        filter = Berichtfilter(verzoek)
        soort = verzoek.vraag("soort").flatMap { Berichtsoort(rawValue: $0)?.rawValue } ?? ""
    }

    var isLeeg: Bool { nummer.isEmpty && soort.isEmpty && filter.isLeeg }
}

/// All that the list shows, read in one transaction.
struct Berichtoverzicht: Sendable {
    let opdrachten: [Gekeurdeopdracht]
    let wachtend: [Berichtrij]
    let gevonden: [Berichtrij]
    let aanbieders: [String: String]
    /// Why a message asks attention, in one sentence.
    var redenen: [ID<Berichtrij>: String] = [:]
    /// Starts and stops that were not told of in time.
    var meldingen: [Berichtpunt] = []
    /// There is more help that runs than was looked at.
    var isAfgekapt = false

    static func lees(_ vraag: Berichtvraag, _ bezoek: Bezoek, _ config: Config, _ tx: LeesTx) throws -> Berichtoverzicht {
        let keuring = Opdrachtkeuring(config: config, codec: try Codec())
        let orders = try BerichtStore.opdrachten(tx).prefix(50).compactMap { group -> Gekeurdeopdracht? in
            do {
                return try keuring.keur(group, Zicht.op(group.dossier, bezoek, voor: .berichtBehandelen, tx), tx)
            } catch Afwijzing.nietGevonden {
                return nil
            }
        }
        let waiting = try BerichtStore.wachtend(tx).filter { try Berichtrecht.mag($0, bezoek, tx) }
        let found = try BerichtStore.zoek(nummer: vraag.nummer, soort: vraag.soort, filter: vraag.filter, tx).filter {
            try Berichtrecht.mag($0, bezoek, tx)
        }
        for row in waiting + found { Berichtrecht.toon(row, tx) }
        let names = try InkoopStore.aanbieders(tx).map { ($0.inhoud.agb.tekst, $0.inhoud.naam) }
        let reasons = try waiting.filter { $0.stand.vraagtAandacht || $0.stand == .mislukt }.map {
            ($0.id, try BerichtStore.verloop($0.id, tx).last { !$0.detail.reden.isEmpty }?.detail.reden ?? "")
        }
        let told = try BerichtStore.verwachteMeldingen(
            { file in
                do {
                    let view = try Zicht.op(file, bezoek, voor: .berichtBehandelen, tx)
                    tx.getoond(.dossier(file))
                    return view
                } catch Afwijzing.nietGevonden { return nil }
            }, tx)
        return Berichtoverzicht(
            opdrachten: orders, wachtend: waiting, gevonden: found, aanbieders: Dictionary(names) { first, _ in first },
            redenen: Dictionary(reasons) { first, _ in first }, meldingen: told.punten, isAfgekapt: told.isAfgekapt)
    }

    func partij(_ row: Berichtrij) -> String { row.partij.map(partij(agb:)) ?? "onbekend" }
    func partij(agb: String) -> String { aanbieders[agb] ?? agb }

    var aandacht: [Berichtrij] { wachtend.filter(\.stand.vraagtAandacht) }
    /// What last failed to go: then the line is down, and what comes after it waits with it.
    var stil: Berichtrij? { wachtend.first { $0.stand == .mislukt } }
    /// On its way by itself: nothing to do.
    var vanzelf: [Berichtrij] { wachtend.filter { !$0.stand.vraagtAandacht && $0.stand != .verstuurd } }
    /// JW301 without JW302, JW319 without JW320.
    var zonderAntwoord: [Berichtrij] { wachtend.filter { $0.stand == .verstuurd } }

    /// All that waits for somebody, earliest last day first.
    var punten: [Berichtpunt] {
        ((aandacht + zonderAntwoord).map { Berichtpunt(wat: .bericht($0), klok: $0.klok) } + meldingen).sorted(by: <)
    }
}

/// One message with everything about it.
struct Berichtblad: Sendable {
    let rij: Berichtrij
    let verloop: [Berichtverloop]
    /// Nil when it cannot be read as a message.
    let velden: [Berichtveld]?
    /// False for a file that was too large to keep.
    let isBewaard: Bool
    let antwoord: BerichtStore.Uitbericht?
    let toewijzingen: [(nummer: Int64, dossier: ID<Dossier>)]
    let partij: String
    /// The numbers of the envelopes it came or went in; empty without one.
    var enveloppen: [String] = []
    /// What is asked, when it is a request that was taken in.
    var zorgverzoek: Zorgverzoek?

    static func lees(_ id: ID<Berichtrij>, _ bezoek: Bezoek, _ tx: LeesTx) throws -> Berichtblad {
        let row = try Berichtrecht.rij(id, bezoek, tx)
        let codec = try Codec()
        let bytes = try row.isIn ? BerichtStore.inhoud(in: id, tx) : BerichtStore.bytes(uit: id, tx)
        // What cannot be read has no fields; why not stands in its steps.
        let tree = try? codec.lees(bytes).boom
        let provider = try row.partij.flatMap { AGBCode($0) }.flatMap { try InkoopStore.aanbieder(agb: $0, tx)?.inhoud.naam }
        return Berichtblad(
            rij: row, verloop: try BerichtStore.verloop(id, tx), velden: tree.map { codec.standaard.beschrijf($0) },
            isBewaard: try BerichtStore.heeftBytes(id, bytes, tx),
            antwoord: try BerichtStore.antwoord(op: id, tx),
            toewijzingen: try BerichtStore.gekoppeld(id, tx).filter { $0.toewijzing > 0 }.map {
                ($0.toewijzing, $0.dossier)
            },
            partij: provider ?? row.partij ?? "onbekend", enveloppen: try BerichtStore.enveloppen(row, tx),
            zorgverzoek: try Zorgverzoek.lees(row, aanbieder: provider ?? row.partij ?? "onbekend", tx))
    }
}
