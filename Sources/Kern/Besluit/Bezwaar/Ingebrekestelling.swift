// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag

/// Somebody told the college in writing that it decides too late (Awb 4:17 lid 3).
package struct Ingebrekestelling: Feitinhoud {
    package static let soort = "ingebrekestelling"

    package enum Van: String, Codable, Sendable { case aanvraag, bezwaar }

    package let van: Van
    /// The aanvraag or the objection that waits for a decision.
    package let feit: ID<Feitmerk>
    package let ontvangen: Datum
    package let door: ID<Persoon>
    package let woorden: String

    package var open: Opencodes { Opencodes(code: van.rawValue, datum: ontvangen) }

    package init(van: Van, feit: ID<Feitmerk>, ontvangen: Datum, door: ID<Persoon>, woorden: String) {
        self.van = van
        self.feit = feit
        self.ontvangen = ontvangen
        self.door = door
        self.woorden = woorden
    }

    /// - Throws: `ongeldig` for a day in the future or before what it is about.
    package func gecontroleerd(sinds begin: Datum, op vandaag: Datum) throws(Afwijzing) -> Ingebrekestelling {
        if vandaag < ontvangen {
            throw .ongeldig([Veldfout("ontvangen", "De dag ligt in de toekomst. Vul de dag in waarop de brief binnenkwam.")])
        }
        if ontvangen < begin {
            throw .ongeldig([Veldfout("ontvangen", "De dag ligt vóór \(begin.uitgeschreven). Kies een latere dag.")])
        }
        return self
    }
}

extension Ingebrekestelling: OverPersonen {
    package var overPersonen: [ID<Persoon>] { [door] }
}

/// That and how much is owed, decided (Awb 4:18). The amount is computed, never typed.
package struct Dwangsombesluit: Feitinhoud {
    package static let soort = "dwangsombesluit"

    /// Why nothing is owed although the days went by (Awb 4:17 lid 6 `[mem]`).
    package enum Geen: String, Keuzelijst {
        case onredelijkLaat = "onredelijk-laat"
        case geenBelang = "geen-belang"
        case kennelijk

        package var label: String {
            switch self {
            case .onredelijkLaat: "Nee: de ingebrekestelling kwam onredelijk laat (Awb 4:17 lid 6 a)"
            case .geenBelang: "Nee: wie aanvroeg, is geen belanghebbende (Awb 4:17 lid 6 b)"
            case .kennelijk: "Nee: de aanvraag kan duidelijk niet slagen (Awb 4:17 lid 6 c)"
            }
        }
    }

    /// Fact id of the `Ingebrekestelling`.
    package let ingebrekestelling: UUIDv7
    package let bedrag: Eurocent
    package let dagen: Int
    package let geen: Geen?
    package let waarom: String
    package let mandaat: Mandaat
    package let ondertekenaar: ID<Gebruiker>
    package let genomen: Datum

    package var open: Opencodes { Opencodes(code: geen?.rawValue, datum: genomen, bedrag: bedrag.cent, nummer: Int64(dagen)) }

    package init(
        ingebrekestelling: UUIDv7, stand: Dwangsomstand, geen: Geen?, waarom: String, mandaat: Mandaat, ondertekenaar: ID<Gebruiker>,
        genomen: Datum
    ) {
        self.ingebrekestelling = ingebrekestelling
        bedrag = geen == nil ? stand.bedrag : .nul
        dagen = geen == nil ? stand.dagen : 0
        self.geen = geen
        self.waarom = waarom
        self.mandaat = mandaat
        self.ondertekenaar = ondertekenaar
        self.genomen = genomen
    }

    /// - Throws: `nietMogelijk` while it still grows, when nothing is owed, or a second time; `ongeldig` without a reason for nothing.
    package func neem(op beeld: Ingebrekebeeld) throws(Afwijzing) -> Dwangsombesluit {
        guard beeld.besluit == nil else { throw .nietMogelijk("De dwangsom is al vastgesteld.") }
        let stand = beeld.stand.uitkomst
        guard stand.telt, stand.dagen > 0 else { throw .nietMogelijk("Er is geen dwangsom verschuldigd. U hoeft niets vast te stellen.") }
        guard stand.isAfgelopen else {
            throw .nietMogelijk("De dwangsom loopt nog. Beslis eerst; daarna staat het bedrag vast (Awb 4:18).")
        }
        if geen != nil, waarom.isLeeg { throw .ongeldig([Veldfout("waarom", "Leg uit waarom er geen dwangsom is.")]) }
        return self
    }
}

extension Dwangsombesluit: BijFeit {
    package var hoofdfeit: UUIDv7 { ingebrekestelling }
}

/// A notice of default as it stands on a day.
package struct Ingebrekebeeld: Sendable, Equatable {
    package let feit: Feit<Ingebrekestelling>
    package let stand: Oordeel<Dwangsomstand>
    package let besluit: Feit<Dwangsombesluit>?
    /// When what was waited for was sent.
    package let besloten: Datum?

    package var id: UUIDv7 { feit.id }
    /// The clock to a penalty runs, or the penalty itself.
    package var loopt: Bool { stand.uitkomst.telt && !stand.uitkomst.isAfgelopen }

    package static func lijst(_ feiten: Bezwaarfeiten, op vandaag: Datum) -> [Ingebrekebeeld] {
        let objections = Bezwaarbeeld.lijst(feiten)
        return feiten.ingebrekestellingen.geldend().opDatum(\.ontvangen).map { fact in
            let (term, sent) = feiten.termijn(fact.inhoud, objections)
            return Ingebrekebeeld(
                feit: fact, stand: stand(fact.inhoud, term, sent, vandaag),
                besluit: feiten.dwangsombesluiten.geldend().first { $0.inhoud.ingebrekestelling == fact.id }, besloten: sent)
        }
    }

    private static func stand(_ notice: Ingebrekestelling, _ term: Datum?, _ sent: Datum?, _ vandaag: Datum) -> Oordeel<Dwangsomstand> {
        guard let term else {
            let text = "De termijn om te beslissen staat stil. Deze ingebrekestelling telt nu niet."
            return Oordeel(.geen, gronden: [Grond(regel: Dwangsom.regel, bron: "Awb 4:17 lid 3", uitleg: text)])
        }
        do {
            return try Dwangsom.bereken(termijn: term, ingebreke: notice.ontvangen, besloten: sent, op: vandaag)
        } catch {
            let text =
                "De dwangsom is niet uit te rekenen: de tabellen voor \(notice.ontvangen.uitgeschreven) ontbreken. Reken haar zelf na."
            return Oordeel(.geen, gronden: [Grond(regel: Dwangsom.regel, bron: "Awb 4:17", uitleg: text)])
        }
    }
}

extension Bezwaarfeiten {
    /// The last day to decide on what somebody waits for, and when the decision on it was sent.
    fileprivate func termijn(_ notice: Ingebrekestelling, _ objections: [Bezwaarbeeld]) -> (Datum?, Datum?) {
        if let objection = objections.first(where: { notice.van == .bezwaar && $0.id == notice.feit.raw }) {
            // A notice from before a court annulled the decision was about that decision.
            guard let gone = objection.vernietigd, notice.ontvangen <= gone.uitspraak.datum else {
                return (objection.beslissen.uitkomst, objection.verzonden)
            }
            return (objection.eersteTermijn.uitkomst, gone.verzonden ?? gone.beslissing.inhoud.genomen)
        }
        guard let request = aanvragen.geldend().first(where: { $0.id == notice.feit.raw }) else { return (nil, nil) }
        let moved = termijnwijzigingen.geldend().map(\.inhoud).filter { $0.aanvraag.raw == request.id }
        // Outside its tables no term is promised, and nothing is owed by the program's word.
        let term = try? Beslistermijn.bereken(
            ontvangen: request.inhoud.ontvangen, opschortingen: moved.opschortingen, verlenging: moved.verlenging)
        let decided = besluiten.geldend().filter { $0.inhoud.aanvraag.raw == request.id }
        return (term?.uitkomst.laatsteDag, decided.compactMap { verzonden($0.id) }.min())
    }
}
