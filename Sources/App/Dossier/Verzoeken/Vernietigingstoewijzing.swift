// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opslag

/// What two people granted to destroy of one file, on requests that were not carried out yet. Read from all facts: who destroys on a
/// request needs the answer, whatever is shielded from them.
struct Vernietigingstoewijzing: Sendable, Equatable {
    let dossier: ID<Dossier>
    /// Granted, and waiting to be carried out.
    let verzoeken: [Verzoekbeeld]
    let lijnen: Set<ID<Lijn>>

    /// - Throws: `nietMogelijk`, with what to do, when one of these lines was not granted.
    func eis(_ gevraagd: Set<ID<Lijn>>) throws(Afwijzing) {
        guard !verzoeken.isEmpty else {
            throw .nietMogelijk(
                "In dit dossier is geen verwijderverzoek dat twee mensen hebben toegewezen en dat nog moet worden uitgevoerd. "
                    + "Leg het verzoek vast bij “Verzoeken en bewaren” in het dossier, beoordeel het, laat het een tweede collega nakijken en geef "
                    + "deze opdracht dan opnieuw. Rust dit op een bevel, geef dan --grond bevel.")
        }
        guard gevraagd.isSubset(of: lijnen) else {
            let granted = lijnen.sorted().map(\.hex).joined(separator: ", ")
            throw .nietMogelijk(
                "Er is minder toegewezen dan u wilt vernietigen. "
                    + (granted.isEmpty
                        ? "Het antwoord gaat over een kind waarover niet is gevraagd om te vernietigen; maak een nieuw antwoord."
                        : "Toegewezen is: \(granted). Geef --lijn met een daarvan, of laat eerst een nieuw antwoord toewijzen."))
        }
    }

    /// The requests of which nothing is left once these lines are gone.
    func klaar(na weg: Set<ID<Lijn>>, _ tx: LeesTx) throws -> [Verzoekbeeld] {
        try verzoeken.filter { try $0.teVernietigen.allSatisfy { try weg.contains($0) || tx.isVernietigd($0) } }
    }
}

extension Vernietigingstoewijzing {
    init(_ dossier: ID<Dossier>, _ tx: LeesTx) throws {
        let all = try VerzoekStore.verzoeken(.geheel(dossier, tx), tx).filter(\.isVernietigingToegewezen)
        self.dossier = dossier
        verzoeken = all.filter { $0.stand == .uitvoeren }
        let (alive, children) = (try DossierStore.levend(dossier, tx), Set(all.map(\.verzoek.over)))
        let granted = Set(verzoeken.flatMap(\.teVernietigen))
        // The family's lines, and those of another child, only when it was granted about every child that is left.
        let isAlles = Set(alive.compactMap(\.jeugdige)).isSubset(of: children)
        lijnen = Set(
            alive.filter { line in granted.contains(line.id) && (isAlles || line.jeugdige.map(children.contains) ?? false) }.map(\.id))
    }
}

extension Verzoekbeeld {
    var teVernietigen: [ID<Lijn>] { besluit?.inhoud.lijnen ?? [] }
}

extension VerzoekStore {
    /// The request was carried out, when the line it stands on is still there.
    static func sluitVernietigd(_ verzoek: Verzoekbeeld, aan: String, _ done: Vernietigingsplan, _ zicht: Zicht, _ tx: SchrijfTx) throws {
        guard try DossierStore.levend(zicht.dossier, tx).contains(where: { $0.jeugdige == nil && $0.bewaarklasse == .hulp }) else { return }
        try legVast(
            Verzoekafgifte(verzoek: verzoek.id, wijze: .vernietigd, aan: aan, op: tx.vandaag, regels: done.feiten), zicht, tx)
    }
}
