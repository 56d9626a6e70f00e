// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// An order with everything that happened on it, and what holds it now. All derived.
struct Order: Sendable {
    let traject: Traject
    /// How it left the house, in order.
    let verstrekkingen: [Verstrekking]
    let antwoorden: [Toewijzingsantwoord]
    /// What keeps it from leaving by message now.
    let gevaar: [Gevaarstop]

    var feit: Feit<Toewijzing> { traject.toewijzing }
    var nummer: Int64 { feit.inhoud.nummer }
    var jeugdige: ID<Persoon> { feit.inhoud.jeugdige }

    func stand(op dag: Datum) -> Orderstand {
        Orderstand.bereken(traject, isGestuit: !gevaar.isEmpty, verstrekkingen: verstrekkingen, antwoorden: antwoorden, op: dag)
    }

    /// Was it ordered on the decision of this aanvraag, or in haste on what became that decision?
    func rust(op beeld: Aanvraagbeeld) -> Bool { feit.inhoud.besluit.map { beeld.bestelgrond?.feiten.contains($0) == true } ?? false }

    /// Was it passed on without a message? Then start and stop come in by telephone, and are recorded by hand.
    var isBuitenBerichten: Bool { verstrekkingen.last.map { $0.weg != .bericht } ?? false }

    /// Running help cannot start again; what ended does not start again on the same order.
    func toets(_ start: LeveringStart, op vandaag: Datum) throws(Afwijzing) {
        guard isBuitenBerichten else { throw .nietMogelijk("Deze opdracht ging per bericht. De aanbieder meldt de start met een bericht.") }
        guard [.wacht, .onderbroken, .nooitGestart].contains(traject.stand(op: vandaag)) else {
            throw .nietMogelijk("Deze hulp is al gestart of gestopt.")
        }
        guard start.op <= vandaag, start.op >= feit.inhoud.periode.van else {
            throw .ongeldig([Veldfout("op", "Kies een dag vanaf \(feit.inhoud.periode.van.uitgeschreven) en niet in de toekomst.")])
        }
    }

    func toets(_ stop: LeveringStop, op vandaag: Datum) throws(Afwijzing) {
        guard isBuitenBerichten else {
            throw .nietMogelijk("Deze opdracht ging per bericht. De aanbieder meldt het einde met een bericht.")
        }
        guard let begun = traject.gestart, traject.stand(op: vandaag) == .loopt else { throw .nietMogelijk("Deze hulp loopt niet.") }
        guard stop.op <= vandaag, stop.op >= begun else {
            throw .ongeldig([Veldfout("op", "Kies een dag vanaf \(begun.uitgeschreven) en niet in de toekomst.")])
        }
    }
}

/// Help without a decision, with its end.
struct Hulpzonderbesluit: Sendable {
    let feit: Feit<Basishulp>
    let einde: Basishulpeinde?
}

/// What somebody is about to order, as it was filled in.
struct Bestelling: Sendable {
    /// Place in the decision.
    let voorziening: Int
    let aanbieder: ID<Aanbieder>
    let contract: String
    let product: String
    let periode: Periode
    let omvang: Omvang

    /// Checks the order against decision, contract and earlier orders.
    /// - Throws: `nietMogelijk` without a sent decision; `ongeldig` with all fields at once.
    func toewijzing(
        op beeld: Aanvraagbeeld, bestelbaar: [Bestelbaar], eerdere: [Toewijzing], nummer: Int64, vandaag: Datum
    ) throws(Afwijzing) -> Toewijzing {
        guard let base = beeld.bestelgrond, base.voorzieningen.indices.contains(voorziening) else {
            throw .nietMogelijk("Er is geen geldend besluit dat deze hulp toekent. Neem eerst een besluit.")
        }
        guard base.magBestellen else {
            throw .nietMogelijk("Het besluit is nog niet verzonden. Leg eerst de verzenddatum vast bij de brief.")
        }
        if let pause = beeld.geldendBesluit.flatMap({ beeld.verloop(van: $0).pauze }), periode.totEnMet.map({ pause.per <= $0 }) ?? true {
            throw .nietMogelijk("De hulp staat stil vanaf \(pause.per.uitgeschreven). Besluit eerst dat zij weer verder gaat.")
        }
        if let from = beeld.vervaltPer, periode.totEnMet.map({ from <= $0 }) ?? true {
            throw .nietMogelijk("Het besluit wordt ingetrokken per \(from.uitgeschreven). Bestel hulp die vóór die dag eindigt.")
        }
        let granted = base.voorzieningen[voorziening]
        guard granted.vorm == .zin else {
            throw .nietMogelijk("Dit is een pgb: het gezin koopt de hulp zelf in. U bestelt niets (Jeugdwet 8.1.1).")
        }
        let found = bestelbaar.first { $0.aanbieder.aanbieder == aanbieder && $0.contractnummer == contract && $0.product.code == product }
        let faults = fouten(granted, found?.product, eerdere) + uitgesloten(found, base.interventie)
        guard faults.isEmpty, let found else { throw .ongeldig(faults) }
        return Toewijzing(
            nummer: nummer, besluit: base.feit, jeugdige: beeld.jeugdige, aanbieder: aanbieder, agb: found.aanbieder.agb,
            toegewezenOp: vandaag, periode: periode, categorie: found.product.categorie, product: found.product.code, omvang: omvang,
            tarief: found.product.tarief)
    }

    private func fouten(_ granted: Voorziening, _ product: Contractproduct?, _ eerdere: [Toewijzing]) -> [Veldfout] {
        var faults: [Veldfout] = []
        if !granted.periode.omvat(periode) {
            faults.append(Veldfout("van", "De periode valt buiten het besluit (\(granted.periode.uitgeschreven)). Kies dagen daarbinnen."))
        }
        guard let product else {
            return faults + [
                Veldfout(
                    "product", "Dit product staat in geen contract voor de hele periode. Kies een ander product of een kortere periode.")
            ]
        }
        if product.categorie != granted.productcategorie {
            faults.append(
                Veldfout(
                    "product", "Het besluit kent categorie \(granted.productcategorie) toe, dit product is categorie \(product.categorie).")
            )
        }
        if let code = granted.productcode, code != product.code {
            faults.append(Veldfout("product", "Het besluit kent product \(code) toe. Kies dat product."))
        }
        return faults + omvangfouten(granted, product) + dubbel(eerdere)
    }

    /// Only a clause of the contract refuses to pay.
    private func uitgesloten(_ found: Bestelbaar?, _ keuze: Interventiekeuze?) -> [Veldfout] {
        guard let found, let keuze, let clause = found.product.betaaltNiet(keuze) else { return [] }
        return [
            Veldfout(
                "product",
                "Contract \(found.contractnummer) betaalt “\(keuze.naam)” niet: \(clause.clausule) Kies een ander product of een andere aanbieder."
            )
        ]
    }

    private func omvangfouten(_ granted: Voorziening, _ product: Contractproduct) -> [Veldfout] {
        guard omvang.past else {
            return [Veldfout("volume", "Deze omvang bestaat niet. Kies een aantal boven 0 en een andere frequentie.")]
        }
        if omvang.eenheid != product.eenheid {
            return [Veldfout("volume", "Het contract rekent in \(product.eenheid.label). Geef de omvang in die eenheid.")]
        }
        guard omvang.isMeer(dan: granted.omvang, in: periode) == true else { return [] }
        return [
            Veldfout(
                "volume",
                "Het besluit kent \(granted.omvang.uitgeschreven) toe, en \(omvang.uitgeschreven) is meer. Bestel niet meer dan het besluit."
            )
        ]
    }

    /// The same product at the same provider in an overlapping period would be paid twice.
    private func dubbel(_ eerdere: [Toewijzing]) -> [Veldfout] {
        guard let same = eerdere.first(where: { $0.aanbieder == aanbieder && $0.product == product && $0.periode.overlapt(periode) }) else {
            return []
        }
        return [
            Veldfout("product", "Toewijzing \(same.nummer) loopt al voor dit product (\(same.periode.uitgeschreven)). Kies andere dagen.")
        ]
    }
}
