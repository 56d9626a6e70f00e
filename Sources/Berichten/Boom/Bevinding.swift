// SPDX-License-Identifier: EUPL-1.2

/// Something in a message that is not as the standard wants it, in plain Dutch: which field, why, and how to mend it.
public struct Bevinding: Hashable, Sendable, Codable {
    /// Rule of the standard (`TR019`), code list (`COD046`), or `XML` / `XSD` for the form itself.
    public let code: String
    /// Control level of the standard (IV032): 1 form, 2 within the message, 3 against earlier messages, 4 outside source.
    public let niveau: Int
    /// Path in the message, like `Client/StartProducten/StartProduct[2]/Begindatum`; empty for the whole message.
    public let plaats: String
    public let melding: String

    public init(code: String, niveau: Int, plaats: String, melding: String) {
        self.code = code
        self.niveau = niveau
        self.plaats = plaats
        self.melding = melding
    }
}
