// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The doors as people outside see them.
enum DeurPages {
    static func begin(_ verzoek: OpenVerzoek) -> Antwoord {
        func groep(_ titel: String, _ wie: [Aanklopper]) -> HTML {
            "\(HTML.kop2(titel))<ul class=\"vragen\">\(wie.map { "<li>\(HTML.link($0.label, naar: DeurURL.deur($0)))</li>\n" as HTML })</ul>\n"
        }
        return verzoek.openbaar(
            "Stel je vraag aan het lokale team",
            """
            \(HTML.inleiding("Vertel ons wat er is. Binnen twee werkdagen bellen wij terug. Je hebt geen account nodig."))
            \(Openbaarpad.gevaar)
            \(groep("Voor gezinnen en mensen om hen heen", Aanklopper.allCases.filter { !$0.isBeroep }))
            \(groep("Voor wie met kinderen of gezinnen werkt", Aanklopper.allCases.filter(\.isBeroep)))
            <p>\(HTML.link("Ik heb al iets verstuurd en wil weten wat ervan geworden is", naar: DeurURL.stand)).</p>
            <p>Wil je eerst zelf kijken? \(HTML.link("Zoek op de sociale kaart", naar: Openbaarpad.kaart)).</p>
            """)
    }

    static func formulier(_ wie: Aanklopper, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: OpenVerzoek) -> Antwoord {
        let form = Formulieropmaak.formulier(
            actie: DeurURL.deur(wie), csrf: nil, idempotent: ingevuld[Formulieropmaak.idempotentveld]?.first ?? Toeval.hex(16),
            knop: "Versturen", terug: DeurURL.begin
        ) {
            wie.isBeroep
                ? Formulieropmaak.velden(Beroepsvraag.velden, ingevuld: ingevuld, fouten: fouten)
                : Formulieropmaak.velden(Inwonervraag.velden, ingevuld: ingevuld, fouten: fouten)
        }
        let intro: HTML =
            wie.isBeroep
            ? "Schrijf alleen wat nodig is. Het gezin mag lezen wat u schrijft. Wij laten u weten wat ervan geworden is, zo ver als de wet dat toestaat."
            : "Vul in wat je kunt. Een naam en een nummer hebben wij nodig om je te bellen."
        return verzoek.openbaar(
            wie.isBeroep ? "Uw vraag of zorg" : "Jouw vraag", fouten: fouten, bijschrift: wie.label,
            """
            \(HTML.inleiding(intro))
            <p>Is er nu gevaar? Wacht niet op ons: bel <a href="tel:112">112</a>, of Veilig Thuis op <a href="tel:08002000">0800-2000</a>.</p>
            \(form)
            <p class="zacht">Wat je schrijft wordt versleuteld bewaard. Alleen het lokale team leest het. Is het afgehandeld, dan wissen wij het na de tijd die de gemeente koos; zonder andere keuze is dat een jaar.</p>
            """)
    }

    static func dank(_ wie: Aanklopper, _ code: String, gevaar: Bool, _ verzoek: OpenVerzoek) -> Antwoord {
        let shown = code.prefix(4) + " " + code.dropFirst(4)
        let urgent: HTML? = gevaar ? Openbaarpad.gevaar : nil
        return verzoek.openbaar(
            "Dit is binnen", isVindbaar: false,
            """
            \(urgent)\(HTML.inleiding(gevaar ? "Wij lezen dit zo snel wij kunnen, op werkdagen. Wacht daar niet op. Is er gevaar: bel nu 112." : "Wij bellen binnen twee werkdagen."))
            <p>\(wie.isBeroep ? "Met deze code kunt u zien wat ervan geworden is:" : "Met deze code kun je zien hoe het ervoor staat:")</p>
            <p class="groot"><b><code>\(String(shown))</code></b></p>
            <p>Schrijf hem op of druk deze bladzijde af. Wij kunnen de code niet opnieuw laten zien.</p>
            \(HTML.knoppen([.knop("Naar de sociale kaart", naar: Openbaarpad.kaart, stil: true), .link("Hoe staat het ervoor?", naar: DeurURL.stand)]))
            """)
    }

    static func stand(_ item: Binnenkomstbeeld?, _ ingevuld: Ingevuld, _ fouten: [Veldfout], _ verzoek: OpenVerzoek) -> Antwoord {
        let form = Formulieropmaak.formulier(actie: DeurURL.stand, csrf: nil, knop: "Kijk", terug: DeurURL.begin) {
            Formulieropmaak.velden(Codevraag.velden, ingevuld: ingevuld, fouten: fouten)
        }
        guard let item else { return verzoek.openbaar("Hoe staat het ervoor?", fouten: fouten, isVindbaar: false, form) }
        let text: HTML =
            switch item.stand {
            case .nieuw: "Wij hebben het ontvangen. Binnen twee werkdagen pakt iemand het op."
            case .opgepakt: "Iemand van het lokale team is ermee bezig."
            case .afgerond: HTML(item.afronding?.inhoud.terugkoppeling ?? "")
            }
        return verzoek.openbaar(
            "Hoe staat het ervoor?", isVindbaar: false,
            """
            \(HTML.begrippen([("Ontvangen op", HTML.datum(item.feit.opgetekend.datum)), ("Nu", HTML(item.stand.label))]))
            \(HTML.inleiding(text))
            <p>Is er iets veranderd? Bel ons: \(HTML.link("Het lokale team", naar: Openbaarpad.team)).</p>
            """)
    }
}
