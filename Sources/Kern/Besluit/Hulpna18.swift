// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Help that a decision grants past the eighteenth birthday, held against its kind and the grounds that were recorded for it (Jeugdwet 1.1,
/// ‘jeugdhulp’, and ‘jeugdige’ 2°, 3° and 4°). A ground a or b carries help until 23, pleegzorg until 21; ground c only what begins again
/// within half a year; juvenile criminal law carries it at any age.
package enum Hulpna18: Sendable, Equatable {
    /// It ends before eighteen, has no end, or the age does not stand fast.
    case nietNodig
    /// Begeleiding and verzorging end at eighteen, whatever was recorded.
    case eindigtBij18(Grond)
    /// 23 or older on the last day: no ground carries that.
    case nooit
    /// This recorded fact carries it.
    case gedragen(door: UUIDv7, gronden: [Grond])
    /// None does; why each that was recorded does not.
    case zonderGrond([Grond])

    /// Product category of the iJw standard in which pleegzorg falls (iJw JZ020; 35 until 2015).
    package static let pleegzorgcategorieen: Set<String> = ["43", "44", "35"]

    /// - Parameter soort: as somebody answered it, for a product category that does not tell it by itself.
    package static func toets(
        _ geboren: Geboortedatum, van: Datum, totEnMet: Datum, productcategorie: String, soort: Jeugdhulpsoort? = nil,
        _ verlengingen: [Feit<Hulpverlenging>]
    ) -> Hulpna18 {
        guard geboren.heeftBereikt(18, op: totEnMet) == true else { return .nietNodig }
        if let ending = (Jeugdhulpsoort(productcategorie: productcategorie) ?? soort)?.eindeBij18(geboren) { return .eindigtBij18(ending) }
        let carried = draagt(geboren, van: van, totEnMet: totEnMet, productcategorie: productcategorie, verlengingen)
        if case .gedragen = carried { return carried }
        return geboren.heeftBereikt(23, op: totEnMet) == true ? .nooit : carried
    }

    private static func draagt(
        _ geboren: Geboortedatum, van: Datum, totEnMet: Datum, productcategorie: String, _ verlengingen: [Feit<Hulpverlenging>]
    ) -> Hulpna18 {
        var against: [Grond] = []
        for fact in verlengingen.nieuwsteEerst {
            let found = fact.inhoud
            if found.hulp == .pleegzorg, !pleegzorgcategorieen.contains(productcategorie) {
                against.append(grond("De vastgelegde grond is voor pleegzorg, en dit besluit kent geen verblijf toe."))
                continue
            }
            if let late = teLaat(found.grond, van) {
                against.append(late)
                continue
            }
            let verdict = found.toets(geboren, op: totEnMet)
            if verdict.uitkomst == .ja { return .gedragen(door: fact.id, gronden: verdict.gronden) }
            against += verdict.gronden
        }
        return .zonderGrond(against)
    }

    /// Ground c holds for what begins again in time: the help of this decision, not only the day that was thought of then.
    private static func teLaat(_ grond: VerlengdeHulp, _ van: Datum) -> Grond? {
        guard grond.grond == .hervatting else { return nil }
        let window = Hervatting.tot(grond.sinds)
        return window.uitkomst < van ? window.gronden.first : nil
    }

    private static func grond(_ tekst: String) -> Grond {
        Grond(regel: "hulpna18/1", bron: "Jeugdwet 1.1, jeugdige 3° en 4°", uitleg: tekst)
    }
}

extension Sequence where Element == Feit<Hulpverlenging> {
    /// The last found first.
    package var nieuwsteEerst: [Feit<Hulpverlenging>] { geldend().opDatum(\.op).reversed() }

    /// The one a receipt keeps for this kind of help: what carries it on that day, else the last that was found.
    package func voorBewijs(_ hulp: Verlengbaar, _ geboren: Geboortedatum?, op dag: Datum) -> Feit<Hulpverlenging>? {
        let mine = nieuwsteEerst.filter { $0.inhoud.hulp == hulp }
        return mine.first { fact in geboren.map { fact.inhoud.toets($0, op: dag).uitkomst == .ja } ?? false } ?? mine.first
    }
}
