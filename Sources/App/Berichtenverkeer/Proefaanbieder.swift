// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Foundation
import Grondslag
import Logging
import Opslag
import ServiceLifecycle

/// The other side, in a demo: reads what we send, answers a JW301 with a JW302, and tells of the start and sometimes the stop.
/// Knows only the standard. Its memory is a small file per order, so that it goes on after a restart.
struct Proefaanbieder: Sendable {
    private struct Zaak: Codable {
        var bericht: JW301
        var gezien: Moment
        var gedaan: [String]
    }

    /// Seconds after receipt.
    static let antwoordNa: Int64 = 3, startNa: Int64 = 15, stopNa: Int64 = 60

    let post: Postmap
    let codec: Codec
    let xsdVersie: IJW.XsdVersie

    init(_ config: Config) throws {
        post = Postmap(config)
        codec = try Codec()
        xsdVersie = config.xsd
    }

    private var geheugen: String { post.map + "/proefaanbieder" }

    /// Takes in what was put out for it, and does what is due.
    func ronde(op nu: Moment) throws {
        try post.maak()
        try FileManager.default.createDirectory(atPath: geheugen, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in try FileManager.default.contentsOfDirectory(atPath: post.uit).sorted()
        where name.hasSuffix(".xml") && !name.hasPrefix(".") {
            try haal(name, op: nu)
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: geheugen).sorted() where name.hasSuffix(".json") {
            try werk(geheugen + "/" + name, op: nu)
        }
    }

    /// An order becomes a case; answers to its own messages are read and laid aside.
    private func haal(_ name: String, op nu: Moment) throws {
        let path = post.uit + "/" + name
        if let message = lees(try post.lees(path)), case .jw301(let order) = message {
            let place = geheugen + "/" + order.header.identificatie + ".json"
            if !FileManager.default.fileExists(atPath: place) { try bewaar(Zaak(bericht: order, gezien: nu, gedaan: []), place) }
        }
        try FileManager.default.removeItem(atPath: path)
    }

    private func lees(_ bytes: [UInt8]) -> Bericht? {
        // What cannot be read is no order: the real other side would complain by telephone.
        (try? codec.lees(bytes))?.bericht
    }

    private func werk(_ path: String, op nu: Moment) throws {
        var zaak = try JSONDecoder().decode(Zaak.self, from: Data(try post.lees(path)))
        let order = zaak.bericht
        let age = (nu.micros - zaak.gezien.micros) / 1_000_000
        func doe(_ stap: String, na seconden: Int64, _ bytes: () throws -> [UInt8]?) throws {
            guard age >= seconden, !zaak.gedaan.contains(stap), let made = try bytes() else { return }
            try breng(made, naam: "\(stap)-\(order.header.identificatie).xml")
            zaak.gedaan.append(stap)
            try bewaar(zaak, path)
        }
        try doe("JW302", na: Self.antwoordNa) { try codec.schrijf(IJW.retour(op: order, codes: [:], retour: retour(order, "A", nu.datum))) }
        try doe("JW305", na: Self.startNa) { try start(order, op: nu.datum).map { try codec.schrijf($0) } }
        guard zaak.gedaan.contains("JW305"), order.client.toegewezenProducten.contains(where: stopt) else { return }
        try doe("JW307", na: Self.stopNa) { try stop(order, op: nu.datum).map { try codec.schrijf($0) } }
    }

    /// One in seven ends soon, so that a stop can be seen too.
    private func stopt(_ product: IJW.ToegewezenProduct) -> Bool { product.toewijzingNummer % 7 == 0 }

    private func start(_ order: JW301, op dag: Datum) -> JW305? {
        let due = order.client.toegewezenProducten.filter { $0.ingangsdatum <= dag }
        guard !due.isEmpty else { return nil }
        let lines = due.map {
            IJW.StartProduct(
                toewijzingNummer: $0.toewijzingNummer, product: $0.product, toewijzingIngangsdatum: $0.ingangsdatum,
                begindatum: begin($0, dag))
        }
        return JW305(header: kop(order, "S", dag), client: client(order, lines))
    }

    private func stop(_ order: JW301, op dag: Datum) -> JW307? {
        let due = order.client.toegewezenProducten.filter { stopt($0) && $0.ingangsdatum <= dag }
        guard !due.isEmpty else { return nil }
        let lines = due.map {
            IJW.StopProduct(
                toewijzingNummer: $0.toewijzingNummer, product: $0.product, toewijzingIngangsdatum: $0.ingangsdatum,
                begindatum: begin($0, dag),
                redenBeeindiging: "31", einddatum: dag)
        }
        return JW307(header: kop(order, "E", dag), client: client(order, lines))
    }

    /// Help began on the day it was ordered for, or on the day the order came when that is later.
    private func begin(_ product: IJW.ToegewezenProduct, _ dag: Datum) -> Datum {
        min(dag, max(product.ingangsdatum, product.toewijzingsdatum))
    }

    private func client<Line>(_ order: JW301, _ lines: [Line]) -> IJW.Regieclient<Line> {
        var naam = order.client.naam
        (naam.partnernaam, naam.naamGebruik) = (nil, nil)
        return IJW.Regieclient(
            bsn: order.client.bsn, geboortedatum: order.client.geboortedatum, geslacht: order.client.geslacht, naam: naam, producten: lines)
    }

    private func kop(_ order: JW301, _ letter: String, _ dag: Datum) -> IJW.Header {
        IJW.Header(
            afzender: order.header.ontvanger, ontvanger: order.header.afzender, identificatie: letter + order.header.identificatie,
            dagtekening: dag, xsdVersie: xsdVersie)
    }

    private func retour(_ order: JW301, _ letter: String, _ dag: Datum) -> IJW.Retourgegevens {
        IJW.Retourgegevens(identificatie: letter + order.header.identificatie, dagtekening: dag, xsdVersie: xsdVersie)
    }

    private func breng(_ bytes: [UInt8], naam: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: post.binnen + "/" + naam), options: .atomic)
    }

    private func bewaar(_ zaak: Zaak, _ path: String) throws {
        try JSONEncoder().encode(zaak).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}

/// Runs beside the server in a demo only.
struct Proefdienst: Service {
    let app: App

    func run() async throws {
        let other = try Proefaanbieder(app.config)
        let klok = app.databank.klok
        try await Rondedienst(naam: "proefaanbieder", seconden: 3, logger: app.logger) { try other.ronde(op: klok.nu()) }.run()
    }
}
