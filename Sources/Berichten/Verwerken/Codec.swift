// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Bytes to message and message to bytes, with all that can be said about the form on the way.
public struct Codec: Sendable {
    public let standaard: Standaard
    private let lezer: XMLLezer
    private let niveau1: Niveau1

    /// - Throws: `Standaardfout` when the tables that belong to the program are damaged.
    public init(grenzen: Grenzen = Grenzen()) throws {
        standaard = try Standaard.ijw32()
        lezer = XMLLezer(grenzen: grenzen, namen: standaard.vormen.namen)
        niveau1 = Niveau1(standaard)
    }

    /// A message that was read: its tree, the typed value when the form is right and there is one, and the findings of levels 1–2.
    public struct Gelezen: Sendable {
        public let soort: Berichtsoort
        private let gelezen: Leesboom
        /// `nil` when level 1 failed.
        public let bericht: Bericht?
        public let bevindingen: [Bevinding]

        fileprivate init(_ boom: Leesboom, _ soort: Berichtsoort, _ bericht: Bericht?, _ bevindingen: [Bevinding]) {
            gelezen = boom
            self.soort = soort
            self.bericht = bericht
            self.bevindingen = bevindingen
        }

        public var boom: Berichtboom { Berichtboom(soort: soort, wortel: gelezen.wortel.knoop) }

        /// The form is wrong: no retour, but a fault (IV028). Also when a date is right for the schemas but lies outside
        /// years 1…9999, because then there is no message to answer.
        public var fout: Fo01? {
            guard bericht == nil, !bevindingen.isEmpty else { return nil }
            return Fo01(bevindingen: bevindingen)
        }
    }

    /// What goes back in place of a retour when a message cannot be read (StUF Fo01).
    public struct Fo01: Hashable, Sendable {
        public let code = "StUF055"
        public let bevindingen: [Bevinding]

        /// One paragraph for sender and worker.
        public var reden: String {
            "Het bericht voldoet niet aan de vorm van iJw 3.2. "
                + bevindingen.prefix(5).map { $0.plaats.isEmpty ? $0.melding : "\($0.plaats): \($0.melding)" }.joined(separator: " ")
        }
    }

    /// - Throws: `Onleesbaar` when it is no message of iJw 3.2 at all.
    public func lees(_ bytes: [UInt8]) throws(Onleesbaar) -> Gelezen {
        let (boom, soort) = try lezer.lees(bytes)
        let form = niveau1.controleer(boom, soort)
        guard form.isEmpty else { return Gelezen(boom, soort, nil, form) }
        do throws(Leesfout) {
            let bericht = try Bericht(boom, soort)
            return Gelezen(boom, soort, bericht, bericht.niveau2)
        } catch {
            return Gelezen(boom, soort, nil, [error.bevinding])
        }
    }

    /// Findings of level 1 of a message we are about to write.
    public func controleer(_ boom: Berichtboom) -> [Bevinding] {
        let unwritable =
            Self.onschrijfbaar(boom.wortel)
            ? [
                Bevinding(
                    code: "OP192", niveau: 1, plaats: "", melding: "Er staat een onzichtbaar stuurteken in een veld. Typ de tekst opnieuw.")
            ] : []
        return unwritable + niveau1.controleer(boom)
    }

    /// The canonical document.
    /// - Throws: `Afwijzing.ongeldig` with a sentence per field when the form is wrong. Nothing wrong ever leaves.
    package func schrijf(_ boom: Berichtboom) throws(Afwijzing) -> [UInt8] {
        let found = controleer(boom)
        guard found.isEmpty else { throw .ongeldig(found.map { Veldfout($0.plaats, $0.melding) }) }
        return Schrijver().bytes(boom)
    }

    package func schrijf(_ bericht: some IJWBericht) throws(Afwijzing) -> [UInt8] { try schrijf(bericht.boom) }

    /// The canonical document, for users of the library.
    /// - Throws: `Onschrijfbaar` with what is wrong with its form.
    public func document(van bericht: some IJWBericht) throws(Onschrijfbaar) -> [UInt8] {
        let boom = bericht.boom
        let found = controleer(boom)
        guard found.isEmpty else { throw Onschrijfbaar(bevindingen: found) }
        return Schrijver().bytes(boom)
    }

    private static func onschrijfbaar(_ node: Knoop) -> Bool {
        !Schrijver.kanXML(node.tekst) || node.delen.contains(where: onschrijfbaar)
    }
}

/// A message that does not have the form of the standard: it was not written.
public struct Onschrijfbaar: Error, Hashable, Sendable {
    public let bevindingen: [Bevinding]
}

extension Bericht {
    /// Findings of level 2. A retour has none of its own but IV028.
    public var niveau2: [Bevinding] {
        switch self {
        case .jw301(let value): Niveau2.controleer(value)
        case .jw305(let value): Niveau2.controleer(value)
        case .jw307(let value): Niveau2.controleer(value)
        case .jw315(let value): Niveau2.controleer(value)
        case .jw317(let value): Niveau2.controleer(value)
        case .jw319(let value): Niveau2.controleer(value)
        case .jw323(let value): Niveau2.controleer(value)
        case .jw325(let value): Niveau2.controleer(value)
        case .jw302, .jw306, .jw308, .jw316, .jw318, .jw320: Niveau2.iv028(waarde)
        }
    }
}

/// What a retour says about the message it answers.
public enum Retouruitslag: Hashable, Sendable {
    case aanvaard
    /// With the codes that are remarks, each with its place.
    case afgekeurd([Opmerking])

    public struct Opmerking: Hashable, Sendable {
        public let plaats: String
        public let code: String
    }

    public init(_ bericht: JW302) {
        let products = bericht.client?.toegewezenProducten.map { ("Toewijzing \($0.toewijzingNummer)", $0.retourCodes) } ?? []
        let others = bericht.client.map { [("Jeugdige", $0.retourCodes + $0.contactgegevens.flatMap(\.retourCodes))] } ?? []
        let relations = bericht.client?.relaties.map { ("Relatie \($0.nummer)", $0.retourCodes + $0.contact.retourCodes) } ?? []
        self.init(bericht.header, others + relations + products)
    }

    public init(_ bericht: JW306) {
        let products = bericht.client?.producten.map { ("Start \($0.begindatum)", $0.retourCodes) } ?? []
        self.init(bericht.header, (bericht.client.map { [("Jeugdige", $0.retourCodes)] } ?? []) + products)
    }

    public init(_ bericht: JW308) {
        let products = bericht.client?.producten.map { ("Stop \($0.einddatum)", $0.retourCodes) } ?? []
        self.init(bericht.header, (bericht.client.map { [("Jeugdige", $0.retourCodes)] } ?? []) + products)
    }

    private init(_ header: IJW.Header, _ parts: [(plaats: String, codes: [String])]) {
        let all = [(plaats: "Bericht", codes: header.retour?.retourCodes ?? [])] + parts
        let remarks = all.flatMap { part in
            part.codes.filter { $0 != "0200" && $0 != "0233" }.map { Opmerking(plaats: part.plaats, code: $0) }
        }
        self = remarks.isEmpty ? .aanvaard : .afgekeurd(remarks)
    }
}
