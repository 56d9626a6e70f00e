// SPDX-License-Identifier: EUPL-1.2
import Berichten
import Formulier
import Grondslag
import Kern
import Opmaak

/// What an aanbieder asks for, part by part, and the answer to it.
extension BerichtenPages {
    /// On the page of the message: each part with where it stands.
    static func verzoekdelen(_ verzoek: Zorgverzoek) -> HTML {
        let rows = verzoek.delen.enumerated().map { index, part -> [HTML] in
            let isOpen = verzoek.voortgang.einde(part.referentie) == nil
            let path = BerichtenURL.verzoek(verzoek.rij.id, index + 1)
            return [
                HTML(titel(verzoek, index + 1)), HTML(part.referentie), HTML(stand(part, verzoek)),
                isOpen ? HTML.link("Beantwoord", naar: path, verborgen: titel(verzoek, index + 1).lowercased()) : "",
            ]
        }
        return HTML.kop2("Wat de aanbieder vraagt")
            + Tabel(
                "Wat de aanbieder vraagt", kolommen: ["Deel", "Kenmerk van de aanbieder", "Antwoord", "Doen"], rijen: rows,
                titelZichtbaar: false
            ).html
    }

    static func verzoekdeel(
        _ part: Zorgverzoek.Deel, _ nummer: Int, van asked: Zorgverzoek, _ fouten: [Veldfout], _ verzoek: Verzoek
    ) -> Antwoord {
        let said = asked.voortgang.einde(part.referentie)
        return verzoek.pagina(
            titel(asked, nummer), bijschrift: "Verzoek van \(asked.aanbieder)", fouten: fouten,
            """
            \(said == nil ? termijn(asked) : HTML.melding(.uitleg, HTML(stand(part, asked))))
            \(Berichtwoorden.velden(part.velden))
            \(said == nil ? toewijzen(asked) + formulier(asked, nummer, fouten, verzoek) : nil)
            <p>\(HTML.link("Terug naar het bericht", naar: BerichtenURL.toon(asked.rij.id)))</p>
            """)
    }

    private static func titel(_ verzoek: Zorgverzoek, _ nummer: Int) -> String {
        verzoek.soort == .jw315 ? "Gevraagde hulp \(nummer)" : "Gevraagde wijziging"
    }

    private static func stand(_ deel: Zorgverzoek.Deel, _ verzoek: Zorgverzoek) -> String {
        if let end = verzoek.voortgang.einde(deel.referentie) {
            let day = end.op.uitgeschreven
            guard end.wat == .afwijzen else {
                return "Toegewezen op \(day): toewijzing \(Woorden.opsomming(end.toewijzingen.map(String.init)))"
            }
            return "Afgewezen op \(day): \((end.reden?.label ?? "").metKleineLetter)"
        }
        return verzoek.voortgang.onderzoek(deel.referentie).map { "In onderzoek, gemeld op \($0.op.uitgeschreven)" } ?? "Nog geen antwoord"
    }

    private static func termijn(_ verzoek: Zorgverzoek) -> HTML {
        guard let clock = verzoek.rij.klok else { return HTML() }
        let last = clock.uiterlijk.map { "Antwoord uiterlijk \($0.uitgeschreven). " } ?? ""
        return HTML.melding(.uitleg, HTML(last + clock.termijn.waarom))
    }

    /// Granting is done where help is always ordered, from a decision.
    private static func toewijzen(_ verzoek: Zorgverzoek) -> HTML {
        let links = verzoek.dossiers.map { HTML.link("Naar de hulp in het dossier", naar: Dossierblad.hulp.pad($0)) }
        let how =
            links.isEmpty
            ? "Dit kind is hier niet bekend. Toewijzen kan pas als er een dossier en een besluit is."
            : "Wilt u toewijzen? Wijs de hulp dan eerst toe in het dossier, of verleng de toewijzing die er is. Vul daarna hieronder het toewijzingnummer in."
        return HTML.alinea(HTML(how)) + (links.isEmpty ? HTML() : HTML.lijst(links))
    }

    private static func formulier(_ asked: Zorgverzoek, _ nummer: Int, _ fouten: [Veldfout], _ verzoek: Verzoek) -> HTML {
        let last = asked.woonplaatsTot.map { "Afwijzen op het woonplaatsbeginsel kan tot en met \($0.uitgeschreven) (iJw OP359)." }
        return HTML.kop2("Uw antwoord")
            + (asked.soort == .jw315 ? last.map { HTML.alinea(HTML($0)) } ?? HTML() : HTML())
            + verzoek.formulier(BerichtenURL.verzoek(asked.rij.id, nummer), knop: "Verstuur antwoord") {
                Formulieropmaak.velden(Verzoekform.velden, ingevuld: verzoek.ingevuld, fouten: fouten)
            }
    }
}
