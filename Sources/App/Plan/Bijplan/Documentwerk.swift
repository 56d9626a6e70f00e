// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// One part of the form of a document.
enum Formulierdeel: Sendable {
    case kop(String, hulp: String? = nil)
    case velden([String])
    case blokken(Formulierblok)
    /// Folded away until it is wanted, or until something stands in it.
    case uitklap(String, [String], open: Bool = false)

    var blok: Formulierblok? { if case .blokken(let block) = self { block } else { nil } }
}

/// What stands around the form of one document, for one family.
struct Documentkop: Sendable {
    let titel: String
    let inleiding: HTML
    let actie: String
    let terug: String
    let delen: [Formulierdeel]
    var keuzes: [String: [Keuze]] = [:]
    var knop = "Plan bewaren"
}

/// A document in versions behind a form: shown, drafted, recorded as the next version, and both beside each other when somebody was first.
struct Documentwerk<F: Invoer, I: Versiedocument>: Sendable {
    /// What the journal calls recording it.
    let handeling: String
    /// Whose line it stands on; nil: the family's.
    let kind: ID<Persoon>?
    let kop: @Sendable (Bijplanblad) throws -> Documentkop
    /// The version in force.
    let huidig: @Sendable (Bijplanblad) -> Feit<I>?
    /// What the form begins with: the last version, or what is known.
    let begin: @Sendable (Bijplanblad, Feit<I>?) -> Ingevuld
    /// The form as a draft of the next version; what was there keeps its ids.
    let maak: @Sendable (F, Ingevuld, Bijplanblad, () -> UUIDv7) -> I
    let fouten: @Sendable (I, Bijplanblad) -> [Veldfout]

    // MARK: Show

    func form(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (blad, start) = try await verzoek.lees { tx in
            let blad = try Bijplanblad.lees(id, verzoek, voor: .wijzigen, tx)
            try PlanStore.eisGeheel(I.self, van: kind, blad.kader.zicht, tx)
            return (blad, try verzoek.begin(F.self, anders: begin(blad, huidig(blad)), tx))
        }
        return try pagina(blad, verzoek, start.ingevuld, bewaard: start.bewaard)
    }

    func pagina(
        _ blad: Bijplanblad, _ verzoek: Verzoek, _ ingevuld: Ingevuld, fouten: [Veldfout] = [], bewaard: Bewaard? = nil,
        conflict: HTML? = nil
    ) throws -> Antwoord {
        let head = try kop(blad)
        let typed = head.delen.compactMap(\.blok).reduce(ingevuld) { $1.metBegin($0) }
        let form = verzoek.formulier(
            head.actie, knop: head.knop, laatsteFeit: huidig(blad)?.id, intussen: conflict != nil,
            concept: Conceptplek(F.self, head.actie).path, bewaard: bewaard, terug: head.terug
        ) {
            HTML.eersteKnop(head.knop) + HTML.joined(head.delen.map { deel($0, typed, fouten, head.keuzes) })
        }
        return verzoek.dossierpagina(head.titel, blad.kader, blad: .plan, fouten: fouten, "\(conflict)\(head.inleiding)\(form)")
    }

    private func deel(_ deel: Formulierdeel, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ keuzes: [String: [Keuze]]) -> HTML {
        switch deel {
        case .kop(let title, let help): HTML.kop2(title) + (help.map { "<p class=\"hulp\">\($0)</p>\n" as HTML } ?? HTML())
        case .velden(let ids): velden(ids, ingevuld, fouten, keuzes)
        case .blokken(let block): blokken(block, ingevuld, fouten, keuzes)
        case .uitklap(let title, let ids, let open): uitklap(title, ids, open, ingevuld, fouten, keuzes)
        }
    }

    private func uitklap(
        _ title: String, _ ids: [String], _ open: Bool, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ keuzes: [String: [Keuze]]
    ) -> HTML {
        let isUsed = ids.contains { id in (ingevuld[id] ?? []).contains { !$0.isBlank } || fouten.contains { $0.veld == id } }
        return HTML.uitklap(title, open: open || isUsed, velden(ids, ingevuld, fouten, keuzes))
    }

    private func blokken(_ block: Formulierblok, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ keuzes: [String: [Keuze]]) -> HTML {
        let count = block.aantal(ingevuld)
        let parts = (0..<count).map { index -> HTML in
            let number = index + 1
            let less: HTML? =
                count > block.minste || block.isGetypt(number, ingevuld)
                ? HTML.stapknop("\(block.naam)-weg", "\(number)", "\(block.titel) \(number) weghalen") : nil
            return """
                <fieldset class="groep plandoel"><legend>\(block.titel) \(number)</legend>
                \(velden(block.ids(number), ingevuld, fouten, keuzes))\(less)</fieldset>

                """
        }
        let more: HTML? = count < block.meeste ? "<p>\(HTML.stapknop(block.naam, "nieuw", block.nog))</p>\n" : nil
        return "\(parts)\(more)"
    }

    private func velden(_ ids: [String], _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ keuzes: [String: [Keuze]]) -> HTML {
        let fields = ids.compactMap { id in F.velden.first { $0.id == id } }
        let needed = ids.filter { id in !F.vrij.contains { id == $0 || id.hasSuffix("-" + $0) } }
        return Formulieropmaak.velden(fields, ingevuld: ingevuld, fouten: fouten, keuzes: keuzes, laterNodig: Set(needed))
    }

    // MARK: Record

    func post(_ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await Bijplanblad.lees(verzoek, voor: .wijzigen)
        let head = try kop(blad), blocks = head.delen.compactMap(\.blok)
        if let step = verzoek.stap {
            return try pagina(blad, verzoek, stap(step.naam, step.waarde, blocks, verzoek.ingevuld))
        }
        let typed = blocks.reduce(verzoek.ingevuld) { $1.gesloten($0) }
        let read = F.lees(typed, op: verzoek.vandaag).uit(head.keuzes)
        let errors = samen(read.fouten, fouten(maak(read.form, typed, blad) { blad.id.raw }, blad))
        guard errors.isEmpty else { return try pagina(blad, verzoek, typed, fouten: errors) }
        do {
            return try await schrijf(read.form, typed, head.terug, verzoek)
        } catch Afwijzing.ongeldig(let errors) {
            return try pagina(blad, verzoek, typed, fouten: errors)
        } catch Afwijzing.verouderd {
            return try await conflict(typed, verzoek)
        }
    }

    private func stap(_ naam: String, _ waarde: String, _ blocks: [Formulierblok], _ ingevuld: Ingevuld) -> Ingevuld {
        blocks.reduce(ingevuld) { typed, block in
            if naam == block.naam { return block.metNog(typed) }
            return naam == block.naam + "-weg" ? Int(waarde).map { block.zonder($0, typed) } ?? typed : typed
        }
    }

    private func schrijf(_ form: F, _ typed: Ingevuld, _ terug: String, _ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        return try await verzoek.schrijf(handeling: handeling) { tx in
            let blad = try Bijplanblad.lees(id, verzoek, voor: .wijzigen, tx)
            try PlanStore.eisGeheel(I.self, van: kind, blad.kader.zicht, tx)
            let draft = maak(form, typed, blad) { tx.nieuwID(Feitmerk.self).raw }
            let next = try draft.opvolger(
                van: huidig(blad), gezien: verzoek.laatsteFeit, op: tx.vandaag, fouten: fouten(draft, blad))
            try BijplanStore.legVast(next, van: kind, blad.kader.zicht, op: tx.vandaag, tx)
            return terug + "?bewaard=plan"
        }
    }

    /// What the fields say and what the document itself lacks, in one round and in the order of the page.
    private func samen(_ fields: [Veldfout], _ lacking: [Veldfout]) -> [Veldfout] {
        let said = Set(fields.map(\.veld))
        let order = Dictionary(F.velden.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return (fields + lacking.filter { !said.contains($0.veld) }).enumerated()
            .sorted { (order[$0.element.veld] ?? -1, $0.offset) < (order[$1.element.veld] ?? -1, $1.offset) }.map(\.element)
    }

    // MARK: Somebody was first

    private func conflict(_ typed: Ingevuld, _ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await Bijplanblad.lees(verzoek, voor: .wijzigen)
        guard let newest = huidig(blad) else { throw Afwijzing.nietGevonden }
        return try pagina(blad, verzoek, typed, conflict: verschil(newest, typed, blad, try kop(blad))).met(.conflict)
    }

    func verschil(_ newest: Feit<I>, _ typed: Ingevuld, _ blad: Bijplanblad, _ head: Documentkop) -> HTML {
        let theirs = begin(blad, newest)
        let differences = F.velden.filter { $0.soort != .verborgen }.compactMap { field -> Verschil? in
            let their = F.woorden(field, theirs, head.keuzes), mine = F.woorden(field, typed, head.keuzes)
            return their == mine ? nil : Verschil(label(field, head), hunne: their, uwe: mine)
        }
        return HTML.conflict(
            wie: blad.schrijver(newest.door), wanneer: "\(Woorden.datum(newest.opgetekend.datum)) om \(newest.opgetekend.kloktijd)",
            verschillen: differences)
    }

    private func label(_ field: Veld<F>, _ head: Documentkop) -> String {
        for block in head.delen.compactMap(\.blok) where field.id.hasPrefix(block.naam + "-") {
            let number = field.id.dropFirst(block.naam.count + 1).prefix { $0.isNumber }
            return "\(block.titel) \(number): \(field.label)"
        }
        return field.label
    }
}

extension Invoer {
    /// Ends of field ids that may stay empty; all others are needed in the end and are not called optional.
    static var vrij: Set<String> { (self as? any MetVrij.Type)?.vrijeVelden ?? [] }
}

/// A form of a document that says which of its fields may stay empty.
protocol MetVrij {
    static var vrijeVelden: Set<String> { get }
}

extension Veldsoort {
    /// The answers to choose from; none for other kinds of field.
    var antwoorden: [Keuze] {
        switch self {
        case .keuze(let choices), .meerkeuze(let choices), .lijst(let choices): choices
        default: []
        }
    }
}
