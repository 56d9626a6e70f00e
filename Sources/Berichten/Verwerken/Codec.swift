// SPDX-License-Identifier: EUPL-1.2
import Grondslag

/// Bytes to message and message to bytes, with all that can be said about the form on the way.
package struct Codec: Sendable {
    package let standaard: Standaard
    private let lezer: XMLLezer
    private let niveau1: Niveau1

    /// - Throws: `Standaardfout` when the tables that belong to the program are damaged.
    package init(grenzen: Grenzen = Grenzen()) throws {
        standaard = try Standaard.ijw32()
        lezer = XMLLezer(grenzen: grenzen)
        niveau1 = Niveau1(standaard)
    }

    /// A message that was read: its tree, the typed value when the form is right and there is one, and the findings of levels 1–2.
    package struct Gelezen: Sendable {
        package let boom: Berichtboom
        /// `nil` when level 1 failed, or when this kind has no typed values yet.
        package let bericht: Bericht?
        package let bevindingen: [Bevinding]

        /// The form is wrong: no retour, but a fault (IV028). Also when a date is right for the schemas but lies outside
        /// years 1…9999, because then there is no message to answer.
        package var fout: Fo01? {
            guard bericht == nil, !bevindingen.isEmpty else { return nil }
            return Fo01(bevindingen: bevindingen)
        }
    }

    /// What goes back in place of a retour when a message cannot be read (StUF Fo01).
    package struct Fo01: Hashable, Sendable {
        package let code = "StUF055"
        package let bevindingen: [Bevinding]

        /// One paragraph for sender and worker.
        package var reden: String {
            "Het bericht voldoet niet aan de vorm van iJw 3.2. "
                + bevindingen.prefix(5).map { $0.plaats.isEmpty ? $0.melding : "\($0.plaats): \($0.melding)" }.joined(separator: " ")
        }
    }

    /// - Throws: `Onleesbaar` when it is no message of iJw 3.2 at all.
    package func lees(_ bytes: [UInt8]) throws(Onleesbaar) -> Gelezen {
        let boom = try lezer.lees(bytes)
        let form = niveau1.controleer(boom)
        guard form.isEmpty else { return Gelezen(boom: boom, bericht: nil, bevindingen: form) }
        do throws(Leesfout) {
            let bericht = try Bericht(boom)
            return Gelezen(boom: boom, bericht: bericht, bevindingen: bericht?.niveau2 ?? [])
        } catch {
            return Gelezen(boom: boom, bericht: nil, bevindingen: [error.bevinding])
        }
    }

    /// Findings of level 1 of a message we are about to write.
    package func controleer(_ boom: Berichtboom) -> [Bevinding] {
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

    private static func onschrijfbaar(_ node: Knoop) -> Bool {
        !Schrijver.kanXML(node.tekst) || node.delen.contains(where: onschrijfbaar)
    }
}

extension Bericht {
    /// Findings of level 2. A retour has none of its own but IV028.
    package var niveau2: [Bevinding] {
        switch self {
        case .jw301(let value): Niveau2.controleer(value)
        case .jw305(let value): Niveau2.controleer(value)
        case .jw307(let value): Niveau2.controleer(value)
        case .jw302(let value): Niveau2.iv028(value.header, codes: value.client.map(\.alleCodes))
        case .jw306(let value):
            Niveau2.iv028(value.header, codes: value.client.map { $0.retourCodes + $0.producten.flatMap(\.retourCodes) })
        case .jw308(let value):
            Niveau2.iv028(value.header, codes: value.client.map { $0.retourCodes + $0.producten.flatMap(\.retourCodes) })
        }
    }
}

extension IJW.Client301 {
    var alleCodes: [String] {
        retourCodes + contactgegevens.flatMap(\.retourCodes) + relaties.flatMap { $0.retourCodes + $0.contact.retourCodes }
            + toegewezenProducten.flatMap(\.retourCodes)
    }
}

extension Niveau2 {
    /// A retour has a client only when something about it was refused (OP065).
    static func iv028(_ header: IJW.Header, codes: [String]?) -> [Bevinding] {
        guard let codes, !codes.contains(where: { $0 != "0200" && $0 != "0233" }) else { return [] }
        return [
            bevinding(
                "IV028", "Client", "Het antwoord bevat een jeugdige zonder dat er iets is afgekeurd. Vraag de afzender wat er mis is.")
        ]
    }
}

/// What a retour says about the message it answers.
package enum Retouruitslag: Hashable, Sendable {
    case aanvaard
    /// With the codes that are remarks, each with its place.
    case afgekeurd([Opmerking])

    package struct Opmerking: Hashable, Sendable {
        package let plaats: String
        package let code: String
    }

    package init(_ bericht: JW302) {
        let products = bericht.client?.toegewezenProducten.map { ("Toewijzing \($0.toewijzingNummer)", $0.retourCodes) } ?? []
        let others = bericht.client.map { [("Jeugdige", $0.retourCodes + $0.contactgegevens.flatMap(\.retourCodes))] } ?? []
        let relations = bericht.client?.relaties.map { ("Relatie \($0.nummer)", $0.retourCodes + $0.contact.retourCodes) } ?? []
        self.init(bericht.header, others + relations + products)
    }

    package init(_ bericht: JW306) {
        let products = bericht.client?.producten.map { ("Start \($0.begindatum)", $0.retourCodes) } ?? []
        self.init(bericht.header, (bericht.client.map { [("Jeugdige", $0.retourCodes)] } ?? []) + products)
    }

    package init(_ bericht: JW308) {
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
