// SPDX-License-Identifier: EUPL-1.2

/// A rule in plain Dutch for the worker who meets it: what is wrong, why it matters, how to mend it. Our own words.
public struct Regeltekst: Hashable, Sendable {
    public let code: String
    public let wat: String
    public let waarom: String
    public let herstel: String

    init(_ code: String, _ wat: String, _ waarom: String, _ herstel: String) {
        self.code = code
        self.wat = wat
        self.waarom = waarom
        self.herstel = herstel
    }

    /// As it stands beside a field.
    public var melding: String { "\(wat) \(herstel)" }

    /// The text of a rule; a rule without one is named as such, never hidden.
    public static func van(_ code: String) -> Regeltekst {
        register[code]
            ?? Regeltekst(
                code, "Het bericht voldoet niet aan regel \(code) van iJw 3.2.", "De andere partij kan het daarom weigeren.",
                "Bekijk het veld en verbeter het.")
    }

    /// All rules that a message can break, in the order of their codes.
    public static let alle: [Regeltekst] = (condities + constraints + persoon + regie + verzoeken + declaraties + vormen)
        .sorted { $0.code < $1.code }

    private static let register = Dictionary(alle.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
