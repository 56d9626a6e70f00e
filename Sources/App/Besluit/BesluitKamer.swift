// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum BesluitKamer: Kamer {
    static var migraties: [Migratie] { [BesluitStore.migratie, BesluitStore.kadermigratie] }
    static var feitentabellen: [Feitentabel] { [BesluitStore.tabel] }
}
