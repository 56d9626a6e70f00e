// SPDX-License-Identifier: EUPL-1.2

/// Where Ankerpunt keeps a rule of iJw 3.2. Every one of the 307 stands here once; `docs/regels-ijw.md` is made from it.
public struct Regelplaats: Hashable, Sendable {
    public enum Soort: String, CaseIterable, Sendable {
        /// Checked or carried out in this target, with a test.
        case bericht
        /// Carried out elsewhere in Ankerpunt.
        case huis
        /// Between people: no message shows whether it was kept.
        case mens
        /// To be carried out by Ankerpunt, and not there yet.
        case vervolg
        /// Nothing in release 3.2 has it.
        case ongebruikt

        public var naam: String {
            switch self {
            case .bericht: "berichten"
            case .huis: "elders in Ankerpunt"
            case .mens: "mensenwerk"
            case .vervolg: "nog niet"
            case .ongebruikt: "niet in gebruik"
            }
        }
    }

    public let code: String
    public let soort: Soort
    /// One sentence: which file, or why not in code.
    public let waar: String

    init(_ code: String, _ soort: Soort, _ waar: String) {
        self.code = code
        self.soort = soort
        self.waar = waar
    }

    public static let alle: [Regelplaats] = uitgangspunten + bedrijfsregels + invulinstructies + gecontroleerd + ongebruikt
}
