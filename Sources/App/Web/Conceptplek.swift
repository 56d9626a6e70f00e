// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Opmaak
import Opslag

/// Where a draft belongs: a form on a page. It travels as one path, in the form element (for the script) and in a hidden field
/// (so that sending the form throws the draft away, and a post after an expired session knows its page).
///
/// The pattern, in a room:
///
///     let begin = try await verzoek.lees { tx in … try verzoek.begin(XInvoer.self, anders: …, tx) }      // GET: draft, else start values
///     verzoek.formulier(XURL.lijst, knop: "Bewaren", concept: Conceptplek(XInvoer.self, XURL.nieuw).path, bewaard: begin.bewaard) {
///         Formulieropmaak.velden(XInvoer.velden, ingevuld: begin.ingevuld) }
///
/// The page path is that of the GET page that shows the form. `Verzoek.schrijf` removes the draft in the same commit.
struct Conceptplek: Sendable, Equatable {
    let formulier: String
    /// The page the form stands on; opening it again shows the draft.
    let pad: String

    /// Names of the hidden fields that travel with a form that keeps drafts.
    static let veld = "_concept"
    static let idveld = "_conceptid"
    private static let voor = "/concepten/"

    init<F: Invoer>(_ form: F.Type, _ pad: String) {
        formulier = F.naam
        self.pad = pad
    }

    /// nil: no name of a form, or no path of ours.
    init?(formulier: String, pad: String) {
        guard !formulier.isEmpty, formulier.utf8.count <= 60, formulier.utf8.allSatisfy(Self.isNaamteken) else { return nil }
        guard Webformulier.isEigenPad(pad) else { return nil }
        self.formulier = formulier
        self.pad = pad
    }

    init?(path: String) {
        guard path.hasPrefix(Self.voor) else { return nil }
        let parts = path.dropFirst(Self.voor.count).split(separator: "?", maxSplits: 1)
        guard parts.count == 2, let pad = Webformulier.lees(String(parts[1]))?["pad"]?.first else { return nil }
        self.init(formulier: String(parts[0]), pad: pad)
    }

    var path: String { Self.voor + formulier + "?pad=" + Webformulier.encode(pad) }

    private static func isNaamteken(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}

/// What a form starts with: a draft of this person, or what is known.
struct Formulierbegin: Sendable {
    let ingevuld: Ingevuld
    /// Set when a draft was found.
    let bewaard: Bewaard?
}

/// A draft that a form begins with.
struct Bewaard: Sendable {
    /// A sentence for beside the button.
    let zin: String
    /// The last fact its writer had seen: what came after it is shown as a conflict when the draft is sent. nil: there was none, or the
    /// draft does not say; then everything that stands there counts as new.
    let gezien: UUIDv7?
}

extension Verzoek {
    /// The draft of this form on this page, or the one named in the query (`?concept=`), else `anders`.
    func begin<F: Invoer>(_ form: F.Type, anders: Ingevuld = [:], _ tx: LeesTx) throws -> Formulierbegin {
        let chosen = try vraag("concept").flatMap { UUIDv7($0) }.flatMap { try ConceptStore.concept($0, van: gebruiker, tx) }
        guard let draft = try chosen ?? ConceptStore.concept(F.naam, pad: pad, van: gebruiker, tx) else {
            return Formulierbegin(ingevuld: anders, bewaard: nil)
        }
        return Formulierbegin(
            ingevuld: draft.ingevuld,
            bewaard: Bewaard(
                zin: "U was hier eerder mee bezig. Bewaard op \(draft.moment.datum.uitgeschreven) om \(draft.moment.kloktijd).",
                gezien: draft.ingevuld[Formulieropmaak.laatsteFeitveld]?.first.flatMap { UUIDv7($0) }))
    }
}
