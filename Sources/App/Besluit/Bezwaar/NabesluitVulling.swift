// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern
import Opslag

extension Vulhand {
    /// An objection of who asked, against the last decision on this aanvraag.
    package func krijgtBezwaar(_ woorden: String, op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws {
        let zicht = try zicht(dossier), beeld = try BesluitStore.aanvraag(aanvraag, zicht, tx)
        guard let decision = beeld.laatsteBesluit else { return }
        let objection = Bezwaar(
            besluit: ID(decision.id), ontvangen: vandaag, wijze: .digitaal, indiener: beeld.aanvraag.inhoud.aanvrager, woorden: woorden)
        try BezwaarStore.legVast(objection, bij: beeld, zicht, tx)
    }

    /// A step on the open objection against a decision on this aanvraag, today; nothing when there is none.
    package func bezwaarstap(
        _ wat: Bezwaarstap.Wat, voorbereiding: Bezwaarvoorbereiding? = nil, woorden: String = "", op aanvraag: ID<Feitmerk>,
        dossier: ID<Dossier>
    ) throws {
        let zicht = try zicht(dossier), beeld = try BesluitStore.aanvraag(aanvraag, zicht, tx)
        let open = try Bezwaarbeeld.lijst(BezwaarStore.feiten(zicht, tx)).last {
            $0.isOpen && $0.besluit?.inhoud.aanvraag == aanvraag
        }
        guard let open else { return }
        let step = Bezwaarstap(
            wat, bij: open.id, op: vandaag, voorbereiding: voorbereiding, horerBuiten: "de jurist van de gemeente", woorden: woorden)
        try BezwaarStore.legVast([step], bij: open.id, beeld, zicht, tx)
    }

    /// The decision on the open objection, by who tells: another than who took the first one.
    package func beslistOpBezwaar(
        _ uitkomst: Bezwaarbesluit.Uitkomst, _ motivering: String, op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>
    ) throws {
        let (zicht, beeld) = try open(aanvraag, dossier), day = vandaag
        guard let open = try bezwaren(aanvraag, zicht).last(where: \.isOpen) else { return }
        _ = try BezwaarStore.beslis(
            { able, objection in
                Bezwaarbesluit(
                    bezwaar: objection.id, besluit: objection.bezwaar.besluit, uitkomst: uitkomst, motivering: motivering,
                    mandaat: able.mandaatregel, ondertekenaar: able.medewerker.gebruiker, genomen: day)
            }, bij: open.id, beeld, zicht, tx)
    }

    package func verzendtOpBezwaar(_ aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws {
        let (zicht, beeld) = try open(aanvraag, dossier)
        guard let decided = try bezwaren(aanvraag, zicht).last(where: { $0.beslissing != nil && $0.verzonden == nil }) else { return }
        try BezwaarStore.verzend(bezwaar: decided.id, op: vandaag, wijze: .post, beeld, zicht, tx)
    }

    /// Who asked writes that the decision on the aanvraag is late.
    package func krijgtIngebrekestelling(_ woorden: String, op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws {
        let (zicht, beeld) = try open(aanvraag, dossier), asked = beeld.aanvraag.inhoud
        let notice = Ingebrekestelling(van: .aanvraag, feit: aanvraag, ontvangen: vandaag, door: asked.aanvrager, woorden: woorden)
        try BezwaarStore.legVast(notice, sinds: asked.ontvangen, bij: beeld, zicht, tx)
    }

    package func steltDwangsomVast(op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws {
        let (zicht, beeld) = try open(aanvraag, dossier), facts = try BezwaarStore.feiten(zicht, tx)
        let owed = Ingebrekebeeld.lijst(facts, op: vandaag).last { facts.aanvraag(bij: $0.id) == aanvraag && $0.besluit == nil }
        guard let owed else { return }
        try BezwaarStore.stelVast(geen: nil, waarom: "", bij: owed.id, beeld, zicht, tx)
    }

    /// About the last decision on an objection when there is one, else about the decision itself.
    package func krijgtUitspraak(_ woord: Rechterswoord, op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws {
        let (zicht, beeld) = try open(aanvraag, dossier)
        guard let first = beeld.laatsteBesluit else { return }
        let after = try bezwaren(aanvraag, zicht).compactMap(\.beslissing).last
        let ruling = Uitspraak(
            besluit: ID(after?.id ?? first.id), datum: vandaag, nummer: woord.nummer, instantie: woord.instantie,
            uitkomst: woord.uitkomst, opdracht: woord.opdracht, uiterlijk: woord.uiterlijk)
        try BezwaarStore.legVast(ruling, na: after?.inhoud.genomen ?? first.inhoud.genomen, bij: beeld, zicht, tx)
    }

    package func voertUitspraakUit(_ gedaan: String, op aanvraag: ID<Feitmerk>, dossier: ID<Dossier>) throws {
        let (zicht, beeld) = try open(aanvraag, dossier), facts = try BezwaarStore.feiten(zicht, tx)
        let ruling = Uitspraakbeeld.lijst(facts).last { facts.aanvraag(bij: $0.id) == aanvraag && $0.isOpen }
        guard let ruling else { return }
        try BezwaarStore.legVast(Uitspraakuitvoering(uitspraak: ruling.id, op: vandaag, gedaan: gedaan), bij: beeld, zicht, tx)
    }

    /// As the pages read it: a teamleider decides in a file without writing in the rest of it.
    private func open(_ aanvraag: ID<Feitmerk>, _ dossier: ID<Dossier>) throws -> (Zicht, Aanvraagbeeld) {
        let zicht = try Zicht.op(dossier, bezoek, tx)
        return (zicht, try BesluitStore.aanvraag(aanvraag, zicht, tx))
    }

    private func bezwaren(_ aanvraag: ID<Feitmerk>, _ zicht: Zicht) throws -> [Bezwaarbeeld] {
        try Bezwaarbeeld.lijst(BezwaarStore.feiten(zicht, tx)).filter { $0.besluit?.inhoud.aanvraag == aanvraag }
    }

    /// Somebody handles the last open complaint of this file.
    package func geeftKlachtAan(_ wie: ID<Gebruiker>, dossier: ID<Dossier>) throws {
        let zicht = try zicht(dossier)
        guard let open = try KlachtStore.klachten(zicht, tx).last(where: \.isOpen) else { return }
        try KlachtStore.legVast(Klachtstap(.bevestigd, bij: open.id, op: vandaag, behandelaar: wie), zicht, tx)
    }

    /// A complaint about the gemeente as a whole.
    package func krijgtKlacht(_ woorden: String, van klager: ID<Persoon>, dossier: ID<Dossier>) throws {
        try KlachtStore.legVast(Klacht(ontvangen: vandaag, klager: klager, over: [], woorden: woorden), zicht(dossier), tx)
    }

    /// Talked over and settled: the last open complaint of this file.
    package func lostKlachtOp(_ bevindingen: String, dossier: ID<Dossier>) throws {
        let zicht = try zicht(dossier)
        guard let open = try KlachtStore.klachten(zicht, tx).last(where: \.isOpen) else { return }
        let end = Klachtafdoening(klacht: open.id, oordeel: .tevreden, bevindingen: bevindingen, verteld: vandaag)
        try KlachtStore.legVast(end, zicht, tx)
    }
}

/// What a court said, for a story.
package struct Rechterswoord: Sendable {
    let instantie: Uitspraak.Instantie
    let uitkomst: Uitspraak.Uitkomst
    let nummer: String
    let opdracht: String
    let uiterlijk: Datum?

    package init(instantie: Uitspraak.Instantie, uitkomst: Uitspraak.Uitkomst, nummer: String, opdracht: String, uiterlijk: Datum?) {
        self.instantie = instantie
        self.uitkomst = uitkomst
        self.nummer = nummer
        self.opdracht = opdracht
        self.uiterlijk = uiterlijk
    }
}
