// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Who asked, or another whom a decision concerns, was or was not given a chance to say what they think of it (Awb 4:7, 4:8).
package struct Zienswijze: Feitinhoud {
    package static let soort = "zienswijze"

    package enum Wat: String, Keuzelijst {
        case gevraagd, gegeven, overgeslagen

        package var label: String {
            switch self {
            case .gevraagd: "Wij vroegen wat zij ervan vinden"
            case .gegeven: "Zij zeiden wat zij ervan vinden"
            case .overgeslagen: "Wij vragen het niet"
            }
        }
    }

    /// Why nobody is asked (Awb 4:7, 4:11 `[mem]`).
    package enum Grondslag: String, Keuzelijst {
        case zelfGeleverd = "zelf-geleverd"
        case spoed
        case alGehoord = "al-gehoord"
        case doel

        package var label: String {
            switch self {
            case .zelfGeleverd: "Wij gaan uit van wat zij zelf vertelden (Awb 4:7 lid 1)"
            case .spoed: "Het kan echt niet wachten (Awb 4:11 a)"
            case .alGehoord: "Zij zeiden het al eerder, en er is niets nieuws (Awb 4:11 b)"
            case .doel: "Het besluit werkt alleen als zij het niet vooraf weten (Awb 4:11 c)"
            }
        }
    }

    package let aanvraag: ID<Feitmerk>
    /// Whom it is of: a parent, the young person, another whom it concerns; nil: who asked.
    package let van: ID<Persoon>?
    package let wat: Wat
    package let op: Datum
    /// gevraagd: until when they can answer.
    package let tot: Datum?
    /// overgeslagen only.
    package let grond: Grondslag?
    /// What we told and asked, what they said, or why nobody is asked.
    package let woorden: String
    /// They do not want others to read it: a letter to another says that it was said, and not what. nil: no.
    package let isVertrouwelijk: Bool?

    package var open: Opencodes { Opencodes(code: wat.rawValue, datum: op) }

    package init(
        aanvraag: ID<Feitmerk>, van: ID<Persoon>? = nil, wat: Wat, op: Datum, tot: Datum? = nil, grond: Grondslag? = nil, woorden: String,
        isVertrouwelijk: Bool = false
    ) {
        self.aanvraag = aanvraag
        self.van = van
        self.wat = wat
        self.op = op
        self.tot = wat == .gevraagd ? tot : nil
        self.grond = wat == .overgeslagen ? grond : nil
        self.woorden = woorden
        self.isVertrouwelijk = isVertrouwelijk ? true : nil
    }

    /// - Throws: `ongeldig` with all errors at once.
    package func gecontroleerd(sinds ontvangen: Datum, op vandaag: Datum) throws(Afwijzing) -> Zienswijze {
        var faults: [Veldfout] = []
        if vandaag < op { faults.append(Veldfout("op", "De dag ligt in de toekomst. Leg het vast op de dag zelf.")) }
        if op < ontvangen {
            faults.append(Veldfout("op", "De dag ligt vóór de aanvraag (\(ontvangen.uitgeschreven)). Kies een latere dag."))
        }
        if wat == .gevraagd, tot.map({ $0 <= op }) ?? true {
            faults.append(Veldfout("tot", "Geef een redelijke termijn: een dag na \(op.uitgeschreven) (Awb 4:7, 4:8)."))
        }
        if wat == .overgeslagen, grond == nil { faults.append(Veldfout("grond", "Kies waarom u het niet vraagt (Awb 4:11).")) }
        if woorden.isLeeg { faults.append(Veldfout("woorden", "Schrijf dit op: het hoort bij de redenen van het besluit.")) }
        guard faults.isEmpty else { throw .ongeldig(faults) }
        return self
    }
}

extension Zienswijze: OverPersonen {
    /// The words are of who said them.
    package var overPersonen: [ID<Persoon>] { [van].compactMap(\.self) }
}
