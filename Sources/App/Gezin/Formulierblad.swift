// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

/// A form on a page of a file: everything that is the same for all of them.
struct Formulierblad<F: Invoer>: Sendable {
    let titel: String
    let blad: Dossierblad
    let actie: String
    var knop = "Bewaren"
    var gevaar = false
    let terug: String
    /// The page the form stands on, when its draft is kept.
    var concept: String?
    /// The newest fact of what the form writes over. What its sender saw travels by itself (`Verzoek.formulier`).
    var laatsteFeit: UUIDv7?
    var keuzes: [String: [Keuze]] = [:]
    var groepen: [Formulieropmaak.Groep] = []
    /// Fields that are not shown here; what they hold comes along hidden.
    var zonder: Set<String> = []
    /// What stands in the form, above its fields.
    var binnen = HTML()
    /// What stands above the form.
    var boven = HTML()
    var verborgen: [(String, String)] = []

    /// - Parameter intussen: the page says what somebody else recorded meanwhile.
    func toon(
        _ verzoek: Verzoek, _ kader: Dossierkader, _ begin: Formulierbegin, fouten: [Veldfout] = [], extra: HTML = HTML(),
        intussen: Bool = false
    ) -> Antwoord {
        let form = verzoek.formulier(
            actie, knop: knop, gevaar: gevaar, laatsteFeit: laatsteFeit, intussen: intussen || fouten.isIntussen,
            concept: concept.map { Conceptplek(F.self, $0).path },
            bewaard: begin.bewaard, terug: terug,
            metBestand: F.velden.contains { veld in if case .bestand = veld.soort { !zonder.contains(veld.id) } else { false } },
            verborgen: verborgen
        ) {
            let fields = Formulieropmaak.velden(
                F.velden.filter { !zonder.contains($0.id) }, ingevuld: begin.ingevuld, fouten: fouten, keuzes: keuzes, groepen: groepen)
            return binnen + fields
        }
        return verzoek.dossierpagina(titel, kader, blad: blad, fouten: fouten, "\(boven)\(extra)\(form)")
    }

    func opnieuw(_ verzoek: Verzoek, _ kader: Dossierkader, _ read: Gelezen<F>) -> Antwoord {
        toon(verzoek, kader, Formulierbegin(ingevuld: read.ingevuld, bewaard: nil), fouten: read.fouten)
    }

    /// Somebody else changed it meanwhile: both versions, and the form with what was typed; saving again goes on from theirs.
    func conflict(_ verzoek: Verzoek, _ kader: Dossierkader, _ nieuwer: Nieuwer) -> Antwoord {
        var again = self
        again.laatsteFeit = nieuwer.feit
        let mine = verzoek.ingevuld
        let differences = F.verschillen(hunne: nieuwer.ingevuld, uwe: mine, keuzes: keuzes, zonder: zonder)
        return again.toon(
            verzoek, kader, Formulierbegin(ingevuld: mine, bewaard: nil),
            extra: .conflict(wie: nieuwer.wie, wanneer: nieuwer.wanneer, verschillen: differences), intussen: true
        ).met(.conflict)
    }
}

/// What somebody else recorded while a form was open.
struct Nieuwer: Sendable {
    let feit: UUIDv7
    let wie: String
    let wanneer: String
    let ingevuld: Ingevuld
}

extension Nieuwer {
    /// Theirs beside what was typed, for a page that draws its own form.
    func html<F: Invoer>(_ form: F.Type, naast uwe: Ingevuld, keuzes: [String: [Keuze]] = [:]) -> HTML {
        .conflict(wie: wie, wanneer: wanneer, verschillen: F.verschillen(hunne: ingevuld, uwe: uwe, keuzes: keuzes))
    }

    init<I>(_ feit: Feit<I>, _ ingevuld: Ingevuld, _ tx: LeesTx) throws {
        self.feit = feit.id
        self.ingevuld = ingevuld
        wie = try BeheerStore.medewerker(ID(feit.door), tx)?.naam ?? "een collega"
        wanneer = "\(feit.opgetekend.datum.uitgeschreven) om \(feit.opgetekend.kloktijd)"
    }
}

extension Afwijzing {
    /// Somebody was first, and the page that comes back says how it stands now: who sends it again has seen that.
    static func intussen(_ uitleg: String) -> Afwijzing { .ongeldig([.intussen(uitleg)]) }

    /// Refuses a save that was made from an older state than what is there now.
    static func eisNieuwste(_ gezien: UUIDv7?, is nu: UUIDv7?) throws(Afwijzing) {
        guard let nu, gezien != nu else { return }
        throw .verouderd(nieuwste: nu)
    }
}
