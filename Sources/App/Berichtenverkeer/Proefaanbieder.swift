// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Crypto
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
        /// Number of the envelope it came in.
        var envelop: String?
    }

    /// Seconds after receipt.
    struct Tempo: Sendable {
        var antwoord: Int64 = 3
        var start: Int64 = 15
        var stop: Int64 = 60
        /// Nil: it asks for nothing.
        var verzoek: Int64? = 30

        static let meteen = Tempo(antwoord: 0, start: 0, stop: 0, verzoek: nil)
    }

    let post: Postmap
    let codec: Codec
    let xsdVersie: IJW.XsdVersie
    let metEnvelop: Bool
    let tempo: Tempo

    init(_ config: Config, tempo: Tempo = Tempo()) throws {
        metEnvelop = config.post.metEnvelop
        self.tempo = tempo
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
        let bytes = try post.lees(path)
        // What cannot be opened or read is no order: the real other side would complain by telephone.
        let stuk = try? Poststuk(bytes)
        let envelop: String? = if case .envelop(let found) = stuk { found.referentienummer } else { nil }
        // The same.
        let message = (try? codec.lees(stuk?.bericht ?? bytes))?.bericht
        if case .jw319(let answer) = message { try bevestig(answer, envelop, op: nu) }
        if case .jw301(let order) = message {
            let place = geheugen + "/" + order.header.identificatie + ".json"
            if !FileManager.default.fileExists(atPath: place) {
                try bewaar(Zaak(bericht: order, gezien: nu, gedaan: [], envelop: envelop), place)
            }
        }
        try logboek(name, bytes)
        try FileManager.default.removeItem(atPath: path)
    }

    /// What was received, by name and fingerprint: the same name always has the same content.
    private func logboek(_ name: String, _ bytes: [UInt8]) throws {
        let path = geheugen + "/ontvangen.txt"
        if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? file.close() }  // written whole before
        try file.seekToEnd()
        try file.write(contentsOf: Data("\(name) \(Array(SHA256.hash(data: bytes)).hex)\n".utf8))
    }

    private func werk(_ path: String, op nu: Moment) throws {
        var zaak = try JSONDecoder().decode(Zaak.self, from: Data(try post.lees(path)))
        let order = zaak.bericht
        let age = (nu.micros - zaak.gezien.micros) / 1_000_000
        func doe(_ stap: String, na seconden: Int64, _ bytes: () throws -> [UInt8]?) throws {
            guard age >= seconden, !zaak.gedaan.contains(stap), let made = try bytes() else { return }
            try breng(made, stap, zaak)
            zaak.gedaan.append(stap)
            try bewaar(zaak, path)
        }
        try doe("JW302", na: tempo.antwoord) { try codec.schrijf(IJW.retour(op: order, codes: [:], retour: retour(order, "A", nu.datum))) }
        try doe("JW305", na: tempo.start) { try start(order, op: nu.datum).map { try codec.schrijf($0) } }
        if let wait = tempo.verzoek, zaak.gedaan.contains("JW305") {
            try doe("JW317", na: wait) { try verzoek(order, op: nu.datum).map { try codec.schrijf($0) } }
        }
        guard zaak.gedaan.contains("JW305"), order.client.toegewezenProducten.contains(where: stopt) else { return }
        try doe("JW307", na: tempo.stop) { try stop(order, op: nu.datum).map { try codec.schrijf($0) } }
    }

    /// One in three needs longer than was ordered: then all that runs is named, and the first asked for three months more.
    private func verzoek(_ order: JW301, op dag: Datum) -> JW317? {
        let runs = order.client.toegewezenProducten.filter { !stopt($0) }
        guard runs.count == order.client.toegewezenProducten.count, let first = runs.first, first.toewijzingNummer % 3 == 0,
            let end = first.einddatum, end >= dag
        else { return nil }
        let longer = IJW.TeWijzigenProduct(
            toewijzingNummer: first.toewijzingNummer, gewensteIngangsdatum: first.ingangsdatum, einddatum: end.plus(maanden: 3),
            omvang: first.omvang, budget: first.budget)
        let request = IJW.Verzoek(
            referentieAanbieder: "V\(first.toewijzingNummer)", redenVerzoek: "2",
            ongewijzigdeProducten: runs.dropFirst().map { IJW.OngewijzigdProduct(toewijzingNummer: $0.toewijzingNummer) },
            teWijzigenProducten: [longer])
        return JW317(header: kop(order, "W", dag), client: IJW.Client317(bsn: order.client.bsn, verzoek: request))
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

    /// Brought again after a crash, it is the same file with the same number.
    private func breng(_ bytes: [UInt8], _ stap: String, _ zaak: Zaak) throws {
        try breng(bytes, stap, zaak.bericht.header, op: zaak.gezien, antwoordOp: stap == "JW302" ? zaak.envelop : nil)
    }

    private func breng(_ bytes: [UInt8], _ stap: String, _ header: IJW.Header, op moment: Moment, antwoordOp: String?) throws {
        let name = "\(stap)-\(header.identificatie).xml"
        guard metEnvelop, let number = Referentienummer.uuid4(Array(SHA256.hash(data: Data((header.ontvanger + name).utf8)).prefix(16)))
        else {
            return try post.schrijf(bytes, naam: name, in: post.binnen)
        }
        let envelope = GGkEnvelop(
            zender: GGkEnvelop.Systeem(organisatie: header.ontvanger, applicatie: "Proefaanbieder"),
            ontvanger: GGkEnvelop.Systeem(organisatie: header.afzender, applicatie: GGkEnvelop.knooppunt), referentienummer: number,
            tijdstip: Zending(nummer: 1, referentie: number, antwoordOp: nil, moment: moment).tijdstip,
            crossRefnummer: antwoordOp, functie: stap, inhoud: .xml(bytes))
        try post.schrijf(try envelope.document(), naam: name, in: post.binnen)
    }

    /// What we answered on a request is answered at once.
    private func bevestig(_ answer: JW319, _ envelop: String?, op nu: Moment) throws {
        let label = IJW.Retourgegevens(identificatie: "B" + answer.header.identificatie, dagtekening: nu.datum, xsdVersie: xsdVersie)
        let bytes = try codec.schrijf(try codec.retour(op: answer, bevindingen: [], label))
        try breng(bytes, "JW320", answer.header, op: nu, antwoordOp: envelop)
    }

    private func bewaar(_ zaak: Zaak, _ path: String) throws {
        try JSONEncoder().encode(zaak).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}

extension App {
    /// The other side as a process of its own, until it is ended: for proofs in which either side is killed.
    package static func proefaanbieder(_ config: Config, meteen: Bool, klok: Klok) async throws {
        let other = try Proefaanbieder(config, tempo: meteen ? .meteen : Proefaanbieder.Tempo())
        while true {
            try other.ronde(op: klok.nu())
            try await Task.sleep(for: .milliseconds(200))
        }
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
