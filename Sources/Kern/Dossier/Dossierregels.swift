// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What an installation set that decides how a file stands: its terms, and the reasons for a verklarende analyse.
package struct Dossierregels: Sendable, Equatable {
    package let normen: Normen
    package let aanleidingen: Aanleidingregister

    package init(normen: Normen, aanleidingen: Aanleidingregister) {
        self.normen = normen
        self.aanleidingen = aanleidingen
    }

    /// - Parameter gezet: every setting, in order of recording.
    package init(_ gezet: [Instelling]) { self.init(normen: Normen(gezet), aanleidingen: Aanleidingregister(gezet)) }

    /// What holds when nothing was set.
    package static let standaard = Dossierregels([])

    /// Days after this one on which a term or a reason becomes another.
    package func wisseldagen(na dag: Datum) -> [Datum] {
        normen.wisseldagen(na: dag)
            + aanleidingen.regels.flatMap { [$0.van, $0.tot?.plus(dagen: 1)].compactMap(\.self) }.filter { dag < $0 }
    }
}

extension [Instelling] {
    /// The same text for the same rules: two of them compare without making either.
    package var kenmerkVanRegels: String {
        filter { setting in
            switch setting.sleutel {
            case .termijn, .reden: true
            case .keuze, .overgang, .verordening: false
            }
        }.map { "\($0.sleutel.rawValue)@\($0.van.iso)=\($0.waarde)" }.joined(separator: ";")
    }
}
