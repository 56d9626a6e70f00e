// SPDX-License-Identifier: EUPL-1.2
import Opslag

enum PlanKamer: Kamer {
    static var migraties: [Migratie] { [PlanStore.migratie] }
    static var feitentabellen: [Feitentabel] { [PlanStore.tabel] }
}
