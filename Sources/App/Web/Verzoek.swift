// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Hummingbird
import Kern
import Opmaak
import Opslag

/// A request as a handler sees it: read, do, answer.
struct Verzoek: Sendable {
    let web: Web
    /// Path without query.
    let pad: String
    let parameters: [String: String]
    let vraag: Ingevuld
    /// The posted form, exactly as typed; empty on GET.
    let ingevuld: Ingevuld
    let bezoek: Bezoek
    let nu: Moment
    /// Files that came along, by field; only on routes that take them.
    var bestanden: [String: Bestanddeel] = [:]
    /// Where the browser says it is: host and port. What this person typed into it, so to be shown to them and to nobody else.
    var gastheer: String?

    var vandaag: Datum { nu.datum }
    var gebruiker: ID<Gebruiker> { bezoek.gebruiker }

    /// An id in the path. What is no id is simply not found.
    func id<Of>(_ naam: String = "id") throws(Afwijzing) -> ID<Of> {
        guard let text = parameters[naam], let id = ID<Of>(text) else { throw .nietGevonden }
        return id
    }

    func parameter(_ naam: String) throws(Afwijzing) -> String {
        guard let text = parameters[naam] else { throw .nietGevonden }
        return text
    }

    /// A path of this installation as somebody elsewhere can open it; the path alone when the browser did not say where it is.
    func adres(_ pad: String) -> String {
        guard let host = gastheer, host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }) else {
            return pad
        }
        return (web.config.isCookieSecure ? "https://" : "http://") + host + pad
    }

    /// One value of the query string. Never personal data: searches are posts.
    func vraag(_ naam: String) -> String? { vraag[naam]?.first }

    /// The last fact the sender had seen, as it travelled with the form.
    var laatsteFeit: UUIDv7? { ingevuld[Formulieropmaak.laatsteFeitveld]?.first.flatMap { UUIDv7($0) } }

    // MARK: Do

    /// What the journal calls an act that was given no name of its own: by the class of data its route stands on.
    private func daad(_ woord: String) -> String { "\(bezoek.recht.klasse.rawValue).\(woord)" }

    func lees<T: Sendable>(
        doel: Doel = .toeleiding, handeling: String? = nil, _ body: @escaping @Sendable (LeesTx) throws -> T
    ) async throws -> T {
        try await web.databank.lees(als: bezoek.handelende, doel: doel, handeling: handeling ?? daad("inzien"), body)
    }

    /// Runs a handler of a post. A form that was sent before gets the answer of the first time, also when the page it stood on
    /// would now refuse it: what it asked for is done.
    func eenmaal(_ handler: (Verzoek) async throws -> Antwoord) async throws -> Antwoord {
        if let place = try await eerder() { return .naar(place) }
        do {
            let answer = try await handler(self)
            guard case .pagina(_, let status) = answer, status.code >= 400, let place = try await eerder() else { return answer }
            return .naar(place)
        } catch let afwijzing as Afwijzing {
            // The first of two may have been done while this one was looking.
            guard let place = try await eerder() else { throw afwijzing }
            return .naar(place)
        }
    }

    private var eenmaligesleutel: String {
        EenmaligStore.sleutel(ingevuld[Formulieropmaak.idempotentveld]?.first ?? "", pad: pad, ingevuld)
    }

    private func eerder() async throws -> String? {
        let (key, gebruiker) = (eenmaligesleutel, self.gebruiker)
        guard !key.isEmpty else { return nil }
        return try await web.databank.lees(als: bezoek.handelende, doel: .beheer) { tx in try EenmaligStore.plaats(key, gebruiker, tx) }
    }

    /// Writes and answers with a redirect to what the body returns. The same form posted again gives the same answer, once done.
    /// The draft that travelled with the form goes in the same commit.
    func schrijf(
        doel: Doel = .toeleiding, handeling: String? = nil, _ body: @escaping @Sendable (SchrijfTx) throws -> String
    ) async throws -> Antwoord {
        let key = eenmaligesleutel
        let gebruiker = self.gebruiker
        let typed = ingevuld, web = self.web, pad = self.pad
        let place = try await web.databank.schrijf(als: bezoek.handelende, doel: doel, handeling: handeling ?? daad("vastleggen")) { tx in
            if let earlier = try EenmaligStore.plaats(key, gebruiker, tx) { return earlier }
            let place = try body(tx)
            try ConceptStore.ruimOp(na: typed, van: gebruiker, tx)
            try Invultelling.tel(typed, web.formulieren, van: pad, naar: place, tx)
            try EenmaligStore.onthoud(key, gebruiker, plaats: place, tx)
            return place
        }
        return .naar(place)
    }

    // MARK: Answer

    /// A whole page with the menu of this person.
    func pagina(
        _ titel: String, indeling: Indeling = .gewoon, bijschrift: String? = nil, kopZichtbaar: Bool = true, fouten: [Veldfout] = [],
        banners: [Kopregel.Banner] = [], _ inhoud: HTML
    ) -> Antwoord {
        var kop = web.kopregel(bezoek, pad: pad)
        kop.banners += banners
        let page = Pagina(
            titel: titel, kop: kop, indeling: indeling, bijschrift: bijschrift, kopZichtbaar: kopZichtbaar,
            fouten: fouten, inhoud: inhoud)
        return .pagina(page.html, status: fouten.isEmpty ? .ok : .unprocessableContent)
    }

    /// A form element with everything that must travel along: csrf, a fresh idempotency key, the draft path (see `Conceptplek`), and the
    /// last fact its sender saw (see `gezien`).
    ///
    /// - Parameters:
    ///   - laatsteFeit: the newest fact there is now of what the form writes over.
    ///   - intussen: the page says what somebody else did meanwhile: who sends it again has seen that.
    func formulier(
        _ actie: String, knop: String, gevaar: Bool = false, laatsteFeit: UUIDv7? = nil, intussen: Bool = false, concept: String? = nil,
        bewaard: Bewaard? = nil, terug: String? = nil, metBestand: Bool = false, verborgen: [(String, String)] = [],
        _ inhoud: () -> HTML
    ) -> HTML {
        let laatsteFeit = intussen ? laatsteFeit : gezien(actie, concept, bewaard, anders: laatsteFeit)
        let opened = vraag("concept").flatMap { UUIDv7($0)?.hex } ?? ingevuld[Conceptplek.idveld]?.first
        let drafts = concept.map { [(Conceptplek.veld, $0)] + (opened.map { [(Conceptplek.idveld, $0)] } ?? []) } ?? []
        let since = [(Invultelling.geopend, ingevuld[Invultelling.geopend]?.first ?? Invultelling.teken(nu))]
        return kaal(actie, knop, gevaar, laatsteFeit, concept, bewaard?.zin, terug, metBestand, verborgen + drafts + since, inhoud)
    }

    /// What was seen last stays what was seen last: in a form that comes back with errors or with one more block, and in a draft. The
    /// newest there is now would make the next save write over what a colleague wrote in between, and nobody would be told.
    private func gezien(_ actie: String, _ concept: String?, _ bewaard: Bewaard?, anders nieuwste: UUIDv7?) -> UUIDv7? {
        if isTerug(actie, concept) { return laatsteFeit }
        return bewaard.map(\.gezien) ?? nieuwste
    }

    /// Is this the form that was posted? Its address may name a later version by now; its draft tells it then.
    private func isTerug(_ actie: String, _ concept: String?) -> Bool {
        guard !ingevuld.isEmpty else { return false }
        if actie.prefix(while: { $0 != "?" && $0 != "#" }) == pad { return true }
        let posted = ingevuld[Conceptplek.veld]?.first.flatMap { Conceptplek(path: $0)?.formulier }
        return posted != nil && posted == concept.flatMap { Conceptplek(path: $0)?.formulier }
    }

    private func kaal(
        _ actie: String, _ knop: String, _ gevaar: Bool, _ laatsteFeit: UUIDv7?, _ concept: String?, _ bewaard: String?, _ terug: String?,
        _ metBestand: Bool, _ verborgen: [(String, String)], _ inhoud: () -> HTML
    ) -> HTML {
        Formulieropmaak.formulier(
            actie: actie, csrf: bezoek.csrf, idempotent: ingevuld[Formulieropmaak.idempotentveld]?.first ?? Toeval.hex(16),
            laatsteFeit: laatsteFeit?.hex, knop: knop, gevaar: gevaar, concept: concept, bewaard: bewaard,
            terug: terug, metBestand: metBestand, verborgen: verborgen, inhoud)
    }

    /// A form of one button.
    func knop(_ actie: String, _ knop: String, stil: Bool = true, verborgen: [(String, String)] = []) -> HTML {
        Formulieropmaak.knopformulier(
            actie: actie, csrf: bezoek.csrf, knop: knop, idempotent: Toeval.hex(16), stil: stil, verborgen: verborgen)
    }

    /// The posted form read against its declaration; on errors — of fields or of the rules behind — the same page again with
    /// everything that was typed.
    func verwerk<F: Invoer>(
        _ type: F.Type, keuzes: [String: [Keuze]] = [:], opnieuw: (Gelezen<F>) async throws -> Antwoord,
        _ doe: (F) async throws -> Antwoord
    ) async throws -> Antwoord {
        let read = F.lees(ingevuld, op: vandaag).uit(keuzes)
        guard read.fouten.isEmpty else { return try await opnieuw(read) }
        do {
            return try await doe(read.form)
        } catch Afwijzing.ongeldig(let fouten) {
            return try await opnieuw(Gelezen(form: read.form, ingevuld: ingevuld, fouten: fouten))
        } catch Afwijzing.nietMogelijk(let reden) {
            return try await opnieuw(Gelezen(form: read.form, ingevuld: ingevuld, fouten: [Veldfout("", reden)]))
        }
    }
}
