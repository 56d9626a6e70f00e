// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

/// What the rooms after this one know of help in a file.
struct Hulpkennisbeeld: Sendable {
    var hulp: [Hulpbeeld] = []
    /// Providers who took over from another.
    var wissels: [Wissel] = []
    /// Names of providers, by order.
    var namen: [UUIDv7: String] = [:]

    func hulp(_ id: UUIDv7) -> Hulpbeeld? { hulp.first { $0.id == id } }
}

typealias Hulpkennis = @Sendable (Zicht, LeesTx) throws -> Hulpkennisbeeld

/// The last change of fixed contact, with who they are and the note that went along with it.
struct Contactwissel: Sendable {
    let wissel: Wissel
    let van: String
    let naar: String
    let notitie: String

    static func lees(_ zicht: Zicht, _ tx: LeesTx) throws -> Contactwissel? {
        guard let change = Wissel.contactpersoon(try RelatieStore.relaties(zicht.dossier, tx), op: tx.nu) else { return nil }
        let names = try BeheerStore.namen(van: [change.van, change.naar], tx)
        let notes = try zicht.feiten(in: RelatieStore.tabel, tx).geldend(Overdracht.self)
        let note = notes.last { $0.inhoud.naar?.raw == change.naar && $0.opgetekend.datum == change.op }
        return Contactwissel(
            wissel: change, van: names[change.van] ?? "een oud-collega", naar: names[change.naar] ?? "een collega",
            notitie: note?.inhoud.notitie ?? "")
    }
}
