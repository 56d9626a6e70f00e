// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// How the arrows run: through which channels between the rows, on which track in them, and along which lane beside the rows.
/// Channel `r` lies above row `r`; the last one lies below all rows.
struct Factorwegen {
    /// The way of one arrow. An arrow to the next row needs one channel; every other one goes around, left or right.
    struct Weg {
        let pijl: Factorpijl
        let uit: Int
        let naar: Int
        /// nil: no lane.
        var kant: Kant?
        var baan = 0
        var spoorUit = 0
        var spoorIn = 0
    }

    enum Kant { case links, rechts }

    private(set) var wegen: [Weg]
    /// How many tracks each channel has.
    private(set) var sporen: [Int]
    private(set) var banenLinks = 0
    private(set) var banenRechts = 0

    init(_ rijen: Factorrijen) {
        wegen = rijen.pijlen.map { Self.weg($0, rijen) }
        sporen = [Int](repeating: 0, count: rijen.rijen.count + 1)
        banenLinks = verdeelBanen(.links)
        banenRechts = verdeelBanen(.rechts)
        for channel in sporen.indices { sporen[channel] = verdeelSporen(channel, rijen) }
    }

    private static func weg(_ pijl: Factorpijl, _ rijen: Factorrijen) -> Weg {
        let (out, into) = (rijen.rij(pijl.van) + 1, rijen.rij(pijl.naar))
        guard out != into else { return Weg(pijl: pijl, uit: out, naar: into) }
        let toLeft = rijen.kolom(pijl.van) + rijen.kolom(pijl.naar), last = rijen.breedste - 1
        let toRight = (last - rijen.kolom(pijl.van)) + (last - rijen.kolom(pijl.naar))
        return Weg(pijl: pijl, uit: out, naar: into, kant: toLeft <= toRight ? .links : .rechts)
    }

    /// Lanes on one side: two arrows share one when they do not run beside each other.
    private mutating func verdeelBanen(_ kant: Kant) -> Int {
        let mine = wegen.indices.filter { wegen[$0].kant == kant }
        let spans = mine.map { (min(wegen[$0].uit, wegen[$0].naar), max(wegen[$0].uit, wegen[$0].naar)) }
        let (places, count) = Self.verdeel(spans)
        for (index, place) in zip(mine, places) { wegen[index].baan = place }
        return count
    }

    private mutating func verdeelSporen(_ kanaal: Int, _ rijen: Factorrijen) -> Int {
        var parts: [(weg: Int, isUit: Bool, span: (Int, Int))] = []
        for (index, way) in wegen.enumerated() {
            let from = Self.breuk(rijen.kolom(way.pijl.van), isUit: true), to = Self.breuk(rijen.kolom(way.pijl.naar), isUit: false)
            let side = way.kant == .links ? -1 : 1_000
            if way.kant == nil, way.uit == kanaal { parts.append((index, true, (min(from, to), max(from, to)))) }
            if way.kant != nil, way.uit == kanaal { parts.append((index, true, (min(from, side), max(from, side)))) }
            if way.kant != nil, way.naar == kanaal { parts.append((index, false, (min(to, side), max(to, side)))) }
        }
        let (places, count) = Self.verdeel(parts.map(\.span))
        for (part, place) in zip(parts, places) {
            if part.isUit { wegen[part.weg].spoorUit = place } else { wegen[part.weg].spoorIn = place }
        }
        return count
    }

    /// Half columns: an arrow leaves in the left half of a box and comes in in the right half.
    private static func breuk(_ kolom: Int, isUit: Bool) -> Int { 2 * kolom + (isUit ? 0 : 1) }

    /// The lowest place for each stretch such that stretches that touch have different places; first come, first served.
    private static func verdeel(_ spans: [(Int, Int)]) -> ([Int], Int) {
        var taken: [[(Int, Int)]] = []
        let places = spans.map { span -> Int in
            let free = taken.firstIndex { $0.allSatisfy { $0.1 < span.0 || span.1 < $0.0 } } ?? taken.count
            if free == taken.count { taken.append([]) }
            taken[free].append(span)
            return free
        }
        return (places, taken.count)
    }
}
