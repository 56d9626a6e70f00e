// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Opslag

/// What one form asked on average, of all who saved it.
struct Invullastrij: Sendable, Equatable, Codable {
    let formulier: String
    let keer: Int
    /// Averages per time, in tenths.
    let gevraagd: Int
    let overgenomen: Int
    let getypt: Int
    let woorden: Int
    /// The middle one of what was measured, in seconds; nil with too few.
    let seconden: Int?
}

/// The burden of this program itself: what its forms asked since a day, and which questions nobody answers.
struct Invullastblad: Sendable, Codable {
    let sinds: Datum
    let rijen: [Invullastrij]
    /// `formulier.veld` and its label: asked often, and never answered.
    let nooitIngevuld: [Ongebruikt]
    /// Forms that were saved too seldom to say something: how many.
    let teWeinig: Int

    struct Ongebruikt: Sendable, Equatable, Codable {
        let plaats: String
        let vraag: String
        let keer: Int
    }

    /// Below this number of times a form says more about a person than about itself.
    static let minstens = 10
    /// Asked this often without one answer: a question to think about.
    static let ongebruiktNa = 20

    static func lees(sinds dag: Datum, _ formulieren: Formulierlijst, _ tx: LeesTx) throws -> Invullastblad {
        Invullastblad(try InvullastStore.sinds(dag, tx), sinds: dag, formulieren)
    }

    init(_ lasten: [Formulierlast], sinds dag: Datum, _ formulieren: Formulierlijst) {
        let groups = Dictionary(grouping: lasten, by: \.formulier)
        sinds = dag
        rijen = groups.filter { $0.value.count >= Self.minstens }.map { Self.rij($0, $1) }.sorted {
            ($1.keer, $0.formulier) < ($0.keer, $1.formulier)
        }
        teWeinig = groups.count { $0.value.count < Self.minstens }
        nooitIngevuld = groups.values.flatMap { Self.ongebruikt($0, formulieren) }.sorted { $0.plaats < $1.plaats }
    }

    private static func rij(_ form: String, _ all: [Formulierlast]) -> Invullastrij {
        func average(_ count: (Formulierlast) -> Int) -> Int { (all.map(count).reduce(0, +) * 10 + all.count / 2) / all.count }
        let measured = all.compactMap(\.seconden).sorted()
        return Invullastrij(
            formulier: form, keer: all.count, gevraagd: average { $0.gevraagd.count }, overgenomen: average { $0.overgenomen.count },
            getypt: average { $0.getypt.count }, woorden: average(\.woorden),
            seconden: measured.count < minstens ? nil : measured[measured.count / 2])
    }

    private static func ongebruikt(_ all: [Formulierlast], _ formulieren: Formulierlijst) -> [Ongebruikt] {
        let asked = Dictionary(all.flatMap(\.gevraagd).map { ($0, 1) }, uniquingKeysWith: +)
        let answered = Set(all.flatMap(\.getypt))
        return asked.filter { $0.value >= ongebruiktNa && !answered.contains($0.key) }.map { field, times in
            let form = all[0].formulier
            return Ongebruikt(plaats: "\(form).\(field)", vraag: formulieren.label(field, in: form), keer: times)
        }
    }
}

extension Invullastblad {
    var verslag: String {
        let head = ["formulier", "keer", "gevraagd", "al bekend", "getypt", "woorden", "minuten"]
        let rows = rijen.map { row in
            [row.formulier, String(row.keer)] + [row.gevraagd, row.overgenomen, row.getypt, row.woorden].map(Self.tienden)
                + [row.seconden.map(Reislast.tienden) ?? "te weinig gemeten"]
        }
        let unused = nooitIngevuld.map { "- \($0.vraag) (\($0.plaats)): \($0.keer) keer gevraagd" }
        return
            ([
                "Sinds \(sinds.iso), gemiddeld per keer. Formulieren die minder dan \(Self.minstens) keer zijn bewaard, staan er niet bij: "
                    + "\(teWeinig)."
            ] + Reislast.tabel([head] + rows) + ["", "Vaak gevraagd en nooit ingevuld: \(unused.isEmpty ? "niets." : "")"] + unused)
            .joined(separator: "\n")
    }

    static func tienden(_ number: Int) -> String { "\(number / 10),\(number % 10)" }
}
