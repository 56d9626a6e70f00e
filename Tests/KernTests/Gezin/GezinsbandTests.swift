// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

@Suite("Familiebanden: uit rollen, of vastgelegd")
struct GezinsbandTests {
    private let rollen = [
        Deelname(persoon: Wereld.noor, rol: .jeugdige, wonen: .inHuis), Deelname(persoon: Wereld.sem, rol: .jeugdige, wonen: .inHuis),
        Deelname(persoon: Wereld.karin, rol: .ouder, wonen: .inHuis),
        Deelname(persoon: Wereld.daan, rol: .stiefouder, van: [Wereld.sem], wonen: .inHuis),
    ]

    private func banden(
        gezag: [Gezag] = [], vast: [Feit<Familieband>] = [], einden: [Feit<Beeindiging>] = [], op dag: Datum
    ) -> Set<String> {
        Set(
            Gezinsband.lijst(deelnames: rollen, gezag: gezag, vastgelegd: vast, einden: einden, op: dag).map {
                "\(namen[$0.wie] ?? "?") \($0.bandsoort.rawValue) \(namen[$0.vanWie] ?? "?")\($0.isAfgeleid ? "" : "!")"
            })
    }

    private let namen = [Wereld.noor: "Noor", Wereld.sem: "Sem", Wereld.karin: "Karin", Wereld.daan: "Daan"]

    @Test("Uit de rollen: ouder van elk kind, stiefouder alleen van wie erbij staat, en partner van de ene ouder in huis")
    func afgeleid() throws {
        let day = try Wereld.dag("2026-03-02")
        #expect(banden(op: day) == ["Karin ouder Noor", "Karin ouder Sem", "Daan stiefouder Sem", "Daan partner Karin"])
    }

    @Test("Wie gezag heeft als ouder is ouder; met een niet-ouder samen zegt het niets")
    func gezag() throws {
        let day = try Wereld.dag("2026-03-02")
        func custody(_ soort: Gezagsoort) -> Gezag {
            Gezag(kind: Wereld.noor, gezagsoort: soort, houders: [Wereld.karin, Wereld.daan], herkomst: .brp, gezienOp: day)
        }
        #expect(banden(gezag: [custody(.gezamenlijk)], op: day).contains("Daan ouder Noor"))
        #expect(!banden(gezag: [custody(.gezamenlijkMetAnder)], op: day).contains("Daan ouder Noor"))
    }

    @Test("Wat is vastgelegd wint van de rol, ook als het voorbij is; partners die uit elkaar gaan worden ex-partners")
    func wint() throws {
        let day = try Wereld.dag("2026-03-02")
        let adopted = Wereld.feit(1, Familieband(wie: Wereld.karin, vanWie: Wereld.noor, bandsoort: .adoptieouder, herkomst: .brp), op: day)
        let pair = Wereld.feit(2, Familieband(wie: Wereld.karin, vanWie: Wereld.daan, bandsoort: .partner, herkomst: .gezin), op: day)
        let step = Wereld.feit(3, Familieband(wie: Wereld.daan, vanWie: Wereld.sem, bandsoort: .stiefouder, herkomst: .gezin), op: day)
        let ends = [2, 3].map { Wereld.feit($0 + 10, Beeindiging(feit: Wereld.id($0), op: day.plus(dagen: 5)), op: day) }
        let before = banden(vast: [adopted, pair, step], einden: ends, op: day)
        #expect(before == ["Karin adoptieouder Noor!", "Karin ouder Sem", "Karin partner Daan!", "Daan stiefouder Sem!"])
        let after = banden(vast: [adopted, pair, step], einden: ends, op: day.plus(dagen: 5))
        #expect(after == ["Karin adoptieouder Noor!", "Karin ouder Sem", "Karin ex-partner Daan!"])
        #expect(banden(vast: [adopted], op: day.plus(dagen: -1)).contains("Karin ouder Noor"), "voor de begindag geldt het nog niet")
    }
}
