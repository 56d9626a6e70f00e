// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Opslag
import Proefland
import Steun
import Testing

@testable import App

/// Over families made by chance: two parents who live apart, of whom one has no gezag. What the file holds of the one carries words that
/// stand nowhere else; wherever the other gets to read, those words are looked for.
@Suite("Een ouder zonder gezag ziet niets van de ander (Jeugdwet 7.3.10 en 7.3.15)")
struct AndereOuderTests {
    private static let motoren = ProcessInfo.processInfo.environment["ANKERPUNT_PG"] == nil ? [false] : [false, true]

    /// One family as it came out of chance.
    private struct Gezinnetje: Sendable {
        let dossier: ID<Dossier>
        let kind: ID<Persoon>
        let jaren: Int
        /// With gezag, and without.
        let met: ID<Persoon>
        let zonder: ID<Persoon>
        /// Words that stand only in what is of the parent with gezag.
        let geheim: [String]
        /// Words of the parent without gezag: these they may read.
        let eigen: String
    }

    @Test(
        "Een verzoek om het dossier van het kind wordt geweigerd, hoe de ouder zich ook noemt", arguments: motoren,
        [1, 2, 3, 4] as [UInt64])
    func verzoek(opPostgres: Bool, zaad: UInt64) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            for nummer in 0..<4 {
                let gezin = try await Self.maak(app, zaad: zaad, nummer: nummer)
                for (als, soort) in [
                    (Hoedanigheid.ouderMetGezag, Verzoeksoort.afschrift), (.ouderZonderGezag, .afschrift), (.ouderMetGezag, .inzage),
                ] {
                    let oordeel = try await app.lees { tx in
                        let family = try GezinStore.gezin(.geheel(gezin.dossier, tx), tx)
                        return try Self.beeld(gezin, over: gezin.kind, als: als, soort, tx).bevoegdheid(family, op: tx.vandaag)
                    }
                    #expect(oordeel.uitkomst == .nee, "\(gezin.jaren) jaar, \(als), \(soort)")
                }
            }
        }
    }

    @Test("Een afschrift over zichzelf bevat niets van de andere ouder", arguments: motoren, [1, 2, 3, 4] as [UInt64])
    func afschrift(opPostgres: Bool, zaad: UInt64) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            var gelezen = 0
            for nummer in 0..<4 {
                let gezin = try await Self.maak(app, zaad: zaad, nummer: nummer)
                let path = try await Self.vraag(app, gezin)
                // Without a person who looked at each part nothing goes; what goes by itself is looked at here.
                let tekst = try await Self.meegaand(app, gezin, path)
                for woord in gezin.geheim { #expect(!tekst.contains(woord), "\(woord) (zaad \(zaad), gezin \(nummer))") }
                if tekst.contains(gezin.eigen) { gelezen += 1 }
            }
            #expect(gelezen > 0, "in geen enkel afschrift staat iets: dan bewijst deze proef niets")
        }
    }

    @Test(
        "Een afdruk van de contacten voor de ene ouder toont niet wat voor die ouder is afgeschermd", arguments: motoren,
        [5, 6, 7] as [UInt64])
    func afdruk(opPostgres: Bool, zaad: UInt64) async throws {
        try await withApp(opPostgres: opPostgres) { app in
            for nummer in 0..<4 {
                let gezin = try await Self.maak(app, zaad: zaad, nummer: nummer, metScherm: true)
                let page = try await app.als(.amina).get(GezinURL.afdruk(gezin.dossier) + "?voor=\(gezin.zonder.hex)")
                #expect(page.status == 200 && page.bevat(gezin.eigen))
                for woord in gezin.geheim { #expect(!page.bevat(woord), "\(woord) (zaad \(zaad), gezin \(nummer))") }
            }
        }
    }

    // MARK: Families

    private static func maak(_ app: Proefapp, zaad: UInt64, nummer: Int, metScherm: Bool = false) async throws -> Gezinnetje {
        try await app.schrijf { tx in
            var toeval = Proefland.Toeval(zaad: zaad, nummer: nummer)
            let file = try DossierStore.maak(team: Cast.noord, tx).dossier, jaren = toeval.getal(1...17)
            func persoon(_ naam: String, _ jaren: Int, _ rol: Gezinsrol, _ wonen: Woonsituatie) throws -> ID<Persoon> {
                let id = tx.nieuwID(Persoon.self)
                let born = Geboortedatum(tx.vandaag.plus(jaren: -jaren).plus(dagen: -toeval.getal(1...300)))
                try PersoonStore.legVast(
                    Persoonsgegevens(persoon: id, naam: Naam(roepnaam: naam, achternaam: "Proef"), geboortedatum: born), tx)
                try GezinStore.neemDeel(Deelname(persoon: id, rol: rol, wonen: wonen), dossier: file, van: tx.vandaag, tx)
                return id
            }
            let kind = try persoon("Bo", jaren, .jeugdige, .inHuis)
            let met = try persoon("Anna", 38, .ouder, .inHuis), zonder = try persoon("Bert", 40, .ouder, .elders)
            let plek = try DossierStore.plek(file, tx)
            try tx.teken(
                Gezag(kind: kind, gezagsoort: .eenhoofdig, houders: [met], herkomst: .gezagsregister, gezienOp: tx.vandaag), op: plek,
                in: GezinStore.tabel, van: tx.vandaag, bron: "gezagsregister")
            let geheim = try eigendom(van: met, kind: kind, file, metScherm, &toeval, tx)
            let eigen = "EIGEN\(zaad)\(nummer)"
            try GezinStore.noteer(
                Contactnotitie(contactsoort: .gesprek, datum: tx.vandaag, over: [kind], gesproken: [zonder], gezegd: "Bert zegt \(eigen)."),
                .geheel(file, tx), tx)
            return Gezinnetje(dossier: file, kind: kind, jaren: jaren, met: met, zonder: zonder, geheim: geheim, eigen: eigen)
        }
    }

    /// What the file knows of one parent, more or less of it as chance has it.
    private static func eigendom(
        van ouder: ID<Persoon>, kind: ID<Persoon>, _ file: ID<Dossier>, _ metScherm: Bool, _ toeval: inout Proefland.Toeval, _ tx: SchrijfTx
    ) throws -> [String] {
        let zicht = Zicht.geheel(file, tx)
        var words = ["GESPREK\(toeval.getal(100_000...999_999))"]
        try GezinStore.noteer(
            Contactnotitie(contactsoort: .gesprek, datum: tx.vandaag, over: [kind], gesproken: [ouder], gezegd: "Anna zegt \(words[0])."),
            zicht, tx)
        if toeval.kans(0.7) {
            let street = "STRAAT\(toeval.getal(100_000...999_999))"
            words.append(street)
            try PersoonStore.legVast(
                Adres(persoon: ouder, straat: street, huisnummer: 3, postcode: Postcode("1999AC"), plaats: "Waterrijk"), van: tx.vandaag, tx
            )
            if toeval.kans(0.5) {
                try BeschermingStore.legVast(Geheimhouding(persoon: ouder, grond: "bedreigd"), zicht, van: tx.vandaag, tx)
            }
        }
        if toeval.kans(0.7) {
            let voice = "STEM\(toeval.getal(100_000...999_999))"
            words.append(voice)
            try tx.teken(
                Leefgebiedstem(leefgebied: .school, stem: .ouder, spreker: ouder, datum: tx.vandaag, woorden: "Anna vindt \(voice)."),
                op: DossierStore.plek(file, van: kind, tx), in: AnalyseStore.tabel, van: tx.vandaag)
        }
        if toeval.kans(0.5) {
            let danger = "VLAG\(toeval.getal(100_000...999_999))"
            words.append(danger)
            try BeschermingStore.legVast(
                Veiligheidsvlag(
                    over: [ouder], tekst: "Anna is \(danger).", datum: tx.vandaag, herzienOp: tx.vandaag.plus(maanden: 3), verteld: .ja),
                zicht, van: tx.vandaag, tx)
        }
        if metScherm {
            let talks = try GezinStore.notities(zicht, tx).filter { $0.inhoud.gesproken == [ouder] }.map(\.id)
            let others = try GezinStore.gezin(zicht, tx).deelnames.map(\.inhoud).filter { $0.rol == .ouder && $0.persoon != ouder }
            try BeschermingStore.legVast(
                Scherm(feiten: talks, voorBetrokkenen: others.map(\.persoon), reden: "eigen verhaal"), zicht, van: tx.vandaag, tx)
        }
        return words
    }

    // MARK: Requests

    private static func beeld(
        _ gezin: Gezinnetje, over: ID<Persoon>, als: Hoedanigheid, _ soort: Verzoeksoort, _ tx: LeesTx
    ) throws -> Verzoekbeeld {
        let asked = Clientverzoek(
            verzoeksoort: soort, over: over, door: gezin.zonder, hoedanigheid: als, ontvangen: tx.vandaag, gevraagd: "Ik wil alles zien.",
            identiteit: .bekend)
        let fact = Feit(
            id: UUIDv7(moment: tx.nu, random: [UInt8](repeating: 7, count: 10)), dossier: gezin.dossier, lijn: ID(gezin.dossier.raw),
            opgetekend: tx.nu, door: Cast.amina.gebruiker.raw, inhoud: asked)
        return try #require(
            Verzoekbeeld.lijst(verzoeken: [fact], besluiten: [], toetsen: [], uitstellen: [], afgiften: [], normen: .standaard).first)
    }

    private static func vraag(_ app: Proefapp, _ gezin: Gezinnetje) async throws -> String {
        let form = [
            "verzoeksoort": "afschrift", "over": gezin.zonder.hex, "door": gezin.zonder.hex, "hoedanigheid": "zelf", "identiteit": "bekend",
            "gevraagd": "Ik wil weten wat er over mij staat.",
        ].en(.datum("ontvangen", app.vandaag))
        return try #require(try await app.als(.amina).post(VerzoekURL.lijst(gezin.dossier), form).naar)
    }

    /// The copy as it is when whoever judges leaves out all that waits for a judgement.
    private static func meegaand(_ app: Proefapp, _ gezin: Gezinnetje, _ path: String) async throws -> String {
        let amina = app.als(.amina)
        for _ in 0..<20 {
            let list = try await amina.get(path + "/afschrift/delen")
            guard let row = list.tekst.components(separatedBy: "<tr").first(where: { $0.contains("nog bekijken") }),
                let link = row.components(separatedBy: "href=\"").dropFirst().first?.prefix(while: { $0 != "\"" })
            else { break }
            let done = try await amina.post(String(link), ["keus": "weg", "grond": "privacy-ander", "reden": "Dat is van een ander."])
            #expect(done.naar != nil)
        }
        func stuur(_ wie: Cast, _ stap: String, _ form: [String: String]) async throws -> Uitslag {
            let page = try await app.als(wie).get(path)
            return try await app.als(wie).post(path + stap, form.en(["_laatste": page.waarde("_laatste") ?? ""]))
        }
        #expect(try await stuur(.amina, "/besluit", ["uitkomst": "toewijzen", "toelichting": "Dit mag."]).naar == path)
        #expect(try await stuur(.joost, "/toets", ["uitkomst": "akkoord"]).naar == path)
        let copy = try await amina.get(path + "/afschrift")
        #expect(copy.status == 200)
        return copy.tekst
    }
}
