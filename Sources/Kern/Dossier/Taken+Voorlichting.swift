// SPDX-License-Identifier: EUPL-1.2
import Grondslag

extension Dossierbeeld {
    /// While help runs, the child from twelve on and who decides are told about it, and that there is a vertrouwenspersoon (Jeugdwet 7.3.2
    /// and 2.5). One task per family at a time: the help that began first.
    var voorlichtingstaken: [Taak] {
        let running = lopend, facts = feiten.toestemmingsfeiten
        let open = Set(running.map(\.kind)).sorted().compactMap { child -> Taak? in
            guard !isGestorven(child), let first = running.filter({ $0.kind == child }).min(by: { ($0.van, $0.feit) < ($1.van, $1.feit) })
            else { return nil }
            let missing = Voorlichtingsbeeld.lijst(feiten.voorlichtingen, kind: child, personen: teVertellen(child, facts), op: vandaag)
                .filter { !$0.ontbreekt.isEmpty }
            guard let most = missing.max(by: { $0.ontbreekt.count < $1.ontbreekt.count }) else { return nil }
            return Taak(.voorlichting, vertellen(most.ontbreekt, sinds: first.van), jeugdige: child, feit: first.feit)
        }
        return open.min(by: <).map { [$0] } ?? []
    }

    /// The child from twelve on, also when the age does not stand fast, and who decides about the help.
    private func teVertellen(_ kind: ID<Persoon>, _ facts: Toestemmingsfeiten) -> [ID<Persoon>] {
        let deciders = facts.beslissers(over: kind, op: vandaag).oordeel?.uitkomst.personen.sorted() ?? []
        let isOld = geboren(kind)?.heeftBereikt(12, op: vandaag) != false
        return (isOld ? [kind] : []) + deciders.filter { $0 != kind }
    }

    private func vertellen(_ topics: [Voorlichtingsonderwerp], sinds dag: Datum) -> Oordeel<Datum> {
        let term = normen.laatsteDag(.toestemming, na: dag)
        let text = "Er loopt hulp. Nog niet aan iedereen verteld: \(topics.map(\.kort).joined(separator: ", "))."
        let why = Grond(
            regel: "taak/1", bron: "Jeugdwet 7.3.2 en 2.5", uitleg: text, feiten: ["dag": term.uitkomst.iso], onder: term.gronden)
        return Oordeel(term.uitkomst, gronden: [why])
    }
}
