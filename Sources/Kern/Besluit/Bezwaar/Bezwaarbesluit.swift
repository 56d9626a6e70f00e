// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// The decision on an objection (Awb 7:11, 7:12). Sent as a decision is, with a `Verzending` of its own.
package struct Bezwaarbesluit: Feitinhoud {
    package static let soort = "bezwaarbesluit"

    package enum Uitkomst: String, Keuzelijst {
        case nietOntvankelijk = "niet-ontvankelijk"
        case ongegrond
        case deels
        case gegrond

        package var label: String {
            switch self {
            case .nietOntvankelijk: "Niet-ontvankelijk: het bezwaar kan niet in behandeling"
            case .ongegrond: "Ongegrond: het besluit blijft zoals het is"
            case .deels: "Deels gegrond: het besluit wordt vervangen"
            case .gegrond: "Gegrond: het besluit wordt vervangen"
            }
        }

        /// The decision objected to no longer holds, and a new one takes its place (Awb 7:11 lid 2).
        package var herroept: Bool { self == .deels || self == .gegrond }
    }

    /// Why an objection cannot be dealt with.
    package enum Belet: String, Keuzelijst {
        case teLaat = "te-laat"
        case verzuim
        case geenBelang = "geen-belang"
        case geenBesluit = "geen-besluit"

        package var label: String {
            switch self {
            case .teLaat: "Het kwam te laat, en dat is niet te verontschuldigen (Awb 6:9, 6:11)"
            case .verzuim: "Wat ontbrak, is niet op tijd aangevuld (Awb 6:6)"
            case .geenBelang: "Wie bezwaar maakt, heeft geen belang bij dit besluit (Awb 1:2, 7:1)"
            case .geenBesluit: "Het is geen besluit waartegen bezwaar kan (Awb 1:3, 7:1)"
            }
        }
    }

    /// Fact id of the `Bezwaar`.
    package let bezwaar: UUIDv7
    /// What was objected to.
    package let besluit: ID<Feitmerk>
    package let uitkomst: Uitkomst
    /// nietOntvankelijk only.
    package let belet: Belet?
    /// The reasons, for who objected (Awb 7:12).
    package let motivering: String
    package let mandaat: Mandaat
    package let ondertekenaar: ID<Gebruiker>
    package let genomen: Datum

    package var open: Opencodes { Opencodes(code: uitkomst.rawValue, datum: genomen) }

    package init(
        bezwaar: UUIDv7, besluit: ID<Feitmerk>, uitkomst: Uitkomst, belet: Belet? = nil, motivering: String, mandaat: Mandaat,
        ondertekenaar: ID<Gebruiker>, genomen: Datum
    ) {
        self.bezwaar = bezwaar
        self.besluit = besluit
        self.uitkomst = uitkomst
        self.belet = uitkomst == .nietOntvankelijk ? belet : nil
        self.motivering = motivering
        self.mandaat = mandaat
        self.ondertekenaar = ondertekenaar
        self.genomen = genomen
    }

    /// Checks it against everything that went before; returns it when it may be taken.
    /// - Throws: `nietMogelijk` for a second decision, by who took the first one, or without a hearing; `ongeldig` with all fields.
    package func neem(op beeld: Bezwaarbeeld, vandaag: Datum) throws(Afwijzing) -> Bezwaarbesluit {
        guard beeld.beslissing == nil else { throw .nietMogelijk("Op dit bezwaar is al beslist.") }
        guard beeld.stap(.ingetrokken) == nil else { throw .nietMogelijk("Dit bezwaar is ingetrokken. Er valt niets te beslissen.") }
        guard let tegen = beeld.tegen else { throw .nietMogelijk("Het besluit waar het bezwaar over gaat, is er niet.") }
        try Self.eisAnder(ondertekenaar, dan: tegen.ondertekenaar)
        guard beeld.isGehoord else {
            let again =
                beeld.vernietigd == nil ? "" : " De rechter vernietigde de eerdere beslissing: wat daarvoor is gehoord, telt niet meer."
            throw .nietMogelijk(
                "Leg eerst vast dat is gehoord, of waarom dat niet hoefde (Awb 7:2 en 7:3). Daarna kunt u beslissen.\(again)")
        }
        let faults = fouten(beeld, vandaag) + beeld.tijdigheidsfouten(self)
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }

    /// Who took a decision does not decide on the objection against it (Awb 10:3 lid 3 `[mem]`).
    package static func eisAnder(_ wie: ID<Gebruiker>, dan nemer: ID<Gebruiker>) throws(Afwijzing) {
        guard wie != nemer else {
            throw .nietMogelijk(
                "U nam het besluit waartegen dit bezwaar is. Een ander met mandaat beslist op het bezwaar (Awb 10:3 lid 3).")
        }
    }

    private func fouten(_ beeld: Bezwaarbeeld, _ vandaag: Datum) -> [Veldfout] {
        var faults: [Veldfout] = []
        if motivering.isLeeg {
            faults.append(Veldfout("motivering", "Leg uit waarom u dit beslist. Deze tekst staat in de brief (Awb 7:12)."))
        }
        if mandaat.bron.isLeeg { faults.append(Veldfout("uitkomst", "Noem het mandaatbesluit waarop u namens het college beslist.")) }
        if vandaag < genomen || genomen < beeld.bezwaar.ontvangen {
            faults.append(Veldfout("uitkomst", "De dag van de beslissing past niet bij het bezwaar. Beslis op de dag zelf."))
        }
        if uitkomst == .nietOntvankelijk, belet == nil {
            faults.append(Veldfout("belet", "Kies waarom het bezwaar niet in behandeling kan."))
        }
        if belet == .verzuim, !beeld.isVerzuimd(op: vandaag) {
            faults.append(
                Veldfout("belet", "Dit kan alleen als u om aanvulling vroeg, de termijn voorbij is en er niets kwam (Awb 6:6)."))
        }
        if let step = beeld.horing, let fits = step.afzien?.hoortBij, !fits.contains(uitkomst) {
            faults.append(
                Veldfout(
                    "uitkomst",
                    "Er is niet gehoord omdat: \(step.afzien?.label ?? ""). Dat past niet bij deze uitkomst. Hoor eerst, of kies anders."))
        }
        return faults
    }
}

extension Bezwaarbesluit: BijFeit {
    package var hoofdfeit: UUIDv7 { bezwaar }
}

extension Bezwaarbeeld {
    /// Too late without a judgement, or against it, is no outcome (Awb 6:11).
    fileprivate func tijdigheidsfouten(_ decision: Bezwaarbesluit) -> [Veldfout] {
        guard tijdigheid.uitkomst == .teLaat else {
            return decision.belet == .teLaat ? [Veldfout("belet", "Dit bezwaar kwam op tijd. Kies een andere reden.")] : []
        }
        guard let judged = verschoonbaarheid else {
            return [
                Veldfout("uitkomst", "Het bezwaar kwam te laat. Leg eerst vast of dat te verontschuldigen is (Awb 6:11).")
            ]
        }
        if judged == .verschoonbaar, decision.belet == .teLaat {
            return [Veldfout("belet", "Er is beoordeeld dat te laat zijn hier te verontschuldigen is. Kies een andere reden.")]
        }
        if judged == .nietVerschoonbaar, decision.uitkomst != .nietOntvankelijk {
            let text = "Het bezwaar kwam te laat, en dat is niet te verontschuldigen. Dan kan het niet in behandeling (Awb 6:9, 6:11)."
            return [Veldfout("uitkomst", text)]
        }
        return []
    }
}
