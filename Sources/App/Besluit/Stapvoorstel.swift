// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What stands in the file already, as the first text of a step in which nobody wrote: typed once, and there to be read again, changed
/// and added to. Never the conclusion and never the reasons, which are judged anew (Awb 3:2, 3:46).
extension Aanvraagblad {
    /// Conclusions of the analysis about this child or the whole family.
    var eigenAnalyse: [Feit<Leefgebiedbevinding>] { analyse.filter { $0.jeugdige == nil || $0.jeugdige == beeld.jeugdige } }

    /// The first text of a step; empty when the file knows nothing for it.
    func voorstel(_ stap: Kaderstap) -> Ingevuld {
        let known = stap.bevindingen.compactMap { question in bekend(question.id).map { (question.id, $0) } }
        guard !known.isEmpty else { return [:] }
        var sources: [Bevindingsbron] = []
        for (_, found) in known where !sources.contains(found.bron) { sources.append(found.bron) }
        let texts = Dictionary(known.map { ($0.0, $0.1.tekst) }, uniquingKeysWith: { first, _ in first })
        return Stapinvoer(gevonden: texts, bronnen: sources).ingevuld(stap)
    }

    /// By the stable id of what must be found (kader jeugdwet-2.3).
    private func bekend(_ bevinding: String) -> (tekst: String, bron: Bevindingsbron)? {
        let asked = beeld.aanvraag.inhoud
        switch bevinding {
        case "hulpvraag.jeugdige": return asked.aanvrager == beeld.jeugdige ? vraag : nil
        case "hulpvraag.ouders": return asked.aanvrager == beeld.jeugdige ? nil : vraag
        case "problemen.wat": return uitAnalyse
        case "hulp.doel": return uitPlan
        default: return nil
        }
    }

    private var vraag: (tekst: String, bron: Bevindingsbron)? {
        let asked = beeld.aanvraag.inhoud
        guard !asked.gevraagd.isBlank else { return nil }
        return (asked.gevraagd, Bevindingsbron("De aanvraag van \(kader.gezin.naam(asked.aanvrager))", datum: asked.ontvangen))
    }

    private var uitAnalyse: (tekst: String, bron: Bevindingsbron)? {
        guard let last = eigenAnalyse.map(\.inhoud.datum).max() else { return nil }
        let lines = eigenAnalyse.map { "\($0.inhoud.leefgebied.label): \($0.inhoud.conclusie)" }
        return (lines.joined(separator: "\n"), Bevindingsbron("Brede analyse", datum: last))
    }

    private var uitPlan: (tekst: String, bron: Bevindingsbron)? {
        guard let plan = plan?.inhoud else { return nil }
        let goals = plan.doelen.filter { $0.voor == nil || $0.voor == beeld.jeugdige }
        guard !goals.isEmpty else { return nil }
        return (goals.map(\.woorden).joined(separator: "\n"), Bevindingsbron("Gezinsplan", datum: plan.datum))
    }
}
