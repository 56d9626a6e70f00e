// SPDX-License-Identifier: EUPL-1.2
import Formulier
import Grondslag
import Kern
import Opmaak

/// The page that works without signal. It is the same for everybody and says nothing of anybody: the script fills it from what lies
/// sealed on the device, after the words. Nothing of it can be printed.
extension MeePages {
    static func onderweg(_ web: Web) -> Antwoord {
        let page = Pagina(
            titel: "Onderweg", kop: web.kopregel(nil, pad: MeeURL.onderweg),
            inhoud: """
                \(zonderScript)
                <div class="geen-druk" data-mee="onderweg">
                \(zeg)\(leeg)\(dicht)\(elders)\(lijst)\(gezin)\(notitie)\(beneden)
                </div>
                <script src="\(Bestanden.meeKast.pad)" defer></script><script src="\(Bestanden.meeOnderweg.pad)" defer></script>
                """)
        return .pagina(page.html)
    }

    private static let leeg: HTML = """
        <section data-deel="leeg" hidden>\(HTML.leeg("Er staat niets op dit apparaat.", actie: .link("Kies wat u meeneemt", naar: MeeURL.begin)))</section>

        """

    private static let dicht: HTML = """
        <section data-deel="dicht" hidden><p data-tot></p>
        <form class="formulier" data-woorden autocomplete="off" novalidate>
        <div class="veld"><label for="woorden">Uw \(Meewoorden.aantal) woorden</label>
        <p class="hulp" id="woorden-hulp">Met een spatie ertussen. Hoofdletters maken niet uit.</p>
        <p class="fout" id="woorden-fout" data-fout hidden></p>
        <input type="text" id="woorden" class="breed-40" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" \
        aria-describedby="woorden-hulp"></div>
        <div class="knoppen"><button class="knop">Open</button></div></form></section>

        """

    private static let elders: HTML = """
        <section data-deel="elders" hidden>\(HTML.melding(.letOp, "<p>Deze bladzijde staat al open in een ander venster. Ga daar verder, of sluit het en laad deze bladzijde opnieuw.</p>"))</section>

        """

    private static let lijst: HTML = """
        <section data-deel="lijst" hidden><h2 tabindex="-1">Bij welk gezin bent u?</h2>
        <p class="zacht">U ziet er één tegelijk. Zo leest aan tafel niemand iets over een ander.</p>
        <div class="meegezinnen" data-gezinnen></div></section>

        """

    private static let gezin: HTML = """
        <section data-deel="gezin" hidden><p class="geen-druk"><button class="knop-als-link" type="button" data-naar-lijst>Ander gezin</button></p>
        <h2 tabindex="-1" data-naam></h2>
        <div class="knoppen"><button class="knop" type="button" data-nieuw>Notitie schrijven</button></div>
        <div class="meeblad" data-notities></div><div class="meeblad" data-blad></div></section>

        """

    /// The form of a contact note itself: what is filled in here is that form, there.
    private static let notitie: HTML = """
        <section data-deel="notitie" hidden><p class="geen-druk"><button class="knop-als-link" type="button" data-naar-gezin>Terug naar het gezin</button></p>
        <h2 tabindex="-1" data-naam></h2>
        <form class="formulier" data-notitie autocomplete="off" novalidate>
        \(Formulieropmaak.velden(
            Contactinvoer.velden, keuzes: ["over": [Keuze("", "")], "gesproken": [Keuze("", "")], "gezien": [Keuze("", "")], "alleen": [Keuze("", "")]],
            groepen: ContactRoutes.groepen))
        <p class="bewaard" role="status" data-bewaard></p>
        <div class="knoppen"><button class="knop">Klaar</button>\
        <button class="knop stil" type="button" data-weg>Gooi deze notitie weg</button></div></form></section>

        """

    private static let beneden: HTML = """
        <div class="knoppen" data-beneden hidden><button class="knop stil" type="button" data-sluit hidden>Sluit af</button>\
        <a class="knop stil" href="\(MeeURL.begin)" data-inleveren>Lever in</a>\
        <button class="knop stil" type="button" data-wis>Wis dit apparaat</button></div>

        """
}
