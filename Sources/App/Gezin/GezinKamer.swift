// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum GezinKamer: Kamer {
    static var migraties: [Migratie] {
        [DossierStore.migratie, BeschermingStore.migratie, PersoonStore.migratie, GezinStore.migratie]
    }
    static var feitentabellen: [Feitentabel] { [BeschermingStore.tabel, PersoonStore.tabel, GezinStore.tabel] }
    static var projecties: [any Projectie] { [Deelnameprojectie()] }
}
