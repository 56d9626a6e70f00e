// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// The addresses of this room, made where its routes are.
enum GezinURL {
    static func dossier(_ id: ID<Dossier>) -> String { "/dossiers/\(id.hex)" }
    static func gezin(_ id: ID<Dossier>) -> String { dossier(id) + "/gezin" }

    static func nieuwMens(_ id: ID<Dossier>) -> String { gezin(id) + "/mensen/nieuw" }
    static func mensen(_ id: ID<Dossier>) -> String { gezin(id) + "/mensen" }
    static func mens(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mensen(id) + "/" + persoon.hex }
    static func gegevens(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mens(id, persoon) + "/gegevens" }
    static func adres(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mens(id, persoon) + "/adres" }
    static func geheimAdres(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mens(id, persoon) + "/geheim-adres" }
    static func bereikbaarheid(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mens(id, persoon) + "/bereikbaarheid" }
    static func dezelfde(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mens(id, persoon) + "/dezelfde" }
    static func dezelfde(_ id: ID<Dossier>, _ persoon: ID<Persoon>, _ ander: ID<Persoon>) -> String {
        dezelfde(id, persoon) + "/" + ander.hex
    }
    static func eindeSamenvoeging(_ id: ID<Dossier>, _ persoon: ID<Persoon>, _ feit: UUIDv7) -> String {
        mens(id, persoon) + "/samenvoegingen/\(feit.hex)/einde"
    }
    static func gezag(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { mens(id, kind) + "/gezag" }
    static func leven(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mens(id, persoon) + "/leven" }
    static func tekening(_ id: ID<Dossier>) -> String { gezin(id) + "/tekening" }
    static func tekeningafdruk(_ id: ID<Dossier>) -> String { tekening(id) + "/afdruk" }
    static func nieuweBand(_ id: ID<Dossier>, _ persoon: ID<Persoon>) -> String { mens(id, persoon) + "/banden" }
    static func nieuweBand(_ id: ID<Dossier>, _ persoon: ID<Persoon>, met ander: ID<Persoon>) -> String {
        nieuweBand(id, persoon) + "/" + ander.hex
    }
    static func band(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { gezin(id) + "/banden/\(feit.hex)" }
    static func eindeBand(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { band(id, feit) + "/einde" }
    static func eindeDeelname(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { gezin(id) + "/deelnames/\(feit.hex)/einde" }
    static func steun(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { gezin(id) + "/deelnames/\(feit.hex)/steun" }
    static func zoektocht(_ id: ID<Dossier>, _ kind: ID<Persoon>) -> String { mens(id, kind) + "/jim" }
    static func eindeZoektocht(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { gezin(id) + "/zoektochten/\(feit.hex)/einde" }
    static func betrokkenen(_ id: ID<Dossier>) -> String { gezin(id) + "/betrokkenen" }
    static func betrokkene(_ id: ID<Dossier>, _ partij: Betrokkenesoort) -> String { betrokkenen(id) + "/" + partij.rawValue }

    static func partnervragen(_ id: ID<Dossier>) -> String { dossier(id) + "/partnervragen" }
    static func contacten(_ id: ID<Dossier>) -> String { dossier(id) + "/contacten" }
    static func nieuwContact(_ id: ID<Dossier>) -> String { contacten(id) + "/nieuw" }
    static func afdruk(_ id: ID<Dossier>) -> String { contacten(id) + "/afdruk" }
    static func correctie(_ id: ID<Dossier>, _ handeling: UUIDv7) -> String { contacten(id) + "/\(handeling.hex)/verbeteren" }

    static func nieuweFoto(_ id: ID<Dossier>, _ handeling: UUIDv7) -> String { contacten(id) + "/\(handeling.hex)/foto" }

    static func documenten(_ id: ID<Dossier>) -> String { dossier(id) + "/documenten" }
    static func nieuwDocument(_ id: ID<Dossier>) -> String { documenten(id) + "/nieuw" }
    static func document(_ id: ID<Dossier>, _ bijlage: UUIDv7) -> String { documenten(id) + "/" + bijlage.hex }
    static func bestand(_ id: ID<Dossier>, _ bijlage: UUIDv7) -> String { document(id, bijlage) + "/bestand" }
    static func documentgegevens(_ id: ID<Dossier>, _ bijlage: UUIDv7) -> String { document(id, bijlage) + "/verbeteren" }
    static func documentIntrekken(_ id: ID<Dossier>, _ bijlage: UUIDv7) -> String { document(id, bijlage) + "/intrekken" }

    static func bescherming(_ id: ID<Dossier>) -> String { gezin(id) + "/bescherming" }
    static func nieuweVlag(_ id: ID<Dossier>) -> String { bescherming(id) + "/vlaggen/nieuw" }
    static func vlaggen(_ id: ID<Dossier>) -> String { bescherming(id) + "/vlaggen" }
    static func vlag(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { vlaggen(id) + "/" + feit.hex }
    static func nieuwGeheim(_ id: ID<Dossier>) -> String { bescherming(id) + "/geheimen/nieuw" }
    static func geheimen(_ id: ID<Dossier>) -> String { bescherming(id) + "/geheimen" }
    static func nieuwScherm(_ id: ID<Dossier>) -> String { bescherming(id) + "/schermen/nieuw" }
    static func schermen(_ id: ID<Dossier>) -> String { bescherming(id) + "/schermen" }
    static func eindeBescherming(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { bescherming(id) + "/\(feit.hex)/einde" }

    static func toegang(_ id: ID<Dossier>) -> String { dossier(id) + "/toegang" }
    static func relaties(_ id: ID<Dossier>) -> String { toegang(id) + "/relaties" }
    static func relatievoorstel(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { toegang(id) + "/voorstellen/\(feit.hex)" }
    static func eindeRelatie(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { relaties(id) + "/\(feit.hex)/einde" }
    static func overdracht(_ id: ID<Dossier>) -> String { toegang(id) + "/overdracht" }
    static func overdracht(_ id: ID<Dossier>, _ feit: UUIDv7) -> String { overdracht(id) + "/" + feit.hex }
    static func noodtoegang(_ id: ID<Dossier>) -> String { "/noodtoegang/\(id.hex)" }
}
