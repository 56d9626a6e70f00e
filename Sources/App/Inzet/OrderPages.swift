// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// What an order says, line by line: by which a link finds it.
enum Opdrachtveld: String, Sendable {
    case aanbieder, product, periode, omvang

    var label: String { rawValue.metHoofdletter }
    var anker: String { "regel-" + rawValue }
}

/// One order with its road so far, and what a person may have to do.
enum OrderPages {
    static func toon(
        _ verzoek: Verzoek, _ page: Hulpoverzicht, _ order: Order, wacht: [Wachtreden] = [],
        verstrekking: Gelezen<Verstrekkinginvoer>? = nil, start: Gelezen<Startinvoer>? = nil, stop: Gelezen<Stopinvoer>? = nil
    ) -> Antwoord {
        let faults = (verstrekking?.fouten ?? []) + (start?.fouten ?? []) + (stop?.fouten ?? [])
        let may = page.kader.zicht.magBestellen
        return verzoek.dossierpagina(
            "Toewijzing \(order.nummer)", page.kader, blad: .hulp, fouten: faults,
            """
            <p>\(InzetPages.stand(order, op: verzoek.vandaag))</p>
            \(gegevens(page, order))
            \(may ? doorgeven(verzoek, page, order, wacht, verstrekking) : nil)\(may ? afgekeurd(page, order, op: verzoek.vandaag) : nil)
            \(may ? levering(verzoek, page, order, start, stop) : nil)
            <h2>Wat er gebeurde</h2>
            \(HTML.tijdlijn(verloop(page, order)))
            <p>\(HTML.link("Terug naar hulp", naar: InzetURL.lijst(page.kader.id)))</p>
            """)
    }

    private static func gegevens(_ page: Hulpoverzicht, _ order: Order) -> HTML {
        let content = order.feit.inhoud
        // Without the table the bare code stands here.
        let product = (try? Productcodes.vanProgramma())?.rij(content.product)?.omschrijving ?? ""
        return HTML.begrippen([
            ("Voor", HTML(page.kader.gezin.naam(order.jeugdige))),
            regel(.aanbieder, "\(page.aanbieders[content.aanbieder] ?? "onbekend") (AGB-code \(content.agb.tekst))"),
            regel(.product, "\(product) (\(content.product), categorie \(content.categorie))"),
            regel(.periode, HTML(content.periode.uitgeschreven)),
            regel(.omvang, HTML(content.omvang?.uitgeschreven ?? "")), ("Tarief", HTML(content.tarief?.description ?? "")),
        ])
    }

    private static func regel(_ veld: Opdrachtveld, _ waarde: HTML) -> (String, HTML) {
        (veld.label, "<span id=\"\(veld.anker)\" tabindex=\"-1\">\(waarde)</span>")
    }

    /// Nothing left yet: by message, or in another way when the danger stop holds.
    private static func doorgeven(
        _ verzoek: Verzoek, _ page: Hulpoverzicht, _ order: Order, _ wacht: [Wachtreden], _ read: Gelezen<Verstrekkinginvoer>?
    ) -> HTML {
        guard order.verstrekkingen.isEmpty else { return HTML() }
        guard !order.gevaar.isEmpty else {
            guard wacht.isEmpty else { return HTML.wachtredenen(wacht, voor: page.kader.gezin.naam(order.jeugdige)) }
            let what = order.feit.inhoud.wijziging == nil ? "De opdracht" : "De wijziging van deze opdracht"
            return HTML.melding(.uitleg, "\(what) gaat vanzelf als bericht naar de aanbieder. U hoeft niets te doen.")
        }
        let form = verzoek.formulier(InzetURL.verstrekking(page.kader.id, order.nummer), knop: "Vastleggen dat de opdracht is doorgegeven")
        {
            Formulieropmaak.velden(Verstrekkinginvoer.velden, ingevuld: read?.ingevuld ?? [:], fouten: read?.fouten ?? [])
        }
        return "\(InzetPages.gevaar(order.gevaar))<section class=\"blok\"><h2>Zelf doorgeven</h2>\(form)</section>\n"
    }

    /// The aanbieder refused it: what to do is one button away.
    private static func afgekeurd(_ page: Hulpoverzicht, _ order: Order, op dag: Datum) -> HTML? {
        guard order.stand(op: dag) == .afgekeurd else { return nil }
        return HTML.watNu(
            "Verbeter deze toewijzing en stuur haar opnieuw", "De aanbieder wees haar af. Zolang dat zo is, begint de hulp niet.",
            knoppen: [HTML.knop("Verbeter en stuur opnieuw", naar: InzetURL.verbeteren(page.kader.id, order.nummer))])
    }

    /// Start and stop are told by telephone when the order did not leave by message.
    private static func levering(
        _ verzoek: Verzoek, _ page: Hulpoverzicht, _ order: Order, _ start: Gelezen<Startinvoer>?, _ stop: Gelezen<Stopinvoer>?
    ) -> HTML {
        guard order.isBuitenBerichten else { return HTML() }
        switch order.traject.stand(op: verzoek.vandaag) {
        case .gestopt: return HTML()
        case .loopt:
            let form = verzoek.formulier(InzetURL.stop(page.kader.id, order.nummer), knop: "Einde vastleggen") {
                Formulieropmaak.velden(Stopinvoer.velden, ingevuld: stop?.ingevuld ?? [:], fouten: stop?.fouten ?? [])
            }
            return "<section class=\"blok\"><h2>De hulp stopt</h2>\(form)</section>\n"
        case .wacht, .onderbroken, .nooitGestart:
            let form = verzoek.formulier(InzetURL.start(page.kader.id, order.nummer), knop: "Start vastleggen") {
                Formulieropmaak.velden(Startinvoer.velden, ingevuld: start?.ingevuld ?? [:], fouten: start?.fouten ?? [])
            }
            return "<section class=\"blok\"><h2>De hulp begint</h2>\(form)</section>\n"
        }
    }

    private static func verloop(_ page: Hulpoverzicht, _ order: Order) -> [Opmaak.Gebeurtenis] {
        let given = order.verstrekkingen.map {
            Opmaak.Gebeurtenis(
                op: $0.op, "Doorgegeven: \($0.weg.label.lowercased())", wie: $0.aan, inhoud: "<p>\($0.wat). Grond: \($0.grond).</p>")
        }
        let answers = order.antwoorden.map { answer in
            Opmaak.Gebeurtenis(
                op: answer.op, answer.isAfgekeurd ? "Afgekeurd" : "Aangenomen",
                inhoud: answer.isAfgekeurd
                    ? "<p>Code \(answer.retourcodes.joined(separator: ", ")).</p>" : "")
        }
        let starts = order.traject.starts.map { Opmaak.Gebeurtenis(op: $0.op, "Hulp gestart") }
        let stops = order.traject.stops.map { Opmaak.Gebeurtenis(op: $0.op, $0.reden.label) }
        let ordered = Opmaak.Gebeurtenis(op: order.feit.inhoud.toegewezenOp, "Opdracht gegeven")
        return ([ordered] + given + answers + starts + stops).enumerated().sorted {
            ($0.element.op, $0.offset) > ($1.element.op, $1.offset)
        }.map(\.element)
    }
}
