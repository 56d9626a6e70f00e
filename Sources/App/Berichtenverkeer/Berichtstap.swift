// SPDX-License-Identifier: EUPL-1.2
import Grondslag
import Kern

/// A message that came in or goes out; names its row, key and journal lines.
struct Berichtrij: Sendable {
    let id: ID<Berichtrij>
    /// Order of receipt, or of making.
    let nummer: Int64
    let moment: Moment
    let isIn: Bool
    /// `JW301` …; nil while it was not read, or cannot be.
    let soort: String?
    /// The other side: who sent it to us, or who gets it.
    let partij: String?
    let identificatie: String?
    let dagtekening: Datum?
    let stand: Berichtstap
    /// When the last step was taken.
    let sinds: Moment
    let dossiers: [ID<Dossier>]
    /// When what failed is tried again; nil: at once, or never.
    var vanaf: Moment? = nil

    /// An aanbieder asks for something: only an answer closes it.
    var isVerzoek: Bool { isIn && (soort == "JW315" || soort == "JW317") }
}

/// What happened to a message. Where it stands is its last step; nothing sets a status.
enum Berichtstap: String, Sendable, CaseIterable {
    // In
    case ontvangen
    case vastgelopen
    case opnieuw
    case verwerkt
    case aandacht
    case apart
    case terzijde
    case gezien
    /// A request: some of it was decided, the rest waits.
    case deels
    /// A request: the aanbieder was told that it takes longer (319).
    case onderzoek
    /// A request or a declaration: everything in it got its answer.
    case beslist
    // Out
    case klaargezet
    case mislukt
    case herverstuur
    case verstuurd
    case aanvaard
    case afgewezen
    /// It was ready, and then somebody in it became secret: it did not go, and its disclosure is taken back (OP003).
    case tegengehouden
    /// The chain itself did not want it (StUF Fo01 or Fo03): the other side never saw it.
    case geweigerd

    /// The work that follows from it; nil: nothing more to do.
    func werk(soort: String?) -> Berichtwerk? {
        switch self {
        case .ontvangen, .vastgelopen, .opnieuw: .verwerken
        case .aandacht, .apart, .afgewezen, .geweigerd, .deels, .onderzoek: .bekijken
        case .klaargezet, .mislukt, .herverstuur: .versturen
        case .verstuurd: soort == "JW301" || soort == "JW319" ? .antwoord : nil
        case .verwerkt, .beslist, .terzijde, .gezien, .aanvaard, .tegengehouden: nil
        }
    }

    var label: String {
        switch self {
        case .ontvangen: "Ontvangen, wacht op verwerking"
        case .vastgelopen: "Vastgelopen"
        case .opnieuw: "Wordt opnieuw geprobeerd"
        case .verwerkt: "Verwerkt"
        case .aandacht: "Verwerkt, kijk er nog naar"
        case .apart: "Apart gelegd"
        case .terzijde: "Afgehandeld buiten Ankerpunt"
        case .gezien: "Gezien"
        case .deels: "Deels beslist"
        case .onderzoek: "In onderzoek"
        case .beslist: "Beantwoord"
        case .klaargezet: "Klaar om te versturen"
        case .mislukt: "Versturen lukte niet, wordt opnieuw geprobeerd"
        case .herverstuur: "Gaat nog een keer uit"
        case .verstuurd: "Verstuurd"
        case .aanvaard: "Aanvaard door de aanbieder"
        case .afgewezen: "Afgewezen door de aanbieder"
        case .tegengehouden: "Tegengehouden, niet verstuurd"
        case .geweigerd: "Onderweg geweigerd, niet aangekomen"
        }
    }

    /// A worker must look at it.
    var vraagtAandacht: Bool { self == .vastgelopen || werk(soort: nil) == .bekijken }
}

/// Work that waits: derived from the last step.
enum Berichtwerk: String, Sendable {
    case verwerken
    case versturen
    /// A JW301 or JW319 whose JW302 or JW320 has not come.
    case antwoord
    case bekijken
}

/// What there is to say about a step, sealed under the key of the message.
struct Stapdetail: Codable, Sendable, Equatable {
    /// One sentence: why.
    var reden: String = ""
    /// Sentences: what was found, what to do.
    var uitleg: [String] = []
    /// Return codes given or received.
    var codes: [String] = []
    /// What was answered on a request.
    var antwoorden: [Verzoekantwoord]?
}

/// A step as it is shown.
struct Berichtverloop: Sendable {
    let stap: Berichtstap
    let moment: Moment
    let detail: Stapdetail
}
