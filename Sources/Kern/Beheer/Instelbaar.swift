// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// What every setting says of itself, in whatever list it stands: choices of the college, terms, reasons, sentences about the law.
package protocol Instelregel: Sendable {
    var label: String { get }
    /// What holds when nothing was set.
    var standaard: String { get }
    /// Where it stands: article, standard or agreement.
    var vindplaats: String { get }
    /// False: `[mem]` in the fact files; whoever reads it sees that it must still be looked up.
    var isNagegaan: Bool { get }
    /// Why this value cannot be; nil when it can.
    func fout(_ waarde: String) -> String?
}

extension Instelregel {
    /// Where it stands, and whether that was looked up in the source itself.
    package var bron: String { isNagegaan ? vindplaats : vindplaats + " (nog na te gaan)" }
}

/// Everything that can be set in an installation, under one kind of key: a fact with a day from which it holds and the decision it rests
/// on. A value that changes by date stands nowhere else (ontwerp §7).
package enum Instelbaar: RawRepresentable, CaseIterable, Hashable, Sendable, Codable {
    case keuze(Instellingssleutel)
    case termijn(Normsoort)
    case reden(Aanleidingsoort)
    case overgang(Overgangspunt)
    case verordening(Verordeningpunt)

    package static var allCases: [Instelbaar] {
        Instellingssleutel.allCases.map { .keuze($0) } + Normsoort.allCases.map { .termijn($0) }
            + Aanleidingsoort.allCases.map { .reden($0) } + Overgangspunt.allCases.map { .overgang($0) }
            + Verordeningpunt.allCases.map { .verordening($0) }
    }

    package init?(rawValue: String) {
        guard let found = Self.bekend[rawValue] else { return nil }
        self = found
    }

    private static let bekend = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    package var rawValue: String {
        switch self {
        case .keuze(let key): key.rawValue
        case .termijn(let kind): "termijn-\(kind.rawValue)"
        case .reden(let kind): "reden-\(kind.rawValue)"
        case .overgang(let point): "achttien-\(point.rawValue)"
        case .verordening(let point): "verordening-\(point.rawValue)"
        }
    }

    package init(from decoder: any Decoder) throws {
        let raw = try decoder.singleValueContainer().decode(String.self)
        guard let found = Instelbaar(rawValue: raw) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "unknown setting"))
        }
        self = found
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var regel: any Instelregel {
        switch self {
        case .keuze(let key): key
        case .termijn(let kind): kind
        case .reden(let kind): kind
        case .overgang(let point): point
        case .verordening(let point): point
        }
    }

    package var label: String { regel.label }
    package var standaard: String { regel.standaard }
    package var bron: String { regel.bron }
    package func fout(_ waarde: String) -> String? { regel.fout(waarde) }
}

/// The value of a setting from a day on.
package struct Gezet: Sendable, Equatable {
    package let waarde: String
    package let van: Datum
    /// The decision it rests on; nil: nothing was set, and what holds without a choice holds.
    package let grond: String?
}

extension [Instelling] {
    /// Every value of one setting, oldest first, beginning with what holds without a choice. What was recorded later for the same day
    /// replaces what was recorded before; what cannot be is passed over.
    package func verloop(_ wat: Instelbaar) -> [Gezet] {
        var days: [Datum: Gezet] = [:]
        for setting in self where setting.sleutel == wat && wat.fout(setting.waarde) == nil {
            days[setting.van] = Gezet(waarde: setting.waarde, van: setting.van, grond: setting.grond)
        }
        return [Gezet(waarde: wat.standaard, van: .oudst, grond: nil)] + days.values.sorted { $0.van < $1.van }
    }

    /// What holds on a day, with where it comes from.
    package func gezet(_ wat: Instelbaar, op dag: Datum) -> Gezet {
        verloop(wat).last { $0.van <= dag } ?? Gezet(waarde: wat.standaard, van: .oudst, grond: nil)
    }
}

extension Datum {
    /// Before every day that matters here: what was not begun on a day began then, and facts without a date sort first.
    package static let oudst = Datum(dagnummer: -719_162)
}
