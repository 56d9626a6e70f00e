// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern

/// What stands in the file already, as the first text of a step in which nobody wrote: typed once, and there to be read again, changed
/// and added to. Never the conclusion and never the reasons, which are judged anew (Awb 3:2, 3:46): only where a step leads to one
/// conclusion and no other there is nothing to judge, and its own words stand as the reason.
extension Aanvraagblad {
    /// Conclusions of the analysis about this child or the whole family.
    var eigenAnalyse: [Feit<Leefgebiedbevinding>] { analyse.filter { $0.jeugdige == nil || $0.jeugdige == beeld.jeugdige } }

    /// The first text of a step; empty when the file knows nothing for it.
    func voorstel(_ stap: Kaderstap) -> Ingevuld {
        let known = stap.bevindingen.compactMap { question in bekend(question.id).map { (question.id, $0) } }
        var sources: [Bevindingsbron] = []
        for (_, found) in known where !sources.contains(found.bron) { sources.append(found.bron) }
        if sources.isEmpty, let last = laatsteAnalyse { sources = [last] }
        guard !sources.isEmpty else { return [:] }
        let texts = Dictionary(known.map { ($0.0, $0.1.tekst) }, uniquingKeysWith: { first, _ in first })
        var form = Stapinvoer(gevonden: texts, bronnen: sources)
        if stap.conclusies.count == 1 { form.overweging = stap.conclusies[0].brief }
        return form.ingevuld(stap)
    }

    /// By the stable id of what must be found (kader jeugdwet-2.3).
    private func bekend(_ bevinding: String) -> (tekst: String, bron: Bevindingsbron)? {
        let asked = beeld.aanvraag.inhoud
        switch bevinding {
        case "hulpvraag.jeugdige": return asked.aanvrager == beeld.jeugdige ? vraag : eigenWoorden
        case "hulpvraag.ouders": return asked.aanvrager == beeld.jeugdige ? nil : vraag
        case "problemen.wat": return uitAnalyse
        case "hulp.doel": return uitPlan
        case "eigen.gezin": return krachten
        case "eigen.netwerk": return netwerk
        case "rest.wat": return nodigeHulp
        default: return nil
        }
    }

    private var vraag: (tekst: String, bron: Bevindingsbron)? {
        let asked = beeld.aanvraag.inhoud
        guard !asked.gevraagd.isBlank else { return nil }
        return (asked.gevraagd, Bevindingsbron("De aanvraag van \(kader.gezin.naam(asked.aanvrager))", datum: asked.ontvangen))
    }

    private var laatsteAnalyse: Bevindingsbron? {
        eigenAnalyse.map(\.inhoud.datum).max().map { Bevindingsbron("Brede analyse", datum: $0) }
    }

    /// Of what was said about this child, or the family.
    private var eigenStemmen: [Leefgebiedstem] {
        stemmen.filter { $0.jeugdige == nil || $0.jeugdige == beeld.jeugdige }.map(\.inhoud)
    }

    /// What the child said itself, where something was concluded.
    private var eigenWoorden: (tekst: String, bron: Bevindingsbron)? {
        let areas = Set(eigenAnalyse.map(\.inhoud.leefgebied))
        return regels(eigenStemmen.filter { $0.stem == .kind && areas.contains($0.leefgebied) }, \.woorden)
    }

    /// What goes well, as child and parents said.
    private var krachten: (tekst: String, bron: Bevindingsbron)? { regels(eigenStemmen.filter { $0.stem != .professional }, \.krachten) }

    private func regels(_ said: [Leefgebiedstem], _ words: (Leefgebiedstem) -> String) -> (tekst: String, bron: Bevindingsbron)? {
        let spoken = said.filter { !words($0).isBlank }
        guard let last = spoken.map(\.datum).max() else { return nil }
        let lines = spoken.map { "\($0.leefgebied.label): \(words($0))" }
        return (lines.joined(separator: "\n"), Bevindingsbron("Brede analyse", datum: last))
    }

    /// What family and friends do in the plan.
    private var netwerk: (tekst: String, bron: Bevindingsbron)? {
        guard let plan = plan?.inhoud else { return nil }
        let done = plan.acties.filter { $0.uitvoerder == .netwerk }.map { $0.wie.isBlank ? $0.wat : "\($0.wie): \($0.wat)" }
        return done.isEmpty ? nil : (done.joined(separator: "\n"), Bevindingsbron("Gezinsplan", datum: plan.datum))
    }

    /// What was found needed at an earlier step: what is left of it is for the professional to say.
    private var nodigeHulp: (tekst: String, bron: Bevindingsbron)? {
        guard let step = beeld.bevinding("benodigde-hulp") else { return nil }
        let found = ["hulp.aard", "hulp.omvang"].compactMap { step.inhoud.bevindingen[$0] }.filter { !$0.isBlank }
        guard !found.isEmpty else { return nil }
        return (found.joined(separator: "\n"), Bevindingsbron("De stappen hiervoor", datum: step.opgetekend.datum))
    }

    private var uitAnalyse: (tekst: String, bron: Bevindingsbron)? {
        guard let source = laatsteAnalyse else { return nil }
        let lines = eigenAnalyse.map { "\($0.inhoud.leefgebied.label): \($0.inhoud.conclusie)" }
        return (lines.joined(separator: "\n"), source)
    }

    private var uitPlan: (tekst: String, bron: Bevindingsbron)? {
        guard let plan = plan?.inhoud else { return nil }
        let goals = plan.doelen.filter { $0.voor == nil || $0.voor == beeld.jeugdige }
        guard !goals.isEmpty else { return nil }
        return (goals.map(\.woorden).joined(separator: "\n"), Bevindingsbron("Gezinsplan", datum: plan.datum))
    }
}
