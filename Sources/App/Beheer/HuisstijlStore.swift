// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Foundation
import Grondslag
import Kern
import Opmaak
import Opslag
import Synchronization

/// How letters look, by date, and the logos that lie ready: facts on a line of the installation.
enum HuisstijlStore {
    private static let lijn = Handelende.systeem("huisstijl").id

    static func legVast(_ stijl: Huisstijl, _ tx: SchrijfTx) throws {
        try tx.teken(stijl, op: .installatie(lijn), in: BeheerStore.tabel, van: stijl.van, bron: "beheer")
    }

    /// The same picture again is the same logo.
    static func legVast(_ beeldmerk: Beeldmerk, _ tx: SchrijfTx) throws {
        guard try !beeldmerken(tx).contains(where: { $0.sha == beeldmerk.sha }) else { return }
        try tx.teken(beeldmerk, op: .installatie(lijn), in: BeheerStore.tabel, van: tx.vandaag, bron: "beheer")
    }

    /// In order of recording.
    static func stijlen(_ tx: LeesTx) throws -> [Huisstijl] { try alle(Huisstijl.self, tx) }

    static func beeldmerken(_ tx: LeesTx) throws -> [Beeldmerk] { try alle(Beeldmerk.self, tx) }

    /// What a letter of this day looks like.
    static func vorm(op dag: Datum, _ tx: LeesTx) throws -> Briefvorm? {
        guard let stijl = try stijlen(tx).geldend(op: dag) else { return nil }
        return stijl.vorm(try stijl.beeldmerk == nil ? [] : beeldmerken(tx))
    }

    private static func alle<I: Feitinhoud>(_ type: I.Type, _ tx: LeesTx) throws -> [I] {
        try tx.feiten(in: BeheerStore.tabel, lijn: ID(lijn)).geldend(I.self).map(\.inhoud)
    }
}

extension Beeldmerk {
    init(_ beeld: Beeldlezing, naam: String) {
        self.init(
            naam: naam, sha: Uitvoer.hex(SHA256.hash(data: beeld.bytes)), mediatype: beeld.mediatype, breedte: beeld.breedte,
            hoogte: beeld.hoogte, bytes: Data(beeld.bytes).base64EncodedString())
    }

    var inhoud: [UInt8] { Data(base64Encoded: bytes).map { [UInt8]($0) } ?? [] }
}

extension Huisstijl {
    func met(beeldmerk: Beeldmerk) -> Huisstijl {
        Huisstijl(
            afzender: afzender, beeldmerk: beeldmerk.sha, kleur: kleur, venster: venster, retouradres: retouradres, telefoon: telefoon,
            openingstijden: openingstijden, bezwaaradres: bezwaaradres, slotregel: slotregel, voetregel: voetregel, van: van, grond: grond)
    }

    /// As it stands around a letter.
    func vorm(_ beeldmerken: [Beeldmerk]) -> Briefvorm {
        let logo = beeldmerken.first { $0.sha == beeldmerk }
        let call = "Telefoon \(telefoon)" + (openingstijden.isEmpty ? "" : ", \(openingstijden)")
        return Briefvorm(
            afzender: afzender, kleur: kleur.hex,
            beeldmerk: logo.map { Briefvorm.Beeld(pad: HuisstijlURL.beeld($0.sha), breedte: $0.breedte, hoogte: $0.hoogte) },
            isVensterRechts: venster == .rechts, retouradres: retouradres, slotregel: slotregel, voet: [call, voetregel])
    }
}

/// The logos as last read, for whoever holds a letter: a request costs no transaction and no line of the journal. Read again when one came
/// and at most each minute, also when a picture is asked that is not there.
final class Beeldmerkbord: Sendable {
    private struct Gelezen: Sendable {
        let beelden: [String: Beeldmerk]
        let gelezen: Moment
    }

    private static let seconden: Int64 = 60
    private let databank: Databank
    private let laatst = Mutex<Gelezen?>(nil)

    init(databank: Databank) { self.databank = databank }

    func beeld(_ sha: String) async throws -> Beeldmerk? {
        let now = databank.klok.nu()
        if let known = laatst.withLock({ $0 }), now < known.gelezen.plus(seconden: Self.seconden), known.gelezen <= now {
            return known.beelden[sha]
        }
        let read = try await databank.lees(als: .systeem("huisstijl"), doel: .beheer, handeling: "huisstijl.inzien") { tx in
            try HuisstijlStore.beeldmerken(tx)
        }
        let fresh = Gelezen(beelden: Dictionary(read.map { ($0.sha, $0) }, uniquingKeysWith: { $1 }), gelezen: now)
        laatst.withLock { $0 = fresh }
        return fresh.beelden[sha]
    }

    func vergeet() { laatst.withLock { $0 = nil } }
}
