// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Foundation
import Grondslag
import Kern
import Monitor
import Opslag
import Steun
import Testing

@testable import App

@Suite("Cijfers uit de gegevensset")
struct CijferTests {
    @Test("Een vraag over een kind wordt een rij zonder naam, met deur, team, leeftijd en postcodegebied")
    func rij() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.vraag(gezin, op: app.vandaag, deur: .huisarts)
            let rows = try await app.lees { tx in try GegevensStore.rijen(teams: [Cast.noord], tx) }
            let row = try #require(rows.hulpvragen.first)
            #expect(rows.hulpvragen.count == 1)
            #expect(row.herkomst == Herkomst(gemeente: "9998", wijk: "1999", team: Cast.noord.hex, deur: "huisarts", route: nil))
            #expect(row.leeftijd == 15)
            #expect(row.jeugdige.bytes != gezin.noor.raw.bytes)
        }
    }

    @Test("Een geheim adres laat geen postcodegebied achter")
    func geheim() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            _ = try await app.schrijf { tx in
                try tx.teken(
                    Geheimhouding(persoon: gezin.karin, grond: "gevlucht"), op: DossierStore.plek(gezin.dossier, tx),
                    in: BeschermingStore.tabel,
                    van: tx.vandaag)
            }
            try await app.vraag(gezin, op: app.vandaag)
            let rows = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx) }
            #expect(rows.hulpvragen.map(\.herkomst.wijk) == [nil])
        }
    }

    @Test("Elk cijfer is even lang als de lijst erachter, voor elke groep en elk deel", arguments: [1, 2, 3])
    func getalIsLijst(zaad: Int) async throws {
        try await withApp { app in
            try await app.vulCijfers(zaad: zaad)
            let petra = app.als(.petra)
            for indicator in Indicatoren.alle {
                let page = try await petra.get("/cijfers/\(indicator.id)")
                #expect(page.status == 200, "\(indicator.id)")
                for (path, count) in page.lijsten {
                    let list = try await petra.get(path)
                    #expect(list.status == 200, "\(path)")
                    #expect(list.tekst.components(separatedBy: "<th scope=\"row\"").count - 1 == min(count, 50), "\(path)")
                    #expect(list.bevat(": \(count)</h1>"), "\(path)")
                }
            }
            #expect(try await petra.get("/cijfers/hulpvragen").lijsten.count > 4)
        }
    }

    @Test("Grafiek, tabel en CSV geven dezelfde aantallen")
    func grafiekTabelCsv() async throws {
        try await withApp { app in
            try await app.vulCijfers(zaad: 4)
            let page = try await app.als(.petra).get("/cijfers/hulpvragen").tekst
            let csv = try await app.als(.petra).get("/cijfers/hulpvragen.csv")
            #expect(csv.status == 200)
            let rows = csv.tekst.split(whereSeparator: \.isNewline).map {
                $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            }
            let lines = page.components(separatedBy: "</tr>")
            for row in rows.dropFirst() where row[4] == "deur" {
                #expect(page.contains("data-label=\"\(row[5])\" data-waarde=\"\(row[6])\""), "\(row)")
                let isInTable = lines.contains { $0.contains(">\(row[5])</th>") && $0.hasSuffix(">\(row[6])</td>") }
                #expect(isInTable, "\(row)")
            }
            #expect(rows.contains { $0[4] == "deur" })
        }
    }

    @Test("Wie de lijst niet mag zien, krijgt geen cijfer; een ander team ziet niets van dit team")
    func zonderRecht() async throws {
        try await withApp { app in
            try await app.vulCijfers(zaad: 5)
            for path in ["/cijfers", "/cijfers/hulpvragen", "/cijfers/hulpvragen.csv"] {
                let page = try await app.als(.thomas).get(path)
                #expect(page.status == 200)
                #expect(page.bevat("U ziet hier geen cijfers"))
                #expect(page.lijsten.isEmpty)
            }
            #expect(try await app.als(.thomas).get("/cijfers/hulpvragen/lijst").status == 404)
            #expect(try await app.als(.amina).get("/cijfers").status == 404)
            #expect(try await app.als(.petra).get("/cijfers?team=\(Cast.zuid.hex)").status == 404)
        }
    }

    @Test("Opnieuw opbouwen geeft dezelfde rijen", arguments: [6, 7])
    func herbouw(zaad: Int) async throws {
        try await withApp { app in
            try await app.vulCijfers(zaad: zaad)
            let before = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx) }
            try await app.databank.herbouw()
            let after = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx) }
            #expect(!before.hulpvragen.isEmpty)
            #expect(before == after)
        }
    }

    @Test("Wat na de bewaartermijn opnieuw wordt gevraagd is een nieuwe rij; de oude blijft bevroren en wijst naar niemand")
    func opnieuw() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.vraag(gezin, op: app.vandaag)
            let lines = try await app.lees { tx in
                try DossierStore.levend(gezin.dossier, tx).filter { $0.bewaarklasse == .toegang }.map(\.id)
            }
            try #require(lines.count == 1)
            try await app.databank.vernietig(Set(lines), als: .systeem("proef"), grond: "proef")
            app.klok.vooruit(dagen: 30)
            try await app.vraag(gezin, op: app.vandaag)
            let rows = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx).hulpvragen }
            #expect(rows.count == 2 && rows.filter(\.bevroren).count == 1)
            #expect(Set(rows.map(\.jeugdige)).count == 2, "de oude rij is niet meer met de nieuwe te verbinden")
        }
    }

    @Test("Na vernietiging van de lijn van een kind telt de rij mee, zonder weg terug (formaten: Data set)")
    func vernietigd() async throws {
        try await withApp { app in
            let gezin = try await app.deWit()
            try await app.vraag(gezin, op: app.vandaag)
            let before = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx).hulpvragen }
            let line = try await app.lees { tx in
                try DossierStore.lijnen(gezin.dossier, tx).filter { $0.jeugdige == gezin.noor }.map(\.id)
            }
            for id in line { try await app.databank.vernietig(id, als: .systeem("proef"), grond: "proef") }
            let after = try await app.lees { tx in try GegevensStore.rijen(teams: nil, tx).hulpvragen }
            #expect(after.map(\.ontvangen) == before.map(\.ontvangen))
            #expect(after.allSatisfy { $0.bevroren })
            #expect(Set(after.map(\.rij)).isDisjoint(with: before.map(\.rij)))
            #expect(Set(after.map(\.jeugdige)).isDisjoint(with: before.map(\.jeugdige)))
            let list = try await app.als(.petra).get("/cijfers/hulpvragen/lijst?deel=teller")
            #expect(list.bevat(": 1</h1>"))
            #expect(list.bevat("Niet te tonen"))
        }
    }
}

extension Proefapp {
    /// Some files with questions by other doors, triages and first contacts; other seeds give other figures.
    func vulCijfers(zaad: Int) async throws {
        for n in 0..<4 {
            let gezin = try await deWit()
            let day = vandaag.plus(dagen: -((zaad * 37 + n * 61) % 300) - 5)
            let door = Deur.allCases[(zaad + n * 3) % Deur.allCases.count]
            let question = try await vraag(gezin, op: day, deur: door)
            try await schrijf { tx in
                let plek = try DossierStore.plek(gezin.dossier, van: gezin.noor, klasse: .toegang, tx)
                let route = Triageroute.allCases[(zaad + n) % 3]
                if n != 2 {
                    try tx.teken(
                        Triage(hulpvraag: question, datum: day, veiligheid: .veilig, urgentie: .gewoon, route: route, waarom: "passend"),
                        op: plek,
                        in: GezinStore.tabel, van: day)
                }
                if n % 2 == 0 {
                    try tx.teken(
                        Contactnotitie(
                            contactsoort: .huisbezoek, datum: day.plus(dagen: zaad + n), over: [gezin.noor], gezegd: "Gesproken."),
                        op: DossierStore.plek(gezin.dossier, van: gezin.noor, tx), in: GezinStore.tabel, van: day)
                }
                if n == 3 {
                    try tx.teken(
                        Afsluiting(op: day.plus(dagen: 3), reden: .gezinZelfVerder), op: DossierStore.plek(gezin.dossier, tx),
                        in: GezinStore.tabel,
                        van: day)
                }
            }
        }
    }
}

extension Uitslag {
    /// Links to lists with the number they stand for.
    var lijsten: [(String, Int)] {
        tekst.components(separatedBy: "<a href=\"").dropFirst().compactMap { part in
            let path = String(part.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
            guard path.contains("/lijst"), let start = part.range(of: "\">") else { return nil }
            return Int(part[start.upperBound...].prefix { $0.isNumber }).map { (path, $0) }
        }
    }
}
