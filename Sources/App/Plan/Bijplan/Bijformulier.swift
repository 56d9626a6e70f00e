// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// A form of a few fields beside one of these plans: show, keep what was typed on errors, record, back to the plan.
struct Bijformulier<F: Invoer>: Sendable {
    /// What the journal calls recording it.
    let handeling: String
    var knop = "Vastleggen"
    var gevaar = false
    /// The sheet of the form: title, address and choices; refuses what cannot be.
    let kop: @Sendable (Bijplanblad) throws -> Kop
    /// What it begins with.
    var begin: @Sendable (Bijplanblad) -> Ingevuld = { AnalyseRoutes.datum($0.vandaag, "op") }

    struct Kop: Sendable {
        let titel: String
        let tekst: HTML
        let actie: String
        let terug: String
        /// What its writer looks at: who did not see the last of it is shown it before anything is recorded.
        let staand: [Bijstuk]
        var keuzes: [String: [Keuze]] = [:]
        var groepen: [Formulieropmaak.Groep] = []
        /// What stands above a field, known only now.
        var boven: [String: HTML] = [:]
        /// Fields that are not asked now.
        var zonder: Set<String> = []

        var laatste: UUIDv7? { staand.map(\.feit).max() }
    }

    func form(_ verzoek: Verzoek) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let (blad, start) = try await verzoek.lees { tx in
            let blad = try Bijplanblad.lees(id, verzoek, voor: .wijzigen, tx)
            return (blad, try verzoek.begin(F.self, anders: begin(blad), tx))
        }
        return try pagina(blad, verzoek, start.ingevuld, [], start.bewaard)
    }

    func pagina(
        _ blad: Bijplanblad, _ verzoek: Verzoek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ bewaard: Bewaard? = nil,
        conflict: HTML? = nil
    ) throws -> Antwoord {
        let head = try kop(blad)
        let form = verzoek.formulier(
            head.actie, knop: knop, gevaar: gevaar, laatsteFeit: head.laatste, intussen: conflict != nil,
            concept: Conceptplek(F.self, head.actie).path, bewaard: bewaard, terug: head.terug
        ) {
            Formulieropmaak.velden(
                F.velden.filter { !head.zonder.contains($0.id) }, ingevuld: ingevuld, fouten: fouten, keuzes: head.keuzes,
                groepen: head.groepen, echo: head.boven)
        }
        return verzoek.dossierpagina(head.titel, blad.kader, blad: .plan, fouten: fouten, "\(conflict)\(head.tekst)\(form)")
    }

    func post(_ verzoek: Verzoek, _ doe: @escaping @Sendable (F, Bijplanblad, SchrijfTx) throws -> Void) async throws -> Antwoord {
        let id: ID<Dossier> = try verzoek.id()
        let head = try kop(try await Bijplanblad.lees(verzoek, voor: .wijzigen))
        do {
            return try await verzoek.verwerk(
                F.self, keuzes: head.keuzes,
                opnieuw: { read in
                    try pagina(try await Bijplanblad.lees(verzoek, voor: .wijzigen), verzoek, read.ingevuld, read.fouten)
                }
            ) { form in
                try await verzoek.schrijf(handeling: handeling) { tx in
                    let blad = try Bijplanblad.lees(id, verzoek, voor: .wijzigen, tx)
                    try Afwijzing.eisNieuwste(verzoek.laatsteFeit, is: try kop(blad).laatste)
                    try doe(form, blad, tx)
                    return head.terug + "?bewaard=ja"
                }
            }
        } catch Afwijzing.verouderd {
            return try await conflict(verzoek)
        }
    }

    /// A colleague recorded something meanwhile: that beside what was typed, and the form with everything in it.
    private func conflict(_ verzoek: Verzoek) async throws -> Antwoord {
        let blad = try await Bijplanblad.lees(verzoek, voor: .wijzigen), head = try kop(blad)
        let newer = head.staand.filter { piece in verzoek.laatsteFeit.map { $0 < piece.feit } ?? true }
        let shown = newer.isEmpty ? head.staand : newer, mine = F.getypt(verzoek.ingevuld, head.keuzes)
        guard let last = shown.max(by: { $0.feit < $1.feit }) else { throw Afwijzing.nietGevonden }
        let both = HTML.conflict(
            wie: blad.schrijver(last.door), wanneer: "\(Woorden.datum(last.opgetekend.datum)) om \(last.opgetekend.kloktijd)",
            verschillen: shown.map { Verschil($0.titel, hunne: $0.tekst, uwe: mine) })
        return try pagina(blad, verzoek, verzoek.ingevuld, [], conflict: both).met(.conflict)
    }
}

/// Something that is recorded and on which a form goes on, in words.
struct Bijstuk: Sendable {
    let feit: UUIDv7
    let door: UUIDv7
    let opgetekend: Moment
    let titel: String
    let tekst: String

    init<I>(_ feit: Feit<I>, _ titel: String, _ tekst: [String]) {
        self.feit = feit.id
        door = feit.door
        opgetekend = feit.opgetekend
        self.titel = titel
        self.tekst = tekst.filter { !$0.isBlank }.joined(separator: "\n")
    }
}
