// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Testing

@testable import Kern

/// A receipt is held against what would be written, without writing it. That may never find the same what is not.
@Suite("Een bewijs nagaan zonder het uit te schrijven")
struct GrondvormTests {
    private static let namen = ["a", "b", "c"], waarden = ["1", "2"]

    private static func paren(_ toeval: inout Vast) -> [(String, String)] {
        (0..<Int.random(in: 0...2, using: &toeval)).compactMap { _ in
            namen.randomElement(using: &toeval).flatMap { name in waarden.randomElement(using: &toeval).map { (name, $0) } }
        }
    }

    private static func vorm(_ toeval: inout Vast, diepte: Int = 0) -> Grondvorm {
        let under = diepte == 2 ? 0 : Int.random(in: 0...1, using: &toeval)
        return Grondvorm(
            regel: "r", bron: "b", uitleg: Bool.random(using: &toeval) ? "x" : "y",
            feiten: Dictionary(paren(&toeval), uniquingKeysWith: { first, _ in first }),
            erbij: paren(&toeval).map { Grondvorm.Paar($0.0, $0.1) },
            onder: (0..<under).map { _ in vorm(&toeval, diepte: diepte + 1) })
    }

    private static func namenVerschillen(_ form: Grondvorm) -> Bool {
        let names = Array(form.feiten.keys) + form.erbij.map(\.naam)
        return Set(names).count == names.count && form.onder.allSatisfy(namenVerschillen)
    }

    @Test("Gelijk heet alleen wat geschreven gelijk is; staat elke naam er één keer, dan heet alles wat gelijk is ook gelijk")
    func willekeurig() {
        var chance = Vast(state: 5), same = 0
        for _ in 0..<20_000 {
            let form = Self.vorm(&chance), kept = Self.vorm(&chance).grond
            if form.is(kept) { #expect(form.grond == kept) }
            if Self.namenVerschillen(form) {
                #expect(form.is(kept) == (form.grond == kept))
                same += form.grond == kept ? 1 : 0
                #expect(form.is(form.grond))
            }
        }
        #expect(same > 50, "te weinig gelijke om iets te zeggen: \(same)")
    }

    /// The kept ground with one thing other.
    private static func anders(_ ground: Grond) -> [Grond] {
        func met(uitleg: String? = nil, bron: String? = nil, regel: String? = nil, feiten: [String: String]? = nil, onder: [Grond]? = nil)
            -> Grond
        {
            Grond(
                regel: regel ?? ground.regel, bron: bron ?? ground.bron, uitleg: uitleg ?? ground.uitleg, feiten: feiten ?? ground.feiten,
                onder: onder ?? ground.onder)
        }
        var all = [
            met(uitleg: ground.uitleg + "!"), met(bron: "elders"), met(regel: "ander/1"),
            met(feiten: ground.feiten.merging(["erbij": "x"]) { $1 }),
        ]
        all += ground.feiten.keys.flatMap { name in
            [met(feiten: ground.feiten.filter { $0.key != name }), met(feiten: ground.feiten.merging([name: "anders"]) { $1 })]
        }
        all += ground.onder.indices.flatMap { index in
            var fewer = ground.onder
            fewer.remove(at: index)
            let changed = anders(ground.onder[index]).map { under in
                met(onder: ground.onder.enumerated().map { $0.offset == index ? under : $0.element })
            }
            return [met(onder: fewer), met(onder: ground.onder + [ground.onder[index]])] + changed
        }
        return all
    }

    @Test("Elk gewijzigd woord in een bewaarde grond valt op bij het herhalen")
    func gewijzigd() throws {
        let steun = try Afwegingssteun(), receipt = try steun.bewijs()
        func bewaard(_ gronden: [Grond], _ uitkomst: Wegingsuitkomst? = nil) -> Afwegingsbewijs {
            Afwegingsbewijs(
                aanvraag: receipt.aanvraag, kader: receipt.kader, feiten: receipt.feiten, bevindingen: receipt.bevindingen,
                uitkomst: uitkomst ?? receipt.uitkomst, gronden: gronden, regels: receipt.regels, door: receipt.door, op: receipt.op)
        }
        var changed = 0
        for index in receipt.gronden.indices {
            for other in Self.anders(receipt.gronden[index]) {
                let kept = bewaard(receipt.gronden.enumerated().map { $0.offset == index ? other : $0.element })
                let again = try kept.herhaal(steun.kader, sha256: steun.sha256)
                #expect(!again.gelijk && again.opnieuw == receipt.oordeel)
                changed += 1
            }
        }
        #expect(changed > 60)
        for wrong in [
            bewaard(receipt.gronden.dropLast()), bewaard(receipt.gronden + receipt.gronden.suffix(1)), bewaard([]),
            bewaard(receipt.gronden.reversed()),
            bewaard(receipt.gronden, Wegingsuitkomst(voorziening: true, bepalendeStap: "eigen")),
        ] { #expect(try !wrong.herhaal(steun.kader, sha256: steun.sha256).gelijk) }
        #expect(try bewaard(receipt.gronden).herhaal(steun.kader, sha256: steun.sha256).gelijk)
    }

    @Test("Een naam die ook een naam van ons is, houdt haar eigen waarde; en het herhaalt gelijk")
    func zelfdeNaam() throws {
        let steun = try Afwegingssteun()
        let found = try steun.volledig().map { found in
            Stapbevinding(
                aanvraag: found.aanvraag, kader: found.kader, kaderversie: found.kaderversie, stap: found.stap,
                bevindingen: found.bevindingen.merging(["conclusie": "van het gezin"]) { $1 }, bronnen: found.bronnen,
                conclusie: found.conclusie, overweging: found.overweging, oordeelVan: found.oordeelVan)
        }
        let receipt = try steun.bewijs(found)
        #expect(receipt.gronden[0].onder.allSatisfy { $0.feiten["conclusie"] == "van het gezin" })
        #expect(try receipt.herhaal(steun.kader, sha256: steun.sha256).gelijk)
    }
}
