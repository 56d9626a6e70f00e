// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import HTTPTypes
import Kern
import Opmaak
import Opslag

enum PartnerURL {
    static func bijhouden(_ geheim: String) -> String { "/kaart/bijhouden/\(geheim)" }
}

/// A partner keeps its own voorziening right, with a link that works for six weeks and opens nothing else. What they change counts when the
/// gemeente said yes; that it is still right counts at once.
struct PartnerRoutes {
    let bord: Kaartbord
    let rem = Deurrem()

    func add(to routes: Routetabel) {
        routes.open(.get, "/kaart/bijhouden/:geheim") { verzoek in
            let page = try await lees(verzoek)
            return PartnerPages.bijhouden(page, Kaartinvoer(page.feit.inhoud).ingevuld, [], verzoek).response
        }
        routes.open(.post, "/kaart/bijhouden/:geheim") { verzoek in try await ontvang(verzoek).response }
    }

    private func lees(_ verzoek: OpenVerzoek) async throws -> Kaartplek {
        let secret = verzoek.parameters["geheim"] ?? ""
        guard rem.magVragen(verzoek.vanwaar, op: verzoek.nu) else {
            throw Afwijzing.nietMogelijk("U opende dit vaak achter elkaar. Wacht een kwartier en probeer het opnieuw.")
        }
        let found = try await verzoek.web.databank.lees(als: .systeem("kaartpartner"), doel: .beheer, handeling: "kaart.inzien") { tx in
            try KaartStore.voorziening(geheim: secret, tx).map { fact in
                let names = [fact.inhoud.naam, fact.inhoud.organisatie]
                return Kaartplek(feit: fact, wijken: try KaartStore.wijken(tx), vast: try VindplaatsStore.vast(genaamd: names, tx))
            }
        }
        // Refused outside the transaction: who guesses fills no journal.
        guard let found else { throw Afwijzing.nietMogelijk("Deze link werkt niet meer. Vraag de gemeente om een nieuwe.") }
        return found
    }

    private func ontvang(_ verzoek: OpenVerzoek) async throws -> Antwoord {
        let page = try await lees(verzoek), secret = verzoek.parameters["geheim"] ?? ""
        let answer = Partnerinvoer.lees(verzoek.ingevuld, op: verzoek.nu.datum)
        let read = Kaartinvoer.lees(verzoek.ingevuld, op: verzoek.nu.datum).uit(["wijken": page.wijkkeuzes])
        let now = page.feit.inhoud.voorziening
        var faults = answer.fouten + (answer.form.antwoord == .gewijzigd ? read.fouten : [])
        // What cannot be made of the form is no change somebody meant: with "klopt" only what stands there counts.
        if answer.form.antwoord == .klopt, let typed = try? read.form.voorziening(now, page.wijken, op: page.feit.inhoud.nagekeken),
            !page.feit.inhoud.verschillen(met: typed, page.wijken).isEmpty
        {
            faults.append(Veldfout("antwoord", "U paste hieronder iets aan. Kies dan “Nee, ik heb het hieronder aangepast”."))
        }
        guard faults.isEmpty, let said = answer.form.antwoord else {
            return PartnerPages.bijhouden(page, verzoek.ingevuld, faults, verzoek)
        }
        let note = answer.form.opmerking
        try await verzoek.web.databank.schrijf(als: .systeem("kaartpartner"), doel: .beheer, handeling: "kaart.voorstellen") { tx in
            guard let now = try KaartStore.voorziening(geheim: secret, tx) else { throw Afwijzing.nietGevonden }
            switch said {
            case .klopt: try KaartStore.legVast(now.inhoud.nagekeken(op: tx.vandaag), vervangt: now.id, tx)
            case .stopt: try KaartStore.stelVoor(Kaartvoorstel(inhoud: now.inhoud, stopt: true, opmerking: note), tx)
            case .gewijzigd:
                let item = try read.form.voorziening(now.inhoud.voorziening, page.wijken, op: tx.vandaag)
                try KaartStore.stelVoor(Kaartvoorstel(inhoud: item, opmerking: note), tx)
            }
        }
        bord.vergeet()
        return PartnerPages.dank(said, verzoek)
    }
}

enum PartnerPages {
    static func bijhouden(_ page: Kaartplek, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: OpenVerzoek) -> Antwoord {
        let form = Formulieropmaak.formulier(actie: verzoek.pad, csrf: nil, knop: "Versturen") {
            """
            \(Formulieropmaak.velden(Partnerinvoer.velden, ingevuld: ingevuld, fouten: fouten))
            \(HTML.kop2("Zo staat het er nu"))
            \(Formulieropmaak.velden(Kaartinvoer.velden, ingevuld: ingevuld, fouten: fouten, keuzes: ["wijken": page.wijkkeuzes]))
            """
        }
        return verzoek.openbaar(
            "Klopt dit nog?", fouten: fouten, bijschrift: page.feit.inhoud.naam, isVindbaar: false,
            """
            \(HTML.inleiding("Dit staat over u op de sociale kaart. Gezinnen en hulpverleners kijken erop. Kijk of het klopt, en pas aan wat anders is."))
            \(page.vast.map(vast))\(form)
            """)
    }

    /// Who their fixed contact is. Not whom we call there: the link may be passed on.
    private static func vast(_ line: Vastelijn) -> HTML {
        let phone: HTML? = line.teamtelefoon.isEmpty ? nil : " Bel \(HTML.bel(line.teamtelefoon))."
        let who: HTML =
            line.contact.map { "Uw vaste contactpersoon bij het lokale team is <b>\($0)</b>." }
            ?? "U heeft nu geen vaste contactpersoon bij het lokale team. Het team kijkt wie dat wordt."
        return HTML.melding(.uitleg, "<p>\(who)\(phone)</p>")
    }

    static func dank(_ antwoord: Partnerantwoord, _ verzoek: OpenVerzoek) -> Antwoord {
        let text =
            switch antwoord {
            case .klopt: "Bedankt. Op de kaart staat nu dat het vandaag is nagekeken."
            case .gewijzigd: "Bedankt. De gemeente kijkt uw wijziging na. Daarna staat zij op de kaart."
            case .stopt: "Bedankt voor het melden. De gemeente haalt het van de kaart."
            }
        return verzoek.openbaar(
            "Bedankt", "\(HTML.inleiding("\(text)"))<p>\(HTML.link("Bekijk de sociale kaart", naar: Openbaarpad.kaart))</p>")
    }
}
