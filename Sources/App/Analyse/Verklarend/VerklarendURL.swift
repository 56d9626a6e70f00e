// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// Where the verklarende analyse and what stands beside it live.
enum VerklarendURL {
    static func lijst(_ id: ID<Dossier>) -> String { GezinURL.dossier(id) + "/verklarend" }
    static func nieuw(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { lijst(id) + "/nieuw/" + kind.hex }
    static func een(_ id: ID<Dossier>, _ analyse: UUIDv7) -> String { lijst(id) + "/analyses/" + analyse.hex }
    static func afdruk(_ id: ID<Dossier>, _ analyse: UUIDv7) -> String { een(id, analyse) + "/afdruk" }
    static func feiten(_ id: ID<Dossier>, _ analyse: UUIDv7) -> String { een(id, analyse) + "/feiten" }
    static func afsluiting(_ id: ID<Dossier>, _ analyse: UUIDv7) -> String { een(id, analyse) + "/afsluiting" }
    static func meegeven(_ id: ID<Dossier>, _ analyse: UUIDv7) -> String { een(id, analyse) + "/meegeven" }
    /// A new part; `pad` is that of its form.
    static func deel(_ id: ID<Dossier>, _ analyse: UUIDv7, _ pad: String) -> String { een(id, analyse) + "/" + pad }
    static func deel(_ id: ID<Dossier>, _ analyse: UUIDv7, _ pad: String, _ feit: UUIDv7) -> String {
        deel(id, analyse, pad) + "/" + feit.hex
    }
    static func intrekken(_ id: ID<Dossier>, _ analyse: UUIDv7, _ pad: String, _ feit: UUIDv7) -> String {
        deel(id, analyse, pad, feit) + "/intrekking"
    }

    static func nieuweInzet(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { lijst(id) + "/inzet/" + kind.hex }
    static func nieuwInstrument(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { lijst(id) + "/instrumenten/" + kind.hex }
    static func nieuwConsult(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { lijst(id) + "/consulten/" + kind.hex }
    /// Why one might be needed, and what was thought of it.
    static func redenen(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { lijst(id) + "/redenen/" + kind.hex }
    static func reden(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { redenen(id, kind) + "/nieuw" }
    static func nietNu(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { redenen(id, kind) + "/nu-niet" }
    /// What of the file belongs on the lifeline.
    static func overname(_ id: ID<Dossier>, _ analyse: UUIDv7) -> String { een(id, analyse) + "/uit-dossier" }
    static func consult(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { lijst(id) + "/consult/" + feit.hex }
    static func antwoord(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { consult(id, feit) + "/antwoord" }
}
