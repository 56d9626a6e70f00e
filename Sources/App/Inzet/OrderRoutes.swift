// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak
import Opslag

/// One order: how it leaves the house, and start and stop when they are told without a message.
enum OrderRoutes {
    static func add(to routes: Routetabel, toets: @escaping Opdrachttoets) {
        OrderVerbetering.add(to: routes)
        let base = "/dossiers/:id/hulp/:nummer"
        routes.get(base, .lezen(.hulp)) { verzoek in
            let (page, order) = try await order(verzoek)
            let waits = try await verzoek.lees(doel: InzetRoutes.doel(verzoek), handeling: "hulp.inzien") { tx in
                try toets(page.kader.zicht, tx)[order.nummer] ?? []
            }
            return OrderPages.toon(verzoek, page, order, wacht: waits)
        }
        routes.post(base + "/verstrekking", .bestellen) { verzoek in
            let (page, order) = try await order(verzoek)
            return try await verzoek.verwerk(
                Verstrekkinginvoer.self, opnieuw: { OrderPages.toon(verzoek, page, order, verstrekking: $0) }
            ) { form in
                try await doe(verzoek, page, order, "opdracht.doorgeven") { now, zicht, tx in
                    let given = Verstrekking(
                        weg: form.weg?.weg ?? .mondeling, aan: form.aan, op: form.op ?? tx.vandaag, wat: form.wat, grond: form.grond,
                        over: now.feit.id)
                    try InzetStore.legVast(given, bij: now, zicht, tx)
                }
            }
        }
        routes.post(base + "/start", .bestellen) { verzoek in
            let (page, order) = try await order(verzoek)
            return try await verzoek.verwerk(Startinvoer.self, opnieuw: { OrderPages.toon(verzoek, page, order, start: $0) }) { form in
                try await doe(verzoek, page, order, "hulp.starten") { now, zicht, tx in
                    try InzetStore.legVast(LeveringStart(toewijzing: now.nummer, op: form.op ?? tx.vandaag), bij: now, zicht, tx)
                }
            }
        }
        routes.post(base + "/stop", .bestellen) { verzoek in
            let (page, order) = try await order(verzoek)
            return try await verzoek.verwerk(Stopinvoer.self, opnieuw: { OrderPages.toon(verzoek, page, order, stop: $0) }) { form in
                try await doe(verzoek, page, order, "hulp.stoppen") { now, zicht, tx in
                    let stop = LeveringStop(toewijzing: now.nummer, op: form.op ?? tx.vandaag, reden: form.reden ?? .volgensPlan)
                    try InzetStore.legVast(stop, bij: now, zicht, tx)
                }
            }
        }
    }

    private static func order(_ verzoek: Verzoek) async throws -> (Hulpoverzicht, Order) {
        guard let number = Int64(try verzoek.parameter("nummer")) else { throw Afwijzing.nietGevonden }
        let page = try await InzetRoutes.overzicht(verzoek)
        guard let order = page.orders.first(where: { $0.nummer == number }) else { throw Afwijzing.nietGevonden }
        return (page, order)
    }

    private static func doe(
        _ verzoek: Verzoek, _ page: Hulpoverzicht, _ order: Order, _ handeling: String,
        _ body: @escaping @Sendable (Order, Zicht, SchrijfTx) throws -> Void
    ) async throws -> Antwoord {
        let dossier = page.kader.id, number = order.nummer
        return try await verzoek.schrijf(doel: InzetRoutes.doel(verzoek), handeling: handeling) { tx in
            let zicht = try Zicht.op(dossier, verzoek.bezoek, tx)
            try body(InzetStore.order(number, zicht, tx), zicht, tx)
            return InzetURL.order(dossier, number)
        }
    }
}
