// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Puts rows and ways on paper.
struct Factortekenaar {
    private let rijen: Factorrijen
    private let wegen: Factorwegen
    private let vakken: [UUIDv7: Tekenvak]
    /// The upper side of each channel.
    private let kanalen: [Int]
    private let links: Int
    private let hoogte: Int

    init(_ rijen: Factorrijen, _ wegen: Factorwegen) {
        self.rijen = rijen
        self.wegen = wegen
        links = Factorgraaf.rand + wegen.banenLinks * Factorgraaf.spoor + (wegen.banenLinks > 0 ? 6 : 0)
        var boxes: [UUIDv7: Tekenvak] = [:], channels: [Int] = [], y = Factorgraaf.rand
        for (row, nodes) in rijen.rijen.enumerated() {
            channels.append(y)
            y += Self.kanaalhoogte(wegen.sporen[row], isEerste: row == 0)
            let heights = nodes.map { 17 * Factorgraaf.regels($0).count + 20 }
            for (column, node) in nodes.enumerated() {
                boxes[node.id] = Tekenvak(
                    x: links + column * (Factorgraaf.vakbreedte + Factorgraaf.tussen), y: y, breedte: Factorgraaf.vakbreedte,
                    hoogte: heights[column])
            }
            y += heights.max() ?? 0
        }
        channels.append(y)
        let under = wegen.sporen.last ?? 0
        vakken = boxes
        kanalen = channels
        hoogte = y + (under == 0 ? 0 : 12 + under * Factorgraaf.spoor) + Factorgraaf.rand
    }

    /// Room for the tracks, and for the head of an arrow above a box.
    private static func kanaalhoogte(_ sporen: Int, isEerste: Bool) -> Int {
        if isEerste, sporen == 0 { return 0 }
        return 12 + sporen * Factorgraaf.spoor + 14
    }

    func teken() -> Factorgraaf {
        let places = rijen.rijen.joined().compactMap { node in
            vakken[node.id].map { Factorgraaf.Plaats(knoop: node, vak: $0, regels: Factorgraaf.regels(node)) }
        }
        return Factorgraaf(
            breedte: rechts + (wegen.banenRechts > 0 ? 6 + wegen.banenRechts * Factorgraaf.spoor : 0) + Factorgraaf.rand, hoogte: hoogte,
            plaatsen: places, pijlen: wegen.wegen.map { Factorgraaf.Pijl(pijl: $0.pijl, punten: punten($0)) })
    }

    /// The right side of the widest row.
    private var rechts: Int {
        links + max(0, rijen.breedste * (Factorgraaf.vakbreedte + Factorgraaf.tussen) - Factorgraaf.tussen)
    }

    private func punten(_ weg: Factorwegen.Weg) -> [Tekenpunt] {
        guard let from = vakken[weg.pijl.van], let to = vakken[weg.pijl.naar] else { return [] }
        let begin = Tekenpunt(poort(weg, isUit: true), from.y + from.hoogte), end = Tekenpunt(poort(weg, isUit: false), to.y)
        let out = spoor(weg.uit, weg.spoorUit)
        guard let side = weg.kant else { return [begin, Tekenpunt(begin.x, out), Tekenpunt(end.x, out), end] }
        let lane = baan(side, weg.baan), into = spoor(weg.naar, weg.spoorIn)
        return [
            begin, Tekenpunt(begin.x, out), Tekenpunt(lane, out), Tekenpunt(lane, into), Tekenpunt(end.x, into), end,
        ]
    }

    private func spoor(_ kanaal: Int, _ nummer: Int) -> Int { kanalen[kanaal] + 12 + nummer * Factorgraaf.spoor }

    private func baan(_ kant: Factorwegen.Kant, _ nummer: Int) -> Int {
        kant == .links ? links - 10 - nummer * Factorgraaf.spoor : rechts + 10 + nummer * Factorgraaf.spoor
    }

    /// Where an arrow leaves its box (left half of the lower side) or comes in (right half of the upper side): each at a place of its own,
    /// in the order of what lies at the other end.
    private func poort(_ weg: Factorwegen.Weg, isUit: Bool) -> Int {
        let id = isUit ? weg.pijl.van : weg.pijl.naar
        let all = wegen.wegen.filter { (isUit ? $0.pijl.van : $0.pijl.naar) == id }.sorted {
            (zijde($0, isUit), $0.pijl.id) < (zijde($1, isUit), $1.pijl.id)
        }
        let place = all.firstIndex { $0.pijl.id == weg.pijl.id } ?? 0, half = Factorgraaf.vakbreedte / 2
        let start = (vakken[id]?.x ?? 0) + (isUit ? 10 : half + 6)
        return start + (place + 1) * (half - 16) / (all.count + 1)
    }

    private func zijde(_ weg: Factorwegen.Weg, _ isUit: Bool) -> Int {
        switch weg.kant {
        case .links: -1
        case .rechts: 1_000
        case nil: rijen.kolom(isUit ? weg.pijl.naar : weg.pijl.van)
        }
    }
}
