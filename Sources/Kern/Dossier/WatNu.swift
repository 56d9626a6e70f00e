// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// The one next step of a file: what the first screen says.
package struct WatNu: Sendable, Equatable {
    /// What to do, or where the file stands when nothing is open.
    package let zin: String
    package let waarom: String
    package let taak: Taak?

    package init(zin: String, waarom: String, taak: Taak?) {
        self.zin = zin
        self.waarom = waarom
        self.taak = taak
    }

    package static func van(_ beeld: Dossierbeeld) -> WatNu {
        let stand = Stand.van(beeld)
        guard let next = volgende(Taken.van(beeld), op: beeld.vandaag) else {
            return WatNu(zin: stand.fase.label, waarom: stand.uitleg, taak: nil)
        }
        return WatNu(next, anders: stand.uitleg)
    }

    /// - Parameter anders: what it says when the task has no grounds of its own.
    package init(_ taak: Taak, anders: String) {
        let why = taak.gronden.first.map { $0.bron.isEmpty ? $0.uitleg : "\($0.uitleg) (\($0.bron))" }
        self.init(zin: taak.titel, waarom: why ?? anders, taak: taak)
    }

    /// Direct help before everything, then what stands first in the order of the road among what is late or due within a week: what the
    /// worker does before what others agreed to do; else the first term.
    package static func volgende(_ taken: [Taak], op vandaag: Datum) -> Taak? {
        if let direct = taken.first(where: { $0.soort == .direct }) { return direct }
        let near = taken.filter { $0.uiterlijk <= vandaag.plus(weken: 1) }
        let first = [near.filter { !$0.isVanAnder }, near].lazy.compactMap { tasks in
            tasks.min { ($0.soort.volgorde, $0.uiterlijk) < ($1.soort.volgorde, $1.uiterlijk) }
        }.first
        return first ?? taken.first { !$0.isVanAnder } ?? taken.first
    }
}
