// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Steun
import Synchronization
import Testing

@testable import App

/// The other side of the chain, and the folders between us and it.
struct Berichtenwereld {
    static let agb = "65656055"
    static let codec = Result { try Codec() }

    let app: Proefapp
    let gezin: DeWit

    /// The family De Wit with an order for Noor (10023) and one for Sem (10024).
    static func maak(_ app: Proefapp, team: ID<Team> = Cast.noord) async throws -> Berichtenwereld {
        let wereld = Berichtenwereld(app: app, gezin: try await app.deWit(team: team))
        try await wereld.bestel(10_023, voor: wereld.gezin.noor)
        try await wereld.bestel(10_024, voor: wereld.gezin.sem)
        return wereld
    }

    func bestel(_ nummer: Int64, voor kind: ID<Persoon>, _ product: String = "45A04") async throws {
        let dossier = gezin.dossier
        try await app.schrijf { tx in
            guard let agb = AGBCode(Self.agb), let periode = Periode(van: tx.vandaag, totEnMet: tx.vandaag.plus(maanden: 6)) else { return }
            let order = Toewijzing(
                nummer: nummer, jeugdige: kind, aanbieder: tx.nieuwID(Aanbieder.self), agb: agb, toegewezenOp: tx.vandaag, periode: periode,
                categorie: "45", product: product, omvang: Omvang(volume: 2, eenheid: .uur, frequentie: .perWeek))
            try tx.teken(order, op: DossierStore.plek(dossier, van: kind, klasse: .toegang, tx), in: InzetStore.tabel, van: periode.van)
        }
    }

    /// One more child of the family, with a BSN of their own.
    func kind(_ roepnaam: String, jaren: Int, _ wonen: Woonsituatie, bsn: String = "999900055") async throws -> ID<Persoon> {
        let dossier = gezin.dossier
        return try await app.schrijf { tx in
            let id = tx.nieuwID(Persoon.self)
            try PersoonStore.legVast(
                Persoonsgegevens(
                    persoon: id, naam: Naam(roepnaam: roepnaam, voorvoegsel: "de", achternaam: "Wit"),
                    geboortedatum: Geboortedatum(tx.vandaag.plus(jaren: -jaren)), geslacht: .vrouwelijk, bsn: BSN(bsn), bsnHerkomst: .gezin),
                tx)
            try GezinStore.neemDeel(Deelname(persoon: id, rol: .jeugdige, wonen: wonen), dossier: dossier, van: tx.vandaag, tx)
            return id
        }
    }

    // MARK: Messages of the aanbieder

    func start(
        _ nummer: Int, bsn: String = "999900006", identificatie: String, begin: Datum? = nil, ontvanger: String = "9998",
        status: String = "1"
    ) throws -> [UInt8] {
        let line = IJW.StartProduct(
            toewijzingNummer: nummer, product: IJW.Product(categorie: "45", code: "45A04"), toewijzingIngangsdatum: app.vandaag,
            begindatum: begin ?? app.vandaag, statusAanlevering: status)
        return try Self.codec.get().schrijf(JW305(header: kop(identificatie, ontvanger), client: client(bsn, [line])))
    }

    func stop(_ nummer: Int, bsn: String = "999900006", identificatie: String) throws -> [UInt8] {
        let line = IJW.StopProduct(
            toewijzingNummer: nummer, product: IJW.Product(categorie: "45", code: "45A04"), toewijzingIngangsdatum: app.vandaag,
            begindatum: app.vandaag, redenBeeindiging: "31", einddatum: app.vandaag)
        return try Self.codec.get().schrijf(JW307(header: kop(identificatie, "9998"), client: client(bsn, [line])))
    }

    private func kop(_ identificatie: String, _ ontvanger: String) -> IJW.Header {
        IJW.Header(afzender: Self.agb, ontvanger: ontvanger, identificatie: identificatie, dagtekening: app.vandaag)
    }

    private func client<Line>(_ bsn: String, _ lines: [Line]) -> IJW.Regieclient<Line> {
        IJW.Regieclient(
            bsn: IJW.Bsn(bsn), geboortedatum: IJW.Geboortedatum(datum: app.vandaag.plus(jaren: -15)), geslacht: "0",
            naam: IJW.Naam(geslachtsnaam: IJW.Achternaam(achternaam: "Wit", voorvoegsel: "de")), producten: lines)
    }

    // MARK: Folders

    func bezorg(_ bytes: [UInt8], _ naam: String) throws {
        try FileManager.default.createDirectory(atPath: app.map + "/postbus/in", withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: app.map + "/postbus/in/" + naam))
    }

    func bestanden(_ map: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: app.map + "/postbus/" + map).sorted()
    }

    func uit(_ soort: String) throws -> [[UInt8]] {
        try bestanden("uit").filter { $0.hasPrefix(soort) }.map {
            [UInt8](try Data(contentsOf: URL(fileURLWithPath: app.map + "/postbus/uit/" + $0)))
        }
    }

    /// The one JW306 that went out last.
    func laatste306() throws -> JW306 {
        let read = try Self.codec.get().lees(try #require(uit("JW306").last))
        guard case .jw306(let answer) = try #require(read.bericht) else { throw Afwijzing.nietGevonden }
        return answer
    }

    // MARK: What became of it

    func ronde() async throws { try await Postbode.ronde(app.app) }

    /// A round that breaks off once at this point, as a crash would.
    func stukkeRonde(_ punt: Postbode.Punt) async throws {
        let isGebroken = Mutex(false)
        let postbode = try Postbode(app.app) { here in
            guard here == punt,
                isGebroken.withLock({ broken in
                    defer { broken = true }; return !broken
                })
            else { return }
            throw CocoaError(.fileWriteUnknown)
        }
        try await postbode.ronde()
    }

    func starts() async throws -> [LeveringStart] { try await feiten(LeveringStart.self) }
    func stops() async throws -> [LeveringStop] { try await feiten(LeveringStop.self) }

    private func feiten<I: Feitinhoud>(_ soort: I.Type) async throws -> [I] {
        let dossier = gezin.dossier
        return try await app.lees { tx in try tx.feiten(in: InzetStore.tabel, dossier: dossier).geldend(soort).map(\.inhoud) }
    }

    func rijen(soort: String = "") async throws -> [Berichtrij] {
        try await app.lees(doel: .bekostiging) { tx in try BerichtStore.zoek(nummer: "", soort: soort, tx) }
    }

    func stand(_ soort: String) async throws -> [Berichtstap] { try await rijen(soort: soort).map(\.stand) }
}
