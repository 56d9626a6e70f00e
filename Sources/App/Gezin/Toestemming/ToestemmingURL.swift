// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// The addresses of consent and sharing, made where its routes are.
enum ToestemmingURL {
    static func blad(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/toestemming" }
    static func nieuweHulp(_ id: ID<Dossier>) -> String { blad(id) + "/hulp" }
    static func nieuwDelen(_ id: ID<Dossier>, _ doel: Deeldoel) -> String { blad(id) + "/delen/" + doel.rawValue }
    static func een(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { blad(id) + "/vragen/" + feit.hex }
    static func antwoord(_ id: ID<Dossier>, _ feit: UUIDv7, _ wie: Toestemmer) -> String { een(id, feit) + "/antwoord/" + wie.pad }
    static func intrekken(_ id: ID<Dossier>, _ feit: UUIDv7, _ wie: Toestemmer) -> String { een(id, feit) + "/intrekken/" + wie.pad }
    static func uitzondering(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/uitzondering" }
    static func wilsbekwaam(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/wilsbekwaam" }
    static func afweging(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/afweging" }
    static func gedeeld(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/gedeeld" }
    static func einde(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/einde" }
    static func afdruk(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { een(id, feit) + "/afdruk" }
    static func voorlichting(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { blad(id) + "/verteld/" + kind.hex }
    static func melding(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { blad(id) + "/verwijsindex/" + kind.hex }
    static func eindeMelding(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { blad(id) + "/meldingen/" + feit.hex + "/einde" }
}

extension Toestemmer {
    static let instellingspad = "instelling"

    var pad: String { persoon?.hex ?? Self.instellingspad }

    init(pad: String) throws(Afwijzing) {
        if pad == Self.instellingspad {
            self = .instelling
            return
        }
        guard let id = ID<Persoon>(pad) else { throw .nietGevonden }
        self = .persoon(id)
    }
}
