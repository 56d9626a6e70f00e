// SPDX-License-Identifier: EUPL-1.2
import Hummingbird
import Kern
import Opmaak

/// The first page of each role, and the three pages that every page links to below.
enum BeginRoutes {
    static func add(to routes: Routetabel) {
        routes.get("/", .eigen) { verzoek in .naar(begin(verzoek.bezoek.rol)) }
        routes.open(.get, "/hulp") { verzoek in verzoek.pagina("Hulp bij Ankerpunt", hulp) }
        routes.open(.get, "/toegankelijkheid") { verzoek in verzoek.pagina("Toegankelijkheid", toegankelijkheid) }
        routes.open(.get, "/privacy") { verzoek in verzoek.pagina("Privacy", privacy) }
    }

    /// Where someone with this role starts the day.
    static func begin(_ rol: Rol) -> String {
        switch rol {
        case .jeugdprofessional, .gedragswetenschapper, .teamleider, .backoffice: "/werkvoorraad"
        case .informatiebeheerder: "/bewaren"
        case .beleidsadviseur: "/cijfers"
        case .contractmanager: "/contracten"
        case .privacyOfficer: "/journaal"
        case .functioneelBeheerder: "/gebruikers"
        }
    }

    private static let hulp: HTML = """
        \(HTML.inleiding("Ankerpunt onthoudt wat u met een gezin bespreekt en regelt de rest: termijnen, brieven en berichten."))
        \(HTML.kop2("Zo begint u"))
        \(HTML.lijst([
            "Zoek altijd eerst of het gezin al bekend is. Het zoekvak staat boven aan de bladzijde.",
            "Leg de vraag vast in de woorden van het gezin, bij “Nieuwe hulpvraag”.",
            "Onder “Mijn werk” staat wat er nu te doen is, de eerste termijn bovenaan.",
        ]))
        \(HTML.kop2("Goed om te weten"))
        \(HTML.lijst([
            "U hoeft niets op te slaan onder het typen. Wat u typt wordt vanzelf bewaard. U vindt het terug bij <a href=\"/concepten\">Bewaard werk</a>.",
            "Wat is vastgelegd, wordt nooit overschreven. Een fout verbetert u; het oude blijft te zien.",
            "Wie een dossier opent, laat een spoor na. Het gezin mag vragen wie er keek.",
            "Wie wat mag, staat in de <a href=\"/rechten\">tabel met rechten</a>.",
        ]))
        \(HTML.kop2("Komt u er niet uit?"))
        <p>Vraag een collega of uw teamleider. Werkt er iets niet? Bel functioneel beheer van uw gemeente en noem het kenmerk dat op de bladzijde staat.</p>
        <p>Is een kind in direct gevaar? Bel 112. Veilig Thuis is dag en nacht bereikbaar op 0800-2000.</p>
        """

    private static let toegankelijkheid: HTML = """
        \(HTML.inleiding("Iedereen moet met Ankerpunt kunnen werken, ook met een schermlezer, alleen een toetsenbord of een telefoon."))
        <p>Wij bouwen volgens WCAG 2.2, niveau A en AA. Elke bladzijde werkt zonder muis en zonder JavaScript, op een scherm van 320 punten \
        breed en bij 400% vergroting. Kleur is nooit het enige teken.</p>
        <p>We toetsen elke soort bladzijde met een automatisch hulpmiddel. Dat vindt niet alles. Een onafhankelijk onderzoek door mensen die \
        hulpmiddelen gebruiken is er nog niet geweest.</p>
        <p>Loopt u ergens op vast? Laat het functioneel beheer van uw gemeente weten: welke bladzijde, wat u wilde doen en wat er gebeurde.</p>
        """

    private static let privacy: HTML = """
        \(HTML.inleiding("In Ankerpunt staan gegevens van kinderen en ouders die om hulp vroegen. De gemeente is daarvoor verantwoordelijk."))
        \(HTML.lijst([
            "Er staat alleen in wat nodig is voor de hulp, voor veiligheid of omdat de wet het vraagt (Jeugdwet 7.4.0 en 7.3).",
            "Een medewerker ziet een dossier alleen met een reden: een team, een vaste contactpersoon, waarneming of meedenken.",
            "Elke keer dat iemand een dossier inziet of wijzigt, wordt dat vastgelegd. Dat spoor kan niemand ongemerkt veranderen.",
            "Namen, adressen, BSN en teksten zijn versleuteld. Wie een schijf of reservekopie steelt, leest daar niets van.",
            "Na de bewaartermijn wordt de sleutel vernietigd, en daarmee de gegevens.",
        ]))
        <p>Ouders en jongeren mogen hun gegevens inzien, laten verbeteren en vragen wie er keek. Vraag het de vaste contactpersoon, of de \
        functionaris gegevensbescherming van de gemeente. Bent u het niet eens met het antwoord, dan kunt u terecht bij de Autoriteit \
        Persoonsgegevens.</p>
        <p>Deze website gebruikt één cookie, om te weten dat u bent aangemeld. Er is geen bezoekersmeting en er gaat niets naar anderen.</p>
        """
}
